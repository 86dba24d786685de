"""File names a recruiter would like."""

from __future__ import annotations

import re
import unicodedata

from agent.lexicon.files import words as word_list
from agent.lexicon.wording import wording

LONGEST = 80
PART = 30
"""Letters of a part of a name; the person and what the document is called leave more for the addressee."""
ADDRESSEE = 40
_GERMAN = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ß": "ss"})


def filename(person: str, addressee: str | None, extension: str, language: str = "en") -> str:
    """`Dana-Whitfield-Resume-Acme.pdf`, by the employer or else the title of the post, with what a résumé is called in its language; letters of other scripts stay, everything
    else becomes a dash. In German names an umlaut is written with an e. What is too long loses whole words at its end."""
    written = [text.translate(_GERMAN) if language == "de" else text for text in (person, wording(language).document, addressee or "")]
    parts = [slug(text, most) for text, most in zip(written, (PART, PART, ADDRESSEE), strict=True)]
    stem = _cut("-".join(part for part in parts if part), LONGEST - len(extension) - 1)
    return f"{stem}.{extension}"


def slug(text: str, most: int = PART) -> str:
    """The text as a part of a file name of at most so many letters, cut between words."""
    folded = "".join(ch for ch in unicodedata.normalize("NFKD", text) if not unicodedata.combining(ch))
    return _cut(re.sub(r"[\W_]+", "-", folded).strip("-"), most)


def _cut(text: str, most: int) -> str:
    """Whole words up to that length, the last one no joint; a first word that is longer alone is cut in itself."""
    if len(text) <= most:
        return text
    words = text[:most].split("-") if text[most] == "-" else text[:most].split("-")[:-1]
    while len(words) > 1 and words[-1].lower() in word_list("leading-on"):
        words.pop()
    return "-".join(word for word in words if word) or text[:most].strip("-")
