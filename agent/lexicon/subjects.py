"""Words that look like the verb of a clause and are its subject, as another word is its verb: "pass rate rose", "visits doubled"."""

from __future__ import annotations

import re

from agent.lexicon.files import words as word_list
from agent.lexicon.verbs import Nouniness, Verb, verb_of

_WORD = re.compile(r"\s+(?P<word>[A-Za-z][\w'’-]*|[%\d][\w.,%]*|&)")
_AMOUNT = re.compile(r"\s+(?:(?:about|over|some|around|nearly|almost|more than|up to)\s+)?(?:[$€£]?\d|the\b|an?\b|all\b|our\b|their\b|its\b)")
_OFTEN = re.compile(r"\s+(?:(?:every|each|per|once|twice|daily|weekly|monthly|yearly|annually|quarterly|fortnightly)\b)")
_PLAIN = re.compile(
    r"\s+(?!(?:by|to|from|in|for|with|on|at|as|and|or|but|after|before|since|over|under|above|below|within|between|during|every|each|up|down|out|off|per|again|back"
    r"|once|twice|still|so|when|while|because|[a-z]+ly|half|more|less|fewer|double|zero|level|steady|flat|strong|high|low)\b)[a-z]"
)
"""A word behind a participle that makes it an attribute: "increased sales"."""
_STOPS = frozenset(
    {"that", "which", "who", "whom", "whose", "where", "when", "while", "as", "if", "how", "whether", "because", "so", "but", "than", "until", "after", "before", "since", "what"}
)
"""Words that open a clause of their own, whose verb tells nothing of the first word."""
_AUXILIARIES = frozenset({"was", "were", "is", "are", "has", "had", "have", "did", "does", "can", "could", "will", "would"})
FURTHEST = 8
"""Words of a subject at most."""


def is_subject(verb: Verb, rest: str) -> bool:
    """Whether the word, a form of `verb` with `rest` behind it, is the subject (or begins it): a plain noun phrase and a verb of its own follow, and no object of a deed."""
    if re.match(rf"\s+(?:{'|'.join(sorted(word_list('determiners')))})\b", rest) or verb.base in ("help", "let", "make", "watch", "see"):
        return False
    at, joint = 0, False
    for _ in range(FURTHEST):
        match = _WORD.match(rest, at)
        if match is None or match["word"].lower() in _STOPS:
            return False
        if _is_finite(verb, match["word"], rest[match.end() :], joint or at == 0):
            return not joint
        joint, at = match["word"] in ("and", "or", "&"), match.end()
    return False


def _is_finite(subject: Verb, word: str, rest: str, first: bool) -> bool:
    """Whether the word is surely a verb in the past or the present and no participle that belongs to a noun. `first`: it follows directly."""
    if word in word_list("finite-verbs"):
        return word in _AUXILIARIES or not _PLAIN.match(rest)
    verb = verb_of(word)
    if verb is None:
        return False
    if word == verb.base and verb.past in word_list("finite-verbs") and not first:
        return bool(_OFTEN.match(rest))
    if word == verb.past and verb.past not in (verb.participle, verb.base):
        return True
    if word == verb.past and verb.past != verb.base and not first:
        return bool(_AMOUNT.match(rest)) or (subject.noun is not Nouniness.NEVER and bool(_OFTEN.match(rest)))
    return word == verb.third and verb.noun is Nouniness.NEVER and not first
