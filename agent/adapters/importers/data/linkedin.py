"""LinkedIn's export of one's own data: a zip of tables, or single ones."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from agent.adapters.importers.builder import sentences
from agent.adapters.importers.data.jsonresume import Json, JsonResume
from agent.adapters.importers.data.marks import unmarked
from agent.adapters.sandbox import run
from agent.domain.corpus import Imported
from agent.errors import UserCanAct

_TABLES_OF = "agent.adapters.importers.data.csvfile:tables_of"
_SIGNATURES = (
    ("Positions", ("Company Name", "Title", "Started On")), ("Volunteering", ("Company Name", "Role", "Started On")), ("Education", ("School Name", "Degree Name")),
    ("Profile", ("First Name", "Last Name", "Headline")), ("Certifications", ("Name", "Authority")), ("Languages", ("Name", "Proficiency")), ("Projects", ("Title", "Description", "Url", "Started On")),
    ("Honors", ("Title", "Description", "Issued On")), ("Publications", ("Name", "Published On")), ("Patents", ("Title", "Issuer")), ("Organizations", ("Name", "Position", "Started On")),
    ("Courses", ("Name", "Number")), ("Skills", ("Name",)),
)  # fmt: skip
"""Which columns tell a table, the surest first."""
_GLYPH = r"[•●▪◦‣■➢✓·\uf0b7\uf0a7]"
_ITEM = re.compile(rf"\s*(?:{_GLYPH}|[*–—-](?=\s))\s*")
_INNER = re.compile(rf"\s+(?={_GLYPH}\s)")
_DASHED = re.compile(r"\s+(?=-\s+[A-Z])")
_ADDRESS = re.compile(r"(?:\[?([A-Z_]{3,20}):)?\s*(https?://[^\s\],]{4,300}|www\.[^\s\],]{4,300})")
Row = dict[str, str]


def is_table(head: bytes) -> bool:
    """Whether a file begins with the columns of one of LinkedIn's tables; a list of skills has but one, and only short lines below it."""
    lines = head[:4_000].decode("utf-8-sig", errors="replace").splitlines()
    columns = [column.strip('" ') for column in lines[0].split(",")] if lines else []
    if columns == ["Name"]:
        return len(lines) > 2 and all(0 < len(line) <= 80 and not re.search(r"(?:19|20)\d\d|@|:$", line) for line in lines[1:])
    return len(columns) > 1 and any(set(wanted) <= set(columns) for _, wanted in _SIGNATURES[:-1])


class LinkedIn:
    """Reads the export; what is not of one's career is not looked at."""

    def read(self, content: bytes, name: str) -> Imported:
        """What was understood. Raises `UserCanAct` when it is broken or no such export."""
        tables = {_called(label, rows): _dicts(rows) for label, rows in run(_TABLES_OF, content).items() if rows}
        if not any(tables.values()):
            raise UserCanAct(f"{name} holds none of the tables of LinkedIn's export: please send the zip as LinkedIn gives it, or Positions.csv.")
        return JsonResume().understood(unmarked(_resume(tables)), name)


def _called(label: str, rows: list[list[str]]) -> str:
    columns = {column.strip() for column in rows[0]}
    return label or next((table for table, wanted in _SIGNATURES if set(wanted) <= columns), "")


def _dicts(rows: list[list[str]]) -> list[Row]:
    columns = [column.strip() for column in rows[0]]
    return [row for cells in rows[1:] if any((row := dict(zip(columns, (cell.strip() for cell in cells), strict=False))).values())]


def _resume(tables: dict[str, list[Row]]) -> Json:
    def each(table: str, make: Callable[[Row], Any]) -> list[Any]:
        return [made for row in tables.get(table, []) if (made := make(row))]

    return {
        "basics": _basics(tables),
        "work": each("Positions", lambda r: _position(r, "name", "Title")),
        "volunteer": each("Volunteering", lambda r: _position(r, "organization", "Role")),
        "projects": each("Projects", lambda r: {"name": r.get("Title"), **_dates(r, goes_on=False), **_told(r)}),
        "education": each("Education", lambda r: {"institution": r.get("School Name"), "studyType": r.get("Degree Name"), "startDate": r.get("Start Date"), "endDate": r.get("End Date"), "courses": _lines(r, "Notes", "Activities")}),
        "skills": each("Skills", lambda r: {"name": r.get("Name")}),
        "certificates": each("Certifications", lambda r: {"name": r.get("Name"), "issuer": r.get("Authority"), "date": r.get("Started On")}),
        "languages": each("Languages", lambda r: {"language": r.get("Name"), "fluency": r.get("Proficiency")}),
        "awards": each("Honors", lambda r: {"title": r.get("Title"), "date": r.get("Issued On")}),
        "publications": each("Publications", lambda r: {"name": r.get("Name"), "publisher": r.get("Publisher"), "releaseDate": r.get("Published On")}),
        "other": [
            *(line for table in ("Honors", "Publications", "Patents", "Organizations") for row in tables.get(table, []) for line in _lines(row, "Description")),
            *each("Courses", lambda r: r.get("Name")), *each("Patents", lambda r: ", ".join(filter(None, (r.get("Title"), r.get("Issuer"))))),
            *each("Organizations", lambda r: ", ".join(filter(None, (r.get("Position"), r.get("Name"))))),
        ],
    }  # fmt: skip


def _basics(tables: dict[str, list[Row]]) -> Json:
    profile = next(iter(tables.get("Profile", [])), {})
    mails = tables.get("Email Addresses", [])
    mail = next((row for row in mails if row.get("Primary") == "Yes"), next(iter(mails), {}))
    phone = next(iter(tables.get("PhoneNumbers", [])), {})
    sites = [{"network": "website" if kind in ("", "OTHER", "PERSONAL") else kind.lower(), "url": url} for kind, url in _ADDRESS.findall(profile.get("Websites", ""))]
    return {
        "name": " ".join(filter(None, (profile.get("First Name"), profile.get("Last Name")))), "label": profile.get("Headline"), "summary": profile.get("Summary"),
        "email": mail.get("Email Address"), "phone": phone.get("Number"), "location": profile.get("Geo Location") or profile.get("Address"), "profiles": sites,
    }  # fmt: skip


def _position(row: Row, employer: str, title: str) -> Json:
    return {employer: row.get("Company Name"), "position": row.get(title), "location": row.get("Location"), **_dates(row, goes_on=True), **_told(row)}


def _dates(row: Row, goes_on: bool) -> Json:
    """The dates of a row; a position without an end goes on."""
    start, end = row.get("Started On"), row.get("Finished On")
    return {"startDate": start, "endDate": end or ("Present" if start and goes_on else "")}


def _told(row: Row) -> Json:
    """A description: its items, each as it stands, and the sentences of the paragraphs among them, in their order."""
    return {"highlights": _lines(row, "Description")}


def _lines(row: Row, *columns: str) -> list[str]:
    """The items and paragraphs of these columns; several items on one line are told apart by their glyphs."""
    found = list[str]()
    for line in (line.strip() for column in columns for line in row.get(column, "").splitlines()):
        parts = _DASHED.split(line) if line.startswith("- ") else _INNER.split(line) if len(re.findall(_GLYPH, line)) > 1 or _ITEM.match(line) else [line]
        found += [bare for part in parts for bare in ([_ITEM.sub("", part, count=1)] if _ITEM.match(part) else sentences(part)) if bare]
    return found
