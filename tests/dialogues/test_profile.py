"""The profile in the chat: shown in numbers, corrected by words or taps, and every correction can be taken back."""

from __future__ import annotations

import pytest

from agent.domain.corpus import SourceKind
from bot.app import App
from bot.demo import sample
from bot.showing import phrases
from tests.dialogues.conversation import Conversation
from tests.dialogues.profiles import line
from tests.profile.files import BAKER, CLERK, text

MORE = "## Skills\n\nRye, Spelt\n\n## Education\n\n### Lindgren College\n\n**Diploma in Baking**\n\n## Languages\n\nSwedish (fluent)"
FILE = text(BAKER, CLERK, more=MORE).encode()


async def known(app: App, user: str = "ann") -> Conversation:
    """A conversation in which a résumé was sent."""
    talk = Conversation(app, user)
    await talk.send("cv.md", FILE)
    return talk


def bullets(app: App, place: int = 0, user: str = "ann") -> list[str]:
    """The lines of a position."""
    corpus = app.store.corpus.load(user)
    return [s.text for s in corpus.bullets_of(corpus.positions[place].id)]


async def test_the_whole_is_listed_and_a_number_opens_a_group(app: App) -> None:
    """Positions first, then contact data, skills, education and the rest; by tap, by number or by command the same is shown."""
    talk = await known(app)
    assert "what I know of Robin Amsel, from cv.md" in await talk.say("/profile")
    labels = list(talk.channel.offered)
    assert labels[:2] == ["Head Baker, Kornblum Bakery (Mar 2021 – Present): 2 lines", "Sales Clerk, Lindgren Foods (2016 – 2020): 1 line"]
    assert labels[2:] == ["name and contact data: 2", "skills: 2", "education: 1", "certificates, languages and the like: 1"]
    typed = await talk.say("2")
    assert typed == await talk.say("/profile 2")
    assert "2.1 Sold cheese  ← cv.md, work[1].highlights[0]" in typed
    assert "2016 – 2020" in typed
    await talk.say("/profile")
    assert await talk.tap(talk.channel.offered["skills: 2"]) == await talk.say("/profile 4")


async def test_a_line_is_edited_by_words(app: App) -> None:
    """The user's own words are evidence of today, the old ones stay as a trace, and both survive the file being sent again."""
    talk = await known(app)
    heard = await talk.say(f"{line(app, 'Cut waste')} = Cut waste by a fifth")
    assert "Instead of “Cut waste by 18%” I now go by your words “Cut waste by a fifth”." in heard
    assert bullets(app) == ["Baked rye bread for 300 guests", "Cut waste by a fifth"]
    own = app.store.corpus.load("ann").bullets_of(app.store.corpus.load("ann").positions[0].id)[1]
    assert own.source.kind is SourceKind.CHAT
    assert own.source.on is not None
    await talk.send("cv.md", FILE)
    await talk.send("cv.md", FILE.replace(b"Sold cheese", b"Sold milk"))
    assert bullets(app) == ["Baked rye bread for 300 guests", "Cut waste by a fifth"]
    assert "chat, " in await talk.say("/profile 1")


async def test_a_line_is_edited_by_taps(app: App) -> None:
    """Edit, the line, then the words."""
    talk = await known(app)
    await talk.say("/profile 1")
    assert phrases.WHICH_LINE in await talk.tap(talk.channel.offered[phrases.EDIT_A_LINE])
    assert "How should it read?" in await talk.tap(talk.channel.offered["Cut waste by 18%"])
    assert "your words “Cut waste by 20%”" in await talk.say("Cut waste by 20%")
    assert bullets(app)[1] == "Cut waste by 20%"
    assert phrases.WHAT_NOW_IDLE in await talk.say("Cut waste by 90%")


@pytest.mark.parametrize("said", ["remove 1.2", "/forget 1.2", "/profile remove 1.2", "delete 1.2", "Forget 1.2."])
async def test_a_line_is_removed_and_comes_back(app: App, said: str) -> None:
    """No line will rest on it; "undo" brings it back."""
    talk = await known(app)
    before = app.store.corpus.load("ann")
    assert "Taken back: “Cut waste by 18%”" in await talk.say(said)
    assert bullets(app) == ["Baked rye bread for 300 guests"]
    assert "Undone: " in await talk.say("undo")
    assert app.store.corpus.load("ann") == before
    assert phrases.NOTHING_TO_UNDO in await talk.say("undo")


async def test_a_tap_on_undo_counts_once_however_late(app: App) -> None:
    """The button of an older change takes back that change alone."""
    talk = await known(app)
    await talk.say("remove 1.2")
    button = talk.channel.offered[phrases.UNDO]
    await talk.say("remove 2.1")
    assert "Undone: " in await talk.tap(button)
    assert (bullets(app), bullets(app, 1)) == (["Baked rye bread for 300 guests", "Cut waste by 18%"], [])
    assert phrases.STALE in await talk.tap(button)
    for odd in ("edit:99:undo", "edit:x:undo", "profile:nowhere:gone", "profile:skills:employer", "profile:"):
        assert phrases.STALE in await talk.tap(odd)


@pytest.mark.parametrize(
    "said, label, period, place",
    [
        ("2 employer = Lindgren Foods AB", "Sales Clerk, Lindgren Foods AB", "2016 – 2020", None),
        ("2 title = Senior Sales Clerk", "Senior Sales Clerk, Lindgren Foods", "2016 – 2020", None),
        ("2 dates = March 2016 to 2019", "Sales Clerk, Lindgren Foods", "Mar 2016 – 2019", None),
        ("2 place = Lindholm", "Sales Clerk, Lindgren Foods", "2016 – 2020", "Lindholm"),
        ("/profile 2 role = Clerk", "Clerk, Lindgren Foods", "2016 – 2020", None),
    ],
)
async def test_the_head_of_a_position_is_set(app: App, said: str, label: str, period: str, place: str | None) -> None:
    """Employer, title, dates and place, by the user's word; it holds when the file is sent again, and can be undone."""
    talk = await known(app)
    before = app.store.corpus.load("ann")
    assert "Noted" in await talk.say(said)
    for content in (FILE, FILE.replace(b"Sold cheese", b"Sold milk")):
        await talk.send("cv.md", content)
        position = app.store.corpus.load("ann").positions[1]
        assert (position.label, str(position.period), position.location) == (label, period, place)
    await talk.say("undo")
    assert app.store.corpus.load("ann").positions == before.positions


async def test_the_head_of_a_position_is_set_by_taps(app: App) -> None:
    """The field, then the words; dates that cannot be read are asked again, and "skip" leaves all as it was."""
    talk = await known(app)
    await talk.say("/profile 2")
    assert "From when to when?" in await talk.tap(talk.channel.offered["Dates"])
    assert phrases.BAD_DATES in await talk.say("a good while")
    assert phrases.BAD_DATES in await talk.say("what?")
    assert "Noted" in await talk.say("2017 – 2019")
    assert str(app.store.corpus.load("ann").positions[1].period) == "2017 – 2019"
    await talk.say("/profile 2")
    await talk.tap(talk.channel.offered["Title"])
    assert phrases.LEFT_AS_IT_WAS in await talk.say("skip")
    assert app.store.corpus.load("ann").positions[1].title == "Sales Clerk"


async def test_lines_are_added(app: App) -> None:
    """To a position or a section, by words or by a tap."""
    talk = await known(app)
    await talk.say("2 + Opened the shop every morning")
    assert bullets(app, 1) == ["Sold cheese", "Opened the shop every morning"]
    await talk.say("4 + Oats, Barley")
    assert "Oats" in await talk.say("/profile 4")
    await talk.say("/profile 1")
    assert phrases.TYPE_FURTHER in await talk.tap(talk.channel.offered[phrases.ADD_A_LINE])
    await talk.say("Trained six apprentices")
    assert bullets(app)[-1] == "Trained six apprentices"


async def test_a_position_goes_and_comes_back(app: App) -> None:
    """With all its lines."""
    talk = await known(app)
    before = app.store.corpus.load("ann")
    await talk.say("/profile 1")
    assert "Taken back: “Head Baker, Kornblum Bakery”" in await talk.tap(talk.channel.offered[phrases.REMOVE_ALL])
    assert [p.label for p in app.store.corpus.load("ann").positions] == ["Sales Clerk, Lindgren Foods"]
    await talk.tap(talk.channel.offered[phrases.UNDO])
    assert app.store.corpus.load("ann") == before


async def test_two_positions_are_made_one(app: App) -> None:
    """The lines of the first go to the second; it can be undone, and holds when the file is sent again."""
    talk = await known(app)
    before = app.store.corpus.load("ann")
    await talk.say("merge 2 into 1")
    await talk.send("cv.md", FILE.replace(b"Spelt", b"Oats"))
    assert bullets(app) == ["Baked rye bread for 300 guests", "Cut waste by 18%", "Sold cheese"]
    await talk.say("undo")
    assert app.store.corpus.load("ann").positions == before.positions
    assert phrases.NO_SUCH_LINE in await talk.say("merge 1 into 4")


async def test_facts_are_corrected_and_removed(app: App) -> None:
    """Contact data, a course of study, a language."""
    talk = await known(app)
    await talk.say("3 email = new@example.org")
    await talk.say("5.1 = Diploma in Pastry, Windmill College, 2012 – 2014")
    await talk.say("6.1 = Swedish (native)")
    corpus = app.store.corpus.load("ann")
    assert corpus.person.email == "new@example.org"
    assert (corpus.education[0].institution, corpus.education[0].area, str(corpus.education[0].period)) == ("Windmill College", "Diploma in Pastry", "2012 – 2014")
    assert (corpus.entries[0].title, corpus.entries[0].by) == ("Swedish", "native")
    await talk.say("remove 6.1")
    assert app.store.corpus.load("ann").entries == ()
    assert not any("Swedish" in s.text for s in app.store.corpus.load("ann").snippets)


@pytest.mark.parametrize("said", ["9.9 = x y z", "1.9 = x y z", "9 title = Baker", "4 title = Baker", "3 + my other name", "/forget", "/forget 9", "/forget 1.9", "/forget 4", "remove 0.0"])
async def test_numbers_that_name_nothing_get_one_sentence(app: App, said: str) -> None:
    """And nothing changes."""
    talk = await known(app)
    before = app.store.corpus.load("ann")
    assert len((await talk.say(said)).splitlines()) == 1
    assert app.store.corpus.load("ann") == before


async def test_a_stranger_hears_what_to_do(app: App) -> None:
    """Nothing is known of him."""
    talk = Conversation(app)
    assert phrases.KNOW_NOTHING in await talk.say("/profile")
    assert phrases.NO_DOUBTS in await talk.say("/doubts")
    assert phrases.NO_SUCH_LINE in await talk.say("1.1 = x y z")


async def test_a_long_profile_comes_in_pages(app: App) -> None:
    """No message is longer than 3,500 characters, and every line is shown once."""
    talk = Conversation(app)
    skills = [f"Recipe of the {n}th kind of bread from the coast" for n in range(160)]
    await talk.send("cv.md", text(BAKER, more="## Skills\n\n" + "\n".join(f"- {s}" for s in skills)).encode())
    heard, said = [], await talk.say("/profile 3")
    while phrases.MORE in talk.channel.offered:
        heard.append(said)
        said = await talk.tap(talk.channel.offered[phrases.MORE])
    heard.append(said)
    assert len(heard) > 2
    assert max(map(len, heard)) <= 3_500
    assert sum(part.count("Recipe of the") for part in heard) == len(skills)
    assert phrases.by_number(3, words=True) in await talk.tap("profile:skills:edit")
    await talk.say("remove 3.160")
    assert not any("159th" in s.text for s in app.store.corpus.load("ann").snippets)


async def test_a_line_without_end_is_shown_in_part(app: App) -> None:
    """It takes no more of a message than others."""
    talk = Conversation(app)
    await talk.send("cv.md", text(BAKER.replace("Cut waste", "Cut " + "very " * 1_500 + "much waste"), CLERK).encode())
    heard = await talk.say("/profile 1")
    assert "1.2 Cut very" in heard
    assert len(heard) <= 3_500


async def test_a_no_is_taken_back_and_stands_again(app: App) -> None:
    """/forget makes it askable; undo makes it a no again."""
    talk = Conversation(app)
    await talk.begin()
    await talk.say("no")
    await talk.say("/cancel")
    await talk.say("/profile")
    number = len(talk.channel.offered)
    await talk.say(f"/forget {number}.1")
    assert app.store.answers.told("ann") == ()
    await talk.say("undo")
    assert len(app.store.answers.told("ann")) == 1


async def test_words_said_to_a_question_go_and_come_back_with_the_answer(app: App) -> None:
    """What was said in the chat is taken back with its answer, so that it may be asked again; undo restores both."""
    talk = Conversation(app)
    await talk.begin()
    await talk.say("Yes, I wrote Terraform modules for the staging environment.")
    await talk.say("1")
    await talk.say("skip all")
    assert len(app.store.answers.told("ann")) == 1
    await talk.say(f"/forget {line(app, 'I wrote Terraform')}")
    assert app.store.answers.told("ann") == ()
    await talk.say("undo")
    assert len(app.store.answers.told("ann")) == 1
    assert any(s.text.startswith("I wrote Terraform") for s in app.store.corpus.load("ann").snippets)


async def test_corrections_work_while_a_question_is_open(app: App) -> None:
    """They change the profile and leave the question where it is; what only looks like one is an answer."""
    talk = Conversation(app)
    await talk.begin()
    run = talk.run()
    count = len(app.store.answers.still_open(run.id or 0))
    assert "Taken back" in await talk.say("remove 1.1")
    assert "1.1" in await talk.say("/profile 1")
    assert len(app.store.answers.still_open(run.id or 0)) == count
    assert "I would write" in await talk.say("10 + years of Terraform modules written for staging")


async def test_what_was_edited_is_no_longer_cited(app: App) -> None:
    """A version that rests on the old words is not handed out again; undone, it is."""
    talk = Conversation(app)
    await talk.begin()
    await talk.say("skip all")
    cited = app.store.versions.latest("ann")
    assert cited is not None
    snippet = app.store.versions.load("ann", cited.hash).lines()[-1].cites[0]
    words = app.store.corpus.load("ann").snippet(snippet)
    assert words is not None
    await talk.say(f"{line(app, words.text)} = Did something else of the same kind")
    assert "tailor it again" in await talk.say("/versions 1")
    await talk.say("undo")
    assert "Dana-Whitfield" in await talk.say("/versions 1")


async def test_nobody_corrects_anothers_profile(app: App) -> None:
    """Numbers, taps and undo of one user touch nothing of another's."""
    ann, bob = await known(app), await known(app, "bob")
    before = app.store.corpus.load("ann")
    await ann.say("remove 1.1")
    button = ann.channel.offered[phrases.UNDO]
    changed = app.store.corpus.load("ann")
    assert phrases.STALE in await bob.tap(button)
    assert phrases.NOTHING_TO_UNDO in await bob.say("undo")
    await bob.say("1.2 = Cut waste by half")
    assert app.store.corpus.load("ann") == changed
    await ann.tap(button)
    assert app.store.corpus.load("ann") == before


async def test_help_names_the_ways(app: App) -> None:
    """What can be said is told."""
    talk = Conversation(app)
    heard = await talk.say("/help")
    assert all(word in heard for word in ("/profile", "/doubts", "/forget 2.3", "undo"))
    assert "asks for" in await (await known(app, "eve")).say(sample("post.txt").decode())
