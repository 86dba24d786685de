"""Whether a mention is of the thing itself, and of what the person did: homonyms, other people's departments, plain words."""

from __future__ import annotations

import re

from agent.domain.corpus import SnippetKind
from agent.lexicon.aliases import canonical, find_mention, is_known, specifics
from agent.lexicon.deeds import did
from agent.lexicon.files import words as word_list
from agent.lexicon.plainness import is_plain_word, says_nothing
from agent.lexicon.terms import words
from agent.stages.plan.case import DONE, LISTED, NAMED, Case, Clue

PLAIN_SENSE = 0.45
"""Cosine that a plain word ("closing", "training") needs beside its name to be taken in the same sense."""
SAID_IN_SENSE = 0.55
"""The same for a word too plain to prove anything ("planning", "company")."""
TWICE = 2
"""A plain word in running text counts when so many lines use it in that sense: one may have met it by chance."""

_TOOL = re.compile(r"[A-Z0-9.][\w.+#/-]*(?: [A-Z0-9][\w.+#/-]*){0,2}")
_SIGNS = re.compile(r"[\d+#]|[a-z][A-Z]|\.[a-zA-Z]|^[A-Z]{1,5}$")
_BEFORE = re.compile(r"\b(?:with|alongside|support(?:ed|ing|s)?|assist(?:ed|ing|s)?|between|to|for|from|into)\b[^.;]*$", re.I)
_FOLK = (
    r"(?:departments?|teams?|staff|personnel|engineers?|managers?|directors?|representatives?|professionals|specialists|vendors?|"
    r"contractors?|firms?|companies|organi[sz]ations?|counterparts)"
)
_AFTER = re.compile(rf"^(?:[\s,/&-]+(?:and\s+)?\w+){{0,2}}?\s+{_FOLK}\b", re.I)
_ALONGSIDE = re.compile(r"\b(?:work|collaborat|liais|coordinat|partner|communicat|interfac|interact)\w*\s+(?:closely |directly |cross-functionally )?(?:with|alongside)\s+(?:the |our |other )?$", re.I)
_PEOPLE = re.compile(rf"{_FOLK}$", re.I)


_BACKGROUND = re.compile(r"\bbackground\b(?! (?:checks?|screen\w*|investigation)\b)", re.I)
_FIELD = re.compile(r"(?:\b(?:in|mostly|mainly|largely|chiefly)|\b(?:mostly|mainly|in)\s+\w+(?:,| and))\s+$", re.I)
_ENDED = re.compile(r"\s*(?:$|[.,;]|and\b)", re.I)


def is_tool(term: str, quote: str = "") -> bool:
    """Whether the term is a name (T-SQL, Case IH, R). A capital that only begins the quote makes no name of a plain word."""
    if _TOOL.fullmatch(term) is None:
        return False
    if _SIGNS.search(term) or is_known(term) or len(words(term)) > 1:
        return not says_nothing(term)
    begins = quote.strip().startswith(term)
    return not (begins and is_english(term.lower())) and not says_nothing(term)


def is_english(word: str) -> bool:
    """Whether a lower-cased word looks like one of the language rather than a name."""
    return is_plain_word(word) or word in word_list("stopwords") or re.search(r"(?:ing|ed|tion|ment|ness|ity|ance|ence|ly|ions|ments)$", word) is not None


def in_sense(case: Case) -> tuple[Clue, ...]:
    """The clues which name a core term in the sense that is asked for, as something the person has or did."""
    named = tuple(c for c in case.clues if c.named and c.snippet.kind in DONE | LISTED)
    firm = tuple(c for c in named if _firm(case, c))
    loose = tuple(c for c in named if c not in firm and _loose(case, c))
    return firm + loose if firm or len(loose) >= TWICE else ()


def means_it(case: Case, clue: Clue) -> bool:
    """Whether a clue names a core term as in `in_sense`, a plain word even where no other line has it."""
    return _firm(case, clue) or _loose(case, clue)


def in_passing(case: Case) -> tuple[Clue, ...]:
    """The clues which name a core term without proving it; a plain word far in meaning is another thing of the same name."""
    return tuple(c for c in case.named if any(n.share >= NAMED and (c.cosine >= _least(case, t) or _is_background(case, c, t)) for t, n in zip(case.core, c.namings, strict=True)))


def _is_background(case: Case, clue: Clue, term: str) -> bool:
    """Whether a background is asked for, and one says of oneself that it was the field: "seven years of Go, mostly payments"."""
    if clue.snippet.kind not in (SnippetKind.SUMMARY, SnippetKind.HEADLINE) or _BACKGROUND.search(case.requirement.quote) is None or says_nothing(term):
        return False
    span = find_mention(clue.snippet.text, term)
    return span is not None and _FIELD.search(clue.snippet.text[: span[0]]) is not None and _ENDED.match(clue.snippet.text[span[1] :]) is not None


def _least(case: Case, term: str) -> float:
    """The cosine that a line needs which names the term."""
    if says_nothing(term):
        return SAID_IN_SENSE
    return PLAIN_SENSE if _is_plain(term, case) else -1.0


def _firm(case: Case, clue: Clue) -> bool:
    return any(_proves(case, clue, term) for term, n in zip(case.core, clue.namings, strict=True) if n.share >= NAMED)


def _loose(case: Case, clue: Clue) -> bool:
    """A plain word in running text, near in meaning and not about others."""
    telling = any(n.share >= NAMED and not says_nothing(t) for t, n in zip(case.core, clue.namings, strict=True))
    return telling and clue.snippet.kind in DONE and clue.cosine >= PLAIN_SENSE and not _of_others(case, clue)


def _proves(case: Case, clue: Clue, term: str) -> bool:
    """A tool or a phrase is itself; a plain word must be a skill of its own, or stand in a title."""
    if says_nothing(term):
        return False
    if clue.snippet.kind in LISTED:
        return not _is_plain(term, case) or _is_head(clue.snippet.text, term)
    if clue.snippet.kind in (SnippetKind.TITLE, SnippetKind.HEADLINE):
        return True
    return not _is_plain(term, case) and not _of_others(case, clue)


def _is_plain(term: str, case: Case) -> bool:
    """One word that is no name."""
    if len(words(term)) > 1:
        return False
    return not is_tool(term, case.requirement.quote) or canonical(term) in word_list("plain-names")


def _is_head(entry: str, term: str) -> bool:
    """Whether a skill entry is the term or a kind of it: data analysis is analysis, marketing collateral is not marketing."""
    if any(find_mention(entry, kind) for kind in specifics(term)):
        return True
    span = find_mention(entry, term)
    tail = re.sub(r"^\W*(?:skills?|experience|\(.*\))?\W*", "", entry[span[1] :], flags=re.I) if span else "-"
    return not tail or tail[:1] in ",;/"


def _of_others(case: Case, clue: Clue) -> bool:
    """Whether each mention belongs to people the person worked with ("with quality and customer service departments")."""
    text = clue.snippet.text
    if any(did(text, term, case.requirement.quote) for term in case.core):
        return False
    named = [(t, s) for t, n in zip(case.core, clue.namings, strict=True) if n.share >= NAMED and (s := find_mention(text, t))]
    return bool(named) and all(_is_of_others(text, span, is_tool(term)) for term, span in named)


def _is_of_others(text: str, span: tuple[int, int], tool: bool) -> bool:
    """"worked with customer service" names colleagues, "worked with Kubernetes" a tool."""
    before, mention, after = text[: span[0]], text[slice(*span)], text[span[1] :]
    if not tool and _ALONGSIDE.search(before) and re.match(r"\s*(?:$|[,.;]|(?:to|and|on|in|for|regarding)\b)", after):
        return True
    return bool(_BEFORE.search(before) and (_AFTER.search(after) or _PEOPLE.search(mention)))
