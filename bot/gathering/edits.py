"""Lines that a user put otherwise, and wordings that the check refused: each against the line in whose place it stands, or that stands in its place."""

from __future__ import annotations

from sqlmodel import Session

from agent.domain.draft import Author, Draft, LineKind, Mark, Proposal, Refusal
from agent.domain.evidence import Evidence
from agent.domain.judgement import Judgement, Kind
from agent.domain.prompt import Prompt
from agent.domain.request import Request, Revision
from agent.domain.resume import Resume
from agent.domain.value import digest
from agent.domain.wish import EditLine, OwnWording
from agent.errors import UserCanAct
from agent.judging import answer_of, line_prompt, numbered, truth
from agent.stages.write import lines_of
from agent.stages.write.asking import Rewording
from agent.stages.write.items import item_of
from bot.gathering.asked import PREFIX
from bot.gathering.record import Ground, allowed, ground
from storage import Store

_WORDED = (LineKind.BULLET, LineKind.SUMMARY)


def gather_edits(store: Store, user: str, resume: Resume, revision: Revision | None, db: Session) -> None:
    """Keep what of a finished version was edited or refused, where that is allowed."""
    if not allowed(store, user, db):
        return
    try:
        known = set[Refusal]()
        if revision:
            before = ground(store, user, revision.version, db)
            known = set(before.version.resume.refused)
            _edited(store, before, revision, db)
        made = ground(store, user, resume.hash, db)
    except UserCanAct:
        return
    for refusal in resume.refused:
        if refusal not in known:
            _refused(store, made, refusal, db)


def _edited(store: Store, at: Ground, revision: Revision, db: Session) -> None:
    lines = {p.mark: p for p in lines_of(at.version.resume).proposals}
    for wish in revision.wishes:
        line = lines.get(wish.line) if isinstance(wish, EditLine | OwnWording) else None
        if line is None or line.kind not in _WORDED:
            continue
        said = at.corpus.snippet(wish.snippet) if isinstance(wish, EditLine) else None
        text = wish.line.words if isinstance(wish, OwnWording) else said.text if said else ""
        if text:
            _keep(store, at, Kind.EDIT, line, text, line.text, db)


def _refused(store: Store, at: Ground, refusal: Refusal, db: Session) -> None:
    """The line that stands in the place of the wording is better: it is true."""
    stands = next((p for p in lines_of(at.version.resume).proposals if p.text == refusal.instead and (p.kind, p.position) == (refusal.kind, refusal.position)), None)
    if stands and stands.kind in _WORDED:
        _keep(store, at, Kind.REFUSED, stands, stands.text, refusal.text, db)


def _keep(store: Store, at: Ground, kind: Kind, line: Proposal, chosen: str, rejected: str, db: Session) -> None:
    """Both are judged as strictly as a model's, by the words that were there when the writer was asked."""
    plain = _before_a_model(store, at, line.mark, db) or line.text
    item = item_of(line.model_copy(update={"plain": plain}), at.version.brief, Evidence(corpus=at.corpus))
    prompt, number = _asked(store, at, item.text, db) or (line_prompt(item), 1)
    held = tuple(truth((line.worded(text, Author.MODEL),), at.corpus, at.on, strictly=True) for text in (chosen, rejected))
    judged: Judgement | None = at.judged(
        kind, prompt, Rewording, answer_of(number, item.text, chosen), answer_of(number, item.text, rejected), truths=(held[0], held[1])
    )  # fmt: skip
    if judged:
        store.judgements.keep(at.user, f"{kind}:{digest(at.version.resume.hash, line.mark.model_dump_json(), chosen, rejected, length=32)}", judged, db)


def _before_a_model(store: Store, at: Ground, mark: Mark, db: Session) -> str:
    """The plain writer's wording of a line, where a model changed it in this version or one before; else ""."""
    for run in _runs(store, at, db):
        draft = store.steps.kept(run, "draft", Draft, db)
        found = next((p.plain for p in draft.proposals if p.mark == mark and p.plain), "") if draft else ""
        if found:
            return found
    return ""


def _asked(store: Store, at: Ground, text: str, db: Session) -> tuple[Prompt, int] | None:
    """The very question in which the writer was shown the line, with its number there; None where no model was asked about it."""
    for run in _runs(store, at, db):
        for prompt in store.steps.beginning(run, f"{PREFIX}write:", Prompt, db):
            number = numbered(prompt, text)
            if number is not None:
                return prompt, number
    return None


def _runs(store: Store, at: Ground, db: Session) -> list[int]:
    """The run in which the version was made, and those of the versions before it, newest first."""
    found, run = list[int](), at.run
    while run and run not in found:
        found.append(run)
        made = store.runs.get(at.user, run, db)
        revision = Request.model_validate_json(made.request).revision if made else None
        row = store.versions.get(at.user, revision.version, db) if revision else None
        run = (row.run if row else None) or 0
    return found
