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
        ("Booked in the sacks", "me and the miller unloaded the flour, and i booked in the sacks"),
        ("Checked every loaf for weight", "My job at the bakery was to check every loaf for weight"),
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
        ("Unloaded the flour", "me and the miller unloaded the flour, and i booked in the sacks"),
        ("Checked every loaf for weight", "I was to check every loaf for weight"),
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


@pytest.mark.parametrize(
    ("line", "source"),
    [
        ("Iced the buns with one apprentice", "Buns iced by self and one apprentice"),
        ("Iced the buns and ordered sugar", "Buns iced by self; sugar ordered"),
        ("Counted and bagged the rolls", "the rolls were counted and bagged by the bakery junior, ie me, before six"),
        ("As bakery junior, counted the rolls", "the rolls were counted by the bakery junior (me)"),
        ("Signed in the flour", "The flour was signed in by the night baker, that's me, and stacked by the porter"),
        ("Opened, weighed and stacked all the sacks", "all the sacks got opened, weighed and stacked by me"),
        ("Ran the bread van with a cousin", "me n my cousin ran the bread van"),
        ("Ran the bread van with my cousin", "my cousin n I ran the bread van"),
        ("Iced 12 cakes with a friend", "me & a friend iced 12 cakes"),
        ("Lit the ovens before opening at 7", "i lit the ovens before we opened at 7"),
        ("Counted the till after closing", "after we closed i counted the till"),
    ],
)
def test_the_writer_may_be_named_in_the_third_place(line: str, source: str) -> None:
    """"Self", a rank with an "ie me" and "me n" are the writer, and a "we" that only says when is the shop's."""
    assert not rules(line, source)


@pytest.mark.parametrize(
    ("line", "source"),
    [
        ("Iced the buns", "Buns iced by self and one apprentice"),
        ("Did the deliveries", "Buns iced by self; deliveries done by a colleague"),
        ("Counted and bagged the rolls", "the rolls were counted and bagged by the bakery junior, ie Ines, before six"),
        ("Counted and stacked the flour", "The flour was counted by the night baker, that's me, and stacked by the porter"),
        ("Counted the rolls", "the rolls were counted by the bakery junior, who taught me"),
        ("Ran the bread van", "me n my cousin ran the bread van"),
        ("Ran the bread van with a cousin", "my cousin n her husband ran the bread van, i did the books"),
        ("Lit the ovens before filling the shelves", "i lit the ovens before we filled the shelves"),
        ("Filled the shelves before opening", "we filled the shelves before i opened"),
    ],
)
def test_who_is_not_the_writer_stays_so(line: str, source: str) -> None:
    """Another in the same place, those beside the writer and what "we" did itself are found."""
    assert rules(line, source)


@pytest.mark.parametrize(
    ("line", "source"),
    [
        ("Bake on average 40 tarts a day", "I knead, and on average bake 40 tarts a day, sometimes at weekends"),
        ("Delivered 20 orders a day", "Delivered 20 orders a day, now and then by bike"),
        ("Helped two bakers build an oven", "I helped two bakers build an oven over the summer holidays"),
        ("Painted 12 stalls", "Painted 12 stalls in the school holidays"),
    ],
)
def test_a_limit_of_a_detail_or_a_time_of_what_is_done_limits_no_more(line: str, source: str) -> None:
    """What has a rate is not limited by a detail behind it, nor what was done to its end by when it was."""
    assert not hard(line, source)


@pytest.mark.parametrize(
    ("line", "source"),
    [
        ("Delivered 20 orders a day by bike", "Delivered 20 orders a day, now and then by bike"),
        ("Delivered orders by bike", "Delivered orders, now and then by bike"),
        ("Bake 40 tarts a day", "Bake 20 tarts, sometimes 40 a day"),
        ("Ran two stalls a week", "Ran two stalls a week, briefly in 2019"),
        ("Covered the counter", "Covered the counter, occasionally on Fridays"),
        ("Met guests and baked tarts", "Met guests and baked tarts, but only for one summer"),
        ("Ran a stall", "Ran a stall over the summer holidays"),
        ("Painted stalls", "Painted stalls over the summer holidays"),
        ("Built an oven", "I helped two bakers build an oven over the summer holidays"),
    ],
)
def test_a_limit_of_what_goes_on_stays(line: str, source: str) -> None:
    """A detail told as the whole, a deed without a rate, and what went on only for a while are found."""
    assert hard(line, source)


@pytest.mark.parametrize(
    ("line", "source"),
    [
        ("Rewrote the price list, after which returns went from 12 to 8 a week", "Returns went from 12 a week to 8 after I rewrote the price list"),
        ("Moved the trays, after which the queue got shorter", "Once I had moved the trays, the queue got shorter"),
        ("Moved the trays, after which the queue got shorter", "I moved the trays; after that the queue got shorter"),
        ("Cut each batch from 5 hours to 4 by changing the order", "I changed the order, which took each batch from 5 hours to 4"),
        ("Wrote the rota that turns off the ovens, which brought the bill from £900 to £720", "Turning off the ovens brought our bill from £900 to £720; I wrote the rota that does it"),
    ],
)
def test_order_and_cause_may_be_told_from_the_other_end(line: str, source: str) -> None:
    """"B after A" is A, after which B; "did A, which took B down" is B cut by A."""
    assert not rules(line, source)


@pytest.mark.parametrize(
    ("line", "source"),
    [
        ("Moved the trays, after which the queue got shorter", "The queue got shorter before I moved the trays"),
        ("Moved the trays, after which the queue got shorter", "I moved the trays after the queue got shorter"),
        ("Cut returns from 12 to 8 a week", "Returns went from 12 to 8 a week after I rewrote the price list"),
        ("Cut each batch from 5 hours to 4 by changing the order", "I changed the order, which took each batch from 4 hours to 5"),
        ("Cut each batch from 5 hours to 4", "The owner changed the order, which took each batch from 5 hours to 4"),
        ("Cut each batch from 5 hours to 4 by changing the order", "I changed the order, which pleased guests. A new oven took each batch from 5 hours to 4"),
        ("Wrote the sign that names the bakers, which brought the bill from £900 to £720", "Turning off the ovens brought our bill from £900 to £720; I wrote the sign that names the bakers"),
    ],
)
def test_another_order_or_cause_is_found(line: str, source: str) -> None:
    """What came first, went the other way or came of another deed is found."""
    assert hard(line, source)


def test_a_deed_behind_a_prefix_is_no_word_of_scope() -> None:
    """The "sole" of "re-sole boots" is the deed of "re-soling boots"; where nothing was soled it is a claim to be the only one."""
    assert not rules("Re-sole boots and re-line coats", "re-soling boots, re-lining coats")
    assert not rules("Sharpen knives and sole boots", "sharpening knives, soling boots")
    assert hard("Sole maker of boots", "soling boots, stitching bags")
    assert hard("Re-sole boots", "I stitch boots")
