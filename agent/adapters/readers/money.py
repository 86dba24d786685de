"""What is paid, as one readable string."""

from __future__ import annotations

import re

_PERIODS = (
    ("half month", r"semi-?month"), ("two weeks", r"bi-?week|two_?weeks|fortnight"), ("hour", r"hour|^ph$"), ("day", r"day|daily|^pd$"),
    ("week", r"week|^pw$"), ("month", r"month|^pm$"), ("year", r"year|annu|^pa$"),
)  # fmt: skip


def salary(low: float | None, high: float | None, currency: str = "", period: str = "") -> str | None:
    """"USD 120,000–140,000 per year"; None when no amount is known. `period` is any system's word for it."""
    amounts = list(dict.fromkeys(_amount(amount) for amount in (low, high) if amount))
    if not amounts:
        return None
    unit = next((name for name, pattern in _PERIODS if re.search(pattern, period.lower())), "")
    return " ".join(word for word in (currency.upper(), "–".join(amounts), f"per {unit}" if unit else "") if word)


def _amount(amount: float) -> str:
    return f"{amount:,.0f}" if amount == int(amount) else f"{amount:,.2f}"
