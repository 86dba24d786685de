"""Names of tools, people, places: each under one of its own names."""

from __future__ import annotations

import pytest

from tests.claims.cases import hard, rules


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
