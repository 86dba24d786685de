"""A résumé as JSON Resume (jsonresume.org, version 1.0.0), for other tools that make pages of it."""

from __future__ import annotations

import json
import re
from typing import Any
from urllib.parse import urlsplit

from agent.adapters.addresses import in_parts
from agent.adapters.exporters.cleaning import clean
from agent.domain.corpus import Education, Entry, EntryKind, Link, Person, PositionKind
from agent.domain.dates import PartialDate, Period
from agent.domain.rendered import Design, Rendered
from agent.domain.resume import Experience, Resume

Json = dict[str, Any]

SCHEMA = "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json"
_SECTIONS = {
    PositionKind.WORK: ("work", "name", "position"),
    PositionKind.VOLUNTEER: ("volunteer", "organization", "position"),
    PositionKind.PROJECT: ("projects", "entity", "name"),
}
_ENTRIES = {
    EntryKind.AWARD: ("awards", "title", "awarder", "date"),
    EntryKind.CERTIFICATE: ("certificates", "name", "issuer", "date"),
    EntryKind.PUBLICATION: ("publications", "name", "publisher", "releaseDate"),
    EntryKind.LANGUAGE: ("languages", "language", "fluency", ""),
    EntryKind.INTEREST: ("interests", "name", "", ""),
}
_DATE = re.compile(r"[12]\d{3}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?")
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+", re.ASCII)
_WEBSITE = "website"


class JsonResumeExporter:
    """Writes `.resume.json`."""

    extension = "resume.json"

    def render(self, resume: Resume, design: Design) -> Rendered:
        """The JSON; it has no pages."""
        text = json.dumps(to_json(resume), indent=2, ensure_ascii=False) + "\n"
        return Rendered(content=text.encode("utf-8"), pages=0, text=text)


def to_json(resume: Resume) -> Json:
    """The résumé as the schema has it; what the schema has no place for, or would make a claim of, is left out."""
    found: Json = {"$schema": SCHEMA, "basics": _basics(resume)}
    for kind, (section, place, title) in _SECTIONS.items():
        found[section] = [_position(e, place, title) for e in resume.experiences if e.position.kind is kind]
    found["education"] = [_study(study) for study in resume.education]
    found["skills"] = [{"name": clean(line.text)} for line in resume.skills]
    for entry, (section, title, by, when) in _ENTRIES.items():
        found[section] = [_entry(e, title, by, when) for e in resume.entries if e.kind is entry]
    return {key: value for key, value in found.items() if value} | {"meta": {"version": "v1.0.0"}}


def _known(row: dict[str, str | None]) -> Json:
    """What is known of a row, cleaned; a field without a name is none."""
    return {key: clean(value) for key, value in row.items() if key and value and clean(value)}


def _basics(resume: Resume) -> Json:
    person, summary = resume.person, " ".join(line.text for line in resume.summary)
    email = person.email if person.email and _EMAIL.fullmatch(person.email) else None
    row = {"name": person.name, "label": resume.headline.text if resume.headline else None, "email": email, "phone": person.phone, "summary": summary}
    place = {"location": _known(dict(in_parts(person.location)))} if person.location else {}
    return _known(row) | place | _links(person)


def _links(person: Person) -> Json:
    """The first site without a network's name is the person's own page, every other address a profile."""
    pages = [(link, url) for link in person.links if (url := _url(link))]
    own = next((page for page in pages if page[0].label == _WEBSITE), None)
    profiles = [_known({"network": link.label}) | {"url": url} for link, url in pages if own is None or link is not own[0]]
    return ({"url": own[1]} if own else {}) | ({"profiles": profiles} if profiles else {})


def _url(link: Link) -> str | None:
    """The address as a URI, or None when it is none."""
    url = link.url.strip() if re.match(r"\w+://", link.url.strip()) else f"https://{link.url.strip()}"
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    plain = re.fullmatch(r"[\w.~:/?#\[\]@!$&'()*+,;=%-]+", url, re.ASCII)
    return url if plain and parts.scheme in ("http", "https") and "." in parts.netloc else None


def _position(experience: Experience, place: str, title: str) -> Json:
    position = experience.position
    row = _known({place: position.employer, title: position.title, "location": position.location})
    highlights = [clean(line.text) for line in experience.bullets]
    return row | _dates(position.period, open_ended=position.kind is PositionKind.PROJECT) | ({"highlights": highlights} if highlights else {})


def _dates(period: Period, open_ended: bool = False) -> Json:
    """Beginning and end. A beginning without an end means that it goes on, so one alone is only written where that is so, or where nobody reads it so."""
    if period.backwards or (period.end is None and not period.current and not open_ended):
        return {}
    return _known({"startDate": period.start.iso if period.start else None, "endDate": period.end.iso if period.end else None})


def _study(study: Education) -> Json:
    return _known({"institution": study.institution, "studyType": study.degree, "area": study.area, "score": study.score}) | _dates(study.period)


def _entry(entry: Entry, title: str, by: str, when: str) -> Json:
    text = clean(entry.when or "")
    parsed = PartialDate.parse(text)
    iso = text if _DATE.fullmatch(text) else parsed.iso if parsed else None
    return _known({title: entry.title, by: entry.by, when: iso})
