"""Sentences that were rebuilt: what is told is the same, in another order, voice or notation; and beside each the lie that looks like it."""

from __future__ import annotations

import pytest

from tests.claims.cases import rules
from tests.people import CLERK


@pytest.mark.parametrize(
    "line, source",
    [
        ("Baked 35 cakes a year for two cafés", "Baked cakes for two cafés. 35 a year."),
        ("Baked cakes for two cafés (35 a year)", "Baked cakes for two cafés, 35 a year"),
        ("Photographed 20 weddings a year", "On Saturdays I photographed weddings on two cameras. That was 20 a year."),
        ("Sorted 1,200 rolls a night in hall 4; ironed shirts", "Sorted 1,200 rolls a night in hall 4. Ironed shirts."),
        ("Baked about 130 cakes a year, selling 12 to guests", "Baked cakes, around 130 a year. Sold 12 of them to guests."),
        ("Cakes: 6-8 a day", "I bake cakes and fold boxes, mostly pink ones. 6 to 8 cakes a day."),
        ("Cake orders: 800 forms in 4 months at an error rate of less than 1%", "Cake orders. 800 forms in 4 months. Error rate was under 1 per cent."),
        ("At the till for 2 years: sold bread and counted the cash", "at the till i sold bread, counted the cash. 2 yrs"),
        ("Porter for two years and then baker for two years", "Porter then baker, 2 yrs each"),
        ("Wrote a list with 70 names for three ovens, which I also cleaned", "Cleaned three ovens. Wrote a list for them, it has 70 names."),
    ],
)
def test_a_number_in_a_note_is_that_of_the_deed_before(line: str, source: str) -> None:
    """A number told behind the deed, in a sentence or between commas of its own, counts what was done."""
    assert not rules(line, source) & {"counted", "number", "binding"}


@pytest.mark.parametrize(
    "line, source",
    [
        ("Sold 19 cakes", "Baked 19 cakes. Sold 7."),
        ("Tested the ovens and fitted new doors in 48 shops", "Tested the ovens in 48 shops. 12 of them needed new doors, I fitted those."),
        ("Managed the bakery for 2 years", "Waited tables, then managed the bakery. 2 yrs"),
        ("Trained 12 bakers", "Trained bakers at three shops. 12 cakes a day."),
        ("Porter for two years and baker for three", "Porter then baker, 2 yrs each"),
    ],
)
def test_a_number_in_a_note_is_that_of_no_other_deed(line: str, source: str) -> None:
    """A number of another deed, or of some of them only, is not moved."""
    assert rules(line, source)


@pytest.mark.parametrize(
    "line, source",
    [
        ("Sold 90 tickets in a year and a half", "Sold 90 tickets in 18 months"),
        ("Checked the ovens every hour", "Checked the ovens hourly"),
        ("Counted the cash at 6 shops each quarter", "Counted the cash each quarter, at 6 shops"),
        ("On the oven from 6:30", "On the oven from 6.30"),
        ("Baked rolls on Saturday mornings", "baked rolls on sat mornings"),
        ("Won a quarter of the orders", "Won one in four of the orders."),
        ("Got the waste down from 61 to 44 kilos", "Got the waste from 61 to 44 kilos"),
        ("Got the price from €48 to €43", "Spoke with 5 mills, got the price from 48 to 43 euros"),
    ],
)
def test_a_number_may_be_told_otherwise(line: str, source: str) -> None:
    """Rhythms, times, days, shares and the way between two numbers are the same in other words."""
    assert not rules(line, source)


@pytest.mark.parametrize(
    "line, source",
    [
        ("Got the waste down from 44 to 61 kilos", "Got the waste from 44 to 61 kilos"),
        ("Sold 90 tickets in a year and a half", "Sold 90 tickets in 15 months"),
        ("Checked the ovens every hour", "Checked the ovens daily"),
        ("On the oven from 6:45", "On the oven from 6.30"),
    ],
)
def test_a_number_told_otherwise_is_no_other_number(line: str, source: str) -> None:
    """Another time, rhythm or way is none of the evidence's."""
    assert rules(line, source)


@pytest.mark.parametrize(
    "line, source",
    [
        ("80 cakes tested a week in the shop", "Tested 80 cakes in the shop each week"),
        ("Fifty cakes baked a fair at two halls", "Baked cakes at two halls, 50 a fair"),
        ("Boxes plated on a busy night", "Plated boxes, on a busy night with two cooks"),
        ("Drew 12 plans a month for shop windows", "I drew plans for shop windows, about 12 a month"),
        ("Led a crew of six that reached its target", "My crew of six reached its target, I led it both years"),
        ("Cleared a backlog of 85 orders", "Inherited a backlog of 85 orders and cleared it by the end of May"),
        ("Reduced IT costs and maintenance", "Reduced IT costs and maintenance by using VMware. Reduced servers from 50 to 4."),
        ("Treated 140 loaves", "Treatment of 140 loaves"),
        ("Drove taxis, then a van", "Drove a van, mornings. Before that taxis."),
        ("Missed orders went from 20 to 6", "The number of missed orders went from 20 to 6"),
    ],
)
def test_a_deed_keeps_what_it_was_done_to(line: str, source: str) -> None:
    """In passive, as a noun, behind an "it" or in a note it is the same deed, and how often it was done is no thing."""
    assert not rules(line, source) & {"binding", "head", "word", "actor", "attribute: planned"}


@pytest.mark.parametrize(
    "line, source",
    [
        ("Baked invoices", "Baked bread. Invoices were filed by Jana."),
        ("Led a shop", "My crew cleaned a shop, I led it both years"),
        ("Drew a new shop for May", "Drew plans for a new shop"),
    ],
)
def test_a_deed_takes_no_other_thing(line: str, source: str) -> None:
    """What was done to one thing is not told of another."""
    assert rules(line, source)


@pytest.mark.parametrize(
    "line, sources",
    [
        ("Baked 40 cakes a day, checking invoices in Excel", ("Baked 40 cakes a day", "Checked invoices in Excel")),
        ("Baked 40 cakes a day with eggs as well as checking invoices", ("Baked 40 cakes a day with eggs", "Checked invoices in Excel")),
        ("In addition to checking invoices, baked 40 cakes a day", ("Baked 40 cakes a day", "Checked invoices in Excel")),
    ],
)
def test_two_deeds_of_a_post_may_share_a_line(line: str, sources: tuple[str, ...]) -> None:
    """A second deed may follow as a participle, behind "as well as" or "in addition to"."""
    assert not rules(line, *sources)


@pytest.mark.parametrize(
    "line, sources",
    [
        ("Cut waste by 10%, checking invoices in Excel", ("Cut waste by 10%", "Checked invoices in Excel")),
        ("Started a cake shop, checking invoices", ("Started a cake shop", "Checked invoices for the flower stall")),
    ],
)
def test_a_second_deed_is_no_way_to_the_first(line: str, sources: tuple[str, ...]) -> None:
    """What came of nothing in the evidence, or was done for something else, hangs on no other deed."""
    assert rules(line, *sources)


@pytest.mark.parametrize(
    "line, source",
    [
        ("Wired three shops, with Marek doing the painting", "Wired three shops with Marek, he did the painting"),
        ("Wired three shops; a contractor did the painting", "Wired three shops, painting was done by a contractor"),
        ("Packed and shipped orders in a team of 5", "Orders were packed and shipped by our team of five"),
        ("Wrote a script which sorts the orders, saving an hour a week", "Wrote a script that sorts the orders. It saves me an hour a week."),
        ("In 2016, with the miller, introduced rye", "Rye was introduced in 2016 by the miller and me"),
    ],
)
def test_who_did_the_rest_may_be_told_in_any_way(line: str, source: str) -> None:
    """With, by or before the verb: whoever did it in the evidence is told to have done it."""
    assert not {r for r in rules(line, source) if r.startswith(("attribute", "cause", "binding"))}


@pytest.mark.parametrize(
    "line, source",
    [
        ("Wired and painted three shops", "Wired three shops, painting was done by a contractor"),
        ("Packed and shipped orders", "Orders were packed and shipped by our team of five"),
        ("Wired three shops, doing the painting", "Wired three shops with Marek, he did the painting"),
        ("Wrote a script, raising sales by 14%", "Wrote a script. Sales rose by 14%."),
    ],
)
def test_what_others_did_stays_theirs(line: str, source: str) -> None:
    """Left out, they did it all the same."""
    assert rules(line, source)


@pytest.mark.parametrize(
    "line, source",
    [
        ("Head Baker baking 46 cakes", "Baked 46 cakes"),
        ("Held a forklift licence", "Forklift licence"),
        ("Made 70 calls a day", "Cold calls, 70 a day"),
    ],
)
def test_a_title_and_a_thing_lend_their_verb(line: str, source: str) -> None:
    """A title may have a gerund behind it, a licence is held and a call made."""
    assert not rules(line, source) & {"rank", "word"}


def test_the_years_of_a_post_stand_behind_its_employer() -> None:
    """Where nothing was counted, they say when the post was."""
    assert not rules("Won the town prize at Lindgren Foods (2016-2020)", (CLERK, "Won the town prize in 2018"), at=CLERK)


def test_the_years_of_a_post_are_not_those_of_a_number() -> None:
    """What was counted in one year is not told of all."""
    assert rules("Sold 220 cakes a day at Lindgren Foods (2016-2020)", (CLERK, "In 2018 I sold 220 cakes a day"), at=CLERK)
    assert rules("Sold cakes at Lindgren Foods from 2016 to 2020", (CLERK, "Took over the cakes in 2018 and sold them until I left"), at=CLERK)
