"""What is joined by an "and" shares its verb, its title and its state only where the evidence gives it to each.

The lie: "led the choir and sang in the chorus" becomes "led the choir and the chorus"; "first aid held, fire marshal booked" becomes "both held".
"""

from __future__ import annotations

from collections.abc import Iterator

from agent.claims.claim import Claim
from agent.claims.finding import finding, span_of, written
from agent.claims.licences import Place
from agent.claims.reading.stretches import stretches
from agent.claims.reading.telling import Telling, time_keys
from agent.claims.rules.binding import is_joined
from agent.domain.draft import Finding, LineKind, Severity
from agent.lexicon.files import members_of
from agent.lexicon.files import words as word_list
from agent.lexicon.verbs import base_of, verb_of

_AT = members_of("word-sets", "at a place") | {"for"}
_RELATIVES = members_of("word-sets", "relatives")
_IN_TURN = members_of("word-sets", "in turn") | {"where", "there", "last", "latter", "only"}


def judge(claim: Claim) -> Iterator[Finding]:
    """A thing, a state or a place that is joined to another and to which the evidence gives a verb or a title of its own is hard."""
    if claim.verbatim or claim.kind not in (LineKind.BULLET, LineKind.SUMMARY):
        return
    for first, last in (*_objects(claim), *_states(claim), *_employers(claim)):
        span = span_of(claim, min(first, last), max(first, last))
        yield finding(
            "joined", Severity.HARD, span,
            f"the cited words do not say {written(claim, span)}",
            "keep each with its own verb or title",
            "words that say it of each",
        )


def _objects(claim: Claim) -> Iterator[tuple[int, int]]:
    """Pairs (verb, second object) that the evidence does not join: "led the choir and the chorus"."""
    line, licences = claim.licences.line, claim.licences
    for token in line.tokens:
        if token.neutral or not (_is_deed(line, token.index) or (token.index == 0 and line.spots[0].verb)):
            continue
        deeds = [p for p in licences.of(token.index) if not p.heading]
        for thing in _second_objects(line, token.index):
            places = [p for p in licences.exact(thing) if not p.heading]
            if deeds and places and all(_has_its_own(claim, p, deeds) for p in places):
                yield token.index, thing


def _second_objects(line: Telling, verb: int) -> list[int]:
    """The words of the objects behind an "and" or a comma, where no preposition stands between: what is done to them is the verb."""
    part = line.clauses[line.spots[verb].clause]
    found, joined = list[int](), False
    for i in range(verb + 1, part.last + 1):
        token = line.tokens[i]
        if token.lower in word_list("prepositions") | _RELATIVES or line.spots[i].verb or "(" in token.before or i in line.figured or (token.keys & time_keys() and (i == part.last or line.tokens[i + 1].neutral)):
            break
        if i > verb + 1 and token.lower.endswith("ing") and verb_of(token.lower) is not None and (found or joined):
            break
        cut = token.lower == "and" or "&" in token.before or token.before == ", "
        joined = joined or (cut and i > verb + 1)
        if joined and not token.neutral and i not in line.figured:
            found.append(i)
    return found


def _has_its_own(claim: Claim, thing: Place, deeds: list[Place]) -> bool:
    """Whether the thing follows another verb in its clause of the evidence, in a sentence that has ours, and none of ours is joined with it."""
    body = claim.licences.bodies[thing.source]
    part = body.clauses[body.spots[thing.index].clause]
    own = any(_is_deed(body, i) and Place(thing.source, i) not in deeds for i in range(part.first, thing.index))
    near = any(d.source == thing.source and body.spots[d.index].sentence == part.sentence for d in deeds)
    return own and near and not any(is_joined(claim, d, thing) for d in deeds)


def _is_deed(body: Telling, index: int) -> bool:
    """Whether the word is a verb by its form: the "rolls" and "wedding cakes" of a list are none."""
    verb = verb_of(body.tokens[index].lower)
    return body.spots[index].verb and verb is not None and body.tokens[index].lower in (verb.past, verb.participle)


def _states(claim: Claim) -> Iterator[tuple[int, int]]:
    """Pairs (thing, state) of "A and B held", where the evidence has "A held, B booked"."""
    line, licences = claim.licences.line, claim.licences
    cuts = stretches(line)
    for token in line.tokens:
        if not _closes(line, token.index, cuts):
            continue
        states = [p for p in licences.of(token.index) if not p.heading]
        for i in _things(line, token.index):
            places = [p for p in licences.exact(i) if not p.heading]
            if states and places and all(_is_in_another_state(claim, p, states) for p in places):
                yield i, token.index
                break


def _things(line: Telling, state: int) -> list[int]:
    """The words before a state up to the beginning of its sentence; none where a verb stands among them, whose things they are."""
    found = [i for i in range(state) if line.spots[i].sentence == line.spots[state].sentence]
    found = found[next((n for n in range(len(found) - 1, -1, -1) if ";" in line.tokens[found[n]].before), 0) :]
    return [] if any(line.spots[i].verb for i in found) else found[::-1]


def _closes(line: Telling, index: int, cuts: tuple[int, ...]) -> bool:
    """Whether the word is a participle that ends its stretch and before which things stand."""
    verb = verb_of(line.tokens[index].lower)
    ends = index + 1 == len(line.tokens) or cuts[index + 1] != cuts[index]
    return ends and index > 0 and verb is not None and line.tokens[index].lower == verb.participle and not line.spots[index - 1].verb and not line.tokens[index].before.strip()


def _is_in_another_state(claim: Claim, thing: Place, states: list[Place]) -> bool:
    """Whether another verb follows the thing in its stretch, and ours closes another stretch of the sentence."""
    body = claim.licences.bodies[thing.source]
    cuts = stretches(body)
    here = {base_of(body.tokens[i].lower) for i in range(thing.index + 1, len(cuts)) if cuts[i] == cuts[thing.index] and (body.spots[i].verb or body.tokens[i].lower in _DUE)}
    near = [p for p in states if p.source == thing.source and body.spots[p.index].sentence == body.spots[thing.index].sentence]
    return bool(here) and bool(near) and len(near) == len(states) and all(cuts[p.index] != cuts[thing.index] and _closes(body, p.index, cuts) for p in near)


_DUE = ("due", "starts", "begins", "next", "pending", "outstanding", "test", "exam")
"""What is said of what is still to come."""


def _employers(claim: Claim) -> Iterator[tuple[int, int]]:
    """Pairs (title, name) of "baker at Kelby and Marston", where the evidence has the title "then at Marston, where" alone."""
    line, licences = claim.licences.line, claim.licences
    cuts = stretches(line)
    for token in line.tokens[1:-2]:
        if token.lower not in _AT:
            continue
        clause = line.spots[token.index].clause
        title = [i for i in line.content(clause) if i < token.index and cuts[i] == cuts[token.index] and any(not p.heading for p in licences.exact(i))]
        names = [i for i in line.content(clause) if i > token.index and line.tokens[i].capital and not line.tokens[i].keys & time_keys() and _is_listed(line, token.index, i)]
        groups = sorted({cuts[i] for i in names})
        if len(groups) < 2 or not title or any(line.spots[i].verb for i in names):
            continue
        heads = [next(i for i in names if cuts[i] == group) for group in groups]
        for head in heads:
            others = [i for i in heads if i != head]
            if _is_elsewhere(claim, head, others, title):
                yield title[0], head
                return


def _is_listed(line: Telling, at: int, name: int) -> bool:
    """Whether no other preposition and no small letters stand between the "at" and the name: "at Kelby, the Mill and Marston"."""
    return not any(t.lower in word_list("prepositions") or not (t.neutral or t.capital) for t in line.tokens[at + 1 : name])


def _is_elsewhere(claim: Claim, name: int, others: list[int], title: list[int]) -> bool:
    """Whether the title stands in the evidence with another of the names, and a "then" or "where" or a role parts it from this one."""
    licences = claim.licences
    places = [p for p in licences.exact(name) if not p.heading]
    if len(places) != 1:
        return False
    source, here = places[0].source, places[0].index
    body = licences.bodies[source]
    titles = [p.index for i in title for p in licences.exact(i) if p.source == source and not p.heading]
    rivals = [p.index for i in others for p in licences.exact(i) if p.source == source and not p.heading]
    if not titles or not rivals:
        return False
    cuts = stretches(body)
    if cuts[here] in {cuts[i] for i in titles}:
        return False
    if any(here < rival < min(titles) for rival in rivals):
        return any(t.lower in _IN_TURN or ";" in t.before for t in body.tokens[here + 1 : min(titles)])
    first = min(titles)
    known = {*rivals, here, *titles}
    own = [t for t in body.tokens if cuts[t.index] == cuts[here] and t.index > here and not t.neutral and not t.capital and t.index not in body.figured and t.index not in known]
    return first < here and bool(own) and any(rival < here for rival in rivals)
