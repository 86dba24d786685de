"""What kind of thing a requirement asks for: a logistic regression over its words, to which the rules of `labels` are one voice among others."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import pairwise

from agent.domain.brief import Kind
from agent.lexicon.aliases import known_things
from agent.lexicon.cues import patterns
from agent.stages.extract.labels import kind_cues, ruled_kind
from agent.stages.extract.learned import Weights, score

_WORD = re.compile(r"[a-z][a-z'+#]*")
_LENGTHS = (1, 2, 4, 7, 12)


def kind_of(quote: str, head: str, years: float | None, tables: Mapping[str, Weights]) -> Kind:
    """The kind of a requirement; `head` is the phrase before its list, `tables` hold the weights of each kind."""
    odds = log_odds(quote, head, years, tables)
    return max(odds, key=lambda kind: odds[kind])


def log_odds(quote: str, head: str, years: float | None, tables: Mapping[str, Weights]) -> dict[Kind, float]:
    """How far each kind is likely, the one that counts alone where a rule says so.

    Languages, and papers of other countries than those of the annotated posts, are too rare to be learned, and what a tool is called does not decide of which kind its list is: there the rule counts.
    """
    row = features(quote, head, years)
    paper = next((kind for kind, pattern in patterns("papers").items() if pattern.search(quote)), None)
    if paper:
        return {Kind(paper): 0.0}
    ruled = ruled_kind(quote, head, years)
    if ruled is Kind.LANGUAGE or (head and known_things(quote)):
        return {ruled: 0.0}
    return {Kind(kind): score(table, row) for kind, table in tables.items()}


def features(quote: str, head: str, years: float | None) -> dict[str, float]:
    """The features of a requirement by name, all 1.0."""
    spoken = _WORD.findall(quote.lower())
    named = [f"rule {ruled_kind(quote, head, years).value}", f"size {sum(len(spoken) > length for length in _LENGTHS)}"]
    named += [f"word {word}" for word in spoken] + [f"pair {one} {other}" for one, other in pairwise(spoken)]
    named += [f"first {word}" for word in spoken[:1]] + [f"last {word}" for word in spoken[-1:]] + kind_cues(quote)
    named += ["years"] if years is not None else []
    return dict.fromkeys([*named, "capital"] if quote[:1].isupper() else named, 1.0)
