"""Shares: so many of a whole, in percent or as one in so many."""

from __future__ import annotations

import pytest

from tests.claims.cases import hard, rules


@pytest.mark.parametrize(
    "line, source",
    [
        ("Checked a scale that read 196 of 200 loaves right", "Checked a scale on 200 loaves: 98% were read right."),
        ("Tested the mixer, with agreement on 38 of 40 batches", "Tested the mixer with 95% agreement on 40 batches."),
        ("Tested 80 alarms, 72 of which passed", "Tested 80 alarms, 90% passed."),
        ("Fixed a fault in about 0.2% of loaves", "Fixed a fault in about 1 in 500 loaves."),
        ("Fixed a fault in 0.05% of orders", "Fixed a fault in 1 in 2,000 orders."),
        ("75% of the class passed in June", "In April 14 of the 28 in the class passed, by June 21 of the 28 passed."),
    ],
)
def test_a_share_and_its_number_say_the_same(line: str, source: str) -> None:
    """95 % of 40 are 38 of 40; one in 500 are 0.2 %."""
    assert not hard(line, source)


@pytest.mark.parametrize(
    "line, source",
    [
        ("Checked a scale that read 198 of 200 loaves right", "Checked a scale on 200 loaves: 98% were read right."),
        ("Tested the mixer, with agreement on 38 of 40 batches", "Tested the mixer with over 95% agreement on 40 batches."),
        ("Tested 80 alarms, 74 of which passed", "Tested 80 alarms, 90% passed."),
        ("Fixed a fault in about 2% of loaves", "Fixed a fault in about 1 in 500 loaves."),
        ("Fixed a fault in about 0.02% of loaves", "Fixed a fault in about 1 in 500 loaves."),
        ("85% of the class passed in June", "In April 14 of the 28 in the class passed, by June 21 of the 28 passed."),
    ],
)
def test_a_share_of_another_size_is_refused(line: str, source: str) -> None:
    """The nearer the share is to nothing, the nearer the told one has to be to it."""
    assert hard(line, source)


def test_those_who_did_so_are_a_share_of_the_sentence_before() -> None:
    """"To 50 cafes. 20 signed" are 40% of them: not the rest, nor another thing, nor of what they did not."""
    source = "Showed the loaf to 50 cafes. 20 signed up."
    assert not rules("Showed the loaf to 50 cafes, 40% of which signed up", source)
    assert not rules("Showed the loaf to 50 cafes, of which 40% signed up", source)
    assert hard("Showed the loaf to 50 cafes, 60% of which signed up", source)
    assert hard("Showed the loaf to 50 cafes, 40% of which signed up", "Showed the loaf to 50 cafes. 20 chairs arrived.")
    assert hard("Showed the loaf to 50 cafes, 40% of which paid", "Showed the loaf to 50 cafes. 20 signed up, all paid.")
