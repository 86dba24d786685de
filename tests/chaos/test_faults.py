"""The fault run in short forms; `make faults` is the long one."""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import pytest

from agent.domain.say import Say
from storage import open_store
from tests.chaos.auditing import Account, audit
from tests.chaos.on_telegram import OnTelegram
from tests.chaos.run import PLATFORMS, Plan, play, told
from tests.fakes.telegram import Person, Shown


@pytest.fixture(autouse=True)
def _quiet_server() -> None:
    """The fake does not complain of uploads that a death cuts short."""
    logging.getLogger("aiohttp.server").setLevel(logging.CRITICAL)


@pytest.mark.parametrize("platform", [pytest.param(name, marks=[] if name == "telegram" else pytest.mark.slow) for name in PLATFORMS])
async def test_a_service_killed_at_random_behind_a_bad_line_loses_nothing(tmp_path: Path, platform: str) -> None:
    """Three deaths within four conversations, every kind of fault, and everything delivered again: each message is handled once, each answer comes in its
    order, each has one résumé, and no file comes twice whose confirmation was not lost."""
    played = await play(PLATFORMS[platform](), Plan(4, 3, 2.5, 24, seed=7, hasty=True, every=1.0), tmp_path)
    assert played.account.fine, told(played)
    assert played.account.inbox == played.platform.delivered
    assert played.deaths > 1
    assert sum(played.platform.struck.values()) > 5


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("platform", PLATFORMS)
async def test_with_more_people_and_more_deaths_nothing_is_lost_either(tmp_path: Path, platform: str, seed: int) -> None:
    """Thirty people and twenty deaths."""
    played = await play(PLATFORMS[platform](), Plan(30, 20, 3.0, 90, seed=seed, hasty=True), tmp_path)
    assert played.account.fine, told(played)


@pytest.mark.slow
@pytest.mark.parametrize("platform", PLATFORMS)
async def test_the_process_that_hosts_start_loses_nothing(tmp_path: Path, platform: str) -> None:
    """`truecut serve` itself, with the bundled embedder and real documents, at the platform's own pace."""
    played = await play(PLATFORMS[platform](limits=True), Plan(6, 3, 12.0, 24, seed=3), tmp_path)
    assert played.account.fine, told(played)


# The audit finds what it looks for


class Still(OnTelegram):
    """Nothing happens; the test arranges what stands in the conversation."""

    def __init__(self, folder: Path, said: Sequence[Say], shown: Sequence[str]) -> None:
        super().__init__()
        self.people: list[Person] = self.crowd(1)
        self.folder = folder
        chat = self.server.chats[self.people[0].number]
        chat.shown = [Shown(n, text="" if "." in name else name, filename=name if "." in name else "") for n, name in enumerate(shown)]
        store = open_store(folder / "data")
        with store.transaction() as db:
            for number, say in enumerate(said):
                store.outbox.put(str(number), "telegram", str(chat.number), say, db)
        for number in range(1, len(said) + 1):
            store.outbox.sent(number)
        store.close()

    def account(self, *unsure: str) -> Account:
        """The account, with deaths that cost the confirmations of these files."""
        chat = str(self.people[0].number)
        return audit(self.folder, self, self.people, Counter((chat, name) for name in unsure))


SAID = (Say(text="one"), Say.model_validate({"kind": "file", "path": "x", "filename": "a.pdf"}), Say(text="two"))


def test_the_audit_sees_what_is_missing_or_in_another_order(tmp_path: Path) -> None:
    """Also when all of it is there."""
    for number, shown in enumerate((("one", "two"), ("one", "two", "a.pdf"), ("a.pdf", "one", "two"))):
        assert len(Still(tmp_path / str(number), SAID, shown).account().lost_answers) == 1
    assert not Still(tmp_path / "all", SAID, ("one", "a.pdf", "two")).account().lost_answers


def test_the_audit_wants_a_reason_for_a_second_file(tmp_path: Path) -> None:
    """A confirmation that was lost by a death or by the line, once for each copy."""
    still = Still(tmp_path, SAID, ("one", "a.pdf", "a.pdf", "two"))
    assert still.account().unexplained
    assert not still.account("a.pdf").unexplained
    assert not still.account().lost_answers
    still.server.dropped.append((still.people[0].number, "a.pdf"))
    assert not still.account().unexplained
    assert still.account().files_twice == 1


def test_the_audit_sees_a_message_that_was_not_kept(tmp_path: Path) -> None:
    """What people sent and no row of the inbox tells of."""
    still = Still(tmp_path, SAID, ("one", "a.pdf", "two"))
    still.people[0].says("hi")
    assert still.account().lost_messages == 1
