"""What scripted models make of many pairs of résumé and post: python -m tests.bench.rewording DATA [PAIRS]."""

from __future__ import annotations

import asyncio
import json
import sys
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path

from agent.adapters.importers import read_resume
from agent.domain.answer import Answer, Reply
from agent.domain.draft import Author, Draft, Finding, Proposal
from agent.domain.evidence import Evidence
from agent.domain.request import Request
from agent.domain.resume import Resume
from agent.ports import Tools, Waiting
from agent.stages.check import check
from agent.tailor import tailor
from bot.app import build
from bot.settings import Settings
from tests.bench.tailoring import Job, annotated, further
from tests.fakes.cache import MemoryCache
from tests.fakes.journal import MemoryJournal
from tests.fakes.models import Behind, Malicious, Speaking, good, nonsense, sloppy
from tests.fakes.models.good import content_words
from tests.fakes.models.reading import lines_in

PAIRS = 40
MODELS: dict[str, Speaking] = {"good": good, "sloppy": sloppy, "nonsense": nonsense}


@dataclass
class Tally:
    """What became of a model's lines. `refused` holds wording and reasons, first sentences apart; `far` counts the returned ones that differ by three content words or more."""

    asked: int = 0
    returned: int = 0
    taken: int = 0
    far: int = 0
    standing: int = 0
    opened: int = 0
    openings: int = 0
    characters: list[int] = field(default_factory=list)
    refused: list[tuple[Proposal, tuple[Finding, ...]]] = field(default_factory=list)
    refused_plain: int = 0


async def tailored(post: str, tools: Tools) -> tuple[Resume, MemoryJournal]:
    """The résumé with every question skipped, and the journal of its making."""
    journal = MemoryJournal()
    while True:
        try:
            return await tailor(Request(user="you", post=post), journal, tools), journal
        except Waiting as waiting:
            for q in waiting.questions:
                journal.answers[q.requirement] = Answer(requirement=q.requirement, subject=q.subject, reply=Reply.SKIP, on=tools.today, settles=q.settles)


async def measure(jobs: Iterable[Job], speaking: Speaking) -> Tally:
    """The tally over these pairs."""
    app, tally = build(Settings(data=None)), Tally()
    for job in jobs:
        corpus, model = read_resume(job.resume.read_bytes(), job.resume.name).corpus, Behind(speaking)
        tools = replace(app.tools(job.name, corpus), model=model, memo=MemoryCache())
        resume, journal = await tailored(job.post.read_text(encoding="utf-8"), tools)
        _count(tally, model, resume, journal)
    app.store.close()
    return tally


def _count(tally: Tally, model: Behind, resume: Resume, journal: MemoryJournal) -> None:
    evidence, plain, draft = Evidence.model_validate_json(journal.steps["evidence"]), *(Draft.model_validate_json(journal.steps[s]) for s in ("plain", "draft"))
    told = [(p, f) for p, f in zip(draft.proposals, check(draft, evidence), strict=True) if p.author is Author.MODEL and p.plain]
    tally.opened += sum(p.author is Author.MODEL and not p.plain for p in draft.proposals)
    tally.taken += len(told)
    tally.far += sum(len(content_words(p.original) ^ content_words(p.text)) >= 3 for p, _ in told)
    tally.refused += [(p, f) for p, f in told if p.refused_by(f)]
    tally.refused_plain += sum(p.refused_by(f) for p, f in zip(plain.proposals, check(plain, evidence), strict=True))
    texts = {line.text for line in resume.lines()}
    tally.standing += sum(p.text in texts for p, f in told if not p.refused_by(f))
    for prompt, said, size in zip(model.asked, model.said, model.characters, strict=True):
        if prompt.name == "write":
            asked = lines_in(prompt.user)
            new = {a.number for a in asked if a.tense == "summary"}
            tally.asked += len(asked) - len(new)
            tally.openings += len(new)
            tally.returned += sum(number not in new for number in _returned(said))
            tally.characters.append(size)


def _returned(said: str) -> list[int]:
    """The numbers of the lines in an answer."""
    try:
        return [line["line"] for line in json.loads(said)["lines"]]
    except (ValueError, KeyError, TypeError):
        return []


def report(name: str, tally: Tally) -> str:
    """The tally as text."""
    rules = Counter(f.rule for p, found in tally.refused for f in found if p.refused_by((f,)))
    return (
        f"{name}: {tally.asked} lines asked, {tally.returned} returned, {tally.taken} taken as lines; {tally.far} of these differ by three content words or more "
        f"({tally.far / max(1, tally.taken):.1%}); refused by the gate {len(tally.refused)} ({len(tally.refused) / max(1, tally.taken):.1%}); "
        f"in the résumé {tally.standing}; first sentences made {tally.opened} of {tally.openings} asked for; characters of the write call: most {max(tally.characters, default=0)}\n  refusing rules: {dict(rules.most_common(12))}"
    )


def main(data: Path, count: int, names: list[str]) -> None:
    """Print the figures of each model; with the name of one, its refused lines too."""
    jobs = [*annotated(data), *further(data)][:count]
    for name in names or list(MODELS):
        tally = asyncio.run(measure(jobs, Malicious() if name == "malicious" else MODELS[name]))
        print(report(name, tally), flush=True)
        for p, found in tally.refused if names else ():
            print(f"\n  - {p.original}\n  + {p.text}\n    " + "; ".join(f"{f.rule}: {p.text[f.start : f.end]}" for f in found if p.refused_by((f,))))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else PAIRS, sys.argv[3:])
