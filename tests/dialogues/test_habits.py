"""What somebody does again and again is proposed as a setting: once, in one sentence, and never done unasked."""

from __future__ import annotations

import dataclasses
import random

import pytest

from agent.domain.application import Standing, Variant
from agent.domain.request import Request
from agent.domain.style import Feature
from agent.domain.trial import Shown, Trial
from bot.app import App
from bot.dialogue.habits import words
from bot.dialogue.habits.acting import only_shortens
from bot.files.taste import Taste
from bot.showing import phrases
from storage.tables import LedgerRow
from tests.dialogues.conversation import Conversation
from tests.dialogues.reviews import latest, number_of, texts
from tests.dialogues.test_consent import pick
from tests.dialogues.test_variants import tailored
from tests.fakes.printer import WritingPrinter

SHORT, BRITISH, NO_SUMMARY = "style.length.short", "style.spelling.british", "style.summary.none"


@pytest.fixture
def app(app: App) -> App:
    """The house with a printer whose pages hold the lines."""
    return dataclasses.replace(app, printer=WritingPrinter())


def styles(app: App) -> dict[Feature, str]:
    """The styles that the user chose as settings."""
    return app.store.preferences.get("ann", Taste).styles


async def asked_before(app: App) -> Conversation:
    """A conversation with a version, in which consent was settled."""
    talk = await tailored(app)
    await talk.say("/privacy off")
    return talk


async def test_three_times_shorter_is_proposed_once_and_done_after_a_yes(app: App) -> None:
    """Not after two; the setting holds for the next résumé, and /settings takes it back."""
    talk = await asked_before(app)
    for _ in range(2):
        assert "shall I" not in await talk.say("shorter")
    heard = await talk.say("shorter")
    assert words.proposed(words.SHORTER, SHORT) in heard
    assert heard.count("shall I") == 1
    assert styles(app) == {}, "nothing is done unasked"
    count = len(texts(app))
    assert await talk.say("yes") == words.done(SHORT)
    assert styles(app) == {Feature.LENGTH: "short"}
    assert len(texts(app)) == count
    assert "Length: three quarters" in await talk.say("/settings")
    assert "Length:" not in (await talk.tap(talk.channel.offered[f"Length: {phrases.AS_USUAL}"])).split(phrases.WHAT_TO_SET)[0]
    assert styles(app) == {}


async def test_a_short_resume_has_three_quarters_of_the_lines(app: App) -> None:
    """Where the setting stands before the post is sent."""
    talk = await tailored(app)
    whole = [line.text for line in latest(app).lines() if line.kind == "bullet"]
    await talk.say("/settings length short")
    bob = Conversation(app, "bob")
    await bob.say("/settings length short")
    await bob.begin()
    await bob.say("skip all")
    row = app.store.versions.latest("bob")
    assert row is not None
    short = [line.text for line in app.store.versions.load("bob", row.hash).lines() if line.kind == "bullet"]
    assert len(short) == int(0.75 * len(whole))
    assert set(short) < set(whole)


@pytest.mark.parametrize(("reply", "said"), [("never", "never ask again"), ("no", "no")])
async def test_a_no_waits_for_three_more_and_a_never_is_for_good(app: App, reply: str, said: str) -> None:
    """Neither changes a setting."""
    talk = await asked_before(app)
    for _ in range(3):
        heard = await talk.say("shorter")
    assert "shall I" in heard
    assert await talk.say(said) == (words.ENDED if reply == "never" else words.LEFT)
    await talk.say("longer")
    for _ in range(2):
        assert "shall I" not in await talk.say("shorter")
        await talk.say("longer")
    assert ("shall I" in await talk.say("shorter")) == (reply == "no")
    assert styles(app) == {}


async def test_a_summary_that_is_taken_out_twice_is_asked_about(app: App) -> None:
    """Also where the proposal is not answered: then it is not made again."""
    talk = await asked_before(app)
    heard = ""
    for number in range(3):
        heard = await talk.say("no summary")
        assert (words.proposed(words.NO_SUMMARY, NO_SUMMARY) in heard) == (number == 1)
        await talk.say("/back 1")
    data = f"habit:{NO_SUMMARY}:yes"
    assert await talk.tap(data) == words.done(NO_SUMMARY)
    assert styles(app) == {Feature.SUMMARY: "none"}
    await talk.say("again")
    await talk.say("skip all")
    assert latest(app).summary == ()


async def test_british_spelling_in_edits_is_asked_about(app: App) -> None:
    """And then holds for every line; an edit that only shortens counts for the length."""
    talk = await asked_before(app)
    line = texts(app)[number_of(app, "Helped introduce") - 1]
    for text in ("Organized a catalog of on-call rotations", "Organised a catalog of on-call rotations", "Organised a catalogue of on-call rotations"):
        await _edit(talk, app, line, text)
        line = text
    assert BRITISH not in "".join(talk.channel.offered.values())
    await _edit(talk, app, line, "Organised a color catalogue of on-call rotations")
    heard = await _edit(talk, app, "Organised a color", "Organised a colour catalogue of on-call rotations")
    assert words.proposed(words.BRITISH, BRITISH) in heard
    await talk.tap(f"habit:{BRITISH}:yes")
    assert styles(app) == {Feature.SPELLING: "british"}


async def _edit(talk: Conversation, app: App, line: str, text: str) -> str:
    """Edit the line that begins so, and print it; what is heard."""
    await talk.say(f"/review {number_of(app, line[:20])}")
    if "Is that so?" in await talk.say(f"edit: {text}"):
        await talk.say("yes")
    return await talk.say("done")


@pytest.mark.parametrize(
    ("before", "after", "so"),
    [("Baked rye bread for 300 guests daily", "Baked rye bread daily", True), ("Baked rye bread", "Baked bread and rolls", False), ("Baked bread", "Baked bread", False), ("Baked rye bread", "Bread baked", False)],
)  # fmt: skip
def test_what_only_shortens(before: str, after: str, so: bool) -> None:
    """Words may go; none may come, and none may move."""
    assert only_shortens(before, after) is so


def chosen(app: App, *answers: str) -> None:
    """Trials of skills that were answered so: the style that was chosen, or nothing."""
    shown = tuple(Shown(style=style, hash=style, picture="") for style in ("post", "own"))
    with app.store.transaction() as db:
        for answer in answers:
            run = app.store.runs.start(Request(user="ann", vary="v"), "test", "ann", db)
            app.store.runs.cancel("ann", run, db)
            id_ = app.store.trials.keep("ann", run, Trial(feature=Feature.SKILLS, version="v", shown=shown), db)
            row = app.store.trials.get("ann", id_, db)
            assert row is not None
            app.store.trials.answer(row, {"post": "A", "own": "B"}.get(answer, "same"), db)


async def test_what_is_plainly_chosen_among_variants_is_proposed_with_its_interval(app: App) -> None:
    """Ten of ten; nine of nine is not enough, and the proposal is made once, behind the version that was printed."""
    talk = await asked_before(app)
    chosen(app, *["own"] * 8)
    assert "shall I" not in await pick(talk, app, current=False)
    await talk.say("/back 1")
    heard = await pick(talk, app, current=False)
    assert heard.index("Here is your résumé") < heard.index("shall I list skills in your own order?")
    assert "You chose it 10 of 10 times (95 % interval 72% to 100%)" in heard
    assert styles(app) == {}
    assert "shall I" not in await pick(talk, app, feature="length")
    await talk.tap("habit:style.skills.own:yes")
    assert styles(app) == {Feature.SKILLS: "own"}


async def test_the_current_one_chosen_again_and_again_is_no_news(app: App) -> None:
    """What every résumé has anyway needs no setting."""
    talk = await asked_before(app)
    chosen(app, *["post"] * 10)
    assert "shall I" not in await pick(talk, app)


async def test_a_design_that_does_better_is_proposed_with_its_interval(app: App) -> None:
    """Where /outcomes may call it better; chosen by a yes; what is no setting is not proposed."""
    sorts = [("classic", n < 19) for n in range(20)] + [("modern", n < 1) for n in range(20)]
    random.Random(1).shuffle(sorts)
    with app.store.transaction() as db:
        for design, good in sorts:
            variant = Variant(design=design, pages=1, headline=True, summary=True, bullets=9, skills=("Rye",))
            id_ = app.store.ledger.enter(LedgerRow(user="ann", version="v", company="Acme", variant=variant.model_dump_json()), db).id or 0
            app.store.ledger.mark("ann", id_, Standing.INTERVIEW if good else Standing.REJECTED, db)
    talk = Conversation(app)
    heard = await talk.say("/outcomes")
    assert "19 of 20 such applications came to an interview or an offer, 95% (95 % interval 76% to 99%): shall I use the design classic for every résumé?" in heard
    assert app.store.preferences.get("ann", Taste).design == ""
    assert "shall I" not in await talk.say("/outcomes")
    assert await talk.tap("habit:design.classic:yes") == words.done("design.classic")
    assert app.store.preferences.get("ann", Taste).design == "classic"


@pytest.mark.parametrize("data", ["habit:", "habit:style.length.short:yes", "habit:style.magic.x:yes", "habit:design.classic:yes", "habit:style.length.short:maybe", "habit:x"])
async def test_what_was_not_proposed_is_not_taken(app: App, data: str) -> None:
    """An old or an invented button changes nothing."""
    talk = Conversation(app)
    assert await talk.tap(data) == phrases.STALE
    assert app.store.preferences.get("ann", Taste) == Taste()


@pytest.mark.parametrize(
    ("said", "shown"),
    [("summary one", "Summary: one sentence"), ("skills own", "Skills: in your own order"), ("lines numbers", "Lead: with numbers first"), ("wording own", "Wording: your own words"), ("spelling british", "Spelling: British")],
)  # fmt: skip
async def test_each_style_can_be_set_and_taken_back_in_words(app: App, said: str, shown: str) -> None:
    """“/settings skills own”, “/settings skills usual”; nonsense sets nothing."""
    talk = Conversation(app)
    assert shown in await talk.say(f"/settings {said}")
    assert len(styles(app)) == 1
    assert phrases.NO_SUCH_SETTING in await talk.say(f"/settings {said.split()[0]} magic")
    assert shown not in await talk.say(f"/settings {said.split()[0]} usual")
    assert styles(app) == {}
    for feature in ("spelling", "summary"):
        assert phrases.NO_SUCH_SETTING in await talk.say(f"/settings {feature} baroque")
