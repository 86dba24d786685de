"""Tailors a case by a strategy, and measures what comes of it."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from statistics import median

from agent.adapters.models import Account
from agent.domain.brief import Brief
from agent.domain.corpus import Corpus
from agent.domain.draft import Author, Draft, LineKind
from agent.domain.plan import Plan
from agent.domain.posting import Posting
from agent.domain.request import Request
from agent.domain.resume import Resume
from agent.domain.scorecard import Scorecard
from agent.errors import TruecutError
from agent.lab.comparing.counted import Counted
from agent.lab.comparing.journal import Notebook
from agent.lab.comparing.trial import Measures, Trial
from agent.lexicon.readability import grade
from agent.lexicon.units import quantities
from agent.ports import Tools
from agent.stages.score import coverage, score
from agent.tailor import tailor


@dataclass(frozen=True)
class Case:
    """A post and a person; `person` names those who are the same."""

    id: str
    person: str
    posting: Posting
    corpus: Corpus


ToolsFor = Callable[[Case, Account], Tools]
"""What a strategy works with."""


async def attempt(case: Case, strategy: str, seed: int, tools_for: ToolsFor, clock: Callable[[], float] = time.monotonic) -> Trial:
    """One try. What the program has to say to a user instead of a résumé is the reason why there is none."""
    account, notes, begun = Account(), Notebook(), clock()
    tools = replace(tools_for(case, account), memo=None)
    counted = Counted(tools.model) if tools.model else None
    tools = replace(tools, model=counted)
    trial = Trial(strategy=strategy, seed=seed, case=case.id, corpus=case.person)
    try:
        resume = await tailor(Request(user="lab", post=case.posting.model_dump_json()), notes, tools)
    except TruecutError as error:
        return trial.model_copy(update={"failed": str(error), "seconds": clock() - begun})
    seconds = clock() - begun
    printed = await tools.compute(lambda: tools.printer.render(resume, tools.design))
    scores = await tools.compute(lambda: _scores(notes, resume, case, printed.text))
    spent = {
        "seconds": seconds, "tokens": sum(c.tokens_in + c.tokens_out for c in account.calls), "offered": counted.wordings if counted else 0,
        "answered": sum(not c.failed for c in account.calls), "unanswered": sum(bool(c.failed) and not c.characters for c in account.calls),
    }  # fmt: skip
    return trial.model_copy(update=_measured(notes, resume, case, scores) | spent)


def _scores(notes: Notebook, resume: Resume, case: Case, text: str) -> Scorecard:
    return score(notes.kept("brief", Brief), notes.kept("final-plan", Plan), notes.kept("draft", Draft), resume, case.corpus, text)


def _measured(notes: Notebook, resume: Resume, case: Case, scores: Scorecard) -> dict[str, object]:
    lines = resume.lines()
    return {
        "before": _of_draft(notes, case, scores),
        "after": Measures(
            coverage=scores.coverage, truth=scores.truth, impact=scores.impact, hit_rate=scores.hit_rate, words=scores.words_per_bullet, grade=scores.grade
        ),
        "lines": len(lines),
        "unsupported": len(lines) - round((1.0 if scores.truth is None else scores.truth) * len(lines)),
        "refused": len(resume.refused),
        "reworded": sum(line.author is Author.MODEL for line in lines),
        "rounds": notes.count("repair-"),
    }  # fmt: skip


def _of_draft(notes: Notebook, case: Case, scores: Scorecard) -> Measures:
    """The same measures of what the writer proposed; a hit rate belongs to a printed page."""
    draft = notes.kept("draft", Draft)
    bullets = [p.text for p in draft.proposals if p.kind is LineKind.BULLET]
    return Measures(
        coverage=coverage(notes.kept("brief", Brief), notes.kept("final-plan", Plan), draft.proposals, case.corpus),
        truth=scores.truth_draft,
        impact=sum(bool(quantities(text)) for text in bullets) / len(bullets) if bullets else None,
        words=median(len(text.split()) for text in bullets) if bullets else None,
        grade=grade(bullets),
    )
