"""JSON Resume as other tools take it."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from agent.adapters.exporters import JsonResumeExporter
from agent.adapters.importers import read_resume
from agent.domain.corpus import Corpus, Education, Entry, EntryKind, Link, Person
from agent.domain.dates import Period
from agent.domain.rendered import Design
from agent.domain.resume import Resume
from tests.adapters.exporters.resumes import FULL, HOSTILE, bullets, released
from tests.adapters.exporters.test_layout import earlier
from tests.people import BAKER, CLERK, corpus

_DATED = {"startDate", "endDate"}
SHAPE: dict[str, set[str]] = {
    "work": {"name", "location", "position", "highlights"} | _DATED,
    "volunteer": {"organization", "position", "location", "highlights"} | _DATED,
    "projects": {"name", "entity", "location", "highlights"} | _DATED,
    "education": {"institution", "area", "studyType", "score"} | _DATED,
    "awards": {"title", "date", "awarder"},
    "certificates": {"name", "date", "issuer"},
    "publications": {"name", "publisher", "releaseDate"},
    "skills": {"name"},
    "languages": {"language", "fluency"},
    "interests": {"name"},
}
"""The lists of the schema and the fields of their rows which a résumé of ours can fill."""
_ISO = re.compile(r"[12]\d{3}(-[01]\d(-[0-3]\d)?)?")


def written(resume: Resume) -> dict[str, Any]:
    """What is written."""
    found: dict[str, Any] = json.loads(JsonResumeExporter().render(resume, Design()).content)
    return found


def complaints(found: dict[str, Any]) -> list[str]:
    """What the schema would say against it."""
    said = [f"{key} is unknown" for key in set(found) - set(SHAPE) - {"$schema", "basics", "meta"}]
    said += [f"basics.{key}" for key in set(found.get("basics", {})) - {"name", "label", "email", "phone", "url", "summary", "location", "profiles"}]
    for section, fields in SHAPE.items():
        for row in found.get(section, []):
            said += [f"{section}.{key} is unknown" for key in set(row) - fields]
            said += [f"{section}.{key} is no text" for key, value in row.items() if key != "highlights" and not (isinstance(value, str) and value)]
            said += [f"{section}.{key} is no date" for key in row.keys() & {"startDate", "endDate", "date", "releaseDate"} if not _ISO.fullmatch(row[key])]
    return said


@pytest.mark.parametrize("resume", [FULL, Corpus(), corpus(*bullets(*HOSTILE)), Corpus(person=Person(name="Robin"), education=(Education(id="e", area="Baking"),))])
def test_it_is_as_the_schema_has_it(resume: Corpus) -> None:
    """Known fields alone, texts for texts, dates as ISO 8601 has them, and nothing that is empty or null."""
    assert complaints(written(released(resume))) == []


def test_it_is_read_again() -> None:
    """Our own importer gets every position with its dates and bullets, every study, skill and entry out of it."""
    made = released(FULL)
    again = read_resume(JsonResumeExporter().render(made, Design()).content, "again.json").corpus
    assert again.person.name == made.person.name
    assert [(p.employer, p.title, str(p.period)) for p in again.positions if p.kind.value != "project"] == [
        (e.position.employer, e.position.title or None, str(e.position.period)) for e in sorted(made.experiences, key=lambda e: e.position.kind is not BAKER.kind) if e.position.kind.value != "project"
    ]  # fmt: skip
    read = {s.text for s in again.snippets}
    assert [line.text for line in made.lines() if line.text not in read and line.text not in " ".join(read)] == []
    assert {e.title for e in again.entries} == {e.title for e in made.entries}
    assert [(e.institution, e.score) for e in again.education] == [("Lindgren College", "3.8")]


def test_a_position_that_may_be_over_is_not_said_to_go_on() -> None:
    """JSON Resume reads a beginning without an end as "to this day": of unknown and of impossible spans no date is written."""
    unknown = CLERK.model_copy(update={"period": Period.parse("2016", "")})
    backwards = BAKER.model_copy(update={"period": Period.parse("2014-09", "2014-06")})
    rows = written(released(Corpus(positions=(unknown, backwards))))["work"]
    assert [row.keys() & _DATED for row in rows] == [set(), set()]
    assert written(released(Corpus(positions=(BAKER,))))["work"][0]["startDate"] == "2021-03"


@pytest.mark.parametrize("when, date", [("2020", "2020"), ("2020-05-17", "2020-05-17"), ("May 2020", "2020-05"), ("2020-13", "2020"), ("last spring", None), ("", None), (None, None)])
def test_dates_of_entries_are_iso_or_left_out(when: str | None, date: str | None) -> None:
    """However they were written."""
    made = released(Corpus(entries=(Entry(id="a", kind=EntryKind.CERTIFICATE, title="Food Safety", when=when),)))
    assert written(made)["certificates"][0].get("date") == date


def test_addresses_are_addresses() -> None:
    """A link gets its scheme, one that leads nowhere and a mail address that is none are left out."""
    person = Person(name="R", email="robin at home", links=(Link(label="website", url="robin.example"), Link(label="GitHub", url="https://github.com/r"), Link(label="x", url="javascript:alert(1)"), Link(label="y", url="a b")))
    basics = written(released(Corpus(person=person)))["basics"]
    assert basics == {"name": "R", "url": "https://robin.example", "profiles": [{"network": "GitHub", "url": "https://github.com/r"}]}


def test_earlier_positions_are_positions() -> None:
    """For want of room on a page they lost their lines, not their place."""
    rows = written(earlier(released(FULL), "Sales Clerk"))["work"]
    assert [row.get("position") for row in rows] == ["Head Baker", "Sales Clerk", "Oven Assistant"]
    assert "highlights" not in rows[1]
