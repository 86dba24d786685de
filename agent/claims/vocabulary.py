"""Names, strong verbs and all other words: each is in the cited words, under whichever name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from agent.claims.claim import Claim
from agent.domain.draft import Finding, Severity
from agent.lexicon.files import words as word_list
from agent.lexicon.terms import Word, stem, words
from agent.lexicon.units import quantities
from agent.lexicon.verbs import base_of

_NAME = re.compile(r"[A-Z]{2,}|[A-Z][a-z]+[A-Z0-9]|\w*[0-9+#]\w*[a-zA-Z]|[A-Za-z]+[0-9+#]")


def judge(claim: Claim) -> Iterator[Finding]:
    """Unknown names, authority, awards and scope are hard; any other unknown word is soft."""
    stop = word_list("stopwords")
    numbers = {at for q in quantities(claim.text) for at in range(q.start, q.end)}
    for index, word in enumerate(words(claim.text)):
        written = claim.text[word.start : word.end]
        if word.lower in stop or word.start in numbers or _licensed(word, claim):
            continue
        if _is_name(claim.text, written, word, index):
            yield _finding(claim, word, "name", Severity.HARD, "is not named in the cited words")
        elif word.lower in word_list("authority") or base_of(word.lower) in word_list("authority"):
            yield _finding(claim, word, "ownership", Severity.HARD, "claims more than the cited words say")
        elif word.stem in {stem(w) for w in word_list("inflation")}:
            yield _finding(claim, word, "scope", Severity.HARD, "makes it larger than the cited words say")
        else:
            yield _finding(claim, word, "word", Severity.SOFT, "is not among the cited words")


def _licensed(word: Word, claim: Claim) -> bool:
    if {word.stem, word.lower, word.singular} & claim.licensed:
        return True
    base = base_of(word.lower)
    return base is not None and any(base_of(w.lower) == base for w in words(claim.source))


def _is_name(text: str, written: str, word: Word, index: int) -> bool:
    if _NAME.search(written):
        return True
    inside = index > 0 and text[: word.start].rstrip()[-1:] not in ".!?:"
    return inside and written[0].isupper()


def _finding(claim: Claim, word: Word, rule: str, severity: Severity, message: str) -> Finding:
    written = claim.text[word.start : word.end]
    return Finding(
        rule=rule, severity=severity, start=word.start, end=word.end, message=f"“{written}” {message}", hint="use the words of the evidence"
    )
