"""Puts the steps of the extraction together."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from agent.domain.brief import Brief, Kind, Need, Requirement
from agent.domain.posting import Posting
from agent.stages.extract import alternatives, foreign, short
from agent.stages.extract.certainty import COMPETENCIES, KSA, LISTED
from agent.stages.extract.clauses import clauses, with_remarks
from agent.stages.extract.decision import may_ask, probabilities
from agent.stages.extract.headings import section_of
from agent.stages.extract.joints import apart
from agent.stages.extract.kinds import kind_of
from agent.stages.extract.labels import need_of, years_of
from agent.stages.extract.learned import Learned, shipped
from agent.stages.extract.lists import INNER, Item, Splits, items
from agent.stages.extract.lures import denials
from agent.stages.extract.quoting import first_words
from agent.stages.extract.role import role_of, seniority_of
from agent.stages.extract.sections import Passage, passages
from agent.stages.extract.sought import asking_part
from agent.stages.extract.stack import stack_of
from agent.stages.extract.terms import terms_of
from agent.stages.extract.units import units
from agent.stages.extract.worth import Candidate, worth

MOST_REQUIREMENTS = 120
LONGEST_QUOTE = 300
NAMELESS = 0.6
"""How sure the reading of a post is of which the title was not found, of what it else would be."""
_SEMICOLON = re.compile(r";\s*(?:and\s+|or\s+)?\Z")


@dataclass(frozen=True)
class Judges:
    """The decisions that are left to what was learned: where lists come apart, of what kind the items are (by quote, head and years), and which are asked
    for, and as what (None where not)."""

    splits: Splits
    kind: Callable[[str, str, float | None], Kind]
    takes: Callable[[Candidate], Requirement | None]


def judges(learned: Learned) -> Judges:
    """The decisions by these weights."""
    return Judges(
        splits=lambda joints: apart(joints, learned.joints),
        kind=lambda quote, head, years: kind_of(quote, head, years, learned.kinds),
        takes=lambda candidate: candidate.requirement if worth(candidate, learned.items) else None,
    )


def extract(posting: Posting, learned: Learned | None = None) -> Brief:
    """The brief of a posting. A post that asks for nothing gives no requirements and a low confidence.

    `learned` replaces the shipped weights (benchmarks learn their own).
    """
    text, weights = posting.text, learned or shipped()
    if posting.language == "en":
        found = [passage for passage in passages(text, units(text)) if not _names_the_post(posting, text[passage.start : passage.end])]
        return brief_of(posting, english(found, *_asked(text, found, weights)))
    return brief_of(posting, foreign.read(text, posting.language, lambda found: _asked(text, found, weights)[0]))


def _names_the_post(posting: Posting, said: str) -> bool:
    """Whether a passage holds nothing but employer, place and title: "Law Office of Imogen Hart, Bangor, Maine"."""
    for known in sorted(filter(None, (posting.employer, posting.location, posting.title)), key=len, reverse=True):
        said = said.replace(known, "", 1)
    return not re.search(r"\w", said)


def english(found: list[Passage], asked: list[Requirement], odds: list[float]) -> foreign.Reading:
    """What was read of the passages of an English post, and how sure that is; `odds` say how sure each passage is to ask."""
    return foreign.Reading(asked, _confidence(found, odds, numbered(asked)))


def brief_of(posting: Posting, read: foreign.Reading) -> Brief:
    """The brief of a posting of which this was read."""
    requirements = numbered(read.requirements)
    first = _first_line(posting.text)
    title = posting.title or short.title(first) or first or short.title(posting.text)
    return Brief(
        role=role_of(title),
        seniority=seniority_of(title, posting.text),
        language=posting.language,
        stack=stack_of(posting, requirements),
        confidence=round(posting.confidence * read.confidence * (1 if title else NAMELESS), 2),
        requirements=tuple(requirements),
    )


def _asked(text: str, found: list[Passage], learned: Learned) -> tuple[list[Requirement], list[float]]:
    """What English passages ask for, and how sure each is to ask."""
    odds, by = probabilities(text, found, learned.decision), judges(learned)
    if short.is_short(text, found):
        told = short.asking(text, found, odds)
        return requirements_in(text, told, [1.0] * len(told), replace(by, takes=partial(short.taken, text))), odds
    return requirements_in(text, found, odds, by), odds


def requirements_in(text: str, found: list[Passage], odds: list[float], by: Judges) -> list[Requirement]:
    """What the passages ask for that may ask at all, in reading order, without ids."""
    asked: list[Requirement] = []
    open_before: list[Requirement] = []
    choices = alternatives.choices(text, [(p.start, p.end) for p in found])
    for passage, odd, choice in zip(found, odds, choices, strict=True):
        if not (choice or may_ask(passage, odd)) or asking_part(text, passage.start, passage.end) is None:
            continue
        told = _of_passage(text, passage, max(odd, LISTED) if choice else odd, by)
        here = [r.model_copy(update={"any_of": choice}) for r in told] if choice else told
        if open_before and here:
            joined = alternatives.join(open_before, here, f"g{passage.start}")
            asked[len(asked) - len(open_before) :] = joined[: len(open_before)]
            here = joined[len(open_before) :]
        asked += here
        open_before = here if alternatives.open_end(text, passage.start, passage.end) else []
    return asked


def _of_passage(text: str, passage: Passage, odds: float, by: Judges) -> list[Requirement]:
    found: list[Requirement] = []
    (start, conditional), deeds = _start(text, passage), False
    odds = max(odds, LISTED) if conditional else odds
    enumerated = COMPETENCIES.search(text, passage.start, passage.end) is not None or KSA.search(text, start, passage.end) is not None
    before: tuple[int, list[Requirement]] = (start, [])
    for clause, behind in with_remarks(text, clauses(text, start, passage.end)):
        deeds = enumerated and (deeds or re.match(r"(?:and )?(?:the )?ability to\b", text[slice(*clause)], re.I) is not None)
        made = items(text, clause, by.splits, verbal=deeds)
        if not made:
            continue  # the "b." of "b. Two years as a cook" parts nothing from what it is an alternative to
        need = need_of(text[clause[0] : behind], passage.section)
        here = [taken for candidate in _candidates(text, made, passage, odds, by, need) if (taken := by.takes(candidate))]
        if before[1] and here and alternatives.is_or(text[before[0] : clause[0]]):
            joined = alternatives.join(before[1], here, f"g{clause[0]}")
            found[-len(before[1]) :], here = joined[: len(before[1])], joined[len(before[1]) :]
        found, before = found + here, (clause[1], here)
    return found


def _start(text: str, passage: Passage) -> tuple[int, bool]:
    """Where the asking begins, and whether it is a condition of the role that is sought: an enumeration of competencies or of knowledge begins after its
    preamble."""
    named = COMPETENCIES.search(text, passage.start, passage.end)
    ksa = KSA.search(text, passage.start, passage.end)
    if named or ksa:
        return (named.end() if named else ksa.start() if ksa else passage.start), False
    return asking_part(text, passage.start, passage.end) or (passage.start, False)


def _candidates(text: str, made: list[Item], passage: Passage, odds: float, by: Judges, need: Need) -> list[Candidate]:
    named = [item for item in made if len(made) > 1 or not section_of(text[item.start : item.end]) or _is_enumerated(text, item.clause)]
    denied = {clause: denials(text, clause) for clause in {item.clause for item in named}}
    kept = [item for item in named if not any(start < item.end and item.start < end for start, end in denied[item.clause])]
    asked = [_requirement(text, item, need, by, years_too=i == 0 or (item.group is not None and item.group < INNER)) for i, item in enumerate(kept)]
    return [Candidate(r, item, passage, odds, i, len(kept)) for i, (r, item) in enumerate(zip(asked, kept, strict=True))]


def _is_enumerated(text: str, clause: tuple[int, int]) -> bool:
    """Whether the clause stands between semicolons: "a; interpersonal skills; b" has no heading in its midst."""
    return text[clause[1] : clause[1] + 1] == ";" or _SEMICOLON.search(text, max(0, clause[0] - 8), clause[0]) is not None


def _requirement(text: str, item: Item, need: Need, by: Judges, *, years_too: bool) -> Requirement:
    """`years_too`: the years of the clause that stand before the item count for it."""
    before = text[item.clause[0] : min(item.start, item.clause[0] + LONGEST_QUOTE)]
    quote = first_words(text[item.start : item.end], LONGEST_QUOTE)
    own = years_of(quote)
    own = years_of(before) if own is None and years_too else own
    kind = by.kind(quote, item.head, own)
    return Requirement(
        id="",
        quote=quote,
        need=Need.NICE if need_of(quote, "") is Need.NICE else need,
        kind=kind,
        terms=terms_of(quote, kind),
        any_of=f"g{item.clause[0]}-{item.group}" if item.group is not None else None,
        min_years=own if kind is Kind.EXPERIENCE else None,
    )


def numbered(requirements: list[Requirement]) -> list[Requirement]:
    """Without repetitions, with ids in reading order; a group of which one member is left is none."""
    unique: dict[str, Requirement] = {}
    for requirement in requirements:
        unique.setdefault(bare(requirement.quote), requirement)
    kept = list(unique.values())[:MOST_REQUIREMENTS]
    sizes = [r.any_of for r in kept if r.any_of]
    names: dict[str, str] = {}
    numbered = []
    for i, requirement in enumerate(kept, 1):
        group = requirement.any_of if requirement.any_of and sizes.count(requirement.any_of) > 1 else None
        name = names.setdefault(group, f"g{len(names) + 1}") if group else None
        numbered.append(requirement.model_copy(update={"id": f"r{i}", "any_of": name}))
    return numbered


def bare(quote: str) -> str:
    """The quote by which repetitions are known."""
    return re.sub(r"[^\w+#]+", " ", quote.lower()).strip()


def _first_line(text: str) -> str:
    line = next((line.strip() for line in text[:2000].splitlines() if line.strip()), "")
    return line if len(line) <= 80 else ""


def _confidence(found: list[Passage], odds: list[float], requirements: list[Requirement]) -> float:
    """Lower for what goes with wrong readings: no section of requirements, few items, long units, undecided passages."""
    doubts = [
        (0.25, not any(p.section in ("req", "pref") for p in found)),
        (0.35, len(requirements) <= 3),
        (0.10, any(p.end - p.start > 300 for p in found)),
        (0.15, sum(0.35 < odd < 0.65 for odd in odds) > len(odds) / 5),
    ]
    return max(0.05, 0.95 - sum(weight for weight, holds in doubts if holds))
