"""Headers and footers: what of them is contact data, a number of a page, or said already."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from agent.adapters.importers.forms.blocks import Paragraph
from agent.adapters.importers.forms.flow import ADDRESS

_NUMBER = re.compile(r"(?:[-–|•·,]\s*)?(?:\b(?:page|seite|página|pagina|p\.|pg\.?)\s*)?\0(?:\s*(?:of|/|von|de|sur|di|-)\s*\0)?", re.I)
_TYPED = re.compile(r"\W*(?:page\s*)?\d{1,2}(?:\s*(?:of|/)\s*\d{1,2})?\W*", re.I)

_BESIDE = re.compile(r"\b(?:r[ée]sum[ée]|curriculum|vitae|cv|lebenslauf|page|of|continued|cont|confidential|\d{1,2})\b")


def framed(heads: Sequence[Paragraph], body: Sequence[Paragraph], feet: Sequence[Paragraph]) -> list[Paragraph]:
    """The body within what stands above and below it: contact data comes first, but after the name; what the body says already is left out."""
    paragraphs = [_unnumbered(paragraph) for paragraph in body]
    said = {_bare(paragraph) for paragraph in paragraphs}
    first = next((number for number, paragraph in enumerate(paragraphs, 1) if not paragraph.is_empty), 0)
    name = _bare(paragraphs[first - 1]) if first else ""
    above, below = ([paragraph for paragraph in _new(margin, said) if not _only_repeats(paragraph, name)] for margin in (heads, feet))
    addresses = [paragraph for paragraph in below if ADDRESS.search(paragraph.text)]
    named = bool(above) and not ADDRESS.search(above[0].text)
    at = 0 if named else first
    return [*(above if named else []), *paragraphs[:at], *([] if named else above), *addresses, *paragraphs[at:], *(p for p in below if p not in addresses)]


def _new(margin: Sequence[Paragraph], said: set[str]) -> list[Paragraph]:
    """What a header or footer says that was not said, without numbers of pages. It is noted as said."""
    found = []
    for paragraph in map(_unnumbered, margin):
        bare = _bare(paragraph)
        if bare and bare not in said and not _TYPED.fullmatch(paragraph.text):
            said.add(bare)
            found.append(paragraph)
    return found


def _only_repeats(paragraph: Paragraph, name: str) -> bool:
    """Whether a line is the name at the top once more, with nothing beside it but that this is a résumé and which page it is."""
    bare = _bare(paragraph)
    return bool(name) and name in bare and not _BESIDE.sub("", bare.replace(name, " ")).strip()


def _unnumbered(paragraph: Paragraph) -> Paragraph:
    if "\0" not in paragraph.text:
        return paragraph
    text = _NUMBER.sub("", paragraph.text)
    return replace(paragraph, pieces=(replace(paragraph.pieces[0], text=text.replace("\0", "")), *(p for p in paragraph.pieces if p.hidden)))


def _bare(paragraph: Paragraph) -> str:
    return re.sub(r"\W+", " ", paragraph.text.casefold()).strip()
