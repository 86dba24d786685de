"""Jobs that are told in a line each, without headings: "2018-2022 barista at Fernhill Beans, Bristol. made coffee"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from agent.adapters.importers.line import Line
from agent.adapters.importers.prose.foreign import is_title
from agent.adapters.importers.prose.spans import SPAN, full_years
from agent.adapters.places import may_be_city
from agent.lexicon.verbs import verb_of

_MARK = re.compile(r"^\s*(?:[-–—•*]\s+)?(?:from\s+)?")
_FROM = re.compile(r"\W*from\s", re.I)
_AT = re.compile(r"(?P<title>[^.;:|]{3,60}?)\s+(?:at|@|for|with)\s+(?:the\s+)?(?P<where>[A-Z\d].*)")
_WORDS = re.compile(r"(?<=\w)(?<!\b[A-Z])(?<!\bSt)(?<!\bCo)(?<!\bInc)(?<!\bLtd)\.\s+|\s*;\s+|\s+[-–—]\s+|:\s+|\.$")
_IN = re.compile(r"\s+in\s+(?=[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+)?$)")
_DEED = re.compile(r",\s+(?:and\s+)?(?=(?P<word>[a-z]+)\s)")
_SCHOOL = re.compile(r"\b(?:university|college|school|institute|academy|b\.?sc|b\.?a|m\.?sc|m\.?a|ph\.?d|bachelor\w*|master['’]?s|diploma|degree|gcses?|a[- ]levels?)\b", re.I)
_INLINE = re.compile(r"(?:skills|languages|certificates|certifications)\s*:\s*\S", re.I)
LONGEST_TITLE = 6
"""Words."""
WRAPPED = 60
"""Characters of a line from which on the next one may go on with it."""


@dataclass(frozen=True)
class Job:
    """A job of one line: its head as heads are written, and what was done there."""

    head: str
    deeds: tuple[str, ...]


def with_headings(lines: Sequence[Line], known: Sequence[str | None]) -> Sequence[Line]:
    """The lines with each such job as a head and its words, below a heading where the document has none; `known` is the section that each line heads, if any."""
    found, section, made = list[Line](), "", ""
    headed = any(kind in ("work", "education") for kind in known)
    for line, kind in zip(lines, known, strict=True):
        section, made = (kind, "") if kind else (section, made)
        job = job_of(line.text) if section in ("", "work") and not line.level else None
        if job and not (headed and not section) and (section != "work" or job.deeds or made or _FROM.match(line.text)):
            found += _headed("Experience", made != "work" and section != "work")
            made = "work"
            found += [Line(job.head, apart=True), *(Line(deed, bullet=True) for deed in job.deeds)]
        elif made and _is_study(line.text):
            found += [*_headed("Education", made != "education"), replace(line, apart=True)]
            made = "education"
        elif made and _INLINE.match(line.text):
            found.append(replace(line, text=line.text[:1].upper() + line.text[1:]))
        else:
            own = made == "work" and (section == "" or len(found[-1].text) < WRAPPED)
            found.append(replace(line, bullet=True) if own else line)
    return found


def _headed(name: str, missing: bool) -> list[Line]:
    return [Line(name, apart=True)] if missing else []


def _is_study(text: str) -> bool:
    """Whether a line with its dates tells of a school."""
    return SPAN.search(full_years(text)) is not None and _SCHOOL.search(text) is not None


def job_of(text: str) -> Job | None:
    """The job that a line tells: its dates first or last, "TITLE at EMPLOYER" and perhaps a place, then what was done; None where it tells none."""
    bare = full_years(text[_match_end(text) :])
    span = SPAN.search(bare)
    if span is None:
        return None
    first = span.start() == 0
    told = bare[span.end() :].lstrip(" :,.–—-|") if first else bare
    match = _AT.match(told)
    if match is None or len(match["title"].split()) > LONGEST_TITLE or not is_title(match["title"]):
        return None
    name, *rest = _WORDS.split(match["where"], maxsplit=1)
    if not first:
        inner = SPAN.search(name)
        if inner is None or name[inner.end() :].strip(" .)"):
            return None
        name = name[: inner.start()].rstrip(" ,(–—-|")
    if any(SPAN.search(part) for part in rest):
        return None
    title = match["title"].strip(" ,")
    head = [title[:1].upper() + title[1:], *_employer(name), span.group().strip("() ")]
    return Job(" | ".join(head), tuple(deed for part in rest for deed in _deeds(part)))


def _match_end(text: str) -> int:
    match = _MARK.match(text)
    return match.end() if match else 0


def _employer(name: str) -> list[str]:
    """The employer, and its place where one stands behind."""
    parts = [part.strip(" .,") for part in (_IN.split(name) if _IN.search(name) else name.split(","))]
    whole = [part for part in parts if part]
    return [whole[0], ", ".join(whole[1:])] if len(whole) in (2, 3) and all(map(may_be_city, whole[1:])) else [", ".join(whole)]


def _deeds(told: str) -> list[str]:
    """What was done, parted at full stops and where another deed begins."""
    deeds = list[str]()
    for part in _WORDS.split(told):
        begun = 0
        for match in _DEED.finditer(part):
            verb = verb_of(match["word"])
            if verb and match["word"] == verb.past:
                deeds.append(part[begun : match.start()])
                begun = match.end()
        deeds.append(part[begun:])
    return [deed.strip(" .,") for deed in deeds if deed.strip(" .,")]
