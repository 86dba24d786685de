"""Whose deed: what the evidence tells of somebody else, of a team or of a thing is no deed of the writer.

The lie: "the owner redesigned the menu while I baked" becomes "redesigned the menu".
"""

from __future__ import annotations

from collections.abc import Iterator

from agent.claims.claim import Claim
from agent.claims.finding import finding, span_of, written
from agent.claims.licences import Place
from agent.claims.reading.clauses import Link
from agent.claims.reading.tagging import is_adverb
from agent.claims.reading.telling import Telling, is_rhythm, objects
from agent.claims.reading.tying import because
from agent.domain.draft import Finding, LineKind, Severity
from agent.lexicon.files import members_of
from agent.lexicon.files import words as word_list
from agent.lexicon.verbs import base_of, verb_of

_PASSIVE = members_of("word-sets", "copulas")
_MAKING = members_of("word-sets", "making a means")
_RECKONED = members_of("word-sets", "reckoned")
_MOVES = members_of("word-sets", "moves of a person")
_BY_ITSELF = members_of("word-sets", "by itself")
"""What a thing may do with nobody doing it: "shop opened in May"."""


PARTICLE = 3
"""Words behind a participle within which another is joined to it: "sworn in and"."""


def judge(claim: Claim) -> Iterator[Finding]:
    """A verb without a subject in the line, and everywhere in the evidence with one that is not the writer, is hard."""
    if claim.kind not in (LineKind.BULLET, LineKind.SUMMARY) or claim.verbatim:
        return
    yield from _moves(claim)
    line, licences = claim.licences.line, claim.licences
    for token in line.tokens:
        if not line.spots[token.index].verb or token.neutral or not _opens(claim, token.index):
            continue
        if line.limits_of(token.index) & {"team", "we", "others"} or _is_passive(line, token.index):
            continue
        deeds = _about_its_objects(claim, token.index, [p for p in licences.of(token.index) if not p.heading])
        if deeds and not _tells_by_whom(claim, token.index, deeds) and all(_is_finite(claim, p.source, p.index) and licences.bodies[p.source].actor(p.index) and not _is_done(claim, token.index, p) and not _by_my_means(claim, token.index, p) and not _is_my_result(claim, token.index, p) for p in deeds):
            span = span_of(claim, token.index, token.index)
            yield finding(
                "actor", Severity.HARD, span,
                f"the cited words tell of somebody or something else that {written(claim, span)}",
                "say who did it, or tell only your part",
                "words that say you did it",
            )


def _moves(claim: Claim) -> Iterator[Finding]:
    """"During a secondment", where it was the manager who was seconded and the line does not say so."""
    line, licences = claim.licences.line, claim.licences
    for token in line.tokens:
        places = [p for p in licences.of(token.index) if not p.heading] if token.lower in _MOVES else []
        if places and all(_is_of_another(line, licences.bodies[p.source], p.index) for p in places):
            span = span_of(claim, token.index, token.index)
            yield finding("actor", Severity.HARD, span, f"the cited words tell of another’s {written(claim, span)}", "say whose it was", "your own")


def _is_of_another(line: Telling, body: Telling, index: int) -> bool:
    """Whether a "was" stands before the word, and before that somebody whom the line does not name."""
    first = body.clauses[body.spots[index].clause].first
    if index - first < 2 or body.tokens[index - 1].lower not in _PASSIVE:
        return False
    subject = body.tokens[first : index - 1]
    named = {key for t in subject if not t.neutral for key in t.own}
    return bool(named) and not any(t.lower in ("i", "we", "who") for t in subject) and not any(named & t.own for t in line.tokens)


def _about_its_objects(claim: Claim, verb: int, deeds: list[Place]) -> list[Place]:
    """The deeds of the evidence which are done to what the line says, if there are any: who "fit worktops" in a firm "fitting kitchens" fits no kitchens."""
    things = {p for i in objects(claim.licences.line, verb) for p in claim.licences.exact(i) if not p.heading}
    bodies = claim.licences.bodies
    same = [d for d in deeds if any(p.source == d.source and p.index in objects(bodies[d.source], d.index) for p in things)]
    return same or deeds


def _opens(claim: Claim, index: int) -> bool:
    """Whether the verb opens its clause, so that the writer is meant."""
    line = claim.licences.line
    first = line.clauses[line.spots[index].clause].first
    if line.tokens[index].before == "-" and all(claim.licences.token(p).before == "-" for p in claim.licences.of(index)):
        index -= 1
    return all(t.lower in ("and", "or", "then", "also", "i") or t.lower.endswith("ly") for t in line.tokens[first:index])


def _is_passive(line: Telling, verb: int) -> bool:
    """"Checked by a colleague": the line says who did it."""
    after = line.tokens[verb + 1 : verb + 3]
    return len(after) == 2 and after[0].lower == "by" and not line.spots[after[1].index].verb


def _tells_by_whom(claim: Claim, verb: int, deeds: list[Place]) -> bool:
    """"Tested for strength by the lab": the one who does it in the evidence stands behind a "by"."""
    line, licences = claim.licences.line, claim.licences
    if not verb and all(_is_done_to_another(claim, d) for d in deeds):
        return False
    end = line.clauses[line.spots[verb].clause].last + 1
    by = next((i for i in range(verb + 1, end) if line.tokens[i].lower == "by"), end)
    actors = {(d.source, i) for d in deeds for i in licences.bodies[d.source].actor(d.index) or ()}
    return any((p.source, p.index) in actors and not p.heading for i in range(by, end) for p in licences.of(i))


def _is_done_to_another(claim: Claim, deed: Place) -> bool:
    """"The guild named the bakery best newcomer": the line that begins with "named" says it of the writer, and has not the bakery."""
    body = claim.licences.bodies[deed.source]
    article, thing = (body.tokens[deed.index + n : deed.index + n + 1] for n in (1, 2))
    named = bool(thing) and article[0].lower in ("the", "our", "my", "his", "her", "their") and not thing[0].neutral
    return named and not any(thing[0].own & t.own for t in claim.licences.line.tokens)


def _is_done(claim: Claim, verb: int, place: Place) -> bool:
    """"Orders logged in Excel": notes that tell what was done to the thing which the line has as the object of the verb."""
    body = claim.licences.bodies[place.source]
    deed, first = body.tokens[place.index], body.clauses[body.spots[place.index].clause].first
    known, after = verb_of(deed.lower), body.tokens[place.index + 1 : place.index + 2]
    if known is None or deed.lower != known.participle or known.base in word_list("outcome-words"):
        return False
    if known.base in _BY_ITSELF and not _is_reckoned(body, place.index) and all(base_of(body.tokens[i].lower) in word_list("outcome-words") | _BY_ITSELF for i in _joined(body, place.index)):
        return False
    named = any(t.lower in word_list("determiners") for t in body.tokens[first : place.index])
    if (named and not _follows_a_passive(body, place.index)) or (after and not after[0].before.strip() and after[0].lower not in word_list("prepositions") and not is_adverb(after[0]) and not _is_joined(body, place.index) and not _has_a_rate(body, after[0].index)):
        return False
    if any("others" in body.limits_of(i) for i in _joined(body, place.index)):
        return False
    done = body.actor(place.index) or ()
    return any(p.source == place.source and not p.heading and p.index in done for i in _shared_objects(claim.licences.line, verb) for p in claim.licences.of(i))


def _is_reckoned(body: Telling, verb: int) -> bool:
    """"Average 23 tickets closed a day": the measure of a person's work, and nothing that happens by itself."""
    first = body.tokens[body.clauses[body.spots[verb].clause].first]
    return first.lower in _RECKONED and any(f.opening == first.index + 1 for f in body.figures) and _has_a_rate(body, verb + 1)


def _has_a_rate(body: Telling, index: int) -> bool:
    """"Tickets closed a day", and nobody named behind it as the one who closed them."""
    behind = body.tokens[index + 1 : index + 3]
    return bool(behind) and is_rhythm(body, index + 1) and not any(t.lower == "by" for t in behind)


def _is_joined(body: Telling, index: int) -> bool:
    return len(_joined(body, index)) > 1


def _joined(body: Telling, index: int) -> list[int]:
    """The participle and those that are joined to it by "and" or a comma: "opened, numbered and indexed"."""
    found = [index]
    while True:
        at = next((i for i in range(found[-1] + 1, min(found[-1] + 1 + PARTICLE, len(body.tokens))) if body.tokens[i].lower in ("and", "or") or "," in body.tokens[i].before or "&" in body.tokens[i].before), None)
        if at is not None and body.tokens[at].lower in ("and", "or"):
            at += 1
        if at is None or at >= len(body.tokens) or not _is_participle(body.tokens[at].lower):
            return found
        found.append(at)


def _is_participle(word: str) -> bool:
    known = verb_of(word)
    return word == known.participle if known else word.endswith("ed")


def _shared_objects(line: Telling, verb: int) -> list[int]:
    """What the verb is done to; of "opened, numbered and indexed files" the files of all three."""
    number, found = line.spots[verb].clause, objects(line, verb)
    while not found and number + 1 < len(line.clauses) and line.clauses[number + 1].link is Link.AND:
        number += 1
        part = line.clauses[number]
        next_verb = next((i for i in range(part.first, min(part.first + 2, part.last) + 1) if line.spots[i].verb), None)
        if next_verb is None:
            return []
        found = objects(line, next_verb)
    return found


def _by_my_means(claim: Claim, verb: int, place: Place) -> bool:
    """Whether a thing does it that the writer made, and the line says both: "cut errors with a checklist I made" of "made a checklist that cut errors"."""
    licences = claim.licences
    body, line = licences.bodies[place.source], licences.line
    things = body.actor(place.index) or ()
    if not place.index or body.tokens[place.index - 1].lower not in ("that", "which"):
        return False
    made = [t.index for t in body.tokens[: place.index] if base_of(t.lower) in _MAKING and body.spots[t.index].verb and set(objects(body, t.index)) & set(things)]
    means = next((i for i in range(verb + 1, len(line.tokens)) if line.tokens[i].lower in ("with", "by", "through", "using")), None)
    if means is None or any(body.limits_of(i) or body.actor(i) for i in made):
        return False
    behind = {p.index for i in range(means, len(line.tokens)) for p in licences.exact(i) if p.source == place.source and not p.heading}
    return any(i in behind for i in made) and bool(behind & set(things)) and any(t.lower == "i" for t in line.tokens[means:])


def _is_my_result(claim: Claim, verb: int, place: Place) -> bool:
    """Whether the line names the writer's deed by which it came about, and the evidence tells it as the result of the very deed before: "cut errors by
    sorting forms" of "sorted forms; errors fell as a result"."""
    line, licences = claim.licences.line, claim.licences
    body, result = licences.bodies[place.source], licences.bodies[place.source].spots[place.index].clause
    means = next((part for part in line.clauses[line.spots[verb].clause + 1 :] if part.link is Link.BY), None)
    deed = means.first + 1 if means else _means_unknown(claim, verb)
    for p in licences.of(deed) if deed is not None else ():
        if p.heading or p.source != place.source or not _is_past_deed(body, p.index) or body.actor(p.index) or body.limits_of(p.index) & {"others", "team", "helped"}:
            continue
        between = range(body.spots[p.index].clause + 1, result)
        if body.spots[p.index].clause < result and not any(body.spots[i].verb for n in between for i in range(body.clauses[n].first, body.clauses[n].last + 1)):
            start, end = body.tokens[body.clauses[body.spots[p.index].clause].last].end, body.tokens[body.clauses[result].last].end
            return because().search(body.text, start, end) is not None
    return False


def _means_unknown(claim: Claim, verb: int) -> int | None:
    """The "retiming" of "by retiming the buses", a verb by its ending alone."""
    line = claim.licences.line
    part = line.clauses[line.spots[verb].clause]
    return next((i for i in range(verb + 2, part.last + 1) if line.tokens[i - 1].lower == "by" and line.tokens[i].lower.endswith("ing")), None)


def _is_past_deed(body: Telling, index: int) -> bool:
    """Whether the word is a verb, or by its ending one that opens its clause."""
    opens = index == body.clauses[body.spots[index].clause].first or body.tokens[index - 1].lower in ("i", "we")
    return body.spots[index].verb or (opens and body.tokens[index].lower.endswith("ed"))


def _follows_a_passive(body: Telling, index: int) -> bool:
    """"Samples were tested and the results reported": the "were" counts for both."""
    clause = body.spots[index].clause
    before = body.clauses[clause - 1] if clause else None
    return before is not None and before.sentence == body.spots[index].sentence and any(t.lower in _PASSIVE for t in body.tokens[before.first : before.last + 1])


def _is_finite(claim: Claim, source: int, index: int) -> bool:
    body = claim.licences.bodies[source]
    verb = verb_of(body.tokens[index].lower)
    before, after = body.tokens[max(0, index - 1) : index], body.tokens[index + 1 : index + 2]
    if before and before[0].lower in word_list("determiners") | {"of"} and before[0].lower not in ("that", "which") and after and not after[0].neutral and not after[0].before.strip():
        return False
    goes_on = index > 0 and body.tokens[index - 1].lower == "been"
    return body.spots[index].verb and verb is not None and (body.tokens[index].lower != verb.gerund or goes_on)
