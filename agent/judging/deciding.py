"""Truth before preference: people like fluent words, and a model must not learn from them to make things up.

A pair whose preferred side is true stays; where only the other one is, the two change sides; where neither is, it teaches nothing (as in F-DPO,
arXiv 2601.03027). A thumb up for what is not true becomes a thumb down.
"""

from __future__ import annotations

from agent.domain.judgement import Judgement

TRUE = 1.0


def decided(judgement: Judgement) -> Judgement | None:
    """The judgement as it may be learned from, or None."""
    if judgement.truth_rejected is None:
        return _thumb(judgement)
    if judgement.chosen == judgement.rejected:
        return None
    if judgement.truth_chosen >= TRUE:
        return judgement
    return _flipped(judgement) if judgement.truth_rejected >= TRUE else None


def _thumb(judgement: Judgement) -> Judgement:
    untrue = judgement.truth_chosen < TRUE
    return judgement.model_copy(update={"label": False, "flipped": True}) if judgement.label and untrue else judgement


def _flipped(judgement: Judgement) -> Judgement:
    """With its sides changed; where the preferred one stood says nothing any more."""
    return judgement.model_copy(update={
        "chosen": judgement.rejected, "rejected": judgement.chosen, "truth_chosen": judgement.truth_rejected, "truth_rejected": judgement.truth_chosen,
        "flipped": not judgement.flipped, "place": "",
    })  # fmt: skip
