"""What free words wish: a closed set, told by patterns or by a model."""

from __future__ import annotations

from bot.meaning.desires import LONGEST, Desire, Told, parted, told
from bot.meaning.meaning import NOTHING, Meaning, meant

__all__ = ["LONGEST", "NOTHING", "Desire", "Meaning", "Told", "meant", "parted", "told"]
