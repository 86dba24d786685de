"""What a training is told."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from agent.errors import OwnerCanAct
from agent.lab.training.config import Kind, compared, read, told

PLACES: dict[str, Any] = {name: Path(name) for name in ("base", "rows", "held_out", "out")}


def test_the_seeds_preset_has_the_seeds_numbers() -> None:
    """Rank 8, alpha 16, QLoRA on two projections, three epochs of 32 rows at 2e-4, evaluated every 200 steps."""
    seed = told(Kind.SFT, preset="seed", **PLACES)
    assert (seed.rank, seed.alpha, seed.quantised, seed.targets) == (8, 16, True, ("q_proj", "v_proj"))
    assert (seed.epochs, seed.batch, seed.learning_rate, seed.evaluate) == (3, 32, 2e-4, 200)


@pytest.mark.parametrize(("rows", "steps"), [(50, 6), (100, 12), (200, 21)])
def test_every_200_steps_never_comes(rows: int, steps: int) -> None:
    """With the rows that the seed asks for its numbers make so few steps that nothing is evaluated on the way; the default looks after each epoch."""
    seed, default = told(Kind.SFT, preset="seed", **PLACES), told(Kind.SFT, **PLACES)
    assert (seed.steps(rows), seed.evaluations(rows)) == (steps, 0)
    assert default.evaluations(rows) == default.epochs


def test_the_file_wins_over_the_preset(tmp_path: Path) -> None:
    """What it says holds, and the preset's numbers elsewhere."""
    (tmp_path / "t.toml").write_text('base = "b"\nrows = "r"\nheld_out = "h"\nout = "o"\nrank = 4\n', encoding="utf-8")
    found = read(Kind.DPO, tmp_path / "t.toml")
    assert (found.rank, found.alpha, found.losses) == (4, 32, ("sigmoid", "sft"))


@pytest.mark.parametrize(
    ("text", "says"),
    [("rank = ", "TOML"), ("rnak = 4", "rnak"), ("batch = 9", "multiple"), ('preset = "best"', "no preset"), ('kind = "kto"', "another kind"), ("rank = 0", "rank")],
)
def test_what_cannot_be_meant_is_refused(tmp_path: Path, text: str, says: str) -> None:
    """With a sentence that names it: a key that does not exist is a mistake, not ignored."""
    (tmp_path / "t.toml").write_text(f'base = "b"\nrows = "r"\nheld_out = "h"\nout = "o"\n{text}\n', encoding="utf-8")
    with pytest.raises(OwnerCanAct, match=says):
        read(Kind.SFT, tmp_path / "t.toml")


def test_kto_needs_two_rows_at_once() -> None:
    """It holds each answer against another's prompt."""
    with pytest.raises(OwnerCanAct, match="two rows"):
        told(Kind.KTO, at_once=1, **PLACES)


def test_the_presets_are_shown_side_by_side() -> None:
    """Each number of the default beside the seed's."""
    table = compared(Kind.SFT)
    assert "| targets | all-linear | q_proj, v_proj |" in table
    assert "| evaluate | epoch | 200 |" in table
