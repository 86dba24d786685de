"""Several files of one person."""

from __future__ import annotations

import pytest

from agent.domain.corpus import Person, PositionKind, SnippetKind
from agent.domain.dates import Period
from agent.profile import adopted, contradictions, merged, same_person
from agent.profile.folding import folded, folded_employer, folded_title
from agent.profile.sameness import same_job
from tests.people import position
from tests.profile.files import BAKER, CLERK, corpus, job, together


def test_one_file_is_what_it_is() -> None:
    """Nothing of a single file is changed."""
    alone = corpus(BAKER, CLERK)
    assert merged([alone]) == alone


@pytest.mark.parametrize(
    "other",
    [
        job("Kornblum Bakery, Inc.", "Head Baker", "2021 – Present", "Trained six apprentices"),
        job("KORNBLUM BAKERY", "Head Baker", "", "Trained six apprentices"),
        job("Kornblum Bakery", "Baker", "Mar 2021 – Present", "Trained six apprentices"),
        job("The Kornblum Bakery LLC", "Head Baker", "2020 – Present", "Trained six apprentices"),
    ],
)
def test_the_same_job_in_two_files_is_one_job(other: str) -> None:
    """The employer counts without its legal form, the title may be a part, the times may differ somewhat or be unknown; all lines are kept."""
    whole = together(corpus(BAKER, CLERK), corpus(other, file="new.md"))
    assert len(whole.positions) == 2
    baker = next(p for p in whole.positions if "ornblum" in (p.employer or "").lower())
    assert [s.text for s in whole.bullets_of(baker.id)] == ["Baked rye bread for 300 guests", "Cut waste by 18%", "Trained six apprentices"]


@pytest.mark.parametrize(
    "other",
    [
        job("Kornblum Bakery", "Head Baker", "2012 – 2014", "Trained six apprentices"),
        job("Windmill Bakery", "Head Baker", "Mar 2021 – Present", "Trained six apprentices"),
        job("Kornblum Bakery", "Driver", "2021 – Present", "Drove bread to six towns"),
        job("Kornblum Bakery", "Baker", "2018 – 2021", "Baked buns"),
    ],
)
def test_two_jobs_stay_two(other: str) -> None:
    """Another time, another employer, another title, or the step before a promotion is a job of its own."""
    assert len(together(corpus(BAKER), corpus(other, file="new.md")).positions) == 2


def test_the_steps_of_a_career_find_their_own() -> None:
    """Each of two jobs at one employer meets the one of the same title, though one title is a part of the other."""
    junior, senior = job("Kornblum", "Engineer", "2016 – 2018", "Built ovens"), job("Kornblum", "Senior Engineer", "2018 – 2022", "Planned ovens")
    whole = together(corpus(junior, senior), corpus(senior, junior, file="new.md"))
    assert sorted(p.title or "" for p in whole.positions) == ["Engineer", "Senior Engineer"]
    assert {(p.title, s.text) for p in whole.positions for s in whole.bullets_of(p.id)} == {("Engineer", "Built ovens"), ("Senior Engineer", "Planned ovens")}


def test_the_same_words_count_once_and_nearly_the_same_twice() -> None:
    """Case, punctuation and blanks make no other line; another word or number does."""
    other = job("Kornblum Bakery", "Head Baker", "Mar 2021 – Present", "cut  waste by 18 %.", "Cut waste by 19%", "Cut waste by 1.8%")
    whole = together(corpus(BAKER), corpus(other, file="new.md"))
    assert [s.text for s in whole.bullets_of(whole.positions[0].id)] == ["Baked rye bread for 300 guests", "Cut waste by 18%", "Cut waste by 19%", "Cut waste by 1.8%"]


@pytest.mark.parametrize("one, other", [("C++ and C#", "C and C"), ("-5 degrees", "5 degrees"), ("1.5 t", "15 t"), ("5% of $3", "5 of 3"), ("Node.js", "Node js")])
def test_signs_that_carry_meaning_are_not_folded_away(one: str, other: str) -> None:
    """What would be another claim is another line."""
    assert folded(one) != folded(other)


def test_names_are_folded_to_what_they_name() -> None:
    """Legal forms and short forms of titles do not count."""
    assert folded_employer("Kornblum & Sons, Inc.") == folded_employer("The Kornblum and Sons Company")
    assert folded_employer("The Company") == folded_employer("the company")
    assert folded_title("Sr. Engineer") == folded_title("Senior Engineer")


def test_ids_stay_when_a_file_changes_around_them() -> None:
    """A line keeps its id though its job is told with another title, date and legal form: what cites it still stands."""
    before = corpus(BAKER, CLERK)
    after = adopted(corpus(job("Kornblum Bakery GmbH", "Head Baker & Trainer", "Apr 2021 – Present", "Cut waste by 18%.", "Baked rye bread for 300 guests")), before)
    kept = {s.id for s in before.bullets_of(before.positions[0].id)}
    assert {s.id for s in after.bullets_of(after.positions[0].id)} == kept


def test_a_position_has_one_title_whose_id_stays() -> None:
    """Told with a short or a legal form it is the same; another title takes its place."""
    older = together(corpus(job("Northwind", "Senior Baker", "2016 – 2020"), "### Lindgren Foods\n\n- Sold cheese"))
    newer = corpus(job("Northwind", "Sr. Baker", "2016 – 2020"), "### Lindgren Foods, Inc.\n\n- Sold milk", file="new.md")
    whole = together(older, newer)
    assert [s.id for s in whole.snippets if s.kind is SnippetKind.TITLE] == [s.id for s in older.snippets if s.kind is SnippetKind.TITLE]
    other = together(older, corpus(job("Northwind", "Baker", "2016 – 2020"), file="new.md"))
    assert [s.text for s in other.snippets if s.kind is SnippetKind.TITLE and s.position == other.positions[0].id] == ["Baker"]


def test_the_newer_file_tells_the_contact_data_and_the_older_what_it_leaves_out() -> None:
    """Name, e-mail, phone and place are the newer file's where it tells them."""
    older = corpus(BAKER).model_copy(update={"person": Person(name="Robin Amsel", email="old@example.org", phone="+1 555 010 0100")})
    newer = corpus(BAKER, file="new.md").model_copy(update={"person": Person(name="Robin B. Amsel", email="new@example.org")})
    assert together(older, newer).person == Person(name="Robin B. Amsel", email="new@example.org", phone="+1 555 010 0100")


def test_studies_and_facts_are_joined() -> None:
    """A course of study, a language and a certificate told twice are one, with what each file tells of it."""
    first = "## Education\n\n### Lindgren College\n\n**Diploma in Baking**\n\n## Languages\n\nSwedish (fluent)"
    second = "## Education\n\n### Lindgren College\n\n**Diploma in Baking**\n\n*2012 – 2014*\n\n## Languages\n\nswedish, French (basic)"
    whole = together(corpus(BAKER, more=first), corpus(BAKER, file="new.md", more=second))
    assert len(whole.education) == 1
    assert str(whole.education[0].period) == "2012 – 2014"
    assert [(e.title.lower(), e.by) for e in whole.entries] == [("swedish", "fluent"), ("french", "basic")]


def test_positions_stand_in_the_order_of_time_with_paths_of_the_whole() -> None:
    """A position that only the newer file tells stands where its time is, and no path is given twice."""
    whole = together(corpus(BAKER, CLERK), corpus(job("Windmill", "Miller", "2020 – 2021", "Milled rye"), file="new.md"))
    assert [(p.employer, p.path) for p in whole.positions] == [("Kornblum Bakery", "work[0]"), ("Windmill", "work[1]"), ("Lindgren Foods", "work[2]")]


def test_where_files_differ_the_user_is_asked() -> None:
    """Dates and titles that cannot both be right become a question with both files and their answers; what only says more does not."""
    older = corpus(BAKER, CLERK, file="CV-2024.md")
    newer = adopted(corpus(job("Kornblum Bakery", "Head Baker", "2021 – Present"), job("Lindgren Foods", "Senior Sales Clerk", "2016 – 2019"), file="new.md"), older)
    doubts = contradictions(("new.md", newer), ("CV-2024.md", older))
    assert [d.path for d in doubts] == [f"{older.positions[1].id}.title", f"{older.positions[1].id}.dates"]
    assert "CV-2024.md says 2016 – 2020, new.md says 2016 – 2019" in doubts[1].question
    assert [c.changes[0].value for c in doubts[1].choices] == ["2016 – 2020", "2016 – 2019"]


@pytest.mark.parametrize("other", ["Robin Amsel", "ROBIN AMSEL", "R. Amsel", "Robin B. Amsel", "Amsel, Robin", ""])
def test_one_person_has_several_ways_to_write_a_name(other: str) -> None:
    """Initials, a second name and the order of names make nobody else."""
    assert same_person("Robin Amsel", other)


@pytest.mark.parametrize("other", ["Jane Roe", "Robin Roe", "Kim Amsel", "R. A."])
def test_another_name_is_asked_about(other: str) -> None:
    """A name that does not fit may be another person's."""
    assert not same_person("Robin Amsel", other)


def test_a_job_is_no_project() -> None:
    """The same words under another section are something else."""
    job_, project = position("Baker", "Kornblum", "2020", "2021"), position("Baker", "Kornblum", "2020", "2021", PositionKind.PROJECT)
    assert same_job(job_, job_.model_copy(update={"period": Period.parse("2020", "2021")}))
    assert not same_job(job_, project)
