"""The picture of what came of applications."""

from __future__ import annotations

import random
from typing import Any

import pymupdf
import pytest

from agent.adapters.pictures import outcomes_picture
from agent.adapters.pictures.canvas import WIDTH
from agent.adapters.pictures.outcomes import _BETTER, _fitting, _paragraphs
from agent.outcomes import FEATURES, Known, Report, compare
from tests.adapters.pictures.test_pictures import TALL


def report(count: int, share: float = 0.2, better: float = 0.2, level: str = "level") -> Report:
    """A report of so many applications with three levels of every feature; of the first feature one may do better."""
    dice = random.Random(4)
    drawn = [{feature: f"{level} {dice.randrange(3 if place else 2)}" for place, feature in enumerate(FEATURES)} for _ in range(count)]
    return compare([Known(good=dice.random() < (better if levels[FEATURES[0]].endswith("1") else share), levels=levels) for levels in drawn])


def opened(picture: bytes) -> Any:
    """The picture's pixels."""
    return pymupdf.Pixmap(picture)  # type: ignore[no-untyped-call]


def green(picture: bytes) -> int:
    """How many pixels have the colour of what does better."""
    pixels, wanted = opened(picture), tuple(round(part * 255) for part in _BETTER)
    return sum(all(abs(seen - part) <= 2 for seen, part in zip(pixels.pixel(x, y), wanted, strict=True)) for y in range(0, pixels.height, 2) for x in range(0, WIDTH, 3))


@pytest.mark.parametrize("count", [0, 1, 2, 45, 400])
def test_it_fits_on_a_phone(count: int) -> None:
    """As wide as phones show sharp, and not too high to be seen at once; also of nothing and of one."""
    pixels = opened(outcomes_picture(report(count), "a note"))
    assert pixels.width == WIDTH
    assert pixels.height / pixels.width <= TALL
    assert min(pixels.samples) < 100


def test_nothing_is_marked_as_better_without_a_claim() -> None:
    """And what is claimed is marked by its word too, and comes first."""
    even, uneven = report(160), report(160, 0.05, 0.7)
    assert even.claims == ()
    assert green(outcomes_picture(even)) == 0
    assert [c.claim for c in uneven.claims] == ["level 1"]
    assert green(outcomes_picture(uneven)) > 100
    assert "level 1 – does better" in "".join(_paragraphs(uneven, ""))
    assert "does better" not in "".join(_paragraphs(even, ""))


def test_what_has_no_room_is_named() -> None:
    """Every feature is shown or named as not shown."""
    whole = report(160)
    page, shown = "".join(_paragraphs(whole, "")), _fitting(whole)
    assert len(shown) < len(whole.comparisons) == len(FEATURES)
    assert all(c.feature in page.split("not shown: ")[1] for c in whole.comparisons if c not in shown)


@pytest.mark.parametrize("text", ["Опыт", "東京でパン", "خبز", "<b>&amp; </p>", "x" * 3_000, "\x00\ufffd"])
def test_no_level_breaks_it(text: str) -> None:
    """Other letters, signs of HTML, endless words."""
    pixels = opened(outcomes_picture(report(45, level=text), text))
    assert pixels.height / pixels.width <= TALL + 0.5
