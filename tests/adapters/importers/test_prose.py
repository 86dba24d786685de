"""Plain text and Markdown."""

from __future__ import annotations

import json

import pytest

from agent.adapters.importers import read_resume, to_json_resume
from agent.domain.corpus import Corpus, SnippetKind
from tests.adapters.importers.paths import at

MARKDOWN = r"""# Robin Amsel

Head Baker

robin@example.org | +1 555 010 0199 | Lindholm, OR | https://robin.example.org

## Summary

Bakes rye bread in wood ovens. Leads teams of nine.

## Experience

### Kornblum Bakery

**Head Baker**

*Mar 2021 – Present | Lindholm, OR*

- Baked rye bread for 300 guests
- Cut waste by **18 %** with a `HACCP` plan
- Cut waste by **18 %** with a `HACCP` plan
- Wrote 2 \* 3 recipes for R&#38;D

### Windmill

**Hand**

*2014*

- Carried sacks

## Projects

### Sourdough Atlas

*2022*

- Mapped 40 starters

## Education

### Lindgren College

**Diploma in Baking**

*2012 – 2014 | GPA 3.8*

## Skills

Sourdough, .NET, C#, Node.js, Excel (charts, macros)

## Certificates

- Food Safety Manager, State of Oregon, 2020

## Languages

English (native), Danish: fluent
"""

TEXT = """Robin Amsel
Head Baker
robin@example.org

EXPERIENCE
Senior Clerk, Kornblum Foods, Inc., Lindholm, OR
March 2021 - Present
• Baked rye bread for 300 guests
• Cut waste
  In two plants by 18 percent
* Kept cellars at -5 °C

Sales Clerk at Lindgren Foods
06/2016 to 12/2020
1. Sold cakes
2. Sold pies

Freelance
- Did odd jobs

VOLUNTEERING
Cook, Soup Kitchen
Since 2019
- Cooked for 40

EDUCATION
Diploma in Baking, Lindgren College, 2012 - 2014
Certificate in Milling, 2010

SKILLS
Doughs: Sourdough, Rye
.NET • C#
LANGUAGES
English - native
"""


def words(corpus: Corpus, kind: SnippetKind = SnippetKind.BULLET) -> list[str]:
    """The words of one kind."""
    return [s.text for s in corpus.snippets if s.kind is kind]


def test_markdown_in_the_shape_that_we_write_is_read() -> None:
    """Employer as heading, title bold, dates in italics: all three are told apart, and none becomes a bullet."""
    corpus = read_resume(MARKDOWN.encode(), "r.md").corpus
    assert [(p.kind.value, p.title, p.employer, p.location, str(p.period)) for p in corpus.positions] == [
        ("work", "Head Baker", "Kornblum Bakery", "Lindholm, OR", "Mar 2021 – Present"),
        ("work", "Hand", "Windmill", None, "2014"),
        ("project", "Sourdough Atlas", None, None, "2022"),
    ]
    assert words(corpus) == [
        "Baked rye bread for 300 guests", "Cut waste by 18 % with a HACCP plan", "Wrote 2 * 3 recipes for R&D", "Carried sacks", "Mapped 40 starters",
    ]  # fmt: skip


def test_all_sections_of_markdown_are_read() -> None:
    """Contact, summary, skills (a comma in brackets parts nothing), one study with its span, certificates, languages."""
    corpus = read_resume(MARKDOWN.encode(), "r.md").corpus
    person = corpus.person
    assert (person.name, person.email, person.phone, person.location) == ("Robin Amsel", "robin@example.org", "+1 555 010 0199", "Lindholm, OR")
    assert [link.url for link in person.links] == ["https://robin.example.org"]
    assert words(corpus, SnippetKind.HEADLINE) == ["Head Baker"]
    assert words(corpus, SnippetKind.SUMMARY) == ["Bakes rye bread in wood ovens.", "Leads teams of nine."]
    assert words(corpus, SnippetKind.SKILL) == ["Sourdough", ".NET", "C#", "Node.js", "Excel (charts, macros)"]
    assert [(e.institution, e.area, str(e.period), e.score) for e in corpus.education] == [("Lindgren College", "Diploma in Baking", "2012 – 2014", "3.8")]
    assert [(e.title, e.by) for e in corpus.entries] == [("Food Safety Manager, State of Oregon, 2020", None), ("English", "native"), ("Danish", "fluent")]


def test_plain_text_is_read() -> None:
    """Positions with their dates, bullets of several signs, a bullet that goes on in the next line, studies, skills and languages."""
    corpus = read_resume(TEXT.encode(), "r.txt").corpus
    assert [(p.title, p.employer, p.location, str(p.period)) for p in corpus.positions] == [
        ("Senior Clerk", "Kornblum Foods, Inc.", "Lindholm, OR", "Mar 2021 – Present"),
        ("Sales Clerk", "Lindgren Foods", None, "Jun 2016 – Dec 2020"),
        (None, "Freelance", None, ""),
        ("Cook", "Soup Kitchen", None, "2019 – Present"),
    ]
    assert words(corpus) == [
        "Baked rye bread for 300 guests", "Cut waste In two plants by 18 percent", "Kept cellars at -5 °C", "Sold cakes", "Sold pies", "Did odd jobs", "Cooked for 40",
    ]  # fmt: skip
    assert words(corpus, SnippetKind.SKILL) == ["Sourdough", "Rye", ".NET", "C#"]
    assert [(e.institution, e.area, str(e.period)) for e in corpus.education] == [
        ("Lindgren College", "Diploma in Baking", "2012 – 2014"), (None, "Certificate in Milling", "2010"),
    ]  # fmt: skip
    assert [(e.title, e.by) for e in corpus.entries] == [("English", "native")]


def test_what_cannot_be_told_apart_stays_together_and_is_asked() -> None:
    """Of two unknown names neither is dropped or made a title; the user is asked."""
    imported = read_resume(b"Robin Amsel\n\nExperience\nKornblum | Grinder | 2018 - 2020\n- Ground the flour\n\n2015\n- Swept floors\n", "r.txt")
    assert [(p.title, p.employer) for p in imported.corpus.positions] == [(None, "Kornblum, Grinder"), (None, None)]
    assert [(d.path, d.question[:12]) for d in imported.doubts] == [("work[0]", "What of “Kor"), ("work[1]", "Where was th")]


def test_a_bold_line_below_a_heading_is_taken_for_the_title_and_asked_about() -> None:
    """That is our own shape; where no word says that it is a title, there is a doubt."""
    imported = read_resume(MARKDOWN.encode(), "r.md")
    assert [d.path for d in imported.doubts] == ["work[1]"]


@pytest.mark.parametrize("text, name", [(MARKDOWN, "r.md"), (TEXT, "r.txt")])
def test_paths_are_those_of_the_json_resume_that_import_prints(text: str, name: str) -> None:
    """What is looked up at a snippet's path in the exported JSON Resume holds its words, also below a line that stands there twice."""
    corpus = read_resume(text.encode(), name).corpus
    exported = to_json_resume(corpus)
    for snippet in corpus.snippets:
        assert snippet.text.split(",")[0] in at(exported, snippet.source.path), snippet


@pytest.mark.parametrize("text, name", [(MARKDOWN, "r.md"), (TEXT, "r.txt")])
def test_export_and_import_again_keep_everything(text: str, name: str) -> None:
    """The same positions, snippets, studies and entries come back from the exported JSON Resume."""
    corpus = read_resume(text.encode(), name).corpus
    again = read_resume(json.dumps(to_json_resume(corpus)).encode(), "r.json").corpus
    assert {(s.id, s.text) for s in again.snippets} == {(s.id, s.text) for s in corpus.snippets}
    assert again.positions == corpus.positions
    assert [e.model_copy(update={"id": ""}) for e in again.education] == [e.model_copy(update={"id": ""}) for e in corpus.education]
    assert [(e.id, e.title, e.by) for e in again.entries] == [(e.id, e.title, e.by) for e in corpus.entries]
    assert again.person == corpus.person


def test_ids_are_the_same_in_every_form_and_when_lines_move() -> None:
    """A bullet keeps its id from Markdown to plain text, and when it moves within its position."""
    markdown = "# Robin Amsel\n\n## Experience\n\n### Kornblum Bakery\n\n**Head Baker**\n\n*2021 – 2022*\n\n- Baked rye\n- Cut waste\n"
    plain = "Robin Amsel\n\nExperience\nHead Baker, Kornblum Bakery\n2021 - 2022\n- Cut waste\n- Baked rye\n"
    ids = [{s.id for s in read_resume(text.encode(), name).corpus.snippets if s.position} for text, name in ((markdown, "r.md"), (plain, "r.txt"))]
    assert ids[0] == ids[1]
    assert len(ids[0]) == 3


def test_a_long_list_of_skills_is_split_and_a_sentence_is_asked_about() -> None:
    """No skill is lost because there are many; a sentence among them becomes a doubt."""
    many = ", ".join(f"Oven number {n}" for n in range(60))
    imported = read_resume(f"Robin Amsel\n\nSkills\n{many}\n{'Knows how to bake all kinds of bread in all kinds of weather ' * 3}\n".encode(), "r.txt")
    assert words(imported.corpus, SnippetKind.SKILL) == [f"Oven number {n}" for n in range(60)]
    assert [d.path for d in imported.doubts] == ["skills"]


def test_a_german_resume_is_read_in_its_own_words() -> None:
    """Its headings, months and "heute" are understood; its words stay, and its language is told."""
    text = """Jürgen Müßig
juergen@example.org

Berufserfahrung
Bäckermeister, Backhaus Kornblum
März 2021 – heute
- Täglich 300 Brote gebacken und neun Auszubildende betreut
- Den Ausschuss um 18 % gesenkt und die Rezepte neu geschrieben

Ausbildung
Gesellenbrief, Handwerkskammer, Mai 2014

Kenntnisse
Sauerteig, HACCP

Sprachen
Deutsch (Muttersprache), Englisch
"""
    corpus = read_resume(text.encode(), "r.txt").corpus
    assert corpus.language == "de"
    assert [(p.title, p.employer, str(p.period)) for p in corpus.positions] == [("Bäckermeister", "Backhaus Kornblum", "Mar 2021 – Present")]
    assert words(corpus)[0] == "Täglich 300 Brote gebacken und neun Auszubildende betreut"
    assert words(corpus, SnippetKind.SKILL) == ["Sauerteig", "HACCP"]
    assert str(corpus.education[0].period) == "May 2014"
    assert [(e.title, e.by) for e in corpus.entries] == [("Deutsch", "Muttersprache"), ("Englisch", None)]


@pytest.mark.parametrize("coding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "latin-1"])
def test_text_is_read_in_every_common_coding(coding: str) -> None:
    """Accents arrive, whichever way the file was saved."""
    corpus = read_resume("René Amsel\n\nExperience\nHead Chef, Café Kornblum\n2020 - 2021\n- Served crème brûlée\n".encode(coding), "r.txt").corpus
    assert (corpus.person.name, corpus.positions[0].employer, words(corpus)) == ("René Amsel", "Café Kornblum", ["Served crème brûlée"])


def test_a_name_with_emoji_is_kept() -> None:
    """A person may be called what he likes."""
    corpus = read_resume("🥐 Robin Amsel\n\nExperience\nHead Baker at Kornblum\nSince 2021\n- Baked 🍞 for 300 guests\n".encode(), "r.txt").corpus
    assert (corpus.person.name, words(corpus)) == ("🥐 Robin Amsel", ["Baked 🍞 for 300 guests"])
    assert corpus.positions[0].period.current


@pytest.mark.parametrize(
    "heads",
    [
        "Head Baker, Kornblum\n2020 - 2021\n\nSales Clerk, Lindgren\n2018 - 2020\n",
        "Head Baker, Kornblum, 2020 - 2021\nSales Clerk, Lindgren, 2018 - 2020\n",
        "### Kornblum (2020 - 2021)\n\n**Head Baker**\n\n### Lindgren (2018 - 2020)\n\n**Sales Clerk**\n",
    ],
)
def test_a_resume_without_a_bullet_is_read(heads: str) -> None:
    """Positions alone are a résumé, and none of them is lost."""
    corpus = read_resume(f"Robin Amsel\n\nExperience\n{heads}".encode(), "r.txt").corpus
    assert [(p.title, p.employer, str(p.period)) for p in corpus.positions] == [("Head Baker", "Kornblum", "2020 – 2021"), ("Sales Clerk", "Lindgren", "2018 – 2020")]
    assert not words(corpus)


def test_four_hundred_bullets_are_read() -> None:
    """A long life is no error."""
    jobs = "\n".join(f"Head Baker, Oven {n}\n{1980 + n} - {1981 + n}\n" + "".join(f"- Baked bread number {n * 20 + i}\n" for i in range(20)) for n in range(20))
    corpus = read_resume(f"Robin Amsel\n\nExperience\n\n{jobs}".encode(), "r.txt").corpus
    assert (len(corpus.positions), len(words(corpus))) == (20, 400)
