"""Numbers that follow from others: a sum, a product, a mean, a change, a time between two dates. Right ones pass, wrong ones do not."""

from __future__ import annotations

import pytest

from tests.claims.cases import hard, judged, rules
from tests.people import CLERK

CARRIES = "Baked 40 loaves a shift, five shifts a week, and washed the trays."
PRODUCTS = [
    ("Baked 200 loaves a week over five shifts", CARRIES),
    ("Baked 200 loaves a week", CARRIES),
    ("Baked 300 rolls a week", "baked 50 rolls a day six days a week"),
    ("Baked 300 rolls a week, Monday to Saturday", "baked 50 rolls a day, monday to saturday"),
    ("Iced 120 buns a shift", "Iced 20 buns an hour on 6-hour shifts"),
    ("Iced 120 buns over a 6-hour shift", "Iced 20 buns an hour over a 6-hour shift"),
    ("Shaped 150 rolls an hour", "Shaped 25 rolls every ten minutes"),
    ("Wrote 36 recipes a year", "Wrote 3 recipes a month"),
    ("Ran 20 tastings over 10 weeks", "Ran 2 tastings a week for 10 weeks"),
    ("Taught 48 bakers in 4 groups", "Taught 4 groups of 12 bakers"),
    ("Racked 240 loaves a morning on 4 trolleys", "Each trolley takes 60 loaves and I rack 4 trolleys a morning"),
    ("Served up to 150 guests a week", "Served up to 30 guests a day, five days a week"),
    ("Packed 160 to 240 boxes a week", "Packed 40 to 60 boxes a shift, four shifts a week"),
]


@pytest.mark.parametrize("line, source", PRODUCTS)
def test_a_rate_is_multiplied_by_how_often(line: str, source: str) -> None:
    """What is done so often a shift, on so many shifts a week, is done so often a week; the words of that rate need no other licence."""
    assert not rules(line, source)


@pytest.mark.parametrize(
    "line, source, at_fault",
    [
        ("Baked 200 loaves a day over five shifts", CARRIES, "200"),
        ("Baked 240 loaves a week", CARRIES, "240"),
        ("Baked 200 loaves a week over six shifts", CARRIES, "six"),
        ("Baked over 200 loaves a week", CARRIES, "200"),
        ("Washed 200 trays a week", CARRIES, "200"),
        ("Baked 200 shifts a week", CARRIES, "200"),
        ("Baked 350 rolls a week", "baked 50 rolls a day", "350"),
        ("Wrote 36 recipes", "Wrote 3 recipes a month", "36"),
        ("Wrote 24 recipes a year", "Interned for 3 months and wrote 2 recipes a month", "24"),
        ("Taught 60 bakers", "Gave 5 tests to 12 bakers", "60"),
        ("Served 150 guests a week", "Served up to 30 guests a day, five days a week", "150"),
        ("Packed 240 boxes a week", "Packed 40 to 60 boxes a shift, four shifts a week", "240"),
        ("Iced 18 cakes a session", "Filled 3 cakes an hour in a 6-hour session and iced 2 cakes an hour on Fridays", "18"),
        ("Checked 300 ovens a week", "The shop heats 50 ovens a day and I checked 10 a day, six days a week", "300"),
    ],
)
def test_a_wrong_product_is_refused_at_its_number(line: str, source: str, at_fault: str) -> None:
    """Another period, another thing, another deed, a week of seven days, a dropped bound: none of these follows, and the number is named."""
    at = line.index(at_fault)
    assert any(f.start <= at < f.end for f in judged(line, source) if f.severity.value == "hard")


@pytest.mark.parametrize(
    "line, source",
    [
        ("Set up three rooms totalling 250 seats", "Set up three rooms: 120 seats, 80 seats and 50 seats. Swept at night."),
        ("Led two guilds, morning and evening, with 18 members between them", "Two guilds at the hall, 7 people in the morning one and 11 different people in the evening one, both led by me."),
        ("Baked 17 tarts and pies", "Baked 12 tarts, 5 pies and 3 cakes"),
        ("Cleaned 40 ovens over two floors", "cleaned 18 ovens on the first floor and 22 on the second"),
        ("Trained 12 bakers over two years", "Trained 5 bakers in 2020 and 7 in 2021"),
        ("Raised £1,450 for the hall at the bake sale and quiz night", "Raised £600 at the bake sale and £850 at the quiz night for the hall"),
        ("Gave 10 tastings between March and June", "Gave 2 tastings in March, 3 in May and 5 in June"),
        ("Sold 320 cakes a week on Mondays and Fridays", "Sold 200 cakes on Mondays and 120 on Fridays"),
        ("Baked 21 cakes at Leeds and Hull", "Baked 12 cakes at Leeds, 9 at Hull and 4 at York"),
    ],
)
def test_counts_of_one_thing_add_up(line: str, source: str) -> None:
    """Numbers that stand side by side and count one thing, or things that the line names, may be told as their sum."""
    assert not rules(line, source)


@pytest.mark.parametrize(
    "line, source",
    [
        ("Set up three rooms totalling 260 seats", "Set up three rooms: 120 seats, 80 seats and 50 seats."),
        ("Set up three rooms of 250 seats each", "Set up three rooms: 120 seats, 80 seats and 50 seats."),
        ("Baked 20 tarts", "Baked 12 tarts, 5 pies and 3 cakes"),
        ("Baked 15 tarts and pies", "Baked 12 tarts, 5 pies and 3 cakes"),
        ("Cleaned 40 ovens on the second floor", "cleaned 18 ovens on the first floor and 22 on the second"),
        ("Baked 14 cakes at Birch House", "Baked 6 cakes at Ash House and 8 at Birch House"),
        ("Baked 25 cakes at Leeds and Hull", "Baked 12 cakes at Leeds, 9 at Hull and 4 at York"),
        ("Baked 75 cakes", "Baked 60 cakes, including 15 rye ones"),
        ("Minded 12 ovens", "Minded 8 ovens, 4 of which were new"),
        ("Sold 30 tarts", "Baked 24 tarts and sold 6 pies"),
        ("Led 10 bakers", "Led 4 bakers in 2018 and 6 in 2020"),
        ("Sold 12 cakes in 2021", "Sold 5 cakes in 2020 and 7 in 2021"),
        ("Ran 18 book clubs", "Ran two book clubs, 8 readers in one and 10 in the other"),
    ],
)
def test_what_is_no_sum_is_refused(line: str, source: str) -> None:
    """Another total, other things, one part's place or time, a part with its whole, two states of one team: no sum."""
    assert hard(line, source)


@pytest.mark.parametrize(
    "line, source",
    [
        ("Baked an average of 40 loaves a week", "Baked 480 loaves in 12 weeks"),
        ("Baked 480 loaves, about 40 a week", "Baked 480 loaves in 12 weeks"),
        ("Guided 45 tastings over three seasons, an average of 15 a season", "In three seasons guided 45 tastings"),
        ("Catered 4 weddings averaging 30 guests each", "Catered 4 weddings with 120 guests in total"),
        ("Baked 200 loaves a day over five days", "Baked 1,000 loaves over five days"),
    ],
)
def test_a_total_may_be_told_as_a_mean(line: str, source: str) -> None:
    """A total by the time in which it was reached, or by those that share it, with the words that say so."""
    assert not rules(line, source)


@pytest.mark.parametrize(
    "line, source",
    [
        ("Baked an average of 50 loaves a week", "Baked 480 loaves in 12 weeks"),
        ("Baked an average of 40 loaves a day", "Baked 480 loaves in 12 weeks"),
        ("Catered 4 weddings of 30 guests each", "Catered 4 weddings with 120 guests in total"),
        ("Baked an average of 40 loaves a week", "Baked 40 loaves a week"),
    ],
)
def test_a_mean_is_no_other_number(line: str, source: str) -> None:
    """Another quotient, another period, a mean told as what each had, an average that nobody told of."""
    assert rules(line, source)


@pytest.mark.parametrize(
    "line, source",
    [
        ("Took ovens from 8 in 2018 to 20 by 2021, a rise of 150%", "had 8 ovens when i started in 2018, took it up to 20 by 2021"),
        ("Took it from 8 ovens to 20 over three years", "had 8 ovens when i started in 2018, took it up to 20 by 2021"),
        ("Waste fell by a quarter, from 80 to 60 kilos a month", "waste fell from 80 to 60 kilos a month"),
        ("Sales went from 45 to 60, an increase of a third", "Sales went from 45 to 60"),
        ("Took the shop from 20 seats to 60, a threefold rise", "Took the shop from 20 seats to 60"),
        ("Baked 150 cakes, a fifth of which were rye", "Baked 150 cakes, of which 30 were rye"),
        ("Sold four in five of the tickets", "Sold 40 of the 50 tickets"),
    ],
)
def test_a_change_may_be_told_in_words(line: str, source: str) -> None:
    """A rise, a fall, a share that follow from two numbers are told with the words that carry them."""
    assert not rules(line, source)


@pytest.mark.parametrize(
    "line, source",
    [
        ("Took ovens from 8 in 2018 to 20 by 2021, a rise of 60%", "had 8 ovens when i started in 2018, took it up to 20 by 2021"),
        ("Took it from 8 ovens to 20 over four years", "had 8 ovens when i started in 2018, took it up to 20 by 2021"),
        ("Took it from 20 ovens to 8", "had 8 ovens when i started in 2018, took it up to 20 by 2021"),
        ("Waste fell by a third, from 80 to 60 kilos a month", "waste fell from 80 to 60 kilos a month"),
        ("Sales went from 45 to 60, a fall of a third", "Sales went from 45 to 60"),
        ("Took 25 orders a day", "took up to 25 orders a day"),
        ("Cleaned 60% of the ovens", "The shop has 30 ovens and I cleaned 12 of them"),
        ("Cleaned 18 ovens", "The shop has 30 ovens and I cleaned 12 of them"),
    ],
)
def test_a_change_goes_its_own_way(line: str, source: str) -> None:
    """Another base, another way, another span of years, the rest told for the part."""
    assert rules(line, source)


@pytest.mark.parametrize(
    "line, source",
    [
        ("Weighed 2,500 loaves", "Weighed two and a half thousand loaves"),
        ("Weighed 12,000 loaves", "Weighed twelve thousand loaves"),
        ("Weighed 18 loaves", "Weighed a dozen and a half loaves"),
        ("Weighed 30 loaves", "Weighed two and a half dozen loaves"),
        ("Weighed 750 kg of flour", "Weighed three quarters of a tonne of flour"),
        ("Proved the dough for 75 minutes", "Proved the dough for an hour and a quarter"),
        ("Cleaned the oven three nights a week", "Cleaned the oven six nights a fortnight"),
    ],
)
def test_spelled_parts_and_scales_are_numbers(line: str, source: str) -> None:
    """Halves of thousands, dozens and a half, quarters of an hour or a tonne are read as what they are."""
    assert not rules(line, source)


def test_a_second_thing_is_no_rate() -> None:
    """"30 needed a second rise" tells of no thirty a second."""
    assert "rate" in hard("Proved 30 loaves a second", "30 loaves needed a second rise, I proved them")


def test_the_post_carries_its_own_years_to_what_its_notes_list() -> None:
    """Exactly the years of the post, at its employer, for all that the notes list; no year more, and no turn told away."""
    notes, at = "kneading and baking bread", CLERK.employer
    assert not hard(f"Four years kneading and baking bread at {at}", (CLERK, notes), at=CLERK)
    for line, source in (
        (f"Five years kneading and baking bread at {at}", notes),
        (f"Three years kneading and baking bread at {at}", notes),
        (f"Over four years kneading and baking bread at {at}", notes),
        ("Four years kneading and baking bread", notes),
        (f"Four years kneading and icing cakes at {at}", "kneading bread; later icing cakes"),
    ):
        assert hard(line, (CLERK, source), at=CLERK), line


@pytest.mark.parametrize("line, refused", [("Kept the shop accounts for seven years", False), ("Kept the shop accounts for eight years", True), ("Kept the shop accounts for over seven years", True)])
def test_two_dates_are_so_many_years_apart(line: str, refused: bool) -> None:
    """2006 to 2013 are seven years."""
    assert ("number" in hard(line, "kept the shop accounts 2006-2013")) is refused


@pytest.mark.parametrize(
    "line",
    [
        f"{CLERK.title} at {CLERK.employer} for four years: kneading and baking bread",
        f"Four years as {CLERK.title} at {CLERK.employer}: kneading and baking bread",
        f"For four years {CLERK.title} at {CLERK.employer}",
        f"Spent four years as {CLERK.title} at {CLERK.employer}",
    ],
)
def test_the_title_may_be_told_with_the_years_of_the_post(line: str) -> None:
    """Its years, before or behind title and employer, and no more; where they stand behind, no fewer."""
    assert not rules(line, (CLERK, "kneading and baking bread"), at=CLERK)
    for wrong in ("five years", "over five years", "forty years", *(("three years",) if "for four" in line else ())):
        said = line.replace("four years", wrong).replace("Four years", wrong)
        assert rules(said, (CLERK, "kneading and baking bread"), at=CLERK), said


def test_a_part_of_a_post_has_not_its_years() -> None:
    """What began later did not last as long as the post."""
    notes = "kneaded bread, later head of the cake stall"
    assert hard(f"Head of the cake stall for four years at {CLERK.employer}", (CLERK, notes), at=CLERK)
    assert hard(f"{CLERK.title} at {CLERK.employer} for four years as head of the cake stall", (CLERK, notes), at=CLERK)


@pytest.mark.parametrize(
    "line, source",
    [
        ("Trained 11 bakers across 2019 and 2020", "trained 4 bakers in 2019 and another 7 in 2020"),
        ("Showed 11 bakers the oven", "took on 4 bakers in 2019 and another 7 in 2020, showed them the oven"),
        ("Taught 15 bakers across 2021 and 2022 the till", "had 6 bakers in 2021 and another 9 in 2022, taught them the till"),
        ("Sold 42 hampers at the fair and online", "Sold 30 hampers at the fair and 12 more online"),
    ],
)
def test_another_so_many_are_added(line: str, source: str) -> None:
    """Another nine, a further nine, nine more: they come on top of those before, and what was done to them was done to all."""
    assert not rules(line, source)


@pytest.mark.parametrize(
    "line, source",
    [
        ("Showed 12 bakers the oven", "took on 4 bakers in 2019 and another 7 in 2020, showed them the oven"),
        ("Showed 11 bakers the oven", "took on 4 bakers in 2019 and another 7 in 2020; showed the last 7 the oven"),
        ("Had 15 bakers in 2022", "had 6 bakers in 2021 and another 9 in 2022"),
        ("Had 15 bakers", "had 6 bakers in 2021 and 9 in 2022"),
        ("Sold 42 hampers at the fair", "Sold 30 hampers at the fair and 12 more online"),
        ("Cleaned 21 ovens", "Cleaned 12 ovens in the morning, another cook did 9"),
        ("Laid tables of 2, 3 and 5 metres", "Laid tables of 2, 3 and 4 metres"),
    ],
)
def test_others_are_added_to_nothing_else(line: str, source: str) -> None:
    """Another total, one year's or place's, one team at two times: no sum."""
    assert hard(line, source)


BOUNDS = [
    (("up to 12", "no more than 12", "a maximum of 12", "at most 12"), "Seat max a dozen guests"),
    (("at least 12", "a minimum of 12", "no fewer than 12"), "Seat min a dozen guests"),
    (("about 12", "roughly 12", "around 12"), "Seat 12 or so guests"),
    (("over 12", "more than 12"), "Seat just over 12 guests"),
    (("up to 12", "a maximum of 12"), "Seat no more than 12 guests"),
    (("up to 12",), "Seat 12 or fewer guests"),
]


@pytest.mark.parametrize("said, source", [(said, source) for group, source in BOUNDS for said in group])
def test_a_bound_may_be_told_in_other_words(said: str, source: str) -> None:
    """Max, maximum, up to and no more than are one bound, min and at least another, or so and roughly a third; none of them is another."""
    assert not rules(f"Seat {said} guests", source)
    right = {told for group, other in BOUNDS if other == source for told in group}
    others = {"up to 12", "under 12"} - right if "or fewer" not in source and "max" not in source and "no more" not in source else {"at least 12", "over 12", "12"}
    for wrong in others:
        assert "bound" in hard(f"Seat {wrong} guests", source), wrong


@pytest.mark.parametrize("behind", ["max", "maximum", "at most"])
def test_a_bound_may_stand_behind_its_number(behind: str) -> None:
    """"8 guests at most" of "no more than 8"; "min" behind it is the other way."""
    source = "Tables of no more than 8 guests"
    assert not rules(f"Tables of 8 guests {behind}, laid", source + ", laid")
    assert hard("Tables of 8 guests minimum", source)


@pytest.mark.parametrize(
    "line, source",
    [
        ("Baked for 30 guests every fortnight", "baked for 30 guests evry fortnite"),
        ("Baked 300 rolls a day and 12 cakes a week", "baked 300 rolls p/d and 12 cakes p/w"),
        ("Baked 45 rolls a day and 2 cakes a month", "baked 45 rolls pd and 2 cakes pcm"),
        ("Baked 8 loaves a night", "baked 8 loaves a nite"),
        ("Baked 90 rolls each morning", "baked 90 rolls each mornin"),
        ("Baked 60 rolls a month", "baked 60 rolls per mth"),
    ],
)
def test_a_clipped_or_misspelt_rate_is_that_rate(line: str, source: str) -> None:
    """Evry fortnite, p/w, a nite: how often is read as it is meant, and is no other rate."""
    assert not rules(line, source)
    for wrong in ("an hour", "a year"):
        said = line
        for rate in ("every fortnight", "a day", "a week", "a month", "a night", "each morning"):
            said = said.replace(rate, wrong)
        assert hard(said, source), said


@pytest.mark.parametrize(
    "line, source",
    [
        ("Laid tables of 6, 3 and 5 metres", "laid tables of 6 metres, 3 metres and 5"),
        ("Dug trenches 20, 15 and 30 feet long", "Dug trenches 20 feet, 15 and 30 feet long"),
        ("Laid 14 metres of tables", "laid tables of 6 metres, 3 metres and 5"),
        ("Wrote 10 recipes a month", "Wrote 120 recipes a year"),
        ("Sales went from 80 to 60, a quarter fewer", "Sales went from 80 to 60"),
        ("Sales went from 40 to 50, up 25%", "Sales went from 40 to 50"),
    ],
)
def test_units_left_out_and_numbers_by_the_month(line: str, source: str) -> None:
    """A list has one unit; a year's number is twelve months' where it comes out even; down and up go the way of the numbers."""
    assert not rules(line, source)


@pytest.mark.parametrize(
    "line, source",
    [
        ("Laid tables of 6, 3 and 4 metres", "laid tables of 6 metres, 3 metres and 5"),
        ("Dug trenches 20, 15 and 30 metres long", "Dug trenches 20 feet, 15 and 30 feet long"),
        ("Wrote 11 recipes a month", "Wrote 120 recipes a year"),
        ("Wrote 10 recipes a week", "Wrote 120 recipes a year"),
        ("Sales went from 80 to 60, a quarter more", "Sales went from 80 to 60"),
        ("Sales went from 40 to 50, down 25%", "Sales went from 40 to 50"),
    ],
)
def test_units_periods_and_ways_are_kept(line: str, source: str) -> None:
    """Another number, another unit, another period, the other way."""
    assert rules(line, source)


LUNCHES = ((CLERK, "Cooked 60 meals at lunch"), (CLERK, "Cooked 90 meals at dinner for weddings"))


def test_numbers_of_two_snippets_of_a_post_add_up() -> None:
    """One deed, one thing, and for each number what it is told of; no sum of one of them, and none that takes along what one alone has."""
    assert not rules("Cooked 150 meals at lunch and dinner", *LUNCHES, at=CLERK)
    for wrong in ("Cooked 150 meals at lunch", "Cooked 160 meals at lunch and dinner", "Cooked 150 meals at lunch and dinner for weddings", "Cooked 150 meals", "Cooked over 150 meals at lunch and dinner"):
        assert hard(wrong, *LUNCHES, at=CLERK), wrong


def test_two_states_of_a_team_are_not_added() -> None:
    """Who led four at lunch and six at dinner led no ten."""
    assert hard("Led 10 cooks at lunch and dinner", (CLERK, "Led 4 cooks at lunch"), (CLERK, "Led 6 cooks at dinner"), at=CLERK)


@pytest.mark.parametrize(
    "line, source, right",
    [
        ("Sold 120 fair tickets at £8, taking £960", "Sold 120 tickets for the fair at £8 each.", True),
        ("Sold 120 fair tickets at £8, taking £1,960", "Sold 120 tickets for the fair at £8 each.", False),
        ("Sold 120 fair tickets at £8, a profit of £960", "Sold 120 tickets for the fair at £8 each.", False),
        ("Ran tastings for about 96 guests in twelve shops", "Ran tastings in 12 shops, an hour each; about 8 guests came to each one.", True),
        ("Ran tastings for about 120 guests in twelve shops", "Ran tastings in 12 shops, an hour each; about 8 guests came to each one.", False),
        ("Ran tastings for about 96 guests in each of twelve shops", "Ran tastings in 12 shops, an hour each; about 8 guests came to each one.", False),
        ("Ran shows for 200 guests in 10 halls", "Ran shows in 10 halls; 20 guests came to each rehearsal.", False),
        ("Wrote the rota, after which waste went down 1.8 percentage points", "Waste went from 7.1% to 5.3% after I wrote the rota.", True),
        ("Wrote the rota, after which waste went up 1.8 percentage points", "Waste went from 7.1% to 5.3% after I wrote the rota.", False),
        ("Wrote the rota, after which waste went down 2.8 percentage points", "Waste went from 7.1% to 5.3% after I wrote the rota.", False),
        ("Opened two kiosks", "I opened 3 kiosks and closed 1.", False),
    ],
)
def test_what_was_taken_and_how_far_it_moved_follow(line: str, source: str, right: bool) -> None:
    """So many at so much each, as many as came to each, a step between two shares; no profit, and no difference of two deeds."""
    assert bool(rules(line, source)) is not right
