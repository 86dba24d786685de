"""Our own annotations of posts: file name, character offsets and labels, without the posts' text.

Each file of `annotations/` is one post. `batch` says with which batch it was annotated; the first figure of a batch, measured
before anyone looked at its errors, is the one that counts (`annotations/README.md`).

    python -m tests.bench.annotations DATA BATCH FILE...    # adds annotations that quote, in the form of the gold
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from agent.domain.brief import Brief, Requirement
from tests.bench.gold import GoldPost, Json, load, occurrences, posting_of

FOLDER = Path(__file__).parent / "annotations"
MEASURED = (1, 2, 3, 4, 5)
"""Batches that were measured, and may be looked at and learned from; the others are kept for what is built next."""
_LABELS = ("need", "kind", "any_of", "min_years")


def annotated(data: Path, batch: int) -> list[GoldPost]:
    """The posts of a batch whose text lies in the data folder."""
    kept = [load(path) for path in sorted(FOLDER.glob("*.json"))]
    return [_post(data, note) for note in kept if note["batch"] == batch and (data / "jobs" / "json" / note["post"]).exists()]


def _post(data: Path, note: Json) -> GoldPost:
    posting = posting_of(load(data / "jobs" / "json" / note["post"]))
    quotes = [(posting.text[slice(*r["at"])], r) for r in note["requirements"]]
    asked = tuple(Requirement(id=f"r{i}", quote=quote, **{label: r[label] for label in _LABELS}) for i, (quote, r) in enumerate(quotes, 1))
    brief = Brief(role="", seniority=note["seniority"], requirements=asked)
    return GoldPost(note["post"].removesuffix(".json"), posting, brief, tuple(posting.text[slice(*trap)] for trap in note["traps"]))


def without_text(quoted: Json, text: str, batch: int) -> Json:
    """An annotation that quotes, as offsets; a quote that stands several times is taken where the reading order has it."""
    asked, last = [], 0
    for requirement in quoted["requirements"]:
        places = occurrences(text, requirement["quote"])
        start, end = next((place for place in places if place[0] >= last), places[0])
        asked.append({"at": [start, end], **{label: requirement[label] for label in _LABELS}})
        last = start
    traps = [list(occurrences(text, trap)[0]) for trap in quoted["traps"]]
    return {"post": quoted["post"], "batch": batch, "seniority": quoted["seniority"], "requirements": asked, "traps": traps}


def main() -> None:
    """Keep the named annotations."""
    data, batch = Path(sys.argv[1]), int(sys.argv[2])
    FOLDER.mkdir(exist_ok=True)
    for name in sys.argv[3:]:
        quoted = load(Path(name))
        note = without_text(quoted, posting_of(load(data / "jobs" / "json" / quoted["post"])).text, batch)
        rows = ",\n  ".join(json.dumps(row) for row in note["requirements"])
        head = json.dumps({key: note[key] for key in ("post", "batch", "seniority", "traps")})
        (FOLDER / quoted["post"]).write_text(f'{head[:-1]}, "requirements": [\n  {rows}\n]}}\n', encoding="utf-8")


if __name__ == "__main__":
    main()
