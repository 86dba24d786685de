"""Somebody who tells a canary in every way there is, and a grep over all that lies on the disk."""

from __future__ import annotations

from pathlib import Path

from bot.app import App
from bot.demo import sample
from tests.dialogues.conversation import Conversation
from tests.profile.files import BAKER, job, text

CANARY = "Zanzibarine"
POST = sample("post.txt").decode().replace("Kubernetes", f"{CANARY}postal Kubernetes", 1)
LINK = f"https://kornblum.example/jobs/{CANARY}link"


def on_disk(folder: Path, word: str = CANARY) -> dict[str, int]:
    """The files of a folder, all of them, that hold the word in any spelling of its letters, and how often."""
    found = {}
    for path in sorted(folder.rglob("*")):
        if path.is_file() and (count := path.read_bytes().lower().count(word.lower().encode())):
            found[path.name] = count
    return found


async def told(app: App, user: str = "ann", word: str = CANARY) -> Conversation:
    """A conversation that plants the word in a résumé and its file's name, a doubt, a post and its link, an answer, an edit, and a version."""
    talk = Conversation(app, user)
    baker = job("Kornblum Bakery", "Head Baker", "Mar 2021 – Present", f"Baked {word} rye bread for 300 guests", "Ran Kubernetes clusters with Terraform")
    await talk.send(f"CV-{word}.md", text(baker).encode())
    await talk.send(f"Other-{word}.md", text(job(f"{word} Bakery", "Baker", "2015 – 2017", "Sold cheese"), name=f"Jane {word}").encode())
    await talk.say(f"/forget 1.1")
    await talk.say(f"1 + Trained six {word} apprentices")
    await talk.say(f"{LINK}\n\n{POST}" if word == CANARY else POST)
    for _ in range(12):
        run = app.store.runs.open_of(user)
        if run is None:
            break
        await talk.tap(next(data for label, data in talk.channel.offered.items() if label.startswith("Yes")))
        await talk.say(f"I wrote {word} modules for our staging clusters in a team of five.")
        await talk.say("1")
    return talk


__all__ = ["BAKER", "CANARY", "LINK", "POST", "on_disk", "told"]
