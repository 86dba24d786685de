"""One export: merge, convert, write the Modelfile, check."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from agent.domain.value import Value
from agent.errors import UserCanAct
from agent.lab.exporting.checks import Check, State, of_file, of_merge, of_modelfile
from agent.lab.exporting.converting import convert
from agent.lab.exporting.greedy import of_answers
from agent.lab.exporting.merging import merged
from agent.lab.exporting.modelfile import modelfile
from agent.lab.training.adapters import root
from agent.lab.training.folder import TRAINED, Folder
from agent.lab.training.rows import Turns, read
from storage.files import write_whole

CONTEXT = 8192
"""Tokens of question and answer, as the product asks for."""
PROMPTS = 4
"""Held-out prompts that both programs answer."""


class Export(Value):
    """The files, and what came of each check."""

    folder: Path
    weights: Path
    checks: tuple[Check, ...]

    def of(self, state: State) -> tuple[Check, ...]:
        """The checks with that end."""
        return tuple(check for check in self.checks if check.state is state)

    @property
    def done(self) -> bool:
        """Whether every check was run and passed."""
        return len(self.of(State.PASSED)) == len(self.checks)

    def told(self, name: str) -> str:
        """What is said of it: every check, and whether it is done."""
        lines = [f"{check.state}: {check.name}: {check.seen}" for check in self.checks]
        failed, missing = self.of(State.FAILED), self.of(State.NOT_RUN)
        if failed:
            lines.append(f"Not done: {_names(failed)} failed. Do not serve {self.weights}.")
        elif missing:
            lines.append(f"Written to {self.folder}, but not done: {_names(missing)} could not be checked.")
        else:
            lines.append(f"Done: {self.folder}. Next: ollama create {name} -f {self.folder / 'Modelfile'} (with -q q4_K_M for a smaller one, which nobody has checked).")
        return "\n".join(lines)


def _names(checks: tuple[Check, ...]) -> str:
    return ", ".join(check.name for check in checks)


def of_run(run: Path, anyway: bool = False) -> tuple[Path, Path, tuple[Turns, ...]]:
    """Base, adapter and some held-out prompts of a run. Raises `UserCanAct` where it has not ended, or ended badly and `anyway` is not said."""
    folder = Folder(run)
    outcome, config = folder.outcome(), folder.config()
    if outcome.word != TRAINED and not anyway:
        raise UserCanAct(f"The run in {run} ended as “{outcome.word}”: {outcome.why}.")
    rows = read(config.kind, config.held_out)
    return config.base, root(folder.adapter), tuple(dict.fromkeys(row.prompt for row in rows))[:PROMPTS]


class Wish(Value):
    """How to export: how the weights of the file are kept, in which numbers base and adapter are added, llama.cpp's script, and tokens of question and answer."""

    quantised: str = "f16"
    added_in: str = "f32"
    converter: Path | None = None
    context: int = CONTEXT


def export(base: Path, adapter: Path, out: Path, wish: Wish, prompts: Sequence[Turns] = ()) -> Export:
    """Write the merged model, the GGUF and the Modelfile into `out`, and check them; the prompts are answered by both programs.

    Raises `UserCanAct` where the folder is not empty, or base or adapter cannot be read or written here; `OwnerCanAct` where the converter fails."""
    if out.exists() and any(out.iterdir()):
        raise UserCanAct(f"{out} is not empty: name another folder.")
    whole = merged(base, adapter, out / "merged", wish.added_in)
    weights = convert(whole, out / f"model-{wish.quantised}.gguf", wish.quantised, wish.converter)
    text = modelfile(weights.name, wish.context)
    write_whole(out / "Modelfile", text.encode("utf-8"))
    checks = (
        of_merge(base, adapter, whole), *of_file(weights, whole, wish.quantised), of_modelfile(text, weights), of_answers(weights, whole, wish.quantised, prompts)
    )  # fmt: skip
    found = Export(folder=out, weights=weights, checks=checks)
    write_whole(out / "checks.json", (found.model_dump_json(indent=2) + "\n").encode("utf-8"))
    return found
