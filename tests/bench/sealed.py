"""What sealing costs.

    python -m tests.bench.sealed

A corpus of 200 snippets with its 200 vectors, in a store that seals and in one that does not, each read a hundred times, and a résumé
tailored from it ten times.
"""

from __future__ import annotations

import asyncio
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

import numpy as np

from agent.domain.corpus import Corpus
from bot.commands.tailor import tailor_once
from bot.demo import sample
from storage import Store, open_store
from storage.vault import Vault, fresh_vault
from tests.dialogues.privates import house
from tests.fakes.vault import GlassVault
from tests.profile.files import corpus, job

LINES = 200
TIMES = 100
USERS = [f"user-{n}" for n in range(10)]


def large() -> Corpus:
    """Twenty positions with ten lines each."""
    jobs = (job(f"Bakery {n}", "Engineer", f"{1990 + n} – {1991 + n}", *(f"Built service {n}-{i} in Python and Kafka for {n + i} teams" for i in range(10))) for n in range(20))
    return corpus(*jobs)


def timed(work: Callable[[], object], times: int) -> float:
    """The median of the milliseconds that it takes."""
    took = []
    for _ in range(times):
        begun = time.perf_counter()
        work()
        took.append(time.perf_counter() - begun)
    return 1_000 * median(took)


def measured(folder: Path, vault: Vault) -> dict[str, float]:
    """Milliseconds for each piece of work in a store with that vault."""
    store = open_store(folder, vault)
    vectors = {f"vector:{n}": np.random.default_rng(n).random(384, dtype=np.float32).tobytes() for n in range(LINES)}
    store.cache.put_many(vectors)
    for user in USERS:
        store.corpus.save(user, large())
    found = {
        "corpus kept": timed(lambda: store.corpus.save("ann", large()), 5),
        "corpus loaded": timed(lambda: store.corpus.load("ann"), TIMES),
        "vectors loaded": timed(lambda: store.cache.get_many(list(vectors)), TIMES),
        "post tailored to": timed(lambda: tailored(store), len(USERS)),
    }
    store.close()
    return found | {"megabytes on the disk": sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) / 1e6}


def tailored(store: Store) -> None:
    """One run of a user whose corpus is there, its questions skipped, with a fast embedder and printer."""
    asyncio.run(tailor_once(house(store), next(user for user in USERS if not store.versions.of(user)), sample("post.txt").decode(), []))


def main() -> None:
    """Print a line for each."""
    with tempfile.TemporaryDirectory() as plain, tempfile.TemporaryDirectory() as sealed:
        without, with_ = measured(Path(plain), GlassVault()), measured(Path(sealed), fresh_vault())
    for name, value in without.items():
        print(f"{name:<22} plain {value:8.2f}   sealed {with_[name]:8.2f}   ×{with_[name] / value:.2f}")


if __name__ == "__main__":
    main()
