"""Somebody who tells a canary in every way there is, and a grep over all that lies on the disk."""

from __future__ import annotations

from pathlib import Path

from agent.adapters.embedder import CachedEmbedder
from agent.adapters.index import IndexShelf
from agent.adapters.readers import CachedReader, LinkReader, MessageReader
from bot.app import App
from bot.demo import sample
from bot.settings import Settings
from storage import Store
from tests.dialogues.conversation import Conversation
from tests.fakes.embedder import HashingEmbedder
from tests.fakes.fetcher import SmallWeb
from tests.fakes.printer import WritingPrinter
from tests.profile.files import job, text

CANARY = "Zanzibarine"


def on_disk(folder: Path, *words: str) -> dict[str, int]:
    """The files below a folder that hold one of the words, in large or small letters, and how often; in their names too."""
    found: dict[str, int] = {}
    for path in sorted(folder.rglob("*")):
        told = path.name.encode() + (path.read_bytes() if path.is_file() else b"")
        for word in words:
            if count := told.lower().count(word.lower().encode()):
                found[path.name] = found.get(path.name, 0) + count
    return found


def house(store: Store) -> App:
    """A house over that store in which, as in a real one, vectors are kept."""
    embedder = CachedEmbedder(HashingEmbedder(), store.cache)
    return App(Settings(data=None), store, MessageReader(CachedReader(LinkReader(SmallWeb()), store.cache)), embedder, IndexShelf(embedder), WritingPrinter())


def link(word: str) -> str:
    """A link that names the word; it cannot be read."""
    return f"https://kornblum.example/jobs/{word}link"


def post(word: str) -> str:
    """A post that asks for something by the word."""
    return sample("post.txt").decode().replace("Experience with Kubernetes", f"{word}postal. Experience with Kubernetes", 1)


async def planted(app: App, user: str = "ann", word: str = CANARY) -> Conversation:
    """A conversation that plants the word in a résumé and its file's name, in the doubt about another, in a link, its post, an answer, an edit and a version."""
    talk = Conversation(app, user)
    baker = job("Kornblum Bakery", "Head Baker", "Mar 2021 – Present", f"Baked {word} rye bread for 300 guests", "Explained REST APIs to six apprentices")
    await talk.send(f"CV-{word}.md", text(baker).encode())
    await talk.send(f"Other-{word}.md", text(job("Roe Legal", "Paralegal", "2015 – 2020", f"Filed {word} briefs"), name=f"Jane {word}").encode())
    await talk.say("/profile 1")
    await talk.say(f"1 + Trained six {word} apprentices in Python")
    await talk.say(link(word))
    await talk.say(post(word))
    for _ in range(6):
        run = app.store.runs.open_of(user)
        question = app.store.answers.still_open(run.id or 0)[0] if run else None
        if run is None or question is None:
            break
        await talk.tap(f"{run.id}:{question.requirement}:yes")
        await talk.say(f"I wrote {word} modules for our staging clusters in a team of five.")
        await talk.say("1")
        await talk.say("skip all")
    assert app.store.versions.latest(user)
    return talk


async def chosen(talk: Conversation, app: App, word: str = CANARY) -> None:
    """Allow to keep choices, and choose a variant: the word stands in its lines and in what is kept of the choice."""
    await talk.say("/privacy on")
    await talk.say("/variants length")
    with app.store.transaction() as db:
        trial = app.store.trials.last(talk.user, db)
        assert trial is not None
    await talk.tap(f"variant:{trial.id}:A")
    (judgement,) = app.store.judgements.of(talk.user)
    assert word in judgement.chosen + judgement.rejected
