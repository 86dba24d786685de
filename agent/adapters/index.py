"""The snippets of a user, searchable by meaning: FAISS in process."""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import Sequence
from typing import Any

from agent.domain.corpus import Corpus
from agent.domain.value import digest
from agent.ports import Embedder, Near


class FaissIndex:
    """An exact inner-product index over one corpus, built when it is first searched.

    `floor` leaves out hits below a cosine. The usual 0.35 loses 42 % of the right snippets on annotated pairs, so by
    default there is none: the nearest K are taken and the words decide.
    """

    def __init__(self, corpus: Corpus, embedder: Embedder, floor: float | None = None) -> None:
        self._snippets = corpus.snippets
        self._embedder = embedder
        self._floor = floor
        self._index: Any = None

    async def nearest(self, texts: Sequence[str], limit: int) -> list[list[Near]]:
        """For each text the `limit` nearest snippets, nearest first."""
        if not texts or not self._snippets or limit < 1:
            return [[] for _ in texts]
        return await asyncio.to_thread(self._nearest, texts, limit)

    def _nearest(self, texts: Sequence[str], limit: int) -> list[list[Near]]:
        index = self._built()
        cosines, places = index.search(self._embedder.embed(texts), min(limit, len(self._snippets)))
        return [
            [Near(self._snippets[place].id, float(cosine)) for cosine, place in zip(row, at, strict=True) if self._near(cosine)]
            for row, at in zip(cosines, places, strict=True)
        ]

    def _near(self, cosine: float) -> bool:
        return self._floor is None or cosine >= self._floor

    def _built(self) -> Any:
        if self._index is None:
            import faiss

            vectors = self._embedder.embed([s.text for s in self._snippets])
            index = faiss.IndexFlatIP(vectors.shape[1])
            index.add(vectors)
            self._index = index
        return self._index


class IndexShelf:
    """Keeps the indexes of the last few users; a changed corpus gets a new one."""

    def __init__(self, embedder: Embedder, floor: float | None = None, room: int = 16) -> None:
        self._embedder = embedder
        self._floor = floor
        self._room = room
        self._kept: OrderedDict[tuple[str, str], FaissIndex] = OrderedDict()

    def of(self, user: str, corpus: Corpus) -> FaissIndex:
        """The index of this user's corpus."""
        key = (user, digest(*(s.id for s in corpus.snippets), length=32))
        if key not in self._kept:
            self._kept[key] = FaissIndex(corpus, self._embedder, self._floor)
            while len(self._kept) > self._room:
                self._kept.popitem(last=False)
        self._kept.move_to_end(key)
        return self._kept[key]

    def forget(self, user: str) -> None:
        """Let go of what is kept for this user."""
        for key in [key for key in list(self._kept) if key[0] == user]:
            self._kept.pop(key, None)
