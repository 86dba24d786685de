"""Numbers told side by side keep their own things."""

from __future__ import annotations

import pytest

from tests.claims.cases import hard, rules


@pytest.mark.parametrize(
    "line, source",
    [
        ("Sold 40 cakes in May and June", "Sold 40 cakes in May and 25 in June"),
        ("Sold 25 cakes in May and 40 in June", "Sold 40 cakes in May and 25 in June"),
        ("Cut waste and breakages by 30 %", "Cut waste by 12 % and breakages by 30 %"),
        ("Cut breakages by 12 % and waste by 30 %", "Cut waste by 12 % and breakages by 30 %"),
        ("The oven was used to 96 % in 2020 and 2021", "The oven was used to 96 % in 2020 and to 81 % in 2021"),
        ("Rated 4.6 for taste and speed", "Rated 4.6 for taste and 3.9 for speed"),
        ("Baker since 2016", "Joined in 2016 and became baker in 2019"),
        ("Ran the stall and the shop for four years", "Ran the stall for four years and the shop for two"),
    ],
)
def test_a_number_is_not_told_of_its_neighbours_thing(line: str, source: str) -> None:
    """Of two numbers told side by side neither is told of both things, nor of the other's."""
    assert "shared" in hard(line, source)


@pytest.mark.parametrize(
    "line, source",
    [
        ("Sold 40 cakes in May", "Sold 40 cakes in May and 25 in June"),
        ("Sold 25 cakes in June and 40 in May", "Sold 40 cakes in May and 25 in June"),
        ("Cut waste by 12 %", "Cut waste by 12 % and breakages by 30 %"),
        ("Taught 30 pupils in six terms", "Taught for six terms, with up to 30 pupils"),
        ("One of four bakers who baked 80 loaves a night", "We were four bakers and between us we baked 80 loaves a night"),
        ("Trained 5 clerks in Leeds", "Trained 5 clerks and 12 bakers in Leeds"),
        ("Taught two groups of 14 pupils", "Taught two groups, 14 pupils in each"),
        ("Lead 4 mill hands with 30 sacks between them", "Leading of four mill hands, who between them have thirty sacks"),
    ],
)
def test_numbers_that_are_not_alike_share_their_words(line: str, source: str) -> None:
    """What stands before or behind both numbers is told of either, and numbers of different things are no rivals."""
    assert "shared" not in rules(line, source)


@pytest.mark.parametrize(
    "line, right",
    [
        ("Managed the 2022 grants: £55k for bakeries and £35k for mills", True),
        ("Managed the 2022 grants: £35k for bakeries and £55k for mills", False),
        ("Managed the 2022 grants: £55k for bakeries and £45k for mills", False),
        ("Managed the 2022 grants: £35k for bakeries", False),
    ],
)
def test_the_rest_of_a_split_is_the_others(line: str, right: bool) -> None:
    """Of £90,000 split between two the rest goes to the one that has no number of its own."""
    assert bool(hard(line, "Managed the 2022 grants, £90,000, split between bakeries (£55,000) and mills.")) is not right
