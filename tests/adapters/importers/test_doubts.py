"""What an importer asks, and what each answer changes."""

from __future__ import annotations

from agent.domain.corpus import Doubt, SnippetKind
from tests.adapters.importers.prose import read, said


def doubt(jobs: str) -> Doubt:
    """The one doubt about a section of jobs."""
    (found,) = read(f"Robin Amsel\n\nExperience\n{jobs}", "r.txt").doubts
    return found


def changes(found: Doubt) -> dict[str, list[tuple[str, str | None]]]:
    """What each choice changes."""
    return {choice.label: [(change.path, change.value) for change in choice.changes] for choice in found.choices}


def test_a_lone_name_is_the_employer_or_the_title() -> None:
    """One tap leaves it as it was taken, the other moves it."""
    found = doubt("Kornblum\n2018 - 2020\n- Ground the flour\n")
    assert found.question == "Is Kornblum the employer or your title?"
    assert changes(found) == {"the employer": [], "my title": [("work[0].name", None), ("work[0].position", "Kornblum")]}


def test_two_names_are_told_apart_by_a_tap() -> None:
    """Either may be the employer; neither is dropped."""
    found = doubt("Kornblum | Grinding\n2018 - 2020\n- Ground the flour\n")
    assert changes(found) == {
        "Kornblum is the employer, Grinding my title": [("work[0].name", "Kornblum"), ("work[0].position", "Grinding")],
        "Grinding is the employer, Kornblum my title": [("work[0].name", "Grinding"), ("work[0].position", "Kornblum")],
        "all of it is the employer": [],
    }


def test_what_the_other_heads_show_is_not_asked() -> None:
    """Two heads of the same shape tell which line is the title; with one it is still asked."""
    jobs = "Head Baker | Kornblum\n2020 - 2021\n- Baked\n\nSales Clerk | Lindgren\n2018 - 2020\n- Sold\n\n"
    imported = read(f"Robin Amsel\n\nExperience\n{jobs}Grinding | Windmill\n2016 - 2018\n- Ground\n", "r.txt")
    assert [(p.title, p.employer) for p in imported.corpus.positions] == [("Head Baker", "Kornblum"), ("Sales Clerk", "Lindgren"), ("Grinding", "Windmill")]
    assert imported.doubts == ()
    found = doubt("Head Baker | Kornblum\n2020 - 2021\n- Baked\n\nGrinding | Windmill\n2016 - 2018\n- Ground\n")
    assert (found.question, found.assumed) == ("Is Windmill the employer and Grinding your title?", "Windmill")


def test_a_title_without_an_employer_is_asked_about_and_never_filled_in() -> None:
    """The employer before it is one tap away."""
    imported = read("Robin Amsel\n\nExperience\nHead Baker, Kornblum Bakery\n2020 - 2021\n- Baked\n\nBaker\n2018 - 2020\n- Kneaded\n", "r.txt")
    assert [p.employer for p in imported.corpus.positions] == ["Kornblum Bakery", None]
    (found,) = imported.doubts
    assert found.question == "Who was your employer as Baker (2018 – 2020)?"
    assert changes(found) == {"Kornblum Bakery": [("work[1].name", "Kornblum Bakery")], "another one": []}


def test_the_first_title_without_an_employer_is_asked_about_too() -> None:
    """With no employer before it there is nothing to choose, and words are waited for; who works for himself is not asked."""
    found = doubt("Head Baker\n2018 - 2020\n- Kneaded\n")
    assert (found.path, found.question, found.choices) == ("work[0].name", "Who was your employer as Head Baker (2018 – 2020)?", ())
    assert read("Robin Amsel\n\nExperience\nFreelance Baker\n2018 - 2020\n- Kneaded\n", "r.txt").doubts == ()


def test_who_names_no_employer_is_asked_once() -> None:
    """A résumé that names none at all does so on purpose: after the first position nothing more is asked."""
    jobs = "Head Baker\n2020 - 2021\n- Baked\n\nBaker\n2018 - 2020\n- Kneaded\n\nSales Clerk\n2016 - 2018\n- Sold\n"
    assert [found.path for found in read(f"Robin Amsel\n\nExperience\n{jobs}", "r.txt").doubts] == ["work[0].name"]


def test_whom_one_leads_or_for_whom_one_works_is_asked() -> None:
    """Behind a title that leads, several who do a work may be either."""
    found = doubt("Supervisor, Field Technicians, Salem, OR\n2018 - 2020\n- Planned their days\n")
    assert found.question == "Is Field Technicians the employer, or part of your title Supervisor?"
    assert changes(found) == {"the employer": [], "part of my title": [("work[0].name", None), ("work[0].position", "Supervisor, Field Technicians")]}


def test_titles_below_one_employer_belong_to_it_where_its_whole_time_is_told() -> None:
    """As in profiles that are saved from a network."""
    imported = read("# Robin Amsel\n\n## Experience\n\nKornblum Bakery\n5 years 2 months\nHead Baker\n2020 - 2023 (3 years)\n- Baked\n\nBaker\n2018 - 2020 (2 years)\n- Kneaded\n")
    assert [(p.title, p.employer, str(p.period)) for p in imported.corpus.positions] == [
        ("Head Baker", "Kornblum Bakery", "2020 – 2023"), ("Baker", "Kornblum Bakery", "2018 – 2020"),
    ]  # fmt: skip
    assert imported.doubts == ()


def test_an_employer_that_a_template_left_out_is_not_asked_about() -> None:
    """What stands beside "Company Name" and "City, State" is the title."""
    imported = read("Experience\nEnumerator 04/2016 to Current Company Name City , State\n- Counted\n\nOctober 2015 to March 2016 Company Name - City , State Miller\n- Ground\n", "r.txt")
    assert [(p.title, p.employer, p.location) for p in imported.corpus.positions] == [("Enumerator", None, None), ("Miller", None, None)]
    assert imported.doubts == ()


def test_labels_say_what_is_what() -> None:
    """"Company:" and "Role:" need no guess."""
    imported = read("Robin Amsel\n\nExperience\nCompany: Grinding\nRole: Windmill\n2016 - 2018\n- Ground\n", "r.txt")
    assert [(p.title, p.employer) for p in imported.corpus.positions] == [("Windmill", "Grinding")]
    assert imported.doubts == ()


def test_a_title_alone_is_a_headline_where_no_address_is_given() -> None:
    """Who leaves name and addresses out is not called after his trade; with an address the same words are a name."""
    anonymous = read("HEAD BAKER\n\nSkills\nSourdough\n", "r.txt").corpus
    assert (anonymous.person.name, said(anonymous, SnippetKind.HEADLINE)) == ("", ["HEAD BAKER"])
    assert read("Mason Baker\nmason@example.org\n\nSkills\nSourdough\n", "r.txt").corpus.person.name == "Mason Baker"
