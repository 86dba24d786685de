"""The head of a résumé: name, addresses, and what else stands there."""

from __future__ import annotations

import re

from agent.domain.corpus import Link, Person

_EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}\.[\w.-]{1,100}\w")
_PHONE = re.compile(r"(?:\+?\d[\d\s().-]{7,16}\d)")
_LINK = re.compile(r"(?<![\w.@/-])(?!asp\.net\b)(?:https?://)?(?:[\w-]{1,63}\.){1,4}(?:dev|io|me|com|org|net|de|eu|co|uk|app|page|site|tech)\b(?:/[\w/.~%-]{0,200})?", re.I)
_PLACE = re.compile(r"\b[A-Z][A-Za-z.' -]{2,30},\s*(?:[A-Z]{2}\b(?:\s+\d{5})?|[A-Z][a-z]{3,20})")


def read_contact(lines: list[str]) -> tuple[Person, list[str]]:
    """The person and the lines that were none of it (a headline, a summary)."""
    text = "\n".join(lines)
    email, phone = _EMAIL.search(text), _PHONE.search(_EMAIL.sub(" ", text))
    without_mail = _EMAIL.sub(" ", text)
    links = tuple(Link(label=_label(m.group()), url=m.group()) for m in _LINK.finditer(without_mail))
    name = lines[0].split("|")[0].split(",")[0].strip() if lines and _is_name(lines[0]) else ""
    rest = lines[1:] if name else lines
    place = next((m.group() for line in rest if len(line) < 120 and (m := _PLACE.search(line))), None)
    person = Person(
        name=name,
        email=email.group() if email else None,
        phone=phone.group().strip() if phone else None,
        location=place,
        links=links,
    )
    return person, [line for line in rest if not _is_contact(line, person)]


def _is_name(line: str) -> bool:
    words = re.sub(r"[^\w\s.'’-]", " ", line.split("|")[0].split(",")[0]).split()
    return 1 <= len(words) <= 5 and not re.search(r"\d|@|r[ée]sum[ée]|curriculum|lebenslauf|\bcv\b", line.split("|")[0], re.I)


def _label(url: str) -> str:
    host = re.sub(r"^https?://|^www\.", "", url.lower()).split("/")[0]
    return "LinkedIn" if "linkedin" in host else "GitHub" if "github" in host else host


def _is_contact(line: str, person: Person) -> bool:
    if _EMAIL.search(line) or (_PHONE.search(line) and len(line) < 120):
        return True
    return len(line) < 90 and (bool(person.location and person.location in line) or bool(_LINK.search(line)))
