"""What became of the user's lines."""

from __future__ import annotations

from agent.domain.corpus import Entry, EntryKind, SnippetKind
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


def test_what_no_section_is_for_is_told_as_left_out() -> None:
    """Words under a heading of the user's own, and entries without room, do not vanish without a word."""
    hobby = Entry(id="e1", kind=EntryKind.INTEREST, title="Rowing", path="interests[0].name")
    own = snippet("Drives a vintage tractor", SnippetKind.OTHER, path="other[0]")
    known = corpus(own).model_copy(update={"entries": (hobby,)})
    resume = release(settle(Draft(), Evidence(corpus=known)), Evidence(corpus=known)).without_interests()
    assert changes(resume, known).left_out == ("interest: Rowing", "Drives a vintage tractor")
