"""What the lines of a document say of a person."""

from __future__ import annotations

import re
from collections.abc import Sequence

from agent.adapters.importers.builder import Builder, ensure_size, known, sentences
from agent.adapters.importers.line import Line
from agent.adapters.importers.prose.bare import loose, placed
from agent.adapters.importers.prose.contact import read_contact
from agent.adapters.importers.prose.courtesies import without_courtesies
from agent.adapters.importers.prose.foreign import is_title
from agent.adapters.importers.prose.listing import LEVEL, READERS, licences, skills_of
from agent.adapters.importers.prose.loose import with_headings
from agent.adapters.importers.prose.outline import CONTACT, DRIVING, UNKNOWN, Row, headed, rows
from agent.adapters.importers.prose.positions import Positions
from agent.adapters.importers.prose.schooling import is_half_a_name, read_study, split_studies
from agent.adapters.importers.prose.sundry import parted
from agent.adapters.importers.prose.tidied import tidied
from agent.adapters.importers.prose.told import read_told
from agent.domain.corpus import Change, Choice, EntryKind, Imported, Person, PositionKind, SnippetKind
from agent.lexicon.foreign.driving import names_a_licence
from agent.lexicon.foreign.speech import spoken

LONGEST_SKILL = 120
"""Characters of the name of a skill; what is longer is a sentence."""
MOST_MOVED = 12
"""Lines under an unknown heading that an answer moves to where they belong."""
MOST_HEADLINES = 4
"""Short lines beside the contact data that are headlines; more are a list of something else."""

_PROFILE = re.compile(r"[a-z0-9_.-]+|(?i:linked ?in|git ?hub|git ?lab|stack ?overflow|twitter|x|facebook|instagram|xing|medium|behance|dribbble|kaggle|youtube|orcid|mastodon|bluesky)")
"""A name at a network, or that of one."""


def read_lines(lines: Sequence[Line], name: str) -> Imported:
    """What was understood of the lines of the file `name`. It never fills in: what it is unsure about becomes a doubt. Raises `UserCanAct` when it is too long."""
    ensure_size(len(lines), sum(len(line.text) for line in lines), name)
    told = read_told(lines, name)
    if told:
        return told
    own = tidied(without_courtesies(lines))
    return _Reading(parted(placed(rows(with_headings(own, [headed(line) for line in own])))), name).imported()


def _is_headline(person: Person) -> bool:
    """Whether what stands first is a title: a person without any address was left out on purpose."""
    return is_title(person.name) and not (person.email or person.phone or person.location or person.links)


class _Reading:
    def __init__(self, found: list[Row], name: str) -> None:
        self.rows = found
        self.build = Builder(name)
        self.kept = 0

    def of(self, *sections: str) -> list[Row]:
        return [row for row in self.rows if row.section in sections]

    def imported(self) -> Imported:
        self._contact()
        self._positions("work", PositionKind.WORK, "work")
        self._positions("volunteer", PositionKind.VOLUNTEER, "volunteer")
        self._positions("projects", PositionKind.PROJECT, "projects")
        self._skills()
        self._education()
        self._entries()
        self._others()
        return self.build.imported()

    def _contact(self) -> None:
        own = self.of(CONTACT)
        self.build.person, rest, beside = read_contact([row.text for row in own])
        if own and own[0].heading == 0 and _is_headline(self.build.person):
            self.build.say(SnippetKind.HEADLINE, self.build.person.name, "basics.label")
            self.build.person = Person()
        listed = {row.text for row in own if row.under}
        for part in beside:
            if is_title(part):
                self.build.say(SnippetKind.HEADLINE, part, "basics.label")
            else:
                self._keep(part)
        short = [line for line in rest if len(line.split()) <= 8 and not line.endswith(".") and not (line in listed and _PROFILE.fullmatch(line))]
        lists = {row.text for row in loose(own)}
        unplaced = [line for line in short if len(short) > MOST_HEADLINES or line in lists]
        for line in (line for line in rest if line not in unplaced):
            if line in listed:
                self._keep(line)
            elif line in short:
                self.build.say(SnippetKind.HEADLINE, line, "basics.label")
            else:
                self._summary(line)
        if unplaced:
            self._loose(unplaced)
        for row in self.of("summary"):
            self._summary(row.text)

    def _summary(self, text: str) -> None:
        for sentence in sentences(text):
            self.build.say(SnippetKind.SUMMARY, sentence, "basics.summary")

    def _positions(self, section: str, kind: PositionKind, path: str) -> None:
        positions = Positions(self.build, kind, path)
        positions.add(self.of(section))
        for line in positions.strays:
            self._keep(line)

    def _skills(self) -> None:
        number = 0
        for word, alone in ((word, row.text == word) for row in self.of("skills") for word in skills_of(row)):
            if alone and LEVEL.fullmatch(word):
                self._keep(word)
            elif len(word) < LONGEST_SKILL:
                number += self.build.say(SnippetKind.SKILL, word, f"skills[{number}].name")
            else:
                self.build.doubt("skills", f"Which skills are named in this? “{word[:80]}…” I left it out.")
                self._keep(word)

    def _education(self) -> None:
        said = ""
        number = 0
        for found in split_studies(self.of("education")):
            study = read_study([row.text for row in found.heads])
            school, course = known(study.school), known(study.course)
            if not found.details and (course or school or "") in said and not (school and course) and not study.grade:
                continue
            said = " ".join(row.text for row in found.heads)
            path = f"education[{number}]"
            number += 1
            self.build.study(school, None, course, study.period, study.grade, path)
            if is_half_a_name(school):
                self.build.doubt(f"{path}.institution", f"What is the whole name of the {school} where you took {course or 'this'}?", "institution")
            courses = 0
            for row in found.details:
                courses += self.build.say(SnippetKind.COURSE, row.text, f"{path}.courses[{courses}]")

    def _entries(self) -> None:
        for section, (kind, key, read) in READERS.items():
            index = 0
            for fact in (*read(self._rows_of(section)), *(licences(self._licences()) if section == "certificates" else ())):
                if not re.search(r"[^\W\d_]", fact.title):
                    self.build.doubt(section, f"What is from {fact.title}?")
                    self._keep(fact.title)
                    continue
                index += self.build.enter(kind, fact.title, fact.by, fact.when, f"{section}[{index}].{key}")

    def _rows_of(self, section: str) -> list[Row]:
        """The rows of a section; a driving licence among the languages is none of them."""
        return [row for row in self.of(section) if section != "languages" or not _is_licence(row.text)]

    def _licences(self) -> list[Row]:
        """The rows that may tell of a driving licence."""
        return [*self.of(DRIVING), *(row for row in self.of("languages") if _is_licence(row.text))]

    def _others(self) -> None:
        """What stands under other headings is kept as it stands; of headings nobody knows the user is told."""
        for row in (*self.of("other"), *(row for row in self.of(DRIVING) if not any(licences([row])))):
            self._keep(row.text)
        for heading in dict.fromkeys(row.under for row in self.of(UNKNOWN)):
            begun = self.kept
            texts = [row.text for row in self.of(UNKNOWN) if row.under == heading]
            for text in texts:
                self._keep(text)
            question = f"Where does “{heading[:60]}” belong? I kept its lines as they stand."
            self.build.doubt("other", question, "other", self._moves(texts, begun) if self.kept - begun == len(texts) <= MOST_MOVED else ())

    def _loose(self, texts: list[str]) -> None:
        """What stands near the contact data without a heading is kept and asked about; its first line may be a title."""
        begun = self.kept
        for text in texts:
            if text is texts[0] and is_title(text):
                self.build.say(SnippetKind.HEADLINE, text, "basics.label")
            else:
                self._keep(text)
        told = texts[is_title(texts[0]) :]
        moves = self._moves(told, begun) if self.kept - begun == len(told) <= MOST_MOVED else ()
        self.build.doubt("other", f"Where do the lines from “{told[0][:60]}” to “{told[-1][:60]}” belong? I kept them as they stand.", "other", moves)

    def _keep(self, text: str) -> None:
        self.kept += self.build.say(SnippetKind.OTHER, text, f"other[{self.kept}]")

    def _moves(self, texts: list[str], begun: int) -> tuple[Choice, ...]:
        """To take lines of the rest to the skills or certificates, or to let them stand."""
        skills = sum(s.kind is SnippetKind.SKILL and s.position is None for s in self.build.snippets.values())
        counts = {kind: sum(entry.kind is kind for entry in self.build.entries) for kind in (EntryKind.CERTIFICATE, EntryKind.AWARD)}
        places = (("my skills", "skills", "name", skills), ("my certificates", "certificates", "name", counts[EntryKind.CERTIFICATE]), ("awards", "awards", "title", counts[EntryKind.AWARD]))
        gone = tuple(Change(path=f"other[{begun + n}]") for n in range(len(texts)))
        moves = (
            Choice(label=label, changes=(*gone, *(Change(path=f"{section}[{first + n}].{key}", value=text) for n, text in enumerate(texts))))
            for label, section, key, first in places
        )
        return (*moves, Choice(label="leave it as it is"))


def _is_licence(text: str) -> bool:
    """Whether a row speaks of a driving licence and of no language."""
    return names_a_licence(text) and not spoken(text)
