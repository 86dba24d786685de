"""How much: nothing grows by being rewritten."""

from __future__ import annotations

import pytest

from tests.claims.cases import hard


@pytest.mark.parametrize(
    "line, source",
    [
        ("Baked for international guests", "Baked for guests"),
        ("Cleaned all ovens", "Cleaned ovens"),
        ("Cleaned the entire kitchen", "Cleaned the kitchen"),
        ("Opened the first stall", "Opened a stall"),
        ("Significantly cut waste", "Cut waste"),
        ("Trained dozens of bakers", "Trained bakers"),
    ("Baked for multiple hotels", "Baked for a hotel"),
        ("Consistently met orders", "Met orders"),
        ("Served most guests", "Served 40% of guests"),
        ("Independently baked bread", "Baked bread"),
        ("Baked bread on my own", "Baked bread"),
        ("Baked bread without help", "Baked bread"),
        ("Baked bread across Kornblum Bakery", "Baked bread"),
    ],
)
def test_nothing_is_enlarged(line: str, source: str) -> None:
    """All, first, global, significantly, alone, everywhere: each needs its word."""
    assert "scope" in hard(line, source)


@pytest.mark.parametrize(
    "line, source",
    [
        ("Cleaned all ovens", "Cleaned every oven"),
        ("Cleaned all ovens", "Cleaned 100% of ovens"),
        ("Baked for several hotels", "Baked for 4 hotels"),
        ("Baked for multiple hotels", "Baked for various hotels"),
        ("Served most guests", "Served 80% of guests"),
        ("Baked bread alone", "Baked bread on my own"),
        ("Baked bread at Kornblum Bakery", "Baked bread"),
    ],
)
def test_the_same_size_in_other_words_holds(line: str, source: str) -> None:
    """Every is all, four are several, 80 % are most."""
    assert "scope" not in hard(line, source)


def test_one_place_does_not_become_several() -> None:
    """What was introduced on a ward was not introduced in the wards."""
    assert "scope" in hard("Introduced the rota in our branches", "Introduced the rota in our branch")
    assert not hard("Introduced the rota in two branches", "Introduced the rota in two branches")


@pytest.mark.parametrize("word", ["company-wide", "world-class", "state-of-the-art", "end to end"])
def test_an_enlarging_word_of_several_is_hard(word: str) -> None:
    """A hyphen hides no reach."""
    assert "scope" in hard(f"Baked bread, {word}", "Baked bread")


@pytest.mark.parametrize("line, source", [("Ran the fair on the first Sunday of each month", "every 1st sunday of the month ran the fair"), ("Came first in the regional bake-off", "Came 1st in the regional bake-off")])
def test_first_may_be_written_as_a_number(line: str, source: str) -> None:
    """"1st" is first."""
    assert "scope" not in hard(line, source)


@pytest.mark.parametrize(
    "line, source",
    [
        ("Wrote the recipe cards used by the guild", "Wrote recipe cards. The guild has not looked at them."),
        ("Built an ordering sheet used across the bakery", "Built an ordering sheet for the bakery"),
        ("Drew a rota template used in the bakery", "Drew a rota template. The bakery is thinking about it."),
    ],
)
def test_that_others_use_it_is_told(line: str, source: str) -> None:
    """Whatever was made is not in use because it was made."""
    assert "scope" in hard(line, source)


@pytest.mark.parametrize(
    "line, source",
    [
        ("Wrote the recipe cards used by the guild", "Wrote recipe cards which the guild uses"),
        ("Built an ordering sheet used by the bakery", "Built an ordering sheet, in use at the bakery"),
        ("Wrote the checklist used by the bakery", "Wrote a checklist that the bakery adopted"),
    ],
)
def test_a_use_that_is_told_holds(line: str, source: str) -> None:
    """Uses, in use, adopted: each says it."""
    assert "scope" not in hard(line, source)


@pytest.mark.parametrize(
    "line, source",
    [
        ("Best baker of the fair", "Ranked among the ten best bakers of the fair"),
        ("Top baker of the fair", "One of the top bakers of the fair"),
        ("Introduced labels across nine bakeries", "Introduced labels at the harbour bakery, one of the chain's nine bakeries"),
        ("Repainted the ovens of the five shops", "Repainted the ovens of our harbour shop. The chain has five shops."),
        ("Scheduled the 60 bakers, of whom 14 were at the harbour", "The guild had 60 bakers, of whom I scheduled the 14 at the harbour"),
    ],
)
def test_one_of_several_is_not_all_of_them(line: str, source: str) -> None:
    """Among the best is not the best, one of nine shops is not nine."""
    assert hard(line, source)


@pytest.mark.parametrize(
    "line, source",
    [
        ("One of the ten best bakers of the fair", "Among the ten best bakers of the fair"),
        ("Best baker of the fair", "Was the best baker of the fair"),
        ("Top baker of the fair in 2021 and among the top ten in 2022", "Top baker of the fair in 2021, among the top ten in 2022"),
        ("Introduced labels at one of the chain's nine bakeries", "Introduced labels at the harbour bakery, one of the chain's nine bakeries"),
        ("Scheduled 14 of the 60 bakers", "The guild had 60 bakers, of whom I scheduled 14"),
    ],
)
def test_one_of_several_may_be_told_as_such(line: str, source: str) -> None:
    """With "one of" or "among" it stays what it was."""
    assert not hard(line, source)


def test_a_thing_used_in_one_house_is_not_used_across_the_group() -> None:
    """"Across" needs words that say so, or tell of the whole in one breath with the deed."""
    source = "Wrote the recipe book that my bakery uses. The bakery is one of 11 in the guild."
    assert "scope" in hard("Wrote the recipe book used across the guild", source)
    assert not hard("Wrote the recipe book that bakeries across the guild use", "Wrote the recipe book that bakeries in the guild use")


@pytest.mark.parametrize(
    "line, source",
    [
        ("Cleaned tanks throughout the aquarium every evening", "Keeper at an aquarium. I cleaned tank 4 every evening"),
        ("Waste on the lines fell to 3%", "Minded two lines. Waste on line 2 fell to 3%, line 1 stayed at 8%"),
        ("Sold 480 loaves, the best in town", "Sold 480 loaves, second best in town"),
        ("Ran the fastest till in town", "Ran the fourth fastest till in town"),
    ],
)
def test_a_part_or_a_lower_rank_is_not_the_whole_or_the_first(line: str, source: str) -> None:
    """A tank is not the aquarium, line 2 not the lines, the second most not the most."""
    assert hard(line, source)


@pytest.mark.parametrize(
    "line, source",
    [
        ("Waste on lines 1 and 2 fell to 3%", "Waste on line 1 and line 2 fell to 3%"),
        ("Sold 480 loaves, second most in town", "Sold 480 loaves, second most in town"),
    ],
)
def test_what_is_numbered_may_be_told_with_its_numbers(line: str, source: str) -> None:
    """Lines 1 and 2 are line 1 and line 2."""
    assert "scope" not in hard(line, source)


@pytest.mark.parametrize(
    "line, source",
    [
        ("Shift lead throughout the flood", "Shift lead during the flood, where the owner took over after an hour"),
        ("Wrote the bakery's rota", "Wrote the counter's rota"),
    ],
)
def test_a_part_is_not_told_as_all_of_it(line: str, source: str) -> None:
    """Neither from beginning to end, nor of the whole employer, which the heading alone names."""
    assert "scope" in hard(line, source)


@pytest.mark.parametrize(
    "line, source",
    [
        ("Sole baker, running two ovens", "I'm currently the only baker here; I run two ovens"),
        ("Sole baker at the school, running two ovens", "I'm the only baker at the school, I run two ovens"),
        ("Baked for all 85 people in the office", "baked for everyone in the office (85 people)"),
    ],
)
def test_the_only_one_is_the_sole_one_and_everyone_is_all(line: str, source: str) -> None:
    """"Sole" of "the only", and "all 85" of "everyone (85)", make nothing larger."""
    assert "scope" not in hard(line, source)


@pytest.mark.parametrize(
    "line, source",
    [
        ("Sole baker, running two ovens", "I'm the only baker on nights, I run two ovens"),
        ("Sole baker", "I'm one of the only two bakers"),
        ("Sole baker", "Worked for the only baker in the valley"),
        ("Baked for all 85 people in the office", "baked for people in the office (85 people)"),
        ("Baked for all 85 drivers", "baked for everyone, and hired 85 drivers"),
    ],
)
def test_the_only_one_of_others_and_another_number_stay_small(line: str, source: str) -> None:
    """The only one on nights, or another than the writer, is not the sole one; a number of others is not all."""
    assert "scope" in hard(line, source)
