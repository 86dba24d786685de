"""/ledger: what was handed over for which post, and what became of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import UTC, datetime

from agent.domain.application import Standing, Variant
from agent.domain.say import Option, Say, SayKind
from bot.dialogue.ledger.asked import Asked, asked, standing_called
from bot.dialogue.ledger.finding import versions_called, wanted
from bot.dialogue.ledger.marking import SET, label_of, mark, speak_of
from bot.dialogue.offering import MOST_BYTES, offer_beside
from bot.dialogue.turn import Turn
from bot.files.ledgerfile import KEPT_AS, as_csv, as_json
from bot.showing import phrases
from bot.showing.shortening import shortened
from bot.working.entering import handed
from storage.ledger import Entry
from storage.tables import LedgerRow

PAGE, PIN, SHOW = "ledger:page:", "ledger:pin:", "ledger:show:"
ROWS = 10
"""Entries on a page."""
_MAKERS = {"csv": as_csv, "json": as_json}
_NUMBERED = re.compile(r"#?(\d{1,6})\b[\s.:]*(.*)", re.S)


def ledger_command(turn: Turn, rest: str) -> None:
    """/ledger with filters: a page; /ledger 3: one entry; /ledger 3 interview: what became of it; /ledger csv: all of it as a file."""
    if make := _MAKERS.get(rest.lower().strip(". ")):
        _file(turn, rest.lower().strip(". "), make(turn.store, turn.user, turn.db))
        return
    numbered = _NUMBERED.fullmatch(rest.strip())
    if numbered and (not numbered[2] or standing_called(numbered[2]) or len(numbered[1]) < 4) and not _begins_a_hash(turn, rest.strip()):
        _one(turn, int(numbered[1]), numbered[2])
    else:
        _list(turn, asked(rest, datetime.now(UTC).date()))


def _begins_a_hash(turn: Turn, said: str) -> bool:
    """Whether digits that are the number of no entry are the beginning of a version's hash."""
    none = said.isdecimal() and turn.store.ledger.at(turn.user, int(said), turn.db) is None
    return none and bool(versions_called(turn.store, turn.user, said, turn.db))


def _file(turn: Turn, name: str, content: bytes) -> None:
    """It goes after a day: what it holds is kept elsewhere."""
    if turn.store.ledger.count(turn.user, session=turn.db):
        turn.send(Say(kind=SayKind.FILE, path=turn.store.files.keep(turn.user, content, KEPT_AS), filename=f"Truecut-ledger.{name}"))
    else:
        turn.say(phrases.NO_VERSION)


def _one(turn: Turn, number: int, words: str) -> None:
    row, standing = turn.store.ledger.at(turn.user, number, turn.db), standing_called(words)
    if row is None:
        turn.say(phrases.no_such_entry(number, turn.store.ledger.count(turn.user, session=turn.db)))
    elif words and standing is None:
        turn.say(phrases.no_such_standing(words, [standing.value for standing in Standing]))
    elif standing:
        mark(turn, row, standing)
    else:
        show_entry(turn, row)


def _list(turn: Turn, want: Asked) -> None:
    which = wanted(turn.store, turn.user, want, turn.db)
    count = turn.store.ledger.count(turn.user, which, turn.db)
    pages = -(-count // ROWS)
    page = min(max(1, want.page), max(1, pages))
    if not count:
        turn.say(phrases.none_in_ledger(want.said) if turn.store.ledger.count(turn.user, session=turn.db) else phrases.NO_VERSION)
        return
    shown = turn.store.ledger.page(turn.user, which, (page - 1) * ROWS, ROWS, turn.db)
    rows = [line(entry, [one.number for one in turn.store.ledger.versions_of(entry.row, turn.db)] if which.leading else ()) for entry in shown]
    lines = [phrases.ledger_head(count, page, pages), *rows, phrases.LEDGER_HOW]
    options = [(phrases.NEWER, f"{PAGE}{page - 1}:{want.said}")] if page > 1 else []
    options += [(phrases.OLDER, f"{PAGE}{page + 1}:{want.said}")] if page < pages else []
    turn.say_list("\n".join(lines), [Option(label=label, data=data) for label, data in options if len(data.encode()) <= MOST_BYTES])


def line(entry: Entry, versions: Sequence[int] = ()) -> str:
    """An entry as a row of the table; `versions` are the numbers of all for its post."""
    row = entry.row
    cells = (f"{entry.number}.", f"{row.created:%Y-%m-%d}", row.status, row.company or "–", row.role or phrases.A_POST, row.version[:8])
    return " · ".join(shortened(" ".join(cell.split()), 60) for cell in cells).replace(". · ", ". ", 1) + (" · pinned" if row.pinned else "") + (f" · versions {', '.join(map(str, versions))}" if len(versions) > 1 else "")


def show_entry(turn: Turn, row: LedgerRow) -> None:
    """All that is known of an entry, with what can be done."""
    speak_of(turn, row)
    number, history = turn.store.ledger.number_of(row, turn.db), turn.store.ledger.history(turn.user, row.id or 0, turn.db)
    lines = [f"{number}. {label_of(row)}{' (pinned)' if row.pinned else ''}", *([row.link] if row.link else [])]
    lines.append(f"{row.created:%Y-%m-%d} {Standing.MADE.value}: version {row.version[:8]}")
    lines += [f"{change.created:%Y-%m-%d} {change.status}" for change in history]
    if row.variant:
        lines.append(told(Variant.model_validate_json(row.variant)))
    versions = turn.store.ledger.versions_of(row, turn.db)
    if len(versions) > 1:
        lines.append(phrases.versions_of_one([(entry.number, entry.row.id == row.id) for entry in versions]))
    lines.append("Files: " + ", ".join(file.filename for file in handed(turn.store, row, turn.db)))
    options = [(standing.value.capitalize(), f"{SET}{row.id}:{standing.value}") for standing in Standing if standing.value != row.status and standing is not Standing.MADE]
    options += [(phrases.ITS_FILES, f"ledger:files:{row.id}"), (phrases.UNPIN if row.pinned else phrases.PIN, f"{PIN}{row.id}")]
    offer_beside(turn, "\n".join(lines), options)


def told(variant: Variant) -> str:
    """What is particular about a version, in words."""
    on = [name for name, there in (("headline", variant.headline), ("summary", variant.summary)) if there] or ["no summary"]
    counts = [f"{n} {what}{'s' * (n != 1)}" for n, what in ((variant.pages, "page"), (variant.bullets, "line"), (len(variant.skills), "skill"))]
    coverage = f"; coverage {variant.scores.coverage:.0%}" if variant.scores and variant.scores.coverage is not None else ""
    return ", ".join([f"Design {variant.design}", *on, *counts]) + coverage + (f"; wishes: {', '.join(dict.fromkeys(variant.wishes))}" if variant.wishes else "")


def pin(turn: Turn, row: LedgerRow) -> None:
    """Pin an entry, or one that is pinned no longer."""
    pinned = turn.store.ledger.pin(row, turn.db)
    turn.say(phrases.pinned(turn.store.ledger.number_of(row, turn.db), label_of(row), pinned))
