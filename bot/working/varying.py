"""Variants of a version as they are shown: drawn, in random order, with nothing on them that tells which is which; and what was chosen of them so far."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from random import SystemRandom

from agent.adapters.pictures import labelled
from agent.domain.call import Call
from agent.domain.rendered import Design
from agent.domain.style import STYLES
from agent.domain.trial import LABELS, Shown, Trial
from agent.outcomes import Standing, Vote, standings
from agent.ports import Printer
from agent.variants import OFFERED, Varied
from bot.showing.usage import usage


@dataclass(frozen=True)
class Drawn:
    """A variant and its picture."""

    varied: Varied
    picture: bytes


def drawn(made: Sequence[Varied], printer: Printer, design: Design) -> tuple[Drawn, ...]:
    """Those variants that can be told apart on paper, in random order, each below its letter; nothing of letters that cannot be printed."""
    printed = {one: printer.render(one.resume, design).content for one in made}
    told_apart = list({labelled(content, ""): one for one, content in reversed(printed.items()) if content}.values())
    SystemRandom().shuffle(told_apart)
    return tuple(Drawn(one, labelled(printed[one], label)) for label, one in zip(LABELS, told_apart, strict=False))


def trial_of(version: str, shown: Sequence[Drawn], calls: Sequence[Call]) -> Trial:
    """What is kept of it: what was shown where, and what models had to do with the lines."""
    use = usage(calls)
    return Trial(
        feature=shown[0].varied.alternative.feature, version=version, model=use.name, digest=use.digest, prompts=use.prompts,
        shown=tuple(
            Shown(style=one.varied.alternative.style, wishes=one.varied.alternative.wishes, hash=one.varied.resume.hash, picture=hashlib.sha256(one.picture).hexdigest())
            for one in shown
        ),
    )  # fmt: skip


COMPARED = {feature.value: STYLES[feature] for feature in OFFERED}
"""All pairs of styles that there are to choose between."""


def standing_of(answered: Sequence[tuple[Trial, str]]) -> tuple[Standing, ...]:
    """What was preferred to what in these trials."""
    votes = [Vote(feature=trial.feature, shown=tuple(shown.style for shown in trial.shown), chosen=trial.chosen(answer)) for trial, answer in answered]
    return standings(votes, COMPARED)
