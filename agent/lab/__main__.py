"""`python -m agent.lab …`"""

from __future__ import annotations

import sys
from argparse import ArgumentParser

from agent.errors import TruecutError
from agent.lab.commands import configure, run


def main(arguments: list[str]) -> int:
    """Run a command; the exit code."""
    parser = ArgumentParser(prog="python -m agent.lab", description="The training lab.")
    configure(parser)
    try:
        return run(parser.parse_args(arguments))
    except TruecutError as error:
        print(str(error), file=sys.stderr)
        return error.exit_code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
