"""What is chosen and edited is kept to learn from with consent alone, truth before preference, without a name; and it goes when consent is taken back."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from agent.domain.draft import LineKind
from agent.domain.judgement import Judgement, Kind
from agent.judging import mask_of
from bot.__main__ import main
from bot.app import App
from bot.commands.preferences import allowed
from bot.dialogue.privacy import words
from bot.showing import phrases
from storage import Store
from tests.dialogues.conversation import Conversation
from tests.dialogues.reviews import INVENTED, STANDS, latest, made, number_of, texts
from tests.dialogues.test_model import speaks, with_model
from tests.dialogues.test_variants import label_of, tailored, trial
from tests.fakes.ollama import DIGEST, OllamaServer
from tests.fakes.printer import WritingPrinter


@pytest.fixture
def app(app: App) -> App:
    """The house with a printer whose pages hold the lines."""
    return dataclasses.replace(app, printer=WritingPrinter())


@pytest.fixture
def server() -> Iterator[OllamaServer]:
    """A host of a model that rewords carefully."""
    with OllamaServer(speaks) as running:
        yield running


def kept(app: App, kind: Kind | None = None, user: str = "ann") -> list[Judgement]:
    """The judgements of the user."""
    return [judgement for judgement in app.store.judgements.of(user) if kind in (None, judgement.kind)]


async def pick(talk: Conversation, app: App, *, current: bool = True, feature: str = "skills") -> str:
    """Choose a variant; what is heard."""
    await talk.say(f"/variants {feature}")
    id_, shown = trial(app, talk.user)
    return await talk.tap(f"variant:{id_}:{label_of(shown, current=current)}")


async def edit(talk: Conversation, app: App, line: str, text: str, sure: bool = False) -> str:
    """Edit the line that begins so, say yes where that is asked, and print it; what is heard."""
    await talk.say(f"/review {number_of(app, line)}")
    heard = await talk.say(f"edit: {text}")
    if "Is that so?" in heard:
        assert sure
        await talk.say("yes")
    return await talk.say("done")


async def test_it_is_asked_once_after_the_first_choice_and_is_off_until_then(app: App) -> None:
    """In one sentence with two answers; before a yes nothing is kept, and after a no it is not asked again."""
    talk = await tailored(app)
    heard = await pick(talk, app)
    assert words.ASK in heard
    assert kept(app) == []
    assert await talk.say("no thanks") == words.REFUSED
    assert words.ASK not in await pick(talk, app)
    assert words.ASK not in await edit(talk, app, "Helped introduce", "Helped introduce on-call rotations and wrote the runbooks")
    assert kept(app) == []
    assert not app.store.consents.given("ann")


@pytest.mark.parametrize("way", ["tap", "number", "word", "privacy"])
async def test_a_yes_is_taken_in_every_way(app: App, way: str) -> None:
    """And holds from then on."""
    talk = await tailored(app)
    assert words.ASK in await pick(talk, app)
    said = {"number": "1", "word": "yes please", "privacy": "/privacy on"}
    heard = await talk.tap("consent:yes") if way == "tap" else await talk.say(said[way])
    assert heard == words.TAKEN
    await pick(talk, app)
    assert [judgement.kind for judgement in kept(app)] == [Kind.PICK]


async def test_it_is_asked_after_the_first_edit_too(app: App) -> None:
    """Behind the résumé that was printed; its answer by number is the answer to that."""
    talk = await made(app)
    heard = await edit(talk, app, STANDS[:20], "Helped introduce on-call rotations and wrote the runbooks")
    assert heard.index("Here is your résumé") < heard.index(words.ASK)
    assert await talk.say("1") == words.TAKEN
    assert kept(app) == []


async def test_a_choice_is_kept_with_its_messages_and_place(app: App) -> None:
    """What was chosen against what was not: as the writer would be asked and would answer, true on both sides, with the model, or that there was none."""
    talk = await tailored(app)
    await talk.say("/privacy on")
    await pick(talk, app, current=False)
    _, shown = trial(app)
    (found,) = kept(app, Kind.PICK)
    chosen, rejected = json.loads(found.chosen), json.loads(found.rejected)
    assert sorted(chosen["skills"]) == sorted(rejected["skills"])
    assert chosen["skills"] != rejected["skills"]
    assert (found.truth_chosen, found.truth_rejected, found.flipped) == (1.0, 1.0, False)
    assert (found.feature, found.place, found.places) == ("skills", label_of(shown, current=False), 2)
    assert (found.model, found.digest) == ("", "")
    assert [message.role for message in found.prompt] == ["system", "user"]
    assert all(skill in found.prompt[1].content or skill.lower() in found.prompt[1].content.lower() or skill == "Kubernetes" for skill in chosen["skills"])
    assert all(json.dumps(line, ensure_ascii=False)[1:-1] in found.chosen for line in texts(app) if "Harborline" not in line and "Quillstone" not in line)


async def test_an_edit_that_the_words_carry_is_preferred(app: App) -> None:
    """Both sides in the writer's own form; the one that stands is what the user typed."""
    talk = await made(app)
    await talk.say("/privacy on")
    await edit(talk, app, STANDS[:20], "Helped introduce on-call rotations and wrote the runbooks")
    (found,) = kept(app, Kind.EDIT)
    assert json.loads(found.chosen)["lines"][0]["text"] == "Helped introduce on-call rotations and wrote the runbooks"
    assert json.loads(found.rejected)["lines"][0]["text"] == STANDS
    assert not found.flipped
    assert f"| {STANDS}" in found.prompt[1].content


async def test_an_edit_that_adds_what_the_words_do_not_say_changes_sides(app: App) -> None:
    """True as it may be: from the words in the question it does not follow, so a model must not learn it."""
    talk = await made(app)
    await talk.say("/privacy on")
    typed = "Helped introduce on-call rotations and wrote the runbooks for the 40 most frequent alerts"
    await edit(talk, app, STANDS[:20], typed, sure=True)
    assert typed in texts(app)
    (found,) = kept(app, Kind.EDIT)
    assert json.loads(found.rejected)["lines"][0]["text"] == typed
    assert json.loads(found.chosen)["lines"][0]["text"] == STANDS
    assert (found.flipped, found.truth_chosen, found.truth_rejected) == (True, 1.0, 0.0)


async def test_a_refused_wording_is_kept_against_what_stands(app: App) -> None:
    """The line that holds is preferred, the invented one is not."""
    talk = Conversation(app)
    await talk.say("/privacy on")
    app_talk = await made(app)
    assert app_talk.user == talk.user
    found = [judgement for judgement in kept(app, Kind.REFUSED) if INVENTED in judgement.rejected]
    assert len(found) == 1
    assert json.loads(found[0].chosen)["lines"][0]["text"] == STANDS
    assert (found[0].truth_chosen, found[0].truth_rejected) == (1.0, 0.0)


async def test_a_thumb_is_kept_with_its_label(app: App) -> None:
    """One for each version; the last counts."""
    talk = await tailored(app)
    assert await talk.tap("feedback:good") == phrases.FEEDBACK_TAKEN
    assert kept(app) == []
    await talk.say("/privacy on")
    await talk.tap("feedback:good")
    assert [judgement.label for judgement in kept(app, Kind.THUMB)] == [True]
    await talk.tap("feedback:bad")
    assert [judgement.label for judgement in kept(app, Kind.THUMB)] == [False]


async def test_no_name_stands_in_a_record(app: App) -> None:
    """Neither the person's, nor a contact, an employer, a school or the company of the post."""
    talk = await made(app)
    await talk.say("/privacy on")
    await pick(talk, app, feature="length")
    await edit(talk, app, STANDS[:20], "Helped introduce on-call rotations and wrote the runbooks")
    await talk.tap("feedback:good")
    corpus = app.store.corpus.load("ann")
    assert {judgement.kind for judgement in kept(app)} == {Kind.PICK, Kind.EDIT, Kind.THUMB}
    told = " ".join(f"{j.prompt[1].content} {j.chosen} {j.rejected} {j.person} {j.company}" for j in kept(app))
    names = [*corpus.person.name.split(), corpus.person.email, *(p.employer for p in corpus.positions), *(e.institution for e in corpus.education), "Brightwater"]
    assert all(name and name not in told for name in names if name is not None), [name for name in names if name and name in told]
    assert "ann" not in {judgement.person for judgement in kept(app)}
    assert len({judgement.person for judgement in kept(app)}) == len({judgement.company for judgement in kept(app)}) == 1


async def test_to_take_it_back_deletes_what_was_kept(app: App) -> None:
    """At once, and it is said; what comes later is not kept; of others nothing goes."""
    ann, bob = await tailored(app), await tailored(app, "bob")
    for talk in (ann, bob):
        await talk.say("/privacy on")
        await pick(talk, app)
    told = await ann.say("/privacy")
    assert words.told(True, 1) in told
    assert await ann.tap(ann.channel.offered[words.OFF]) == words.revoked(1)
    assert kept(app) == []
    await pick(ann, app)
    await ann.tap("feedback:bad")
    assert kept(app) == []
    assert len(kept(app, user="bob")) == 1
    assert words.told(False, 0) in await ann.say("/privacy")
    assert await ann.say("/privacy off") == words.REFUSED


async def test_the_very_question_that_a_model_was_asked_is_kept(app: App, server: OllamaServer) -> None:
    """To the letter as it went over the wire, and the answer names the line by its number there; the digest of the model stands beside it."""
    house = with_model(app, server.address)
    talk = Conversation(house)
    await talk.begin()
    await talk.say("skip all")
    await talk.say("/privacy on")
    bullets = [line for line in latest(house).lines() if line.kind is LineKind.BULLET and line.author == "model" and len(line.text.split()) > 8]
    before = bullets[0]
    shorter = " ".join(before.text.split()[:-2])
    await edit(talk, house, before.text, shorter, sure=True)
    found = kept(house, Kind.EDIT)
    mask = mask_of(house.store.corpus.load("ann"), ("Brightwater Logistics",))
    sent = [[(m["role"], m["content"] if m["role"] == "system" else mask(m["content"])) for m in chat["messages"]] for chat in server.chats]
    assert len(found) == 1
    assert [(m.role, m.content) for m in found[0].prompt] in sent
    assert (found[0].model, found[0].digest) == ("tiny", DIGEST)
    answer = json.loads(found[0].chosen)["lines"][0]
    assert f"\n{answer['line']} | " in found[0].prompt[1].content
    assert answer["original"] in found[0].prompt[1].content
    assert found[0].prompt[1].content.count(" | ") > 4, "all lines that were asked about, not this one alone"


async def test_the_owner_writes_what_is_allowed_and_nothing_else(app: App, store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """Pairs and thumbs in the form of the lab; of whoever did not allow it, or no longer does, nothing."""
    ann, bob = await tailored(app), await tailored(app, "bob")
    for talk in (ann, bob):
        await talk.say("/privacy on")
        await pick(talk, app)
        await talk.tap("feedback:good")
    with store.transaction() as db:
        store.consents.refuse("bob", db)
    once, again = ({(judgement.person, judgement.company) for judgement in allowed(store)} for _ in range(2))
    assert len(once) == len(again) == 1
    assert not once & again, "the names are made anew, so that nobody is followed from one file to the next, nor guessed"
    store.close()
    monkeypatch.setenv("TRUECUT_DATA", str(tmp_path / "data"))
    target = tmp_path / "pairs.jsonl"
    assert main(["preferences", "export", str(target)]) == 0
    rows = [json.loads(line) for line in target.read_text().splitlines()]
    assert [one["kind"] for one in rows] == ["pick"]
    assert rows[0]["chosen"][0]["role"] == "assistant"
    assert {"prompt", "chosen", "rejected"} <= set(rows[0])
    assert main(["preferences", "export", str(target), "--thumbs"]) == 0
    (thumb,) = [json.loads(line) for line in target.read_text().splitlines()]
    assert (set(thumb) & {"prompt", "completion", "label"}, thumb["label"]) == ({"prompt", "completion", "label"}, True)
    capsys.readouterr()
    assert main(["preferences", "count", "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == {"pick": 1, "edit": 0, "refused": 0, "thumb": 1, "flipped": 0, "people": 1}
