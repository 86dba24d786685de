"""Plants fabrications in the lines of a draft, the same ones at each run.

It knows nothing of the verifier: what it plants comes from other résumés and posts, or from the few words below.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from random import Random

from agent.domain.corpus import Corpus, Position
from agent.domain.draft import Author, Proposal
from tests.bench.fabrication import MAKERS, Post, Words

HARD = ("number_changed", "number_added", "unit_changed", "tool_added", "tool_swapped", "employer_swapped", "date_changed", "credential_added", "award_added", "title_inflated", "role_inflated", "figure_added", "team_size_added")
_OWNED = ("Owned and", "Led and", "Spearheaded and", "Founded and", "Managed a team that")
_OWNS = re.compile(r"\b(?:lead|led|head|own|found|manag|spearhead|supervis|direct|overs)", re.I)
"""What already tells of an owner: to plant one there is no lie."""
_ALONE = ("single-handedly", "independently", "solely", "personally", "autonomously")
_BEST = ("world-class", "best-in-class", "industry-leading", "record-breaking", "cutting-edge", "unparalleled", "top-performing", "mission-critical", "large-scale", "highly complex")
_MORE = ("all", "every one of the", "hundreds of", "countless", "a wide range of", "numerous high-profile")
_MASTERY = ("with expert proficiency", "with great success", "ahead of schedule", "under budget", "with outstanding results", "to the highest standards")
_HELPED = re.compile(r"^(?:Help(?:ed|s|ing)?|Assist(?:ed|s|ing)?|Support(?:ed|s|ing)?|Participat(?:ed?|es|ing) in|Contribut(?:ed?|es|ing) to) (?:(?:to|in) (?=[a-z])|(?=[a-z]+ing\b))")
_SOFTENER = re.compile(r"\b(?:(?:up to|nearly|almost|approximately) (?=\d)|(?:a few|occasional(?:ly)?|sometimes|mainly|basic|minor|internal|pilot|prototype|proposed|potential|prospective|possible|trial|part[- ]time|temporary|volunteer|student|mock|simulated|small|simple) (?=[a-z]{4,})(?!and\b|or\b|with\b|from\b)|(?:,? (?:as|when|if) needed\b))", re.I)
_AND_DEED = re.compile(r"(?<=[a-z]{3})(?<!ed)(?<!ing),? and (?P<deed>[a-z]{3,}ed) (?=[a-z])")
_VERB = re.compile(r"^(?P<verb>[A-Z][a-z]+ed|[A-Z][a-z]+(?:ing|s)?) (?P<the>(?:the|a|an) )?(?=[a-z]{4})")
_PLURAL = re.compile(r"^(?P<verb>[A-Z][a-z]+ed) (?:the |some |several |various |many |most )?(?P<things>[a-z]{3,}[^s\W]s)\b")
_TAIL = re.compile(r"\b(?:resulting in|leading to|increasing|reducing|improving|boosting|enhancing|maximizing|ensuring|eliminating) [a-z][^.;,\d()]{8,60}(?=[.;,]|$)")


@dataclass(frozen=True)
class Plant:
    """A line with a fabrication in it: of what kind, the line as it was, and as it is proposed now."""

    kind: str
    hard: bool
    line: Proposal
    planted: Proposal

    def stands_in(self, text: str) -> bool:
        """Whether the planted words stand in the text; where words were only taken away, whether it is the planted wording."""
        new = Counter(_words(self.planted.text)) - Counter(_words(self.line.text)) - Counter(_words(self.line.original))
        return not new - Counter(_words(text)) if new else _words(text) == _words(self.planted.text)


def _words(text: str) -> list[str]:
    return re.findall(r"[$€]|%|\w+(?:[.,]\d+)*", text.casefold())


def tails(bullets: Sequence[str]) -> tuple[str, ...]:
    """What other people say came of their deeds, without a number."""
    return tuple(sorted({m.group().strip() for b in bullets for m in _TAIL.finditer(b)}))


@dataclass(frozen=True)
class Soil:
    """What a person's lines are planted with: the words of others, and the person's own corpus."""

    corpus: Corpus
    words: Words
    tails: tuple[str, ...]

    def post(self, line: Proposal) -> Post:
        """The position of a line."""
        place = self.corpus.position(line.position) or Position(id="")
        return Post(place.employer or "", place.title or "", f"{place.period}", ())

    def beside(self, line: Proposal, same: bool) -> list[tuple[str, str]]:
        """Bullets (id and words) of the line's position, or of the others."""
        found = [s for p in self.corpus.positions if (p.id == line.position) is same for s in self.corpus.bullets_of(p.id)]
        return [(s.id, " ".join(s.text.split()).rstrip(".")) for s in found if s.id not in line.cites and 20 < len(s.text) < 200 and s.text[1:2].islower()]


Made = tuple[str, tuple[str, ...]]
"""A planted line and what it cites besides."""


def plant(kind: str, line: Proposal, soil: Soil, random: Random) -> Plant | None:
    """The line with a fabrication of that kind, or None where it takes none; a model proposes it."""
    text, cites = _SOFT[kind](line, soil, random) if kind in _SOFT else _hard(kind, line, soil, random)
    if not text or text == line.text:
        return None
    made = Plant(kind, kind not in _SOFT, line, line.model_copy(update={"text": text, "cites": line.cites + cites, "author": Author.MODEL}))
    return None if made.stands_in(line.text) or made.stands_in(line.original) else made


def _hard(kind: str, line: Proposal, soil: Soil, random: Random) -> Made:
    bare = line.text.rstrip(" .;")
    if kind == "ownership_added":
        return (f"{random.choice(_OWNED)} {_lower(bare)}" if _VERB.match(bare) and not _OWNS.search(bare) else ""), ()
    if kind in ("position_mixed", "position_uncited"):
        others = soil.beside(line, same=False) if line.position else []
        id_, words = random.choice(others) if others else ("", "")
        return (f"{bare} and {_lower(words)}" if words else ""), ((id_,) if kind == "position_mixed" else ())
    made = MAKERS["outcome_added" if kind == "figure_added" else kind](bare, soil.post(line), soil.words, random)
    return made, ()


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:] if text[1:2].islower() else text


def _ended(ends: Sequence[str]) -> Callable[[Proposal, Soil, Random], Made]:
    return lambda line, soil, random: (f"{line.text.rstrip(' .;')}, {random.choice(ends)}", ())


def _inserted(words: Sequence[str]) -> Callable[[Proposal, Soil, Random], Made]:
    def make(line: Proposal, soil: Soil, random: Random) -> Made:
        match = _VERB.match(line.text)
        return (f"{line.text[: match.end()]}{random.choice(words)} {line.text[match.end() :]}" if match else ""), ()

    return make


def _unhelped(line: Proposal, soil: Soil, random: Random) -> Made:
    match = _HELPED.match(line.text)
    rest = line.text[match.end() :] if match else ""
    return rest[:1].upper() + rest[1:], ()


def _unsoftened(line: Proposal, soil: Soil, random: Random) -> Made:
    found = [m for m in _SOFTENER.finditer(line.text) if m.start()]
    match = random.choice(found) if found else None
    return (line.text[: match.start()] + line.text[match.end() :] if match else ""), ()


def _caused(line: Proposal, soil: Soil, random: Random) -> Made:
    match = _AND_DEED.search(line.text)
    return (f"{line.text[: match.start()]}, which {match['deed']} {line.text[match.end() :]}" if match else ""), ()


def _followed(line: Proposal, soil: Soil, random: Random) -> Made:
    others = soil.beside(line, same=True)
    if not others:
        return "", ()
    id_, words = random.choice(others)
    return f"{line.text.rstrip(' .;')}; as a result, {_lower(words)}", (id_,)


def _all(line: Proposal, soil: Soil, random: Random) -> Made:
    match = _PLURAL.match(line.text)
    return (f"{match['verb']} {random.choice(_MORE)} {line.text[match.start('things') :]}" if match else ""), ()


def _outcome(line: Proposal, soil: Soil, random: Random) -> Made:
    return (f"{line.text.rstrip(' .;')}, {random.choice(soil.tails)}" if soil.tails else ""), ()


def _scope(line: Proposal, soil: Soil, random: Random) -> Made:
    return MAKERS["scope_added"](line.text.rstrip(" .;"), soil.post(line), soil.words, random), ()


_SOFT: dict[str, Callable[[Proposal, Soil, Random], Made]] = {
    "scope_added": _scope,
    "help_dropped": _unhelped,
    "softener_dropped": _unsoftened,
    "cause_made": _caused,
    "cause_between_lines": _followed,
    "outcome_added": _outcome,
    "superlative_added": _inserted(_BEST),
    "alone_added": _inserted(_ALONE),
    "generalised": _all,
    "praise_added": _ended(_MASTERY),
}
HARD_KINDS = (*HARD, "ownership_added", "position_mixed", "position_uncited")
SOFT_KINDS = tuple(_SOFT)
