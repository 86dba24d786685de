"""Which words of a text are verbs where they stand, and which are adverbs."""

from __future__ import annotations

from collections.abc import Sequence

from agent.claims.reading.token import CUT, SIGNS_OF_AND, STOP, Token, as_well_as
from agent.lexicon.aliases import as_kept
from agent.lexicon.files import members_of
from agent.lexicon.files import words as word_list
from agent.lexicon.terms import singular
from agent.lexicon.verbs import Nouniness, Verb, base_of, verb_of

_PARTICLES = members_of("word-sets", "parted particles")
_ADVERBS = members_of("word-sets", "adverbs")
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
SUBJECT = 3
"""Words of the subject of a relative: "which the head chef"."""
_OBJECTS = members_of("word-sets", "references") | {"the"}
_DONE_TO = _OBJECTS | {"my", "our", "his", "their", "your"}
_COPULAS = members_of("word-sets", "copulas")
_OF_ALL = ("both", "all", "each")
"""What was told before is the subject: "two groups, both led by me"."""


def verbs(found: Sequence[Token]) -> list[bool]:
    """For each word whether it is a verb where it stands."""
    return [_is_verb(found, i) for i in range(len(found))]


def _is_verb(found: Sequence[Token], i: int) -> bool:
    word, verb = found[i].lower, verb_of(found[i].lower)
    if verb is None or _is_a_name(found, i) or _is_a_noun(found, i, verb):
        return False
    if word == verb.past == verb.base and _before(found, i) in word_list("group-words"):
        return True
    if word == verb.gerund:
        return _is_told_by_a_gerund(found, i)
    return (word in (verb.past, verb.participle) and word != verb.base) or _is_told_in_the_present(found, i, verb)


def _before(found: Sequence[Token], i: int) -> str:
    """The word before, or the "and" for which a sign stands."""
    return "and" if found[i].before.strip() in SIGNS_OF_AND else found[i - 1].lower if i else ""


def _opens(found: Sequence[Token], i: int) -> bool:
    """Whether nothing stands before the word, or a sign does."""
    before = found[i].before
    return i == 0 or STOP.search(before) is not None or CUT.search(before) is not None or "," in before or "(" in before


def _is_behind_an_adverb(found: Sequence[Token], i: int) -> bool:
    return _before(found, i).endswith("ly") and not _opens(found, i)


def _is_a_name(found: Sequence[Token], i: int) -> bool:
    """A word in capitals, or one with a capital within a sentence that the lexicon keeps as a name: "used REST and Spark"."""
    token = found[i]
    if token.written.isupper() and len(token.written) > 1:
        return True
    return i > 0 and token.capital and as_kept(token.written) is not None and not STOP.search(token.before) and not CUT.search(token.before)


def _is_a_noun(found: Sequence[Token], i: int, verb: Verb) -> bool:
    """Whether what stands around the word makes it a noun: a number behind one of several, a determiner, a copula."""
    word, before, after = found[i].lower, _before(found, i), found[i + 1 : i + 2]
    if i and word in _NUMBERED and after and after[0].written[0].isdigit() and after[0].before == " " and before in ("and", "or") and word in {t.lower for t in found[max(0, i - 3) : i]}:
        return True
    if before in word_list("determiners") and before != "that" and not (before in _OF_ALL and word == verb.participle != verb.base and [t.lower for t in after] == ["by"]):
        return True
    if word == "own" and before not in ("i", "we") and not (after and after[0].lower in word_list("determiners")):
        return True
    return ((word == verb.base and i > 0) or word == verb.third) and bool(after) and after[0].lower in _COPULAS and not after[0].before.strip()


def _is_told_by_a_gerund(found: Sequence[Token], i: int) -> bool:
    """Whether a gerund tells a deed, and neither names one nor says of what kind something is."""
    before, after = _before(found, i), found[i + 1 : i + 2]
    if found[i].lower in word_list("gerund-nouns") and not (after and (after[0].lower in word_list("determiners") or after[0].written[0].isdigit())):
        return False
    if (before in ("and", "or") and _describes_too(found, i)) or _opens_kinds(found, i):
        return False
    if before in _BEFORE_NOUN and (not after or after[0].before.strip() or after[0].lower in _AFTER_NOUN):
        return False
    return _opens(found, i) or before in _BEFORE_GERUND or before in _BEFORE_VERB or _is_behind_an_adverb(found, i) or as_well_as(found, i - 3) or _behind_a_title(found, i)


def _is_told_in_the_present(found: Sequence[Token], i: int, verb: Verb) -> bool:
    """Whether a base form or a third person, which may be a noun too, is a verb there."""
    token, before, after = found[i], _before(found, i), found[i + 1 : i + 2]
    if token.lower == verb.base and verb.noun is not Nouniness.NEVER and token.capital and after and after[0].capital and not after[0].before.strip():
        return False
    if verb.noun is Nouniness.NEVER and token.lower == verb.base:
        return True
    opens = _opens(found, i)
    if before in ("i", "we") or is_done_by(found, i, verb) or (opens and _goes_on_with_a_verb(found, i)):
        return True
    if before in ("and", "or") and token.lower == verb.base and _follows_an_opening_verb(found, i - 1) and after and not after[0].before.strip() and after[0].lower not in _AFTER_NOUN:
        return True
    if before in _RATES and not opens and verb.noun is not Nouniness.NEVER:
        return token.lower == verb.base and bool(after) and after[0].lower in word_list("determiners")
    if opens or before in _BEFORE_VERB or _is_behind_an_adverb(found, i):
        return verb.noun is Nouniness.NEVER or not _looks_like_noun(found, i, verb.noun)
    return False


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


def is_done_by(found: Sequence[Token], i: int, verb: Verb) -> bool:
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



def is_adverb(token: Token) -> bool:
    """Whether the word says how or when, by its ending or its meaning: "carefully", "often"."""
    return token.lower.endswith("ly") or token.lower in _ADVERBS
