"""What is kept of an update, and when it is not confirmed."""

from __future__ import annotations

from typing import Any

import pytest
from telegram import Update, User

from agent.errors import OwnerCanAct
from bot.channels.telegram.intake import Intake
from storage import Store

ME = User(id=7, first_name="Truecut", is_bot=True, username="truecut_bot")
ANN = {"id": 42, "is_bot": False, "first_name": "Ann"}


def tap(number: int, data: str) -> Update:
    """Ann taps a button."""
    message = {"message_id": 1, "date": 1, "chat": {"id": 42, "type": "private"}, "text": "…"}
    body: dict[str, Any] = {"update_id": number, "callback_query": {"id": str(number), "from": ANN, "chat_instance": "c", "data": data, "message": message}}
    return Update.de_json(body, None)


def test_a_tap_is_not_confirmed_while_the_memory_does_not_answer(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither is it taken for one that means nothing."""
    intake = Intake(store, frozenset({42}), ME)

    def fail(*given: object) -> str | None:
        raise OwnerCanAct("the disk is full")

    with monkeypatch.context() as broken:
        broken.setattr(type(store.marks), "get", fail)
        with pytest.raises(OwnerCanAct):
            intake.keep([tap(5, "#0123")])
    assert intake.offset() is None
    assert intake.keep([tap(5, "#0123")]).taps == {"5": ""}
    assert intake.offset() == 6


def test_another_bot_has_an_offset_of_its_own(store: Store) -> None:
    """Its numbers mean something else, and its taps too."""
    first, other = Intake(store, frozenset({42}), ME), Intake(store, frozenset({42}), User(id=8, first_name="Other", is_bot=True))
    first.keep([tap(5, "a")])
    assert other.offset() is None
    other.keep([tap(5, "a")])
    assert store.inbox.waiting() == 2


def test_of_bots_and_of_events_nothing_is_kept(store: Store) -> None:
    """A message of another bot, and one that only tells that something happened."""
    intake = Intake(store, frozenset({42, 9}), ME)
    bare: dict[str, Any] = {"message_id": 1, "date": 1, "chat": {"id": 42, "type": "private"}}
    robot: dict[str, Any] = {"id": 9, "is_bot": True, "first_name": "R"}
    messages: tuple[dict[str, Any], ...] = ({"from": robot, "text": "hi"}, {"from": ANN, "group_chat_created": True}, {"from": ANN, "new_chat_title": "x"})
    for number, message in enumerate(messages):
        intake.keep([Update.de_json({"update_id": number, "message": bare | message}, None)])
    assert store.inbox.waiting() == 0
    assert intake.offset() == 3
