"""Posts that were invented to be learned from can be read."""

from __future__ import annotations

import pytest

from agent.domain.brief import Kind, Need
from tests.bench.invented import invented_post, invented_posts

MARKED = "Baker\nHollow Mill\nunstated\n\nYou need ⟦must,experience,g1,2|two years with dough⟧ or ⟦nice,credential,g1,|a diploma⟧. ⟦trap|We train you.⟧"


def test_marks_become_requirements_and_leave_the_text() -> None:
    """What stands between the marks is text; a requirement has its need, kind, group and years."""
    post = invented_post("baker", MARKED)
    assert post.posting.text == "You need two years with dough or a diploma. We train you."
    first, second = post.brief.requirements
    assert (first.quote, first.need, first.kind, first.any_of, first.min_years) == ("two years with dough", Need.MUST, Kind.EXPERIENCE, "g1", 2.0)
    assert (second.quote, second.need, second.kind, second.any_of, second.min_years) == ("a diploma", Need.NICE, Kind.CREDENTIAL, "g1", None)
    assert post.traps == ("We train you.",)


@pytest.mark.parametrize("wrong", [MARKED.replace("a diploma⟧", "a diploma"), MARKED.replace("must,", "maybe,"), MARKED.replace("\n\n", "\nno blank line\n")])
def test_a_mark_that_is_none_is_named(wrong: str) -> None:
    """A slip in a file is an error, not a lost requirement."""
    with pytest.raises(ValueError, match=r"baker|maybe"):
        invented_post("baker", wrong)


def test_all_of_them_can_be_read_and_ask_for_something() -> None:
    """Each quote stands in its post."""
    posts = invented_posts()
    assert len(posts) > 200
    for post in posts:
        assert post.brief.requirements, post.name
        assert all(r.quote in post.posting.text for r in post.brief.requirements), post.name
