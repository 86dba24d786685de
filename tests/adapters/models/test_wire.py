"""The pitfalls of Ollama, each as it looks on the wire: what is silently wrong there is a failure here, and one plain sentence."""

from __future__ import annotations

import re
import time
from collections import deque
from collections.abc import Iterator
from dataclasses import replace

import pytest

from agent.adapters.models import Account, Manner
from agent.adapters.models.failures import (
    Broken,
    Busy,
    Cut,
    Empty,
    Failure,
    Misfit,
    Missing,
    Overlong,
    Rejected,
    Shortened,
    Stalled,
    TooLong,
    Unreachable,
)
from agent.adapters.models.host import OllamaHost
from tests.adapters.models.questions import FAST, PROMPT, RIGHT, Loaves, ask, model, right, schema_in
from tests.fakes.ollama import DIGEST, Mishap, OllamaServer


@pytest.fixture
def server() -> Iterator[OllamaServer]:
    """A host that knows the model `tiny` and answers rightly."""
    with OllamaServer(right) as running:
        yield running


async def test_a_question_has_the_fields_without_which_it_is_cut_unseen(server: OllamaServer) -> None:
    """truncate and shift are false; num_ctx, num_predict, a low temperature, keep_alive, think and the schema are sent, and the answer is streamed."""
    assert await model(server).fill(PROMPT, Loaves) == RIGHT
    (sent,) = server.chats
    assert (sent["truncate"], sent["shift"], sent["think"], sent["stream"], sent["keep_alive"]) == (False, False, False, True, "30m")
    assert sent["options"] == {"num_ctx": 8192, "num_predict": 3072, "temperature": 0.1}
    assert sent["format"] == schema_in(sent)
    assert [m["role"] for m in sent["messages"]] == ["system", "user"]
    assert sent["messages"][1]["content"] == PROMPT.user


async def test_the_context_is_one_number(server: OllamaServer) -> None:
    """Whatever is asked, num_ctx stays the same: with another one the server loads the model anew."""
    asked = model(server)
    for words in ("short", "long " * 2_000, "x"):
        await asked.fill(PROMPT.model_copy(update={"user": words}), Loaves)
    await OllamaHost(server.address, FAST).warm()
    assert len([path for path, _ in server.requests if path == "/api/chat"]) == 4
    assert server.contexts == {8192}


@pytest.mark.parametrize(
    ("mishap", "failure", "sentence"),
    [
        (Mishap.STALL, Stalled, "took longer"),
        (Mishap.STALL_LATER, Stalled, "does not answer"),
        (Mishap.CUT, Cut, "ended before the answer did"),
        (Mishap.CUT_MID_CHUNK, Cut, "stopped in the middle"),
        (Mishap.ERROR_MID_STREAM, Broken, "CUDA error"),
        (Mishap.EMPTY, Empty, "has no words"),
        (Mishap.LENGTH, Overlong, "was not finished after 3072 tokens"),
        (Mishap.ENDLESS, Overlong, "does not stop talking"),
        (Mishap.BROKEN_JSON, Misfit, "do not have its shape"),
        (Mishap.OTHER_SHAPE, Misfit, "do not have its shape"),
        (Mishap.NOTHING, Misfit, "do not have its shape"),
        (Mishap.SHORTENED, Shortened, "only a part of the question"),
        (Mishap.NO_LINES, Broken, "not what Ollama sends"),
        (Mishap.NOT_FOUND, Missing, "ollama pull tiny"),
        (Mishap.BUSY, Busy, "queue .* is full"),
        (Mishap.TOO_LONG, TooLong, "raise TRUECUT_CONTEXT"),
        (Mishap.REFUSED, Rejected, "does not take the question: invalid format"),
        (Mishap.FAILED, Broken, "more system memory"),
        (Mishap.MOVED, Rejected, "code 302"),
    ],
)
async def test_what_goes_wrong_is_a_failure_told_in_one_sentence(server: OllamaServer, mishap: Mishap, failure: type[Failure], sentence: str) -> None:
    """No half answer, no answer to half a question and no error under the code 200 passes for an answer; the host is told what to do."""
    server.always = mishap
    patient = 10.0 if mishap is Mishap.ENDLESS else 0.8
    with pytest.raises(failure, match=sentence) as raised:
        await model(server, manner=replace(FAST, deadline=patient)).fill(PROMPT, Loaves)
    assert type(raised.value) is failure
    assert re.fullmatch(r"[A-Z“].+[.]", str(raised.value))
    assert "Rye" not in str(raised.value)


@pytest.mark.parametrize("mishap", [Mishap.THINKING, Mishap.THINKING_INSIDE, Mishap.FENCED])
async def test_thoughts_and_fences_are_no_part_of_the_answer(server: OllamaServer, mishap: Mishap) -> None:
    """Reasoning beside or before the JSON, and Markdown around it, are left away; nothing is asked twice for them."""
    server.always = mishap
    assert await model(server).fill(PROMPT, Loaves) == RIGHT
    assert len(server.chats) == 1


async def test_a_model_that_cannot_think_is_not_told_about_it_again(server: OllamaServer) -> None:
    """The refusal costs one request; the field is left out from then on."""
    server.thinks = False
    host = OllamaHost(server.address, FAST)
    for _ in range(2):
        assert (await host.say(ask())).text == right({})
    assert ["think" in request for request in server.chats] == [True, False, False]


@pytest.mark.parametrize(("name", "think"), [("gpt-oss:20b", "low"), ("someone/GPT-OSS", "low"), ("qwen3:8b", False)])
def test_who_must_think_thinks_little(name: str, think: bool | str) -> None:
    """gpt-oss knows levels only, all others are told not to think."""
    assert Manner(name).think == think


async def test_a_question_that_does_not_fit_is_not_sent(server: OllamaServer) -> None:
    """What surely is longer than the context less the answer fails here, and nothing of it goes over the wire."""
    with pytest.raises(TooLong, match="8192"):
        await model(server).fill(PROMPT.model_copy(update={"user": "word " * 6_000}), Loaves)
    assert server.requests == [("/api/tags", {})]


async def test_a_host_that_is_not_there_is_told_in_one_sentence() -> None:
    """Neither an unknown name nor a closed port is more than a sentence about TRUECUT_OLLAMA_HOSTS."""
    with OllamaServer(right) as gone:
        address = gone.address
    with pytest.raises(Unreachable, match="cannot be reached: check TRUECUT_OLLAMA_HOSTS"):
        await OllamaHost(address, FAST).say(ask())


async def test_a_slow_start_is_not_taken_for_a_dead_host(server: OllamaServer) -> None:
    """The first part of the first answer has time until the deadline, for the model may have to be loaded; later parts, and later answers, have not."""
    patient = replace(FAST, read=0.15, deadline=5.0)
    host = OllamaHost(server.address, patient)
    server.reading = 400
    assert (await host.say(ask())).text == right({})
    with pytest.raises(Stalled, match="does not answer"):
        await host.say(ask())


async def test_the_digest_and_the_servers_own_counts_come_back(server: OllamaServer) -> None:
    """Tokens are those that the server counted, and the answer names the weights that gave it."""
    said = await OllamaHost(server.address, FAST).say(ask())
    read = sum(len(m["content"]) for m in server.chats[0]["messages"])
    assert (said.digest, said.tokens_in) == (DIGEST, read // 4)
    assert said.tokens_out == -(-len(said.text) // 4)


async def test_neither_proxy_nor_key_of_the_environment_is_used(server: OllamaServer, monkeypatch: pytest.MonkeyPatch) -> None:
    """A résumé goes to the named host alone, and a key for somebody else's service goes nowhere."""
    monkeypatch.setenv("OLLAMA_API_KEY", "somebody-elses-key")
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    await OllamaHost(server.address, FAST).say(ask())
    assert server.chats
    assert not any("somebody-elses-key" in head or "authorization" in head.lower() for head in server.headers)


async def test_what_is_no_unicode_does_not_stop_a_question(server: OllamaServer) -> None:
    """Half a sign, as a broken file may hold it, goes over the wire as a question mark."""
    await OllamaHost(server.address, FAST).say(ask(PROMPT.model_copy(update={"user": "Rye \ud83e and oat"})))
    assert server.chats[0]["messages"][1]["content"] == "Rye ? and oat"


async def test_the_progress_of_an_answer_is_told_while_it_comes(server: OllamaServer) -> None:
    """The elements of its list are counted before the last part is there, and a second try does not count backwards."""
    server.mishaps = deque([Mishap.CUT, None])
    heard: list[int] = []
    open_: list[int] = []

    async def listen(count: int) -> None:
        heard.append(count)
        open_.append(server.busy)

    server.pause = 0.002
    await model(server, Account()).fill(PROMPT, Loaves, listen)
    assert heard == [1, 2, 3]
    assert open_[0] == 1


async def test_the_scripted_server_is_as_slow_as_it_is_told(server: OllamaServer) -> None:
    """Reading and writing take the time that so many tokens a second take, so that a benchmark may rest on it."""
    server.reading, server.writing = 2_000, 200
    begun = time.monotonic()
    said = await OllamaHost(server.address, FAST).say(ask())
    least = said.tokens_in / 2_000 + said.tokens_out / 200
    assert least <= time.monotonic() - begun < least + 1
