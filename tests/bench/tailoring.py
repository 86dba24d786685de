"""The whole main job over many pairs of résumé and post: what must never happen, counted, and how good the results are."""

from __future__ import annotations

import asyncio
import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from statistics import mean, median

from agent.adapters.exporters import MarkdownExporter
from agent.adapters.importers import read_resume
from agent.domain.corpus import Corpus
from agent.lexicon.match import naming
from bot.app import App, build
from bot.commands.tailor import tailor_once
from bot.files.result import Result
from bot.settings import Settings
from tests.bench.gold import Json, load

FURTHER = 200
PLAIN_WORDS = "The evidence for this post is not there"
_STRIDE = 29


@dataclass(frozen=True)
class Job:
    """A résumé file, a post file, and the annotation of the pair when there is one."""

    resume: Path
    post: Path
    gold: Json | None = None

    @property
    def name(self) -> str:
        """Short name of the pair."""
        return f"{self.resume.stem}__{self.post.stem}"


@dataclass
class Tally:
    """What was seen over all pairs."""

    done: int = 0
    failed: list[str] = field(default_factory=list)
    broken: list[str] = field(default_factory=list)
    results: dict[str, Result] = field(default_factory=dict)


def annotated(data: Path) -> list[Job]:
    """The annotated pairs."""
    golds = [load(path) for path in sorted((data / "gold").glob("*.pair.json"))]
    return [Job(data / "resumes" / "json" / g["resume"], data / "jobs" / "json" / g["post"], g) for g in golds]


def further(data: Path, count: int = FURTHER) -> list[Job]:
    """Pairs of all résumés with posts in turn, the same ones at each run, without the annotated."""
    resumes, posts = sorted((data / "resumes" / "json").glob("*.json")), sorted((data / "jobs" / "json").glob("*.json"))
    known = {job.name for job in annotated(data)}
    wanted = (Job(resumes[i % len(resumes)], posts[i * _STRIDE % len(posts)]) for i in range(len(resumes) * len(posts)))
    return [job for job in wanted if job.name not in known][:count]


def tailor_all(jobs: Iterable[Job], out: Path | None = None) -> Tally:
    """Tailor each pair in one house, every pair for a user of its own; the results are written to `out` when it is given."""
    app, tally = build(Settings(data=None)), Tally()
    for job in jobs:
        try:
            corpus = read_resume(job.resume.read_bytes(), job.resume.name).corpus
            app.store.corpus.save(job.name, corpus)
            made, version = asyncio.run(tailor_once(app, job.name, job.post.read_text(encoding="utf-8"), []))
        except Exception as error:
            tally.failed.append(f"{job.name}: {type(error).__name__}: {error}")
            continue
        tally.done += 1
        tally.results[job.name] = made
        tally.broken += [f"{job.name}: {what}" for what in _broken(app, job, corpus, made, version.hash)]
        if out is not None:
            _write(app, job, version.hash, out)
    app.store.close()
    return tally


def _write(app: App, job: Job, version: str, out: Path) -> None:
    out.mkdir(parents=True, exist_ok=True)
    for file in app.store.versions.files(job.name, version):
        (out / f"{job.name[:110]}.{file.extension}").write_bytes(app.store.files.read(file.stored))


def _broken(app: App, job: Job, corpus: Corpus, made: Result, version: str) -> Iterator[str]:
    """The promises that this result breaks."""
    source = load(job.resume) if job.resume.suffix == ".json" else job.resume.read_text(encoding="utf-8")
    for origin in made.provenance:
        if not origin.cites:
            yield f"line without evidence: {origin.text}"
        for cite in origin.cites:
            if not _stands(cite.text, _value(source, cite.source)):
                yield f"provenance does not hold: {origin.text!r} cites {cite.source}"
    if len(made.experiences) != len(corpus.positions):
        yield f"{len(corpus.positions)} positions in, {len(made.experiences)} out"
    markdown = MarkdownExporter().render(app.store.versions.load(job.name, version), app.settings.document).text
    yield from (f"empty section {heading}" for heading in re.findall(r"^## (.+)\n+(?=## |\Z)", markdown, re.M))
    yield from (f"must not be claimed, but named: {claim}" for claim in forbidden(job, made, corpus))


def _value(source: Json | str, path: str) -> str:
    """The part of a JSON document at `work[0].highlights[2]`, as text; all of a source that is text."""
    if isinstance(source, str):
        return source
    found: object = source
    for key, place in re.findall(r"([^.\[\]]+)|\[(\d+)\]", path):
        if isinstance(found, dict) and key:
            found = found.get(key)
        elif isinstance(found, list) and place and int(place) < len(found):
            found = found[int(place)]
        else:
            return ""
    return found if isinstance(found, str) else json.dumps(found, ensure_ascii=False)


def _stands(text: str, value: str) -> bool:
    """Whether the words stand in the value, each as often as it is said."""
    words = re.findall(r"\w+", text.casefold())
    there = Counter(re.findall(r"\w+", value.casefold()))
    return bool(value) and not Counter(words) - there


def forbidden(job: Job, made: Result, corpus: Corpus) -> list[str]:
    """Claims of the annotation which a line names and the user's own words do not."""
    own = "\n".join(s.text for s in corpus.snippets)
    lines = [origin.text for origin in made.provenance]
    claims = job.gold["must_not_claim"] if job.gold else []
    alternatives = [(claim, part.strip()) for claim in claims for part in re.split(r",|\bor\b|/|\(.*?\)", claim) if part.strip()]
    return [claim for claim, part in alternatives if any(naming(x, part).share >= 1 for x in lines) and naming(own, part).share < 1]


def _share_of_best(tally: Tally, jobs: list[Job]) -> float:
    shares = []
    for job in jobs:
        made = tally.results.get(job.name)
        if made and job.gold and job.gold["best_bullets"]:
            cited = {c.source for o in made.provenance for c in o.cites}
            shares.append(len(cited & set(job.gold["best_bullets"])) / len(job.gold["best_bullets"]))
    return mean(shares) if shares else float("nan")


def _medians(results: list[Result]) -> str:
    shown = []
    for name in ("coverage", "truth", "truth_draft", "impact", "impact_kept", "words_per_bullet", "grade", "hit_rate", "hit_rate_all"):
        values = [v for r in results if (v := getattr(r.scores, name)) is not None]
        shown.append(f"{name} {median(values):.2f}" if values else f"{name} –")
    return ", ".join(shown)


def _refused(results: list[Result]) -> str:
    """How many of the plain writer's wordings the gate refused, before any of them went back to the user's own words."""
    refused, stand = sum(len(r.refused) for r in results), sum(len(r.provenance) for r in results)
    whole = stand + sum(not view.instead for r in results for view in r.refused)
    rules = Counter(finding.rule for r in results for view in r.refused for finding in view.findings[:1])
    return f"wordings refused before any fall-back: {refused} of {whole} ({refused / max(1, whole):.1%}); by rule: {dict(rules.most_common(8))}"


def lines(name: str, jobs: list[Job], tally: Tally) -> list[str]:
    """The counts and medians of a tally as text."""
    plain = sum(any(PLAIN_WORDS in note for note in r.notes) for r in tally.results.values())
    return [
        f"{name}: {tally.done} of {len(jobs)} tailored, {len(tally.failed)} failed, {len(tally.broken)} broken promises",
        f"  “{PLAIN_WORDS.lower()}” said in {plain}",
        f"  medians: {_medians(list(tally.results.values()))}",
        f"  {_refused(list(tally.results.values()))}",
        *(f"  FAILED {what}" for what in tally.failed),
        *(f"  BROKEN {what}" for what in tally.broken),
    ]


def report(data: Path, out: Path | None = None) -> str:
    """Crashes and broken promises over the annotated and the further pairs, with medians of the scorecard."""
    golds, others = annotated(data), further(data)
    first, second = tailor_all(golds, out), tailor_all(others, out)
    mismatched = [j for j in golds if j.gold and j.gold["level"] == "mismatch"]
    said = [j for j in mismatched if j.name in first.results and any(PLAIN_WORDS in n for n in first.results[j.name].notes)]
    return "\n".join(
        [
            *lines("Annotated pairs", golds, first),
            f"  mismatched pairs told plainly: {len(said)} of {len(mismatched)}; best bullets in the résumé: {_share_of_best(first, golds):.0%}",
            *lines("Further pairs", others, second),
            f"All {first.done + second.done} pairs",
            f"  {_refused([*first.results.values(), *second.results.values()])}",
        ]
    )
