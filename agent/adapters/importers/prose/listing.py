"""Lists in a document: skills, and facts of one line or of a few."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from agent.adapters.importers.builder import sentences
from agent.adapters.importers.prose.foreign import LEVEL as FOREIGN_LEVEL
from agent.adapters.importers.prose.foreign import is_language
from agent.adapters.importers.prose.outline import Row
from agent.adapters.importers.prose.spans import find_period
from agent.domain.corpus import EntryKind
from agent.lexicon.foreign import driving
from agent.lexicon.foreign.speech import level

_LIST = re.compile(r"(?:\s*[,;|•]\s+|\s*[|•]\s*)(?![^()]{0,200}\))")
_DURATION = re.compile(r"\s*[-–]\s*exp\w*\s*[-–]\s*(?:less than )?\d+\s*(?:years?|months?)(?: months)?\s*$", re.I)
_END = re.compile(r"(?<=\w)[.\s]+$|(?<=[\w)])\s*[,;]\s*$|^\s+")
"""What is no part of a thing in a list: the full stop behind the last, or the comma behind which the list goes on in the next line."""
_LED = re.compile(r"(?P<date>(?=.{4,25}\s)[^,;:\t]*?(?:19|20)\d\d(?:\s*[-–—]\s*[^,;:\t]*?(?:19|20)\d\d)?)\s*(?::|[-–—](?=\s))?\s+(?P<rest>[^\W\d_][^\t]{3,})")
"""A date ahead of what it is of."""
_COUNTED = re.compile(r"(?i:stunden|std|unterrichtseinheiten|heures|horas|hodin|ore|uren|godzin|hours|h|ue|euro?s?)\b")
LEVEL = re.compile(
    r"\(?(?:(?:full |limited |upper |lower |pre-)?(?:native|bilingual|fluent|advanced|intermediate|basic|beginner|elementary|conversational|proficient|expert|professional|working|novice|skilled)"
    r"(?:[ /-]+(?:or|and|bilingual|native|level|speaker|proficiency|working|knowledge|user|mother tongue))*|mother tongue|[ABC][12]\+?|" + FOREIGN_LEVEL + r")\)?", re.I)
"""How well somebody knows something."""




@dataclass(frozen=True)
class Fact:
    """A fact: what it is, who gave it or how well it is known, and when."""

    title: str
    by: str | None = None
    when: str | None = None


def skills_of(row: Row) -> list[str]:
    """The skills of a line: "Tools: hammer, saw", or a list; a wide gap parts a label from its list, or one skill from another."""
    parts = [part.strip() for part in row.text.split("\t") if part.strip()]
    label = len(parts) == 2 and len(parts[0]) < 35 and not re.search(r"[,;|:]", parts[0]) and len(_LIST.split(parts[1])) > 1
    texts = [f"{parts[0]}: {parts[1]}"] if label else parts
    return [word for text in texts for word in _listed(_DURATION.sub("", _unlabelled(text)))]


def _unlabelled(line: str) -> str:
    """The skills of a line "Tools: hammer, saw"; a single thing told after a colon ("ACLS: until 2026", "Excel: advanced") keeps its label."""
    label, _, rest = line.partition(":")
    told = len(_LIST.split(rest)) < 2 and (re.search(r"\d{3}", rest) or (len(rest.split()) < 3 and level(rest) is not None))
    return rest if rest.strip() and len(label) < 35 and not (told or re.search(r"[,;|]", label)) else line


def _listed(listed: str) -> list[str]:
    """The parts of a list, or the sentences of a paragraph."""
    parts = _LIST.split(listed)
    running = len(listed) >= 600 and len(listed) > 60 * len(parts)
    return [word for part in (sentences(listed) if running else parts) if (word := _END.sub("", part))]


def interests(rows: list[Row]) -> Iterator[Fact]:
    """Each part of the lists."""
    yield from (Fact(text) for row in rows for part in _LIST.split(row.text) if (text := _END.sub("", part).strip()))


def languages(rows: list[Row]) -> Iterator[Fact]:
    """Languages and how well each is known: "Spanish (fluent)", "Spanish: fluent (speaking)", or the level in a row below."""
    texts = [part for row in rows for part in _spoken(row)]
    number = 0
    while number < len(texts):
        title, by = _level(texts[number])
        number += 1
        if by is None and number < len(texts) and LEVEL.fullmatch(texts[number]) and not LEVEL.fullmatch(title):
            by = texts[number].strip("()")
            number += 1
        yield Fact(title, by)


def _spoken(row: Row) -> list[str]:
    """The languages of a row: one where it begins with its name and a colon, up to where another is named."""
    label, colon, _ = row.text.partition(":")
    if colon and is_language(label.strip()):
        found = list[str]()
        for part in _LIST.split(row.text):
            begins = not found or is_language(re.split(r"[\s:(]", part, maxsplit=1)[0])
            found = [*found, part] if begins else [*found[:-1], f"{found[-1]}, {part}"]
        return [_END.sub("", part) for part in found]
    return [text for part in re.split(r"\t", row.text) for one in _LIST.split(part) if (text := _END.sub("", one).strip())]


def _level(text: str) -> tuple[str, str | None]:
    """A language and how well: "Spanish (fluent)", "Englisch B2"."""
    label, colon, rest = text.partition(":")
    if colon and is_language(label.strip()):
        return label.strip(), rest.strip() or None
    match = re.fullmatch(r"([^\W\d_][^\W\d_ ]{0,40}?(?: [^\W\d_]{1,40})?)\s*(?:\s[-–]\s*|:\s*|\()\s*([\w][\w ()]{0,60}?)\s*", _closed(text))
    if match:
        return match.group(1).strip(), match.group(2).strip()
    first, _, rest = text.partition(" ")
    return (first, rest.strip(" ()")) if is_language(first) and LEVEL.fullmatch(rest.strip()) else (text, None)


def _closed(text: str) -> str:
    """The text without the bracket that closes it, if one opens before."""
    return text[:-1] if text.endswith(")") and "(" in text else text


def facts(rows: list[Row]) -> Iterator[Fact]:
    """Certificates, awards and the like: a line each, or a few lines without a gap of which one is a date alone. A wide gap parts the date from the words."""
    for group in _groups(rows):
        dates = [row.text for row in group if _is_date(row.text)]
        if len(group) in (2, 3) and len(dates) == 1 and not _is_date(group[0].text):
            others = [row.text for row in group if row.text not in dates]
            yield Fact(_plain(others[0]), ", ".join(map(_plain, others[1:])) or None, dates[0].strip(" ()"))
        else:
            yield from (_fact(row.text) for row in group if re.search(r"\w", row.text))


def licences(rows: list[Row]) -> Iterator[Fact]:
    """Driving licences: classes alone get the name of their heading before them; what names neither is none."""
    for row in rows:
        name = driving.licence(row.under, _plain(row.text))
        if name:
            yield Fact(name)


def _groups(rows: list[Row]) -> list[list[Row]]:
    groups: list[list[Row]] = []
    for row in rows:
        if not groups or row.after_gap or row.bullet or _is_date(groups[-1][-1].text):
            groups.append([])
        groups[-1].append(row)
    return groups


def _fact(text: str) -> Fact:
    led = _LED.fullmatch(text)
    if led and _is_date(led["date"]) and not _COUNTED.match(led["rest"]):
        return replace(_fact(led["rest"]), when=led["date"].strip())
    parts = [part for part in text.split("\t") if part.strip()]
    dates = [part for part in parts if _is_date(part)]
    others = [_plain(part) for part in parts if not _is_date(part)]
    if not dates or not others or len(dates) > 1:
        return Fact(_plain(", ".join(parts)))
    return Fact(others[0], ", ".join(others[1:]) or None, dates[0].strip(" ()"))


def _plain(text: str) -> str:
    return _END.sub("", text).strip()


def _is_date(text: str) -> bool:
    """Whether there is a date and no other word."""
    period, rest = find_period(text, anywhere=True)
    return bool(period.start or period.end) and not re.search(r"[^\W_]", rest)


READERS: dict[str, tuple[EntryKind, str, Callable[[list[Row]], Iterator[Fact]]]] = {
    "certificates": (EntryKind.CERTIFICATE, "name", facts),
    "languages": (EntryKind.LANGUAGE, "language", languages),
    "awards": (EntryKind.AWARD, "title", facts),
    "publications": (EntryKind.PUBLICATION, "name", facts),
    "interests": (EntryKind.INTEREST, "name", interests),
}
"""The sections of facts: what they are, where they stand in JSON Resume, and how they are read."""
