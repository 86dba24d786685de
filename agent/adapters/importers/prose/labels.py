"""Labels of contact data in languages other than English: "Telefon: …", "Né le …"."""

from __future__ import annotations

import re

from agent.adapters.importers.prose.foreign import is_address
from agent.lexicon.vitae import said

KINDS = ("own", "name", "email", "phone", "address", "web")
_LABELS = "|".join(f"(?P<{kind}>{said(f'label {kind}')})" for kind in KINDS)
_LABELLED = re.compile(rf"(?:(?:{_LABELS})\s*(?::|\t|(?<=\w)(?=\s[+(]?\d[\d\s()./-]{{6}}))|(?P<born>{said('born')})(?=\s+\d))\s*(?P<said>\S.*)", re.I)
_PARTS = re.compile(r"\s*[|•·;]\s*|\t+|,\s+(?=[^\W\d_][^,:|•·;\t]{1,30}:\s)")
_ENGLISH = re.compile(r"name|e-?mail|mail|tel\.?|web(?:site)?|www|homepage|internet|portable|site|religion", re.I)
"""Labels that English has too."""

Labelled = tuple[str, str, str]
"""The kind of a label, what stands behind it, and both."""


def labelled(line: str) -> tuple[list[Labelled], list[str]]:
    """The labels of a line with what they say, and its parts without one."""
    whole = _LABELLED.fullmatch(line.strip())
    pieces = line.strip().split(", ")
    if whole and whole["born"] and any(map(is_address, pieces)):
        return [(_kind(whole), pieces[0], pieces[0]), ("address", ", ".join(pieces[1:]), line)], []
    parts = [line.strip()] if whole and not _PARTS.search(whole["said"]) else [part.strip() for part in _PARTS.split(line) if part.strip()]
    found = [(part, _LABELLED.fullmatch(part)) for part in parts]
    return [(_kind(match), match["said"].strip(), " ".join(part.split())) for part, match in found if match], [part for part, match in found if not match]


def is_personal(line: str) -> bool:
    """Whether a line says in another language something about the person alone: "Führerschein: Klasse B"."""
    pairs, others = labelled(line)
    return not others and any(pair[0] in ("own", "born") and is_foreign(pair) for pair in pairs)


def is_foreign(pair: Labelled) -> bool:
    """Whether English calls it otherwise."""
    label = pair[2].removesuffix(pair[1]).strip(" :")
    return _ENGLISH.fullmatch(label) is None


def _kind(match: re.Match[str]) -> str:
    return next(kind for kind in (*KINDS, "born") if match[kind] is not None)
