"""Who else did it, and whether the line says so: before the verb, behind a "by", or "with Marek doing the electrics"."""

from __future__ import annotations

from agent.claims.claim import Claim
from agent.claims.licences import Place
from agent.claims.reading.limit import Limit
from agent.claims.reading.telling import Telling

SUBJECT = 3
"""Words before a verb among which its subject stands: "letters the recruiter prepared"."""
BEFORE, BEHIND = 4, 24
"""Characters about the end of "approved by" or "who approved" among which they are named."""
NEAR = 7
"""Words before a deed among which those who did it stand."""


def names_the_doer(claim: Claim, clause: int, index: int) -> bool:
    """Whether the line names who did it before its verb: "approved by the board" told as "the board approved"."""
    line = claim.licences.line
    if any(line.actor(i) for i in line.content(clause) if line.spots[i].verb and line.spots[i].phrase == line.spots[index].phrase):
        return True
    if _is_left_to(claim, clause, index):
        return True
    doers, part = _doers(claim, index), line.clauses[clause]
    verb = next((i for i in range(part.first, part.last + 1) if line.spots[i].verb), None)
    behind = next((i for i in line.content(clause) if line.spots[i].verb and i >= index), None)
    near = [*range(part.first, verb)] if verb is not None else []
    if behind is not None and behind != verb:
        near += range(max(behind - SUBJECT, part.first), behind)
    near += [t.index for t in line.tokens[index + 1 : part.last + 1] if any(b.lower == "by" for b in line.tokens[max(index, t.index - SUBJECT) : t.index])]
    return any(line.tokens[i].own & doers and not line.tokens[i].neutral for i in near)


def _doers(claim: Claim, index: int) -> set[str]:
    """The keys of those of whom the evidence says that they did it: the words behind its "by" or "who"."""
    found = set[str]()
    for place in claim.licences.best(index):
        body = None if place.heading else claim.licences.bodies[place.source]
        for limit in body.limits if body else ():
            if body and limit.kind == "others" and place.index in limit.over:
                found |= {key for t in body.tokens if limit.end - BEFORE <= t.start <= limit.end + BEHIND and not t.neutral for key in t.own}
    return found


def _is_left_to(claim: Claim, clause: int, index: int) -> bool:
    """"With Marek doing the electrics", "with a colleague tiling": the line says who does it, whom the evidence names."""
    line = claim.licences.line
    part = line.clauses[clause]
    deed = next((i for i in range(index, part.first, -1) if line.tokens[i].lower.endswith("ing") and (line.spots[i].verb or line.tokens[i].neutral)), None)
    opener = next((i for i in range(deed - 1, max(-1, part.first - 1, deed - 1 - SUBJECT), -1) if line.tokens[i].lower == "with"), None) if deed is not None else None
    named = [t for t in line.tokens[opener + 1 : deed] if not t.neutral] if opener is not None else []
    return bool(named) and all(claim.licences.exact(t.index) and not line.spots[t.index].verb for t in named)


def follows_its_doer(claim: Claim, index: int, limits: set[tuple[int, Limit]]) -> bool:
    """Whether those whose deed or state it is stand right before it in the line: "patients planning to go abroad" of "patients who planned to go
    abroad", or right behind: "homeless clients" of "clients who are homeless"."""
    who = {Place(source, i - 1) for source, limit in limits if limit.kind == "others" for i in [_opener(claim.licences.bodies[source], limit)] if i}
    if not who:
        return False
    line = claim.licences.line
    after = line.tokens[index + 1 : index + 2]
    if after and not after[0].before.strip(" -") and not line.spots[index].verb and who & set(claim.licences.exact(after[0].index)):
        return True
    for i in range(index, max(-1, index - NEAR), -1):
        token = line.tokens[i]
        if i < index and who & set(claim.licences.exact(i)):
            return True
        if "," in token.before or ";" in token.before or token.lower in ("and", "or", "but") or (line.spots[i].verb and not token.lower.endswith("ing") and line.tokens[i - 1].lower != "to"):
            return False
    return False


def _opener(body: Telling, limit: Limit) -> int | None:
    """The place of the "who" with which the limit begins."""
    first = next((t for t in body.tokens if t.start >= limit.start), None)
    return first.index if first is not None and first.lower == "who" else None
