"""Which doubts are worth a question, and which comes first."""

from __future__ import annotations

from collections.abc import Sequence

from agent.domain.corpus import Change, Choice, Corpus, Doubt

_OF_JOB = ("employer", "title")
EMPLOYER = "employer"
"""What an importer assumes of a name that may be the employer's, the title, or both."""
_DATED = ("dates", "start", "end")


def can_be_asked(doubt: Doubt) -> bool:
    """Whether an answer could change anything: there is a choice, or a place where words can stand."""
    return bool(doubt.choices) or doubt.path not in ("", "other")


def with_choices(doubt: Doubt, corpus: Corpus) -> Doubt:
    """The doubt; where an importer took all that it could not part for the employer, with the ways to part it."""
    position = corpus.position(doubt.path)
    if doubt.choices or position is None or not position.employer or doubt.assumed != EMPLOYER:
        return doubt
    name, parts = position.employer, position.employer.split(", ")
    ways: list[tuple[str, str | None, str | None]] = []
    if position.title and len(parts) > 1:
        ways += [(f"“{part}”", part, position.title) for part in parts] + [(f"“{name}”, all of it", name, position.title)]
    elif position.title:
        ways += [(f"{one} is the employer, {other} my title", one, other) for one, other in ((name, position.title), (position.title, name))]
    elif len(parts) == 1:
        ways += [(f"{name} is the employer", name, None), (f"{name} is my title", None, name)]
    elif len(parts) == 2:
        ways += [(f"{one} is the employer, {other} my title", one, other) for one, other in (parts, reversed(parts))]
        ways.append((f"“{name}”, all of it, is the employer", name, None))
    return doubt.model_copy(update={"choices": tuple(_way(position.id, *way) for way in ways)})


def _way(position: str, label: str, employer: str | None, title: str | None) -> Choice:
    return Choice(label=label, changes=(Change(path=f"{position}.employer", value=employer), Change(path=f"{position}.title", value=title)))


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
