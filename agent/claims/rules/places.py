"""Facts stay where they happened: a bullet tells of its own position, a clause of one snippet.

The lie: what was done at one employer is told of another; "baked cakes" and "washed 300 plates" become "baked 300 cakes".
"""

from __future__ import annotations

from collections.abc import Iterator

from agent.claims.career import is_step, steps
from agent.claims.claim import Claim
from agent.claims.finding import finding, span_of, written
from agent.claims.kind import WordKind, kind_of
from agent.claims.licences import Place
from agent.claims.merging import is_appended, points_at, speaks_of
from agent.claims.numbers.apart import added_apart
from agent.claims.parting import changes_titles, names_employer, parts
from agent.claims.reading.clauses import Link
from agent.claims.reading.tagging import is_adverb
from agent.claims.reading.telling import Telling
from agent.domain.corpus import SnippetKind
from agent.domain.draft import Finding, LineKind, Severity
from agent.lexicon.files import words as word_list
from agent.lexicon.verbs import base_of

AS = 4
"""Words behind an "as" among which a title stands."""
BRIDGE = 2
"""Words that two snippets must share for one clause to tell of both."""


def judge(claim: Claim) -> Iterator[Finding]:
    """What cites nothing, words of another position, or a bare confirmation as a sentence is hard; so is a clause from two snippets."""
    whole = (0, len(claim.text))
    if not claim.cited:
        yield finding("place", Severity.HARD, whole, "the line cites nothing", "cite the words it rests on")
    placed = claim.kind is LineKind.BULLET and claim.position is not None
    if placed and any(s.position != claim.position or s.position is None for s in claim.cited):
        yield finding("place", Severity.HARD, whole, "the cited words belong to another position", "keep it with the position where it happened")
    if claim.kind is not LineKind.SKILL and any(s.kind is SnippetKind.CONFIRMED for s in claim.cited):
        yield finding("place", Severity.HARD, whole, "a confirmed skill carries no sentence", "name it among the skills")
    if not placed and parts(claim):
        return
    if not placed and claim.kind in (LineKind.BULLET, LineKind.SUMMARY) and not claim.verbatim and changes_titles(claim):
        yield finding("place", Severity.HARD, whole, "this was not done under the title that is named beside it", "tell each under its own title", "the title of the cited words")
    if claim.kind is LineKind.BULLET and len(claim.cited) > 1 and not claim.verbatim:
        for clause in range(len(claim.licences.line.clauses)):
            yield from _mixed(claim, clause)
        if not placed:
            yield from _wandered(claim)
    if claim.kind in (LineKind.BULLET, LineKind.SUMMARY) and len(claim.cited) > 1 and not placed and not claim.verbatim:
        yield from _other_employer(claim)


def _other_employer(claim: Claim) -> Iterator[Finding]:
    """An employer is named beside what was done there, and nowhere else."""
    line, licences = claim.licences.line, claim.licences
    for number, here in enumerate(licences.told):
        part = line.clauses[number]
        told = here or next((t for t in licences.told[number + 1 :] if t), None)
        homes = {claim.cited[told[0]].position} if told else set()
        if not here:
            homes = _of_titles(claim, number) or homes
        for i in range(part.first, part.last + 1):
            places = licences.of(i) if line.tokens[i].capital else ()
            named = {claim.cited[p.source].position for p in places}
            if homes and places and all(names_employer(claim, p) for p in places) and not homes & named and not (told and _tells_of(claim, told[0], named)):
                span = span_of(claim, i, i)
                yield finding(
                    "employer", Severity.HARD, span,
                    f"this did not happen at {written(claim, span)}",
                    "name the employer where it happened",
                    "the employer of the cited words",
                )
                return


def _tells_of(claim: Claim, source: int, homes: set[str | None]) -> bool:
    """Whether words without a place of their own ("there at Abbot's Yard") name the employer of one of these."""
    if claim.cited[source].position is not None:
        return False
    line, licences = claim.licences.line, claim.licences
    named = [licences.exact(t.index) for t in line.tokens if t.capital and not t.neutral]
    return any(
        any(p.source == source and not p.heading for p in places) and any(names_employer(claim, p) and claim.cited[p.source].position in homes for p in places)
        for places in named
    )  # fmt: skip


def _of_titles(claim: Claim, clause: int) -> set[str | None]:
    """The positions whose titles a clause without deeds tells: "Head Baker at …"."""
    places = (p for i in claim.licences.line.content(clause) for p in claim.licences.of(i) if p.heading)
    return {claim.cited[p.source].position for p in places if not names_employer(claim, p)}


def _wandered(claim: Claim) -> Iterator[Finding]:
    """A line that tells of two positions names beside what was done at each its employer or its title; two at one employer need no name."""
    line = claim.licences.line
    positions = [claim.cited[told[0]].position if told and not _only_steps(claim, n) else None for n, told in enumerate(claim.licences.told)]
    if len({p for p in positions if p is not None}) < 2:
        if _lends_a_title(claim, positions):
            yield finding("place", Severity.HARD, (0, len(claim.text)), "this was not done under the title that is named beside it", "tell it under its own title", "the title of the cited words")
        return
    if _is_one_employer(claim, positions) and not _lends_a_title(claim, positions):
        return
    one = _is_one_employer(claim, positions)
    for position, numbers in _stretches(claim, positions):
        first, last = line.clauses[numbers[0]].first, line.clauses[numbers[-1]].last
        named = any(_names(claim, i, position) for i in range(first, last + 1)) or (one and _is_dated(claim, position, first, last))
        if not named and any(line.content(n) for n in numbers):
            yield finding(
                "place", Severity.HARD, span_of(claim, first, last),
                "the line mixes two positions",
                "make a line of each, or name the employer beside each",
                "one position, or both employers named",
            )


def _only_steps(claim: Claim, clause: int) -> bool:
    """Whether the clause tells nothing but how the writer went from one post to the next: "having started as a porter"."""
    words = [i for i in claim.licences.line.content(clause) if not _is_an_employer(claim, i)]
    told = frozenset(i for step in steps(claim) for i in step.words)
    return bool(told) and all(i in told for i in words)


def _is_one_employer(claim: Claim, positions: list[str | None]) -> bool:
    """Whether all positions of which the line tells are at one employer, so that nothing moves from one to another."""
    employers = {p.employer for p in claim.positions if p.id in positions}
    return len(employers) == 1 and None not in employers


def _is_dated(claim: Claim, position: str, first: int, last: int) -> bool:
    """Whether the years between two words are all those of the position: "(2015-2017)"."""
    years = {int(f.value) for f in claim.licences.line.figures if f.family == "year" and first <= f.first <= last}
    return any(p.id == position and years == {d.year for d in (p.period.start, p.period.end) if d} for p in claim.positions)


def _lends_a_title(claim: Claim, positions: list[str | None]) -> bool:
    """Whether a part between semicolons that names a title or years tells of another position than that: "as foreman swept and drew up rotas"."""
    line = claim.licences.line
    segments: list[list[int]] = []
    for number, part in enumerate(line.clauses):
        if number == 0 or ";" in line.tokens[part.first].before or part.sentence != line.clauses[number - 1].sentence:
            segments.append([])
        segments[-1].append(number)
    for numbers in segments:
        span = range(line.clauses[numbers[0]].first, line.clauses[numbers[-1]].last + 1)
        told = {p for n in numbers if (p := positions[n]) is not None}
        stepped = [step for step in steps(claim) if step.words & set(span)]
        named = {p.id for p in claim.positions if any(_names(claim, i, p.id) and not _is_an_employer(claim, i) for i in span if not any(i in step.words for step in stepped))}
        named |= {step.goal for step in stepped if step.goal and told}
        dated = any(f.family == "year" and f.first in span for f in line.figures)
        if (told and named - told) or (len(told) > 1 and (named or dated)):
            return True
    return False


def _is_an_employer(claim: Claim, index: int) -> bool:
    return any(_is_employer(claim, p) for p in claim.licences.of(index) if p.heading)


def _stretches(claim: Claim, positions: list[str | None]) -> list[tuple[str, list[int]]]:
    """The clauses that tell of one position, one behind the other; what opens a part behind a semicolon belongs to what follows."""
    line, found, waiting = claim.licences.line, list[tuple[str, list[int]]](), list[int]()
    for number, position in enumerate(positions):
        opens = number == 0 or ";" in line.tokens[line.clauses[number].first].before or line.clauses[number].sentence != line.clauses[number - 1].sentence
        waiting = [] if opens else waiting
        if position is None:
            waiting = [*waiting, number]
        elif found and found[-1][0] == position and not opens:
            found[-1][1].extend([*waiting, number])
            waiting = []
        else:
            found.append((position, [*waiting, number]))
            waiting = []
    return found


def _names(claim: Claim, index: int, position: str) -> bool:
    """Whether the word names the employer of the position, or its title, where no other of the line has that word in its title."""
    if claim.licences.line.tokens[index].neutral:
        return False
    places = [p for p in claim.licences.of(index) if p.heading]
    if any(_is_employer(claim, p) and claim.cited[p.source].position == position for p in places):
        return True
    return bool(places) and {claim.cited[p.source].position for p in claim.licences.exact(index) if p.heading} == {position} and _as_a(claim, index)


def _as_a(claim: Claim, index: int) -> bool:
    """Whether the word stands behind an "as", in its phrase: "as a baker"."""
    line = claim.licences.line
    return any(t.lower == "as" and line.spots[t.index].phrase == line.spots[index].phrase for t in line.tokens[max(0, index - AS) : index])


def _is_employer(claim: Claim, place: Place) -> bool:
    """Whether the word stands in the heading as part of the employer's name: a word of the title names no employer."""
    position = claim.place(place.source) if place.heading else None
    return position is not None and claim.licences.token(place).start < len(position.employer or position.title or "")


def _mixed(claim: Claim, clause: int) -> Iterator[Finding]:
    """A clause of the line takes its words from one snippet, or from two that speak of the same things."""
    told = claim.licences.told[clause]
    if told is None or _side_by_side(claim, clause):
        return
    main = _main(claim, clause)
    if main is not None and main != told[0] and not _goes_on(claim, clause, main):
        part = claim.licences.line.clauses[clause]
        yield _other_words(claim, span_of(claim, part.first, part.last))
        return
    strays = [
        i for i in claim.licences.line.content(clause)
        if (places := _bodies(claim, i)) and all(p.source != told[0] for p in places) and not _names_home(claim, i, told[0]) and not is_step(claim, i)
    ]  # fmt: skip
    figures = [
        f for f in claim.licences.line.figures
        if claim.licences.line.spots[f.first].clause == clause and (of := _sources_of_figure(claim, f.value, f.family)) and told[0] not in of
    ]  # fmt: skip
    strays += [f.first for f in figures]
    if any(added_apart(claim, f) for f in claim.licences.line.figures_in(clause)):
        return
    named = any(kind_of(claim, i) is WordKind.NAME for i in strays)
    if strays and (_tell_more(claim, told[0], strays) or _is_told_of(claim, clause, told[0], strays) or _is_appended(claim, told[0], strays)):
        return
    if not strays or (all(_bridged(claim, told[0], p.source, clause) for i in strays for p in _bodies(claim, i)) and not figures and not named):
        return
    part = claim.licences.line.clauses[clause]
    yield _other_words(claim, span_of(claim, part.first, part.last))


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
    told = claim.licences.told[clause - 1] if hangs and clause and not _only_steps(claim, clause - 1) else None
    return told[0] if told else None


def _other_words(claim: Claim, span: tuple[int, int]) -> Finding:
    return finding(
        "mixed", Severity.HARD, span,
        f"{written(claim, span)} comes from other cited words than what it is told with",
        "make two lines of it",
        "one snippet that says both",
    )


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
