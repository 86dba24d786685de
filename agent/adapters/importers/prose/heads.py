"""What the head lines of a position say: title, employer, place, dates."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from agent.adapters.importers.prose import foreign
from agent.adapters.importers.prose.firms import is_firm, leads
from agent.adapters.importers.prose.foreign import is_country, may_be_city, names_organization
from agent.adapters.importers.prose.spans import find_period
from agent.adapters.places import is_department, is_region, is_spaced
from agent.adapters.titles import is_title as names_title
from agent.domain.dates import Period

_WITHIN = "".join(rf"(?<!\b{short}\.)" for short in foreign.WITHIN)
_STRONG = re.compile(r"\s+[|•·]\s+|\s*\|\s*|\s+[-–—]\s+|\t+|\s+(?:at|@|" + foreign.AT + r")\s+(?=(?-i:[^\W\d_a-zà-ÿ])|the\b)|(?<=[a-z\d)][.;])" + _WITHIN + r"\s+(?=(?-i:[a-z~]))", re.I)
_WEAK = re.compile(rf",\s+(?!(?:inc|llc|ltd|l\.?p|corp|(?-i:Co|co)|plc|gmbh)\b|(?:{foreign.FORM})(?!\w))(?![^()]*\))", re.I)
_INSIDE = re.compile(rf"(?P<title>[^\W\d_][^,|\t\n]*?[^\W\d_])\s+(?:{foreign.INSIDE})\s*(?<=[\s'’])(?P<whom>(?-i:[^\W\d_a-zà-ÿ])[^,|\t\n]+)(?:,\s*(?P<town>[^,|\t\n]+))?", re.I)
"""What one was, the word for "in", the organization, and its town."""
_EDGES = " ,;()*|/–—-[]"
_LABEL = re.compile(r"(?:duration|dates?|period|when|time)\s*:?", re.I)
_EMPTY = re.compile(r"\b(?:company|employer|organi[sz]ation) name\b", re.I)
"""What templates say in the place of an employer."""
EMPLOYER = "Company:"
"""The label of an employer."""
_LABELS = {
    "employer": re.compile(rf"\s*(?:(?:company|employer|organi[sz]ation)(?: name)?|{foreign.EMPLOYER})\s*:\s*", re.I),
    "title": re.compile(rf"\s*(?:role|designation|position|job title|title)\s*[:–-]\s*|\s*(?:{foreign.TITLE})\s*:\s*", re.I),
}
_NOWHERE = re.compile(r"\bcity ?, ?state(?: ?, ?(?:usa?|united states)\b\.?)?", re.I)
_LASTED = re.compile(r"[(·|]?\s*\b(?:\d{1,2}\+? (?:years?|yrs?)(?:,? (?:and )?\d{1,2} (?:months?|mos?))?|\d{1,2} (?:months?|mos?))\b\.?\s*\)?|[(·|]?\s*\b(?:" + foreign.LASTED + r")\s*\)?", re.I)
"""How long it was, which the dates say."""
_TAIL = re.compile(r"\t([^\t\n]{2,40})$", re.M)
_ANYWHERE = re.compile(r"remote|hybrid|on-?site|online|worldwide|various(?: locations)?", re.I)
_ASIDE = re.compile(r"\s*\((remote|hybrid|on-?site|online|worldwide)\)\s*$", re.I)
"""A place like "remote" in brackets behind a name."""
_STUDENT = re.compile(r"\bstudent$", re.I)
_SMALL = frozenset(("a", "an", "the", "of", "per", "every", "each", "for", "with", "to", "in", "on", "and", "as"))


@dataclass(frozen=True)
class Head:
    """What the head lines say. `sure` is False when title and employer could not be told apart: then `names` are what they may be; `rest` is what is none of them.
    `nameless`: it says itself that the employer is left out; `grouped`: a line tells how long one was there in all, so that further titles there may follow."""

    title: str | None
    employer: str | None
    location: str | None
    period: Period
    sure: bool
    rest: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    nameless: bool = False
    grouped: bool = False


@dataclass
class _Parts:
    """The head's segments, each with its parts between commas, and what was taken out of them."""

    segments: list[list[str]]
    place: str | None = None
    rest: list[str] = field(default_factory=list)

    def take(self) -> None:
        """Take out the place with a state, and what is prose."""
        anywhere = next((segment for segment in self.segments if len(segment) == 1 and _ANYWHERE.fullmatch(segment[0])), None)
        if anywhere and not self.place and len(self.segments) > 1:
            self.segments.remove(anywhere)
            self.place = anywhere[0]
        whole = next((segment for segment in self.segments if len(segment) > 1 and is_country(segment[-1]) and _is_place(segment[:-1])), None)
        if whole and not self.place and len(self.segments) > 1:
            self.segments.remove(whole)
            if len(whole) > 2 and not is_region(whole[1]) and all(is_title(segment[0]) for segment in self.segments):
                self.segments.append([whole.pop(0)])
            self.place = ", ".join(whole)
        self._take_anywhere()
        self._take_abroad()
        for segment in self.segments:
            for number, part in enumerate(segment):
                joined = f"{segment[number - 1]}, {part}" if number and is_region(part) and not is_title(segment[number - 1]) else part if is_spaced(part) else None
                if joined and not self.place:
                    country = number + 1 < len(segment) and (is_region(segment[number + 1]) or is_country(segment[number + 1]))
                    self.place = f"{joined}, {segment[number + 1]}" if country else joined
                    del segment[number - (joined != part) : number + 1 + country]
                    break
        self.rest = [part for segment in self.segments for part in segment if _is_prose(part)]
        self.segments = [kept for segment in self.segments if (kept := [part for part in segment if not _is_prose(part)])]


    def _take_anywhere(self) -> None:
        """Take out "remote" and the like behind a name: "Nimbus Data, remote", "Nimbus Data (remote)"."""
        for segment in self.segments:
            aside = _ASIDE.search(segment[-1])
            if aside and not self.place and aside.start():
                segment[-1], self.place = segment[-1][: aside.start()], aside[1]
            elif len(segment) > 1 and not self.place and _ANYWHERE.fullmatch(segment[-1]):
                self.place = segment.pop()

    def _take_abroad(self) -> None:
        """Take out a town and its country where a name stands before them: "Nurse, Fernhill, Leeds, United Kingdom"."""
        for segment in self.segments:
            if self.place or len(segment) < 3 or not is_country(segment[-1]) or not _is_place(segment[-2:-1]) or all(map(is_title, segment[:-2])):
                continue
            count = 3 if len(segment) > 3 and is_region(segment[-2]) and _is_place(segment[-3:-2]) else 2
            self.place = ", ".join(segment[-count:])
            del segment[-count:]


def _is_place(parts: list[str]) -> bool:
    """Whether all parts have the form of the name of a town or a state."""
    return len(parts) < 3 and all(may_be_city(part) or is_region(part) for part in parts) and not any(map(is_title, parts))


def read_head(lines: list[str], strong: str | None = None) -> Head:
    """Title, employer, place and dates of head lines; what is not there stays None, what cannot be told apart stays together."""
    lasting = [line for line in lines if is_length(line)]
    return replace(_read([line for line in lines if line not in lasting], strong), grouped=bool(lasting))


def _read(lines: list[str], strong: str | None) -> Head:
    period, text = find_period("\n".join(lines))
    if period.start or period.end:
        text = _LASTED.sub(" ", text)
    said, text = _labelled(text)
    head = (None if said else _inside(text, period)) or _unlabelled(text, strong, period)
    if not said:
        return head
    names = () if "employer" in said else head.names
    employer = said.get("employer", head.employer)
    others = head.employer if "employer" in said and head.employer and not head.sure else None
    return replace(head, employer=employer, title=said.get("title", head.title or others), names=names, sure=True if "employer" in said else head.sure, nameless=head.nameless and not employer)


def is_length(line: str) -> bool:
    """Whether a line says for how long it was and nothing else."""
    return bool(_LASTED.fullmatch(line.strip()))


def _labelled(text: str) -> tuple[dict[str, str], str]:
    """What lines with a label say to be the employer ("Company: …") and the title ("Role: …"), and the other lines."""
    said, rest = dict[str, str](), list[str]()
    for line in text.splitlines():
        kind = next((kind for kind, pattern in _LABELS.items() if kind not in said and pattern.match(line)), None)
        value = _bare(_STRONG.sub(" ", _LABELS[kind].sub("", line, count=1))) if kind else ""
        if kind and value and not _EMPTY.search(value):
            said[kind] = value
        else:
            rest.append(line)
    return said, "\n".join(rest)


def _unlabelled(text: str, strong: str | None, period: Period) -> Head:
    nameless = bool(_EMPTY.search(text))
    text = _NOWHERE.sub(" | ", _EMPTY.sub(" | ", text))
    place, text = _tailed(text)
    parts = _Parts([split for line in text.splitlines() for segment in _STRONG.split(line) if (split := _split(segment))], place)
    parts.take()
    rest = tuple(parts.rest)
    if nameless:
        return Head(", ".join(part for segment in parts.segments for part in segment if part not in ("City", "State")) or None, None, parts.place, period, sure=True, rest=rest, nameless=True)
    title, others = _titled(parts.segments)
    if not title and strong and [strong] in parts.segments[1:]:
        others = [segment for segment in others if segment != [strong]]
        place, names = _lone_city(others, parts.place)
        return Head(strong, ", ".join(names) or None, place, period, sure=False, rest=rest, names=(*names, strong) if len(names) == 1 else ())
    if title and not others and is_firm(title):
        return Head(None, title, parts.place, period, sure=False, rest=rest, names=(title,))
    place, names = _lone_city(others, parts.place) if title else (parts.place, [part for segment in others for part in segment])
    if not title and (told := _by_employer(names)):
        return Head(told[0], told[1], place, period, sure=True, rest=rest)
    if title and len(names) == 1 and is_firm(names[0]) and leads(title):
        return Head(title, names[0], place, period, sure=False, rest=rest, names=(names[0],))
    return Head(title, ", ".join(names) or None, place, period, sure=len(names) < 2 or (len(others) == 1 and len(parts.segments) > 1) if title else not names, rest=rest, names=tuple(names))


def _inside(text: str, period: Period) -> Head | None:
    """A head of what one was and the organization in which, perhaps with its town: "Ayudante de cocina en Hotel Duero Sur, Palencia"; "Técnico en Sistemas" is none."""
    found = _INSIDE.fullmatch(text.strip(_EDGES + "\n:"))
    if found is None or not foreign.names_house(found["whom"]) or is_department(found["whom"]) or names_organization(found["title"]):
        return None
    town = _bare(found["town"] or "")
    if town and not (may_be_city(town) or foreign.is_address(town)):
        return None
    return Head(_bare(found["title"]), _bare(found["whom"]), town or None, period, sure=True)


def read_project(lines: list[str], strong: str | None = None) -> Head:
    """Name, dates and place of a project: its first words are its name; a bold line below is for whom it was, any other a role or the like."""
    period, text = find_period("\n".join(line.removeprefix(EMPLOYER) for line in lines))
    place, text = _tailed(text)
    parts = [bare for line in text.splitlines() for part in re.split(r"\s*\|\s*|\t+", line) if (bare := _bare(part))]
    places = [part for part in parts[1:] if not place and (is_spaced(part) or re.fullmatch(r"[A-Z][\w.'’ -]{1,25}, [A-Z]{2}", part))]
    names = [part for part in parts if part not in places]
    whom = strong if strong in names[1:] else None
    return Head(next(iter(names), None), whom, place or next(iter(places), None), period, sure=True, rest=tuple(part for part in names[1:] if part != whom))


def _by_employer(names: list[str]) -> tuple[str, str] | None:
    """Title and employer of two names of which one speaks of an organization; None when both do or neither."""
    speak = [names_organization(name) for name in names]
    return (names[speak[0]], names[speak[1]]) if len(names) == 2 and sum(speak) == 1 else None


def _tailed(text: str) -> tuple[str | None, str]:
    """The place that stands alone at the right edge of a line, and the text without it."""
    for tail in _TAIL.finditer(text):
        words = tail.group(1).strip(_EDGES)
        parts = [part.strip() for part in words.split(",")]
        city = len(parts) in (2, 3) and all(re.fullmatch(r"[A-Z][\w.'’ &-]{1,25}", part) for part in parts) and not names_organization(words)
        if (city and not is_title(words)) or _ANYWHERE.fullmatch(words):
            return words, f"{text[: tail.start()]} {text[tail.end() :]}"
    return None, text


def split_names(line: str) -> list[str]:
    """The parts of a head line without its dates."""
    return [part for segment in _STRONG.split(find_period(line)[1]) for part in _split(segment)]


def _split(segment: str) -> list[str]:
    return [bare for part in _WEAK.split(_bare(segment)) if (bare := _bare(part)) and not _LABEL.fullmatch(bare)]


def _bare(text: str) -> str:
    """The text without signs at its edges; a bracket that belongs to it stays."""
    inner = text.strip(_EDGES)
    inner = inner.lstrip(".").strip(_EDGES)
    return inner + ")" if inner.count("(") > inner.count(")") else inner


def _titled(segments: list[list[str]]) -> tuple[str | None, list[list[str]]]:
    """The title, and the segments that are none of it.

    Where the employer has a segment of its own, the title's segment is the title as it stands; else it ends with the title and its department.
    """
    titled = [n for n, segment in enumerate(segments) if any(is_title(part) for part in segment)]
    if not titled:
        return None, segments
    place = max(titled, key=lambda n: (any(_ends_as_title(part) for part in segments[n]), not any(names_organization(part) for part in segments[n]), any(not is_firm(part) for part in segments[n]), -n))
    own, others = segments[place], segments[:place] + segments[place + 1 :]
    untitled = [segment for segment in others if not any(is_title(part) for part in segment)]
    if any(not may_be_city(part) and not is_department(part) for segment in untitled for part in segment) or (untitled and len(own) == 1):
        further = [segment for segment in others if segment not in untitled]
        alone = not any(names_organization(part) and not is_department(part) for part in own)
        if alone:
            within = [segment for segment in untitled if all(is_department(part) and not names_organization(part) for part in segment)]
            above = [segment for segment in untitled if segment not in within]
            further, untitled = (further + within, above) if above else (further, untitled)
            return ", ".join(part for segment in [own, *further] for part in segment), untitled
    titles = [part for part in own if is_title(part) or is_department(part)]
    employers = [part for part in own if part not in titles]
    if not employers and not others and len(titles) > 1 and any(names_organization(part) and not _ends_as_title(part) for part in titles[1:]):
        titles, employers = titles[:1], titles[1:]
    firms = [] if employers or not _is_open(others) else [part for part in titles if is_firm(part)]
    if firms and len(firms) < len([part for part in titles if is_title(part)]):
        titles, employers = [part for part in titles if part not in firms], firms
    return ", ".join(titles), [*([employers] if employers else []), *others]


def is_title(part: str) -> bool:
    """Whether a word of it, outside brackets, says that it is a job title."""
    bare = re.sub(r"\([^)]*\)?", "", part)
    return foreign.is_title(bare) or bool(_STUDENT.search(bare)) or names_title(bare.split()[-1] if bare.split() else "")


def _is_open(others: list[list[str]]) -> bool:
    """Whether none of the segments can be the employer: there are none, or they have the form of a town."""
    return all(len(segment) == 1 and may_be_city(segment[0]) and not is_title(segment[0]) for segment in others)


def _ends_as_title(part: str) -> bool:
    """Whether its last word is that of a title, as in "Volunteer Developer", not in "Developers Without Borders"."""
    bare = re.sub(r"\([^)]*\)?|\b(?:[IV]+|\d)\b", "", part).strip()
    last = re.split(r"\s+(?:of|for|in|to|-|–)\s+|,", bare)[0].split()
    return bool(last) and (is_title(last[-1]) or foreign.begins_as_title(bare))


def _lone_city(segments: list[list[str]], place: str | None) -> tuple[str | None, list[str]]:
    """The place, and the names that are none: the last one of several is a city when it has the form of one and the first speaks of an organization or stands apart."""
    names = [part for segment in segments for part in segment]
    apart = len(segments) > 1 and len(segments[-1]) == 1
    if place or len(names) < 2 or not may_be_city(names[-1]) or not (apart or names_organization(names[0])):
        return place, names
    return names[-1], names[:-1]


def _is_prose(part: str) -> bool:
    """Whether a part of a head is rather something told than a name: "~200 people a year", "one Saturday a month"."""
    found = part.split()
    told = part[:1].islower() and not is_title(part) and (len(found) > 3 or any(word in _SMALL for word in found))
    return len(found) > 1 and (part[:1] in "~≈" or told or bool(re.match(r"\d+\+? [a-z]", part)))
