"""A model that paraphrases freely, as an unguarded one does: synonyms, praise, results that nobody told of."""

from __future__ import annotations

import json
import re
from random import Random
from typing import Any

from tests.fakes.models.reading import filled, is_doubting, is_rewriting, judgement, lines_in, rewording

_SWAPS = {
    "managed": "spearheaded", "helped": "drove", "assisted": "led", "worked": "excelled", "created": "architected", "made": "engineered",
    "used": "leveraged", "supported": "championed", "prepared": "orchestrated", "maintained": "optimized", "provided": "delivered",
    "responsible": "accountable", "customers": "stakeholders", "clients": "stakeholders", "team": "cross-functional team", "reports": "actionable insights",
    "problems": "complex challenges", "daily": "end-to-end", "participated": "took ownership", "performed": "executed", "handled": "oversaw",
}  # fmt: skip
_PRAISE = ("Successfully", "Proactively", "Strategically", "Expertly", "Seamlessly")
_RESULTS = ("driving measurable business impact", "resulting in improved efficiency", "ensuring world-class quality", "boosting customer satisfaction", "in a fast-paced environment")


def sloppy(user: str, schema: dict[str, Any]) -> str:
    """Every line in other words; a second opinion that believes everything; of other shapes nothing."""
    if is_doubting(schema):
        return judgement(user, lambda asked: True)
    if not is_rewriting(schema):
        return json.dumps(filled(schema, lambda name, part: 0 if part.get("type") == "array" else part.get("enum", [""])[0]))
    return rewording({asked: _paraphrase(asked.text, Random(asked.text)) for asked in lines_in(user)})


def _paraphrase(text: str, chance: Random) -> str:
    swapped = re.sub(r"[A-Za-z]+", lambda m: _SWAPS.get(m.group().lower(), m.group()), text).rstrip(".")
    opened = f"{chance.choice(_PRAISE)} {swapped[:1].lower()}{swapped[1:]}" if chance.random() < 0.5 else swapped
    return f"{opened}, {chance.choice(_RESULTS)}" if chance.random() < 0.7 else opened
