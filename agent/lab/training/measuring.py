"""Tokenises every row with the tokenizer of the base before anything is trained.

Trainers cut what is too long without a word, so that a row keeps half a JSON or vanishes; a chat template that writes the prompt otherwise when an answer
follows trains on what is never served; and an answer without the sign of its end teaches a model never to stop. Each is refused here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from agent.domain.value import Value
from agent.errors import UserCanAct
from agent.lab.training.rows import Row, Turns

SHOWN = 5
"""Faults that a refusal names; the others are counted."""


class Length(Value):
    """The tokens of a prompt with one of its answers."""

    row: str
    answer: str
    prompt: int
    whole: int


def measure(rows: Iterable[Row], tokenizer: Any, limit: int) -> tuple[Length, ...]:
    """The lengths of all rows. Raises `UserCanAct` where any would be cut, or trained otherwise than it is served."""
    if not tokenizer.chat_template:
        raise UserCanAct("The tokenizer of the base has no chat template: name a model that was made for chats.")
    found, faults = list[Length](), list[str]()
    for row in rows:
        for answer, turns in row.answers().items():
            length, wrong = _measured(row, answer, turns, tokenizer, limit)
            found.append(length)
            faults += wrong
    if faults:
        more = f"; and {len(faults) - SHOWN} more" if len(faults) > SHOWN else ""
        raise UserCanAct("These rows cannot be trained on: " + "; ".join(faults[:SHOWN]) + more + ".")
    return tuple(found)


def _measured(row: Row, answer: str, turns: Turns, tokenizer: Any, limit: int) -> tuple[Length, list[str]]:
    prompt = tokens(tokenizer, row.prompt, begins=True)
    whole = tokens(tokenizer, (*row.prompt, *turns))
    length = Length(row=row.id, answer=answer, prompt=len(prompt), whole=len(whole))
    return length, [f"{row.id} ({answer}) {fault}" for fault in _faults(prompt, whole, tokenizer.eos_token_id, limit)]


def _faults(prompt: list[int], whole: list[int], end: int | None, limit: int) -> Iterator[str]:
    if len(whole) > limit:
        yield f"has {len(whole)} tokens, more than {limit}, and would be cut"
    if whole[: len(prompt)] != prompt:
        yield "has another prompt with its answer than without: the chat template changes what stands before"
    if end not in whole[len(prompt) :]:
        yield "has no end: the chat template closes the answer with another token than the tokenizer's eos"


def tokens(tokenizer: Any, turns: Turns, begins: bool = False) -> list[int]:
    """The tokens of messages in the chat template; `begins` adds what an answer begins with."""
    said = [turn.model_dump() for turn in turns]
    return list(tokenizer.apply_chat_template(said, tokenize=True, add_generation_prompt=begins, return_dict=False))
