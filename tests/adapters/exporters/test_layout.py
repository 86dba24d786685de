"""The order and shape that all formats share."""

from __future__ import annotations

from itertools import pairwise

from agent.adapters.exporters.layout import blocks
from agent.adapters.exporters.markdown import plain_text, to_markdown
from agent.adapters.importers import read_resume
from agent.domain.blocks import BlockKind
from agent.domain.corpus import Corpus, Education, Person, PositionKind, SnippetKind
from agent.domain.dates import Period
from agent.domain.resume import Resume
from tests.adapters.exporters.resumes import FULL, HOSTILE, LINES, bullets, released
from tests.people import BAKER, CLERK, corpus, snippet


def earlier(resume: Resume, *titles: str) -> Resume:
    """With the positions of these titles marked as earlier."""
    moved = tuple(e.model_copy(update={"earlier": True, "bullets": ()}) if e.position.title in titles else e for e in resume.experiences)
    return resume.model_copy(update={"experiences": moved})


def test_every_line_stands_in_the_expected_order() -> None:
    """Head, summary, skills, positions by kind, education and entries, under standard headings."""
    assert plain_text(released(FULL)).splitlines() == LINES


def test_a_position_has_its_title_employer_dates_and_place_on_lines_of_their_own() -> None:
    """That is the shape from which parsers read most jobs back."""
    placed = BAKER.model_copy(update={"location": "Lindholm, OR"})
    found = [(b.kind, b.text) for b in blocks(released(Corpus(positions=(placed,))))]
    assert found[1:] == [(BlockKind.HEAD, "Head Baker"), (BlockKind.BELOW, "Kornblum Bakery"), (BlockKind.DATES, "Mar 2021 – Present"), (BlockKind.DATES, "Lindholm, OR")]


def test_earlier_positions_become_lines_and_none_is_lost() -> None:
    """Each stands under "Earlier experience" with title, employer and dates."""
    lines = plain_text(earlier(released(FULL), "Sales Clerk", "Oven Assistant")).splitlines()
    assert lines[lines.index("Earlier experience") + 1 :][:2] == ["Sales Clerk, Lindgren Foods, May 2016 – Dec 2020", "Oven Assistant, 2014 – 2015"]
    assert "Sold muffins worth $4,000 a week" not in lines


def test_what_is_alone_in_its_section_is_no_list() -> None:
    """A lone certificate, award, earlier position or study without a school stands without a bullet, as the languages do; of two each has one."""
    alone = earlier(released(FULL), "Sales Clerk").model_copy(update={"education": (Education(id="e", area="Baking"),)})
    found = {above.text: block for above, block in pairwise(blocks(alone)) if above.kind is BlockKind.SECTION}
    assert {heading: found[heading].kind for heading in ("Certifications", "Awards", "Earlier experience", "Education")} == dict.fromkeys(("Certifications", "Awards", "Earlier experience", "Education"), BlockKind.TEXT)
    twice = alone.model_copy(update={"entries": alone.entries * 2, "education": alone.education * 2})
    both = {above.text: block for above, block in pairwise(blocks(twice)) if above.kind is BlockKind.SECTION}
    assert [(both[heading].kind, len(both[heading].lines)) for heading in ("Certifications", "Awards", "Education")] == [(BlockKind.BULLETS, 2)] * 3


def test_all_positions_may_be_earlier_ones() -> None:
    """Then there is no empty heading above them."""
    lines = plain_text(earlier(released(corpus(snippet("Sourdough", SnippetKind.SKILL))), "Head Baker", "Sales Clerk")).splitlines()
    assert "Experience" not in lines
    assert lines[-2:] == ["Head Baker, Kornblum Bakery, Mar 2021 – Present", "Sales Clerk, Lindgren Foods, May 2016 – Dec 2020"]


def test_positions_without_bullets_stay() -> None:
    """A job of which nothing fits the post is still a job."""
    lines = plain_text(released(corpus())).splitlines()
    assert [line for line in lines if line in ("Kornblum Bakery", "Lindgren Foods")] == ["Kornblum Bakery", "Lindgren Foods"]


def test_no_section_is_empty() -> None:
    """A heading of a section is followed by words, whatever is missing."""
    for made in (released(FULL), released(corpus()), released(Corpus()), released(Corpus(person=Person(name="Robin"), education=(Education(id="e", area="Baking"),)))):
        kinds = [b.kind for b in blocks(made)]
        assert all(after is not BlockKind.SECTION for kind, after in zip(kinds, [*kinds, BlockKind.SECTION][1:], strict=True) if kind is BlockKind.SECTION)
        assert all(b.text.strip() or b.lines for b in blocks(made))


def test_what_is_unknown_is_not_made_up() -> None:
    """A position without title, one without employer and one without both show what is known and no more."""
    unknown = [BAKER.model_copy(update={"id": name, "title": title, "employer": employer, "period": Period()}) for name, title, employer in
               (("a", None, "Mill"), ("b", "Hand", None), ("c", None, None))]  # fmt: skip
    lines = plain_text(released(Corpus(positions=tuple(unknown)))).splitlines()
    assert lines == ["Experience", "Mill", "Hand", "Position"]


def test_kinds_of_positions_have_their_own_headings() -> None:
    """Work, projects and voluntary posts stand apart, also as earlier ones."""
    made = earlier(released(FULL), "Sourdough Atlas", "Cook")
    lines = plain_text(made).splitlines()
    assert ("Earlier projects" in lines, "Earlier volunteering" in lines) == (True, True)
    assert {e.position.kind for e in made.experiences} == set(PositionKind)


def test_our_markdown_is_read_back() -> None:
    """The importer gets every position, bullet, skill and study out of what the exporter wrote, hostile words included."""
    made = released(FULL.model_copy(update={"snippets": FULL.snippets + bullets(*HOSTILE, at=CLERK)}))
    again = read_resume(to_markdown(made).encode(), "again.md").corpus
    assert {(p.title, p.employer, p.period.start) for p in again.positions} == {(e.position.title, e.position.employer, e.position.period.start) for e in made.experiences}
    read = {"".join(s.text.split()) for s in again.snippets}
    for line in made.lines():
        bare = line.text.lstrip("-+#>| ").removeprefix("1. ").removeprefix("2) ").removeprefix("* ")
        assert "".join(bare.split()) in read or any("".join(bare.split()) in text for text in read), line.text
    assert [(e.institution, e.score, str(e.period)) for e in again.education] == [("Lindgren College", "3.8", "2012 – 2014")]


def test_dates_that_cannot_be_show_their_beginning_alone() -> None:
    """A position that ends before it begins has one wrong date; the impossible span is not printed."""
    odd = BAKER.model_copy(update={"period": Period.parse("2014-09", "2014-06")})
    lines = plain_text(released(Corpus(positions=(odd,)))).splitlines()
    assert "From Sep 2014" in lines
    assert not any("Jun 2014" in line for line in lines)


def test_a_title_does_not_repeat_the_employer_below_it() -> None:
    """"Head Baker - Kornblum Bakery" of Kornblum Bakery is Head Baker; another name behind a dash stays."""
    doubled = BAKER.model_copy(update={"title": "Head Baker - Kornblum Bakery"})
    other = CLERK.model_copy(update={"title": "Sales Clerk - Pastry"})
    lines = plain_text(released(Corpus(positions=(doubled, other)))).splitlines()
    assert "Head Baker" in lines
    assert "Sales Clerk - Pastry" in lines
