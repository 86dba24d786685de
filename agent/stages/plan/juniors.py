"""Who "mentored two juniors" as an engineer has mentored junior engineers: beside one's own post the trade goes without saying."""

from __future__ import annotations

import re

from agent.domain.corpus import SnippetKind
from agent.lexicon.deeds import deed_in
from agent.lexicon.match import How, Naming
from agent.lexicon.terms import words
from agent.lexicon.verbs import verb_of
from agent.stages.plan.case import Case, Clue

_OWN = re.compile(r"(?:^|[,;]|\b(?:and|i|have|has))\s*$", re.I)
_JUNIORS = re.compile(r"\s+(?:(?:\d+|\w+)\s+){0,2}?juniors\b(?! (?:and|in|at|from|of)\b)", re.I)


def with_juniors(case: Case, proofs: tuple[Clue, ...]) -> tuple[Clue, ...]:
    """The proofs with the bullets that tell the deed of "juniors" where it is asked for with junior people of the trade of that position."""
    found = tuple(told for clue in case.clues if clue not in proofs and (told := _told(case, clue)))
    return found + proofs


def _told(case: Case, clue: Clue) -> Clue | None:
    position = case.corpus.position(clue.snippet.position)
    if clue.snippet.kind is not SnippetKind.BULLET or position is None or not position.title:
        return None
    shown = [_tells(clue.snippet.text, term, case.requirement.quote, position.title) for term in case.core]
    if not any(shown):
        return None
    return Clue(clue.snippet, tuple(Naming(share=1.0, how=How.TOLD) if it else n for it, n in zip(shown, clue.namings, strict=True)), clue.cosine)


def _tells(text: str, term: str, quote: str, title: str) -> bool:
    deed = deed_in(term, quote)
    if deed is None or len(deed.thing) < 2 or deed.thing[0].lower != "junior" or deed.thing[-1].singular not in {w.singular for w in words(title)}:
        return False
    verbs = (w for w in words(text) if verb_of(w.lower) == deed.verb and _OWN.search(text[: w.start]))
    return any(_JUNIORS.match(text[w.end :]) for w in verbs)
