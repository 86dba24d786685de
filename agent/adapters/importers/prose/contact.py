"""The head of a résumé: name, addresses, and what else stands there."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from agent.adapters.addresses import is_coded, is_street
from agent.adapters.importers.prose.foreign import is_address, is_country, is_title, may_be_city
from agent.adapters.importers.prose.labels import Labelled, is_foreign, labelled
from agent.adapters.places import is_region, is_spaced
from agent.domain.corpus import Link, Person
from agent.lexicon.vitae import said, word

EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}\.[\w.-]{1,100}\w")
_PHONE = re.compile(r"(?!\d{5}\s+[-–—(])(?!(?:19|20)\d\d\s?-\s?(?:19|20)\d\d)(?<![\w.])(?:\+\s?)?(?:\(\+?\d{1,4}\)[\s./-]{0,2}|\d)[\d\s().-]{6,16}\d(?!\w)|(?<![\w./])0\d{2,4}\s?/\s?\d[\d\s-]{4,12}\d(?!\w)")
LINK = re.compile(r"(?<![\w.@/-])(?!asp\.net\b)(?:https?://)?(?:[\w-]{1,63}\.){1,4}(?:dev|io|me|com|org|net|de|eu|co|uk|app|page|site|tech)\b(?:/[\w/.~%-]{0,200})?", re.I)
_LABEL = re.compile(r"\b(?:e-?mail|(?:mobile |cell )?phone|mobile|cell|tel(?:ephone|efon)?|address|location|linked ?in|github|portfolio|website|web|contact(?: (?:info|details|information))?)\b\.?\s*(?::|(?=[\s|•·]*$))", re.I)
_SIGNS = re.compile(r"\s*[|•·;]\s*|\s+[–—-]\s+|\t+")
_AFTER_NAME = re.compile(r"[A-Z][A-Za-z.-]{0,3}[A-Z][A-Za-z.-]{0,5}|[IV]+|[JS]r\.?|Esq\.?|[A-Z]\.(?:[A-Z]\.)+")
_DOCUMENT = word("document")
_MAIL_LABEL = re.compile(rf"(?:{said('label email')}|{said('label web')}|e-?mail)\s*:?\s*$", re.I)
LONGEST = 120
"""Characters of a line with addresses; what is longer is running text."""


@dataclass
class _Contact:
    """What was read so far."""

    name: str = ""
    email: str | None = None
    phone: str | None = None
    location: str | None = None
    links: list[Link] = field(default_factory=list)
    rest: list[str] = field(default_factory=list)
    beside: list[str] = field(default_factory=list)


def read_contact(lines: list[str]) -> tuple[Person, list[str], list[str]]:
    """The person, the lines that are none of it (a headline, a summary), and what else stands beside name and addresses."""
    name, found = "", _Contact()
    lines = _unlabelled(lines, found)
    if found.name:
        name, lines = found.name, [line for line in lines if line != found.name]
    elif lines and _is_name(lines[0]):
        name, beside = _named(lines[0])
        lines = lines[1:]
        _read(beside, found, addressed=True)
    for line in lines:
        _read(line, found)
    person = Person(name=name, email=found.email, phone=found.phone, location=found.location, links=tuple(found.links))
    return person, found.rest, found.beside


def _unlabelled(lines: list[str], found: _Contact) -> list[str]:
    """The lines without what is labelled in another language, which is taken; E-mail addresses and links are known without. Labels that English has too count beside others."""
    read = [(line, *labelled(line)) for line in lines]
    if not any(is_foreign(pair) for _, pairs, _ in read for pair in pairs):
        return lines
    rest = list[str]()
    for line, pairs, others in read:
        pairs, beside = _disjoined(pairs)
        others = [*others, *beside]
        rest += [" | ".join([*others, *(words for kind, words, _ in pairs if kind in ("email", "web"))])] if pairs else [line]
        for kind, words, whole in pairs:
            if kind == "name" and not found.name:
                found.name = words
            elif kind == "phone" and not found.phone and sum(map(str.isdigit, words)) > 6:
                found.phone = words
            elif kind == "address" and not found.location:
                found.location = words
            elif kind not in ("email", "web"):
                found.beside.append(whole)
    return [line for line in rest if line]


def _disjoined(pairs: list[Labelled]) -> tuple[list[Labelled], list[str]]:
    """What is labelled without the e-mail address or link behind a telephone number or a place on the same line, and these: "Tel. 07161 5550142 – robin@example.org"."""
    found, beside = list[Labelled](), list[str]()
    for kind, words, whole in pairs:
        address = (EMAIL.search(words) or LINK.search(words)) if kind in ("phone", "address") else None
        own = _MAIL_LABEL.sub("", words[: address.start()]).rstrip(" ,;/–—-(") if address else words
        found += [(kind, own, whole)] if own else []
        beside += [words[address.start() :]] if address else []
    return found, beside


def is_addressed(line: str) -> bool:
    """Whether a line has an e-mail address, a telephone number or a link."""
    return any(pattern.search(line) for pattern in (EMAIL, _PHONE, LINK))


def is_locality(line: str) -> bool:
    """Whether a line by itself says where somebody lives."""
    return _is_place(line, _Contact(), addressed=False)


def _named(line: str) -> tuple[str, str]:
    """The name, with degrees and licences behind it, and what follows on its line."""
    first, sign, rest = line.partition("|")
    name, *others = [part.strip() for part in first.split(",")]
    while others and all(_AFTER_NAME.fullmatch(word) for word in others[0].split()):
        name = f"{name}, {others.pop(0)}"
    return name, " | ".join(part for part in (", ".join(others), rest.strip() if sign else "") if part)


def _is_name(line: str) -> bool:
    found = re.sub(r"[^\w\s.'’-]", " ", line.split("|")[0].split(",")[0]).split()
    return 1 <= len(found) <= 5 and not re.search(r"\d|@|r[ée]sum[ée]|curriculum|\bcv\b", line.split("|")[0], re.I) and not _DOCUMENT.search(line.split("|")[0])


def _read(line: str, found: _Contact, addressed: bool = False) -> None:
    """Take the addresses and the place out of a line; a line without any stays whole."""
    if len(line) > LONGEST and not EMAIL.search(line):
        _read_links(line, found)
        found.rest.append(line)
        return
    bare = _addresses(line, found)
    addressed = addressed or bare != line
    parts = [bare for part in _SIGNS.split(bare) if re.search(r"\w", bare := part.strip(" ,"))]
    kept = [part for part in parts if not _is_place(part, found, addressed)]
    if not addressed and kept == parts:
        found.rest.append(line)
    else:
        found.beside.extend(kept)


def _read_links(line: str, found: _Contact) -> str:
    found.links.extend(Link(label=label(m.group()), url=m.group()) for m in LINK.finditer(line))
    return LINK.sub(" | ", line)


def _addresses(line: str, found: _Contact) -> str:
    """The line without its first e-mail address and telephone number, its links and their labels."""
    bare = line
    if not found.email and (mail := EMAIL.search(bare)):
        found.email, bare = mail.group(), _cut(bare, mail)
    masked = EMAIL.sub(lambda m: "@" * len(m.group()), bare)
    if not found.phone and (phone := _PHONE.search(masked)) and sum(ch.isdigit() for ch in phone.group()) > 6:
        found.phone, bare = phone.group().strip(), _cut(bare, phone)
    others = [bare[m.start() : m.end()] for m in EMAIL.finditer(bare)]
    linked = _read_links(EMAIL.sub(" | ", bare), found) if LINK.search(EMAIL.sub(" ", bare)) else bare
    bare = " | ".join([linked, *others]) if linked != bare and others else linked
    return _LABEL.sub(" | ", bare) if bare != line else line


def _cut(line: str, match: re.Match[str]) -> str:
    return f"{line[: match.start()]} | {line[match.end() :]}"


def _is_place(part: str, found: _Contact, addressed: bool) -> bool:
    """Whether the part is where the person lives; then it is kept as that."""
    if found.location or len(part) > 80 or is_title(part):
        return False
    pieces = [re.sub(r"^(?:address|location)\s*:\s*", "", piece.strip(), flags=re.I) for piece in part.split(",")]
    city = pieces[-2] if len(pieces) > 1 else ""
    named = bool(re.fullmatch(r"[A-Z][\w.'’ -]{1,30}", city)) and (is_region(pieces[-1]) or (len(pieces) == 2 and may_be_city(pieces[-1]) and (addressed or len(pieces[-1]) > 3)))
    named = named or (len(pieces) in (2, 3) and is_country(pieces[-1]) and all(may_be_city(piece) for piece in pieces[:-1]))
    named = named or (len(pieces) < 4 and any(map(is_address, pieces[-2:])) and not any("@" in piece for piece in pieces))
    named = named or (len(pieces) < 5 and any(map(is_coded, pieces[-2:])) and not any("@" in piece for piece in pieces))
    named = named or (addressed and len(pieces) == 2 and is_street(pieces[0]) and may_be_city(pieces[1]))
    lone = len(pieces) == 1 and (is_spaced(pieces[0]) or (addressed and may_be_city(pieces[0])))
    if named or lone:
        found.location = ", ".join(pieces)
    return named or lone


def label(url: str) -> str:
    """What an address is called: by its network, or its host."""
    host = re.sub(r"^https?://|^www\.", "", url.lower()).split("/")[0]
    return "LinkedIn" if "linkedin" in host else "GitHub" if "github" in host else host
