"""Whether `truecut post` and `truecut requirements` work on every saved post: JSON comes out, or the post is refused because it is no open one."""

from __future__ import annotations

import io
import json
from collections import Counter
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path

from bot.__main__ import main
from bot.commands.schema import schemas
from tests.bench.gold import load
from tests.bench.raw import raw_jobs

SCHEMAS = {"post": "posting", "requirements": "brief"}
"""Which schema a command's output has."""


@dataclass(frozen=True)
class Case:
    """A post in a file, by its number where the file holds several, and whether one can apply to it."""

    path: Path
    number: int | None
    is_open: bool


def cases(data: Path) -> list[Case]:
    """Every post of the folder."""
    texts = [Case(path, None, True) for path in sorted((data / "jobs" / "json").glob("*.json"))]
    saved = [Case(path, None, _opens(path)) for path in sorted((data / "jobs" / "html").glob("*.html"))]
    answers = [Case(path, raw.number, raw.stated["status"] == "open") for path in sorted((data / "jobs" / "api").glob("*.*")) for raw in raw_jobs(path)]
    return [*texts, *saved, *answers]


def _opens(page: Path) -> bool:
    known = load(page.with_name(f"{page.stem}.gold.json"))
    return bool(known["is_job_post"] and known["open"])


def outcome(command: str, case: Case) -> str:
    """"read", "rightly refused" or "failed"."""
    out, err = io.StringIO(), io.StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        code = main([command, str(case.path), "--json", *(["--job", str(case.number)] if case.number else [])])
    if case.is_open:
        return "read" if code == 0 and _fits(command, out.getvalue()) else "failed"
    said = json.loads(out.getvalue())["message"] if out.getvalue() else err.getvalue()
    return "rightly refused" if code == 2 and len(said.strip().splitlines()) == 1 else "failed"


def _fits(command: str, printed: str) -> bool:
    """Whether what was printed is JSON with the fields of its schema, and holds something."""
    value, schema = json.loads(printed), json.loads(schemas()[f"{SCHEMAS[command]}.schema.json"])
    return set(value) == set(schema["properties"]) and bool(value["text"] if command == "post" else value["requirements"])


def report(data: Path) -> str:
    """A line for each command, and the posts that failed."""
    found = cases(data)
    return "\n".join(["Commands on every saved post", *(_line(command, found) for command in SCHEMAS)])


def _line(command: str, found: list[Case]) -> str:
    told = [(case, outcome(command, case)) for case in found]
    counts = Counter(said for _, said in told)
    failed = [f"{case.path.name} {case.number or ''}".strip() for case, said in told if said == "failed"]
    head = f"  truecut {command} --json: {len({case.path for case in found})} files with {len(found)} posts tried"
    return f"{head}, {counts['read']} read, {counts['rightly refused']} rightly refused, {counts['failed']} failed{': ' if failed else ''}{', '.join(failed)}"
