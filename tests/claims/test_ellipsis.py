"""Sums of numbers that leave out what they count: the list itself says what it is of."""

from __future__ import annotations

import pytest

from tests.claims.cases import hard, rules

TRUE = [
    ("Bred 18 ducks in 2022 and 2023", "Bred ducks, 7 in 2022 and 11 in 2023."),
    ("Restored 15 clocks over three years", "I restored clocks in the shed, four in 2019, six in 2020 and five in 2021."),
    ("Moulded 225 bars", "We moulded on three days in May. I moulded 62, 75 and 88 bars."),
    ("Shot 33 weddings at the mill", "Weddings at the mill: I shot 14 in 2021 and 19 in 2022."),
    ("Registered 395 guests in two years", "Registered 210 guests in my first year and 185 in my second."),
    ("Poured tastings for 235 visitors on two days", "Poured tastings for 140 visitors on the Saturday, 95 on the Sunday."),
    ("Priced joinery and timber packages worth $600K", "Priced the joinery ($420K) and timber ($180K) packages."),
    ("Serviced 8 lifts", "Serviced 5 passenger lifts and 3 goods ones."),
    ("Grew 9,500 seedlings for the park", "Grew seedlings for the park: 4,000 in 2021, 5,500 in 2022."),
    ("Ran 14 tours", "Ran tours of the mill, 6 in 2021 and 8 in 2022."),
]
FALSE = [
    ("Bred 19 ducks in 2022 and 2023", "Bred ducks, 7 in 2022 and 11 in 2023."),
    ("Bred 18 ducks in 2023", "Bred ducks, 7 in 2022 and 11 in 2023."),
    ("Restored 15 clocks over two years", "I restored clocks in the shed, four in 2019, six in 2020 and five in 2021."),
    ("Grew 9,500 seedlings for the park in 2022", "Grew seedlings for the park: 4,000 in 2021, 5,500 in 2022."),
    ("Baked for 18 cafes", "Baked bread for cafes, 7 loaves in May and 11 in June."),
    ("Registered 395 guests in three years", "Registered 210 guests in my first year and 185 in my second."),
    ("Supervised 10 bakers in two years", "Supervised 4 bakers in my first year and 6 in my second."),
    ("Led a team of 10 in June and July", "Led a team of 4 in June and 6 in July."),
    ("Poured tastings for 235 visitors on three days", "Poured tastings for 140 visitors on the Saturday, 95 on the Sunday."),
    ("Priced a timber package worth $600K", "Priced the joinery ($420K) and timber ($180K) packages."),
    ("Serviced 8 passenger lifts", "Serviced 5 passenger lifts and 3 goods ones."),
]


@pytest.mark.parametrize("line, source", TRUE)
def test_numbers_of_a_list_are_added_though_each_leaves_out_what_it_counts(line: str, source: str) -> None:
    """"Ducks, 7 in one year and 11 in the next" are eighteen ducks in two years."""
    assert not rules(line, source)


@pytest.mark.parametrize("line, source", FALSE)
def test_a_sum_is_no_other_number_of_no_other_thing_and_of_all_its_parts(line: str, source: str) -> None:
    """A wrong total, the total told of one part, of one kind, of another thing, or of what stayed the same people is refused."""
    assert hard(line, source)


@pytest.mark.parametrize(
    "line, right",
    [
        ("Eight weeks of placements: five on pastry in Leeds and three on a grill", True),
        ("Eight weeks of placements: five in Leeds, three in York", True),
        ("Nine weeks of placements: five in Leeds, three in York", False),
        ("Eight weeks of placements: six in Leeds, two in York", False),
        ("Eight weeks of placements: three in Leeds, five in York", False),
        ("Eight weeks of placements in Leeds: five on pastry, three on a grill", False),
        ("Eight weeks of pastry: five in Leeds, three in York", False),
    ],
)
def test_times_behind_a_colon_make_up_the_one_before_it(line: str, right: bool) -> None:
    """Their unit is that of the sum; each stays with its place."""
    assert bool(hard(line, "Placements: 5 weeks pastry in Leeds, 3 weeks on a grill in York.")) is not right


@pytest.mark.parametrize(
    "line, right",
    [
        ("Moved the rota to a sheet, taking 2.5 hours off it", True),
        ("Moved the rota to a sheet, taking 3 hours off it", False),
        ("Moved the rota to a sheet, taking 4 hours off it", False),
        ("Moved the rota to a sheet, taking 2.5 hours", False),
    ],
)
def test_what_is_taken_off_is_the_difference(line: str, right: bool) -> None:
    """From 4 hours before to 1.5 now are 2.5 off; that is neither how long it took nor how long it takes."""
    assert bool(hard(line, "I moved the rota to a sheet. It took 4 hours before and takes 1.5 now.")) is not right
