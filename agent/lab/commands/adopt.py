"""truecut lab adopt RUN: the owner takes an offered model as the default, once people prefer it."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from agent.lab.commands.house import house
from agent.lab.offering.votes import ensure_chosen
from bot.settings.adopted import adopt
from bot.settings.challenger import end_trial


def configure(parser: ArgumentParser) -> None:
    """The arguments."""
    parser.add_argument("run", type=Path, metavar="RUN", help="the folder of a training that was offered")
    parser.add_argument("--anyway", action="store_true", help="also where people's choices show no preference yet")


def run(arguments: Namespace) -> int:
    """Adopt it."""
    with house() as (offers, present, folder):
        offer = offers.of(arguments.run, present)
        votes = offers.votes(offer)
        ensure_chosen(offer, votes, arguments.anyway)
        adopt(offer.model, present, folder)
        end_trial(folder)
    print(f"{votes.told}\n{offer.model} is asked in the place of {present} from the next start on; the way back: truecut lab back")
    return 0
