"""Answers in words to what an importer was unsure about."""

from __future__ import annotations

import pytest

from agent.adapters.importers.hearing import heard
from agent.domain.corpus import Change, Choice, Corpus, Doubt
from agent.profile import changed
from tests.profile.files import BAKER, CLERK, corpus, edit

UNSURE = "### Northwind\n\n- Cut waste by XX% in [number] shops\n\n"


@pytest.fixture
def known() -> Corpus:
    """Robin Amsel's positions, and one whose employer may be its title."""
    return corpus(BAKER, CLERK, UNSURE)


def after(known: Corpus, path: str, words: str) -> Corpus | None:
    """What is known after an answer to a doubt about that path; None when it was not understood."""
    found = heard(Doubt(path=path, question="?"), words, known)
    return None if found is None else changed(known, edit(*((c.path, c.value) for c in found)))


@pytest.mark.parametrize(
    "words, told",
    [
        ("2019 to 2021", "2019 – 2021"), ("Mar 2019 – Jun 2021, I think", "Mar 2019 – Jun 2021"), ("since 2020", "2020 – Present"), ("it was until 2023", "Mar 2021 – 2023"),
        ("I still work there now", "Mar 2021 – Present"),
    ],
)  # fmt: skip
def test_dates_are_read_as_people_say_them(known: Corpus, words: str, told: str) -> None:
    """A span, a beginning, or the one date that was asked for."""
    found = after(known, f"{known.positions[0].id}.end", words)
    assert found is not None
    assert str(found.positions[0].period) == told


@pytest.mark.parametrize("words", ["last spring", "what?", "2021 to 2019", "a while"])
def test_what_names_no_date_is_not_understood(known: Corpus, words: str) -> None:
    """Nothing is guessed; nor is a period taken that ends before it begins."""
    assert after(known, f"{known.positions[0].id}.dates", words) is None


@pytest.mark.parametrize(
    "words, label",
    [
        ("employer", "Northwind"), ("the company", "Northwind"), ("that was my title", "Northwind"), ("Driver at Northwind", "Driver, Northwind"),
        ("Driver, Northwind Freight", "Driver, Northwind Freight"),
    ],
)  # fmt: skip
def test_employer_and_title_are_told_apart(known: Corpus, words: str, label: str) -> None:
    """By their names, or written as the head of a position."""
    place = known.positions[2].id
    found = after(known, place, words)
    assert found is not None
    position = found.position(place)
    assert position is not None
    assert position.label == label
    assert (position.title == "Northwind") is ("title" in words)


@pytest.mark.parametrize("words", ["Northwind", "both the employer and the title", "?", "My name is Robin Amsel", "it was at Northwind in Lindholm, I was a driver", "we had no titles"])
def test_what_does_not_tell_them_apart_is_not_understood(known: Corpus, words: str) -> None:
    """The name alone says nothing new."""
    assert after(known, known.positions[2].id, words) is None


def test_a_blank_is_filled_or_the_line_told_anew(known: Corpus) -> None:
    """The words for the blank stand in it; a whole sentence stands for the line; one that has a blank still is none."""
    line = known.bullets_of(known.positions[2].id)[0]
    once = corpus("### Northwind\n\n- Cut the waste of all our small shops by XX%")
    short = once.snippets[-1]
    for words in ("12", "12%"):
        found = after(once, short.id, words)
        assert found is not None
        assert found.snippets[-1].text == "Cut the waste of all our small shops by 12%"
    assert after(known, line.id, "12%") is None
    assert after(once, short.id, "a lot") is None
    found = after(known, line.id, "Cut waste by a third in six shops of the town, with two colleagues")
    assert found is not None
    assert found.bullets_of(known.positions[2].id)[0].text.startswith("Cut waste by a third")


def test_a_head_that_is_another_position_is_that_one(known: Corpus) -> None:
    """No job is told twice because a file told its head badly."""
    found = after(known, known.positions[2].id, "Sales Clerk at Lindgren Foods, 2016 – 2020")
    assert found is not None
    assert [p.employer for p in found.positions] == ["Kornblum Bakery", "Lindgren Foods"]
    assert len(found.bullets_of(known.positions[1].id)) == 2


def test_a_choice_may_be_named(known: Corpus) -> None:
    """Its words, or a part of them, are the choice; a word that fits two is none."""
    doubt = Doubt(
        path="", question="Is Northwind the employer or the project?",
        choices=(Choice(label="The employer"), Choice(label="The project", changes=(Change(path="basics.phone", value="1"),))),
    )  # fmt: skip
    assert heard(doubt, "it is the employer", known) == ()
    assert heard(doubt, "project", known) == (Change(path="basics.phone", value="1"),)
    assert heard(doubt, "the first one", known) == ()
    assert heard(doubt, "the last", known) == heard(doubt, "second", known) == doubt.choices[1].changes
    assert heard(doubt, "third", known) is None
    assert heard(doubt, "the", known) is None
    assert heard(doubt, "purple", known) is None


@pytest.mark.parametrize("field", ["employer", "title", "location"])
@pytest.mark.parametrize("words", ["2016 – 2020", "since March 2019", "12", "yes", "no, never", "neither of them", "I don't know", "what was that?"])
def test_a_date_or_a_bare_word_is_no_name(known: Corpus, field: str, words: str) -> None:
    """An answer to another question is not taken for a name."""
    assert heard(Doubt(path=f"{known.positions[0].id}.{field}", question="?"), words, known) is None


def test_lists_and_contact_data(known: Corpus) -> None:
    """Skills one by one; an address only where it is one."""
    assert [c.value for c in heard(Doubt(path="skills", question="?"), "Rye, Spelt and Oats", known) or ()] == ["Rye", "Spelt", "Oats"]
    assert heard(Doubt(path="basics.email", question="?"), "write to new@example.org.", known) == (Change(path="basics.email", value="new@example.org"),)
    assert heard(Doubt(path="basics.email", question="?"), "none of yours", known) is None


@pytest.mark.parametrize(
    "words, label, location",
    [
        ("Alder Creek Bakers", "Baker, Alder Creek Bakers", None), ("I worked at Alder Creek", "Baker, Alder Creek", None), ("another one, Alder Creek", "Baker, Alder Creek", None),
        ("Alder Creek, Salem, OR", "Baker, Alder Creek", "Salem, OR"), ("Baker at Alder Creek", "Baker, Alder Creek", None), ("No Frills Bread", "Baker, No Frills Bread", None),
    ],
)  # fmt: skip
def test_the_employer_is_heard_as_people_say_it(words: str, label: str, location: str | None) -> None:
    """By its name alone or in a sentence, with its place or the title; nothing but its name is taken for it."""
    known = corpus(BAKER, "### Baker\n*2014 – 2016*\n\n- Kneaded dough")
    place = known.positions[1].id
    doubt = Doubt(path=f"{place}.employer", question="?", choices=(Choice(label="Kornblum Bakery", changes=(Change(path=f"{place}.employer", value="Kornblum Bakery"),)), Choice(label="another one")))
    found = heard(doubt, words, known)
    assert found
    position = changed(known, edit(*((c.path, c.value) for c in found))).position(place)
    assert position is not None
    assert (position.label, position.location) == (label, location)


def test_what_was_taken_into_the_title_leaves_it_with_the_employer() -> None:
    """The name stands once."""
    known = corpus("### Baker, Team Lead\n*2014 – 2016*\n\n- Kneaded dough")
    found = after(known, f"{known.positions[0].id}.employer", "Team Lead")
    assert found is not None
    assert found.positions[0].label == "Baker, Team Lead"
    assert (found.positions[0].title, found.positions[0].employer) == ("Baker", "Team Lead")


def test_who_does_not_remember_the_employer_names_none() -> None:
    """Nothing is filled in."""
    known = corpus("### Baker\n*2014 – 2016*\n\n- Kneaded dough")
    assert after(known, f"{known.positions[0].id}.employer", "I don't remember") is None
