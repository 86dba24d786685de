"""Job posts that are given as résumés."""

from __future__ import annotations

import pytest

from agent.adapters.importers import read_resume
from agent.errors import UserCanAct
from tests.adapters.readers.posts import TEXT

PROSE = """Night Baker

We are looking for a baker who likes the small hours. You will bake rye bread for the whole valley, and you will keep the ovens clean.
Our requirements are few. Apply by mail to ovens@example.org.
"""
LISTED = """Night Baker at Kornblum Bakery

About the role
You will bake rye bread.

Qualifications
- Two years at an oven
- HACCP

Skills
Sourdough, rye

We offer a warm place. To apply, write to ovens@example.org.
"""


@pytest.mark.parametrize("text", [TEXT, PROSE, LISTED], ids=["headed", "prose", "listed"])
def test_a_job_post_is_no_resume(text: str) -> None:
    """The user is told what it looks like, whatever of it could be taken for skills or studies."""
    with pytest.raises(UserCanAct, match="This looks like a job post, not a résumé: please") as caught:
        read_resume(text.encode(), "post.txt")
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("text", ["Robin Amsel\n\nI like bread. I like ovens. I like mills. I like flour.\n", "# Robin Amsel\n\nrobin@example.org\n\n## Languages\n\nDanish\n"])
def test_a_text_without_anything_to_tailor_is_no_resume(text: str) -> None:
    """Without a position, a study, a skill or a bullet there is nothing to write."""
    with pytest.raises(UserCanAct, match="could not find any experience in "):
        read_resume(text.encode(), "r.md")


def test_a_resume_may_speak_as_posts_do() -> None:
    """Somebody who wrote job posts has jobs with dates."""
    text = "Robin Amsel\n\nExperience\n\nRecruiter, Kornblum, 2018 - 2020\n- Wrote posts: “we are looking for”, requirements, how to apply, you will\n"
    assert read_resume(text.encode(), "r.txt").corpus.positions[0].title == "Recruiter"
