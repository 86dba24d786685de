"""Telegram's limits and failures: nothing is lost, and nobody waits for somebody else's trouble."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator

import pytest
from sqlmodel import col, select

from agent.domain.say import Option, Say, SayKind
from bot.app import App
from bot.channels.telegram.channel import usual_pace
from bot.demo import sample
from bot.showing import phrases
from storage.tables import InboxRow, OutboxRow
from tests.dialogues.telegram import OWNER, serving
from tests.fakes.telegram import FakeTelegram, Fault, Kind, Person, until


@pytest.fixture
async def server() -> AsyncIterator[FakeTelegram]:
    """Telegram."""
    async with FakeTelegram() as running:
        yield running


@pytest.fixture
def ann(server: FakeTelegram) -> Person:
    """The owner."""
    return server.person(OWNER)


def put(app: App, person: Person, *says: Say) -> None:
    """Put messages to a person into the outbox."""
    person.chat.started = True
    with app.store.transaction() as db:
        for number, say in enumerate(says):
            app.store.outbox.put(f"{person.number}:{number}", "telegram", str(person.number), say, db)


async def test_a_flood_limit_is_waited_out_and_holds_up_nobody_else(app: App, server: FakeTelegram, ann: Person) -> None:
    """After 429 the conversation waits as long as was said, in its order; another goes on meanwhile."""
    bob = server.person(77, "Bob")
    server.faults = [Fault("sendMessage", Kind.FLOOD, seconds=4, place=OWNER)]
    put(app, ann, Say(text="one"), Say(text="two"))
    put(app, bob, Say(text="hello"))
    begun = time.monotonic()
    async with serving(app, server):
        await bob.hears("hello")
        assert ann.heard == []
        await ann.hears("two")
    assert time.monotonic() - begun >= 4
    assert [m.text for m in ann.heard] == ["one", "two"]


async def test_a_flood_limit_in_two_conversations_stops_all_of_them(app: App, server: FakeTelegram, ann: Person) -> None:
    """Told so twice at once, the limit of the whole bot is meant: nobody is written to until it is over."""
    bob, eve = server.person(77, "Bob"), server.person(78, "Eve")
    server.faults = [Fault("sendMessage", Kind.FLOOD, seconds=3, place=chat) for chat in (OWNER, 77)]
    async with serving(app, server):
        put(app, ann, Say(text="one"))
        put(app, bob, Say(text="two"))
        await until(lambda: all(not fault.times for fault in server.faults))
        begun = time.monotonic()
        put(app, eve, Say(text="three"))
        await eve.hears("three")
        assert time.monotonic() - begun >= 1


@pytest.mark.parametrize("kind", [Kind.BROKEN, Kind.LOST])
async def test_what_breaks_on_the_way_is_sent_again(app: App, server: FakeTelegram, ann: Person, kind: Kind) -> None:
    """Once, in order, and the next try stands in the row."""
    server.faults = [Fault("sendMessage", kind)]
    put(app, ann, Say(text="one"), Say(text="two"))
    async with serving(app, server):
        await ann.hears("two")
    assert [m.text for m in ann.heard] == ["one", "two"]
    with app.store.transaction() as db:
        assert [row.attempts for row in db.exec(select(OutboxRow).order_by(col(OutboxRow.id))).all()] == [1, 0]


async def test_a_line_that_breaks_after_acceptance_may_double_one_message(app: App, server: FakeTelegram, ann: Person) -> None:
    """The platform has no key against that, so it is said twice rather than not at all; nothing else is."""
    server.faults = [Fault("sendMessage", Kind.DROPPED)]
    put(app, ann, Say(text="one"), Say(text="two"))
    async with serving(app, server):
        await ann.hears("two")
    assert [m.text for m in ann.heard] == ["one", "one", "two"]


async def test_of_a_message_in_parts_only_the_broken_part_is_sent_again(app: App, server: FakeTelegram, ann: Person) -> None:
    """What was accepted and answered is marked part by part."""
    paragraphs = [letter * 3_000 for letter in "abc"]
    server.faults = [Fault("sendMessage", Kind.BROKEN, after=1)]
    put(app, ann, Say(text="\n\n".join(paragraphs)))
    async with serving(app, server):
        await until(lambda: len(ann.heard) == 3)
    assert [m.text for m in ann.heard] == paragraphs
    assert server.faults[0].times == 0


async def test_who_blocked_the_bot_ends_his_messages_and_nobody_elses(app: App, server: FakeTelegram, ann: Person) -> None:
    """One try, no more; when he comes back he is answered."""
    bob = server.person(77, "Bob")
    put(app, ann, *(Say(text=f"message {n}") for n in range(5)))
    put(app, bob, Say(text="hello"))
    ann.blocks()
    async with serving(app, server):
        await bob.hears("hello")
        await until(lambda: not app.store.outbox.waiting())
        assert sum(method == "sendMessage" and body["chat_id"] == str(OWNER) for method, body in server.calls) == 1
        ann.unblocks()
        ann.says("hi")
        await ann.hears(phrases.WELCOME)
    assert len(ann.heard) == 1


async def test_a_message_that_is_refused_holds_up_its_conversation_only_for_a_while(app: App, server: FakeTelegram, ann: Person) -> None:
    """A file that is gone is given up after three tries, and the next message comes."""
    put(app, ann, Say(kind=SayKind.FILE, path="0.pdf", filename="gone.pdf"), Say(text="next"))
    async with serving(app, server):
        await ann.hears("next")
    with app.store.transaction() as db:
        lost = db.exec(select(OutboxRow)).first()
    assert lost is not None
    assert lost.dropped is not None
    assert lost.sent is None


async def test_markup_that_telegram_cannot_read_is_sent_as_plain_text(app: App, server: FakeTelegram, ann: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    """The words arrive, whatever became of their dress."""
    monkeypatch.setattr("bot.channels.telegram.sending.as_html", lambda text: text)
    put(app, ann, Say(text="x <y> & z"))
    async with serving(app, server):
        await ann.hears("x <y> & z")


async def test_a_second_delivery_changes_nothing(app: App, server: FakeTelegram, ann: Person) -> None:
    """Telegram forgets our confirmation and delivers all again: every message was handled once."""
    async with serving(app, server):
        ann.sends("resume.json", sample("resume.json"))
        ann.says(sample("post.txt").decode())
        await ann.hears("The post asks for")
        ann.taps("No")
        await until(lambda: not server.unconfirmed)
        server.deliver_again()
        await until(lambda: not server.unconfirmed)
        ann.says("/status")
        await ann.hears("waits for your answer")
    assert ann.text.count("I understood of") == 1
    assert ann.text.count("asks for 1") == 1
    with app.store.transaction() as db:
        assert len(db.exec(select(InboxRow)).all()) == 4


async def test_the_offset_is_kept_and_asked_from(app: App, server: FakeTelegram, ann: Person) -> None:
    """The next start asks from where the last one stood, also when it had no time to confirm."""
    async with serving(app, server):
        ann.says("hi")
        await ann.hears(phrases.WELCOME)
    first = app.store.marks.named("telegram", "offset:")
    server.calls.clear()
    async with serving(app, server):
        await until(lambda: any(method == "getUpdates" for method, _ in server.calls))
    asked = next(body for method, body in server.calls if method == "getUpdates")
    assert [asked["offset"]] == list(first.values())
    assert len(ann.heard) == 1


async def test_an_update_is_committed_before_the_next_is_asked_for(app: App, server: FakeTelegram, ann: Person) -> None:
    """While the memory does not take it, Telegram keeps it."""
    async with serving(app, server):
        await until(lambda: any(method == "getUpdates" for method, _ in server.calls))
        with app.store.transaction():
            ann.says("hi")
            await asyncio.sleep(0.5)
            assert server.unconfirmed == 1
        await ann.hears(phrases.WELCOME)
        await until(lambda: not server.unconfirmed)


async def test_an_update_that_cannot_be_read_costs_no_other(app: App, server: FakeTelegram, ann: Person) -> None:
    """It is passed over, and what came before and after it is answered, each once."""
    ann.says("hi")
    server.update({"message": {"message_id": "no number", "chat": 7}})
    ann.says("/help")
    async with serving(app, server):
        await ann.hears(phrases.HELP.splitlines()[0])
        await until(lambda: not server.unconfirmed)
    assert len(ann.heard) == 2


async def test_a_webhook_of_before_and_a_rival_are_survived(app: App, server: FakeTelegram, ann: Person) -> None:
    """A webhook is taken down; another process that polls costs time and no message."""
    server.webhook = "https://kornblum.example/hook"
    async with serving(app, server):
        await until(lambda: any(method == "getUpdates" for method, _ in server.calls))
        with pytest.raises(Exception, match="409"):
            await server.poll_as_rival()
        ann.says("hi")
        await ann.hears(phrases.WELCOME)
    assert server.webhook == ""


async def test_a_file_that_comes_on_the_second_try_is_read(app: App, server: FakeTelegram, ann: Person) -> None:
    """And one that never comes gets one sentence."""
    server.faults = [Fault("file", Kind.LOST)]
    async with serving(app, server):
        ann.sends("resume.json", sample("resume.json"))
        await ann.hears("I understood of")
        ann.sends("lost.json", b"{}")
        server.forget_files()
        await ann.hears(phrases.UNREAD["lost"])


async def test_data_too_long_for_a_button_comes_back_whole(app: App, server: FakeTelegram, ann: Person) -> None:
    """Also in another process, long after."""
    data = "link:" + "9" * 200
    put(app, ann, Say(kind=SayKind.QUESTION, text="Which?", options=(Option(label="This", data=data),)))
    async with serving(app, server):
        shown = await ann.hears("Which?")
    assert len(shown.buttons["This"].encode()) <= 64
    async with serving(app, server):
        ann.taps("This")
        await ann.hears(phrases.STALE)
    with app.store.transaction() as db:
        assert any(data in row.payload for row in db.exec(select(InboxRow)).all())


async def test_the_limits_of_telegram_are_kept(app: App) -> None:
    """At the usual pace (one a second in a chat, 30 a second in all) a message is refused only where the wire itself bunches them, and none is lost."""
    async with FakeTelegram(limits=True) as server:
        crowd = [server.person(100 + n, f"P{n}") for n in range(40)]
        for person in crowd:
            put(app, person, Say(text="one"), Say(text="two"))
        begun = time.monotonic()
        async with serving(app, server, pace=usual_pace()):
            await until(lambda: all(len(person.heard) == 2 for person in crowd))
        assert time.monotonic() - begun >= 2
        assert server.flood is not None
        assert server.flood.refused <= len(crowd) // 4
