"""JSON Resume (jsonresume.org), read tolerantly: missing, null and oddly named fields are normal."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from agent.adapters.importers.builder import Builder, known, sentences, tidy
from agent.adapters.plain import decode
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


class JsonResume:
    """Reads JSON Resume, and a bare list of experiences (`[{employer, role, bullets}]`)."""

    def read(self, content: bytes, name: str) -> Imported:
        """What was understood. Raises `UserCanAct` when it is no JSON or no résumé."""
        try:
            data = json.loads(decode(content, name))
        except (ValueError, RecursionError) as error:
            raise UserCanAct(f"{name} is no valid JSON: please export it again, or send it as text.") from error
        resume = _as_resume(data)
        if resume is None:
            raise UserCanAct(f"{name} is JSON, but no résumé: it needs \"basics\" or \"work\", as JSON Resume has them.")
        return _Reading(resume, name).imported()


def _as_resume(data: Any) -> Json | None:
    if isinstance(data, list) and all(isinstance(item, dict) for item in data):
        data = {"experiences": data}
    if not isinstance(data, dict):
        return None
    if isinstance(data.get("experiences"), list):
        work = [_experience(item) for item in data["experiences"] if isinstance(item, dict)]
        data = {**data, "work": [*data.get("work", []), *work]}
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


def _dicts(value: Any) -> Iterator[tuple[int, Json]]:
    """Index and entry of a list of objects; anything else is passed over."""
    for index, item in enumerate(value if isinstance(value, list) else []):
        if isinstance(item, dict):
            yield index, item


def _strings(value: Any) -> list[str]:
    if isinstance(value, str):
        return [value]
    return [item for item in value if isinstance(item, str)] if isinstance(value, list) else []


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
        self.build.say(SnippetKind.HEADLINE, known(basics.get("label")) or "", "basics.label")
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
            period = Period.parse(tidy(entry.get("startDate")), tidy(entry.get("endDate")))
            if index == latest and not tidy(entry.get("endDate")) and period.start and kind is not PositionKind.PROJECT:
                period = period.model_copy(update={"current": True})
            id_ = self.build.hold(kind, employer, title, period, known(entry.get("location")), path)
            self._words(entry, path, id_)

    def _latest(self, entries: list[tuple[int, Json]]) -> int | None:
        """The position that began last: JSON Resume leaves its end out while it goes on."""
        starts = [(p.start.ordinal, -i) for i, e in entries if (p := Period.parse(tidy(e.get("startDate")), None)).start]
        return -max(starts)[1] if starts else None

    def _words(self, entry: Json, path: str, position: str) -> None:
        for key in ("summary", "description"):
            for sentence in sentences(_lines(entry.get(key))):
                self.build.say(SnippetKind.BULLET, sentence, f"{path}.{key}", position)
        for number, highlight in enumerate(_strings(entry.get("highlights"))):
            self.build.say(SnippetKind.BULLET, highlight, f"{path}.highlights[{number}]", position)
        for key in ("keywords", "technologies"):
            for number, word in enumerate(_strings(entry.get(key))):
                self.build.say(SnippetKind.SKILL, word, f"{path}.{key}[{number}]", position)

    def _skills(self) -> None:
        skills = self.resume.get("skills")
        for index, skill in enumerate(skills if isinstance(skills, list) else []):
            if isinstance(skill, str):
                self.build.say(SnippetKind.SKILL, skill, f"skills[{index}]")
                continue
            if not isinstance(skill, dict):
                continue
            words = _strings(skill.get("keywords"))
            if not words:
                self.build.say(SnippetKind.SKILL, tidy(skill.get("name")), f"skills[{index}].name")
            for number, word in enumerate(words):
                self.build.say(SnippetKind.SKILL, word, f"skills[{index}].keywords[{number}]")

    def _education(self) -> None:
        for index, entry in _dicts(self.resume.get("education")):
            path = f"education[{index}]"
            institution, area = known(entry.get("institution")), known(entry.get("area"))
            degree = known(entry.get("studyType")) or known(entry.get("qualification"))
            if not (institution or area or degree):
                continue
            period = Period.parse(tidy(entry.get("startDate")), tidy(entry.get("endDate")))
            score = tidy(entry.get("score")) or tidy(entry.get("gpa")) or None
            self.build.study(institution, degree, area, period, score, path)
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
            for index, entry in _dicts(self.resume.get(section)):
                by = next((tidy(entry[key]) for key in by_keys if tidy(entry.get(key))), None)
                title = known(entry.get(title_key)) or ""
                self.build.enter(kind, title, by, tidy(entry.get(when_key)) or None, f"{section}[{index}].{title_key}")
