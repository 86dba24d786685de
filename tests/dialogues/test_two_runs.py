"""Two posts at once, and questions that wait for long."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from agent.domain.answer import Reply
from bot.app import App
from bot.demo import sample
from bot.dialogue.running import purpose_of
from bot.showing import phrases
from storage.tables import RunState
from tests.dialogues.conversation import Conversation

POST = sample("post.txt").decode()
OTHER = POST.replace("Brightwater", "Kornblum").replace("Datadog", "Grafana").replace("Terraform", "Pulumi")
FURTHER = sample("post-3.txt").decode()


async def both(app: App) -> tuple[Conversation, int, int]:
    """A conversation with a question open for each of two posts, and their runs."""
    talk = Conversation(app)
    await talk.begin()
    assert phrases.READING_TOO in await talk.say(FURTHER)
    first, second = app.store.runs.all_open("ann")
    assert (first.state, second.state) == (RunState.WAITING, RunState.WAITING)
    return talk, first.id or 0, second.id or 0


async def test_free_words_answer_the_question_shown_last(app: App) -> None:
    """A no in words is one to the second post's question; the first one's stays open."""
    talk, first, second = await both(app)
    asked = app.store.answers.still_open(second)[0]
    await talk.say("no")
    assert [a.requirement for a in app.store.answers.of_run(second)] == [asked.requirement]
    assert app.store.answers.of_run(first) == []


async def test_a_tap_on_the_older_question_counts_and_goes_on_with_its_run(app: App) -> None:
    """The button carries its run: the next question is of that run, and from then on words answer it."""
    talk, first, second = await both(app)
    older, following = app.store.answers.still_open(first)[:2]
    heard = await talk.tap(f"{first}:{older.requirement}:no")
    assert following.text in heard
    assert "For " in heard
    await talk.say("skip")
    assert [a.reply for a in app.store.answers.of_run(first)] == [Reply.NO, Reply.SKIP]
    assert app.store.answers.of_run(second) == []


async def test_words_and_place_of_one_are_not_given_to_the_other(app: App) -> None:
    """Of two runs whose questions have the same number, an answer that was begun stays with its own."""
    talk, first, second = await both(app)
    older = app.store.answers.still_open(first)[0]
    await talk.tap(f"{first}:{older.requirement}:yes")
    await talk.say("I wrote Terraform modules for the staging environment.")
    await talk.say("1")
    assert [a.text for a in app.store.answers.of_run(first)] == ["I wrote Terraform modules for the staging environment."]
    assert app.store.answers.of_run(second) == []


async def test_when_one_is_done_the_other_is_asked_again(app: App) -> None:
    """After the files of the second post the first one's question stands below them, with its buttons, and words answer it."""
    talk, first, second = await both(app)
    question = app.store.answers.still_open(first)[0]
    heard = await talk.say("skip all")
    assert "Here is your résumé" in heard
    assert heard.rindex(question.text) > heard.rindex(".docx")
    assert app.store.answers.of_run(second) != []
    assert "Here is your résumé" in await talk.say("skip all")
    assert app.store.runs.all_open("ann") == []
    assert len(app.store.versions.of("ann")) == 2


async def test_a_link_with_wishes_while_a_question_is_open_is_a_post(app: App) -> None:
    """A link to what looks like a post is one, also with a few words more; one within an answer is none."""
    talk = Conversation(app)
    await talk.begin()
    assert phrases.READING_TOO in await talk.say("and please one page, stress the teaching https://example.org/jobs/1")
    assert app.store.runs.open_of("ann") is not None
    await talk.say("yes, I built all of it, see https://example.org/jobs/board by the sea")
    assert len(app.store.runs.all_open("ann")) == 1


def later(**parts: float) -> datetime:
    """So much later than now."""
    return datetime.now(UTC) + timedelta(**parts)


async def test_a_question_open_for_a_day_is_reminded_of_once(app: App) -> None:
    """One reminder with the question and its buttons, never again for the same run; before the day has passed none."""
    talk = Conversation(app)
    await talk.begin()
    run = talk.run()
    question = app.store.answers.still_open(run.id or 0)[0]
    assert not await talk.house.keep(lambda: later(hours=23))
    assert await talk.house.keep(lambda: later(hours=25))
    heard = talk.channel.heard()
    assert "waits: " in heard
    assert question.text in heard
    assert set(talk.channel.offered) == set(phrases.ANSWERS)
    await talk.say("no")
    for days in (2, 3, 29):
        assert not await talk.house.keep(lambda days=days: later(days=days))  # type: ignore[misc]
    assert app.store.runs.open_of("ann") is not None


async def test_a_run_nobody_answers_is_parked_and_status_revives_it(app: App) -> None:
    """After thirty days it is laid aside without a word; /status brings its question back, and the answer counts."""
    talk = Conversation(app)
    await talk.begin()
    await talk.house.keep(lambda: later(days=31))
    talk.channel.heard()
    assert app.store.runs.open_of("ann") is None
    assert [r.state for r in app.store.runs.parked_of("ann")] == [RunState.PARKED]
    heard = await talk.say("/status")
    assert "Your résumé for " in heard
    assert "The post asks for" in heard
    assert "Here is your résumé" in await talk.say("skip all")


async def test_a_tap_on_a_parked_question_revives_it(app: App) -> None:
    """The old button still counts."""
    talk = Conversation(app)
    await talk.begin()
    run = talk.run()
    question = app.store.answers.still_open(run.id or 0)[0]
    await talk.house.keep(lambda: later(days=31))
    await talk.tap(f"{run.id}:{question.requirement}:no")
    assert [a.reply for a in app.store.answers.of_run(run.id or 0)] == [Reply.NO]


async def test_two_runs_for_jobs_of_the_same_name_are_told_apart(app: App) -> None:
    """Where is asked which to stop, in /status, before their questions, and in what is said of the one that was stopped; the last one left is called as it is."""
    talk = Conversation(app)
    await talk.begin()
    assert "(begun second)" in await talk.say(POST.replace("Terraform", "Pulumi").replace("Datadog", "Grafana"))
    name = purpose_of(app.store, app.store.runs.all_open("ann")[0]).removesuffix(" (begun first)")
    told = await talk.say("/status")
    assert all(f"Your résumé for {name} (begun {place}): " in told for place in ("first", "second"))
    await talk.say("stop")
    assert [label for label in talk.channel.offered if label.startswith(name)] == [f"{name} (begun second)", f"{name} (begun first)"]
    assert phrases.stopped(f"{name} (begun first)") in await talk.say("2")
    assert purpose_of(app.store, app.store.runs.all_open("ann")[0]) == name
