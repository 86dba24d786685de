"""Slack as a channel."""

from bot.channels.slack.account import Keys
from bot.channels.slack.channel import API, Slack
from bot.channels.slack.installing import Client

__all__ = ["API", "Client", "Keys", "Slack"]
