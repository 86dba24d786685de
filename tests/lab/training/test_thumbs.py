"""The order in which thumbs are trained on."""

from __future__ import annotations

import pytest

from agent.lab.training.rows import Row, Thumb, Turn
from agent.lab.training.thumbs import mixed


def thumbs(labels: str) -> tuple[Row, ...]:
    """A row for each sign, named by its number."""
    prompt, said = (Turn(role="user", content="?"),), (Turn(role="assistant", content="!"),)
    return tuple(Thumb(id=str(number), prompt=prompt, completion=said, label=sign == "+") for number, sign in enumerate(labels))


def signs(rows: tuple[Row, ...]) -> str:
    """The thumbs in their order."""
    return "".join("+" if row.given()["label"] else "-" for row in rows)


@pytest.mark.parametrize(("given", "found"), [("++--", "+-+-"), ("--++", "+-+-"), ("++++++--", "++-+++-+"), ("+++", "+++"), ("-", "-")])
def test_either_thumb_is_spread_evenly_over_the_whole(given: str, found: str) -> None:
    """However they stand in the file, and however many more there are of one."""
    assert signs(mixed(thumbs(given))) == found


def test_no_row_is_lost_and_those_of_a_kind_keep_their_order() -> None:
    """What was mixed is what was given, and mixing it again changes nothing."""
    found = mixed(thumbs("+++++--++-"))
    assert [row.id for row in found if row.given()["label"]] == ["0", "1", "2", "3", "4", "7", "8"]
    assert [row.id for row in found if not row.given()["label"]] == ["5", "6", "9"]
    assert mixed(found) == found
