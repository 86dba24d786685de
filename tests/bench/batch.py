"""What a batch costs: posts in a minute, time in each stage, memory; and whether one that is killed in the middle does each post once.

    python -m tests.bench.batch DATA

Growth is measured with one résumé at 15, 30 and 60 posts; at 60 each of three résumés is killed half-way and started again. Each batch is
`truecut batch` as a process of its own. Processor time tells more than the clock where others use the machine too.
"""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sqlmodel import col, select

from storage import Store, open_store
from storage.keys import IN_SETTING
from storage.tables import LedgerRow, PostState, Run, Step, VersionRow
from storage.vault import new_key

SIZES = (15, 30, 60)
RESUMES = 3
USER = "you"
LONGEST = 3_600
_STAGES = {"brief": "what it asks for", "evidence": "evidence", "plan": "gaps of each post", "gaps": "gaps of all posts", "final-plan": "plan", "plain": "choosing lines", "draft": "wording"}


@dataclass
class Cost:
    """One batch: posts, seconds by the clock and of the processor, those in each stage, peak memory in MB."""

    posts: int
    seconds: float
    processor: float
    stages: dict[str, float] = field(default_factory=dict)
    memory: float = 0.0


@dataclass
class Killed:
    """A batch that was killed: how many posts were done by then, and what of them was done again."""

    posts: int
    before: int
    states: Counter[str]
    versions_twice: int
    steps_again: int
    lost: int

    @property
    def fine(self) -> bool:
        """Each post once, none lost, nothing done again."""
        return not (self.versions_twice or self.steps_again or self.lost)


def child(arguments: Sequence[str]) -> int:
    """Run the command with a clock at each stage, and print what it cost."""
    from bot.__main__ import main
    from bot.batch.leader import Leader
    from bot.batch.reading import PostReader
    from bot.working.finishing import Finish
    from storage.journal import RunJournal

    spent: dict[str, float] = defaultdict(float)
    once = RunJournal.once

    async def timed_once(self: RunJournal, name: str, shape: Any, work: Callable[[], Awaitable[Any]]) -> Any:
        async def timed() -> Any:
            began = time.process_time()
            made = await work()
            spent[_STAGES.get(name, name)] += time.process_time() - began
            return made

        return await once(self, name, shape, timed)

    def clocked(name: str, doing: Callable[..., Any]) -> Callable[..., Any]:
        def timed(*given: Any) -> Any:
            began = time.process_time()
            made = doing(*given)
            spent[name] += time.process_time() - began
            return made

        return timed

    read = PostReader.read

    async def timed_read(self: PostReader, *given: Any) -> bool:
        began = time.process_time()
        made = await read(self, *given)
        spent["reading"] += time.process_time() - began
        return made

    RunJournal.once = timed_once  # type: ignore[assignment,method-assign]
    PostReader.read = timed_read  # type: ignore[assignment,method-assign]
    for owner, name, called in ((Finish, "__call__", "check, files, version"), (Leader, "_sort", "likeness"), (Leader, "_finish", "table and archive")):
        setattr(owner, name, clocked(called, getattr(owner, name)))
    began, used = time.perf_counter(), time.process_time()
    code = main(["batch", *arguments])
    status = Path("/proc/self/status")
    peak = re.search(r"VmHWM:\s*(\d+)", status.read_text()) if status.exists() else None
    print(json.dumps({"seconds": time.perf_counter() - began, "processor": time.process_time() - used, "stages": spent, "memory": int(peak[1]) / 1024 if peak else 0.0}), file=sys.stderr)
    return code


def _command(resume: Path, listed: Path, out: Path) -> list[str]:
    return [sys.executable, "-m", "tests.bench.batch", "--child", str(listed), "--resume", str(resume), "--out", str(out)]


def _environment(key: str) -> dict[str, str]:
    return {**os.environ, "HF_HUB_OFFLINE": "1", IN_SETTING: key}


def measured(resume: Path, posts: Sequence[Path]) -> Cost:
    """One batch from its beginning to its end."""
    with tempfile.TemporaryDirectory() as folder:
        listed = _listed(Path(folder), posts)
        done = subprocess.run(_command(resume, listed, Path(folder) / "out"), capture_output=True, text=True, timeout=LONGEST, check=True, env=_environment(new_key()))
    told = json.loads(done.stderr.strip().splitlines()[-1])
    return Cost(len(posts), told["seconds"], told["processor"], told["stages"], told["memory"])


def killed(resume: Path, posts: Sequence[Path]) -> Killed:
    """One batch that is killed once half of its posts are done, and started again."""
    with tempfile.TemporaryDirectory() as folder:
        listed, out, key = _listed(Path(folder), posts), Path(folder) / "out", new_key()
        os.environ[IN_SETTING] = key
        process = subprocess.Popen(_command(resume, listed, out), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=_environment(key))
        while process.poll() is None and len(list(out.glob("*/*.pdf"))) < len(posts) // 2:
            time.sleep(0.05)
        process.send_signal(signal.SIGKILL)
        process.wait()
        steps, done = _steps(out), _done(out)
        subprocess.run(_command(resume, listed, out), capture_output=True, timeout=LONGEST, check=True, env=_environment(key))
        return _verdict(out, len(posts), done, steps)


def _listed(folder: Path, posts: Sequence[Path]) -> Path:
    listed = folder / "posts.txt"
    listed.write_text("\n".join(str(post.resolve()) for post in posts))
    return listed


def _open(out: Path) -> Store:
    return open_store(out / ".truecut")


def _steps(out: Path) -> dict[tuple[int, str], Any]:
    """When each step was done."""
    store = _open(out)
    with store.reading() as db:
        found = {(run, name): made for run, name, made in db.exec(select(Step.run, Step.name, Step.created)).all()}
    store.close()
    return found


def _done(out: Path) -> int:
    store = _open(out)
    last = store.runs.last_of(USER)
    found = store.batches.counts(last.id or 0)[PostState.DONE] if last else 0
    store.close()
    return found


def _verdict(out: Path, posts: int, done: int, steps: dict[tuple[int, str], Any]) -> Killed:
    again = sum(made != steps[name] for name, made in _steps(out).items() if name in steps)
    store = _open(out)
    last = store.runs.last_of(USER)
    states = store.batches.counts(last.id or 0) if last else Counter[str]()
    with store.reading() as db:
        members = set(db.exec(select(Run.id).where(col(Run.batch).is_not(None), Run.state == "done")).all())
        entries = Counter(db.exec(select(LedgerRow.run)).all())
        versions = Counter(db.exec(select(VersionRow.run)).all())
    store.close()
    twice = sum(count > 1 for count in (*entries.values(), *versions.values()))
    return Killed(posts, done, states, twice, again, posts - sum(states.values()) + len(members - set(entries)))


def report(resumes: Sequence[Path], posts: Sequence[Path], sizes: Sequence[int] = SIZES) -> str:
    """Growth with the first résumé, then the largest size killed half-way with each."""
    costs = [measured(resumes[0], spread(posts, size)) for size in sizes]
    lines = [f"Batches without a model, {os.cpu_count()} cores", "  posts   by the clock   of the processor   peak memory", *(_line(cost) for cost in costs)]
    lines += ["  processor time in each stage, in milliseconds a post:"]
    for name in sorted({name for cost in costs for name in cost.stages}, key=lambda name: -costs[-1].stages.get(name, 0)):
        lines.append(f"    {name:<24}" + "".join(f"{cost.stages.get(name, 0) * 1_000 / cost.posts:>8.0f}" for cost in costs))
    for resume in resumes:
        found = killed(resume, spread(posts, sizes[-1]))
        kinds = ", ".join(f"{count} {state}" for state, count in sorted(found.states.items()))
        lines.append(f"  killed with {found.before} of {found.posts} done, started again ({resume.stem}): {kinds}; twice {found.versions_twice}, steps done again {found.steps_again}, lost {found.lost}")
    return "\n".join(lines)


def _line(cost: Cost) -> str:
    return f"  {cost.posts:>5}   {cost.posts * 60 / cost.seconds:>4.0f} a minute   {cost.posts * 60 / cost.processor:>7.0f} a minute   {cost.memory:>8.0f} MB"


def spread(paths: Sequence[Path], count: int) -> list[Path]:
    """So many of them, from the first to the last."""
    return [paths[place * len(paths) // count] for place in range(min(count, len(paths)))]


def chosen(data: Path) -> tuple[list[Path], list[Path]]:
    """Three résumés of different kinds, and all posts."""
    return spread(sorted((data / "resumes" / "json").glob("*.json")), RESUMES), sorted((data / "jobs" / "json").glob("*.json"))


if __name__ == "__main__":
    if sys.argv[1:2] == ["--child"]:
        sys.exit(child(sys.argv[2:]))
    print(report(*chosen(Path(sys.argv[1]))))
