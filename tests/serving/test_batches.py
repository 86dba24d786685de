"""A batch in the background, as a messenger shows it."""

from __future__ import annotations

import dataclasses
import threading
from typing import Any

from agent.domain.page import Form, Page
from bot.app import App
from bot.demo import sample
from bot.dialogue.limits import HOUR
from storage.tables import now
from tests.dialogues.telegram import OWNER, serving
from tests.fakes.fetcher import SmallWeb
from tests.fakes.printer import PlainPrinter
from tests.fakes.telegram import FakeTelegram, until

LINK = "https://example.org/jobs/{}"
POSTS = ("post.txt", "post-2.txt", "post-3.txt")


class TurnstilePrinter(PlainPrinter):
    """Prints one résumé each time it is let."""

    def __init__(self) -> None:
        super().__init__()
        self.let = threading.Semaphore(0)

    def render(self, *given: Any, **more: Any) -> Any:
        """As always, once it is let."""
        assert self.let.acquire(timeout=60)
        return super().render(*given, **more)


async def test_one_message_shows_how_far_it_is_and_others_are_answered(app: App, web: SmallWeb) -> None:
    """It is edited from post to post, and gone at the end; meanwhile /status tells the same, somebody else is served, and “stop” is heard at once."""
    web.pages |= {LINK.format(n): Page(link=LINK.format(n), form=Form.TEXT, content=sample(name)) for n, name in enumerate(POSTS, 1)}
    printer = TurnstilePrinter()
    async with FakeTelegram() as server, serving(dataclasses.replace(app, printer=printer), server, owners=frozenset({OWNER, 77})):
        ann, bob = server.person(OWNER), server.person(77, "Bob")
        ann.sends("resume.json", sample("resume.json"))
        await ann.hears("Now send me the link")
        ann.says("/batch " + " ".join(LINK.format(n) for n in (1, 2, 3)))
        await ann.hears(" of 3 posts (")
        ann.taps("Skip all questions")
        await ann.hears("Writing: 0 of 3 done, now Senior Backend Engineer")
        showing = [m for m in ann.chat.shown if m.text.startswith(("Reading the posts", "Looking", "Comparing", "Writing")) and not m.gone]
        assert len(showing) == 1
        printer.let.release()
        await until(lambda: "Writing: 1 of 3 done" in showing[0].text)
        ann.says("/status")
        await ann.hears("Your batch of 3 posts: 1 done, 2 to be written.")
        bob.says("hi")
        await bob.hears("Hello.")
        ann.says("stop")
        await ann.hears("I stop here: ")
        printer.let.release()
        await ann.hears("Stopped: 1 of 3 posts done.")
        await ann.hears("Truecut-batch-1-posts.zip")
        await until(lambda: showing[0].gone)
    assert len(app.store.versions.of(f"telegram:{OWNER}")) == 1
    with app.store.reading() as db:
        assert len(app.store.batches.begun_since(f"telegram:{OWNER}", now() - HOUR, db)) == 3
