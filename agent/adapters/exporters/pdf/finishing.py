"""Makes a drawn PDF one that software and screen readers read well: tags, links, plain text, language and title."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from itertools import chain

import pikepdf
from pikepdf import Dictionary, String

from agent.adapters.exporters.pdf.parting import part
from agent.adapters.exporters.pdf.running import run
from agent.adapters.exporters.pdf.strip import Strip
from agent.adapters.exporters.pdf.tagging import tag
from agent.adapters.exporters.pdf.typesetting import Drawn
from agent.adapters.exporters.pdf.unicode import Key, guessed, read_map, written
from agent.adapters.exporters.pdf.unit import Unit
from agent.domain.rendered import Design
from agent.lexicon.wording import wording


def finish(drawn: Drawn, strip: Strip, design: Design, name: str, language: str) -> bytes:
    """The finished file; the same bytes for the same résumé, with no clock and no machine in it."""
    with pikepdf.open(io.BytesIO(drawn.content)) as pdf:
        marked = tag(pdf, drawn, strip.units)
        known = _plain_text(pdf, marked.glyphs, strip.units)
        run(pdf, design, name, marked, known)
        part(pdf, strip, marked, known)
        for key in list(pdf.docinfo.keys()):
            del pdf.docinfo[key]
        if "/ID" in pdf.trailer:
            del pdf.trailer["/ID"]
        called = wording(language).document
        pdf.docinfo["/Title"] = f"{name} – {called}" if name else called
        if name:
            pdf.docinfo["/Author"] = name
        pdf.Root.Lang = String(language)
        pdf.Root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
        out = io.BytesIO()
        pdf.save(out, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return out.getvalue()


def _plain_text(pdf: pikepdf.Pdf, glyphs: Mapping[int, Sequence[Key]], units: Sequence[Unit]) -> dict[Key, str]:
    """Give every font a map to plain letters, for the glyphs that are used; what each of these stands for."""
    used: dict[tuple[int, int], set[int]] = {}
    for font, code in chain.from_iterable(glyphs.values()):
        used.setdefault(font, set()).add(code)
    entries = {font: pdf.get_object(font) for font in used}
    known = {(font, code): text for font, codes in used.items() for code, text in read_map(entries[font].ToUnicode.read_bytes(), codes).items()}
    for number, unit in enumerate(units):
        known |= guessed(unit.text, glyphs.get(number, ()), known)
    for font, entry in entries.items():
        entry.ToUnicode = pdf.make_stream(written({code: text for (of, code), text in known.items() if of == font}))
    return known
