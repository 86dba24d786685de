"""What glyphs stand for."""

from __future__ import annotations

import pytest

from agent.adapters.exporters.pdf.scripts import beyond
from agent.adapters.exporters.pdf.unicode import guessed, plain, read_map, written
from agent.adapters.exporters.pdf.unit import seen

RANGES = b"2 beginbfrange\n<0001> <0003> <0041>\n<0010><0012> [<0061> <FB01> <0063>]\nendbfrange\n1 beginbfchar\n<0020> <FB03>\nendbfchar"


def test_maps_are_read_in_every_form() -> None:
    """Ranges, lists, single codes, and what PyMuPDF writes with five digits; only what is used is read."""
    assert read_map(RANGES, {2, 3, 0x11, 0x20, 0x99}) == {2: "B", 3: "C", 0x11: "\ufb01", 0x20: "\ufb03"}
    assert read_map(b"1 beginbfrange\n<0100> <0105> <1f35b>\nendbfrange", {0x103}) == {0x103: "\U0001f35e"}
    assert read_map(b"1 beginbfchar\n<0007> <D83CDF5E>\nendbfchar", {7}) == {7: "\U0001f35e"}


def test_what_is_written_is_read_as_letters() -> None:
    """Ligatures as their letters, what lies beyond the first plane in UTF-16; long maps in blocks of the size that is allowed."""
    cmap = written({1: "\ufb03", 2: "\U0001f35e", 3: "\u00a0", **{100 + n: "a" for n in range(250)}})
    assert read_map(cmap, {1, 2, 3, 100}) == {1: "ffi", 2: "\U0001f35e", 3: " ", 100: "a"}
    assert [int(line.split()[0]) for line in cmap.splitlines() if line.endswith(b"beginbfchar")] == [100, 100, 53]


def test_glyphs_of_no_letter_are_told_from_the_text() -> None:
    """A ligature or a form of a letter that the font's map does not name; not where the text is another."""
    font = (7, 0)
    known = {(font, 1): "o", (font, 2): "b", (font, 3): " ", (font, 5): "\ufb01"}
    glyphs = [(font, 1), (font, 4), (font, 3), (font, 2), (font, 4), (font, 5)]
    assert guessed("offb ffbfi".replace("ffb", "ff", 1), [(font, 1), (font, 4), (font, 2)], known) == {}
    assert guessed("off bfffi", glyphs, known) == {(font, 4): "ff"}
    assert guessed("oxx byyfi", glyphs, known) == {}
    assert guessed("o b", [(font, 1)], known) == {}


@pytest.mark.parametrize(("text", "printed"), [("a\u0301 \ufb01t", "á fit"), ("non\u2011stop so\u00adft", "non-stop soft"), ("\u202eevil\u202c", "evil"), ("a\u00a0 b\tc\n", "a b c"), ("\ue000x\x07y", "x y")])
def test_texts_are_printed_as_they_are_seen(text: str, printed: str) -> None:
    """Composed, with plain hyphens and blanks, without what has no ink."""
    assert seen(text) == printed
    assert plain(printed) == printed


@pytest.mark.parametrize("text", ["Łódź Škoda Øster ½ €5 – “fine” … → • µΩ", "Служила Ґанок", "Έψησε ψωμί", "東京でパンを焼いた", "빵을 구웠다", "Հաց թխել", "პური", "Nướng bánh mì", "Baked 🍞", "naïve x² H₂O №5 ℃"])
def test_letters_that_stand_for_themselves_can_be_set(text: str) -> None:
    """Latin with all its accents, Greek, Cyrillic, Armenian, Georgian, Chinese, Japanese, Korean; signs are no letters."""
    assert beyond([text]) is None


@pytest.mark.parametrize(("text", "script"), [("Baked خبز", "Arabic"), ("לחם", "Hebrew"), ("रोटी", "Devanagari"), ("ขนมปัง", "Thai"), ("ரொட்டி", "Tamil"), ("рожь বাংলা", "Bengali")])
def test_scripts_whose_glyphs_are_not_read_in_order_are_named(text: str, script: str) -> None:
    """With the first word in them."""
    assert beyond(["Baked", text]) == (text.split()[-1], script)
