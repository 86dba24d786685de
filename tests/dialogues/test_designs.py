"""The designs: shown, chosen, kept."""

from __future__ import annotations

import dataclasses

import pymupdf
import pytest

from agent.domain.look import STANDARD, designs
from agent.domain.rendered import Design, Extent, Rendered
from agent.domain.resume import Resume
from agent.domain.say import SayKind
from bot.app import App
from bot.files.taste import Taste, design_of
from bot.showing import phrases
from storage.tables import RunState
from tests.dialogues.conversation import Conversation
from tests.fakes.printer import PlainPrinter

NAMES = [name for name, _ in designs()]
OTHER = NAMES[1]


class NamingPrinter(PlainPrinter):
    """Writes the name of the design on the page; in a roomy design a page holds less."""

    def render(self, resume: Resume, design: Design) -> Rendered:
        """A page with that name."""
        plain = super().render(resume, design)
        with pymupdf.open(stream=plain.content, filetype="pdf") as document:  # type: ignore[no-untyped-call]
            document[0].insert_text((72, 72), design.name, fontsize=40)
            content: bytes = document.tobytes(no_new_id=True)
        return plain.model_copy(update={"content": content})

    def extent(self, resume: Resume, design: Design) -> Extent:
        """A page more in the roomy design."""
        return Extent(pages=super().extent(resume, design).pages + (design.name == NAMES[-1] and not resume.dense))


@pytest.fixture
def app(app: App) -> App:
    """The house with a printer that knows designs."""
    return dataclasses.replace(app, printer=NamingPrinter())


async def tailored(app: App, user: str = "ann") -> Conversation:
    """A conversation that has led to a version."""
    talk = Conversation(app, user)
    await talk.begin()
    await talk.say("skip all")
    return talk


def printed(app: App, user: str = "ann") -> str:
    """What stands on the first page of the user's last version."""
    row = app.store.versions.latest(user)
    assert row is not None
    stored = next(f.stored for f in app.store.versions.files(user, row.hash) if f.extension == "pdf")
    with pymupdf.open(stream=app.store.files.read(stored), filetype="pdf") as document:  # type: ignore[no-untyped-call]
        return str(document[0].get_text()).strip()


async def test_the_last_version_is_shown_in_every_design(app: App) -> None:
    """A picture of each, then the names with a line each, to be tapped; nothing is changed by looking."""
    talk = await tailored(app)
    before, made = printed(app), app.store.versions.of("ann")
    await talk.house.say("ann", "ann", "/design")
    said = talk.channel.said
    pictures = [say for say in said if say.kind is SayKind.FILE]
    assert [say.filename.rsplit("-", 1)[1] for say in pictures] == [f"{name}.png" for name in NAMES]
    assert len({app.store.files.read(say.path) for say in pictures}) == len(NAMES)
    assert all(f"{name}{' (yours)' if name == STANDARD else ''} – {what}" in said[-1].text for name, what in designs())
    assert [option.label.lower() for option in said[-1].options] == NAMES
    assert (printed(app), app.store.versions.of("ann"), len(app.store.ledger.of("ann"))) == (before, made, 1)


@pytest.mark.parametrize("way", ["tap", "number", "name", "command", "sentence"])
async def test_a_design_is_chosen_by_tap_or_word(app: App, way: str) -> None:
    """And the last version is printed again in it: the same lines, the same version, no second entry in the ledger."""
    talk = await tailored(app)
    first = app.store.versions.latest("ann")
    await talk.say("/design")
    said = {"number": str(NAMES.index(OTHER) + 1), "name": OTHER.capitalize(), "command": f"/design {OTHER}", "sentence": f"the {OTHER} one please"}
    heard = await talk.tap(f"design:{OTHER}") if way == "tap" else await talk.say(said[way])
    assert phrases.from_now_on(OTHER) in heard
    assert phrases.reprinted(OTHER) in heard
    assert printed(app) == OTHER
    assert all(ending in heard for ending in (".pdf", ".docx", "-preview.png"))
    assert not any(ending in heard for ending in (".json", "-score.png")), "what is the same is not sent again"
    assert app.store.versions.latest("ann") == first
    assert len(app.store.ledger.of("ann")) == len(app.store.versions.of("ann")) == 1


async def test_the_choice_is_kept_for_this_user(app: App) -> None:
    """For the next post, in another conversation too, and for nobody else."""
    talk = await tailored(app)
    await talk.say(f"/design {OTHER}")
    await talk.house.say("ann", "elsewhere", "We are looking for a baker. You will bake rye and spelt. Requirements: you have experience with sourdough, and you like to lead a team of nine. Candidates apply by mail.")
    await talk.house.say("ann", "elsewhere", "skip all")
    assert len(app.store.versions.of("ann")) == 2
    assert printed(app) == OTHER
    await tailored(app, "bob")
    assert printed(app, "bob") == STANDARD
    assert (await talk.say("/design")).count("(yours)") == 1


async def test_a_roomier_design_sets_the_lines_closer_and_loses_none(app: App) -> None:
    """What no longer fits the pages is set closer: a version of its own, with the one before as its parent, and every line of it."""
    talk = await tailored(app)
    first = app.store.versions.latest("ann")
    heard = await talk.say(f"/design {NAMES[-1]}")
    last = app.store.versions.latest("ann")
    assert phrases.reprinted(NAMES[-1]) in heard
    assert first is not None
    assert last is not None
    assert last.parent == first.hash
    assert [line.text for line in app.store.versions.load("ann", last.hash).lines()] == [line.text for line in app.store.versions.load("ann", first.hash).lines()]


async def test_without_a_version_the_choice_waits_for_the_first(app: App) -> None:
    """The designs are named, and what is chosen holds from the first résumé on; so too while a question is open."""
    talk = Conversation(app)
    heard = await talk.say("/design")
    assert all(what in heard for _, what in designs())
    assert await talk.say(OTHER) == phrases.from_now_on(OTHER)
    await talk.begin()
    assert OTHER in await talk.say("/design")
    assert await talk.say(f"/design {STANDARD}") == phrases.from_now_on(STANDARD)
    run = talk.run()
    assert run.state == RunState.WAITING
    assert app.store.answers.of_run(run.id or 0) == []
    await talk.say("3")
    assert len(app.store.answers.of_run(run.id or 0)) == 1, "a number answers the question"
    await talk.say("skip all")
    assert printed(app) == STANDARD


async def test_what_is_chosen_already_is_not_printed_again(app: App) -> None:
    """Twice the same tap has one effect."""
    talk = await tailored(app)
    await talk.tap(f"design:{OTHER}")
    assert await talk.tap(f"design:{OTHER}") == phrases.same_design(OTHER)


async def test_an_unknown_design_changes_nothing(app: App) -> None:
    """An old button is stale, an unknown name gets the list; a design that was kept and is there no more is the standard one."""
    talk = await tailored(app)
    assert await talk.tap("design:baroque") == phrases.STALE
    assert OTHER in await talk.say("/design baroque")
    app.store.preferences.put("ann", Taste(design="baroque"))
    assert design_of(app.store, "ann", Design()) == Design()


async def test_the_name_of_a_design_means_one_only_where_designs_were_offered(app: App) -> None:
    """"classic" out of the blue is no wish."""
    talk = await tailored(app)
    assert phrases.from_now_on(OTHER) not in await talk.say(OTHER)


async def test_in_the_middle_of_the_lines_no_design_is_changed(app: App) -> None:
    """The review is finished first; its wishes are not lost."""
    talk = await tailored(app)
    await talk.say("/review 1")
    for heard in (await talk.say("/design"), await talk.say(f"/design {OTHER}"), await talk.tap(f"design:{OTHER}")):
        assert heard == phrases.FIRST_THE_LINES
    assert printed(app) == STANDARD


async def test_a_version_that_lost_its_evidence_is_shown_in_no_design(app: App) -> None:
    """The user hears what to do."""
    talk = await tailored(app)
    row = app.store.versions.latest("ann")
    assert row is not None
    app.store.corpus.take_back("ann", app.store.versions.load("ann", row.hash).lines()[0].cites[0])
    assert "tailor it again" in await talk.say("/design")
