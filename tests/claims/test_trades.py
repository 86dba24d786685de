"""The writer's own trade, and the words that are made of it."""

from __future__ import annotations

import pytest

from tests.claims.cases import rules


@pytest.mark.parametrize(
    "line, source",
    [
        ("Finished a stonemasonry apprenticeship at Ferris in 2018", "Finished an apprenticeship as a stonemason at Ferris in 2018"),
        ("Bricklaying at Hodge, mostly garden walls", "Bricklayer at Hodge, mostly garden walls"),
        ("Minding six children, two of them under one", "Childminder. Six children at the moment, two of them under one"),
        ("Care for 26 residents with one other carer", "it's me and one other carer for 26 residents"),
        ("Care for a neighbour's two boys", "I'm a carer for a neighbour's two boys"),
        ("Joinery for two churches", "I was a joiner for two churches"),
    ],
)
def test_what_a_trade_is_called(line: str, source: str) -> None:
    """A stonemason does stonemasonry, a childminder minds children, a carer cares."""
    assert not rules(line, source)


@pytest.mark.parametrize(
    "line, source",
    [
        ("Bricklaying, carrying hods", "Worked for a bricklayer, carried hods"),
        ("Care for two boys and weed beds", "My mother is a carer for two boys, I weed beds"),
        ("Stonemasonry at Ferris", "Swept up behind the stonemason at Ferris"),
        ("Minding six shops", "Childminder. Six shops near by"),
        ("Care for 26 residents", "Rang the other carer about 26 residents"),
    ],
)
def test_the_trade_of_another_is_not_ones_own(line: str, source: str) -> None:
    """Who worked for one, or is related to one, is none."""
    assert rules(line, source)
