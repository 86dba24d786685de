"""truecut lab adopt RUN: the owner takes an offered model as the default."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from agent.lab.commands.house import house
from bot.settings.adopted import adopt


def configure(parser: ArgumentParser) -> None:
    """The arguments."""
    parser.add_argument("run", type=Path, metavar="RUN", help="the folder of a training that was offered")


def run(arguments: Namespace) -> int:
    """Adopt it."""
    with house() as (offers, present, folder):
        offer = offers.of(arguments.run, present)
        adopt(offer.model, present, folder)
    print(f"{offer.model} is asked in the place of {present} from the next start on; the way back: truecut lab back")
    return 0
