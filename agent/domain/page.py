"""What a link led to, before anybody made sense of it."""

from __future__ import annotations

from enum import StrEnum

from agent.domain.value import Value


class Form(StrEnum):
    """What the bytes are, by their content type or their first bytes."""

    HTML = "html"
    JSON = "json"
    TEXT = "text"
    XML = "xml"
    PDF = "pdf"


class Page(Value):
    """The answer of a server: where the link ended after all redirects, the HTTP code, and the decoded bytes."""

    link: str
    code: int = 200
    form: Form
    content: bytes
    charset: str | None = None

    @property
    def text(self) -> str:
        """The words, by the stated charset where it is one, else UTF-8, else Windows-1252."""
        for charset in (self.charset, "utf-8", "cp1252"):
            try:
                return self.content.decode(charset or "utf-8-sig")
            except (LookupError, UnicodeError):
                continue
        return self.content.decode("utf-8", errors="replace")
