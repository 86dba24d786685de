"""What the critic refused."""

from __future__ import annotations

from agent.domain.draft import Author, Draft, Finding, Severity
from agent.stages.write import mend
from tests.people import proposal, snippet

HARD = (Finding(rule="number", severity=Severity.HARD, message="the cited words hold no 900"),)
SOFT = (Finding(rule="word", severity=Severity.SOFT, message="“fluffy” is not among the cited words"),)
BREAD = snippet("•  I was responsible for baking  bread for 300 guests.")


def test_a_refused_line_goes_back_step_by_step_to_the_user_s_words() -> None:
    """Each round takes one liberty less: tidied, then only without stray marks, then as the user wrote it, and no further."""
    draft, seen = Draft(proposals=(proposal("Baked bread for 900 guests", BREAD),)), []
    for _ in range(4):
        draft = mend(draft, (HARD,))
        seen.append(draft.proposals[0].text)
    assert seen[-1] == seen[-2] == BREAD.text
    assert "900" not in "".join(seen)
    assert len(set(seen)) == 3


def test_only_refused_lines_are_mended() -> None:
    """A line that holds, or is only reported on, stays as it was proposed."""
    good, plain, model = proposal("Baked bread", BREAD), proposal("Baked fluffy bread", BREAD), proposal("Baked fluffy bread", BREAD, author=Author.MODEL)
    mended = mend(Draft(proposals=(good, plain, model)), ((), SOFT, SOFT))
    assert mended.proposals[:2] == (good, plain)
    assert "fluffy" not in mended.proposals[2].text
