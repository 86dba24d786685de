"""Addresses in parts and as one line."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent.adapters.addresses import in_line, in_parts
from agent.adapters.exporters.jsonresume import to_json
from agent.adapters.exporters.layout import blocks
from agent.adapters.importers import read_resume
from agent.domain.blocks import BlockKind
from agent.domain.draft import Draft
from agent.domain.evidence import Evidence
from agent.domain.resume import Resume
from agent.stages.check import release, settle


@pytest.mark.parametrize(
    ("place", "parts"),
    [
        ("12 Mill Lane, Leeds LS1 4AB", {"address": "12 Mill Lane", "postalCode": "LS1 4AB", "city": "Leeds"}),
        ("Flat 4, 12 Mill Lane, Leeds LS1 4AB, United Kingdom", {"address": "Flat 4, 12 Mill Lane", "postalCode": "LS1 4AB", "city": "Leeds", "region": "United Kingdom"}),
        ("Lindenstr. 5, 50667 Köln", {"address": "Lindenstr. 5", "postalCode": "50667", "city": "Köln"}),
        ("Hlavní 12, 110 00 Praha 1", {"address": "Hlavní 12", "postalCode": "110 00", "city": "Praha 1"}),
        ("1 Elm St, Salem, OR 97201", {"address": "1 Elm St", "postalCode": "97201", "city": "Salem", "region": "OR"}),
        ("Toronto, ON M5V 2T6", {"postalCode": "M5V 2T6", "city": "Toronto", "region": "ON"}),
        ("12 Mill Lane, Leeds", {"address": "12 Mill Lane", "city": "Leeds"}),
        ("Salem, OR", {"city": "Salem", "region": "OR"}),
    ],
)
def test_street_and_postal_code_stand_apart_from_the_city(place: str, parts: dict[str, str]) -> None:
    """Each under its own name, and together they are the line again."""
    assert in_parts(place) == parts
    assert in_line(parts) == place


@pytest.mark.parametrize("place", ["Leeds", "Leeds, United Kingdom", "Headingley, Leeds", "Praha 1", "LS1 4AB", "12 Mill Lane Leeds LS1 4AB", "Remote", "Unit 3"])
def test_what_cannot_be_told_apart_stays_whole(place: str) -> None:
    """A district is no street, the number of a quarter no postal code, and where a street ends without a comma nobody knows."""
    assert in_parts(place) == {"city": place}


def test_a_comma_before_a_postal_code_is_all_that_goes() -> None:
    """The same place, as it is mostly written."""
    assert in_line(in_parts("12 Mill Lane, Leeds, LS1 4AB")) == "12 Mill Lane, Leeds LS1 4AB"


@given(st.text("aB1 ,-LS4Ä.", max_size=40))
def test_no_sign_of_a_place_is_lost(place: str) -> None:
    """Whatever is written there, its parts together say the same."""
    assert [ch for ch in in_line(in_parts(place)) if ch not in ", "] == [ch for ch in place if ch not in ", "]


def resume_of(location: object) -> Resume:
    """The résumé that is made of a file with this place."""
    corpus = read_resume(json.dumps({"basics": {"name": "Ada Amsel", "location": location}, "skills": [{"name": "Welding"}]}).encode(), "resume.json").corpus
    evidence = Evidence(corpus=corpus)
    return release(settle(Draft(), evidence), evidence)


@pytest.mark.parametrize("place", ["12 Mill Lane, Leeds LS1 4AB", "Lindenstr. 5, 50667 Köln", "Salem, OR 97201", "Leeds"])
def test_an_exported_address_is_printed_as_before_when_it_is_read_again(place: str) -> None:
    """Apart in the file, whole in the head."""
    resume = resume_of(place)
    again = resume_of(to_json(resume)["basics"]["location"])
    for each in (resume, again):
        assert [block.text for block in blocks(each) if block.kind is BlockKind.CONTACT] == [place]


@pytest.mark.parametrize("name", ["resume.md", "resume.txt"])
@pytest.mark.parametrize("line", ["12 Mill Lane, Leeds LS1 4AB | ada@example.org", "ada@example.org | 12 Mill Lane, Leeds, LS1 4AB", "12 Mill Lane, Leeds LS1 4AB"])
def test_an_address_in_running_text_is_one(line: str, name: str) -> None:
    """With its street, beside other addresses or alone."""
    text = f"# Ada Amsel\n\n{line}\n\n## Skills\n\nWelding, Soldering\n"
    assert in_parts(read_resume(text.encode(), name).corpus.person.location or "") == {"address": "12 Mill Lane", "postalCode": "LS1 4AB", "city": "Leeds"}
