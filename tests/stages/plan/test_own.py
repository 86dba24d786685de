"""Lines are chosen by what the code alone reads, and by what the user told of what a model read besides."""

from __future__ import annotations

from agent.domain.answer import Answer, Reply
from agent.domain.brief import Need
from agent.stages.plan import either_reading, own_reading
from tests.people import brief, requirement
from tests.stages.plan.cases import TODAY

RYE, OAT = requirement("r1", "rye"), requirement("r2", "oat", any_of="a")
READ = brief(RYE, OAT)
HEARD = brief(requirement("r1", "spelt", any_of="a"), requirement("r2", "rye", need=Need.NICE), requirement("r3", "tills"))
"""A model reads the second of the code's requirements as no such, the first as a wish, and two more."""


def answer(requirement_: str, reply: Reply, *settles: str) -> Answer:
    """An answer about a requirement of the heard brief; a yes has words."""
    return Answer(requirement=requirement_, subject="it", reply=reply, text="Counted the tills" if reply is Reply.YES else "", on=TODAY, settles=settles)


def test_the_code_s_reading_stays_as_it_is_under_the_ids_of_the_brief() -> None:
    """Need and groups are the code's; what the model does not read has an id that nothing of the brief has."""
    own = own_reading(READ, HEARD, ())
    assert [(r.id, r.quote, r.need, r.any_of) for r in own.requirements] == [("r2", RYE.quote, Need.MUST, None), ("own-r2", OAT.quote, Need.MUST, "a")]
    assert own_reading(READ, READ, (answer("r1", Reply.YES),)) == READ


def test_what_the_user_told_of_counts_though_a_model_alone_read_it() -> None:
    """Also what the answer settles besides, each for itself; a no and a skipped question tell of nothing."""
    told = own_reading(READ, HEARD, (answer("r3", Reply.YES, "r1"),))
    assert [(r.id, r.any_of) for r in told.requirements[2:]] == [("r1", None), ("r3", None)]
    assert own_reading(READ, HEARD, (answer("r3", Reply.NO), answer("r1", Reply.SKIP))) == own_reading(READ, HEARD, ())


def test_the_words_of_the_post_that_count_are_those_of_both_readings() -> None:
    """The code's first, each requirement once."""
    either = either_reading(own_reading(READ, HEARD, ()), HEARD)
    assert [r.terms[0] for r in either.requirements] == ["rye", "oat", "spelt", "tills"]
