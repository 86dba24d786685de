"""Where words are waited for: the ways out are those of the question itself, and what tells of nothing done is helped."""

from __future__ import annotations

import pytest

from agent.domain.answer import Reply
from agent.domain.corpus import SourceKind
from bot.app import App
from bot.showing import phrases
from storage.tables import RunState
from tests.dialogues.conversation import Conversation

COMPLAINTS = (
    "None of that is mine, what do you mean", "what?", "what do you mean", "7", "3", "is that something I need?", "Does my work on the staging servers count?",
    "this makes no sense to me at all", "that is not what I said before", "I did not write that, why do you ask me", "you keep asking me the same thing",
)  # fmt: skip


async def told(app: App, reply: str = "yes") -> tuple[Conversation, int]:
    """A conversation that waits for words, and its run."""
    talk = Conversation(app)
    await talk.begin()
    run = talk.run()
    await talk.say(reply)
    return talk, run.id or 0


def evidence(app: App) -> list[str]:
    """What the chat gave."""
    return [s.text for s in app.store.corpus.load("ann").snippets if s.source.kind is SourceKind.CHAT]


@pytest.mark.parametrize("reply", ["1", "2"])
@pytest.mark.parametrize(
    ("said", "meant"),
    [("skip", Reply.SKIP), ("later", Reply.SKIP), ("no", Reply.NO), ("No.", Reply.NO), ("none of that", Reply.NO), ("none of these", Reply.NO), ("not really", Reply.NO), ("never mind", Reply.NO)],
)
async def test_the_ways_out_of_a_question_lead_out_of_its_words_too(app: App, reply: str, said: str, meant: Reply) -> None:
    """A skip or a no where words are waited for settles the question as a skip or a no, and is no line."""
    talk, run = await told(app, reply)
    heard = await talk.say(said)
    assert "I would write" not in heard
    assert [(a.reply, a.text) for a in app.store.answers.of_run(run)] == [(meant, "")]
    assert evidence(app) == []


@pytest.mark.parametrize("said", ["skip all", "no more questions", "enough"])
async def test_skip_all_ends_the_questions_where_words_are_waited_for(app: App, said: str) -> None:
    """All that are open are skipped, and the résumé is written."""
    talk, run = await told(app)
    assert phrases.TAILORING in await talk.say(said)
    assert app.store.answers.still_open(run) == []
    assert {a.reply for a in app.store.answers.of_run(run)} == {Reply.SKIP}
    assert evidence(app) == []


@pytest.mark.parametrize("said", ["name it", "just name it", "only name it please"])
async def test_who_did_it_and_would_only_name_it_says_so(app: App, said: str) -> None:
    """Then the yes counts, without words."""
    talk, run = await told(app)
    await talk.say(said)
    assert [(a.reply, a.text) for a in app.store.answers.of_run(run)] == [(Reply.YES, "")]


@pytest.mark.parametrize("said", COMPLAINTS)
async def test_who_does_not_know_what_to_tell_is_told_what_is_asked_and_how_to_get_out(app: App, said: str) -> None:
    """A puzzled word, a bare number, a question or a complaint is no line: one sentence names the subject, and “no” and “skip” as ways out."""
    talk, run = await told(app)
    subject = app.store.answers.still_open(run)[0].subject
    heard = await talk.say(said)
    assert phrases.how_to_tell(subject) in heard
    assert phrases.TELL not in heard
    assert "I would write" not in heard
    assert app.store.answers.of_run(run) == []
    assert "Where was it?" in await talk.say("I wrote Terraform modules for the staging environment")


@pytest.mark.parametrize("said", ["No formal training, but I ran the Kafka cluster", "I don't know Kafka well, but I ran the cluster", "Ran it myself; none of the others did"])
async def test_words_with_a_no_in_them_are_words(app: App, said: str) -> None:
    """Where something done is told beside it."""
    talk, _ = await told(app)
    assert phrases.TELL not in (heard := await talk.say(said))
    assert "I would write" in heard


@pytest.mark.parametrize("before", [(), ("yes",), ("yes, I wrote Terraform modules for staging",)])
@pytest.mark.parametrize("said", ["stop", "cancel", "please stop"])
async def test_stop_and_cancel_lay_a_single_run_aside(app: App, before: tuple[str, ...], said: str) -> None:
    """Without a slash, at a question, at its words and at their place, as /cancel does; and it is said."""
    talk = Conversation(app)
    await talk.begin()
    run = talk.run()
    for words in before:
        await talk.say(words)
    assert phrases.CANCELLED in await talk.say(said)
    ended = app.store.runs.get("ann", run.id or 0)
    assert ended is not None
    assert ended.state == RunState.CANCELLED
    assert app.store.ledger.count("ann") == 0
    assert phrases.NOTHING_TO_CANCEL in await talk.say("/cancel")
