"""What a model writes decides."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from agent.lab.training.probing import Probe

pytestmark = [pytest.mark.lab, pytest.mark.filterwarnings("default")]


def judged(before: int, after: int) -> Any:
    """The word on a run with a better loss that answers so many of 24 prompts in the right form."""
    from agent.lab.training.choosing import Look
    from agent.lab.training.training import _judged

    look = Look(step=3, loss=0.1, chosen=2.0)
    return _judged((look,), look, Probe(asked=24, valid=before), Probe(asked=24, valid=after))[0]


def test_a_run_that_writes_fewer_valid_answers_is_worse(library: None) -> None:
    """However much likelier the chosen answers became: ranking well was seen together with nearly no valid answer."""
    assert judged(24, 24) == "trained"
    assert judged(24, 1) == "worse"


def test_a_taught_model_answers_in_the_right_form_and_an_untaught_one_does_not(library: None, tmp_path: Path) -> None:
    """As JSON with the keys of the expected answer; asked are prompts of the rows, each once."""
    from agent.lab.smoke import base
    from agent.lab.training.measuring import tokens
    from agent.lab.training.probing import probe
    from tests.lab.training.tiny import rows, tokenizer

    found = rows(tmp_path)[:2]
    told = tokenizer(found)
    model = base.llama(told, 1)
    assert probe(model, told, found * 2, 4, 60) == Probe(asked=2, valid=0)
    base.teach(model, [tokens(told, (*row.prompt, *row.answers()["completion"])) for row in found], 150, 1)
    assert probe(model, told, found * 2, 4, 60) == Probe(asked=2, valid=2)
