"""truecut lab: the commands of the lab, one a file. Each is imported only when it is asked for, and its libraries with it."""

from __future__ import annotations

import importlib
from argparse import ArgumentParser, Namespace

COMMANDS = {
    "train": "train an adapter: sft, dpo or kto",
    "export": "make of an adapter a model that Ollama serves, and check it",
    "smoke": "run every kind of training and an export on a tiny model made here",
}


def configure(parser: ArgumentParser) -> None:
    """The arguments of all commands."""
    parts = parser.add_subparsers(dest="task", metavar="TASK", required=True)
    for name, text in COMMANDS.items():
        _module(name).configure(parts.add_parser(name, help=text, description=text))


def run(arguments: Namespace) -> int:
    """Do it; the exit code."""
    return int(_module(arguments.task).run(arguments))


def _module(name: str):  # type: ignore[no-untyped-def]  # noqa: ANN202
    return importlib.import_module(f"{__name__}.{name}")
