"""The whole product with a scripted model behind the protocol, on loopback."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

from agent.adapters.importers import read_resume
from agent.domain.draft import Draft
from agent.domain.version import Version
from bot.app import App, build, serving
from bot.commands.tailor import tailor_once
from bot.files.result import Result
from bot.settings import Settings
from bot.working.revising import stored
from storage.tables import VersionRow
from tests.bench.filetexts import file_texts, flat
from tests.fakes.models import Speaking
from tests.fakes.ollama import OllamaServer, Request

MODEL = "tiny"
QUESTION = 1
"""The message with the user part of a prompt; before it stands ours, after it what is to be repaired."""


@dataclass
class Spoken:
    """A rule of the server by which a scripted model answers what is asked on the wire; keeps each question with its answer."""

    speaking: Speaking
    kept: list[tuple[Request, str]] = field(default_factory=list)

    def __call__(self, request: Request) -> str:
        """The answer."""
        answer = self.speaking(request["messages"][QUESTION]["content"], request["format"])
        self.kept.append((request, answer))
        return answer


@dataclass(frozen=True)
class Made:
    """What came of one pair: the version with all it was made from, the writer's draft, and the text of each file."""

    result: Result
    version: Version
    draft: Draft
    texts: dict[str, str]

    @property
    def flat(self) -> dict[str, str]:
        """The texts in small letters, with single blanks."""
        return {name: flat(text) for name, text in self.texts.items()}


@contextmanager
def house() -> Iterator[App]:
    """The product in memory, without a model."""
    app = build(Settings(data=None))
    yield app
    app.store.close()


def served(app: App, address: str) -> App:
    """The same house with the model that listens there; nothing is known yet of how it behaves."""
    settings = Settings(data=None, ollama_hosts=(address,), model=MODEL)
    return replace(app, settings=settings, models=serving(settings, settings.manner, app.store))


def tailored(app: App, user: str, resume: Path, post: str) -> Made:
    """The whole main job for this user, every question skipped. Raises what it failed with."""
    app.store.corpus.save(user, read_resume(resume.read_bytes(), resume.name).corpus)
    result, row = asyncio.run(tailor_once(app, user, post, []))
    return _made(app, user, result, row)


def _made(app: App, user: str, result: Result, row: VersionRow) -> Made:
    with app.store.transaction() as db:
        version = stored(app.store, user, row.hash, db)
        draft = app.store.steps.kept(row.run or 0, "draft", Draft, db)
    assert draft is not None
    return Made(result, version, draft, file_texts(app, user, row.hash))


def size_of(request: Request) -> int:
    """Characters of the messages of a request, the schema in them counted; `format` is counted apart."""
    return sum(len(message["content"]) for message in request["messages"])


def format_of(request: Request) -> int:
    """Characters of the schema beside the messages."""
    return len(json.dumps(request["format"], separators=(",", ":"), ensure_ascii=False))


def server(spoken: Spoken, digest: str, reading: float | None = None, writing: float | None = None, burst: int = 1) -> OllamaServer:
    """A host with weights of that digest, so that no other model's answers are remembered for it."""
    return OllamaServer(spoken, digest=f"sha256:{digest.encode().hex():0<64}", reading=reading, writing=writing, burst=burst)
