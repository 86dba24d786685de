"""How long something lasted, by the dates or ages that the words tell."""

from __future__ import annotations

import pytest

from tests.claims.cases import hard, rules

BOTH = "I was trainee chef at Moreno's from March 2015, promoted to sous chef in March 2018, left March 2021"
ONE = "Started at Rook Print in June 2016 as a finisher and left in June 2020."


@pytest.mark.parametrize(
    "line, source",
    [
        ("Six years at Moreno's, promoted from trainee chef to sous chef after three years", BOTH),
        ("Finisher at Rook Print for four years", ONE),
        ("Four years at Rook Print", ONE),
        ("Finisher at Rook Print for four years", ONE.replace("June ", "")),
        ("Looked after a little boy for four years", "I looked after a little boy from when he was 9 months until he was four and three quarters."),
        ("Cared for a daughter of the house for four years", "Cared for a daughter of the house from 1 year old until she was five."),
    ],
)
def test_a_time_is_that_between_start_and_end(line: str, source: str) -> None:
    """From June 2016 to June 2020 are four years, and so are the full years between two ages."""
    assert not rules(line, source)


@pytest.mark.parametrize(
    "line, source",
    [
        ("Seven years at Moreno's, promoted from trainee chef to sous chef after three years", BOTH),
        ("Six years at Moreno's, promoted from trainee chef to sous chef after two years", BOTH),
        ("Sous chef at Moreno's for six years", BOTH),
        ("Finisher at Rook Print for five years", ONE),
        ("Finisher at Rook Print for four years", "Started at Rook Print in June 2016 as a finisher."),
        ("Manager at Rook Print for four years", ONE + " The manager trained me."),
        ("Looked after a little boy for five years", "I looked after a little boy from when he was 9 months until he was four and three quarters."),
    ],
)
def test_no_longer_time_and_none_of_another_thing(line: str, source: str) -> None:
    """Another length, the time of the whole told of its last part, or of what the words tell elsewhere."""
    assert hard(line, source)


@pytest.mark.parametrize(
    "line, right",
    [
        ("Three years as packer", True),
        ("Five years as oven lead", True),
        ("Eight years at the Kelby bakery: three as packer, five as oven lead", True),
        ("Five years as packer", False),
        ("Three years as oven lead", False),
        ("Three years as packer and oven lead", False),
        ("Eight years at the Kelby bakery: five as packer, three as oven lead", False),
    ],
)
def test_each_post_lasted_up_to_the_next(line: str, right: bool) -> None:
    """What lies before the promotion is the time of the first post, what lies behind it that of the other."""
    source = "I started at the Kelby bakery as a packer in March 2014, became oven lead in March 2017 and left in March 2022."
    assert bool(hard(line, source)) is not right
