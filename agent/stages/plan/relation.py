"""Which lines show something of a thing that none of them names: part of its words, a neighbour of it, another word for it."""

from __future__ import annotations

from collections.abc import Iterable

from agent.domain.corpus import SnippetKind
from agent.lexicon.aliases import names
from agent.lexicon.deeds import Deed, deed_in, is_agent, tells, told_around, told_in_part
from agent.lexicon.match import ONE_FORM, How, naming, parted
from agent.lexicon.plainness import head, is_deed, is_lent, marks, says_nothing
from agent.lexicon.terms import content, words
from agent.stages.plan.case import DONE, LISTED, Case, Clue
from agent.stages.plan.sense import PLAIN_SENSE

SHOWING = DONE | LISTED | {SnippetKind.EDUCATION, SnippetKind.COURSE}
"""What may show a skill in part: not an award, an interest or a language."""
CALLED = frozenset({SnippetKind.TITLE, SnippetKind.HEADLINE, SnippetKind.SUMMARY})
"""What says how someone is called as often as what he does."""
SAME_MEANING, WITH_A_WORD = 0.55, 0.50
"""Cosine from which a line is about the thing though it does not name it, and from which one with a word of the name is; below most are noise."""
SAME_TOPIC = 0.42
"""Cosine that lines need whose only common words are plain ones."""
NEAR_BY_WORDS = 0.30
"""Cosine that a line with the words which single the thing out needs, and one that names a neighbour."""
NEAR_BY_FORM = 0.15
"""The same for a single word in another form: "precepted" for "precepting"."""
HALF = 0.5
"""More than this share of the words which single the thing out must stand in the line."""


def related(case: Case) -> tuple[Clue, ...]:
    """The clues that show a part of what is asked, those by words first; empty where it is better to ask."""
    terms = tuple(dict.fromkeys((*case.core, *case.requirement.terms)))
    clues = [c for c in case.clues if c.snippet.kind in SHOWING and _may_tell(c, terms, case.requirement.quote)]
    by_words = [c for c in clues if any(_has_part(c, t, case.requirement.quote) for t in terms)]
    by_topic = [c for t in terms for c in (*_on_topic(clues, t), *_listed_and_done(clues, t, case.requirement.quote))]
    by_meaning = [] if case.requirement.min_years else [c for c in clues if _means(c, terms, case.requirement.quote)]
    return tuple({c.snippet.id: c for c in (*by_words, *by_topic, *by_meaning)}.values())


def _may_tell(clue: Clue, terms: Iterable[str], quote: str) -> bool:
    """Whether it can be a line about doing it where a deed is asked for: an engineer by title has not mentored engineers."""
    deeds = [deed for term in terms if (deed := deed_in(term, quote))]
    if not deeds or clue.snippet.kind not in CALLED or (clue.snippet.kind is SnippetKind.SUMMARY and clue.cosine >= SAME_MEANING):
        return True
    return any(_tells_of(clue, deed) for deed in deeds)


def _tells_of(clue: Clue, deed: Deed) -> bool:
    return any(tells(w.lower, deed.verb) or is_agent(w.lower, deed.verb) for w in words(clue.snippet.text))


def _has_part(clue: Clue, term: str, quote: str) -> bool:
    """A neighbour, the word in another form, the deed on such a thing, the tool of "testing with pytest", or half of the words that single the
    thing out: accounting is no real estate accounting."""
    found = naming(clue.snippet.text, term, quote)
    if found.how in (How.SIBLING, How.GENERAL):
        return clue.cosine >= NEAR_BY_WORDS
    if len(words(term)) == 1:
        return found.share > 0 and clue.cosine >= _nearness(term, found.share)
    wanted, present = marks(term, quote), set(content(clue.snippet.text))
    deed, joint = deed_in(term, quote), parted(term)
    if (deed and told_in_part(clue.snippet.text, deed)) or told_around(clue.snippet.text, term):
        return clue.cosine >= NEAR_BY_WORDS
    if joint and names(clue.snippet.text, joint[1]):
        return clue.cosine >= NEAR_BY_WORDS
    if len(wanted) == 1 and is_lent(clue.snippet.text, term, *wanted):
        return clue.cosine >= WITH_A_WORD
    return bool(wanted) and len(wanted & present) > HALF * len(wanted) and clue.cosine >= NEAR_BY_WORDS


def _nearness(word: str, share: float) -> float:
    """The cosine that a line needs which has this single word, outright or in another form."""
    if says_nothing(word) or is_deed(word.lower()):
        return SAME_MEANING
    return NEAR_BY_FORM if share == ONE_FORM else PLAIN_SENSE


def _on_topic(clues: list[Clue], term: str) -> list[Clue]:
    """For a name of plain words ("medical office"): the near lines that have all of them between them, entries of a list alone do not."""
    wanted = set(content(term))
    if marks(term) or len(wanted) < 2:
        return []
    near = [c for c in clues if c.cosine >= SAME_TOPIC and wanted & set(content(c.snippet.text))]
    said = any(c.snippet.kind not in LISTED for c in near)
    return near if said and wanted <= {w for c in near for w in content(c.snippet.text)} else []


def _listed_and_done(clues: list[Clue], term: str, quote: str) -> list[Clue]:
    """The lines on a part of the name that singles it out and is an entry of the skills too: sourdough, baked and listed, of "sourdough bread production"."""
    wanted = marks(term, quote)
    entries = [set(content(c.snippet.text)) for c in clues if c.snippet.kind in LISTED and not says_nothing(c.snippet.text)]
    parts = [entry for entry in entries if entry and entry <= wanted]
    near = [c for c in clues if c.snippet.kind in DONE and c.cosine >= NEAR_BY_WORDS]
    return [c for c in near if any(p <= set(content(c.snippet.text)) and not any(is_lent(c.snippet.text, term, w) for w in p) for p in parts)]


def _means(clue: Clue, terms: Iterable[str], quote: str) -> bool:
    """Whether a line of what was done is near in meaning; where it has the head of the name, that word makes it look near."""
    present = set(content(clue.snippet.text))
    if clue.snippet.kind not in DONE or any(head(term, quote) in present for term in terms):
        return False
    return clue.cosine >= (WITH_A_WORD if any(present & set(content(term)) for term in terms) else SAME_MEANING)
