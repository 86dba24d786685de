"""The rubric by which two answers are ranked: truth first, then what the post asks for, then figures, then clarity."""

from __future__ import annotations

from agent.domain.draft import Draft, Severity
from agent.domain.value import Value
from agent.lab.cases import Criterion, Gold, Written
from agent.lab.grounds import grounds
from agent.lexicon.terms import find
from agent.lexicon.units import quantities
from agent.stages.check import check


class Marks(Value):
    """What an answer gets for each criterion; more is better. Clarity is the lack of faults of manner, then of words."""

    truth: float
    coverage: int
    metrics: int
    clarity: tuple[int, int]


def marks(lines: tuple[Written, ...], gold: Gold) -> Marks:
    """The share of lines that the gate lets pass, the case's keywords that they name, their figures, and how plainly they are put."""
    on = grounds(gold)
    proposals = tuple(on.rewording(line) for line in lines)
    found = check(Draft(proposals=proposals), on.evidence)
    texts = [line.text for line in lines]
    return Marks(
        truth=sum(not p.refused_by(f) for p, f in zip(proposals, found, strict=True)) / len(proposals),
        coverage=sum(any(find(text, term) for text in texts) for term in gold.target.keywords),
        metrics=sum(len(quantities(text)) for text in texts),
        clarity=(-sum(f.severity is Severity.STYLE for fs in found for f in fs), -sum(len(text.split()) for text in texts)),
    )


def better_by(chosen: Marks, rejected: Marks) -> Criterion | None:
    """The first criterion in which the two differ, if it speaks for the chosen one."""
    for criterion in Criterion:
        one, other = getattr(chosen, criterion), getattr(rejected, criterion)
        if one != other:
            return criterion if one > other else None
    return None
