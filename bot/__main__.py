"""The `truecut` command."""

from __future__ import annotations

import importlib
import logging
import os
import sys
from argparse import ArgumentParser
from collections.abc import Sequence
from importlib.metadata import version

from agent.errors import TruecutError

COMMANDS = {
    "chat": "talk to Truecut in the terminal",
    "serve": "serve the channels that have a token (Telegram, Slack)",
    "pair": "let somebody in who was given a code: list, approve CODE, remove USER",
    "workspaces": "let other Slack workspaces install the app: link, list, remove TEAM",
    "ledger": "show which version went where, and what became of it",
    "export": "write all that is known of a user into a file",
    "preferences": "write what users preferred to what, of those who allow it, for training",
    "backup": "write database and files into one archive, which stays encrypted",
    "restore": "put a backup into an empty data folder",
    "key": "show where the key lies that opens what is kept",
    "rotate": "seal everything with a new key, and drop the old one",
    "demo": "run the main job on an invented résumé and post",
    "post": "read a job post",
    "requirements": "show what a job post asks for",
    "import": "read the résumés of one person and show what was understood",
    "match": "show which requirements of a post a résumé meets",
    "tailor": "tailor a résumé to a post and write the files",
    "batch": "tailor a résumé to many posts at once",
    "claims": "judge whether lines hold, given the words they rest on",
    "doctor": "check that everything Truecut works with is there",
    "schema": "write the JSON schemas of the commands' output",
    "lab": "the training lab: dataset, train, export, compare, smoke",
}
_MODULES = {"import": "bot.commands.importing", "lab": "agent.lab.commands"}
"""Where a command is that is not in the module of its name. The lab knows the whole house, so nothing imports it but by its name here."""


def _parser(command: str | None) -> ArgumentParser:
    parser = ArgumentParser(prog="truecut", description="Tailors your résumé to a job post; every line rests on words of yours.")
    parser.add_argument("--version", action="version", version=f"truecut {version('truecut')}")
    subparsers = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    for name, text in COMMANDS.items():
        sub = subparsers.add_parser(name, help=text, description=text)
        sub.add_argument("--json", action="store_true", help="print JSON")
        if name == command:
            _module(name).configure(sub)
    return parser


def _module(command: str):  # type: ignore[no-untyped-def]  # noqa: ANN202
    return importlib.import_module(_MODULES.get(command, f"bot.commands.{command}"))


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; the exit code: 0 done, 1 a bug, 2 the user can act, 3 the owner can act."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    logging.basicConfig(level=logging.CRITICAL if not os.environ.get("TRUECUT_DEBUG") else logging.INFO)
    command = next((a for a in given if a in COMMANDS), None)
    parsed = _parser(command).parse_args(given)
    try:
        return int(_module(parsed.command).run(parsed))
    except TruecutError as error:
        print(str(error), file=sys.stderr)
        return error.exit_code
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        return 0
    except Exception as error:
        if os.environ.get("TRUECUT_DEBUG"):
            raise
        print(f"Something went wrong on our side ({type(error).__name__}); TRUECUT_DEBUG=1 shows more.", file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main())
