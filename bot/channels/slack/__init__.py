"""Slack as a channel."""

from bot.channels.slack.channel import Keys, Slack

__all__ = ["Keys", "Slack"]
