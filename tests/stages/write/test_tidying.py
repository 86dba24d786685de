"""A line of the user's own words is tidied, and only tidied."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent.claims import Claim, judge
from agent.domain.draft import LineKind, Severity
from agent.stages.write.tense import Tense
from agent.stages.write.tidying import tidy
from tests.people import BAKER, snippet


@pytest.mark.parametrize(
    "raw, neat",
    [
        ("•  baked bread ,", "Baked bread"),
        ("- Sold cakes ; served guests.", "Sold cakes; served guests"),
        ("Baked 35 % more ( rye ) bread", "Baked 35% more (rye) bread"),
        ("Ran the shop from 03/2019 to 6/2020", "Ran the shop from Mar 2019 to Jun 2020"),
        ("**Baked bread** for hotels", "Baked bread for hotels"),
        ("**Baked bread for hotels**", "Baked bread for hotels"),
        ("MANAGED THE DAILY ORDERS OF FLOUR", "Managed the daily orders of flour"),
        ("iOS app for orders", "iOS app for orders"),
        ("Moved from .NET to Java", "Moved from .NET to Java"),
        ("Orders, payroll, etc.", "Orders, payroll, etc."),
        ("See https://example.org/a,b;c for more", "See https://example.org/a,b;c for more"),
    ],
)
def test_marks_spaces_capitals_and_dates_are_made_even(raw: str, neat: str) -> None:
    """Bullet glyphs, stray marks, shouting and dates in figures go; names and addresses stay."""
    assert tidy(raw) == neat


@pytest.mark.parametrize(
    "written, neat",
    [
        ("in 03.2019", "in Mar 2019"), ("since 3-2019", "since Mar 2019"), ("(2019/03)", "(Mar 2019)"), ("from 2019-03 to 2020-11", "from Mar 2019 to Nov 2020"),
        ("in MAR 2019", "in Mar 2019"), ("in Sept. 2019", "in Sep 2019"), ("since march, 2019", "since March 2019"), ("by Mar-2019", "by Mar 2019"),
        ("in 2009-10", "in 2009-10"), ("for 1-2000 guests", "for 1-2000 guests"), ("on 03/04/2019", "on 03/04/2019"), ("in March 2019", "in March 2019"),
    ],
)  # fmt: skip
def test_a_month_is_written_as_the_dates_of_positions_are(written: str, neat: str) -> None:
    """Whatever its form, it becomes a name and a year, and the gate holds the line; spans of years or of numbers stay."""
    source = snippet(f"Baked bread {written}", position=BAKER.id)
    assert tidy(source.text) == f"Baked bread {neat}"
    assert not judge(Claim(text=f"Baked bread {neat}", kind=LineKind.BULLET, position=BAKER.id, cited=(source,)))


@pytest.mark.parametrize(
    "raw, neat",
    [
        ("I have used Terraform for two years", "Used Terraform for two years"),
        ("I've been using ovens since 2015", "Used ovens since 2015"),
        ("I was responsible for managing orders", "Managed orders"),
        ("At Kornblum, I ran the night shift", "At Kornblum, ran the night shift"),
        ("Helped our team and our clients", "Helped the team and clients"),
        ("My main duties included baking bread", "Baked bread"),
        ("I have over 10 years of practice", "Over 10 years of practice"),
        ("He also installed the ovens", "Installed the ovens"),
        ("I have written menus", "Wrote menus"),
        ("Have successfully met all targets", "Successfully met all targets"),
        ("I am proud of my own bread", "I am proud of my own bread"),
        ("The bread I baked won", "The bread I baked won"),
        ("I track orders of flour", "Tracked orders of flour"),
        ("I then sold the bread", "Sold the bread"),
        ("I was operating cash registers", "Operated cash registers"),
        ("My duties included performing clerical duties", "Performed clerical duties"),
        ("Sold for our sales team", "Sold for the sales team"),
        ("Washed my patients' clothes", "Washed the patients' clothes"),
        ("We built the oven", "As part of a team, built the oven"),
        ("We also write our recipes", "As part of a team, wrote recipes"),
        ("We had 40 guests", "We had 40 guests"),
        ("We are proud of the oven", "We are proud of the oven"),
        ("We built the oven that we love", "We built the oven that we love"),
    ],
)
def test_first_person_goes_where_the_sentence_stands_without_it(raw: str, neat: str) -> None:
    """The subject is dropped before a verb; a sentence that would break stays whole; "we" becomes a team, for nobody takes the credit of others."""
    assert tidy(raw, Tense.PAST) == neat


@pytest.mark.parametrize(
    "raw, neat",
    [
        ("Plan, organize and direct the bakery", "Planned, organized and directed the bakery"),
        ("Responsible for training the staff", "Trained the staff"),
        ("Prepares bread and cleans the ovens", "Prepared bread and cleaned the ovens"),
        ("Creating and posting notices", "Created and posted notices"),
        ("Work with farmers to pitch and secure deliveries", "Worked with farmers to pitch and secure deliveries"),
        ("Maintain records; manage orders", "Maintained records; managed orders"),
        ("Baked bread, selling it fresh", "Baked bread, selling it fresh"),
        ("Design reviews of ovens", "Design reviews of ovens"),
        ("Training of apprentices", "Training of apprentices"),
        ("Founding engineer of an oven maker", "Founding engineer of an oven maker"),
        ("Answering phones and route to the right desk", "Answering phones and route to the right desk"),
        ("Create plans and report sales figures", "Create plans and report sales figures"),
        ("Developed sheets; accounts receivable and aging reports", "Developed sheets; accounts receivable and aging reports"),
    ],
)
def test_what_is_over_stands_in_the_past(raw: str, neat: str) -> None:
    """Leading verbs and those plainly joined to them change; where a word may be a noun nothing does."""
    assert tidy(raw, Tense.PAST) == neat


SUBJECTS = (
    "pass rate rose from 60% to 75%", "call volume fell", "market share rose by 2 points", "wait times halved", "order book grew by a third", "return rate dropped to 2%",
    "study groups met every Monday", "bake sales raised $300", "lead times fell by half", "open rates doubled", "visits doubled", "sales grew by 10%", "training hours fell",
    "support tickets took 2 days", "order volume is up", "pass rates rise each year", "cook times went down", "cost per order fell", "calls to the helpline fell by half", "check and repair times fell",
)  # fmt: skip
"""Clauses that begin with a noun which has the form of a verb."""
OPENINGS_OF_MOVES = (
    ("Rewrote the menu; ", "Rewrote the menu; ", "Rewrote the menu; "),
    ("Write the menu; ", "Wrote the menu; ", "Write the menu; "),
    ("Writes the menu; ", "Wrote the menu; ", "Write the menu; "),
    ("Writing the menu; ", "Wrote the menu; ", "Write the menu; "),
    ("Writes the menu and ", "Wrote the menu and ", "Write the menu and "),
)


@pytest.mark.parametrize("clause", SUBJECTS)
@pytest.mark.parametrize("begun, past, present", OPENINGS_OF_MOVES)
def test_a_noun_at_the_head_of_a_clause_is_never_moved(begun: str, past: str, present: str, clause: str) -> None:
    """What another verb is told of is a noun, whatever verb it looks like: it keeps its form in every tense; where it is unsure the whole line does."""
    for tense, moved in ((Tense.PAST, past), (Tense.PRESENT, present)):
        assert tidy(begun + clause, tense) in (moved + clause, begun + clause)


@pytest.mark.parametrize("clause", SUBJECTS)
def test_a_noun_at_the_head_of_a_line_is_never_moved(clause: str) -> None:
    """A line that begins with a noun which looks like a verb stands as it is, in every tense."""
    line = clause[0].upper() + clause[1:]
    assert [tidy(line, tense) for tense in Tense] == [line] * len(Tense)


@pytest.mark.parametrize(
    "raw, neat",
    [
        ("Wrote the menu; order stock", "Wrote the menu; ordered stock"),
        ("Write menus; order increased amounts of flour", "Wrote menus; ordered increased amounts of flour"),
        ("Manage the desk; call guests who were late", "Managed the desk; called guests who were late"),
        ("Help teams grow", "Helped teams grow"),
    ],
)
def test_a_verb_with_an_object_is_still_moved(raw: str, neat: str) -> None:
    """A participle before a noun and the verb of a clause of its own make no subject of the word before them."""
    assert tidy(raw, Tense.PAST) == neat


@pytest.mark.parametrize(
    "raw, neat",
    [
        ("Manages the bakery and trains apprentices", "Manage the bakery and train apprentices"),
        ("Responsible for cultivating ties with farmers", "Cultivate ties with farmers"),
        ("Introduced rye bread", "Introduced rye bread"),
    ],
)
def test_what_goes_on_stands_in_the_present(raw: str, neat: str) -> None:
    """Duties of a position that goes on are in the present; a finished deed stays in the past."""
    assert tidy(raw, Tense.PRESENT) == neat


OPENINGS = ("I ", "Responsible for ", "My duties included ", "• ", "I have ", "We ", "Responsibilities include ", "")
DEEDS = (
    "managing a team of twelve", "manage budgets of $1.2M", "planned, cooked and served 300+ meals", "support customers and report to the owner",
    "training new staff in our shop", "Helps the chef", "led 4 projects in 03/2019", "DESIGN AND BUILD OVENS", "might handle cash , cards",
    "using C++, C# and .NET 4.5", "was not involved in sales", "writes/edits menus; orders flour", "coordinate with teams that build and test ovens",
)  # fmt: skip


@given(st.lists(st.sampled_from(DEEDS), min_size=1, max_size=3), st.sampled_from(OPENINGS), st.sampled_from((", ", " and ", ". ", "; ")), st.sampled_from(Tense))
def test_tidying_never_makes_a_claim(deeds: list[str], opening: str, joint: str, tense: Tense) -> None:
    """Whatever is tidied, the line still rests on the words it came from."""
    text = opening + joint.join(deeds)
    source = snippet(text, position=BAKER.id)
    neat = tidy(text, tense)
    assert neat
    findings = judge(Claim(text=neat, kind=LineKind.BULLET, position=BAKER.id, cited=(source,)))
    assert not [f for f in findings if f.severity is Severity.HARD]


@given(st.text(max_size=300), st.sampled_from(Tense))
def test_any_text_can_be_tidied(text: str, tense: Tense) -> None:
    """Odd characters, emoji and nothing at all are no error, and tidying twice changes no more than once."""
    assert isinstance(tidy(text, tense), str)


def test_noise_does_not_hang() -> None:
    """A line of two hundred thousand characters is tidied in passing."""
    assert tidy("manage and " * 20_000, Tense.PAST)
    assert tidy("a ,  ; (" * 25_000, Tense.PAST)
    assert tidy("At " + "x " * 100_000 + ", I ran", Tense.PAST)


@pytest.mark.parametrize(
    ("raw", "neat"),
    [
        ("I've been sous chef for nearly 8 years", "Sous chef for nearly 8 years"),
        ("I have been a nurse for 9 years, mostly in the ICU.", "A nurse for 9 years, mostly in the ICU"),
        ("I am charge nurse on about 2 night shifts a week", "Charge nurse on about 2 night shifts a week"),
        ("I precepted nine new nurses", "Precepted nine new nurses"),
        ("Stayed past their first year!!", "Stayed past their first year"),
    ],
)
def test_what_one_has_been_stands_without_i(raw: str, neat: str) -> None:
    """A state told in the first person is told without it; loud marks at the end go."""
    assert tidy(raw) == neat


def test_what_one_holds_is_not_put_into_the_past() -> None:
    """"Held CCRN" would say that it has lapsed."""
    assert tidy("Holds CCRN certification since 2019", Tense.PAST) == "Holds CCRN certification since 2019"
