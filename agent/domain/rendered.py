"""A résumé as a file."""

from __future__ import annotations

from agent.domain.look import STANDARD
from agent.domain.value import Value


class Design(Value):
    """How a document looks: the name of its design, paper, body size and margin in points, typeface (`sans` or `serif`), a factor on the blanks between blocks."""

    name: str = STANDARD
    paper: str = "letter"
    body: float = 10.0
    margin: float = 50.0
    typeface: str = "sans"
    spacing: float = 1.0

    def denser(self) -> Design:
        """The same set closer, so that about a quarter more lines fit; still large enough to read in print."""
        return self.model_copy(update={"body": max(9.2, self.body - 0.6), "margin": max(40.0, self.margin - 8), "spacing": 0.65 * self.spacing})


class Rendered(Value):
    """The bytes of a file, its pages (0 where the format has none) and the text that software reads back from it."""

    content: bytes
    pages: int
    text: str
