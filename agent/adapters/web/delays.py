"""When a site wants to be asked again, in words."""

from __future__ import annotations

import math
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

_MINUTE, _HOUR, _DAY = 60, 3_600, 86_400


def delay_in_words(retry_after: str, now: datetime) -> str:
    """From a `Retry-After` header (seconds or a date) to "in 5 minutes"; "later" where it says nothing sensible."""
    seconds = _seconds(retry_after.strip(), now)
    if seconds is None or seconds > 30 * _DAY:
        return "later"
    if seconds <= _MINUTE:
        return "in a minute"
    if seconds <= 90 * _MINUTE:
        return f"in {math.ceil(seconds / _MINUTE)} minutes"
    if seconds <= 36 * _HOUR:
        return f"in {math.ceil(seconds / _HOUR)} hours"
    return f"in {math.ceil(seconds / _DAY)} days"


def _seconds(retry_after: str, now: datetime) -> float | None:
    if len(retry_after) > 40:
        return None
    if retry_after.isascii() and retry_after.isdigit():
        return int(retry_after)
    try:
        date = parsedate_to_datetime(retry_after)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return ((date if date.tzinfo else date.replace(tzinfo=UTC)) - now).total_seconds()
