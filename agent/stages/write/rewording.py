"""Has a model put the lines worth changing into better words, and its refused ones into words that hold.

The model is shown the lines, the words they cite and which of the post's terms these allow; it never sees the post, and
cites nothing itself. What it says is a proposal of the author MODEL, which the gate judges strictly.
"""

from __future__ import annotations

from agent.domain.brief import Brief
from agent.domain.draft import Author, Draft, Finding, Proposal
from agent.domain.evidence import Evidence
from agent.domain.style import Feature
from agent.domain.wish import Wish, style_of
from agent.lexicon.british import in_british
from agent.ports import Tools
from agent.stages.write.asking import wordings
from agent.stages.write.items import Item, fault_of, item_of, worth_changing
from agent.stages.write.mending import mend
from agent.stages.write.opening import opened, opening
from agent.stages.write.taking import lost_terms, taken


async def reword(draft: Draft, brief: Brief, evidence: Evidence, tools: Tools) -> Draft:
    """The draft with the lines that a model changed, and with a first sentence where the person has none; as it is where no model serves or it gives no answer."""
    if tools.model is None:
        return draft
    items = await tools.compute(lambda: _items(draft, brief, evidence, tools))
    first = opening(draft, tools.wishes, evidence.corpus)
    asked = (*items.values(), *((first.item,) if first else ()))
    texts = _spelt(await wordings("write", "rewriting", asked, tools.model, tools), tools.wishes) if asked else ()
    changed = await tools.compute(lambda: _with(draft, items, dict(zip(items, texts, strict=False))))
    return await tools.compute(lambda: opened(changed, first, texts[-1], evidence.corpus)) if first else changed


async def amend(draft: Draft, findings: tuple[tuple[Finding, ...], ...], brief: Brief, evidence: Evidence, tools: Tools) -> Draft:
    """The draft with the refused lines mended: a model's by the model, or back in the plain writer's wording; the plain writer's one step back
    towards the user's own words."""
    stepped = await tools.compute(lambda: mend(draft, findings))
    refused = {i: f for i, (p, f) in enumerate(zip(draft.proposals, findings, strict=True)) if _is_a_models(p) and p.refused_by(f)}
    if tools.model is None or not refused:
        return stepped
    faults = await tools.compute(lambda: {i: fault_of(draft.proposals[i], f, brief, evidence) for i, f in refused.items()})
    texts = _spelt(await wordings("mend", "mending", tuple(faults.values()), tools.model, tools), tools.wishes)
    mended = await tools.compute(lambda: _with(draft, {i: f.item for i, f in faults.items()}, dict(zip(faults, texts, strict=True))))
    changed = {i for i in refused if mended.proposals[i] != draft.proposals[i]}
    return Draft(proposals=tuple((mended if i in changed else stepped).proposals[i] for i in range(len(draft.proposals))))


def _spelt(texts: tuple[str, ...], wishes: tuple[Wish, ...]) -> tuple[str, ...]:
    """The texts in the spelling that is wished for."""
    return tuple(map(in_british, texts)) if style_of(wishes, Feature.SPELLING) == "british" else texts


def _items(draft: Draft, brief: Brief, evidence: Evidence, tools: Tools) -> dict[int, Item]:
    numbers = worth_changing(draft, tools.wishes, evidence.corpus)
    return {i: item_of(draft.proposals[i], brief, evidence) for i in numbers}


def _with(draft: Draft, items: dict[int, Item], texts: dict[int, str]) -> Draft:
    """The draft with those of the texts that can be taken; what a line cites and where it stands does not change."""
    return Draft(proposals=tuple(_reworded(p, texts[i], items[i]) if i in items else p for i, p in enumerate(draft.proposals)))


def _reworded(proposal: Proposal, answer: str, item: Item) -> Proposal:
    text = taken(answer, proposal, item) if answer else None
    if text is None:
        return proposal
    return proposal.worded(text, Author.MODEL).model_copy(update={"plain": proposal.plain or proposal.text, "doubts": lost_terms(text, item)})


def _is_a_models(proposal: Proposal) -> bool:
    """Whether a model changed it in this run: what the user wished for is not its business."""
    return proposal.author is Author.MODEL and proposal.plain != ""
