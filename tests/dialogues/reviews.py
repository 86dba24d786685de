"""A version to talk over, made from a draft as a model would write it."""

from __future__ import annotations

from agent.domain.corpus import Corpus
from agent.domain.draft import Author, Draft, LineKind, Proposal
from agent.domain.resume import Resume
from bot.app import App
from tests.dialogues.conversation import Conversation

INVENTED = "Led on-call rotations and wrote the runbooks for the 12 most frequent alerts"
STANDS = "Helped introduce on-call rotations and wrote the runbooks for the five most frequent alerts"
"""The user's own wording, which stands in the place of the invented one."""
LOST = "Took part in the company's summer picnic committee."
"""A line that the draft leaves out."""


def drafted(corpus: Corpus) -> Draft:
    """The user's bullets, one of them with a deed and a number that nobody told."""
    bullets = [b for p in corpus.positions for b in corpus.bullets_of(p.id) if b.text != LOST]
    return Draft(
        proposals=tuple(
            Proposal(
                kind=LineKind.BULLET, text=INVENTED if "on-call" in b.text else b.text, cites=(b.id,), position=b.position,
                original=b.text, author=Author.MODEL, value=0.5,
            )  # fmt: skip
            for b in bullets
        )
    )


async def made(app: App) -> Conversation:
    """A conversation whose first version is made from that draft."""
    talk = Conversation(app)
    await talk.begin()
    run = talk.run()
    app.store.steps.keep(run.id or 0, "draft", drafted(app.store.corpus.load("ann")).model_dump_json())
    await talk.say("skip all")
    return talk


def latest(app: App) -> Resume:
    """The résumé that was handed over last."""
    row = app.store.versions.latest("ann")
    assert row is not None
    return app.store.versions.load("ann", row.hash)


def texts(app: App) -> list[str]:
    """Its lines."""
    return [line.text for line in latest(app).lines()]


def number_of(app: App, text: str) -> int:
    """The number of the line that begins so."""
    return next(i for i, line in enumerate(texts(app), 1) if line.startswith(text))
