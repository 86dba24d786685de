"""How long the main job takes without a model, and how much memory: post in → files out, in a process that is warm, and in a new one."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import median

from agent.adapters.embedder import CachedEmbedder, SentenceModel
from agent.adapters.importers import read_resume
from agent.adapters.index import IndexShelf
from agent.ports import Embedder, Vectors
from bot.app import App, build
from bot.commands.tailor import tailor_once
from bot.settings import Settings

WANTED = 100
"""Snippets of the résumé that is measured."""
USER = "bench"


class Watched:
    """An embedder that keeps the time of its forward passes."""

    def __init__(self, inner: Embedder) -> None:
        self._inner = inner
        self.name = inner.name
        self.seconds = 0.0
        self.texts = 0

    def embed(self, texts: Sequence[str]) -> Vectors:
        """What the inner one gives."""
        began = time.perf_counter()
        vectors = self._inner.embed(texts)
        self.seconds += time.perf_counter() - began
        self.texts += len(texts)
        return vectors


@dataclass(frozen=True)
class Timing:
    """Seconds of one warm run, the embedder's part of them, and the texts that were new to it."""

    seconds: float
    embedder: float
    texts: int


def watched_app() -> tuple[App, Watched]:
    """The house in memory with a watched embedder."""
    app = build(Settings(data=None))
    watched = Watched(SentenceModel())
    embedder = CachedEmbedder(watched, app.store.cache)
    return replace(app, embedder=embedder, indexes=IndexShelf(embedder)), watched


def warm(resume: Path, posts: Sequence[Path]) -> list[Timing]:
    """One run for each post after a first one that loads everything and embeds the résumé."""
    app, watched = watched_app()
    app.store.corpus.save(USER, read_resume(resume.read_bytes(), resume.name).corpus)
    timings = []
    for post in posts:
        before, texts, began = watched.seconds, watched.texts, time.perf_counter()
        asyncio.run(tailor_once(app, USER, post.read_text(encoding="utf-8"), []))
        timings.append(Timing(time.perf_counter() - began, watched.seconds - before, watched.texts - texts))
    app.store.close()
    return timings[1:]


def cold(resume: Path, post: Path) -> tuple[float, str]:
    """Seconds of `truecut tailor` as a process of its own, and its peak memory; the system's figure for children would count ours too."""
    with tempfile.TemporaryDirectory() as out:
        began = time.perf_counter()
        command = [sys.executable, "-c", _WATCHED, "tailor", str(resume), str(post), "--out", out]
        done = subprocess.run(command, capture_output=True, text=True, check=True, env={**os.environ, "HF_HUB_OFFLINE": "1"})
        return time.perf_counter() - began, done.stdout.strip().splitlines()[-1]


_WATCHED = """
import pathlib, re, sys
from bot.__main__ import main
code = main(sys.argv[1:])
status = pathlib.Path("/proc/self/status")
peak = re.search(r"VmHWM:\\s*(\\d+)", status.read_text()) if status.exists() else None
print(f"{int(peak[1]) / 1024:.0f} MB" if peak else "unknown here")
sys.exit(code)
"""


def snippets_in(resume: Path) -> int:
    """How many snippets a résumé gives."""
    return len(read_resume(resume.read_bytes(), resume.name).corpus.snippets)


def report(resumes: Sequence[Path], posts: Sequence[Path]) -> str:
    """Times on the résumé whose number of snippets is nearest to `WANTED`; the first post only warms up."""
    resume = min(resumes, key=lambda path: abs(snippets_in(path) - WANTED))
    timings = warm(resume, posts)
    seconds, embedder = median(t.seconds for t in timings), median(t.embedder for t in timings)
    new, peak = cold(resume, posts[0])
    return "\n".join(
        [
            f"Speed, post in → PDF, DOCX and JSON out, {snippets_in(resume)} snippets, {os.cpu_count()} cores",
            f"  warm: median {seconds:.2f} s, slowest {max(t.seconds for t in timings):.2f} s over {len(timings)} posts",
            f"  of it the embedder's forward pass: median {embedder:.2f} s for {median(t.texts for t in timings):.0f} new texts ({embedder / seconds:.0%})",
            f"  cold, a new process: {new:.2f} s; peak memory {peak}",
        ]
    )
