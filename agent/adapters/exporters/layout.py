"""A résumé as blocks, the same for every format: the order of sections and the shape of the heads stand here once.

The shape (title as heading, employer, dates, place, bullets, each on its own line) is the one from which most résumé parsers
read most jobs back; a title and employer on one line, a place behind the dates, or a table, loses them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby, pairwise

from agent.adapters.listing import listed
from agent.domain.blocks import BlockKind
from agent.domain.corpus import Education, Entry, EntryKind, Person, Position, PositionKind
from agent.domain.dates import PartialDate
from agent.domain.resume import Experience, Resume


@dataclass(frozen=True)
class Block:
    """A block of text; bullets have their lines in `lines`. `links` are parts of the text with the address that each leads to: the person's own."""

    kind: BlockKind
    text: str = ""
    lines: tuple[str, ...] = field(default=())
    links: tuple[tuple[str, str], ...] = field(default=())


BETWEEN = " | "
"""What stands between two items of contact data on one line."""
_SECTIONS = {PositionKind.WORK: "Experience", PositionKind.PROJECT: "Projects", PositionKind.VOLUNTEER: "Volunteering"}
_ENTRIES = {
    EntryKind.CERTIFICATE: "Certifications",
    EntryKind.LANGUAGE: "Languages",
    EntryKind.AWARD: "Awards",
    EntryKind.PUBLICATION: "Publications",
    EntryKind.INTEREST: "Interests",
}
_ONE_LINE = (EntryKind.LANGUAGE, EntryKind.INTEREST)
_ENDED = re.compile(r"[a-z0-9)%]{2}[.!?]$")
"""The end of a sentence that nobody takes for that of a shortened word."""
_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_WEB = re.compile(r"https?://[\w-]+(?:\.[\w-]+)+(?::\d+)?(?:[/?#][^\s<>\"\\]*)?", re.I)


def blocks(resume: Resume) -> Iterator[Block]:
    """The blocks in reading order; sections without content are left out."""
    yield from _head(resume)
    if resume.summary:
        yield Block(BlockKind.SECTION, "Summary")
        yield from (Block(BlockKind.TEXT, text) for text in _paragraphs([line.text for line in resume.summary]))
    if resume.skills:
        yield Block(BlockKind.SECTION, "Skills")
        yield Block(BlockKind.TEXT, listed([line.text for line in resume.skills]))
    for kind in PositionKind:
        yield from _positions(resume, kind)
    if resume.education:
        yield Block(BlockKind.SECTION, "Education")
        yield from _studies(resume.education)
    yield from _entries(resume)


def in_lines(text: str, fits: Callable[[str], bool]) -> list[str]:
    """Contact data as lines that fit, so that what parts two of its items never stands at the edge of a line."""
    lines = list[str]()
    for item in text.split(BETWEEN):
        longer = f"{lines[-1]}{BETWEEN}{item}" if lines else item
        lines[-1:] = [longer] if not lines or fits(longer) else [lines[-1], item]
    return lines


def _rows(texts: Sequence[str]) -> Block:
    """The texts as a list; a lone one is none, and stands as the languages do."""
    return Block(BlockKind.TEXT, texts[0]) if len(texts) == 1 else Block(BlockKind.BULLETS, lines=tuple(texts))


def _paragraphs(sentences: Sequence[str]) -> Iterator[str]:
    """The sentences as running text; where one would run into the next, another paragraph begins."""
    own = list[str]()
    for sentence, following in pairwise((*sentences, "")):
        own.append(sentence)
        if not (_ENDED.search(sentence) and following[:1].isupper()):
            yield " ".join(own)
            own = []


def _head(resume: Resume) -> Iterator[Block]:
    person = resume.person
    head = resume.headline.text if resume.headline else ""
    if person.name or head:
        yield Block(BlockKind.NAME, person.name or head)
    if person.name and head:
        yield Block(BlockKind.HEADLINE, head)
    contact = [person.location, person.phone, person.email, *(_bare(link.url) for link in person.links)]
    if any(contact):
        yield Block(BlockKind.CONTACT, BETWEEN.join(part for part in contact if part), links=tuple(_links(person)))


def _links(person: Person) -> Iterator[tuple[str, str]]:
    """What of the contact data leads somewhere: the e-mail address, and links into the web. Whatever else is written there stays text."""
    if person.email and _MAIL.fullmatch(person.email):
        yield person.email, f"mailto:{person.email}"
    for link in person.links:
        address = link.url if "://" in link.url else f"https://{link.url}"
        if _WEB.fullmatch(address):
            yield _bare(link.url), address


def _bare(url: str) -> str:
    return re.sub(r"^https?://(?:www\.)?|/$", "", url)


def _positions(resume: Resume, kind: PositionKind) -> Iterator[Block]:
    held = [e for e in resume.experiences if e.position.kind is kind]
    full, earlier = [e for e in held if not e.earlier], [e for e in held if e.earlier]
    if full:
        yield Block(BlockKind.SECTION, _SECTIONS[kind])
    for experience in full:
        yield from _experience(experience)
    if earlier:
        yield Block(BlockKind.SECTION, "Earlier experience" if kind is PositionKind.WORK else f"Earlier {_SECTIONS[kind].lower()}")
        yield _rows([_one_line(e) for e in earlier])


def _experience(experience: Experience) -> Iterator[Block]:
    position = experience.position
    title, employer = _title(position), position.employer
    yield Block(BlockKind.HEAD, title) if title else Block(BlockKind.LONE, employer or position.kind.noun.capitalize())
    if title and employer:
        yield Block(BlockKind.BELOW, employer)
    yield from (Block(BlockKind.DATES, text) for text in (_dates(position), position.location) if text)
    if experience.bullets:
        yield Block(BlockKind.BULLETS, lines=tuple(b.text for b in experience.bullets))


def _title(position: Position) -> str | None:
    """The title without the employer behind it, who stands below: "DevOps Engineer - Kornblum" of Kornblum."""
    if not position.title or not position.employer:
        return position.title
    return re.sub(rf"\s+(?:[-–—|@]|at)\s+{re.escape(position.employer)}\b.*$", "", position.title, flags=re.I) or position.title


def _dates(position: Position) -> str:
    """The dates; of a period that ends before it begins only the beginning, since one of the two is wrong. A lone date says that it is the beginning, but for projects, which
    have often one."""
    period = position.period
    open_ended = period.backwards or not (period.end or period.current)
    if not period.start or not open_ended:
        return str(period)
    return str(period.start) if position.kind is PositionKind.PROJECT else f"From {period.start}"


def _one_line(experience: Experience) -> str:
    position = experience.position
    parts = (_title(position), position.employer, _dates(position)) if position.title or position.employer else (position.label, _dates(position))
    return ", ".join(part for part in parts if part)


def _studies(studies: tuple[Education, ...]) -> Iterator[Block]:
    """Studies whose school or degree is known under its name, the others as lines of one list; what is alone in its section is no list."""
    if len(studies) == 1 and not (studies[0].institution or studies[0].degree):
        yield Block(BlockKind.TEXT, _one_study(studies[0]))
        return
    for named, group in groupby(studies, key=lambda study: bool(study.institution or study.degree)):
        if named:
            for study in group:
                yield from _study(study)
        else:
            yield Block(BlockKind.BULLETS, lines=tuple(_one_study(study) for study in group))


def _study(study: Education) -> Iterator[Block]:
    course = _course(study)
    yield Block(BlockKind.HEAD, study.institution) if study.institution else Block(BlockKind.LONE, course)
    if study.institution and course:
        yield Block(BlockKind.BELOW if study.degree else BlockKind.COURSE, course)
    yield from (Block(BlockKind.DATES, text) for text in (str(study.period), _grade(study)) if text)


def _one_study(study: Education) -> str:
    return " | ".join(part for part in (study.area, str(study.period), _grade(study)) if part)


def _course(study: Education) -> str:
    return ", ".join(part for part in (study.degree, study.area) if part)


def _grade(study: Education) -> str:
    return f"GPA {study.score}" if study.score else ""


def _entries(resume: Resume) -> Iterator[Block]:
    for kind, heading in _ENTRIES.items():
        found = [e for e in resume.entries if e.kind is kind]
        if not found:
            continue
        yield Block(BlockKind.SECTION, heading)
        if kind in _ONE_LINE:
            yield Block(BlockKind.TEXT, listed([f"{e.title} ({e.by})" if e.by else e.title for e in found]))
        else:
            yield _rows([", ".join(part for part in (e.title, e.by, _when(e)) if part) for e in found])


def _when(entry: Entry) -> str:
    """The date in the one form of the document; what is more than a date stays as it is."""
    text = entry.when or ""
    return str(PartialDate.parse(text)) if re.fullmatch(r"(?:19|20)\d\d-\d\d?(?:-\d\d?)?", text) else text
