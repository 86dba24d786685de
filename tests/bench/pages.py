"""How well saved pages are read: refusals, title and employer, and the text by word trigrams."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from agent.adapters.readers import read_file
from agent.domain.posting import Posting, Status
from tests.bench.gold import Json, load

_WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class PageReading:
    """A saved page, what is known of it, and what we read."""

    name: str
    gold: Json
    ours: Posting

    @property
    def is_open(self) -> bool:
        """Whether it is a post one can apply to."""
        return bool(self.gold["is_job_post"] and self.gold["open"])

    @property
    def told_apart(self) -> bool:
        """Whether an open post was taken and everything else refused."""
        return self.is_open == (self.ours.status is Status.OPEN)

    @property
    def overlap(self) -> tuple[float, float]:
        """Recall and precision of the text by word trigrams, as often as they occur."""
        return trigram_overlap(self.gold["description_text"], self.ours.text)


def trigram_overlap(known: str, read: str) -> tuple[float, float]:
    """(recall, precision) of the word trigrams of a text that was read."""
    one, other = _trigrams(known), _trigrams(read)
    shared = sum((one & other).values())
    return shared / max(1, sum(one.values())), shared / max(1, sum(other.values()))


def _trigrams(text: str) -> Counter[tuple[str, ...]]:
    words = [word.lower() for word in _WORD.findall(text)]
    return Counter(zip(words, words[1:], words[2:], strict=False))


def readings(data: Path) -> list[PageReading]:
    """All saved pages with what is known of them."""
    found = []
    for known in sorted((data / "jobs" / "html").glob("*.gold.json")):
        name = known.name.removesuffix(".gold.json")
        page = known.with_name(f"{name}.html")
        found.append(PageReading(name, load(known), read_file(page.name, page.read_bytes())))
    return found


def _line(reading: PageReading) -> str:
    ours = reading.ours
    if not reading.is_open:
        return f"  {reading.name:34s} {ours.status.value:14s} {'refused, as it should be' if reading.told_apart else 'WRONGLY TAKEN'}"
    recall, precision = reading.overlap
    exact = [field for field, known in (("title", "title"), ("employer", "company"), ("location", "location")) if getattr(ours, field) == reading.gold[known]]
    return f"  {reading.name:34s} {ours.status.value:14s} {ours.read_by:12s} recall {recall:.3f}  precision {precision:.3f}  exact: {', '.join(exact) or 'none'}"


def report(data: Path) -> str:
    """The figures for each page."""
    found = readings(data)
    told = sum(r.told_apart for r in found)
    return "\n".join([f"Pages, {len(found)} saved; open posts and others told apart: {told} of {len(found)}", *map(_line, found)])
