"""The runs of a user that are not ended: which one free words answer, what each is for, and the question of one once more."""

from __future__ import annotations

from collections.abc import Sequence

from sqlmodel import Session

from agent.adapters.readers.links import links_in
from agent.domain.posting import Posting
from agent.domain.request import Request
from agent.domain.say import Say
from bot.batch.phrases import purpose as batch_purpose
from bot.dialogue.asking import question_key, question_say
from bot.dialogue.talk import Talk
from bot.dialogue.turn import Turn
from bot.showing import phrases
from storage import Store
from storage.tables import Run, RunState


def purpose_of(store: Store, run: Run, db: Session | None = None) -> str:
    """What a run is for, told apart from others that are open and called the same: "Baker at Kornblum (begun second)"."""
    name = _plainly(store, run, db)
    twins = [one.id for one in store.runs.all_open(run.user, db) if one.id == run.id or _plainly(store, one, db) == name]
    return phrases.one_of_twins(name, twins.index(run.id)) if len(twins) > 1 and run.id in twins else name


def _plainly(store: Store, run: Run, db: Session | None) -> str:
    """What a run is for: "Baker at Kornblum", else its link, else in general words."""
    request = Request.model_validate_json(run.request)
    if request.batch:
        return batch_purpose(sum(store.batches.counts(run.id or 0, db).values()))
    hash = request.revision.version if request.revision else request.show
    posting = store.steps.kept(run.id or 0, "posting", Posting, db)
    entry = store.ledger.last_for(run.user, hash, db) if hash else None
    role, company = (posting.title, posting.employer) if posting else (entry.role, entry.company) if entry else ("", None)
    named = " at ".join(part for part in (role, company) if part)
    return named or next(iter(links_in(request.post)[:1]), phrases.SOME_POST)


def answering(store: Store, user: str, talk: Talk, db: Session | None = None) -> Run | None:
    """The run whose question free words answer: the one that was shown last."""
    waiting = [run for run in store.runs.all_open(user, db) if run.state == RunState.WAITING and store.answers.still_open(run.id or 0, db)]
    latest = max(waiting, key=lambda run: (run.updated, run.id or 0), default=None)
    return next((run for run in waiting if run.id == talk.run), latest)


def label_of(store: Store, run: Run, db: Session | None = None) -> str:
    """Which post a question is for, where that must be said: while more than one run is open."""
    return phrases.question_for(purpose_of(store, run, db)) if len(store.runs.all_open(run.user, db)) > 1 else ""


def place_in(store: Store, run: Run, requirement: str, db: Session | None = None) -> str:
    """Which of the questions of a batch it is, where there are several."""
    asked = [question.requirement for question in store.answers.questions(run.id or 0, db)] if Request.model_validate_json(run.request).batch else []
    return phrases.question_place(asked.index(requirement) + 1, len(asked)) if len(asked) > 1 and requirement in asked else ""


def open_question(store: Store, run: Run, db: Session | None = None, label: str | None = None) -> Say | None:
    """The question of a run that waits for its answer, with the post it is for where that must be said (or after a label of its own); None when nothing is open."""
    still_open = store.answers.still_open(run.id or 0, db)
    if not still_open:
        return None
    before = label_of(store, run, db) if label is None else label
    return question_say(run.id or 0, still_open[0], before + place_in(store, run, still_open[0].requirement, db))


def show_question(turn: Turn, run: Run, *, again: bool = False) -> bool:
    """Ask the open question of a run, from now on the one that words answer; whether there is one."""
    say = open_question(turn.store, run, turn.db)
    if say is None:
        return False
    requirement = turn.store.answers.still_open(run.id or 0, turn.db)[0].requirement
    turn.stand(turn.talk.asked(run.id or 0, requirement))
    turn.send(say, "" if again else question_key(run.id or 0, requirement))
    return True


def begin_run(turn: Turn, request: Request, wished: Sequence[str] = (), early: Sequence[str] = ()) -> None:
    """Begin with a post beside whatever else is open; an answer that was begun goes on. `wished` is what was wished of it, in words; `early` is said of
    what was wished too early."""
    open_ = turn.store.runs.all_open(turn.user, turn.db)
    waits = answering(turn.store, turn.user, turn.talk, turn.db)
    turn.stand(turn.talk.model_copy(update={"links": (), "post": "", "told": None}) if waits and turn.talk.half_answered else Talk())
    if turn.start(request) is None:
        return
    place = turn.limits.place(turn.store, turn.user, turn.db)
    said = phrases.READING_TOO if waits else phrases.READING_NEXT if open_ else phrases.READING
    turn.say(" ".join([said, *([phrases.in_mind(wished)] if wished else []), *early, *([phrases.in_queue(place)] if place else [])]))


def show_other(turn: Turn) -> bool:
    """Ask again what another run waits for, once nothing else is asked; whether there is one."""
    run = answering(turn.store, turn.user, Talk(), turn.db)
    return run is not None and show_question(turn, run, again=True)
