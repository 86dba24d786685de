"""How far a limit, a company and a cause reach: over what they govern in the evidence, and no further."""

from __future__ import annotations

import pytest

from tests.claims.cases import hard, rules


@pytest.mark.parametrize(
    ("line", "source"),
    [
        ("Write the price list", "I write the price list that comes out every second week"),
        ("Bake for two cafés", "I bake for two cafés, which open seasonally, and I sweep up"),
        ("Serve guests", "I serve guests who are sometimes in a hurry"),
        ("Kept the books of a mill", "Kept the books of a mill that was partly empty"),
        ("Ordered flour", "Ordered flour and wrote to suppliers whose licence had expired"),
        ("Bake and ice cakes", "I bake and ice cakes that are occasionally tasted by the owner"),
        ("Iced the cakes for every fair", "Did the bread for a fair once and iced the cakes for every fair since 2018"),
        ("Run the stall", "I run the stall and supervise a part-time baker"),
        ("Ran the stall and an oven", "Ran the stall and an oven for bakers who did unpaid hours"),
    ],
)
def test_what_limits_a_detail_limits_nothing_else(line: str, source: str) -> None:
    """A line that leaves a detail out need not keep what limits that detail."""
    assert not hard(line, source)


@pytest.mark.parametrize(
    ("line", "source"),
    [
        ("Write the price list", "I write the price list every second week"),
        ("Ran a stall", "Ran a stall that was only open for one summer"),
        ("Led the night shift", "I led the night shift, which was only for a week"),
        ("Gave talks", "Prepared talks that I sometimes gave"),
        ("Iced cakes", "Baked cakes which the owner sometimes iced"),
        ("Won the rye prize", "In the running for the rye prize, which went to another baker"),
        ("Did the bread and the cakes for every fair", "Did the bread for a fair once and iced the cakes for every fair since 2018"),
        ("Run the stall", "I run the stall as a part-time baker"),
        ("Run the stall", "I run the stall part-time and supervise a baker"),
    ],
)
def test_what_limits_the_deed_goes_with_it(line: str, source: str) -> None:
    """A limit of the deed itself stays, wherever in the sentence it stands."""
    assert hard(line, source)


@pytest.mark.parametrize(
    ("line", "source"),
    [
        ("With the other baker, iced the buns and swept the floor", "The buns were iced and the floor was swept by two of us, me and the other baker"),
        ("With one other baker, iced 40 buns", "we iced 40 buns, me and one other baker"),
        ("Iced the buns with Ines", "me and Ines iced the buns"),
        ("Ran the stall with a cousin", "My cousin and I ran the stall"),
        ("Packed loaves in a two-week pilot of home delivery", "Part of a two-week pilot of home delivery; packed the loaves"),
        ("Took the minutes for the hygiene committee", "Member of the hygiene committee; took its minutes"),
        ("As one of two bakers, iced 40 buns a day", "I was one of the two bakers who iced 40 buns a day"),
        ("Wrote two recipes a month, each read by the head baker", "Two recipes were written by me a month, and each was read by our head baker"),
        ("Wrote the recipe book, used by the three apprentices", "The recipe book was written by me and is used by the three apprentices"),
        ("Logged every order, signed by the head baker", "Every order was logged by me and signed by the head baker"),
        ("Drew up the rota, which the owner signed", "The rota was drawn up by me and was signed by the owner"),
        ("Advised guests planning to go abroad", "Advised guests who planned to go abroad"),
        ("Look after homeless guests", "Look after guests who are homeless"),
    ],
)
def test_a_limit_is_kept_in_any_of_its_ways(line: str, source: str) -> None:
    """Who names the others, the setting or the one who did the rest has left nothing out."""
    assert not rules(line, source)


@pytest.mark.parametrize(
    ("line", "source"),
    [
        ("Iced the buns and swept the floor", "The buns were iced and the floor was swept by two of us, me and the other baker"),
        ("Iced the buns; swept the floor with the other baker", "we iced the buns, me and the other baker; I swept the floor"),
        ("Iced the buns and managed the other baker", "we iced the buns, me and the other baker"),
        ("Ran a two-week pilot of home delivery", "Part of a two-week pilot of home delivery; packed the loaves"),
        ("Headed the hygiene committee", "Member of the hygiene committee; took its minutes"),
        ("Wrote and signed every order", "Every order was written by me and signed by the head baker"),
        ("Read two recipes a month", "Two recipes were written by me a month, and each was read by our head baker"),
    ],
)
def test_a_limit_that_is_gone_or_turned_is_found(line: str, source: str) -> None:
    """Others who are left out, led or made the setting of another deed are found."""
    assert rules(line, source)


@pytest.mark.parametrize(
    ("line", "source"),
    [
        ("Cleaned and checked ovens", "Mixing of doughs; ovens cleaned and checked"),
        ("Weighed, mixed and baked doughs", "doughs weighed, mixed and baked"),
        ("Counted and logged loaves daily", "Loaves counted and logged by me daily; the key is held by the owner"),
        ("Cut returns from 9 to 2 a week by sorting the trays", "Sorted the trays; returns fell from 9 to 2 a week as a result"),
        ("Wrote the rota that opens at six, which brought the queue from 30 to 12", "Opening at six brought the queue from 30 to 12; I wrote the rota that does it"),
    ],
)
def test_notes_and_results_are_the_writers(line: str, source: str) -> None:
    """Notes without a subject tell of the writer, and so does a result of the writer's own deed."""
    assert not rules(line, source)


@pytest.mark.parametrize(
    ("line", "source"),
    [
        ("Cleaned ovens", "Mixing of doughs; ovens cleaned and checked by the porter"),
        ("Cut returns from 9 to 2 a week by sorting the trays", "Sorted the trays; returns fell from 9 to 2 a week in a mild winter"),
        ("Cut returns from 9 to 2 a week by sorting the trays", "Our team sorted the trays; returns fell from 9 to 2 a week as a result"),
        ("Cut returns from 9 to 2 by sorting the trays", "I sorted the trays. The owner bought a new oven, so returns fell from 9 to 2"),
        ("Wrote the sign, which brought the queue from 30 to 12", "Opening at six brought the queue from 30 to 12; I wrote the sign"),
        ("Wrote the sign that took the queue from 30 to 12", "Opening at six took the queue from 30 to 12; I wrote the sign"),
        ("Took over the stall and thereby raised the sales", "Took over the stall in May. Sales rose"),
    ],
)
def test_what_others_did_or_caused_is_not_the_writers(line: str, source: str) -> None:
    """Somebody else's deed in notes, and a result of something else, are found."""
    assert hard(line, source)


@pytest.mark.parametrize(
    ("line", "source"),
    [
        ("Held interviews with guests", "Held interviews with role-play guests played by actors"),
        ("Audited the books of a bakery", "Audited the books of a fictional bakery in the course"),
        ("Sold bread and cakes", "Sold bread; the cakes were the owner's job, not mine"),
        ("Swept the floor and ovens", "The ovens weren't my job; I swept the floor"),
        ("Sold bread and counted the till", "It was the owner's job to count the till, I sold bread"),
        ("Translated recipes from Polish", "Translated recipes into Polish"),
        ("Baked daily and, in 2016, moved the recipes", "Baked daily; moved the recipes in 2018"),
        ("Moved the oven in 2016 and tiled the hall in 2020", "oven: moved 2018; hall: tiled 2020"),
    ],
)
def test_what_is_made_real_or_moved_is_found(line: str, source: str) -> None:
    """A play that becomes work, another's job, a way back and a year of the position in the place of the deed's own are found."""
    assert hard(line, source)


def test_each_year_dates_the_deed_behind_it() -> None:
    """A year that opens what follows belongs to that, not to the deed before."""
    source = "In 2017 I moved the oven and in 2018 I tiled the hall"
    assert not hard("Moved the oven in 2017 and tiled the hall in 2018", source)
    assert hard("Moved the oven in 2018 and tiled the hall in 2017", source)


def test_what_one_translates_from_needs_no_word_of_its_own() -> None:
    """The tongue that is translated may stand right behind the verb; the one into which it is may not."""
    assert not hard("Interpreted Polish into English at the clinic", "Interpreted from Polish into English at the clinic")
    assert hard("Interpreted Polish at the clinic", "Interpreted into Polish at the clinic")
