"""Versions are listed, compared, gone back to, and never change."""

from __future__ import annotations

from agent.domain.say import SayKind
from bot.app import App
from bot.showing import phrases, views
from storage.tables import LedgerRow
from tests.dialogues.conversation import Conversation
from tests.dialogues.reviews import STANDS, latest, made, number_of, texts
from tests.dialogues.test_forms import tailored


async def two(app: App) -> Conversation:
    """A conversation that has led to two versions: the second lost a line, and holds another in other words."""
    talk = await made(app)
    await talk.say(f"/review {number_of(app, STANDS[:12])}")
    await talk.say("remove")
    await talk.say("edit: Wrote reports on two services every week")
    await talk.say("yes")
    await talk.say("done")
    assert app.store.versions.count("ann") == 2
    return talk


async def test_two_versions_are_compared_line_by_line(app: App) -> None:
    """What went, and what was worded otherwise with what it rests on now; from the older to the newer, however they are named."""
    talk = await two(app)
    told = await talk.say("/diff 1 2")
    assert "From 1. " in told
    assert f"– {STANDS}" in told
    assert "+ Wrote reports on two services every week" in told
    assert "Software Engineer, Harborline Freight" in told
    assert "rests no longer on" in told
    for way in ("/diff", "/diff 1", "/diff 1 and 2", "/diff #1 vs #2", "/diff 1-2"):
        assert await talk.say(way) == told, way
    assert f"+ {STANDS}" in await talk.say("/diff 2 1")
    assert views.SAME_LINES in await talk.say("/diff 2 2")
    assert await talk.say("/diff one two") == phrases.DIFF_HOW
    assert "there is no 9" in await talk.say("/diff 1 9")


async def test_one_version_has_nothing_to_be_compared_with(app: App) -> None:
    """And none neither."""
    assert await Conversation(app).say("/diff") == phrases.NO_VERSION
    assert await (await tailored(app)).say("/diff") == phrases.ONLY_ONE


async def test_what_was_taken_back_can_still_be_compared(app: App) -> None:
    """It is looked at, not handed out."""
    talk = await two(app)
    app.store.corpus.take_back("ann", latest(app).experiences[0].bullets[0].cites[0])
    assert "From 1. " in await talk.say("/diff 1 2")
    assert "tailor it again" in await talk.say("/back 1")
    assert len(app.store.ledger.of("ann")) == 2


async def test_going_back_makes_an_older_version_the_current_one(app: App) -> None:
    """Its very files come again and no line is new; what is wished then begins from it; nothing of the others is lost."""
    talk = await two(app)
    first, second = (row.version for row in app.store.ledger.of("ann"))
    files = {file.stored for file in app.store.versions.files("ann", first)}
    await talk.house.say("ann", "ann", "/back 1")
    sent = {say.path for say in talk.channel.said if say.kind is SayKind.FILE}
    assert sent == files
    assert "current one again, as number 3" in talk.channel.heard()
    assert [row.version for row in app.store.ledger.of("ann")] == [first, second, first]
    assert app.store.versions.count("ann") == 2
    row = app.store.versions.latest("ann")
    assert row is not None
    assert row.hash == first
    assert STANDS in texts(app)
    assert "current one already" in await talk.say("/back 1")
    assert len(app.store.ledger.of("ann")) == 3
    await talk.say("/review 1")
    await talk.say("remove")
    await talk.say("done")
    revised = app.store.versions.latest("ann")
    assert revised is not None
    assert revised.parent == first


async def test_going_back_needs_a_version(app: App) -> None:
    """Said in a sentence where there is none, or a review is open."""
    assert await Conversation(app).say("/back 1") == phrases.NO_VERSION
    talk = await tailored(app)
    assert await talk.say("/back") == phrases.NO_WAY_BACK
    assert "there is no 4" in await talk.say("/back 4")
    await talk.say("/review")
    assert await talk.say("/back 1") == phrases.FIRST_THE_LINES_BACK


async def test_the_example_of_going_back_is_the_version_before_the_current_one(app: App) -> None:
    """Not one that there is not, and not the current one itself."""
    talk = await two(app)
    assert await talk.say("/back") == phrases.back_how(1)
    await talk.say("/back 1")
    assert await talk.say("/back") == phrases.back_how(2)


async def test_the_list_is_short_and_says_what_stands(app: App) -> None:
    """The newest twenty, before them what is pinned; which one is current, and what became of each."""
    talk = await tailored(app)
    with app.store.transaction() as db:
        for number in range(40):
            app.store.ledger.enter(LedgerRow(user="ann", version=f"v{number}", company="Acme", role=f"Role {number}"), db)
    await talk.say("/pin 1")
    await talk.say("/ledger 41 sent")
    told = await talk.say("/versions")
    assert told.count("\n") == 22
    assert told.startswith("1. ")
    assert "(v39) – current, sent" in told
    assert "– pinned" in told
    assert phrases.older_versions(20) in told
    assert "there is no 99" in await talk.say("/versions 99")
