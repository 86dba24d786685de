"""Titles that show years of leading: who is Warehouse Lead has led in a warehouse, whoever does the leads of sales has not."""

from __future__ import annotations

import re

from agent.domain.brief import Kind
from agent.domain.corpus import PositionKind, Snippet, SnippetKind
from agent.lexicon.files import words as word_list
from agent.lexicon.match import How, Naming, naming
from agent.lexicon.terms import stem, words
from agent.stages.plan.case import Case, Clue

_NOUNS = frozenset(["leadership", "supervision", "management"])
_DEEDS = frozenset(["leading", "supervising", "managing", "lead", "supervise", "manage"])
_ROLES = frozenset(["supervisor", "foreman", "manager", "head", "director", "superintendent", "team leader", "team lead", "shift lead", "shift leader", "supervisory", "managerial", "leader"])
_FRAME = frozenset(["experience", "role", "position", "capacity", "team", "people", "staff", "employee", "worker", "personnel", "level", "responsibility", "background", "direct", "report", "other", "proven", "prior", "previous", "year"])
"""Words beside leading that say nothing of the field."""

_LEADER = r"(?:team[- ]?|shift[- ]?|crew[- ]?|group[- ]?)?(?:lead|leader|supervisor|manager|managing director|director|superintendent|chief)|fore(?:man|woman|person)|head|charge ?hand"
_OF_THINGS = r"account|product|project|case|content|community|social media|media|property|data|database|relationship|brand|territory|contract|risk|category|configuration|release|event|office|program(?:me)?|records|inventory"
_AT_END = re.compile(rf"(?:^|[\s/&-])(?:{_LEADER})$", re.I)
_AT_START = re.compile(rf"^(?:{_LEADER})(?:\s+of\b|$|\s+(?!(?:of\b|gen|office|quarters|start|nurtur|qualif|manage|convers|acqui|intake|paint|abate|to\b|for\b))\w)", re.I)
_STARTED = re.compile(r"^(?:lead|head|chief)\s", re.I)
_BARRED = re.compile(
    r"\b(?:assistants?|assisting|assist|deputy|trainees?|training|apprentic\w+|interns?|internship|support(?:ing)?|aides?|secretary|shadow\w*|students?|aspiring|graduate|junior|candidate|helper|to the|leads)\b|['’]s\b"
    r"|\blead(?:[- ](?:gen\w*|nurtur\w*|qualif\w*|manage\w*|convers\w*|acqui\w*|intake|paint|abate\w*))",
    re.I,
)
"""What leads nobody: the assistant of a manager, a trainee, lead generation."""
_CALLED = frozenset({SnippetKind.TITLE, SnippetKind.HEADLINE})
_PARTS = re.compile(r"\s*[,|(]\s*|\s+[–—-]\s+|\s*/\s*|\)")
_THING = re.compile(rf"\b(?:{_OF_THINGS})\s+(?:manager|lead|leader|director|supervisor)\b", re.I)


def with_leading_titles(case: Case, proofs: tuple[Clue, ...]) -> tuple[Clue, ...]:
    """The proofs of experience of leading with the titles of paid positions that are the role of leading in its field, and without those of learners and assistants; as they are where it
    asks for something else."""
    fields = tuple(_field(term) for term in case.core)
    if case.requirement.kind is not Kind.EXPERIENCE or all(field is None for field in fields):
        return proofs
    titles = tuple(clue for snippet in case.corpus.snippets if (clue := _clue(case, snippet, fields)))
    known = {clue.snippet.id for clue in titles}
    return titles + tuple(c for c in proofs if c.snippet.id not in known and not (c.snippet.kind in _CALLED and _BARRED.search(c.snippet.text)))


def _clue(case: Case, snippet: Snippet, fields: tuple[frozenset[str] | None, ...]) -> Clue | None:
    position = case.corpus.position(snippet.position)
    if snippet.kind is not SnippetKind.TITLE or position is None or position.kind is not PositionKind.WORK:
        return None
    shown = [field is not None and _leads_in(snippet.text, field) for field in fields]
    if not any(shown):
        return None
    quote = case.requirement.quote
    namings = tuple(Naming(share=1.0, how=How.TOLD) if it else naming(snippet.text, term, quote) for it, term in zip(shown, case.core, strict=True))
    return Clue(snippet, namings, next((c.cosine for c in case.clues if c.snippet.id == snippet.id), 0.0))


def _field(term: str) -> frozenset[str] | None:
    """The stems of the field in which a term asks for leading, empty for leading people anywhere; None where it asks for something else."""
    stop = word_list("stopwords")
    told = [w for w in words(term) if w.lower not in stop]
    bare = [w for w in told if w.singular not in _FRAME]
    if not bare or re.search(r"\bleads?[- ](?:gen|nurtur|qualif|manage)", term, re.I):
        return None
    joined = " ".join(w.singular for w in told)
    role = next((role for role in sorted(_ROLES, key=len, reverse=True) if re.search(rf"(?:^|\s){role}(?:\s|$)", joined)), None)
    if bare[-1].lower in _NOUNS or (bare[0].lower in _NOUNS and re.search(rf"\b{bare[0].lower} (?:of|in)\b", term, re.I)):
        lead = {(bare[-1] if bare[-1].lower in _NOUNS else bare[0]).stem}
    elif bare[0].lower in _DEEDS and (len(bare) > 1 or len(told) > 1 or bare[0].lower.endswith("ing")):
        lead = {bare[0].stem}
    elif role and (role.endswith(("ory", "ial")) or bare[-1].singular == role.split()[-1]):
        lead = {stem(part) for part in role.split()}
    else:
        return None
    return frozenset(w.stem for w in bare) - lead - {stem(word) for word in _NOUNS}


def _leads_in(title: str, field: frozenset[str]) -> bool:
    """Whether a title is the role of leading in the field: its own head, not a word in it; without a field it must lead people rather than accounts or products."""
    if _BARRED.search(title) or not any(_AT_END.search(part) or _AT_START.search(part) for part in _PARTS.split(title)):
        return False
    if not field:
        return _THING.search(title) is None
    return field <= {w.stem for w in words(title)}
