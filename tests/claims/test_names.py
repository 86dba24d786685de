"""Names of tools, people, places: each under one of its own names."""

from __future__ import annotations

import pytest

from tests.claims.cases import hard, rules
from tests.people import position


@pytest.mark.parametrize(
    "line, source",
    [
        ("Ran services on Docker", "Ran services on k8s"),
        ("Ran services on Kubernetes", "Ran services"),
        ("Wrote Java", "Wrote JavaScript"),
        ("Wrote C++", "Wrote C"),
        ("Stored orders in PostgreSQL", "Stored orders in a database"),
        ("Stored orders in PostgreSQL", "Stored orders in MySQL"),
        ("Baked for Alderwick Hotel", "Baked for a hotel"),
        ("Used Python 3.11 for the till", "Used Python for the till"),
        ("Met the SLA", "Met the agreement"),
        ("Trained bakers at Google", "Trained bakers for the AG"),
        ("Ran the ovens at CloudSoft Inc", "Ran the ovens with CI"),
        ("Baked rolls using Schwarzkopf", "Baked rolls for US hotels"),
        ("Led the Salesforce Risk Management (SRM) process", "Led the Safety Risk Management (SRM) process"),
        ("Trained bakers using Newcomer", "Trained new employees to be bakers"),
        ("Held post bid interviews and Publishing", "Held post bid interviews"),
        ("Counted the till using NAB", "Counted the till; not all bakers did"),
    ],
)
def test_a_name_is_not_invented_or_changed(line: str, source: str) -> None:
    """A tool, an employer or an abbreviation that the evidence does not name is refused."""
    assert hard(line, source) & {"name", "number"}


@pytest.mark.parametrize(
    "line, source",
    [
        ("Ran services on Kubernetes", "Ran services on k8s"),
        ("Ran services on k8s", "Ran services on Kubernetes"),
        ("Wrote JavaScript", "Wrote JS"),
        ("Stored orders in Postgres", "Stored orders in PostgreSQL"),
        ("Met the SLA", "Met the service level agreement"),
        ("Met the service level agreement", "Met the SLA"),
        ("Reported KPIs", "Reported key performance indicators"),
        ("Stored orders in a database", "Stored orders in PostgreSQL"),
    ],
)
def test_a_name_is_known_by_its_others(line: str, source: str) -> None:
    """Aliases and abbreviations hold both ways, and a thing may be told as what it is a kind of."""
    assert not rules(line, source)


def test_an_abbreviation_needs_its_own_words() -> None:
    """Initials of other words are no licence."""
    assert "name" in hard("Met the SLA", "Met the standard for loaves")


def test_an_abbreviation_is_not_made_of_employer_and_title() -> None:
    """The words of a heading that stand apart are no name together."""
    place = position("Supply Specialist", "Nordlicht Aviation", "2015", "2018")
    assert "name" in hard("Sorted requisitions using NAS", (place, "Sorted requisitions"), at=place)


def test_initials_hold_across_the_small_words_of_a_name() -> None:
    """Prepositions, an "and" and its commas stand inside a name and count for nothing."""
    assert not rules("Ran the POS and the EHS office", "Ran the point of sale and the environment, health and safety office")


@pytest.mark.parametrize(
    "line, source",
    [
        ("Worked as SENCO", "Worked as Special Educational Needs Coordinator"),
        ("Wrote IEPs for pupils", "Wrote individual education plans for pupils"),
        ("Checked COSHH sheets", "Checked Control of Substances Hazardous to Health sheets"),
        ("Audited the QMS", "Audited the quality management system"),
        ("Worked as an apprentice", "Did an apprenticeship"),
    ],
)
def test_an_abbreviation_may_be_made_of_the_cited_words(line: str, source: str) -> None:
    """Initials of a name, of its small words too, and two letters of a long last word, stand for it."""
    assert not hard(line, source)


@pytest.mark.parametrize(
    "line, source",
    [
        ("Worked as SENDCO", "Worked as Special Educational Needs Coordinator"),
        ("Worked as CPA", "Cleaned patient areas"),
        ("Wrote IEPs for pupils", "Introduced evening play for pupils"),
        ("Wrote EHCPs for pupils", "Wrote individual education plans for pupils"),
        ("Audited the EMS", "Audited the quality management system"),
        ("Passed the PMP", "Passed the project in the main plant"),
    ],
)
def test_initials_of_other_words_name_nothing(line: str, source: str) -> None:
    """A known abbreviation needs words of the name for which it is known."""
    assert hard(line, source)
