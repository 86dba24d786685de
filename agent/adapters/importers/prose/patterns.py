"""How the heads of one document are built: what most of them show tells the parts of those that show nothing."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from agent.adapters.importers.prose.foreign import names_organization
from agent.adapters.importers.prose.heads import Head, split_names
from agent.adapters.importers.prose.triples import tells_town, with_town

_AGENT = re.compile(r"^(?:[A-Z][\w./&-]*\s){1,4}[A-Z]?[a-z]+(?:er|or|ist|ant|eer|ian|man|woman|master)(?:\s+(?:[IV]+|\d))?$")
"""What sounds like somebody who does something."""

Shape = tuple[int, ...]


def settled(heads: Sequence[Head], lines: Sequence[list[str]]) -> list[Head]:
    """The heads; where one could not be told apart and others of the same shape could, all in one way, it is read as they are. With one other it stays unsure."""
    votes: dict[Shape, Counter[bool]] = {}
    towns = Counter(_shape(own) for head, own in zip(heads, lines, strict=True) if tells_town(head, own))
    for head, own in zip(heads, lines, strict=True):
        order = _title_first(head, own)
        if head.sure and order is not None:
            votes.setdefault(_shape(own), Counter())[order] += 1
    parted = [with_town(head, own, votes.get(_shape(own), Counter()), towns[_shape(own)]) for head, own in zip(heads, lines, strict=True)]
    return [
        head if head.sure else _lone(head, heads) if len(head.names) == 1 and not head.title else _read(head, votes.get(_shape(own), Counter()))
        for head, own in zip(parted, lines, strict=True)
    ]


def _shape(lines: list[str]) -> Shape:
    return tuple(count for line in lines if (count := len(split_names(line))))


def _title_first(head: Head, lines: list[str]) -> bool | None:
    """Whether the title stands before the employer; None where one of both is unknown."""
    text = "\n".join(lines)
    places = [text.find(name.split(",")[0]) if name else -1 for name in (head.title, head.employer)]
    return places[0] < places[1] if min(places) >= 0 and places[0] != places[1] else None


def _lone(head: Head, heads: Sequence[Head]) -> Head:
    """A head of one name: a title where the others of the document are titles without an employer, or where it sounds like one, which is asked."""
    titles = sum(other.sure and bool(other.title) and not other.employer for other in heads)
    name = head.names[0]
    if names_organization(name) or not (titles or _AGENT.search(name)):
        return head
    return replace(head, title=name, employer=None, sure=titles > 1, names=(name,))


def _read(head: Head, votes: Counter[bool]) -> Head:
    told = head.title and head.title not in head.names
    if told or len(head.names) != 2 or len(votes) != 1:
        return head
    first, count = votes.most_common(1)[0]
    title, employer = head.names if first else reversed(head.names)
    return replace(head, title=title, employer=employer, sure=count > 1, names=(employer, title))
