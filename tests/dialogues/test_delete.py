"""Whoever wants to be forgotten is."""

from __future__ import annotations

import asyncio
import dataclasses
import gc
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
from sqlmodel import SQLModel, func, select

from agent.claims.claim import Claim
from agent.claims.reading.telling import Telling
from agent.domain.say import SayKind
from bot.app import App
from bot.commands.pair import approve
from bot.demo import sample
from bot.serving.house import House
from bot.showing import phrases
from bot.working.worker import Worker
from storage import Store, open_store
from storage.chores import Chores
from storage.tables import ChoreRow, InboxRow, OutboxRow, Run
from tests.dialogues.conversation import Conversation
from tests.dialogues.privates import CANARY, chosen, house, on_disk, planted
from tests.dialogues.telegram import OWNER, serving
from tests.fakes.telegram import FakeTelegram, until
from tests.fakes.vault import GlassVault
from tests.serving.test_service import StuckPrinter

DELETE, KEEP = phrases.LEAVE_ANSWERS


@pytest.fixture
async def server() -> AsyncIterator[FakeTelegram]:
    """Telegram."""
    async with FakeTelegram() as running:
        yield running


@pytest.fixture
def glass(tmp_path: Path) -> Iterator[Store]:
    """A store that seals nothing."""
    opened = open_store(tmp_path / "data", GlassVault())
    yield opened
    opened.close()


def rows(store: Store) -> int:
    """How many rows there are, apart from what belongs to the database itself."""
    with store.transaction() as db:
        counts = {table.name: db.connection().execute(select(func.count()).select_from(table)).scalar_one() for table in SQLModel.metadata.sorted_tables}
    return sum(count for name, count in counts.items() if name != "secrets")


def judged_or_read() -> int:
    """How many claims and texts that were read this process holds."""
    gc.collect()
    return sum(isinstance(held, (Claim, Telling)) for held in gc.get_objects())


async def files_of(talk: Conversation) -> dict[str, bytes]:
    """The files of the last version, handed over again."""
    await talk.house.say(talk.user, talk.user, "/versions 1")
    return {say.filename: talk.house.app.store.files.read(say.path) for say in talk.channel.said if say.kind is SayKind.FILE}


async def test_no_word_is_left_on_the_disk(glass: Store, tmp_path: Path) -> None:
    """Neither in the database, its log, a file nor a file's name, even where nothing is sealed; what another user has is as it was, and works."""
    app = house(glass)
    ann, bob = await planted(app), await planted(app, "bob", "Umbragold")
    await chosen(ann, app)
    app.store.cache.put_many({"post:1": CANARY.encode(), "model:0123456789abcdef:answer:1": b"somebody else's"})
    before, his = on_disk(tmp_path, CANARY), await files_of(bob)
    assert {name.rpartition(".")[2] for name in before} >= {"db-wal", "upload", "pdf", "json"}
    assert on_disk(tmp_path, "Umbragold")
    assert DELETE in (await ann.say("/delete"), *ann.channel.offered)[1:]
    heard = await ann.say("yes delete")
    assert heard == phrases.FORGOTTEN
    assert on_disk(tmp_path, CANARY) == {}
    assert app.store.corpus.load("ann").snippets == ()
    assert app.store.files.of("ann") == []
    bob.channel.heard()
    assert await files_of(bob) == his
    assert "Umbragold" in await bob.say("/profile 1")
    assert "Umbragold" in await bob.say("/doubts")
    assert app.store.cache.get_many(["post:1", "model:0123456789abcdef:answer:1"]) == {"model:0123456789abcdef:answer:1": b"somebody else's"}


async def test_what_lies_sealed_goes_too(store: Store, tmp_path: Path) -> None:
    """With the usual vault no word was there before, and no row or file of the user is there afterwards but the ids of deliveries."""
    app = house(store)
    ann = await planted(app)
    await chosen(ann, app)
    assert on_disk(tmp_path, CANARY) == {}
    await ann.say("/delete")
    await ann.tap(ann.channel.offered[DELETE])
    with store.transaction() as db:
        deliveries = db.exec(select(InboxRow)).all()
        assert {(row.user, row.payload, row.handled is None) for row in deliveries} == {("", "", False)}
        assert db.exec(select(OutboxRow)).all() == []
    assert rows(store) == len(deliveries) + 1  # the number of the last run
    assert list((tmp_path / "data" / "files").iterdir()) == []
    assert app.indexes.of("ann", app.store.corpus.load("ann"))._index is None
    assert not ann.house.receive("ann", "ann", "again", delivery=deliveries[0].delivery)


async def test_it_takes_two_steps_and_names_what_goes(app: App) -> None:
    """First what would go is said; “keep” changes nothing; after any other message the question is no longer open, for words nor for an old button."""
    talk = Conversation(app)
    assert await talk.say("/delete") == phrases.NOTHING_TO_FORGET
    await talk.send("resume.json", sample("resume.json"))
    warned = await talk.say("/delete")
    assert "1 résumé file" in warned
    assert "cannot be undone" in warned
    assert "backups" in warned
    assert "/export" in warned
    assert await talk.say("2") == phrases.STAYED
    await talk.say("/delete")
    old = talk.channel.offered[DELETE]
    assert await talk.tap(talk.channel.offered[KEEP]) == phrases.STAYED
    assert await talk.tap(old) == phrases.LEAVE_STALE
    await talk.say("/delete")
    await talk.say("/status")
    assert await talk.say("yes delete") != phrases.FORGOTTEN
    assert await talk.tap(talk.channel.offered.get(DELETE, old)) == phrases.LEAVE_STALE
    assert app.store.corpus.load("ann").snippets
    await talk.say("/delete")
    assert await talk.say("1") == phrases.FORGOTTEN
    assert not app.store.corpus.load("ann").snippets


async def test_nothing_that_was_said_stays_in_memory(app: App) -> None:
    """What was found out about somebody's lines, to ask it once, goes with them."""
    talk = Conversation(app)
    await talk.begin()
    await talk.say("skip all")
    assert judged_or_read()
    await talk.say("/delete")
    await talk.say("yes delete")
    assert not judged_or_read()


async def test_whoever_writes_again_begins_anew(app: App) -> None:
    """With the next file all works, also an old button says that it is settled."""
    talk = Conversation(app)
    await talk.begin()
    old = next(iter(talk.channel.offered.values()))
    await talk.say("/delete")
    await talk.say("yes delete")
    assert "Here is your résumé" not in await talk.tap(old)
    await talk.begin()
    assert await talk.tap(old) == phrases.STALE
    assert "Here is your résumé" in await talk.say("skip all")


@pytest.mark.parametrize("point", ["asked", "files", "rows"])
async def test_killed_in_the_middle_it_is_done_at_the_next_start(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, point: str) -> None:
    """Whether the process dies before anything went, after the files, or before the traces are swept: afterwards nothing is left, and the good-bye is said once."""
    store = open_store(tmp_path / "data", GlassVault())
    talk = await planted(house(store))

    def dies(*given: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        if point == "asked":
            patched.setattr("bot.serving.house.erase_all", lambda app, channels: 0)
        elif point == "files":
            patched.setattr(type(store.persons), "erase", dies)
        else:
            patched.setattr(Chores, "tidy", dies)
        talk.house.receive("ann", "ann", "/delete")
        talk.house.receive("ann", "ann", "yes delete")
        if point == "asked":
            await talk.house.settle()
        else:
            with pytest.raises(KeyboardInterrupt):
                await talk.house.settle()
    assert on_disk(tmp_path, CANARY)
    store.close()
    again = open_store(tmp_path / "data", GlassVault())
    later = Conversation(house(again))
    await later.house.settle()
    assert later.channel.heard().count(phrases.FORGOTTEN) == 1
    again.close()
    assert on_disk(tmp_path, CANARY) == {}


async def test_what_is_under_way_is_stopped_first(glass: Store, tmp_path: Path, server: FakeTelegram) -> None:
    """While the user's résumé is printed nothing is erased, and nothing more of his is handled; what the printer made goes too. Members are let in no more."""
    printer = StuckPrinter()
    app = dataclasses.replace(house(glass), printer=printer)
    eve = server.person(77, "Eve")
    with app.store.transaction() as db:
        code = app.store.access.knock("telegram:77", "telegram", "77", db) or ""
    approve(app.store, code)
    async with serving(app, server):
        eve.sends(f"{CANARY}.json", sample("resume.json").replace(b"Dana", CANARY.encode()))
        eve.says(sample("post.txt").decode())
        await eve.hears("The post asks for")
        eve.taps("Skip all questions")
        await eve.hears(phrases.TAILORING)
        await until(printer.reached.is_set)
        eve.says("/delete")
        await eve.hears("cannot be undone")
        eve.taps(DELETE)
        await eve.hears(phrases.STOPPING_FIRST)
        eve.says(f"my {CANARY} is marzipan")
        await until(lambda: app.store.inbox.waiting() == 1)
        await asyncio.sleep(0.3)
        assert on_disk(tmp_path, CANARY)
        printer.free.set()
        await eve.hears(phrases.FORGOTTEN.split(".")[0], 60)
        await until(lambda: app.store.outbox.waiting() == 0 and not app.store.chores.leaving())
        eve.says("hello?")
        await eve.hears("This bot is private")
    assert not any(m.filename for m in eve.heard)
    assert on_disk(tmp_path, CANARY) == {}


async def test_a_run_under_way_ends_with_the_step_at_hand(app: App) -> None:
    """Who wants to be forgotten does not wait for the whole of it: no step is begun after that, and nobody is told of the run."""
    talk = Conversation(app)
    await talk.send("resume.json", sample("resume.json"))
    seen: list[str] = []

    async def left(run: Run, text: str) -> None:
        seen.append(text)
        if len(seen) == 2:
            with app.store.transaction() as db:
                assert app.store.persons.leave("ann", "test", "ann", db)

    talk.house = House(app, "test", talk.channel, Worker(app, left, ("test",)))
    assert await talk.say(sample("post.txt").decode()) == f"{phrases.READING}\n{phrases.FORGOTTEN}"
    assert len(seen) == 2


async def test_what_is_kept_in_memory_is_forgotten_too() -> None:
    """The same without a data folder."""
    store = open_store(None)
    talk = Conversation(house(store))
    await talk.begin()
    await talk.say("/delete")
    assert await talk.say("yes delete") == phrases.FORGOTTEN
    assert (store.corpus.load("ann").snippets, store.files.all()) == ((), [])
    store.close()


async def test_the_owner_of_the_bot_begins_anew_without_being_let_in(app: App, server: FakeTelegram) -> None:
    """Owners stand in the settings, which nobody deletes from a chat."""
    ann = server.person(OWNER)
    async with serving(app, server):
        ann.sends("resume.json", sample("resume.json"))
        await ann.hears("I understood of")
        ann.says("/delete")
        await ann.hears("cannot be undone")
        ann.taps(DELETE)
        await ann.hears(phrases.FORGOTTEN.split(".")[0])
        ann.says("hi")
        await ann.hears(phrases.WELCOME)


async def test_no_mark_of_the_conversation_is_left(app: App, server: FakeTelegram) -> None:
    """Not even which message asked him something."""
    ann = server.person(OWNER)
    async with serving(app, server):
        ann.sends("resume.json", sample("resume.json"))
        ann.says(sample("post.txt").decode())
        await ann.hears("The post asks for", 60)
        await until(lambda: bool(app.store.marks.named("telegram", "asked:")))
        ann.says("/delete")
        await ann.hears("cannot be undone")
        ann.taps(DELETE)
        await ann.hears(phrases.FORGOTTEN.split(".")[0])
        assert not [name for name in app.store.marks.named("telegram", "") if str(OWNER) in name.split(":")]


async def test_a_good_bye_that_nobody_takes_goes_too(app: App) -> None:
    """Whoever has blocked the bot leaves no message behind."""
    talk = Conversation(app)
    await talk.send("resume.json", sample("resume.json"))
    talk.house.receive("ann", "ann", "/delete")
    talk.house.receive("ann", "ann", "yes delete")
    talk.channel.broken = 99
    await talk.house.settle()
    assert app.store.outbox.waiting() == 1
    app.store.outbox.end("test", "ann")
    with app.store.transaction() as db:
        assert db.exec(select(OutboxRow)).all() == []
        assert db.exec(select(ChoreRow)).all() == []


async def test_what_is_kept_is_told(app: App) -> None:
    """How long, where, how to have it and how to delete it, and which host of a model is asked."""
    told = await Conversation(app).say("/privacy")
    assert "30 days" in told
    assert "encrypted" in told
    assert "/export" in told
    assert "/delete" in told
    assert "language model" not in told
    settings = app.settings.model_copy(update={"ollama_hosts": ("http://gpu-box:11434",), "model": "tiny"})
    assert "language model on gpu-box" in await Conversation(dataclasses.replace(app, settings=settings)).say("/privacy")


async def test_a_mere_yes_deletes_nothing_and_is_told_what_does(app: App) -> None:
    """The question stays open."""
    talk = Conversation(app)
    await talk.send("resume.json", sample("resume.json"))
    await talk.say("/delete")
    assert await talk.say("yes") == phrases.LEAVE_IN_WORDS
    assert app.store.corpus.holds("ann")
    await talk.say("yes delete")
    assert not app.store.corpus.holds("ann")
