"""Holds an export against what it was made from. A check that could not be run is told as such: it is not passed."""

from __future__ import annotations

import json
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import Any

import numpy as np
from safetensors.torch import load_file

from agent.domain.value import Value
from agent.lab.exporting.names import laid_out, named
from agent.lab.exporting.reading import Written
from agent.lab.exporting.weights import Weights
from agent.lab.training.adapters import SETTINGS, WEIGHTS, root
from agent.lab.training.base import tokenizer

NEAR = {"f32": 1e-6, "f16": 1e-3, "bf16": 5e-3, "q8_0": 2e-2}
"""By how much the weights in a file may differ, as a share of their size."""
ADDED = 1e-2
"""The same for what a merge in four-byte numbers adds."""
LOST = 0.1
"""The share of what an adapter adds that a merge may lose."""
LLAMAS = ("llama", "mistral")


class State(StrEnum):
    """What came of a check."""

    PASSED = "passed"
    FAILED = "failed"
    NOT_RUN = "not run"


class Check(Value):
    """What was looked at, what came of it, and what was seen."""

    name: str
    state: State
    seen: str


def check(name: str, holds: bool, seen: str) -> Check:
    """One that was run."""
    return Check(name=name, state=State.PASSED if holds else State.FAILED, seen=seen)


def not_run(name: str, why: str) -> Check:
    """One that was not."""
    return Check(name=name, state=State.NOT_RUN, seen=why)


def of_merge(base: Path, adapter: Path, merged: Path) -> Check:
    """The merged weights are those of the base and what the adapter at the root of its folder adds; and it adds something.

    Numbers of two bytes swallow what is small beside them, so that there only the share is looked at which is left of it."""
    settings = json.loads((root(adapter) / SETTINGS).read_text(encoding="utf-8"))
    if settings.get("use_dora") or settings.get("use_rslora") or settings.get("rank_pattern") or settings.get("alpha_pattern"):
        return not_run("merge", "the adapter is none of the plain kind")
    plain, whole, added = Weights(base), Weights(merged), _added(adapter, settings["lora_alpha"] / settings["r"])
    size, kept, apart = sum(_square(more) for more in added.values()), 0.0, 0.0
    if not size or set(added) - set(whole.names):
        return check("merge", False, "the adapter adds to weights that the model has not" if size else "the adapter adds nothing")
    for name in set(whole.names) & set(plain.names):
        grown, more = whole.of(name) - plain.of(name), added.get(name)
        kept += 0.0 if more is None else float((grown * more).sum())
        apart += _square(grown if more is None else grown - more)
    share, rest = kept / size, (apart / size) ** 0.5
    holds = abs(share - 1) <= LOST and (_short(merged) or rest <= ADDED)
    return check("merge", holds, f"{share:.1%} of what the adapter adds is there; the rest that changed has {rest:.2g} of its size")


def _square(weights: Any) -> float:
    return float((weights**2).sum())


def _short(merged: Path) -> bool:
    """Whether the merged weights are numbers of two bytes."""
    return json.loads((merged / "config.json").read_text(encoding="utf-8")).get("dtype") in ("bfloat16", "float16")


def _added(adapter: Path, scale: float) -> dict[str, Any]:
    """What an adapter adds, by the name of the weights."""
    parts = {name: tensor.float().numpy() for name, tensor in load_file(str(adapter / WEIGHTS)).items()}
    downs = {name: part for name, part in parts.items() if name.endswith(".lora_A.weight")}
    return {_plain(name): scale * parts[name.replace("lora_A", "lora_B")] @ down for name, down in downs.items()}


def _plain(name: str) -> str:
    return name.removeprefix("base_model.model.").replace(".lora_A.weight", ".weight")


def of_file(file: Path, merged: Path, quantised: str) -> Iterator[Check]:
    """What the file says of rotary positions, of the end of an answer, of tokens and template; and its weights."""
    config, tokens = json.loads((merged / "config.json").read_text(encoding="utf-8")), tokenizer(merged)
    written = Written(file)
    yield _rope(written, config)
    yield _same("end of an answer", written.value("tokenizer.ggml.eos_token_id"), tokens.eos_token_id)
    yield check("chat template", written.value("tokenizer.chat_template") == tokens.chat_template, "the same text" if tokens.chat_template else "there is none")
    yield _tokens(written, tokens)
    if config["model_type"] in LLAMAS:
        yield _weights(written, merged, config, NEAR[quantised])
    else:
        yield not_run("weights", f"how a {config['model_type']} is laid out in GGUF is not known here")


def _rope(written: Written, config: dict[str, Any]) -> Check:
    base = (config.get("rope_parameters") or {}).get("rope_theta") or config.get("rope_theta")
    if base is None:
        return not_run("base of the rotary positions", "the model names none")
    found = written.value(f"{written.kind}.rope.freq_base")
    return check("base of the rotary positions", found is not None and abs(found - base) <= 1e-6 * base, f"{found} for {base}")


def _same(name: str, found: Any, expected: Any) -> Check:
    return check(name, found == expected and expected is not None, f"{found} for {expected}")


def _tokens(written: Written, tokens: Any) -> Check:
    listed = written.value("tokenizer.ggml.tokens") or []
    wrong = [word for word, number in tokens.get_vocab().items() if number >= len(listed) or listed[number] != word]
    return check("tokens", not wrong, f"{len(listed)} in the file, {len(wrong)} of {len(tokens)} elsewhere or missing")


def _weights(written: Written, merged: Path, config: dict[str, Any], near: float) -> Check:
    kept, worst = Weights(merged), 0.0
    for name in kept.names:
        called = named(name)
        wanted = laid_out(name, kept.of(name), config["num_attention_heads"], config["num_key_value_heads"])
        found = written.of(called) if called in written.names else None
        if found is None or found.shape[1:] != wanted.shape[1:] or len(found) < len(wanted):
            return check("weights", False, f"{name} is missing or of another shape")
        worst = max(worst, float(np.linalg.norm(found[: len(wanted)] - wanted) / (np.linalg.norm(wanted) or 1.0)))
    return check("weights", worst <= near, f"{len(kept.names)} tensors, at most {worst:.2g} off where {near:.2g} may be")


def of_modelfile(text: str, file: Path) -> Check:
    """It names the file, sets the context, and leaves the template to the file."""
    holds = f"FROM ./{file.name}\n" in text and "PARAMETER num_ctx " in text and "TEMPLATE" not in text.upper()
    return check("Modelfile", holds, "names the file and the context, and no template" if holds else text)
