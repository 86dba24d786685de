"""Light verbs before what the evidence only notes."""

from __future__ import annotations

import pytest

from tests.claims.cases import rules


@pytest.mark.parametrize(
    "line, source",
    [
        ("Provided first-line support to 300 users, handling password resets", "First-line support for 300 users; password resets."),
        ("Closed the tills while providing phone support to 40 shops", "Phone support for 40 shops; closed the tills."),
        ("Provided night cover for two wards", "Night cover for two wards, hourly checks"),
        ("Porter at a hotel; handled check-ins and balanced the till", "I was porter at a hotel, did check-ins and balanced the till"),
    ],
)
def test_a_light_verb_makes_a_sentence_of_a_note(line: str, source: str) -> None:
    """"Support for 300 users" was provided, and who did the check-ins handled them."""
    assert not rules(line, source)


@pytest.mark.parametrize(
    "line, source",
    [
        ("Provided phone support", "Phone support from the supplier; closed the tills."),
        ("Provided food safety training", "Food safety training, weekly supervision"),
        ("Provided food safety training", "Took a food safety training"),
        ("Provided first-line support", "Got first-line support from the supplier"),
        ("Handled the check-ins", "The manager did the check-ins and I balanced the till"),
        ("Handled the payslips", "The payslips came from head office; tills and floats"),
        ("Handling complaints from guests", "Guests; complaints from guests went to the owner"),
    ],
)
def test_what_one_received_was_not_given(line: str, source: str) -> None:
    """Support from a supplier, a training taken and another's deed are not the writer's."""
    assert rules(line, source)
