"""Degrees: a ladder, and the field where one is asked for."""

from __future__ import annotations

import re
from functools import cache

from agent.domain.corpus import Snippet, SnippetKind
from agent.domain.plan import Level, Verdict
from agent.lexicon.aliases import names
from agent.lexicon.files import groups, lines
from agent.lexicon.match import naming
from agent.lexicon.terms import content
from agent.stages.plan.case import Case

HIGH_SCHOOL, COLLEGE, UNIVERSITY = 1.0, 2.0, 3.0

_GENERAL = re.compile(r"degree|school|college|university|diploma|\bged\b|graduat|education|bachelor|master|associate|related|phd|similar|equivalent|any field", re.I)
_UNFINISHED = re.compile(r"\b(?:in progress|expected|pursuing|incomplete|coursework toward|some college|credits|dropped out|not completed)\b", re.I)
_FIELD = re.compile(
    r"(?:degree|bachelor\S*|master\S*|diploma|major(?:ing)?|graduat\w+|coursework|ph\.?d\.?|doctorate|b\.?s\.?c?\.?|b\.?a\.?|m\.?s\.?c?\.?|m\.?a\.?|schooling|studies)"
    r"(?:\s*\([^)]{0,30}\))?[^,;.()]{0,25}?\s(?:in|of)\s+(?:the\s+field\s+of\s+|an?\s+|the\s+)?(?!accredited|science\b|arts\b|laws?\b|philosophy\b|progress\b|good\b)"
    r"(?P<fields>[A-Za-z][^;.()]{2,90})",
    re.I,
)
_SCHOOL_OF = re.compile(r"\bgraduat\w+ (?:of|from) (?:an? )?(?:[\w-]+ ){0,3}?(?:school|college|program) of (?P<fields>[A-Za-z][A-Za-z ]{2,40})", re.I)
_SCHOOL_IN = re.compile(r"^(?:college|university|school|education|degree)(?: degree)? in (?:the field of )?(?=\w)", re.I)
_LEFT_SCHOOL = re.compile(r"diploma(?: received| earned)?|graduate[d]?", re.I)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_HIGH_SCHOOL = re.compile(r"(?:high|secondary) school$", re.I)
_SHORT = {"CS": "computer science", "IT": "information technology", "CIS": "computer information systems", "EE": "electrical engineering", "ME": "mechanical engineering", "HR": "human resources"}
"""Fields by the initials that they have beside a degree."""
_ENDS = re.compile(r"\b(?:from|is|are|required|preferred|desired|with|plus|or higher|and \d|at an?|\d+ years?)\b.*$", re.I)


@cache
def _rungs() -> tuple[tuple[float, re.Pattern[str]], ...]:
    pairs = (line.split(":", 1) for line in lines("degrees"))
    return tuple((float(level), re.compile(pattern.strip(), re.I)) for level, pattern in pairs)


def rung(text: str) -> float:
    """The highest degree that a text names, 0 when none."""
    return max((level for level, pattern in _rungs() if pattern.search(text)), default=0.0)


def wanted_rung(text: str) -> float:
    """The lowest degree that a requirement accepts; 2 for a college degree of no name, 0 when it names none."""
    if re.search(r"high school|\bged\b|g\.e\.d", text, re.I):
        return HIGH_SCHOOL
    named = min((level for level, pattern in _rungs() if pattern.search(text)), default=0.0)
    if named or re.search(r"\buniversity\b", text, re.I):
        return named or UNIVERSITY
    return COLLEGE if _SCHOOL_OF.search(text) or re.search(r"\bcollege\b|\bdegree\b(?! of\b)", text, re.I) else 0.0


def education(case: Case) -> Verdict:
    """Full: the degree and, where asked, its field. Partial: one of the two, or where no field is asked a degree one step below."""
    quote = case.requirement.quote
    wanted, fields = wanted_rung(quote + " ; " + " ; ".join(case.requirement.terms)), _fields(case)
    studies = [s for s in case.corpus.snippets if s.kind is SnippetKind.EDUCATION]
    held = [s for s in studies if _reaches(s, wanted)]
    related = re.search(r"\b(?:related|similar|equivalent|relevant|comparable)\b", quote, re.I) is not None
    fits = [s for s in held if _in_field(s, fields, related) and _UNFINISHED.search(s.text) is None]
    if fits and _is_clear(case, fields, related):
        return case.citing(Level.FULL, fits[:2], "degree and field stand in the education" if fields else "the degree stands in the education")
    near = (held if rung(quote) or not fields else []) or [s for s in studies if fields and _in_field(s, fields, True)] + _certified(case, fields) + _trained(studies, wanted)
    if near and (wanted or fields):
        return case.citing(Level.PARTIAL, near[:2], "another field, a lower degree, or one not finished")
    below = [s for s in studies if 0 < wanted - rung(s.text) <= 1 and rung(s.text) and not fields]
    if below:
        return case.citing(Level.PARTIAL, below[:1], "one step below what is asked", sure=False)
    return case.verdict(Level.NONE, (), "no such education in the résumé", sure=bool(studies))


def _is_clear(case: Case, fields: tuple[str, ...], related: bool) -> bool:
    """Whether the requirement says which degree, and does not call for a "related" one of a field it does not name."""
    named = rung(case.requirement.quote) >= COLLEGE or any(_GENERAL.search(t) for t in case.requirement.terms) or bool(fields)
    return named and not (related and not fields and re.search(r"related (?:degree|field|program|major)", case.requirement.quote, re.I))


def _trained(studies: list[Snippet], wanted: float) -> list[Snippet]:
    """Trade certificates, which are near a school-leaving certificate."""
    return [s for s in studies if wanted == HIGH_SCHOOL and rung(s.text)]


def _reaches(study: Snippet, wanted: float) -> bool:
    """A college degree implies the school before it; a trade certificate does not."""
    reached = rung(study.text)
    if wanted == HIGH_SCHOOL:
        return reached == HIGH_SCHOOL or reached >= COLLEGE or _is_of_high_school(study.text)
    return reached >= wanted > 0


def _is_of_high_school(text: str) -> bool:
    """Whether it is the diploma of a high school: "Diploma, Linden High School", but not one in welding from there."""
    parts = [part.strip(" .") for part in re.split(r"[,;()|]|\s[–—-]\s", _YEAR.sub("", text))]
    return any(_LEFT_SCHOOL.fullmatch(part) for part in parts) and any(_HIGH_SCHOOL.search(part) for part in parts)


def _fields(case: Case) -> tuple[str, ...]:
    """The fields asked for: by the terms, else as the quote has them after "degree in"."""
    named = (_SCHOOL_IN.sub("", t) for t in case.requirement.terms)
    terms = tuple(t for t in named if not _GENERAL.search(t) and not rung(t))
    found = _SCHOOL_OF.search(case.requirement.quote) or _FIELD.search(case.requirement.quote)
    if terms or not found:
        return terms
    parts = re.split(r",|/|\bor\b|\band\b", _ENDS.sub("", found["fields"]))
    return tuple(p.strip() for p in parts if content(p) and not _GENERAL.search(p))


def _in_field(study: Snippet, fields: tuple[str, ...], related: bool) -> bool:
    """Any of the fields, or a neighbour of one where related fields count; no field asked is any field."""
    if not fields:
        return True
    named = fields + tuple(_SHORT[f] for f in fields if f in _SHORT)
    wide = named + tuple(n for f in named for n in _neighbours(f)) if related else named
    return any(naming(study.text, field).share >= 0.9 for field in wide)


def _neighbours(field: str) -> tuple[str, ...]:
    return tuple(other for group in groups("fields") if any(names(field, member) for member in group) for other in group)


def _certified(case: Case, fields: tuple[str, ...]) -> list[Snippet]:
    kinds = (SnippetKind.CERTIFICATE, SnippetKind.COURSE)
    return [s for s in case.corpus.snippets if s.kind in kinds and fields and _in_field(s, fields, False)]
