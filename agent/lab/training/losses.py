"""What became of the rows on their way into a trainer: none is lost, none is cut."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from agent.errors import Bug
from agent.lab.training.measuring import Length
from agent.lab.training.rows import Row

_PARTS = {"completion": "completion_ids", "chosen": "chosen_ids", "rejected": "rejected_ids"}


def all_there(prepared: Any, rows: tuple[Row, ...], lengths: tuple[Length, ...], limit: int) -> None:
    """Hold the rows as a trainer prepared them against the rows as they were measured. Raises `Bug` where rows were lost or cut, or will be."""
    if len(prepared) != len(rows):
        raise Bug(f"Of {len(rows)} rows the trainer kept {len(prepared)}: what it dropped would be missed by nobody.")
    expected = {(length.row, length.answer): length.whole for length in lengths}
    for row, one in zip(rows, prepared, strict=True):
        for answer, found in _tokens(one, tuple(row.answers())):
            wanted = expected[row.id, answer]
            if found != wanted or found > limit:
                raise Bug(f"{row.id} ({answer}) has {wanted} tokens, of which the trainer takes {min(found, limit)}: it would be cut.")


def _tokens(one: dict[str, Any], answers: tuple[str, ...]) -> Iterator[tuple[str, int]]:
    """The tokens of each answer with its prompt, in whichever form the trainer keeps them."""
    for answer in answers:
        whole = one["input_ids"] if "input_ids" in one else [*one["prompt_ids"], *one[_PARTS[answer]]]
        yield answer, len(whole)
