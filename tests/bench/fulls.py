"""A sample of "full" verdicts from pairs that nobody annotated, as a sheet to be judged by hand.

    python -m tests.bench.fulls DATA SHEET.jsonl

Each line of the sheet holds the requirement, the cited words and an empty `judged`, to be filled in with right, partial
or none. `report` counts a filled-in sheet that lies beside the annotations as `fulls.jsonl`.
"""

from __future__ import annotations

import json
import random
import sys
from collections import Counter
from pathlib import Path

from agent.adapters.embedder import SentenceModel
from agent.adapters.importers import read_resume
from agent.domain.brief import Kind
from agent.domain.plan import Level
from agent.stages.extract import extract
from tests.bench.gold import Json, load, posting_of
from tests.bench.matching import plan_for
from tests.bench.tailoring import further

SIZE = 60
SEED = 11
_APART = (Kind.TRAIT, Kind.ELIGIBILITY, Kind.PHYSICAL)


def sample(data: Path, size: int = SIZE) -> list[Json]:
    """`size` full verdicts, at most two of a pair, drawn with a fixed seed from the pairs outside the annotations."""
    embedder, drawn = SentenceModel(), random.Random(SEED)
    jobs = further(data, 10_000)
    drawn.shuffle(jobs)
    rows: list[Json] = []
    for job in jobs:
        if len(rows) >= size:
            break
        corpus = read_resume(job.resume.read_bytes(), job.resume.name).corpus
        brief = extract(posting_of(load(job.post)))
        plan = plan_for(brief, corpus, embedder)
        found = [(r, v) for r in brief.requirements if r.kind not in _APART and (v := plan.verdict(r.id)) and v.evidence is Level.FULL]
        for requirement, verdict in drawn.sample(found, min(2, len(found))):
            cited = [s.text for c in verdict.cites if (s := corpus.snippet(c))]
            asked = {"quote": requirement.quote, "kind": requirement.kind.value, "terms": list(requirement.terms), "years": requirement.min_years}
            rows.append({"resume": job.resume.name, "post": job.post.name, **asked, "why": verdict.why, "cited": cited, "judged": ""})
    return rows[:size]


def report(data: Path) -> str:
    """The counts of a judged sheet; how to make one where there is none."""
    sheet = data / "fulls.jsonl"
    if not sheet.is_file():
        return f"“Full” verdicts outside the annotations: no judged sheet {sheet.name} in the data; python -m tests.bench.fulls DATA SHEET.jsonl draws one."
    judged = Counter(json.loads(line)["judged"] for line in sheet.read_text(encoding="utf-8").splitlines())
    return f"“Full” verdicts outside the annotations, judged by hand: {dict(judged)}"


if __name__ == "__main__":
    Path(sys.argv[2]).write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in sample(Path(sys.argv[1]))), encoding="utf-8")
