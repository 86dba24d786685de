"""What was said on Slack while nobody was there to hear it."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
from sqlmodel import select

from bot.app import App
from bot.channels.slack import Keys, missed
from bot.channels.slack.wording import typed
from bot.demo import sample
from bot.showing import phrases
from storage.tables import InboxRow
from tests.dialogues.slack import BY_REQUEST, BY_SOCKET, ME, OWNER, serving
from tests.fakes.slack import FakeSlack, Fault, Kind, Person, until

POST = sample("post.txt").decode()


@pytest.fixture
async def server() -> AsyncIterator[FakeSlack]:
    """Slack."""
    async with FakeSlack() as running:
        yield running


@pytest.fixture
def ann(server: FakeSlack) -> Person:
    """The owner."""
    return server.person(OWNER)


def deliveries(app: App) -> list[str]:
    """Under which names something was kept."""
    with app.store.transaction() as db:
        return list(db.exec(select(InboxRow.delivery).order_by(InboxRow.id)).all())  # type: ignore[arg-type]


async def quiet(app: App, server: FakeSlack) -> None:
    """Until nothing is left to do."""
    await until(lambda: not server.wire.under_way and not app.store.inbox.waiting() and not app.store.outbox.waiting())


@pytest.mark.parametrize("keys", [BY_SOCKET, BY_REQUEST], ids=["socket", "http"])
async def test_what_was_said_while_the_bot_was_away_is_answered_after_its_start(app: App, server: FakeSlack, ann: Person, keys: Keys) -> None:
    """A message and a file that Slack repeats no more, in their order; what was heard before is not heard again."""
    async with serving(app, server):
        ann.says("hi")
        await ann.hears(phrases.WELCOME[:20])
        await quiet(app, server)
    ann.forgets()
    ann.sends("resume.json", sample("resume.json"))
    ann.says(POST)
    server.wire.give_up()
    async with serving(app, server, keys=keys):
        await ann.hears("I understood of Dana Whitfield")
        await ann.hears("The post asks for")
        await quiet(app, server)
    assert phrases.WELCOME[:20] not in ann.text
    assert len(deliveries(app)) == 3


async def test_an_answer_in_a_thread_is_found_too(app: App, server: FakeSlack, ann: Person) -> None:
    """The thread of a run that waits is looked through, however old its head is."""
    async with serving(app, server):
        ann.sends("resume.json", sample("resume.json"))
        await ann.hears("I understood of")
        ann.commands(POST)
        question = await ann.hears("The post asks for infrastructure")
        await quiet(app, server)
    ann.forgets()
    ann.says("no", thread=question.thread)
    server.wire.give_up()
    async with serving(app, server):
        assert (await ann.hears("The post asks for Kafka")).thread == question.thread


async def test_what_was_missed_while_the_connection_was_gone_is_found_with_the_next(app: App, server: FakeSlack, ann: Person) -> None:
    """Without a restart, also when a later message was heard before."""
    async with serving(app, server):
        ann.says("hi")
        await ann.hears(phrases.WELCOME[:20])
        await quiet(app, server)
        ann.says("qwert")
        server.wire.give_up()
        ann.says("asdf")
        await quiet(app, server)
        before = len(deliveries(app))
        await server.wire.cut()
        await until(lambda: len(deliveries(app)) == before + 1)
    assert len(set(deliveries(app))) == len(deliveries(app)) == 3


async def test_an_event_that_comes_after_it_was_found_counts_once(app: App, server: FakeSlack, ann: Person) -> None:
    """Both name a message by its stamp."""
    async with serving(app, server):
        ann.says("hi")
        await ann.hears(phrases.WELCOME[:20])
        await quiet(app, server)
    ann.forgets()
    ann.says("hello")
    server.wire.patience = 5.0
    async with serving(app, server):
        await ann.hears(phrases.WELCOME[:20])
        await quiet(app, server)
    assert ann.text.count(phrases.WELCOME[:20]) == 1
    assert len(deliveries(app)) == 2


async def test_what_is_long_ago_and_what_strangers_said_is_let_be(app: App, server: FakeSlack, ann: Person) -> None:
    """Of a week ago nothing is answered, and nobody who was removed is looked up; many messages come in pages."""
    async with serving(app, server):
        ann.says("hi")
        await ann.hears(phrases.WELCOME[:20])
        await quiet(app, server)
    old = server.standing(ann.room)[-1] | {"user": ann.id, "ts": f"{int(server.stamp().partition('.')[0]) - missed.FURTHEST - 60}.000001"}
    ann.room.said.append({name: value for name, value in old.items() if name != "bot_id"} | {"type": "message"})
    app.store.marks.put("slack", f"read:{server.team}:{OWNER}", "1.000000")
    async with serving(app, server):
        await until(lambda: any(method == "conversations.history" for method, _ in server.calls))
        await quiet(app, server)
    server.calls.clear()
    async with serving(app, server, owners=frozenset()):
        await until(lambda: server.wire.connections > 0)
        await quiet(app, server)
    assert len(deliveries(app)) == 1
    assert not [method for method, _ in server.calls if method == "conversations.history"]


async def test_a_rate_limit_is_waited_out_and_an_error_costs_only_the_look(app: App, server: FakeSlack, ann: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    """In pages of one message, the first call refused."""
    monkeypatch.setattr(missed, "PAGE", 1)
    async with serving(app, server):
        ann.says("hi")
        await ann.hears(phrases.WELCOME[:20])
        await quiet(app, server)
    ann.forgets()
    for text in ("asdf", "hjkl", "hello"):
        ann.says(text)
    server.wire.give_up()
    server.faults = [Fault("conversations.history", Kind.FLOOD, seconds=1), Fault("conversations.replies", Kind.BROKEN)]
    async with serving(app, server):
        await ann.hears(phrases.WELCOME[:20])
    assert [m.text for m in ann.heard][:1] == [typed(phrases.WHAT_NOW_STRANGER)]
    assert app.store.corpus.load(ME).snippets == ()


async def test_an_edited_message_counts_once(app: App, server: FakeSlack, ann: Person) -> None:
    """Changed before it was read, the last wording counts; changed afterwards, the user is told to send the change, and nothing else is said; a preview of a link
    changes nothing."""
    wrong = ann.says("hi ther")
    ann.edits(wrong, "help me")
    async with serving(app, server):
        await ann.hears(typed(phrases.WHAT_NOW_STRANGER))
        await quiet(app, server)
        assert [m.text for m in ann.heard][1:] in ([], [phrases.UNREAD["edited"]])  # the second where the first wording was read before the change came
        stamp = ann.says("see https://example.org/jobs/9")
        await quiet(app, server)
        ann.forgets()
        ann.unfurls(stamp)
        await quiet(app, server)
        assert ann.heard == []
        ann.edits(stamp, "see https://example.org/jobs/8")
        assert (await ann.hears(phrases.UNREAD["edited"])).thread == stamp


async def test_a_file_of_which_only_the_name_is_told_is_asked_for(app: App, server: FakeSlack, ann: Person) -> None:
    """Where it lies is asked; one that is gone is told."""
    async with serving(app, server):
        ann.sends_unseen("resume.json", sample("resume.json"))
        await ann.hears("I understood of Dana Whitfield")
        ann.sends_unseen("lost.json", b"{}")
        server.told_of.clear()
        await ann.hears(phrases.UNREAD["lost"])
