"""The lab's server is a host for the product's own adapter: asked as Ollama is, answering with the weights in the folders."""

from __future__ import annotations

import json
import socket
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from agent.adapters.models.exchange import Ask, Message, Said
from agent.adapters.models.failures import Failure, Overlong
from agent.adapters.models.host import OllamaHost
from agent.adapters.models.inspection import Inspection
from agent.adapters.models.manner import Manner
from agent.adapters.models.schema import schema_of
from agent.stages.write.asking import Rewording

pytestmark = [pytest.mark.lab, pytest.mark.filterwarnings("default")]
QUESTION = (Message("system", "You tighten lines of a résumé. Use only words of the line. Answer with JSON."), Message("user", "1 | past | Was responsible for baking 20 bread and rolls"))


@pytest.fixture
def address(tuned: Path) -> Iterator[str]:
    """A server with the tiny base and its adapter."""
    from agent.lab.serving.server import Server
    from agent.lab.serving.voices import Voices

    with Server(Voices(tuned.parent / "base", "tiny", {"tiny-sft": tuned / "adapter"})) as server:
        yield server.address


async def said(address: str, model: str, form: bool = True, temperature: float = 0.0, context: int = 2_048) -> Said:
    """What the model says to a question of ours, by the product's own adapter."""
    host = OllamaHost(address, Manner(model, context=context, answer=120, temperature=temperature))
    return await host.say(Ask("write", "1", QUESTION, schema_of(Rewording) if form else {}))


async def test_the_products_own_adapter_takes_it_for_a_host(address: str) -> None:
    """Version, models, what a model was made for; a name that is not served is missing."""
    host = Inspection(address, Manner("tiny-sft"))
    assert set(await host.models()) == {"tiny:latest", "tiny-sft:latest"}
    assert await host.longest() == 8192
    assert await host.version()
    with pytest.raises(Failure, match="other"):
        await said(address, "other")


async def test_without_a_form_it_says_what_transformers_says_with_that_adapter(address: str, tuned: Path) -> None:
    """Token by token the likeliest, of the base and of the adapter, whichever was asked before."""
    from agent.lab.training.base import adapted, model, tokenizer
    from agent.lab.training.measuring import tokens
    from agent.lab.training.probing import answer
    from agent.lab.training.rows import Turn

    base = tuned.parent / "base"
    told = tokenizer(base)
    prompt = tokens(told, tuple(Turn(role=m.role, content=m.content) for m in QUESTION), begins=True)  # type: ignore[arg-type]
    plain = answer(model(base).eval(), told, prompt, 120)
    tuned_one = answer(adapted(model(base), tuned / "adapter").eval(), told, prompt, 120)
    assert plain != tuned_one
    for name, expected in (("tiny", plain), ("tiny-sft", tuned_one), ("tiny", plain)):
        heard = "".join(json.loads(line)["message"]["content"] for line in asked(address, name).text.splitlines())
        assert heard == expected


def asked(address: str, model: str, **options: object) -> httpx.Response:
    """The bare answer to a question without a form."""
    messages = [{"role": m.role, "content": m.content} for m in QUESTION]
    told = {"model": model, "messages": messages, "options": {"temperature": 0, "num_ctx": 2048, "num_predict": 120, **options}}
    return httpx.post(f"{address}/api/chat", json=told, timeout=60)


async def test_what_has_a_form_comes_in_that_form_however_little_the_model_knows(address: str) -> None:
    """With heat and with an untaught adapter: whatever is said to its end has the shape, so that it is the gate that must refuse."""
    heard = [await said_whole(address) for _ in range(6)]
    whole = [text for text in heard if text]
    assert whole
    assert all(Rewording.model_validate_json(text) for text in whole)


async def said_whole(address: str) -> str:
    """What the untaught base says with heat, empty where it came to no end."""
    try:
        return (await said(address, "tiny", temperature=1.0)).text
    except Overlong:
        return ""


async def test_a_question_that_does_not_fit_is_refused_and_never_shortened(address: str) -> None:
    """With the words that our adapter knows."""
    told = asked(address, "tiny", num_ctx=8)
    assert (told.status_code, "context length" in told.text) == (400, True)


async def test_a_form_that_is_not_known_and_what_is_no_question_get_one_answer(address: str) -> None:
    """A refusal, and the connection stays."""
    messages = [{"role": "user", "content": "Hello"}]
    with httpx.Client(base_url=address) as client:
        assert client.post("/api/chat", json={"model": "tiny", "messages": messages, "format": {"type": "strange"}}).status_code == 400
        assert client.post("/api/chat", content=b"[").status_code == 400
        assert client.post("/api/chat", json={"model": "tiny", "messages": [{"role": "wizard", "content": "?"}]}).status_code == 400
        assert client.get("/api/elsewhere").status_code == 404
        assert client.get("/api/version").status_code == 200


async def test_it_listens_to_this_machine_alone(address: str) -> None:
    """What is asked is somebody's résumé."""
    from agent.lab.serving.server import LOOPBACK

    assert address.startswith("http://127.0.0.1:")
    assert socket.inet_aton(LOOPBACK)[0] == 127
