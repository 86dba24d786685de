"""What an answer is worth as evidence."""

from __future__ import annotations

from datetime import date

import pytest

from agent.domain.answer import Answer, Reply
from agent.domain.corpus import SnippetKind


def named(text: str, subject: str = "Bachelor's degree in Accounting") -> str | None:
    """What a yes with these words names among the skills, where one holds a thing or not."""
    snippet = Answer(requirement="r1", subject=subject, reply=Reply.YES, text=text, on=date(2026, 1, 2), held=True).snippet()
    return snippet.text if snippet else None


@pytest.mark.parametrize("words", ["", "I do", "it never lapsed", "it expires in 2031", "got it 2015, renewed in 2020", "I hold a bachelor's degree in accounting from Fernhill State, with honours"])
def test_a_plain_yes_names_what_one_holds(words: str) -> None:
    """Alone, with a few words that take nothing back, or with such as name it."""
    assert named(words) == "Bachelor's degree in Accounting"


@pytest.mark.parametrize(
    "words, subject, name",
    [
        ("since 2015, it never lapsed", "CDL license", "CDL license (since 2015)"),
        ("I passed it in May 2019", "First aid certificate", "First aid certificate (2019)"),
        ("i have pgs since 2012", "Pilot guide status (PGS)", "Pilot guide status (PGS, since 2012)"),
    ],
)
def test_the_year_that_is_told_stays_with_the_name(words: str, subject: str, name: str) -> None:
    """Since when one holds it is not lost; a year of its end, or one of several, is no such year."""
    assert named(words, subject) == name


@pytest.mark.parametrize(
    "words",
    [
        "but I dropped out before the exam", "it lapsed in 2019", "I do payroll and invoices every day", "almost, two courses are missing", "I am still studying", "I had it until 2019",
        "an equivalent", "I will have it soon", "it isn't recognised here",
    ],
)
def test_a_yes_that_takes_itself_back_names_nothing(words: str) -> None:
    """Who dropped out, let it lapse, has it half, will have it or tells of something else holds nothing that may be printed."""
    assert named(words) is None


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("I have a class B CDL, since 2019", "Class B CDL (since 2019)"),
        ("HGV2", "HGV2"),
        ("an NVQ level 2 in joinery, got it in March 2017", "NVQ level 2 in joinery (2017)"),
        ("I speak conversational Spanish", "Conversational Spanish"),
        ("permis C1 since 2020", "Permis C1 (since 2020)"),
    ],
)
def test_something_close_to_what_one_holds_is_named(words: str, name: str) -> None:
    """By its own name, never by that of what is asked, and without a place."""
    snippet = Answer(requirement="r1", subject="CDL class A", reply=Reply.SIMILAR, text=words, on=date(2026, 1, 2), held=True).snippet()
    assert snippet is not None
    assert (snippet.text, snippet.kind, snippet.position) == (name, SnippetKind.CONFIRMED, None)


@pytest.mark.parametrize("words", ["I drove a van at Kornblum Bakery", "drove the CDL trucks of my uncle", "I had a class B CDL until 2019", "the class B exam is in May, I am studying", "lifting and stacking all day"])
def test_a_deed_or_a_paper_that_is_gone_is_no_name(words: str) -> None:
    """Such words stay words: nothing is named among the skills."""
    snippet = Answer(requirement="r1", subject="CDL class A", reply=Reply.SIMILAR, text=words, on=date(2026, 1, 2), held=True).snippet()
    assert snippet is not None
    assert (snippet.text, snippet.kind) == (words, SnippetKind.BULLET)


def test_something_close_to_a_deed_stays_a_deed() -> None:
    """Where it is asked what one did, a name that looks like a paper is told in the user's words at their place."""
    snippet = Answer(requirement="r1", subject="Terraform", reply=Reply.SIMILAR, text="an AWS course", on=date(2026, 1, 2), position="p").snippet()
    assert snippet is not None
    assert (snippet.text, snippet.kind, snippet.position) == ("an AWS course", SnippetKind.BULLET, "p")
