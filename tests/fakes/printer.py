"""An exporter without a layout."""

from __future__ import annotations

import pymupdf

from agent.domain.rendered import Design, Extent, Rendered
from agent.domain.resume import Resume


class PlainPrinter:
    """Prints an empty page that knows the lines as its title; a page holds `room` bullets."""

    extension = "pdf"

    def __init__(self, room: int = 30) -> None:
        self.room = room

    def render(self, resume: Resume, design: Design) -> Rendered:
        """The lines and the pages they need."""
        text = "\n".join(line.text for line in resume.lines())
        with pymupdf.open() as document:  # type: ignore[no-untyped-call]
            document.new_page()
            document.set_metadata({"title": text})
            content: bytes = document.tobytes(no_new_id=True)
        return Rendered(content=content, pages=self.extent(resume, design).pages, text=text)

    def extent(self, resume: Resume, design: Design) -> Extent:
        """The pages that the bullets need."""
        bullets = sum(len(e.bullets) for e in resume.experiences)
        return Extent(pages=max(1, -(-bullets // self.room)))


class WritingPrinter(PlainPrinter):
    """Writes the lines on the page, so that two résumés that read differently look differently."""

    def render(self, resume: Resume, design: Design) -> Rendered:
        """A page with the lines in small type."""
        plain = super().render(resume, design)
        with pymupdf.open(stream=plain.content, filetype="pdf") as document:  # type: ignore[no-untyped-call]
            for row, line in enumerate(resume.lines()):
                document[0].insert_text((36, 36 + 10 * row), line.text, fontsize=6)
            content: bytes = document.tobytes(no_new_id=True)
        return plain.model_copy(update={"content": content})
