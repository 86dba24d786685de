"""A version in other forms, and its pictures."""

from __future__ import annotations

import dataclasses
import json

import pytest

from agent.domain.rendered import Design, Rendered
from agent.domain.resume import Resume
from agent.domain.say import SayKind
from bot.app import App
from bot.files.formats import BY_NAME, HANDED, OFFERED, PICTURES, asked_for
from bot.showing import phrases
from tests.dialogues.conversation import Conversation
from tests.fakes.printer import PlainPrinter

STEM = "Dana-Whitfield-Resume-Brightwater-Logistics"


async def tailored(app: App) -> Conversation:
    """A conversation that has led to a version."""
    talk = Conversation(app)
    await talk.begin()
    await talk.say("skip all")
    return talk


def content(app: App, form: str) -> bytes:
    """The file of the last version in that form."""
    row = app.store.versions.latest("ann")
    assert row is not None
    return next(app.store.files.read(f.stored) for f in app.store.versions.files("ann", row.hash) if f.extension == form)


async def test_after_the_files_the_other_forms_are_offered(app: App) -> None:
    """As buttons, below what was handed over; a tap or its number gives that form of the version."""
    talk = Conversation(app)
    await talk.begin()
    heard = await talk.say("skip all")
    assert heard.index(".pdf") < heard.index(phrases.OTHER_FORMS)
    assert list(talk.channel.offered) == [*(form.label for form in OFFERED), phrases.I_SENT_IT]
    assert f"{STEM}.txt" in await talk.tap(talk.channel.offered[BY_NAME["txt"].label])
    number = [form.name for form in OFFERED].index("jsonresume") + 1
    assert await talk.say(str(number)) == f"{STEM}.resume.json"


@pytest.mark.parametrize("name", list(BY_NAME))
async def test_every_form_can_be_named(app: App, name: str) -> None:
    """/format NAME hands over that form, and the same bytes when it is asked for again."""
    talk = await tailored(app)
    heard = await talk.say(f"/format {name}")
    assert heard == STEM + BY_NAME[name].ending
    first = content(app, name)
    assert await talk.say(f"/format {name}") == heard
    assert content(app, name) == first
    assert len(first) > 100


async def test_the_forms_say_the_same(app: App) -> None:
    """Text, Markdown and JSON Resume hold every line of the version."""
    talk = await tailored(app)
    for name in ("txt", "md", "jsonresume"):
        await talk.say(f"/format {name}")
    row = app.store.versions.latest("ann")
    assert row is not None
    lines = [line.text for line in app.store.versions.load("ann", row.hash).lines()]
    text = content(app, "txt").decode()
    assert [line for line in lines if line not in text] == []
    told = json.dumps(json.loads(content(app, "jsonresume")), ensure_ascii=False)
    assert [line for line in lines if json.dumps(line, ensure_ascii=False)[1:-1] not in told] == []


@pytest.mark.parametrize(
    "said, name",
    [
        ("as Word please", "docx"), ("can I have it in word?", "docx"), ("Send me the resume as a docx file", "docx"), ("plain text", "txt"), ("as text, please", "txt"),
        ("give me the pdf again", "pdf"), ("also as Markdown", "md"), ("JSON Resume", "jsonresume"), ("the score card", "score"), ("I'd like a preview", "preview"),
    ],
)  # fmt: skip
def test_a_form_is_understood_in_words(said: str, name: str) -> None:
    """As people ask for one."""
    form = asked_for(said)
    assert form is not None
    assert form.name == name


@pytest.mark.parametrize("said", ["", "I wrote the text of the manual", "I know Word", "result of the tests", "as soon as possible", "Markdown was what I used at work", "post.pdf", "my post.docx"])
def test_what_asks_for_no_form_is_none(said: str) -> None:
    """A sentence that only names one is about something else."""
    assert asked_for(said) is None


async def test_words_ask_for_a_form_only_when_there_is_a_version_and_nothing_is_open(app: App) -> None:
    """Before that they are no wish; while a question is open they are its answer."""
    talk = Conversation(app)
    assert ".docx" not in await talk.say("as Word please")
    assert phrases.NO_VERSION in await talk.say("/format docx")
    await talk.begin()
    assert ".docx" not in await talk.say("as Word please")
    await talk.say("skip all")
    assert await talk.say("as Word please") == f"{STEM}.docx"


async def test_an_unknown_form_gets_the_list(app: App) -> None:
    """With the way to say it."""
    talk = await tailored(app)
    for said in ("/format", "/format gif"):
        heard = await talk.say(said)
        assert all(name in heard for name in BY_NAME)


async def test_a_button_gives_its_own_version(app: App) -> None:
    """Also when a later one was made; one of a version that is not the user's gives nothing."""
    talk = await tailored(app)
    old = talk.channel.offered[BY_NAME["txt"].label]
    first = app.store.versions.latest("ann")
    assert first is not None
    await talk.say("/review 1")
    await talk.say("remove")
    await talk.say("done")
    await talk.tap(old)
    assert "txt" in {f.extension for f in app.store.versions.files("ann", first.hash)}
    stranger = Conversation(app, "bob")
    assert phrases.STALE in await stranger.tap(old)
    for odd in ("form:", "form::txt", f"form:{first.hash[:12]}:gif", "form:zzz:txt"):
        assert phrases.STALE in await talk.tap(odd)


async def test_no_form_is_made_of_a_version_that_lost_its_evidence(app: App) -> None:
    """What was taken back is handed out in no form."""
    talk = await tailored(app)
    row = app.store.versions.latest("ann")
    assert row is not None
    cited = next(line.cites[0] for line in app.store.versions.load("ann", row.hash).lines())
    app.store.corpus.take_back("ann", cited)
    for name in ("txt", "docx", "preview"):
        assert "tailor it again" in await talk.say(f"/format {name}")


async def test_the_pictures_come_with_the_files(app: App) -> None:
    """A preview of the first page and the score, as PNG, after what is to be sent on."""
    talk = Conversation(app)
    await talk.begin()
    await talk.house.say("ann", "ann", "skip all")
    files = [say.filename.removeprefix(STEM) for say in talk.channel.said if say.kind is SayKind.FILE]
    assert files == [BY_NAME[name].ending for name in HANDED + PICTURES]
    assert all(content(app, name).startswith(b"\x89PNG") for name in PICTURES)


class Scribe(PlainPrinter):
    """A printer whose pages no library can open."""

    def render(self, resume: Resume, design: Design) -> Rendered:
        """No PDF at all."""
        return super().render(resume, design).model_copy(update={"content": b"no page"})


async def test_a_picture_that_cannot_be_drawn_costs_the_picture_alone(app: App) -> None:
    """The résumé is handed over all the same, and the other picture too."""
    talk = Conversation(dataclasses.replace(app, printer=Scribe()))
    await talk.begin()
    heard = await talk.say("skip all")
    assert f"{STEM}.pdf" in heard
    assert f"{STEM}-score.png" in heard
    assert "preview" not in heard
