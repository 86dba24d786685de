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
from agent.lab.storing import Consent
from agent.prompts import template
from storage.files import write_whole

MANIFEST = "manifest.json"


def files(questions: Mapping[str, Question], curated: Curated, corruptions: tuple[Corruption, ...] = ()) -> dict[str, list[Row]]:
    """The rows by file name. A row belongs to the split of its case, whatever its kind."""
    made: dict[str, list[Row]] = {}
    for split in Split:
        made[f"sft-{split}.jsonl"] = sft(questions, split)
        made[f"dpo-{split}.jsonl"] = dpo(questions, split, curated, corruptions)
        made[f"kto-{split}.jsonl"] = kto(questions, split, curated)
    return made


def together(made: Mapping[str, list[Row]], more: Mapping[str, list[Row]]) -> dict[str, list[Row]]:
    """The rows of both, file by file."""
    return {name: [*rows, *more.get(name, [])] for name, rows in made.items()}


def build(folder: Path, made: Mapping[str, list[Row]], consent: Consent | None = None) -> tuple[Path, ...]:
    """Write them; the paths, the manifest last. `consent` is that of the people of whom rows are there beside the invented ones."""
    contents = {name: "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows).encode("utf-8") for name, rows in made.items()}
    told = {name: {"rows": len(made[name]), "sha256": hashlib.sha256(content).hexdigest()} for name, content in contents.items()}
    whole = {"prompt": f"write {template('write').version}", "files": told} | ({"consent": consent.model_dump()} if consent else {})
    contents[MANIFEST] = (json.dumps(whole, indent=2) + "\n").encode("utf-8")
    for name, content in contents.items():
        write_whole(folder / name, content)
    return tuple(folder / name for name in contents)
