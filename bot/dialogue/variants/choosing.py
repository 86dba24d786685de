"""What is chosen of variants: noted, made the current version, and told what it was."""

from __future__ import annotations

import re

from agent.domain.request import Request, Revision
from agent.domain.trial import LABELS, MODEL, NEITHER, TIE, Shown, Trial
from agent.domain.wish import settled
from agent.variants import branch_of
from bot.dialogue.habits import proposed_by_picks
from bot.dialogue.numbers import number_in
from bot.dialogue.offering import offer_beside
from bot.dialogue.privacy import ask_consent
from bot.dialogue.turn import Turn
from bot.dialogue.variants import words
from bot.dialogue.variants.asking import DATA, begin
from bot.gathering import gather_pick
from bot.showing import phrases
from storage.tables import TrialRow

_WISH = re.compile(
    r"(?:please |can you |could you |would you |i(?:['’]d| would) like (?:to see |you to )?|let me see |show (?:me )?|make (?:me )?|draw (?:me )?|give (?:me )?)*"
    r"(?:(?:two|three|2|3|several|some|a few|different|other) )+(?:different )?(?:versions?|variants?|alternatives?)(?: of (?:it|this|that|my (?:résumé|resume|cv)|the (?:résumé|resume|cv)))?(?: to choose from)?(?: please)?", re.I
)  # fmt: skip
_NAMED = re.compile(rf"(?:(?:i (?:like|prefer|choose|take|want|would take)|take|choose|pick|version|variant|option|number|the|it['’]?s)\s+)*(?P<label>[{LABELS}{LABELS.lower()}])(?:\s+(?:please|is better|is best|looks better|then))*", re.I)
_ALIKE = re.compile(r"(?:they(?:['’]re| are) )?(?:all|both) (?:the same|alike|equal(?:ly good)?)(?: to me)?|no difference|(?:a )?tie|same|equal", re.I)
_NONE = re.compile(r"none(?: of (?:them|these|those))?|neither(?: of (?:them|these))?", re.I)


def variants_text(turn: Turn) -> bool:
    """Whether the text wished for variants, or chose one of those that were shown last and wait for an answer."""
    said = " ".join(turn.message.text.split()).strip(" .!?")
    if _WISH.fullmatch(said):
        begin(turn)
        return True
    row = turn.store.trials.last(turn.user, turn.db)
    if row is None or row.answer is not None or turn.talk.revising or turn.store.runs.open_of(turn.user, turn.db):
        return False
    answer = _answer(said)
    if not answer or not _fits(Trial.model_validate_json(row.payload), answer) or not _waits(turn, row):
        return False
    _choose(turn, row, answer)
    return True


def _waits(turn: Turn, row: TrialRow) -> bool:
    """Whether the buttons of that trial were the last ones offered."""
    return any(data.startswith(f"{DATA}{row.id}:") for data in turn.talk.choices)


def _answer(said: str) -> str:
    if match := _NAMED.fullmatch(said):
        return match["label"].upper()
    return TIE if _ALIKE.fullmatch(said) else NEITHER if _NONE.fullmatch(said) else ""


def _fits(trial: Trial, answer: str) -> bool:
    return answer in (TIE, NEITHER) or trial.called(answer) is not None


def variants_tap(turn: Turn, data: str) -> None:
    """A tap on a letter, or below; of a trial that is not the user's it changes nothing."""
    _, id_, answer = (data.split(":") + ["", ""])[:3]
    number = number_in(id_)
    row = turn.store.trials.get(turn.user, number, turn.db) if number is not None else None
    if row is None or not _fits(Trial.model_validate_json(row.payload), answer):
        turn.say(phrases.STALE)
    elif row.answer is not None:
        turn.say(words.settled_already(row.answer))
    elif turn.talk.revising:
        turn.say(words.FIRST_THE_LINES)
    else:
        _choose(turn, row, answer)


def _choose(turn: Turn, row: TrialRow, answer: str) -> None:
    """Note it, do it, and tell what was what."""
    trial = Trial.model_validate_json(row.payload)
    picked = trial.called(answer)
    said = {TIE: words.ALIKE_TAKEN, NEITHER: words.NONE_TAKEN}.get(answer, "")
    if picked:
        done = _take(turn, row, trial, picked)
        if not done:
            return
        said = done
    turn.store.trials.answer(row, answer, turn.db)
    turn.stand(turn.talk.model_copy(update={"choices": ()}))
    turn.say(f"{words.revealed(trial)} {said}")
    gather_pick(turn.store, turn.user, row.run, trial, answer, turn.db)
    if not turn.store.runs.open_of(turn.user, turn.db) and not ask_consent(turn):
        _propose(turn)


def _propose(turn: Turn) -> None:
    """What may be called preferred by now is proposed as a setting."""
    if said := proposed_by_picks(turn.store, turn.user, turn.db):
        offer_beside(turn, said.text, [(option.label, option.data) for option in said.options])


def _take(turn: Turn, row: TrialRow, trial: Trial, picked: Shown) -> str:
    """What becomes of the current version, in words; "" where nothing can be begun now, which then was said."""
    latest = turn.store.versions.latest(turn.user, turn.db)
    if latest is None or latest.hash != trial.version:
        return words.OUTDATED
    if picked.hash == trial.version:
        return words.STAYS
    turn.store.versions.load(turn.user, trial.version, turn.db)
    revision = Revision(version=trial.version, wishes=settled(picked.wishes), shown_in=row.run, branch=branch_of(trial.feature, picked.style), retold=trial.feature == MODEL)
    return words.PRINTING if turn.start(Request(user=turn.user, revision=revision)) else ""
