"""The parts of a Word document and how they refer to one another."""

from __future__ import annotations

import posixpath
from typing import Any

from agent.adapters.importers.forms.archive import DAMAGED, Archive
from agent.adapters.importers.forms.xml import parse
from agent.errors import UserCanAct

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships", b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
    (b"http://purl.oclc.org/ooxml/drawingml/", b"http://schemas.openxmlformats.org/drawingml/2006/"),
)
"""The names of the strict form, which Word writes on demand, and the usual ones."""


class Part:
    """A part of the document: its root element, and where its references lead."""

    def __init__(self, root: Any, targets: dict[str, tuple[str, str]]) -> None:
        self.root = root
        self._targets = targets

    def target(self, id_: str | None) -> str:
        """Where a reference leads: a part's name or an address; "" when nowhere."""
        return self._targets.get(id_ or "", ("", ""))[1]

    def of_kind(self, kind: str) -> str:
        """The name of the first part of this kind ("styles"), or ""."""
        return next((target for found, target in self._targets.values() if found == kind), "")


class Package:
    """A Word document as a zip of parts."""

    def __init__(self, content: bytes) -> None:
        """Raises `UserCanAct` when it is damaged or no Word document."""
        self._archive = Archive(content)
        name = next((target for kind, target in self._references("").values() if kind == "officeDocument"), "word/document.xml")
        main = self.part(name)
        if main is None or main.root.find(f"{W}body") is None:
            raise UserCanAct(DAMAGED)
        self.main = main

    def part(self, name: str) -> Part | None:
        """The part of that name, or None. Raises `UserCanAct` when it is damaged."""
        content = self._archive.read(name) if name else None
        return Part(parse(_usual(content)), self._references(name)) if content is not None else None

    def root_of(self, kind: str) -> Any:
        """The root of the part to which the text refers as this kind, or None."""
        part = self.part(self.main.of_kind(kind))
        return part.root if part else None

    def _references(self, name: str) -> dict[str, tuple[str, str]]:
        """The kind and the target of each reference in a part, by its id."""
        folder, base = posixpath.split(name)
        content = self._archive.read(posixpath.join(folder, "_rels", f"{base}.rels"))
        if content is None:
            return {}
        found = {}
        for reference in parse(_usual(content)):
            target, outside = reference.get("Target") or "", reference.get("TargetMode") == "External"
            inside = target[1:] if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
            found[reference.get("Id") or ""] = ((reference.get("Type") or "").rpartition("/")[2], target if outside else inside)
        return found


def _usual(content: bytes) -> bytes:
    for strict, usual in _STRICT:
        content = content.replace(strict, usual)
    return content
