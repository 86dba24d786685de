"""Posts in PDFs."""

from __future__ import annotations

from agent.domain.page import Form, Page
from bot.app import App
from bot.demo import sample
from tests.adapters.pdfs import locked, printed, typed
from tests.dialogues.conversation import Conversation
from tests.fakes.fetcher import SmallWeb

LINK = "https://kornblum.example/jobs/7.pdf"
POST = sample("post.txt").decode()
RESUME = "# Ann Berger\n\nann@kornblum.example\n\n## Experience\n\n**Baker**, Kornblum Bakery, 2015 - 2020\n\n- Baked rye bread for 300 guests each day\n\n## Education\n\nBaking school, 2010 - 2013\n"


def _pdf() -> bytes:
    return printed("\n\n".join(line for line in POST.splitlines() if line.strip()))


async def test_a_post_in_a_pdf_leads_to_the_files(app: App) -> None:
    """A text PDF with a post is a post."""
    talk = Conversation(app)
    await talk.send("resume.json", sample("resume.json"))
    assert "asks for" in await talk.send("post.pdf", _pdf())
    assert "Here is your résumé" in await talk.say("skip all")


async def test_a_link_to_a_pdf_is_read(app: App, web: SmallWeb) -> None:
    """Some employers publish nothing else."""
    web.pages[LINK] = Page(link=LINK, form=Form.PDF, content=_pdf())
    talk = Conversation(app)
    await talk.send("resume.json", sample("resume.json"))
    assert "asks for" in await talk.say(LINK)


async def test_a_locked_pdf_gets_one_sentence(app: App) -> None:
    """What cannot be used is said, and nothing is lost."""
    talk = Conversation(app)
    await talk.send("resume.json", sample("resume.json"))
    heard = await talk.send("post.pdf", locked(typed(POST.splitlines()[:20]), user_pw="secret", owner_pw="secret"))
    assert "paste" in heard
    assert app.store.corpus.load("ann").person.name == "Dana Whitfield"


async def test_a_pdf_that_is_no_post_is_read_as_a_resume(app: App) -> None:
    """What was understood is shown and kept, as of any other file."""
    heard = await Conversation(app).send("cv.pdf", printed(RESUME))
    assert "Baker, Kornblum Bakery (2015 – 2020), 1 line" in heard
    corpus = app.store.corpus.load("ann")
    assert (corpus.person.name, corpus.person.email) == ("Ann Berger", "ann@kornblum.example")
    assert [s.text for s in corpus.bullets_of(corpus.positions[0].id)] == ["Baked rye bread for 300 guests each day"]
