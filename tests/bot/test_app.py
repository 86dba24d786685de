"""From settings to wired objects."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from agent.adapters.models import Account
from agent.domain.corpus import Corpus
from agent.errors import OwnerCanAct, UserCanAct
from bot.app import build
from bot.settings import Settings
from bot.settings.challenger import FILE, end_trial, put_on_trial
from tests.fakes.ollama import OllamaServer


@pytest.fixture
def server() -> Iterator[OllamaServer]:
    """A host with a writer and a critic that doubts everything."""
    with OllamaServer(lambda request: "No", models={"tiny:latest": 40_960, "bespoke-minicheck:latest": 32_768}) as running:
        yield running


async def test_the_critic_of_the_settings_gives_the_second_opinion(server: OllamaServer) -> None:
    """On the same hosts, with the same options, on the account of the run."""
    settings = Settings(data=None, ollama_hosts=(server.address,), model="tiny", critic="bespoke-minicheck", context=4_096, answer=1_024)
    account = Account()
    tools = build(settings).tools("ann", Corpus(), account=account)
    assert tools.critic is not None
    assert await tools.critic.doubted([("Baked bread", ("Baked rye bread",))]) == {0}
    (sent,) = server.chats
    assert (sent["model"], sent["options"]["num_ctx"], sent["options"]["num_predict"]) == ("bespoke-minicheck", 4_096, 1_024)
    assert [c.model for c in account.calls] == ["bespoke-minicheck"]


@pytest.mark.parametrize(("critic", "there"), [("", False), ("tiny", True), ("other", True)])
def test_without_a_critic_nobody_doubts(critic: str, there: bool) -> None:
    """The writing model may be its own second reader."""
    app = build(Settings(data=None, ollama_hosts=("http://127.0.0.1:9",), model="tiny", critic=critic))
    assert (app.tools("ann", Corpus()).critic is not None) == there
    assert (app.critics is app.models) == (critic == "tiny")


async def test_a_pasted_link_never_reaches_the_hosts_of_the_models() -> None:
    """Although they have public addresses."""
    app = build(Settings(data=None, ollama_hosts=("https://93.184.216.34",), model="tiny"))
    with pytest.raises(UserCanAct, match="only open public web pages"):
        await app.reader.read("https://93.184.216.34/api/tags")


def test_the_model_on_trial_stands_beside_the_one_that_is_asked(tmp_path: Path) -> None:
    """By their names, with the same hosts; not where it was put on trial against another one, and not once the trial has ended."""
    settings = Settings(data=tmp_path, ollama_hosts=("http://127.0.0.1:9",), model="tiny")
    put_on_trial("tuned", "tiny", tmp_path)
    app = build(settings)
    assert list(app.contenders("ann", app.tools("ann", Corpus()), Account())) == ["tiny", "tuned"]
    assert build(settings.model_copy(update={"model": "newer"})).challengers is None
    end_trial(tmp_path)
    app = build(settings)
    assert (app.challengers, app.contenders("ann", app.tools("ann", Corpus()), Account())) == (None, {})
    (tmp_path / FILE).write_text("no JSON", encoding="utf-8")
    with pytest.raises(OwnerCanAct, match="remove it"):
        build(settings)
