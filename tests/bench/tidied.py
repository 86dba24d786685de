"""How many odd lines leave the house tidied: written by the plain writer, and held by the gate."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from agent.adapters.importers import read_resume
from agent.domain.brief import Brief
from agent.domain.corpus import Corpus
from agent.domain.draft import Draft, LineKind
from agent.domain.evidence import Evidence
from agent.domain.plan import Choice, Plan
from agent.ports import Tools
from agent.repair import checked
from agent.stages.write import write
from bot.app import build
from bot.settings import Settings
from tests.bench.claims import share
from tests.bench.odd import Odd, odd_resume, verbs_in
from tests.fakes.journal import MemoryJournal


@dataclass(frozen=True)
class Released:
    """An odd line, what the writer proposed for it, and what was released ("" for nothing)."""

    odd: Odd
    proposed: str
    released: str

    @property
    def tidied(self) -> bool:
        """Whether the writer's wording stands and has nothing odd."""
        return self.released == self.proposed and self.odd.tidied(self.released)


def released(data: Path) -> Iterator[Released]:
    """The odd lines of all résumés of a folder, through writer and gate."""
    app, verbs = build(Settings(data=None)), verbs_in(data)
    for path in sorted((data / "resumes" / "json").glob("*.json")):
        content, odds, _ = odd_resume(path, verbs)
        corpus = read_resume(content, path.name).corpus
        yield from _through(corpus, odds, app.tools(path.name, corpus))
    app.store.close()


def _through(corpus: Corpus, odds: Sequence[Odd], tools: Tools) -> Iterator[Released]:
    evidence = Evidence(corpus=corpus)
    bullets = [s for p in corpus.positions for s in corpus.bullets_of(p.id)]
    plan = Plan(choices=tuple(Choice(snippet=s.id, position=s.position, value=1.0) for s in bullets))
    proposals = tuple(p for p in write(Brief(role=""), plan, evidence).proposals if p.kind is LineKind.BULLET)
    resume = asyncio.run(checked(Draft(proposals=proposals), Brief(role=""), evidence, MemoryJournal(), tools))
    stand = {line.original: line.text for line in resume.lines()}
    proposed = {p.original: p.text for p in proposals}
    for odd in odds:
        words = next((o for o in proposed if _same(o, odd.text)), "")
        yield Released(odd, proposed.get(words, ""), stand.get(words, ""))


def _same(one: str, other: str) -> bool:
    """Whether two texts are the same but for blanks and the marks around them, which the importer may have taken away."""
    return "".join(filter(str.isalnum, one)) == "".join(filter(str.isalnum, other))


def dated(data: Path) -> tuple[int, int]:
    """How many positions have their dates although these are written oddly, and of how many."""
    verbs, right, of = verbs_in(data), 0, 0
    for path in sorted((data / "resumes" / "json").glob("*.json")):
        whole, odd = (read_resume(content, path.name).corpus.positions for content in (path.read_bytes(), odd_resume(path, verbs)[0]))
        periods = [(p.employer, p.title, p.period) for p in odd]
        right += sum((p.employer, p.title, p.period) in periods for p in whole)
        of += len(whole)
    return right, of


def report(data: Path) -> str:
    """The share of odd lines that were tidied and held, by oddity."""
    found = list(released(data))
    kinds = sorted({r.odd.kind for r in found})
    said = [f"Odd lines: tidied by the plain writer and held by the gate {_tidied(found)}"]
    said += [f"  {kind:<10}{_tidied([r for r in found if r.odd.kind == kind])}" for kind in kinds]
    return "\n".join([*said, f"  positions whose oddly written dates were read: {share(*dated(data))}"])


def _tidied(found: Sequence[Released]) -> str:
    return share(sum(r.tidied for r in found), len(found))


def shown(found: Iterable[Released]) -> str:
    """What was not tidied."""
    return "\n".join(f"{r.odd.kind}\n  {r.odd.text}\n  proposed {r.proposed}\n  released {r.released}" for r in sorted(found, key=lambda r: r.odd.kind) if not r.tidied)


if __name__ == "__main__":
    print(report(Path(sys.argv[1])))
    if "--show" in sys.argv:
        print(shown(released(Path(sys.argv[1]))))
