"""Words that the evidence does not have and that only say otherwise what it says: "4 at a time" of "4 at once", "once a month" of "monthly",
"ceilings only" of "just the ceilings", and what `persons` are called."""

from __future__ import annotations

import re
from itertools import pairwise

from agent.claims.claim import Claim
from agent.claims.paraphrase.persons import names_persons
from agent.claims.reading.telling import Telling
from agent.lexicon.files import members_of
from agent.lexicon.verbs import base_of

RATES_SAID = {"day": ("daily",), "week": ("weekly",), "month": ("monthly",), "year": ("yearly", "annual", "annually"), "hour": ("hourly",), "quarter": ("quarterly",), "night": ("nightly",)}
_AT_ONCE = re.compile(r"(?:\s[a-z'’-]+){0,2}\s(at (?:once|a time|the same time|any one time|one time))\b", re.I)
ROOT = 3
"""Letters of a word that an "un" denies."""
_OFTEN = ("every", "each", "per")
_TONGUES = members_of("word-sets", "spoken tongues")
_LANGUAGES = re.compile(r"(?:^|[\n;.]\s*)languages?(?: spoken)?\s?:", re.I)
_PARTED = re.compile(r"[,:](?![^()]*\))|[;\n]|\.\s|\band\b|[&/]", re.I)
_COMING_IN = ("placed", "finished", "ranked", "came", "come", "comes", "coming", "finishing")
_JUST_OF_A_THING = members_of("word-sets", "just of a thing")
_USED_TO = re.compile(r"\b([a-z'’-]+) (?:(?:that|where|which) )?(?:i|we) (?:used to (?:work|be|run|volunteer|study|train)|once worked|worked before|left)\b", re.I)
_STILL = re.compile(r"\b(?:still|again|currently|nowadays|these days|back (?:at|in|there)|return(?:ed|s|ing)?)\b", re.I)
_COPULAS = members_of("word-sets", "copulas") | {"am", "been", "be"}


def restates(claim: Claim, index: int) -> bool:
    """Whether an unlicensed word of the line says in another way what the evidence says."""
    ways = (_is_former, _says_how, _is_opening, _is_not, _takes_part, _is_a_finish, _at_once, _once_in, _speaks)
    return names_persons(claim, index) or any(way(claim, index) for way in ways)


def _at_once(claim: Claim, index: int) -> bool:
    """The time of "up to 4 at a time", where the evidence has as many "at once"."""
    line = claim.licences.line
    start = line.tokens[index].start
    said = [f for f in line.figures if (m := _AT_ONCE.match(line.text, f.end)) and m.start(1) <= start < m.end(1)]
    told = {f.value for body in claim.licences.bodies for f in body.figures if _AT_ONCE.match(body.text, f.end)}
    return any(f.value in told for f in said)


def _once_in(claim: Claim, index: int) -> bool:
    """The once of "once a month", where the sentence of the evidence says "monthly" or "every month"."""
    line = claim.licences.line
    behind = [t.lower for t in line.tokens[index + 1 : index + 3]]
    if line.tokens[index].lower != "once" or len(behind) < 2 or behind[0] not in ("a", *_OFTEN):
        return False
    told = claim.licences.told[line.spots[index].clause]
    if told is None:
        return False
    body = claim.licences.bodies[told[0]]
    said = [t.lower for t in body.tokens if body.spots[t.index].clause == told[1]]
    every = any(one in ("every", "each") and other == behind[1] for one, other in pairwise(said))
    return every or any(word in RATES_SAID.get(behind[1], ()) for word in said)


def _speaks(claim: Claim, index: int) -> bool:
    """"Speak French" of "languages: French"."""
    line, licences = claim.licences.line, claim.licences
    if base_of(line.tokens[index].lower) != "speak" or line.tokens[index].lower not in ("speak", "speaks", "speaking"):
        return False
    end = next((t.index for t in line.tokens[index + 1 :] if re.search(r"[;.]", t.before)), len(line.tokens))
    words = [t for t in line.tokens[index + 1 : end] if t.lower in _TONGUES]
    told = {(p.source, p.index) for t in line.tokens for p in licences.exact(t.index) if not p.heading}
    return bool(words) and all(
        any(not p.heading and _is_listed(body := licences.bodies[p.source], p.index) and all((p.source, i) in told for i in _entry(body, p.index)) for p in licences.exact(t.index))
        for t in words
    )  # fmt: skip


def _entry(body: Telling, index: int) -> list[int]:
    """The words of the list's entry in which the word stands, brackets and all: "basic Spanish", "French (reading only)"."""
    at = body.tokens[index].start
    ends = [m.span() for m in _PARTED.finditer(body.text)]
    start, end = max((e for _, e in ends if e <= at), default=0), min((s for s, _ in ends if s > at), default=len(body.text))
    return [t.index for t in body.tokens if start <= t.start < end and (not t.neutral or t.lower in ("some", "bit"))]


def _is_listed(body: Telling, index: int) -> bool:
    """Whether the word stands behind a "languages:" in its line."""
    listed = [m.end() for m in _LANGUAGES.finditer(body.text) if m.end() <= body.tokens[index].start]
    return bool(listed) and not re.search(r"[\n;]|\.\s", body.text[listed[-1] : body.tokens[index].start])


def _takes_part(claim: Claim, index: int) -> bool:
    """The participation of "participation in the drill", where the evidence has "took part in the drill"."""
    line, licences = claim.licences.line, claim.licences
    if line.tokens[index].lower != "participation" or [t.lower for t in line.tokens[index + 1 : index + 2]] != ["in"]:
        return False
    things = [t.index for t in line.tokens[index + 2 :] if line.spots[t.index].phrase == line.spots[index + 1].phrase and not t.neutral]
    return bool(things) and any(not p.heading and _is_taken_part_in(licences.bodies[p.source], p.index) for p in licences.exact(things[-1]))


def _is_taken_part_in(body: Telling, thing: int) -> bool:
    part = body.clauses[body.spots[thing].clause]
    opener = next((i for i in range(thing - 1, part.first, -1) if body.tokens[i].lower == "in"), part.first)
    verb = next((i for i in (opener - 2, opener - 1) if i >= part.first and base_of(body.tokens[i].lower) in ("take", "participate")), None)
    whole = verb is not None and (base_of(body.tokens[verb].lower) == "participate" or body.tokens[verb + 1].lower == "part")
    return whole and verb is not None and body.actor(verb) is None and body.spots[opener].phrase == body.spots[thing].phrase


def _is_a_finish(claim: Claim, index: int) -> bool:
    """The place and the finish of "a 3rd-place finish", where the evidence "placed third" or "came third"."""
    line = claim.licences.line
    word = line.tokens[index].lower
    rank = index - 1 - (word == "finish" and line.tokens[index - 1].lower in ("place", "placed"))
    if word not in ("finish", "place") or rank < 0:
        return False
    said = next((f.value for f in line.figures if f.last == rank), None)
    return any(
        one.lower in _COMING_IN and not other.before.strip()
        and (other.lower == line.tokens[rank].lower or (said is not None and any(f.opening == other.index and f.value == said and f.family == "rank" for f in body.figures)))
        for body in claim.licences.bodies for one, other in pairwise(body.tokens)
    )  # fmt: skip


def is_just(claim: Claim, index: int) -> bool:
    """The only of "ceilings only" and "only on Fridays", where the evidence says "just the ceilings" and "just on Fridays"."""
    line, licences = claim.licences.line, claim.licences
    if line.tokens[index].lower != "only" or (index and line.tokens[index - 1].lower in ("the", "a", "an")):
        return False
    ends = index + 1 == len(line.tokens) or bool(line.tokens[index + 1].before.strip())
    thing = next((t.index for t in (reversed(line.tokens[:index]) if ends else line.tokens[index + 1 :]) if not t.neutral), None)
    return thing is not None and any(not p.heading and _is_behind_just(licences.bodies[p.source], p.index) for p in licences.exact(thing))


def _is_behind_just(body: Telling, thing: int) -> bool:
    """"Just the ceilings", "just on Fridays"; not "was just the porter", nor "just started"."""
    at = next((i for i in range(thing - 1, max(-1, thing - 5), -1) if body.tokens[i].lower == "just"), None)
    if at is None or (at and body.tokens[at - 1].lower in _COPULAS) or body.tokens[at + 1].lower not in _JUST_OF_A_THING:
        return False
    return all(body.tokens[i].neutral or i in body.figured for i in range(at + 1, thing)) and not any(body.spots[i].verb for i in range(at + 1, thing + 1))


def _says_how(claim: Claim, index: int) -> bool:
    """The visually of "visually inspected", where the evidence has a visual inspection."""
    line, licences = claim.licences.line, claim.licences
    word = line.tokens[index].lower
    if not word.endswith("ly") or index + 1 == len(line.tokens) or line.tokens[index + 1].before.strip():
        return False
    adjectives = {word.removesuffix("ly"), word.removesuffix("ally"), word.removesuffix("ily") + "y", word.removesuffix("y") + "e"}
    near = [i for i in (index + 1, index - 1) if i >= 0 and line.spots[i].verb]
    deeds = [p for i in near for p in licences.of(i) if not p.heading and p.index]
    return any(licences.bodies[p.source].tokens[p.index - 1].lower in adjectives and not licences.token(p).before.strip() for p in deeds)


def _is_former(claim: Claim, index: int) -> bool:
    """The former of "at my former bakery", where the evidence has "the bakery where I used to work", and nothing of still being there."""
    line = claim.licences.line
    behind = line.tokens[index + 1 : index + 2]
    left = [body.text for body in claim.licences.bodies if not _STILL.search(body.text)]
    return line.tokens[index].lower == "former" and bool(behind) and any(m[1].lower() == behind[0].lower for text in left for m in _USED_TO.finditer(text))


def _is_opening(claim: Claim, index: int) -> bool:
    """The opening of "before opening" and "before doors opened", where the evidence has "before doors"."""
    line = claim.licences.line
    before = [t.lower for t in line.tokens[max(0, index - 3) : index] if t.lower != "the"]
    if line.tokens[index].lower not in ("opening", "opened", "open") or not (before[-1:] == ["before"] or before[-2:] == ["before", "doors"]):
        return False
    return any(
        (one.lower, other.lower) == ("before", "doors") and (other.index + 1 == len(body.tokens) or bool(body.tokens[other.index + 1].before.strip()) or body.tokens[other.index + 1].neutral)
        for body in claim.licences.bodies for one, other in pairwise(body.tokens)
    )  # fmt: skip


def _is_not(claim: Claim, index: int) -> bool:
    """The unlicensed of one who "wasn't licensed"."""
    word = claim.licences.line.tokens[index].lower
    denied = word.removeprefix("un")
    return denied != word and len(denied) > ROOT and any(t.lower == denied and "negated" in body.limits_of(t.index) for body in claim.licences.bodies for t in body.tokens)
