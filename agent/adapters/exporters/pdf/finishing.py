"""Makes a drawn PDF one that software and screen readers read well: tags, links, plain text, language and title."""

from __future__ import annotations

import io
from collections.abc import Sequence

import pikepdf
from pikepdf import Dictionary, Name, String

from agent.adapters.exporters.pdf.content import instructions
from agent.adapters.exporters.pdf.tagging import tag
from agent.adapters.exporters.pdf.typesetting import Drawn
from agent.adapters.exporters.pdf.unicode import plain_map
from agent.adapters.exporters.pdf.unit import Unit


def finish(drawn: Drawn, units: Sequence[Unit], name: str, language: str) -> bytes:
    """The finished file; the same bytes for the same résumé, with no clock and no machine in it."""
    with pikepdf.open(io.BytesIO(drawn.content)) as pdf:
        _plain_text(pdf)
        tag(pdf, drawn, units)
        for key in list(pdf.docinfo.keys()):
            del pdf.docinfo[key]
        if "/ID" in pdf.trailer:
            del pdf.trailer["/ID"]
        pdf.docinfo["/Title"] = f"{name} – Resume" if name else "Resume"
        if name:
            pdf.docinfo["/Author"] = name
        pdf.Root.Lang = String(language)
        pdf.Root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
        out = io.BytesIO()
        pdf.save(out, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return out.getvalue()


def _plain_text(pdf: pikepdf.Pdf) -> None:
    """Give every font a map to plain letters, for the glyphs that are used."""
    used: dict[tuple[int, int], set[int]] = {}
    for page in pdf.pages:
        font = (0, 0)
        for operands, operator in instructions(page, "Tf Tj TJ"):
            if str(operator) == "Tf":
                font = page.obj.Resources.Font[operands[0]].objgen
            else:
                shown = operands[0] if str(operator) == "TJ" else [operands[0]]
                used.setdefault(font, set()).update(code for part in shown if isinstance(part, String) for code in _codes(bytes(part)))
    for objgen, codes in used.items():
        entry = pdf.get_object(objgen)
        if entry.get("/Subtype") == Name.Type0 and "/ToUnicode" in entry:
            entry.ToUnicode = pdf.make_stream(plain_map(entry.ToUnicode.read_bytes(), codes))


def _codes(shown: bytes) -> list[int]:
    return [int.from_bytes(shown[i : i + 2], "big") for i in range(0, len(shown), 2)]
