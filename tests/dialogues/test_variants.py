"""Variants of a résumé: shown blind, chosen, and only then told apart."""

from __future__ import annotations

import dataclasses
import re

import pymupdf
import pytest

from agent.adapters.pictures import labelled
from agent.domain.say import SayKind
from agent.domain.style import Feature
from agent.domain.trial import NEITHER, TIE, Trial
from agent.domain.wish import Without
from bot.app import App
from bot.dialogue.variants import words
from bot.showing import phrases
from tests.dialogues.conversation import Conversation
from tests.dialogues.reviews import latest, texts
from tests.fakes.printer import WritingPrinter
from tests.profile.files import job, text


@pytest.fixture
def app(app: App) -> App:
    """The house with a printer whose pages hold the lines."""
    return dataclasses.replace(app, printer=WritingPrinter())


POST = "We are looking for a baker. You will bake rye and spelt. Requirements: you have experience with sourdough, and you like to lead a team of nine. Candidates apply by mail."
STYLES = {style for (_, style) in words.STYLES}


def trial(app: App, user: str = "ann") -> tuple[int, Trial]:
    """The trial that was shown last."""
    with app.store.transaction() as db:
        row = app.store.trials.last(user, db)
        assert row is not None
        return row.id or 0, Trial.model_validate_json(row.payload)


def answers(app: App) -> list[str]:
    """What was answered so far."""
    return [answer for _, answer in app.store.trials.answered("ann")]


def label_of(shown: Trial, *, current: bool) -> str:
    """The letter of the variant that the version is, or of the first that it is not."""
    return next(label for label, one in zip("ABC", shown.shown, strict=False) if (one.hash == shown.version) is current)


@pytest.mark.parametrize(("asked", "feature", "count"), [("skills", Feature.SKILLS, 2), ("length", Feature.LENGTH, 2), ("lines", Feature.LEAD, 2)])
async def test_variants_of_one_thing_are_shown_blind(app: App, asked: str, feature: Feature, count: int) -> None:
    """A picture each under a letter, then the letters as buttons; no name, word or property of a file tells which is which."""
    talk = await tailored(app)
    before = app.store.versions.of("ann")
    await talk.house.say("ann", "ann", f"/variants {asked}")
    said = talk.channel.said
    pictures = [say for say in said if say.kind is SayKind.FILE]
    _, shown = trial(app)
    assert shown.feature is feature
    assert [re.sub(r"\d+", "N", say.filename) for say in pictures] == [f"Truecut-N-{label}.png" for label in "ABC"[:count]]
    assert [option.label for option in said[-1].options] == [*"ABC"[:count], words.ALIKE, words.NONE]
    told = " ".join(say.text for say in said) + " ".join(option.data for option in said[-1].options)
    assert not any(re.search(rf"\b{re.escape(style)}\b", told) for style in STYLES if style not in ("none", "own", "whole", "one", "post", "short"))
    contents = [app.store.files.read(say.path) for say in pictures]
    assert len(set(contents)) == count
    assert all(chunk in (b"IHDR", b"IDAT", b"IEND", b"pHYs") for content in contents for chunk in chunks(content))
    assert (app.store.versions.of("ann"), len(app.store.ledger.of("ann"))) == (before, 1), "nothing is made by looking"


def chunks(png: bytes) -> list[bytes]:
    """The names of the parts of a PNG."""
    found, at = [], 8
    while at < len(png):
        size = int.from_bytes(png[at : at + 4], "big")
        found.append(png[at + 4 : at + 8])
        at += size + 12
    return found


async def tailored(app: App, user: str = "ann") -> Conversation:
    """A conversation that has led to a version."""
    talk = Conversation(app, user)
    await talk.begin()
    await talk.say("skip all")
    return talk


async def test_the_one_that_is_chosen_becomes_the_current_version(app: App) -> None:
    """It is the very one that was shown, with the one before as its parent; what differed is told then, and where it stood is kept with hashes, picture and model."""
    talk = await tailored(app)
    old = latest(app)
    await talk.say("/variants skills")
    id_, shown = trial(app)
    label = label_of(shown, current=False)
    heard = await talk.tap(f"variant:{id_}:{label}")
    assert words.revealed(shown) in heard
    assert words.PRINTING in heard
    chosen = shown.called(label)
    row = app.store.versions.latest("ann")
    assert chosen is not None
    assert row is not None
    assert (row.hash, row.parent) == (chosen.hash, old.hash)
    assert sorted(texts(app)) == sorted(line.text for line in old.lines()), "the same lines in another order"
    assert app.store.trials.answered("ann") == [(shown, label)]
    assert (shown.model, shown.digest, shown.prompts) == ("", "", {})
    assert shown.version == old.hash
    assert all(len(one.picture) == len(one.hash) == 64 for one in shown.shown)
    assert old.hash in {one.hash for one in shown.shown}


async def test_the_current_one_may_be_chosen(app: App) -> None:
    """Then it stays, and nothing is made."""
    talk = await tailored(app)
    await talk.say("/variants skills")
    id_, shown = trial(app)
    heard = await talk.say(f"{label_of(shown, current=True)} please")
    assert words.STAYS in heard
    assert answers(app) == [label_of(shown, current=True)]
    assert len(app.store.versions.of("ann")) == len(app.store.ledger.of("ann")) == 1
    assert words.settled_already(label_of(shown, current=True)) == await talk.tap(f"variant:{id_}:{label_of(shown, current=False)}")
    assert len(answers(app)) == 1


@pytest.mark.parametrize(("said", "answer", "heard"), [("all the same", TIE, words.ALIKE_TAKEN), ("none of them", NEITHER, words.NONE_TAKEN), ("3", TIE, words.ALIKE_TAKEN), ("4", NEITHER, words.NONE_TAKEN)])
async def test_a_tie_and_none_are_answers_too(app: App, said: str, answer: str, heard: str) -> None:
    """In words or by number; the résumé stays as it is."""
    talk = await tailored(app)
    await talk.say("show me two versions")
    while len(trial(app)[1].shown) != 2:
        await talk.say("/variants skills")
    assert heard in await talk.say(said)
    assert answers(app) == [answer]
    assert len(app.store.versions.of("ann")) == 1


async def test_two_trials_at_once_are_kept_apart(app: App) -> None:
    """A button belongs to its pictures; after a change of the résumé the choice of the older ones is noted and changes nothing; somebody else's button is none."""
    talk = await tailored(app)
    await talk.say("/variants skills")
    first, one = trial(app)
    await talk.say("/variants length")
    second, other = trial(app)
    heard = await talk.tap(f"variant:{second}:{label_of(other, current=False)}")
    assert words.PRINTING in heard
    now = latest(app)
    heard = await talk.tap(f"variant:{first}:{label_of(one, current=False)}")
    assert words.OUTDATED in heard
    assert latest(app) == now
    assert len(answers(app)) == 2
    bob = await tailored(app, "bob")
    assert await bob.tap(f"variant:{first}:A") == phrases.STALE
    for odd in ("variant:99:A", f"variant:{first}:Z", "variant:x:A", "variant:"):
        assert await talk.tap(odd) == phrases.STALE


async def test_no_file_is_called_as_one_that_was_shown_before(app: App) -> None:
    """Where files of one name and content are one, the name would tell which is the version that was chosen then."""
    talk = await tailored(app)
    names: list[str] = []
    for _ in range(2):
        await talk.house.say("ann", "ann", "/variants skills")
        names += [say.filename for say in talk.channel.said if say.kind is SayKind.FILE and say.filename.startswith("Truecut-")]
        talk.channel.heard()
    assert len(set(names)) == len(names) == 4


async def test_a_letter_out_of_the_blue_chooses_nothing(app: App) -> None:
    """Only what was asked last is answered by a letter."""
    talk = await tailored(app)
    await talk.say("a")
    await talk.say("/variants skills")
    await talk.say("/design")
    await talk.say("A")
    assert answers(app) == []


async def test_what_cannot_be_told_apart_is_not_offered(app: App) -> None:
    """Where no feature gives two résumés that differ, that is said and nothing is asked."""
    talk = Conversation(app)
    await talk.send("cv.md", text(job("Kornblum Bakery", "Head Baker", "Mar 2021 – Present", "Baked rye bread for hotel guests")).encode())
    await talk.say(POST)
    await talk.say("skip all")
    assert latest(app)
    assert words.NOTHING_DIFFERS in await talk.say("/variants skills")
    with app.store.transaction() as db:
        assert app.store.trials.last("ann", db) is None


async def test_when_variants_are_not_drawn(app: App) -> None:
    """Without a version, while a question is open, in the middle of a review, or where nobody knows what is meant."""
    talk = Conversation(app)
    assert await talk.say("/variants") == phrases.NO_VERSION
    await talk.begin()
    await talk.say("skip all")
    assert await talk.say("/variants colours") == words.HOW
    assert await talk.say("/variants score") == words.NO_PICKS
    await talk.say("/review 1")
    assert await talk.say("/variants") == words.FIRST_THE_LINES
    await talk.say("done")
    await talk.say("again")
    assert await talk.say("/variants") == words.FIRST_FINISH


async def test_what_was_chosen_is_wished_for_the_post(app: App) -> None:
    """A summary that was chosen away stays away when the post is tailored anew, and can be chosen back."""
    talk = await tailored(app)
    before = latest(app).summary
    assert before
    await talk.say("/variants summary")
    await choose(talk, app, "none")
    assert latest(app).summary == ()
    assert Without(section="summary") in latest(app).wishes
    await talk.say("again")
    await talk.say("skip all")
    assert latest(app).summary == ()
    await talk.say("/variants summary")
    await choose(talk, app, "whole")
    assert latest(app).summary == before


async def choose(talk: Conversation, app: App, style: str) -> None:
    """Tap the letter under which that style was shown."""
    id_, shown = trial(app, talk.user)
    label = next(label for label, one in zip("ABC", shown.shown, strict=False) if one.style == style)
    await talk.tap(f"variant:{id_}:{label}")


async def test_the_score_has_intervals_and_claims_nothing_of_few(app: App) -> None:
    """After one choice it says of how many, and how many more are needed at least."""
    talk = await tailored(app)
    await talk.say("/variants skills")
    _, shown = trial(app)
    await talk.say(label_of(shown, current=True))
    heard = await talk.say("/variants score")
    assert "1 of 1, 100% (95 % interval 21% to 100%)" in heard
    assert "no preference shown; at least 9 more choices" in heard
    assert "you prefer" not in heard


def test_the_letter_stands_above_the_pages() -> None:
    """Also of a document of several pages."""
    with pymupdf.open() as document:  # type: ignore[no-untyped-call]
        for _ in range(2):
            document.new_page(width=595, height=842)
        pdf: bytes = document.tobytes()
    a, b = pymupdf.Pixmap(labelled(pdf, "A")), pymupdf.Pixmap(labelled(pdf, "B"))
    assert (a.width, a.height) == (b.width, b.height)
    assert a.width == 1080
    assert a.height > 2 * 1080 * 842 / 595
    assert a.samples != b.samples
