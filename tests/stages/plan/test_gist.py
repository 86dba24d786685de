"""Promises of what a term asks for without the words around it."""

from __future__ import annotations

import pytest

from agent.domain.brief import Kind
from agent.domain.corpus import SnippetKind
from agent.domain.plan import Level
from agent.stages.plan.gist import gist
from agent.stages.plan.subjects import name_of
from tests.people import corpus, position, snippet
from tests.stages.plan.cases import asked, baked, level, planned


@pytest.mark.parametrize(
    ("quote", "term", "name"),
    [
        ("You know Postgres well enough to read a query plan", "know Postgres well enough", "Postgres"),
        ("Clamp truck exp", "Clamp truck exp", "clamp truck"),
        ("Payments background", "Payments background", "payments"),
        ("Pulumi (we use it)", "Pulumi (we use it)", "Pulumi"),
        ("Rust for 5+ years", "Rust for 5+ years", "Rust"),
        ("high dependency", "dependency", "high dependency"),
        ("You've mentored junior engineers", "mentored junior engineers", "mentoring junior engineers"),
        ("carried a pager", "carried a pager", "carrying a pager"),
    ],
)
def test_a_thing_is_named_without_the_words_around_it(quote: str, term: str, name: str) -> None:
    """As a noun or a deed that reads behind "asks for"."""
    assert name_of(asked(quote, term, kind=Kind.EXPERIENCE)) == name


@pytest.mark.parametrize(
    ("quote", "term"),
    [
        ("You have proven sales results", "proven sales results"),
        ("You've written communication skills", "written communication skills"),
        ("Certified forklift operator", "Certified forklift operator"),
        ("high attention to detail", "attention to detail"),
        ("You know how a bakery runs", "know how a bakery runs"),
        ("Technical background", "Technical background"),
    ],
)
def test_a_name_stays_as_it_is(quote: str, term: str) -> None:
    """A participle that says how something is, is no deed, and an adjective no thing."""
    assert gist(term, quote) == term


@pytest.mark.parametrize(
    ("quote", "term", "line", "found"),
    [
        ("Clamp truck exp", "Clamp truck exp", "Loaded 25 trailers a shift with clamp truck", True),
        ("Clamp truck exp", "Clamp truck exp", "Loaded 25 trailers a shift with a hand truck", False),
        ("You know Postgres well enough to read a plan", "know Postgres well enough", "Moved the orders to PostgreSQL", True),
        ("You know Postgres well enough to read a plan", "know Postgres well enough", "Moved the orders to another shop", False),
        ("carried a pager", "carried a pager", "On call one week in five", True),
        ("carried a pager", "carried a pager", "Worked on call center scripts", False),
        ("carried a pager", "carried a pager", "Sold pagers and phones in the shop", False),
        ("high dependency", "dependency", "Cared for 4 high dependency patients a shift", True),
        ("high dependency", "dependency", "Nursed in the HDU on nights", True),
        ("high dependency", "dependency", "Ended our high dependency on one mill", False),
        ("critical care", "critical care", "Cared for 4 high dependency patients a shift", True),
        ("critical care", "critical care", "Cared for patients of the day clinic", False),
        ("Experience of leading audits", "leading audits", "Led our ward's hand hygiene audit", True),
        ("Experience of leading audits", "leading audits", "Helped those who led our ward's audit", False),
    ],
)
def test_a_line_shows_the_thing_itself(quote: str, term: str, line: str, found: bool) -> None:
    """And one about another thing of like words shows nothing of it."""
    assert (level(asked(quote, term, kind=Kind.EXPERIENCE), baked(line)) is Level.FULL) is found


@pytest.mark.parametrize(
    ("title", "line", "full"),
    [
        ("Backend Engineer", "Reviewed code daily and mentored two juniors", True),
        ("Senior Nurse", "Reviewed charts daily and mentored two juniors", False),
        ("Backend Engineer", "Mentored juniors of Linden High School", False),
        ("Backend Engineer", "Mentored two junior chefs", False),
        ("Backend Engineer", "Worked for a manager who mentored two juniors", False),
    ],
)
def test_juniors_are_those_of_the_trade_of_the_position(title: str, line: str, full: bool) -> None:
    """Those that an engineer mentored are junior engineers, those of a nurse or of a school are not."""
    held = position(title, "Lindgren Goods", "2019-01", "present")
    known = corpus(snippet(title, SnippetKind.TITLE, held.id), snippet(line, SnippetKind.BULLET, held.id), positions=(held,))
    wanted = asked("You've mentored junior engineers", "mentored junior engineers", kind=Kind.EXPERIENCE)
    assert (planned(known, wanted).verdicts[0].evidence is Level.FULL) is full


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ("Seven years of Python, mostly payments and logistics", Level.PARTIAL),
        ("Seven years of Python in payments.", Level.PARTIAL),
        ("Known for collecting late payments from all customers", Level.NONE),
        ("Seven years of Python, mostly payments-free games", Level.NONE),
    ],
)
def test_a_background_is_the_field_that_one_names_as_ones_own(told: str, found: Level) -> None:
    """In part; a word for something one dealt with is none."""
    assert level(asked("Payments background", kind=Kind.EXPERIENCE), snippet(told, SnippetKind.SUMMARY)) is found
