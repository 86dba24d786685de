"""What was unclear in a file is asked, one question at a time, and never holds up the main job."""

from __future__ import annotations

import pytest

from agent.domain.corpus import SourceKind
from bot.app import App
from bot.demo import sample
from bot.showing import phrases
from tests.dialogues.conversation import Conversation
from tests.profile.files import BAKER, CLERK, job, text

UNSURE = "### Northwind\n\n- Cut waste by XX% in all of our many small shops"
POST = sample("post.txt").decode()


async def sent(app: App, *jobs: str, name: str = "cv.md") -> tuple[Conversation, str]:
    """A conversation in which a file was sent, and what was heard."""
    talk = Conversation(app)
    return talk, await talk.send(name, text(*(jobs or (BAKER, UNSURE))).encode())


def label(app: App, employer: str) -> str:
    """What the position of that employer, or with that title, is called now."""
    return next(p.label for p in app.store.corpus.load("ann").positions if employer in p.label)


async def test_what_was_understood_comes_first_then_one_question(app: App) -> None:
    """The user sees the résumé as understood, then the most important doubt alone, with its choices."""
    talk, heard = await sent(app)
    assert heard.index("I understood of Robin Amsel") < heard.index("2 short questions") < heard.index("Is Northwind the employer or your title?")
    assert "blank" not in heard
    assert list(talk.channel.offered) == ["the employer", "my title", phrases.LATER]


@pytest.mark.parametrize("answer, told", [("1", "Northwind"), ("2", "Northwind"), ("my title", "Northwind"), ("Driver at Northwind", "Driver, Northwind")])
async def test_an_answer_by_number_or_in_words_is_kept_and_the_next_follows(app: App, answer: str, told: str) -> None:
    """What was chosen or said stands in the profile, and the blank is asked about next."""
    talk, _ = await sent(app)
    heard = await talk.say(answer)
    assert f"Noted: {told}." in heard
    assert "What belongs into the blank XX" in heard
    assert label(app, "Northwind") == told
    assert phrases.NEED_POST in await talk.say("12%")
    assert any(s.text.startswith("Cut waste by 12% in all") and s.source.kind is SourceKind.CHAT for s in app.store.corpus.load("ann").snippets)


async def test_a_number_fills_a_blank(app: App) -> None:
    """Where nothing is to choose from, "1" is an answer in words."""
    talk, _ = await sent(app, "### Northwind\n\n**Baker**\n\n*2016 – 2020*\n\n- Cut waste by XX% in all of our many small shops")
    assert "Noted: Cut waste by 1% in all" in await talk.say("1")


async def test_names_that_could_not_be_parted_are_offered_in_parts(app: App) -> None:
    """Which part is the employer and which the title is a tap away; all of it may be the employer."""
    talk, _ = await sent(app, "### Northwind, Freight\n\n- Drove bread to six towns of the coast")
    assert list(talk.channel.offered)[:2] == ["Northwind is the employer, Freight my title", "Freight is the employer, Northwind my title"]
    assert "Noted: Freight, Northwind." in await talk.say("1")


async def test_a_tap_settles_a_doubt_once(app: App) -> None:
    """A second tap on the same button, and one on a button of somebody else, change nothing."""
    talk, _ = await sent(app)
    tap = talk.channel.offered["my title"]
    await talk.tap(tap)
    assert phrases.STALE in await talk.tap(tap)
    assert phrases.STALE in await talk.tap(tap.replace(":1", ":0"))
    assert [p.title for p in app.store.corpus.load("ann").positions] == ["Head Baker", "Northwind"]
    bob = Conversation(app, "bob")
    assert phrases.STALE in await bob.tap(talk.channel.offered[phrases.LATER])
    for odd in ("doubt:x:1", "doubt:1", "doubt:1:99", "doubt:²:0"):
        assert phrases.STALE in await talk.tap(odd)


async def test_later_leaves_it_open_until_it_is_asked_for(app: App) -> None:
    """"later" and "skip" go on to the next; /doubts asks again what was put off."""
    talk, _ = await sent(app)
    assert "blank" in await talk.say("later")
    heard = await talk.say("skip")
    assert phrases.NEED_POST in heard
    assert "2 things I was not sure about: /doubts asks." in heard
    assert "Is Northwind the employer" in await talk.say("/doubts")
    await talk.say("1")
    await talk.say("12%")
    assert phrases.NO_DOUBTS in await talk.say("/doubts")


async def test_who_is_in_a_hurry_sends_a_post_at_once(app: App) -> None:
    """The run begins, nothing is filled in, and the doubts wait; also the button of the passed question still counts."""
    talk, _ = await sent(app)
    tap = talk.channel.offered["my title"]
    assert "asks for" in await talk.say(POST)
    assert "Here is your résumé" in await talk.say("skip all")
    assert len(app.store.doubts.still_open("ann")) == 2
    assert "thanks" not in await talk.say("thanks")
    assert label(app, "Northwind") == "Northwind"
    assert "Noted: Northwind" in await talk.tap(tap)
    assert len(app.store.doubts.still_open("ann")) == 1


async def test_a_post_that_waits_for_the_resume_is_not_held_up(app: App) -> None:
    """With the résumé the work begins; the user hears that some things are open, and is not asked now."""
    talk = Conversation(app)
    await talk.say(POST)
    heard = await talk.send("cv.md", text(BAKER, UNSURE).encode())
    assert "2 things I was not sure about: /doubts asks." in heard
    assert "asks for" in heard
    assert "employer or your title" not in heard


async def test_a_link_is_a_post_and_no_answer(app: App) -> None:
    """What stands open waits."""
    talk, _ = await sent(app)
    assert "paste the text" in await talk.say("https://kornblum.example/jobs/7")
    assert len(app.store.doubts.still_open("ann")) == 2


@pytest.mark.parametrize("said", ["what?", "hello", "ok", "why?"])
async def test_confusion_gets_the_question_again_with_a_reason(app: App, said: str) -> None:
    """Nothing is lost or filled in."""
    talk, _ = await sent(app)
    heard = await talk.say(said)
    assert phrases.WHY_ASKED in heard
    assert "Is Northwind the employer or your title?" in heard
    assert "Noted" in await talk.say("1")


@pytest.mark.parametrize("said", ["yes", "Northwind", "purple elephants of the long and winding road that leads to no door at all anywhere in this town, or in the next, as far as I know or care"])
async def test_a_bad_answer_gets_one_sentence_and_loses_nothing(app: App, said: str) -> None:
    """It is asked again, and the answer then counts."""
    talk, _ = await sent(app)
    before = app.store.corpus.load("ann")
    assert "Is Northwind the employer or your title?" in await talk.say(said)
    assert app.store.corpus.load("ann") == before


async def test_dates_are_asked_again_with_an_example(app: App) -> None:
    """What names no date is not taken; what does is."""
    talk, heard = await sent(app, BAKER, job("Lindgren Foods", "Sales Clerk", "2020 – 2016", "Sold cheese"))
    assert "ends (2016) before it begins (2020): which dates are right?" in heard
    assert "Mar 2019 – Jun 2021" in await talk.say("some time ago")
    assert "Noted: Sales Clerk, Lindgren Foods (2016 – 2020)." in await talk.say("from 2016 to 2020")


async def test_an_answered_doubt_does_not_come_back(app: App) -> None:
    """The same file again changes nothing; a newer one is not asked about what was settled, and what was said of it holds."""
    talk, _ = await sent(app)
    await talk.say("Driver at Northwind")
    await talk.say("12%")
    before = app.store.corpus.load("ann")
    heard = await talk.send("cv.md", text(BAKER, UNSURE).encode())
    assert phrases.known_file("cv.md") in heard
    assert "short question" not in heard
    assert app.store.corpus.load("ann") == before
    heard = await talk.send("cv.md", text(BAKER, UNSURE, CLERK).encode())
    assert "short question" not in heard
    assert label(app, "Northwind") == "Driver, Northwind"
    assert "Sales Clerk, Lindgren Foods" in [p.label for p in app.store.corpus.load("ann").positions]


async def test_an_answer_that_is_undone_may_be_asked_again(app: App) -> None:
    """What stood before stands again, and /doubts asks."""
    talk, _ = await sent(app)
    await talk.say("my title")
    assert "Undone: " in await talk.say("undo")
    assert label(app, "Northwind") == "Northwind"
    assert app.store.corpus.load("ann").positions[1].employer == "Northwind"
    assert "Is Northwind the employer or your title?" in await talk.say("/doubts")


async def test_a_new_file_in_the_midst_is_asked_about_first(app: App) -> None:
    """Its own doubts come, then what was open."""
    talk, _ = await sent(app)
    heard = await talk.send("new.md", text(job("Lindgren Foods", "Sales Clerk", "2020 – 2016", "Sold cheese")).encode())
    assert "which dates are right?" in heard
    assert "Is Northwind the employer" in await talk.say("2016 – 2020")


async def test_enough_ends_the_questions(app: App) -> None:
    """What is open stays so, and the next step is told."""
    talk, _ = await sent(app)
    heard = await talk.say("skip all")
    assert phrases.NEED_POST in heard
    assert "/doubts" in heard
    assert phrases.WHAT_NOW_IDLE in await talk.say("12%")


async def test_at_most_a_handful_is_asked(app: App) -> None:
    """Of many doubts five are asked in a row; the others wait for /doubts."""
    jobs = [job(f"{name} Bakery", "Baker", f"20{n} – 20{n - 5}", "Milled rye") for n, name in enumerate(["Alder", "Birch", "Cedar", "Elm", "Hazel", "Larch", "Maple", "Oak"], 15)]
    talk, heard = await sent(app, *jobs)
    asked = [heard]
    while phrases.NEED_POST not in asked[-1]:
        asked.append(await talk.say("later"))
    assert sum("which dates are right" in a for a in asked) == 5
    assert "8 things" in asked[-1]


async def test_commands_in_the_midst_leave_the_question_open(app: App) -> None:
    """/help, /status and the like answer, and the answer still counts after them; /cancel ends the questions."""
    talk, _ = await sent(app)
    assert phrases.HELP in await talk.say("/help")
    assert "Noted" in await talk.say("my title")
    await talk.say("/cancel")
    assert phrases.WHAT_NOW_IDLE in await talk.say("12%")


async def test_who_comes_back_sees_the_open_doubt_again(app: App) -> None:
    """After a restart the question is on the screen."""
    await sent(app)
    again = Conversation(app)
    assert await again.house.remind("ann", "ann")
    assert "Is Northwind the employer" in again.channel.heard()


async def test_doubts_wait_while_a_question_about_a_post_is_open(app: App) -> None:
    """A file in the midst of a run is added; its doubts are told, not asked, and the run's question takes the next answer."""
    talk = Conversation(app)
    await talk.send("cv.md", text(BAKER).encode())
    await talk.say(POST)
    heard = await talk.send("new.md", text(CLERK, UNSURE).encode())
    assert "/doubts asks." in heard
    assert "employer or your title" not in heard
    assert phrases.FIRST_FINISH in await talk.say("/doubts")
    assert "Here is your résumé" in await talk.say("skip all")


@pytest.mark.parametrize("answers", [("Alder Creek Bakers",), ("2", "Alder Creek Bakers"), ("another one", "it was Alder Creek Bakers"), ("another one: Alder Creek Bakers",)])
async def test_a_missing_employer_is_asked_for_and_heard(app: App, answers: tuple[str, ...]) -> None:
    """By its name at once, or after saying that it was not the one that is offered."""
    talk, heard = await sent(app, BAKER, "### Baker\n*2014 – 2016*\n\n- Kneaded dough")
    assert "Who was your employer as Baker (2014 – 2016)?" in heard
    for answer in answers[:-1]:
        assert phrases.WHICH_EMPLOYER in await talk.say(answer)
    assert "Noted: Baker, Alder Creek Bakers (2014 – 2016)." in await talk.say(answers[-1])
    assert not app.store.doubts.still_open("ann")


@pytest.mark.parametrize("said", ["jein", "non", "weiß nicht", "no sé"])
async def test_a_reply_in_another_language_names_nobody(app: App, said: str) -> None:
    """What is no yes is asked again, and stands nowhere in the profile."""
    talk, _ = await sent(app)
    assert "Is Northwind the employer or your title?" in await talk.say(said)
    assert label(app, "Northwind") == "Northwind"
    assert all(said not in (p.employer or "", p.title or "") for p in app.store.corpus.load("ann").positions)


@pytest.mark.parametrize("said", ["später", "plus tard", "más tarde", "později"])
async def test_later_is_understood_in_other_languages(app: App, said: str) -> None:
    """The next question follows, and the first stays open."""
    talk, _ = await sent(app)
    assert "blank" in await talk.say(said)
    assert len(app.store.doubts.still_open("ann")) == 2
