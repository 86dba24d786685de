"""truecut doctor: what is there, what is not, and what to do."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.__main__ import main
from bot.commands.doctor import Examination
from tests.fakes.ollama import Mishap, OllamaServer
from tests.fakes.slack import APP_TOKEN, BOT_TOKEN, FakeSlack
from tests.fakes.telegram import TOKEN, FakeTelegram

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[OllamaServer]:
    """A host with a model, both in the settings."""
    monkeypatch.setenv("TRUECUT_DATA", str(tmp_path / "data"))
    with OllamaServer(lambda request: '{"word": "ready"}') as running:
        monkeypatch.setenv("TRUECUT_OLLAMA_HOSTS", running.address)
        monkeypatch.setenv("TRUECUT_MODEL", "tiny")
        yield running


def bad(capsys: Capture) -> list[str]:
    """What must be mended."""
    return [line for line in capsys.readouterr().out.splitlines() if line.startswith("BAD")]


def test_without_a_model_all_is_well(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    """That none is set is said, with the names of the settings; embedder and data folder are looked at."""
    monkeypatch.setenv("TRUECUT_DATA", str(tmp_path / "data"))
    assert main(["doctor"]) == 0
    said = capsys.readouterr().out
    assert "TRUECUT_OLLAMA_HOSTS and TRUECUT_MODEL are not set" in said
    assert "384 dimensions" in said
    assert str(tmp_path / "data") in said


async def test_the_platforms_are_asked_whether_they_know_the_tokens(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    """The names they know us by; a token that is none, and a server that is away, are told in a sentence."""
    monkeypatch.setenv("TRUECUT_DATA", str(tmp_path / "data"))
    async with FakeTelegram() as telegram, FakeSlack() as slack:
        monkeypatch.setenv("TRUECUT_TELEGRAM_TOKEN", TOKEN)
        monkeypatch.setenv("TRUECUT_TELEGRAM_API", telegram.url)
        monkeypatch.setenv("TRUECUT_SLACK_BOT_TOKEN", BOT_TOKEN)
        monkeypatch.setenv("TRUECUT_SLACK_APP_TOKEN", APP_TOKEN)
        monkeypatch.setenv("TRUECUT_SLACK_API", slack.url)
        assert await asyncio.to_thread(main, ["doctor"]) == 0
        said = capsys.readouterr().out
        assert f"ok  telegram     the token is that of @{telegram.me['username']}" in said
        assert "ok  slack        the token is that of " in said
        monkeypatch.setenv("TRUECUT_TELEGRAM_TOKEN", "123456:" + "x" * 35)
        monkeypatch.setenv("TRUECUT_SLACK_BOT_TOKEN", "xoxb-wrong")
        assert await asyncio.to_thread(main, ["doctor"]) == 3
        wrong = bad(capsys)
        assert [line.split()[1] for line in wrong] == ["telegram", "slack"]
        assert "TRUECUT_TELEGRAM_TOKEN" in wrong[0]
        assert "TRUECUT_SLACK_BOT_TOKEN" in wrong[1]
    monkeypatch.setenv("TRUECUT_TELEGRAM_API", "http://127.0.0.1:9")
    monkeypatch.setenv("TRUECUT_SLACK_API", "http://127.0.0.1:9")
    assert await asyncio.to_thread(main, ["doctor"]) == 3
    assert all("did not answer" in line for line in bad(capsys))


def test_a_model_that_serves_is_told_with_its_time_and_place(server: OllamaServer, capsys: Capture) -> None:
    """The version of the host, the model's own context, a round trip, and where it lies."""
    assert main(["doctor"]) == 0
    said = capsys.readouterr().out
    for words in ("Ollama 0.31.2", "made for 40960 tokens", "“ready” in ", "tiny lies on the GPU"):
        assert words in said
    assert server.contexts == {8192}


@pytest.mark.parametrize(("share", "where"), [(0.0, "on the CPU"), (0.4, "40% on the GPU, the rest on the CPU"), (1.0, "on the GPU")])
def test_it_is_said_what_serves_the_model(server: OllamaServer, capsys: Capture, share: float, where: str) -> None:
    """A model that does not fit the GPU is slow, and one would not know why."""
    server.in_vram = share
    assert main(["doctor"]) == 0
    assert f"tiny lies {where}" in capsys.readouterr().out


def test_a_model_that_is_not_there_is_offered(server: OllamaServer, monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    """With the command that gets it, for the model and the critic alike."""
    monkeypatch.setenv("TRUECUT_MODEL", "big:70b")
    monkeypatch.setenv("TRUECUT_CRITIC", "bespoke-minicheck")
    assert main(["doctor"]) == 3
    said = bad(capsys)
    assert len(said) == 2
    assert "run `ollama pull big:70b`" in said[0]
    assert "run `ollama pull bespoke-minicheck`" in said[1]


def test_a_second_opinion_is_looked_for_too(server: OllamaServer, monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    """Where one is set, and on every host."""
    server.models["bespoke-minicheck:latest"] = 32_768
    monkeypatch.setenv("TRUECUT_CRITIC", "bespoke-minicheck")
    assert main(["doctor"]) == 0
    assert "bespoke-minicheck is there" in capsys.readouterr().out


def test_a_host_that_is_not_there_is_told(server: OllamaServer, monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    """One sentence with its address; the other host is looked at all the same."""
    monkeypatch.setenv("TRUECUT_OLLAMA_HOSTS", f"127.0.0.1:9,{server.address}")
    assert main(["doctor"]) == 3
    said = capsys.readouterr().out
    assert "BAD host         The model host http://127.0.0.1:9 cannot be reached" in said
    assert "“ready” in " in said


def test_a_context_that_is_too_small_is_told(server: OllamaServer, monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    """Too small for the largest question, or larger than the model was made for."""
    monkeypatch.setenv("TRUECUT_CONTEXT", "2048")
    monkeypatch.setenv("TRUECUT_ANSWER", "1024")
    server.models = {"tiny": 1_024}
    assert main(["doctor"]) == 3
    said = bad(capsys)
    assert any("set TRUECUT_CONTEXT to" in line and "or more" in line for line in said)
    assert any("is made for 1024 tokens" in line for line in said)


def test_a_model_that_cannot_answer_is_told(server: OllamaServer, capsys: Capture) -> None:
    """What goes wrong in the round trip is the sentence of its failure."""
    server.always = Mishap.EMPTY
    assert main(["doctor"]) == 3
    assert "has no words" in bad(capsys)[0]


def test_the_checks_are_there_as_json(server: OllamaServer, capsys: Capture) -> None:
    """For a script that watches the house."""
    assert main(["doctor", "--json"]) == 0
    checks = Examination.model_validate(json.loads(capsys.readouterr().out)).checks
    assert {"data folder", "embedder", "channels", "context", "host", "model", "round trip", "memory"} == {c.what for c in checks}


def test_a_data_folder_that_cannot_be_used_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    """It is the host's to mend."""
    (tmp_path / "file").write_text("x")
    monkeypatch.setenv("TRUECUT_DATA", str(tmp_path / "file"))
    assert main(["doctor"]) == 3
    assert "cannot be written" in bad(capsys)[0]
