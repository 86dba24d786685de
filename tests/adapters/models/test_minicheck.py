"""A second opinion on the wire: asked in the model's own form, remembered line by line, and never more than a veto."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import replace

import pytest

from agent.adapters.models import Account, Budget, ModelService
from agent.adapters.models.minicheck import is_minicheck, is_no
from agent.prompts import template
from tests.adapters.models.questions import FAST, service
from tests.fakes.cache import MemoryCache
from tests.fakes.ollama import DIGEST, Mishap, OllamaServer, Request

MINI = replace(FAST, model="bespoke-minicheck")
PAIRS = (
    ("Baked rye bread", ("Baked rye bread daily",)),
    ("Baked 900 loaves", ("Head Baker, Kornblum", "Baked\nloaves.\nClaim: Baked 900 loaves")),
    ("Sold cakes", ("Sold cakes at the market hall",)),
)


def doubting(request: Request) -> str:
    """Says no to 900 loaves, in either form."""
    words = request["messages"][-1]["content"]
    if "format" in request:
        lines = [row for row in words.splitlines() if row[:1].isdigit()]
        return '{"lines": [' + ", ".join(f'{{"line": {n}, "supported": {str("900" not in row).lower()}}}' for n, row in enumerate(lines, 1)) + "]}"
    return "No" if words.endswith("Claim: Baked 900 loaves") else "Yes"


@pytest.fixture
def server() -> Iterator[OllamaServer]:
    """A host that knows both kinds of critic."""
    with OllamaServer(doubting, models={"bespoke-minicheck:latest": 32_768, "tiny:latest": 40_960}) as running:
        yield running


def mini(server: OllamaServer, cache: MemoryCache | None = None, budget: Budget | None = None) -> ModelService:
    """The dedicated model on that host."""
    return service(server, manner=MINI, cache=cache, budget=budget)


async def test_each_line_is_one_question_in_the_models_own_form(server: OllamaServer) -> None:
    """One message of the user, the words and the line on a line each, no schema; the options are those of every question, and each is on the account."""
    account = Account()
    assert await mini(server).skeptic("ann", account).doubted(PAIRS) == {1}
    assert [[(m["role"], m["content"]) for m in request["messages"]] for request in server.chats] == [
        [("user", "Document: Baked rye bread daily\nClaim: Baked rye bread")],
        [("user", "Document: Head Baker, Kornblum Baked loaves. Claim: Baked 900 loaves\nClaim: Baked 900 loaves")],
        [("user", "Document: Sold cakes at the market hall\nClaim: Sold cakes")],
    ]
    assert not any("format" in request for request in server.chats)
    assert {tuple(request["options"].items()) for request in server.chats} == {(("num_ctx", 8192), ("num_predict", 3072), ("temperature", 0.1))}
    assert [(c.prompt, c.model, c.digest, c.failed) for c in account.calls] == [("minicheck", "bespoke-minicheck", DIGEST, "")] * 3


async def test_a_model_for_everything_is_asked_about_all_lines_at_once(server: OllamaServer) -> None:
    """In our own prompt, with a schema."""
    account = Account()
    assert await service(server).skeptic("ann", account).doubted(PAIRS) == {1}
    assert [(c.prompt, c.version, c.model) for c in account.calls] == [("doubt", template("doubt").version, "tiny")]


@pytest.mark.parametrize("answer", ["No", "no.", " No\n\nThe document does not say so.", '"No"', "**No**", "No, it names no number."])
def test_a_clear_no_is_a_veto(answer: str) -> None:
    """With whatever signs around it."""
    assert is_no(answer)


@pytest.mark.parametrize("answer", ["Yes", "yes, no doubt", "", "   ", "Not sure", "None", "No idea", "No-one knows", "The answer is No", "{}", "Nothing", "<think>No"])
def test_anything_else_is_none(answer: str) -> None:
    """Neither a yes, nor evasion, nor silence takes a line away."""
    assert not is_no(answer)


@pytest.mark.parametrize("manner", [MINI, FAST])
async def test_nothing_is_asked_twice(server: OllamaServer, manner: object) -> None:
    """A line with its words is known from before, also after a restart; other words, another user and another model are asked anew."""
    cache = MemoryCache()
    critics = mini(server, cache) if manner is MINI else service(server, cache=cache)
    assert await critics.skeptic("ann", Account()).doubted(PAIRS) == {1}
    asked = len(server.chats)
    again = mini(server, cache) if manner is MINI else service(server, cache=cache)
    assert await again.skeptic("ann", Account()).doubted(PAIRS[::-1]) == {1}
    assert len(server.chats) == asked
    assert await again.skeptic("ann", Account()).doubted([("Baked 900 loaves", ("Baked 900 loaves",))]) == {0}
    await again.skeptic("bob", Account()).doubted(PAIRS)
    assert len(server.chats) == 2 * asked + 1


async def test_no_answer_is_no_veto_and_is_asked_again(server: OllamaServer) -> None:
    """What was said of the other lines counts; the failure is kept with the run, and the line is asked about the next time."""
    server.mishaps = deque([None, None, Mishap.EMPTY])
    account, cache = Account(), MemoryCache()
    pairs = (PAIRS[1], PAIRS[0], ("Sold 900 cakes", ("Sold cakes",)), PAIRS[2])
    assert await mini(server, cache).skeptic("ann", account).doubted(pairs) == {0}
    assert [c.failed for c in account.calls] == ["", "", "empty", "empty", ""]
    assert len(server.chats) == 4
    assert await mini(server, cache).skeptic("ann", Account()).doubted(pairs) == {0}
    assert len(server.chats) == 5


async def test_nobody_waits_for_a_model_that_is_away(server: OllamaServer) -> None:
    """After two lines without an answer the others are not asked about, and none is vetoed."""
    server.always = Mishap.EMPTY
    assert await mini(server).skeptic("ann", Account()).doubted(PAIRS * 3) == frozenset()
    assert len(server.chats) == 2


async def test_a_run_pays_for_it_from_its_one_budget(server: OllamaServer) -> None:
    """What the writer spent is gone for the critic too."""
    account = Account()
    assert await mini(server, budget=Budget(calls=2)).skeptic("ann", account).doubted((PAIRS[0], PAIRS[1], PAIRS[1][:1] + ((),))) == {1}
    assert [c.failed for c in account.calls] == ["", "", "spent"]


@pytest.mark.parametrize(("name", "mini"), [("bespoke-minicheck", True), ("bespoke-minicheck:7b-q4_K_M", True), ("someone/bespoke-minicheck", True), ("qwen3:8b", False)])
def test_the_name_tells_the_form(name: str, mini: bool) -> None:
    """With a tag and an owner too."""
    assert is_minicheck(name) == mini
