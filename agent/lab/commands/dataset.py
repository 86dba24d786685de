"""truecut lab dataset validate|stats|corrupt|build: the curated set that a model may be trained on."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from functools import cache
from pathlib import Path

from agent.lab.asking import Question
from agent.lab.building import build, files, together
from agent.lab.corrupting import corruptions, score
from agent.lab.counting import stats, table, told
from agent.lab.curated import curated
from agent.lab.lengths import LIMIT, characters, counting, too_long
from agent.lab.likeness import BORROWED, borrowed
from agent.lab.reading import house, readings
from agent.lab.rows import Row
from agent.lab.storing import consent, stored
from agent.lab.validating import faults, of_questions
from bot.commands.folder import data_folder
from storage.store import open_store

TASKS = {
    "validate": "check form, truth, reasons, ranks, splits, near-duplicates and lengths",
    "stats": "print the figures of the set",
    "corrupt": "make lies of the good lines and print how many the verifier refuses",
    "build": "write the files a trainer reads",
}


def configure(parser: ArgumentParser) -> None:
    """The arguments."""
    parser.add_argument("task", choices=tuple(TASKS), help="; ".join(f"{name}: {text}" for name, text in TASKS.items()))
    parser.add_argument("--out", default="out/dataset", help="folder for the files of `build` (default: %(default)s)")
    parser.add_argument("--with-lies", action="store_true", help="with `build`: a pair for each lie that `corrupt` makes and the verifier refuses")
    parser.add_argument("--from-store", action="store_true", help="with `build`: also what users preferred in the chat, of those who allow it")
    parser.add_argument("--tokenizer", metavar="FOLDER", help="with `validate` and `build`: the tokenizer by which rows are measured")
    parser.add_argument("--limit", type=int, default=LIMIT, help="with `--tokenizer`: tokens of a row (default: %(default)s)")
    parser.add_argument("--against", metavar="FOLDER", help=f"with `validate`: text files with which no {BORROWED} words in a row may be shared")


def run(arguments: Namespace) -> int:
    """Do it; 1 when the set has a fault."""
    return RUN[arguments.task](arguments)


def _validate(arguments: Namespace) -> int:
    lines = _faults() + _measured(arguments, _rows())
    if arguments.against:
        lines += [f"{case}: “{words}” stands in {name} too" for case, words, name in borrowed(curated(), Path(arguments.against))]
    print("\n".join(lines) if lines else f"No fault: {len(curated().golds)} gold pairs, {len(curated().counterexamples)} counterexamples, {len(curated().preferences)} preferences.")
    return 1 if lines else 0


def _stats(arguments: Namespace) -> int:
    found = stats(curated(), _questions().values(), _rows())
    print(found.model_dump_json(indent=2) if arguments.json else told(found))
    return 0


def _corrupt(arguments: Namespace) -> int:
    lies = corruptions(curated())
    if arguments.json:
        for lie in lies:
            print(lie.model_dump_json())
        return 0
    print("\n".join(f"not refused: {lie.kind}: {lie.text}" for lie in lies if not lie.refused))
    print(table(score(lies)))
    return 0


def _build(arguments: Namespace) -> int:
    made, allowed = _rows(arguments.with_lies), None
    if arguments.from_store:
        store = open_store(data_folder())
        try:
            made, allowed = together(made, stored(store)), consent(store)
        finally:
            store.close()
    wrong = _faults() + _measured(arguments, made)
    if wrong:
        print("\n".join(wrong), file=sys.stderr)
        return 1
    print("\n".join(map(str, build(Path(arguments.out), made, allowed))))
    return 0


def _faults() -> list[str]:
    """What is wrong with the set, and with what the product would ask about it."""
    found = [*faults(curated()), *of_questions(_questions().values(), curated())]
    return [f"{fault.where}: {fault.what}" for fault in found]


def _measured(arguments: Namespace, made: dict[str, list[Row]]) -> list[str]:
    """The rows that are too long; without a tokenizer it is said that nobody measured."""
    rows = [row for each in made.values() for row in each]
    if arguments.tokenizer:
        return [f"{fault.where}: {fault.what}" for fault in too_long(rows, counting(Path(arguments.tokenizer)), arguments.limit)]
    print(f"… not measured in tokens, for want of --tokenizer; the longest row has {max(map(characters, rows)):,} characters", file=sys.stderr)
    return []


RUN: dict[str, Callable[[Namespace], int]] = {"validate": _validate, "stats": _stats, "corrupt": _corrupt, "build": _build}


@cache
def _questions() -> dict[str, Question]:
    """The questions about all cases; reading them takes a while."""
    return {reading.gold.id: Question(reading) for reading in readings(curated().golds, house())}


def _rows(with_lies: bool = False) -> dict[str, list[Row]]:
    return files(_questions(), curated(), corruptions(curated()) if with_lies else ())
