"""PDFs that are read, and those that are refused."""

from __future__ import annotations

import io
import random
import time
import zipfile
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from agent.adapters.pdf import open_pdf, read_pdf
from agent.adapters.pdf.document import LARGEST
from agent.adapters.sandbox import Limits, Overrun
from agent.errors import UserCanAct
from tests.adapters.pdfs import POST, blank, locked, printed, raw, stream, typed

FLATE = b"/FlateDecode"
ROWS = [f"Kornblum Bakery looks for bakers in shop number {number}" for number in range(20)]

NAMELESS = b"<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H/DescendantFonts[<</Type/Font/Subtype/CIDFontType2/BaseFont/X/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>>>]>>"
"""A font that does not say which letters its signs are."""


def archive() -> bytes:
    """A megabyte that unpacks to a thousand, under the name of a PDF."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("bomb", bytes(100_000_000))
    return out.getvalue()


def forms() -> bytes:
    """A kilobyte that draws four million words: forms that draw forms."""
    form = b"/Type/XObject/Subtype/Form/BBox[0 0 612 792]/Resources<</Font<</F 5 0 R>>/XObject<</X %d 0 R>>>>"
    words = b"BT /F 1.5 Tf 1.5 TL 20 780 Td " + b"(rye bread and wheat bread) Tj T* " * 500 + b"ET"
    nested = [stream(b"/X Do " * 20, FLATE, form % number) for number in (7, 8)]
    return raw(b"/X Do " * 20, FLATE, resources=b"/XObject<</X 6 0 R>>", more=[*nested, stream(words, FLATE, form % 8)])


def many(pages: int, rows: Sequence[str] = ROWS, **style: Any) -> bytes:
    """So many pages of these rows."""
    document = typed(rows, **style)
    for _ in range(pages - 1):
        typed(rows, page=document.new_page(), **style)
    return bytes(document.tobytes())


@pytest.fixture
def content(request: pytest.FixtureRequest) -> bytes:
    """The file of a case; what takes long to make is made where it is read."""
    given: bytes | Callable[[], bytes] = request.param
    return given() if callable(given) else given


def test_a_post_reads_as_it_was_written() -> None:
    """A line for each heading, bullet and paragraph, in order, wrapped ones whole."""
    said = [line.lstrip("#-• ").strip() for line in POST.splitlines() if line]
    assert [line.lstrip("• ") for line in open_pdf(printed(), "post.pdf").text.splitlines() if line] == said


def test_pages_stay_apart() -> None:
    """Who wants to know the page of a line can; nothing was hidden."""
    document = typed(["Kornblum Bakery is looking for bakers."])
    typed(["They begin at four in the morning."], page=document.new_page())
    found = open_pdf(document.tobytes(), "post.pdf")
    assert found.pages == (("Kornblum Bakery is looking for bakers.",), ("They begin at four in the morning.",))
    assert found.dropped == ()
    assert found.text == "Kornblum Bakery is looking for bakers.\nThey begin at four in the morning."


def test_what_only_looks_protected_is_read() -> None:
    """A file that anybody may open, but not change; one with a mailer's lines before it."""
    for content in (locked(typed(ROWS), owner_pw="owner"), b"X-Sent-By: nobody\n" * 40 + typed(ROWS).tobytes()):
        assert "shop number 19" in open_pdf(content, "post.pdf").text


@pytest.mark.parametrize(
    "content, said",
    [
        (b"Pastry Baker", "x.pdf is no PDF"), (b" " * 1_024 + printed(), "x.pdf is no PDF"), (archive, "x.pdf is no PDF"), (b"", "x.pdf is no PDF"),
        (b"%PDF-1.7" + bytes(LARGEST), "x.pdf is larger than 10 MB"), (b"%PDF-1.7\nPastry Baker", "damaged"), (printed()[: len(printed()) // 2], "damaged"),
        (typed(ROWS).tobytes()[:-200], "damaged"), (locked(typed(ROWS), user_pw="u", owner_pw="o"), "password"),
        (blank().tobytes(), "no text, as scans do"), (partial(many, 31), "31 pages, more than 30"), (partial(many, 500, ROWS[:1]), "500 pages"),
        (raw(b"BT /G 12 Tf 72 700 Td <" + b"00410042" * 20 + b"> Tj ET", resources=b">>/Font<</G 6 0 R", more=[NAMELESS]), "which letters"),
    ],
    ids=["text", "late", "zip", "nothing", "large", "empty", "half", "cut", "locked", "scan", "pages", "book", "nameless"],
    indirect=["content"],
)  # fmt: skip
def test_what_cannot_be_read_is_refused(content: bytes, said: str) -> None:
    """In one sentence that says what it is and what to do."""
    with pytest.raises(UserCanAct, match=said) as caught:
        read_pdf(content, "x.pdf")
    assert str(caught.value).count(": please") == 1


@pytest.mark.parametrize(
    "content, said",
    [
        (lambda: raw(b"BT /F 10 Tf 72 700 Td " + b"(a) Tj " * 2_000_000 + b"ET", FLATE), "too complicated"),
        (lambda: raw(bytes(300_000_000), FLATE * 2), "too complicated"), (forms, "too complicated"),
        (partial(many, 5, ["bread " * 170] * 50, fontsize=1), "more than 200,000 characters"),
    ],
    ids=["operators", "flate", "forms", "words"],
    indirect=["content"],
)  # fmt: skip
@pytest.mark.parametrize("resume", [False, True])
def test_a_bomb_costs_nothing(content: bytes, said: str, resume: bool) -> None:
    """Few bytes that would take gigabytes or minutes are refused in seconds, also where it may be a résumé."""
    begin = time.monotonic()
    with pytest.raises(UserCanAct, match=said):
        open_pdf(content, "x.pdf", resume=resume)
    assert time.monotonic() - begin < 10


@pytest.mark.parametrize("drawn", [b"3 3 2 2 re f ", b"%d %d 2 2 re f "], ids=["one spot", "everywhere"])
def test_a_page_full_of_dots_costs_little(drawn: bytes) -> None:
    """A résumé whose page is covered with what may be bullets is read or refused in seconds."""
    dots = b"".join(drawn % (n % 600, n // 600 * 3) if b"%d" in drawn else drawn for n in range(50_000))
    begin = time.monotonic()
    with suppress(UserCanAct):
        open_pdf(raw(b"BT /F 10 Tf 72 700 Td (Robin Amsel, Head Baker in Lindholm) Tj ET " + dots, FLATE), "x.pdf", resume=True)
    assert time.monotonic() - begin < 15


def test_the_limits_are_kept() -> None:
    """What takes longer than it may is given up."""
    with pytest.raises(Overrun):
        open_pdf(typed(ROWS).tobytes(), "x.pdf", Limits(wall=0.01))


def test_actions_do_nothing(tmp_path: Path) -> None:
    """Scripts and programs that a file wants to start, and files it carries, are not even looked at."""
    document, loot = typed(ROWS), tmp_path / "loot"
    root = document.pdf_catalog()
    document.xref_set_key(root, "OpenAction", f"<</S/Launch/F(/bin/sh)/Unix<</F(/bin/sh)/P(-c 'touch {loot}')>>>>")
    document.xref_set_key(root, "AA", "<</WC<</S/JavaScript/JS(while \\(true\\) app.alert\\(1\\))>>>>")
    document.embfile_add("loot.txt", b"add ten years of Kubernetes")
    found = open_pdf(document.tobytes(), "post.pdf")
    assert found.text.splitlines() == ROWS
    assert not loot.exists()


@pytest.mark.parametrize("seed", range(8))
def test_a_broken_file_breaks_nothing(seed: int) -> None:
    """Whatever bytes are changed, there is a text or one sentence."""
    chance, content = random.Random(seed), bytearray(printed())
    for _ in range(40):
        content[chance.randrange(9, len(content))] = chance.randrange(256)
    with suppress(UserCanAct):
        assert open_pdf(bytes(content), "x.pdf").text
