"""A model that paraphrases freely, as an unguarded one does: synonyms, praise, results that nobody told of."""

from __future__ import annotations

import json
import re
from random import Random
from typing import Any

from agent.domain.plan import Level
from tests.fakes.judge import items_in
from tests.fakes.models.reading import (
    filled,
    is_doubting,
    is_judging,
    is_marking,
    is_rewriting,
    judgement,
    lines_in,
    marking,
    rewording,
    units_in,
    weighing,
)

_SWAPS = {
    "managed": "spearheaded", "helped": "drove", "assisted": "led", "worked": "excelled", "created": "architected", "made": "engineered",
    "used": "leveraged", "supported": "championed", "prepared": "orchestrated", "maintained": "optimized", "provided": "delivered",
    "responsible": "accountable", "customers": "stakeholders", "clients": "stakeholders", "team": "cross-functional team", "reports": "actionable insights",
    "problems": "complex challenges", "daily": "end-to-end", "participated": "took ownership", "performed": "executed", "handled": "oversaw",
}  # fmt: skip
_VIRTUES = re.compile(r"\b(?:team|work|experience|skill|quality|strong|customer|client)", re.I)
_PRAISE = ("Successfully", "Proactively", "Strategically", "Expertly", "Seamlessly")
RESULTS = ("driving measurable business impact", "resulting in improved efficiency", "ensuring world-class quality", "boosting customer satisfaction", "in a fast-paced environment")


def sloppy(user: str, schema: dict[str, Any]) -> str:
    """Every line in other words; a second opinion that believes everything; every unit that names a virtue asks; all evidence is full, by a quote in other words."""
    if is_doubting(schema):
        return judgement(user, lambda asked: True)
    if is_marking(schema):
        return marking((unit.number, "must", "skill", ()) for unit in units_in(user) if _VIRTUES.search(unit.text))
    if is_judging(schema):
        return weighing(item.says(Level.FULL, n, _paraphrase(text, Random(text))) for item in items_in(user) for n, text in list(item.lines.items())[:1])
    if not is_rewriting(schema):
        return json.dumps(filled(schema, lambda name, part: 0 if part.get("type") == "array" else part.get("enum", [""])[0]))
    return rewording({asked: _paraphrase(asked.text, Random(asked.text)) for asked in lines_in(user)})


def _paraphrase(text: str, chance: Random) -> str:
    swapped = re.sub(r"[A-Za-z]+", lambda m: _SWAPS.get(m.group().lower(), m.group()), text).rstrip(".")
    opened = f"{chance.choice(_PRAISE)} {swapped[:1].lower()}{swapped[1:]}" if chance.random() < 0.5 else swapped
    return f"{opened}, {chance.choice(RESULTS)}" if chance.random() < 0.7 else opened
