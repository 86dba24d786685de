"""Papers that one holds: "held a forklift licence" of "got my forklift licence"; what lapsed is held no more."""

from __future__ import annotations

import re
from collections.abc import Sequence

from agent.claims.reading.governing import verb_names
from agent.claims.reading.telling import Telling
from agent.lexicon.files import members_of
from agent.lexicon.files import words as word_list
from agent.lexicon.terms import singular

_PAPERS = members_of("word-sets", "what one has") | members_of("word-sets", "papers one gets") | word_list("credential-words")
_NUMBERED = members_of("word-sets", "numbered")
YEAR = 4
"""Digits of a year."""
_HAVE = {"have", "hold"}
_GOT = {"get", "gain", "obtain", "earn"} | _HAVE
PAPER = 7
"""Words of the longest name of a paper that is looked for."""
_SIGN = re.compile(r"[,;:.()/—\n]|\s[-–]\s")
_NO_MORE = re.compile(r"\b(?:ran out|run out|expired?|lapsed|until|till?|used to|formerly|had|revoked|lost)\b", re.I)


def held(line: Telling, verb: int, places: dict[int, Sequence[tuple[int, int]]], bodies: Sequence[Telling]) -> tuple[int, int] | None:
    """The paper which the evidence says the writer got ("got my first aid", "have a forklift licence"): the last word of what the line says is held."""
    levels = _levels(line, verb)
    for source, at in places[max(places)] if places else ():
        body = bodies[source]
        whole = _paper(body, at)
        inside = {(source, i) for i in whole}
        if whole and all(inside.intersection(of) for of in places.values()) and levels <= {body.tokens[i].lower for i in whole}:
            return source, at
    return None


def _levels(line: Telling, verb: int) -> set[str]:
    """The numbers behind the verb up to the next: the levels of certificates."""
    found = set[str]()
    for token in line.tokens[verb + 1 :]:
        if ";" in token.before or "." in token.before or (line.spots[token.index].verb and token.lower not in _NUMBERED):
            break
        found |= {token.lower} if token.lower.isdigit() and len(token.lower) < YEAR else set()
    return found


def _paper(body: Telling, at: int) -> range:
    """The words of the paper of which the word at a place is the last but for its level, where the writer has it; none where it lapsed, or is no paper."""
    first = next((i for i in range(at - 1, max(-1, at - PAPER), -1) if body.tokens[i].lower in ("my", "a", "an") or _SIGN.search(body.tokens[i + 1].before)), 0)
    last = next((i for i in range(at, len(body.tokens)) if i + 1 == len(body.tokens) or body.spots[i + 1].phrase != body.spots[i].phrase), at)
    got = verb_names(body.tokens[first - 1]) if first else set[str]()
    mine = body.tokens[first].lower == "my" or (body.tokens[first].lower != "my" and bool(got & _HAVE))
    rest = [t for t in body.tokens[at + 1 : last + 1] if t.lower != "level" and t.index not in body.figured and not t.neutral]
    named = any(singular(t.lower) in _PAPERS for t in body.tokens[first + 1 : last + 1])
    held = bool(got & _GOT) and body.tokens[first - 1].lower != "had" and not _SIGN.search(body.tokens[first].before)
    lapsed = _NO_MORE.search(body.text, body.tokens[first].start) or body.limits_of(at)
    return range(first, last + 1) if held and mine and named and not rest and not lapsed else range(0)
