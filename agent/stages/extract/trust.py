"""How much a model's word counts: as much as it was right where the code is sure, and nothing beyond.

A word for or against is evidence of so many log-odds (the logarithm of how much more often it is said where it holds than where not), learned anew
from each post. Who says the same of everything, says anything at random or says the contrary has no weight: his word tells nothing.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Prudence:
    """How slowly trust is given; chosen by cross-validation (`python -m tests.bench.hearing`).

    `strength`: made-up cases of each truth that tell nothing, with which the counting begins. `few`: so many cases of each truth count as much as what
    was earned otherwise. `doubt`: standard errors that are taken off, since few cases show little. `most`: log-odds of the weightiest word.
    """

    strength: float = 1.0
    few: float = 10.0
    doubt: float = 0.0
    most: float = 4.0


SHIPPED = Prudence()
RAREST = 0.001
"""The rate of what is never said."""
SUREST = 8.0
"""Log-odds beyond which nothing is told apart."""


@dataclass(frozen=True)
class Trust:
    """The log-odds of a word for, and of one against, both 0 or more."""

    given: float = 0.0
    denied: float = 0.0

    def heard(self, odds: float, said: bool | None) -> float:
        """The probability after the word (None: nothing was said), of `odds` (0..1) before; what is 0 or 1 is not a question."""
        if said is None or not 0 < odds < 1:
            return odds
        moved = math.log(odds / (1 - odds)) + (self.given if said else -self.denied)
        return 1 / (1 + math.exp(-max(-SUREST, min(SUREST, moved))))


NONE = Trust()


def trust(known: Iterable[tuple[bool, bool]], by: Prudence, otherwise: Trust | None = None) -> Trust:
    """The trust in one who said (second) this of cases that stand so (first); where cases are few, the trust he earned `otherwise` counts more."""
    counted = Counter(known)
    own = _earned(counted, by)
    if otherwise is None:
        return own
    cases = min(counted[truth, True] + counted[truth, False] for truth in (True, False))
    share, usual = cases / (cases + by.few), (otherwise.given + otherwise.denied) / 2
    return Trust(share * own.given + (1 - share) * usual, share * own.denied + (1 - share) * usual)


def _earned(counted: Counter[tuple[bool, bool]], by: Prudence) -> Trust:
    usual = (counted[True, True] + counted[False, True]) / max(1, counted.total())
    holds, fails = (_rate(counted[truth, True], counted[truth, False], usual, by) for truth in (True, False))
    return Trust(_weight(holds, fails, by), _weight(fails.other, holds.other, by))


@dataclass(frozen=True)
class _Rate:
    """How often something is said, and in how many cases."""

    often: float
    cases: float

    @property
    def other(self) -> _Rate:
        return _Rate(1 - self.often, self.cases)


def _rate(said: int, unsaid: int, usual: float, by: Prudence) -> _Rate:
    """In the made-up cases it is said as often as everywhere: so who says the same of all has no weight, however the cases are spread."""
    cases = said + unsaid + by.strength
    return _Rate(max(RAREST, min(1 - RAREST, (said + by.strength * usual) / cases)), cases)


def _weight(holds: _Rate, fails: _Rate, by: Prudence) -> float:
    """The log of how much more often it is said where it holds than where not, less the doubt about it, within 0 and the most."""
    error = math.sqrt(sum((1 - rate.often) / (rate.often * rate.cases) for rate in (holds, fails)))
    return max(0.0, min(by.most, math.log(holds.often / fails.often) - by.doubt * error))
