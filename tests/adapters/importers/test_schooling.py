"""Education in running text."""

from __future__ import annotations

import pytest

from agent.adapters.importers.hearing import heard
from agent.adapters.importers.prose.schooling import read_study
from tests.adapters.importers.prose import read

TWO = [("University of Lindholm", "BSN", "2016", "3.7"), ("Amsel Community College", "AAS Nursing", "2014", None)]


def studies(lines: str, name: str = "resume.md") -> list[tuple[str | None, str | None, str, str | None]]:
    """School, course, dates and grade of each study."""
    found = read(f"# Tessa Amsel\n\n## Education\n\n{lines}\n", name).corpus.education
    return [(e.institution, e.area, str(e.period), e.score) for e in found]


@pytest.mark.parametrize(
    "lines",
    [
        "BSN, University of Lindholm, 2016, GPA 3.7\nAAS Nursing - Amsel Community College (2014)",
        "- BSN, University of Lindholm, 2016, GPA 3.7\n- AAS Nursing - Amsel Community College (2014)",
        "* University of Lindholm | BSN | 2016 | 3.7 GPA\n* Amsel Community College | AAS Nursing | 2014",
        "University of Lindholm\nBSN, 2016, GPA: 3.7\nAmsel Community College\nAAS Nursing, 2014",
        "BSN\nUniversity of Lindholm, 2016 (GPA 3.7)\nAAS Nursing\nAmsel Community College, 2014",
        "BSN from University of Lindholm (GPA 3.7), 2016\n\nAAS Nursing at Amsel Community College, 2014",
    ],
)
@pytest.mark.parametrize("name", ["resume.md", "resume.txt"])
def test_each_study_keeps_its_own_school_year_and_grade(lines: str, name: str) -> None:
    """Two lines that each name a degree or a school are two studies, with or without bullets."""
    assert studies(lines, name) == TWO


def test_lines_about_a_study_stay_with_it() -> None:
    """What names neither a degree nor a school nor a date begins no study of its own."""
    assert studies("BSN, University of Lindholm, 2016\nDean's list, minor in Danish") == [("University of Lindholm", "BSN, Dean's list, minor in Danish", "2016", None)]


@pytest.mark.parametrize("lines", ["Tillbrook State\nUniversity\nBSc Baking\n2008 - 2012", "BSc Baking\nTillbrook State\nUniversity\n2008 - 2012"])
def test_a_school_whose_name_is_wrapped_is_one_school(lines: str) -> None:
    """Nothing is called University alone: the line before it belongs to the name."""
    assert studies(lines) == [("Tillbrook State University", "BSc Baking", "2008 – 2012", None)]


def test_the_kind_of_a_school_alone_takes_no_course() -> None:
    """A degree on the line before it is no part of a name, which is asked for, and an answer is the name."""
    imported = read("# Tessa Amsel\n\n## Education\n\nBSc Baking\nUniversity\n2008 - 2012\n")
    assert [(e.institution, e.area) for e in imported.corpus.education] == [("University", "BSc Baking")]
    (doubt,) = imported.doubts
    assert (doubt.path, doubt.question) == ("education[0].institution", "What is the whole name of the University where you took BSc Baking?")
    assert [(change.path, change.value) for change in heard(doubt, "Lindholm University", imported.corpus) or ()] == [(doubt.path, "Lindholm University")]


def test_a_second_date_is_kept_among_the_words() -> None:
    """One date makes the period; the other is not dropped."""
    assert studies("Diploma in Baking, begun 2012, Amsel College, 2014") == [("Amsel College", "Diploma in Baking, begun 2012", "2014", None)]


def test_short_years_and_seasons_are_dates() -> None:
    """"2012-14" is a span, and a season belongs to its year."""
    assert studies("BSN, University of Lindholm, 2012-14") == [("University of Lindholm", "BSN", "2012 – 2014", None)]
    assert studies("BSN, University of Lindholm, Fall 2012 – Spring 2014") == [("University of Lindholm", "BSN", "2012 – 2014", None)]


@pytest.mark.parametrize(
    "line, school, course",
    [
        ("Roofing Apprenticeship, Salem JATC", "Salem JATC", "Roofing Apprenticeship"),
        ("Pipefitter Apprenticeship, Pipefitters Local 77", "Pipefitters Local 77", "Pipefitter Apprenticeship"),
        ("Welding Certificate, Lindholm Training Center", "Lindholm Training Center", "Welding Certificate"),
    ],
)
def test_those_who_train_a_trade_are_schools(line: str, school: str, course: str) -> None:
    """A joint apprenticeship committee, a local of a union and a training center as well as a college."""
    study = read_study([line, "2014 - 2018"])
    assert (study.school, study.course, str(study.period)) == (school, course, "2014 – 2018")


@pytest.mark.parametrize(
    ("line", "school", "course"),
    [
        ("BSc Chemistry, University of Lindholm, Leeds", "University of Lindholm, Leeds", "BSc Chemistry"),
        ("University of Lindholm, Leeds, BSc Chemistry", "University of Lindholm, Leeds", "BSc Chemistry"),
        ("B.A. in History, Lindholm State University, Springfield, IL", "Lindholm State University, Springfield, IL", "B.A. in History"),
        ("BSc, Amsel College, Salem, Oregon", "Amsel College, Salem, Oregon", "BSc"),
        ("MBA | Amsel College | Portland OR", "Amsel College, Portland OR", "MBA"),
        ("Diploma in Welding at Amsel College, Reading, United Kingdom", "Amsel College, Reading, United Kingdom", "Diploma in Welding"),
        ("Amsel College - Boston, MA\nDiploma in Welding", "Amsel College, Boston, MA", "Diploma in Welding"),
    ],
)
def test_the_town_of_a_school_stands_with_the_school(line: str, school: str, course: str) -> None:
    """Not within the degree, wherever the school stands, with its state or country."""
    assert studies(f"{line}, 2014") == [(school, course, "2014", None)]


@pytest.mark.parametrize(
    ("line", "course"),
    [
        ("BSc, University of Lindholm, Chemistry", "BSc, Chemistry"),
        ("MBA, University of Lindholm, Finance", "MBA, Finance"),
        ("BSc Chemistry, University of Lindholm, Magna Cum Laude", "BSc Chemistry, Magna Cum Laude"),
        ("BSc Chemistry, University of Lindholm, Minor Physics", "BSc Chemistry, Minor Physics"),
        ("BSc Chemistry, University of Lindholm, First Class Honours", "BSc Chemistry, First Class Honours"),
        ("MSc Physics, University of Lindholm, Astronomy", "MSc Physics, Astronomy"),
        ("BA, University of Lindholm, History, MA", "BA, History, MA"),
    ],
)
def test_what_was_studied_and_how_it_was_passed_is_no_town(line: str, course: str) -> None:
    """A field, a minor and honours behind the school stay with the degree."""
    assert studies(f"{line}, 2014") == [("University of Lindholm", course, "2014", None)]
