"""Education that a file tells in pieces."""

from __future__ import annotations

from agent.adapters.importers.data.studies import Study, joined
from agent.domain.dates import Period


def lines(*texts: str) -> list[Study]:
    """Entries that are a line each."""
    return [Study(path=f"education[{i}]", area=text) for i, text in enumerate(texts)]


def test_a_lone_date_belongs_to_the_study_after_it() -> None:
    """It is a date and no study of its own."""
    (study,) = joined(lines("May 2012", "Diploma: Baking"))
    assert (study.area, str(study.period)) == ("Diploma: Baking", "May 2012")


def test_a_lone_grade_and_a_lone_school_belong_to_the_study_before() -> None:
    """The degree keeps its words; what came later is its school and its grade."""
    (study,) = joined(lines("Diploma: Baking, 2012", "Kornblum College of Crafts", "GPA: 3.6/4.0"))
    assert (study.area, study.institution, study.score) == ("Diploma: Baking, 2012", "Kornblum College of Crafts", "3.6/4.0")


def test_a_grade_is_that_of_the_last_degree() -> None:
    """A line about something else may stand between; without a degree the grade stays a line."""
    assert [(s.area, s.score) for s in joined(lines("Master of Arts, Lindgren College", "SEI Endorsement", "3.72 GPA"))] == [
        ("Master of Arts, Lindgren College", "3.72"),
        ("SEI Endorsement", None),
    ]
    assert len(joined(lines("SEI Endorsement", "3.72 GPA"))) == 2


def test_what_is_said_twice_is_said_once() -> None:
    """A line that only repeats words of the study before it is left out."""
    assert [s.area for s in joined(lines("BSc: Food Science, 2012", "Food Science"))] == ["BSc: Food Science, 2012"]


def test_studies_of_their_own_stay() -> None:
    """A second degree, another school after one that is known, and entries with parts are never merged."""
    apart = lines("BSc: Food Science, Lindgren University", "Kornblum College", "Course: Sourdough")
    assert joined(apart) == apart
    whole = [Study(path="education[0]", institution="Kornblum College", degree="Diploma", period=Period.parse("2010", "2012")), *lines("2014")]
    assert joined(whole) == whole[:1]


def test_a_field_that_is_said_twice_tells_the_parts_of_a_line() -> None:
    """Between its two mentions stand the school and the year; a line that says it once stays whole."""
    twice, once = lines("BBA: Food Management Lindgren State University Food Management", "MFA: Baking, 2016 Kornblum Institute of Art Baking"), lines("BSc: Food Science Lindgren University")
    told = [(s.degree, s.area, s.institution, str(s.period)) for s in joined(twice)]
    assert told == [("BBA", "Food Management", "Lindgren State University", ""), ("MFA", "Baking", "Kornblum Institute of Art", "2016")]
    assert joined(once) == once
