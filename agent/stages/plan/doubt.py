"""Which requirements the rules leave unclear, and which words of the user lie nearest to each."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from agent.domain.answer import Answer
from agent.domain.brief import Brief, Kind, Need
from agent.domain.corpus import Snippet
from agent.domain.evidence import Evidence
from agent.domain.plan import Level, Verdict
from agent.domain.value import digest
from agent.lexicon.terms import content
from agent.stages.plan.affirmed import affirmed
from agent.stages.plan.case import Case
from agent.stages.plan.heeding import RAISED, is_open, may_be_raised, says_all
from agent.stages.plan.quoting import folded, quotable
from agent.stages.plan.ruling import case_in, legible, ruled
from agent.stages.plan.said import answer_to
from agent.stages.plan.subjects import members_of

MOST, SHARE, AT_LEAST = 12, 3, 7
"""Requirements a call asks about: of a long post every third, of others up to seven."""
NEAREST, ROOM = 4, 330
"""Snippets shown for a requirement, and their characters together; the first is always shown."""
LONGEST, LONGEST_ASKED = 220, 160
"""Characters of a snippet, and of a requirement, that are shown."""
NEAR = 0.34
"""Cosine from which a requirement of which the rules find nothing may yet be shown."""
DISTANT, FULL_IN_REACH = 0.9, 0.5
"""A partial verdict is the more doubtful the farther the words (the first less their cosine); worth so much where a line names all that is asked for."""
OF_ATTITUDE = 0.5
"""How much less a doubt about an attitude is worth that nothing could make full."""
OF_YEARS = 0.25
"""How much less is to be gained where years of a thing are asked for: few are near it who have not done it."""
SOME_OF_IT = 0.06
"""What it adds that a snippet has a part of the name."""


@dataclass(frozen=True)
class Unclear:
    """A requirement to be judged: its words, and those of the user that lie nearest, as they are shown; `snippets` are their ids."""

    requirement: str
    quote: str
    texts: tuple[str, ...]
    snippets: tuple[str, ...]

    def key(self, version: str) -> str:
        """Names the question: the same words beside the same words, asked by the same prompt."""
        return digest("opinion", version, self.quote, *self.texts, length=64)


def unclear(brief: Brief, evidence: Evidence, today: date, told: tuple[Answer, ...]) -> tuple[Unclear, ...]:
    """The most doubtful first, not too many; what the user was asked himself, or an alternative shows, is clear."""
    shown = affirmed(legible(brief, evidence))
    cases = {r.id: case_in(brief, r, shown, today) for r in brief.requirements}
    verdicts = {id_: ruled(case, brief) for id_, case in cases.items()}
    waiting = []
    for requirement in brief.requirements:
        met = any(verdicts[m.id].evidence is Level.FULL and verdicts[m.id].sure for m in members_of(requirement, brief))
        if not met and answer_to(requirement, brief, told) is None:
            case, verdict = cases[requirement.id], verdicts[requirement.id]
            waiting.append((_doubt(case, verdict), _asked(case, verdict)))
    worth = sorted((one for one in waiting if one[0] > 0 and one[1].texts), key=lambda one: -one[0])
    return tuple(item for _, item in worth[: min(MOST, max(AT_LEAST, len(brief.requirements) // SHARE))])


def _doubt(case: Case, verdict: Verdict) -> float:
    """How much there is to be found out by asking; 0 where nothing is."""
    if not is_open(verdict) or case.requirement.kind not in RAISED:
        return 0.0
    near = max((c.cosine for c in case.clues), default=0.0)
    weight = 1.0 if case.requirement.need is Need.MUST else 0.8
    if verdict.evidence is not Level.NONE:
        return weight * _of_partial(case, near)
    if near < NEAR or not may_be_raised(case):
        return 0.0
    part = max((c.best.share for c in case.clues), default=0.0) > 0
    return weight * (near + SOME_OF_IT * part - OF_YEARS * bool(case.requirement.min_years))


def _of_partial(case: Case, near: float) -> float:
    if may_be_raised(case) and any(says_all(case, c.snippet, c.snippet.text) for c in case.clues):
        return FULL_IN_REACH
    return max(0.01, DISTANT - near) * (OF_ATTITUDE if case.requirement.kind is Kind.TRAIT else 1.0)


def _asked(case: Case, verdict: Verdict) -> Unclear:
    quote = _cut(folded(case.requirement.quote), LONGEST_ASKED)
    shown: list[tuple[str, str]] = []
    for snippet in _nearest(case, verdict):
        text = _excerpt(snippet.text, quote)
        full = len(shown) == NEAREST or (shown and sum(len(t) for _, t in shown) + len(text) > ROOM)
        if quotable(text) and text not in (t for _, t in shown) and not full:
            shown.append((snippet.id, text))
    return Unclear(case.requirement.id, quote, tuple(t for _, t in shown), tuple(id_ for id_, _ in shown))


def _nearest(case: Case, verdict: Verdict) -> list[Snippet]:
    """What the rules cite, then what was found near."""
    cited = [s for id_ in verdict.cites if (s := case.corpus.snippet(id_))]
    return list({s.id: s for s in [*cited[:2], *(c.snippet for c in case.clues)]}.values())


def _excerpt(text: str, quote: str) -> str:
    """A long text from the sentence on that has most words of the requirement near; the last such, so that they come early."""
    whole = folded(text)
    if len(whole) <= LONGEST:
        return whole
    wanted = set(content(quote))
    sentences = [m.start() for m in re.finditer(r"(?:^|(?<=[.!?;] ))\S", whole)]
    common = {at: len(wanted & set(content(_cut(whole[at:], LONGEST)))) for at in sentences}
    best = max(sentences, key=lambda at: (common[at], at if common[at] else -at))
    return _cut(whole[best:], LONGEST)


def _cut(text: str, length: int) -> str:
    """The whole words at the beginning that have room."""
    return text if len(text) <= length else (text[: length + 1].rpartition(" ")[0] or text[:length])
