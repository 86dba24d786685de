"""truecut lab evolve --out FOLDER: a better prompt for the writer of the model that is served, by GEPA on the train cases."""

from __future__ import annotations

import importlib.util
import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from agent.adapters.models import Account
from agent.errors import OwnerCanAct
from agent.lab.asking import Question
from agent.lab.cases import Split
from agent.lab.curated import curated
from agent.lab.reading import house, readings
from bot.app import build
from bot.settings import read_settings

CHOOSING = 3
"""Every third case is kept to choose by."""


def configure(parser: ArgumentParser) -> None:
    """The arguments."""
    parser.add_argument("--budget", type=int, default=300, metavar="N", help="answers that may be asked for, about (default: %(default)s)")
    parser.add_argument("--cases", type=int, metavar="N", help="only the first N train cases, to try things out")
    parser.add_argument("--out", type=Path, default=Path("out/evolved"), metavar="FOLDER", help="folder for prompt.txt and its story (default: %(default)s)")


def run(arguments: Namespace) -> int:
    """Look for it; 0 where a better prompt was found, 3 where the shipped one stays."""
    if importlib.util.find_spec("gepa") is None:
        raise OwnerCanAct("For this gepa is needed: make lab, or pip install 'truecut[lab]'.")
    from agent.lab.evolving.evolving import PROMPT, evolve

    settings = read_settings().model_copy(update={"data": None, "calls": 10 * arguments.budget, "budget": 100_000 * arguments.budget})
    app = build(settings)
    if app.models is None:
        raise OwnerCanAct("A prompt is evolved for a model: set TRUECUT_OLLAMA_HOSTS and TRUECUT_MODEL.")
    train = [gold for gold in curated().golds if gold.split is Split.TRAIN][: arguments.cases]
    questions = [Question(reading) for reading in readings(train, house())]
    cases, chosen_by = [q for i, q in enumerate(questions) if (i + 1) % CHOOSING], questions[CHOOSING - 1 :: CHOOSING]
    if not chosen_by:
        raise OwnerCanAct(f"So few cases leave none to choose by: say --cases {CHOOSING} or more.")
    found = evolve(app.models.of("lab", Account()), cases, chosen_by, arguments.budget, arguments.out, lambda line: print(line, file=sys.stderr))
    marks = f"mean mark {found.tried[0].mark:.3f} of the shipped prompt, {found.tried[found.best].mark:.3f} of the best of {len(found.tried)}"
    print(f"{marks}; {found.refused} proposals were refused for guards they had lost")
    print(f"{arguments.out / PROMPT}; compare it: --strategies rag,rag+gepa={arguments.out / PROMPT}" if found.better else "The shipped prompt stays: none was better.")
    return 0 if found.better else 3
