"""The file of cases that `truecut claims` judges: a line and the words it rests on, one case a line."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from typing import Literal

from pydantic import BaseModel, ValidationError

from agent.adapters.importers.prose.spans import find_period
from agent.claims import Claim
from agent.domain.corpus import Position, Snippet, SnippetKind, Source, SourceKind
from agent.domain.dates import Period
from agent.domain.draft import LineKind
from agent.errors import UserCanAct

FORM = '{"source": ["Employer | Title | 2019-2021 :: words of the résumé"], "bullet": "the line"}'
_MARK = " :: "


class Case(BaseModel):
    """A line, the words it rests on (each alone or behind "Employer | Title | dates :: "), and what a reader says of it."""

    source: list[str]
    bullet: str
    label: Literal["supported", "unsupported"] | None = None
    kind: str | None = None


def read_cases(content: bytes, name: str) -> list[Case]:
    """The cases of a file; blank lines are none. Raises `UserCanAct` that names the first line of another form."""
    found = [_case(line, f"Line {number} of {name}") for number, line in _lines(content)]
    if not found:
        raise UserCanAct(f"{name} holds no case: each line looks like {FORM}.")
    return found


def _lines(content: bytes) -> Iterator[tuple[int, bytes]]:
    rows = enumerate(content.removeprefix(b"\xef\xbb\xbf").split(b"\n"), start=1)
    return ((number, row) for number, row in rows if row.strip())


def _case(line: bytes, name: str) -> Case:
    try:
        data = json.loads(line)
        json.dumps(data, ensure_ascii=False).encode("utf-8")  # half a surrogate pair is valid JSON, but no text
    except (ValueError, RecursionError) as error:
        raise UserCanAct(f"{name} is no valid JSON; a case looks like {FORM}.") from error
    if isinstance(data, dict) and isinstance(data.get("source"), str):
        data["source"] = [data["source"]]
    try:
        return Case.model_validate(data)
    except ValidationError as error:
        wrong = error.errors(include_input=False, include_url=False)[0]
        place = ".".join(str(part) for part in wrong["loc"])
        raise UserCanAct(f"{name} is no case: {place or 'all of it'} – {wrong['msg'].lower()}; it looks like {FORM}.") from error


def claim_of(case: Case, on: date) -> Claim:
    """The line of a case as a claim that belongs to no position: it may tell of any that it names."""
    read = [_source(number, text) for number, text in enumerate(case.source)]
    positions = {position.id: position for _, position in read if position}
    return Claim(text=case.bullet, kind=LineKind.BULLET, position=None, cited=tuple(s for s, _ in read), positions=tuple(positions.values()), on=on)


def _source(number: int, text: str) -> tuple[Snippet, Position | None]:
    """The words of a source as a snippet, and the position that its heading tells."""
    heading, mark, words = text.partition(_MARK)
    position = _position(heading) if mark and heading.strip() else None
    snippet = Snippet(id=str(number), text=(words if mark else text).strip(), kind=SnippetKind.BULLET, position=position.id if position else None, source=Source(kind=SourceKind.FILE))
    return snippet, position


def _position(heading: str) -> Position:
    """"Employer | Title | dates": the last part with a date tells the period, whatever of it is left (and any further part) counts as place."""
    parts = [part.strip() for part in heading.split("|")]
    dated = next((place for place in reversed(range(len(parts))) if find_period(parts[place])[0] != Period()), None)
    period, left = find_period(parts.pop(dated)) if dated is not None else (Period(), "")
    employer, title, *rest = [*parts, *[""] * (2 - len(parts)), left]
    location = " ".join(part for part in rest if part.strip(" |()"))
    return Position(id=heading, employer=employer or None, title=title or None, location=location.strip(" |()") or None, period=period)
