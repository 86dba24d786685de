"""Dates and tenure: no year, month or length of service that the evidence does not carry."""

from __future__ import annotations

from datetime import date

import pytest

from agent.claims import Claim, judge
from agent.domain.draft import LineKind
from tests.claims.cases import hard, rules
from tests.people import BAKER, CLERK, snippet


@pytest.mark.parametrize(
    "line, source",
    [
        ("Opened the second shop in 2019", "Opened the second shop in 2018"),
        ("Opened the second shop in 2019", "Opened the second shop"),
        ("Baked here since 2015", "Baked here since 2018"),
        ("Opened the shop in 2019", "Trained in 2019, opened the shop in 2021"),
    ],
)
def test_a_year_is_not_moved(line: str, source: str) -> None:
    """A year stands in the cited words, with the same event."""
    assert "date" in hard(line, source)


@pytest.mark.parametrize(
    "line, source",
    [
        ("Opened the second shop in 2018", "2018: opened the second shop"),
        ("Opened the shop in 2021", "Trained in 2019, opened the shop in 2021"),
        ("Opened the shop in March 2019", "Opened the shop in 03/2019"),
        ("Opened the shop in Mar 2019", "Opened the shop in March 2019"),
        ("Ran the stall 2015-2018", "Ran the stall 2015-18"),
    ],
)
def test_a_date_may_be_written_otherwise(line: str, source: str) -> None:
    """Another notation of the same date is no new claim."""
    assert not hard(line, source)


def test_a_month_stays_with_its_year() -> None:
    """March 2019 and April 2020 make no April 2019."""
    assert "date" in hard("Opened in April 2019", "Trained in March 2019 and opened in April 2020")
    assert "date" in hard("Opened in May 2019", "Opened in March 2019")


def test_a_year_may_come_from_the_position() -> None:
    """The ends of a position may be told with what was done there."""
    assert not hard("Sold bread from 2016 to 2020", (CLERK, "Sold bread"), at=CLERK)
    assert "date" in hard("Sold bread from 2015 to 2020", (CLERK, "Sold bread"), at=CLERK)


@pytest.mark.parametrize(
    "line, true",
    [
        ("4 years as sales clerk", True),
        ("Four years of selling bread", True),
        ("5 years as sales clerk", False),
        ("Ten years of selling bread", False),
        ("Sold bread for 4 years", False),
    ],
)
def test_tenure_is_reckoned_from_the_dates(line: str, true: bool) -> None:
    """May 2016 to December 2020 carries four years and no five; a deed does not last as long as the post."""
    found = hard(line, (CLERK, "Sold bread"), kind=LineKind.SUMMARY, at=None)
    assert ("number" not in found) is true


@pytest.mark.parametrize("day, true", [(date(2026, 4, 1), True), (date(2025, 1, 1), False), (None, False)])
def test_a_position_that_goes_on_lasts_until_the_day(day: date | None, true: bool) -> None:
    """Since March 2021 it is five years in April 2026 and not before; without a day no years are told."""
    cited = snippet("Baked bread", position=BAKER.id)
    claim = Claim(text="5 years as head baker", kind=LineKind.SUMMARY, position=None, cited=(cited,), positions=(BAKER,), on=day)
    assert any(f.rule == "number" for f in judge(claim)) is not true


def test_an_unchanged_date_has_no_finding() -> None:
    """Not even a soft one."""
    assert not rules("In 2018 opened the shop", "Opened the shop in 2018")


def test_a_deed_has_the_year_in_which_its_sentence_begins() -> None:
    """"In 2022 I took over the cheese: bought it" does not become "bought the cheese from 2021"."""
    assert "date" in hard("Bought the cheese from 2021", "Waited tables; in 2022 I took over the cheese: bought it, priced it.")
    assert not hard("Bought the cheese from 2022", "Waited tables; in 2022 I took over the cheese: bought it, priced it.")


def test_months_in_numbers_are_months() -> None:
    """03/2021 is the March of the position, 04/2021 is not."""
    assert not hard("Baked rye bread since 03/2021", "Baked rye bread")
    assert "date" in hard("Baked rye bread since 04/2021", "Baked rye bread")


@pytest.mark.parametrize(
    "line, source",
    [
        ("Baked 1,200 loaves a week; no burnt trays 2016–2020", "Baked 1,200 loaves a week. No burnt trays between 2016 and 2020."),
        ("Judged the bake-off 2015-2018", "Judged the bake-off between 2015 and 2018"),
    ],
)
def test_a_span_may_be_written_with_a_dash(line: str, source: str) -> None:
    """Both ends belong to what the span dates."""
    assert not hard(line, source)


@pytest.mark.parametrize("source", ["From 1.4.2017 trained bakers", "From 01/04/2017 trained bakers", "From 04/15/2017 trained bakers", "From 2017-04-01 trained bakers", "From 1 April 2017 trained bakers", "From April 1, 2017 trained bakers", "From 04/2017 trained bakers"])
def test_a_whole_date_has_its_month(source: str) -> None:
    """The day stands before the month unless it cannot; the day may go, the month stays."""
    assert not rules("From April 2017, trained bakers", source)
    assert hard("From May 2017, trained bakers", source)
    assert hard("From January 2017, trained bakers", source)


@pytest.mark.parametrize(
    "line, source",
    [
        ("Apprenticeship from Sept. 2011 to Aug. 2014, final grade good", "Apprenticeship, September 2011 - August 2014, final grade good"),
        ("Iced cakes from 2013 to 2015 while I baked bread", "2013-2015: iced cakes while I baked bread"),
    ],
)
def test_a_span_of_dates_is_written_in_many_ways(line: str, source: str) -> None:
    """A dash between two dates ends no clause, and both of its ends belong to what is told."""
    assert not rules(line, source)


@pytest.mark.parametrize(
    "line, source",
    [
        ("Apprenticeship from Sept. 2012 to Aug. 2014", "Apprenticeship, September 2011 - August 2014"),
        ("Iced cakes from 2013 to 2016", "2013-2015: iced cakes while I baked bread"),
    ],
)
def test_a_span_of_dates_is_written_in_many_ways_no_further(line: str, source: str) -> None:
    """A year that no end of the span is was never told."""
    assert rules(line, source)


def test_a_deed_does_not_begin_sooner_than_the_evidence_says() -> None:
    """The first year of the position is not that of a deed which began later."""
    assert "date" in hard("From 2016, closed the till", (CLERK, "Closed the till from 2018"), at=CLERK)
    assert not rules("From 2018, closed the till", (CLERK, "Closed the till from 2018"), at=CLERK)
