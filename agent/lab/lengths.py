"""How long the rows are in tokens: what is longer than a trainer's limit would be cut without a word."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from agent.errors import UserCanAct
from agent.lab.rows import Row, Turn
from agent.lab.validating import Fault

LIMIT = 8192
"""Tokens of a row; the defaults of trainers are lower, and they cut silently."""
Counting = Callable[[list[Turn]], int]


def counting(folder: Path) -> Counting:
    """Counts the tokens of messages with the tokenizer in that folder, in its chat template where it has one. Raises `UserCanAct` where it cannot be read."""
    from transformers import AutoTokenizer

    try:
        tokenizer = AutoTokenizer.from_pretrained(str(folder), local_files_only=True)
    except (OSError, ValueError) as error:
        raise UserCanAct(f"I cannot read a tokenizer in {folder}: please name the folder that holds tokenizer.json.") from error

    def count(turns: list[Turn]) -> int:
        if tokenizer.chat_template:
            return len(tokenizer.apply_chat_template(turns, tokenize=True, return_dict=False))
        return sum(len(tokenizer(turn["content"])["input_ids"]) for turn in turns)

    return count


def answers(row: Row) -> Iterator[list[Turn]]:
    """The conversations of a row: its prompt with each of its answers."""
    return ([*row["prompt"], *row[key]] for key in ("completion", "chosen", "rejected") if key in row)


def characters(row: Row) -> int:
    """Those of the longest conversation of a row."""
    return max(sum(len(turn["content"]) for turn in turns) for turns in answers(row))


def too_long(rows: Iterable[Row], count: Counting, limit: int = LIMIT) -> Iterator[Fault]:
    """The rows that would be cut."""
    for row in rows:
        longest = max(map(count, answers(row)))
        if longest > limit:
            yield Fault(where=row["id"], what=f"it has {longest} tokens, more than {limit}, and would be cut")
