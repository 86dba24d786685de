"""Snippets found by meaning."""

from __future__ import annotations

from agent.adapters.index import FaissIndex, IndexShelf
from tests.fakes.embedder import HashingEmbedder
from tests.people import BAKER, corpus, snippet

RYE = snippet("Baked rye bread", position=BAKER.id)
CAKES = snippet("Sold wedding cakes", position=BAKER.id)
SHIFT = snippet("Led the night shift", position=BAKER.id)
KNOWN = corpus(RYE, CAKES, SHIFT)


async def test_the_nearest_comes_first() -> None:
    """For each text a list of its own, nearest first, with cosines that fall."""
    found = await FaissIndex(KNOWN, HashingEmbedder()).nearest(["rye bread", "wedding cakes"], 3)
    assert [hits[0].snippet for hits in found] == [RYE.id, CAKES.id]
    assert all([h.cosine for h in hits] == sorted((h.cosine for h in hits), reverse=True) for hits in found)
    assert {h.snippet for h in found[0]} == {RYE.id, CAKES.id, SHIFT.id}


async def test_the_limit_is_kept() -> None:
    """Never more than asked for, nor than there are."""
    index = FaissIndex(KNOWN, HashingEmbedder())
    assert [len((await index.nearest(["rye"], limit))[0]) for limit in (0, 1, 2, 9)] == [0, 1, 2, 3]


async def test_the_floor_leaves_out_what_is_far() -> None:
    """Below it nothing is found; without one all are."""
    found = await FaissIndex(KNOWN, HashingEmbedder(), floor=0.5).nearest(["rye bread", "forklift"], 3)
    assert [[h.snippet for h in hits] for hits in found] == [[RYE.id], []]
    assert len((await FaissIndex(KNOWN, HashingEmbedder()).nearest(["forklift"], 3))[0]) == 3


async def test_nothing_is_found_in_nothing() -> None:
    """An empty corpus gives an empty list for each text, and no text gives no list."""
    embedder = HashingEmbedder()
    assert await FaissIndex(corpus(), embedder).nearest(["rye", "cakes"], 3) == [[], []]
    assert await FaissIndex(KNOWN, embedder).nearest([], 3) == []
    assert embedder.embedded == []


async def test_the_shelf_keeps_an_index_and_builds_anew_when_the_corpus_changes() -> None:
    """The same corpus is embedded once; one more snippet gives another index, which finds it; another user has his own."""
    embedder = HashingEmbedder()
    shelf = IndexShelf(embedder)
    first = shelf.of("ann", KNOWN)
    await first.nearest(["rye"], 1)
    assert shelf.of("ann", corpus(RYE, CAKES, SHIFT)) is first
    assert shelf.of("bob", KNOWN) is not first
    fork = snippet("Drove a forklift", position=BAKER.id)
    grown = shelf.of("ann", KNOWN.plus((fork,)))
    assert (await grown.nearest(["forklift"], 1))[0][0].snippet == fork.id
    assert (await shelf.of("ann", corpus(CAKES)).nearest(["rye"], 3))[0][0].snippet == CAKES.id


def test_the_shelf_forgets_who_was_not_seen_for_longest() -> None:
    """It holds as many as it has room for; whom it was asked for lately stays."""
    shelf = IndexShelf(HashingEmbedder(), room=2)
    ann, bob = shelf.of("ann", KNOWN), shelf.of("bob", KNOWN)
    assert shelf.of("ann", KNOWN) is ann
    shelf.of("eve", KNOWN)
    assert shelf.of("ann", KNOWN) is ann
    assert shelf.of("bob", KNOWN) is not bob
