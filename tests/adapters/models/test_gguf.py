"""A real model runtime behind the protocol: a tiny llama with random weights, run by llama.cpp, does the whole job once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from agent.adapters.models import Manner, ModelService
from agent.domain.draft import Severity
from bot.app import App
from bot.files.result import Result
from bot.showing import phrases
from tests.dialogues.conversation import Conversation
from tests.fakes.ollama import OllamaServer
from tests.fakes.random_llama import RandomLlama, write_llama
from tests.test_models import lies_in

MISSING = "{name} is not installed: pip install llama-cpp-python gguf"

pytestmark = pytest.mark.slow


@pytest.fixture
def llama(tmp_path: Path) -> Iterator[RandomLlama]:
    """The model, written and loaded; without the packages that takes, the test is skipped."""
    for name in ("llama_cpp", "gguf"):
        pytest.importorskip(name, reason=MISSING.format(name=name))
    write_llama(tmp_path / "tiny.gguf")
    loaded = RandomLlama(tmp_path / "tiny.gguf")
    yield loaded
    loaded.close()


async def test_random_weights_cost_nobody_the_truth(app: App, llama: RandomLlama) -> None:
    """A model that stirs words at random is asked four kinds of questions and answers all in their shape; what it makes up is refused, the résumé
    comes, and each line of it holds."""
    with OllamaServer(llama) as server:
        house = replace(app, models=ModelService([server.address], Manner("tiny", read=120.0, deadline=300.0), app.store.cache))
        talk = Conversation(house)
        await talk.begin()
        assert "Here is your résumé" in await talk.say("skip all")
    version = app.store.versions.latest(talk.user)
    assert version is not None
    resume, result = app.store.versions.load(talk.user, version.hash), Result.model_validate_json(version.result)
    assert (result.model.calls, result.model.failed) == (len(server.chats), 0)
    assert result.model.prompts.keys() == {"extract", "judge", "write", "mend"}
    assert not {phrases.NO_WORDS, phrases.NO_VIEW} & set(result.notes)
    assert any(finding.severity is Severity.HARD for refusal in result.refused for finding in refusal.findings)
    assert resume.experiences
    assert lies_in(resume, app.store.corpus.load(talk.user)) == []
