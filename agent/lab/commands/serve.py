"""truecut lab serve --base FOLDER [--adapter NAME=FOLDER …]: models from their folders behind Ollama's protocol, to compare them before anything is exported."""

from __future__ import annotations

import threading
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from pathlib import Path

from agent.lab.commands.libraries import ready


def configure(parser: ArgumentParser) -> None:
    """The arguments."""
    parser.add_argument("--base", type=Path, required=True, metavar="FOLDER", help="the folder of the base model")
    parser.add_argument("--name", default="base", help="the name under which the base itself is served (default: %(default)s)")
    parser.add_argument("--adapter", type=_named, action="append", default=[], metavar="NAME=FOLDER", help="an adapter of that base under a name of its own; as many as you like")
    parser.add_argument("--port", type=int, default=11_435, help="where it listens on the loopback interface (default: %(default)s)")


def run(arguments: Namespace) -> int:
    """Serve until interrupted."""
    ready()
    from agent.lab.serving.server import Server
    from agent.lab.serving.voices import Voices

    with Server(Voices(arguments.base, arguments.name, dict(arguments.adapter)), arguments.port) as server:
        print(f"Serving {arguments.name}{''.join(f', {name}' for name, _ in arguments.adapter)} for the lab: TRUECUT_OLLAMA_HOSTS={server.address}", flush=True)
        try:
            threading.Event().wait()
        except KeyboardInterrupt:
            return 0
    return 0


def _named(told: str) -> tuple[str, Path]:
    name, _, folder = told.partition("=")
    if not name or not folder:
        raise ArgumentTypeError(f"“{told}” is not of the form NAME=FOLDER")
    return name, Path(folder)
