"""How much one user may ask for, and the queue."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta

from agent.domain.rendered import Design
from agent.domain.request import Request
from bot.app import App
from bot.demo import sample
from bot.dialogue import Dialogue
from bot.dialogue.limits import Limits
from bot.ear import Ear
from bot.process.threads import remember
from bot.showing import phrases
from tests.dialogues.conversation import Conversation


class Clock:
    """A clock that is moved by hand."""

    def __init__(self) -> None:
        self.ahead = timedelta()

    def __call__(self) -> datetime:
        """Now, and what it was moved."""
        return datetime.now(UTC) + self.ahead


def limited(app: App, limits: Limits, user: str = "ann") -> Conversation:
    """A conversation within limits."""
    talk = Conversation(app, user)
    talk.house._ear = Ear(Dialogue(app.store, Design(), limits), remember, None)
    return talk


async def test_so_many_runs_an_hour(app: App) -> None:
    """The third of two is not begun, and when it goes on is said; an hour later it is. Another user is not held up."""
    clock = Clock()
    talk = limited(app, Limits(runs=2, clock=clock))
    await talk.begin()
    await talk.say(sample("post-3.txt").decode())
    heard = await talk.say(sample("post-2.txt").decode())
    assert heard == phrases.too_many_runs(2, 60)
    assert len(app.store.runs.all_open("ann")) == 2
    bob = limited(app, Limits(runs=2, clock=clock), "bob")
    assert "asks for" in await bob.begin()
    clock.ahead = timedelta(minutes=61)
    assert phrases.READING_TOO in await talk.say(sample("post-2.txt").decode())


async def test_wishes_count_too(app: App) -> None:
    """A revision is a run."""
    talk = limited(app, Limits(runs=2))
    await talk.begin()
    await talk.say("skip all")
    assert "Done:" in await talk.say("shorter")
    assert await talk.say("no summary") == phrases.too_many_runs(2, 60)


async def test_so_many_files_a_day(app: App) -> None:
    """The third of two is not taken; what is known stays; the next day it is."""
    clock = Clock()
    talk = limited(app, Limits(uploads=2, clock=clock))
    resume = json.loads(sample("resume.json"))
    for name in ("a.json", "b.json"):
        resume["work"][0]["highlights"].append(f"Wrote the handbook {name}.")
        await talk.send(name, json.dumps(resume).encode())
    before = app.store.corpus.load("ann")
    resume["work"][0]["highlights"].append("Sang in the company's choir on Fridays.")
    assert phrases.too_many_files(2, 24 * 60) in await talk.send("c.json", json.dumps(resume).encode())
    assert app.store.corpus.load("ann") == before
    clock.ahead = timedelta(hours=25)
    assert "I understood of" in await talk.send("c.json", json.dumps(resume).encode())


async def test_the_terminal_has_no_limits(app: App) -> None:
    """Its owner may do as much as he likes."""
    talk = Conversation(app)
    await talk.begin()
    for _ in range(25):
        app.store.runs.start(Request(user="ann", post="x"), "elsewhere", "ann")
    assert phrases.READING_TOO in await talk.say(sample("post-3.txt").decode())


async def test_the_place_in_the_queue_is_told_when_others_are_before(app: App) -> None:
    """With both workers at others' posts one is the second after them; with one free it is not mentioned."""
    talk = limited(app, Limits(workers=2))
    await talk.send("resume.json", sample("resume.json"))
    for user in ("bob", "cid", "cid", "dan"):
        app.store.runs.start(Request(user=user, post="x"), "elsewhere", user)
    assert phrases.in_queue(2) in await talk.say(sample("post.txt").decode())
    free = limited(app, Limits(workers=5), "eve")
    await free.send("resume-2.json", sample("resume-2.json"))
    assert "in the queue" not in await free.say(sample("post.txt").decode())
