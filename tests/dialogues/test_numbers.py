"""A number that is typed means the newest menu, and no other."""

from __future__ import annotations

import pytest

from agent.domain.say import SayKind
from bot.app import App
from bot.demo import sample
from bot.showing import phrases
from tests.dialogues.conversation import Conversation
from tests.dialogues.test_forms import tailored
from tests.dialogues.test_ledger import entered, statuses


@pytest.mark.parametrize("listing", ["/versions", "/why", "/ledger"])
async def test_after_a_list_a_number_means_no_menu_of_before(app: App, listing: str) -> None:
    """What was offered before the list is offered no more: nothing is noted, one sentence says what to do."""
    talk = await tailored(app)
    entered(app, "Acme")
    await talk.say("/ledger 1")
    await talk.say(listing)
    assert await talk.say("3") == phrases.NOTHING_NUMBERED
    assert statuses(app) == ["made", "made"]


async def test_a_newer_menu_takes_the_number_though_a_question_is_open(app: App) -> None:
    """The button beside the question was offered last; what that menu has no number for shows the question again, and then a number answers it."""
    entered(app, "Acme", status="sent")
    talk = Conversation(app)
    await talk.begin()
    run = talk.run()
    await talk.say("got an interview at Acme")
    heard = await talk.say("3")
    assert phrases.no_such_number(3) in heard
    assert "The post says" in heard
    assert app.store.answers.of_run(run.id or 0) == []
    await talk.say("3")
    assert len(app.store.answers.of_run(run.id or 0)) == 1


async def test_the_newest_of_two_menus_takes_the_number(app: App) -> None:
    """While a question is open: the undo that was offered last is done, and the question stays unanswered."""
    entered(app, "Acme", status="sent")
    talk = Conversation(app)
    await talk.begin()
    run = talk.run()
    await talk.say("got an interview at Acme")
    assert "Undone: 1. Baker at Acme" in await talk.say("1")
    assert app.store.answers.of_run(run.id or 0) == []


async def test_settings_shown_within_a_question_take_the_number(app: App) -> None:
    """They stand below it with numbers of their own; the question is not answered by it."""
    talk = Conversation(app)
    await talk.begin()
    run = talk.run()
    await talk.say("/settings")
    assert phrases.SET in await talk.say("1")
    assert app.store.answers.of_run(run.id or 0) == []


async def test_a_number_beyond_the_menu_shows_the_menu_again(app: App) -> None:
    """With its options, and what was wrong in one sentence."""
    talk = await tailored(app)
    heard = await talk.say("9")
    assert heard.splitlines() == [phrases.no_such_number(9), phrases.OTHER_FORMS]
    assert phrases.I_SENT_IT in talk.channel.offered


async def test_where_nothing_is_open_one_sentence_says_so(app: App) -> None:
    """Also to somebody whom nothing was ever asked, and while a post waits for the résumé."""
    talk = Conversation(app)
    assert await talk.say("2") == phrases.NOTHING_NUMBERED
    await talk.say(sample("post.txt").decode())
    assert await talk.say("2") == phrases.NEED_RESUME


async def test_a_menu_passed_over_by_a_question_of_words_is_gone(app: App) -> None:
    """Where a sentence is asked for, a number is none, and chooses nothing of what was offered before."""
    talk = await tailored(app)
    before = statuses(app)
    await talk.say("/ledger 1")
    await talk.say("/review 1")
    await talk.say("edit")
    await talk.say("3")
    assert statuses(app) == before


async def test_another_question_that_comes_waits_for_an_answer_half_given(app: App) -> None:
    """Of two menus no two take the same number: the second post's question is asked once the first answer is whole."""
    talk = Conversation(app)
    await talk.begin()
    first = app.store.runs.open_of("ann")
    assert first is not None
    await talk.say("yes, I wrote Terraform modules for the staging environment.")
    heard = await talk.say(sample("post-3.txt").decode())
    second = app.store.runs.open_of("ann")
    assert second is not None
    question = app.store.answers.still_open(second.id or 0)[0]
    assert question.text not in heard
    await talk.say("1")
    assert [a.text for a in app.store.answers.of_run(first.id or 0)] == ["I wrote Terraform modules for the staging environment."]
    assert question.text in await talk.say("skip all")
    assert not [say for say in talk.channel.said if say.kind is SayKind.NOTICE]
