"""A stored version, ready to be revised."""

from __future__ import annotations

from sqlmodel import Session

from agent.domain.answer import Answer
from agent.domain.brief import Brief
from agent.domain.call import Call
from agent.domain.draft import Draft
from agent.domain.evidence import Evidence
from agent.domain.opinion import Opinions
from agent.domain.plan import Plan
from agent.domain.posting import Posting
from agent.domain.request import Request, Revision
from agent.domain.version import Version
from agent.errors import UserCanAct
from agent.variants import branched
from storage import Store

GONE = "What this version was made from is no longer there: please tailor it again."


def stored(store: Store, user: str, hash: str, session: Session) -> Version:
    """The version with what it was made from. Raises `UserCanAct` when its evidence was taken back, or it is too old."""
    resume = store.versions.load(user, hash, session)
    row = store.versions.get(user, hash, session)
    run = (row.run if row else None) or 0
    posting, brief = store.steps.kept(run, "posting", Posting, session), store.steps.kept(run, "brief", Brief, session)
    asked, plan = store.steps.kept(run, "plan", Plan, session), store.steps.kept(run, "final-plan", Plan, session)
    if posting is None or brief is None or asked is None or plan is None:
        raise UserCanAct(GONE)
    return Version(posting=posting, brief=brief, asked=asked, plan=plan, resume=resume)


def carry_over(store: Store, version: Version, run: int, session: Session) -> None:
    """Keep among the steps of a revision what it shares with the version it began from, so that it can be revised in its turn."""
    for name, value in (("posting", version.posting), ("brief", version.brief), ("plan", version.asked)):
        store.steps.keep(run, name, value.model_dump_json(), session)


def as_shown(store: Store, revision: Revision, run: int, session: Session) -> None:
    """Keep among the steps of a revision those by which its variant was made when it was shown; there is nothing to decide anew."""
    for name, shape in (("evidence", Evidence), ("opinions", Opinions), ("final-plan", Plan), ("plain", Draft)):
        kept = store.steps.kept(revision.shown_in, name, shape, session)
        if kept:
            store.steps.keep(run, name, kept.model_dump_json(), session)
    store.steps.share(revision.shown_in, branched(revision.branch, ""), run, session)


def calls_behind(store: Store, user: str, run: int, session: Session) -> tuple[Call, ...]:
    """What models were asked in a run, and in those of the versions from which it began, oldest first."""
    made = store.runs.get(user, run, session)
    revision = Request.model_validate_json(made.request).revision if made else None
    row = store.versions.get(user, revision.version, session) if revision else None
    before = calls_behind(store, user, row.run, session) if row and row.run is not None and row.run < run else ()
    return before + store.calls.of_run(user, run, session)


def answered(store: Store, user: str, run: int, session: Session) -> tuple[Answer, ...]:
    """The answers that a run rests on: its own, or those of the run in which the first version of a revision was made."""
    made = store.runs.get(user, run, session)
    revision = Request.model_validate_json(made.request).revision if made else None
    row = store.versions.get(user, revision.version, session) if revision else None
    first = row.run if row else None
    return answered(store, user, first, session) if first is not None and first < run else tuple(store.answers.of_run(run, session))
