"""How long reading and understanding a saved page takes, and how that grows with the length of the page."""

from __future__ import annotations

import re
import time
from pathlib import Path
from statistics import median

from agent.adapters.readers.html import read_html
from agent.stages.extract import extract

TIMES = (1, 4, 16)
RUNS = 5
_BODY = re.compile(r"(<body\b[^>]*>)(.*)(</body>)", re.I | re.S)


def longer(page: str, times: int) -> str:
    """The page with the content of its body so many times over."""
    return _BODY.sub(lambda body: body[1] + body[2] * times + body[3], page, count=1)


def seconds(page: str) -> float:
    """Median seconds of reading the page and finding its requirements, warm."""
    taken = []
    for _ in range(RUNS + 1):
        began = time.perf_counter()
        extract(read_html(page))
        taken.append(time.perf_counter() - began)
    return median(taken[1:])


def report(data: Path) -> str:
    """Seconds for the longest saved page as it is, and as ratios to that for longer ones."""
    path = max((data / "jobs" / "html").glob("*.html"), key=lambda page: page.stat().st_size)
    page = path.read_text(encoding="utf-8", errors="replace")
    pages = {times: longer(page, times) for times in TIMES}
    taken = {times: seconds(grown) for times, grown in pages.items()}
    ratios = ", ".join(f"{len(pages[t]) / len(page):.1f}× the length {taken[t] / taken[1]:.1f}× the time" for t in TIMES[1:])
    return f"Reading and understanding a page of {len(page) // 1000} thousand characters, warm: {taken[1]:.3f} s; {ratios}"
