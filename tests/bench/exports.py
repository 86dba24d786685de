"""Whole résumés as PDF, in every design and on both papers: are they read back, how are their pages parted, what do they cost.

    python -m tests.bench.exports DATA

What is counted is seen from the finished file by other means than those by which it was made: text by pypdf, pdfminer
and, where it is on the machine, poppler; places by PyMuPDF.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from statistics import mean, median

import pymupdf

from agent.adapters.exporters import PdfExporter
from agent.adapters.exporters.pdf.exporter import pieces_of
from agent.adapters.exporters.pdf.reading import by_pdfminer, by_pypdf, fault
from agent.adapters.exporters.pdf.running import DOT
from agent.adapters.exporters.pdf.unit import Unit
from agent.adapters.importers import read_resume
from agent.domain.blocks import BlockKind
from agent.domain.look import designs
from agent.domain.rendered import NEARLY_EMPTY, Design
from agent.domain.resume import Resume
from agent.errors import TruecutError
from tests.adapters.exporters.resumes import whole
from tests.bench.claims import share

PAPERS = ("letter", "a4")
_LIGATURE = re.compile("[\ufb00-\ufb06]")
_HEADS = (BlockKind.HEAD, BlockKind.LONE, BlockKind.BELOW, BlockKind.COURSE, BlockKind.DATES)


def by_poppler(content: bytes) -> str:
    """The text as poppler reads it."""
    return subprocess.run(["pdftotext", "-", "-"], input=content, capture_output=True, check=True).stdout.decode("utf-8")


READERS: Mapping[str, Callable[[bytes], str]] = {"pypdf": by_pypdf, "pdfminer": by_pdfminer, **({"poppler": by_poppler} if shutil.which("pdftotext") else {})}


@dataclass
class Seen:
    """What was seen of the files of one design on one paper."""

    files: int = 0
    refused: list[str] = field(default_factory=list)
    replaced: list[str] = field(default_factory=list)
    whole: Counter[str] = field(default_factory=Counter)
    ligatures: Counter[str] = field(default_factory=Counter)
    pages: list[int] = field(default_factory=list)
    alone: list[str] = field(default_factory=list)
    nearly_empty: list[str] = field(default_factory=list)
    seconds: list[float] = field(default_factory=list)

    def see(self, name: str, resume: Resume, design: Design) -> None:
        """Render a résumé and count."""
        began = time.perf_counter()
        try:
            rendered = PdfExporter().render(resume, design)
        except TruecutError as error:
            self.refused.append(f"{name}: {error}")
            return
        self.seconds.append(time.perf_counter() - began)
        self.files += 1
        self.pages.append(rendered.pages)
        if rendered.note:
            self.replaced.append(name)
            return
        pieces = pieces_of(resume, design)
        for reader, read in READERS.items():
            text = read(rendered.content)
            self.whole[reader] += not fault(pieces, text)
            self.ligatures[reader] += len(_LIGATURE.findall(text))
        with pymupdf.open("pdf", rendered.content) as document:
            self.alone += [f"{name}: {head}" for head in heads_alone([list(_lines(page)) for page in document], pieces)]
            if document.page_count > 1 and _filled(document[-1], design) < NEARLY_EMPTY:
                self.nearly_empty.append(name)

    def lines(self, name: str) -> Iterator[str]:
        """The figures as text."""
        read = ", ".join(f"{reader} {share(self.whole[reader], self.files)}" for reader in READERS)
        yield f"  {name:<16}handed over as designed {share(self.files - len(self.replaced), self.files + len(self.refused))}; every line read by {read}"
        ligatures = ", ".join(f"{reader} {self.ligatures[reader]}" for reader in READERS)
        yield f"{'':18}ligatures: {ligatures}; headings alone at a page's foot {len(self.alone)}; last pages under {NEARLY_EMPTY:.0%} full {len(self.nearly_empty)}"
        if self.seconds:
            last = sorted(self.seconds)[int(0.95 * (len(self.seconds) - 1))]
            yield f"{'':18}pages {mean(self.pages):.2f} on average, at most {max(self.pages)}; {median(self.seconds):.2f} s a file, 95 % within {last:.2f} s"
        yield from (f"    {word} {what}" for word, found in (("REFUSED", self.refused), ("REPLACED", self.replaced), ("ALONE", self.alone), ("NEARLY EMPTY", self.nearly_empty)) for what in found)


def heads_alone(pages: Sequence[Sequence[str]], pieces: Sequence[Unit]) -> Iterator[str]:
    """The headings with which a page of these lines ends: of a section always, of a position when its dates or bullets follow on the next page."""
    texts = {kind: {unit.text for unit in pieces if unit.kind is kind} for kind in BlockKind}
    for page, following in pairwise(pages):
        if not page or not following:
            continue
        parted = following[0].startswith("•") or any(following[0] in texts[kind] - texts[BlockKind.HEAD] - texts[BlockKind.LONE] for kind in (BlockKind.BELOW, BlockKind.COURSE, BlockKind.DATES))
        if page[-1] in texts[BlockKind.SECTION] or (parted and any(page[-1] in texts[kind] for kind in _HEADS)):
            yield page[-1]


def _lines(page: pymupdf.Page) -> Iterator[str]:
    """The lines of a page from top to bottom, without the one above its text, of which the dot alone is text."""
    found = [line for block in page.get_text("dict")["blocks"] for line in block.get("lines", ())]
    rows: dict[int, list[str]] = {}
    for line in sorted(found, key=lambda line: (round(line["spans"][0]["origin"][1]), line["bbox"][0])):
        rows.setdefault(round(line["spans"][0]["origin"][1]), []).append("".join(span["text"] for span in line["spans"]))
    return (text for text in (" ".join(" ".join(row).split()) for row in rows.values()) if text != DOT)


def _filled(page: pymupdf.Page, design: Design) -> float:
    """How much of the height between the margins is filled."""
    feet = [block[3] for block in page.get_text("blocks")]
    margin = design.margin * 0.9
    return float(max(feet, default=margin) - margin) / float(page.rect.height - 2 * margin)


def report(paths: Iterable[Path]) -> str:
    """The figures for all designs on both papers."""
    resumes = {path.name: whole(read_resume(path.read_bytes(), path.name).corpus) for path in paths}
    said = [f"PDF of {len(resumes)} whole résumés, untailored"]
    for name, _ in designs():
        for paper in PAPERS:
            seen = Seen()
            for stem, resume in resumes.items():
                seen.see(stem, resume, Design(name=name, paper=paper))
            said += seen.lines(f"{name}, {paper}")
    return "\n".join(said)


if __name__ == "__main__":
    print(report(sorted((Path(sys.argv[1]) / "resumes" / "json").glob("*.json"))))
