"""The instructions of a page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import pikepdf

Instruction = tuple[Sequence[Any], pikepdf.Operator]


def instructions(page: pikepdf.Page, operators: str = "") -> Iterator[Instruction]:
    """What is drawn on a page, step by step; of those operators alone where some are named."""
    for step in pikepdf.parse_content_stream(page, operators):
        yield step.operands, step.operator  # type: ignore[misc]
