"""A thumb up or down for a version."""

from __future__ import annotations

from sqlmodel import Session

from agent.domain.judgement import Kind
from agent.errors import UserCanAct
from agent.judging import Arranged, arranged, truth, whole_prompt
from agent.stages.write import lines_of
from bot.gathering.record import allowed, ground
from storage import Store


def gather_thumb(store: Store, user: str, version: str, liked: bool, db: Session) -> None:
    """Keep what was thought of a version, where that is allowed; the last thumb counts."""
    if not allowed(store, user, db):
        return
    try:
        at = ground(store, user, version, db)
    except UserCanAct:
        return
    draft = lines_of(at.version.resume)
    prompt = whole_prompt(at.version.brief, (draft,), at.corpus)
    judged = at.judged(Kind.THUMB, prompt, Arranged, arranged(draft, at.corpus).model_dump_json(), truths=(truth(draft.proposals, at.corpus, at.on), None), label=liked)
    if judged:
        store.judgements.keep(user, f"thumb:{version}", judged, db)
