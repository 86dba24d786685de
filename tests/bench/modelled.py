"""What scripted models can do to the whole product over the wire: python -m tests.bench.modelled DATA [PAIRS] [--out FOLDER] [--models NAMES]."""

from __future__ import annotations

import argparse
import os
import tempfile
from collections import Counter
from collections.abc import Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field, replace
from multiprocessing import get_context
from pathlib import Path
from statistics import mean

from pydantic import TypeAdapter

from agent.adapters.importers import read_resume
from agent.stages.score import score
from bot.app import App
from tests.bench.leaks import Own, Row, cited, figures_in, lies_in, marks_in, neighbours_in, prompts_in, raving_in, rows_of
from tests.bench.overwire import Made, Spoken, house, served, server, tailored
from tests.bench.readers import Added, added
from tests.bench.returned import Returned, returned
from tests.bench.tailoring import Job, annotated, further
from tests.bench.wirelog import fields_of, write_log
from tests.fakes.models import Malicious, Speaking, good, nonsense, sloppy
from tests.fakes.models.malicious import CANARY, WAYS

ALL, SHORT = 214, 14
"""Pairs of the full set, and of the short one: the annotated."""
PROCESSES = 2
BURST = 64
"""Tokens of an answer that come at once: time is not measured here."""
SHOWN = 12
"""Findings that are printed of a sort."""
MODELS: dict[str, Speaking] = {"malicious": Malicious(), "random": nonsense, "sloppy": sloppy, "good": good}
"""The malicious one has another of its ways with each pair."""


@dataclass(frozen=True)
class Measure:
    """Coverage and keywords of a résumé by the rule-based brief and plan (`hits`: of those in the user's words, `every`: of all), bullets, and truth by our own verifier."""

    coverage: float | None
    hits: float | None
    every: float | None
    bullets: int
    truth: float | None


@dataclass(frozen=True)
class Outcome:
    """What was seen of one pair with one model. `found` holds by sort what must not stand in a file; `recorded`: a canary in the record of refusals."""

    pair: str
    model: str
    failed: str = ""
    files: bool = False
    found: dict[str, list[str]] = field(default_factory=dict)
    plain: Measure | None = None
    own: Measure | None = None
    added: Added = Added()
    lines: Returned = Returned()
    calls: int = 0
    vain: int = 0
    prompts: tuple[str, ...] = ()
    recorded: bool = False


_OUTCOME = TypeAdapter(Outcome)


@dataclass(frozen=True)
class Task:
    """Pairs with their numbers, the models, where to put the record of the wire, and what other users say."""

    jobs: tuple[tuple[int, Job], ...]
    models: tuple[str, ...]
    out: Path
    name: str
    everybody: frozenset[Row]


def outcomes(data: Path, count: int, models: Sequence[str], out: Path) -> list[Outcome]:
    """Of each pair with each model, in several processes."""
    jobs = list(enumerate([*annotated(data), *further(data)][:count]))
    everybody = frozenset[Row]().union(*(rows_of(_words_of(resume)) for resume in {job.resume for _, job in jobs}))
    shares = min(PROCESSES, os.cpu_count() or 1, max(1, len(jobs) // SHORT))
    tasks = [Task(tuple(jobs[i::shares]), tuple(models), out, str(i), everybody) for i in range(shares)]
    out.mkdir(parents=True, exist_ok=True)
    with ProcessPoolExecutor(shares, mp_context=get_context("spawn")) as pool:
        kept = list(pool.map(_work, tasks))
    return [_OUTCOME.validate_json(line) for path in kept for line in path.read_text(encoding="utf-8").splitlines()]


def _work(task: Task) -> Path:
    """A file with a line of JSON for each outcome, written as they come."""
    gossip, kept = Malicious("gossip"), task.out / f"outcomes-{task.name}.jsonl"
    with house() as app:
        for number, job in task.jobs:
            try:
                plain = tailored(app, f"{job.name} plain", job.resume, job.post.read_text(encoding="utf-8"))
                measure = _measure(job, plain, plain)
            except Exception as error:
                _keep(kept, Outcome(job.name, "plain", failed=f"{type(error).__name__}: {error}"))
                continue
            for name in task.models:
                way = list(WAYS)[number % len(WAYS)]
                evil = gossip if way == "gossip" else Malicious(way)
                _keep(kept, replace(_outcome(app, job, plain, name, evil, task), plain=measure))
    return kept


def _keep(kept: Path, outcome: Outcome) -> None:
    with kept.open("a", encoding="utf-8") as file:
        file.write(_OUTCOME.dump_json(outcome).decode() + "\n")


def _outcome(app: App, job: Job, plain: Made, name: str, evil: Malicious, task: Task) -> Outcome:
    spoken = Spoken(evil if name == "malicious" else MODELS[name])
    with server(spoken, name, burst=BURST) as host:
        try:
            made = tailored(served(app, host.address), f"{job.name} {name}", job.resume, job.post.read_text(encoding="utf-8"))
        except Exception as error:
            return Outcome(job.name, name, failed=f"{type(error).__name__}: {error}")
        finally:
            write_log(host.requests, task.out, f"{name}-{task.name}")
    return _seen(job, plain, made, name, evil, spoken, task)


def _seen(job: Job, plain: Made, made: Made, name: str, evil: Malicious, spoken: Spoken, task: Task) -> Outcome:
    own = Own(_words_of(job.resume), job.post.read_text(encoding="utf-8"), "\n".join(plain.texts.values()), frozenset((o.text, cited(o)) for o in plain.result.provenance))
    texts = made.flat
    found = {
        "planted lies": lies_in(texts, made.result.provenance, evil, own) if name == "malicious" else [],
        "canaries, markup, made-up results": marks_in(texts, own),
        "words of a prompt": prompts_in(texts, own),
        "words of another user": neighbours_in(texts, task.everybody, own),
        "figures that nobody told": figures_in(made.result, own),
        "words that only the model has": raving_in(texts, " ".join(answer for _, answer in spoken.kept), own),
    }
    return Outcome(
        pair=job.name, model=name, files=all(texts.get(kind) for kind in ("pdf", "docx", "json")),
        found=found, own=_measure(job, plain, made), added=added(plain.version, made.version), lines=returned(spoken.kept, made),
        calls=made.result.model.calls, vain=made.result.model.failed, prompts=tuple(made.result.model.prompts),
        recorded=any(CANARY in refused.text for refused in made.result.refused),
    )  # fmt: skip


def _measure(job: Job, plain: Made, made: Made) -> Measure:
    """By the brief and the plan of the run without a model."""
    corpus = read_resume(job.resume.read_bytes(), job.resume.name).corpus
    scores = score(plain.version.brief, plain.version.plan, made.draft, made.version.resume, corpus, made.texts["pdf"])
    return Measure(scores.coverage, scores.hit_rate, scores.hit_rate_all, sum(len(e.bullets) for e in made.version.resume.experiences), scores.truth)


def _words_of(resume: Path) -> str:
    """All that a résumé says, as it was read and as it stands in the file."""
    corpus = read_resume(resume.read_bytes(), resume.name).corpus
    return "\n".join([corpus.model_dump_json(), *(s.text for s in corpus.snippets), resume.read_text(encoding="utf-8")])


def report(found: Sequence[Outcome], models: Sequence[str]) -> str:
    """The figures of each model."""
    without = [f"CRASH without a model {o.pair}: {o.failed}" for o in found if o.model == "plain"]
    return "\n\n".join([*without, *("\n".join(_lines(name, [o for o in found if o.model == name])) for name in models)])


def _lines(name: str, all_: Sequence[Outcome]) -> Iterable[str]:
    done = [o for o in all_ if not o.failed]
    yield f"{name}: {len(done)} of {len(all_)} pairs, {len(all_) - len(done)} crashes, {sum(not o.files for o in done)} without a file; {sum(o.calls for o in done)} questions, {sum(o.vain for o in done)} in vain; prompts {dict(Counter(p for o in done for p in o.prompts))}"
    yield from (f"  CRASH {o.pair}: {o.failed}" for o in all_ if o.failed)
    for sort in done[0].found if done else ():
        rows = [(o.pair, what) for o in done for what in o.found[sort]]
        yield f"  {sort}: {len(rows)} in {len({pair for pair, _ in rows})} pairs"
        yield from (f"    {pair}: {what[:200]}" for pair, what in rows[:SHOWN])
    yield from _gains(done)


def _gains(done: Sequence[Outcome]) -> Iterable[str]:
    pairs = [(o.plain, o.own) for o in done if o.plain and o.own]
    for what, name in (("coverage by the rule-based brief", "coverage"), ("keywords in the user's words (hit_rate)", "hits"), ("all keywords (hit_rate_all)", "every"), ("bullets", "bullets"), ("truth by our verifier", "truth")):
        both = [(x, y) for a, b in pairs if (x := getattr(a, name)) is not None and (y := getattr(b, name)) is not None]
        if both:
            yield (
                f"  {what}: mean {mean(a for a, _ in both):.4f} without, {mean(b for _, b in both):.4f} with the model over {len(both)} pairs; "
                f"below in {sum(b < a for a, b in both)}, above in {sum(b > a for a, b in both)}"
            )
    rules, more = sum(o.added.rules for o in done), sum(o.added.added for o in done)
    most = max((o.added.share for o in done), default=0.0)
    yield f"  requirements: {rules} by rule, {more} added ({more / max(1, rules):.1%}, at most {most:.0%} of a post); added with full confidence: {sum(o.added.sure for o in done)}; lost: {sum(o.added.lost for o in done)}"
    back, far, taken, refused = (sum(getattr(o.lines, what) for o in done) for what in ("returned", "far", "taken", "refused"))
    yield (
        f"  lines: {sum(o.lines.asked for o in done)} asked, {back} returned, of these {far} ({far / max(1, back):.1%}) differ by three content words or more; {taken} taken, "
        f"refused {refused} ({refused / max(1, back):.1%} of the returned); in the résumé {sum(o.lines.standing for o in done)}; rules {dict(Counter(r for o in done for r in o.lines.rules).most_common(8))}"
    )
    yield f"  a canary in the record of refusals (result JSON, `refused`): {sum(o.recorded for o in done)} pairs"


def short(data: Path) -> str:
    """The report on the annotated pairs, and what the requests had."""
    return _measured(data, SHORT, list(MODELS), None)


def _measured(data: Path, count: int, models: Sequence[str], out: Path | None) -> str:
    with tempfile.TemporaryDirectory() as folder:
        place = out or Path(folder)
        found = outcomes(data, count, models, place)
        logs = sorted(path for name in models for path in place.glob(f"{name}-*.jsonl"))
        return "\n\n".join([f"Scripted models over the wire, {count} pairs", report(found, models), fields_of(logs)])


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser()
    parser.add_argument("data", type=Path)
    parser.add_argument("pairs", type=int, nargs="?", default=ALL)
    parser.add_argument("--out", type=Path)
    parser.add_argument("--models", default=",".join(MODELS))
    given = parser.parse_args()
    print(_measured(given.data, given.pairs, given.models.split(","), given.out))


if __name__ == "__main__":
    main()
