"""What is written is held to its form at every token."""

from __future__ import annotations

import json

import pytest

from agent.adapters.models.schema import schema_of
from agent.errors import UserCanAct
from agent.lab.serving.form import Form
from agent.stages.write.asking import Rewording

WHOLE = '{"lines":[{"line":1,"original":"Was in charge of","text":"Ran \\"the\\" till – daily"},{"line":12,"original":"a b","text":""}]}'


def test_every_beginning_of_an_answer_may_stand_and_only_its_end_is_whole() -> None:
    """Of an answer as the product's writer wants it."""
    form = Form(schema_of(Rewording))
    assert all(form.begins(WHOLE[:length]) for length in range(len(WHOLE) + 1))
    assert [form.is_whole(WHOLE[:length]) for length in range(len(WHOLE) + 1)] == [False] * len(WHOLE) + [True]


@pytest.mark.parametrize("text", [" ", "Sure", '{"line', '{"lines":[{"line":"1"', '{"lines":[{"text":', '{"lines":[1', '{"lines":[]}}', '{"lines":[{"line":1,"original":"a\nb', '{"lines":[,'])
def test_what_could_not_become_an_answer_may_not_stand(text: str) -> None:
    """Chatter, other fields, other types, raw line breaks, anything behind the end."""
    form = Form(schema_of(Rewording))
    assert form.begins(text) is (text == '{"line')


def test_the_short_way_within_a_string_says_what_the_long_one_says() -> None:
    """Piece by piece, whatever stands in the string: quotes, backslashes, colons, ends."""
    form = Form(schema_of(Rewording))
    text = '{"lines":[{"line":1,"original":"a\\":","text":"b \\\\","x'
    for length in range(len(text)):
        for more in ("a", " and b", '"', "\\", '",', ":", "é", "\n", "}", "\\n"):
            if form.begins(text[:length]):
                assert form.goes_on(text[:length], more) is form.begins(text[:length] + more)


def test_choices_and_absent_values_have_forms_too() -> None:
    """As the product's other prompts ask for them."""
    form = Form({"type": "object", "properties": {"a": {"enum": ["yes", "no"]}, "b": {"anyOf": [{"type": "null"}, {"type": "number"}]}, "c": {"type": "boolean"}}})
    assert form.is_whole('{"a":"no","b":null,"c":true}')
    assert form.is_whole('{"a":"yes","b":-1.5,"c":false}')
    assert not form.begins('{"a":"may')


def test_a_form_that_is_not_known_is_refused() -> None:
    """It is never answered as if it had been held to."""
    with pytest.raises(UserCanAct, match="form"):
        Form({"type": "object", "properties": {"a": {"$ref": "#/x"}}})


def test_an_answer_of_the_form_is_json_of_the_shape() -> None:
    """What the pattern lets through is what the product validates."""
    assert Rewording.model_validate_json(WHOLE).lines[1].line == json.loads(WHOLE)["lines"][1]["line"]
