"""Heads of positions as people write them."""

from __future__ import annotations

import pytest

from agent.adapters.importers.prose.heads import read_head
from agent.adapters.importers.prose.spans import find_period, full_years
from agent.domain.corpus import SnippetKind
from agent.domain.dates import Period
from tests.adapters.importers.prose import read, said


@pytest.mark.parametrize(
    "lines, title, employer, location",
    [
        (["Saguaro Health", "Staff Nurse, Emergency Department", "2018 - 2020"], "Staff Nurse, Emergency Department", "Saguaro Health", None),
        (["Saguaro Health | Phoenix", "Staff Nurse, Emergency Department"], "Staff Nurse, Emergency Department", "Saguaro Health", "Phoenix"),
        (["Staff Nurse, Emergency Department at Saguaro Health, 2018 - 2020"], "Staff Nurse, Emergency Department", "Saguaro Health", None),
        (["Charge Nurse, Night Shift", "Copper State Hospital — Portland OR"], "Charge Nurse, Night Shift", "Copper State Hospital", "Portland OR"),
        (["Staff Nurse, Emergency Department, Verde Clinic, Tucson, AZ"], "Staff Nurse, Emergency Department", "Verde Clinic", "Tucson, AZ"),
        (["Head Baker – Kornblum Bakery – Lindau – 2012–14"], "Head Baker", "Kornblum Bakery", "Lindau"),
        (["Head Baker", "Kornblum", "Lindau, OR 97201", "2012 - 2014"], "Head Baker", "Kornblum", "Lindau, OR 97201"),
        (["Kornblum Bakery", "Head Baker", "Lindau"], "Head Baker", "Kornblum Bakery", "Lindau"),
        (["Head Baker, Kornblum Bakery, New Lindau, 2012"], "Head Baker", "Kornblum Bakery", "New Lindau"),
        (["Head Baker, Kornblum, Inc. (2012 - 2014)"], "Head Baker", "Kornblum, Inc.", None),
    ],
)
def test_title_employer_and_place_are_told_apart(lines: list[str], title: str, employer: str, location: str | None) -> None:
    """A department stays with the title, a city alone is a place."""
    head = read_head(lines)
    assert (head.title, head.employer, head.location, head.sure) == (title, employer, location, True)


@pytest.mark.parametrize(
    "line, title, employer, location",
    [
        ("Apprentice Roofer, Alder Creek Roofing Contractors, Salem, OR", "Apprentice Roofer", "Alder Creek Roofing Contractors", "Salem, OR"),
        ("Draftsman, Okoro Lindholm Architects, Austin, Texas", "Draftsman", "Okoro Lindholm Architects", "Austin, Texas"),
        ("Okoro Lindholm Architects, Architect, Austin, TX", "Architect", "Okoro Lindholm Architects", "Austin, TX"),
        ("Plumber, Plumbers of Lindholm, Lindholm, OR", "Plumber", "Plumbers of Lindholm", "Lindholm, OR"),
        ("Staff Nurse, Fernhill, Leeds, United Kingdom", "Staff Nurse", "Fernhill", "Leeds, United Kingdom"),
        ("Designer, Pelham Creative, Toronto, Ontario, Canada", "Designer", "Pelham Creative", "Toronto, Ontario, Canada"),
        ("Line Cook, The Copper Pot, Salem, OR", "Line Cook", "The Copper Pot", "Salem, OR"),
        ("Data Analyst, Halcyon Data, remote", "Data Analyst", "Halcyon Data", "remote"),
        ("Data Analyst, Halcyon Data (remote)", "Data Analyst", "Halcyon Data", "remote"),
        ("Supervisor, Field Technicians, Kornblum, Salem, OR", "Supervisor, Field Technicians", "Kornblum", "Salem, OR"),
    ],
)
def test_an_employer_needs_no_form_of_company(line: str, title: str, employer: str, location: str) -> None:
    """In one line between commas the title goes by its words, the place by its form, and the rest is the employer, also where it is called after a trade."""
    head = read_head([line, "2012 - 2014"])
    assert (head.title, head.employer, head.location, head.sure) == (title, employer, location, True)


@pytest.mark.parametrize("lines", [["Alder Creek Roofing Contractors, Salem, OR", "Roofer"], ["Roofer", "Alder Creek Roofing Contractors\tSalem, OR"]])
def test_an_employer_called_after_a_trade_may_have_a_line_of_its_own(lines: list[str]) -> None:
    """Above the title or below it."""
    head = read_head([*lines, "2012 - 2014"])
    assert (head.title, head.employer, head.location) == ("Roofer", "Alder Creek Roofing Contractors", "Salem, OR")


def test_several_who_do_a_work_are_no_employer_within_a_title() -> None:
    """"Manager of Software Engineers" is one title; a firm's name alone is asked about."""
    assert read_head(["Manager of Software Engineers", "2012 - 2014"]).title == "Manager of Software Engineers"
    alone = read_head(["Alder Creek Roofing Contractors, Salem, OR", "2012 - 2014"])
    assert (alone.title, alone.employer, alone.sure) == (None, "Alder Creek Roofing Contractors", False)
    place = read_head(["Halcyon Data, remote"])
    assert (place.employer, place.location) == ("Halcyon Data", "remote")


def test_names_that_cannot_be_told_apart_stay_together_and_are_asked_about() -> None:
    """None of three names is dropped."""
    imported = read("# Tessa Amsel\n\n## Jobs\n\nHead Baker, Kornblum, Lindgren, 2012 - 2014\n- Baked rye\n")
    assert [(p.title, p.employer) for p in imported.corpus.positions] == [("Head Baker", "Kornblum, Lindgren")]
    assert [d.question for d in imported.doubts] == ["What of “Kornblum, Lindgren” is the employer?"]


def test_what_is_told_in_a_head_becomes_a_line() -> None:
    """It is neither lost nor made a name."""
    corpus = read("# Tessa Amsel\n\n## Volunteering\n\nCook, Soup Kitchen, ~200 people a year, since 2019. one saturday a month\n").corpus
    assert [(p.title, p.employer, str(p.period)) for p in corpus.positions] == [("Cook", "Soup Kitchen", "2019 – Present")]
    assert said(corpus, SnippetKind.BULLET) == ["~200 people a year", "one saturday a month"]


@pytest.mark.parametrize("text", ["(2012-14)", "2012–14", "2012-2014", "'12-'14", "’12 – ’14", "2012 - '14", "Head Baker, 2012-14", "2012–14 – Lindau", "Lindau - 2012-14"])
def test_short_years_make_a_span(text: str) -> None:
    """Two digits after a year are the year in which it ends."""
    assert str(find_period(text)[0]) == "2012 – 2014"


@pytest.mark.parametrize(
    "text, period",
    [("1998-02", "1998 – 2002"), ("2008-10 – 2010-12", "Oct 2008 – Dec 2010"), ("2010-12 - present", "Dec 2010 – Present"), ("2020-03", "Mar 2020"), ("'98-'02", "1998 – 2002")],
)
def test_a_year_and_a_month_are_no_span(text: str, period: str) -> None:
    """Nor is a span made of what is the month of a date."""
    assert str(find_period(text)[0]) == period


def test_numbers_are_no_years() -> None:
    """Only what begins with a year is one."""
    for text in ("2012-140", "555-0182", "10-12 people", "2014-12-01"):
        assert full_years(text) == text


def test_a_department_beside_the_title_is_part_of_it() -> None:
    """“Director – Oven Operations” above the employer is one title; where nothing else could be the employer, the department is asked about as before."""
    head = read_head(["Director – Oven Operations", "Kornblum Bakery – Lindholm, OR", "2008 – 2010"])
    assert (head.title, head.employer, head.location, head.sure) == ("Director, Oven Operations", "Kornblum Bakery", "Lindholm, OR", True)
    alone = read_head(["Director – Oven Operations", "2008 – 2010"])
    assert "Oven Operations" in f"{alone.title} {alone.employer}"


def test_a_title_that_begins_like_something_told_is_a_title() -> None:
    """Right above the dates it heads the next position though its other words are unknown; in small letters, or above a line with a title, it is told."""
    jobs = "Presiding Oven Warden\nMay 2019 to June 2021 Kornblum Bakery\n• Baked rye\n\nBaking Bread\nHead Baker, 2012 - 2014\n• Baked oats\nKeeping the oven log\nWarden\n2009 - 2011"
    positions = read(f"Tessa Amsel\n\nExperience\n\nBaker\nJuly 2021 to June 2022 Soup House\n• Cooked soup\n\n{jobs}\n", "cv.txt").corpus.positions
    assert [(p.title, str(p.period)) for p in positions][:2] == [("Baker", "Jul 2021 – Jun 2022"), ("Presiding Oven Warden", "May 2019 – Jun 2021")]
    assert "Keeping the oven log" not in [p.title for p in positions]


def test_many_lines_before_the_dates_are_a_head() -> None:
    """However many names stand above one another, as where columns were mixed, the file is read."""
    names = "\n".join(f"Kornblum {word}" for word in ("Bakery", "Mill", "Foods", "House", "Shops", "Ovens"))
    positions = read(f"Tessa Amsel\n\nExperience\n\n{names}\nHead Baker\n2012 - 2014\nLindholm\nOregon\nSalem\n• Baked rye\n", "cv.txt").corpus.positions
    assert str(positions[0].period) == "2012 – 2014"


@pytest.mark.parametrize("span", ["2021/06 – 2023/08", "2021.06 - 2023.08", "2021/6-2023/8", "2021-06 to 2023-08", "06/2021 – 08/2023"])
def test_a_month_may_stand_behind_its_year(span: str) -> None:
    """In whichever form a span is written, it is the same period; a season alone ("2010/11") is no month."""
    assert find_period(f"Shift Lead, Kornblum Freight, {span}")[0] == Period.parse("2021-06", "2023-08")
    assert find_period("Shift Lead since 2021/06")[0] == Period.parse("2021-06", "present")
    assert find_period("2010/11")[0] == Period()
