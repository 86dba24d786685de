"""RenderCV's YAML."""

from __future__ import annotations

import pytest

from agent.adapters.importers import read_resume
from agent.domain.corpus import Corpus, EntryKind, Imported, PositionKind, SnippetKind
from tests.adapters.importers.prose import said


def read(sections: str) -> Imported:
    """What is understood of these sections, indented by two."""
    lines = "\n".join("    " + line for line in sections.splitlines())
    return read_resume(f"cv:\n  name: Robin Amsel\n  sections:\n{lines}\n".encode(), "Robin_CV.yaml")


def corpus_of(sections: str) -> Corpus:
    """The corpus of it."""
    return read(sections).corpus


def test_each_kind_of_entry_is_read_as_what_it_is() -> None:
    """Experience, education, named, one-line, bullet, publication and text entries, each in its section."""
    corpus = corpus_of(
        """experience:
  - {company: Kornblum, position: Baker, start_date: 2019-03, summary: A bakery of three shops., highlights: [Baked **300** loaves a day, "Kept the [sourdough](https://dough.example) alive"]}
education:
  - {institution: Bakers' School, area: Baking, degree: Diploma, date: 2016, highlights: ["GPA: 3.9/4.0", "Course on rye"]}
projects:
  - {name: Oven, date: 2020 – 2021, highlights: [Built a stone oven]}
skills:
  - {label: Doughs, details: "Rye, wheat (strong, weak)"}
  - bullet: Lamination
certifications:
  - {name: Food Handler, date: 2018}
honors:
  - bullet: Bread of the Year
languages:
  - {label: Danish, details: fluent}
publications:
  - {title: On Rye, authors: [R. Amsel, "*T. Kern*"], journal: Crumb, date: 2021-04}
interests: [Rowing]"""
    )  # fmt: skip
    assert [(p.kind, p.title, p.employer, str(p.period)) for p in corpus.positions] == [(PositionKind.WORK, "Baker", "Kornblum", "Mar 2019 – Present"), (PositionKind.PROJECT, "Oven", None, "2020 – 2021")]
    assert said(corpus, SnippetKind.BULLET) == ["A bakery of three shops.", "Baked 300 loaves a day", "Kept the sourdough alive", "Built a stone oven"]
    assert said(corpus, SnippetKind.SKILL) == ["Rye", "wheat (strong, weak)", "Lamination"]
    assert [(e.institution, e.degree, e.area, str(e.period), e.score) for e in corpus.education] == [("Bakers' School", "Diploma", "Baking", "2016", "3.9/4.0")]
    assert said(corpus, SnippetKind.COURSE) == ["Course on rye"]
    assert {(e.kind, e.title, e.by, e.when) for e in corpus.entries} == {
        (EntryKind.CERTIFICATE, "Food Handler", None, "2018"), (EntryKind.AWARD, "Bread of the Year", None, None), (EntryKind.LANGUAGE, "Danish", "fluent", None),
        (EntryKind.PUBLICATION, "On Rye", "R. Amsel, T. Kern, Crumb", "2021-04"), (EntryKind.INTEREST, "Rowing", None, None),
    }  # fmt: skip


def test_sections_of_ones_own_are_kept_and_asked_about() -> None:
    """A section nobody knows loses none of its lines, and the user is asked once where it belongs."""
    imported = read("experience:\n  - {company: Mill, position: Clerk}\nodds_and_ends:\n  - Keeps bees\n  - Sings\nfairs:\n  - {name: Bread Fair, highlights: [Ran the stall]}")
    assert said(imported.corpus, SnippetKind.OTHER) == ["Keeps bees", "Sings"]
    assert said(imported.corpus, SnippetKind.BULLET) == ["Ran the stall"]
    assert [doubt.path for doubt in imported.doubts] == ["other", "projects[0]"]
    assert "odds and ends" in imported.doubts[0].question


def test_json_resume_may_be_written_as_yaml() -> None:
    """Its keys tell, not its signs."""
    corpus = read_resume(b"basics:\n  name: Robin Amsel\nwork:\n  - name: Mill\n    position: Clerk\n    highlights:\n      - Carried sacks\n", "resume.yaml").corpus
    assert (corpus.person.name, said(corpus, SnippetKind.BULLET)) == ("Robin Amsel", ["Carried sacks"])


@pytest.mark.parametrize("first, last, period", [("2019-03-02", "2020", "Mar 2019 – 2020"), ("2019", "present", "2019 – Present"), ("2019-03", "", "Mar 2019 – Present"), ("2019", "null", "2019 – Present")])
def test_dates_stay_as_they_were_written(first: str, last: str, period: str) -> None:
    """What YAML takes for a date or a number is the text that stands there."""
    assert str(corpus_of(f"work:\n  - company: Mill\n    start_date: {first}\n    end_date: {last}").positions[0].period) == period
