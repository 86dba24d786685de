"""Numbers: each stands in the cited words, in whatever notation."""

from __future__ import annotations

import re
from collections.abc import Iterator

from agent.claims.claim import Claim
from agent.domain.draft import Finding, Severity

_WORDS = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split()
_SPELLED = {word: float(i) for i, word in enumerate(_WORDS)} | {"thirty": 30.0, "forty": 40.0, "fifty": 50.0, "hundred": 100.0, "dozen": 12.0, "half": 0.5}
_SPELLED |= {"twice": 2.0, "double": 2.0, "doubled": 2.0, "doubling": 2.0, "triple": 3.0, "tripled": 3.0, "tripling": 3.0}
_SCALE = {"k": 1e3, "thousand": 1e3, "m": 1e6, "mm": 1e6, "million": 1e6, "b": 1e9, "bn": 1e9, "billion": 1e9}
_NUMBER = re.compile(
    r"(?<![\w.])(?P<sign>[$€£])?\s?(?P<digits>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)\s?(?P<scale>k|thousand|mm|m|million|bn|b|billion)?(?P<percent>\s?(?:%|percent|per cent))?(?![\w])|"
    r"\b(?P<word>" + "|".join(_SPELLED) + r")\b",
    re.I,
)


def _numbers(text: str) -> Iterator[tuple[float, int, int]]:
    """(value, start, end) of each number."""
    for match in _NUMBER.finditer(text):
        if match["word"]:
            yield _SPELLED[match["word"].lower()], match.start(), match.end()
        else:
            value = float(match["digits"].replace(",", "")) * _SCALE.get((match["scale"] or "").lower(), 1.0)
            yield value, match.start(), match.end()


def judge(claim: Claim) -> Iterator[Finding]:
    """A number that no cited snippet holds is hard."""
    known = {value for value, _, _ in _numbers(claim.source)}
    known |= {float(d.replace(",", "")) for d in re.findall(r"\d[\d,]*(?:\.\d+)?", claim.source)}
    for value, start, end in _numbers(claim.text):
        if value not in known:
            number = claim.text[start:end].strip()
            yield Finding(
                rule="number", severity=Severity.HARD, start=start, end=end,
                message=f"the cited words hold no {number}", hint="use the number of the evidence, or none",
            )  # fmt: skip
