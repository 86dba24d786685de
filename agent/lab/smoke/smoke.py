"""The whole path once: a tiny base, four trainings, two exports, a comparison of what is served, and a page of what was run."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import torch

from agent.domain.value import Value
from agent.errors import UserCanAct
from agent.lab.asking import Question
from agent.lab.cases import Counterexample
from agent.lab.curated import curated
from agent.lab.exporting.checks import State
from agent.lab.exporting.exporting import Export, Wish, export, of_run
from agent.lab.grounds import grounds
from agent.lab.reading import house, readings
from agent.lab.smoke import practice
from agent.lab.smoke.base import llama, save, teach, tokenizer
from agent.lab.smoke.compared import DPO, LIAR, SFT, Compared, compared
from agent.lab.smoke.liar import liar
from agent.lab.smoke.page import Taught, page
from agent.lab.training.config import Kind, Training, told
from agent.lab.training.folder import Outcome
from agent.lab.training.measuring import tokens
from agent.lab.training.rows import Pair, Thumb, read
from agent.lab.training.training import train
from storage.files import write_whole

SEED = 7
CURATED_STEPS, PRACTICE_STEPS = 25, 15
"""Steps of the base: it is to be left something to learn, and so short rows are soon known by heart."""
MOST = {"train": 16, "held-out": 4}
"""Rows of each kind: enough to see that it runs, few enough for two cores."""
RATES = {Kind.SFT: 5e-3, Kind.DPO: 5e-4, Kind.KTO: 1e-4}
"""Learning rates for so small a model; the presets' are for real ones."""
BATCH = 4
"""Rows of a step, where the preset is not what is tried."""
KINDS = ("f32", "q8_0")
LIES, LIAR_STEPS = 1, 80
"""Held-out cases that a control learns to lie about, and the steps in which it has them by heart."""


class Smoke(Value):
    """The page, and whether every part did what it should."""

    page: Path
    sound: bool


def smoke(out: Path, rows: Path | None = None) -> Smoke:
    """Run it in an empty folder, on some of the rows in a folder or on invented ones. Raises `UserCanAct` where the folder is not empty."""
    if out.exists() and any(out.iterdir()):
        raise UserCanAct(f"{out} is not empty: name another folder, or remove it.")
    torch.set_num_threads(1)  # so small a model only waits for further threads
    begun = time.monotonic()
    data = _some(rows, out / "rows") if rows else practice.write(out / "rows")
    taught = _base(data, out / "base", CURATED_STEPS if rows else PRACTICE_STEPS)
    runs = {name: (config, train(config)) for name, config in _trainings(out, data)}
    exports = {kind: _exported(out, kind) for kind in KINDS}
    outcomes = {name: outcome for name, (_, outcome) in runs.items()}
    found = _compared(out, rows, outcomes) if rows else None
    text = page(taught, runs, exports, found, time.monotonic() - begun)
    write_whole(out / "smoke.md", text.encode("utf-8"))
    return Smoke(page=out / "smoke.md", sound=_sound(outcomes, exports) and (found is None or found.sound))


def _compared(out: Path, rows: Path, outcomes: dict[str, Outcome]) -> Compared:
    """What came of the trainings, served and compared on held-out cases of the curated set, with a control that lies."""
    lies = _lies(rows)
    liar(out / "base", list(lies.values()), out / "liar", LIAR_STEPS, SEED)
    made = {name: out / folder / "adapter" for name, folder, training in ((SFT, "sft", "sft"), (DPO, "dpo", "dpo on sft")) if outcomes[training].chosen_step is not None}
    return compared(out / "base", {**made, LIAR: out / "liar"}, list(lies), out / "comparison", lambda line: print(line, file=sys.stderr))


def _lies(rows: Path) -> dict[str, Thumb]:
    """Bad answers by the held-out case they are about, the shortest first: such as the product's writer takes for lines, so that it is the gate that must refuse
    them."""
    bad = {one.id: one for one in curated().counterexamples}
    thumbs = [row for row in read(Kind.KTO, rows / "kto-held-out.jsonl") if isinstance(row, Thumb) and not row.label]
    found = dict[str, Thumb]()
    for row in sorted(thumbs, key=lambda row: len(row.completion[0].content)):
        if len(found) < LIES and bad[row.id].case not in found and _is_taken(bad[row.id]):
            found[bad[row.id].case] = row
    return found


def _is_taken(bad: Counterexample) -> bool:
    gold = curated().gold(bad.case)
    question = Question(*readings([gold], house()))
    number = question.place(grounds(gold).ids(bad.cites[:1]))
    return number is not None and question.takes(number, bad.text)


def _some(rows: Path, out: Path) -> Path:
    """Copy the first rows of each file; the folder."""
    for kind in Kind:
        for split, most in MOST.items():
            lines = (rows / f"{kind}-{split}.jsonl").read_text(encoding="utf-8").splitlines()
            kept = _both([line for line in lines if line.strip()], most) if kind is Kind.KTO else lines[:most]
            write_whole(out / f"{kind}-{split}.jsonl", "".join(line + "\n" for line in kept).encode("utf-8"))
    return out


def _both(lines: list[str], most: int) -> list[str]:
    """As many of either thumb."""
    thumbs = [(json.loads(line)["label"], line) for line in lines]
    sides = [[line for label, line in thumbs if label is side][: most // 2] for side in (True, False)]
    return [line for pair in zip(*sides, strict=False) for line in pair]


def _base(data: Path, folder: Path, steps: int) -> Taught:
    """Make the tiny model and teach it a little of what the rows say."""
    rows = read(Kind.SFT, data / "sft-train.jsonl")
    told_ = tokenizer(turn.content for row in rows for turns in (row.prompt, *row.answers().values()) for turn in turns)
    model = llama(told_, SEED)
    talks = [tokens(told_, (*row.prompt, *row.answers()["completion"])) for row in rows]
    begun = time.monotonic()
    first, last = teach(model, talks, steps, SEED)
    save(model, told_, folder)
    weights = sum(weight.numel() for weight in model.parameters())
    return Taught(weights=weights, words=len(told_), steps=steps, first=first, last=last, seconds=time.monotonic() - begun, longest=max(map(len, talks)))


def _trainings(out: Path, data: Path) -> Iterator[tuple[str, Training]]:
    """Fine-tuning with the default's numbers and with the seed's (which are QLoRA), then preferences and thumbs from the fine-tuned adapter on."""
    adapter = out / "sft" / "adapter"
    yield "sft", _training(Kind.SFT, out / "sft", out, data)
    yield "sft, seed's numbers, QLoRA", _training(Kind.SFT, out / "sft-seed", out, data, preset="seed")
    yield "dpo on sft", _training(Kind.DPO, out / "dpo", out, data, adapter=adapter)
    yield "kto on sft", _training(Kind.KTO, out / "kto", out, data, adapter=adapter)


def _training(kind: Kind, folder: Path, out: Path, data: Path, **more: Any) -> Training:
    files = {"rows": data / f"{kind}-train.jsonl", "held_out": data / f"{kind}-held-out.jsonl"}
    judged = kind is not Kind.DPO or all(isinstance(row, Pair) and row.truth for file in files.values() for row in read(kind, file))
    small: dict[str, Any] = {"learning_rate": RATES[kind], "checkpointing": False, "probes": 2, "probe_tokens": 160, "seed": SEED}
    small |= {} if "preset" in more else {"batch": BATCH}
    return told(kind, base=out / "base", out=folder, judged=judged, **files, **small, **more)


def _exported(out: Path, kind: str) -> Export:
    base, adapter, prompts = of_run(out / "sft", anyway=True)
    return export(base, adapter, out / f"export-{kind}", Wish(quantised=kind), prompts[:2])


def _sound(runs: dict[str, Outcome], exports: dict[str, Export]) -> bool:
    """Fine-tuning lowered the loss, every training ended, no check of an export failed."""
    learned = runs["sft"].loss_after is not None and runs["sft"].loss_after < runs["sft"].loss_before
    return learned and not any(made.of(State.FAILED) for made in exports.values())
