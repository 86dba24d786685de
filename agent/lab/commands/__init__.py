"""truecut lab …: the tasks of the lab. Each is a module with `configure(parser)` and `run(arguments) -> exit code`; what they need beyond the house itself is loaded when they run."""

from __future__ import annotations

import importlib
from argparse import SUPPRESS, ArgumentParser, Namespace

TASKS = {
    "dataset": "work on the data a model may be trained on: validate, stats, corrupt or build",
    "train": "train an adapter: sft, dpo or kto",
    "export": "make of an adapter a model that Ollama serves, and check it",
    "evolve": "look for a better prompt of the writer, by GEPA: the rival that needs no GPU",
    "serve": "serve a base and its adapters from their folders to this machine, as Ollama would",
    "compare": "try strategies on the held-out cases, and write what may be said of their differences",
    "offer": "offer the model of a run as the new default, with its report",
    "adopt": "take an offered model as the default",
    "back": "go back to the model before",
    "smoke": "run every kind of training and an export on a tiny model made here",
}


def configure(parser: ArgumentParser) -> None:
    """The arguments of every task."""
    tasks = parser.add_subparsers(dest="lab", metavar="TASK", required=True)
    for name, text in TASKS.items():
        task = tasks.add_parser(name, help=text, description=text)
        task.add_argument("--json", action="store_true", default=SUPPRESS, help="print JSON")
        _module(name).configure(task)


def run(arguments: Namespace) -> int:
    """Do what was asked for; its exit code."""
    return int(_module(arguments.lab).run(arguments))


def _module(task: str):  # type: ignore[no-untyped-def]  # noqa: ANN202
    return importlib.import_module(f"agent.lab.commands.{task}")
