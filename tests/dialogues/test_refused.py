"""What was refused, why, and how it may come to be said after all."""

from __future__ import annotations

from agent.domain.corpus import SourceKind
from agent.domain.draft import Author, Draft, LineKind, Proposal
from bot.app import App
from bot.showing import phrases
from tests.dialogues.conversation import Conversation
from tests.dialogues.reviews import INVENTED, STANDS, latest, made, number_of, texts

TOLD = "I led the on-call rotations and wrote the runbooks for the 12 most frequent alerts"
TIDIED = "Led the on-call rotations and wrote the runbooks for the 12 most frequent alerts"


async def why(app: App, talk: Conversation) -> str:
    """Ask about the line in whose place something was refused."""
    return await talk.say(f"/why {number_of(app, STANDS)}")


async def test_why_shows_which_words_carry_which(app: App) -> None:
    """A name in other words leads to the user's words, what is told as it was said is called so."""
    talk = Conversation(app)
    await talk.begin()
    await talk.say("skip all")
    heard = await talk.say(f"/why {number_of(app, 'Moved')}")
    assert "“Kubernetes”: your “k8s”" in heard
    assert "“Moved the nightly billing jobs”: your words" in heard
    assert "work[0].highlights[1]" in heard
    assert "✗" not in heard


async def test_why_shows_what_was_refused_there(app: App) -> None:
    """The wording, the words at fault, and what would have licensed them; no other line tells of it."""
    talk = await made(app)
    heard = await why(app, talk)
    assert f"Not written: “{INVENTED}”" in heard
    assert "“Led” claims more than the cited words say; it would take" in heard
    assert "12" in heard.split("Not written")[1]
    others = [await talk.say(f"/why {n}") for n in range(1, len(texts(app)) + 1) if n != number_of(app, STANDS)]
    assert not any(INVENTED in other for other in others)


async def test_that_is_true_turns_a_refusal_into_a_question_and_the_words_into_evidence(app: App) -> None:
    """The user is asked what he did and where; then the words are evidence of that place, dated, and the line says what they carry."""
    talk = await made(app)
    await why(app, talk)
    assert phrases.TELL_TRUE in await talk.say("that is true, I did lead it")
    assert phrases.where(TIDIED) in await talk.say(TOLD)
    heard = await talk.say("1")
    assert f"– {STANDS}" in heard
    assert ".pdf" in heard
    said = next(s for s in app.store.corpus.load("ann").snippets if s.source.kind is SourceKind.CHAT)
    assert (said.text, said.position) == (TOLD, latest(app).experiences[0].position.id)
    assert any(text.startswith("Led") and "12" in text for text in texts(app))
    assert STANDS not in texts(app)
    told = [await talk.say(f"/why {n}") for n in range(1, len(texts(app)) + 1)]
    assert not any("✗" in heard for heard in told)


async def test_the_line_says_no_more_than_the_new_words(app: App) -> None:
    """Who led it but does not tell of twelve alerts does not read of them."""
    talk = await made(app)
    await why(app, talk)
    await talk.say("it's true")
    await talk.say("I led the on-call rotations of my team")
    await talk.say("1")
    assert any(text.startswith("Led the on-call rotations") for text in texts(app))
    assert not any("12 most" in text for text in texts(app))


async def test_another_place_makes_a_line_there(app: App) -> None:
    """What was done elsewhere stands there, and the line in the first place stays."""
    talk = await made(app)
    await why(app, talk)
    await talk.say("but I did!")
    await talk.say("I led the on-call rotations of the portal")
    await talk.say("Quillstone")
    resume = latest(app)
    told = [e.position.employer for e in resume.experiences for b in e.bullets if b.text.startswith("Led the on-call")]
    assert told == ["Quillstone Media"]
    assert STANDS in texts(app)


async def test_without_a_place_it_is_kept_and_nothing_printed(app: App) -> None:
    """No version is made, and the user hears why."""
    talk = await made(app)
    await why(app, talk)
    await talk.say("that is true")
    await talk.say("I led the on-call rotations of the portal")
    assert phrases.KEPT_WITHOUT_PLACE in await talk.say("somewhere else")
    assert len(app.store.versions.of("ann")) == 1


async def test_skip_cancel_and_confusion_lead_out(app: App) -> None:
    """Nothing is kept of what was not told, and the question stands while the answer is none."""
    talk = await made(app)
    await why(app, talk)
    await talk.say("that is true")
    assert phrases.TELL_TRUE in await talk.say("what?")
    assert phrases.NOT_TOLD in await talk.say("skip")
    await why(app, talk)
    await talk.say("that is true")
    assert phrases.REVIEW_STOPPED in await talk.say("/cancel")
    assert not any(s.source.kind is SourceKind.CHAT for s in app.store.corpus.load("ann").snippets)


async def test_in_the_review_it_is_one_wish_among_others(app: App) -> None:
    """Said of the line at hand it opens the same question, and the review goes on at that line; all is printed together."""
    talk = await made(app)
    number = number_of(app, STANDS)
    assert INVENTED in await talk.say(f"/review {number}")
    assert phrases.TELL_TRUE in await talk.say("that's true, I did lead it")
    await talk.say(TOLD)
    heard = await talk.say("1")
    assert f"Line {number} of" in heard
    await talk.say(f"/review {number + 1}")
    await talk.say("remove")
    await talk.say("done")
    assert any(text.startswith("Led") and "12" in text for text in texts(app))
    assert len(app.store.versions.of("ann")) == 2


async def test_words_that_stand_by_nothing_are_not_taken_for_it(app: App) -> None:
    """Without a refusal that was just shown "that is true" means nothing, and after a later message it no longer does."""
    talk = await made(app)
    assert phrases.WHAT_NOW_IDLE in await talk.say("that is true, I did lead it")
    await why(app, talk)
    await talk.say("thanks")
    assert phrases.WHAT_NOW_IDLE in await talk.say("that is true, I did lead it")


async def test_old_buttons_of_a_refusal_change_nothing(app: App) -> None:
    """A tap on what was shown before, or on a place that was settled, gets one sentence."""
    talk = await made(app)
    await why(app, talk)
    (true,) = talk.channel.offered.values()
    assert phrases.TELL_TRUE in await talk.tap(true)
    assert phrases.STALE in await talk.tap(true)
    await talk.say(TOLD)
    place = next(iter(talk.channel.offered.values()))
    await talk.tap(place)
    assert phrases.STALE in await talk.tap(place)
    assert phrases.STALE in await talk.tap("claim:1:true99")
    assert len(app.store.versions.of("ann")) == 2


async def test_why_says_which_lines_a_model_worded(app: App) -> None:
    """Of a line in its words, of no other; and of none that the user has told since."""
    talk = await made(app)
    assert "worded by the model, from:" in await talk.say(f"/why {number_of(app, 'Moved')}")
    assert "by the model" not in await why(app, talk)
    await why(app, talk)
    await talk.say("that is true, I did lead it")
    await talk.say(TOLD)
    await talk.say("1")
    assert "by the model" not in await talk.say(f"/why {number_of(app, 'Led')}")


async def test_a_sentence_that_a_model_added_in_vain_is_no_lost_line(app: App) -> None:
    """It is told with its reasons where it would have stood, and not counted among what was left out."""
    talk = Conversation(app)
    await talk.begin()
    run = talk.run()
    corpus = app.store.corpus.load("ann")
    bullet = corpus.bullets_of(corpus.positions[0].id)[0]
    extra = Proposal(kind=LineKind.SUMMARY, text="Award-winning engineer with 40 years of praise.", cites=(bullet.id,), author=Author.MODEL)
    stands = Proposal(kind=LineKind.BULLET, text=bullet.text, cites=(bullet.id,), position=bullet.position, original=bullet.text)
    app.store.steps.keep(run.id or 0, "draft", Draft(proposals=(extra, stands)).model_dump_json())
    heard = await talk.say("skip all")
    assert "Here is your résumé" in heard
    assert "did not pass the check" not in heard
    assert [(r.text, r.extra) for r in latest(app).refused] == [(extra.text, True)]
