"""The review of a version, line by line."""

from __future__ import annotations

import pytest

from agent.domain.corpus import SourceKind
from bot.app import App
from bot.demo import sample
from bot.files.result import Result
from bot.showing import phrases
from tests.dialogues import profiles
from tests.dialogues.conversation import Conversation
from tests.dialogues.reviews import LOST, STANDS, latest, made, number_of, texts

TESTS = "Wrote the integration tests"
INFLATED = "Wrote the integration tests for the customs export and found 230 defects before the release"


async def at(app: App, line: str, talk: Conversation) -> str:
    """Begin the review at the line that begins so; what is heard."""
    return await talk.say(f"/review {number_of(app, line)}")


def offered(talk: Conversation, label: str) -> str:
    """The number of the option whose label begins so."""
    return next(str(i) for i, known in enumerate(talk.channel.offered, 1) if known.startswith(label))


async def test_the_review_walks_line_by_line_and_changes_nothing_by_itself(app: App) -> None:
    """Each line is shown once with its place; whoever keeps all has the version that was."""
    talk = await made(app)
    before = app.store.versions.of("ann")
    heard = await talk.say("/review")
    for number, text in enumerate(texts(app), 1):
        assert f"Line {number} of {len(texts(app))}" in heard
        assert text in heard
        heard = await talk.say("keep")
    assert phrases.LEFT_OUT in heard
    assert phrases.REVIEW_NOTHING in await talk.say("done")
    assert app.store.versions.of("ann") == before


async def test_a_line_removed_stays_removed_in_the_next_versions_of_the_post(app: App) -> None:
    """It is out in the revised version, in the one revised after it, and when the same post is tailored to anew."""
    talk = await made(app)
    first = app.store.versions.latest("ann")
    await at(app, TESTS, talk)
    assert phrases.REMOVED in await talk.say("remove")
    heard = await talk.say("done")
    assert f"– {TESTS}" in heard
    assert ".pdf" in heard
    second = app.store.versions.latest("ann")
    assert first is not None
    assert second is not None
    assert second.parent == first.hash
    assert not any(text.startswith(TESTS) for text in texts(app))
    await at(app, "Built", talk)
    await talk.say("remove")
    await talk.say("done")
    await talk.say(sample("post.txt").decode())
    await talk.say("2")
    if app.store.runs.open_of("ann"):
        await talk.say("skip all")
    row = app.store.versions.latest("ann")
    assert row is not None
    assert row.parent is None
    assert not any(text.startswith((TESTS, "Built a REST API")) for text in texts(app))


async def test_an_invented_number_is_asked_about_and_not_printed_after_a_no(app: App) -> None:
    """The words at fault are named, once; after a no nothing of them is kept, neither as a line nor as evidence."""
    talk = await made(app)
    await at(app, TESTS, talk)
    await talk.say("edit")
    heard = await talk.say(INFLATED)
    assert phrases.adds("“230”") in heard
    assert phrases.LEFT_AS_IT_WAS in await talk.say("no")
    await talk.say("done")
    assert not any("230" in text for text in texts(app))
    assert not any("230" in s.text for s in app.store.corpus.load("ann").snippets)


async def test_an_edit_that_is_so_becomes_dated_evidence_of_its_place(app: App) -> None:
    """After a yes the line says it, word by word, cites it, and /why tells that it was said in the chat."""
    talk = await made(app)
    await at(app, TESTS, talk)
    place = latest(app).placed()[number_of(app, TESTS) - 1][1]
    await talk.say("edit")
    await talk.say(INFLATED)
    assert phrases.will_read(INFLATED) in await talk.say("yes")
    await talk.say("done")
    assert INFLATED in texts(app)
    said = next(s for s in latest(app).evidence if s.text == INFLATED)
    assert place is not None
    assert (said.position, said.source.kind) == (place.id, SourceKind.CHAT)
    assert said.source.on is not None
    assert "you said it in the chat" in await talk.say(f"/why {number_of(app, INFLATED)}")
    assert not any(text.startswith(TESTS) and "23 " in text for text in texts(app))


async def test_an_edit_that_adds_nothing_is_not_asked_about(app: App) -> None:
    """Shorter words for the same are taken at once, and shown."""
    talk = await made(app)
    await at(app, TESTS, talk)
    shorter = "Wrote the integration tests for the customs export"
    assert phrases.will_read(shorter) in await talk.say(f"edit: {shorter}")
    await talk.say("done")
    assert shorter in texts(app)


async def test_a_line_left_out_can_be_put_back(app: App) -> None:
    """It is offered by number, stands again at its position, and one that was removed can be put back later."""
    talk = await made(app)
    await talk.say("/review")
    await talk.say("put back")
    assert phrases.PUT_BACK in await talk.say(offered(talk, LOST[:20]))
    await talk.say("done")
    assert any(text.startswith(LOST[:20]) for text in texts(app))
    await at(app, TESTS, talk)
    await talk.say("remove")
    await talk.say("done")
    await talk.say("/review")
    await talk.say("put back")
    await talk.say(offered(talk, TESTS))
    await talk.say("done")
    assert any(text.startswith(TESTS) for text in texts(app))


async def test_whatever_was_left_out_is_offered(app: App) -> None:
    """What /changes calls left out can be put back, a few at a time."""
    talk = Conversation(app)
    await talk.begin()
    await talk.say("skip all")
    left = [line.removeprefix("  left out: ") for line in (await talk.say("/changes")).splitlines() if line.startswith("  left out: ")]
    await talk.say("/review")
    await talk.say("put back")
    labels = list(talk.channel.offered)
    while phrases.MORE in talk.channel.offered:
        await talk.tap(talk.channel.offered[phrases.MORE])
        labels += talk.channel.offered
    assert left
    assert all(any(label.startswith(text[:40]) for label in labels) for text in left)


async def test_a_revision_shows_its_own_steps_alone(app: App) -> None:
    """Nothing is read or looked for that was known."""
    talk = await made(app)
    talk.channel.seen.clear()
    await at(app, TESTS, talk)
    await talk.say("remove")
    await talk.say("done")
    assert talk.channel.seen == [phrases.STEPS[name] for name in ("evidence", "opinions", "final-plan", "draft")]


async def test_own_wording_is_printed_to_the_letter(app: App) -> None:
    """Where the line was tidied the user can have it back as it was written."""
    talk = Conversation(app)
    await talk.begin()
    await talk.say("skip all")
    line, _ = next((line, place) for line, place in latest(app).placed() if place and line.original != line.text)
    heard = await at(app, line.text, talk)
    assert f"In your own words: “{line.original}”" in heard
    assert phrases.OWN_TAKEN in await talk.say("own")
    await talk.say("done")
    assert line.original in texts(app)
    assert line.text not in texts(app)


async def test_no_line_goes_unasked(app: App) -> None:
    """But for the one that is removed a revised version has every line of the one before, in its order."""
    talk = await made(app)
    before = texts(app)
    await at(app, TESTS, talk)
    await talk.say("remove")
    await talk.say("done")
    assert texts(app) == [text for text in before if not text.startswith(TESTS)]


async def test_old_buttons_and_numbers_that_are_none_change_nothing(app: App) -> None:
    """A tap on an earlier line, a second tap, and a number beyond the options get one sentence; the wishes are those that were made."""
    talk = await made(app)
    await talk.say("/review 1")
    first = dict(talk.channel.offered)
    await talk.tap(first["Remove it"])
    second = dict(talk.channel.offered)
    assert phrases.STALE in await talk.tap(first["Remove it"])
    assert phrases.STALE in await talk.tap(first["Done, keep the rest"])
    assert phrases.STALE in await talk.tap("review:x:drop")
    assert phrases.STALE in await talk.tap("claim:1:true0")
    assert phrases.no_such_number(99) in await talk.say("99")
    assert phrases.WHAT_OF_LINE in await talk.say("purple elephant")
    second = dict(talk.channel.offered)
    count = len(texts(app))
    await talk.tap(second["Done, keep the rest"])
    assert len(texts(app)) == count - 1
    assert phrases.STALE in await talk.tap(second["Done, keep the rest"])
    assert len(app.store.versions.of("ann")) == 2


async def test_cancel_in_the_middle_keeps_the_version_and_what_was_told(app: App) -> None:
    """Nothing is printed, the words stay in the profile, and the next text is no longer about a line."""
    talk = await made(app)
    before = texts(app)
    await at(app, TESTS, talk)
    await talk.say(f"edit: {INFLATED}")
    await talk.say("yes")
    assert phrases.REVIEW_STOPPED in await talk.say("/cancel")
    assert texts(app) == before
    assert any(s.text == INFLATED for s in app.store.corpus.load("ann").snippets)
    assert phrases.WHAT_NOW_IDLE in await talk.say("remove")
    assert phrases.NOTHING_TO_CANCEL in await talk.say("/cancel")


async def test_a_post_in_the_middle_waits(app: App) -> None:
    """As a text, as a link and by an old button: one sentence, the wishes so far stand."""
    talk = await made(app)
    await at(app, TESTS, talk)
    await talk.say("remove")
    assert phrases.REVIEWING in await talk.say(sample("post-2.txt").decode())
    assert phrases.REVIEWING in await talk.say("https://kornblum.example/jobs/7")
    assert phrases.REVIEWING in await talk.send("post.txt", sample("post-2.txt"))
    assert phrases.REVIEWING in await talk.tap("again:1:anew")
    await talk.say("done")
    assert not any(text.startswith(TESTS) for text in texts(app))


async def test_another_resume_in_the_middle_ends_what_it_no_longer_carries(app: App) -> None:
    """The same résumé sent again changes nothing, nor does another person's; a newer one ends the review in one sentence, and the talk goes on."""
    talk = await made(app)
    await at(app, TESTS, talk)
    await talk.say("remove")
    for name in ("resume.json", "resume-2.json"):
        assert "Line " in await talk.send(name, sample(name))
    heard = await talk.send("resume.json", sample("resume.json").replace(b"on-call", b"night-time"))
    assert "please tailor it again" in heard
    assert phrases.NOTHING_TO_CANCEL in await talk.say("/cancel")
    assert len(app.store.versions.of("ann")) == 1


async def test_words_taken_back_in_the_middle_end_the_review(app: App) -> None:
    """What rests on them can no longer be printed: one sentence, and no dead end."""
    talk = await made(app)
    await talk.say("/review")
    cited = latest(app).lines()[0].cites[0]
    await talk.say(f"/forget {profiles.number_of(app, cited)}")
    assert "please tailor it again" in await talk.say("keep")
    assert phrases.WHAT_NOW_IDLE in await talk.say("keep")


async def test_a_killed_process_goes_on_where_the_review_stood(app: App) -> None:
    """Another process shows the same line again and does the wishes of both; one killed while printing prints once."""
    talk = await made(app)
    await at(app, TESTS, talk)
    await talk.say("remove")
    again = Conversation(app)
    assert await again.house.remind("ann", "ann")
    assert STANDS in again.channel.heard()
    await again.say("remove")
    again.house.receive("ann", "ann", "done")
    await again.house.handle_pending()
    run = talk.run()
    assert app.store.runs.claim(run.id or 0, "a process that is gone")
    third = Conversation(app)
    await third.house.settle()
    assert third.channel.heard().count("Done:") == 1
    assert not any(text.startswith((TESTS, STANDS)) for text in texts(app))
    assert len(app.store.versions.of("ann")) == 2


async def test_one_run_at_a_time_also_from_two_conversations(app: App) -> None:
    """While a post is being tailored in one conversation a tap in the review of another starts nothing."""
    talk = await made(app)
    await talk.say("/review 1")
    await talk.say("remove")
    done = talk.channel.offered[phrases.DONE]
    other = Conversation(app)
    await other.house.say("ann", "elsewhere", sample("post-2.txt").decode())
    run = app.store.runs.open_of("ann")
    assert phrases.FIRST_FINISH in await talk.tap(done)
    assert app.store.runs.open_of("ann") == run
    await other.house.say("ann", "elsewhere", "/cancel")
    assert "Done:" in await talk.tap(done)


async def test_a_review_needs_a_version_and_a_free_hand(app: App) -> None:
    """Without a version, with a number that is none, and while a question is open, one sentence says what to do."""
    talk = Conversation(app)
    assert phrases.NO_VERSION in await talk.say("/review")
    await talk.begin()
    assert phrases.FIRST_FINISH in await talk.say("/review")
    await talk.say("skip all")
    assert "lines 1 to" in await talk.say("/review 900")
    assert "lines 1 to" in await talk.say("/review x")


@pytest.mark.parametrize("word", ["remove", "own", "keep", "edit: Wrote the integration tests"])
async def test_a_line_can_be_judged_anew(app: App, word: str) -> None:
    """Whoever goes back to a line means what was said of it last."""
    talk = await made(app)
    await at(app, TESTS, talk)
    await talk.say("remove")
    await at(app, TESTS, talk)
    await talk.say(word)
    heard = await talk.say("done")
    removed = not any(text.startswith(TESTS) for text in texts(app))
    assert removed is (word == "remove")
    assert (phrases.REVIEW_NOTHING in heard) is (word in ("keep", "own"))


async def test_the_result_of_a_revision_names_its_parent_and_keeps_the_gaps(app: App) -> None:
    """Its JSON has the hash of the version before, the same requirements, and what was replied to the questions."""
    talk = Conversation(app)
    await talk.begin()
    await talk.say("no")
    await talk.say("skip all")
    first = app.store.versions.latest("ann")
    await at(app, TESTS, talk)
    await talk.say("remove")
    await talk.say("done")
    second = app.store.versions.latest("ann")
    assert first is not None
    assert second is not None
    before, after = Result.model_validate_json(first.result), Result.model_validate_json(second.result)
    assert after.version.parent == before.version.hash
    assert [(g.quote, g.reply) for g in after.gaps] == [(g.quote, g.reply) for g in before.gaps]
    assert any(g.reply == "no" for g in after.gaps)


async def test_what_looks_like_a_word_about_the_profile_belongs_to_the_review(app: App) -> None:
    """"remove 3" and "undo" may be about the lines at hand: the profile stays as it is; "remove 1.2" and /undo are about the profile."""
    talk = await made(app)
    await talk.say("/review")
    before = app.store.corpus.load("ann")
    for said in ("remove 3", "undo", "merge 1 into 2", "1 + Baked bread"):
        assert phrases.WHAT_OF_LINE in await talk.say(said)
    assert app.store.corpus.load("ann") == before
    assert "Taken back" in await talk.say("remove 1.2")
    assert "Undone: " in await talk.say("/undo")
    assert app.store.corpus.load("ann") == before
