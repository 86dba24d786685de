"""/variants: versions of the last résumé that differ in one thing, drawn by the worker; and how they are asked about."""

from __future__ import annotations

from collections import Counter
from random import SystemRandom

from agent.domain.request import Request
from agent.domain.say import Option, Say, SayKind
from agent.domain.trial import LABELS, MODEL, NEITHER, TIE, Difference, Trial
from agent.variants import fewest_first
from bot.dialogue.turn import Turn
from bot.dialogue.variants import words
from bot.showing import phrases
from bot.working.varying import standing_of

DATA = "variant:"
_SCORE = ("score", "stats", "statistics", "result", "results")


def variants_command(turn: Turn, rest: str) -> None:
    """/variants: those of the feature that was asked about least; /variants skills: of that one; /variants score: what was chosen so far."""
    asked = rest.lower().strip(" .!?").removeprefix("the ").removeprefix("of ")
    if asked in _SCORE:
        _tell(turn)
    elif asked and asked not in words.WORDS:
        turn.say(words.HOW)
    elif words.WORDS.get(asked) == MODEL and not turn.challenged:
        turn.say(words.NO_CHALLENGER)
    else:
        begin(turn, words.WORDS.get(asked))


def begin(turn: Turn, feature: Difference | None = None) -> None:
    """Have variants drawn of the last version, in that feature alone where one is named."""
    latest = turn.store.versions.latest(turn.user, turn.db)
    if turn.talk.revising:
        turn.say(words.FIRST_THE_LINES)
    elif latest is None:
        turn.say(phrases.NO_VERSION)
    elif turn.store.runs.open_of(turn.user, turn.db):
        turn.say(words.FIRST_FINISH)
    else:
        turn.store.versions.load(turn.user, latest.hash, turn.db)
        if turn.start(Request(user=turn.user, vary=latest.hash, features=(feature,) if feature else _least_asked(turn))):
            turn.say(words.ASKING)


def _least_asked(turn: Turn) -> tuple[Difference, ...]:
    """What may differ, of what was asked about equally seldom any first."""
    answered = Counter(trial.feature for trial, _ in turn.store.trials.answered(turn.user, turn.db))
    order: list[Difference] = [*fewest_first(answered), *([MODEL] if turn.challenged else [])]
    chance = SystemRandom()
    return tuple(sorted(order, key=lambda feature: (answered[feature], chance.random())))


def variants_say(id_: int, trial: Trial) -> Say:
    """The question below the pictures; what a button says names the trial, so that an old one means no other."""
    labels = [*LABELS[: len(trial.shown)]]
    options = [Option(label=label, data=f"{DATA}{id_}:{label}") for label in labels]
    options += [Option(label=words.ALIKE, data=f"{DATA}{id_}:{TIE}"), Option(label=words.NONE, data=f"{DATA}{id_}:{NEITHER}")]
    return Say(kind=SayKind.QUESTION, text=words.WHICH, options=tuple(options))


def _tell(turn: Turn) -> None:
    answered = turn.store.trials.answered(turn.user, turn.db)
    between_models = sum(trial.feature == MODEL for trial, _ in answered)
    turn.say(words.standing(standing_of(answered), len(answered), between_models) if answered else words.NO_PICKS)
