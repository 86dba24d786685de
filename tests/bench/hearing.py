"""What a model's reading of the units adds to the reading of the requirements, and what a bad one can do to it.

Scripted models mark the units from the annotation, with errors: at an accuracy of 80 % each decision (does the unit ask, is it must or nice, of which
kind, does a thing begin here) is wrong in one of five cases. Others mark at random, everything, nothing, or the contrary.

    python -m tests.bench.hearing DATA    # tries how slowly trust is given, each post with what was best on other posts
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from random import Random
from statistics import mean, stdev

from agent.domain.brief import Brief, Kind, Need, Requirement
from agent.stages.extract.learned import Learned
from agent.stages.extract.marks import Mark, Marks
from agent.stages.extract.reading import extract
from agent.stages.extract.sheet import Sheet
from agent.stages.extract.trust import SHIPPED, Prudence
from agent.stages.extract.understanding import informed, sheet_of
from tests.bench.gold import GoldPost, occurrences
from tests.bench.pairing import pair_up
from tests.bench.requirements import FOLDS, unseen

WORDS = 4
"""Words by which a scripted model names a part."""
GRID = [Prudence(*values) for values in product((1.0, 2.0, 4.0), (4.0, 10.0), (0.0, 0.5), (4.0,))]
Reader = Callable[[GoldPost, Sheet], Marks]
Pairs = list[tuple[Requirement, Requirement]]


@dataclass(frozen=True)
class Heeded:
    """A post as read by the code alone and with a model, and what of each is annotated."""

    post: GoldPost
    own: Brief
    brief: Brief
    pairs: Pairs

    @property
    def recall(self) -> float:
        """Share of the annotated requirements that were found."""
        return len(self.pairs) / len(self.post.brief.requirements)

    @property
    def precision(self) -> float:
        """Share of the requirements found that are annotated."""
        return len(self.pairs) / len(self.brief.requirements) if self.brief.requirements else 0.0

    @property
    def f1(self) -> float:
        """Their harmonic mean."""
        return 2 * self.recall * self.precision / (self.recall + self.precision) if self.pairs else 0.0

    @property
    def added(self) -> float:
        """By how much the brief is longer, as a share of the code's own."""
        return len(self.brief.requirements) / len(self.own.requirements) - 1 if self.own.requirements else float(len(self.brief.requirements))

    @property
    def changed(self) -> float:
        """Share of the quotes of either brief that are not in both."""
        one, other = ({r.quote for r in brief.requirements} for brief in (self.own, self.brief))
        return len(one ^ other) / len(one | other) if one | other else 0.0


def marks_of(post: GoldPost, sheet: Sheet) -> list[Mark | None]:
    """For each unit of the sheet the mark that the annotation would give it."""
    asked: dict[int, list[tuple[int, Requirement]]] = {}
    last = 0
    for requirement in post.brief.requirements:
        places = occurrences(post.posting.text, requirement.quote)
        start, end = next((place for place in places if place[0] >= last), places[0])
        last = start
        number = next((n for n, p in enumerate(sheet.shown, 1) if min(end, p.end) - max(start, p.start) > (end - start) / 2), 0)
        asked.setdefault(number, []).append((start, requirement))
    return [_mark(number, [r for _, r in sorted(asked[number], key=lambda at: at[0])]) if number in asked else None for number in range(1, len(sheet.shown) + 1)]


def _mark(number: int, asked: list[Requirement]) -> Mark:
    need, kind = Counter(r.need for r in asked).most_common(1)[0][0], Counter(r.kind for r in asked).most_common(1)[0][0]
    parts = tuple(" ".join(r.quote.split()[:WORDS]) for r in asked)
    return Mark(unit=number, need=need, kind=kind, parts=parts if len(parts) > 1 else ())


def right_in(accuracy: float) -> Reader:
    """A model each of whose decisions is right with this probability."""

    def marks(post: GoldPost, sheet: Sheet) -> Marks:
        chance = Random(f"{post.name} {accuracy}")
        return Marks(asked=tuple(mark for n, right in enumerate(marks_of(post, sheet), 1) if (mark := _blurred(n, right, sheet, accuracy, chance))))

    return marks


def _blurred(number: int, right: Mark | None, sheet: Sheet, accuracy: float, chance: Random) -> Mark | None:
    def wrong() -> bool:
        return chance.random() >= accuracy

    if wrong():
        return None if right else Mark(unit=number, need=Need.MUST, kind=chance.choice(list(Kind)), parts=())
    if right is None:
        return None
    need = {Need.MUST: Need.NICE, Need.NICE: Need.MUST}[right.need] if wrong() else right.need
    kind = chance.choice(list(Kind)) if wrong() else right.kind
    parts = [part for part in right.parts if not wrong()] + [_somewhere(number, sheet, chance) for _ in right.parts or ("",) if wrong()]
    text = _unit(number, sheet)
    return Mark(unit=number, need=need, kind=kind, parts=tuple(sorted(parts, key=text.find)))


def at_random(post: GoldPost, sheet: Sheet) -> Marks:
    """Marks every other unit, anyhow."""
    chance = Random(post.name)
    numbers = [n for n in range(1, len(sheet.shown) + 1) if chance.random() < 0.5]
    return Marks(asked=tuple(_anyhow(number, sheet, chance) for number in numbers))


def _anyhow(number: int, sheet: Sheet, chance: Random) -> Mark:
    parts = sorted((_somewhere(number, sheet, chance) for _ in range(chance.randrange(4))), key=_unit(number, sheet).find)
    return Mark(unit=number, need=chance.choice(list(Need)), kind=chance.choice(list(Kind)), parts=tuple(parts))


def everything(post: GoldPost, sheet: Sheet) -> Marks:
    """Every unit asks, and every word of it is a thing."""
    return Marks(asked=tuple(Mark(unit=n, need=Need.NICE, kind=Kind.SKILL, parts=tuple(_unit(n, sheet).split())) for n in range(1, len(sheet.shown) + 1)))


def nothing(post: GoldPost, sheet: Sheet) -> Marks:
    """No unit asks."""
    return Marks(asked=())


def inverted(post: GoldPost, sheet: Sheet) -> Marks:
    """What asks does not, and the other way round."""
    return Marks(asked=tuple(Mark(unit=n, need=Need.NICE, kind=Kind.TRAIT, parts=()) for n, mark in enumerate(marks_of(post, sheet), 1) if mark is None))


def two_faced(post: GoldPost, sheet: Sheet) -> Marks:
    """Right in every unit that asks, and everything else is asked too, as nice to have."""
    return Marks(asked=tuple(mark or Mark(unit=n, need=Need.NICE, kind=Kind.TRAIT, parts=()) for n, mark in enumerate(marks_of(post, sheet), 1)))


def _unit(number: int, sheet: Sheet) -> str:
    passage = sheet.shown[number - 1]
    return sheet.text[passage.start : passage.end]


def _somewhere(number: int, sheet: Sheet, chance: Random) -> str:
    return chance.choice(_unit(number, sheet).split())


GOOD: dict[str, Reader] = {f"right in {share} of 100": right_in(share / 100) for share in (100, 90, 80)}
BAD: dict[str, Reader] = {"at random": at_random, "everything": everything, "nothing": nothing, "the contrary": inverted, "two-faced": two_faced}


def heed(post: GoldPost, learned: Learned, reader: Reader | None, by: Prudence = SHIPPED) -> Heeded:
    """The post as read with that model, or by the code alone."""
    own = extract(post.posting, learned)
    sheet, _ = sheet_of(post.posting.text, learned)
    brief = informed(post.posting, sheet, reader(post, sheet), learned, by) if reader else own
    return Heeded(post, own, brief, pair_up(post.posting.text, post.brief.requirements, brief.requirements))


def _line(name: str, read: Sequence[Heeded], plain: Sequence[Heeded]) -> str:
    gains = [one.f1 - other.f1 for one, other in zip(read, plain, strict=True)]
    error = 1.96 * stdev(gains) / len(gains) ** 0.5
    pairs = [pair for one in read for pair in one.pairs]
    return (
        f"{name:20s} recall {mean(r.recall for r in read):.3f}  precision {mean(r.precision for r in read):.3f}  F1 {mean(r.f1 for r in read):.3f} "
        f"({mean(gains):+.3f} ± {error:.3f})  must/nice {mean(a.need == b.need for a, b in pairs):.3f}  kind {mean(a.kind == b.kind for a, b in pairs):.3f}  "
        f"added at most {max(r.added for r in read):.2f}  quotes changed {mean(r.changed for r in read):.3f}, in the worst post {max(r.changed for r in read):.2f}"
    )


def report(data: Path) -> str:
    """The figures with each model beside those of the code alone."""
    posts = [(post, learned) for post, learned in unseen(data) if post.posting.language == "en"]
    plain = [heed(post, learned, None) for post, learned in posts]
    lines = [f"A model's reading of the units, {len(posts)} annotated posts in English, averages per post; weights learned from other posts, six-fold"]
    lines.append(_line("no model", plain, plain))
    lines += [_line(name, [heed(post, learned, reader) for post, learned in posts], plain) for name, reader in (GOOD | BAD).items()]
    return "\n".join(lines)


def main() -> None:
    """Print what each prudence gives, and what is left when it is chosen on other posts."""
    posts = unseen(Path(sys.argv[1]))
    readers: list[Reader | None] = [*GOOD.values(), at_random]
    scores = [[[heed(post, learned, reader, by).f1 for reader in readers] for post, learned in posts] for by in GRID]
    worth = [[mean(row) for row in rows] for rows in scores]
    for by, rows in sorted(zip(GRID, scores, strict=True), key=lambda one: -mean(mean(row) for row in one[1])):
        print(by, "F1", "  ".join(f"{mean(column):.3f}" for column in zip(*rows, strict=True)), f" mean {mean(mean(row) for row in rows):.4f}")
    chosen = []
    for fold in range(FOLDS):
        best = max(range(len(GRID)), key=lambda g: mean(w for i, w in enumerate(worth[g]) if i % FOLDS != fold))
        chosen += [row for i, row in enumerate(scores[best]) if i % FOLDS == fold]
    print("chosen on other posts: F1", "  ".join(f"{mean(column):.3f}" for column in zip(*chosen, strict=True)))


if __name__ == "__main__":
    main()
