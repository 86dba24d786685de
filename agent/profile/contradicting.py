"""Where two files of one person say different things: a question, never a guess."""

from __future__ import annotations

from agent.domain.corpus import Change, Choice, Corpus, Doubt, Position
from agent.domain.dates import PartialDate, Period
from agent.profile.folding import folded_title
from agent.profile.sameness import agree


def contradictions(fresh: tuple[str, Corpus], known: tuple[str, Corpus]) -> tuple[Doubt, ...]:
    """What a fresh file (its name and résumé, with the known ids) says otherwise than a known one. Until it is answered the fresh one counts."""
    (name, corpus), (file, other) = fresh, known
    pairs = ((position, other.position(position.id)) for position in corpus.positions)
    return tuple(doubt for position, held in pairs if held for doubt in _compared(name, position, file, held))


def _compared(name: str, position: Position, file: str, held: Position) -> list[Doubt]:
    doubts = []
    if position.title and held.title and folded_title(position.title) != folded_title(held.title):
        where = f"For {position.employer or 'one position'}" + (f" ({position.period})" if str(position.period) else "")
        question = f"{where} {file} says “{held.title}”, {name} says “{position.title}”: which title is right?"
        doubts.append(_doubt(f"{position.id}.title", question, [(file, held.title, held.title), (name, position.title, position.title)]))
    if not _agree(held.period, position.period):
        question = f"{position.label}: {file} says {held.period}, {name} says {position.period}. Which dates are right?"
        said = [(f, str(p), written(p)) for f, p in ((file, held.period), (name, position.period))]
        doubts.append(_doubt(f"{position.id}.dates", question, said))
    return doubts


def _doubt(path: str, question: str, said: list[tuple[str, str, str]]) -> Doubt:
    choices = tuple(Choice(label=f"{label} ({file})", changes=(Change(path=path, value=value),)) for file, label, value in said)
    return Doubt(path=path, question=question, assumed=said[-1][1], choices=choices)


def _agree(one: Period, other: Period) -> bool:
    """Whether the periods say the same as far as both say something."""
    ends = [bool(p.end or p.current) for p in (one, other)]
    same_end = not all(ends) or (one.current == other.current and agree(one.end, other.end))
    return same_end and (not one.start or not other.start or agree(one.start, other.start))


def written(period: Period) -> str:
    """A period as a change says it: "2019-03 – 2021", "2019 – present", " – 2020"."""
    return f"{_iso(period.start)} – {'present' if period.current else _iso(period.end)}"


def _iso(date: PartialDate | None) -> str:
    return date.iso if date else ""
