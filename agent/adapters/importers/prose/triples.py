"""Heads of three names, of which the last has the form of a town: "Monteur, Elektro Kübler, Lahr"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from agent.adapters import titles
from agent.adapters.importers.prose.firms import is_firm
from agent.adapters.importers.prose.foreign import is_address, is_title, names_organization
from agent.adapters.importers.prose.heads import Head, split_names
from agent.adapters.places import is_department

_TOWN = re.compile(r"[^\W\d_a-z][^\W\d_]*\.?(?:[-'’/ ][^\W\d_]+){0,5}(?: \(\w+\))?(?: \d{1,2}(?:er?|º|ª)?)?")


def tells_town(head: Head, lines: Sequence[str]) -> bool:
    """Whether a head that is sure has its place behind its title and its employer."""
    text = "\n".join(lines)
    if not (head.sure and head.title and head.employer and head.location):
        return False
    place = text.rfind(head.location)
    return place > max(text.find(name.split(",")[0]) for name in (head.title, head.employer))


def with_town(head: Head, lines: Sequence[str], orders: Counter[bool], towns: int) -> Head:
    """The head with the town parted from the employer. `orders` counts whether the title comes first, `towns` how often the place comes last, in the sure
    heads of its shape.

    With no other head to go by, one of three names between commas is read as most people write it, which is asked.
    """
    if head.location or head.nameless or not _ends_in_town(head.names):
        return head
    row = [parts for line in lines if (parts := split_names(line))]
    if head.title and head.title not in head.names and len(head.names) == 2:
        return _behind_title(head, head.title, towns, alone=[len(parts) for parts in row] == [3])
    if head.title or head.sure or len(head.names) != 3 or row != [list(head.names)]:
        return head
    return _untitled(head, orders, towns)


def _behind_title(head: Head, title: str, towns: int, *, alone: bool) -> Head:
    """Two names beside a title. In English, where a town is seldom written without its state, they stay together unless other heads show what they are."""
    english = titles.is_title(title)
    if head.sure and (english or towns < 2):
        return head
    if towns >= (2 if english else 1):
        return replace(head, employer=head.names[0], location=head.names[1], sure=True, names=())
    return _asked(head, title, *head.names) if towns or (alone and not english) else head


def _untitled(head: Head, orders: Counter[bool], towns: int) -> Head:
    """Three names of which none is known as a title: the first one is, or the second where the other heads have it there or the first is an organization."""
    one, two, town = head.names
    organized = names_organization(one) and not names_organization(two)
    alike = len(orders) == 1
    first = next(iter(orders)) if alike else not organized
    read = _asked(head, one if first else two, two if first else one, town)
    return replace(read, sure=True, names=()) if alike and min(orders.total(), towns) > 1 else read


def _asked(head: Head, title: str, employer: str, town: str) -> Head:
    return replace(head, title=title, employer=employer, location=town, sure=False, names=(title, employer, town))


def _ends_in_town(names: Sequence[str]) -> bool:
    """Whether the last of several names may be that of a town."""
    if len(names) < 2 or any(told(names[-1]) for told in (is_title, is_firm, names_organization, is_department)):
        return False
    return is_address(names[-1]) or bool(_TOWN.fullmatch(names[-1]))
