"""A résumé as a file."""

from __future__ import annotations

from agent.domain.value import Value


class Design(Value):
    """How a document looks: paper, body size and margin in points, typeface (`sans` or `serif`)."""

    paper: str = "letter"
    body: float = 10.0
    margin: float = 50.0
    typeface: str = "sans"


class Rendered(Value):
    """The bytes of a file, its pages (0 where the format has none) and the text that software reads back from it."""

    content: bytes
    pages: int
    text: str
