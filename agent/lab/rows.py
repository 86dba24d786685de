"""Rows as TRL takes them: prompt and completion for fine-tuning, with chosen and rejected for DPO, with a label for KTO."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from agent.domain.draft import Author
from agent.lab.asking import Question
from agent.lab.cases import Counterexample, Curated, Preference, Split
from agent.lab.corrupting import Corruption
from agent.lab.grounds import grounds
from agent.lab.judging import refusals

Row = dict[str, Any]
Turn = dict[str, str]


def sft(questions: Mapping[str, Question], split: Split) -> list[Row]:
    """A row for each case of the split."""
    return [{"id": case, "prompt": prompt(q), "completion": said(q.completion(q.answers()))} for case, q in _of(questions, split)]


def dpo(questions: Mapping[str, Question], split: Split, curated: Curated, corruptions: tuple[Corruption, ...] = ()) -> list[Row]:
    """A row for each preference of the split, the rest of the answer being the case's own; then one for each corruption that the verifier refuses. Each says
    how much of either answer holds: truth goes before preference."""
    rows = [_pair(p, questions[p.case]) for p in curated.preferences if curated.split_of(p) is split]
    lies = (c for c in corruptions if c.refused and curated.gold(c.case).split is split)
    return rows + [row for lie in lies if (row := _against(lie, questions[lie.case]))]


def kto(questions: Mapping[str, Question], split: Split, curated: Curated) -> list[Row]:
    """A good row for each case of the split, a bad one for each counterexample whose words the case is asked about: that line alone."""
    good = [{**row, "label": True} for row in sft(questions, split)]
    bad = (c for c in curated.counterexamples if curated.split_of(c) is split)
    return good + [row for c in bad if (row := _bad(c, questions[c.case]))]


def prompt(question: Question) -> list[Turn]:
    """The messages of the prompt."""
    return [{"role": message.role, "content": message.content} for message in question.messages()]


def said(completion: str) -> list[Turn]:
    """The answer as a message."""
    return [{"role": "assistant", "content": completion}]


def _of(questions: Mapping[str, Question], split: Split) -> Iterator[tuple[str, Question]]:
    return ((case, q) for case, q in questions.items() if q.reading.gold.split is split)


def _pair(preference: Preference, question: Question) -> Row:
    return _versus(preference.id, question, question.placed(preference.chosen), question.placed(preference.rejected))


def _versus(id_: str, question: Question, better: Mapping[int, str], worse: Mapping[int, str]) -> Row:
    """The case's answer with these wordings against the same with those; a line that one side leaves alone stays as it is asked."""
    rest = {i: text for i, text in question.answers().items() if i not in better and i not in worse}
    sides = {"chosen": {**rest, **better}, "rejected": {**rest, **worse}}
    answers = {name: said(question.completion(side)) for name, side in sides.items()}
    return {"id": id_, "prompt": prompt(question), **answers, "truth": {name: _truth(question, side) for name, side in sides.items()}}


def _truth(question: Question, wordings: Mapping[int, str]) -> float:
    """The share of these wordings that the gate lets pass; of none all do."""
    lines = [p.worded(text, Author.MODEL) for i, text in wordings.items() if (p := question.lines[i].proposal)]
    held = sum(not refusals(line, question.reading.gold) for line in lines)
    return held / len(lines) if lines else 1.0


def _against(lie: Corruption, question: Question) -> Row | None:
    number = question.place(lie.cites)
    own = question.answers()
    if number is None or number not in own:
        return None
    return _versus(lie.id, question, {number: own[number]}, {number: lie.text})


def _bad(bad: Counterexample, question: Question) -> Row | None:
    number = question.place(grounds(question.reading.gold).ids(bad.cites[:1]))
    if number is None:
        return None
    completion = question.completion({number: bad.text})  # its good lines are not what is wrong
    return {"id": bad.id, "prompt": prompt(question), "completion": said(completion), "label": False}
