"""Texts as vectors."""

from __future__ import annotations

import numpy as np

from agent.adapters.embedder import CachedEmbedder, SentenceModel
from tests.fakes.cache import MemoryCache
from tests.fakes.embedder import HashingEmbedder


class Renamed(HashingEmbedder):
    """Another model."""

    name = "another"


def test_only_unknown_texts_reach_the_model() -> None:
    """What the cache holds is not computed again, also by a new embedder on the same cache."""
    inner, cache = HashingEmbedder(), MemoryCache()
    CachedEmbedder(inner, cache).embed(["rye bread", "cakes"])
    CachedEmbedder(inner, cache).embed(["cakes", "rolls", "rye bread"])
    assert inner.embedded == ["rye bread", "cakes", "rolls"]


def test_a_text_that_is_asked_for_twice_is_embedded_once() -> None:
    """Both rows are there all the same."""
    inner = HashingEmbedder()
    vectors = CachedEmbedder(inner, MemoryCache()).embed(["rye bread", "cakes", "rye bread"])
    assert inner.embedded == ["rye bread", "cakes"]
    assert np.array_equal(vectors[0], vectors[2])


def test_cached_vectors_are_those_of_the_model() -> None:
    """In the order of the texts, fresh or kept."""
    texts, cached = ["rye bread", "cakes", "rolls"], CachedEmbedder(HashingEmbedder(), MemoryCache())
    cached.embed(["rolls"])
    assert np.array_equal(cached.embed(texts), HashingEmbedder().embed(texts))
    assert np.array_equal(cached.embed(texts[::-1]), HashingEmbedder().embed(texts[::-1]))


def test_models_do_not_share_vectors() -> None:
    """Another name is another vector, though the cache is the same."""
    cache, other = MemoryCache(), Renamed()
    CachedEmbedder(HashingEmbedder(), cache).embed(["rye"])
    assert CachedEmbedder(other, cache).name == "another"
    CachedEmbedder(other, cache).embed(["rye"])
    assert other.embedded == ["rye"]


def test_no_text_is_no_vector() -> None:
    """Nothing in, no row out; the bundled model need not be loaded for that."""
    assert len(CachedEmbedder(HashingEmbedder(), MemoryCache()).embed([])) == 0
    assert len(SentenceModel().embed([])) == 0


def test_the_bundled_model_tells_like_from_unlike() -> None:
    """It comes with its package, needs no network, gives unit vectors, and puts sentences of one meaning nearer than others."""
    model = SentenceModel()
    vectors = model.embed(["Moved the billing jobs to Kubernetes", "Migrated services onto k8s clusters", "Sold cakes to wedding guests"])
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)
    like, unlike = float(vectors[0] @ vectors[1]), float(vectors[0] @ vectors[2])
    assert like > unlike + 0.2
