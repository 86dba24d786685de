"""Trainings of a tiny model: what is kept, what is refused, and that an interruption changes nothing."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from agent.errors import Bug, UserCanAct
from agent.lab.training.config import Kind, Training
from agent.lab.training.rows import read
from tests.lab.training.tiny import training

pytestmark = [pytest.mark.lab, pytest.mark.filterwarnings("default")]


def weights(adapter: Path) -> dict[str, Any]:
    """Those of an adapter, by name."""
    from safetensors.torch import load_file

    return {name: part.float().numpy() for name, part in load_file(str(adapter / "adapter_model.safetensors")).items()}


def same(one: Path, other: Path) -> bool:
    """Whether two adapters have the same weights."""
    first, second = weights(one), weights(other)
    return first.keys() == second.keys() and all(np.array_equal(first[name], second[name]) for name in first)


def trainer(config: Training) -> tuple[Any, Any]:
    """The rows of a training and its trainer."""
    from agent.lab.training.base import tokenizer
    from agent.lab.training.training import Material, trainer_of
    from agent.lab.training.watching import Watch

    tokens = tokenizer(config.base)
    material = Material(config, tokens)
    return material, trainer_of(config, tokens, material, Watch(2))


def test_fine_tuning_teaches_and_its_folder_tells_everything(tuned: Path) -> None:
    """The loss falls; config, hash of the data, versions, metrics, curves, adapter and outcome are there."""
    from agent.lab.training.folder import Folder

    outcome, data = Folder(tuned).outcome(), json.loads((tuned / "data.json").read_text(encoding="utf-8"))
    losses = [entry["loss"] for entry in map(json.loads, (tuned / "metrics.jsonl").read_text(encoding="utf-8").splitlines()) if "loss" in entry]
    assert outcome.loss_after is not None
    assert outcome.loss_after < outcome.loss_before
    assert len(losses) == outcome.steps
    assert (data["rows"], len(data["sha256"])) == (18, 64)
    assert json.loads((tuned / "versions.json").read_text(encoding="utf-8"))["trl"] != "not installed"
    assert (tuned / "curves.png").read_bytes().startswith(b"\x89PNG")
    assert Folder(tuned).config().kind is Kind.SFT
    assert {file.name for file in (tuned / "adapter").iterdir()} >= {"adapter_config.json", "adapter_model.safetensors"}


@pytest.mark.parametrize("kind", list(Kind))
def test_rows_that_a_trainer_cuts_or_drops_are_noticed(kind: Kind, tiny: Path, tmp_path: Path) -> None:
    """Even where nobody measured them before: trainers cut at their limit without a word, and drop what has no answer left."""
    from agent.lab.training.losses import all_there

    config = training(tiny, kind, tmp_path / "run", held_out=tiny / "rows" / f"{kind}-train.jsonl")
    material, whole = trainer(config)
    longest, prompt = max(length.whole for length in material.lengths), sorted(length.prompt for length in material.lengths)[len(material.lengths) // 2]
    all_there(whole.train_dataset, material.rows, material.lengths, longest)
    with pytest.raises(Bug, match="it would be cut"):
        all_there(whole.train_dataset, material.rows, material.lengths, longest - 1)
    with pytest.raises(Bug, match="kept"):
        all_there(whole.train_dataset.select(range(3)), material.rows, material.lengths, longest)
    for limit in (longest - 1, prompt):
        with pytest.raises(Bug, match=r"kept|cut"):
            _unmeasured(config.model_copy(update={"max_length": limit, "out": tmp_path / str(limit)}), material)


def _unmeasured(config: Training, material: Any) -> None:
    """Make a trainer with a lower limit than the rows were measured for."""
    from agent.lab.training.base import tokenizer
    from agent.lab.training.training import trainer_of
    from agent.lab.training.watching import Watch

    trainer_of(config, tokenizer(config.base), material, Watch(2))


def test_a_row_that_would_be_cut_stops_the_training(tiny: Path, tmp_path: Path) -> None:
    """Before a model is loaded or a folder begun."""
    from agent.lab.training.training import train

    with pytest.raises(UserCanAct, match="would be cut"):
        train(training(tiny, Kind.SFT, tmp_path / "run", max_length=30))
    assert not (tmp_path / "run").exists()


@pytest.mark.parametrize("kind", [Kind.DPO, Kind.KTO])
def test_a_training_that_goes_on_keeps_one_adapter(kind: Kind, tiny: Path, tuned: Path, tmp_path: Path) -> None:
    """The trained one, which has changed; the frozen copy that answers were held against is only in the checkpoints."""
    from agent.lab.training.training import train

    easy = {"held_out": tiny / "rows" / f"{kind}-train.jsonl", "learning_rate": 2e-4, "adapter": tuned / "adapter"}
    outcome = train(training(tiny, kind, tmp_path / "run", **easy))
    assert outcome.word == "trained", outcome
    assert outcome.reward is not None
    assert outcome.reward >= 0
    assert (tmp_path / "run" / "checkpoints" / f"checkpoint-{outcome.chosen_step}" / "ref").is_dir()
    assert not [path for path in (tmp_path / "run" / "adapter").iterdir() if path.is_dir()]
    assert not same(tmp_path / "run" / "adapter", tuned / "adapter")
    assert same(tmp_path / "run" / "checkpoints" / f"checkpoint-{outcome.chosen_step}", tmp_path / "run" / "adapter")
    assert same(tmp_path / "run" / "checkpoints" / f"checkpoint-{outcome.chosen_step}" / "ref", tuned / "adapter")


@pytest.mark.parametrize("kind", [Kind.DPO, Kind.KTO])
def test_answers_are_held_against_the_adapter_that_is_gone_on_from(kind: Kind, tiny: Path, tuned: Path, tmp_path: Path) -> None:
    """Before anything is learned no answer is likelier or less likely than before: neither is the base the measure, nor is anything dropped out by chance."""
    from agent.lab.training.training import train

    train(training(tiny, kind, tmp_path / "run", adapter=tuned / "adapter", epochs=1))
    first = next(entry for entry in map(json.loads, (tmp_path / "run" / "metrics.jsonl").read_text(encoding="utf-8").splitlines()) if "loss" in entry)
    assert [first[f"rewards/{side}"] for side in ("chosen", "rejected")] == pytest.approx([0, 0], abs=1e-5)


@pytest.mark.parametrize(("kind", "loss"), [(Kind.DPO, "sigmoid"), (Kind.KTO, "kto")])
def test_a_training_that_makes_good_answers_less_likely_is_stopped_and_keeps_nothing(kind: Kind, loss: str, tiny: Path, tmp_path: Path) -> None:
    """It says so; that it ranks the answers well does not help."""
    from agent.lab.training.training import train

    config = training(tiny, kind, tmp_path / "run", learning_rate=5e-2, losses=(loss,), epochs=3)
    outcome = train(config)
    assert outcome.word == "refused"
    assert "less likely" in outcome.stopped
    assert outcome.steps < config.steps(len(read(kind, config.rows)))
    assert not (tmp_path / "run" / "adapter").exists()


def test_a_trainer_of_thumbs_sees_both_in_every_batch(tiny: Path, tmp_path: Path) -> None:
    """Also where the file has all thumbs up before all thumbs down, as the curated one has."""
    lines = (tiny / "rows" / "kto-train.jsonl").read_text(encoding="utf-8").splitlines()
    lines.sort(key=lambda line: not json.loads(line)["label"])
    (tmp_path / "rows.jsonl").write_text("\n".join(lines), encoding="utf-8")
    config = training(tiny, Kind.KTO, tmp_path / "run", rows=tmp_path / "rows.jsonl", held_out=tmp_path / "rows.jsonl")
    made = trainer(config)[1]
    for batches in (made.get_train_dataloader(), made.get_eval_dataloader()):
        assert {tuple(sorted(batch["label"].tolist())) for batch in batches} == {(False, True)}


def test_a_pair_that_prefers_a_lie_is_turned_round_before_it_is_trained_on(tiny: Path, tmp_path: Path) -> None:
    """Its truer answer is what the trainer is given as chosen."""
    lines = (tiny / "rows" / "dpo-train.jsonl").read_text(encoding="utf-8").splitlines()
    row = json.loads(lines[0])
    wrong = {**row, "chosen": row["rejected"], "rejected": row["chosen"], "truth": {"chosen": 0.0, "rejected": 1.0}}
    (tmp_path / "rows.jsonl").write_text("\n".join([json.dumps(wrong), *lines[1:]]), encoding="utf-8")
    material, made = trainer(training(tiny, Kind.DPO, tmp_path / "run", rows=tmp_path / "rows.jsonl"))
    assert material.told().turned == (row["id"],)
    assert made.processing_class.decode(made.train_dataset[0]["chosen_ids"]).startswith(row["chosen"][0]["content"])


@pytest.mark.parametrize("kind", [Kind.SFT, Kind.DPO])
def test_an_interruption_changes_nothing(kind: Kind, tiny: Path, tuned: Path, tmp_path: Path) -> None:
    """What goes on from a checkpoint ends with the very weights of what was never interrupted, also where it trains an adapter beside its frozen copy."""
    from agent.lab.training.training import train

    easy: dict[str, Any] = {"held_out": tiny / "rows" / f"{kind}-train.jsonl", "learning_rate": 2e-4}
    config = training(tiny, kind, tmp_path / "run", **easy, **({"adapter": tuned / "adapter"} if kind is Kind.DPO else {}))
    train(config)
    shutil.copytree(tmp_path / "run" / "adapter", tmp_path / "whole")
    shutil.rmtree(tmp_path / "run" / "adapter")
    (tmp_path / "run" / "outcome.json").unlink()
    shutil.rmtree(max((tmp_path / "run" / "checkpoints").glob("checkpoint-*"), key=lambda path: int(path.name.split("-")[1])))
    said: list[str] = []
    train(config, resume=True, say=said.append)
    assert said == ["Going on from checkpoint-3."]
    assert same(tmp_path / "run" / "adapter", tmp_path / "whole")


def test_a_run_goes_on_only_with_what_it_was_begun_with(tiny: Path, tuned: Path, tmp_path: Path) -> None:
    """Neither with other rows nor with other numbers; and a folder is never begun twice."""
    from agent.lab.training.training import train

    config = training(tiny, Kind.SFT, tmp_path / "run", epochs=1)
    train(config)
    with pytest.raises(UserCanAct, match="holds a run already"):
        train(config)
    with pytest.raises(UserCanAct, match="is over"):
        train(config, resume=True)
    (tmp_path / "run" / "outcome.json").unlink()
    with pytest.raises(UserCanAct, match="another config"):
        train(config.model_copy(update={"rank": 4}), resume=True)
    (tmp_path / "run" / "data.json").write_text("{}\n", encoding="utf-8")
    with pytest.raises(UserCanAct, match="another data"):
        train(config, resume=True)


def test_the_seeds_numbers_train_in_four_bits_and_say_that_nothing_was_evaluated(tiny: Path, tmp_path: Path) -> None:
    """QLoRA on two projections; every 200 steps never came, and the last step was evaluated instead."""
    pytest.importorskip("bitsandbytes", reason="bitsandbytes is not installed")
    from agent.lab.training.training import train

    outcome = train(training(tiny, Kind.SFT, tmp_path / "run", preset="seed"))
    assert "never came" in outcome.notes[0]
    assert outcome.evaluations == 1
    assert {name.split(".")[-3] for name in weights(tmp_path / "run" / "adapter")} == {"q_proj", "v_proj"}
