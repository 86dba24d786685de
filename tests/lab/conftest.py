"""What the tests of the lab share."""

from __future__ import annotations

import importlib.util
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.lab.training.tiny import NEEDED, make


@pytest.fixture(scope="session")
def library() -> Iterator[None]:
    """The training libraries, silenced; skipped with the reason where they are not installed. So small a model only waits for a second thread."""
    if any(importlib.util.find_spec(name) is None for name in ("trl", "peft", "datasets", "gguf")):
        pytest.skip(NEEDED)
    import torch

    from agent.lab.training.quiet import quiet

    quiet()
    threads = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(threads)


@pytest.fixture(scope="session")
def tiny(library: None, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Practice rows, and a base that was taught a little."""
    return make(tmp_path_factory.mktemp("tiny"))


@pytest.fixture(scope="session")
def tuned(tiny: Path) -> Path:
    """A run of fine-tuning on them that has ended; what is trained on is held against itself, so that it is learned."""
    from agent.lab.training.config import Kind
    from agent.lab.training.training import train
    from tests.lab.training.tiny import training

    known = tiny / "rows" / "sft-train.jsonl"
    train(training(tiny, Kind.SFT, tiny / "sft", held_out=known, learning_rate=1e-2, epochs=4, probes=1, probe_tokens=40))
    return tiny / "sft"
