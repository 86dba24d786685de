"""A shape is filled, or there is no answer."""

from __future__ import annotations

import json
from collections.abc import Sequence

import pytest

from agent.adapters.models.exchange import Ask, Pieces, Said
from agent.adapters.models.failures import Misfit
from agent.adapters.models.filling import FillingModel
from tests.adapters.models.questions import PROMPT, RIGHT, Loaves


class Parrot:
    """Says one text after the other; the last again and again."""

    def __init__(self, *texts: str) -> None:
        self._texts = list(texts)
        self.asked: list[Ask] = []

    async def say(self, ask: Ask, heard: Pieces | None = None) -> Said:
        """The next text."""
        self.asked.append(ask)
        return Said(self._texts.pop(0) if len(self._texts) > 1 else self._texts[0])


def said(asks: Sequence[Ask], number: int) -> str:
    """What was added to the question with that try."""
    return "\n".join(m.content for m in asks[number].messages[2:])


WRONG = json.dumps({"loaves": [{"name": "rye"}]})
CROWDED = json.dumps({"loaves": [{"name": "rye", "grams": 1, "price": 2}]})


async def test_a_wrong_answer_is_sent_back_with_what_is_wrong() -> None:
    """The model reads its own answer and the place and reason of the error, and its next answer counts."""
    parrot = Parrot(WRONG, RIGHT.model_dump_json())
    assert await FillingModel(parrot).fill(PROMPT, Loaves) == RIGHT
    assert [m.role for m in parrot.asked[1].messages] == ["system", "user", "assistant", "user"]
    assert WRONG in said(parrot.asked, 1)
    assert "loaves.0.grams: Field required" in said(parrot.asked, 1)


async def test_there_are_two_repairs_and_no_more() -> None:
    """Then there is no answer; each repair carries the last error only."""
    parrot = Parrot(WRONG, CROWDED, "nonsense")
    with pytest.raises(Misfit, match="extract"):
        await FillingModel(parrot).fill(PROMPT, Loaves)
    assert len(parrot.asked) == 3
    assert "price" in said(parrot.asked, 2)
    assert "Field required" not in said(parrot.asked, 2)


async def test_a_repair_is_short_whatever_was_said() -> None:
    """100 KB of nonsense are not sent back."""
    parrot = Parrot("[" * 100_000)
    with pytest.raises(Misfit):
        await FillingModel(parrot).fill(PROMPT, Loaves)
    assert all(len(said(parrot.asked, n)) < 2_100 for n in (1, 2))


@pytest.mark.parametrize("text", [CROWDED, '{"loaves": [{"name": "rye", "grams": "many"}]}', "{}", "[]", "null", '{"loaves": {}}', RIGHT.model_dump_json() + " I hope this helps!", '"\\ud83e"'])
async def test_nearly_right_is_wrong(text: str) -> None:
    """Fields too many or too few, other types, words around the JSON: there is no answer rather than half of one."""
    with pytest.raises(Misfit):
        await FillingModel(Parrot(text)).fill(PROMPT, Loaves)


@pytest.mark.parametrize("around", ["{}", "```json\n{}\n```", "```\n{}\n```\n", "<think>{{}} or [1]?</think>\n{}", "\n<thinking>x</thinking>```json\n{}\n```"])
async def test_what_stands_around_the_json_for_form_is_taken_away(around: str) -> None:
    """Fences, and thoughts before it."""
    assert await FillingModel(Parrot(around.format(RIGHT.model_dump_json()))).fill(PROMPT, Loaves) == RIGHT
