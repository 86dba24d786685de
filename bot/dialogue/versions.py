"""/versions, /diff, /back, /pin: what was made, how two of them differ, and which one is the current one."""

from __future__ import annotations

import re

from agent.stages.differences import differences
from bot.dialogue.handing import hand_over
from bot.dialogue.ledger.listing import ROWS, ledger_command, pin
from bot.dialogue.ledger.marking import label_of
from bot.dialogue.numbers import number_in
from bot.dialogue.turn import Turn
from bot.showing import phrases, views
from storage.ledger import Entry, Wanted
from storage.tables import LedgerRow

_TWO = re.compile(r"#?(\d{1,6})\s*(?:,|and|with|to|vs\.?|against|-|–|\s)\s*#?(\d{1,6})\W*", re.I)


def versions_command(turn: Turn, rest: str) -> None:
    """/versions: the newest, and those that are pinned; /versions 2: the very files of that one."""
    row = _at(turn, rest)
    if row is not None:
        hand_over(turn, row)
        return
    count = turn.store.ledger.count(turn.user, session=turn.db)
    if not count:
        turn.say(phrases.NO_VERSION)
    elif number_in(rest) is not None:
        turn.say(phrases.no_such_entry(number_in(rest) or 0, count))
    else:
        shown = turn.store.ledger.page(turn.user, None, 0, 2 * ROWS, turn.db)
        pinned = [e for e in turn.store.ledger.page(turn.user, Wanted(pinned=True), 0, ROWS, turn.db) if e.number not in {s.number for s in shown}]
        listed = sorted((*pinned, *shown), key=lambda entry: entry.number)
        lines = [views.made(entry.number, entry.row, latest=entry.number == count, differs=_differs(turn, entry)) for entry in listed]
        rest_ = count - len(lines)
        turn.say_list("\n".join([*lines, *([phrases.older_versions(rest_)] if rest_ else []), phrases.VERSIONS_HOW]))


def _differs(turn: Turn, entry: Entry) -> str:
    """What differs in a version from those before it for the same post: that it is one of them again, else what the last of them had not."""
    before = [one for one in turn.store.ledger.versions_of(entry.row, turn.db) if one.number < entry.number]
    same = next((one for one in reversed(before) if (one.row.version, one.row.files) == (entry.row.version, entry.row.files)), None)
    return phrases.as_number(same.number) if same else views.particular(before[-1].row if before else None, entry.row)


def diff_command(turn: Turn, rest: str) -> None:
    """/diff 3 5: what differs from the first to the second, /diff 3: to the last, /diff: the last two."""
    count = turn.store.ledger.count(turn.user, session=turn.db)
    two, one = _TWO.fullmatch(rest.strip()), number_in(rest.lstrip("# "))
    numbers = (int(two[1]), int(two[2])) if two else (one, count) if one is not None else (count - 1, count)
    if (rest and not two and one is None) or not count:
        turn.say(phrases.DIFF_HOW if count else phrases.NO_VERSION)
        return
    rows = [turn.store.ledger.at(turn.user, number, turn.db) for number in numbers]
    if rows[0] is None or rows[1] is None:
        turn.say(phrases.ONLY_ONE if count == 1 else phrases.no_such_entry(next(n for n, row in zip(numbers, rows, strict=True) if row is None), count))
        return
    before, now = rows[0], rows[1]
    versions = turn.store.versions
    found = differences(versions.look(turn.user, before.version, turn.db), versions.look(turn.user, now.version, turn.db))
    turn.say_list(views.differing((numbers[0], before), (numbers[1], now), found))


def back_command(turn: Turn, rest: str) -> None:
    """/back 3: that version is the current one again, handed over as it was; no line of it is new."""
    if turn.talk.revising:
        turn.say(phrases.FIRST_THE_LINES_BACK)
        return
    row, count = _at(turn, rest), turn.store.ledger.count(turn.user, session=turn.db)
    if row is None:
        turn.say(phrases.no_such_entry(number_in(rest) or 0, count) if rest and count else _back_how(turn, count) if count else phrases.NO_VERSION)
        return
    turn.store.versions.load(turn.user, row.version, turn.db)
    last = turn.store.ledger.newest(turn.user, 1, turn.db)[0]
    if (last.version, last.files) == (row.version, row.files):
        turn.say(phrases.is_current(turn.store.ledger.number_of(row, turn.db), label_of(row)))
    else:
        turn.say(phrases.back_to(number_in(rest) or 0, label_of(row), count + 1))
        whole = turn.store.ledger.get(turn.user, row.id or 0, turn.db)
        assert whole is not None
        again = LedgerRow(
            user=turn.user, version=row.version, company=row.company, role=row.role, link=row.link, post=whole.post, variant=row.variant, files=row.files
        )  # fmt: skip
        turn.store.ledger.enter(again, turn.db)
    hand_over(turn, row)


def _back_how(turn: Turn, count: int) -> str:
    """How to go back, with the version before the current one, of the same post where there is one, as the example."""
    last = turn.store.ledger.newest(turn.user, 1, turn.db)[0]
    others = [entry.number for entry in turn.store.ledger.versions_of(last, turn.db) if entry.number < count and (entry.row.version, entry.row.files) != (last.version, last.files)]
    return phrases.back_how(max(others, default=count - 1)) if count > 1 else phrases.NO_WAY_BACK


def pin_command(turn: Turn, rest: str) -> None:
    """/pin 3: pin it, or no longer; /pin: what is pinned."""
    row = _at(turn, rest)
    if row is not None:
        pin(turn, row)
    elif rest:
        turn.say(phrases.no_such_entry(number_in(rest) or 0, turn.store.ledger.count(turn.user, session=turn.db)))
    else:
        ledger_command(turn, "pinned")


def _at(turn: Turn, rest: str) -> LedgerRow | None:
    number = number_in(rest.lstrip("# "))
    return turn.store.ledger.at(turn.user, number, turn.db) if number is not None else None
