"""truecut lab smoke: the whole path on a tiny model made here, without a GPU and without a download."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from agent.lab.commands.libraries import ready


def configure(parser: ArgumentParser) -> None:
    """The arguments."""
    parser.add_argument("--rows", type=Path, metavar="FOLDER", help="rows that `dataset build` wrote (default: invented ones that are much shorter)")
    parser.add_argument("--out", type=Path, default=Path("out/lab-smoke"), metavar="FOLDER", help="an empty folder (default: %(default)s)")


def run(arguments: Namespace) -> int:
    """Run it; 0 where every part did what it should, 1 otherwise."""
    ready()
    from agent.lab.smoke.smoke import smoke

    found = smoke(arguments.out, arguments.rows)
    print(found.page.read_text(encoding="utf-8"))
    return 0 if found.sound else 1
