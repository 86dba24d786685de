"""What came of applications is told with its interval, and nothing is called better without one."""

from __future__ import annotations

import random

from agent.domain.application import Standing, Variant
from agent.domain.say import SayKind
from agent.outcomes import FEATURES
from bot.app import App
from bot.showing import phrases
from bot.showing.outcomes import known_of
from storage.tables import LedgerRow
from tests.dialogues.conversation import Conversation


def applied(app: App, *standings: Standing, summary: bool = True, user: str = "ann") -> int:
    """The id of an application that came to these, one after the other."""
    variant = Variant(design="modern", pages=1, headline=True, summary=summary, bullets=9, skills=("Rye",))
    with app.store.transaction() as db:
        id_ = app.store.ledger.enter(LedgerRow(user=user, version="v", company="Acme", role="Baker", variant=variant.model_dump_json()), db).id or 0
        for standing in standings:
            app.store.ledger.mark(user, id_, standing, db)
    return id_


def goods(app: App) -> list[bool]:
    """Whether each known application worked."""
    with app.store.transaction() as db:
        return [known.good for known in known_of(app.store, "ann", db)]


async def test_where_nothing_is_known_that_is_said(app: App) -> None:
    """Also where something was sent."""
    assert await Conversation(app).say("/outcomes") == phrases.NO_OUTCOMES
    applied(app, Standing.SENT)
    assert await Conversation(app).say("/outcomes") == phrases.NO_OUTCOMES


async def test_an_interview_counts_whatever_followed(app: App) -> None:
    """What is open or was withdrawn before says nothing; what was undone was never told; the order is that of the news."""
    late = applied(app, Standing.SENT)
    applied(app, Standing.SENT, Standing.INTERVIEW, Standing.REJECTED)
    applied(app, Standing.SENT, Standing.REJECTED)
    applied(app, Standing.SENT, Standing.WITHDRAWN)
    applied(app, Standing.INTERVIEW, Standing.WITHDRAWN)
    applied(app, Standing.NO_ANSWER)
    applied(app, Standing.OFFER, user="bob")
    with app.store.transaction() as db:
        app.store.ledger.mark("ann", late, Standing.OFFER, db)
    assert goods(app) == [True, False, True, False, True]
    await Conversation(app).say("undo")
    assert goods(app) == [True, False, True, False]


async def test_one_answer_is_told_with_all_that_is_possible(app: App) -> None:
    """In words and as a picture; nothing is claimed."""
    applied(app, Standing.INTERVIEW)
    applied(app, Standing.SENT)
    talk = Conversation(app)
    await talk.house.say("ann", "ann", "/outcomes")
    pictures = [app.store.files.read(say.path) for say in talk.channel.said if say.kind is SayKind.FILE]
    told = talk.channel.heard()
    assert "Of 1 application 1 came to an interview or an offer: 100% (95 % interval 21% to 100%)" in told
    assert "1 more was sent" in told
    assert "better" not in told
    assert pictures[0].startswith(b"\x89PNG")


async def test_a_claim_names_both_intervals_and_the_rest_what_it_takes(app: App) -> None:
    """Where a summary makes a difference that is told; what was alike is not compared."""
    sorts = [(True, n < 18) for n in range(20)] + [(False, n < 1) for n in range(20)]
    random.Random(1).shuffle(sorts)
    for summary, good in sorts:
        applied(app, Standing.SENT, Standing.INTERVIEW if good else Standing.REJECTED, summary=summary)
    told = await Conversation(app).say("/outcomes")
    assert "“with a summary” does better" in told
    assert "with a summary: 18 of 20, 90% (95 % interval 70% to 97%); no summary: 1 of 20, 5% (95 % interval 1% to 24%)" in told
    assert phrases.NO_PROOF in told
    assert told.count("• ") == 1


async def test_without_a_claim_the_number_of_further_answers_is_told(app: App) -> None:
    """For each feature in which the résumés differ."""
    for number in range(6):
        applied(app, Standing.REJECTED if number % 2 else Standing.INTERVIEW, summary=number < 3)
    told = await Conversation(app).say("/outcomes")
    assert "Summary: nothing can be claimed yet; I can say so after 14 more answers at the earliest." in told
    assert "does better" not in told


async def test_entries_of_before_count_in_the_whole(app: App) -> None:
    """What was particular about them was not noted then."""
    applied(app, Standing.OFFER)
    with app.store.transaction() as db:
        row = app.store.ledger.enter(LedgerRow(user="ann", version="old", company="Roe"), db)
        app.store.ledger.mark("ann", row.id or 0, Standing.REJECTED, db)
        known = known_of(app.store, "ann", db)
    assert [set(k.levels) for k in known] == [set(FEATURES) - {"summary style"}, set()]
    assert "Of 2 applications 1 came" in await Conversation(app).say("/outcomes")
