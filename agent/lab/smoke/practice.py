"""Invented rows of the kind that are trained on, short enough for a model of some hundred thousand weights."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from storage.files import write_whole

ASKED = "You tighten lines of a résumé. Use only words of the line. Answer with JSON."
DEEDS = (
    ("baking", "Baked", "bread and rolls"), ("selling", "Sold", "tickets at the gate"), ("watering", "Watered", "beds of the park"),
    ("repairing", "Repaired", "bicycles for commuters"), ("folding", "Folded", "sheets of the ward"), ("sorting", "Sorted", "letters by street"),
    ("painting", "Painted", "fences along the river"), ("teaching", "Taught", "swimming to children"), ("driving", "Drove", "the van to the market"),
    ("printing", "Printed", "labels for jars"), ("cleaning", "Cleaned", "tanks of the brewery"), ("pruning", "Pruned", "trees of the orchard"),
)  # fmt: skip
HELD_OUT = 3
"""Deeds that are not trained on."""
FILES = ("sft", "dpo", "kto")


def write(folder: Path, numbers: tuple[int, ...] = (20, 45)) -> Path:
    """Write the six files, by kind and split; the folder."""
    for split, deeds in (("train", DEEDS[:-HELD_OUT]), ("held-out", DEEDS[-HELD_OUT:])):
        made = {kind: list(_rows(kind, deeds, numbers)) for kind in FILES}
        for kind, rows in made.items():
            write_whole(folder / f"{kind}-{split}.jsonl", "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows).encode("utf-8"))
    return folder


def _rows(kind: str, deeds: tuple[tuple[str, str, str], ...], numbers: tuple[int, ...]) -> Iterator[dict[str, Any]]:
    for ing, did, what in deeds:
        for number in numbers:
            asked = {"id": f"{kind}-{ing}-{number}", "prompt": _prompt(f"Was responsible for {ing} {number} {what}")}
            true, lie = _said(f"{did} {number} {what}"), _said(f"{did} {number * 10} {what} and led the team")
            if kind == "dpo":
                yield {**asked, "chosen": true, "rejected": lie, "truth": {"chosen": 1.0, "rejected": 0.0}}
            elif kind == "kto":
                yield {**asked, "completion": true, "label": True}
                yield {**asked, "id": f"{asked['id']}-lie", "completion": lie, "label": False}
            else:
                yield {**asked, "completion": true}


def _prompt(line: str) -> list[dict[str, str]]:
    return [{"role": "system", "content": ASKED}, {"role": "user", "content": f"1 | past | {line}"}]


def _said(text: str) -> list[dict[str, str]]:
    return [{"role": "assistant", "content": json.dumps({"lines": [{"line": 1, "text": text}]}, ensure_ascii=False)}]
