"""make bench [DATA=folder]: all benchmarks; without annotated data those that the bundled samples allow."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from bot.demo import SAMPLES, sample
from tests.bench import (
    answers,
    batch,
    claims,
    commands,
    cost,
    exports,
    fabricated,
    fulls,
    growth,
    hearing,
    imports,
    ledger,
    matching,
    modelled,
    pages,
    planted,
    rebuilt,
    requirements,
    speed,
    tailoring,
    tidied,
    weighing,
)
from tests.bench.tailoring import Job

POSTS = 12
"""Posts by which the speed is measured; the first only warms up."""


def _annotated(data: Path) -> None:
    print(claims.report(data), fabricated.report(data), rebuilt.report(data), sep="\n\n", flush=True)
    print("", tidied.report(data), planted.report(data), "", sep="\n\n", flush=True)
    print(pages.report(data), answers.report(data), commands.report(data), growth.report(data), requirements.report(data), hearing.report(data), matching.report(data), weighing.report(data), tailoring.report(data), sep="\n\n", flush=True)
    resumes, posts = sorted((data / "resumes" / "json").glob("*.json")), sorted((data / "jobs" / "json").glob("*.json"))
    print("\n" + speed.report(resumes, posts[:: max(1, len(posts) // POSTS)][:POSTS]))
    print("\n" + imports.report(data), flush=True)
    print("\n" + fulls.report(data))
    print("\n" + exports.report(resumes), flush=True)
    print("\n" + ledger.report(), flush=True)
    print("\n" + batch.report(*batch.chosen(data)), flush=True)
    print("\n" + modelled.short(data), cost.report(), sep="\n\n", flush=True)


def _bundled() -> None:
    print("No DATA given: only the bundled, invented samples are measured; they carry no annotations.\n")
    print(claims.report(None), rebuilt.report(None), sep="\n\n", end="\n\n", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        for names in SAMPLES:
            for name in names[:2]:
                (Path(folder) / name).write_bytes(sample(name))
        resumes, posts = ([Path(folder) / names[i] for names in SAMPLES] for i in (0, 1))
        jobs = [Job(resume, post) for resume in resumes for post in posts]
        print("\n".join(tailoring.lines("Bundled pairs", jobs, tailoring.tailor_all(jobs))), flush=True)
        print("\n" + speed.report(resumes, [posts[0], *posts]))
        print("\n" + exports.report(resumes), flush=True)
        print("\n" + batch.report(resumes[:1], posts, (1, len(posts))), flush=True)
    print("\n" + ledger.report(), flush=True)
    print("\n" + cost.report())


def main() -> int:
    """Print the figures; 2 when the folder holds no annotations."""
    if len(sys.argv) < 2:
        _bundled()
        return 0
    data = Path(sys.argv[1])
    if not (data / "gold").is_dir():
        print(f"{data} holds no folder gold: name a folder with annotated posts and pairs, or leave DATA out.", file=sys.stderr)
        return 2
    _annotated(data)
    return 0


if __name__ == "__main__":
    sys.exit(main())
