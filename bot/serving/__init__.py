"""One process that serves several channels and many people at once."""

from bot.serving.service import Service
from bot.serving.station import Station

__all__ = ["Service", "Station"]
