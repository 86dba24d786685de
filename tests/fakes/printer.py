"""An exporter without a document."""

from __future__ import annotations

from agent.domain.rendered import Design, Extent, Rendered
from agent.domain.resume import Resume


class PlainPrinter:
    """Prints the lines as text; a page holds `room` bullets."""

    extension = "pdf"

    def __init__(self, room: int = 30) -> None:
        self.room = room

    def render(self, resume: Resume, design: Design) -> Rendered:
        """The lines and the pages they need."""
        text = "\n".join(line.text for line in resume.lines())
        return Rendered(content=text.encode(), pages=self.extent(resume, design).pages, text=text)

    def extent(self, resume: Resume, design: Design) -> Extent:
        """The pages that the bullets need."""
        bullets = sum(len(e.bullets) for e in resume.experiences)
        return Extent(pages=max(1, -(-bullets // self.room)))
