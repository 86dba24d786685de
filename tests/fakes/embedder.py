"""An embedder without a model."""

from __future__ import annotations

import zlib
from collections.abc import Sequence

import numpy as np

from agent.lexicon.terms import content
from agent.ports import Vectors


class HashingEmbedder:
    """Texts with common words are near: each stem is a direction. `embedded` lists the texts it was asked for."""

    name = "hashing"

    def __init__(self) -> None:
        self.embedded: list[str] = []

    def embed(self, texts: Sequence[str]) -> Vectors:
        """float32 [len(texts), 256], each row of length 1."""
        self.embedded += texts
        vectors = np.full((len(texts), 256), 1e-3, dtype=np.float32)
        for row, text in enumerate(texts):
            for word in content(text):
                vectors[row, zlib.crc32(word.encode()) % 256] += 1.0
        normed: Vectors = (vectors / np.linalg.norm(vectors, axis=1, keepdims=True)).astype(np.float32)
        return normed
