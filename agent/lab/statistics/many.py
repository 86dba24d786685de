"""Several comparisons at once."""

from __future__ import annotations

from collections.abc import Mapping


def holm(chances: Mapping[str, float]) -> dict[str, float]:
    """The chances corrected for being several: below 5 % in whichever of them nothing is, in at most 5 % of all such families.

    Holm (1979), A simple sequentially rejective multiple test procedure, Scandinavian Journal of Statistics 6, 65–70, as adjusted chances.
    """
    corrected, before = dict[str, float](), 0.0
    for place, name in enumerate(sorted(chances, key=chances.__getitem__)):
        before = max(before, min(1.0, (len(chances) - place) * chances[name]))
        corrected[name] = before
    return {name: corrected[name] for name in chances}
