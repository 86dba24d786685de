"""Which quarter of a year a number is told of: of "Q2: trained 5. Q3: trained 7" the seven belong to the third."""

from __future__ import annotations

from agent.claims.claim import Claim
from agent.claims.reading.figure import Figure
from agent.claims.reading.telling import Telling


def is_of_another_quarter(claim: Claim, quarter: Figure) -> bool:
    """Whether the line tells in that quarter a number which the evidence has of other quarters only."""
    line = claim.licences.line
    mates = [f for f in line.figures_in(line.spots[quarter.first].clause) if quarter.family == "quarter" and f.family not in ("quarter", "year")]
    return any(told and quarter.value not in told for told in (_quarters_of(claim, mate) for mate in mates))


def _quarters_of(claim: Claim, figure: Figure) -> set[float]:
    """The quarters of which the evidence tells the number."""
    homes = ((body, f) for body in claim.licences.bodies for f in body.figures if (f.value, f.family) == (figure.value, figure.family))
    return {quarter for body, home in homes if (quarter := _quarter_of(body, home))}


def _quarter_of(body: Telling, home: Figure) -> float:
    """The quarter behind the number where the sentence begins with a number, the one before it where a quarter comes first; 0 for none."""
    said = [f for f in body.figures if body.spots[f.first].sentence == body.spots[home.first].sentence]
    quarters = [f for f in said if f.family == "quarter"]
    if quarters and said[0].family != "quarter" and (behind := [f for f in quarters if f.first > home.first]):
        return behind[0].value
    before = [f for f in body.figures if f.family == "quarter" and f.first < home.first]
    return before[-1].value if before else 0.0
