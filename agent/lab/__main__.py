"""`python -m agent.lab …` is `truecut lab …`."""

from __future__ import annotations

import sys

from bot.__main__ import main

if __name__ == "__main__":
    sys.exit(main(["lab", *sys.argv[1:]]))
