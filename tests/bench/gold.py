"""Reads annotated posts and pairs."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from agent.adapters.language import detect
from agent.domain.brief import Brief, Requirement
from agent.domain.posting import Posting

Json = dict[str, Any]


@dataclass(frozen=True)
class GoldPost:
    """An annotated post: its posting, its requirements, and phrases that are none."""

    name: str
    posting: Posting
    brief: Brief
    traps: tuple[str, ...]


def load(path: Path) -> Json:
    """A JSON file."""
    return json.loads(path.read_text(encoding="utf-8"))  # type: ignore[no-any-return]


def posting_of(saved: Json) -> Posting:
    """A saved post as a posting."""
    return Posting(text=saved["description_text"], title=saved["title"], employer=saved["company"] or None, language=detect(saved["description_text"]), read_by="saved")


def gold_posts(data: Path) -> list[GoldPost]:
    """All annotated posts of the folder."""
    return [gold_post(data, path) for path in sorted((data / "gold").glob("*.post.json"))]


def gold_post(data: Path, path: Path) -> GoldPost:
    """One annotated post."""
    gold = load(path)
    posting = posting_of(load(data / "jobs" / "json" / gold["post"]))
    brief = Brief(role=gold["role"], seniority=gold["seniority"], requirements=tuple(Requirement(**r) for r in gold["requirements"]))
    return GoldPost(gold["post"].removesuffix(".json"), posting, brief, tuple(gold["traps"]))


def occurrences(text: str, quote: str) -> list[tuple[int, int]]:
    """Where a quote stands in a text, whatever the blanks."""
    pattern = r"\s+".join(re.escape(word) for word in quote.split())
    exact = [m.span() for m in re.finditer(pattern, text)]
    return exact or [m.span() for m in re.finditer(pattern, text, re.I)]
