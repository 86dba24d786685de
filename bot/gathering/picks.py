"""A variant that was chosen blind, against each that was not."""

from __future__ import annotations

from sqlmodel import Session

from agent.domain.draft import Draft
from agent.domain.judgement import Kind
from agent.domain.resume import Resume
from agent.domain.trial import LABELS, Trial
from agent.errors import UserCanAct
from agent.judging import Arranged, arranged, truth, whole_prompt
from agent.stages.write import lines_of
from bot.gathering.record import allowed, ground
from storage import Store

LINES = "shown:"
"""Under which the lines of each variant are kept with the run in which it was shown, by its letter."""


def keep_lines(store: Store, run: int, label: str, resume: Resume, db: Session) -> None:
    """Keep the lines of a variant that is shown."""
    store.steps.keep(run, f"{LINES}{label}", lines_of(resume).model_dump_json(), db)


def gather_pick(store: Store, user: str, run: int, trial: Trial, answer: str, db: Session) -> None:
    """Keep what was preferred to what, where that is allowed; a tie and none teach nothing."""
    if not allowed(store, user, db) or trial.called(answer) is None:
        return
    drafts = {label: draft for label in LABELS[: len(trial.shown)] if (draft := store.steps.kept(run, f"{LINES}{label}", Draft, db))}
    try:
        at = ground(store, user, trial.version, db)
    except UserCanAct:
        return
    if answer not in drafts:
        return
    prompt = whole_prompt(at.version.brief, tuple(drafts.values()), at.corpus)
    told = {label: arranged(draft, at.corpus).model_dump_json() for label, draft in drafts.items()}
    true = {label: truth(draft.proposals, at.corpus, at.on) for label, draft in drafts.items()}
    for other in drafts:
        judged = None if other == answer else at.judged(
            Kind.PICK, prompt, Arranged, told[answer], told[other], truths=(true[answer], true[other]), feature=trial.feature, place=answer, places=len(trial.shown)
        )  # fmt: skip
        if judged:
            store.judgements.keep(user, f"pick:{run}:{other}", judged, db)
