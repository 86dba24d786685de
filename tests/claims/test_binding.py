"""What belongs together: verbs keep their objects, ways their direction."""

from __future__ import annotations

import pytest

from tests.claims.cases import hard


@pytest.mark.parametrize(
    "line, source",
    [
        ("Baked the invoices", "Baked the bread and filed the invoices"),
        ("Taught the recipes", "Wrote the recipes. Taught the apprentices"),
        ("Sold the ovens", "Sold cakes and cleaned the ovens"),
    ],
)
def test_a_verb_keeps_its_object(line: str, source: str) -> None:
    """Two true clauses do not change partners."""
    assert "binding" in hard(line, source)


@pytest.mark.parametrize(
    "line, source",
    [
        ("Filed the invoices", "Baked the bread and filed the invoices"),
        ("Filed invoices and baked bread", "Baked the bread and filed the invoices"),
        ("Wrote recipes and taught them", "Wrote the recipes and taught them"),
        ("Cleaned the desk", "Owned and cleaned the desk"),
    ],
)
def test_a_verb_with_its_object_holds(line: str, source: str) -> None:
    """One of two deeds may be told alone."""
    assert not hard(line, source)


@pytest.mark.parametrize(
    "line, source",
    [
        ("Moved the shop from Express to Flask", "Moved the shop from Flask to Express"),
        ("Moved the files from the cloud to the office", "Moved the files from the office to the cloud"),
    ],
)
def test_a_way_keeps_its_direction(line: str, source: str) -> None:
    """There is not back."""
    assert "direction" in hard(line, source)


def test_the_same_way_may_be_worded_otherwise() -> None:
    """From Flask to Express, and Flask → Express."""
    assert not hard("Moved the shop from Flask to Express", "Moved the shop Flask → Express")


def test_a_way_is_not_turned_round() -> None:
    """From the south depot to the north depot is not from north to south, though both are depots."""
    source = "Moved the archive from the south depot to the north depot"
    assert "direction" in hard("Moved the archive from the north depot to the south depot", source)
    assert not hard("Moved the archive from the south depot to the north depot", "The archive was moved from the south depot to the north depot")


def test_what_brought_it_in_stays_the_same() -> None:
    """A relative clause hangs on whoever did it in the evidence."""
    source = "Held 14 tastings and manned 3 market stalls. The tastings brought in 900 customers."
    assert "binding" in hard("Held 14 tastings and manned 3 market stalls that brought in 900 customers", source)
    assert "binding" not in hard("Held 14 tastings that brought in 900 customers", source)
