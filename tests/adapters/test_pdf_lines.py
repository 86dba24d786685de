"""Words on pages, made into lines in the order of reading."""

from __future__ import annotations

from textwrap import wrap
from typing import Any

from agent.adapters.pdf.extract import text_of
from tests.adapters.pdfs import blank, typed

LEFT = wrap("The shop in Lindau opens at six and sells bread and rolls to people who go to work early and who want them warm from the oven.", 30)
RIGHT = wrap("The shop in Bregenz opens at seven and sells cakes to people who come for coffee and stay until noon if it is raining on the lake.", 30)
WHOLE = [" ".join(LEFT), " ".join(RIGHT)]


def lines(document: Any) -> list[str]:
    """The lines of all pages that are not empty."""
    return [line for page in text_of(document.tobytes())["pages"] for line in page if line]


def test_a_paragraph_broken_by_hand_is_one_line() -> None:
    """Rows of up to 80 columns, also where one begins with a capital or a number; the next paragraph is another line."""
    first = "Kornblum Bakery is looking for a pastry baker who has worked with rye and spelt in Lindau or in Bregenz, with Tomas and Ilse, for at least 2 years or 3 summers."
    second = "We bake at night. You will be home before noon and have the weekends to yourself except for two."
    rows = [*wrap(first, 80), "", *wrap(second, 80)]
    assert lines(typed(rows, fontsize=10)) == [first, second]


def test_a_list_without_bullets_keeps_its_lines() -> None:
    """Short rows were ended on purpose, whether the next begins with a capital or not."""
    rows = ["Requirements:", "ability to get up early every day", "good knowledge of rye", "Three years of experience as a baker", "Driving licence and a car of your own"]
    assert lines(typed(rows)) == rows


def test_bullets_are_lines_whoever_draws_them() -> None:
    """A sign before each row, all signs first, or a letter of a font of symbols."""
    said = ["Bake bread and rolls every day", "Order the flour once a week"]
    assert lines(typed([f"·{row}" for row in said])) == [f"· {row}" for row in said]
    for sign, shown, font in (("·", "·", "helv"), ("-", "-", "helv"), ("n", "•", "zadb")):
        document = typed([sign, sign], fontname=font)
        typed(said, left=90, page=document[0])
        assert lines(document) == [f"{shown} {row}" for row in said]


def test_label_and_value_share_a_line() -> None:
    """A tab stands for the gap between them."""
    document = blank()
    for number, (label, value) in enumerate([("Job title", "Pastry Baker at Kornblum Bakery"), ("Place", "Lindau, OR"), ("Salary", "$24 an hour"), ("Hours", "38 a week"), ("Starts", "May 3")]):
        typed([label], top=72 + 20 * number, page=document[0])
        typed([value], top=72 + 20 * number, left=200, page=document[0])
    assert lines(document)[:2] == ["Job title\tPastry Baker at Kornblum Bakery", "Place\tLindau, OR"]


def test_columns_are_read_one_after_the_other() -> None:
    """Whether they were drawn so or row by row."""
    apart = typed(LEFT)
    typed(RIGHT, left=320, page=apart[0])
    by_rows = blank()
    for number, (left, right) in enumerate(zip(LEFT, RIGHT, strict=True)):
        typed([left], top=72 + 14 * number, page=by_rows[0])
        typed([right], top=72 + 14 * number, left=320, page=by_rows[0])
    assert lines(apart) == WHOLE
    assert lines(by_rows) == WHOLE


def test_what_was_drawn_in_disorder_is_read_by_its_place() -> None:
    """Headings first and texts later, as browsers do it, below a head over both columns."""
    document = typed(["Kornblum Bakery and its two shops, by the lake and far from it"], fontsize=14)
    headings = [(72, 120, "Lindau"), (72, 320, "Rolls"), (72, 520, "Wages"), (320, 120, "Bregenz"), (320, 320, "Cakes"), (320, 520, "Hours")]
    for left, top, heading in headings:
        typed([heading], left=left, top=top, page=document[0])
    for left, top, heading in reversed(headings):
        typed([f"{heading} is a word of which much can be", f"said, as of {heading.lower()} much is said."], left=left, top=top + 20, page=document[0])
    told = [line for _, _, heading in headings for line in (heading, f"{heading} is a word of which much can be said, as of {heading.lower()} much is said.")]
    assert lines(document) == ["Kornblum Bakery and its two shops, by the lake and far from it", *told]


def test_words_parted_at_the_edge_are_whole_again() -> None:
    """As the document itself spells them: a hyphen that is the word's own stays."""
    rows = [
        "Kornblum Bakery is looking for a baker with experience in the pro-", "duction of bread and rolls. The work is full-time, and the posi-",
        "tion is open now. The production begins at four. It is a well-", "known bakery with a self-service counter, and a lot of self-", "service customers come in for coffee at seven in the morning.",
    ]  # fmt: skip
    (line,) = lines(typed(rows))
    assert "the production of bread" in line
    assert "the position is open" in line
    assert "well-known bakery" in line
    assert "of self-service customers" in line


def test_a_hyphen_at_an_edge_stays_where_nothing_is_hyphenated() -> None:
    """One such row among many is a word with a hyphen of its own."""
    rows = ["Kornblum Bakery in Lindau by the lake has always been a service-", "oriented bakery that looks for people."]
    assert lines(typed(rows)) == ["Kornblum Bakery in Lindau by the lake has always been a service-oriented bakery that looks for people."]


def test_a_sentence_goes_on_over_the_page() -> None:
    """It stands where it begins; page numbers and what every page repeats are no part of it."""
    document = blank()
    texts = ["Kornblum Bakery is looking for a baker who likes the quiet hours of the day and", "who can drive to Bregenz. It is the second shop of ours, and it is on the lake and", "not far from the station."]
    for number, text in enumerate(texts, 1):
        page = document[0] if number == 1 else document.new_page()
        typed(["Kornblum Bakery, Vacancy 17/2031"], top=30, page=page)
        typed([text], page=page)
        typed([f"Page {number} of 3"], top=820, page=page)
    assert lines(document) == ["Kornblum Bakery, Vacancy 17/2031", " ".join(texts)]


def test_a_page_on_its_side_is_read() -> None:
    """Turned as it is shown."""
    document = blank()
    for number, row in enumerate(["Kornblum Bakery is looking for bakers.", "They begin at four in the morning."]):
        document[0].insert_text((300 + 20 * number, 700), row, rotate=90)
    document[0].set_rotation(90)
    assert lines(document) == ["Kornblum Bakery is looking for bakers.", "They begin at four in the morning."]


def test_letters_printed_twice_are_read_once() -> None:
    """Some make bold letters so."""
    document = typed(["Kornblum Bakery is looking for bakers"])
    typed(["Kornblum Bakery is looking for bakers"], left=72.4, page=document[0])
    assert lines(document) == ["Kornblum Bakery is looking for bakers"]


def test_gaps_are_empty_lines() -> None:
    """Where the page leaves room, not where it is merely set in lines."""
    rows = ["Baker", "We bake bread and rolls every day.", "", "Duties", "- Bake", "- Sell", "", "", "Pay", "$24 an hour"]
    told = ["Baker", "We bake bread and rolls every day.", "", "Duties", "- Bake", "- Sell", "", "Pay", "$24 an hour"]
    assert text_of(typed(rows).tobytes())["pages"] == [told]
