"""What belongs together: verbs keep their objects, ways their direction."""

from __future__ import annotations

import pytest

from tests.claims.cases import hard, rules


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


@pytest.mark.parametrize(
    "line, source",
    [
        ("Sorted and labelled 300 jars for the fair", "For the fair, 300 jars were sorted and labelled by me"),
        ("Washed and waxed the delivery bikes", "The delivery bikes were washed and waxed by me"),
    ],
)
def test_two_verbs_in_the_passive_share_their_subject(line: str, source: str) -> None:
    """Both were done to what stands before the first."""
    assert not hard(line, source)


@pytest.mark.parametrize(
    "line, source",
    [
        ("Sold bread and handed custom orders to the pastry chef", "I sold bread, all of it rye, custom orders I handed to the pastry chef"),
        ("Fixed punctures and left wheel truing to the owner", "I fixed punctures, wheel truing I left to the owner"),
    ],
)
def test_what_stands_before_the_subject_is_its_object(line: str, source: str) -> None:
    """"Custom orders I handed over": the thing stands in front."""
    assert not hard(line, source)


@pytest.mark.parametrize(
    "line, source",
    [
        ("Checked the 90 invoices to be sent to the mill", "Checked the 90 invoices which the mill had sent to us"),
        ("Read the letters handed to the tenants", "Read the letters that the tenants handed in"),
        ("Filed the claims reported to the drivers", "Filed the claims that the drivers reported to the depot"),
    ],
)
def test_who_gave_does_not_receive(line: str, source: str) -> None:
    """Whoever does it in the evidence is not told as the one to whom it was done."""
    assert "direction" in hard(line, source)


@pytest.mark.parametrize(
    "line, source",
    [
        ("Checked the 90 invoices sent to us by the mill", "Checked the 90 invoices which the mill had sent to us"),
        ("Read the letters that the tenants handed in to the warden", "Read the letters that the tenants handed in to the warden"),
        ("Read out the letters of tenants to other tenants", "Read out letters of tenants to other tenants"),
    ],
)
def test_who_receives_may_be_told(line: str, source: str) -> None:
    """The same giver and receiver hold."""
    assert "direction" not in hard(line, source)


@pytest.mark.parametrize(
    "line, source",
    [
        ("Managed the plumbing and dry-lining crews", "Managed the dry-lining and plumbing crews, chaired the Monday meeting"),
        ("Booked the scaffolding and roofing firms", "Booked the roofing and scaffolding firms and paid them"),
        ("Taught baking at Levels 2 and 3", "Taught Level 2 and Level 3 baking"),
        ("Product-managed the new price list", "Sales rose with the launch of the new price list, which I product-managed"),
        ("Wrote the v2-to-v3 price guide", "wrote the price guide from v2 to v3"),
    ],
)
def test_a_list_told_the_other_way_round_keeps_its_verb(line: str, source: str) -> None:
    """The order within a list, levels behind the subject, a thing before its relative and "v2-to-v3" change no binding."""
    assert not rules(line, source)


@pytest.mark.parametrize(
    "line, source",
    [
        ("Washed the aprons and baked the van", "Baked the aprons and washed the van"),
        ("Managed the new shop", "Sales rose with the new shop, which Jana managed"),
        ("Wrote the v3-to-v2 price guide", "wrote the price guide from v2 to v3"),
        ("Taught baking at Levels 2 to 4", "Taught Level 2 and Level 3 baking"),
    ],
)
def test_a_list_told_the_other_way_round_swaps_nothing(line: str, source: str) -> None:
    """No deed gets another's object, and no way is told backwards."""
    assert hard(line, source)
