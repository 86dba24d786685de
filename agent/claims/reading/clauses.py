"""Where sentences, clauses and phrases of a line end, and which words are its verbs.

A shallow reading, made for résumé lines: a clause begins at a full stop, a semicolon, a dash, a subordinating word, or
before a verb that is joined by a comma or an "and"; a phrase also at every other comma, bracket, "and" and preposition of
place. What it cannot tell it leaves in one clause.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum, StrEnum
from functools import cache

from agent.claims.reading.token import Token
from agent.domain.dates import MONTH_NAMES, MONTHS
from agent.lexicon.aliases import as_kept
from agent.lexicon.files import groups, members_of
from agent.lexicon.files import words as word_list
from agent.lexicon.spelling import is_word
from agent.lexicon.terms import singular
from agent.lexicon.verbs import Nouniness, Verb, base_of, verb_of


class Break(IntEnum):
    """How deep the cut before a word is."""

    NONE = 0
    PHRASE = 1
    CLAUSE = 2
    SENTENCE = 3


class Link(StrEnum):
    """How a clause hangs on the one before it."""

    NONE = ""
    AND = "and"
    BY = "by"
    PARTICIPLE = "participle"
    PURPOSE = "purpose"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a word stands: the numbers of its sentence, clause and phrase, and whether it is a verb there."""

    sentence: int
    clause: int
    phrase: int
    verb: bool


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause: the indices of its first and last word (inclusive), its sentence, and how it hangs on the one before."""

    first: int
    last: int
    sentence: int
    link: Link


_STOP = re.compile(r"[.!?…](?=\s|$|[\"”')])|[\n•·]")
_CUT = re.compile(r"[;—]|:(?!$)|\s[-–]\s|->|→")
_DASH = re.compile(r"\s[-–]\s")
_YEAR = re.compile(r"(?:19|20)\d\d")
_SIGN = re.compile(r"[,;:.()—]")
_NOW_AND_THEN = (["now", "and", "then"], ["now", "and", "again"], ["once", "a", "week"], ["once", "a", "month"], ["once", "a", "year"], ["twice", "a", "week"], ["every", "so", "often"])
_PARTICLES = members_of("word-sets", "parted particles")
_SIGNS_OF_AND = ("&", "+")
_COMMA = re.compile(r"[,()/]")
_SUBJECT = members_of("word-sets", "subjects")
_ADVERBS = members_of("word-sets", "adverbs")
_JOINS = members_of("word-sets", "joins")
_NUMBERED = members_of("word-sets", "numbered")
_OTHERS = members_of("word-sets", "others doing")
_RATES = members_of("word-sets", "rates")
"""They describe a noun where what follows may be one: "hourly checks", "weekly fire drills"."""
_BEFORE_VERB = members_of("word-sets", "before a verb")
_BEFORE_GERUND = members_of("word-sets", "before a gerund")
_BEFORE_NOUN = ("with", "about")
"""Before a gerund without an object it is a thing: "children with stammering and adults"."""
_AFTER_NOUN = members_of("word-sets", "after a noun")
_RELATIVES = members_of("word-sets", "relatives")
SHORTENED = 5
"""Letters up to which an unknown word before a stop is an abbreviation: "maint. of pumps"."""
SUBJECT = 3
"""Words of the subject of a relative: "which the head chef"."""
_OBJECTS = members_of("word-sets", "references") | {"the"}
_DONE_TO = _OBJECTS | {"my", "our", "his", "their", "your"}
_CONCESSIONS = members_of("word-sets", "concessions")
_COPULAS = members_of("word-sets", "copulas")


def verbs(found: Sequence[Token]) -> list[bool]:
    """For each word whether it is a verb where it stands."""
    return [_is_verb(found, i) for i in range(len(found))]


def _is_verb(found: Sequence[Token], i: int) -> bool:
    token = found[i]
    verb = verb_of(token.lower)
    if verb is None or (token.written.isupper() and len(token.written) > 1):
        return False
    if i and token.capital and as_kept(token.written) is not None and not _STOP.search(token.before) and not _CUT.search(token.before):
        return False
    before = "and" if token.before.strip() in _SIGNS_OF_AND else found[i - 1].lower if i else ""
    opens = i == 0 or _STOP.search(token.before) is not None or _CUT.search(token.before) is not None or "," in token.before or "(" in token.before
    adverb = before.endswith("ly") and not opens
    if i and token.lower in _NUMBERED and found[i + 1 : i + 2] and found[i + 1].written[0].isdigit() and found[i + 1].before == " " and before in ("and", "or") and token.lower in {t.lower for t in found[max(0, i - 3) : i]}:
        return False
    if before in word_list("determiners") and before != "that" and not (before in _OF_ALL and token.lower == verb.participle != verb.base and [t.lower for t in found[i + 1 : i + 2]] == ["by"]):
        return False
    if token.lower == "own" and before not in ("i", "we") and not (i + 1 < len(found) and found[i + 1].lower in word_list("determiners")):
        return False
    if ((token.lower == verb.base and i) or token.lower == verb.third) and i + 1 < len(found) and found[i + 1].lower in _COPULAS and not found[i + 1].before.strip():
        return False
    if token.lower == verb.past == verb.base and before in word_list("group-words"):
        return True
    if token.lower == verb.gerund:
        if token.lower in word_list("gerund-nouns") and not (i + 1 < len(found) and (found[i + 1].lower in word_list("determiners") or found[i + 1].written[0].isdigit())):
            return False
        if (before in ("and", "or") and _describes_too(found, i)) or _opens_kinds(found, i):
            return False
        if before in _BEFORE_NOUN and (i + 1 == len(found) or found[i + 1].before.strip() or found[i + 1].lower in _AFTER_NOUN):
            return False
        return opens or before in _BEFORE_GERUND or before in _BEFORE_VERB or adverb or _as_well_as(found, i - 3) or _behind_a_title(found, i)
    if token.lower in (verb.past, verb.participle) and token.lower != verb.base:
        return True
    if token.lower == verb.base and verb.noun is not Nouniness.NEVER and token.capital and i + 1 < len(found) and found[i + 1].capital and not found[i + 1].before.strip():
        return False
    if verb.noun is Nouniness.NEVER and token.lower == verb.base:
        return True
    if before in ("i", "we") or _is_done_by(found, i, verb) or (opens and _goes_on_with_a_verb(found, i)):
        return True
    if before in ("and", "or") and token.lower == verb.base and _follows_an_opening_verb(found, i - 1) and i + 1 < len(found) and not found[i + 1].before.strip() and found[i + 1].lower not in _AFTER_NOUN:
        return True
    if before in _RATES and not opens and verb.noun is not Nouniness.NEVER:
        return token.lower == verb.base and i + 1 < len(found) and found[i + 1].lower in word_list("determiners")
    if opens or before in _BEFORE_VERB or adverb:
        return verb.noun is Nouniness.NEVER or not _looks_like_noun(found, i, verb.noun)
    return False


_OF_ALL = ("both", "all", "each")
"""What was told before is the subject: "two groups, both led by me"."""


def _describes_too(found: Sequence[Token], i: int) -> bool:
    """"The dry-lining and plumbing subcontractors": both gerunds say of what kind the thing behind them is."""
    first = found[i - 2] if i > 1 else None
    after = found[i + 1 : i + 2]
    if first is None or not first.lower.endswith("ing") or found[i - 1].before.strip() or found[i].before.strip() or not after or after[0].before != " " or after[0].neutral:
        return False
    before = found[max(0, i - 2 - SUBJECT) : i - 2]
    opener = next((n for n in range(len(before) - 1, -1, -1) if before[n].lower in word_list("determiners")), None)
    return opener is not None and not any(t.before.strip(" -") for t in (*before[opener + 1 :], first)) and not any(verb_of(t.lower) and t.lower.endswith("ing") for t in before[opener + 1 :]) and singular(after[0].lower) != after[0].lower


def _opens_kinds(found: Sequence[Token], i: int) -> bool:
    """The first of "invoices of scaffolding and roofing firms": two kinds of those who do it."""
    near = found[i + 1 : i + 4]
    kinds = len(near) == 3 and near[0].lower in ("and", "or") and near[1].lower.endswith("ing") and not any(t.before.strip() for t in near)
    return kinds and i > 0 and not found[i].before.strip() and singular(near[2].lower) in _OTHERS and singular(near[2].lower) != near[2].lower


def _behind_a_title(found: Sequence[Token], i: int) -> bool:
    """"Research Assistant transcribing interviews": a gerund between a title and what is done to."""
    title = i > 0 and found[i - 1].capital and found[i - 1].lower in word_list("title-words") and not found[i].before.strip()
    return title and not found[i].capital and i + 1 < len(found) and not found[i + 1].before.strip() and found[i + 1].lower not in _AFTER_NOUN


def _is_done_by(found: Sequence[Token], i: int, verb: Verb) -> bool:
    """"The vet reads the image": the third person between a noun and what is done to."""
    if found[i].lower != verb.third or i < 2 or found[i].before.strip():
        return False
    last = i + 1 if i + 1 < len(found) and found[i + 1].lower in _PARTICLES else i
    ends = last + 1 == len(found) or bool(found[last + 1].before.strip())
    first = next((j for j in range(i - 2, max(-1, i - 2 - SUBJECT), -1) if found[j].lower in word_list("determiners")), None)
    subject = found[first + 1 : i] if first is not None else ()
    plain = all(not t.neutral and t.written.isalpha() and not t.before.strip() for t in subject) and bool(subject) and singular(subject[-1].lower) == subject[-1].lower
    relative = first is not None and first > 0 and found[first - 1].lower in _RELATIVES
    opens_one = i + 2 < len(found) and found[i + 1].lower == "that" and verb_of(found[i + 2].lower) is not None
    return plain and (relative if ends else found[i + 1].lower in _DONE_TO and not opens_one)


def _goes_on_with_a_verb(found: Sequence[Token], i: int) -> bool:
    """"Cut and coloured hair": what is joined to the past of a verb is one."""
    if i + 2 >= len(found) or found[i + 1].lower not in ("and", "or") or found[i + 1].before.strip():
        return False
    joined = verb_of(found[i + 2].lower)
    return joined is not None and joined.base != found[i + 2].lower == joined.past and found[i].lower == base_of(found[i].lower)


def _follows_an_opening_verb(found: Sequence[Token], i: int) -> bool:
    """"Draw up and sign contracts": the "and" stands right behind the verb that opens the text, in its base form, or its particle."""
    first = verb_of(found[0].lower)
    return first is not None and found[0].lower == first.base and first.noun is not Nouniness.OFTEN and found[i].lower in ("and", "or") and (i == 1 or (i == 2 and found[1].lower in _PARTICLES))


def _looks_like_noun(found: Sequence[Token], i: int, nouniness: Nouniness) -> bool:
    """A word that is also a noun is one before a preposition, at the end, and, where it is so often, before a plain word."""
    if i + 1 == len(found) or found[i + 1].before.strip():
        return True
    after = found[i + 1].lower
    if after in _AFTER_NOUN or (verb_of(after) is not None and after.endswith("ed")):
        return True
    return nouniness is Nouniness.OFTEN and after not in word_list("determiners")


def breaks(found: Sequence[Token], are_verbs: Sequence[bool]) -> list[Break]:
    """For each word how deep the cut before it is."""
    return [_break(found, are_verbs, i) for i in range(len(found))]


def _break(found: Sequence[Token], are_verbs: Sequence[bool], i: int) -> Break:
    token = found[i]
    if i == 0:
        return Break.NONE
    if _STOP.search(token.before) and not _is_shortened(found, i):
        return Break.SENTENCE
    if (_CUT.search(token.before) and not _joins_dates(found, i)) or (token.lower in word_list("subordinators") and not (token.lower == "so" and found[i - 1].lower == "or") and not _before_a_date(found, i) and not _is_one_time(found, i)):
        return Break.CLAUSE
    if token.lower == "which" and "," in token.before and any(base_of(t.lower) in word_list("causes") for t in found[i + 1 : i + 3]):
        return Break.CLAUSE
    if (token.lower == "then" and _awaits_its_verb(found, are_verbs, i)) or _within_now_and_then(found, i):
        return Break.NONE
    if token.before.strip() in _SIGNS_OF_AND and are_verbs[i]:
        return Break.CLAUSE
    if _as_well_as(found, i) and i + 3 < len(found) and are_verbs[i + 3]:
        return Break.CLAUSE
    if _is_between_dates(found, i):
        return Break.PHRASE
    if _is_me_and(found, i):
        return Break.PHRASE
    if token.lower == "to" and token.before == "-" and i + 1 < len(found) and found[i + 1].before == "-":
        return Break.NONE
    if token.lower in _JOINS or token.before.strip() in _SIGNS_OF_AND:
        return Break.CLAUSE if _joins_a_verb(found, are_verbs, i) or _is_interrupted(found, are_verbs, i) or _joins_a_sentence(found, are_verbs, i + 1) else Break.PHRASE
    if token.lower == "to" and i + 1 < len(found) and base_of(found[i + 1].lower) == found[i + 1].lower and found[i + 1].lower in word_list("causes"):
        return Break.CLAUSE
    if token.lower in ("i", "we") and not _in_a_relative(found, are_verbs, i) and found[i - 1].lower not in _JOINS and found[i - 1].lower not in word_list("subordinators"):
        return Break.CLAUSE
    if "," in token.before and (are_verbs[i] or token.lower in _SUBJECT or _adverb_before_verb(found, are_verbs, i) or _begins_a_sentence(found, i)):
        return Break.CLAUSE
    if token.lower in _BEFORE_GERUND and i + 1 < len(found) and are_verbs[i + 1] and found[i + 1].lower.endswith("ing") and not found[i + 1].before.strip():
        return Break.CLAUSE
    return Break.PHRASE if _COMMA.search(token.before) or token.lower in word_list("prepositions") else Break.NONE


def _is_me_and(found: Sequence[Token], i: int) -> bool:
    """"Me and Ines wrote the bid": both did it, where the "me" opens the sentence."""
    joins = found[i].lower in ("and", "n") or found[i].before.strip() in _SIGNS_OF_AND
    return joins and found[i - 1].lower in ("me", "myself") and (i == 1 or found[i - 1].before.strip() != "" or found[i - 2].lower in _JOINS)


def _is_one_time(found: Sequence[Token], i: int) -> bool:
    """"Did the sound once and the lights often": a number of times, and no "as soon as"."""
    return found[i].lower == "once" and (i + 1 == len(found) or bool(found[i + 1].before.strip()) or found[i + 1].lower in _JOINS)


def _as_well_as(found: Sequence[Token], i: int) -> bool:
    """Whether "as well as", which joins like an "and", begins there."""
    return i >= 0 and [t.lower for t in found[i : i + 3]] == ["as", "well", "as"]


def _is_shortened(found: Sequence[Token], i: int) -> bool:
    """Whether the stop before a word is that of an abbreviation: a known one, or a short word that is none, and no capital follows."""
    before = found[i - 1]
    if not found[i].before.startswith(".") or "\n" in found[i].before:
        return False
    if before.lower in word_list("dotted"):
        return True
    unknown = len(before.lower) <= SHORTENED and before.lower.isalpha() and not is_word(before.lower)
    return not found[i].capital and (unknown or before.lower in _short_forms())


@cache
def _short_forms() -> frozenset[str]:
    return frozenset(short for short, _ in groups("short-forms"))


def _joins_dates(found: Sequence[Token], i: int) -> bool:
    """Whether the dash before a word stands between two dates: "May 2011 - August 2014"."""
    opens = _YEAR.fullmatch(found[i].written) is not None or _before_a_date(found, i - 1)
    return _DASH.fullmatch(found[i].before) is not None and _YEAR.fullmatch(found[i - 1].written) is not None and opens


def _within_now_and_then(found: Sequence[Token], i: int) -> bool:
    return any([t.lower for t in found[j : j + 3]] in _NOW_AND_THEN for j in (i - 1, i - 2) if j >= 0)


def _is_between_dates(found: Sequence[Token], i: int) -> bool:
    """"Between 2016 and 2018 sales grew": the "and" joins the two years."""
    if found[i].lower != "and" or found[i].before.strip() or i + 1 == len(found):
        return False
    opener = next((j for j in range(i - 2, max(-1, i - 4), -1) if found[j].lower == "between"), None)
    return opener is not None and any(_YEAR.fullmatch(t.written) for t in found[i - 1 : i]) and (_YEAR.fullmatch(found[i + 1].written) is not None or _before_a_date(found, i))


def _awaits_its_verb(found: Sequence[Token], are_verbs: Sequence[bool], i: int) -> bool:
    """"Which the owner then checked": the verb of the relative is still to come."""
    opener = next((j for j in range(i - 1, max(-1, i - SUBJECT - 2), -1) if found[j].lower in _RELATIVES), None)
    return opener is not None and not any(are_verbs[opener + 1 : i])


def _before_a_date(found: Sequence[Token], i: int) -> bool:
    """"Since 2021" belongs to the clause in which it stands."""
    after = found[i + 1].lower if i + 1 < len(found) else ""
    return after[:1].isdigit() or after in MONTHS or after in MONTH_NAMES


def _joins_a_verb(found: Sequence[Token], are_verbs: Sequence[bool], i: int) -> bool:
    if i + 1 >= len(found) or found[i + 1].before.strip():
        return False
    return are_verbs[i + 1] or found[i + 1].lower in _SUBJECT or _adverb_before_verb(found, are_verbs, i + 1) or _goes_on(found, are_verbs, i + 1)


def _goes_on(found: Sequence[Token], are_verbs: Sequence[bool], i: int) -> bool:
    """"Was learning", "was on call": a deed of its own, whoever did it."""
    if found[i].lower not in ("was", "were") or i + 1 >= len(found):
        return False
    return (are_verbs[i + 1] and found[i + 1].lower.endswith("ing")) or found[i + 1].lower in word_list("prepositions")


def _is_interrupted(found: Sequence[Token], are_verbs: Sequence[bool], i: int) -> bool:
    """"And, on Fridays, counted": the verb comes behind a phrase between commas."""
    if i + 1 >= len(found) or "," not in found[i + 1].before or found[i + 1].lower not in word_list("prepositions"):
        return False
    end = next((j for j in range(i + 2, min(i + 10, len(found))) if _SIGN.search(found[j].before)), None)
    return end is not None and "," in found[end].before and (are_verbs[end] or _adverb_before_verb(found, are_verbs, end)) and not any(are_verbs[i + 1 : end])


def _in_a_relative(found: Sequence[Token], are_verbs: Sequence[bool], i: int) -> bool:
    """"The stall I ran brought in": two verbs follow, the second is that of what stands before."""
    ahead = found[i + 1 : i + 4]
    if i == 0 or found[i].before.strip() or len(ahead) < 2 or not are_verbs[i + 1] or any(t.before.strip() for t in ahead[:2]):
        return False
    second = i + 2 if are_verbs[i + 2] or len(ahead) < 3 or ahead[1].lower not in word_list("prepositions") else i + 3
    verb = verb_of(found[second].lower)
    return are_verbs[second] and verb is not None and found[second].lower == verb.past and not found[second].before.strip()


def _joins_a_sentence(found: Sequence[Token], are_verbs: Sequence[bool], i: int) -> bool:
    """Whether a subject and its verb follow: "and the whole shop changed over", "and sales rose", "and then the boss signs them"."""
    for j in range(i, min(i + 5, len(found))):
        if (j > i and found[j].before.strip()) or found[j].lower in word_list("prepositions"):
            return False
        verb = verb_of(found[j].lower)
        if j > i and found[j].lower in ("i", "we") and _in_a_relative(found, are_verbs, j):
            return True
        if j > i and (found[j].lower == "does" or (verb is not None and found[j].lower == verb.third)) and j + 1 < len(found) and found[j + 1].lower in _OBJECTS:
            return True
        if j > i and are_verbs[j] and verb is not None and found[j].lower in (verb.past, "was", "were"):
            return j + 1 == len(found) or bool(found[j + 1].before.strip()) or found[j + 1].neutral or found[j + 1].written[0].isdigit()
    return False


def _begins_a_sentence(found: Sequence[Token], i: int) -> bool:
    """"…, the wiring was the owner's job", "…, the manager signs those": a thing and its "was" or its deed, which no relative opens."""
    copula = next((j for j in range(i + 1, min(i + 1 + SUBJECT, len(found))) if found[j].lower in ("was", "were") or _is_third(found, j)), None)
    if copula is None or found[i].lower == "that":
        return False
    if found[i].lower not in word_list("determiners"):
        return _tells_by_whom(found, i, copula)
    return not any(found[j].before.strip() or found[j].lower in word_list("prepositions") | _RELATIVES for j in range(i + 1, copula + 1))


def _tells_by_whom(found: Sequence[Token], i: int, copula: int) -> bool:
    """"…, cabling was done by a contractor": a thing without an article, and who did it."""
    passive = copula + 2 < len(found) and found[copula].lower in ("was", "were") and "by" in (found[copula + 2].lower, found[min(copula + 3, len(found) - 1)].lower)
    return passive and not any(found[j].before.strip() or found[j].neutral or found[j].lower in _JOINS for j in range(i + 1, copula)) and not found[i].neutral


def _is_third(found: Sequence[Token], i: int) -> bool:
    verb = verb_of(found[i].lower)
    return verb is not None and _is_done_by(found, i, verb)


def is_adverb(token: Token) -> bool:
    """Whether the word says how or when, by its ending or its meaning: "carefully", "often"."""
    return token.lower.endswith("ly") or token.lower in _ADVERBS


def _adverb_before_verb(found: Sequence[Token], are_verbs: Sequence[bool], i: int) -> bool:
    if [t.lower for t in found[i : i + 3]] in _NOW_AND_THEN:
        return i + 3 < len(found) and are_verbs[i + 3]
    if not is_adverb(found[i]) or i + 1 >= len(found) or found[i + 1].before.strip():
        return False
    return are_verbs[i + 1] or (i + 2 < len(found) and is_adverb(found[i + 1]) and are_verbs[i + 2] and not found[i + 2].before.strip())


def spots(cuts: Sequence[Break], are_verbs: Sequence[bool]) -> list[Spot]:
    """For each word where it stands."""
    found: list[Spot] = []
    sentence = clause = phrase = 0
    for cut, verb in zip(cuts, are_verbs, strict=True):
        sentence += cut >= Break.SENTENCE
        clause += cut >= Break.CLAUSE
        phrase += cut >= Break.PHRASE
        found.append(Spot(sentence, clause, phrase, verb))
    return found


def clauses(found: Sequence[Token], places: Sequence[Spot]) -> list[Clause]:
    """The clauses in order."""
    bounds: list[list[int]] = []
    for i, place in enumerate(places):
        if place.clause == len(bounds):
            bounds.append([i, i])
        bounds[-1][1] = i
    return [Clause(first, last, places[first].sentence, _link(found, places, first)) for first, last in bounds]


def _link(found: Sequence[Token], places: Sequence[Spot], first: int) -> Link:
    token = found[first]
    if first == 0 or places[first].sentence != places[first - 1].sentence:
        return Link.NONE
    if token.lower in ("by", "through", "via"):
        return Link.BY
    if places[first].verb and token.lower.endswith("ing"):
        return Link.PARTICIPLE
    if token.lower == "to":
        return Link.PURPOSE
    if token.lower in _CONCESSIONS:
        return Link.OTHER
    return Link.AND if token.lower in _JOINS or "," in token.before or "&" in token.before or _as_well_as(found, first) else Link.OTHER
