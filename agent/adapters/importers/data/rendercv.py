"""RenderCV (rendercv.com): YAML with `cv: sections:`, whose entries tell their kind by their keys."""

from __future__ import annotations

import re
from typing import Any

from agent.adapters.importers.data.jsonresume import Json, JsonResume
from agent.adapters.importers.data.marks import unmarked
from agent.adapters.importers.prose.spans import find_period
from agent.adapters.sandbox import run
from agent.domain.corpus import Doubt, Imported
from agent.errors import UserCanAct
from agent.lexicon.cues import patterns
from agent.lexicon.foreign import driving
from agent.lexicon.vitae import section_of

_VALUE_OF = "agent.adapters.importers.data.yamlfile:value_of"
_GRADE = re.compile(r"(?:cumulative |overall )?(?:gpa|grade)\s*:?\s*(\d[\d.,]*(?:\s*/\s*[\d.]+)?)", re.I)
_HOSTS = {"linkedin": "https://linkedin.com/in/", "github": "https://github.com/", "gitlab": "https://gitlab.com/", "orcid": "https://orcid.org/", "x": "https://x.com/", "twitter": "https://x.com/"}
_LISTS = {"certificates": "name", "awards": "title", "publications": "name", "interests": "name", "languages": "language"}


class RenderCv:
    """Reads RenderCV's YAML, and JSON Resume written as YAML."""

    def read(self, content: bytes, name: str) -> Imported:
        """What was understood. Raises `UserCanAct` when it is no YAML, or no résumé."""
        value = unmarked(run(_VALUE_OF, content))
        person = value.get("cv") if isinstance(value, dict) else None
        if isinstance(value, dict) and isinstance(value.get("basics"), dict):
            return JsonResume().understood(value, name)
        if not isinstance(person, dict):
            raise UserCanAct(f"{name} is YAML, but no résumé: please send one with “cv”, as RenderCV has it.")
        writing = _Writing()
        imported = JsonResume().understood(writing.resume(person), name)
        return imported.model_copy(update={"doubts": (*imported.doubts, *writing.doubts)})


class _Writing:
    """RenderCV put down as JSON Resume."""

    def __init__(self) -> None:
        self._resume: Json = {"work": [], "volunteer": [], "projects": [], "education": [], "skills": [], "other": [], **{section: [] for section in _LISTS}}
        self._summary: list[str] = []
        self.doubts: list[Doubt] = []

    def resume(self, person: Json) -> Json:
        """The résumé of the person."""
        sections = person.get("sections")
        for title, entries in sections.items() if isinstance(sections, dict) else ():
            for entry in entries if isinstance(entries, list) else [entries]:
                self._entry(str(title), entry)
        return {**self._resume, "basics": self._basics(person)}

    def _basics(self, person: Json) -> Json:
        networks = [row for row in _list(person.get("social_networks")) if isinstance(row, dict)]
        profiles = [{"network": _text(row.get("network")), "url": _address(_text(row.get("network")), _text(row.get("username")))} for row in networks]
        profiles += [{"network": _text(row.get("placeholder")) or "website", "url": _text(row.get("url"))} for row in _list(person.get("custom_connections")) if isinstance(row, dict)]
        return {
            "name": _text(person.get("name")), "label": _text(person.get("headline") or person.get("label")), "email": _text(_one(person.get("email"))),
            "phone": re.sub(r"^tel:", "", _text(_one(person.get("phone")))), "location": _text(person.get("location")), "url": _text(_one(person.get("website"))),
            "profiles": [profile for profile in profiles if profile["url"]], "summary": "\n".join(self._summary),
        }  # fmt: skip

    def _entry(self, title: str, entry: Any) -> None:
        section = _section(title)
        if not isinstance(entry, dict):
            self._line(section, title, _text(entry))
        elif "bullet" in entry or "number" in entry or "reversed_number" in entry:
            self._line(section, title, _text(entry.get("bullet") or entry.get("number") or entry.get("reversed_number")))
        elif "label" in entry:
            self._labelled(section, title, entry)
        elif "institution" in entry:
            self._study(entry)
        elif "company" in entry or "position" in entry:
            self._resume["volunteer" if section == "volunteer" else "work"].append(_position(entry, "organization" if section == "volunteer" else "name", "company"))
        elif "title" in entry:
            self._publication(entry)
        else:
            self._named(section, title, entry)

    def _line(self, section: str, title: str, text: str) -> None:
        """A line without parts, by the section it stands in."""
        if section == "summary":
            self._summary.append(text)
        elif section == "skills":
            self._resume["skills"].append({"name": text})
        elif section in _LISTS:
            self._resume[section].append({_LISTS[section]: text})
        elif section == "driving" and (licence := driving.licence(title.replace("_", " "), text)):
            self._resume["certificates"].append({"name": licence})
        elif text:
            self._keep(section, title, text)

    def _keep(self, section: str, title: str, text: str) -> None:
        self._resume["other"].append(text)
        if not section:
            self._ask("other", title)

    def _ask(self, path: str, title: str) -> None:
        doubt = Doubt(path=path, question=f"Where does “{title.replace('_', ' ')[:60]}” belong? I kept its lines as they stand.", assumed=path.split("[")[0])
        self.doubts += [] if any(known.question == doubt.question for known in self.doubts) else [doubt]

    def _labelled(self, section: str, title: str, entry: Json) -> None:
        label, details = _text(entry.get("label")), _text(entry.get("details"))
        if section == "languages":
            self._resume["languages"].append({"language": label, "fluency": details})
        elif section == "skills" or not section:
            self._resume["skills"].append({"name": label, "keywords": details})
        else:
            self._line(section, title, f"{label}: {details}" if label and details else label or details)

    def _study(self, entry: Json) -> None:
        told = [_text(line) for line in _list(entry.get("highlights"))] + [_text(entry.get("summary"))]
        grade = next((match for line in told if (match := _GRADE.fullmatch(line.strip(" .")))), None)
        courses = [line for line in told if line and (grade is None or line.strip(" .") != grade.string)]
        study = {"institution": _text(entry.get("institution")), "area": _text(entry.get("area")), "studyType": _text(entry.get("degree")), "courses": courses}
        self._resume["education"].append({**study, "score": grade.group(1) if grade else "", **_dates(entry)})

    def _publication(self, entry: Json) -> None:
        authors = ", ".join(_text(author) for author in _list(entry.get("authors")))
        by = ", ".join(part for part in (authors, _text(entry.get("journal"))) if part)
        self._resume["publications"].append({"name": _text(entry.get("title")), "publisher": by, "releaseDate": _text(entry.get("date"))})

    def _named(self, section: str, title: str, entry: Json) -> None:
        """An entry with a name: a project, where its section does not say that it is something else."""
        name = _text(entry.get("name"))
        if section in _LISTS and not entry.get("highlights"):
            by = {"certificates": "issuer", "awards": "awarder"}.get(section, "publisher")
            self._resume[section].append({_LISTS[section]: name, by: _text(entry.get("location") or entry.get("summary")), "date": _text(entry.get("date") or entry.get("end_date"))})
        elif section in ("work", "volunteer"):
            self._resume[section].append(_position(entry, "name" if section == "work" else "organization", "name"))
        else:
            self._resume["projects"].append({"name": name, "location": _text(entry.get("location")), **_words(entry), **_dates(entry)})
            if section != "projects":
                self._ask(f"projects[{len(self._resume['projects']) - 1}]", title)


def _section(title: str) -> str:
    """The section that a title begins; "" when nobody knows it."""
    bare = title.replace("_", " ").strip()
    return next((section for section, pattern in patterns("resume-headings").items() if pattern.fullmatch(bare)), None) or section_of(bare) or ""


def _position(entry: Json, key: str, employer: str) -> Json:
    row = {key: _text(entry.get(employer)), "position": _text(entry.get("position")), "location": _text(entry.get("location"))}
    return {**row, **_words(entry), **_dates(entry)}


def _words(entry: Json) -> Json:
    return {"summary": _text(entry.get("summary")), "highlights": [_text(line) for line in _list(entry.get("highlights"))]}


def _dates(entry: Json) -> Json:
    """The dates of an entry; its one `date` may be a span in words."""
    start, end, date = (_text(entry.get(key)) for key in ("start_date", "end_date", "date"))
    if start or end:
        return {"startDate": start, "endDate": end or "present"}
    period, _ = find_period(date, anywhere=True)
    return {"startDate": period.start.iso if period.start else "", "endDate": "present" if period.current else period.end.iso if period.end else ""}


def _text(value: Any) -> str:
    """A text; "" for what is none."""
    return value if isinstance(value, str) and value not in ("null", "~") else ""


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value] if value else []


def _one(value: Any) -> Any:
    return value[0] if isinstance(value, list) and value else value


def _address(network: str, handle: str) -> str:
    host = _HOSTS.get(network.lower().split()[0] if network else "")
    return f"{host}{handle}" if host and handle and "/" not in handle else handle
