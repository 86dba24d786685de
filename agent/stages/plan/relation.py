"""Which lines show something of a thing that none of them names: part of its words, a neighbour of it, another word for it."""

from __future__ import annotations

from collections.abc import Iterable

from agent.domain.corpus import SnippetKind
from agent.lexicon.match import ONE_FORM, How, Naming, naming
from agent.lexicon.plainness import is_plain_word, marks
from agent.lexicon.terms import content, words
from agent.stages.plan.case import DONE, LISTED, Case, Clue

SHOWING = DONE | LISTED | {SnippetKind.EDUCATION, SnippetKind.COURSE}
"""What may show a skill in part: not an award, an interest or a language."""
SAME_MEANING, WITH_A_WORD = 0.55, 0.50
"""Cosine from which a line is about the thing though it does not name it, and from which one with a word of the name is; below most are noise."""
SAME_TOPIC = 0.42
"""Cosine that lines need whose only common words are plain ones."""
NEAR_BY_WORDS = 0.30
"""Cosine that a line with the words which single the thing out needs, and one that names a neighbour."""
NEAR_BY_FORM = 0.15
"""The same for a single word in another form: "precepted" for "precepting"."""
HALF = 0.5
"""Share of the words which single the thing out that a line must have."""


def related(case: Case) -> tuple[Clue, ...]:
    """The clues that show a part of what is asked, those by words first; empty where it is better to ask."""
    terms = tuple(dict.fromkeys((*case.core, *case.requirement.terms)))
    clues = [c for c in case.clues if c.snippet.kind in SHOWING]
    by_words = [c for c in clues if any(_has_part(c, t, naming(c.snippet.text, t)) for t in terms)]
    by_topic = [c for t in terms for c in _on_topic(clues, t)]
    by_meaning = [] if case.requirement.min_years else [c for c in clues if _means(c, terms)]
    return tuple({c.snippet.id: c for c in (*by_words, *by_topic, *by_meaning)}.values())


def _has_part(clue: Clue, term: str, found: Naming) -> bool:
    """A neighbour, the word in another form, or half of the words that single the thing out: accounting is no real estate accounting."""
    if found.how in (How.SIBLING, How.GENERAL):
        return clue.cosine >= NEAR_BY_WORDS
    if found.share == ONE_FORM:
        return clue.cosine >= (SAME_TOPIC if _is_plain(term) else NEAR_BY_FORM)
    wanted, present = marks(term), set(content(clue.snippet.text))
    return bool(wanted) and len(wanted & present) >= HALF * len(wanted) and clue.cosine >= NEAR_BY_WORDS


def _is_plain(term: str) -> bool:
    return all(is_plain_word(w.lower) for w in words(term))


def _on_topic(clues: list[Clue], term: str) -> list[Clue]:
    """For a name of plain words ("medical office"): the near lines that have all of them between them."""
    wanted = set(content(term))
    if marks(term) or len(wanted) < 2:
        return []
    near = [c for c in clues if c.cosine >= SAME_TOPIC and wanted & set(content(c.snippet.text))]
    return near if wanted <= {w for c in near for w in content(c.snippet.text)} else []


def _means(clue: Clue, terms: Iterable[str]) -> bool:
    """Whether a line of what was done is near in meaning; where it has the head of the name alone, that word makes it look near."""
    if clue.snippet.kind not in DONE:
        return False
    present, names = set(content(clue.snippet.text)), [content(term) for term in terms]
    if any(name and name[-1] in present for name in names):
        return False
    return clue.cosine >= (WITH_A_WORD if any(present & set(name) for name in names) else SAME_MEANING)
