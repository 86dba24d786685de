"""The ways of writing that are compared."""

from __future__ import annotations

from agent.domain.value import Value
from agent.errors import OwnerCanAct

PLAIN, RAG, FEWSHOT = "plain", "rag", "fewshot"
PROMPT_ENDING = ".txt"


class Strategy(Value):
    """A name; whether a model writes, and which one (the usual one where it is empty); whether it is shown curated exemplars; the file of another prompt."""

    name: str
    asks: bool
    model: str = ""
    shown: bool = False
    prompt: str = ""


def strategy(told: str) -> Strategy:
    """The strategy that is written so: `plain`, `rag`, `rag+fewshot`; `rag+sft=MODEL` with another model, `rag+gepa=FILE.txt` with another prompt of the writer.

    Raises `OwnerCanAct` with one sentence where it is none.
    """
    name, _, value = told.strip().partition("=")
    first, *further = name.split("+")
    if first not in (PLAIN, RAG) or not all(further) or (first == PLAIN and (further or value)):
        raise OwnerCanAct(f"“{told.strip()}” is no strategy: say plain, rag, rag+fewshot, rag+sft=MODEL or rag+gepa=FILE.txt.")
    named = [part for part in further if part != FEWSHOT]
    if bool(named) != bool(value):
        raise OwnerCanAct(f"“{told.strip()}” needs {'a model or a prompt file after “=”' if named else 'a name for what stands after “=”, as in rag+sft=MODEL'}.")
    is_prompt = value.endswith(PROMPT_ENDING)
    return Strategy(name=name, asks=first == RAG, model="" if is_prompt else value, shown=FEWSHOT in further, prompt=value if is_prompt else "")


def strategies(told: str) -> tuple[Strategy, ...]:
    """Those of a list with commas, the first of which the others are held against. Raises `OwnerCanAct` where one is none, or stands there twice."""
    found = tuple(strategy(one) for one in told.split(",") if one.strip())
    if len({one.name for one in found}) < len(found) or not found:
        raise OwnerCanAct("Name one strategy or several different ones, separated by commas.")
    return found
