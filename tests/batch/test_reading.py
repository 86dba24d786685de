"""Many posts are read side by side."""

from __future__ import annotations

import asyncio
import time
from functools import partial

import pytest

from agent.domain.posting import Posting
from agent.domain.request import Request
from agent.errors import OwnerCanAct, UserCanAct
from bot.batch import phrases
from bot.batch.reading import PostReader
from storage import Store
from storage.tables import PostState


class Pages:
    """A reader with pages that are slow, broken or refused; it notes how many were read at once."""

    def __init__(self) -> None:
        self.now = self.most = 0
        self.asked: list[str] = []

    async def read(self, source: str) -> Posting:
        """The post, after its time."""
        self.asked.append(source)
        self.now += 1
        self.most = max(self.most, self.now)
        try:
            await asyncio.sleep(60 if source == "slow" else 0.01)
        finally:
            self.now -= 1
        if source == "refused":
            raise UserCanAct("This page wants a log-in.")
        if source == "broken":
            raise RuntimeError("a bug of ours")
        return Posting(text=source, employer="Harborline", read_by="text")


def begun(store: Store, sources: list[str]) -> int:
    """A batch with these posts."""
    with store.transaction() as db:
        id_ = store.runs.start(Request(user="ann", batch=True), "test", "ann", db)
        store.batches.add("ann", id_, sources, db)
    store.runs.claim(id_, "me")
    return id_


async def quiet(left: int) -> None:
    """Tells nobody."""


async def test_one_slow_page_holds_up_none_of_the_others(store: Store) -> None:
    """It costs its own time and its own post, with a sentence that says so; so do a page that is refused and one on which our own code fails."""
    pages = Pages()
    id_ = begun(store, ["slow", *(f"post {n}" for n in range(30)), "refused", "broken"])
    began = time.monotonic()
    assert await PostReader(store, pages, page=0.6).read(id_, quiet)
    assert time.monotonic() - began < 10
    states = store.batches.counts(id_)
    assert states == {PostState.READ: 30, PostState.DROPPED: 3}
    reasons = {post.place: post.reason for post in store.batches.posts(id_) if post.reason}
    assert reasons == {1: phrases.SLOW, 32: "This page wants a log-in.", 33: phrases.UNREAD}


async def test_so_many_at_once_and_no_more(store: Store) -> None:
    """The bound holds whatever the number of posts, and every post is read exactly once."""
    pages = Pages()
    id_ = begun(store, [f"post {n}" for n in range(50)])
    assert await PostReader(store, pages, at_once=5).read(id_, quiet)
    assert pages.most == 5
    assert sorted(pages.asked) == sorted(f"post {n}" for n in range(50))


async def test_reading_makes_way_for_others(store: Store) -> None:
    """After its turn no further page is begun; the next turn reads only what is left."""
    pages = Pages()
    id_ = begun(store, [f"post {n}" for n in range(20)])
    reader = PostReader(store, pages, at_once=4, turn=0.0)
    assert not await reader.read(id_, quiet)
    assert await PostReader(store, pages).read(id_, quiet)
    assert len(pages.asked) == 20


async def test_a_stopped_batch_reads_no_further(store: Store) -> None:
    """What was stopped while pages were read begins none, and is not taken for read."""
    pages = Pages()
    id_ = begun(store, [f"post {n}" for n in range(40)])

    async def stop(left: int) -> None:
        if left == 35:
            await asyncio.to_thread(partial(store.runs.cancel, "ann", id_))

    assert not await PostReader(store, pages, at_once=2).read(id_, stop)
    assert len(pages.asked) < 10


async def test_a_fault_of_the_host_is_not_the_posts(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """A full disk leaves the post to be read again."""
    async def full(source: str) -> Posting:
        raise OwnerCanAct("The disk is full.")

    pages = Pages()
    monkeypatch.setattr(pages, "read", full)
    id_ = begun(store, ["post"])
    with pytest.raises(OwnerCanAct):
        await PostReader(store, pages).read(id_, quiet)
    assert store.batches.counts(id_) == {PostState.NEW: 1}
