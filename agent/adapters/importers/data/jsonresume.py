"""JSON Resume (jsonresume.org), read tolerantly: missing, null and oddly named fields are normal."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from agent.adapters.addresses import in_line
from agent.adapters.importers.builder import Builder, known, sentences, tidy
from agent.adapters.importers.data.marks import unmarked
from agent.adapters.importers.data.studies import Study, joined
from agent.adapters.importers.prose.foreign import english_date
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

_LISTED = r"[,;|\r\n]+(?![^()\r\n]{0,200}\))"
_TEXT_KEYS = ("text", "description", "summary", "name", "title", "keyword", "bullet", "highlight")


class JsonResume:
    """Reads JSON Resume, and a bare list of experiences (`[{employer, role, bullets}]`)."""

    def read(self, content: bytes, name: str) -> Imported:
        """What was understood. Raises `UserCanAct` when it is no JSON or no résumé."""
        try:
            data = unmarked(_parsed(content, name))
        except (ValueError, RecursionError) as error:
            raise UserCanAct(f"{name} is no valid JSON: please export it again, or send it as text.") from error
        resume = _as_resume(data)
        if resume is None:
            raise UserCanAct(f"{name} is JSON, but no résumé: please send one with \"basics\" or \"work\", as JSON Resume has them.")
        return self.understood(resume, name)

    def understood(self, resume: Json, name: str) -> Imported:
        """What the parsed résumé of the file `name` says."""
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
        work = [_experience(item) if isinstance(item, dict) else item for item in data["experiences"]]
        own, basics = data.get("work"), data.get("basics")
        head = {key: data[key] for key in ("name", "email", "phone", "label", "summary") if data.get(key)}
        data = {**data, "work": [*(own if isinstance(own, list) else []), *work], "basics": basics if isinstance(basics, dict) else head}
    known_keys = ("basics", "work", "education", "skills", "projects", "volunteer")
    return data if any(data.get(key) for key in known_keys) else None


_BULLETS = ("bullets", "highlights", "achievements", "responsibilities", "metrics")
_TAGS = ("tags", "keywords", "technologies", "skills", "stack", "tools")


def _experience(item: Json) -> Json:
    """An entry of `experiences` as JSON Resume has it; the metrics and tags of a bullet count as those of its position."""

    def first(*keys: str) -> Any:
        return next((item[key] for key in keys if item.get(key)), None)

    def every(keys: tuple[str, ...], places: list[Any]) -> list[Any]:
        return [value for place in places for key in keys for value in _listed(place.get(key))]

    bullets = every(_BULLETS, [item])
    rich = [bullet for bullet in bullets if isinstance(bullet, dict)]
    return {
        "name": first("employer", "company", "name", "organization"),
        "position": first("role", "position", "title"),
        "startDate": first("start", "startDate", "start_date"),
        "endDate": first("end", "endDate", "end_date"),
        "location": item.get("location"),
        "summary": first("summary", "description"),
        "highlights": [*bullets, *every(("metrics",), rich)],
        "keywords": [*every(_TAGS, [item]), *every(_TAGS, rich)],
    }


def _listed(value: Any) -> list[Any]:
    """A list; the lines of a string."""
    if isinstance(value, str):
        return value.splitlines()
    return value if isinstance(value, list) else [value] if value else []


def _dicts(value: Any, key: str = "") -> Iterator[tuple[int, Json]]:
    """Index and entry of a list of objects; a bare string counts as an object with this `key`, anything else is passed over."""
    for index, item in enumerate(value if isinstance(value, list) else [value]):
        if isinstance(item, dict):
            yield index, item
        elif isinstance(item, str) and key:
            yield index, {key: item}


def _place(value: Any) -> str | None:
    """A place that is a text or an object with its parts."""
    if not isinstance(value, dict):
        return known(value)
    return in_line({key: part for key in ("address", "postalCode", "city", "region") if (part := known(value.get(key)))}) or None


def _first(entry: Json, *keys: str) -> str | None:
    """The name under the first of these keys that has one; of several in a list the first counts."""
    values = (entry.get(key) for key in keys)
    return next((name for value in values if (name := known(value[0] if isinstance(value, list) and value else value))), None)


def _study(index: int, entry: Json) -> Study:
    return Study(
        path=f"education[{index}]",
        institution=known(entry.get("institution")),
        degree=known(entry.get("studyType")) or known(entry.get("qualification")),
        area=known(entry.get("area")),
        period=_period(entry),
        score=tidy(entry.get("score")) or tidy(entry.get("gpa")) or None,
    )


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
        for path, text in self._texts(self.resume.get("other"), "other"):
            self.build.say(SnippetKind.OTHER, text, path)
        return self.build.imported()

    def _basics(self) -> None:
        basics = self.resume.get("basics")
        basics = basics if isinstance(basics, dict) else {}
        links = [Link(label="website", url=tidy(basics["url"]))] if tidy(basics.get("url")) else []
        for _, profile in _dicts(basics.get("profiles"), "url"):
            if tidy(profile.get("url")):
                links.append(Link(label=tidy(profile.get("network")) or "profile", url=tidy(profile["url"])))
        self.build.person = Person(
            name=tidy(basics.get("name")),
            email=tidy(basics.get("email")) or None,
            phone=tidy(basics.get("phone")) or None,
            location=_place(basics.get("location")),
            links=tuple(links),
        )
        for path, label in self._texts(basics.get("label"), "basics.label"):
            self.build.say(SnippetKind.HEADLINE, known(label) or "", path)
        for path, text in self._texts(basics.get("summary"), "basics.summary"):
            for sentence in sentences(text):
                self.build.say(SnippetKind.SUMMARY, sentence, path)

    def _texts(self, value: Any, path: str, apart: str = r"[\r\n]+") -> list[tuple[str, str]]:
        """Each text of a list, or each part of a string, with its path. What holds words but is no text becomes a doubt."""
        if isinstance(value, str):
            return [(path, part) for part in re.split(apart, value)]
        found = []
        for place, item in [(f"{path}[{i}]", item) for i, item in enumerate(value)] if isinstance(value, list) else [(path, value)]:
            inner = next(((f"{place}.{key}", item[key]) for key in _TEXT_KEYS if isinstance(item.get(key), str)), None) if isinstance(item, dict) else None
            if isinstance(item, str):
                found.append((place, item))
            elif inner:
                found.append(inner)
            elif item and not isinstance(item, bool):
                self.build.doubt(place, f"I could not read this; what does it say? {tidy(json.dumps(item, ensure_ascii=False))[:80]}")
        return found

    def _words_of(self, entry: Json, path: str) -> list[tuple[SnippetKind, str, str]]:
        """The words of a position: what they are, the words, and where they stand."""
        prose = [(place, text) for key in ("summary", "description") for place, text in self._texts(entry.get(key), f"{path}.{key}")]
        words = [(SnippetKind.BULLET, sentence, place) for place, text in prose for sentence in sentences(text)]
        words += [(SnippetKind.BULLET, text, place) for place, text in self._texts(entry.get("highlights"), f"{path}.highlights")]
        for key in ("keywords", "technologies"):
            words += [(SnippetKind.SKILL, text, place) for place, text in self._texts(entry.get(key), f"{path}.{key}", _LISTED)]
        return [(kind, text, place) for kind, text, place in words if tidy(text)]

    def _positions(self, section: str, kind: PositionKind, employer_keys: tuple[str, ...]) -> None:
        entries = list(_dicts(self.resume.get(section), "name" if kind is PositionKind.PROJECT else employer_keys[0]))
        latest = self._latest(entries)
        for index, entry in entries:
            path = f"{section}[{index}]"
            employer = _first(entry, *employer_keys)
            title = _first(entry, *(("name", "title", "position") if kind is PositionKind.PROJECT else ("position", "title")))
            words = self._words_of(entry, path)
            location, period = _place(entry.get("location")), _period(entry)
            if not (employer or title or period.start or period.end or words):
                continue
            if index == latest and not tidy(entry.get("endDate")) and period.start and kind is not PositionKind.PROJECT:
                period = period.model_copy(update={"current": True})
            id_ = self.build.hold(kind, employer, title, period, location, path)
            if not employer and not title:
                self.build.doubt(path, "Where was this, and what was your title? " + " ".join(text for _, text, _ in words)[:80].strip())
            elif set(entry) == {employer_keys[0]} and kind is PositionKind.WORK:
                self.build.doubt(path, f"Is {employer} the employer or your title?", "employer")
            for kind_of, text, place in words:
                self.build.say(kind_of, text, place, id_)

    def _latest(self, entries: list[tuple[int, Json]]) -> int | None:
        """The position that began last: JSON Resume leaves its end out while it goes on."""
        starts = [(p.start.ordinal, -i) for i, e in entries if (p := Period.parse(english_date(tidy(e.get("startDate"))), None)).start]
        return -max(starts)[1] if starts else None

    def _skills(self) -> None:
        for index, skill in _dicts(self.resume.get("skills"), "name"):
            words = self._texts(skill.get("keywords"), f"skills[{index}].keywords", _LISTED)
            for path, word in words or self._texts(skill.get("name"), f"skills[{index}].name"):
                self.build.say(SnippetKind.SKILL, word, path)

    def _education(self) -> None:
        entries = list(_dicts(self.resume.get("education"), "area"))
        for study in joined(_study(index, entry) for index, entry in entries):
            self.build.study(study.institution, study.degree, study.area, study.period, study.score, study.path)
        for index, entry in entries:
            for place, course in self._texts(entry.get("courses"), f"education[{index}].courses"):
                self.build.say(SnippetKind.COURSE, course, place)

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


def _period(entry: Json) -> Period:
    """Its dates, in whatever language they are written."""
    start, end = (english_date(tidy(entry.get(key))) for key in ("startDate", "endDate"))
    return Period.parse(start, end)
