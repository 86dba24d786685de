"""Which line carries a requirement."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from agent.adapters.pictures import Mark
from agent.domain.brief import Brief, Kind, Need
from agent.domain.corpus import Corpus, SnippetKind
from agent.domain.plan import Level, Plan
from agent.domain.scorecard import Scorecard
from agent.stages.changes import changes
from bot.files.result import Result, result
from bot.showing import phrases
from bot.showing.covered import aside, rows
from tests.adapters.exporters.resumes import released
from tests.people import BAKER, brief, corpus, plan, requirement, snippet, verdict

RYE, TEAM, SKILL, DEGREE = snippet("Baked rye for 300 guests", position=BAKER.id), snippet("Led nine bakers", position=BAKER.id), snippet("Rye", SnippetKind.SKILL), snippet("Diploma, Baking", SnippetKind.EDUCATION)
EMPTY = Scorecard(**{name: (0 if name.startswith("musts") else None) for name in Scorecard.model_fields})  # type: ignore[arg-type]


def told(asked: Brief, verdicts: Plan, known: Corpus, printed: Corpus | None = None) -> Result:
    """The result for that post, with the lines of `printed`."""
    resume: Any = released(printed or known)
    return result(resume, known, asked, verdicts, verdicts, (), EMPTY, changes(resume, known), (), datetime(2026, 1, 1, tzinfo=UTC))


def test_the_most_telling_line_carries_a_requirement() -> None:
    """A sentence that rests on the evidence and names the thing comes before the skill that only names it."""
    made = told(brief(requirement("a", "rye")), plan(verdicts=(verdict("a", Level.FULL, SKILL, RYE),)), corpus(SKILL, TEAM, RYE))
    assert made.coverage[0].carried_by == [RYE.text, SKILL.text]
    assert [(row.mark, row.line) for row in rows(made)] == [(Mark.FULL, f"“{RYE.text}”")]


def test_the_picture_quotes_the_line_with_most_of_what_is_asked_for() -> None:
    """Of several lines that carry a requirement, or its alternatives, that with its words is shown, wherever it stands among them."""
    poor, better = snippet("Kept the rye oven clean", position=BAKER.id), snippet("Trained apprentices in baking rye", position=BAKER.id)
    asked = brief(requirement("a", "rye", "apprentices"))
    made = told(asked, plan(verdicts=(verdict("a", Level.FULL, poor, better),)), corpus(poor, better))
    swapped = made.model_copy(update={"coverage": [view.model_copy(update={"carried_by": [poor.text, better.text]}) for view in made.coverage]})
    assert [row.line for row in rows(swapped)] == [f"“{better.text}”"]


def test_a_copied_fact_carries_too() -> None:
    """A degree is no line of ours, but it stands on the page."""
    made = told(brief(requirement("a", "diploma", kind=Kind.EDUCATION)), plan(verdicts=(verdict("a", Level.PARTIAL, DEGREE),)), corpus(RYE, DEGREE), corpus(RYE))
    assert [(row.mark, row.line) for row in rows(made)] == [(Mark.PARTLY, f"“{DEGREE.text}”")]


def test_evidence_that_is_not_printed_shows_nothing() -> None:
    """What had no room on the page is said to be known, and what nobody told of is said to be missing."""
    asked = brief(requirement("a", "rye"), requirement("b", "danish"))
    made = told(asked, plan(verdicts=(verdict("a", Level.FULL, RYE), verdict("b", Level.NONE))), corpus(RYE, TEAM), corpus(TEAM))
    assert [(row.mark, row.line) for row in rows(made)] == [(Mark.NOTHING, phrases.NOT_ON_THE_PAGE), (Mark.NOTHING, phrases.NOTHING_SHOWS)]


def test_alternatives_are_one_row() -> None:
    """As far as the best of them is shown; what only a model sees counts for nothing."""
    asked = brief(requirement("a", "spelt", any_of="g"), requirement("b", "rye", any_of="g"), requirement("c", "team", need=Need.NICE))
    raised = verdict("c", Level.PARTIAL, TEAM).model_copy(update={"raised": True})
    made = rows(told(asked, plan(verdicts=(verdict("a", Level.NONE), verdict("b", Level.FULL, RYE), raised)), corpus(RYE, TEAM)))
    assert [(row.must, row.mark) for row in made] == [(True, Mark.FULL), (False, Mark.NOTHING)]
    assert made[0].text == "experience with spelt or experience with rye"


def test_what_no_resume_shows_is_an_aside() -> None:
    """Shifts and permits are no gap; they are named apart."""
    asked = brief(requirement("a", "rye"), requirement("b", "night shifts", kind=Kind.PHYSICAL))
    made = told(asked, plan(verdicts=(verdict("a", Level.FULL, RYE), verdict("b", Level.NONE))), corpus(RYE))
    assert len(rows(made)) == 1
    assert "night shifts" in aside(made)
