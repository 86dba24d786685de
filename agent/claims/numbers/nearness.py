"""Which words stand by a number: what it counts, what shares its phrase or its clause, and what is nearer to it than to another number."""

from __future__ import annotations

from agent.claims.licences import Place
from agent.claims.reading.figure import Figure
from agent.claims.reading.telling import Telling

PAIR = 5
"""Words between two numbers that are told together."""
SAYING = 2
"""Words that may stand before the number of a note: "That was 30 a week"."""
NOTE = 4
"""Words from which a note tells of a thing of its own."""
_PER = ("a", "an", "per", "each", "every")


def is_next(told: Telling, one: Figure, other: Figure) -> bool:
    """Whether nothing that asserts anything stands between the two but what the first counts, and no verb, comma or "and"."""
    first, last = sorted((one, other), key=lambda f: f.first)
    between = told.tokens[first.last + 1 : last.opening + 1]
    plain = all(not told.spots[t.index].verb and not t.before.strip(" -–") and t.lower not in ("and", "or", "then") for t in between)
    return first is not last and plain and len(between) <= PAIR and all(t.neutral or t.index in first.counted for t in between[:-1])


def is_beside(body: Telling, figure: Figure, place: Place) -> bool:
    """Whether the word is among those that the figure counts, or stands with it in one phrase or the next without a figure of its own."""
    if place.index in figure.counted:
        return True
    if figure.rate and not figure.family and body.tokens[place.index].lower == figure.rate and body.tokens[place.index - 1].lower in _PER:
        return False
    if figure.counted and figure.role in ("for", "from") and place.index < figure.first:
        return False
    here, there = body.spots[figure.first], body.spots[place.index]
    if here.clause != there.clause:
        free = figure.loose or not (figure.counted or any(place.index in f.counted for f in body.figures))
        next_to = here.sentence - there.sentence == 1
        of_them = figure.loose and not figure.lent and not body.spots[place.index].verb
        return free and (here.sentence == there.sentence or (next_to and (of_them or _is_nothing_else(body, here.clause, figure))))
    nearest = min(body.figures_in(there.clause), key=lambda f: _distance(f, place.index))
    return nearest is figure or not any(place.index in f.counted for f in body.figures)


def _is_nothing_else(body: Telling, clause: int, figure: Figure) -> bool:
    """". ~70 a season.", "That was 110 on a busy night": a number with nothing beside it but its rate, or how or when."""
    words, part = body.content(clause), body.clauses[clause]
    brief = not figure.counted and figure.opening - part.first <= SAYING and len(words) < NOTE and not any(body.spots[i].verb for i in words)
    return brief or all(body.tokens[i].lower == figure.rate for i in words)


def _distance(figure: Figure, index: int) -> int:
    return figure.first - index if index < figure.first else index - figure.last


def apart(body: Telling, figure: Figure, index: int, joint: int = 1) -> int:
    """The words between, an "and" or a comma counting for more: in "waste by 20% and errors by 8%" the 8 % are nearer to the errors."""
    first, last = sorted((figure.first, index))
    joints = sum(t.lower in ("and", "or") or "," in t.before for t in body.tokens[first + 1 : last + 1])
    return _distance(figure, index) + joint * joints


def stands_alone(line: Telling, figure: Figure) -> bool:
    """", 80 to 100 a shift": a number that stands between commas with nothing it could count."""
    phrase = line.spots[figure.first].phrase
    part = line.clauses[line.spots[figure.first].clause]
    words = [t for t in line.tokens[part.first : part.last + 1] if line.spots[t.index].phrase == phrase]
    return words[0].before.strip() in (",", "(") and all(t.neutral or t.index in line.figured for t in words)


def words_around(line: Telling, figure: Figure) -> list[int]:
    """The words of the clause of a figure, those of its phrase first when there are any."""
    clause = line.spots[figure.first].clause
    words = list(line.content(clause))
    if line.tokens[line.clauses[clause].first].lower in ("which", "that") and all(line.spots[i].verb for i in words):
        words = [*(i for i in range(line.clauses[clause].first) if i not in line.figured and not line.tokens[i].neutral)][-1:] + words
    others = [f for f in line.figures_in(clause) if f is not figure]
    if others:
        words = [i for i in words if all(_distance(figure, i) <= _distance(f, i) for f in others)]
    return words


def shares_a_clause(body: Telling, figure: Figure, place: Place, told: set[float]) -> bool:
    """Whether the word stands with the figure in a clause, or in a sentence, and nearer to no other of its kind but those that were told."""
    here, there = body.spots[figure.first], body.spots[place.index]
    if here.clause == there.clause:
        rivals = [
            f for f in body.figures
            if f.family == figure.family and f.value not in told and body.spots[f.first].clause == here.clause and (f.role == "by") == (figure.role == "by")
        ]  # fmt: skip
        return not any(apart(body, f, place.index) < apart(body, figure, place.index) for f in rivals)
    return here.sentence == there.sentence and not any(f.value not in told and body.spots[f.first].clause == there.clause and f.family == figure.family for f in body.figures)
