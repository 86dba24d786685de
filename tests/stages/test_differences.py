"""What differs between two versions is told line by line, and nothing else is."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from agent.domain.corpus import Person, Position, Snippet, SnippetKind, Source, SourceKind
from agent.domain.draft import LineKind
from agent.domain.resume import Experience, Line, Resume
from agent.stages.differences import Difference, How, differences

BAKERY, MILL = (Position(id=id_, path=f"work[{n}]", employer=id_.title(), title="Baker") for n, id_ in enumerate(("bakery", "mill")))
WORDS = tuple("abcdefgh")
EVIDENCE = tuple(Snippet(id=word, text=f"told {word}", kind=SnippetKind.BULLET, source=Source(kind=SourceKind.FILE, path=word)) for word in WORDS)


def bullet(text: str, *cites: str, original: str = "") -> Line:
    """A line of a position that rests on these words; on its first letter where none are named."""
    return Line(kind=LineKind.BULLET, text=text, cites=cites or (text[:1].lower(),), original=original)


def resume(bakery: Sequence[Line], mill: Sequence[Line] = (), skills: Sequence[str] = ()) -> Resume:
    """A résumé with these lines."""
    lines = tuple(Line(kind=LineKind.SKILL, text=skill, cites=("a",)) for skill in skills)
    experiences = (Experience(position=BAKERY, bullets=tuple(bakery)), Experience(position=MILL, bullets=tuple(mill)))
    return Resume(person=Person(), skills=lines, experiences=experiences, evidence=EVIDENCE)


def told(found: Sequence[Difference]) -> list[tuple[str, str, str]]:
    """In short."""
    return [(d.how.value, d.before, d.now) for d in found]


def test_a_version_differs_in_nothing_from_itself() -> None:
    """Also with the same words twice."""
    one = resume([bullet("a"), bullet("a"), bullet("b")], [bullet("a")], ["Rye", "Rye"])
    assert differences(one, one) == ()


def test_what_came_and_went_is_told_with_its_evidence() -> None:
    """At its position; the words behind it are named."""
    found = differences(resume([bullet("a"), bullet("b")]), resume([bullet("a"), bullet("c")]))
    assert told(found) == [("added", "", "c"), ("removed", "b", "")]
    assert [(d.place, d.more, d.less) for d in found] == [("Baker, Bakery", ("told c",), ()), ("Baker, Bakery", (), ("told b",))]


def test_another_wording_is_one_change() -> None:
    """Of the line that it goes back to, or that rests on the same words; what it rests on beside that is named."""
    before = resume([bullet("Baked rye", "a", original="I baked rye"), bullet("Sold bread", "b")])
    now = resume([bullet("Bakes rye daily", "a", "c", original="I baked rye"), bullet("Sells bread", "b")])
    found = differences(before, now)
    assert told(found) == [("reworded", "Baked rye", "Bakes rye daily"), ("reworded", "Sold bread", "Sells bread")]
    assert (found[0].more, found[0].less, found[1].more) == (("told c",), (), ())


def test_the_same_words_on_other_ground_are_told() -> None:
    """A line that stands as it stood, and rests on something else."""
    found = differences(resume([bullet("x", "a")]), resume([bullet("x", "b")]))
    assert told(found) == [("rests on other words", "x", "x")]
    assert (found[0].more, found[0].less) == (("told b",), ("told a",))


def test_only_what_moved_is_called_moved() -> None:
    """The one that went to the front, not the three that it passed; each position and the skills by themselves."""
    before = resume([bullet(w) for w in "abcd"], [bullet(w) for w in "ef"], ["Rye", "Spelt"])
    now = resume([bullet(w) for w in "dabc"], [bullet(w) for w in "ef"], ["Spelt", "Rye"])
    moved = told(differences(before, now))
    assert ("moved", "d", "d") in moved
    assert [how for how, _, _ in moved] == ["moved", "moved"]


def test_the_same_line_elsewhere_is_another_line() -> None:
    """At another position it is added there and gone here."""
    assert told(differences(resume([bullet("a")]), resume([], [bullet("a")]))) == [("added", "", "a"), ("removed", "a", "")]


@given(st.lists(st.sampled_from(WORDS), unique=True), st.lists(st.sampled_from(WORDS), unique=True))
def test_every_line_is_accounted_for(old: list[str], new: list[str]) -> None:
    """What is added and removed is the difference of the sets; without what moved, the rest stands in the order of before."""
    found = differences(resume([bullet(w) for w in old]), resume([bullet(w) for w in new]))
    assert {d.now for d in found if d.how is How.ADDED} == set(new) - set(old)
    assert {d.before for d in found if d.how is How.REMOVED} == set(old) - set(new)
    moved = {d.now for d in found if d.how is How.MOVED}
    stayed = [w for w in new if w in old and w not in moved]
    assert stayed == [w for w in old if w in stayed]
