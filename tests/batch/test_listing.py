"""Lists as people send them."""

from __future__ import annotations

import pytest

from bot.batch.listing import MOST, is_list, listing
from bot.demo import sample


def test_links_however_they_are_listed() -> None:
    """One a line, several in one, with words beside them, as bullets, without a scheme, as a table with a head."""
    assert listing("https://a.example/jobs/1\n- https://a.example/jobs/2 (night shift)\nhttps://a.example/jobs/3 https://a.example/jobs/4").sources == tuple(
        f"https://a.example/jobs/{n}" for n in (1, 2, 3, 4)
    )
    table = listing('company;link\n"Roe";https://a.example/jobs/1\n"Doe; Co";boards.greenhouse.io/doe/jobs/2\n')
    assert table.sources == ("https://a.example/jobs/1", "https://boards.greenhouse.io/doe/jobs/2")
    assert table.strange == ()


def test_a_link_that_stands_there_twenty_times_counts_once() -> None:
    """Whatever tracks it."""
    found = listing("\n".join(f"https://a.example/jobs/1?utm_source=mail{n}&gclid={n}" for n in range(20)))
    assert (found.sources, found.again) == (("https://a.example/jobs/1",), 19)


def test_lines_without_a_link_are_told_and_comments_are_not() -> None:
    """Nothing is dropped in silence but what says itself that it is a comment."""
    found = listing("# mine\nhttps://a.example/jobs/1\nno link here\nftp://a.example/x\nfile:///etc/passwd")
    assert found.strange == ("no link here", "ftp://a.example/x", "file:///etc/passwd")


def test_ten_thousand_links_are_no_trouble() -> None:
    """The first are taken, and the others are known by their number and their first."""
    found = listing("\n".join(f"https://a.example/jobs/{n}" for n in range(10_000)))
    assert (len(found.sources), len(found.beyond), found.beyond[0]) == (MOST, 10_000 - MOST, f"https://a.example/jobs/{MOST}")


@pytest.mark.parametrize("empty", ["", " \n\t\n", "# only a comment", "---\n---"])
def test_an_empty_list_is_empty(empty: str) -> None:
    """Nothing is found where there is nothing."""
    assert listing(empty).sources == listing(empty).strange == ()


def test_pasted_posts_stand_between_lines_of_dashes() -> None:
    """Their own lists with dashes, and links in them, stay theirs; links between them are posts of their own."""
    one, other = sample("post.txt").decode().strip(), sample("post-3.txt").decode().strip() + "\nApply at https://a.example/apply"
    assert listing(f"{one}\n---\nhttps://a.example/jobs/1\n-----\n{other}\n").sources == (one, "https://a.example/jobs/1", other)


def test_a_post_on_one_long_line_is_a_post() -> None:
    """As a bad copy of a page gives it, with something like a link in the middle."""
    flat = "Sr. Network Engineer\n" + " ".join(sample("post.txt").decode().split()) + " See above.net/jobs for more."
    assert listing(f"{flat}\n---\nhttps://a.example/jobs/1").sources == (flat, "https://a.example/jobs/1")
    assert listing(flat).sources == (flat,)


def test_a_file_of_links_is_known_and_a_resume_or_post_is_not_taken_for_one() -> None:
    """Two links make a list; a text with links in it does not."""
    assert is_list("url\nhttps://a.example/jobs/1\nhttps://a.example/jobs/2\n")
    assert not is_list("https://a.example/jobs/1")
    for name in ("post.txt", "post-2.txt", "resume-3.txt", "resume.json"):
        assert not is_list(sample(name).decode()), name


def test_short_posts_between_lines_of_dashes_are_posts_of_their_own() -> None:
    """They were set apart, so neither is a line without a link, nor are two of them one."""
    one = "Platform Engineer\nCompany: Kornblum Ltd\nRequirements:\n- Python\n- Kubernetes and Terraform"
    other = "Night baker\nBäckerei Süd, Leeds\nMust know sourdough and have a hygiene certificate."
    assert listing(f"{one}\n---\n{other}\n").sources == (one, other)
    assert listing("https://example.org/jobs/1\n---\nhttps://example.org/jobs/2\n---\nthanks").strange == ("thanks",)
