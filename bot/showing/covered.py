"""The coverage of a result, as the rows of its picture."""

from __future__ import annotations

import re
from collections.abc import Sequence

from agent.adapters.pictures import Mark, Row
from agent.domain.brief import Kind, Need
from agent.domain.plan import Level
from agent.lexicon.files import words
from bot.files.result import CarriedView, Result
from bot.showing import phrases

_NOT_TO_SHOW = (Kind.ELIGIBILITY, Kind.PHYSICAL)
"""What no résumé is asked to show."""
_TOLD = 4
"""Words of a line that tells what was done."""
_STEM = 5
"""Letters by which words are told to be of one kind."""


def rows(result: Result) -> list[Row]:
    """A row for each thing that the post asks for, in its order; alternatives are one thing."""
    groups: dict[tuple[str, Need], list[CarriedView]] = {}
    for view in result.coverage:
        if view.kind not in _NOT_TO_SHOW:
            groups.setdefault((view.any_of or view.requirement, view.need), []).append(view)
    return [_row(group) for group in groups.values()]


def aside(result: Result) -> str:
    """What is asked for that no résumé shows, or ""."""
    quotes = [" ".join(view.quote.split()) for view in result.coverage if view.kind in _NOT_TO_SHOW]
    return phrases.for_you_to_say(quotes) if quotes else ""


def _row(group: Sequence[CarriedView]) -> Row:
    text = " or ".join(dict.fromkeys(" ".join(view.quote.split()) for view in group))
    must = group[0].need is Need.MUST
    carried = sorted((view for view in group if view.carried_by), key=lambda view: view.evidence is not Level.FULL)
    if carried:
        mark = Mark.FULL if carried[0].evidence is Level.FULL else Mark.PARTLY
        lines = [line for view in carried if view.evidence is carried[0].evidence for line in view.carried_by]
        return Row(text, must, mark, f"“{_telling(lines, text)}”")
    known = any(view.evidence is not Level.NONE for view in group)
    return Row(text, must, Mark.NOTHING, phrases.NOT_ON_THE_PAGE if known else phrases.NOTHING_SHOWS)


def _telling(lines: Sequence[str], asked: str) -> str:
    """The line that has most of the words that are asked for; of several one that tells what was done, not a name alone."""
    wanted = _stems(asked)
    return max(lines, key=lambda line: (len(wanted & _stems(line)), len(line.split()) >= _TOLD))


def _stems(text: str) -> set[str]:
    """The beginnings of the words that say something."""
    return {word[:_STEM] for word in re.findall(r"[^\W_][\w+#]*", text.casefold()) if word not in words("stopwords")}
