"""A clause that is told with words of several snippets, and what binds these together.

It may take all its words from one, or from those that speak of the same thing; a participle may go on with another deed.
"""

from __future__ import annotations

from agent.claims.claim import Claim
from agent.claims.kind import WordKind, kind_of
from agent.claims.licences import Place
from agent.claims.numbers.apart import added_apart
from agent.claims.positions.career import is_step
from agent.claims.positions.merging import is_appended, points_at, speaks_of
from agent.claims.positions.wandering import tells_only_steps
from agent.claims.reading.clauses import Link
from agent.claims.reading.tagging import is_adverb
from agent.claims.reading.telling import Telling
from agent.lexicon.files import words as word_list
from agent.lexicon.verbs import base_of

BRIDGE = 2
"""Words that two snippets must share for one clause to tell of both."""


def is_mixed(claim: Claim, clause: int) -> bool:
    """Whether the clause takes words or figures from other snippets than the one it tells of, and nothing binds these to it."""
    told = claim.licences.told[clause]
    if told is None or _side_by_side(claim, clause):
        return False
    main = _main(claim, clause)
    if main is not None and main != told[0] and not _goes_on(claim, clause, main):
        return True
    line, home = claim.licences.line, told[0]
    if any(added_apart(claim, f) for f in line.figures_in(clause)):
        return False
    words = [
        i for i in line.content(clause)
        if (places := _bodies(claim, i)) and all(p.source != home for p in places) and not _names_home(claim, i, home) and not is_step(claim, i)
    ]  # fmt: skip
    figures = [f.first for f in line.figures_in(clause) if (of := _sources_of_figure(claim, f.value, f.family)) and home not in of]
    strays = words + figures
    if not strays or _tell_more(claim, home, strays) or _is_told_of(claim, clause, home, strays) or _is_appended(claim, home, strays):
        return False
    named = any(kind_of(claim, i) is WordKind.NAME for i in strays)
    return bool(figures) or named or not all(_bridged(claim, home, p.source, clause) for i in strays for p in _bodies(claim, i))


def _names_home(claim: Claim, index: int, home: int) -> bool:
    """Whether the word stands in the heading of the snippet of which the clause tells: "at Kite Street", where other words say so too."""
    return any(p.heading and p.source == home for p in claim.licences.exact(index))


def _is_appended(claim: Claim, home: int, strays: list[int]) -> bool:
    """Whether the strays are a note without a deed that is told whole: set off by a comma, or only saying when."""
    sources = set[int].intersection(*(_sources(claim, i) for i in strays)) - {home}
    return any(is_appended(claim, source, home, strays) for source in sources)


def _tell_more(claim: Claim, home: int, strays: list[int]) -> bool:
    """Whether all strays come from snippets that tell more of the same thing."""
    own = {i: _sources(claim, i) - {home} for i in strays}
    return all(any(speaks_of(claim, source, home, [j for j in strays if source in own[j]]) for source in own[i]) for i in strays)


def _is_told_of(claim: Claim, clause: int, home: int, strays: list[int]) -> bool:
    """Whether the snippet of most of the clause is the one that tells more of a thing of the only other."""
    sources = set[int].intersection(*(_sources(claim, i) for i in strays)) - {home}
    part = claim.licences.line.clauses[clause]
    own = [i for i in range(part.first, part.last + 1) if home in (of := _sources(claim, i)) and not of & sources]
    return bool(own) and any(speaks_of(claim, home, source, own) for source in sources)


def _sources(claim: Claim, index: int) -> set[int]:
    """The snippets that have the word, or the figure that begins with it."""
    figure = next((f for f in claim.licences.line.figures if f.first == index), None)
    return {p.source for p in _bodies(claim, index)} | (_sources_of_figure(claim, figure.value, figure.family) if figure else set())


def _goes_on(claim: Claim, clause: int, main: int) -> bool:
    """"Ran a business, taking on a lad": a participle from other words that speak of the business, and that is no outcome."""
    line, told = claim.licences.line, claim.licences.told[clause]
    opener = line.tokens[line.clauses[clause].first]
    deed = line.clauses[clause].link is Link.PARTICIPLE and not _is_effect(line, opener.index)
    return told is not None and deed and (points_at(claim, told[0], main, clause - 1) or _is_whole(claim, clause, told[0], main))


def _is_effect(line: Telling, index: int) -> bool:
    return base_of(line.tokens[index].lower) in word_list("outcome-words") | word_list("causes")


def _is_whole(claim: Claim, clause: int, home: int, main: int) -> bool:
    """"Booked appointments, ordering stock": another deed at the same position, all that one snippet tells, and no way in which something came about."""
    line, body = claim.licences.line, claim.licences.bodies[home]
    told = {p.index for i in line.content(clause) for p in _bodies(claim, i) if p.source == home}
    if any(i not in told and not is_adverb(body.tokens[i]) for part in range(len(body.clauses)) for i in body.content(part)):
        return False
    same = len({claim.cited[home].position, claim.cited[main].position} - {None}) < 2
    way = any(_is_effect(line, i) for i in line.content(clause - 1)) or any(f.family == "percent" for f in line.figures_in(clause - 1))
    own = all(home in _sources(claim, i) for i in line.content(clause)) and all(home in _sources(claim, f.first) for f in line.figures_in(clause))
    return same and own and not way


def _side_by_side(claim: Claim, clause: int) -> bool:
    """Whether the clause names things of one snippet and then of another, and no verb takes both: "room booking and help with orders"."""
    line = claim.licences.line
    words = line.content(clause)
    if not words or (line.spots[words[0]].verb and not _is_a_noun(claim, words[0])) or len({s.position for s in claim.cited}) > 1:
        return False
    sources = [(i, {p.source for p in _bodies(claim, i)}) for i in words]
    sources += [(f.first, _sources_of_figure(claim, f.value, f.family)) for f in line.figures_in(clause)]
    joints = [i for i in words if line.tokens[i - 1].lower in ("and", "plus") or "," in line.tokens[i].before]
    return any(_shared(sources, range(cut)) and _shared(sources, range(cut, len(line.tokens))) for cut in joints)


def _is_a_noun(claim: Claim, verb: int) -> bool:
    """"Did grafting and the planting": the word is told as the name of a deed, in a list of such."""
    line = claim.licences.line
    names = line.tokens[verb].lower.endswith("ing") and all(claim.licences.token(p).lower.endswith("ing") for p in _bodies(claim, verb))
    before = [t for t in line.tokens[:verb] if line.spots[t.index].sentence == line.spots[verb].sentence]
    return names and bool(before) and before[0].lower in ("did", "do", "does")


def _shared(sources: list[tuple[int, set[int]]], span: range) -> set[int]:
    """The snippets that have all words of the span for which there are any."""
    found = [of for i, of in sources if i in span and of]
    return set.intersection(*found) if found else set()


def _main(claim: Claim, clause: int) -> int | None:
    """The snippet from which the clause comes on which this one hangs, or None where it hangs on none."""
    part = claim.licences.line.clauses[clause]
    opener = claim.licences.line.tokens[part.first]
    hangs = ";" not in opener.before and part.link is not Link.AND and (part.link in (Link.BY, Link.PARTICIPLE, Link.PURPOSE) or opener.lower in word_list("prepositions"))
    told = claim.licences.told[clause - 1] if hangs and clause and not tells_only_steps(claim, clause - 1) else None
    return told[0] if told else None


def _bodies(claim: Claim, index: int) -> list[Place]:
    return [p for p in claim.licences.of(index) if not p.heading]


def _sources_of_figure(claim: Claim, value: float, family: str) -> set[int]:
    return {source for source, body in enumerate(claim.licences.bodies) for f in body.figures if f.value == value and f.family == family}


def _bridged(claim: Claim, one: int, other: int, clause: int) -> bool:
    """Whether two snippets of one position share specific words which the clause uses."""
    if len({claim.cited[one].position, claim.cited[other].position} - {None}) > 1:
        return False
    shared = 0
    for index in claim.licences.line.content(clause):
        sources = {p.source for p in claim.licences.exact(index) if not p.heading}
        shared += one in sources and other in sources and not claim.licences.line.spots[index].verb
    return shared >= BRIDGE
