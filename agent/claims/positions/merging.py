"""When two snippets may be told in one clause: the one speaks of a thing of the other, or of the same deed.

"Tested 30 puddings" and "the puddings were for Dollop, 2021" are one story; "baked cakes" and "washed 300 plates" are two.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from agent.claims.claim import Claim
from agent.claims.reading.tagging import is_adverb
from agent.claims.reading.telling import Telling, objects, time_keys
from agent.lexicon.files import members_of

_POINTING = members_of("word-sets", "pointing")
_COPULAS = members_of("word-sets", "copulas")
_THAT_WAS = members_of("word-sets", "that was")
NEAR = 2
"""Words that may stand between a "the" and the thing: "the late supply work"."""


def speaks_of(claim: Claim, source: int, home: int, strays: Sequence[int]) -> bool:
    """Whether the snippet `source` tells more of what the snippet `home` tells, and the words of the line that come from it
    (`strays`) stand beside the thing of which both speak."""
    if not _one_place(claim, source, home):
        return False
    if _only_when(claim.licences.bodies[source]):
        return len(claim.cited) == 2
    if _was_there_as(claim, source, home):
        return True
    return _same_deeds(claim, source, home, strays) and any(_beside(claim, thing, strays) for thing in _things(claim, source, home, strays))


def is_appended(claim: Claim, source: int, home: int, strays: Sequence[int]) -> bool:
    """Whether the strays are all that a sentence of the snippet `source` tells, which has no deed and is set off in the line ("Read meters, district
    of 900 homes"), or only say when and stand for a clause of it that does no more ("mostly nights")."""
    if not _one_place(claim, source, home):
        return False
    return _only_tells_when(claim, source, strays) or (_is_whole_note(claim, source, home, strays) and _is_set_off(claim, source, strays))


def _only_tells_when(claim: Claim, source: int, strays: Sequence[int]) -> bool:
    body, line = claim.licences.bodies[source], claim.licences.line
    places = {p.index for i in strays for p in claim.licences.of(i) if p.source == source and not p.heading}
    numbers = {body.spots[i].clause for i in places}
    words = [body.tokens[i] for number in numbers for i in body.content(number)]
    said = any(t.lower in _COPULAS and body.spots[t.index].clause in numbers for t in body.tokens)
    return bool(places) and not said and not any(i in line.figured for i in strays) and all(is_adverb(t) or t.keys & time_keys() for t in words)


def _is_whole_note(claim: Claim, source: int, home: int, strays: Sequence[int]) -> bool:
    """Whether the sentence of the strays has no verb, and the line or the heading says all that it says."""
    body, licences = claim.licences.bodies[source], claim.licences
    sentences = _sentences(claim, source, strays)
    said = [t for t in body.tokens if body.spots[t.index].sentence in sentences and not t.neutral and t.index not in body.figured]
    told = {p.index for t in licences.line.tokens for p in licences.of(t.index) if p.source == source and not p.heading}
    headed = {key for t in licences.headings[home].tokens for key in t.own}
    return bool(said) and all(not body.spots[t.index].verb and (t.index in told or bool(t.own & headed)) for t in said)


def _is_set_off(claim: Claim, source: int, strays: Sequence[int]) -> bool:
    """Whether a comma stands before the first of the strays, small words apart, and only words of the snippet follow up to the end of the clause."""
    line = claim.licences.line
    first, last = min(strays), line.clauses[line.spots[max(strays)].clause].last
    while first and not line.tokens[first].before.strip() and (line.tokens[first - 1].neutral or first - 1 in line.figured):
        first -= 1
    rest = (t for t in line.tokens[min(strays) : last + 1] if not t.neutral and t.index not in line.figured)
    return "," in line.tokens[first].before and all(any(p.source == source or p.heading for p in claim.licences.of(t.index)) for t in rest)


def points_at(claim: Claim, source: int, home: int, clause: int) -> bool:
    """Whether the snippet `source` names a thing of the snippet `home` as known ("in the business"), and the clause of the line does too."""
    return _one_place(claim, source, home) and any(claim.licences.line.spots[i].clause == clause for i in _pointed(claim, source, home))


def _one_place(claim: Claim, source: int, home: int) -> bool:
    return len({claim.cited[source].position, claim.cited[home].position} - {None}) < 2


def _only_when(body: Telling) -> bool:
    """"2020 to 2022 that was": years and nothing else."""
    words = {t.lower for t in body.tokens}
    return len(words & _THAT_WAS) == len(_THAT_WAS) and all(t.neutral or t.index in body.figured for t in body.tokens)


def _was_there_as(claim: Claim, source: int, home: int) -> bool:
    """"As caretaker I …", where the other is the line of that post and no other is: "Caretaker, Millbrook, 2011-2017"."""
    bodies = claim.licences.bodies
    posts = [n for n, body in enumerate(bodies) if n != source and _is_post(body)]
    if home not in posts:
        return False
    body = bodies[source]
    titles = [t for one, t in pairwise(body.tokens) if one.lower == "as" and not t.neutral]
    named = [n for n in posts if any(t.own & other.own for t in titles for other in bodies[n].tokens)]
    return named == [home]


def _is_post(body: Telling) -> bool:
    """A line without a deed that has years: title, employer, dates."""
    return any(f.family == "year" for f in body.figures) and not any(s.verb and not t.neutral for s, t in zip(body.spots, body.tokens, strict=True))


def _same_deeds(claim: Claim, source: int, home: int, strays: Sequence[int]) -> bool:
    """Whether all that the sentence of the strays tells as done is done in the line and in the other snippet too, and what a thing
    is said to be ("were burnt") stands in the line."""
    line, licences = claim.licences.line, claim.licences
    body = licences.bodies[source]
    told = {p.index for t in line.tokens if any(p.source == home for p in licences.akin(t.index)) for p in licences.akin(t.index) if p.source == source and not p.heading}
    sentences = _sentences(claim, source, strays)
    kept = {p.index for t in line.tokens for p in licences.of(t.index) if p.source == source and not p.heading}
    for token in body.tokens:
        if token.neutral or body.spots[token.index].sentence not in sentences or token.index in body.figured:
            continue
        predicate = token.index > 0 and body.tokens[token.index - 1].lower in _COPULAS and not token.before.strip()
        if (body.spots[token.index].verb and token.index not in told) or (predicate and token.index not in kept):
            return False
    return bool(sentences)


def _sentences(claim: Claim, source: int, strays: Sequence[int]) -> set[int]:
    """The sentences of the snippet from which the strays come."""
    line, licences = claim.licences.line, claim.licences
    body = licences.bodies[source]
    words = {body.spots[p.index].sentence for i in strays for p in licences.of(i) if p.source == source and not p.heading}
    values = {(f.value, f.family) for f in line.figures if f.first in strays}
    return words | {body.spots[f.first].sentence for f in body.figures if (f.value, f.family) in values}


def _things(claim: Claim, source: int, home: int, strays: Sequence[int]) -> Iterator[int]:
    """The words of the line for what the sentence of the strays points at in the other snippet."""
    body = claim.licences.bodies[source]
    sentences = _sentences(claim, source, strays)
    yield from _pointed(claim, source, home, sentences)
    values = {f.value for f in claim.licences.bodies[home].figures if f.family == ""}
    numbers = {f.value for f in body.figures if f.value in values and body.spots[f.first].sentence in sentences and _is_known(body, f.first, frozenset())}
    yield from (f.first for f in claim.licences.line.figures if f.family == "" and f.value in numbers)


def _pointed(claim: Claim, source: int, home: int, sentences: set[int] | None = None) -> Iterator[int]:
    licences = claim.licences
    body, known = licences.bodies[source], frozenset(key for t in licences.bodies[home].tokens for key in t.keys)
    for token in licences.line.tokens:
        places = [p for p in licences.exact(token.index) if not p.heading]
        here = [p.index for p in places if p.source == source and not body.spots[p.index].verb and (sentences is None or body.spots[p.index].sentence in sentences)]
        if any(p.source == home for p in places) and any(_is_known(body, i, known) for i in here):
            yield token.index


def _is_known(body: Telling, index: int, known: frozenset[str]) -> bool:
    """Whether the thing is told as one that was named before, by words that were (`known` keys): "the puddings", "those nine", no "early shift" of the late one."""
    phrase = [t for t in body.tokens[max(0, index - NEAR) : index] if body.spots[t.index].phrase == body.spots[index].phrase]
    opener = next((t.index for t in reversed(phrase) if t.lower in _POINTING), None)
    if opener is None and _is_subject(body, index):
        opener = min((t.index for t in phrase if body.spots[t.index].sentence == body.spots[index].sentence), default=index) - 1
    return opener is not None and not any(not t.neutral and not t.keys & known for t in body.tokens[opener + 1 : index])


def _is_subject(body: Telling, index: int) -> bool:
    """"Story time was on Fridays": the thing opens its sentence, and a "was" follows."""
    opens = index < NEAR or body.spots[index - NEAR].sentence != body.spots[index].sentence
    return opens and any(t.lower in _COPULAS for t in body.tokens[index + 1 : index + 1 + NEAR])


def _beside(claim: Claim, thing: int, strays: Sequence[int]) -> bool:
    """Whether nothing else stands between the thing and what is told of it; of a deed, and of that to which it is done, all is told that follows."""
    line = claim.licences.line
    if line.spots[thing].verb:
        return all(i > thing for i in strays)
    counts = (f for f in line.figures if f.first in strays and f.counted and f.family != "year")
    if thing not in line.figured and any(thing not in f.counted and not set(f.counted) & set(strays) for f in counts):
        return False
    verb = next((i for i in range(thing, -1, -1) if line.spots[i].verb and line.spots[i].clause == line.spots[thing].clause), None)
    if verb is not None and thing in objects(line, verb) and all(i > thing and not any(s.verb for s in line.spots[thing:i]) for i in strays):
        return True
    ends = (sorted((thing, i)) for i in strays)
    return not any(
        not t.neutral and t.index not in line.figured and t.index not in strays and line.spots[t.index].phrase not in (line.spots[first].phrase, line.spots[last].phrase)
        for first, last in ends for t in line.tokens[first + 1 : last]
    )  # fmt: skip
