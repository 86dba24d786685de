"""What became of the user's lines."""

from __future__ import annotations

from agent.domain.draft import Draft
from agent.domain.evidence import Evidence
from agent.stages.changes import Reworded, changes
from agent.stages.check import release, settle
from tests.people import BAKER, CLERK, corpus, proposal, snippet

BREAD = snippet("bakes bread.", position=BAKER.id)
ROLLS = snippet("Bakes rolls", position=BAKER.id)
CAKES = snippet("Bakes cakes", position=BAKER.id)
SALES = snippet("Sold cakes", position=CLERK.id)


def test_tidied_left_out_and_moved_lines_are_told() -> None:
    """Each with the words it is about; a mere full stop is no change."""
    known = corpus(BREAD, ROLLS, CAKES, SALES)
    drafted = (proposal("Bakes cakes", CAKES), proposal("Bake bread", BREAD), proposal("Sold cakes.", SALES, at=CLERK))
    evidence = Evidence(corpus=known)
    told = changes(release(settle(Draft(proposals=drafted), evidence), evidence), known)
    assert told.reworded == (Reworded(original="bakes bread.", text="Bake bread"),)
    assert told.left_out == ("Bakes rolls",)
    assert told.moved == ("Bakes cakes",)
    assert str(told) == "1 line tidied, 1 left out, 1 moved"
