"""Who did it: the deeds of others are not the writer's."""

from __future__ import annotations

import pytest

from tests.claims.cases import hard, rules


@pytest.mark.parametrize(
    "line, source",
    [
        ("Redesigned the menu", "The owner redesigned the menu while I baked"),
        ("Audited the kitchen", "An inspector audited the kitchen"),
        ("Ordered the flour", "I baked and the new clerk ordered the flour"),
        ("Repaired the ovens", "The night shift repaired the ovens"),
        ("Repaired the ovens", "They repaired the ovens while I took notes"),
        ("Repaired the ovens", "A fitter visited and repaired the ovens"),
        ("Passed the inspection", "The kitchen passed the inspection"),
        ("Ran the till on Fridays and planned the rota", "Ran the till on Fridays. Shift manager planned the rota, I gave ideas for it."),
        ("Processed tenants' grant applications", "Answered tenants' questions about grant applications, which the council's office processed."),
        ("Chaired residents' meetings and took the minutes", "Sat in on the residents' meetings that the warden chaired, and took the minutes."),
        ("Roofing houses for 20 years", "Joined a family firm that has been roofing houses for 20 years. I do the gutters."),
    ],
)
def test_a_deed_of_others_is_not_told_as_ones_own(line: str, source: str) -> None:
    """A verb that has another subject in the evidence does not lose it."""
    assert hard(line, source) & {"actor", "attribute: others"}


@pytest.mark.parametrize(
    "line, source",
    [
        ("Baked while the owner redesigned the menu", "The owner redesigned the menu while I baked"),
        ("Ordered the flour", "I baked and ordered the flour"),
        ("Painted the sign", "The sign was painted"),
        ("Redesigned the menu", "Redesigned the menu that the owner wrote"),
        ("Replaced tyres on 10 vans a week", "10 vans a week had their tyres replaced by me."),
        ("Translated the manuals, checked by a colleague", "The manuals were translated by me, and a colleague checked them."),
        ("Integrated it with the till", "A price list built in Excel and integrated with the till"),
        ("Counted the linen monthly", "Cleaned rooms under the supervision of the housekeeper. Once a month counted the linen."),
    ],
)
def test_ones_own_deed_holds(line: str, source: str) -> None:
    """The writer may be left out, others may not."""
    assert not hard(line, source)


def test_a_resume_in_the_third_person_is_about_the_writer() -> None:
    """"He installed ovens" at the beginning of a line is the person's own deed; after "I sold, and" it is another's."""
    assert not hard("Installed ovens at four bakeries", "He installed ovens at four bakeries.")
    assert hard("Installed ovens at four bakeries", "I sold ovens, and he installed ovens at four bakeries.")


@pytest.mark.parametrize(
    "line, source",
    [
        ("Sold flour and logged the orders in Excel", "Sold flour. Orders logged in Excel."),
        ("Kept the visit notes in a ledger", "Visit notes kept in a ledger"),
        ("Painted the doors in two colours", "Doors painted in two colours"),
        ("Swept the yard and stacked the crates by the gate", "Swept the yard. Crates stacked by the gate."),
    ],
)
def test_notes_in_the_passive_are_ones_own_deeds(line: str, source: str) -> None:
    """"Orders logged in Excel" tells what was done to the orders, not what they did."""
    assert not hard(line, source)


@pytest.mark.parametrize(
    "line, source",
    [("Raised sales in May", "Sales rose in May"), ("Improved the scores in May", "The scores improved in May"), ("Grew the herd by 20", "The herd grew by 20"), ("Opened shops in May", "Shops opened in May"), ("Dropped prices in May", "Prices dropped in May")],
)
def test_what_came_by_itself_is_no_deed(line: str, source: str) -> None:
    """What grew or improved was not grown or improved by the writer."""
    assert hard(line, source)


@pytest.mark.parametrize(
    "line, source",
    [
        ("Drafted menus for the chefs", "Formatted menus the chefs had written"),
        ("Fitting ovens for 12 years, including doors", "Joined a firm that has been fitting ovens for 12 years. I fit the doors."),
    ],
)
def test_a_thing_of_others_is_no_deed_of_the_writer(line: str, source: str) -> None:
    """"Menus the chefs had written", and what the firm has done for years, were done by chefs and firm."""
    assert "actor" in hard(line, source)


@pytest.mark.parametrize(
    "line, source",
    [
        ("Formatted menus the chefs had written", "Formatted menus the chefs had written"),
        ("Fitting the doors in a firm that has been fitting ovens for 12 years", "Joined a firm that has been fitting ovens for 12 years. I fit the doors."),
        ("Baked the bread and sold it", "Baked the bread the whole year and sold it"),
    ],
)
def test_ones_own_deed_beside_theirs_holds(line: str, source: str) -> None:
    """What the writer did to the thing is told as such."""
    assert not hard(line, source)


@pytest.mark.parametrize(
    "line, source",
    [
        ("Tested dough and reported results in the log", "Dough was tested and the results reported in the log"),
        ("Counted stock weekly and checked invoices", "Stock counted weekly, invoices checked"),
    ],
)
def test_a_passive_without_an_agent_is_the_writers(line: str, source: str) -> None:
    """In a résumé what was done was done by the writer, also where one "was" counts for two."""
    assert not rules(line, source)


@pytest.mark.parametrize(
    "line, source",
    [
        ("Reported to the head office", "Dough was tested and the manager reported to the head office"),
        ("Tested dough", "Dough was tested by the lab and the results reported in the log"),
    ],
)
def test_a_passive_with_an_agent_is_theirs(line: str, source: str) -> None:
    """Who is named did it."""
    assert hard(line, source)


@pytest.mark.parametrize(
    "line, source",
    [
        ("With a cousin, sold bread", "A cousin and I sold bread"),
    ],
)
def test_a_writer_among_others_did_it(line: str, source: str) -> None:
    """Who did it with somebody did it too, as long as the other is named."""
    assert not rules(line, source)


@pytest.mark.parametrize(
    "line, source",
    [
        ("Drafted and signed orders", "Drafted orders, which the owner then checked and signed"),
        ("Signed orders", "Drafted orders, which the owner then checked and signed"),
    ],
)
def test_a_writer_among_others_did_it_no_further(line: str, source: str) -> None:
    """The second verb of a relative has the subject of the first."""
    assert rules(line, source)


@pytest.mark.parametrize(
    "line, source",
    [
        ("Dyed cloth, tested for strength by the lab", "Dyed cloth, which the lab tested for strength"),
    ],
)
def test_who_did_it_may_stand_behind_a_by(line: str, source: str) -> None:
    """Tested by the lab: the line says who did it."""
    assert not rules(line, source)


@pytest.mark.parametrize(
    "line, source",
    [
        ("Dyed and tested cloth", "Dyed cloth, which the lab tested for strength"),
        ("Dyed cloth, tested by the owner", "Dyed cloth, which the lab tested for strength"),
    ],
)
def test_who_did_it_may_stand_behind_a_by_no_further(line: str, source: str) -> None:
    """Without its "by", or with another, it is a deed of the wrong one."""
    assert rules(line, source)


@pytest.mark.parametrize(
    "line, source",
    [
        ("Baked rolls and measured them", "Baked rolls for the fair, the measuring itself was done by the miller"),
        ("Shape and check 120 loaves a day", "Shape 120 loaves a day, all of which a master checks"),
        ("Read thermometers", "Held the probe while the master reads the thermometer"),
        ("Draw up and sign orders", "Draw up orders, the shop manager signs those above 200 euros"),
    ],
)
def test_another_is_told_in_the_third_person_or_the_passive(line: str, source: str) -> None:
    """"The master reads" is no deed of the writer, nor is what "was done by the miller"."""
    assert hard(line, source)


@pytest.mark.parametrize(
    "line, source",
    [
        ("Weighed flour, cleaned ovens and checked that no oven stayed on", "Cleaned ovens, checked that no oven stayed on, and weighed flour."),
        ("Cut & iced cakes for walk-ins", "I cut and iced cakes for walk-ins"),
    ],
)
def test_the_last_of_a_list_of_deeds_is_ones_own(line: str, source: str) -> None:
    """Behind a "that …, and" the list goes on, and an & joins deeds as an "and" does."""
    assert not rules(line, source)


@pytest.mark.parametrize(
    "line, source",
    [
        ("Kept the ledger and wrote the flour order every Friday", "Kept the ledger, and every Friday wrote the flour order"),
        ("Scrubbed the proving room every two weeks", "Sold bread, and every two weeks scrubbed the proving room"),
        ("Counted the tins every other month", "Sold bread, and every other month counted the tins"),
        ("Iced an average of 40 cakes a day", "Cake counter; average 40 cakes iced a day."),
        ("Co-ordered the flour", "Co-ordered, over two years, the flour"),
    ],
)
def test_a_time_and_an_average_do_nothing(line: str, source: str) -> None:
    """"Every Friday" before a verb says when, "average 40" how many: neither is somebody else who did it."""
    assert "actor" not in hard(line, source)


@pytest.mark.parametrize(
    "line, source",
    [
        ("Wrote the flour order every Friday", "Kept the ledger, and every Friday Jana wrote the flour order"),
        ("Scrubbed the proving room every two weeks", "Every two weeks contractors scrubbed the proving room"),
        ("Iced an average of 40 cakes a day", "Cake counter; average 40 cakes iced a day by the apprentices."),
        ("Stage-managed the spring fair", "The spring fair, which Jana stage-managed, brought in 900"),
    ],
)
def test_who_stands_behind_a_time_did_it(line: str, source: str) -> None:
    """A time before the subject, a rate behind the verb or a verb of two words hide nobody."""
    assert hard(line, source) & {"actor", "attribute: others"}


def test_an_award_to_the_shop_is_not_the_writers() -> None:
    """"Named … by the guild" at the beginning says it of the writer; the evidence says it of another."""
    assert "actor" in hard("Named Best Newcomer by the guild while working as a baker", "Joined as a baker. That autumn the guild named the shop Best Newcomer.")
    assert not hard("Named Best Newcomer by the guild", "Joined as a baker. That autumn the guild named me Best Newcomer.")


def test_an_average_of_what_may_happen_by_itself() -> None:
    """Orders may close by themselves, "average 23 orders closed a day" is the measure of somebody's work."""
    assert not hard("Closed an average of 23 orders a day", "Order desk; average 23 orders closed a day.")
    assert hard("Closed the branch in May", "Order desk; branch closed in May.")


def test_a_month_does_nothing() -> None:
    """"Each June ran the stall" is told of the writer; June the baker is somebody."""
    assert not hard("Ran the cake stall each June", "Baked bread each winter. Each June ran the cake stall.")
    assert "actor" in hard("Ran the cake stall", "Baked bread each winter. June ran the cake stall.")
    assert "actor" in hard("Ran the cake stall", "Each June Marta ran the cake stall and each July I baked.")
