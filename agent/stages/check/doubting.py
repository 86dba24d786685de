"""A second opinion on the lines of a model: it may veto what the code lets pass, and clears nothing that the code refuses."""

from __future__ import annotations

from agent.domain.draft import Author, Draft, Finding, LineKind, Proposal, Severity
from agent.domain.evidence import Evidence
from agent.errors import NoAnswer
from agent.ports import Tools
from agent.stages.check.gate import passes

RULE = "second opinion"


async def doubt(draft: Draft, evidence: Evidence, tools: Tools) -> Draft:
    """The draft with a soft finding on each line of a model that passes the code and not the second opinion; as it is where nobody gives one."""
    if tools.critic is None:
        return draft
    numbers = await tools.compute(lambda: [i for i, p in enumerate(draft.proposals) if p.author is Author.MODEL and passes(p, evidence)])
    if not numbers:
        return draft
    try:
        doubted = await tools.critic.doubted([(draft.proposals[i].text, _cited(draft.proposals[i], evidence)) for i in numbers])
    except NoAnswer:
        return draft
    vetoed = {number for place, number in enumerate(numbers) if place in doubted}
    return Draft(proposals=tuple(_doubted(p) if i in vetoed else p for i, p in enumerate(draft.proposals)))


def _cited(proposal: Proposal, evidence: Evidence) -> tuple[str, ...]:
    """The cited words; before those of a summary the titles and employers they belong to, which it may name."""
    cited = [s for id_ in proposal.cites if (s := evidence.corpus.snippet(id_))]
    places = [p.label for s in cited if proposal.kind is LineKind.SUMMARY and (p := evidence.corpus.position(s.position))]
    return (*dict.fromkeys(places), *(s.text for s in cited))


def _doubted(proposal: Proposal) -> Proposal:
    veto = Finding(
        rule=RULE, severity=Severity.SOFT, start=0, end=len(proposal.text), message="a second reader does not find all of this in the cited words",
        hint="stay closer to the words of the evidence", licence="words that say just this",
    )  # fmt: skip
    return proposal.model_copy(update={"doubts": (veto,)})
