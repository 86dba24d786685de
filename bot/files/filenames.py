"""File names a recruiter would like."""

from __future__ import annotations

import re
import unicodedata

from agent.lexicon.wording import wording

LONGEST = 80

_GERMAN = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ß": "ss"})


def filename(person: str, addressee: str | None, extension: str, language: str = "en") -> str:
    """`Dana-Whitfield-Resume-Acme.pdf`, by the employer or else the title of the post, with what a résumé is called in its language; letters of other scripts stay, everything
    else becomes a dash. In German names an umlaut is written with an e."""
    written = [text.translate(_GERMAN) if language == "de" else text for text in (person, wording(language).document, addressee or "")]
    parts = [slug(text) for text in written]
    stem = "-".join(part for part in parts if part)[: LONGEST - len(extension) - 1].strip("-")
    return f"{stem}.{extension}"


def slug(text: str) -> str:
    """The text as a part of a file name."""
    folded = "".join(ch for ch in unicodedata.normalize("NFKD", text) if not unicodedata.combining(ch))
    return re.sub(r"[\W_]+", "-", folded).strip("-")[:30].strip("-")
