"""Bytes made into text, and text made plain."""

from __future__ import annotations

import pytest

from agent.adapters.language import detect
from agent.adapters.plain import LARGEST, clean, decode, ensure_text
from agent.errors import UserCanAct

WORDS = "Servi crème brûlée à Zürich"


@pytest.mark.parametrize("coding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252", "latin-1"])
def test_common_codings_are_told_apart(coding: str) -> None:
    """Whatever the editor wrote is read."""
    assert decode(WORDS.encode(coding), "x.txt") == WORDS


def test_mojibake_is_mended() -> None:
    """Words that went through a wrong coding come back."""
    assert clean(WORDS.encode().decode("cp1252")) == WORDS


def test_control_and_invisible_characters_are_dropped() -> None:
    """Zero-width, bidirectional and tag characters vanish, control characters and odd blanks become blanks, line ends stay."""
    assert clean("a\u200bb\u202ec\ufeffd\U000e0041 e\x07f\u00a0g \t h\r\ni\rj\u2028k") == "abcd e f g h\ni\nj\nk"


def test_words_stay_what_they_are() -> None:
    """Entities, tags, typographic quotes and signs are not touched, whether or not there is an accent beside them."""
    for text in ("R&amp;D <b>", "R&amp;D at a café", "“fine” – ½ of €5 …", "naïve façade", "東京 🥐"):
        assert clean(text) == text


def test_ligatures_become_letters() -> None:
    """"ﬁ", as PDFs have it, is "fi"."""
    assert clean("Whitﬁeld’s oﬃce") == "Whitfield’s office"


@pytest.mark.parametrize(
    "content, said",
    [
        (b"", "is empty"), (b" \n\t", "is empty"), ("\ufeff\u200b".encode(), "no readable text"), (b"\x00\x01\x02" * 50, "no readable text"),
        (b"12 34 56 78 90 -- ++ " * 9, "no readable text"), (b"a" * (LARGEST + 1), "larger than"),
    ],
)  # fmt: skip
def test_what_is_no_text_is_refused(content: bytes, said: str) -> None:
    """In one sentence that names the file."""
    with pytest.raises(UserCanAct, match=said) as caught:
        decode(content, "x.txt")
    assert str(caught.value).startswith("x.txt is ")


@pytest.mark.parametrize("magic, form", [(b"%PDF-1.7", "PDF"), (b"PK\x03\x04", "archive"), (b"\xd0\xcf\x11\xe0", "old Office"), (b"\xff\xd8\xff\xe0", "photo"), (b"\x89PNG\r\n", "picture")])
def test_foreign_files_are_called_by_their_name(magic: bytes, form: str) -> None:
    """The user hears what it is and what to send instead."""
    with pytest.raises(UserCanAct, match=form):
        ensure_text(magic + b"...", "x")
    ensure_text(b"Robin Amsel", "x")


@pytest.mark.parametrize(
    "text, code",
    [
        ("Wir suchen einen Bäcker mit Erfahrung im Backen von Brot und Freude am frühen Aufstehen in unserer Backstube.", "de"),
        ("We are looking for a baker with experience in baking bread who likes to get up early in the morning.", "en"),
        ("Nous cherchons un boulanger avec de l'expérience qui aime se lever tôt le matin pour faire du pain.", "fr"),
        ("Brot", "en"),
        ("", "en"),
    ],
)
def test_the_language_is_told(text: str, code: str) -> None:
    """What is too short to tell counts as English."""
    assert detect(text) == code
