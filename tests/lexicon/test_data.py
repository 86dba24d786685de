"""The data files: each says what it is, is read by something, and parses as its reader expects."""

from __future__ import annotations

import re
from collections import Counter
from importlib.resources import files
from pathlib import Path

import pytest

from agent.domain.brief import Kind, Need
from agent.lexicon.aliases import canonical, same_thing, siblings, specifics
from agent.lexicon.cues import patterns, weights
from agent.lexicon.files import groups, heads, lines
from agent.lexicon.files import words as word_list
from agent.lexicon.foreign.asking import LABELS
from agent.lexicon.terms import normal
from agent.lexicon.traits import traits
from agent.lexicon.verbs import verb_of

ROOT = Path(__file__).parents[2]
DATA = sorted(f.name.removesuffix(".txt") for f in files("agent.lexicon.data").iterdir() if f.name.endswith(".txt"))
GROUPS = ("aliases", "siblings", "fields", "verbs-irregular", "synonyms", "irregular-plurals", "short-forms", "misspellings", "homophones", "title-short-forms", "derivations", "phrasal-verbs")
HEADS = ("spoken-names", "kinds", "suites", "licence-titles", "word-sets", "weaker-words", "abbreviations", "done-to")
PATTERNS = ("yes-and-no", "spoken-levels", "driving", "sentence-cues", "need-cues", "kind-cues", "headings", "resume-headings", "trait-cues", "orders", "limits", "lures", "work-words", "post-de", "post-fr", "post-es", "post-cs", "resume-de", "resume-fr", "resume-es", "resume-cs", "resume-it", "resume-nl", "resume-pt", "resume-pl", "resume-en", "short-posts", "papers", "spoken", "courtesies")
FEATURES = ("decision-weights", "joint-weights", "item-weights", "kind-weights")
ROWS = ("asked-de", "asked-fr", "asked-es", "asked-cs", "because", "currencies", "degrees", "number-words", "scales", "trait-names", "traits", "units")
WORDS = tuple(name for name in DATA if name not in GROUPS + HEADS + PATTERNS + FEATURES + ROWS)


def source() -> str:
    """All code of the house."""
    return "\n".join(p.read_text(encoding="utf-8") for room in ("agent", "bot", "storage") for p in (ROOT / room).rglob("*.py"))


@pytest.mark.parametrize("name", DATA)
def test_a_file_begins_with_what_it_means(name: str) -> None:
    """The first line of each data file is a comment of at least a few words that says what its lines are."""
    first = (files("agent.lexicon.data") / f"{name}.txt").read_text(encoding="utf-8").splitlines()[0]
    assert first.startswith("# ")
    assert len(first.split()) > 4


def test_every_file_is_read() -> None:
    """No data file lies unused."""
    code = source()
    assert [name for name in DATA if f'"{name}"' not in code] == []


@pytest.mark.parametrize("name", DATA)
def test_no_line_is_left_of_the_comments(name: str) -> None:
    """What the reader gives holds no comment and nothing empty."""
    assert lines(name)
    assert not any(line.startswith("# ") or not line.strip() for line in lines(name))


@pytest.mark.parametrize("name", GROUPS)
def test_a_group_has_members_which_are_words(name: str) -> None:
    """Each line is a group of at least two, each member has a normal form, and none stands in it twice."""
    for group in groups(name):
        assert len(group) > 1, group
        assert all(normal(member) for member in group), group
        assert name == "verbs-irregular" or len(set(group)) == len(group), group


@pytest.mark.parametrize("name", HEADS)
def test_a_head_has_members_and_its_own_line(name: str) -> None:
    """Each line is "head: members", no head stands on two lines, also not under another name."""
    table = heads(name)
    assert len(table) == len(lines(name))
    assert all(head and members for head, members in table.items())
    if name not in ("licence-titles", "word-sets", "abbreviations"):
        assert max(Counter(map(canonical, table)).values()) == 1


@pytest.mark.parametrize("name", PATTERNS)
def test_patterns_compile_and_match_no_empty_text(name: str) -> None:
    """Each line is "label: pattern"; a pattern that matches nothing at all would match everywhere."""
    assert all(re.compile(line.split(":", 1)[1].strip(), re.I) for line in lines(name))
    assert not any(pattern.search("") for pattern in patterns(name).values())


@pytest.mark.parametrize("name", WORDS)
def test_words_are_lower_case(name: str) -> None:
    """Lists of words are compared with lower-cased words."""
    assert [word for word in word_list(name) if word != word.lower()] == []


def test_no_alias_belongs_to_two_groups() -> None:
    """A name of two things would make one thing of both."""
    counted = Counter(name for group in groups("aliases") for name in {normal(member) for member in group})
    assert [name for name, times in counted.items() if times > 1] == []


def test_siblings_are_other_things_and_no_kinds_of_each_other() -> None:
    """A neighbour is partial evidence: it must not be the thing under another name, or a kind of it, which is full."""
    pairs = [(a, b) for group in groups("siblings") for a in group for b in group if a != b]
    assert [(a, b) for a, b in pairs if same_thing(a, b) or any(same_thing(b, kind) for kind in specifics(a))] == []
    assert all(siblings(a) for a, _ in pairs)


def test_nothing_is_a_kind_of_itself() -> None:
    """Not directly, and not by way of others."""
    for head in heads("kinds"):
        seen, waiting = set[str](), [head]
        while waiting:
            kinds = {canonical(kind) for term in waiting for kind in specifics(term)} - seen
            assert canonical(head) not in kinds, head
            seen, waiting = seen | kinds, list(kinds)


def test_the_labels_are_those_which_the_readers_know() -> None:
    """Kinds, needs and sections are spelled as the code spells them."""
    assert set(patterns("kind-cues")) <= {kind.value for kind in Kind}
    assert set(patterns("need-cues")) == {*(need.value for need in Need), "opener"}
    assert set(patterns("headings")) == {"pref", "req", "duty", "benefit", "company", "apply"}
    assert set(patterns("trait-cues")) == {"trait"}


def test_the_weights_are_of_features_that_exist() -> None:
    """A cue or section that was renamed would lose its weight unseen."""
    cues, sections = set(patterns("sentence-cues")), set(patterns("headings")) | {"none"}
    for name in FEATURES:
        named = set(weights(name))
        assert {f.removeprefix("cue ") for f in named if f.startswith("cue ")} <= cues
        assert {f.removeprefix("section ") for f in named if f.startswith("section ")} <= sections
        assert "bias" in named or {f"{kind.value} bias" for kind in Kind} == {f for f in named if f.endswith(" bias")}


def test_degrees_are_numbered_patterns() -> None:
    """Each rung has a number and a pattern."""
    for line in lines("degrees"):
        number, pattern = line.split(":", 1)
        assert float(number) > 0
        assert re.compile(pattern.strip(), re.I).groups == 0


def test_traits_have_three_patterns() -> None:
    """How it is asked for, said, and shown."""
    assert len(traits()) == len(lines("traits"))
    assert not any(p.search("") for t in traits() for p in (t.asked, t.said, t.shown))


def test_units_have_a_family_and_a_factor() -> None:
    """Units of one family can be compared."""
    for line in lines("units"):
        family, factor = line.rsplit(":", 1)[1].split()
        assert family.isalpha()
        assert float(factor) > 0


def test_a_verb_stands_in_one_file() -> None:
    """A verb whose forms follow the rules is not also irregular, and irregular ones have three or four forms and at times another (burned, burnt)."""
    regular = {word.rstrip("*") for word in word_list("verbs")}
    irregular = [group[0].rstrip("*") for group in groups("verbs-irregular")]
    assert not regular & set(irregular)
    assert len(irregular) == len(set(irregular))
    assert all(3 <= len(group) <= 5 for group in groups("verbs-irregular"))
    assert all(verb_of(base) for base in regular)


@pytest.mark.parametrize("name", ["asked-de", "asked-fr", "asked-es", "asked-cs"])
def test_words_of_requirements_are_lower_case_under_known_labels(name: str) -> None:
    """A label that no code reads would say nothing, and each language has the ones without which nothing can be compared."""
    labels = [line.split(":", 1)[0] for line in lines(name)]
    assert set(labels) <= set(LABELS)
    assert {"small", "level", "frame", "plain", "deny", "open", "and", "or", "training", "school"} <= set(labels)
    assert [line for line in lines(name) if line != line.lower()] == []


def test_every_language_is_named_in_the_languages_of_posts() -> None:
    """What one says yes to is written in the language of the résumé."""
    for name, members in heads("spoken-names").items():
        codes = {member.split(" ", 1)[0] for member in members if "*" not in member}
        assert {"en", "de", "fr", "es", "cs"} <= codes, name


def test_levels_are_ranked_patterns() -> None:
    """From a beginner to a mother tongue, none twice."""
    ranks = [int(line.split(":", 1)[0]) for line in lines("spoken-levels")]
    assert sorted(ranks) == list(range(1, 8))
