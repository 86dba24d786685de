"""Slack's servers for one app, on loopback, as strict as the real ones where an app can go wrong."""

from tests.fakes.faults import Fault, Kind
from tests.fakes.slack.people import Channel, Person, until
from tests.fakes.slack.rooms import Shown
from tests.fakes.slack.server import APP_TOKEN, BOT_TOKEN, CLIENT, SECRET, TEAM, FakeSlack

__all__ = ["APP_TOKEN", "BOT_TOKEN", "CLIENT", "SECRET", "TEAM", "Channel", "FakeSlack", "Fault", "Kind", "Person", "Shown", "until"]
