"""Where sentences, clauses and phrases of a text end.

A shallow reading, made for résumé lines: a clause begins at a full stop, a semicolon, a dash, a subordinating word, or
before a verb that is joined by a comma or an "and"; a phrase also at every other comma, bracket, "and" and preposition of
place. What it cannot tell it leaves in one clause.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import IntEnum
from functools import cache

from agent.claims.reading.tagging import SUBJECT, is_adverb, is_done_by
from agent.claims.reading.token import CUT, SIGNS_OF_AND, STOP, Token, as_well_as
from agent.domain.dates import MONTH_NAMES, MONTHS
from agent.lexicon.files import groups, members_of
from agent.lexicon.files import words as word_list
from agent.lexicon.spelling import is_word
from agent.lexicon.verbs import base_of, verb_of

_DASH = re.compile(r"\s[-–]\s")
_YEAR = re.compile(r"(?:19|20)\d\d")
_SIGN = re.compile(r"[,;:.()—]")
_NOW_AND_THEN = (["now", "and", "then"], ["now", "and", "again"], ["once", "a", "week"], ["once", "a", "month"], ["once", "a", "year"], ["twice", "a", "week"], ["every", "so", "often"])
_JOINS = members_of("word-sets", "joins")
_RELATIVES = members_of("word-sets", "relatives")
_BEFORE_GERUND = members_of("word-sets", "before a gerund")
_REFERENCES = members_of("word-sets", "references") | {"the"}
_COMMA = re.compile(r"[,()/]")
_SUBJECT = members_of("word-sets", "subjects")
SHORTENED = 5
"""Letters up to which an unknown word before a stop is an abbreviation: "maint. of pumps"."""


class Break(IntEnum):
    """How deep the cut before a word is."""

    NONE = 0
    PHRASE = 1
    CLAUSE = 2
    SENTENCE = 3


def breaks(found: Sequence[Token], are_verbs: Sequence[bool]) -> list[Break]:
    """For each word how deep the cut before it is."""
    return [_break(found, are_verbs, i) for i in range(len(found))]


def _break(found: Sequence[Token], are_verbs: Sequence[bool], i: int) -> Break:
    token = found[i]
    if i == 0:
        return Break.NONE
    if STOP.search(token.before) and not _is_shortened(found, i):
        return Break.SENTENCE
    if _cuts_off(found, i):
        return Break.CLAUSE
    if (token.lower == "then" and _awaits_its_verb(found, are_verbs, i)) or _within_now_and_then(found, i):
        return Break.NONE
    if _joins_deeds(found, are_verbs, i):
        return Break.CLAUSE
    if _is_between_dates(found, i) or _is_me_and(found, i):
        return Break.PHRASE
    if token.lower == "to" and token.before == "-" and i + 1 < len(found) and found[i + 1].before == "-":
        return Break.NONE
    if token.lower in _JOINS or token.before.strip() in SIGNS_OF_AND:
        return Break.CLAUSE if _joins_a_verb(found, are_verbs, i) or _is_interrupted(found, are_verbs, i) or _joins_a_sentence(found, are_verbs, i + 1) else Break.PHRASE
    if _opens_a_clause(found, are_verbs, i):
        return Break.CLAUSE
    return Break.PHRASE if _COMMA.search(token.before) or token.lower in word_list("prepositions") else Break.NONE


def _cuts_off(found: Sequence[Token], i: int) -> bool:
    """Whether a sign, a subordinating word, or a ", which" of an outcome parts the word from what stands before."""
    token = found[i]
    if CUT.search(token.before) and not _joins_dates(found, i):
        return True
    if token.lower in word_list("subordinators") and not (token.lower == "so" and found[i - 1].lower == "or") and not _before_a_date(found, i) and not _is_one_time(found, i):
        return True
    return token.lower == "which" and "," in token.before and any(base_of(t.lower) in word_list("causes") for t in found[i + 1 : i + 3])


def _joins_deeds(found: Sequence[Token], are_verbs: Sequence[bool], i: int) -> bool:
    """"Baked & sold", "baked as well as sold": a verb right behind what stands for an "and"."""
    if found[i].before.strip() in SIGNS_OF_AND and are_verbs[i]:
        return True
    return as_well_as(found, i) and i + 3 < len(found) and are_verbs[i + 3]


def _opens_a_clause(found: Sequence[Token], are_verbs: Sequence[bool], i: int) -> bool:
    """Whether a deed begins with the word: "to reduce", the writer, a verb or a subject behind a comma, "by checking"."""
    token, after = found[i], found[i + 1 : i + 2]
    if token.lower == "to" and after and base_of(after[0].lower) == after[0].lower and after[0].lower in word_list("causes"):
        return True
    if token.lower in ("i", "we") and not _in_a_relative(found, are_verbs, i) and found[i - 1].lower not in _JOINS and found[i - 1].lower not in word_list("subordinators"):
        return True
    if "," in token.before and (are_verbs[i] or token.lower in _SUBJECT or _adverb_before_verb(found, are_verbs, i) or _begins_a_sentence(found, i)):
        return True
    return token.lower in _BEFORE_GERUND and bool(after) and are_verbs[i + 1] and after[0].lower.endswith("ing") and not after[0].before.strip()


def _is_me_and(found: Sequence[Token], i: int) -> bool:
    """"Me and Ines wrote the bid": both did it, where the "me" opens the sentence."""
    joins = found[i].lower in ("and", "n") or found[i].before.strip() in SIGNS_OF_AND
    return joins and found[i - 1].lower in ("me", "myself") and (i == 1 or found[i - 1].before.strip() != "" or found[i - 2].lower in _JOINS)


def _is_one_time(found: Sequence[Token], i: int) -> bool:
    """"Did the sound once and the lights often": a number of times, and no "as soon as"."""
    return found[i].lower == "once" and (i + 1 == len(found) or bool(found[i + 1].before.strip()) or found[i + 1].lower in _JOINS)


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
        if j > i and (found[j].lower == "does" or (verb is not None and found[j].lower == verb.third)) and j + 1 < len(found) and found[j + 1].lower in _REFERENCES:
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
    return verb is not None and is_done_by(found, i, verb)


def _adverb_before_verb(found: Sequence[Token], are_verbs: Sequence[bool], i: int) -> bool:
    if [t.lower for t in found[i : i + 3]] in _NOW_AND_THEN:
        return i + 3 < len(found) and are_verbs[i + 3]
    if not is_adverb(found[i]) or i + 1 >= len(found) or found[i + 1].before.strip():
        return False
    return are_verbs[i + 1] or (i + 2 < len(found) and is_adverb(found[i + 1]) and are_verbs[i + 2] and not found[i + 2].before.strip())
