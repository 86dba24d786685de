"""truecut lab back: the model before the one that was adopted last."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from agent.lab.commands.house import house
from bot.settings.adopted import back


def configure(parser: ArgumentParser) -> None:
    """No arguments."""


def run(arguments: Namespace) -> int:
    """Go back."""
    with house() as (_, present, folder):
        print(f"{back(present, folder)} is asked again from the next start on.")
    return 0
