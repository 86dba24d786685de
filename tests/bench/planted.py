"""Fabrications planted in real drafts, against the whole gate: none of the hard ones may stand in a released line."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

from agent.domain.draft import Draft, LineKind, Proposal
from tests.bench.claims import share
from tests.bench.drafts import Drafted, drafts
from tests.bench.fabrication import posts_in, words_in
from tests.bench.planting import HARD_KINDS, SOFT_KINDS, Plant, Soil, plant, tails
from tests.bench.tailoring import Job, annotated, further

EACH = 12
"""Lines of a draft that get a hard fabrication, and as many that get a soft one."""
PAIRS = 210
SHORTEST = 25
"""Characters of a line that is planted in."""


@dataclass(frozen=True)
class Outcome:
    """A planted line, and what was released in its place ("" for nothing)."""

    plant: Plant
    released: str

    @property
    def survived(self) -> bool:
        """Whether the fabrication was released."""
        return bool(self.released) and self.plant.stands_in(self.released)


def outcomes(data: Path, jobs: Iterable[Job]) -> Iterator[Outcome]:
    """What became of the fabrications planted in the drafts of these pairs."""
    words, others = words_in(data), {path: [b for p in posts_in(path) for b in p.bullets] for path in sorted((data / "resumes" / "json").glob("*.json"))}
    for drafted in drafts(jobs):
        corpus = drafted.evidence.corpus
        own = f"{[(p.employer, p.title) for p in corpus.positions]} {[s.text for s in corpus.snippets]}"
        told = [b for path, bullets in others.items() if path != drafted.job.resume for b in bullets]
        yield from _of(drafted, Soil(corpus, words.strange_to(own), tuple(t for t in tails(told) if t.lower() not in own.lower())))


def _of(drafted: Drafted, soil: Soil) -> Iterator[Outcome]:
    lines, plants = list(drafted.draft.proposals), _plants(drafted, soil)
    resume = drafted.released(Draft(proposals=tuple(plants[i].planted if i in plants else line for i, line in enumerate(lines))))
    stand = {line.mark(place.id if place and line.kind is LineKind.BULLET else None): line.text for line, place in resume.placed()}
    yield from (Outcome(each, stand.get(each.planted.mark, "")) for each in plants.values())


def _plants(drafted: Drafted, soil: Soil) -> dict[int, Plant]:
    """Plants by the number of the line; each line gets one, the kinds in turn."""
    random = Random(drafted.job.name)
    open_ = [i for i, p in enumerate(drafted.draft.proposals) if _fit(p)]
    random.shuffle(open_)
    found: dict[int, Plant] = {}
    for kinds in (HARD_KINDS, SOFT_KINDS):
        turn, done = list(kinds), 0
        random.shuffle(turn)
        for i in [i for i in open_ if i not in found]:
            made = next((m for kind in turn if (m := plant(kind, drafted.draft.proposals[i], soil, random))), None)
            if made and done < EACH:
                found[i], done = made, done + 1
                turn.remove(made.kind)
                turn.append(made.kind)
    return found


def _fit(line: Proposal) -> bool:
    return line.kind in (LineKind.BULLET, LineKind.SUMMARY) and len(line.text) >= SHORTEST


def report(data: Path) -> str:
    """How many planted fabrications survive, by kind."""
    return "\n".join(lines(list(outcomes(data, pairs(data)))))


def pairs(data: Path) -> list[Job]:
    """The pairs whose drafts are planted in."""
    return (annotated(data) + further(data))[:PAIRS]


def lines(found: Sequence[Outcome]) -> list[str]:
    """The survivors among hard and soft ones, and of each kind."""
    said = [f"Fabrications planted in the drafts of {PAIRS} pairs, proposed as a model's, and judged by whether the planted words were released"]
    for name, hard in (("hard", True), ("soft", False)):
        mine = [o for o in found if o.plant.hard is hard]
        said.append(f"  {name}: survive {_survivors(mine)}")
        said += [f"    {kind:<20}{_survivors([o for o in mine if o.plant.kind == kind])}" for kind in sorted({o.plant.kind for o in mine})]
    return said


def _survivors(found: Sequence[Outcome]) -> str:
    return share(sum(o.survived for o in found), len(found))


def shown(found: Iterable[Outcome]) -> str:
    """The survivors, with what was planted in."""
    return "\n".join(f"{o.plant.kind}\n  {o.plant.line.original}\n  => {o.released}" for o in sorted(found, key=lambda o: o.plant.kind) if o.survived)


if __name__ == "__main__":
    _found = list(outcomes(Path(sys.argv[1]), pairs(Path(sys.argv[1]))))
    print("\n".join(lines(_found)))
    if "--show" in sys.argv:
        print(shown(_found))
