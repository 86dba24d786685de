"""truecut lab compare --strategies plain,rag,… --out DIR: strategies on the held-out cases, with a report."""

from __future__ import annotations

import asyncio
import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from agent.lab.comparing.running import PICTURE, REPORT, TRIALS, experiment, held_out
from agent.lab.comparing.running import run as compared
from agent.lab.comparing.strategy import strategies
from bot.settings import read_settings


def configure(parser: ArgumentParser) -> None:
    """The arguments."""
    parser.add_argument("--strategies", default="plain,rag", help="the first is what the others are held against: plain, rag, rag+fewshot, rag+sft=MODEL, rag+gepa=FILE.txt (default: %(default)s)")
    parser.add_argument("--seeds", type=int, default=3, help="tries of each case where a model writes (default: %(default)s)")
    parser.add_argument("--cases", type=int, metavar="N", help="only the first N held-out cases, to try things out")
    parser.add_argument("--out", default="out/comparison", help="folder for trials, plot and report; what is there already is not tried again (default: %(default)s)")


def run(arguments: Namespace) -> int:
    """Try what is not tried yet, and write the report."""
    named, settings, out = strategies(arguments.strategies), read_settings(), Path(arguments.out)
    wanted = experiment(named, arguments.seeds, held_out(arguments.cases))
    trials = asyncio.run(compared(wanted, settings, out, lambda line: print(line, file=sys.stderr)))
    print("\n".join(trial.model_dump_json() for trial in trials) if arguments.json else f"{out / REPORT}\n{out / PICTURE}\n{out / TRIALS}")
    return 0
