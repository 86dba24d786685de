"""Short posts: a job told in a few sentences, as in a chat or a group. There nearly every sentence asks, unless it tells of work, pay or how to apply.

No annotated post is of this kind, so rules decide what a longer post leaves to learned weights; these still may add a passage.
"""

from __future__ import annotations

import re
from dataclasses import replace

from agent.domain.brief import Kind, Need, Requirement
from agent.lexicon.aliases import known_things
from agent.lexicon.cues import patterns
from agent.lexicon.files import words as word_list
from agent.lexicon.plainness import says_nothing
from agent.lexicon.verbs import verb_of
from agent.stages.extract.certainty import COMPETENCIES, KSA
from agent.stages.extract.clauses import tidy
from agent.stages.extract.labels import need_of, years_of
from agent.stages.extract.lures import is_lure
from agent.stages.extract.sections import Passage
from agent.stages.extract.terms import terms_of
from agent.stages.extract.worth import Candidate

LONGEST = 1_200
"""Characters of a short post."""
MOST_WORDS = 190
FEW = 2
"""Lines under headings of requirements which make a list."""
PLAIN = 0.5
"""How sure the weights must be of a passage to which the rules do not point."""
_OTHER = ("duty", "company", "benefit", "apply")
_ASKING = ("req", "pref")
_PLACED = re.compile(r"\s+for (?:our |the |an? )?[\w -]+$|\s+(?:in|at|near) [A-Z][\w'’-]+(?: [A-Z][\w'’-]+)*$")
_TIMES = re.compile(r"\b(?:\d+(?:-\d+)? (?:days?|hours?|hrs?|shifts?)(?:\s*(?:/|per|a|each)\s*(?:week|day|month|wk))?|(?:1st|2nd|3rd|first|second|third|day|night|evening|weekend) shifts?|(?:full|part)[- ]time|asap|immediately|urgently)\b", re.I)
_ANYONE = ("someone", "somebody", "person", "people", "candidate", "candidates")
_DEMANDING = ("must", "should", "can", "will", "able", "you")
_WANTED = re.compile(r"\s+(?:urgently )?(?:wanted|needed|required)\b.*$", re.I | re.S)
_FURTHER = re.compile(r",?\s+and\s+(?:also\s+)?(?=(?:must\s+|to\s+)?(?:have|hold|know|be (?!comfortable\b)|speak|own)\b)", re.I)
_LISTING = re.compile(r"\s*(?:and|or|&)\b")
_PARTS = re.compile(r"[,:;|–—@-]")
_LETTERS = re.compile(r"[^\W\d]{2}|\b[CR]\b")


def is_short(text: str, found: list[Passage]) -> bool:
    """Whether the post is one of a few sentences, without a list under a heading or in a bulletin."""
    if len(text) > LONGEST or len(text.split()) > MOST_WORDS or COMPETENCIES.search(text) or KSA.search(text):
        return False
    return sum(p.section in _ASKING and p.line for p in found) < FEW


def title(text: str) -> str:
    """The job that a short post names in a sentence ("looking for a shift baker", "Baker wanted"), or ""."""
    for line in text[:LONGEST].splitlines():
        for match in patterns("short-posts")["role"].finditer(" ".join(line.split())):  # a line of blanks alone would keep the patterns busy
            named = (match["after"] or match["before"] or "").strip()
            if is_role(named):
                return named
    return ""


def asking(text: str, found: list[Passage], odds: list[float]) -> list[Passage]:
    """The passages that ask, without what leads to the asking ("we are X, looking for a baker who"); `odds` are those of the weights."""
    own = (p for i, (p, odd) in enumerate(zip(found, odds, strict=True)) if _asks(text, p, odd, first=i == 0 and p.section not in _ASKING))
    return [part for p in own for part in _demands(text, replace(p, start=_behind_lead(text, p.start, p.end)))]


def _demands(text: str, passage: Passage) -> list[Passage]:
    """The passage parted where another demand begins: "know sourdough and have a certificate" asks for two things of two kinds."""
    found, start = list[Passage](), passage.start
    for match in _FURTHER.finditer(text, passage.start, passage.end):
        if match.start() > start:
            found.append(replace(passage, start=start, end=match.start()))
            start = match.end()
    return [*found, replace(passage, start=start)]


def taken(text: str, candidate: Candidate) -> Requirement | None:
    """The requirement of a candidate without "has", "is a plus" and reasons, with its own need; None where it asks for nothing."""
    asked, item = candidate.requirement, candidate.item
    span = _bare(text, item.start, item.end)
    quote = text[slice(*span)] if span else ""
    if not _LETTERS.search(quote) or is_role(quote) or patterns("short-posts")["seeks"].match(quote) or (says_nothing(quote) and asked.kind is not Kind.TRAIT and not quote.endswith("skills")):
        return None
    years = asked.min_years if candidate.place == 0 or years_of(quote) is not None else None
    return asked.model_copy(update={"quote": quote, "need": _need(text, candidate), "terms": terms_of(quote, asked.kind), "min_years": years})


def _asks(text: str, passage: Passage, odds: float, *, first: bool) -> bool:
    said, cues = text[passage.start : passage.end], patterns("short-posts")
    if passage.section in _OTHER or any(cues[name].search(said) for name in ("offers", "title", "duty")) or said.rstrip().endswith("?"):
        return False
    if is_lure(said) or is_role(_WANTED.sub("", said)):
        return False
    called = cues["need"].match(said) is not None
    if first and not called and (_names_a_job(said) or (passage.line and len(said.split()) <= 10 and not re.search(r"[.!?;:]", said))):
        return False
    return called or passage.section in _ASKING or odds >= PLAIN or cues["asks"].search(said) is not None or bool(known_things(said))


def _names_a_job(said: str) -> bool:
    return any(is_role(part) for part in _PARTS.split(said))


def _behind_lead(text: str, start: int, end: int) -> int:
    cues, said = patterns("short-posts"), text[start:end]
    match = cues["person"].match(said) or cues["need"].match(said) or cues["you"].match(said)
    return start + match.end() if match and match.end() < len(said.rstrip(" .!")) else start


def _bare(text: str, start: int, end: int) -> tuple[int, int] | None:
    cues = patterns("short-posts")
    lead = cues["more"].match(text[start:end])
    start += lead.end() if lead and lead.end() < end - start else 0
    said = text[start:end]
    for name in ("why", "tail"):
        match = cues[name].search(said)
        said = said[: match.start()] if match and match.start() > 1 else said
    return tidy(text, start, start + len(said.rstrip(' ,;:-"“”')))


def _need(text: str, candidate: Candidate) -> Need:
    """One need for a whole list, unless only its last member is told to be a plus: "Python, SQL, Kafka a plus"."""
    item, section = candidate.item, candidate.passage.section
    whole = need_of(text[slice(*item.clause)], section)
    if candidate.of < 2 and candidate.requirement.need is Need.NICE:
        return Need.NICE
    if candidate.of < 2 or whole is Need.MUST:
        return whole
    before, _, last = text[slice(*item.clause)].rpartition(",")
    of_last = before and item.end <= item.clause[0] + len(before) and need_of(before, section) is Need.MUST and not _LISTING.match(last)
    return Need.MUST if of_last else whole


def is_role(quote: str) -> bool:
    """Whether it only names whom they look for: "a shift baker (m/f/d) in Leeds"."""
    bare = _WANTED.sub("", _PLACED.sub("", _TIMES.sub("", re.sub(r"\([^)]*\)", "", quote)).strip()))
    spoken = re.findall(r"[a-z]+", bare.lower())
    if not 0 < len(spoken) <= 5 or spoken[0] in _DEMANDING:
        return False
    if len(spoken) > 1 and verb_of(spoken[0]) and spoken[-1].removesuffix("s") in word_list("title-words") - {spoken[-1]}:
        return False
    return bool({spoken[-1], spoken[-1].removesuffix("s")} & word_list("title-words")) or (len(spoken) <= 2 and spoken[-1] in _ANYONE)
