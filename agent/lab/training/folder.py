"""The folder of a run: what it was told, what it was trained on, by which versions, what came of it."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Mapping
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any, Literal

from agent.domain.value import Value
from agent.errors import UserCanAct
from agent.lab.training.config import Training
from agent.lab.training.probing import Probe
from storage.files import write_whole

LIBRARIES = ("torch", "transformers", "trl", "peft", "datasets", "accelerate", "bitsandbytes", "tokenizers")
TRAINED, WORSE, REFUSED = "trained", "worse", "refused"


class Data(Value):
    """What was trained on: the hash of the rows, their number, the tokens of the longest, and which pairs were turned round, dropped or never judged."""

    sha256: str
    rows: int
    held_out: int
    longest: int
    turned: tuple[str, ...] = ()
    dropped: tuple[str, ...] = ()
    unjudged: int = 0


class Outcome(Value):
    """What came of a run. `trained` is no praise: whether an adapter is better says a comparison of what it writes on held-out cases.

    `worse` writes fewer valid answers than before; of a `refused` run no adapter is kept."""

    word: Literal["trained", "worse", "refused"]
    why: str = ""
    stopped: str = ""
    steps: int
    chosen_step: int | None
    loss_before: float
    loss_after: float | None
    reward: float | None = None
    before: Probe
    after: Probe | None = None
    seconds: float
    evaluations: int
    notes: tuple[str, ...] = ()


class Folder:
    """Writes and reads it."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.adapter = path / "adapter"
        self.curves = path / "curves.png"

    def begin(self, config: Training, data: Data) -> None:
        """Keep what the run is made of. Raises `UserCanAct` where the folder holds a run already."""
        if (self.path / "config.json").exists():
            raise UserCanAct(f"{self.path} holds a run already: name another folder, or go on with it by --resume.")
        self._keep("data.json", data)
        self._write("versions.json", json.dumps({"python": sys.version.split()[0], **versions()}, indent=2))
        self._keep("config.json", config)

    def again(self, config: Training, data: Data) -> Path | None:
        """The last checkpoint that was written whole; none where there is none yet. Raises `UserCanAct` where the run was made of something else, or is
        over."""
        if self.ended:
            raise UserCanAct(f"The run in {self.path} is over.")
        for name, given in (("config.json", config), ("data.json", data)):
            kept = self.path / name
            if not kept.is_file():
                raise UserCanAct(f"There is no run in {self.path} to go on with.")
            if kept.read_text(encoding="utf-8") != given.model_dump_json(indent=2) + "\n":
                raise UserCanAct(f"The run in {self.path} was begun with another {name.removesuffix('.json')}: it cannot go on with this one.")
        return last(self.path)

    @property
    def ended(self) -> bool:
        """Whether the run came to an end."""
        return (self.path / "outcome.json").is_file()

    def outcome(self) -> Outcome:
        """What came of it. Raises `UserCanAct` where it has not ended."""
        if not self.ended:
            raise UserCanAct(f"In {self.path} no run has ended.")
        return Outcome.model_validate_json((self.path / "outcome.json").read_text(encoding="utf-8"))

    def config(self) -> Training:
        """What it was told."""
        return Training.model_validate_json((self.path / "config.json").read_text(encoding="utf-8"))

    def end(self, outcome: Outcome, history: Iterable[Mapping[str, Any]], curves: bytes) -> None:
        """Keep what came of it; the outcome last."""
        self._write("metrics.jsonl", "\n".join(json.dumps(entry) for entry in history))
        write_whole(self.curves, curves)
        self._keep("outcome.json", outcome)

    def _keep(self, name: str, value: Value) -> None:
        self._write(name, value.model_dump_json(indent=2))

    def _write(self, name: str, text: str) -> None:
        write_whole(self.path / name, (text + "\n").encode("utf-8"))


def checkpoints(run: Path) -> Path:
    """Where a run keeps what it can go on from."""
    return run / "checkpoints"


def last(run: Path) -> Path | None:
    """The latest checkpoint of a run that was written whole."""
    return max(filter(_whole, checkpoints(run).glob("checkpoint-*")), key=lambda folder: int(folder.name.rpartition("-")[2]), default=None)


def _whole(checkpoint: Path) -> bool:
    """The state is what a trainer writes last: where it cannot be read, the process was killed before."""
    try:
        json.loads((checkpoint / "trainer_state.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return False
    return True


def versions() -> dict[str, str]:
    """The versions of the libraries that are installed."""
    found = {}
    for name in LIBRARIES:
        try:
            found[name] = version(name)
        except PackageNotFoundError:
            found[name] = "not installed"
    return found
