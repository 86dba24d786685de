"""A first sentence where the person has written none: from the best lines of the latest position, in the words of a model, or none."""

from __future__ import annotations

from agent.claims import Claim, judge
from agent.domain.corpus import Corpus
from agent.domain.draft import Author, Draft, LineKind, Proposal
from agent.domain.value import Value
from agent.domain.wish import Wish, of_lines, without
from agent.stages.write.items import Item
from agent.stages.write.summary import latest, sentence
from agent.stages.write.taking import is_plain, same_words

DEEDS = 3
"""Lines of the position from which the sentence may be made; from a single one it would be its copy."""
FEWEST, MOST = 6, 40
"""Words of the sentence."""


class Opening(Value):
    """What the sentence is to be made from: the item, the snippets behind it, and what it is worth."""

    item: Item
    cites: tuple[str, ...]
    value: float


def opening(draft: Draft, wishes: tuple[Wish, ...], corpus: Corpus) -> Opening | None:
    """What a first sentence could be made from; nothing where there is one, or its owner has wished anything of one."""
    position = latest(corpus)
    told = [p for p in draft.proposals if position and p.position == position.id and p.kind is LineKind.BULLET and p.author is Author.PLAIN]
    best = sorted(told, key=lambda p: -p.value)[:DEEDS]
    summaries = any(p.kind is LineKind.SUMMARY for p in draft.proposals) or any(w.line.kind is LineKind.SUMMARY for w in of_lines(wishes)) or without(wishes, LineKind.SUMMARY)
    if position is None or corpus.language != "en" or summaries or len(best) < 2:
        return None
    where = f"{position.title} at {position.employer}" if position.employer else f"{position.title}"
    deeds = "; ".join(" ".join(p.text.rstrip(".").split()) for p in best)
    return Opening(item=Item(text=f"{where}: {deeds}", tense="summary"), cites=tuple(dict.fromkeys(c for p in best for c in p.cites)), value=best[0].value)


def opened(draft: Draft, found: Opening, answer: str, corpus: Corpus) -> Draft:
    """The draft with the sentence behind its headline; without it when it is no plain sentence, repeats a line, or does not hold to the last word."""
    text = sentence(answer) if answer and is_plain(answer, found.item) else ""
    line = Proposal(kind=LineKind.SUMMARY, text=text, cites=found.cites, author=Author.MODEL, value=found.value)
    repeats = any(same_words(text, p.text) for p in draft.proposals)
    if repeats or not FEWEST <= len(text.split()) <= MOST or not _holds(line, corpus):
        return draft
    at = sum(p.kind is LineKind.HEADLINE for p in draft.proposals)
    return Draft(proposals=(*draft.proposals[:at], line, *draft.proposals[at:]))


def _holds(line: Proposal, corpus: Corpus) -> bool:
    """By the rules for a bullet, which are the stricter ones: it must not make one deed of two."""
    cited = tuple(s for id_ in line.cites if (s := corpus.snippet(id_)))
    return not line.refused_by(judge(Claim(text=line.text, kind=LineKind.BULLET, position=None, cited=cited, positions=corpus.positions)))
