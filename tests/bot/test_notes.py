"""What is said plainly beside a result."""

from __future__ import annotations

from agent.domain.brief import Brief, Kind, Need
from agent.domain.plan import Level, Plan, Verdict
from bot.showing.notes import notes
from tests.stages.plan.cases import asked


def test_what_the_coverage_counts_as_without_evidence_is_named() -> None:
    """A number of must-haves without evidence and the list of them agree: traits are named too, what no résumé tells is not."""
    oven = asked("Knowledge of ovens", id_="r1")
    calm = asked("Ability to stay calm", kind=Kind.TRAIT, id_="r2")
    lifts = asked("Lift 25 kg", kind=Kind.PHYSICAL, id_="r3")
    cakes = asked("Wedding cakes", need=Need.NICE, id_="r4")
    brief = Brief(role="baker", requirements=(oven, calm, lifts, cakes), confidence=0.9)
    plan = Plan(verdicts=tuple(Verdict(requirement=r.id, evidence=Level.NONE, why="nothing is near") for r in brief.requirements))
    assert "No evidence for: Knowledge of ovens; Ability to stay calm." in notes(brief, plan, "en")


def test_a_list_that_is_cut_ends_with_its_sign_alone() -> None:
    """No full stop behind the sign that more follows."""
    long = asked("Knowledge of " + "very " * 30 + "old ovens", id_="r1")
    brief = Brief(role="baker", requirements=(long,), confidence=0.9)
    plan = Plan(verdicts=(Verdict(requirement="r1", evidence=Level.NONE, why="nothing is near"),))
    assert next(note for note in notes(brief, plan, "en") if note.startswith("No evidence")).endswith("very …")
