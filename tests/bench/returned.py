"""What a model returned on the wire when it was asked to write, and what became of it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from agent.domain.draft import Author
from tests.bench.overwire import QUESTION, Made
from tests.fakes.models.good import content_words
from tests.fakes.models.reading import lines_in
from tests.fakes.ollama import Request

FAR = 3
"""Content words."""


@dataclass(frozen=True)
class Returned:
    """Lines that were asked for and returned, first sentences apart; `far`: with three content words more or fewer; `refused` by the gate with these rules."""

    asked: int = 0
    returned: int = 0
    far: int = 0
    taken: int = 0
    refused: int = 0
    standing: int = 0
    rules: tuple[str, ...] = ()


def returned(kept: Sequence[tuple[Request, str]], made: Made) -> Returned:
    """The count over the questions of a run."""
    writing = [(lines_in(request["messages"][QUESTION]["content"]), answer) for request, answer in kept if _writes(request)]
    asked = {(n, line.number): line.text for n, (lines, _) in enumerate(writing) for line in lines if line.tense != "summary"}
    back = [(asked[n, number], text) for n, (_, answer) in enumerate(writing) for number, text in _lines(answer) if (n, number) in asked]
    taken = [p.text for p in made.draft.proposals if p.author is Author.MODEL and p.plain]
    refused = {view.text: view for view in made.result.refused}
    standing = {origin.text for origin in made.result.provenance}
    return Returned(
        asked=len(asked), returned=len(back), far=sum(len(content_words(a) ^ content_words(b)) >= FAR for a, b in back), taken=len(taken),
        refused=sum(text in refused for text in taken), standing=sum(text in standing for text in taken),
        rules=tuple(finding.rule for text in taken if text in refused for finding in refused[text].findings),
    )  # fmt: skip


def _writes(request: Request) -> bool:
    """Whether lines are to be written for the first time; what is mended names its faults."""
    properties = request["format"].get("properties", {})
    fields = properties.get("lines", {}).get("items", {}).get("properties", {})
    return set(fields) == {"line", "original", "text"} and "\n   fault: " not in request["messages"][QUESTION]["content"] and len(request["messages"]) == QUESTION + 1


def _lines(answer: str) -> Iterable[tuple[int, str]]:
    """Number and text of each line in an answer."""
    try:
        return [(line["line"], line["text"]) for line in json.loads(answer)["lines"]]
    except (ValueError, KeyError, TypeError):
        return []
