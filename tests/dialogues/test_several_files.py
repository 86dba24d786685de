"""Several résumé files of one person are one profile; another person's is asked about."""

from __future__ import annotations

import pytest
from sqlmodel import select

from agent.domain.corpus import SourceKind
from bot.app import App
from bot.demo import sample
from bot.showing import phrases
from storage.tables import ImportRow, ImportState, SnippetRow
from tests.dialogues.conversation import Conversation
from tests.profile.files import BAKER, CLERK, job, text

AGAIN = job("Kornblum Bakery, Inc.", "Head Baker", "Mar 2021 – Present", "cut waste by 18 %.", "Trained six apprentices")
JANE = text(job("Roe Legal", "Paralegal", "2015 – 2020", "Filed briefs"), name="Jane Roe").encode()
MERGE, REPLACE, IGNORE = phrases.WHOSE_ANSWERS


async def known(app: App) -> Conversation:
    """A conversation in which Robin Amsel's file was sent."""
    talk = Conversation(app)
    await talk.send("CV-2024.md", text(BAKER, CLERK).encode())
    return talk


def bullets(app: App, user: str = "ann") -> list[str]:
    """The lines of all positions."""
    corpus = app.store.corpus.load(user)
    return [s.text for p in corpus.positions for s in corpus.bullets_of(p.id)]


async def test_a_second_file_adds_to_the_first(app: App) -> None:
    """The same job is one job with the lines of both, and the user hears what is new."""
    talk = await known(app)
    heard = await talk.send("new.md", text(AGAIN).encode())
    assert "I put it together with CV-2024.md: 1 new line." in heard
    assert bullets(app) == ["Baked rye bread for 300 guests", "Cut waste by 18%", "Trained six apprentices", "Sold cheese"]


async def test_a_version_made_before_still_stands_when_a_file_is_added(app: App) -> None:
    """What it cites keeps its ids, so it can be handed out again."""
    talk = Conversation(app)
    await talk.begin()
    await talk.say("skip all")
    await talk.send("more.md", text(job("Harborline Freight", "Software Engineer", "Jan 2022 – Present", "Mentored two juniors"), name="Dana Whitfield").encode())
    assert "Dana-Whitfield" in await talk.say("/versions 1")


async def test_a_newer_file_of_the_same_name_takes_the_place_of_the_old(app: App) -> None:
    """What the old one alone said counts no more, and stays as a trace with its time."""
    talk = await known(app)
    await talk.send("new.md", text(AGAIN).encode())
    heard = await talk.send("CV-2024.md", text(job("Kornblum Bakery", "Head Baker", "Mar 2021 – Present", "Baked oat bread")).encode())
    assert "takes the place of the CV-2024.md you sent before" in heard
    assert "The rest is from new.md." in heard
    assert sorted(bullets(app)) == ["Baked oat bread", "Trained six apprentices", "cut waste by 18 %."]
    with app.store.transaction() as db:
        gone = sum("Sold cheese" in row.payload for row in db.exec(select(SnippetRow)).all() if row.taken_back)
        ended = sum("Sold cheese" in row.payload for row in db.exec(select(ImportRow)).all() if row.ended and row.state == ImportState.REPLACED)
    assert (gone, ended) == (1, 1)


async def test_the_same_file_again_changes_nothing(app: App) -> None:
    """However often it is sent."""
    talk = await known(app)
    await talk.send("new.md", text(AGAIN).encode())
    before = app.store.corpus.load("ann")
    for name, content in (("CV-2024.md", text(BAKER, CLERK)), ("new.md", text(AGAIN))):
        assert phrases.known_file(name) in await talk.send(name, content.encode())
    assert app.store.corpus.load("ann") == before


async def test_contradictions_are_asked_and_the_answer_holds(app: App) -> None:
    """Both files and their dates are named; the one that is chosen stands also after either is sent again, and it is not asked twice."""
    talk = await known(app)
    heard = await talk.send("new.md", text(job("Lindgren Foods", "Sales Clerk", "2016 – 2019")).encode())
    assert "CV-2024.md says 2016 – 2020, new.md says 2016 – 2019. Which dates are right?" in heard
    assert "Noted: Sales Clerk, Lindgren Foods (2016 – 2020)." in await talk.say("1")
    heard = await talk.send("new.md", text(job("Lindgren Foods", "Sales Clerk", "2016 – 2019", "Sold milk")).encode())
    assert "Which dates" not in heard
    assert str(app.store.corpus.load("ann").positions[1].period) == "2016 – 2020"


async def test_a_contradiction_that_is_gone_is_not_asked(app: App) -> None:
    """Where the file that differed is sent mended, the open question goes."""
    talk = await known(app)
    await talk.send("new.md", text(job("Lindgren Foods", "Sales Clerk", "2016 – 2019")).encode())
    await talk.send("CV-2024.md", text(BAKER, job("Lindgren Foods", "Sales Clerk", "2016 – 2019", "Sold cheese")).encode())
    assert phrases.NO_DOUBTS in await talk.say("/doubts")


async def test_titles_that_differ_are_asked(app: App) -> None:
    """One job under two titles."""
    talk = await known(app)
    heard = await talk.send("new.md", text(job("Lindgren Foods", "Senior Sales Clerk", "2016 – 2020")).encode())
    assert "CV-2024.md says “Sales Clerk”, new.md says “Senior Sales Clerk”: which title is right?" in heard
    assert "Noted: Sales Clerk, Lindgren Foods" in await talk.say("the Sales Clerk of CV-2024.md")
    assert "Sales Clerk, Lindgren Foods" in [p.label for p in app.store.corpus.load("ann").positions]


async def test_another_name_is_asked_before_anything_counts(app: App) -> None:
    """Until the user says so nothing of the file is known, and he may go on with his job."""
    talk = await known(app)
    before = app.store.corpus.load("ann")
    heard = await talk.send("jane.md", JANE)
    assert "Is Jane Roe you too?" in heard
    assert list(talk.channel.offered) == [MERGE, REPLACE, IGNORE, phrases.LATER]
    assert app.store.corpus.load("ann") == before
    assert "asks for" in await talk.say(sample("post.txt").decode())


async def test_a_file_without_a_name_that_shares_nothing_is_asked_about(app: App) -> None:
    """It may be anybody's; one that tells a job that is known is taken without a question."""
    talk = await known(app)
    before = app.store.corpus.load("ann")
    heard = await talk.send("other.md", JANE.replace(b"Jane Roe", b"", 1).replace(b"robin@example.org", b"", 1))
    assert "names nobody" in heard
    assert app.store.corpus.load("ann") == before
    heard = await talk.send("more.md", text(job("Lindgren Foods", "Sales Clerk", "2016 – 2020", "Sold milk")).replace("Robin Amsel", "", 1).encode())
    assert "more.md names nobody" not in heard
    assert "Sold milk" in bullets(app)


@pytest.mark.parametrize("answer", ["1", "yes", "merge", "yes, that is me"])
async def test_yes_merges(app: App, answer: str) -> None:
    """One person with two names."""
    talk = await known(app)
    await talk.send("jane.md", JANE)
    assert "put it together" in await talk.say(answer)
    assert bullets(app)[-1] == "Filed briefs"
    assert len(app.store.corpus.load("ann").positions) == 3
    assert "Is Jane Roe you" not in await talk.send("jane.md", JANE.replace(b"Filed briefs", b"Filed all briefs"))


async def test_no_replaces_all_that_was_known(app: App) -> None:
    """Nothing of the other person is left: no line, no answer, no edit."""
    talk = await known(app)
    await talk.say("1 + Baked 40 wedding cakes")
    await talk.send("jane.md", JANE)
    assert phrases.STARTED_ANEW in await talk.say("2")
    corpus = app.store.corpus.load("ann")
    assert corpus.person.name == "Jane Roe"
    assert {s.source.name for s in corpus.snippets} == {"jane.md"}
    assert not any(s.source.kind is SourceKind.CHAT for s in corpus.snippets)


async def test_ignored_is_as_if_it_was_never_sent(app: App) -> None:
    """Nothing changes."""
    talk = await known(app)
    before = app.store.corpus.load("ann")
    await talk.send("jane.md", JANE)
    assert phrases.FILE_IGNORED in await talk.tap(talk.channel.offered[IGNORE])
    assert app.store.corpus.load("ann") == before
    assert "Is Jane Roe you too?" in await talk.send("jane.md", JANE)


@pytest.mark.parametrize("said", ["no", "hm, what you know", "42"])
async def test_an_unclear_answer_about_the_person_throws_nothing_away(app: App, said: str) -> None:
    """A bare no could mean two things: it is asked again."""
    talk = await known(app)
    before = app.store.corpus.load("ann")
    await talk.send("jane.md", JANE)
    assert "Is Jane Roe you too?" in await talk.say(said)
    assert app.store.corpus.load("ann") == before


async def test_a_paste_in_two_parts_is_one_resume(app: App) -> None:
    """A part that tells other positions stands beside the first; the whole sent again takes its place."""
    talk = Conversation(app)
    await talk.say(text(BAKER, more="## Skills\n\nRye"))
    await talk.say(text(CLERK, more="## Education\n\nLindgren College, 2012 – 2014\n\n## Skills\n\nSpelt"))
    assert bullets(app) == ["Baked rye bread for 300 guests", "Cut waste by 18%", "Sold cheese"]
    await talk.say(text(BAKER, more="## Skills\n\nOats"))
    assert len(app.store.imports.used("ann")) == 2


async def test_two_users_send_files_of_one_name(app: App) -> None:
    """Each has his own."""
    talk, bob = await known(app), Conversation(app, "bob")
    await bob.send("CV-2024.md", JANE)
    assert bullets(app, "bob") == ["Filed briefs"]
    assert bullets(app) == ["Baked rye bread for 300 guests", "Cut waste by 18%", "Sold cheese"]
    assert "Jane" not in await talk.say("/profile 1")
