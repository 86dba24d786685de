"""Merges what a model says of a post with what the code reads there.

Every decision of the code has its odds: that a passage asks, that a list comes apart at a joint, that an item is asked for, of what need and kind it
is. The model's word moves them by its weight, which is learned from those decisions of the same post of which the code is sure (`trust`). What the
code surely asks stays; what a model adds is little, and never as sure.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from agent.domain.brief import Need, Requirement
from agent.stages.extract import joints, worth
from agent.stages.extract.decision import probabilities
from agent.stages.extract.hearing import Heard
from agent.stages.extract.joints import Joint
from agent.stages.extract.learned import Learned
from agent.stages.extract.reading import Judges, bare, judges, numbered, requirements_in
from agent.stages.extract.relabelling import OPEN, has_plain_kind, relabelled, says_need
from agent.stages.extract.sections import Passage
from agent.stages.extract.trust import NONE, SHIPPED, Prudence, Trust, trust
from agent.stages.extract.worth import Candidate

SURE, SURELY_NOT = 0.9, 0.1
"""Odds from which on the code is sure."""
ADDED = 0.25
"""What a model may add, as a share of what the code reads; below the promised 0.3, for a part that is cut anew may be counted as more than one."""
ADDED_SUREST, LEAST = 0.9, 0.05
"""The highest confidence of what only a model adds, and the lowest of all."""
COVERED = 0.7
"""Share of a surely asked quote that must still be quoted after its list was taken apart otherwise."""

Clause = tuple[int, int]
Choice = dict[Clause, frozenset[str]]
"""The clauses that are read as the model would have them, with the quotes (bare) that they then ask."""


def merge(text: str, found: list[Passage], learned: Learned, heard: Heard, by: Prudence = SHIPPED) -> tuple[list[Requirement], list[float]]:
    """What the passages ask for by the code and by what was heard of them, without ids, and how sure each passage is to ask."""
    odds = probabilities(text, found, learned.decision)
    reading = _Reading(text, found, odds, learned, heard)
    own = reading.noted(odds, Trusts())
    trusts = reading.trusts(own, by)
    moved = [trusts.asks.heard(odd, heard.asks(passage)) for odd, passage in zip(odds, found, strict=True)]
    choice = reading.choice(own, reading.noted(moved, trusts))
    return reading.final(own, choice, moved, trusts), moved


@dataclass(frozen=True)
class Trusts:
    """The trust in a model's word on each decision."""

    asks: Trust = NONE
    joints: Trust = NONE
    items: Trust = NONE
    needs: Trust = NONE
    sorts: Trust = NONE


@dataclass
class Notes:
    """What was decided in one reading of a post: each joint with the code's own odds, each item with those after what was heard, and what came of it."""

    asked: list[Requirement] = field(default_factory=list)
    joints: list[tuple[Joint, float]] = field(default_factory=list)
    items: list[tuple[Candidate, float]] = field(default_factory=list)

    def kept(self) -> dict[Clause, list[tuple[Candidate, float]]]:
        """By clause what was taken."""
        clauses: dict[Clause, list[tuple[Candidate, float]]] = {}
        for candidate, odds in self.items:
            if odds >= worth.THRESHOLD:
                clauses.setdefault(candidate.item.clause, []).append((candidate, odds))
        return clauses

    def quotes(self) -> set[str]:
        """What is asked for, by its bare quotes."""
        return {bare(requirement.quote) for requirement in numbered(self.asked)}


@dataclass(frozen=True)
class _Reading:
    """A post, the odds by which the code reads its passages, and what was heard."""

    text: str
    found: list[Passage]
    odds: list[float]
    learned: Learned
    heard: Heard

    def noted(self, odds: list[float], trusts: Trusts) -> Notes:
        """How the post is read with these odds of its passages and this trust."""
        notes = Notes()

        def splits(listed: list[Joint]) -> list[bool]:
            notes.joints += zip(listed, joints.probabilities(listed, self.learned.joints), strict=True)
            return self._splits(listed, trusts.joints)

        def takes(candidate: Candidate) -> Requirement | None:
            odds = trusts.items.heard(worth.odds_of(candidate, self.learned.items), self.heard.names(candidate.item))
            notes.items.append((candidate, odds))
            return candidate.requirement if odds >= worth.THRESHOLD else None

        notes.asked += requirements_in(self.text, self.found, odds, self._judges(splits, takes))
        return notes

    def trusts(self, own: Notes, by: Prudence) -> Trusts:
        """The trust that is earned where the code's own reading is sure."""
        asks = [(odd, self.heard.asks(passage)) for odd, passage in zip(self.odds, self.found, strict=True)]
        cuts = [(odd, self.heard.cuts(joint)) for joint, odd in own.joints]
        names = [(odd, self.heard.names(candidate.item)) for candidate, odd in own.items]
        told = [(c, said) for c, odd in own.items if odd >= SURE and (said := self.heard.at(c.item.start))]
        needs = [(c.requirement.need is Need.NICE, said.need is Need.NICE) for c, said in told if says_need(c, self.text)]
        sorts = [(c.requirement.kind is kind, said.kind is kind) for c, said in told if has_plain_kind(c, self.learned.kinds) for kind in OPEN]
        earned = trust(_known(asks), by)
        return Trusts(earned, trust(_known(cuts), by, earned), trust(_known(names), by, earned), trust(needs, by), trust(sorts, by))

    def choice(self, own: Notes, other: Notes) -> Choice:
        """Which clauses are read as the `other` notes have them: none that drops what is surely asked, and the surest first as long as there is room."""
        before, after, named = own.kept(), other.kept(), own.quotes()
        room = int(ADDED * len(named))
        chosen: Choice = {}
        clauses = [c for c in before.keys() | after.keys() if self._covers(after.get(c, []), before.get(c, []))]
        for clause in sorted(clauses, key=lambda c: (-max((odds for _, odds in after.get(c, [])), default=2.0), c)):
            was = [candidate for candidate, _ in before.get(clause, [])]
            here = {_quote(candidate) for candidate in was}
            becomes = [(c, odds) for c, odds in after.get(clause, []) if _quote(c) in here or _quote(c) not in named]
            becomes = becomes if was else sorted(becomes, key=lambda one: -one[1])[:room]
            cost = _added(was, [candidate for candidate, _ in becomes])
            if cost <= room:
                room -= cost
                chosen[clause] = frozenset(_quote(candidate) for candidate, _ in becomes)
        return chosen

    def final(self, own: Notes, choice: Choice, moved: list[float], trusts: Trusts) -> list[Requirement]:
        """What is asked: by the code, and in the chosen clauses by both; `moved` are the odds of the passages after what was heard."""
        after, before = ({p.start: odd for p, odd in zip(self.found, odds, strict=True)} for odds in (moved, self.odds))
        named = own.quotes()
        kept = {clause: {_quote(c) for c, _ in taken} for clause, taken in own.kept().items()}

        def splits(listed: list[Joint]) -> list[bool]:
            return self._splits(listed, trusts.joints if listed and listed[0].clause in choice else NONE)

        def takes(candidate: Candidate) -> Requirement | None:
            clause, quote = candidate.item.clause, _quote(candidate)
            if quote not in choice.get(clause, kept.get(clause, frozenset())):
                return None
            was, becomes = (worth.odds_of(replace(candidate, odds=odds[candidate.passage.start]), self.learned.items) for odds in (before, after))
            becomes = trusts.items.heard(becomes, self.heard.names(candidate.item))
            return self._labelled(candidate, min(1.0, becomes / was) if quote in named else min(ADDED_SUREST, becomes), trusts)

        either = [max(pair) for pair in zip(self.odds, moved, strict=True)]
        return requirements_in(self.text, self.found, either, self._judges(splits, takes))

    def _labelled(self, candidate: Candidate, confidence: float, trusts: Trusts) -> Requirement:
        requirement, told, left = candidate.requirement, self.heard.at(candidate.item.start), 1.0
        if told:
            requirement, left = relabelled(candidate, told, self.learned.kinds, trusts.needs, trusts.sorts, self.text)
        return requirement.model_copy(update={"confidence": round(max(LEAST, confidence * left), 2)})

    def _judges(self, splits: Callable[[list[Joint]], list[bool]], takes: Callable[[Candidate], Requirement | None]) -> Judges:
        return replace(judges(self.learned), splits=splits, takes=takes)

    def _splits(self, listed: list[Joint], counts: Trust) -> list[bool]:
        own = joints.probabilities(listed, self.learned.joints)
        return [counts.heard(odd, self.heard.cuts(joint)) >= joints.THRESHOLD for odd, joint in zip(own, listed, strict=True)]

    def _covers(self, becomes: list[tuple[Candidate, float]], was: list[tuple[Candidate, float]]) -> bool:
        """Whether what becomes of a clause still quotes what is surely asked there, whole or in its parts."""
        sure = [c.item for c, odds in was if c.odds >= SURE and odds >= SURE]
        spans = [(c.item.start, c.item.end) for c, _ in becomes]
        return all(sum(max(0, min(b, item.end) - max(a, item.start)) for a, b in spans) >= COVERED * (item.end - item.start) for item in sure)


def _known(said: list[tuple[float, bool | None]]) -> list[tuple[bool, bool]]:
    """Of what the code is sure, how it stands, and what was said."""
    return [(odds >= SURE, word) for odds, word in said if word is not None and (odds >= SURE or odds <= SURELY_NOT)]


def _quote(candidate: Candidate) -> str:
    return bare(candidate.requirement.quote)


def _added(was: list[Candidate], becomes: list[Candidate]) -> int:
    """How many things more are asked: those that stand elsewhere, and the parts beyond what is taken apart."""
    here = [c for c in becomes if any(min(c.item.end, w.item.end) > max(c.item.start, w.item.start) for w in was)]
    return len(becomes) - len(here) + max(0, len(here) - len(was))
