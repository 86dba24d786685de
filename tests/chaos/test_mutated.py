"""Files that were damaged in every way: none of them ends the bot."""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter

import pytest

from agent.adapters.importers import read_resume
from agent.errors import UserCanAct
from tests.chaos.mutations import mutated, seeds

MANY, FEW, SAMPLE = 2_000, 60, 12
SLOWEST = 10.0
"""Seconds of processor that the sandbox allows a file."""


def tried(first: int, last: int) -> list[dict[str, str]]:
    """What became of the files of these numbers."""
    done = subprocess.run([sys.executable, "-m", "tests.chaos.readers", str(first), str(last)], capture_output=True, text=True, timeout=1_800, check=False)
    assert done.returncode == 0, done.stderr[-2_000:]
    return [json.loads(line) for line in done.stdout.splitlines()]


def check(found: list[dict[str, str]], count: int) -> None:
    """Every file was read or refused in one sentence, and none took longer than it may."""
    crashed = [row for row in found if row["became"] == "crashed"]
    assert not crashed, f"{len(crashed)} of {count}: {crashed[0]}"
    assert len(found) == count
    assert all("\n" not in row["said"] and "please" in row["said"] for row in found if row["became"] == "refused")
    slow = [row for row in found if float(row["seconds"]) > SLOWEST]
    assert not slow, slow[0]
    assert set(Counter(row["became"] for row in found)) == {"read", "refused"}


def test_a_damaged_file_is_read_or_refused() -> None:
    """Sixty of them: bits flipped, pieces cut, repeated, exchanged, members of archives changed. Nothing else than a résumé or a sentence comes of it."""
    check(tried(0, FEW), FEW)


@pytest.mark.slow
def test_two_thousand_damaged_files_are_read_or_refused() -> None:
    """The same for two thousand."""
    check(tried(FEW, FEW + MANY), MANY)


def test_the_real_sandbox_says_the_same() -> None:
    """A sample, each in a process of its own with its limits: what comes back is what came without walls."""
    sound = seeds()
    for number, without in enumerate(tried(0, SAMPLE)):
        content = mutated(number, sound)
        try:
            read_resume(content, "resume.docx")
            became = ("read", "")
        except UserCanAct as refusal:
            became = ("refused", str(refusal))
        assert became == (without["became"], without["said"])
