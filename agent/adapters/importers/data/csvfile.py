"""Tables that somebody sent, as a CSV or as a zip of several. Runs in the sandbox."""

from __future__ import annotations

import csv
import io
import posixpath

from agent.adapters.importers.forms.archive import Archive
from agent.errors import UserCanAct

MOST_ROWS = 5_000
MOST_COLUMNS = 100
MOST_CHARACTERS = 500_000
WANTED = frozenset(
    ("Profile", "Positions", "Education", "Skills", "Certifications", "Languages", "Projects", "Honors", "Volunteering", "Courses", "Publications", "Organizations", "Patents", "Email Addresses", "PhoneNumbers")
)  # fmt: skip
"""The tables of LinkedIn's export that speak of a career; of the others, letters among them, nothing is read."""
BROKEN = "This file is no table that I can read: please export it again, or paste the text."
TOO_MUCH = "This file holds far more than a résumé: please send the part that counts or paste the text."
LONE = ""
"""The name of a table that came alone."""


def tables_of(content: bytes) -> dict[str, list[list[str]]]:
    """The rows of each table by its name. Raises `UserCanAct` when a table is broken or far too large."""
    if not content.startswith(b"PK"):
        return {LONE: _rows(content)}
    archive = Archive(content)
    found = {}
    for path in archive.names:
        name, extension = posixpath.splitext(posixpath.basename(path))
        if extension.lower() == ".csv" and name in WANTED and name not in found:
            found[name] = _rows(archive.read(path) or b"")
    if sum(len(cell) for rows in found.values() for row in rows for cell in row) > MOST_CHARACTERS:
        raise UserCanAct(TOO_MUCH)
    return found


def _rows(content: bytes) -> list[list[str]]:
    if len(content) > 4 * MOST_CHARACTERS:
        raise UserCanAct(TOO_MUCH)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = content.decode("cp1252", errors="replace")
    rows = list[list[str]]()
    try:
        for row in csv.reader(io.StringIO(text.replace("\0", ""), newline="")):
            if len(rows) > MOST_ROWS or len(row) > MOST_COLUMNS:
                raise UserCanAct(TOO_MUCH)
            rows.append(row)
    except csv.Error as error:
        raise UserCanAct(BROKEN) from error
    return rows
