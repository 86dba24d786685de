"""Our words as Telegram takes them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from agent.domain.say import Option, Say, SayKind
from bot.channels.shelf import carried, meant
from bot.channels.splitting import split
from bot.channels.telegram.buttons import keyboard
from bot.channels.telegram.wording import LONGEST, as_html, parts, units
from tests.fakes.telegram.markup import parsed
from tests.fakes.telegram.markup import units as counted


class Shelf(dict[str, str]):
    """Keeps long data."""

    def put(self, name: str, value: str) -> None:
        """Keep it."""
        self[name] = value


@given(st.text())
def test_every_text_survives_the_markup(text: str) -> None:
    """What Telegram reads of our HTML is the text, letter by letter."""
    assert parsed(as_html(text)) == text


@given(st.text(alphabet=st.sampled_from("ab \n<&🦄é"), max_size=400), st.integers(min_value=4, max_value=60))
def test_no_piece_is_too_long_and_no_letter_is_lost(text: str, most: int) -> None:
    """Counted as Telegram counts, in UTF-16; only blanks at the cuts go."""
    pieces = split(text, most, units)
    assert all(0 < counted(piece) <= most for piece in pieces)
    assert "".join("".join(pieces).split()) == "".join(text.split())


@given(st.text())
def test_a_text_is_as_long_as_in_utf_16(text: str) -> None:
    """A unicorn counts twice."""
    assert units(text) == counted(text)


def test_a_text_is_cut_between_paragraphs_where_it_can() -> None:
    """Else between lines, else between words; the indentation of a line stays."""
    assert split("aaa bbb\n\nccc ddd\neee", 12) == ["aaa bbb", "ccc ddd\neee"]
    assert split("aaa bbb\n  ccc ddd", 12) == ["aaa bbb", "  ccc ddd"]
    assert split("aaa bbb ccc", 8) == ["aaa bbb", "ccc"]
    assert split("a" * 10, 4) == ["aaaa", "aaaa", "aa"]


def test_the_options_stand_under_the_last_part() -> None:
    """A message without words and options is no message; a file stays whole."""
    option = Option(label="Yes", data="y")
    first, last = parts(Say(kind=SayKind.QUESTION, text="x" * (LONGEST + 1), options=(option,)))
    assert (first.options, last.options) == ((), (option,))
    assert parts(Say(text=" \n")) == ()
    assert parts(Say(options=(option,)))[0].text
    file = Say(kind=SayKind.FILE, path="x", filename="y")
    assert parts(file) == (file,)


@given(st.text(min_size=1, max_size=300))
def test_what_a_button_carries_fits_and_comes_back(data: str) -> None:
    """At most 64 bytes, whatever the data and its letters."""
    shelf = Shelf()
    name = carried(data, shelf, 64)
    assert 1 <= len(name.encode()) <= 64
    assert meant(name, shelf) == data


def test_buttons_keep_the_limits_of_telegram() -> None:
    """At most a hundred, long labels cut and in rows of their own, short ones in pairs."""
    made = keyboard([Option(label="word " * 40, data=str(n)) for n in range(150)], Shelf())
    assert made is not None
    assert [len(row) for row in made.inline_keyboard] == [1] * 100
    assert all(len(button.text) <= 60 for row in made.inline_keyboard for button in row)
    short = keyboard([Option(label=label, data=label) for label in ("Yes", "No", "Skip")], Shelf())
    assert short is not None
    assert [len(row) for row in short.inline_keyboard] == [2, 1]
    assert keyboard((), Shelf()) is None
