"""Every row is tokenised before anything is trained."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from agent.errors import UserCanAct
from agent.lab.training.measuring import measure
from tests.lab.training.tiny import rows, tokenizer


def test_a_row_that_would_be_cut_is_refused(tmp_path: Path) -> None:
    """By name and with its length; a trainer would keep half of its JSON, or drop it, without a word."""
    found = rows(tmp_path)
    told = tokenizer(found)
    longest = max(measure(found, told, 10_000), key=lambda length: length.whole)
    assert len(measure(found, told, longest.whole)) == len(found)
    with pytest.raises(UserCanAct, match=rf"{longest.row} .* has {longest.whole} tokens, more than {longest.whole - 1}"):
        measure(found, told, longest.whole - 1)


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (lambda template: "{{ messages | length }}" + template, "another prompt with its answer"),
        (lambda template: template.replace("<|end|>", "<|user|>"), "has no end"),
        (lambda template: None, "no chat template"),
    ],
)
def test_what_would_be_trained_otherwise_than_it_is_served_is_refused(tmp_path: Path, change: Callable[[str], str | None], says: str) -> None:
    """A prompt that changes when an answer follows, an answer that does not end, a tokenizer without a template."""
    found = rows(tmp_path)
    told = tokenizer(found)
    told.chat_template = change(told.chat_template)
    with pytest.raises(UserCanAct, match=says):
        measure(found, told, 10_000)
