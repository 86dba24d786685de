"""truecut lab train sft|dpo|kto --config FILE: an adapter from rows, in a folder of its own."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from agent.errors import OwnerCanAct
from agent.lab.commands.libraries import ready
from agent.lab.training.config import Kind, compared, read


def configure(parser: ArgumentParser) -> None:
    """The arguments."""
    parser.add_argument("kind", choices=[kind.value for kind in Kind], help="what is trained on: answers, pairs of them, or thumbs")
    parser.add_argument("--config", type=Path, metavar="FILE", help="a TOML file with base, rows, held_out, out and whatever else is to differ from the preset")
    parser.add_argument("--resume", action="store_true", help="go on with the run in that folder from its last checkpoint")
    parser.add_argument("--presets", action="store_true", help="print the presets side by side, and do nothing")


def run(arguments: Namespace) -> int:
    """Train; 0 where an adapter came of it that writes no worse than before, 3 otherwise."""
    kind = Kind(arguments.kind)
    if arguments.presets:
        print(compared(kind))
        return 0
    if arguments.config is None:
        raise OwnerCanAct("Name a file that says what to train: --config FILE.")
    config = read(kind, arguments.config)
    ready()
    from agent.lab.training.telling import told
    from agent.lab.training.training import train

    outcome = train(config, arguments.resume, lambda line: print(line, file=sys.stderr))
    print(told(outcome, config.out))
    return 0 if outcome.word == "trained" else 3
