"""Heads of three names: title, employer and town, in several languages."""

from __future__ import annotations

import pytest

from tests.adapters.importers.prose import read

Names = tuple[str | None, str | None, str | None]


def jobs(heading: str, *heads: str) -> str:
    """A résumé with these heads of positions."""
    told = "".join(f"### {head}\n{2020 - 2 * n} – {2022 - 2 * n}\n- {n + 2} x 40\n\n" for n, head in enumerate(heads))
    return f"# Robin Amsel\n\nrobin@example.org\n\n## {heading}\n\n{told}"


def names(heading: str, *heads: str) -> list[Names]:
    """Title, employer and place of each position."""
    return [(p.title, p.employer, p.location) for p in read(jobs(heading, *heads)).corpus.positions]


def asked(heading: str, *heads: str) -> list[str]:
    """What is asked about them."""
    return [doubt.question for doubt in read(jobs(heading, *heads)).doubts]


KNOWN = [
    ("Berufserfahrung", ("Elektroniker, Elektro Weißhaar GmbH, Offenburg", "Monteur, Elektro Kübler, Lahr", "Kellner, Lindenhof Brand, Freiburg im Breisgau")),
    ("Expérience professionnelle", ("Comptable, Ateliers Bourdieu SARL, Toulouse", "Assistante comptable, Cabinet Férault & Associés, Albi")),
    ("Experiencia laboral", ("Contable, Talleres Olmo S.L., Sevilla", "Camarero, La Encina Vieja, Villanueva de la Serena")),
    ("Experience", ("Baker, Kornblum Bakery, Leeds", "Baker, Harbor Hotel, Hull", "Cook, Fernhill, York")),
]
"""Heads of which one, in English two, show by their words what is what."""


@pytest.mark.parametrize("heading, heads", KNOWN)
def test_title_employer_and_town_are_read_as_in_the_other_heads(heading: str, heads: tuple[str, ...]) -> None:
    """A title is never dropped for the name behind it, and nothing is asked."""
    assert names(heading, *heads) == [tuple(head.split(", ")) for head in heads]
    assert asked(heading, *heads) == []


@pytest.mark.parametrize(
    "heading, heads",
    [
        ("Berufserfahrung", ("Monteur, Elektro Kübler, Lahr",)),
        ("Berufserfahrung", ("Kabelzieher, Elektro Kübler, Lahr",)),
        ("Expérience professionnelle", ("Ferronnier, Cabinet Férault & Associés, Albi",)),
        ("Expérience professionnelle", ("Ferronnier, Cabinet Férault & Associés, 81000 Albi",)),
        ("Experiencia laboral", ("Camarero, La Encina Vieja, Sevilla",)),
        ("Experience", ("Wrangler, Fernhill, York",)),
    ],
)
def test_three_names_alone_are_title_employer_and_town(heading: str, heads: tuple[str, ...]) -> None:
    """Most write them so; with no other head to go by the three are asked about as they were read."""
    title, employer, town = heads[0].split(", ")
    assert names(heading, *heads) == [(title, employer, town)]
    assert asked(heading, *heads) == [f"Was your title {title}, your employer {employer} and the place {town}?"]


def test_an_unknown_title_is_sure_where_two_other_heads_are_alike() -> None:
    """With one other it is still asked."""
    sure = ("Elektroniker, Elektro Weißhaar GmbH, Offenburg", "Monteur, Metallbau Sommer GmbH, Kehl")
    assert names("Berufserfahrung", *sure, "Kabelzieher, Elektro Kübler, Lahr")[2] == ("Kabelzieher", "Elektro Kübler", "Lahr")
    assert asked("Berufserfahrung", *sure, "Kabelzieher, Elektro Kübler, Lahr") == []
    assert asked("Berufserfahrung", sure[0], "Kabelzieher, Elektro Kübler, Lahr") != []


def test_the_employer_may_stand_first() -> None:
    """Where the second name is a title, the first an organization, or the other heads are written so."""
    assert names("Berufserfahrung", "Elektro Kübler, Monteur, Lahr") == [("Monteur", "Elektro Kübler", "Lahr")]
    assert names("Berufserfahrung", "Kübler GmbH, Kabelzieher, Lahr") == [("Kabelzieher", "Kübler GmbH", "Lahr")]
    others = ("Weißhaar GmbH, Elektroniker, Offenburg", "Sommer GmbH, Monteur, Kehl")
    assert names("Berufserfahrung", *others, "Elektro Kübler, Kabelzieher, Lahr")[2] == ("Kabelzieher", "Elektro Kübler", "Lahr")


def test_a_town_behind_a_dash_or_below_is_parted_as_in_the_other_heads() -> None:
    """So it is where two other heads of that shape have their place there; with none it stays with the employer."""
    dashed = ("Elektroniker – Elektro Weißhaar GmbH, Offenburg", "Monteur – Metallbau Sommer GmbH, Kehl", "Bauleiter – Weber & Sohn, Achern")
    assert names("Berufserfahrung", *dashed)[2] == ("Bauleiter", "Weber & Sohn", "Achern")
    below = tuple(head.replace(" – ", "\n") for head in dashed)
    assert names("Berufserfahrung", *below)[2] == ("Bauleiter", "Weber & Sohn", "Achern")
    assert names("Berufserfahrung", dashed[2]) == [("Bauleiter", "Weber & Sohn, Achern", None)]


def test_an_english_head_is_not_parted_without_others() -> None:
    """The third name may be a department; with one other head like it the three are asked about, and the title is kept."""
    assert names("Experience", "Baker, Fernhill, Pastry") == [("Baker", "Fernhill, Pastry", None)]
    assert names("Experience", "Nurse – Fernhill Clinic, Leeds", "Nurse – Harbor Clinic, York", "Nurse – Fernhill, Night Rotation")[2] == ("Nurse", "Fernhill, Night Rotation", None)
    assert names("Experience", "Baker, Kornblum Bakery, Leeds", "Cook, Fernhill, York")[1] == ("Cook", "Fernhill", "York")
    assert asked("Experience", "Baker, Kornblum Bakery, Leeds", "Cook, Fernhill, York") == ["Was your title Cook, your employer Fernhill and the place York?"]


def test_a_third_name_that_is_no_town_stays() -> None:
    """An organization or a department is no place; all the words are kept."""
    found = names("Berufserfahrung", "Kabelzieher, Nachtschicht, Kübler GmbH")[0]
    assert found[2] is None
    assert all(part in f"{found[0]} {found[1]}" for part in ("Kabelzieher", "Nachtschicht", "Kübler GmbH"))


@pytest.mark.parametrize(
    "label, title, employer, town",
    [
        ("yes", "Kabelzieher", "Elektro Kübler", "Lahr"),
        ("Kabelzieher is the employer, Elektro Kübler my title", "Elektro Kübler", "Kabelzieher", "Lahr"),
        ("Elektro Kübler, Lahr is the employer", "Kabelzieher", "Elektro Kübler, Lahr", None),
        ("Lahr is the employer, Kabelzieher, Elektro Kübler my title", "Kabelzieher, Elektro Kübler", "Lahr", None),
    ],
)
def test_each_answer_keeps_the_three_names(label: str, title: str, employer: str, town: str | None) -> None:
    """Whichever is tapped, no name of the head is lost."""
    (doubt,) = read(jobs("Berufserfahrung", "Kabelzieher, Elektro Kübler, Lahr")).doubts
    said = {"work[0].position": "Kabelzieher", "work[0].name": "Elektro Kübler", "work[0].location": "Lahr"}
    (choice,) = (choice for choice in doubt.choices if choice.label == label)
    after = said | {change.path: change.value for change in choice.changes}
    assert after == {"work[0].position": title, "work[0].name": employer, "work[0].location": town}


def test_a_title_that_is_known_is_not_offered_as_the_employer() -> None:
    """Only what may be either is."""
    (doubt,) = read(jobs("Berufserfahrung", "Monteur, Elektro Kübler, Lahr")).doubts
    assert [choice.label for choice in doubt.choices][1:] == ["Elektro Kübler, Lahr is the employer", "Lahr is the employer, Monteur, Elektro Kübler my title"]
