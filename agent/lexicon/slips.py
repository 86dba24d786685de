"""How far a written word is from the one that was meant: slips that are easily made cost less."""

from __future__ import annotations

from collections.abc import Iterator

FAR = 9.0
"""The cost of what is no slip."""
SMALL, HALF, WHOLE = 0.4, 0.5, 1.0
_VOWELS = frozenset("aeiouy")
_ALIKE = frozenset(["ck", "kc", "cs", "sc", "sz", "zs", "gj", "jg", "qk", "kq"])
_SILENT_BEHIND = {"h": "crtwgsp", "b": "m", "n": "m", "u": "gq", "c": "s", "r": "aeiou", "l": "aou", "t": "s", "d": "n", "w": "aos"}
"""Letters that are not heard behind others: the h of "scheme", the b of "plumber"."""
_SILENT_BEFORE = {"w": "r", "k": "n", "g": "nh", "d": "gj", "c": "kq", "t": "c", "p": "stn", "b": "t", "h": "ou"}
"""Letters that are not heard before others: the w of "wrist", the c of "check"."""


def cost(written: str, meant: str, limit: float, at: int = 0, of: int = 0) -> float:
    """What the slips cost that make the one word, in small letters, of the other, from a letter of each on; `FAR` where it is more than the limit."""
    while at < len(written) and of < len(meant) and written[at] == meant[of]:
        at, of = at + 1, of + 1
    if at == len(written) and of == len(meant):
        return 0.0
    best = FAR
    for slip, behind, rest in _slips(written, meant, at, of):
        if slip <= min(limit, best) and (slipped := slip + cost(written, meant, min(limit, best) - slip, at + behind, of + rest)) < best:
            best = slipped
    return best


def _slips(written: str, meant: str, at: int, of: int) -> Iterator[tuple[float, int, int]]:
    """What may have happened where the words part: what it costs, and how many letters of each it takes."""
    ours, theirs = written[at : at + 2], meant[of : of + 2]
    if ours and theirs:
        yield HALF if ours[0] + theirs[0] in _ALIKE or (ours[0] in _VOWELS and theirs[0] in _VOWELS) else WHOLE, 1, 1
    if len(ours) == 2 and ours == theirs[::-1]:
        yield HALF, 2, 2
    if ours[:1] == "f" and theirs == "ph":
        yield HALF, 1, 2
    if theirs:
        yield _left_out(meant, of), 0, 1
    if ours:
        yield _too_much(written, at), 1, 0


def _left_out(word: str, at: int) -> float:
    """A letter of the word that was not written."""
    letter, behind, before = word[at], word[at - 1 : at], word[at + 1 : at + 2]
    if letter == behind:
        return SMALL
    silent = (behind and behind in _SILENT_BEHIND.get(letter, "")) or (before and before in _SILENT_BEFORE.get(letter, ""))
    return HALF if letter in _VOWELS or silent else WHOLE


def _too_much(word: str, at: int) -> float:
    """A letter that was written and is none of the word."""
    letter, behind = word[at], word[at - 1 : at]
    if letter == behind:
        return SMALL
    return HALF if letter in _VOWELS else WHOLE
