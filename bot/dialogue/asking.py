"""How a gap question and its follow-ups look."""

from __future__ import annotations

import re

from agent.domain.answer import Question, Reply
from agent.domain.corpus import Corpus, Position
from agent.domain.say import Option, Say, SayKind
from bot.dialogue.numbers import number_in
from bot.showing import phrases

_WITH = re.compile(r"^(?:(?:it|that|this) was )?(?:while |when )?(?:i (?:was|worked) )?(?:at|with|for|in|from|bei|beim|im|chez|en|u|ve?|bij|presso|da|em)(?: the| my| der| la)? (?=\w)(?!home$)")
"""The words before a place, in English and the languages of résumés: "at Harborline", "it was at my last one", "chez Delmas"."""
_TAPS = (Reply.YES.value, Reply.SIMILAR.value, Reply.NO.value, "all")


def question_key(run: int, requirement: str) -> str:
    """The key under which a question is said once."""
    return f"run:{run}:question:{requirement}"


def about(run: int, requirement: str) -> str:
    """What names the question to a channel, however often it is asked."""
    return f"{run}:{requirement}"


def question_say(run: int, question: Question, label: str = "") -> Say:
    """The question with its options; `label` says before it what it is for."""
    labels = phrases.HELD_ANSWERS if question.held else phrases.ANSWERS
    options = tuple(Option(label=label, data=f"{run}:{question.requirement}:{tap}") for label, tap in zip(labels, _TAPS, strict=True))
    return Say(kind=SayKind.QUESTION, text=f"{label}{question.text}", options=options, about=about(run, question.requirement))


def place_options(about: str, corpus: Corpus) -> tuple[Option, ...]:
    """The user's positions, elsewhere, and not to use the words at all; `about` begins the data of each."""
    held = tuple(Option(label=_told_apart(p, corpus), data=f"{about}:at{i}") for i, p in enumerate(corpus.positions[:9]))
    return (*held, Option(label=phrases.ELSEWHERE, data=f"{about}:at-"), Option(label=phrases.DROP, data=f"{about}:drop"))


def _told_apart(position: Position, corpus: Corpus) -> str:
    """What the position is called, with its time or town where another is called the same."""
    told = str(position.period) or position.location
    return f"{position.label} ({told})" if told and [p.label for p in corpus.positions].count(position.label) > 1 else position.label


def place_of(said: str, corpus: Corpus) -> tuple[bool, str | None]:
    """(understood, position id): by number, by the name of the employer or the title; "elsewhere" is no position."""
    text = _WITH.sub("", said.strip().lower().rstrip(".!"))
    places = corpus.positions[:9]
    number = number_in(text)
    if number is not None:
        if number == len(places) + 1:
            return True, None
        return (True, places[number - 1].id) if 1 <= number <= len(places) else (False, None)
    if text in ("elsewhere", "somewhere else", "other", "skip", "none", "none of these", "at home"):
        return True, None
    named = [p for p in corpus.positions for name in (p.employer, p.title, p.location) if name and (name.lower() in text or (len(text) > 2 and text in name.lower()))]
    return (True, named[0].id) if named else (False, None)
