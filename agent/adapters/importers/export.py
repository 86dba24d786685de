"""A corpus as JSON Resume, the form in which it is exchanged."""

from __future__ import annotations

from typing import Any

from agent.adapters.addresses import in_parts
from agent.domain.corpus import Corpus, EntryKind, PositionKind, SnippetKind
from agent.domain.dates import Period

Json = dict[str, Any]

UNKNOWN = "unknown"
"""The end of a position of which nobody knows whether it goes on; left out, it would mean that it does."""

_SECTIONS = {PositionKind.WORK: "work", PositionKind.VOLUNTEER: "volunteer", PositionKind.PROJECT: "projects"}
_ENTRIES = {
    EntryKind.CERTIFICATE: ("certificates", "name", "issuer", "date"),
    EntryKind.LANGUAGE: ("languages", "language", "fluency", ""),
    EntryKind.AWARD: ("awards", "title", "awarder", "date"),
    EntryKind.PUBLICATION: ("publications", "name", "publisher", "releaseDate"),
    EntryKind.INTEREST: ("interests", "name", "", ""),
}


def to_json_resume(corpus: Corpus) -> Json:
    """JSON Resume with everything the corpus holds; reading it again gives the same snippets."""
    resume: Json = {"basics": _basics(corpus)}
    for kind, section in _SECTIONS.items():
        resume[section] = [_position(corpus, p.id, section) for p in corpus.positions if p.kind is kind]
    resume["education"] = [
        _without_none({"institution": e.institution, "studyType": e.degree, "area": e.area, "score": e.score} | _dates(e.period) | _courses(corpus, e.path))
        for e in corpus.education
    ]
    resume["skills"] = [{"name": s.text} for s in corpus.snippets if s.kind is SnippetKind.SKILL and s.position is None]
    resume["other"] = [s.text for s in corpus.snippets if s.kind is SnippetKind.OTHER and s.source.path.startswith("other[")]
    for entry, (section, title, by, when) in _ENTRIES.items():
        rows = [{title: e.title, by: e.by, when: e.when} for e in corpus.entries if e.kind is entry]
        resume[section] = [_without_none({k: v for k, v in row.items() if k}) for row in rows]
    return {key: value for key, value in resume.items() if value}


def _basics(corpus: Corpus) -> Json:
    person = corpus.person
    headline = "\n".join(s.text for s in corpus.snippets if s.kind is SnippetKind.HEADLINE) or None
    summary = "\n".join(s.text for s in corpus.snippets if s.kind is SnippetKind.SUMMARY) or None
    basics = {"name": person.name, "label": headline, "email": person.email, "phone": person.phone, "summary": summary}
    place = {"location": in_parts(person.location)} if person.location else {}
    links = {"profiles": [{"network": link.label, "url": link.url} for link in person.links]} if person.links else {}
    return _without_none(basics) | place | links


def _position(corpus: Corpus, id_: str, section: str) -> Json:
    position = next(p for p in corpus.positions if p.id == id_)
    employer_key, title_key = {"work": ("name", "position"), "volunteer": ("organization", "position"), "projects": ("entity", "name")}[section]
    words = [s.text for s in corpus.snippets if s.position == id_ and s.kind is SnippetKind.SKILL]
    row: Json = {employer_key: position.employer, title_key: position.title, "location": position.location} | _dates(position.period)
    row["highlights"] = [s.text for s in corpus.bullets_of(id_)]
    row["keywords"] = words or None
    if position.period.start and not row["endDate"] and position.kind is not PositionKind.PROJECT:
        row["endDate"] = UNKNOWN
    return _without_none(row)


def _courses(corpus: Corpus, path: str) -> Json:
    courses = [s.text for s in corpus.snippets if s.kind is SnippetKind.COURSE and s.source.path.startswith(f"{path}.courses[")]
    return {"courses": courses} if courses else {}


def _dates(period: Period) -> Json:
    end = "Present" if period.current else period.end.iso if period.end else None
    return {"startDate": period.start.iso if period.start else None, "endDate": end}


def _without_none(row: Json) -> Json:
    return {key: value for key, value in row.items() if value is not None}
