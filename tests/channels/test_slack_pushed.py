"""What Slack pushes, signed."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator

import aiohttp
import pytest
from sqlmodel import select

from bot.app import App
from bot.showing import phrases
from storage.tables import InboxRow
from tests.dialogues.slack import BY_REQUEST, OWNER, serving
from tests.fakes.slack import SECRET, FakeSlack, Person, until
from tests.fakes.slack.wire import as_request, signed


@pytest.fixture
async def server() -> AsyncIterator[FakeSlack]:
    """Slack."""
    async with FakeSlack() as running:
        yield running


@pytest.fixture
def ann(server: FakeSlack) -> Person:
    """The owner."""
    return server.person(OWNER)


async def _push(server: FakeSlack, body: bytes, headers: dict[str, str], kind: str = "application/json") -> tuple[int, str]:
    async with aiohttp.ClientSession() as session, session.post(f"http://127.0.0.1:{server.wire.port}/slack/events", data=body, headers={"Content-Type": kind, **headers}) as answer:
        return answer.status, await answer.text()


async def test_only_what_slack_signed_just_now_is_heard(app: App, server: FakeSlack, ann: Person) -> None:
    """A wrong secret, another body, a signature of six minutes ago or none: 401, and nothing is kept."""
    async with serving(app, server, keys=BY_REQUEST):
        ann.opens("home")
        await until(lambda: ann.home is not None)
        delivery = ann.commands("help")
        await ann.hears("/tailor why 3")
        body, kind = as_request(delivery)
        old = int(time.time()) - 360
        wrong = [signed("another", body), signed(SECRET, body + b"&x=1"), signed(SECRET, body, old), signed(SECRET, body, old + 720), {}]
        wrong.append(signed(SECRET, body) | {"X-Slack-Request-Timestamp": "soon"})
        for headers in wrong:
            assert (await _push(server, body, headers, kind))[0] == 401
        assert (await _push(server, body, signed(SECRET, body), kind))[0] == 200
    with app.store.transaction() as db:
        assert len(db.exec(select(InboxRow)).all()) == 1


async def test_slack_can_make_sure_that_the_address_is_ours(app: App, server: FakeSlack) -> None:
    """Its challenge is answered; what is no delivery breaks nothing."""
    async with serving(app, server, keys=BY_REQUEST):
        body = b'{"type": "url_verification", "challenge": "3eZbrw1aB"}'
        status, told = await _push(server, body, signed(SECRET, body))
        assert (status, "3eZbrw1aB" in told) == (200, True)
        for odd in (b"", b"[]", b"no json", b"{}", b'{"type": "event_callback"}', "payload=é".encode("latin-1")):
            assert (await _push(server, odd, signed(SECRET, odd)))[0] < 500


async def test_a_window_closes_with_an_empty_answer(app: App, server: FakeSlack, ann: Person) -> None:
    """Slack shows an error for anything else."""
    async with serving(app, server, keys=BY_REQUEST):
        ann.window = {"id": "V1", "type": "modal", "callback_id": "words", "private_metadata": "", "blocks": [{"type": "input", "block_id": "words", "element": {"action_id": "text"}}]}
        body, kind = as_request(ann.submits("hello"))
        await ann.hears(phrases.STALE)
        assert await _push(server, body, signed(SECRET, body), kind) == (200, "")


async def test_what_comes_twice_or_late_is_handled_once(app: App, server: FakeSlack, ann: Person) -> None:
    """Also after a repetition with Slack's headers."""
    server.wire.doubles = True
    async with serving(app, server, keys=BY_REQUEST):
        ann.says("hi")
        await ann.hears(phrases.WELCOME.splitlines()[0])
        await until(lambda: not server.wire.under_way)
    assert server.wire.deliveries[0].tries == 2
    assert len(ann.heard) == 1
