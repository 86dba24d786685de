"""Which classes of words meet where a list may come apart: two adjectives before one noun belong together, two nouns seldom do."""

from __future__ import annotations

from collections.abc import Sequence

from agent.lexicon.word_classes import ClassedWord, is_noun, is_verb

_NEAR = (1, 2, 3)
"""So many words on each side are told in their order."""
_SHORT = 4
"""Parts of no more words are told as a whole."""
_AFTER = 40
"""So many characters after the right part are looked at for the word that follows."""
Span = tuple[int, int]


def met(left: Span, right: Span, end: int, classed: Sequence[ClassedWord]) -> list[str]:
    """Names of what meets at a joint of the parts `left` and `right`, whose clause ends at `end`; all places as in `classed`."""
    one, other = _within(left, classed), _within(right, classed)
    after = _within((right[1], min(end, right[1] + _AFTER)), classed)[:1]
    named = [name for near in _NEAR for name in (f"left classes {_told(one[-near:])}", f"right classes {_told(other[:near])}")]
    named += [f"left is {_whole(one)}", f"right is {_whole(other)}", f"left begins {_told(one[:1])}", f"follows {_told(other[-1:])} > {_told(after)}"]
    named += [f"meeting {_told(one[-near:])} | {_told(other[:near])}" for near in _NEAR[:2]]
    named += [f"beginning {_told(one[:1])} | {_told(other[:1])}", f"ending {_told(one[-1:])} | {_told(other[-1:])}"]
    return [*named, *(f"{what} {any(map(holds, one))} {any(map(holds, other))}" for what, holds in (("nouns", is_noun), ("verbs", is_verb)))]


def _within(span: Span, classed: Sequence[ClassedWord]) -> list[str]:
    return [word.of for word in classed if word.start >= span[0] and word.end <= span[1]]


def _told(classes: Sequence[str]) -> str:
    return " ".join(classes) or "none"


def _whole(classes: Sequence[str]) -> str:
    return _told(classes) if len(classes) <= _SHORT else "long"
