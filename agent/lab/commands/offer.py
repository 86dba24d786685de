"""truecut lab offer RUN --comparison FOLDER --strategy NAME: an adapter as the new default, with the report that speaks for it; people choose between the two, blind."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from agent.lab.commands.house import house
from agent.lab.offering.offer import Offer
from agent.lab.offering.offering import Offers
from bot.settings.challenger import put_on_trial


def configure(parser: ArgumentParser) -> None:
    """The arguments."""
    parser.add_argument("run", type=Path, metavar="RUN", nargs="?", help="the folder of a training that has ended; without one the offers are listed, with what people chose so far")
    parser.add_argument("--comparison", type=Path, default=Path("out/comparison"), metavar="FOLDER", help="where the comparison with the present model lies (default: %(default)s)")
    parser.add_argument("--strategy", default="rag+sft", help="what the model of the run is called there (default: %(default)s)")


def run(arguments: Namespace) -> int:
    """Offer it and put it on trial, or list what was offered."""
    with house() as (offers, present, folder):
        made = [offers.make(arguments.run, arguments.comparison, arguments.strategy, present)] if arguments.run else [*offers.all()]
        if arguments.run:
            put_on_trial(made[0].model, present, folder)
        for offer in made:
            print(offer.model_dump_json() if arguments.json else _told(offers, offer))
    return 0


def _told(offers: Offers, offer: Offer) -> str:
    return f"{offer.model} in the place of {offer.instead_of}, offered {offer.at}\n{offer.said}\n{offers.votes(offer).told}\n{offers.report(offer)}\nTake it: truecut lab adopt {offer.run}"
