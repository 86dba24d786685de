"""No question is asked twice, and nobody reads another's answers."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from agent.adapters.models import Account
from agent.adapters.models.failures import Failure
from agent.domain.value import Value
from tests.adapters.models.questions import PROMPT, RIGHT, Loaves, right, service
from tests.fakes.cache import MemoryCache
from tests.fakes.ollama import Mishap, OllamaServer

OWN = PROMPT.model_copy(update={"name": "write"})


class Oven(Value):
    """Another shape, which the same answer would not fill."""

    hot: bool


@pytest.fixture
def server() -> Iterator[OllamaServer]:
    """A host."""
    with OllamaServer(right) as running:
        yield running


async def test_the_same_question_is_asked_once(server: OllamaServer) -> None:
    """Also by another run, and after a restart: the second costs nothing and is on no account."""
    cache, account = MemoryCache(), Account()
    assert await service(server, cache=cache).of("ann", Account()).fill(OWN, Loaves) == RIGHT
    assert await service(server, cache=cache).of("ann", account).fill(OWN, Loaves) == RIGHT
    assert (len(server.chats), account.calls) == (1, ())


async def test_a_post_is_read_once_for_all_users(server: OllamaServer) -> None:
    """The prompt that reads posts holds nothing of a user."""
    serving = service(server)
    for user in ("ann", "bob"):
        await serving.of(user, Account()).fill(PROMPT, Loaves)
    assert len(server.chats) == 1


async def test_what_holds_a_users_words_is_kept_for_that_user(server: OllamaServer) -> None:
    """Another user's very same question is asked anew, and the keys of a user begin alike, so that they can be removed."""
    cache = MemoryCache()
    serving = service(server, cache=cache)
    for user in ("ann", "bob"):
        await serving.of(user, Account()).fill(OWN, Loaves)
        serving.memo(user).put_many({"line": user.encode()})
    assert len(server.chats) == 2
    assert [serving.memo(user).get_many(["line", "other"]) for user in ("ann", "bob")] == [{"line": b"ann"}, {"line": b"bob"}]
    owners = {key.split(":")[1] for key in cache.kept}
    assert len(owners) == 2
    assert not any("ann" in key or "bob" in key for key in cache.kept)


async def test_another_model_prompt_or_shape_is_another_question(server: OllamaServer) -> None:
    """The key holds the digest of the weights, the whole prompt and the schema."""
    cache = MemoryCache()
    await service(server, cache=cache).of("ann", Account()).fill(OWN, Loaves)
    for changed in ({"user": "Rye."}, {"system": "You sort rolls."}, {"name": "mend"}):
        await service(server, cache=cache).of("ann", Account()).fill(OWN.model_copy(update=changed), Loaves)
    assert len(server.chats) == 4
    server.digest = "sha256:" + "00" * 32
    await service(server, cache=cache).of("ann", Account()).fill(OWN, Loaves)
    assert len(server.chats) == 5
    with pytest.raises(Failure):
        await service(server, cache=cache).of("ann", Account()).fill(OWN, Oven)


async def test_a_failure_is_not_kept(server: OllamaServer) -> None:
    """What went wrong is asked again."""
    server.always = Mishap.EMPTY
    serving = service(server)
    with pytest.raises(Failure):
        await serving.of("ann", Account()).fill(OWN, Loaves)
    server.always = None
    assert await serving.of("ann", Account()).fill(OWN, Loaves) == RIGHT


async def test_a_spoilt_entry_is_asked_anew(server: OllamaServer) -> None:
    """What no longer fits its shape is no answer."""
    cache = MemoryCache()
    await service(server, cache=cache).of("ann", Account()).fill(OWN, Loaves)
    cache.kept = dict.fromkeys(cache.kept, b"{}")
    assert await service(server, cache=cache).of("ann", Account()).fill(OWN, Loaves) == RIGHT
    assert len(server.chats) == 2
