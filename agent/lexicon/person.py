"""The first person: "I" and "we" and what belongs to them."""

from __future__ import annotations

import re

from agent.lexicon.verbs import verb_of

_PRONOUN = re.compile(r"\b(?:I(?=['’]|\s+[a-z])|[Mm]e|[Mm]y|[Mm]ine|[Mm]yself|[Ww]e|us|[Oo]urs?|[Oo]urselves)\b")
_NEXT = re.compile(r"\s+(\w+)")


def first_person(text: str) -> bool:
    """Whether the text speaks of "I" or "we"; the numeral in "Engineer I" is none."""
    return any(not _numeral(text, m) for m in _PRONOUN.finditer(text))


def _numeral(text: str, match: re.Match[str]) -> bool:
    before = text[: match.start()].rstrip().rpartition(" ")[2]
    after = _NEXT.match(text, match.end())
    if match.group() != "I" or after is None or verb_of(after[1].lower()):
        return False
    return before[:1].isupper() and before[-1:].isalpha()
