"""Hostile and broken files: each costs a sentence, and little else."""

from __future__ import annotations

import time

import pytest

from agent.adapters.importers import read_resume
from agent.errors import UserCanAct
from tests.adapters.importers.forms.hostile import EVIL


@pytest.mark.parametrize("evil", EVIL)
def test_an_evil_file_costs_one_plain_sentence(evil: str) -> None:
    """Whatever the file, the user reads one line that says what to do, and the wait stays below the limit of the sandbox."""
    content = EVIL[evil]()
    begun = time.perf_counter()
    with pytest.raises(UserCanAct) as caught:
        read_resume(content, "resume.docx")
    sentence = str(caught.value)
    print(f"{time.perf_counter() - begun:.2f} {evil}: {sentence}")
    assert time.perf_counter() - begun < 25
    assert "\n" not in sentence
    assert 20 < len(sentence) < 200
    assert "please" in sentence
    assert "Error" not in sentence
