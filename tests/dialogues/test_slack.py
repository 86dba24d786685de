"""Conversations on Slack, over the wire."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator

import pytest

from agent.adapters.importers import read_resume
from agent.domain.page import Form, Page
from bot.app import App
from bot.channels.slack import Keys
from bot.commands.pair import approve
from bot.demo import sample
from bot.showing import phrases
from tests.dialogues.slack import BY_REQUEST, BY_SOCKET, ME, OWNER, serving
from tests.fakes.fetcher import SmallWeb
from tests.fakes.slack import FakeSlack, Person, Shown, until

POST = sample("post.txt").decode()
ASKED = "The post asks for"
LINKS = [f"https://kornblum.example/jobs/{n}" for n in (1, 2, 3)]


@pytest.fixture
async def server() -> AsyncIterator[FakeSlack]:
    """Slack."""
    async with FakeSlack() as running:
        yield running


@pytest.fixture
def ann(server: FakeSlack) -> Person:
    """The owner."""
    return server.person(OWNER)


@pytest.mark.parametrize("keys", [BY_SOCKET, BY_REQUEST], ids=["socket", "http"])
async def test_from_hi_to_the_pdf(app: App, server: FakeSlack, ann: Person, keys: Keys) -> None:
    """Hi, a résumé as a file, a post, questions with buttons, a tap: the files arrive, and nothing else stays on the screen."""
    async with serving(app, server, keys=keys):
        ann.says("hi")
        await ann.hears("Hello. I tailor your résumé")
        ann.sends("resume.json", sample("resume.json"))
        await ann.hears("I understood of Dana Whitfield")
        ann.says(POST)
        question = await ann.hears(ASKED)
        ann.taps("Skip all questions")
        pdf = await ann.hears(".pdf")
        await ann.hears(".docx")
        await ann.hears(".json")
    assert set(question.buttons) == {*phrases.ANSWERS, phrases.IN_WORDS}
    assert pdf.content
    assert all(delivery.acked and delivery.tries == 1 for delivery in server.wire.deliveries)
    assert not any(m.unfurls for m in ann.room.shown if m.text)


async def test_a_link_in_a_channel_is_answered_in_a_thread_of_the_direct_messages(app: App, web: SmallWeb, server: FakeSlack, ann: Person) -> None:
    """In the channel one line that only she sees; the run has its thread, headed by what was asked, and no word of the résumé stands in the channel."""
    pages(web)
    bob = server.person("U1BOB", "Bob")
    general = server.channel(ann, bob)
    async with serving(app, server):
        ann.sends("resume.json", sample("resume.json"))
        await ann.hears("I understood of Dana Whitfield")
        await until(lambda: not app.store.outbox.waiting())
        ann.forgets()
        ann.commands(LINKS[0], general)
        question = await ann.hears(ASKED)
        ann.taps("Skip all questions")
        pdf = await ann.hears(".pdf")
        await ann.hears(".json")
    head = next(m for m in ann.heard if LINKS[0] in m.text)
    assert head.thread == ""
    assert {m.thread for m in ann.heard if m is not head} == {head.stamp}
    assert question.thread == pdf.thread == head.stamp
    assert set(ann.room.signs) == {(head.stamp, phrases.IS_WORKING)}
    assert [m.text for m in general.seen_by(ann)] == [phrases.IN_DIRECT_MESSAGES]
    assert general.open == general.seen_by(bob) == []


async def test_two_runs_have_two_threads(app: App, web: SmallWeb, server: FakeSlack, ann: Person) -> None:
    """Each link begins one; what is said outside of threads goes on in the last."""
    pages(web)
    async with serving(app, server):
        ann.sends("resume.json", sample("resume.json"))
        await ann.hears("I understood of")
        first = ann.says(f"this one please {LINKS[0]}")
        question = await ann.hears(ASKED)
        assert question.thread == first
        ann.says("skip all")
        assert (await ann.hears(phrases.OTHER_FORMS.partition("?")[0])).thread == first
        ann.forgets()
        second = ann.says(LINKS[1])
        assert (await ann.hears("You tailored to")).thread == second
        ann.taps(phrases.TAILOR_ANEW)
        assert (await ann.hears(ASKED)).thread == second
        ann.says("what?", thread=second)
        assert (await ann.hears("The post says")).thread == second
        ann.commands("status")
        assert (await ann.hears("waits for your answer")).thread == second
    assert {m.thread for m in ann.heard} == {second}


async def test_a_post_before_the_resume_is_kept_in_its_thread(app: App, web: SmallWeb, server: FakeSlack, ann: Person) -> None:
    """The résumé that is asked for there may be sent outside of the thread."""
    pages(web)
    async with serving(app, server):
        link = ann.says(LINKS[0])
        assert (await ann.hears(phrases.NEED_RESUME)).thread == link
        ann.sends("resume.json", sample("resume.json"))
        assert (await ann.hears(ASKED)).thread == link


async def test_a_mention_in_a_channel_goes_on_in_the_direct_messages(app: App, web: SmallWeb, server: FakeSlack, ann: Person) -> None:
    """What does not name us is not heard at all."""
    pages(web)
    general = server.channel(ann)
    async with serving(app, server):
        ann.says(f"has anybody seen {LINKS[1]}?", general)
        ann.says(f"<@{server.bot_user}> {LINKS[0]}", general)
        await ann.hears(phrases.NEED_RESUME)
        await until(lambda: bool(general.seen_by(ann)))
        ann.says(f"<@{server.bot_user}>", general)
        await until(lambda: len(general.seen_by(ann)) == 2)
    assert {m.text for m in general.seen_by(ann)} == {phrases.IN_DIRECT_MESSAGES}
    assert general.open == []
    assert f"@{server.bot_user}" not in ann.text


async def test_where_the_app_is_not_in_the_channel_the_direct_messages_go_on(app: App, web: SmallWeb, server: FakeSlack, ann: Person) -> None:
    """The line in the channel comes with the acknowledgement, so it needs no right to write there."""
    pages(web)
    closed = server.channel(ann, foreign=True)
    async with serving(app, server):
        ann.commands(LINKS[0], closed)
        await ann.hears(phrases.NEED_RESUME)
    assert [m.text for m in closed.seen_by(ann)] == [phrases.IN_DIRECT_MESSAGES]


async def test_commands_stand_behind_the_one_that_slack_passes_on(app: App, server: FakeSlack, ann: Person) -> None:
    """And so they are told; alone it greets."""
    async with serving(app, server):
        ann.commands("")
        await ann.hears("Hello. I tailor your résumé")
        ann.commands("help")
        told = await ann.hears("/tailor why 3")
        ann.commands("Status")
        await ann.hears("Nothing is running")
    assert " /why" not in told.text
    assert not [m for m in ann.heard if m.only_for]


async def test_an_answer_in_a_window(app: App, server: FakeSlack, ann: Person) -> None:
    """The words of the window answer the question beside which it was opened, and are evidence then."""
    async with serving(app, server):
        await _asked(ann)
        await ann.answers_in_words("I wrote the modules that set up our staging clusters, and reviewed those of two colleagues.")
        where = await ann.hears("Where was it?")
        ann.taps(next(iter(where.buttons)))
        await until(lambda: any("staging clusters" in s.text for s in app.store.corpus.load(ME).snippets))


async def test_a_window_of_a_question_that_is_settled_is_answered_kindly(app: App, server: FakeSlack, ann: Person) -> None:
    """Its words answer no other question."""
    async with serving(app, server):
        await _asked(ann)
        ann.taps(phrases.IN_WORDS)
        await until(lambda: ann.window is not None)
        ann.taps("Skip all questions")
        await ann.hears(phrases.OTHER_FORMS.partition("?")[0])
        ann.submits("I wrote the modules that set up our staging clusters.")
        await ann.hears(phrases.STALE)
    assert not any("staging clusters" in s.text for s in app.store.corpus.load(ME).snippets)


async def test_a_window_opens_once_for_a_tap_that_comes_twice(app: App, server: FakeSlack, ann: Person) -> None:
    """Its key fits once; the second time does no harm."""
    server.wire.doubles = True
    async with serving(app, server):
        await _asked(ann)
        ann.taps(phrases.IN_WORDS)
        await until(lambda: ("views.open", "exchanged_trigger_id") in server.refused)
        assert ann.window is not None
        ann.commands("status")
        await ann.hears("waits for your answer")


async def test_old_and_invented_buttons_are_answered_kindly(app: App, server: FakeSlack, ann: Person) -> None:
    """Nothing changes when the question is settled, or never was."""
    async with serving(app, server):
        question = await _asked(ann)
        ann.taps("Skip all questions")
        await ann.hears(".json")
        values = [button["value"] for label, button in question.buttons.items() if label != phrases.IN_WORDS]
        for value in (*values, "99:r1:yes", "-", "#nothing", "x" * 2_000):
            ann.forgets()
            ann.taps_value(value)
            await ann.hears(phrases.STALE)
        ann.forgets()
        ann.taps_value("x", action="somebody_elses")
        await ann.hears(phrases.STALE)
    assert len(app.store.versions.of(ME)) == 1


async def test_a_foreign_tap_changes_nothing(app: App, server: FakeSlack, ann: Person) -> None:
    """In a channel or in somebody else's messages; who taps is told so where only he sees it, and the question stays open."""
    bob = server.person("U1BOB", "Bob")
    general = server.channel(ann, bob)
    async with serving(app, server, owners=frozenset({OWNER, "U1BOB"})):
        bob.says("hi")
        await bob.hears("Hello")
        bob.forgets()
        question = await _asked(ann)
        value = question.buttons["No"]["value"]
        bob.taps_value(value, question, room=general.room)
        await until(lambda: bool(general.seen_by(bob)))
        bob.taps_value(value, question, room=ann.room)
        await bob.hears(phrases.NOT_YOUR_BUTTON)
        bob.taps_value(value)
        await bob.hears(phrases.STALE)
    assert [m.text for m in general.seen_by(bob)] == [phrases.NOT_YOUR_BUTTON]
    assert general.seen_by(ann) == []
    run = app.store.runs.open_of(ME)
    assert run is not None
    assert app.store.answers.of_run(run.id or 0) == []
    assert "Dana" not in bob.text


async def test_everything_delivered_twice_is_handled_once(app: App, server: FakeSlack, ann: Person) -> None:
    """Messages, commands and taps, by their own ids."""
    server.wire.doubles = True
    async with serving(app, server):
        await _asked(ann)
        ann.taps("No")
        ann.commands("status")
        await ann.hears("waits for your answer")
        await until(lambda: not server.wire.under_way)
        await until(lambda: not app.store.inbox.waiting() and not app.store.outbox.waiting())
    assert all(delivery.tries == 2 for delivery in server.wire.deliveries)
    assert ann.text.count("I understood of") == 1
    assert ann.text.count("waits for your answer") == 1
    assert ann.text.count("asks for 1") == 1


async def test_a_message_of_100_000_letters_is_read_as_one(app: App, server: FakeSlack, ann: Person) -> None:
    """A client cuts it: it is one post."""
    filler = "\n".join(f"We bake bread number {n} for the people of our town." for n in range(2_000))
    async with serving(app, server):
        ann.sends("resume.json", sample("resume.json"))
        await ann.hears("I understood of")
        ann.forgets()
        ann.says(f"{POST}\n{filler}"[:100_000])
        await ann.hears("asks for")
    assert ann.text.count(phrases.READING) == 1
    assert not {phrases.READING_TOO, phrases.READING_NEXT} & set(ann.text.splitlines())


async def test_signs_of_markup_are_shown_letter_by_letter(app: App, server: FakeSlack, ann: Person) -> None:
    """Neither a name nor a command is taken for a mention, a link or a call to everybody."""
    name = "Ann <!channel> &amp; *Sons* <@U1BOB>"
    work = {"name": "A<i>", "position": "Baker & Cook", "highlights": ["Baked <https://x.example|rye> & more."]}
    async with serving(app, server):
        ann.sends("r.json", json.dumps({"basics": {"name": name.replace("*", r"\*")}, "work": [work]}).encode())
        await ann.hears(name)
        await ann.hears("Baker & Cook")
    assert not any("<" in m.source for m in ann.room.shown)


@pytest.mark.parametrize(("mimetype", "unread"), [("image/png", "picture"), ("audio/mp4", "sound"), ("video/mp4", "film")])
async def test_what_cannot_be_read_gets_one_sentence(app: App, server: FakeSlack, ann: Person, mimetype: str, unread: str) -> None:
    """Once for several in one message; nothing is fetched, and a link beside it is read all the same."""
    async with serving(app, server):
        ann.sends_files({"a": b"x", "b": b"y", "c": b"z"}, text=f"see {LINKS[0]}", mimetype=mimetype)
        await ann.hears(phrases.UNREAD[unread])
        await ann.hears(phrases.NEED_RESUME)
        await until(lambda: not app.store.outbox.waiting())
    assert ann.text.count(phrases.UNREAD[unread]) == 1


async def test_several_files_in_one_message_are_read_one_by_one(app: App, server: FakeSlack, ann: Person) -> None:
    """A résumé and a post."""
    async with serving(app, server):
        ann.sends_files({"resume.json": sample("resume.json"), "post.txt": POST.encode()}, text="here you are")
        await ann.hears("asks for")


async def test_a_snippet_is_a_text_file(app: App, server: FakeSlack, ann: Person) -> None:
    """Slack makes one of a long paste; its name has no ending."""
    async with serving(app, server):
        ann.sends("resume.json", sample("resume.json"))
        await ann.hears("I understood of")
        ann.sends("Untitled", POST.encode(), mimetype="text/plain", filetype="text")
        await ann.hears("asks for")


async def test_a_file_that_is_too_large_is_not_fetched_and_one_that_is_gone_is_told(app: App, server: FakeSlack, ann: Person) -> None:
    """One sentence each."""
    async with serving(app, server):
        ann.sends("life.pdf", b"%PDF", size=10_000_001)
        await ann.hears(phrases.UNREAD["large"])
        ann.sends("lost.json", b"{}")
        server.forget_files()
        await ann.hears(phrases.UNREAD["lost"])


async def test_a_file_from_elsewhere_is_not_asked_for(app: App, server: FakeSlack, ann: Person) -> None:
    """Its host would learn our token."""
    async with FakeSlack() as other, serving(app, server):
        ann.sends("resume.json", b"{}", url_private=other.upload("resume.json", sample("resume.json")))
        await ann.hears(phrases.UNREAD["lost"])


async def test_robots_and_events_are_not_answered(app: App, server: FakeSlack, ann: Person) -> None:
    """What a bot said, what was changed or deleted, and what we said ourselves."""
    bare = {"type": "message", "channel": ann.room.id, "channel_type": "im", "user": ann.id, "text": "hi"}
    async with serving(app, server):
        for more in ({"bot_id": "B9"}, {"subtype": "message_changed"}, {"subtype": "message_deleted"}, {"user": server.bot_user, "bot_id": server.bot}, {"user": None}):
            server.event({**bare, **more, "ts": server.stamp()})
        server.event({**bare, "channel_type": "mpim", "channel": "G1", "ts": server.stamp()})
        await until(lambda: not server.wire.under_way)
        ann.commands("status")
        await ann.hears("Nothing is running")
    assert len(ann.heard) == 1
    assert all(delivery.acked for delivery in server.wire.deliveries)


async def test_a_stranger_is_let_in_by_the_host_alone(app: App, server: FakeSlack) -> None:
    """Nothing he sends is kept or answered but with a code, also in a channel; approved on the command line he is greeted, removed he is a stranger again."""
    bob = server.person("U1BOB", "Bob")
    general = server.channel(bob)
    async with serving(app, server):
        bob.sends("resume.json", sample("resume.json"))
        bob.says("my secret is marzipan")
        bob.commands("my secret is marzipan", general)
        bob.taps_value("1:r1:yes")
        code = (await bob.hears("This bot is private")).text.split()[-1]
        await until(lambda: not server.wire.under_way)
        assert len(bob.heard) == 1
        assert not app.store.inbox.waiting()
        assert [p.code for p in app.store.access.waiting()] == [code]
        approve(app.store, code.lower())
        await bob.hears(phrases.LET_IN)
        bob.sends("resume.json", sample("resume.json"))
        await bob.hears("I understood of Dana Whitfield")
        assert app.store.access.remove(f"slack:{server.team}:U1BOB")
        bob.forgets()
        bob.says("hi")
        await bob.hears("This bot is private")
    assert general.open == []


@pytest.mark.parametrize("owner", ["U1ANN", "T1KORNBLUM:U1ANN"])
async def test_owners_are_named_with_or_without_their_workspace(app: App, server: FakeSlack, ann: Person, owner: str) -> None:
    """Those of another workspace are strangers."""
    async with serving(app, server, owners=frozenset({owner})):
        ann.says("hi")
        await ann.hears("Hello")
    ann.forgets()
    async with serving(app, server, owners=frozenset({"T2OTHER:U1ANN"})):
        ann.says("hi")
        await ann.hears("This bot is private")


async def test_the_home_tab_lists_versions_and_no_line_of_them(app: App, server: FakeSlack, ann: Person) -> None:
    """Dates, names and hashes; to a stranger it says how to be let in."""
    bob = server.person("U1BOB", "Bob")
    async with serving(app, server):
        ann.opens("home")
        await until(lambda: ann.home is not None)
        assert phrases.HOME_EMPTY in json.dumps(ann.home, ensure_ascii=False)
        await _asked(ann)
        ann.taps("Skip all questions")
        await ann.hears(".json")
        ann.home = None
        ann.opens("home")
        bob.opens("home")
        await until(lambda: ann.home is not None and bob.home is not None)
    shown = json.dumps(ann.home, ensure_ascii=False)
    entry = app.store.ledger.of(ME)[0]
    assert entry.version[:8] in shown
    assert f"{entry.created:%Y-%m-%d}" in shown
    assert not any(line.text in shown for line in app.store.versions.load(ME, entry.version).lines())
    assert phrases.HOME_PRIVATE in json.dumps(bob.home, ensure_ascii=False)


async def test_who_opens_the_messages_is_greeted_once(app: App, server: FakeSlack, ann: Person) -> None:
    """A member; a stranger only when he speaks."""
    bob = server.person("U1BOB", "Bob")
    async with serving(app, server):
        for who in (ann, ann, bob):
            who.opens("messages")
        await ann.hears("Hello. I tailor your résumé")
        await until(lambda: not server.wire.under_way and not app.store.outbox.waiting())
    assert (len(ann.heard), len(bob.heard)) == (1, 0)


async def test_who_is_known_is_not_greeted_as_a_stranger(app: App, server: FakeSlack, ann: Person) -> None:
    """However late he first looks at the messages."""
    app.store.corpus.save(f"slack:{ann.team}:{ann.id}", read_resume(sample("resume.json"), "resume.json").corpus)
    async with serving(app, server):
        ann.opens("messages")
        ann.says("hello")
        await ann.hears(phrases.NEED_POST)
    assert not any("I tailor your résumé" in m.text for m in ann.heard)


async def test_a_thumb_under_a_result_is_thanked_for(app: App, server: FakeSlack, ann: Person) -> None:
    """Once, and nothing else happens."""
    async with serving(app, server):
        await _asked(ann)
        ann.taps("Skip all questions")
        shown = await ann.hears(phrases.OTHER_FORMS.partition("?")[0])
        thumbs = next(block for block in shown.blocks if block["type"] == "context_actions")["elements"][0]
        ann.taps_value(thumbs["positive_button"]["value"], shown, thumbs["action_id"])
        await ann.hears(phrases.FEEDBACK_TAKEN)
    assert ann.text.count(phrases.FEEDBACK_TAKEN) == 1


async def _asked(who: Person) -> Shown:
    """Up to the first question; it."""
    who.sends("resume.json", sample("resume.json"))
    who.says(POST)
    return await who.hears(ASKED)


def pages(web: SmallWeb) -> None:
    """Each link leads to the post."""
    web.pages |= {link: Page(link=link, form=Form.TEXT, content=POST.encode()) for link in LINKS}
