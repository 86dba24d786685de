"""The data files of the verifier: what they license, what they limit, what they keep apart."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from agent.claims.reading.reach import Reach
from agent.lexicon.files import groups, heads, lines, members
from agent.lexicon.files import words as word_list
from agent.lexicon.terms import singular, words
from agent.lexicon.verbs import verb_of

LISTS = (
    "awards", "causes", "credential-words", "determiners", "dotted", "fixed-spellings", "group-words", "kept-apart", "neutral-words", "outcome-words",
    "prepositions", "rank-words", "scope-words", "shifting-heads", "harmless-heads", "subordinators", "authority",
)  # fmt: skip
KINDS = {"helped", "team", "we", "others", "negated", "lacking", "planned", "learning", "limited", "part", "small", "watched"}
LADDERS = (
    ({"help", "assist", "support", "contribute", "participate", "take part"}, {"lead", "head", "manage", "own", "build", "create", "develop", "design", "run"}),
    ({"use", "apply", "employ", "utilize", "leverage"}, {"build", "create", "develop", "design", "write", "manage", "lead"}),
    ({"plan", "propose", "suggest", "recommend", "consider"}, {"implement", "introduce", "build", "launch", "deliver", "create"}),
    ({"attend", "join", "observe", "shadow"}, {"lead", "host", "organize", "teach", "present", "chair"}),
    ({"study", "learn"}, {"teach", "master", "know", "use"}),
    ({"handle", "process", "work", "operate"}, {"manage", "lead", "direct", "own", "supervise"}),
    ({"test", "check", "review", "monitor"}, {"build", "fix", "design", "approve"}),
    ({"intern", "trainee", "apprentice", "assistant"}, {"manager", "engineer", "teacher", "supervisor", "lead"}),
    ({"answer", "respond", "handle", "process", "take"}, {"resolve", "solve", "fix", "close"}),
    ({"troubleshoot", "diagnose"}, {"fix", "repair", "resolve", "solve"}),
    ({"check", "inspect", "review"}, {"audit", "validate", "approve"}),
    ({"start", "open", "set up"}, {"establish", "found"}),
    ({"offer"}, {"give", "provide", "supply", "deliver"}),
    ({"take", "bring"}, {"increase", "raise", "reduce", "cut"}),
    ({"end", "close", "stop"}, {"complete", "achieve"}),
    ({"update", "refresh"}, {"upgrade", "modernize"}),
    ({"do"}, {"run", "hold"}),
)
"""Words which claim less, and words which claim more: none of the first may stand for one of the second."""


def synonyms() -> list[set[str]]:
    """The groups of synonyms.txt."""
    return [set(group) for group in groups("synonyms")]


@pytest.mark.parametrize("name", LISTS)
def test_a_word_is_listed_once(name: str) -> None:
    """A word twice in a list is a slip, or two thoughts."""
    counted = Counter(word for line in lines(name) for word in line.split())
    assert {word for word, times in counted.items() if times > 1} == set()


@pytest.mark.parametrize("weak, strong", LADDERS)
def test_no_synonym_claims_more(weak: set[str], strong: set[str]) -> None:
    """Who helped did not lead, who used did not build, who planned did not do."""
    assert [group for group in synonyms() if group & weak and group & strong] == []


def test_no_synonym_gives_away_people() -> None:
    """To lead, manage or supervise people nothing but a verb of authority is equal."""
    ruling = {"lead", "head", "manage", "oversee", "supervise", "govern", "chair", "command", "own", "found", "spearhead", "pioneer", "invent", "orchestrate"}
    nouns = {"management", "supervision", "prospect"}
    assert [group for group in synonyms() if group & ruling and group - word_list("authority") - nouns] == []


def test_no_group_of_synonyms_stands_twice() -> None:
    """Nor within another."""
    found = synonyms()
    assert [one for i, one in enumerate(found) for j, other in enumerate(found) if i != j and one <= other and (one != other or i < j)] == []


def test_limits_have_a_kind_a_reach_and_a_pattern() -> None:
    """Kinds and reaches are those which the rules know, and each kind is there."""
    found = [[part.strip() for part in line.split(":", 2)] for line in lines("limits")]
    assert {kind for kind, _, _ in found} == KINDS
    assert {reach for _, reach, _ in found} <= {reach.value for reach in Reach}
    assert len({pattern for _, _, pattern in found}) == len(found)


@pytest.mark.parametrize("line", lines("limits"))
def test_a_limit_begins_at_a_word(line: str) -> None:
    """The pattern compiles, matches no empty text, and begins at a word, for what begins elsewhere is not found."""
    pattern = line.split(":", 2)[2].strip()
    compiled = re.compile(pattern, re.I)
    assert not compiled.search("")
    assert re.match(r"(?:\(\?<?[!=].*?\))*\\b|(?:\(\?:)?\(\?<!|\\w", pattern), pattern


def test_because_is_made_of_patterns() -> None:
    """Each compiles and matches nothing empty."""
    assert all(not re.compile(line, re.I).search("") for line in lines("because"))


def test_words_kept_apart_stay_apart() -> None:
    """Each is a word that has a stem in common with something else: letters alone, longer than what has no stem key."""
    assert [word for word in word_list("kept-apart") if not word.isalpha()] == []


def test_short_and_irregular_forms_are_of_one_thing() -> None:
    """A short form stands for one full form, which is none itself; a plural has one singular."""
    short, plurals = {one: full for one, full, *_ in groups("short-forms")}, groups("irregular-plurals")
    assert len(short) == len(groups("short-forms"))
    assert set(short) & set(short.values()) == set()
    assert len({plural for _, plural in plurals}) == len(plurals)
    assert [one for one, plural in plurals if singular(plural) == one] == []


def test_verbs_of_authority_and_of_effect_are_known() -> None:
    """A verb whose forms are unknown is overlooked in the past tense."""
    nouns = {"solely", "sole", "single-handedly", "independently", "leader", "founder", "owner", "expert", "helm"}
    assert [word for word in word_list("authority") - nouns if verb_of(word) is None] == []
    assert [word for word in word_list("causes") if verb_of(word) is None] == []


def test_nothing_that_claims_is_neutral() -> None:
    """A word that asserts nothing stands in no list of words that claim something."""
    claiming = set().union(*(word_list(name) for name in ("authority", "awards", "credential-words", "outcome-words", "rank-words", "causes")))
    assert word_list("neutral-words") & claiming == set()


def test_subordinators_and_prepositions_are_neutral() -> None:
    """Words that only join assert nothing."""
    assert word_list("subordinators") - word_list("neutral-words") - {"however", "although", "though", "whereas", "unless", "once", "despite", "yet"} == set()
    assert word_list("prepositions") - word_list("neutral-words") == set()


@pytest.mark.parametrize("name", ["scope-words", "rank-words", "awards", "credential-words", "outcome-words", "group-words", "shifting-heads"])
def test_a_listed_word_can_be_met(name: str) -> None:
    """The rules look at one word at a time: an entry that the reader cuts in two (company-wide) needs its parts to be read as well."""
    cut = {word for word in word_list(name) if len(words(word)) > 1}
    assert all("-" in word for word in cut)


def test_a_weaker_word_is_no_synonym_of_the_stronger() -> None:
    """What may stand for another in one direction only must not be let back by a group."""
    pairs = [(weak, word) for less, strong in heads("weaker-words").items() for weak in members(less) for word in strong]
    assert pairs
    assert [(weak, word) for weak, word in pairs if weak == word or any({weak, word} <= group for group in synonyms())] == []
