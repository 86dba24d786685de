"""File names a recruiter would like."""

from __future__ import annotations

import re
import unicodedata

LONGEST = 80


def filename(person: str, addressee: str | None, extension: str) -> str:
    """`Dana-Whitfield-Resume-Acme.pdf`, by the employer or else the title of the post; letters of other scripts stay, everything else becomes a dash."""
    parts = [slug(person), "Resume", slug(addressee or "")]
    stem = "-".join(part for part in parts if part)[: LONGEST - len(extension) - 1].strip("-")
    return f"{stem}.{extension}"


def slug(text: str) -> str:
    """The text as a part of a file name."""
    folded = "".join(ch for ch in unicodedata.normalize("NFKD", text) if not unicodedata.combining(ch))
    return re.sub(r"[\W_]+", "-", folded).strip("-")[:30].strip("-")
