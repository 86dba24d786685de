"""Whether raw answers of applicant-tracking systems are read exactly, field by field, against a second reading of the same answers."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

from agent.adapters.readers import read_file
from agent.domain.posting import Posting
from tests.bench.raw import Raw, raw_jobs, words


@dataclass(frozen=True)
class AnswerReading:
    """One job of an answer, and how we read it."""

    name: str
    raw: Raw
    ours: Posting

    @property
    def differing(self) -> list[str]:
        """The stated fields that we read otherwise."""
        return [field for field, value in self.raw.stated.items() if _told(self.ours, field) != value]


def _told(ours: Posting, field: str) -> str:
    if field == "text":
        return words(ours.text)
    if field == "points":
        return str(sum(line.startswith("• ") for line in ours.text.splitlines()))
    return str(getattr(ours, field) or "")


def readings(data: Path) -> list[AnswerReading]:
    """All jobs of all answers in the folder."""
    files = sorted((data / "jobs" / "api").glob("*.*"))
    return [AnswerReading(f"{path.name} {raw.number}", raw, read_file(path.name, path.read_bytes(), raw.number)) for path in files for raw in raw_jobs(path)]


def report(data: Path) -> str:
    """For each system its posts, the fields compared and exact, and which differ."""
    systems: dict[str, list[AnswerReading]] = defaultdict(list)
    for reading in readings(data):
        systems[reading.raw.system].append(reading)
    left = [path.name for path in sorted((data / "jobs" / "api").glob("*.*")) if not raw_jobs(path)]
    heading = "Raw answers, every stated field against a second reading of the answer"
    return "\n".join([heading, *(_line(system, found) for system, found in systems.items()), *(f"  not compared, of a form that the bench does not know: {name}" for name in left)])


def _line(system: str, found: list[AnswerReading]) -> str:
    compared, wrong = sum(len(r.raw.stated) for r in found), [f"{r.name}: {', '.join(r.differing)}" for r in found if r.differing]
    return f"  {system:12s} {len(found)} posts, {compared} fields compared, {compared - sum(len(r.differing) for r in found)} exact" + "".join(f"\n    {line}" for line in wrong)
