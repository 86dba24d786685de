"""Which lines show what is stressed, and what they are worth."""

from __future__ import annotations

import pytest

from agent.domain.draft import LineKind, Proposal
from agent.stages.write import is_called, shows
from agent.stages.write.placing import DEAR, PROVING
from agent.stages.write.stressing import stressed
from tests.people import BAKER, CLERK, corpus, position, proposal, snippet

TEACHER = position("Teacher of Baking", "Amsel School", "2014", "2016")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Taught apprentices to shape rolls", "the teaching"), ("Teaches 30 pupils", "teaching"), ("Managed two shops", "management"), ("Wrote the rota", "writing"),
        ("Mentorship of two bakers", "mentoring"), ("Wrote the tests of the till", "testing"), ("Moved orders to Kafka", "Kafka"), ("A teacher of bakers", "teacher"),
    ],
)  # fmt: skip
def test_a_line_shows_what_it_tells_in_whatever_form(text: str, wanted: str) -> None:
    """By its verbs, their nouns, and names."""
    assert shows(text, wanted)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [("Met teachers and parents each week", "the teaching"), ("Reported to the shop manager", "management"), ("Helped the trainer to carry flour", "training"), ("Saw planets", "planning")],
)
def test_who_does_it_is_not_the_doing(text: str, wanted: str) -> None:
    """A line that names a teacher need not tell of teaching."""
    assert not shows(text, wanted)


def test_lines_that_tell_of_it_are_worth_more_than_the_others_where_it_was_the_work() -> None:
    """A teacher's line about the school fair is worth a little more than before, one about teaching more than any other."""
    fair, taught, sold = snippet("Ran the school fair", position=TEACHER.id), snippet("Taught two clerks to count", position=CLERK.id), snippet("Sold cakes", position=BAKER.id)
    lines = (proposal(sold.text, sold), proposal(taught.text, taught, at=CLERK), proposal(fair.text, fair, at=TEACHER))
    assert is_called(TEACHER.title or "", "teaching")
    values = {p.text: p.value for p in stressed("teaching", lines, corpus(sold, taught, fair, positions=(BAKER, CLERK, TEACHER)))}
    assert values[taught.text] > PROVING > values[fair.text] > values[sold.text] == 0.0


def test_stressed_again_and_again_a_line_stays_below_those_that_were_asked_for() -> None:
    """And what was asked for stays as dear as it is."""
    taught = snippet("Taught two bakers", position=BAKER.id)
    lines: tuple[Proposal, ...] = (proposal(taught.text, taught), proposal("Taught apprentices", taught).model_copy(update={"value": DEAR + 0.3}), proposal("Teaching", taught, kind=LineKind.SKILL))
    for _ in range(9):
        lines = stressed("teaching", lines, corpus(taught))
    assert sorted(p.value for p in lines)[0] == 0.0
    assert [p.value < DEAR for p in lines if p.kind is LineKind.BULLET] == [True, False]
