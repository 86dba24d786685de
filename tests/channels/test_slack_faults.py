"""Slack's limits and failures: nothing is lost, and nobody waits for somebody else's trouble."""

from __future__ import annotations

import asyncio
import dataclasses
import time
from collections.abc import AsyncIterator

import pytest
from sqlmodel import col, select

from agent.domain.say import Option, Say, SayKind
from agent.errors import OwnerCanAct
from bot.app import App
from bot.channels.slack import Keys, Slack
from bot.channels.slack.channel import usual_pace
from bot.demo import sample
from bot.serving import Service
from bot.showing import phrases
from storage.tables import InboxRow, OutboxRow
from tests.dialogues.slack import BY_SOCKET, OWNER, quick, serving
from tests.fakes.slack import BOT_TOKEN, TEAM, FakeSlack, Fault, Kind, Person, until
from tests.serving.test_service import StuckPrinter


@pytest.fixture
async def server() -> AsyncIterator[FakeSlack]:
    """Slack."""
    async with FakeSlack() as running:
        yield running


@pytest.fixture
def ann(server: FakeSlack) -> Person:
    """The owner."""
    return server.person(OWNER)


def put(app: App, person: Person, *says: Say, thread: str = "") -> None:
    """Put messages to a person into the outbox."""
    with app.store.transaction() as db:
        for number, say in enumerate(says):
            conversation = f"{TEAM}:{person.id}" + (f":{thread}" if thread else "")
            app.store.outbox.put(f"{person.id}:{thread}:{number}", "slack", conversation, say, db)


async def test_a_rate_limit_is_waited_out_and_holds_up_nobody_else(app: App, server: FakeSlack, ann: Person) -> None:
    """After 429 the conversation waits as long as Retry-After said, in its order; another goes on meanwhile."""
    bob = server.person("U1BOB", "Bob")
    server.faults = [Fault("chat.postMessage", Kind.FLOOD, seconds=4, place=ann.room.id)]
    put(app, ann, Say(text="one"), Say(text="two"))
    put(app, bob, Say(text="hello"))
    begun = time.monotonic()
    async with serving(app, server):
        await bob.hears("hello")
        assert ann.heard == []
        await ann.hears("two")
    assert time.monotonic() - begun >= 4
    assert [m.text for m in ann.heard] == ["one", "two"]


@pytest.mark.parametrize("kind", [Kind.BROKEN, Kind.LOST])
@pytest.mark.parametrize("method", ["chat.postMessage", "conversations.open"])
async def test_what_breaks_on_the_way_is_sent_again(app: App, server: FakeSlack, ann: Person, kind: Kind, method: str) -> None:
    """Once, in order, and the next try stands in the row."""
    server.faults = [Fault(method, kind)]
    put(app, ann, Say(text="one"), Say(text="two"))
    async with serving(app, server):
        await ann.hears("two")
    assert [m.text for m in ann.heard] == ["one", "two"]
    with app.store.transaction() as db:
        assert [row.attempts for row in db.exec(select(OutboxRow).order_by(col(OutboxRow.id))).all()] == [1, 0]


async def test_a_line_that_breaks_after_acceptance_may_double_one_message(app: App, server: FakeSlack, ann: Person) -> None:
    """The library repeats nothing by itself, so it is said twice and not more; nothing else is."""
    server.faults = [Fault("chat.postMessage", Kind.DROPPED)]
    put(app, ann, Say(text="one"), Say(text="two"))
    async with serving(app, server):
        await ann.hears("two")
    assert [m.text for m in ann.heard] == ["one", "one", "two"]


@pytest.mark.parametrize("method", ["files.getUploadURLExternal", "files.completeUploadExternal"])
async def test_a_file_whose_upload_breaks_is_sent_again(app: App, server: FakeSlack, ann: Person, method: str) -> None:
    """Whole, and once."""
    server.faults = [Fault(method, Kind.BROKEN)]
    put(app, ann, Say(kind=SayKind.FILE, path=app.store.files.keep("ann", b"%PDF-1.7", "pdf"), filename="Dana-Resume.pdf"))
    async with serving(app, server):
        await ann.hears("Dana-Resume.pdf")
    assert [(m.filename, m.content) for m in ann.heard] == [("Dana-Resume.pdf", b"%PDF-1.7")]


async def test_of_a_message_in_parts_only_the_broken_part_is_sent_again(app: App, server: FakeSlack, ann: Person) -> None:
    """100,000 letters in their order, with the buttons under the last part."""
    paragraphs = [f"{n} ".ljust(2_500, "x") for n in range(40)]
    server.faults = [Fault("chat.postMessage", Kind.BROKEN, after=1)]
    put(app, ann, Say(kind=SayKind.QUESTION, text="\n\n".join(paragraphs), options=(Option(label="Yes", data="y"),)))
    async with serving(app, server):
        await until(lambda: len(ann.heard) == 40)
    assert [m.text for m in ann.heard] == paragraphs
    assert [bool(m.buttons) for m in ann.heard] == [False] * 39 + [True]
    assert server.faults[0].times == 0


async def test_where_nobody_listens_any_more_the_messages_end_and_nobody_elses(app: App, server: FakeSlack, ann: Person) -> None:
    """One try, no more."""
    bob = server.person("U1BOB", "Bob")
    put(app, ann, *(Say(text=f"message {n}") for n in range(5)))
    put(app, bob, Say(text="hello"))
    ann.room.archived = True
    async with serving(app, server):
        await bob.hears("hello")
        await until(lambda: not app.store.outbox.waiting())
    assert sum(method == "chat.postMessage" and body["channel"] == ann.room.id for method, body in server.calls) == 1


async def test_on_another_workspace_nobody_listens(app: App, server: FakeSlack, ann: Person) -> None:
    """What waits for it ends, and what comes from it is not kept."""
    with app.store.transaction() as db:
        app.store.outbox.put("k", "slack", "T2OTHER:U1ANN", Say(text="x"), db)
    async with serving(app, server):
        await until(lambda: not app.store.outbox.waiting())
        server.person("U1ANN2", team="T2OTHER").says("hi")
        await until(lambda: not server.wire.under_way)
    assert ann.heard == []
    with app.store.transaction() as db:
        assert db.exec(select(InboxRow)).all() == []


async def test_blocks_that_slack_cannot_take_are_sent_as_text(app: App, server: FakeSlack, ann: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    """With the options by number, as they can be typed."""
    monkeypatch.setattr("bot.channels.slack.voice.question", lambda *given: [{"type": "poem"}])
    put(app, ann, Say(kind=SayKind.QUESTION, text="Which?", options=(Option(label="This", data="a"), Option(label="That", data="b"))))
    async with serving(app, server):
        await ann.hears("Which?\n1. This\n2. That")
    assert len(ann.heard) == 1


async def test_a_message_that_is_refused_holds_up_its_conversation_only_for_a_while(app: App, server: FakeSlack, ann: Person) -> None:
    """A file that is gone is given up after three tries, and the next message comes."""
    put(app, ann, Say(kind=SayKind.FILE, path="0.pdf", filename="gone.pdf"), Say(text="next"))
    async with serving(app, server):
        await ann.hears("next")
    assert [m.filename for m in ann.heard] == [""]


async def test_an_event_that_the_memory_does_not_take_is_not_acknowledged(app: App, server: FakeSlack, ann: Person) -> None:
    """Slack delivers it again after its three seconds, and it is handled once."""
    server.wire.patience = 0.5
    async with serving(app, server):
        ann.opens("home")
        await until(lambda: ann.home is not None)
        with app.store.transaction():
            ann.says("hi")
            await asyncio.sleep(0.8)
            assert not server.wire.deliveries[-1].acked
        await ann.hears(phrases.WELCOME.splitlines()[0])
        await until(lambda: not server.wire.under_way)
    assert server.wire.deliveries[-1].tries >= 2
    assert len(ann.heard) == 1


async def test_what_cannot_be_kept_is_delivered_again(app: App, server: FakeSlack, ann: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    """An error in the handler is no acknowledgement."""
    receive, tries = type(app.store.inbox).receive, []

    def fail(*given: object) -> bool:
        tries.append(given)
        if len(tries) == 1:
            raise OwnerCanAct("the disk is full")
        return receive(*given)  # type: ignore[arg-type]

    server.wire.patience = 0.3
    monkeypatch.setattr(type(app.store.inbox), "receive", fail)
    async with serving(app, server):
        ann.says("hi")
        await ann.hears(phrases.WELCOME.splitlines()[0])
    assert len(ann.heard) == 1


async def test_an_acknowledgement_waits_for_no_work(app: App, server: FakeSlack, ann: Person) -> None:
    """While a résumé is printed, everything is acknowledged far within three seconds."""
    printer = StuckPrinter()
    async with serving(dataclasses.replace(app, printer=printer), server):
        ann.sends("resume.json", sample("resume.json"))
        ann.says(sample("post.txt").decode())
        await ann.hears("The post asks for")
        ann.taps("Skip all questions")
        await ann.hears(phrases.TAILORING)
        for _ in range(10):
            ann.commands("status")
        await until(lambda: not server.wire.under_way)
        printer.free.set()
        await ann.hears(".pdf")
    assert max(delivery.seconds for delivery in server.wire.deliveries) < 1


async def test_the_connection_is_renewed_and_mended(app: App, server: FakeSlack, ann: Person) -> None:
    """When Slack asks for it, when it breaks, and when no new one is given at first: no message is lost or doubled."""
    async with serving(app, server):
        ann.says("hi")
        await ann.hears(phrases.WELCOME.splitlines()[0])
        await server.wire.refresh()
        ann.commands("status")
        await ann.hears("Nothing is running")
        server.faults = [Fault("apps.connections.open", Kind.BROKEN, times=2)]
        await server.wire.cut()
        ann.commands("versions")
        await ann.hears(phrases.NO_VERSION)
    assert server.wire.connections >= 3
    assert len(ann.heard) == 3


async def test_a_file_that_comes_on_the_second_try_is_read(app: App, server: FakeSlack, ann: Person) -> None:
    """Fetching it is tried again."""
    server.faults = [Fault("file", Kind.LOST)]
    async with serving(app, server):
        ann.sends("resume.json", sample("resume.json"))
        await ann.hears("I understood of")


async def test_data_too_long_for_a_button_comes_back_whole(app: App, server: FakeSlack, ann: Person) -> None:
    """Also in another process, long after."""
    data = "link:" + "9" * 3_000
    put(app, ann, Say(kind=SayKind.QUESTION, text="Which?", options=(Option(label="This", data=data),)))
    async with serving(app, server):
        shown = await ann.hears("Which?")
    assert len(shown.buttons["This"]["value"]) <= 2_000
    async with serving(app, server):
        ann.taps("This")
        await ann.hears(phrases.STALE)
    with app.store.transaction() as db:
        assert any(data in row.payload for row in db.exec(select(InboxRow)).all())


async def test_progress_is_one_message_that_is_gone_at_the_end(app: App, server: FakeSlack, ann: Person) -> None:
    """Changed as the work goes on, in the thread of its run; only what was said stands there when it is done."""
    printer = StuckPrinter()
    async with serving(dataclasses.replace(app, printer=printer), server):
        ann.sends("resume.json", sample("resume.json"))
        ann.says(sample("post.txt").decode())
        await ann.hears("The post asks for")
        ann.taps("Skip all questions")
        await ann.hears(phrases.TAILORING)  # what was said takes away the progress of before
        before = len(ann.room.shown)
        ann.forgets()
        await until(lambda: any(" …" in m.text and "Thank you" not in m.text for m in ann.heard))
        printer.free.set()
        await ann.hears(".json")
        await until(lambda: not any(m.text.endswith("…") and "Thank you" not in m.text for m in ann.heard))
    assert sum(m.gone for m in ann.room.shown[before:]) == 1


async def test_progress_that_a_killed_process_left_is_taken_away(app: App, server: FakeSlack, ann: Person) -> None:
    """By the next answer in that conversation."""
    put(app, ann, Say(text="Reading …"))
    async with serving(app, server):
        left = await ann.hears("Reading")
    app.store.marks.put("slack", f"progress:{TEAM}:{OWNER}", left.stamp)
    async with serving(app, server):
        ann.commands("status")
        await ann.hears("Nothing is running")
        await until(lambda: left.gone and not app.store.marks.named("slack", "progress:"))


async def test_the_limit_of_slack_is_kept_over_all_threads_of_a_conversation(app: App) -> None:
    """At the usual pace nothing is refused but where the wire itself bunches messages, and nothing is lost."""
    async with FakeSlack(limits=True) as server:
        crowd = [server.person(f"U1P{n}", f"P{n}") for n in range(10)]
        for person in crowd:
            for thread in ("", "1.000001", "2.000002"):
                put(app, person, Say(text="one"), thread=thread)
        async with serving(app, server, pace=usual_pace()):
            await until(lambda: all(len(person.heard) == 3 for person in crowd))
    assert len(server.refused) <= len(crowd) // 4


@pytest.mark.parametrize(("keys", "setting"), [(Keys("xoxb-another", BY_SOCKET.app), "TRUECUT_SLACK_BOT_TOKEN"), (Keys(BOT_TOKEN, "xapp-another"), "TRUECUT_SLACK_APP_TOKEN")])
async def test_a_wrong_token_is_the_host_s_to_mend(app: App, server: FakeSlack, keys: Keys, setting: str) -> None:
    """One sentence that names the setting and not the token."""
    station = Slack(app.store, keys, frozenset(), server.url, pace=quick())
    with pytest.raises(OwnerCanAct, match=setting) as raised:
        await Service(app, {"slack": station}).run(asyncio.Event())
    assert "another" not in repr(raised.value)


async def test_slack_that_cannot_be_reached_is_waited_for(app: App, server: FakeSlack, ann: Person) -> None:
    """Ill at the start, it is asked again."""
    server.faults = [Fault("auth.test", Kind.BROKEN), Fault("apps.connections.open", Kind.LOST)]
    async with serving(app, server) as service:
        ann.says("hi")
        await ann.hears(phrases.WELCOME.splitlines()[0])
        assert (await service.health())["last_poll"]["slack"] < 30
