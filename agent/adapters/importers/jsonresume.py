"""JSON Resume (jsonresume.org), read tolerantly: missing, null and oddly named fields are normal."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from agent.adapters.importers.builder import Builder, known, sentences, tidy
from agent.adapters.plain import LARGEST, decode
from agent.domain.corpus import (
    EntryKind,
    Imported,
    Link,
    Person,
    PositionKind,
    SnippetKind,
)
from agent.domain.dates import Period
from agent.errors import UserCanAct

Json = dict[str, Any]

_LONE_DATE = re.compile(r"(?:[A-Z][a-z]{2,8}\.?,?\s+|\d{1,2}[/.-])?(?:19|20)\d\d")


class JsonResume:
    """Reads JSON Resume, and a bare list of experiences (`[{employer, role, bullets}]`)."""

    def read(self, content: bytes, name: str) -> Imported:
        """What was understood. Raises `UserCanAct` when it is no JSON or no résumé."""
        try:
            data = _parsed(content, name)
        except (ValueError, RecursionError) as error:
            raise UserCanAct(f"{name} is no valid JSON: please export it again, or send it as text.") from error
        resume = _as_resume(data)
        if resume is None:
            raise UserCanAct(f"{name} is JSON, but no résumé: it needs \"basics\" or \"work\", as JSON Resume has them.")
        return _Reading(resume, name).imported()


def _parsed(content: bytes, name: str) -> Any:
    """The value of a JSON file in whatever Unicode form; one in another code page goes the way of all text."""
    if len(content) > LARGEST:
        return json.loads(decode(content, name))
    try:
        return json.loads(content)
    except UnicodeDecodeError:
        return json.loads(decode(content, name))


def _as_resume(data: Any) -> Json | None:
    if isinstance(data, list) and all(isinstance(item, dict) for item in data):
        data = {"experiences": data}
    if not isinstance(data, dict):
        return None
    if isinstance(data.get("experiences"), list):
        work = [_experience(item) for item in data["experiences"] if isinstance(item, dict)]
        own = data.get("work")
        data = {**data, "work": [*(own if isinstance(own, list) else []), *work]}
    known_keys = ("basics", "work", "education", "skills", "projects", "volunteer")
    return data if any(data.get(key) for key in known_keys) else None


def _experience(item: Json) -> Json:
    def first(*keys: str) -> Any:
        return next((item[key] for key in keys if item.get(key)), None)

    return {
        "name": first("employer", "company", "name"),
        "position": first("role", "position", "title"),
        "startDate": first("start", "startDate"),
        "endDate": first("end", "endDate"),
        "location": item.get("location"),
        "summary": item.get("summary"),
        "highlights": first("bullets", "highlights", "achievements"),
        "keywords": first("tags", "keywords", "technologies"),
    }


def _lines(value: Any) -> str:
    """A text of several lines, or "" for anything that is none."""
    return value if isinstance(value, str) else ""


def _dicts(value: Any, key: str = "") -> Iterator[tuple[int, Json]]:
    """Index and entry of a list of objects; a bare string counts as an object with this `key`, anything else is passed over."""
    for index, item in enumerate(value if isinstance(value, list) else [value]):
        if isinstance(item, dict):
            yield index, item
        elif isinstance(item, str) and key:
            yield index, {key: item}


def _strings(value: Any) -> list[str]:
    """The strings of a list, or the lines of a string."""
    if isinstance(value, str):
        return value.splitlines()
    return [item for item in value if isinstance(item, str)] if isinstance(value, list) else []


def _words_of(entry: Json) -> Iterator[tuple[SnippetKind, str, str]]:
    """The words of a position: what they are, the words, and where in the entry they stand."""
    for key in ("summary", "description"):
        for sentence in sentences(_lines(entry.get(key))):
            yield SnippetKind.BULLET, sentence, key
    for number, highlight in enumerate(_strings(entry.get("highlights"))):
        yield SnippetKind.BULLET, highlight, f"highlights[{number}]"
    for key in ("keywords", "technologies"):
        for number, word in enumerate(_strings(entry.get(key))):
            yield SnippetKind.SKILL, word, f"{key}[{number}]"


class _Reading:
    """One résumé being read."""

    def __init__(self, resume: Json, name: str) -> None:
        self.resume = resume
        self.build = Builder(name)

    def imported(self) -> Imported:
        self._basics()
        self._positions("work", PositionKind.WORK, ("name", "company", "employer"))
        self._positions("volunteer", PositionKind.VOLUNTEER, ("organization", "name"))
        self._positions("projects", PositionKind.PROJECT, ("entity",))
        self._skills()
        self._education()
        self._entries()
        return self.build.imported()

    def _basics(self) -> None:
        basics = self.resume.get("basics")
        basics = basics if isinstance(basics, dict) else {}
        place = basics.get("location")
        parts = [tidy(place.get(key)) for key in ("city", "region")] if isinstance(place, dict) else [tidy(place)]
        links = [Link(label="website", url=tidy(basics["url"]))] if tidy(basics.get("url")) else []
        for _, profile in _dicts(basics.get("profiles")):
            if tidy(profile.get("url")):
                links.append(Link(label=tidy(profile.get("network")) or "profile", url=tidy(profile["url"])))
        self.build.person = Person(
            name=tidy(basics.get("name")),
            email=tidy(basics.get("email")) or None,
            phone=tidy(basics.get("phone")) or None,
            location=", ".join(dict.fromkeys(p for p in parts if p)) or None,
            links=tuple(links),
        )
        for label in _strings(basics.get("label")):
            self.build.say(SnippetKind.HEADLINE, known(label) or "", "basics.label")
        for sentence in sentences(_lines(basics.get("summary"))):
            self.build.say(SnippetKind.SUMMARY, sentence, "basics.summary")

    def _positions(self, section: str, kind: PositionKind, employer_keys: tuple[str, ...]) -> None:
        entries = list(_dicts(self.resume.get(section)))
        latest = self._latest(entries)
        for index, entry in entries:
            path = f"{section}[{index}]"
            employer = next((e for key in employer_keys if (e := known(entry.get(key)))), None)
            title = known(entry.get("position"))
            if kind is PositionKind.PROJECT:
                title = known(entry.get("name")) or known(entry.get("title")) or title
            location, period = known(entry.get("location")), Period.parse(tidy(entry.get("startDate")), tidy(entry.get("endDate")))
            if not (employer or title or period.start or period.end or any(_words_of(entry))):
                continue
            if index == latest and not tidy(entry.get("endDate")) and period.start and kind is not PositionKind.PROJECT:
                period = period.model_copy(update={"current": True})
            id_ = self.build.hold(kind, employer, title, period, location, path)
            for kind_of, words, place in _words_of(entry):
                self.build.say(kind_of, words, f"{path}.{place}", id_)

    def _latest(self, entries: list[tuple[int, Json]]) -> int | None:
        """The position that began last: JSON Resume leaves its end out while it goes on."""
        starts = [(p.start.ordinal, -i) for i, e in entries if (p := Period.parse(tidy(e.get("startDate")), None)).start]
        return -max(starts)[1] if starts else None

    def _skills(self) -> None:
        for index, skill in _dicts(self.resume.get("skills"), "name"):
            words = _strings(skill.get("keywords"))
            if not words:
                self.build.say(SnippetKind.SKILL, tidy(skill.get("name")), f"skills[{index}].name")
            for number, word in enumerate(words):
                self.build.say(SnippetKind.SKILL, word, f"skills[{index}].keywords[{number}]")

    def _education(self) -> None:
        """Studies; a lone date belongs to the study after it, and a line that only says again what the one before said is left out."""
        when, before = Period(), ""
        for index, entry in _dicts(self.resume.get("education"), "area"):
            path = f"education[{index}]"
            institution, area = known(entry.get("institution")), known(entry.get("area"))
            degree = known(entry.get("studyType")) or known(entry.get("qualification"))
            words = " ".join(part for part in (degree, area, institution) if part)
            period = Period.parse(tidy(entry.get("startDate")), tidy(entry.get("endDate")))
            if _LONE_DATE.fullmatch(words):
                when = Period.parse(None, words)
            elif words and not (area == words and area.casefold() in before.casefold()):
                score = tidy(entry.get("score")) or tidy(entry.get("gpa")) or None
                self.build.study(institution, degree, area, period if period.start or period.end else when, score, path)
                when, before = Period(), words
            for number, course in enumerate(_strings(entry.get("courses"))):
                self.build.say(SnippetKind.COURSE, course, f"{path}.courses[{number}]")

    def _entries(self) -> None:
        tables = (
            ("certificates", EntryKind.CERTIFICATE, "name", ("issuer",), "date"),
            ("languages", EntryKind.LANGUAGE, "language", ("fluency", "proficiency"), ""),
            ("awards", EntryKind.AWARD, "title", ("awarder",), "date"),
            ("publications", EntryKind.PUBLICATION, "name", ("publisher",), "releaseDate"),
            ("interests", EntryKind.INTEREST, "name", (), ""),
        )
        for section, kind, title_key, by_keys, when_key in tables:
            for index, entry in _dicts(self.resume.get(section), title_key):
                by = next((tidy(entry[key]) for key in by_keys if tidy(entry.get(key))), None)
                title = known(entry.get(title_key)) or ""
                self.build.enter(kind, title, by, tidy(entry.get(when_key)) or None, f"{section}[{index}].{title_key}")
