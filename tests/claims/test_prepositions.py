"""What stands behind to, for, from, with and against stays there."""

from __future__ import annotations

import pytest

from tests.claims.cases import hard, rules


@pytest.mark.parametrize(
    "line, source",
    [
        ("Wrote letters to tenants", "Wrote letters for tenants"),
        ("Sold bread for hotels", "Sold bread to hotels"),
        ("Bought flour for mills", "Bought flour from mills"),
        ("Negotiated for the guild", "Negotiated with the guild"),
        ("Spoke for the plan", "Spoke against the plan"),
        ("Reported on the owner", "Reported to the owner"),
        ("Worked over the master", "Worked under the master"),
        ("Assigned the head baker", "Assigned to the head baker"),
        ("Replaced Xero with Sage", "Replaced Sage with Xero"),
        ("Copied ledgers into letters", "Copied letters into ledgers"),
        ("Moved flour from the shop to the cellar", "Moved flour to the shop from the cellar"),
    ],
)
def test_a_preposition_that_turns_it_around_is_not_changed(line: str, source: str) -> None:
    """Who wrote for tenants did not write to them, and what replaced a thing was not replaced by it."""
    assert hard(line, source) & {"preposition", "direction"}


@pytest.mark.parametrize(
    "line, source",
    [
        ("Gave lessons to children", "Gave lessons for children"),
        ("Went with the warden on visits to two farms", "Went with the warden to visits of two farms"),
        ("Raised 400 euros for the hospice with a bake sale", "Raised 400 euros for the hospice w/ a bake sale"),
        ("Baked bread for a restaurant with 70 seats", "Baked bread for a 70-seat restaurant"),
        ("Served 35-40 guests", "Served from 35 to 40 guests"),
        ("Kept the books in Excel with macros", "Kept the books for the shop (Excel, macros)"),
        ("To the hotels sold bread", "Sold bread to the hotels"),
    ],
)
def test_a_preposition_that_means_the_same_may_change(line: str, source: str) -> None:
    """Lessons for children were given to them; what stands in brackets has no preposition."""
    assert "preposition" not in rules(line, source)


def test_who_was_a_tutor_for_somebody_tutored_them() -> None:
    """The post is the deed; another's post is not."""
    assert "preposition" not in hard("Tutor three pupils in maths", "I'm a tutor for three pupils, maths")
    assert "preposition" in hard("Tutor three pupils in maths", "Wrote to a tutor for three pupils, maths")


def test_whoever_onboarding_was_run_for_was_onboarded() -> None:
    """"Ran onboarding for" tells of those to whom it was done; sitting in on it does not, nor does running it at a place."""
    assert not rules("Onboarded new bakers, about 3 a month", "Ran onboarding for new bakers, about 3 a month")
    assert rules("Onboarded new bakers", "Sat in on the onboarding for new bakers")
    assert rules("Cleaned Mrs Holt", "Did the cleaning for Mrs Holt")
