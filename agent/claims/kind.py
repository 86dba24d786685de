"""What kind of claim a single word makes; it decides which rule answers for it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum

from agent.claims.claim import Claim
from agent.lexicon.files import members_of
from agent.lexicon.files import words as word_list
from agent.lexicon.verbs import base_of

_MIXED = re.compile(r"[A-Z]{2,}|[A-Z][a-z]+[A-Z0-9]|[0-9+#]\w{0,40}[a-zA-Z]|[A-Za-z][0-9+#]|[a-z][A-Z]")
_TEAM = members_of("word-sets", "together")
"""What may be said of whoever did a thing with others."""
_OPENERS = ".!?:;•\n"


class WordKind(Enum):
    """The kinds of claims that words make."""

    CREDENTIAL = "credential"
    AWARD = "award"
    RANK = "rank"
    OWNERSHIP = "ownership"
    SCOPE = "scope"
    NAME = "name"
    RESULT = "result"
    PLAIN = "plain"


_LISTS = (
    (WordKind.AWARD, "awards"),
    (WordKind.CREDENTIAL, "credential-words"),
    (WordKind.SCOPE, "scope-words"),
    (WordKind.RANK, "rank-words"),
)


def kind_of(claim: Claim, index: int) -> WordKind:
    """The kind of claim that a word of the line makes."""
    line = claim.licences.line
    token = line.tokens[index]
    base = base_of(token.lower)
    if line.spots[index].verb and base in word_list("authority"):
        return WordKind.OWNERSHIP
    for kind, name in _LISTS:
        if token.lower in word_list(name) and not (kind is WordKind.RANK and (line.spots[index].verb or _are_people(claim, index))):
            return kind
    if _MIXED.search(token.written) or (token.capital and not _opens(claim, index)):
        return WordKind.NAME
    return WordKind.RESULT if base in word_list("outcome-words") or token.lower in word_list("outcome-words") else WordKind.PLAIN


def _are_people(claim: Claim, index: int) -> bool:
    """"23 staff": those who work there; the staff of "staff engineer" and "chief of staff" is a rank."""
    line = claim.licences.line
    after = line.tokens[index + 1 : index + 2]
    last = not after or after[0].neutral or line.spots[after[0].index].verb or line.spots[after[0].index].phrase != line.spots[index].phrase
    return line.tokens[index].lower == "staff" and last and not (index and line.tokens[index - 1].lower == "of")


def _opens(claim: Claim, index: int) -> bool:
    before = claim.licences.line.tokens[index].before.strip()
    return index == 0 or (before[-1:] in _OPENERS and before != "")


def unlicensed(claim: Claim, kind: WordKind) -> Iterator[int]:
    """The words of that kind which nothing licenses."""
    people = any(limit.kind in ("team", "we", "helped") for body in claim.licences.bodies for limit in body.limits)
    return (i for i in claim.licences.unlicensed if kind_of(claim, i) is kind and not (people and claim.licences.line.tokens[i].lower in _TEAM))


def inexact(claim: Claim, kind: WordKind) -> Iterator[int]:
    """The words of that kind which only a synonym or a derived word licenses, or nothing: certain kinds need the very word."""
    line = claim.licences.line
    figured = line.figured
    return (
        t.index for t in line.tokens
        if t.index not in figured and not t.neutral and kind_of(claim, t.index) is kind and not claim.licences.exact(t.index)
    )  # fmt: skip
