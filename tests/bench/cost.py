"""What a tailoring costs with a good model that needs no repair: calls, characters, tokens, and the time that is not the model's."""

from __future__ import annotations

import asyncio
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

from agent.adapters.importers import read_resume
from agent.domain.call import Call
from agent.domain.request import Request as Wanted
from bot.app import App
from bot.commands.answers import answer_of
from bot.working.worker import Worker
from storage.tables import RunState
from tests.bench.overwire import Spoken, format_of, house, served, server, size_of
from tests.bench.wirelog import fields_of, write_log
from tests.fakes.models import good
from tests.fakes.ollama import OllamaServer, Request

SAMPLES = Path(__file__).parent / "cost"
MOST_CALLS, MOST_CHARACTERS = 3, 11_000
"""What is aimed at, for all questions of one run together."""
RIVAL = "the most popular rival: 5 calls and 27,623 characters"
READING, WRITING = 2_000.0, 40.0
"""Tokens a second of the simulated host."""
RUNS = 3
"""Users by whom the time is measured."""


@dataclass(frozen=True)
class Cost:
    """The questions of one run as they went over the wire, what the server counted of them, and the seconds of the run, all and from the answer of the
    last question on; `later`: how many of the calls came after it."""

    requests: tuple[Request, ...]
    calls: tuple[Call, ...]
    seconds: float
    since: float
    later: int

    @property
    def own(self) -> float:
        """Seconds of the run that are not the model's."""
        return self.seconds - sum(call.seconds for call in self.calls)

    @property
    def own_since(self) -> float:
        """Seconds from the last answer to the files that are not the model's."""
        return self.since - sum(call.seconds for call in self.calls[len(self.calls) - self.later :])

    @property
    def characters(self) -> int:
        """Of all messages, the schema in them counted."""
        return sum(map(size_of, self.requests))


@dataclass
class Bill:
    """A house whose model is served by a host, and what each run there cost."""

    app: App
    host: OllamaServer
    seen: int = field(default=0)

    def tailor(self, user: str, resume: str, post: str) -> Cost:
        """What the run of this user costs."""
        app, before = served(self.app, self.host.address), len(self.app.store.calls.of(user))
        app.store.corpus.save(user, read_resume((SAMPLES / resume).read_bytes(), resume).corpus)
        seconds, since, asked = asyncio.run(_clocked(app, user, (SAMPLES / post).read_text(encoding="utf-8")))
        requests, self.seen = tuple(self.host.chats[self.seen :]), len(self.host.chats)
        calls = tuple(self.app.store.calls.of(user)[before:])
        return Cost(requests, calls, seconds, since, before + len(calls) - asked)


async def _clocked(app: App, user: str, post: str) -> tuple[float, float, int]:
    """Seconds of a run whose questions are all skipped, at once: all of it, and from the last answer to its files; and the calls up to that answer."""
    store, worker = app.store, Worker(app)
    began = answered = time.perf_counter()
    asked = len(store.calls.of(user))
    run = store.runs.start(Wanted(user=user, post=post), "command", "once")
    await worker.advance(run)
    while (state := store.runs.get(user, run)) and state.state == RunState.WAITING:
        for question in store.answers.still_open(run):
            store.answers.answer(user, run, answer_of(question, (), store.corpus.load(user)))
        store.runs.wake(run)
        asked, answered = len(store.calls.of(user)), time.perf_counter()
        await worker.advance(run)
    done = time.perf_counter()
    version = next(entry.version for entry in store.ledger.of(user) if entry.run == run)
    assert "pdf" in {file.extension for file in store.versions.files(user, version)}
    return done - began, done - answered, asked


def report(out: Path | None = None) -> str:
    """The figures of a first run, of a second résumé and a second post, and of the time on a host of that speed; the requests are written to `out`."""
    with tempfile.TemporaryDirectory() as folder:
        return "\n".join([*_prices(out or Path(folder)), *_times()])


def _prices(out: Path) -> Iterator[str]:
    post = (SAMPLES / "post.txt").read_text(encoding="utf-8")
    corpus = read_resume((SAMPLES / "resume.json").read_bytes(), "resume.json").corpus
    yield f"Cost with a good model that needs no repair: a post of {len(post):,} characters, a résumé of {len(corpus.positions)} positions"
    with house() as app, server(Spoken(good), "cost") as host:
        bill = Bill(app, host)
        first = bill.tailor("tove", "resume.json", "post.txt")
        yield from _shown("a first résumé and post", first)
        kept = len(first.requests) <= MOST_CALLS and first.characters <= MOST_CHARACTERS
        yield f"    aimed at: at most {MOST_CALLS} calls and {MOST_CHARACTERS:,} characters: {'kept' if kept else 'MISSED'} ({RIVAL})"
        yield from _shown("a second résumé, of another user, for the same post", bill.tailor("osric", "resume-2.json", "post.txt"))
        yield from _shown("a second post for the same résumé", bill.tailor("tove", "resume.json", "post-2.txt"))
        yield from _shown("that second post, read for one who sends it first", bill.tailor("ines", "resume.json", "post-2.txt"))
        yield fields_of([write_log(host.requests, out, "cost")])


def _shown(name: str, cost: Cost) -> Iterator[str]:
    yield (
        f"  {name}: {len(cost.requests)} calls, {cost.characters:,} characters of messages with the schema inside, format apart {sum(map(format_of, cost.requests)):,}; "
        f"tokens by the server {sum(c.tokens_in for c in cost.calls):,} in, {sum(c.tokens_out for c in cost.calls):,} out"
    )
    for call, request in zip(cost.calls, cost.requests, strict=True):
        system, user = (len(message["content"]) for message in request["messages"][:2])
        yield f"    {call.prompt}: {size_of(request):,} characters ({system:,} system and schema, {user:,} user), format {format_of(request):,}; tokens {call.tokens_in:,} in, {call.tokens_out:,} out"


def _times() -> Iterator[str]:
    """Of the whole run, and from the answer of the last question to the PDF and the other files."""
    with house() as app, server(Spoken(good), "slow", READING, WRITING) as host:
        bill = Bill(app, host)
        bill.tailor("warm", "resume-2.json", "post-2.txt")
        costs = [bill.tailor(f"user {n}", "resume.json", "post.txt") for n in range(RUNS)]
    yield f"Time on a host that reads {READING:,.0f} and writes {WRITING:,.0f} tokens a second, everything loaded, {RUNS} users (the first one's post is new)"
    for cost in costs:
        yield (
            f"  {cost.seconds:.2f} s in all, {len(cost.requests)} calls, not the model's {cost.own:.2f} s ({cost.own / cost.seconds:.0%}); "
            f"from the answer of the last question to the files {cost.since:.2f} s, {cost.later} calls, not the model's {cost.own_since:.2f} s ({cost.own_since / cost.since:.0%})"
        )
    yield f"  medians: {median(c.seconds for c in costs):.2f} s in all, {median(c.own for c in costs):.2f} s not the model's; from the last answer {median(c.since for c in costs):.2f} s, {median(c.own_since for c in costs):.2f} s not the model's"


if __name__ == "__main__":
    print(report())
