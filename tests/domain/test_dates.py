"""Dates as people write them."""

from __future__ import annotations

from datetime import date

import pytest

from agent.domain.dates import PartialDate, Period, union_years

TODAY = date(2025, 6, 1)


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("2021-06", "2021-06"),
        ("2021-06-15", "2021-06"),
        ("06/2021", "2021-06"),
        ("15.06.2021", "2021-06"),
        ("June 2021", "2021-06"),
        ("Sept. 2019", "2019-09"),
        ("2021", "2021"),
        ("since 2021", "2021"),
    ],
)
def test_every_common_form_of_a_date_is_read(text: str, iso: str) -> None:
    """A date is understood in each form in which people write it."""
    parsed = PartialDate.parse(text)
    assert parsed is not None
    assert parsed.iso == iso


@pytest.mark.parametrize("text", ["", None, "soon", "13/45", "Route 66"])
def test_no_date_is_invented(text: str | None) -> None:
    """A text without a date yields none."""
    assert PartialDate.parse(text) is None


def test_present_means_that_it_goes_on() -> None:
    """"Present" and its like make a period current; an empty end leaves it unknown."""
    assert Period.parse("2020", "Present").current
    assert Period.parse("2020", "till date").current
    unknown = Period.parse("2020", "")
    assert not unknown.current
    assert unknown.end is None


def test_overlapping_jobs_count_once() -> None:
    """Two jobs held at the same time are not twice the years."""
    both = [Period.parse("2020-01", "2022-01"), Period.parse("2021-01", "2023-01")]
    assert union_years(both, TODAY) == pytest.approx(3.0)


def test_unknown_lengths_add_nothing() -> None:
    """A period without a known end, or one that ends before it starts, adds no years."""
    assert union_years([Period.parse("2020", ""), Period.parse("2022", "2019")], TODAY) == 0


def test_a_period_reads_as_in_a_resume() -> None:
    """A period prints in one form, with what is known of it."""
    assert str(Period.parse("2021-06", "present")) == "Jun 2021 – Present"
    assert str(Period.parse("2019", None)) == "2019"


def test_a_period_that_ends_before_it_begins_is_seen() -> None:
    """Unknown months are given the benefit of the doubt."""
    assert Period.parse("2014-09", "2014-06").backwards
    assert not Period.parse("2014-09", "2014").backwards
    assert not Period.parse("2014", "2014-06").backwards
    assert not Period.parse("2014-09", "present").backwards
