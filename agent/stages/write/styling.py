"""Writes a feature of a draft in one of its styles: lines stay or go, stand in another order, or in words that are the user's too."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from agent.domain.corpus import Corpus
from agent.domain.draft import Author, Draft, LineKind, Mark, Proposal
from agent.domain.style import Feature
from agent.domain.wish import Styled
from agent.lexicon.british import in_british
from agent.stages.write.placing import DEAR, PROVING, brought, left_of
from agent.stages.write.stressing import MOST
from agent.stages.write.summary import MOST_SENTENCES

LEADING = PROVING + 0.5
"""What a line with a number is worth more where such lines lead: as much as one that shows what is stressed."""
_NUMBER = re.compile(r"\d")
_WORDED = (LineKind.BULLET, LineKind.SUMMARY)

Lines = tuple[Proposal, ...]
Way = Callable[[Lines, Corpus, Draft], Lines]


def styled(wish: Styled, lines: Lines, corpus: Corpus, there: Draft) -> Lines:
    """The lines in that style; `there` is all that could be written. A style that nobody knows changes nothing."""
    way = _WAYS.get((wish.feature, wish.style))
    return way(lines, corpus, there) if way else lines


def _whole_summary(lines: Lines, corpus: Corpus, there: Draft) -> Lines:
    """With the sentences that the plain writer would choose beside those that stand."""
    known = {p.mark for p in lines} | {p.mark for p in lines if p.kind is LineKind.SUMMARY}
    standing = [p for p in lines if p.kind is LineKind.SUMMARY]
    further = [p for p in there.proposals if p.kind is LineKind.SUMMARY and p.value > 0 and p.mark not in known][: max(0, MOST_SENTENCES - len(standing))]
    places = {p.mark: i for i, p in enumerate(there.proposals)}
    summary = sorted([*standing, *further], key=lambda p: places.get(p.mark, -1))
    at = sum(p.kind is LineKind.HEADLINE for p in lines)
    rest = [p for p in lines if p.kind is not LineKind.SUMMARY]
    return (*rest[:at], *summary, *rest[at:])


def _one_sentence(lines: Lines, corpus: Corpus, there: Draft) -> Lines:
    """With the most valuable sentence of the summary alone; where there is none, with the one the plain writer values most."""
    whole = _whole_summary(lines, corpus, there)
    best = max((p for p in whole if p.kind is LineKind.SUMMARY), key=lambda p: p.value, default=None)
    return tuple(p for p in whole if p.kind is not LineKind.SUMMARY or p is best)


def _own_order(lines: Lines, corpus: Corpus, there: Draft) -> Lines:
    """Skills as the user lists them; those that stand elsewhere in his words come last."""
    order = {s.id: i for i, s in enumerate(corpus.snippets)}
    return _sorted(lines, LineKind.SKILL, lambda p: order.get(p.cites[0], len(order)))


def _posts_order(lines: Lines, corpus: Corpus, there: Draft) -> Lines:
    """Skills as the post asks for them."""
    order = {p.mark: i for i, p in enumerate(there.proposals)}
    return _sorted(lines, LineKind.SKILL, lambda p: order.get(p.mark, len(order)))


def _numbers_lead(lines: Lines, corpus: Corpus, there: Draft) -> Lines:
    """Bullets with a number are chosen before others, and stand first at their position."""
    valued = {p.mark: p.value + LEADING for p in (*lines, *there.proposals) if _NUMBER.search(p.text)}
    chosen = _chosen(lines, corpus, [p for p in left_of(lines, there) if _NUMBER.search(p.text)][:MOST], valued)
    return _sorted(chosen, LineKind.BULLET, lambda p: not _NUMBER.search(p.text))


def _as_planned(lines: Lines, corpus: Corpus, there: Draft) -> Lines:
    """Bullets as the plan chooses and orders them."""
    planned = {p.mark: (i, p.value) for i, p in enumerate(there.proposals)}
    chosen = _chosen(lines, corpus, [p for p in left_of(lines, there) if p.value > 0], {mark: value for mark, (_, value) in planned.items()})
    return _sorted(chosen, LineKind.BULLET, lambda p: planned.get(p.mark, (len(planned), 0.0))[0])


def _chosen(lines: Lines, corpus: Corpus, more: list[Proposal], values: Mapping[Mark, float]) -> Lines:
    """As many bullets as there are, the most valuable of these and of some more; what its owner asked for stays."""
    count = sum(p.kind is LineKind.BULLET for p in lines)
    whole = tuple(_valued(p, values) for p in brought(more, lines, corpus))
    bullets = [i for i, p in enumerate(whole) if p.kind is LineKind.BULLET]
    gone = set(sorted(bullets, key=lambda i: -whole[i].value)[count:])
    return tuple(p for i, p in enumerate(whole) if i not in gone)


def _valued(line: Proposal, values: Mapping[Mark, float]) -> Proposal:
    counts = line.kind is LineKind.BULLET and line.mark in values and line.value < DEAR
    return line.model_copy(update={"value": values[line.mark]}) if counts else line


def _own_words(lines: Lines, corpus: Corpus, there: Draft) -> Lines:
    """Sentences to the letter as the user has them."""
    return tuple(p.worded(p.original, Author.USER) if p.kind in _WORDED and p.original and p.author is not Author.USER else p for p in lines)


def _tidied_words(lines: Lines, corpus: Corpus, there: Draft) -> Lines:
    """Sentences as the plain writer tidies them."""
    tidied = {p.mark: p.text for p in there.proposals}
    own = {p.mark for p in lines if p.kind in _WORDED and p.author is Author.USER and p.text == p.original}
    return tuple(p.worded(tidied[p.mark], Author.PLAIN) if p.mark in own and p.mark in tidied else p for p in lines)


def _british(lines: Lines, corpus: Corpus, there: Draft) -> Lines:
    """Words of sentences in British spelling; names stay as they are."""
    return tuple(p.worded(text, p.author) if p.kind in _WORDED and (text := in_british(p.text)) != p.text else p for p in lines)


def _sorted(lines: Lines, kind: LineKind, key: Callable[[Proposal], float]) -> Lines:
    """The lines of that kind sorted by the key, each within the places that those of its position take."""
    found = list(lines)
    for position in {p.position for p in lines if p.kind is kind}:
        at = [i for i, p in enumerate(lines) if p.kind is kind and p.position == position]
        for i, line in zip(at, sorted((lines[i] for i in at), key=key), strict=True):
            found[i] = line
    return tuple(found)


_WAYS: dict[tuple[Feature, str], Way] = {
    (Feature.SUMMARY, "whole"): _whole_summary,
    (Feature.SUMMARY, "one"): _one_sentence,
    (Feature.SKILLS, "own"): _own_order,
    (Feature.SKILLS, "post"): _posts_order,
    (Feature.LEAD, "numbers"): _numbers_lead,
    (Feature.LEAD, "post"): _as_planned,
    (Feature.WORDING, "own"): _own_words,
    (Feature.WORDING, "tidied"): _tidied_words,
    (Feature.SPELLING, "british"): _british,
}
