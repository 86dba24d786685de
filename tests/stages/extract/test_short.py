"""A post of a few sentences is read too: nearly all it says is asked for."""

from __future__ import annotations

import pytest

from agent.domain.brief import Brief, Kind, Need
from agent.domain.posting import Posting
from agent.stages.extract import extract
from agent.stages.extract.short import title
from tests.stages.extract.posts import PASTRY, read

BAKER = (
    "Hi! We are Lumen Bakery, looking for a shift baker (m/f/d) in Leeds. We need someone who can work nights, has experience with sourdough and laminated "
    "doughs, and is good with people. HACCP knowledge would be great. Start asap, 26k."
)
FRONTEND = "Frontend dev wanted!! We need React, TypeScript and some CSS magic. You know Git. Bonus: GraphQL. Remote EU. Send CV to jobs@halden.example"
FORKLIFT = (
    "WAREHOUSE OPERATIVE - Immediate start - £12.50/hr\nForklift licence (counterbalance) required. Able to lift 20kg. Must be punctual. "
    "Own transport as site is not on bus route."
)
DEVOPS = "Contract: DevOps engineer, 6 months, outside IR35. Must have Terraform, Kubernetes (EKS) and GitHub Actions. SC clearance. Nice to have: Datadog, Go. Up to £550/day."
CHEF = "Chef de partie - The Wren, Galway\n2+ years in a similar role, HACCP level 2. Must be comfortable on the pastry section. English B2. We offer staff meals and tips."
CHARITY = "Hello all, our charity needs a part-time fundraising officer. The person should be able to use Salesforce and be comfortable speaking in public. Driver's licence a must."
DRIVER = "HGV Class 1 driver needed, nights, Felixstowe. CPC + digi tacho card. 2 yrs experience on artics. ADR a bonus. £17.50 p/h"
BOOKS = "Looking for a bookkeeper 3 days/week. Must know Xero and payroll, VAT returns. AAT qualified preferred. Driving licence needed as you will visit clients."


def quotes(text: str, need: Need | None = None) -> list[str]:
    """What a text asks for."""
    return [r.quote for r in read(text).requirements if need is None or r.need is need]


@pytest.mark.parametrize(
    "text, asked",
    [
        (BAKER, ["work nights", "experience with sourdough and laminated doughs", "good with people", "HACCP knowledge"]),
        (FRONTEND, ["React", "TypeScript", "some CSS magic", "Git", "GraphQL"]),
        (FORKLIFT, ["Forklift licence (counterbalance)", "Able to lift 20kg", "punctual", "Own transport"]),
        (DEVOPS, ["Terraform", "Kubernetes (EKS)", "GitHub Actions", "SC clearance", "Datadog", "Go"]),
        (CHEF, ["2+ years in a similar role", "HACCP level 2", "comfortable on the pastry section", "English B2"]),
        (CHARITY, ["able to use Salesforce", "comfortable speaking in public", "Driver's licence"]),
        ("We need a head baker for our shop. Must train apprentices. You can drive a van.", ["train apprentices", "drive a van"]),
        (DRIVER, ["CPC + digi tacho card", "2 yrs experience on artics", "ADR"]),
        ("Baker needed, nights. Must know rye bread and have a first aid certificate. 14 pounds an hour.", ["rye bread", "first aid certificate"]),
        ("Chef wanted, weekends. Must have a forklift licence and know pastry.", ["a forklift licence", "pastry"]),
        (BOOKS, ["Xero", "payroll", "VAT returns", "AAT qualified", "Driving licence"]),
    ],
)
def test_what_a_short_post_asks_for(text: str, asked: list[str]) -> None:
    """Neither the job itself, nor pay, place, perks, nor how to apply is asked for; every other thing is, in its own words."""
    assert quotes(text) == asked


@pytest.mark.parametrize("text, nice", [(BAKER, ["HACCP knowledge"]), (FRONTEND, ["GraphQL"]), (DEVOPS, ["Datadog", "Go"]), (DRIVER, ["ADR"]), (BOOKS, ["AAT qualified"])])
def test_what_would_be_nice_is_told_from_what_must_be(text: str, nice: list[str]) -> None:
    """A plus is a plus, whatever stands in the sentence before it."""
    assert quotes(text, Need.NICE) == nice


def test_only_the_last_of_a_list_is_a_plus() -> None:
    """In "Python, SQL, Kafka a plus" Kafka is, in "Kafka and Flink a plus" both are."""
    assert quotes("Data person wanted. You know Python, SQL, Kafka a plus. Remote, pays well.", Need.NICE) == ["Kafka"]
    assert quotes("Data person wanted. You know SQL. Kafka and Flink a plus. Remote, pays well.", Need.NICE) == ["Kafka", "Flink"]


@pytest.mark.parametrize("text, job", [(BAKER, "shift baker"), (CHARITY, "part-time fundraising officer"), (DRIVER, "HGV Class 1 driver"), (BOOKS, "bookkeeper"), ("HELP WANTED - line cook. We're a busy bistro downtown. 2+ years on the line.", "line cook"), (PASTRY, ""), ("Who can help?", "")])
def test_the_job_is_named(text: str, job: str) -> None:
    """Whom they look for is the title of a post that has none."""
    assert title(text) == job


def kinds(found: Brief) -> dict[str, Kind]:
    """The kind of each requirement."""
    return {r.quote: r.kind for r in found.requirements}


def test_a_thing_one_knows_beside_a_paper_is_no_paper() -> None:
    """"Must know rye bread and have a certificate" asks for a skill and for a credential."""
    assert list(kinds(read("Baker needed, nights. Must know rye bread and have a first aid certificate. 14 pounds an hour.")).values()) == [Kind.SKILL, Kind.CREDENTIAL]


def test_papers_of_other_countries_are_credentials() -> None:
    """What one holds on paper is asked about as something one holds, wherever it is issued."""
    found = kinds(read("Electrician needed. JIB gold card, 18th edition, NVQ level 3. GCSE Maths and English. Enhanced DBS check."))
    assert set(found.values()) == {Kind.CREDENTIAL}
    assert len(found) >= 5


def test_one_line_under_a_heading_of_requirements_is_asked_for() -> None:
    """The first line of a short post is its title only where no heading stands above it."""
    assert quotes("Baker\n\nRequirements\n\nFood hygiene certificate\n\nBenefits\n\n25 days holiday") == ["Food hygiene certificate"]


def test_days_of_the_week_are_one_time() -> None:
    """"Friday & Saturday nights" is not taken apart."""
    assert "Sat nights" not in quotes("Line cook wanted, someone with 2 years on the line who can work Fri & Sat nights. ServSafe a plus.")


def test_a_chat_about_something_else_asks_for_nothing() -> None:
    """Sentences without a call for anybody are no requirements."""
    assert quotes("Our café turns ten this year. Come and celebrate with us on Saturday. There will be music and cake.") == []


def test_the_line_of_the_employer_asks_for_nothing() -> None:
    """Nor does what may not be done to apply; what is a plus is named without saying so."""
    text = (
        "Paralegal\nLaw Office of Imogen Hart, Bangor, Maine\n\nSmall practice seeks a paralegal. Must have strong writing skills and know Clio. Paralegal certificate a plus but experience matters more. "
        "We don't care about degrees. No phone calls please."
    )
    posting = Posting(text=text, language="en", read_by="test", title="Paralegal", employer="Law Office of Imogen Hart", location="Bangor, Maine")
    assert [(r.quote, r.need) for r in extract(posting).requirements] == [("strong writing skills", Need.MUST), ("Clio", Need.MUST), ("Paralegal certificate", Need.NICE)]


def test_an_ad_asks_for_tests_and_says_what_is_a_plus() -> None:
    """Its first line is the job, "exp. a plus" is nice to have, a drug test is a condition."""
    found = read("HELP WANTED - forklift driver, nights\nMust have valid forklift cert. and own car. Clamp truck exp. a plus.\n2 yrs exp min. Drug test. No felonies.").requirements
    assert [(r.quote, r.need.value) for r in found] == [
        ("valid forklift cert", "must"), ("own car", "must"), ("Clamp truck exp", "nice"), ("2 yrs exp min", "must"), ("Drug test", "must"), ("No felonies", "must"),
    ]  # fmt: skip
