"""Answers that speak of another thing than the one they were given to."""

from __future__ import annotations

import pytest

from agent.domain.answer import Answer, Reply
from agent.domain.brief import Brief, Kind, Requirement
from agent.domain.evidence import Evidence
from agent.domain.plan import Level
from agent.stages.plan import make_plan
from tests.people import corpus
from tests.stages.plan.cases import TODAY, asked

SOFTWARE = asked("Experience with inventory software", "inventory software", id_="r1")
VEGAN = asked("Experience with vegan desserts", "vegan desserts", id_="r2")
CLOUD = asked("Experience with cloud platforms", "cloud platforms", id_="r3")
AWS = asked("Experience with AWS", "AWS", id_="r4")


def levels(text: str, *requirements: Requirement, reply: Reply = Reply.YES, subject: str = "inventory software") -> list[Level]:
    """How far each is shown once the first was answered so."""
    brief = Brief(role="baker", requirements=requirements)
    told = Answer(requirement=brief.requirements[0].id, subject=subject, reply=reply, text=text, on=TODAY)
    return [v.evidence for v in make_plan(brief, Evidence(corpus=corpus()).plus((told,)), TODAY, (told,)).verdicts]


@pytest.mark.parametrize("reply", [Reply.YES, Reply.SIMILAR])
def test_an_answer_counts_for_what_it_speaks_of(reply: Reply) -> None:
    """Words that show another thing the post asks for, and name nothing of what was asked about, show that thing alone."""
    assert levels("yes, vegan desserts at the stall", SOFTWARE, VEGAN, reply=reply) == [Level.NONE, Level.FULL]


@pytest.mark.parametrize(
    "text",
    [
        "Counted our stock with it every evening",
        "Inventory software and vegan desserts",
        "Kept the lists of what we had in the cold room in a program of the wholesaler, for vegan desserts too",
    ],
)
def test_an_answer_that_may_speak_of_it_counts(text: str) -> None:
    """A user's own words need not be those of the post; only what plainly speaks of something else is not taken for an answer."""
    assert levels(text, SOFTWARE, VEGAN)[0] is Level.FULL


def test_a_kind_is_shown_by_one_of_it() -> None:
    """What is one of the things asked about answers the question, though the post asks for it by name too."""
    assert levels("Ran the shop on AWS", CLOUD, AWS, subject="cloud platforms")[0] is Level.FULL


def test_an_answer_of_an_earlier_post_is_held_against_its_own_question() -> None:
    """It counts by what was asked then, whatever number the requirement has here."""
    shuffled = (VEGAN.model_copy(update={"id": "r1"}), SOFTWARE.model_copy(update={"id": "r2"}))
    assert levels("Counted our stock with it every evening", *shuffled)[1] is Level.FULL
    assert shuffled[0].kind is Kind.SKILL


@pytest.mark.parametrize("reply", [Reply.YES, Reply.SIMILAR])
def test_another_deed_on_the_same_thing_shows_it_in_part(reply: Reply) -> None:
    """Who is asked about calibrating ovens and repaired deck ovens speaks of ovens: that shows a part of it, though the post asks for deck ovens by name too."""
    calibrating, deck = asked("Calibrate ovens", "Calibrate ovens", id_="r1"), asked("Experience with deck ovens", "deck ovens", id_="r2")
    assert levels("I repaired deck ovens in 2020", calibrating, deck, subject="Calibrate ovens", reply=reply) == [Level.PARTIAL, Level.FULL]
    assert levels("I baked vegan desserts in 2020", calibrating, VEGAN.model_copy(update={"id": "r2"}), subject="Calibrate ovens", reply=reply) == [Level.NONE, Level.FULL]
