"""An export is called done only where everything was checked, and each check finds what it is there for."""

from __future__ import annotations

import importlib.util
import json
import shutil
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from agent.errors import OwnerCanAct, UserCanAct

pytestmark = [pytest.mark.lab, pytest.mark.filterwarnings("default")]
ENGINE = importlib.util.find_spec("llama_cpp") is not None


@pytest.fixture(scope="session")
def exported(tuned: Path) -> Any:
    """An export of the fine-tuned run."""
    from agent.lab.exporting.exporting import Wish, export, of_run

    base, adapter, prompts = of_run(tuned, anyway=True)
    return export(base, adapter, tuned.parent / "export", Wish(quantised="f32"), prompts)


def checks(folder: Path, file: Path) -> dict[str, str]:
    """What the checks of a file say, by name."""
    from agent.lab.exporting.checks import of_file

    return {check.name: str(check.state) for check in of_file(file, folder / "merged", "f32")}


def test_every_check_passes_that_can_be_run(exported: Any) -> None:
    """And it is done only where none was left out: without llama-cpp-python the likeliest answers were not compared, which is said."""
    from agent.lab.exporting.checks import State

    assert {check.name for check in exported.of(State.FAILED)} == set()
    assert {check.name for check in exported.of(State.NOT_RUN)} == (set() if ENGINE else {"likeliest answers"})
    assert exported.done is ENGINE
    assert exported.told("x").splitlines()[-1].startswith("Done: " if ENGINE else "Written to ")
    kept = json.loads((exported.folder / "checks.json").read_text(encoding="utf-8"))["checks"]
    assert [one["name"] for one in kept] == [check.name for check in exported.checks]


def test_eight_bits_pass_too(tuned: Path, tmp_path: Path) -> None:
    """Within what eight bits may differ."""
    from agent.lab.exporting.checks import State
    from agent.lab.exporting.exporting import Wish, export, of_run

    base, adapter, prompts = of_run(tuned, anyway=True)
    made = export(base, adapter, tmp_path / "out", Wish(quantised="q8_0"), prompts[:1])
    assert not made.of(State.FAILED)


def test_the_modelfile_leaves_the_template_to_the_file(exported: Any) -> None:
    """A model is served with the template it was trained with; one that brings its own is found."""
    from agent.lab.exporting.checks import State, of_modelfile

    text = (exported.folder / "Modelfile").read_text(encoding="utf-8")
    assert text == "FROM ./model-f32.gguf\nPARAMETER num_ctx 8192\n"
    assert of_modelfile(text + 'TEMPLATE "{{ .Prompt }}"\n', exported.weights).state is State.FAILED


def changed_config(folder: Path) -> None:
    """Another base of the rotary positions."""
    path = folder / "merged" / "config.json"
    config = json.loads(path.read_text(encoding="utf-8"))
    config["rope_parameters"]["rope_theta"] = 10_000.0
    path.write_text(json.dumps(config), encoding="utf-8")


def changed_template(folder: Path) -> None:
    """Another chat template."""
    path = folder / "merged" / "chat_template.jinja"
    path.write_text(path.read_text(encoding="utf-8") + " ", encoding="utf-8")


def changed_end(folder: Path) -> None:
    """Another token at the end of an answer."""
    path = folder / "merged" / "tokenizer_config.json"
    config = json.loads(path.read_text(encoding="utf-8"))
    path.write_text(json.dumps({**config, "eos_token": "<|pad|>"}), encoding="utf-8")


def changed_tokens(folder: Path) -> None:
    """Two tokens in each other's place."""
    path = folder / "merged" / "tokenizer.json"
    told = json.loads(path.read_text(encoding="utf-8"))
    words = told["model"]["vocab"]
    words["a"], words["b"] = words["b"], words["a"]
    path.write_text(json.dumps(told), encoding="utf-8")


def changed_weights(folder: Path) -> None:
    """A query matrix whose rows stand in the other order."""
    from safetensors.numpy import load_file, save_file

    path = folder / "merged" / "model.safetensors"
    held = load_file(str(path))
    name = "model.layers.0.self_attn.q_proj.weight"
    held[name] = np.ascontiguousarray(held[name][::-1])
    save_file(held, str(path), metadata={"format": "pt"})


@pytest.mark.parametrize(
    ("change", "name"),
    [
        (changed_config, "base of the rotary positions"), (changed_template, "chat template"), (changed_end, "end of an answer"),
        (changed_tokens, "tokens"), (changed_weights, "weights"),
    ],
)  # fmt: skip
def test_what_differs_from_the_merged_model_is_found(change: Callable[[Path], None], name: str, exported: Any, tmp_path: Path) -> None:
    """By the check that is there for it, and by no other."""
    shutil.copytree(exported.folder / "merged", tmp_path / "merged")
    assert set(checks(tmp_path, exported.weights).values()) == {"passed"}
    change(tmp_path)
    assert [found for found, state in checks(tmp_path, exported.weights).items() if state != "passed"] == [name]


def test_a_merge_of_another_adapter_or_of_none_is_found(exported: Any, tiny: Path, tuned: Path, tmp_path: Path) -> None:
    """That of an adapter from which this one went on, for instance, or the base itself."""
    from safetensors.numpy import load_file, save_file

    from agent.lab.exporting.checks import State, of_merge

    assert of_merge(tiny / "base", tuned / "adapter", exported.folder / "merged").state is State.PASSED
    assert of_merge(tiny / "base", tuned / "adapter", tiny / "base").state is State.FAILED
    other = shutil.copytree(tuned / "adapter", tmp_path / "adapter")
    held = load_file(str(other / "adapter_model.safetensors"))
    save_file({name: part * np.float32(1.05) for name, part in held.items()}, str(other / "adapter_model.safetensors"), metadata={"format": "pt"})
    assert of_merge(tiny / "base", other, exported.folder / "merged").state is State.FAILED


def test_an_adapter_of_another_base_is_refused(tuned: Path, tiny: Path, tmp_path: Path) -> None:
    """Before anything is written."""
    from agent.lab.exporting.exporting import Wish, export

    other = shutil.copytree(tiny / "base", tmp_path / "other")
    with pytest.raises(UserCanAct, match="was trained on"):
        export(other, tuned / "adapter", tmp_path / "out", Wish())


def test_a_run_that_ended_badly_is_not_exported(tuned: Path, tmp_path: Path) -> None:
    """Unless somebody says so."""
    from agent.lab.exporting.exporting import of_run

    run = shutil.copytree(tuned, tmp_path / "run")
    outcome = json.loads((run / "outcome.json").read_text(encoding="utf-8"))
    (run / "outcome.json").write_text(json.dumps({**outcome, "word": "worse", "why": "fewer answers"}), encoding="utf-8")
    with pytest.raises(UserCanAct, match="worse"):
        of_run(run)
    assert of_run(run, anyway=True)[1] == run / "adapter"


@pytest.mark.parametrize("change", [{"model_type": "qwen3"}, {"rope_parameters": {"rope_type": "llama3", "rope_theta": 5e5, "factor": 8.0}}, {"attention_bias": True}])
def test_what_our_own_writer_does_not_know_it_refuses(change: dict[str, Any], exported: Any, tmp_path: Path) -> None:
    """It names the converter instead of guessing."""
    from agent.lab.exporting.writing import write

    merged = shutil.copytree(exported.folder / "merged", tmp_path / "merged")
    config = json.loads((merged / "config.json").read_text(encoding="utf-8"))
    (merged / "config.json").write_text(json.dumps({**config, **change}), encoding="utf-8")
    with pytest.raises(UserCanAct, match="--converter"):
        write(merged, tmp_path / "out.gguf", "f32")
    with pytest.raises(UserCanAct, match="not q4_K_M"):
        write(exported.folder / "merged", tmp_path / "out.gguf", "q4_K_M")


def test_a_converter_that_fails_is_told_with_its_last_words(exported: Any, tmp_path: Path) -> None:
    """And one that writes nothing."""
    from agent.lab.exporting.converting import convert

    script = tmp_path / "convert.py"
    for code, says in (("raise SystemExit('BPE pre-tokenizer was not recognized')", "not recognized"), ("", "said nothing")):
        script.write_text(code, encoding="utf-8")
        script.chmod(script.stat().st_mode | stat.S_IXUSR)
        with pytest.raises(OwnerCanAct, match=says):
            convert(exported.folder / "merged", tmp_path / "out.gguf", "f16", script)


@pytest.mark.skipif(not ENGINE, reason="llama-cpp-python is not installed")
@pytest.mark.parametrize("change", [changed_weights, changed_config])
def test_answers_of_another_model_are_found(change: Callable[[Path], None], exported: Any, tuned: Path, tmp_path: Path) -> None:
    """llama.cpp with the file is held against transformers with a model whose query rows stand in another order, or whose rotary positions have another base."""
    from agent.lab.exporting.checks import State
    from agent.lab.exporting.exporting import of_run
    from agent.lab.exporting.greedy import of_answers

    shutil.copytree(exported.folder / "merged", tmp_path / "merged")
    change(tmp_path)
    prompts = of_run(tuned, anyway=True)[2][:1]
    assert of_answers(exported.weights, exported.folder / "merged", "f32", prompts).state is State.PASSED
    assert of_answers(exported.weights, tmp_path / "merged", "f32", prompts).state is State.FAILED
