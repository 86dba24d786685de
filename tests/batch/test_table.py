"""The table and the archives."""

from __future__ import annotations

import csv
import io
import zipfile
from pathlib import Path

import pytest

from bot.batch.packing import SUMMARY, folder_of, packed
from bot.batch.table import MOST, Row, as_csv, as_text
from storage import Store
from storage.tables import LedgerRow, PostState


def done(place: int, **more: object) -> Row:
    """A post with a résumé."""
    entry = LedgerRow(user="ann", version="x")
    return Row(**{"place": place, "state": PostState.DONE, "name": f"Baker {place} at Kornblum Bakery", "entry": entry, "musts": 8, "missing": ("rye", "wheat"), **more})  # type: ignore[arg-type]


def test_a_row_says_what_is_covered_what_is_not_and_where_it_lies() -> None:
    """Post, coverage, what could not be covered, file; or why there is none."""
    told = as_text([done(1, files=("01-Kornblum/a.pdf",)), Row(2, PostState.DROPPED, "a.example/jobs/2", note="This post has expired.")])
    assert told == "1. Baker 1 at Kornblum Bakery: 6 of 8 must-haves; not shown: rye, wheat\n    01-Kornblum/a.pdf\n2. a.example/jobs/2: This post has expired."


@pytest.mark.parametrize("count", [10, 30, 60, 100, 400])
def test_a_long_table_is_one_message(count: int) -> None:
    """It gets shorter, not cut in the middle of a line; what does not stand there is counted."""
    told = as_text([done(n, name=f"Head Baker and Confectioner number {n} at the Kornblum Bakery of Lindau") for n in range(1, count + 1)])
    assert len(told) <= MOST + 60
    shown = sum((line.lstrip()[:1].isdigit() and "must" in line) or " of 8" in line for line in told.splitlines())
    assert shown == count or f"the other {count - shown} stand in {SUMMARY}" in told


def test_no_cell_is_a_formula_and_every_post_has_its_row() -> None:
    """Also where the name of a company is one."""
    rows = [done(1, company="=cmd|' /C calc'!A0", files=("a.pdf", "a.docx")), Row(2, PostState.FAILED, "x", note="+1")]
    read = list(csv.reader(io.StringIO(as_csv(rows).decode("utf-8-sig"))))
    assert [row[0] for row in read] == ["number", "1", "2"]
    assert not [cell for row in read for cell in row if cell.startswith(("=", "+", "-", "@"))]


def test_archives_are_no_larger_than_a_messenger_takes(store: Store, tmp_path: Path) -> None:
    """What is too much for one comes in several, the table in the first, each file once and whole."""
    content = {f"{n}.pdf": bytes([n]) * 3_000 for n in range(1, 11)}
    rows = [(done(n), [(f"{n:02}/{n}.pdf", store.files.keep("ann", content[f"{n}.pdf"], "pdf"))]) for n in range(1, 11)]
    archives = packed(store, rows, largest=12_000)
    assert len(archives) > 1
    assert all(len(archive) <= 12_000 for archive in archives)
    found: dict[str, bytes] = {}
    for archive in archives:
        with zipfile.ZipFile(io.BytesIO(archive)) as opened:
            found |= {Path(name).name: opened.read(name) for name in opened.namelist()}
    assert found.pop(SUMMARY)
    assert found == content
    assert packed(store, [(done(1), [])]) == []


@pytest.mark.parametrize("company", ["../../etc", "..", "C:\\Windows", "a/b", "\u202egpj", "", "CON"])
def test_no_company_leaves_the_folder(company: str) -> None:
    """Whatever it is called."""
    folder = folder_of(done(3, company=company))
    assert folder.startswith("03")
    assert not set(folder) & set("/\\.:\u202e")
