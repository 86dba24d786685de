"""Titles that show years of leading: who is Warehouse Lead has led in a warehouse, whoever does the leads of sales has not."""

from __future__ import annotations

import re
from dataclasses import dataclass

from agent.domain.brief import Kind
from agent.domain.corpus import PositionKind, Snippet, SnippetKind
from agent.lexicon.files import words as word_list
from agent.lexicon.match import How, Naming, naming
from agent.lexicon.terms import stem, words
from agent.stages.plan.case import Case, Clue

_NOUNS = frozenset(["leadership", "supervision", "management"])
_DEEDS = frozenset(["leading", "supervising", "managing", "lead", "supervise", "manage"])
_ROLES = frozenset(["supervisor", "foreman", "manager", "head", "director", "superintendent", "team leader", "team lead", "shift lead", "shift leader", "supervisory", "managerial", "leader"])
_JOBS = frozenset(["manager", "head", "director", "superintendent"])
"""Roles that with a word before them are the name of a job: a product manager need not lead anybody."""
_FRAME = frozenset(["experience", "role", "position", "capacity", "team", "people", "staff", "employee", "worker", "personnel", "level", "responsibility", "background", "direct", "report", "other", "proven", "prior", "previous", "year"])
"""Words beside leading that say nothing of the field."""

_LEADER = r"(?:team[- ]?|shift[- ]?|crew[- ]?|group[- ]?)?(?:lead|leader|supervisor|manager|managing director|director|superintendent|chief)|fore(?:man|woman|person)|head|charge ?hand"
_OF_THINGS = r"account|product|project|case|content|community|social media|media|property|data|database|relationship|brand|territory|contract|risk|category|configuration|release|event|office|program(?:me)?|records|inventory"
_AT_END = re.compile(rf"(?:^|[\s/&-])(?:{_LEADER})$", re.I)
_AT_START = re.compile(rf"^(?:{_LEADER})(?:\s+of\b|$|\s+(?!(?:of\b|gen|office|quarters|start|nurtur|qualif|manage|convers|acqui|intake|paint|abate|to\b|for\b))\w)", re.I)
_BARRED = re.compile(
    r"\b(?:assistants?|assisting|assist|deputy|trainees?|training|apprentic\w+|interns?|internship|support(?:ing)?|aides?|secretary|shadow\w*|students?|aspiring|graduate|junior|candidate|helper|to the|leads)\b|['’]s\b"
    r"|\blead(?:[- ](?:gen\w*|nurtur\w*|qualif\w*|manage\w*|convers\w*|acqui\w*|intake|paint|abate\w*))",
    re.I,
)
"""What leads nobody: the assistant of a manager, a trainee, lead generation."""
_CALLED = frozenset({SnippetKind.TITLE, SnippetKind.HEADLINE})
_PARTS = re.compile(r"\s*[,|(]\s*|\s+[–—-]\s+|\s*/\s*|\)")
_THING = re.compile(rf"\b(?:{_OF_THINGS})\s+(?:manager|lead|leader|director|supervisor)\b", re.I)
_LEADS = re.compile(r"\bleads?[- ](?:gen|nurtur|qualif|manage)", re.I)
_LEADERS = frozenset(stem(word) for word in ["lead", "leader", "supervisor", "manager", "director", "superintendent", "chief", "head", "foreman"])


@dataclass(frozen=True)
class Field:
    """Where somebody is to have led, by the stems of its words; `of_things`: it may be managed rather than led, as products are."""

    words: frozenset[str]
    of_things: bool


def with_leading_titles(case: Case, proofs: tuple[Clue, ...]) -> tuple[Clue, ...]:
    """The proofs of experience of leading with the titles of paid positions that are the role of leading in its field, and without those of learners and assistants; as they are where it
    asks for something else."""
    fields = tuple(_field(term) for term in case.core)
    if case.requirement.kind is not Kind.EXPERIENCE or all(field is None for field in fields):
        return proofs
    titles = tuple(clue for snippet in case.corpus.snippets if (clue := _clue(case, snippet, fields)))
    known = {clue.snippet.id for clue in titles}
    return titles + tuple(c for c in proofs if c.snippet.id not in known and not (c.snippet.kind in _CALLED and _BARRED.search(c.snippet.text)))


def _clue(case: Case, snippet: Snippet, fields: tuple[Field | None, ...]) -> Clue | None:
    position = case.corpus.position(snippet.position)
    if snippet.kind is not SnippetKind.TITLE or position is None or position.kind is not PositionKind.WORK:
        return None
    shown = [field is not None and _leads_in(snippet.text, field) for field in fields]
    if not any(shown):
        return None
    quote = case.requirement.quote
    namings = tuple(Naming(share=1.0, how=How.TOLD) if it else naming(snippet.text, term, quote) for it, term in zip(shown, case.core, strict=True))
    return Clue(snippet, namings, next((c.cosine for c in case.clues if c.snippet.id == snippet.id), 0.0))


def _field(term: str) -> Field | None:
    """The field in which a term asks for leading, an empty one for leading people anywhere; None where it asks for something else, as by the name of a job."""
    stop = word_list("stopwords")
    told = [w for w in words(term) if w.lower not in stop]
    bare = [w for w in told if w.singular not in _FRAME]
    if not bare or _LEADS.search(term):
        return None
    first, last, role = bare[0], bare[-1], _role(" ".join(w.singular for w in told))
    if last.lower in _NOUNS or (first.lower in _NOUNS and re.search(rf"\b{first.lower} (?:of|in)\b", term, re.I)):
        lead = [last if last.lower in _NOUNS else first]
    elif first.lower in _DEEDS and (len(words(term)) > 1 or first.lower.endswith("ing")):
        lead = [first]
    elif role and (role.endswith(("ory", "ial")) or last.singular == role.split()[-1]):
        lead = [w for w in told if w.singular in role.split()]
    else:
        return None
    field = frozenset(w.stem for w in bare if w not in lead and w.lower not in _NOUNS)
    if field and lead[0].lower not in _NOUNS | _DEEDS and lead[0].singular in _JOBS:
        return None
    return Field(field, of_things=any(w.lower.startswith("manag") for w in lead))


def _role(text: str) -> str | None:
    return next((role for role in sorted(_ROLES, key=len, reverse=True) if re.search(rf"(?:^|\s){role}(?:\s|$)", text)), None)


def _leads_in(title: str, field: Field) -> bool:
    """Whether a title is the role of leading in the field: its own head, not a word in it; without a field it must lead people rather than accounts or products."""
    if _BARRED.search(title) or not any(_AT_END.search(part) or _AT_START.search(part) for part in _PARTS.split(title)):
        return False
    if not field.words:
        return _THING.search(title) is None
    told = [w.stem for w in words(title)]
    return field.words <= set(told) and (not field.of_things or _stands_beside(told, field))


def _stands_beside(told: list[str], field: Field) -> bool:
    """Whether nothing stands between the field and the leader: a product marketing manager manages no products."""
    at = [i for i, word in enumerate(told) if word in field.words]
    behind = told[at[-1] + 1] if at[-1] + 1 < len(told) else ""
    return at[-1] - at[0] < len(at) and (behind in _LEADERS or (at[0] > 0 and any(word in _LEADERS for word in told[: at[0]])))
