"""What is set in one piece: a heading, a paragraph, a bullet."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from agent.adapters.exporters.layout import blocks
from agent.adapters.exporters.pdf.glyphs import drawable
from agent.domain.blocks import BlockKind
from agent.domain.look import Look
from agent.domain.resume import Resume

_LIGATURES = re.compile("[\ufb00-\ufb06]")
_SAME = str.maketrans({"\u2010": "-", "\u2011": "-", **{chr(code): None for code in (0xAD, *range(0xFE00, 0xFE10))}})
_UNSEEN = ("Cc", "Cs", "Co", "Cn")
"""Categories of what nobody sees: control characters, what stands for no letter."""


@dataclass(frozen=True)
class Unit:
    """A heading, a paragraph or, of the kind BULLETS, one bullet; `place` and `of` are its number in its list, from 0, and the length of that.

    `links` are parts of the text with the address that each leads to.
    """

    kind: BlockKind
    text: str
    place: int = 0
    of: int = 1
    links: tuple[tuple[str, str], ...] = ()

    @property
    def is_bullet(self) -> bool:
        """Whether it is a bullet of a list."""
        return self.kind is BlockKind.BULLETS


def units(resume: Resume, look: Look) -> tuple[Unit, ...]:
    """The résumé in pieces, in reading order, as the design words its headings; what has no letter to be seen is left out."""
    return tuple(_units(resume, look))


def _units(resume: Resume, look: Look) -> Iterator[Unit]:
    for block in blocks(resume):
        texts = [text for text in map(seen, block.lines or (block.text,)) if text]
        if look.capitals and block.kind is BlockKind.SECTION:
            texts = [text.upper() for text in texts]
        links = tuple((seen(shown), address) for shown, address in block.links)
        yield from (Unit(block.kind, text, place, len(texts), links) for place, text in enumerate(texts))


def seen(text: str) -> str:
    """The text as it is printed: composed letters, ligatures in letters, one form of hyphen, single blanks, nothing that cannot be seen, no picture that no font has."""
    whole = _LIGATURES.sub(lambda match: unicodedata.normalize("NFKC", match.group()), unicodedata.normalize("NFC", text)).translate(_SAME)
    return " ".join("".join(map(_printed, whole)).split())


def _printed(character: str) -> str:
    """The character; nothing for marks of direction and the like, a blank for what stands for no letter and for pictures without a glyph."""
    category = unicodedata.category(character)
    if category == "Cf":
        return ""
    return " " if category in _UNSEEN or (category[0] == "S" and not drawable(character)) else character
