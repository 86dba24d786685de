"""No prompt may do without what keeps the writer honest."""

from __future__ import annotations

import pytest

from agent.lab.asking import Question
from agent.lab.evolving.guards import guards, lost
from agent.lab.evolving.marking import marked
from agent.prompts import template
from agent.stages.write.asking import Reworded, Rewording
from tests.lab.house import questions


def test_the_shipped_prompt_holds_every_guard_and_its_order_to_code_is_one() -> None:
    """Whoever changes the prompt changes the guards too: none is left that guards nothing."""
    assert not lost(template("write").system)
    assert len(guards()) >= 5


def test_a_guard_that_is_dropped_or_softened_is_named() -> None:
    """Word by word, wherever the lines are broken."""
    whole = template("write").system
    for guard in guards():
        assert lost(whole.replace(guard, "")) == (guard,)
        assert lost(whole.replace(guard, guard.replace(" ", "\n  "))) == ()
    assert lost(whole.replace("No synonym", "Hardly a synonym"))


def answer(question: Question, wordings: dict[int, str]) -> Rewording:
    """These wordings by line, as a model gives them."""
    return Rewording(lines=tuple(Reworded(line=i + 1, original=" ".join(question.lines[i].item.text.split()[:4]), text=text) for i, text in wordings.items()))


@pytest.mark.parametrize("apart", [6, pytest.param(1, marks=pytest.mark.slow)])
def test_the_cases_own_answer_has_the_whole_mark_and_a_lie_takes_from_it(apart: int) -> None:
    """Of every sixth case, and with more time of every one: what is good is 1, nothing is 0, each refused wording takes away what a good one gives."""
    for question in list(questions().values())[::apart]:
        own = question.answers()
        assert marked(question, answer(question, own)).score == 1.0
        assert marked(question, Rewording(lines=())).score == 0.0
        assert marked(question, None).score == 0.0
        first = next(i for i in own if question.lines[i].proposal)
        lying = marked(question, answer(question, {**own, first: f"{own[first]} with a team of 173"}))
        assert lying.score < 1.0
        assert "thrown away" in lying.said


def test_a_wording_of_no_line_is_none() -> None:
    """A number that is not there, first words that are another line's."""
    question = questions()["nurse-ortho"]
    strange = Rewording(lines=(Reworded(line=99, original="Was in charge", text="Ran the ward"), Reworded(line=1, original="Wholly other words", text="Ran the ward")))
    assert marked(question, strange).score == 0.0
