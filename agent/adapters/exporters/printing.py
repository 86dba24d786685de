"""Prints what can be printed; of what cannot it says so, and the words are handed over in other forms."""

from __future__ import annotations

import math

from agent.adapters.exporters.markdown import plain_text
from agent.adapters.exporters.pdf import PdfExporter
from agent.adapters.exporters.pdf.exporter import Unsettable
from agent.adapters.exporters.pdf.scripts import beyond
from agent.domain.corpus import Corpus
from agent.domain.rendered import Design, Extent, Rendered
from agent.domain.resume import Resume

_LETTERS, _LINES = 95, 52
"""Of a line and of a page, as Word sets them."""


class ResumePrinter(PdfExporter):
    """Writes `.pdf`; of a résumé whose letters cannot be set the file is empty, and the note says why."""

    def extent(self, resume: Resume, design: Design) -> Extent:
        """The pages that the résumé takes; about those of the Word document where no PDF can be set."""
        try:
            return super().extent(resume, design)
        except Unsettable:
            lines = sum(math.ceil(len(line) / _LETTERS) for line in plain_text(resume).splitlines())
            return Extent(pages=max(1, math.ceil(lines / _LINES)))

    def render(self, resume: Resume, design: Design) -> Rendered:
        """The PDF; without one the words as they stand, and the note."""
        try:
            return super().render(resume, design)
        except Unsettable as error:
            return Rendered(content=b"", pages=0, text=plain_text(resume), note=no_pdf(error.script))


def no_pdf(script: str) -> str:
    """That there is no PDF, and what there is instead."""
    return f"I cannot yet set {script} letters in a PDF that software reads rightly, so you get Word, plain text and Markdown instead."


def unprintable(corpus: Corpus) -> str:
    """The sentence that says so of a person's words; empty when all of them can be printed."""
    person = corpus.person
    texts = [person.name, person.location or "", *(snippet.text for snippet in corpus.snippets), *(f"{p.employer or ''} {p.title or ''}" for p in corpus.positions)]
    strange = beyond(texts)
    return no_pdf(strange[1]) if strange else ""
