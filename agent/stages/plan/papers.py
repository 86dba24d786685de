"""Whether a certificate is the one that is asked for under a longer name: a "Forklift Operator Certification (OSHA)" is a forklift certification."""

from __future__ import annotations

import re

from agent.domain.plan import Level
from agent.lexicon.files import words as word_list
from agent.lexicon.plainness import says_nothing
from agent.lexicon.terms import Word, stem, words

APART = 3
"""Words that may stand between those of the name, all together."""

_FORMS = frozenset(
    ["certificate", "certification", "certified", "cert", "license", "licence", "licensed", "licensure", "card", "ticket", "credential", "permit", "qualification", "qualified", "training", "trained", "course"]
    + ["class", "hour", "hr", "valid", "current", "active", "recognized", "recognised", "equivalent", "required", "preferred"]
)
"""Words that say that it is a paper, and not of what."""
_USERS = frozenset(["operator", "operation", "operating", "driver", "driving"])
"""Who a paper on a machine is for, unless it says otherwise."""
_RANKED = frozenset([*_USERS, "handler", "manager", "supervisor", "worker", "specialist", "associate", "member", "staff", "senior", "officer", "head", "lead", "chief", "executive"])
"""Of the words that people are called by those that make no other trade of the same thing."""
_UNHELD = re.compile(
    r"\b(?:booked|scheduled|planned|enrol\w+|upcoming|pending|attending|not (?:yet|valid|current)|no longer|former(?:ly)?|withdrawn|failed|void|surrendered|cancell?ed|overdue|started|begun|to be (?:taken|renewed)"
    r"|pursuing|candidate|in progress|expected|studying|working towards?|eligible|preparing|expired|lapsed|inactive|revoked|suspended)\b",
    re.I,
)
_OF_OTHERS = re.compile(r"\b(?:apprentic\w+|assistants?|aides?|helpers?|trainees?|students?|learners?|interns?|instruct(?:ors?|ing)|trainers?|train[- ]the[- ]trainer|teach(?:ers?|ing)|assessors?|examiners?|tutors?)\b", re.I)
_ANOTHER = re.compile(
    r"\b(?:awareness|introduct\w+|intro|theory|induction|orientation|repairs?|repairing|maintenance|servicing|sales|selling|rental|photography|history|marketing|manufactur\w+|dispatch\w*|mental|pets?|canine|dogs?|animals?)\b",
    re.I,
)
"""What makes another thing of a name: of forklift repair, of first aid for pets."""
_GRADE = re.compile(r"\b(?i:(?P<of>levels?|class|grade|categor(?:y|ies)|cat|type|stage|tier|step|phase|part|group))\.?[ :-]?(?P<which>\d+|[A-Z]{1,2}\d?)(?![\w-])")
_LAPSED = re.compile(r"\b(?:exp(?:ir\w+|\.)?|until|till|through|valid to)\W+(?:\w+\W+){0,2}(?P<year>(?:19|20)\d\d)\b", re.I)
_LICENCE = re.compile(r"\blicen[cs]\w+|\bpermits?\b|\bcards?\b|\btickets?\b|\bregist\w+", re.I)
_ISSUER = re.compile(r"\(([^()]*)\)|,\s*([^,()]+)$|\b(?:by|from) (.+)$")
_ROMAN = {"I": "1", "II": "2", "III": "3", "IV": "4", "V": "5"}
_PARTS = re.compile(r"\s+(?:and|or|&|\+)\s+|\s*[/,]\s*", re.I)


def is_of_another(paper: str, asked: str) -> bool:
    """Whether a paper is for learners, helpers or teachers of a thing where none of them is asked for."""
    return any(match.group().lower() not in asked.lower() for match in _OF_OTHERS.finditer(paper))


def is_unheld(paper: str, year: int) -> bool:
    """Whether a paper is only begun or wished for, or had lapsed by this year."""
    return _UNHELD.search(paper) is not None or any(int(found["year"]) < year for found in _LAPSED.finditer(paper))


def fit(paper: str, term: str, quote: str, year: int) -> Level:
    """How far an entry of the certificates is the paper that is asked for. Full: it has all the words of its name, and is of no other level, trade or subject. Partial: one of several
    papers, or without its issuer, its level, or the word "licence" where one is asked for."""
    asked = f"{quote} {term}"
    if is_unheld(paper, year) or is_of_another(paper, asked) or any(m.group().lower() not in asked.lower() for m in _ANOTHER.finditer(paper)) or _graded(paper, asked) is Level.NONE:
        return Level.NONE
    if _has(paper, term, asked):
        weaker = _graded(paper, asked) is Level.PARTIAL or (re.search(r"licen[cs]", term, re.I) and not _LICENCE.search(paper))
        return Level.PARTIAL if weaker else Level.FULL
    parts = [part for part in _PARTS.split(term) if part.strip()]
    one_of_them = len(parts) > 1 and any(_has(paper, part, asked) for part in parts)
    return Level.PARTIAL if one_of_them or _lacks_issuer(paper, term, asked) else Level.NONE


def _has(paper: str, name: str, asked: str) -> bool:
    """Whether the words of the name stand together in the paper, and nothing beside them makes another trade of it."""
    wanted = _name(name)
    if not wanted or (len(wanted) == 1 and says_nothing(next(iter(wanted)).lower)):
        return False
    stems = [w.stem for w in words(paper)]
    at = [stems.index(w.stem) for w in wanted if w.stem in stems]
    return len(at) == len(wanted) and max(at) - min(at) < len(wanted) + APART and not _is_other_trade(paper, wanted, asked)


def _name(term: str) -> tuple[Word, ...]:
    """The words of what the paper is about, each once: without those for a paper or a level, and without the operator who is meant anyway."""
    stop = word_list("stopwords")
    found = {w.stem: w for w in words(_GRADE.sub(" ", term)) if w.lower not in stop and w.singular not in _FORMS}
    without = {key: w for key, w in found.items() if w.singular not in _USERS}
    return tuple((without or found).values())


def _is_other_trade(paper: str, wanted: tuple[Word, ...], asked: str) -> bool:
    """Whether the paper makes another trade of the thing: a forklift mechanic. What is named by initials or a number alone is a programme, which has papers for many trades."""
    if all(w.lower.upper() in asked or any(ch.isdigit() for ch in w.lower) for w in wanted):
        return False
    own = {w.stem for w in words(asked)}
    return any(w.singular in word_list("title-words") - _RANKED and w.stem not in own for w in words(paper))


def _graded(paper: str, asked: str) -> Level:
    """Full where the paper has the level or class that is asked for, or none is; none where it has another; partial where it tells none."""
    wanted, held = _grades(asked), _grades(paper)
    if any(which.isdisjoint(held[of]) for of, which in wanted.items() if of in held):
        return Level.NONE
    return Level.FULL if wanted.keys() <= held.keys() else Level.PARTIAL


def _grades(text: str) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for match in _GRADE.finditer(text):
        found.setdefault(stem(match["of"].lower()), set()).add(_ROMAN.get(match["which"], match["which"]))
    return found


def _lacks_issuer(paper: str, term: str, asked: str) -> bool:
    """Whether only the initials of who issues it are missing, and the paper names nobody else."""
    initials = {match.lower() for match in re.findall(r"\b[A-Z]{2,6}\b", term)}
    rest = " ".join(w.lower for w in _name(term) if w.lower not in initials)
    said = " ".join(part for found in _ISSUER.findall(paper) for part in found)
    others = {w.stem for w in _name(said)} - {w.stem for w in words(asked)}
    return bool(initials) and not others and _has(paper, rest, asked)
