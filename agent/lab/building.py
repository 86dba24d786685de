"""Writes the files a trainer reads, and a manifest that says what they were made of."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path

from agent.lab.asking import Question
from agent.lab.cases import Curated, Split
from agent.lab.corrupting import Corruption
from agent.lab.rows import Row, dpo, kto, sft
from agent.prompts import template
from storage.files import write_whole


def files(questions: Mapping[str, Question], curated: Curated, corruptions: tuple[Corruption, ...] = ()) -> dict[str, list[Row]]:
    """The rows by file name. A row belongs to the split of its case, whatever its kind."""
    made: dict[str, list[Row]] = {}
    for split in Split:
        made[f"sft-{split}.jsonl"] = sft(questions, split)
        made[f"dpo-{split}.jsonl"] = dpo(questions, split, curated, corruptions)
        made[f"kto-{split}.jsonl"] = kto(questions, split, curated)
    return made


def build(folder: Path, made: Mapping[str, list[Row]]) -> tuple[Path, ...]:
    """Write them; the paths, the manifest last."""
    contents = {name: "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows).encode("utf-8") for name, rows in made.items()}
    told = {name: {"rows": len(made[name]), "sha256": hashlib.sha256(content).hexdigest()} for name, content in contents.items()}
    contents["manifest.json"] = (json.dumps({"prompt": f"write {template('write').version}", "files": told}, indent=2) + "\n").encode("utf-8")
    for name, content in contents.items():
        write_whole(folder / name, content)
    return tuple(folder / name for name in contents)
