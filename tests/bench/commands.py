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
from tests.bench.gold import Json, load
from tests.bench.raw import raw_jobs

SCHEMAS = {"post": "posting", "requirements": "brief"}
"""Which schema a command's output has."""

UNSURE = 0.5
"""Confidence below which a brief says that it may have missed what the post asks for."""


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
    return [*texts, *saved, *(case for path in sorted((data / "jobs" / "api").glob("*.*")) for case in _answer(path))]


def _answer(path: Path) -> list[Case]:
    """The jobs of an answer; one of a form that the bench does not know counts as one open post."""
    return [Case(path, raw.number, raw.stated["status"] == "open") for raw in raw_jobs(path)] or [Case(path, None, True)]


def _opens(page: Path) -> bool:
    known = load(page.with_name(f"{page.stem}.gold.json"))
    return bool(known["is_job_post"] and known["open"])


def outcome(command: str, case: Case) -> str:
    """"read", "nothing found", "rightly refused" or "failed"."""
    out, err = io.StringIO(), io.StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        code = main([command, str(case.path), "--json", *(["--job", str(case.number)] if case.number else [])])
    if case.is_open:
        return _read(command, json.loads(out.getvalue())) if code == 0 else "failed"
    said = json.loads(out.getvalue())["message"] if out.getvalue() else err.getvalue()
    return "rightly refused" if code == 2 and len(said.strip().splitlines()) == 1 else "failed"


def _read(command: str, value: Json) -> str:
    """How well what was printed has the fields of its schema; a post in which no requirement was found must say that this is not sure."""
    if set(value) != set(json.loads(schemas()[f"{SCHEMAS[command]}.schema.json"])["properties"]):
        return "failed"
    if command == "requirements" and not value["requirements"]:
        return "nothing found" if value["confidence"] < UNSURE else "failed"
    return "read" if command == "requirements" or value["text"] else "failed"


def report(data: Path) -> str:
    """A line for each command, and the posts that failed."""
    found = cases(data)
    return "\n".join(["Commands on every saved post", *(_line(command, found) for command in SCHEMAS)])


def _line(command: str, found: list[Case]) -> str:
    told = [(case, outcome(command, case)) for case in found]
    counts = Counter(said for _, said in told)
    failed = [f"{case.path.name} {case.number or ''}".strip() for case, said in told if said == "failed"]
    head = f"  truecut {command} --json: {len({case.path for case in found})} files with {len(found)} posts tried"
    read = f"{counts['read'] + counts['nothing found']} read" + (f" ({counts['nothing found']} of them said to ask for nothing, with little confidence)" if counts["nothing found"] else "")
    return f"{head}, {read}, {counts['rightly refused']} rightly refused, {counts['failed']} failed{': ' if failed else ''}{', '.join(failed)}"
