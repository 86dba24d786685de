"""Attributes travel with the evidence: who only helped, planned, learned or was told "no" did not do it.

The lie: "helped to redesign the shop window" becomes "redesigned the shop window".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from agent.claims.claim import Claim
from agent.claims.company import follows_its_actor, is_the_setting, names_the_company
from agent.claims.finding import finding, span_of
from agent.claims.kind import WordKind, kind_of
from agent.claims.licences import Place
from agent.claims.reading.clauses import Link
from agent.claims.reading.limit import Limit
from agent.claims.reading.telling import Telling, objects
from agent.claims.reading.token import Token
from agent.claims.restating import MEMBERSHIP
from agent.domain.draft import Finding, LineKind, Severity
from agent.lexicon.files import members_of
from agent.lexicon.files import words as word_list
from agent.lexicon.verbs import base_of, verb_of

_SAID = {
    "helped": ("say that this was done together with others", "keep “helped”, “supported” or “with”"),
    "team": ("say that a team did this", "keep “as part of a team”"),
    "we": ("say “we”", "keep “as part of a team”"),
    "others": ("say that somebody else did this", "leave it out"),
    "negated": ("deny this", "leave it out, or keep the “not”"),
    "lacking": ("deny this", "keep the “no”"),
    "planned": ("only plan, propose or try this", "keep “planned” or “proposed”"),
    "watched": ("only say that you watched", "keep “watched”"),
    "learning": ("tell of it as learning", "keep that it was learned"),
    "part": ("say it of some or most of them only", "keep “some of” or “most of”"),
    "limited": ("limit this (sometimes, partly, once)", "keep the limit"),
}
_OF_NAMES = ("negated", "lacking")
"""Kinds that also take a name from the skills: "never used SAP" names no skill."""
_DENIALS = {"negated", "lacking"}
_AS_GOOD = {"negated": _DENIALS, "lacking": _DENIALS, "helped": {"helped", "team", "we", "learning"}, "team": {"team", "helped", "we"}, "we": {"team", "helped", "we"}, "learning": {"learning"}, "planned": {"planned", "learning"}}
_OF_DEEDS = {"negated", "planned", "others", "part", "limited"}
"""Kinds that a single verb or name carries: "which they did not adopt", "LC-MS was contracted out"."""
_OF_THINGS = {"negated", "others", "part", "learning", "limited"}
"""Kinds that a single thing carries: of "handled refunds but never the cash-up" the cash-up may not be told."""
_ALSO_BY_WORDS = {"helped", "team", "limited", "part", "watched"}
"""Kinds that a line keeps also by a synonym of the words that express them."""
_SHARED = {"helped", "team", "we"}
"""Kinds that say that others did it too."""
_OF_THEM = (["of", "them"], ["of", "these"], ["of", "those"])
_ARTICLES = {"a", "an", "the", "and"}
_PASSIVE = {"was", "were", "been", "being", "got"}
_LEARNERS = {"intern", "internship", "trainee", "apprentice", "apprenticeship", "student", "extern"}
_TOGETHER = members_of("word-sets", "done together")
_ASSISTING = members_of("word-sets", "only assisting")
_STAND_INS = members_of("word-sets", "stand-ins")
"""Whom a title says to work as needed: a supply teacher."""
_WHEN = ("before", "after", "until", "till", "once", "when", "while")
_STAFF = ("staff", "people", "others", "colleagues")
TEAM_OF = 5
"""Characters between a team and its size: "a team of 9"."""
SUBJECT = 3
"""Words before a verb among which its subject stands: "letters the recruiter prepared"."""
SHARE = 0.5
"""Share of a clause's words whose evidence is limited from which the clause is."""


def judge(claim: Claim) -> Iterator[Finding]:
    """A limit that the evidence of a clause carries and the line has dropped is hard; so is a denial that the evidence does not have.

    A "we" that is gone is soft: many people speak of themselves so.
    """
    if claim.verbatim:
        return
    kinds = _OF_NAMES if claim.kind in (LineKind.SKILL, LineKind.HEADLINE) else tuple(_SAID)
    for clause in range(len(claim.licences.line.clauses)):
        words = [i for i in claim.licences.line.content(clause) if any(not p.heading for p in claim.licences.of(i))]
        for kind in kinds:
            yield from _dropped(claim, clause, words, kind)
        if claim.kind not in (LineKind.SKILL, LineKind.HEADLINE):
            yield from _denied(claim, words)
    yield from _joined(claim)


def _dropped(claim: Claim, clause: int, words: list[int], kind: str) -> Iterator[Finding]:
    bare = [i for i in words if _limited(claim, i, kind) and not _kept(claim, clause, i, kind)]
    deed = kind in _OF_DEEDS and any(claim.licences.line.spots[i].verb or kind_of(claim, i) is WordKind.NAME for i in bare)
    if not bare or not (deed or kind == "lacking" or len(bare) >= SHARE * len(words) or (kind in _OF_THINGS and _whole_phrase(claim, bare, words))):
        return
    if kind == "we" and (_is_my_part(claim, clause, bare) or _says_when(claim, clause, bare)):
        return
    if kind == "planned" and _is_told_as_done(claim, clause, bare):
        return
    said, hint = _SAID[kind]
    severity = Severity.SOFT if kind == "we" else Severity.HARD
    yield finding(
        f"attribute: {kind}", severity, span_of(claim, bare[0], bare[-1]),
        f"the cited words {said}",
        hint,
        "words that say it without that limit",
    )


def _joined(claim: Claim) -> Iterator[Finding]:
    """Who "reported to the panel that chose" was not on it."""
    for match in MEMBERSHIP.finditer(claim.text):
        belongs = re.compile(rf"\b(?:of|in|on|within|joined|into) (?:(?:the|a|an|our|my) )?(?:[\w'’-]+ ){{0,3}}{match[1]}s?\b|\bi was (?:on|in|part of) it\b", re.I)
        if not any(belongs.search(body.text) for body in claim.licences.bodies):
            yield finding(
                "attribute: member", Severity.HARD, match.span(),
                "the cited words do not say that you belonged to it",
                "keep the words of the evidence",
                "words that say you were one of them",
            )


def _is_told_as_done(claim: Claim, clause: int, bare: list[int]) -> bool:
    """"Proposed a rota, tried in one ward" of "proposed a rota to the matron, who had it tried in one ward": what became of the proposal, told in the
    passive behind the proposal itself, is planned no more."""
    line = claim.licences.line
    part = line.clauses[clause]
    first, before = part.first, line.clauses[clause - 1] if clause else None
    known = verb_of(line.tokens[first].lower)
    passive = known is not None and line.spots[first].verb and line.tokens[first].lower == known.participle and line.tokens[first].before.strip() == ","
    behind = line.tokens[first + 1 : first + 2]
    ends = not behind or behind[0].lower in word_list("prepositions") | word_list("subordinators") or bool(behind[0].before.strip())
    proposed = before is not None and any(limit.kind == "planned" and line.clause_at(limit.start) == clause - 1 for limit in line.limits)
    return passive and ends and proposed and any(_was_done(claim, p) for p in claim.licences.best(first) if not p.heading) and set(bare) <= set(range(first, part.last + 1))


def _was_done(claim: Claim, place: Place) -> bool:
    """Whether the evidence says of the deed that it was done, or that somebody had it done, in a relative behind all that plans it."""
    body = claim.licences.bodies[place.source]
    before = [t.lower for t in body.tokens[max(0, place.index - SUBJECT) : place.index]]
    done = (len(before) > 1 and before[-2] in ("had", "got") and before[-1] in ("it", "them", "this", "these", "that")) or before[-1:] in (["was"], ["were"])
    opener = next((t.index for t in reversed(body.tokens[: place.index]) if t.lower in ("who", "which") and "," in t.before), None)
    plans = [limit for limit in body.limits if limit.kind == "planned" and place.index in limit.over]
    return done and opener is not None and all(limit.end <= body.tokens[opener].start for limit in plans)


def _is_my_part(claim: Claim, clause: int, bare: list[int]) -> bool:
    """"Did the packing for a pilot": what "we" did is only what it was for, the deed or its object is told of the writer alone."""
    line = claim.licences.line
    verb = next((i for i in range(line.clauses[clause].first, line.clauses[clause].last + 1) if line.spots[i].verb), None)
    things = objects(line, verb) if verb is not None else []
    return bool(things) and all(claim.licences.of(i) and i not in bare for i in things) and verb not in bare


def _says_when(claim: Claim, clause: int, bare: list[int]) -> bool:
    """"Before opening", "before the opening at 7": what "we" did only says when the writer did another thing, in the evidence as in the line."""
    line, bodies = claim.licences.line, claim.licences.bodies
    opener = line.tokens[line.clauses[clause].first].lower
    if opener not in _WHEN or any(line.spots[i].verb and line.tokens[i].lower.endswith("ing") and objects(line, i) for i in bare):
        return False
    told = {(source, bodies[source].clause_at(limit.start)) for i in bare for source, limit in _limits_on(claim, i, "we") if limit.kind == "we"}
    return all(bodies[source].tokens[bodies[source].clauses[at].first].lower == opener for source, at in told)


def _whole_phrase(claim: Claim, bare: list[int], words: list[int]) -> bool:
    """Whether all things that a phrase names are limited."""
    spots = claim.licences.line.spots
    things = [i for i in words if not spots[i].verb]
    return any(all(i in bare for i in things if spots[i].phrase == phrase) for phrase in {spots[i].phrase for i in bare if i in things})


def _limited(claim: Claim, index: int, kind: str) -> bool:
    places = [p for p in claim.licences.best(index) if not p.heading]
    return bool(places) and not (kind == "lacking" and _counted_bare(claim, index)) and all(kind in claim.licences.bodies[p.source].limits_of(p.index) for p in places)


def _counted_bare(claim: Claim, index: int) -> bool:
    """Whether the line counts the word by a number that the evidence tells without one: "no complaints in May, two in June"."""
    values = {f.value for f in claim.licences.line.figures if f.family == "" and index in f.counted}
    return any(f.value in values and f.family == "" and not f.counted for body in claim.licences.bodies for f in body.figures)


def _kept(claim: Claim, clause: int, index: int, kind: str) -> bool:
    """Whether the line limits the word as well: in kind, or by the very words, in its clause or in the one on which that hangs."""
    line = claim.licences.line
    good = _AS_GOOD.get(kind, {kind})
    more = [limit for limit in line.limits if kind == limit.kind == "helped" and _says_more(claim, index, limit)]
    if any(index in limit.over for limit in line.limits if limit.kind in good and limit not in more):
        return True
    near = _hanging(line, clause)
    others = more + [limit for limit in line.limits if limit.kind in good and _of_another_deed(claim, clause, index, limit, kind)]
    if any(limit.kind in good and line.clause_at(limit.start) in near and limit not in others for limit in line.limits):
        return True
    if any(limit not in more and _trails(line, clause, limit) and limit.kind in good and _same_words(claim, index, limit, kind) for limit in line.limits):
        return True
    if kind == "learning" and any(t.lower in _LEARNERS for t in line.tokens):
        return True
    if kind == "planned" and any(t.lower in _STAND_INS for t in line.tokens):
        return True
    if kind in _DENIALS and _is_denying(line, index):
        return True
    if kind == "others" and (_actor_told(claim, clause, index) or follows_its_actor(claim, index, _limits_on(claim, index, kind))):
        return True
    if kind == "team" and _is_of_that_size(claim, _limits_on(claim, index, kind)):
        return True
    if kind in _SHARED and (names_the_company(claim, clause, index, _limits_on(claim, index, kind)) or is_the_setting(claim, index, kind, _limits_on(claim, index, kind))):
        return True
    if any(_is_told_again(claim, source, limit, {clause} if kind in _ALSO_BY_WORDS else near) for source, limit in _limits_on(claim, index, kind)):
        return True
    if kind not in _ALSO_BY_WORDS:
        return False
    if kind == "limited" and _counted(claim, index):
        return True
    if kind == "part" and _told_as_a_share(claim, index):
        return True
    own = {
        key for p in claim.licences.best(index) if not p.heading
        for limit in claim.licences.bodies[p.source].limits if limit.kind == kind and p.index in limit.over
        for key in _said(claim.licences.bodies[p.source], limit)
    }  # fmt: skip
    return any(
        line.spots[t.index].clause in near and not t.neutral and t.own & own and not any(o.start <= t.start < o.end for o in others)
        for t in line.tokens
    )  # fmt: skip


def _is_of_that_size(claim: Claim, limits: set[tuple[int, Limit]]) -> bool:
    """"With 9 staff" of "with a team of 9": the line names as many beside the writer."""
    line = claim.licences.line
    said = {f.value for f in line.figures if f.opening and line.tokens[f.opening - 1].lower == "with" and f.counted and line.tokens[f.counted[-1]].lower in _STAFF}
    sizes = [{f.value for f in body.figures if f.start - TEAM_OF < limit.end <= f.start + 1 or limit.start < f.start < limit.end} for source, limit in limits for body in (claim.licences.bodies[source],)]
    return bool(sizes) and all(size & said for size in sizes)


def _said(body: Telling, limit: Limit) -> frozenset[str]:
    """The keys of the words that express a limit; of "supported the head baker in" the verb alone."""
    opener = next(t for t in body.tokens if t.start >= limit.start)
    return opener.own if limit.kind == "helped" and base_of(opener.lower) in _ASSISTING else body.keys_of(limit)


def _says_more(claim: Claim, index: int, ours: Limit) -> bool:
    """Whether the line says that it was done together with somebody, where the evidence says "assisted" and the like alone."""
    line = claim.licences.line
    said = [t.lower for t in line.tokens if ours.start <= t.start < ours.end]
    theirs = [(claim.licences.bodies[source], limit) for source, limit in _limits_on(claim, index, "helped")]
    openers = [next(t.lower for t in body.tokens if t.start >= limit.start) for body, limit in theirs]
    assisting = all(base_of(word) in _ASSISTING for word in openers)
    return said[:1] != [] and said[0] in _TOGETHER and not any(base_of(word) in _ASSISTING for word in said) and bool(openers) and assisting


def _told_as_a_share(claim: Claim, index: int) -> bool:
    """"2% of radiators" of "one in 50 radiators": the line has the share that the words of the limit tell."""
    shares = {f.value for f in claim.licences.line.figures if f.family == "percent" and index in f.counted}
    return any(
        f.family == "percent" and f.value in shares and limit.start <= f.start < limit.end
        for source, limit in _limits_on(claim, index, "part") for f in claim.licences.bodies[source].figures
    )  # fmt: skip


def _is_told_again(claim: Claim, source: int, limit: Limit, near: set[int]) -> bool:
    """Whether the line has the words of the limit one behind the other, articles apart, where it tells what they limit."""
    body, line = claim.licences.bodies[source], claim.licences.line
    said = [t for t in body.tokens if limit.start <= t.start < limit.end and t.lower not in _ARTICLES]
    ours = [t for t in line.tokens if line.spots[t.index].clause in near and t.lower not in _ARTICLES]
    if len(said) > 1 and said[-1].lower in word_list("prepositions") and limit.kind == "planned" and not body.spots[said[0].index].verb:
        said = said[:-1]
    if limit.kind == "part" and [t.lower for t in said[1:]] in _OF_THEM:
        return any((t.lower == said[0].lower or _is_same_number(claim, t, body, said[0])) and _stands_alone(line, t.index) for t in ours)
    runs = (ours[n : n + len(said)] for n in range(len(ours) - len(said) + 1))
    return bool(said) and any(all(t.lower == other.lower or _is_same_number(claim, t, body, other) for t, other in zip(run, said, strict=True)) for run in runs)


def _stands_alone(line: Telling, index: int) -> bool:
    """The one of "proposed one to the board": a number behind a verb, and no thing that it counts."""
    after = line.tokens[index + 1 : index + 2]
    return line.spots[index - 1].verb and (not after or bool(after[0].before.strip()) or after[0].lower in word_list("prepositions"))


def _is_same_number(claim: Claim, ours: Token, body: Telling, theirs: Token) -> bool:
    values = [{f.value for f in told.figures if f.first <= t.index <= f.last} for told, t in ((claim.licences.line, ours), (body, theirs))]
    return bool(values[0] & values[1])


def _is_denying(line: Telling, index: int) -> bool:
    """Whether the word is itself part of a denial: "not completed"."""
    start = line.tokens[index].start
    return any(limit.start < start < limit.end and line.text[limit.start :].lower().startswith(("not ", "never ")) for limit in line.limits)


def _trails(line: Telling, clause: int, limit: Limit) -> bool:
    """"Bathed and fed patients under supervision": a phrase at the end of deeds that are joined limits each of them."""
    last = line.clause_at(limit.start)
    end = line.clauses[last].last
    opener = next(t for t in line.tokens if line.spots[t.index].phrase == line.spots[_word_at(line, limit)].phrase)
    joined = clause < last and all(part.link is Link.AND and line.spots[part.first].sentence == line.clauses[clause].sentence for part in line.clauses[clause + 1 : last + 1])
    trailing = any(line.spots[i].verb for i in range(line.clauses[last].first, opener.index)) and opener.lower in word_list("prepositions") | {"under"}
    return joined and trailing and not any(line.spots[i].verb for i in range(opener.index, end + 1))


def _word_at(line: Telling, limit: Limit) -> int:
    return next(t.index for t in line.tokens if t.start >= limit.start)


def _same_words(claim: Claim, index: int, ours: Limit, kind: str) -> bool:
    """Whether the evidence limits the word by words of the line's limit."""
    said = claim.licences.line.keys_of(ours)
    return any(said & claim.licences.bodies[source].keys_of(limit) for source, limit in _limits_on(claim, index, kind))


def _of_another_deed(claim: Claim, clause: int, index: int, ours: Limit, kind: str) -> bool:
    """Whether a limit of another clause is that of its own deed: "ran the stall, helping with the fair" does not say who ran the stall."""
    line = claim.licences.line
    if line.clause_at(ours.start) == clause:
        return False
    theirs = {limit for i in ours.over if line.spots[i].clause != clause for limit in _limits_on(claim, i, kind)}
    return bool(theirs) and theirs.isdisjoint(_limits_on(claim, index, kind))


def _limits_on(claim: Claim, index: int, kind: str) -> set[tuple[int, Limit]]:
    """The limits of a kind that the evidence puts on a word, each with the number of its snippet."""
    return {
        (p.source, limit) for p in claim.licences.best(index) if not p.heading
        for limit in claim.licences.bodies[p.source].limits if limit.kind in _AS_GOOD.get(kind, {kind}) and p.index in limit.over
    }  # fmt: skip


def _counted(claim: Claim, index: int) -> bool:
    """Whether the limit is a number ("half of") that the line has as well."""
    told = {(f.family, f.value) for f in claim.licences.line.figures}
    return any(
        (f.family, f.value) in told
        for p in claim.licences.best(index) if not p.heading
        for body in (claim.licences.bodies[p.source],) for limit in body.limits if limit.kind == "limited" and p.index in limit.over
        for f in body.figures if f.start < limit.end and limit.start < f.end
    )  # fmt: skip


def _actor_told(claim: Claim, clause: int, index: int) -> bool:
    """Whether the line names who did it before its verb: "approved by the board" told as "the board approved"."""
    line = claim.licences.line
    if any(line.actor(i) for i in line.content(clause) if line.spots[i].verb and line.spots[i].phrase == line.spots[index].phrase):
        return True
    verb = next((i for i in range(line.clauses[clause].first, line.clauses[clause].last + 1) if line.spots[i].verb), None)
    behind = next((i for i in line.content(clause) if line.spots[i].verb and i >= index), None)
    actors = set()
    for place in claim.licences.best(index):
        body = claim.licences.bodies[place.source] if not place.heading else None
        for limit in body.limits if body else ():
            if body and limit.kind == "others" and place.index in limit.over:
                actors |= {key for t in body.tokens if limit.end - 4 <= t.start <= limit.end + 24 and not t.neutral for key in t.own}
    before = [*range(line.clauses[clause].first, verb)] if verb is not None else []
    if behind is not None and behind != verb:
        before += range(max(behind - SUBJECT, line.clauses[clause].first), behind)
    if _is_left_to(claim, clause, index):
        return True
    before += [t.index for t in line.tokens[index + 1 : line.clauses[clause].last + 1] if any(b.lower == "by" for b in line.tokens[max(index, t.index - SUBJECT) : t.index])]
    return any(line.tokens[i].own & actors and not line.tokens[i].neutral for i in before)


def _is_left_to(claim: Claim, clause: int, index: int) -> bool:
    """"With Marek doing the electrics", "with a colleague tiling": the line says who does it, whom the evidence names."""
    line = claim.licences.line
    part = line.clauses[clause]
    deed = next((i for i in range(index, part.first, -1) if line.tokens[i].lower.endswith("ing") and (line.spots[i].verb or line.tokens[i].neutral)), None)
    opener = next((i for i in range(deed - 1, max(-1, part.first - 1, deed - 1 - SUBJECT), -1) if line.tokens[i].lower == "with"), None) if deed is not None else None
    named = [t for t in line.tokens[opener + 1 : deed] if not t.neutral] if opener is not None else []
    return bool(named) and all(claim.licences.exact(t.index) and not line.spots[t.index].verb for t in named)


def _hanging(line: Telling, clause: int) -> set[int]:
    """The clause and those before and behind it that hang together with it by a participle, a "by" or a "to"."""
    hangs = (Link.BY, Link.PARTICIPLE, Link.PURPOSE, Link.OTHER)
    near, at = {clause}, clause
    if _fronted(line, clause):
        near.add(clause + 1)
    if clause and _fronted(line, clause - 1):
        near.add(clause - 1)
    while at > 0 and line.clauses[at].link in hangs:
        at -= 1
        near.add(at)
        if at and _fronted(line, at - 1):
            near.add(at - 1)
    at = clause
    while at + 1 < len(line.clauses) and line.clauses[at + 1].link in hangs:
        at += 1
        near.add(at)
    return near


def _fronted(line: Telling, clause: int) -> bool:
    """"By doing this, helped …", "and, on Fridays, helped": a clause that opens its sentence, or what is joined to it, and hangs on the next."""
    part = line.clauses[clause]
    opener = line.tokens[part.first].lower
    if part.link is Link.AND and part.first < part.last and "," in line.tokens[part.first + 1].before:
        return not any(line.spots[i].verb for i in range(part.first, part.last + 1)) and clause + 1 < len(line.clauses)
    opens = (part.link is Link.NONE or ";" in line.tokens[part.first].before) and (opener in word_list("prepositions") or opener.endswith("ing"))
    return opens and clause + 1 < len(line.clauses) and line.clauses[clause + 1].sentence == part.sentence


def _denied(claim: Claim, words: list[int]) -> Iterator[Finding]:
    line = claim.licences.line
    denied = [i for i in words if any(i in limit.over and limit.kind in _DENIALS and not _is_deed(claim, limit) for limit in line.limits)]
    firm = [i for i in denied if not any(_is_denied(claim, p) for p in claim.licences.of(i) if not p.heading)]
    if denied and len(firm) == len(denied):
        yield finding(
            "attribute: negated", Severity.HARD, span_of(claim, firm[0], firm[-1]),
            "the cited words do not deny this",
            "leave it out",
            "the same denial",
        )


def _is_deed(claim: Claim, limit: Limit) -> bool:
    """Whether the words of a denial are a deed of the evidence: who rejected bids may say that they were rejected."""
    said = [t for t in claim.licences.line.tokens if limit.start <= t.start < limit.end and t.lower not in _PASSIVE]
    return all(any(not p.heading for p in claim.licences.exact(t.index)) for t in said)


def _is_denied(claim: Claim, place: Place) -> bool:
    """Two denials make none: "it was not without downtime"."""
    return len(claim.licences.bodies[place.source].limits_of(place.index) & _DENIALS) == 1
