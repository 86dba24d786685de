"""The stack of a post."""

from __future__ import annotations

import pytest

from agent.domain.brief import Kind, Need, Requirement
from agent.domain.posting import Posting
from agent.stages.extract import extract
from agent.stages.extract.stack import stack_of


def stack(*quotes: str, kind: Kind = Kind.SKILL, **around: str) -> tuple[str, ...]:
    """The stack of a post whose lines are what it asks for."""
    posting = Posting(text="\n".join(f"- {quote}" for quote in quotes), read_by="text", **around)  # type: ignore[arg-type]
    return stack_of(posting, [Requirement(id=f"r{i}", quote=quote, need=Need.MUST, kind=kind) for i, quote in enumerate(quotes)])


@pytest.mark.parametrize(
    "quote, names",
    [
        ("Experience with Docker, Kubernetes and C#", ("Docker", "Kubernetes", "C#")), ("Proficiency in excel spreadsheets and Excel", ("Excel",)), ("Backup software (Veritas NetBackup, Zerto)", ("Veritas NetBackup", "Zerto")),
        ("Experience with CRM (Salesforce", ("CRM", "Salesforce")), ("Knowledge of T-SQL and Kusto", ("T-SQL", "Kusto")), ("Familiarity with Node.js", ("Node.js",)), ("Skilled in SSRS/SSIS", ("SSRS/SSIS",)),
    ],
)  # fmt: skip
def test_tools_and_technologies_are_named_as_the_post_writes_them(quote: str, names: tuple[str, ...]) -> None:
    """Names of the lexicon, words of a product's shape, and names inside a sentence."""
    assert stack(quote) == names


@pytest.mark.parametrize(
    "quote",
    ["Your experience in baking", "Knowledge of pertinent City laws", "Cooperation and Driving", "Supervision, Safety Focus", "Two years as a Water Biologist", "EXCELLENT WRITTEN COMMUNICATION", "Knowledge of the Oregon Vehicle Code",
     "No DUI in Ten years", "Degree PreferredBaking", "We’re looking for bakers", "A degree in Industrial Science"],
)  # fmt: skip
def test_what_is_no_tool_is_not_named(quote: str) -> None:
    """Qualities, bodies, laws, jobs, branches of knowledge, and the first word of a sentence."""
    assert stack(quote) == ()


def test_the_employer_and_the_place_are_no_tools() -> None:
    """Though they are names inside a sentence."""
    assert stack("Knowledge of Kornblum and Lindholm, and Tableau", employer="Kornblum", location="Lindholm, OR") == ("Tableau",)


def test_a_licence_is_no_tool_and_nothing_is_named_twice() -> None:
    """Only skills and experience count, and a thing under another name is the same."""
    assert stack("Python and TWIC", kind=Kind.CREDENTIAL) == ()
    assert stack("Experience with Kubernetes", "Knowledge of K8s") == ("Kubernetes",)


def test_the_stack_is_in_the_brief() -> None:
    """Out of the text of a whole post."""
    posting = Posting(text="Developer\n\nRequirements\n- 3 years of experience with Python and PostgreSQL\n- Knowledge of Docker\n- Strong attention to detail\n", title="Developer", read_by="text")
    assert extract(posting).stack == ("Python", "PostgreSQL", "Docker")
