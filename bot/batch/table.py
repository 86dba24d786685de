"""What became of each post of a batch, as a table: for the chat, and for a spreadsheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass, field

from sqlmodel import Session

from agent.domain.brief import Brief, Kind, Need
from agent.domain.posting import Posting
from agent.stages.plan import subject_of
from bot.batch import phrases
from bot.files.ledgerfile import BOM, harmless
from bot.files.result import CarriedView, Result
from bot.showing.shortening import shortened
from storage import Store
from storage.tables import BatchPost, LedgerRow, PostState

MOST = 3_800
"""Characters of a table in the chat."""
NAME = 30
"""Characters by which a long table names what is missing."""
_COLUMNS = ("number", "company", "role", "link", "what came of it", "must-haves", "covered", "not covered", "files", "note")
_WITH_FILES = (PostState.DONE, PostState.REUSED, PostState.KNOWN)


@dataclass(frozen=True)
class Row:
    """A post (its place, its name, its link), the entry of the ledger that serves it, how many of its must-haves the résumé shows, which it does not,
    what is particular about it, and why there is none."""

    place: int
    state: PostState
    name: str
    company: str = ""
    role: str = ""
    link: str = ""
    entry: LedgerRow | None = None
    musts: int = 0
    missing: tuple[str, ...] = ()
    note: str = ""
    files: tuple[str, ...] = field(default=())

    @property
    def serves(self) -> bool:
        """Whether there is a résumé."""
        return self.entry is not None and self.state in _WITH_FILES


def row_of(store: Store, post: BatchPost, posting: Posting | None, source: str, entry: LedgerRow | None, note: str, db: Session) -> Row:
    """The row of a post."""
    name = phrases.name_of(posting) if posting else phrases.short(source)
    link = (posting.link if posting else None) or (source if source.startswith("http") else "")
    row = Row(post.place, PostState(post.state), name, (posting.employer or "") if posting else "", posting.title if posting else "", link, entry, note=note)
    return _covered(store, row, db) if row.serves else row


def _covered(store: Store, row: Row, db: Session) -> Row:
    """With what of the post the version shows."""
    assert row.entry is not None
    version = store.versions.get(row.entry.user, row.entry.version, db)
    if version is None:
        return row
    result = Result.model_validate_json(version.result)
    brief = store.steps.kept(version.run or 0, "brief", Brief, db)
    groups = _musts(result)
    missing = [group[0] for group in groups if not any(view.carried_by for view in group)]
    names = tuple(dict.fromkeys(_name(view, brief) for view in missing))
    note = "; ".join(part for part in (row.note, phrases.lines_left_out(len(result.changes.left_out))) if part)
    return Row(row.place, row.state, row.name, row.company, row.role, row.link, row.entry, len(groups), names, note)


def met(row: Row) -> int:
    """How many of the must-haves the résumé shows."""
    return max(0, row.musts - len(row.missing))


def _musts(result: Result) -> list[list[CarriedView]]:
    """The must-haves that a résumé can show; alternatives are one."""
    groups: dict[str, list[CarriedView]] = {}
    for view in result.coverage:
        if view.need is Need.MUST and view.kind not in (Kind.ELIGIBILITY, Kind.PHYSICAL):
            groups.setdefault(view.any_of or view.requirement, []).append(view)
    return list(groups.values())


def _name(view: CarriedView, brief: Brief | None) -> str:
    requirement = next((r for r in brief.requirements if r.id == view.requirement), None) if brief else None
    return subject_of(requirement, brief) if requirement and brief else shortened(" ".join(view.quote.split()), 60)


def as_text(rows: Sequence[Row], most: int = MOST) -> str:
    """A line or two for each post; where that is too much, shorter lines, and the rest stands in the summary."""
    forms = ([form(row) for row in rows] for form in (_line, _middle, _short))
    lines = next((form for form in forms if sum(len(line) + 1 for line in form) <= most), [_short(row) for row in rows])
    shown, size = 0, 0
    while shown < len(lines) and (size := size + len(lines[shown]) + 1) <= most:
        shown += 1
    rest = len(lines) - shown
    return "\n".join([*lines[:shown], *([phrases.REST_IN_SUMMARY.format(count=rest)] if rest else [])])


def _line(row: Row) -> str:
    if not row.serves:
        return f"{row.place}. {row.name}: {row.note}"
    told = "; ".join(part for part in (phrases.covered(met(row), row.musts), phrases.not_covered(row.missing) if row.musts else "", row.note) if part)
    return f"{row.place}. {row.name}: {told}" + (f"\n    {row.files[0]}" if row.files else "")


def _middle(row: Row) -> str:
    named = ", ".join(shortened(name, NAME) for name in row.missing[:2])
    missing = f"; not: {named}{' …' if len(row.missing) > 2 else ''}" if row.serves and row.missing else ""
    return _short(row, 50) + missing


def _short(row: Row, longest: int = 32) -> str:
    name = shortened(row.name, longest)
    return f"{row.place}. {name}: " + (f"{met(row)} of {row.musts}" if row.serves else shortened(row.note.split(":")[0], longest))


def as_csv(rows: Sequence[Row]) -> bytes:
    """A row for each post. No cell is a formula."""
    made = io.StringIO(newline="")
    writer = csv.writer(made, quoting=csv.QUOTE_ALL)
    writer.writerow(_COLUMNS)
    for row in rows:
        figures = (row.musts, met(row), "; ".join(row.missing), "; ".join(row.files)) if row.serves else ("", "", "", "")
        writer.writerow([harmless(cell) for cell in (row.place, row.company, row.role or row.name, row.link, row.state.value, *figures, row.note)])
    return (BOM + made.getvalue()).encode("utf-8", "replace")
