"""What became of the user's lines."""

from __future__ import annotations

from datetime import date

from agent.domain.corpus import Corpus, Entry, EntryKind, Snippet, SnippetKind, Source, SourceKind, snippet_id
from agent.domain.draft import Draft, LineKind, Proposal
from agent.domain.evidence import Evidence
from agent.domain.wish import EditLine
from agent.stages.changes import Changes, Reworded, changes
from agent.stages.check import release, settle
from tests.people import BAKER, CLERK, corpus, proposal, snippet

BREAD = snippet("bakes bread.", position=BAKER.id)
ROLLS = snippet("Bakes rolls", position=BAKER.id)
CAKES = snippet("Bakes cakes", position=BAKER.id)
SALES = snippet("Sold cakes", position=CLERK.id)


def said(text: str, kind: SnippetKind = SnippetKind.BULLET, path: str = "") -> Snippet:
    """Words of the chat about the bakery; `path` is where those stood in a file that they replace."""
    place = BAKER.id if kind is SnippetKind.BULLET else None
    return Snippet(id=snippet_id(kind, place, text), text=text, kind=kind, position=place, source=Source(kind=SourceKind.CHAT, on=date(2026, 3, 2), path=path))


def told(known: Corpus, *proposals: Proposal, edits: tuple[EditLine, ...] = ()) -> Changes:
    """The changes of a résumé of these lines."""
    evidence = Evidence(corpus=known)
    return changes(release(settle(Draft(proposals=proposals), evidence), evidence).made_for("", edits), known)


def test_reworded_left_out_and_moved_lines_are_told() -> None:
    """Each with the words it is about; a mere full stop is no change."""
    known = corpus(BREAD, ROLLS, CAKES, SALES)
    drafted = (proposal("Bakes cakes", CAKES), proposal("Bake bread", BREAD), proposal("Sold cakes.", SALES, at=CLERK))
    evidence = Evidence(corpus=known)
    told = changes(release(settle(Draft(proposals=drafted), evidence), evidence), known)
    assert told.reworded == (Reworded(original="bakes bread.", text="Bake bread"),)
    assert told.left_out == ("Bakes rolls",)
    assert told.moved == ("Bakes cakes",)
    assert str(told) == "1 line reworded, 0 new, 1 moved, 1 left out"


def test_what_no_section_is_for_is_told_as_left_out() -> None:
    """Words under a heading of the user's own, and entries without room, do not vanish without a word."""
    hobby = Entry(id="e1", kind=EntryKind.INTEREST, title="Rowing", path="interests[0].name")
    own = snippet("Drives a vintage tractor", SnippetKind.OTHER, path="other[0]")
    known = corpus(own).model_copy(update={"entries": (hobby,)})
    resume = release(settle(Draft(), Evidence(corpus=known)), Evidence(corpus=known)).without_interests()
    assert changes(resume, known).left_out == ("interest: Rowing", "Drives a vintage tractor")


def test_a_line_of_the_chat_is_new_wherever_it_stands() -> None:
    """An answer and a line added to the profile stand in no file: neither are they moved, nor reworded, nor does a line of a file count as moved behind them."""
    answer = said("I bake buns")
    changed = told(corpus(BREAD, ROLLS, answer), proposal("Bake buns", answer), proposal("bakes bread", BREAD), proposal("Bakes rolls", ROLLS))
    assert changed == Changes(added=("Bake buns",))


def test_a_skill_that_was_named_in_the_chat_is_new() -> None:
    """One of the file is not, in whatever form it is printed."""
    named, known = said("Sourdough", SnippetKind.CONFIRMED), snippet("pastry", SnippetKind.SKILL)
    changed = told(corpus(named, known), proposal("Sourdough", named, kind=LineKind.SKILL), proposal("Pastry", known, kind=LineKind.SKILL))
    assert changed == Changes(added=("Sourdough",))


def test_words_in_the_place_of_a_line_are_not_new() -> None:
    """What the profile says instead of a line of a file stands where that stood; one that moves is moved."""
    instead = said("Bakes rye bread", path="work[0].highlights[0]")
    assert told(corpus(instead, ROLLS), proposal("Bakes rye bread", instead), proposal("Bakes rolls", ROLLS)) == Changes()
    assert told(corpus(instead, ROLLS, CAKES), proposal("Bakes rolls", ROLLS), proposal("Bakes cakes", CAKES), proposal("Bakes rye bread", instead)) == Changes(moved=("Bakes rye bread",))


def test_an_edited_line_is_reworded() -> None:
    """Not new beside one that is left out: it stands in the place of the one that was edited."""
    typed = said("Bakes rolls and buns")
    line = proposal("Bakes rolls", ROLLS)
    changed = told(corpus(ROLLS, typed), proposal("Bakes rolls and buns", typed), edits=(EditLine(line=line.mark, snippet=typed.id),))
    assert changed == Changes(reworded=(Reworded(original="Bakes rolls", text="Bakes rolls and buns"),))


def test_the_one_that_moved_is_told_and_not_those_that_made_room() -> None:
    """Of a line at the end that comes first it alone, and of the first that goes to the end too."""
    lines = [snippet(f"Bakes {what}", position=BAKER.id) for what in ("bread", "rolls", "cakes", "buns")]
    for order, moved in (((3, 0, 1, 2), 3), ((1, 2, 3, 0), 0)):
        assert told(corpus(*lines), *(proposal(lines[i].text, lines[i]) for i in order)).moved == (lines[moved].text,)
