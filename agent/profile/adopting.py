"""A new file's résumé with the ids of what is known already, so that what cites them still stands."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from agent.domain.corpus import Corpus, Education, Entry, Position, Snippet, SnippetKind, snippet_id
from agent.profile.folding import folded
from agent.profile.sameness import same_fact, same_job, same_study

Item = TypeVar("Item", Position, Education, Entry)


def adopted(fresh: Corpus, *known: Corpus) -> Corpus:
    """The fresh corpus: a position, course of study or fact that is known, and a line that is known at its place, take the known ids.

    Of several known corpora (as the files say it, as the user changed it) each counts.
    """
    jobs = _matches(fresh.positions, [p for c in known for p in c.positions], same_job)
    studies = _matches(fresh.education, [e for c in known for e in c.education], lambda a, b: int(same_study(a, b)))
    facts = _matches(fresh.entries, [e for c in known for e in c.entries], lambda a, b: int(same_fact(a, b)))
    return fresh.model_copy(
        update={
            "positions": tuple(p.model_copy(update={"id": jobs[p.id]}) for p in fresh.positions),
            "education": tuple(e.model_copy(update={"id": studies[e.id]}) for e in fresh.education),
            "entries": tuple(e.model_copy(update={"id": facts[e.id]}) for e in fresh.entries),
            "snippets": _snippets(fresh.snippets, jobs, [s for c in known for s in c.snippets]),
        }
    )


def _matches(fresh: Sequence[Item], known: Sequence[Item], score: Callable[[Item, Item], int]) -> dict[str, str]:
    """For each fresh id the known one that it is, or itself: equal ids first, then the surest pairs, each known one once."""
    ids = {item.id for item in known}
    found = {item.id: item.id for item in fresh if item.id in ids}
    pairs = sorted(
        ((-score(a, b), i, j, a.id, b.id) for i, a in enumerate(fresh) if a.id not in found for j, b in enumerate(known) if b.id not in found.values()),
        key=lambda pair: pair[:3],
    )
    for sure, _, _, one, other in pairs:
        if sure and one not in found and other not in found.values():
            found[one] = other
    return found | {item.id: item.id for item in fresh if item.id not in found}


def _snippets(fresh: tuple[Snippet, ...], jobs: dict[str, str], known: list[Snippet]) -> tuple[Snippet, ...]:
    there = {_said(s): s.id for s in reversed(known)}
    kept: dict[str, Snippet] = {}
    for snippet in fresh:
        place = jobs.get(snippet.position, snippet.position) if snippet.position else None
        moved = snippet.model_copy(update={"position": place})
        id_ = there.get(_said(moved)) or (snippet.id if place == snippet.position else snippet_id(snippet.kind, place, snippet.text))
        kept.setdefault(id_, moved.model_copy(update={"id": id_}))
    return tuple(kept.values())


def _said(snippet: Snippet) -> tuple[SnippetKind, str | None, str]:
    return snippet.kind, snippet.position, folded(snippet.text) or snippet.text
