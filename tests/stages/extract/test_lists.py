"""Lists are taken apart, and alternatives know one another."""

from __future__ import annotations

import pytest

from agent.domain.brief import Requirement
from tests.stages.extract.posts import listed, read


def named(*found: Requirement) -> list[str]:
    """The first term of each."""
    return [r.terms[0] for r in found if r.terms]


def together(*found: Requirement) -> set[frozenset[str]]:
    """The groups of alternatives, by the first terms of their members."""
    groups = {r.any_of for r in found if r.any_of}
    return {frozenset(named(*(r for r in found if r.any_of == g))) for g in groups}


@pytest.mark.parametrize(
    "line, terms",
    [
        ("Knowledge of Docker, Kubernetes and Terraform", ["Docker", "Kubernetes", "Terraform"]),
        ("Good knowledge of HTML, CSS, and JavaScript", ["HTML", "CSS", "JavaScript"]),
        ("Experience with C, C++, C# and R", ["C", "C++", "C#", "R"]),
        ("Knowledge of Microsoft Office (Word, Excel, Outlook)", ["Microsoft Office", "Word", "Excel", "Outlook"]),
        ("Knowledge of cloud platforms, including AWS and Azure", ["cloud platforms", "AWS", "Azure"]),
        ("Bachelor's degree in geology and two years of experience in mining", ["Bachelor's degree", "mining"]),
    ],
)
def test_a_list_is_split_and_all_of_it_is_asked_for(line: str, terms: list[str]) -> None:
    """Each member of a list is a requirement of its own, none an alternative."""
    found = listed(line)
    assert named(*found) == terms
    assert not together(*found)


@pytest.mark.parametrize("line", ["Excellent written and verbal communication skills", "Ability to read and interpret recipes", "Experience in a chilled or frozen warehouse", "Used to a fast-paced and noisy kitchen"])
def test_what_does_not_stand_alone_is_not_split(line: str) -> None:
    """Two adjectives or two verbs that share their noun are one requirement."""
    assert [r.quote for r in listed(line)] == [line]


@pytest.mark.parametrize(
    "line, group",
    [
        ("Experience with Java or Kotlin", {"Java", "Kotlin"}),
        ("Knowledge of Tableau and/or Looker", {"Tableau", "Looker"}),
        ("Experience with Java, Kotlin or Scala", {"Java", "Kotlin", "Scala"}),
        ("Experience with cloud platforms such as AWS, Azure or GCP", {"cloud platforms", "AWS", "Azure", "GCP"}),
        ("Experience with cloud platforms (e.g. AWS, Azure)", {"cloud platforms", "AWS", "Azure"}),
        ("Experience with cloud platforms (AWS, Azure or GCP)", {"cloud platforms", "AWS", "Azure", "GCP"}),
        ("Knowledge of one of: Rust, Go, C++", {"Rust", "Go", "C++"}),
        ("At least one of the following: Rust, Go, C++", {"Rust", "Go", "C++"}),
        ("Experience with either Rust or Go", {"Rust", "Go"}),
        ("Master's degree or PhD", {"Master's degree", "PhD"}),
        ("Degree in mathematics, physics, statistics or related field", {"mathematics", "physics", "statistics"}),
    ],
)
def test_alternatives_share_a_group(line: str, group: set[str]) -> None:
    """Of "A or B", "such as A, B" and "one of A, B" one is enough: they are one group."""
    assert together(*listed(line)) == {frozenset(group)}


@pytest.mark.parametrize("mark", ["1. ", "a. ", "• "])
@pytest.mark.parametrize("introduced", ["A certificate in one or more of the following:", "Proof of any one of the following:", "At least one of the following is required:"])
def test_of_a_list_of_which_one_is_enough_the_items_are_alternatives(introduced: str, mark: str) -> None:
    """Behind "one or more of the following:" the items of the list are one group, what stands behind the list is not, and the introduction asks for nothing."""
    marks = [mark] * 3 if mark == "• " else [f"{m}. " for m in ("123" if mark == "1. " else "abc")]
    listed = "\n".join(m + item for m, item in zip(marks, ("Food Hygiene Level 2", "First Aid at Work", "Manual Handling"), strict=True))
    found = read(f"Kitchen Porter\n\nRequirements\n\n{introduced}\n{listed}\n\nAbility to lift 20 kg\n\nBenefits\n\nFree lunch").requirements
    assert [(r.quote, r.any_of) for r in found] == [("Food Hygiene Level 2", "g1"), ("First Aid at Work", "g1"), ("Manual Handling", "g1"), ("Ability to lift 20 kg", None)]


def test_what_includes_one_of_a_list_has_that_list_for_alternatives() -> None:
    """Lettered lines behind "including one or more of the following:" are asked for, however short, and one of them is enough; so are things behind "including" that an "or" joins, without its years."""
    text = "EXPERIENCE\n4. Four years of experience with servers, including one or more of the following:\n   a. Python or Java;\n   b. Go;\n   c. C#.\n5. A driving licence.\n"
    assert together(*read(text).requirements) == {frozenset({"Python", "Java", "Go", "C#"})}
    found = read("Requirements\n- Three years in an acute setting, including high dependency or critical care\n- A driving licence\n- Patience\n").requirements
    assert [(r.quote, r.min_years) for r in found if r.any_of] == [("high dependency", None), ("critical care", None)]


def test_nothing_of_an_alternative_is_a_must() -> None:
    """Of "a degree; or a lower one and two years" the two years are no must."""
    found = read("Minimum qualifications\n1. A bachelor's degree in forestry; or\n2. An associate degree in forestry and two years of experience in a nursery.\n").requirements
    assert len(found) == 3
    assert {r.any_of for r in found} == {"g1"}


def test_a_lettered_line_is_an_alternative_to_the_one_before() -> None:
    """The letter before a line parts nothing from what an "or" joins it to."""
    found = read("Minimum qualifications\n\n1. A driving licence; and\n2. a. Two years of experience in a bakery; or\nb. three years of experience in a hotel.").requirements
    assert together(*found) == {frozenset({"bakery", "hotel"})}


def test_only_what_the_or_joins_is_an_alternative() -> None:
    """ "A or B, and C" asks for one of two, and for C besides."""
    found = listed("Experience with Java or Kotlin, and knowledge of SQL")
    assert together(*found) == {frozenset({"Java", "Kotlin"})}
    assert named(*found) == ["Java", "Kotlin", "SQL"]


def test_lists_of_one_line_are_groups_of_their_own() -> None:
    """Two alternatives in two clauses are two groups."""
    found = listed("Experience with Java or Kotlin; knowledge of Docker or Podman")
    assert together(*found) == {frozenset({"Java", "Kotlin"}), frozenset({"Docker", "Podman"})}


@pytest.mark.parametrize("joint", ["; or\n", "; or ", ", or\n"])
def test_lines_joined_by_or_are_alternatives(joint: str) -> None:
    """A line that ends in "; or" is an alternative to the next one, however many follow."""
    lines = ("three years of experience in an archive", "two years of experience in a library", "one year of experience in a museum")
    found = read("Minimum qualifications\n" + joint.join(lines) + ".").requirements
    assert together(*found) == {frozenset({"archive", "library", "museum"})}


def test_a_degree_may_stand_for_years_of_work() -> None:
    """ "A degree; or four years of experience" asks for one of the two."""
    found = read("Minimum qualifications\nBachelor's degree in forestry; or\nFour years of experience in a tree nursery.").requirements
    assert together(*found) == {frozenset({"Bachelor's degree", "tree nursery"})}
    assert [r.min_years for r in found] == [None, 4]


def test_the_enumeration_of_a_bulletin_is_taken_apart() -> None:
    """Public bulletins list knowledge and abilities between semicolons; each is a requirement."""
    text = "Candidates have knowledge of: archival methods; paper conservation; and the ability to: catalogue maps; answer readers."
    assert named(*read(text).requirements) == ["archival methods", "paper conservation", "catalogue maps", "answer readers"]


def test_a_bulletin_may_name_laws_among_what_one_must_know() -> None:
    """Knowledge of laws on discrimination is asked for like the knowledge beside it."""
    text = "Candidates have knowledge of: archival methods; laws on discrimination and reasonable accommodation; paper conservation; and the ability to: catalogue maps."
    assert named(*read(text).requirements)[0] == "archival methods"
    assert "catalogue maps" in named(*read(text).requirements)


def test_a_long_bulletin_is_read_to_its_end() -> None:
    """Of a hundred things none is left out."""
    things = [f"methods of kind {chr(97 + i // 26)}{chr(97 + i % 26)}" for i in range(100)]
    assert len(read(f"Candidates have knowledge of: {'; '.join(things)}.").requirements) == 100


def test_what_is_called_like_a_heading_is_asked_for_between_semicolons() -> None:
    """ "Interpersonal skills" heads a list on a line of its own; in the midst of an enumeration it is one of its things."""
    found = read("The following competencies may be evaluated: Mathematics; Interpersonal Skills; Safety Focus; and Computer Skills.").requirements
    assert [r.quote for r in found] == ["Mathematics", "Interpersonal Skills", "Safety Focus", "Computer Skills"]


def test_bullets_that_lost_their_font_part_a_flattened_post() -> None:
    """Where the bullets of a word processor came as the letter v, each is an end of one demand and the beginning of another."""
    flat = "Requirementsv Knowledge of ryev Ability to kneadv Experience with ovensv Reliable and punctualv Fluent in English"
    assert [r.quote for r in read(flat).requirements] == ["Knowledge of rye", "Ability to knead", "Experience with ovens", "Reliable", "punctual", "Fluent in English"]
    assert [r.quote for r in read("Requirements\n- Works with the Dev Team, the Gov Team and the Rev Team\n- Knowledge of rye\n").requirements][-1] == "Knowledge of rye"


def test_what_a_bracket_prefers_is_no_alternative() -> None:
    """"(bakeries preferred)" is nice to have besides, without the years of what stands before it."""
    found = read("Requirements\n- 2+ years outside sales (bakeries or mills preferred)\n- Valid driving licence\n").requirements
    assert [(r.need.value, r.any_of, r.min_years) for r in found if "sales" in r.quote] == [("must", None, 2.0)]
    assert all(r.need.value == "nice" and r.min_years is None for r in found if r.quote.startswith("bakeries"))
