"""The head of a résumé in running text."""

from __future__ import annotations

import pytest

from agent.domain.corpus import SnippetKind
from tests.adapters.importers.prose import read, said

REST = "\n\n## Skills\n\nSourdough\n"


@pytest.mark.parametrize("phone", ["(503) 555-0182", "+1 (503) 555-0182", "503-555-0182", "503.555.0182", "+44 20 7946 0182", "503 555 0182", "+1 503 555 0182"])
@pytest.mark.parametrize("line", ["{} | tessa@example.org", "Phone: {}", "tessa@example.org, {}", "{}", "Lindholm, OR 97201 - {} - tessa@example.org"])
def test_a_telephone_number_is_copied_whole(phone: str, line: str) -> None:
    """With its bracket and its country."""
    assert read(f"# Tessa Amsel\n\n{line.format(phone)}{REST}").corpus.person.phone == phone


@pytest.mark.parametrize(
    "line, location",
    [
        ("Phoenix | tessa@example.org", "Phoenix"), ("tessa@example.org · Portland OR · 503-555-0182", "Portland OR"), ("Lindholm, OR 97201 | tessa@example.org", "Lindholm, OR 97201"),
        ("Lindholm, Oregon", "Lindholm, Oregon"), ("Address: 12 Oven Lane, Lindholm, OR", "12 Oven Lane, Lindholm, OR"), ("Head Baker, Pastry Chef", None),
    ],
)  # fmt: skip
def test_a_place_is_copied_whole(line: str, location: str | None) -> None:
    """With its street and state as far as they are named; two titles are no place."""
    assert read(f"# Tessa Amsel\n\n{line}{REST}").corpus.person.location == location


def test_what_stands_beside_the_addresses_is_kept() -> None:
    """A title is a headline, degrees belong to the name, anything else is kept as it stands."""
    corpus = read(f"# Tessa Amsel, RN, BSN | Charge Nurse\n\nUS citizen | tessa@example.org | second@example.org{REST}").corpus
    assert (corpus.person.name, corpus.person.email) == ("Tessa Amsel, RN, BSN", "tessa@example.org")
    assert said(corpus, SnippetKind.HEADLINE) == ["Charge Nurse"]
    assert said(corpus, SnippetKind.OTHER) == ["US citizen", "second@example.org"]


@pytest.mark.parametrize(
    "above",
    [
        "Hello, please find my CV below, many thanks!", "here's my resume", "This is my CV. It's a bit rough, sorry", "Dear team, attached is my résumé as requested.", "hi!",
        "Hi there,\n\nMy resume is below. Let me know if you need anything else.\n\nThanks", "ok here is my cv as text:", "Curriculum Vitae", "Resume of Tessa Amsel", "Pasting my cv, the formatting is off",
    ],
)  # fmt: skip
def test_a_polite_line_above_is_no_part_of_it(above: str) -> None:
    """What is said to whom the résumé is sent is neither a headline nor a summary, and the name below it is the name."""
    imported = read(f"{above}\n\nTessa Amsel\ntessa@example.org\n\nSkills\n\nSourdough\n", "pasted text")
    assert (imported.corpus.person.name, imported.corpus.person.email) == ("Tessa Amsel", "tessa@example.org")
    assert [s.text for s in imported.corpus.snippets] == ["Sourdough"]


@pytest.mark.parametrize("line", ["Warm-hearted baker who is thankful for early mornings.", "I am a baker, and my CV shows ten years of bread.", "Helloprint sales assistant"])
def test_a_line_that_says_something_of_the_person_stays(line: str) -> None:
    """Only what says nothing of the person is left out."""
    assert line.rstrip(".") in " ".join(s.text for s in read(f"Tessa Amsel\n\n{line}{REST}").corpus.snippets)
    assert line.split(",")[0].rstrip(".") in " ".join(s.text for s in read(f"{line}\n\nTessa Amsel{REST}").corpus.snippets) + read(f"{line}\n\nTessa Amsel{REST}").corpus.person.name


def test_profiles_under_the_heading_of_contact_data_are_not_asked_about() -> None:
    """Names at networks, and those of the networks, are kept as they stand."""
    imported = read("# Tessa Amsel\n\n## Profiles\n\ntessa.amsel\n\nLinkedIn\n\ntessa\n\nGitHub\n\nStackOverflow\n\n## Experience\n\n### Head Baker\n\nKornblum Bakery\n\n2012 - 2014\n\n- Baked rye\n")
    assert imported.doubts == ()
