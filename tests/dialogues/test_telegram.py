"""Conversations on Telegram, over the wire."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator

import pytest

from agent.domain.page import Form, Page
from bot.app import App
from bot.commands.pair import approve
from bot.demo import sample
from bot.showing import phrases
from bot.showing.menu import MENU
from tests.dialogues.telegram import OWNER, serving
from tests.fakes.fetcher import SmallWeb
from tests.fakes.telegram import FakeTelegram, Person, Shown, until

POST = sample("post.txt").decode()
ASKED = "The post asks for"
ME = f"telegram:{OWNER}"


@pytest.fixture
async def server() -> AsyncIterator[FakeTelegram]:
    """Telegram."""
    async with FakeTelegram() as running:
        yield running


@pytest.fixture
def ann(server: FakeTelegram) -> Person:
    """The owner."""
    return server.person(OWNER)


async def test_from_hi_to_the_pdf(app: App, server: FakeTelegram, ann: Person) -> None:
    """Hi, a résumé as a file, a post, questions with buttons, a tap: the files arrive as documents, and nothing else stays on the screen."""
    async with serving(app, server):
        ann.says("hi")
        await ann.hears("Hello. I tailor your résumé")
        ann.sends("resume.json", sample("resume.json"))
        await ann.hears("I understood of Dana Whitfield")
        ann.says(POST)
        question = await ann.hears(ASKED)
        assert set(question.buttons) == set(phrases.ANSWERS)
        query = ann.taps("Skip all questions")
        pdf = await ann.hears(".pdf")
        await ann.hears(".docx")
        await ann.hears(".json")
    assert pdf.content.startswith(b"%PDF") or pdf.content
    assert server.answered == {query: 1}
    assert [c["command"] for c in server.commands] == list(MENU)
    assert "upload_document" in ann.chat.actions
    assert "typing" in ann.chat.actions


async def test_a_link_with_a_comment(app: App, web: SmallWeb, server: FakeTelegram, ann: Person) -> None:
    """The post behind the link is read, also where the link hides behind a word or stands under a file."""
    links = [f"https://kornblum.example/jobs/{n}" for n in (1, 2, 3)]
    web.pages |= {link: Page(link=link, form=Form.TEXT, content=POST.encode()) for link in links}
    async with serving(app, server):
        ann.sends("resume.json", sample("resume.json"), caption=f"that's me, and the job is {links[0]} thanks!")
        await ann.hears(ASKED)
        for turn in ("openly", "hidden"):
            ann.taps("Skip all questions")
            await ann.hears(".json")
            ann.forgets()
            if turn == "openly":
                ann.says(f"and this one please {links[1]} (one page)")
            else:
                ann.hides("what about this one?", "this one", links[2])
            await ann.hears("You tailored to")
            ann.taps(phrases.TAILOR_ANEW)
            await ann.hears(ASKED)
    assert sorted(web.asked) == links


@pytest.mark.parametrize(("kind", "unread"), [("photo", "picture"), ("voice", "sound"), ("video_note", "sound"), ("video", "film"), ("animation", "film"), ("sticker", "sticker"), ("location", "other")])
async def test_what_cannot_be_read_gets_one_sentence(app: App, server: FakeTelegram, ann: Person, kind: str, unread: str) -> None:
    """That text is needed; nothing is fetched, and a link beside it is read all the same."""
    async with serving(app, server):
        ann.shows(kind)
        await ann.hears(phrases.UNREAD[unread])
    assert [m.text for m in ann.heard] == [phrases.UNREAD[unread]]
    assert not [m for m, _ in server.calls if m == "getFile"]


async def test_an_album_of_pictures_gets_one_sentence_and_one_of_files_is_read_file_by_file(app: App, server: FakeTelegram, ann: Person) -> None:
    """Each of several files counts, and pictures are refused once."""
    async with serving(app, server):
        for _ in range(3):
            ann.shows("photo", album="a1")
        ann.sends("resume.json", sample("resume.json"), album="a2")
        ann.sends("post.txt", POST.encode(), album="a2")
        await ann.hears("asks for")
    assert ann.text.count(phrases.UNREAD["picture"]) == 1


async def test_a_file_that_is_too_large_is_not_fetched(app: App, server: FakeTelegram, ann: Person) -> None:
    """One sentence, before anything is downloaded."""
    async with serving(app, server):
        ann.sends("life.pdf", b"%PDF", size=10_000_001)
        await ann.hears(phrases.UNREAD["large"])
    assert not [m for m, _ in server.calls if m == "getFile"]


async def test_old_and_invented_buttons_are_answered_kindly(app: App, server: FakeTelegram, ann: Person) -> None:
    """Each tap is acknowledged once and changes nothing when its question is settled, or never was."""
    async with serving(app, server):
        question = await _asked(ann)
        old = list(question.buttons.values())
        ann.taps("Skip all questions")
        await ann.hears(".json")
        for data in (*old, "99:r1:yes", "-", "#nothing", "x" * 64):
            ann.forgets()
            ann.taps_data(data)
            await ann.hears(phrases.STALE)
    assert set(server.answered.values()) == {1}
    assert len(app.store.versions.of(ME)) == 1


async def test_buttons_of_a_settled_question_go_away(app: App, server: FakeTelegram, ann: Person) -> None:
    """Answered by a tap or in words, under every message that asked it; those of the next question stay."""
    async with serving(app, server):
        first = await _asked(ann)
        ann.says("what?")
        again = await ann.hears("The post says")
        assert first.buttons
        assert again.buttons
        ann.says("no")
        await until(lambda: not first.buttons and not again.buttons)
        following = ann.heard[-1]
        assert set(following.buttons) == set(phrases.ANSWERS)
        ann.says("/cancel")
        await until(lambda: not following.buttons)


async def test_a_foreign_tap_in_a_group_changes_nothing(app: App, server: FakeTelegram, ann: Person) -> None:
    """Who taps somebody else's button is told so, and the question stays open."""
    bob, group = server.person(77, "Bob"), server.group()
    async with serving(app, server, owners=frozenset({OWNER, 77})):
        bob.says("hi")
        question = await _asked(ann)
        queries = [bob.taps_data(data, question, group) for data in question.buttons.values()]
        bob.taps_data(question.buttons["No"])
        await until(lambda: all(server.answered[q] == 1 for q in queries))
        await bob.hears(phrases.STALE)
    assert {server.answers[q] for q in queries} == {phrases.NOT_YOUR_BUTTON}
    run = app.store.runs.open_of(ME)
    assert run is not None
    assert app.store.answers.of_run(run.id or 0) == []
    assert app.store.corpus.load("telegram:77").snippets == ()


async def test_in_a_group_only_the_way_to_the_private_chat_is_told(app: App, server: FakeTelegram, ann: Person) -> None:
    """Only when addressed: by name, by a command or by an answer to us; of what was said there nothing is kept."""
    group = server.group()
    async with serving(app, server):
        ann.says("has anybody seen https://kornblum.example/jobs/1?", group)
        ann.says("/status@another_bot", group)
        ann.says("@truecut_bot tailor https://kornblum.example/jobs/1", group)
        await until(lambda: len(group.chat.shown) == 1)
        ann.says("/profile", group)
        ann.says("and again", group, reply_to=group.chat.shown[0])
        ann.sends("resume.json", sample("resume.json"))
        await ann.hears("I understood of")
        await until(lambda: len(group.chat.shown) == 3)
    assert {m.text for m in group.chat.shown} == {phrases.in_private("https://t.me/truecut_bot?start=group")}
    assert app.store.inbox.waiting() == 0


async def test_the_link_from_a_group_greets(app: App, server: FakeTelegram, ann: Person) -> None:
    """Its payload is no word of the user's."""
    async with serving(app, server):
        ann.says("/start group")
        await ann.hears(phrases.WELCOME)


async def test_an_edited_message_counts_once(app: App, server: FakeTelegram, ann: Person) -> None:
    """Changed before it was read, the last wording counts; changed afterwards, the user is told to send the change."""
    wrong = ann.says("hi ther")
    ann.edits(wrong, "/help")
    async with serving(app, server):
        await ann.hears(phrases.HELP.splitlines()[0])
        assert len(ann.heard) == 1
        number = ann.says("hi")
        await ann.hears(phrases.WELCOME)
        ann.edits(number, "hello")
        await ann.hears(phrases.UNREAD["edited"])


async def test_a_long_text_arrives_in_pieces_and_is_read_as_one(app: App, server: FakeTelegram, ann: Person) -> None:
    """A client cuts it at 4096: a post of 100,000 characters is one post."""
    filler = "\n".join(f"We bake bread number {n} for the people of our town." for n in range(2_000))
    async with serving(app, server):
        ann.sends("resume.json", sample("resume.json"))
        await ann.hears("I understood of")
        ann.forgets()
        ann.says(f"{POST}\n{filler}"[:100_000])
        await ann.hears("asks for", seconds=60)
    assert ann.text.count(phrases.READING) == 1
    assert phrases.READING_TOO not in ann.text


async def test_signs_of_markup_are_shown_letter_by_letter(app: App, server: FakeTelegram, ann: Person) -> None:
    """Neither a name nor a command is taken for HTML."""
    async with serving(app, server):
        ann.sends("r.json", json.dumps({"basics": {"name": "Ann <b>&amp; Sons"}, "work": [{"name": "A<i>", "position": "Baker & Cook", "highlights": ["Baked <rye> & more."]}]}).encode())
        await ann.hears("Ann <b>&amp; Sons")
        await ann.hears("Baker & Cook")


async def test_a_stranger_is_let_in_by_the_host_alone(app: App, server: FakeTelegram) -> None:
    """Nothing he sends is kept or answered but with a code; approved on the command line he is greeted, removed he is a stranger again."""
    bob = server.person(77, "Bob")
    async with serving(app, server):
        bob.sends("resume.json", sample("resume.json"))
        bob.says("my secret is marzipan")
        code = (await bob.hears("This bot is private")).text.split()[-1]
        await until(lambda: not server.unconfirmed)
        assert len(bob.heard) == 1
        assert not app.store.inbox.waiting()
        assert [p.code for p in app.store.access.waiting()] == [code]
        approve(app.store, code.lower())
        await bob.hears(phrases.LET_IN)
        bob.sends("resume.json", sample("resume.json"))
        await bob.hears("I understood of Dana Whitfield")
        assert app.store.access.remove("telegram:77")
        bob.forgets()
        bob.says("hi")
        await bob.hears("This bot is private")
    assert not [m for m, b in server.calls if m == "getFile" and b["file_id"].endswith("00000000")]


async def test_of_many_strangers_three_wait(app: App, server: FakeTelegram) -> None:
    """The others hear nothing, and nothing of them is kept."""
    crowd = [server.person(100 + n, f"S{n}") for n in range(6)]
    async with serving(app, server):
        for stranger in crowd:
            stranger.says("hi")
        await until(lambda: not server.unconfirmed and sum(bool(s.heard) for s in crowd) == 3)
    codes = [p.code for p in app.store.access.waiting()]
    assert len(set(codes)) == 3
    assert all(len(code) == 8 and not set(code) & set("0O1I") for code in codes)


async def _asked(who: Person) -> Shown:
    """Up to the first question; it."""
    who.sends("resume.json", sample("resume.json"))
    who.says(POST)
    return await who.hears(ASKED)
