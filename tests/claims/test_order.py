"""Events keep their order."""

from __future__ import annotations

from tests.claims.cases import hard


def test_what_came_first_is_not_told_as_later() -> None:
    """"After which" keeps to the order of the evidence."""
    assert "order" in hard("Took over the accounts, after which the shop won the prize", "The shop won the prize in spring. In autumn I took over the accounts.")
    assert not hard("Took over the accounts, after which the shop reopened", "Took over the accounts in spring. In autumn the shop reopened.")
