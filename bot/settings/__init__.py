"""What the host can set, from the environment (TRUECUT_*)."""

from bot.settings.reading import read_settings
from bot.settings.settings import PREFIX, Settings

__all__ = ["PREFIX", "Settings", "read_settings"]
