"""How names of things are found in texts."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent.lexicon.aliases import aliases_of, as_kept, canonical, find_mention, generals, known_things, names, same_thing, siblings, specifics, suite
from agent.lexicon.files import groups
from agent.lexicon.match import How, naming
from agent.lexicon.plainness import marks, says_nothing
from agent.lexicon.readability import grade, syllables
from agent.lexicon.terms import find, normal, singular, words

NAMES = st.sampled_from([name for group in groups("aliases") for name in group])


@given(st.text(max_size=100))
def test_words_are_spans_in_order(text: str) -> None:
    """Each word stands where it says, whatever the text."""
    found = words(text)
    assert all(text[w.start : w.end].lower() == w.lower for w in found)
    assert all(a.end <= b.start for a, b in pairwise(found))


@given(st.text(max_size=60))
def test_the_normal_form_is_final(term: str) -> None:
    """Bringing it into that form again changes nothing but perhaps a plural of a plural."""
    assert normal(normal(term)).split()[:-1] == normal(term).split()[:-1]


@given(NAMES)
def test_every_name_is_found_among_other_words(name: str) -> None:
    """A name the lexicon knows is found in a sentence that holds it, at its place."""
    text = f"Worked daily with {name} (and others)"
    span = find_mention(text, name)
    assert span is not None
    assert same_thing(text[slice(*span)], name)


@given(NAMES)
def test_names_of_a_group_are_one_thing(name: str) -> None:
    """Each of its aliases leads to the same canonical name, and the name itself comes first."""
    assert aliases_of(name)[0] == name
    assert {canonical(alias) for alias in aliases_of(name)} == {canonical(name)}


@pytest.mark.parametrize(
    "text, term",
    [
        ("Managed projects for two shops", "managing project"),
        ("Wrote C++, C# and .NET code", "C++"),
        ("Wrote C++, C# and .NET code", "C#"),
        ("Wrote C++, C# and .NET code", ".NET"),
        ("Built APIs", "API"),
        ("Kept the stock in Excel", "Excel"),
        ("Baked croissants", "croissant"),
        ("Node.js services", "Node.js"),
        ("Designed relational-database schemas", "relational database"),
    ],
)
def test_a_term_is_found(text: str, term: str) -> None:
    """In its own form, its plural, or by the stems of its words one after the other."""
    span = find(text, term)
    assert span is not None
    assert text[slice(*span)]


@pytest.mark.parametrize(
    "text, term",
    [
        ("Known for excellence", "Excel"),
        ("Worked closely with chefs", "closing"),
        ("Helped apprentices excel at baking", "Excel"),
        ("The word of the day is bread", "Word"),
        ("Wrote JavaScript", "Java"),
        ("Wrote C++ code", "C"),
        ("Projects were managed", "managing projects"),
        ("WORKED WITH THE WORD OF GUESTS", "Word"),
        ("", "Excel"),
        ("Excel", ""),
    ],
)
def test_a_look_alike_is_not_found(text: str, term: str) -> None:
    """Another word of the same stem, a plain word, or the words in another order."""
    assert find(text, term) is None


@pytest.mark.parametrize(
    "plural, one",
    [
        ("bakeries", "bakery"),
        ("boxes", "box"),
        ("apis", "api"),
        ("analysis", "analysis"),
        ("aws", "aws"),
        ("analytics", "analytics"),
        ("business", "business"),
    ],
)
def test_singulars(plural: str, one: str) -> None:
    """Plain plurals lose their ending; names and singulars that look like plurals keep it."""
    assert singular(plural) == one


def test_the_ways_of_naming() -> None:
    """Outright, by an alias, as a kind, by something general or beside it, by some of its words, or not at all."""
    cases = {
        "Ran Kubernetes": How.NAMED,
        "Ran k8s": How.NAMED,
        "Ran EKS": How.KIND,
        "Ran containers": How.GENERAL,
        "Ran ovens": How.NOTHING,
    }
    assert {text: naming(text, "Kubernetes").how for text in cases} == cases
    assert naming("Ran Azure", "AWS").how is How.SIBLING
    assert naming("Planned the kitchen", "kitchen planning with guests").how is How.PART


@given(st.text(max_size=60), NAMES)
def test_only_the_thing_itself_or_a_kind_of_it_is_a_full_share(text: str, term: str) -> None:
    """What is general, beside it or a part of its words stays below the share that counts as named."""
    found = naming(text, term)
    assert 0 <= found.share <= 1
    assert (found.share == 1) == (found.how in (How.NAMED, How.KIND))


def test_kinds_and_their_generals_mirror_one_another() -> None:
    """What is a kind of a thing has that thing above it; neighbours and suites are known by any of their names."""
    assert "Kubernetes" in specifics("containers")
    assert "containers" in generals("k8s")
    assert "Power BI" in siblings("Tableau")
    assert "Microsoft Word" in suite("MS Office")
    assert specifics("unheard of") == generals("unheard of") == siblings("unheard of") == suite("unheard of") == ()


@pytest.mark.parametrize(
    "text, things",
    [
        ("Experience with Microsoft SQL Server and Docker", ("Microsoft SQL Server", "Docker")),
        ("Ran Node.js at an oracle of a bakery", ("Node.js",)),
        ("Kneaded dough", ()),
    ],
)
def test_known_things_are_the_longest_names(text: str, things: tuple[str, ...]) -> None:
    """The longest name at each place, and no plain word that only looks like one."""
    assert known_things(text) == things


@pytest.mark.parametrize("term, kept", [("Project Management", "project management"), ("docker", "Docker"), ("unheard of", None)])
def test_the_lexicon_s_own_spelling(term: str, kept: str | None) -> None:
    """A name is known with the capitals under which the lexicon keeps it."""
    assert as_kept(term) == kept


@pytest.mark.parametrize(
    "term, nothing",
    [
        ("data", True),
        ("strong experience", True),
        ("systems", True),
        ("SQL", False),
        ("API", False),
        ("project management", False),
        ("sourdough", False),
    ],
)
def test_a_plain_word_proves_nothing(term: str, nothing: bool) -> None:
    """Words that every résumé holds are no evidence; things the lexicon knows are."""
    assert says_nothing(term) is nothing


@pytest.mark.parametrize(
    "term, quote, expected",
    [
        ("real estate accounting", "", {"real", "estat"}),
        ("surgical services nursing", "", {"surgic"}),
        ("repairing engines", "", {"engin"}),
        ("scope ovens", "Ability to scope ovens", {"oven"}),
        ("supporting audits", "Experience supporting audits", {"audit"}),
        ("sales techniques", "Exposure to sales techniques", {"sale"}),
        ("welding equipment", "", {"weld"}),
        ("nursing theory", "", {"nurs"}),
        ("applying business concepts", "", set()),
        ("medical office", "", set()),
        ("sourdough", "", {"sourdough"}),
    ],
)
def test_what_singles_a_thing_out(term: str, quote: str, expected: set[str]) -> None:
    """Neither plain words do, nor the head of the name, nor the deed it begins with; a name of one word is its own mark."""
    assert marks(term, quote) == expected


def test_a_long_text_is_searched_too() -> None:
    """Also beyond the length up to which words are kept."""
    text = "Kneaded dough. " * 1_000 + "Ran Kafka."
    assert names(text, "Kafka")
    assert not names(text, "Terraform")


def test_the_grade_is_that_of_the_published_formula() -> None:
    """0.39 × words per sentence + 11.8 × syllables per word − 15.59, and none for nothing."""
    assert grade(["Bake bread"]) == pytest.approx(0.39 * 2 + 11.8 * 1 - 15.59)
    assert grade([]) is None
    assert (syllables("bread"), syllables("responsibility")) == (1, 6)


def test_letters_are_an_abbreviation_only_where_they_stand_together() -> None:
    """"A/P" is accounts payable, "a P & C system" is not."""
    assert find("Handled A/P and A/R", "A/P") is not None
    assert find("Migrated a P & C system", "A/P") is None


def test_a_kind_of_product_is_known_under_its_longer_names() -> None:
    """Observability tooling is observability; but a sales platform is no sales, nor an accounting system accounts payable."""
    assert "Grafana" in specifics("observability tooling")
    assert "AWS" in specifics("major cloud provider")
    assert not specifics("sales platform")
    assert not specifics("accounting systems")


@pytest.mark.parametrize("text, found", [("PGS", True), ("pilot guide status", True), ("Pilot guide status (PGS)", True), ("pilot guide", False), ("guide status report", False)])
def test_a_name_that_brings_its_abbreviation_is_found_by_either(text: str, found: bool) -> None:
    """"Pilot guide status (PGS)" is named by its long form and by its initials; other words in brackets are no name."""
    assert names(text, "Pilot guide status (PGS)") is found
    assert not names("monthly", "Payroll (monthly)")
