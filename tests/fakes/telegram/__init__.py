"""Telegram's server for one bot, on loopback, as strict as the real one where a bot can go wrong."""

from tests.fakes.faults import Fault, Kind
from tests.fakes.telegram.chats import Shown
from tests.fakes.telegram.people import Group, Person, until
from tests.fakes.telegram.server import BOT, TOKEN, FakeTelegram

__all__ = ["BOT", "TOKEN", "FakeTelegram", "Fault", "Group", "Kind", "Person", "Shown", "until"]
