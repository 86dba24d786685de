"""The service as a process, who is let in, and what its log tells."""

from __future__ import annotations

import asyncio
import json
import logging
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from bot.__main__ import main
from bot.dialogue.commands import _COMMANDS
from bot.process.logs import JsonLines, Redaction
from bot.showing import phrases
from bot.showing.menu import MENU
from storage import open_store
from tests.fakes.slack import APP_TOKEN, BOT_TOKEN, SECRET, FakeSlack
from tests.fakes.telegram import TOKEN, FakeTelegram

Capture = pytest.CaptureFixture[str]


async def _started(folder: Path, server: FakeTelegram, token: str = TOKEN, **more: str) -> asyncio.subprocess.Process:
    environment = {
        **os.environ, "TRUECUT_DATA": str(folder / "data"), "TRUECUT_TELEGRAM_TOKEN": token, "TRUECUT_TELEGRAM_OWNERS": "42",
        "TRUECUT_TELEGRAM_API": server.url, "TRUECUT_HEALTH_PORT": "0", **more,
    }  # fmt: skip
    pipe = asyncio.subprocess.PIPE
    return await asyncio.create_subprocess_exec(sys.executable, "-m", "bot.__main__", "serve", env=environment, stdout=pipe, stderr=pipe)


async def test_the_process_serves_and_ends_when_asked_and_its_log_tells_no_secret(tmp_path: Path) -> None:
    """Also with all that it has to say: neither the token nor a word of the conversation stands in it, and each line of ours is JSON."""
    async with FakeTelegram() as server:
        process = await _started(tmp_path, server, TRUECUT_DEBUG="1")
        ann = server.person()
        ann.says("hi, my secret is marzipan")
        await ann.hears("I did not understand that", seconds=60)
        process.send_signal(signal.SIGTERM)
        out, log = await asyncio.wait_for(process.communicate(), 30)
    assert process.returncode == 0, log.decode()
    lines = [json.loads(line) for line in log.decode().splitlines() if not line.startswith("INFO:")]
    assert {"serving", "stopped"} <= {line["event"].partition(";")[0] for line in lines}
    assert TOKEN not in (out + log).decode()
    assert TOKEN.split(":")[1] not in (out + log).decode()
    assert "marzipan" not in (out + log).decode()


async def test_both_channels_are_served_by_one_process_and_its_log_tells_no_secret_of_slack(tmp_path: Path) -> None:
    """Neither a token, nor the secret, nor a word of what was said or pushed."""
    async with FakeTelegram() as telegram, FakeSlack() as slack:
        settings = {"BOT_TOKEN": BOT_TOKEN, "APP_TOKEN": APP_TOKEN, "SIGNING_SECRET": SECRET, "OWNERS": "U1ANN", "API": slack.url}
        process = await _started(tmp_path, telegram, TRUECUT_DEBUG="1", **{f"TRUECUT_SLACK_{name}": value for name, value in settings.items()})
        bob, ann = telegram.person(), slack.person("U1ANN")
        bob.says("hi, my secret is marzipan")
        ann.says("hi, my secret is marzipan")
        await bob.hears("I did not understand that", seconds=60)
        await ann.hears("I did not understand that", seconds=60)
        await slack.wire.cut()
        process.send_signal(signal.SIGTERM)
        out, log = await asyncio.wait_for(process.communicate(), 30)
    assert process.returncode == 0, log.decode()
    assert not [secret for secret in (BOT_TOKEN, APP_TOKEN, SECRET, "ticket=", "marzipan", TOKEN) if secret in (out + log).decode()]


async def test_a_wrong_token_ends_the_process_with_one_sentence(tmp_path: Path) -> None:
    """Exit code 3; the sentence names the setting, not the token."""
    async with FakeTelegram() as server:
        process = await _started(tmp_path, server, token="99:wrong-token-wrong-token-wrong-token-99")
        out, log = await asyncio.wait_for(process.communicate(), 60)
    assert process.returncode == 3
    assert "TRUECUT_TELEGRAM_TOKEN" in log.decode()
    assert "wrong-token" not in (out + log).decode()


def test_without_a_token_there_is_nothing_to_serve(monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    """Exit code 3 and one sentence that says what to set."""
    for name in ("TELEGRAM_TOKEN", "SLACK_BOT_TOKEN", "SLACK_APP_TOKEN", "SLACK_SIGNING_SECRET"):
        monkeypatch.delenv(f"TRUECUT_{name}", raising=False)
    assert main(["serve"]) == 3
    told = capsys.readouterr().err
    assert "TRUECUT_TELEGRAM_TOKEN" in told
    assert "TRUECUT_SLACK_BOT_TOKEN" in told


def test_the_host_sees_who_waits_lets_him_in_and_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    """By the code that the stranger was given, in small letters too; a wrong one lets nobody in."""
    monkeypatch.setenv("TRUECUT_DATA", str(tmp_path))
    store = open_store(tmp_path)
    with store.transaction() as db:
        code = store.access.knock("telegram:77", "telegram", "77", db) or ""
    assert main(["pair", "list"]) == 0
    assert code in capsys.readouterr().out
    assert main(["pair", "approve", "ABCDEFGH"]) == 2
    assert not store.access.is_member("telegram:77")
    assert main(["pair", "approve", code.lower()]) == 0
    assert store.access.is_member("telegram:77")
    assert phrases.LET_IN in (parcel.say.text if (parcel := store.outbox.head("telegram", "77")) else "")
    assert main(["pair", "approve", code]) == 2
    capsys.readouterr()
    assert main(["pair", "list", "--json"]) == 0
    assert [m["user"] for m in json.loads(capsys.readouterr().out)["members"]] == ["telegram:77"]
    assert main(["pair", "remove", "telegram:77"]) == 0
    assert main(["pair", "remove", "telegram:77"]) == 2
    assert not store.access.is_member("telegram:77")
    store.close()


def test_the_menu_holds_commands_that_there_are() -> None:
    """And each fits Telegram's limits."""
    assert set(MENU) <= set(_COMMANDS)
    assert all(len(name) <= 32 and 1 <= len(text) <= 256 for name, text in MENU.items())


def _logged(name: str, words: str, *given: object, error: BaseException | None = None) -> str:
    record = logging.LogRecord(name, logging.ERROR, "x.py", 1, words, given, (type(error), error, error.__traceback__) if error else None)
    assert Redaction([TOKEN]).filter(record)
    return JsonLines().format(record)


@pytest.mark.parametrize("level", (logging.INFO, logging.DEBUG))
def test_other_people_s_loggers_speak_when_something_goes_wrong(level: int) -> None:
    """Ours tell what they do; theirs only when everything is wanted."""
    code = f"import logging; from bot.process.logs import configure; configure(level={level}); print(*(logging.getLogger(n).isEnabledFor({level}) for n in ('bot.x', 'storage', 'faiss.loader', 'httpx')))"
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60).stdout.split()
    assert said == ["True", "True", str(level == logging.DEBUG), "False"]


def test_a_log_tells_neither_secrets_nor_the_words_of_an_error() -> None:
    """Of an error its kind and place; of other people's loggers the wording without what was put into it."""
    try:
        raise ValueError("my secret is marzipan")
    except ValueError as error:
        line = json.loads(_logged("bot.working.worker", "run %s failed", 7, error=error))
    assert line["event"] == "run 7 failed"
    assert line["error"] == "ValueError"
    assert "test_serve.py" in line["where"]
    assert "marzipan" not in json.dumps(line)
    assert TOKEN not in _logged("bot.x", f"see https://api.telegram.org/bot{TOKEN}/getMe")
    for token in ("xoxb-123-456-AbCdEf", "xapp-1-A0-123-abcdef", "xoxe.xoxb-1-abcdefgh"):
        assert "-" not in json.loads(_logged("bot.x", f"see {token} there"))["event"]
    assert "99:wrong" not in _logged("bot.x", "99123456:wrong-token-wrong-token-wrong-token-99")
    assert "marzipan" not in _logged("telegram.Bot", "data was %r", "marzipan")
    assert "marzipan" not in _logged("telegram.Bot", "data was marzipan")
