"""The record of what went over the wire: each request as a line of JSON, and whether all of them had the fields that they must have."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from tests.fakes.ollama import Request


def write_log(requests: Sequence[tuple[str, Request]], out: Path, name: str) -> Path:
    """A file with a line for each request, its path and its body, after those that stand there."""
    out.mkdir(parents=True, exist_ok=True)
    path = out / f"{name}.jsonl"
    with path.open("a", encoding="utf-8") as file:
        file.writelines(json.dumps({"path": asked, "request": request}) + "\n" for asked, request in requests)
    return path


def fields_of(paths: Sequence[Path]) -> str:
    """Of the questions in these files how many had each field, and with which values."""
    rows = [json.loads(line) for path in paths for line in path.read_text(encoding="utf-8").splitlines()]
    asked = [row["request"] for row in rows if row["path"] == "/api/chat" and row["request"].get("messages")]
    seen = [
        _seen(asked, "truncate", lambda r: r.get("truncate")),
        _seen(asked, "shift", lambda r: r.get("shift")),
        _seen(asked, "stream", lambda r: r.get("stream")),
        _seen(asked, "think", lambda r: r.get("think")),
        _seen(asked, "keep_alive", lambda r: r.get("keep_alive")),
        _seen(asked, "options.num_ctx", lambda r: r["options"].get("num_ctx")),
        _seen(asked, "options.num_predict", lambda r: r["options"].get("num_predict")),
        _seen(asked, "format, a closed object with required fields", _closed),
        _seen(asked, "format stands in the messages too", lambda r: json.dumps(r["format"], separators=(",", ":"), ensure_ascii=False) in r["messages"][0]["content"]),
    ]
    others = sorted({row["path"] for row in rows} - {"/api/chat"})
    return "\n".join([f"On the wire: {len(asked)} questions to /api/chat; other paths: {', '.join(others) or 'none'}", *seen])


def _closed(request: Request) -> bool:
    form = request["format"]
    return form.get("additionalProperties") is False and form.get("required") == list(form.get("properties", {})) and bool(form["required"])


def _seen(asked: Sequence[Request], name: str, value: Callable[[Request], Any]) -> str:
    values: dict[str, int] = {}
    for request in asked:
        shown = json.dumps(value(request))
        values[shown] = values.get(shown, 0) + 1
    return f"  {name}: " + ", ".join(f"{shown} in {count}" for shown, count in sorted(values.items()))
