"""Posts that are one, and posts that are nearly one."""

from __future__ import annotations

from agent.batch import Like, likeness, wants
from agent.domain.brief import Brief, Kind, Need, Requirement
from agent.domain.posting import Posting
from bot.demo import sample

TEXT = sample("post.txt").decode()


def read(text: str, employer: str | None = None) -> Posting:
    """A posting with that text."""
    return Posting(text=text, employer=employer, read_by="text")


def test_the_same_words_are_the_same_post_whatever_their_blanks() -> None:
    """A post that stands there again is found, also behind another one."""
    posts = [read(TEXT), read(sample("post-3.txt").decode()), read(TEXT.replace("\n", " \n "))]
    assert likeness(posts) == [None, None, Like(place=0, same=True)]


def test_a_word_more_makes_it_nearly_the_same() -> None:
    """So does another employer with the very same words: an application of its own."""
    assert likeness([read(TEXT), read(TEXT + "\nWe also use Nomad.")])[1] == Like(place=0, same=False)
    assert likeness([read(TEXT, "Roe"), read(TEXT, "Doe")])[1] == Like(place=0, same=False)


def test_likeness_points_to_the_first_of_its_kind() -> None:
    """Three of a kind are served by one."""
    assert [like and like.place for like in likeness([read(TEXT), read(TEXT + " One."), read(TEXT + " Two.")])] == [None, 0, 0]


def test_posts_want_the_same_whatever_their_wording() -> None:
    """Role, need, years and things count; the quote does not."""

    def brief(quote: str, role: str = "Baker", years: float | None = None) -> Brief:
        return Brief(role=role, requirements=(Requirement(id="r1", quote=quote, need=Need.MUST, kind=Kind.SKILL, terms=("rye",), min_years=years),))

    assert wants(brief("must know rye")) == wants(brief("Rye is a must", "baker"))
    assert wants(brief("rye")) != wants(brief("rye", "Cook"))
    assert wants(brief("rye")) != wants(brief("rye", years=3))
