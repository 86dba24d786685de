"""A file under another name than the one that is known: whose it is must be asked before anything of it counts."""

from __future__ import annotations

from agent.domain.corpus import Choice, Corpus, Doubt, Imported
from agent.profile import same_job, same_person
from bot.dialogue.looking import look_again
from bot.dialogue.turn import Turn
from bot.showing import phrases
from storage.doubts import Open
from storage.imports import raw_of, understood
from storage.tables import ImportState

MERGE, REPLACE = 0, 1


def may_be_another(turn: Turn, imported: Imported) -> bool:
    """Whether the file names somebody who is none of those that the known files name, or nobody and has nothing in common with them."""
    name, now = imported.corpus.person.name, turn.store.corpus.load(turn.user, turn.db)
    known = {understood(row).corpus.person.name for row in turn.store.imports.used(turn.user, turn.db)} | {now.person.name}
    if not name:
        return bool(now.positions and imported.corpus.positions) and not _in_common(imported.corpus, now)
    return any(known) and not any(same_person(name, other) for other in known if other)


def _in_common(one: Corpus, other: Corpus) -> bool:
    """Whether two files tell the same address or telephone number, or a job of the same kind at the same time."""
    told = [{part for part in (corpus.person.email, corpus.person.phone) if part} for corpus in (one, other)]
    return bool(told[0] & told[1]) or any(same_job(mine, theirs) for mine in one.positions for theirs in other.positions)


def hold(turn: Turn, name: str, imported: Imported) -> None:
    """Keep the file until the user says whose it is."""
    for earlier in turn.store.imports.all_held(turn.user, name, turn.db):
        turn.store.imports.end(earlier, ImportState.REPLACED, turn.db)
        turn.store.doubts.drop(turn.user, [earlier.id or 0], turn.db)
    row = turn.store.imports.add(turn.user, name, imported, raw_of(imported), ImportState.HELD, turn.db)
    known = turn.store.corpus.load(turn.user, turn.db).person.name
    question = phrases.whose(name, imported.corpus.person.name, known)
    doubt = Doubt(path=f"file:{row.id}", question=question, choices=tuple(Choice(label=label) for label in phrases.WHOSE_ANSWERS))
    turn.store.doubts.open(turn.user, row.id or 0, [(doubt, None)], turn.db)


def is_about_person(turn: Turn, found: Open) -> bool:
    """Whether the question is whose the file is."""
    return turn.store.imports.held(turn.user, found.file, turn.db) is not None


def decide(turn: Turn, found: Open, number: int) -> str:
    """Do with the file what the user wants; what is to be said of it."""
    row = turn.store.imports.held(turn.user, found.file, turn.db)
    assert row is not None
    imported = understood(row)
    turn.store.imports.end(row, ImportState.IGNORED, turn.db)
    if number not in (MERGE, REPLACE):
        return phrases.FILE_IGNORED
    if number == REPLACE:
        turn.store.corpus.start_anew(turn.user, turn.db)
    learned = turn.store.corpus.learn(turn.user, row.name, imported, turn.db)
    look_again(turn)
    return phrases.learned(row.name, learned.positions, learned.lines, learned.gone, learned.others, learned.instead) if number == MERGE else phrases.STARTED_ANEW
