"""Every quote is a span of the text, and no text is too long or too odd to be read."""

from __future__ import annotations

import itertools
import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from agent.stages.extract.units import LOOKED_AT, units
from tests.stages.extract.posts import FLAT, LIST, PASTRY, read

PIECES = st.sampled_from(
    [
        "Requirements:",
        "Must have",
        "experience with",
        "or",
        "and",
        ", ",
        "; or",
        "such as",
        "(",
        ")",
        "5 years",
        "preferred",
        "Python",
        "C++",
        "é",
        "–",
        "•",
        "\n",
        "\n- ",
        ".",
        "ability to",
        "ß",
        "日本",
        "🍞",
        "e.g.",
        "/",
        "knowledge of:",
    ]
)
"""Words of posts, so that random texts reach the rules and not only the units."""

HOSTILE = {
    "a list without end": "'a, ' * 200_000",
    "open brackets": "'(' * 200_000",
    "brackets and commas": "'Must have (a, b ' * 20_000",
    "experience and and": "'Must have experience ' + 'and ' * 60_000",
    "one list of skills": "'Must have experience with ' + ', '.join(f'tool{i}' for i in range(20_000))",
    "or or or": "'Must have a degree in ' + 'a or ' * 30_000",
    "capitals": "'A' * 200_000",
    "glued capitals": "'aaaaBbb' * 30_000",
    "capitalised words": "'Aaa Bbb, Ccc & Ddd ' * 10_000",
    "dashes": "'- ' * 100_000 + '-' * 100_000",
    "dots": "'.' * 200_000",
    "question marks": "'?' * 200_000",
    "line ends": "'\\n' * 200_000",
    "blanks": "' ' * 100_000 + 'x' + '\\t' * 100_000",
    "an address without end": "'a' * 100_000 + '@' + 'b' * 100_000",
    "years": "'5 years ' * 25_000",
    "many short lines": "'Requirements:\\n' + 'Rust\\n' * 20_000",
    "many requirements": "'\\n'.join(f'Must have experience with tool{i} or stuff{i}' for i in range(5_000))",
    "strong strong": "'strong ' * 20_000 + 'experience in ' * 10_000",
}


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=300))
def test_any_text_can_be_read_and_quotes_are_its_spans(text: str) -> None:
    """Whatever characters a text has, it is read, and what is quoted stands in it word for word."""
    assert all(r.quote in text for r in read(text).requirements)


@settings(max_examples=200, deadline=None)
@given(st.lists(PIECES, max_size=40).map(" ".join))
def test_quotes_are_spans_of_texts_that_look_like_posts(text: str) -> None:
    """Also where the rules of lists, brackets and alternatives are at work, quotes stand in the text, are not blank and are told apart."""
    found = read(text).requirements
    assert all(r.quote in text and r.quote.strip() == r.quote != "" for r in found)
    assert len({r.id for r in found}) == len(found)


@settings(max_examples=100, deadline=None)
@given(st.lists(PIECES, max_size=40).map(" ".join))
def test_alternatives_are_never_alone(text: str) -> None:
    """A group has at least two members: one alternative is none."""
    groups = [r.any_of for r in read(text).requirements if r.any_of]
    assert all(groups.count(g) > 1 for g in groups)


@pytest.mark.parametrize("text", [PASTRY, FLAT, LIST])
def test_quotes_are_spans_of_invented_posts(text: str) -> None:
    """In posts as people write them each quote is found again, and in the order of the text."""
    found = [text.find(r.quote) for r in read(text).requirements]
    assert found
    assert -1 not in found
    assert found == sorted(found)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("High school diploma or GEDAbility to lift 50 pounds", ["High school diploma or GED", "Ability to lift 50 pounds"]),
        ("Knowledge of Windows 7Excellent written skills", ["Knowledge of Windows 7", "Excellent written skills"]),
        ("Solid payroll skillsAn Equal Opportunity Employer - Females", ["Solid payroll skills", "An Equal Opportunity Employer - Females"]),
        ("Rye flour is a plus Kornblum Bakery is an equal opportunity employer.", ["Rye flour is a plus", "Kornblum Bakery is an equal opportunity employer."]),
        ("You conduct on call duties Qualifications As a baker you know rye.", ["You conduct on call duties", "Qualifications As a baker you know rye."]),
        ("a. Two years as a cook; or\nb. three years as a baker", ["a. Two years as a cook; or", "b. three years as a baker"]),
    ],
)
def test_what_ran_together_is_parted(text: str, parts: list[str]) -> None:
    """A cue, the words of the law, a heading and the letter of a list begin a unit, whatever stands before them."""
    assert [text[unit.start : unit.end] for unit in units(text)] == parts


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=200))
def test_units_lie_in_order_and_do_not_overlap(text: str) -> None:
    """The units of a text follow one another."""
    found = units(text)
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))
    assert all(0 <= u.start < u.end <= len(text) for u in found)


def test_a_long_post_is_read_from_its_beginning() -> None:
    """Of more than 60,000 characters the beginning is read; what stands there is found."""
    text = PASTRY + "We bake bread.\n" * 6_000
    assert len(text) > LOOKED_AT
    assert "Ability to lift 50 pounds" in [r.quote for r in read(text).requirements]


def test_hostile_texts_are_read_in_bounded_time() -> None:
    """No text of 200,000 characters, however odd, keeps the reading busy: all of them together take less than a minute and a half of a processor."""
    texts = ", ".join(HOSTILE.values())
    script = f"""
import time
from tests.stages.extract.posts import read
for text in ({texts}):
    assert all(r.quote in text for r in read(text).requirements)
    assert time.process_time() < 90, text[:40]
"""
    done = subprocess.run([sys.executable, "-c", script], timeout=300, check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
