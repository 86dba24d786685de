"""Comparatives of what is measured: a part that weighs less is lighter, a job that takes less time is faster."""

from __future__ import annotations

_WEIGHT = ("grams", "kilograms", "pounds")
_TIME = ("time", "months")
_LENGTH = ("length", "feet", "inches", "yards", "miles")
LESS_OF: dict[str, tuple[str, ...]] = {"lighter": _WEIGHT, "faster": _TIME, "quicker": _TIME, "shorter": _TIME + _LENGTH, "cheaper": ("money",), "slimmer": _LENGTH, "thinner": _LENGTH}
"""Each with the families of units of which it says that they went down."""
MORE_OF: dict[str, tuple[str, ...]] = {"heavier": _WEIGHT, "slower": _TIME, "longer": _TIME + _LENGTH, "dearer": ("money",), "costlier": ("money",), "taller": _LENGTH, "thicker": _LENGTH, "wider": _LENGTH}
"""The same of those that went up."""
