"""When the answers are looked at, and how much may be risked then.

Whoever looks again and again, at one feature after another, finds a difference in the end also where there is none. So the answers count only at fixed looks,
after the first 20, 40, 80, 160 … of them in the order in which they became known: in between, looking as often as one likes changes nothing. Of the 5 % that
may be risked in all, look j spends 1/(j(j+1)), which adds up to 1 over all looks there can ever be (Bonferroni's inequality over the looks, an error-spending
rule as in Lan and DeMets (1983), Discrete sequential boundaries for clinical trials, Biometrika 70, 659–663). What a look may spend is shared by the features
by Holm's step-down rule (Holm (1979), A simple sequentially rejective multiple test procedure, Scandinavian Journal of Statistics 6, 65–70). Neither needs
the features or the looks to be independent of each other.
"""

from __future__ import annotations

from collections.abc import Mapping

FIRST = 20
"""Answers before the first look."""
RISK = 0.05
"""How often anything at all may be claimed, ever, where there is nothing."""


def look_at(count: int, first: int = FIRST) -> int:
    """The number of the last look that so many answers allow; 0 before the first."""
    look = 0
    while count >= size(look + 1, first):
        look += 1
    return look


def size(look: int, first: int = FIRST) -> int:
    """How many answers a look looks at."""
    return int(first * 2 ** (look - 1)) if look else 0


def risk(look: int) -> float:
    """What a look may spend of the whole."""
    return RISK / (look * (look + 1))


def holm(chances: Mapping[str, float], whole: float) -> set[str]:
    """The features whose p-values are small enough, where all of them together may err with the probability `whole`."""
    passed = set[str]()
    for place, (name, chance) in enumerate(sorted(chances.items(), key=lambda pair: pair[1])):
        if chance > whole / (len(chances) - place):
            break
        passed.add(name)
    return passed
