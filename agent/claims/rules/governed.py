"""Whether a deed was done at all: what stands behind "offered to", "called for" or "instead of" is only named.

The lie: "offered to repair the oven" becomes "repaired the oven", "had the oven repaired" too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from agent.claims.claim import Claim
from agent.claims.finding import finding, span_of, written
from agent.claims.licences import Place
from agent.claims.reading.telling import Telling, objects
from agent.domain.draft import Finding, LineKind, Severity
from agent.lexicon.files import members_of
from agent.lexicon.files import words as word_list
from agent.lexicon.terms import singular
from agent.lexicon.verbs import base_of, verb_of

_TO_DO = members_of("word-sets", "to do something")
"""Verbs behind which a "to" tells of nothing done, or of what others do: "offered to", "asked the crew to"."""
_READY = members_of("word-sets", "ready to")
"""Words right before a "to" that tells of nothing done: "ready to", "how to", "the chance to"."""
_DOING = members_of("word-sets", "doing only named")
"""Verbs whose object is a deed that is not done by it: "discussed closing the shop"."""
_ANSWERABLE = members_of("word-sets", "for doing")
"""Words behind which "for closing the shop" tells that it was done: "responsible for", "praised for"."""
_PRAISED = members_of("word-sets", "praised for doing")
"""Verbs in the passive behind which it does too: "was thanked for closing the shop"."""
_ABOUT = members_of("word-sets", "about doing")
"""Prepositions behind which a deed is a subject of talk, whatever stands before."""
_OF = members_of("word-sets", "of doing")
"""What stands before a deed that is only its content: "advice on", "the idea of", "instead of", "interested in"."""
_OTHERS = members_of("word-sets", "others doing")
"""Those who do what the next word tells: "the people fitting kitchens"."""
_SHORT_OF = members_of("word-sets", "short of doing")
_HAVING = ("had", "have", "having", "got", "get", "getting")
_IN_A_CREW = ("in", "on", "within", "with", "as")
_SETTLED = members_of("word-sets", "one's own")
_COPULAS = members_of("word-sets", "copulas")
_AIMS = ("aim", "goal", "dream", "plan", "idea", "hope", "wish", "ambition")
_LETTING = ("let", "made", "make", "makes", "making", "letting", "lets", "saw", "watched", "heard")
_CERTAIN = ("sure", "ensured", "ensure", "ensuring", "it")
_CUT = re.compile(r"\s?[;:–—]\s?|\s-\s")
REACH = 7
"""Words before a "to" among which the verb stands that governs it: "asked the other drivers of the depot to"."""
NEAR = 3
"""Words before a preposition among which stands what it belongs to."""


def judge(claim: Claim) -> Iterator[Finding]:
    """A verb told as done that the evidence everywhere only names is hard."""
    if claim.kind not in (LineKind.BULLET, LineKind.SUMMARY) or claim.verbatim:
        return
    line, licences = claim.licences.line, claim.licences
    for token in line.tokens:
        if not line.spots[token.index].verb or token.neutral or _is_aim(line, token.index) or _only_named(line, token.index) or _goes_along(line, token.index):
            continue
        deeds = _about_its_objects(claim, token.index, [p for p in licences.of(token.index) if not p.heading])
        if deeds and all(_only_named(licences.bodies[p.source], p.index) for p in deeds):
            span = span_of(claim, token.index, token.index)
            yield finding(
                "done", Severity.HARD, span,
                f"the cited words name {written(claim, span)} and do not say that you did it",
                "keep the words before it",
                "words that say it was done",
            )


def _is_aim(line: Telling, index: int) -> bool:
    """"Sat with the auditors to look out receipts": what something is done for is not told as done."""
    return index > 0 and line.tokens[index - 1].lower == "to"


def _goes_along(line: Telling, index: int) -> bool:
    """"With commissioning planned for May": the noun of a deed of which the line tells something else."""
    return index > 0 and line.tokens[index - 1].lower == "with"


def _about_its_objects(claim: Claim, verb: int, deeds: list[Place]) -> list[Place]:
    """The deeds of the evidence which are done to what the line says, if there are any."""
    things = {p for i in objects(claim.licences.line, verb) for p in claim.licences.exact(i) if not p.heading}
    same = [d for d in deeds if any(p.source == d.source and p.index in objects(claim.licences.bodies[d.source], d.index) for p in things)]
    return same or deeds


def _only_named(told: Telling, index: int) -> bool:
    """Whether the verb stands where it tells of nothing done by the writer."""
    token, verb = told.tokens[index], verb_of(told.tokens[index].lower)
    if verb is None:
        return False
    if token.lower == verb.gerund:
        return _is_named_gerund(told, index) or _is_of_a_crew(told, index)
    if index and told.tokens[index - 1].lower in _SHORT_OF and token.lower in (verb.past, verb.participle) and not token.before.strip():
        return True
    if token.lower == verb.base and _is_named_infinitive(told, index):
        return True
    return token.lower == verb.participle and _is_named_participle(told, index)


def _is_of_a_crew(told: Telling, index: int) -> bool:
    """"Supervised the welding and painting crews": the gerund says of what kind the others are."""
    last = index + 2 if [t.lower for t in told.tokens[index + 1 : index + 2]] in (["and"], ["or"]) else index
    after = told.tokens[last + 1 : last + 2]
    before = told.tokens[max(0, index - NEAR) : index]
    opener = next((n for n in range(len(before) - 1, -1, -1) if before[n].lower in word_list("determiners")), None)
    crew = bool(after) and not after[0].before.strip() and (singular(after[0].lower) in _OTHERS or singular(after[0].lower).endswith("contractor"))
    return crew and opener is not None and not told.spots[index].verb and all(t.lower.endswith("ing") or t.lower in ("and", "or") or t.before == "-" for t in before[opener + 1 :])


def _words_before(told: Telling, index: int, most: int) -> list[int]:
    """The words before one in its sentence, the nearest first, up to a full stop, a semicolon or a dash."""
    found: list[int] = []
    for i in range(index - 1, max(-1, index - 1 - most), -1):
        if told.spots[i].sentence != told.spots[index].sentence or _CUT.fullmatch(told.tokens[i + 1].before):
            break
        found.append(i)
    return found


def _is_named_infinitive(told: Telling, index: int) -> bool:
    before = _words_before(told, index, REACH + 1)
    if not before:
        return False
    if told.tokens[before[0]].lower in ("and", "or"):
        other = next((i for i, to in pairwise(before[1:]) if told.tokens[to].lower == "to" and base_of(told.tokens[i].lower) == told.tokens[i].lower), None)
        return other is not None and _is_named_infinitive(told, other)
    if told.tokens[before[0]].lower != "to":
        return _is_let(told, index, before)
    behind = before[1:]
    if any(told.tokens[i].lower == "too" for i in behind[1:3]):
        return True
    if behind and told.tokens[behind[0]].lower in _READY:
        return not (told.tokens[behind[0]].lower == "able" and any(told.tokens[i].lower in ("was", "were", "been") for i in behind[1:2]))
    governor = next((i for i in behind if told.spots[i].verb or base_of(told.tokens[i].lower) in _TO_DO), None)
    return governor is not None and base_of(told.tokens[governor].lower) in _TO_DO and not _is_a_thing(told, governor) and not any("," in told.tokens[i].before for i in behind if i > governor)


def _is_let(told: Telling, index: int, before: list[int]) -> bool:
    """"Let a firm repair it": a bare infinitive behind somebody else."""
    words = [told.tokens[i] for i in reversed(before)]
    opener = next((n for n, t in enumerate(words) if t.lower in _LETTING and told.spots[t.index].clause == told.spots[words[-1].index].clause), None)
    between = words[opener + 1 :] if opener is not None else []
    return 1 < len(between) <= NEAR and between[0].lower in word_list("determiners") and not any(t.before.strip() or t.lower in word_list("prepositions") for t in (*between, told.tokens[index]))


def _is_a_thing(told: Telling, index: int) -> bool:
    """"The order to": a noun behind an article."""
    return not told.spots[index].verb and index > 0 and told.tokens[index - 1].lower in word_list("determiners")


def _is_named_gerund(told: Telling, index: int) -> bool:
    token, before = told.tokens[index], _words_before(told, index, NEAR + 1)
    if not before:
        return _is_a_subject(told, index)
    nearest = told.tokens[before[0]]
    if "," in token.before:
        return False
    if nearest.lower in ("and", "or") and len(before) > 1:
        return _is_joined_to_a_named_gerund(told, before[0])
    if nearest.lower in _ABOUT:
        return True
    around = [told.tokens[i].lower for i in before[1:] if not any("," in told.tokens[j].before for j in range(i + 1, before[0] + 1))]
    if nearest.lower == "for":
        return not _is_answerable(around)
    if nearest.lower in word_list("prepositions") or nearest.lower == "than":
        return any(f"{word} {nearest.lower}" in _OF or f"{base_of(word)} {nearest.lower}" in _OF for word in (*around[:2], *(["than"] if around[:1] == ["rather"] else []))) or around[:1] == ["rather"] or _is_somebodys(told, index)
    if nearest.lower in _COPULAS:
        return any(word in _AIMS for word in around)
    if told.spots[nearest.index].verb or base_of(nearest.lower) in _DOING:
        return base_of(nearest.lower) in _DOING
    return " ".join(reversed([nearest.lower, *around[:1]])) in _DOING or (nearest.lower in _OTHERS and not (len(before) > 2 and told.tokens[before[2]].lower in _IN_A_CREW))


def _is_joined_to_a_named_gerund(told: Telling, joint: int) -> bool:
    other = next((i for i in _words_before(told, joint, REACH) if told.tokens[i].lower.endswith("ing") and verb_of(told.tokens[i].lower) is not None), None)
    return other is not None and _is_named_gerund(told, other) and not _is_a_subject(told, other)


def _is_answerable(around: list[str]) -> bool:
    """"Responsible for", "was praised for", "used it for": the deed was done."""
    praised = any(word in _COPULAS | {"been", "got"} for word in around) and any(base_of(word) in _PRAISED for word in around)
    return praised or any(word in _ANSWERABLE or base_of(word) in _ANSWERABLE for word in around)


def _is_a_subject(told: Telling, index: int) -> bool:
    """"Closing the shop was discussed": the deed opens the sentence and something is said of it, not that it was one's own task."""
    sentence = [i for i in range(index + 1, min(index + 12, len(told.tokens))) if told.spots[i].sentence == told.spots[index].sentence]
    copula = next((i for i in sentence if told.tokens[i].lower in _COPULAS), None)
    if copula is None or any(told.tokens[i].before.strip() or (told.spots[i].verb and told.tokens[i].lower != told.tokens[copula].lower) for i in sentence if i <= copula):
        return False
    return not any(told.tokens[i].lower in _SETTLED for i in range(copula + 1, min(copula + 4, sentence[-1] + 1))) or told.tokens[min(copula + 1, sentence[-1])].lower == "not"


def _is_somebodys(told: Telling, index: int) -> bool:
    """"The task of closing the shop went to a colleague"."""
    sentence = [i for i in range(index + 1, min(index + 12, len(told.tokens))) if told.spots[i].sentence == told.spots[index].sentence]
    return any(told.tokens[i].lower in ("went", "fell", "goes", "falls", "passed") and told.tokens[i + 1].lower == "to" and told.tokens[i + 2].lower not in ("me", "us") for i in sentence[:-2])


def _is_named_participle(told: Telling, index: int) -> bool:
    before = _words_before(told, index, REACH)
    words = [told.tokens[i].lower for i in before]
    if words[:1] == ["be"]:
        return words[1:3] != ["to", "used"]
    first = told.clauses[told.spots[index].clause].first
    opening = [t for t in told.tokens[first:index] if t.lower not in ("i", "we", "also", "and", "then")]
    if len(opening) > 1 and opening[0].lower in _HAVING and opening[-1].lower not in _HAVING and not opening[-1].neutral:
        return not any(t.before.strip() or t.lower in word_list("prepositions") or told.spots[t.index].verb for t in opening[1:])
    return words[:1] in (["was"], ["were"]) and any(word in _CERTAIN for word in words[1:]) and (("that" in words) or "sure" in words or "ensured" in words)
