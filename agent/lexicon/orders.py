"""Words that address a machine rather than an applicant. They only decide what the user is told: the gate, not a filter, keeps them out."""

from __future__ import annotations

from agent.lexicon.cues import patterns


def is_instruction(text: str) -> bool:
    """Whether a text looks like an instruction to a language model or a screening tool."""
    return any(pattern.search(text) for pattern in patterns("orders").values())
