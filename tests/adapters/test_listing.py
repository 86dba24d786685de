"""Things on one line."""

from __future__ import annotations

import pytest

from agent.adapters.listing import listed, parted


@pytest.mark.parametrize(
    "things",
    [("Rye", "Spelt"), ("Rye",), ("Rye, dark", "Spelt"), ("AWS (Lambda, S3)", "Rye"), ("Half (a bracket", "the other, half)", "Rye"), ("Rye; dark", "Rye, light", "C#"), ("a (b; c)", "d, e")],
)
def test_things_on_a_line_are_told_apart_again(things: tuple[str, ...]) -> None:
    """Whatever signs a skill has in itself, it is read as it was written."""
    assert parted(listed(things)) == list(things)


def test_commas_part_things_wherever_they_can() -> None:
    """The usual sign is a comma."""
    assert listed(("Rye", "AWS (Lambda, S3)")) == "Rye, AWS (Lambda, S3)"
