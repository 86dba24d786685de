"""Posts in German, French, Spanish and Czech: what can be read is read, nothing else is taken for a requirement."""

from __future__ import annotations

import pytest

from agent.adapters.language import detect
from agent.domain.brief import Brief, Need
from tests.stages.extract.foreign.posts import POSTS
from tests.stages.extract.posts import quotes, read


def brief_of(name: str) -> Brief:
    """The brief of an invented post, read as the language that is detected."""
    return read(POSTS[name].text, detect(POSTS[name].text))


@pytest.mark.parametrize("name", POSTS)
def test_the_language_is_told(name: str) -> None:
    """The brief says in which language the post is."""
    assert brief_of(name).language == POSTS[name].language


@pytest.mark.parametrize("name", POSTS)
def test_what_is_asked_for_is_read(name: str) -> None:
    """Each thing under a heading of requirements is found, in bullets, in running text and under headings with a colon."""
    found = quotes(brief_of(name))
    assert [words for words in POSTS[name].musts + POSTS[name].nices if words not in found] == []


@pytest.mark.parametrize("name", POSTS)
def test_a_lure_is_no_requirement(name: str) -> None:
    """Duties, benefits, the company's story, the application and equal opportunity are not asked for."""
    found = quotes(brief_of(name))
    assert [words for words in POSTS[name].traps if words in found] == []


@pytest.mark.parametrize("name", POSTS)
def test_must_and_nice_are_told_apart(name: str) -> None:
    """Headings and words such as "von Vorteil", "serait un plus", "se valorará" and "výhodou" make nice, the rest is a must."""
    found = brief_of(name).requirements
    for need, asked in ((Need.MUST, POSTS[name].musts), (Need.NICE, POSTS[name].nices)):
        assert [words for words in asked if not any(words in r.quote and r.need is need for r in found)] == []


@pytest.mark.parametrize("name", POSTS)
def test_every_quote_is_a_span_of_the_post(name: str) -> None:
    """Quotes are the post's own words, in its order."""
    text, last = POSTS[name].text, 0
    for requirement in brief_of(name).requirements:
        last = text.find(requirement.quote, last)
        assert last >= 0, requirement.quote
