"""Which doubts are worth a question, and which comes first."""

from __future__ import annotations

from collections.abc import Sequence

from agent.domain.corpus import Change, Choice, Corpus, Doubt

_OF_JOB = ("employer", "title")
_DATED = ("dates", "start", "end")


def can_be_asked(doubt: Doubt) -> bool:
    """Whether an answer could change anything: there is a choice, or a place where words can stand."""
    return bool(doubt.choices) or doubt.path not in ("", "other")


def with_choices(doubt: Doubt, corpus: Corpus) -> Doubt:
    """The doubt; where it is about a position of which one name alone is known, with what that name can be."""
    position = corpus.position(doubt.path)
    name = (position.employer or position.title) if position else None
    if doubt.choices or position is None or name is None or (position.employer and position.title) or "," in name:
        return doubt
    employer, title = (f"{position.id}.{field}" for field in _OF_JOB)
    choices = (
        Choice(label=f"{name} is the employer", changes=(Change(path=employer, value=name), Change(path=title))),
        Choice(label=f"{name} is my title", changes=(Change(path=employer), Change(path=title, value=name))),
    )
    return doubt.model_copy(update={"choices": choices})


def about(doubt: Doubt) -> frozenset[str]:
    """The paths at which a change would answer the doubt."""
    place, _, field = doubt.path.partition(".")
    if field in _DATED:
        return frozenset(f"{place}.{name}" for name in _DATED)
    return frozenset((doubt.path, *(f"{place}.{name}" for name in _OF_JOB if not field)))


def ranked(doubts: Sequence[Doubt], corpus: Corpus) -> tuple[Doubt, ...]:
    """The doubts, the most important first: who the employer is and what the title, when it was, then the lines; of equals the one that stands higher in the résumé."""
    order = {id_: i for i, id_ in enumerate([p.id for p in corpus.positions] + [e.id for e in corpus.education] + [s.id for s in corpus.snippets])}

    def rank(doubt: Doubt) -> tuple[int, int]:
        place, _, field = doubt.path.partition(".")
        if corpus.position(place) and (not field or field in _OF_JOB):
            weight = 0
        elif field in _DATED:
            weight = 1
        else:
            weight = 2 if corpus.snippet(place) or corpus.position(place) else 3
        return weight, order.get(place, len(order))

    return tuple(sorted(doubts, key=rank))
