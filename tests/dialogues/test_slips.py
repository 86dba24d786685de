"""Slips and puzzled replies: what is open stays open, and the user is told what can be done."""

from __future__ import annotations

import json

import pytest

from agent.domain.corpus import SourceKind
from bot.app import App
from bot.demo import sample
from bot.dialogue.replies import is_confused
from bot.files.formats import OFFERED
from bot.showing import phrases
from tests.dialogues.conversation import Conversation
from tests.dialogues.profiles import line

PUZZLED = ("what?", "hm", "?", "hmm", "huh", "what do you mean?", "I don't understand", "don't understand", "no idea", "which post is that?", "i don't know what you mean by that")


@pytest.mark.parametrize("said", PUZZLED)
def test_a_puzzled_reply_is_known(said: str) -> None:
    """In the words people have for it."""
    assert is_confused(said)


@pytest.mark.parametrize("said", ["no", "skip", "I don't know Kafka", "I do not understand Japanese", "don't use it", "Harborline", "I know Kafka well", "What I did was build the whole pipeline in Kafka", "when at Harborline I wrote the modules", "yes", "how to bake bread was what I taught"])
def test_an_answer_is_no_puzzled_reply(said: str) -> None:
    """Also where it begins like a question."""
    assert not is_confused(said)


@pytest.mark.parametrize("said", PUZZLED)
async def test_a_puzzled_reply_repeats_what_is_asked(app: App, said: str) -> None:
    """At a gap question, at the words for it and at the place of them: it is asked again, and nothing is kept or lost."""
    talk = Conversation(app)
    await talk.begin()
    run = talk.run()
    assert "The post says" in await talk.say(said)
    await talk.say("yes")
    await talk.say(said)
    assert app.store.answers.of_run(run.id or 0) == []
    await talk.say("I wrote Terraform modules for the staging environment")
    assert "Where was it?" in await talk.say(said)
    await talk.say("1")
    assert [a.text for a in app.store.answers.of_run(run.id or 0)] == ["I wrote Terraform modules for the staging environment"]


async def test_a_puzzled_reply_to_an_edit_is_no_edit(app: App) -> None:
    """While a line is typed anew, and while is asked whether what it adds is so."""
    talk = await _tailored(app)
    await talk.say("/review 3")
    await talk.say("edit")
    assert phrases.TYPE_LINE in await talk.say("what?")
    assert phrases.TYPE_LINE in await talk.say("I don't understand what to do")
    assert not any(s.source.kind is SourceKind.CHAT for s in app.store.corpus.load("ann").snippets)


async def _tailored(app: App) -> Conversation:
    talk = Conversation(app)
    await talk.begin()
    await talk.say("skip all")
    return talk


async def test_a_slip_leaves_an_open_menu_open(app: App) -> None:
    """After a word that is not known the number still chooses; a puzzled reply shows the menu again."""
    talk = await _tailored(app)
    assert phrases.WHAT_NOW_IDLE in await talk.say("asdf")
    assert phrases.OTHER_FORMS in await talk.say("hm?")
    number = [form.name for form in OFFERED].index("txt") + 1
    assert ".txt" in await talk.say(str(number))


async def test_a_line_is_named_by_its_number_where_one_is_asked_for(app: App) -> None:
    """At “Which one?” the number of the profile counts, for removing, for editing and for /forget."""
    talk = Conversation(app)
    await talk.send("resume.json", sample("resume.json"))
    corpus = app.store.corpus.load("ann")
    first, second = [b.text for b in corpus.bullets_of(corpus.positions[0].id)][:2]
    await talk.say("/profile 1")
    await talk.tap(talk.channel.offered[phrases.REMOVE_A_LINE])
    assert first[:40] in await talk.say("1.1")
    assert all(s.text != first for s in app.store.corpus.load("ann").snippets)
    await talk.say("/forget")
    number = line(app, second)
    assert second[:40] in await talk.say(number)
    assert all(s.text != second for s in app.store.corpus.load("ann").snippets)


async def test_the_profile_is_listed_while_a_question_is_open(app: App) -> None:
    """In words, since numbers answer the question."""
    talk = Conversation(app)
    await talk.begin()
    heard = await talk.say("/profile")
    assert "Harborline" in heard
    assert "/profile 1" in heard
    assert "skills" in heard


async def test_places_of_the_same_name_are_told_apart(app: App) -> None:
    """Two jobs of one title at one employer are offered with their dates; a single one without."""
    talk = Conversation(app)
    jobs = [{"name": "Kornblum", "position": "Baker", "startDate": f"{year}-01", "endDate": f"{year + 1}-01", "highlights": [f"Baked {year} loaves a week."]} for year in (2019, 2014)]
    jobs.append({"name": "Harbour Mill", "position": "Miller", "startDate": "2010-01", "endDate": "2012-01", "highlights": ["Ground rye for 12 shops."]})
    await talk.send("resume.json", json.dumps({"basics": {"name": "Ada Example"}, "work": jobs}).encode())
    await talk.say(sample("post.txt").decode())
    await talk.say("yes, I wrote Terraform modules for the staging environment")
    labels = [label for label in talk.channel.offered if "Baker" in label or "Miller" in label]
    assert len(labels) == 3
    assert ["20" in label for label in labels] == [True, True, False]


async def test_undo_says_what_it_undoes(app: App) -> None:
    """The words that stand again, or those that are gone."""
    talk = Conversation(app)
    await talk.send("resume.json", sample("resume.json"))
    corpus = app.store.corpus.load("ann")
    first = corpus.bullets_of(corpus.positions[0].id)[0].text
    await talk.say("remove 1.1")
    assert f"Undone: “{first[:60]}" in await talk.say("undo")
    await talk.say("1 + Mended the ovens of three bakeries.")
    assert "“Mended the ovens of three bakeries.” is gone" in await talk.say("undo")
    await talk.say("1 title = Head Baker")
    assert corpus.positions[0].label in await talk.say("undo")
    await talk.say("phone = 555 0100")
    assert "phone: " in await talk.say("undo")


async def test_a_nameless_resume_is_given_a_name_and_contact(app: App) -> None:
    """Told as facts they stand in the profile and in the next résumé; undo takes them back."""
    talk = Conversation(app)
    resume = json.loads(sample("resume.json")) | {"basics": {}}
    assert "name = " in await talk.send("resume.json", json.dumps(resume).encode())
    assert "Ada Example" in await talk.say("name = Ada Example")
    await talk.say("email = ada@example.org")
    await talk.say("phone = +1 555 0100")
    person = app.store.corpus.load("ann").person
    assert (person.name, person.email, person.phone) == ("Ada Example", "ada@example.org", "+1 555 0100")
    assert len(app.store.edits.of("ann")) == 3
    group = next(label for label in (await _offered(talk)) if label.startswith("name and contact"))
    assert "email: ada@example.org" in await talk.tap(talk.channel.offered[group])
    await talk.say("undo")
    assert app.store.corpus.load("ann").person.phone is None
    await talk.say(sample("post.txt").decode())
    assert "Ada-Example-Resume" in await talk.say("skip all")


async def _offered(talk: Conversation) -> dict[str, str]:
    await talk.say("/profile")
    return talk.channel.offered
