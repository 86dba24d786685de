"""Whether a line keeps a limit of its evidence: in kind, by the very words, or by what says the same ("with two nurses" of "helped two nurses")."""

from __future__ import annotations

from agent.claims.claim import Claim
from agent.claims.limits.company import is_the_setting, names_the_company
from agent.claims.limits.doers import follows_its_doer, names_the_doer
from agent.claims.reading.clauses import Link
from agent.claims.reading.limit import Limit
from agent.claims.reading.telling import Telling
from agent.claims.reading.token import Token
from agent.lexicon.files import members_of
from agent.lexicon.files import words as word_list
from agent.lexicon.verbs import base_of

DENIALS = {"negated", "lacking"}
_AS_GOOD = {"negated": DENIALS, "lacking": DENIALS, "helped": {"helped", "team", "we", "learning"}, "team": {"team", "helped", "we"}, "we": {"team", "helped", "we"}, "learning": {"learning"}, "planned": {"planned", "learning"}}
_ALSO_BY_WORDS = {"helped", "team", "limited", "part", "watched"}
"""Kinds that a line keeps also by a synonym of the words that express them."""
_SHARED = {"helped", "team", "we"}
"""Kinds that say that others did it too."""
_OF_THEM = (["of", "them"], ["of", "these"], ["of", "those"])
_ARTICLES = {"a", "an", "the", "and"}
_LEARNERS = {"intern", "internship", "trainee", "apprentice", "apprenticeship", "student", "extern"}
_TOGETHER = members_of("word-sets", "done together")
_ASSISTING = members_of("word-sets", "only assisting")
_STAND_INS = members_of("word-sets", "stand-ins")
"""Whom a title says to work as needed: a supply teacher."""
_STAFF = ("staff", "people", "others", "colleagues")
TEAM_OF = 5
"""Characters between a team and its size: "a team of 9"."""


def is_kept(claim: Claim, clause: int, index: int, kind: str) -> bool:
    """Whether the line limits the word as well: in kind, or by the very words, in its clause or in the one on which that hangs."""
    line = claim.licences.line
    good = [limit for limit in line.limits if limit.kind in _AS_GOOD.get(kind, {kind})]
    more = [limit for limit in line.limits if kind == limit.kind == "helped" and _says_more(claim, index, limit)]
    if any(index in limit.over for limit in good if limit not in more):
        return True
    near = _hanging(line, clause)
    others = more + [limit for limit in good if _of_another_deed(claim, clause, index, limit, kind)]
    if any(line.clause_at(limit.start) in near and limit not in others for limit in good):
        return True
    if any(limit not in more and _trails(line, clause, limit) and _same_words(claim, index, limit, kind) for limit in good):
        return True
    return _is_told_otherwise(claim, clause, index, kind) or _is_told_in_words(claim, clause, index, kind, near, others)


def _is_told_otherwise(claim: Claim, clause: int, index: int, kind: str) -> bool:
    """Whether the line says as much by what is no limit: who learns by "trainee", who did it by a name, with whom by "with two nurses"."""
    line = claim.licences.line
    if kind == "learning":
        return any(t.lower in _LEARNERS for t in line.tokens)
    if kind == "planned":
        return any(t.lower in _STAND_INS for t in line.tokens)
    if kind in DENIALS:
        return _is_denying(line, index)
    theirs = limits_on(claim, index, kind)
    if kind == "others":
        return names_the_doer(claim, clause, index) or follows_its_doer(claim, index, theirs)
    if kind == "team" and _is_of_that_size(claim, theirs):
        return True
    return kind in _SHARED and (names_the_company(claim, clause, index, theirs) or is_the_setting(claim, index, kind, theirs))


def _is_told_in_words(claim: Claim, clause: int, index: int, kind: str, near: set[int], others: list[Limit]) -> bool:
    """Whether the line has the words of the limit, or of some kinds their synonyms or their number, outside of the limits of other deeds."""
    line = claim.licences.line
    if any(_is_told_again(claim, source, limit, {clause} if kind in _ALSO_BY_WORDS else near) for source, limit in limits_on(claim, index, kind)):
        return True
    if kind not in _ALSO_BY_WORDS:
        return False
    if (kind == "limited" and _counted(claim, index)) or (kind == "part" and _told_as_a_share(claim, index)):
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
    theirs = [(claim.licences.bodies[source], limit) for source, limit in limits_on(claim, index, "helped")]
    openers = [next(t.lower for t in body.tokens if t.start >= limit.start) for body, limit in theirs]
    assisting = all(base_of(word) in _ASSISTING for word in openers)
    return said[:1] != [] and said[0] in _TOGETHER and not any(base_of(word) in _ASSISTING for word in said) and bool(openers) and assisting


def _told_as_a_share(claim: Claim, index: int) -> bool:
    """"2% of radiators" of "one in 50 radiators": the line has the share that the words of the limit tell."""
    shares = {f.value for f in claim.licences.line.figures if f.family == "percent" and index in f.counted}
    return any(
        f.family == "percent" and f.value in shares and limit.start <= f.start < limit.end
        for source, limit in limits_on(claim, index, "part") for f in claim.licences.bodies[source].figures
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
    return any(said & claim.licences.bodies[source].keys_of(limit) for source, limit in limits_on(claim, index, kind))


def _of_another_deed(claim: Claim, clause: int, index: int, ours: Limit, kind: str) -> bool:
    """Whether a limit of another clause is that of its own deed: "ran the stall, helping with the fair" does not say who ran the stall."""
    line = claim.licences.line
    if line.clause_at(ours.start) == clause:
        return False
    theirs = {limit for i in ours.over if line.spots[i].clause != clause for limit in limits_on(claim, i, kind)}
    return bool(theirs) and theirs.isdisjoint(limits_on(claim, index, kind))


def limits_on(claim: Claim, index: int, kind: str) -> set[tuple[int, Limit]]:
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
