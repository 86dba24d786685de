"""A résumé as blocks, the same for every format: the order of sections and the shape of the heads stand here once. Headings, months and the like are of its own language.

The shape (title as heading, employer, dates, place, bullets, each on its own line) is the one from which most résumé parsers
read most jobs back; a title and employer on one line, a place behind the dates, or a table, loses them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby, pairwise

from agent.adapters.exporters.speech import language_of
from agent.adapters.listing import listed
from agent.adapters.sentences import part_from
from agent.domain.blocks import BlockKind
from agent.domain.corpus import Education, Entry, EntryKind, Person, Position, PositionKind
from agent.domain.dates import PartialDate
from agent.domain.resume import Experience, Resume
from agent.lexicon.wording import Wording, wording


@dataclass(frozen=True)
class Block:
    """A block of text; bullets have their lines in `lines`. `links` are parts of the text with the address that each leads to: the person's own."""

    kind: BlockKind
    text: str = ""
    lines: tuple[str, ...] = field(default=())
    links: tuple[tuple[str, str], ...] = field(default=())


BETWEEN = " | "
"""What stands between two items of contact data on one line."""
_SECTIONS = {PositionKind.WORK: "work", PositionKind.PROJECT: "projects", PositionKind.VOLUNTEER: "volunteer"}
_ENTRIES = {
    EntryKind.CERTIFICATE: "certificates",
    EntryKind.LANGUAGE: "languages",
    EntryKind.AWARD: "awards",
    EntryKind.PUBLICATION: "publications",
    EntryKind.INTEREST: "interests",
}
_ONE_LINE = (EntryKind.LANGUAGE, EntryKind.INTEREST)
_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_WEB = re.compile(r"https?://[\w-]+(?:\.[\w-]+)+(?::\d+)?(?:[/?#][^\s<>\"\\]*)?", re.I)


def blocks(resume: Resume) -> Iterator[Block]:
    """The blocks in reading order; sections without content are left out."""
    words = wording(language_of(resume))
    yield from _head(resume)
    if resume.summary:
        yield Block(BlockKind.SECTION, words.sections["summary"])
        yield from (Block(BlockKind.TEXT, text) for text in _paragraphs([line.text for line in resume.summary]))
    if resume.skills:
        yield Block(BlockKind.SECTION, words.sections["skills"])
        yield Block(BlockKind.TEXT, listed([line.text for line in resume.skills]))
    for kind in PositionKind:
        yield from _positions(resume, kind, words)
    if resume.education:
        yield Block(BlockKind.SECTION, words.sections["education"])
        yield from _studies(resume.education, words)
    yield from _entries(resume, words)


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
        if not part_from(sentence, following):
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


def _positions(resume: Resume, kind: PositionKind, words: Wording) -> Iterator[Block]:
    held = [e for e in resume.experiences if e.position.kind is kind]
    full, earlier = [e for e in held if not e.earlier], [e for e in held if e.earlier]
    if full:
        yield Block(BlockKind.SECTION, words.sections[_SECTIONS[kind]])
    for experience in full:
        yield from _experience(experience, words)
    if earlier:
        yield Block(BlockKind.SECTION, words.earlier[_SECTIONS[kind]])
        yield _rows([_one_line(e, words) for e in earlier])


def _experience(experience: Experience, words: Wording) -> Iterator[Block]:
    position = experience.position
    title, employer = _title(position), position.employer
    yield Block(BlockKind.HEAD, title) if title else Block(BlockKind.LONE, employer or words.kinds[position.kind])
    if title and employer:
        yield Block(BlockKind.BELOW, employer)
    yield from (Block(BlockKind.DATES, text) for text in (_dates(position, words), position.location) if text)
    if experience.bullets:
        yield Block(BlockKind.BULLETS, lines=tuple(b.text for b in experience.bullets))


def _title(position: Position) -> str | None:
    """The title without the employer behind it, who stands below: "DevOps Engineer - Kornblum" of Kornblum."""
    if not position.title or not position.employer:
        return position.title
    return re.sub(rf"\s+(?:[-–—|@]|at)\s+{re.escape(position.employer)}\b.*$", "", position.title, flags=re.I) or position.title


def _dates(position: Position, words: Wording) -> str:
    """The dates; of a period that ends before it begins only the beginning, since one of the two is wrong. A lone date says that it is the beginning, but for projects, which
    have often one."""
    period = position.period
    open_ended = period.backwards or not (period.end or period.current)
    if not period.start or not open_ended:
        return words.spanned(period)
    return words.dated(period.start) if position.kind is PositionKind.PROJECT else words.begun(period.start)


def _one_line(experience: Experience, words: Wording) -> str:
    position = experience.position
    named = (_title(position), position.employer) if position.title or position.employer else (position.label,)
    return ", ".join(part for part in (*named, _dates(position, words)) if part)


def _studies(studies: tuple[Education, ...], words: Wording) -> Iterator[Block]:
    """Studies whose school or degree is known under its name, the others as lines of one list; what is alone in its section is no list."""
    if len(studies) == 1 and not (studies[0].institution or studies[0].degree):
        yield Block(BlockKind.TEXT, _one_study(studies[0], words))
        return
    for named, group in groupby(studies, key=lambda study: bool(study.institution or study.degree)):
        if named:
            for study in group:
                yield from _study(study, words)
        else:
            yield Block(BlockKind.BULLETS, lines=tuple(_one_study(study, words) for study in group))


def _study(study: Education, words: Wording) -> Iterator[Block]:
    course = _course(study)
    yield Block(BlockKind.HEAD, study.institution) if study.institution else Block(BlockKind.LONE, course)
    if study.institution and course:
        yield Block(BlockKind.BELOW if study.degree else BlockKind.COURSE, course)
    yield from (Block(BlockKind.DATES, text) for text in (words.spanned(study.period), _grade(study, words)) if text)


def _one_study(study: Education, words: Wording) -> str:
    return " | ".join(part for part in (study.area, words.spanned(study.period), _grade(study, words)) if part)


def _course(study: Education) -> str:
    return ", ".join(part for part in (study.degree, study.area) if part)


def _grade(study: Education, words: Wording) -> str:
    return words.graded(study.score) if study.score else ""


def _entries(resume: Resume, words: Wording) -> Iterator[Block]:
    for kind, heading in _ENTRIES.items():
        found = [e for e in resume.entries if e.kind is kind]
        if not found:
            continue
        yield Block(BlockKind.SECTION, words.sections[heading])
        if kind in _ONE_LINE:
            yield Block(BlockKind.TEXT, listed([f"{e.title} ({e.by})" if e.by else e.title for e in found]))
        else:
            yield _rows([", ".join(part for part in (e.title, e.by, _when(e, words)) if part) for e in found])


def _when(entry: Entry, words: Wording) -> str:
    """The date in the one form of the document; what is more than a date stays as it is."""
    text = entry.when or ""
    date = PartialDate.parse(text) if re.fullmatch(r"(?:19|20)\d\d-\d\d?(?:-\d\d?)?", text) else None
    return words.dated(date) if date else text
