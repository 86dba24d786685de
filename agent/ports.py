"""The seams: what the thinking asks of the world. Adapters, storage and tests implement them; nothing here does anything."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol, TypeVar

import numpy as np
from numpy.typing import NDArray
from pydantic import BaseModel

from agent.domain.answer import Answer, Question
from agent.domain.corpus import Corpus, Imported
from agent.domain.page import Page
from agent.domain.posting import Posting
from agent.domain.progress import Progress
from agent.domain.prompt import Prompt
from agent.domain.rendered import Design, Extent, Rendered
from agent.domain.resume import Resume
from agent.domain.say import Say
from agent.domain.wish import Wish

Shape = TypeVar("Shape", bound=BaseModel)
Result = TypeVar("Result")
Vectors = NDArray[np.float32]


class Waiting(Exception):
    """The run is parked until the open questions are answered."""

    def __init__(self, questions: Sequence[Question]) -> None:
        super().__init__(f"waiting for {len(questions)} answers")
        self.questions = tuple(questions)


class Journal(Protocol):
    """The memory of one run."""

    async def once(self, name: str, shape: type[Shape], work: Callable[[], Awaitable[Shape]]) -> Shape:
        """The kept result of the step `name`, or that of `work`, which is then kept."""
        ...

    async def ask(self, name: str, questions: Sequence[Question]) -> tuple[Answer, ...]:
        """The answers when no question is open. Raises `Waiting` (the run is parked) while one is."""
        ...


class Embedder(Protocol):
    """Turns texts into unit vectors."""

    @property
    def name(self) -> str:
        """Names the model and its version; vectors of different names do not mix."""
        ...

    def embed(self, texts: Sequence[str]) -> Vectors:
        """float32 [len(texts), d], each row of length 1."""
        ...


@dataclass(frozen=True)
class Near:
    """A snippet found near a text."""

    snippet: str
    cosine: float


class Index(Protocol):
    """The snippets of one user, searchable by meaning."""

    async def nearest(self, texts: Sequence[str], limit: int) -> list[list[Near]]:
        """For each text the `limit` nearest snippets, nearest first."""
        ...


class Reader(Protocol):
    """Reads a post."""

    async def read(self, source: str) -> Posting:
        """The posting behind a link or in a text. Raises `UserCanAct` with the reason when there is none."""
        ...


class Fetcher(Protocol):
    """Fetches what a link points to in the public web."""

    async def fetch(self, link: str) -> Page:
        """The page, whatever its code below 500. Raises `UserCanAct` with one sentence when there is no answer that may be read."""
        ...


class Importer(Protocol):
    """Reads a résumé."""

    def read(self, content: bytes, name: str) -> Imported:
        """What was understood of the file. Raises `UserCanAct` with one plain sentence when nothing was."""
        ...


class Exporter(Protocol):
    """Writes a résumé as a file of one format. Takes nothing but a checked `Resume`."""

    @property
    def extension(self) -> str:
        """Without the dot: `pdf`."""
        ...

    def render(self, resume: Resume, design: Design) -> Rendered:
        """The file, its pages and the text read back from it."""
        ...


class Printer(Exporter, Protocol):
    """Writes a résumé on pages."""

    def extent(self, resume: Resume, design: Design) -> Extent:
        """The pages that the file would take, and how much of the last is filled, without writing it."""
        ...


class Channel(Protocol):
    """Carries what we say to the user."""

    async def deliver(self, conversation: str, say: Say) -> None:
        """Show one message. Raises when it could not be delivered; it will then be tried again."""
        ...

    async def progress(self, conversation: str, text: str) -> None:
        """Show what is being done just now; may be overwritten by the next."""
        ...


Heard = Callable[[int], Awaitable[None]]
"""Told how many elements of the answer's list are there by now, while the answer is still being written."""


class ChatModel(Protocol):
    """A language model that fills a shape. Untrusted: what it says is a proposal, and code decides."""

    async def fill(self, prompt: Prompt, shape: type[Shape], heard: Heard | None = None) -> Shape:
        """The model's answer in that shape. Raises `NoAnswer` when none came that fits; retries and repairs are done by then."""
        ...


class Skeptic(Protocol):
    """A second opinion beside the code: it may veto lines, and what it does not veto it has not approved."""

    async def doubted(self, pairs: Sequence[tuple[str, tuple[str, ...]]]) -> frozenset[int]:
        """The numbers (from 0) of those pairs of a line and the texts it cites whose texts do not carry the line. Raises `NoAnswer`."""
        ...


class Cache(Protocol):
    """Keeps bytes by key; may forget."""

    def get_many(self, keys: Sequence[str]) -> dict[str, bytes]:
        """The values known of these keys."""
        ...

    def put_many(self, values: dict[str, bytes]) -> None:
        """Keep these."""
        ...


class Compute(Protocol):
    """Runs blocking work off the event loop."""

    async def __call__(self, work: Callable[[], Result]) -> Result:
        """What `work` returns."""
        ...


async def silent(progress: Progress) -> None:
    """Tells nobody."""


@dataclass(frozen=True)
class Tools:
    """What a run works with. `corpus` is the user's as it is now, `told` what the user answered in earlier runs,
    `printer` writes the file whose pages count, `today` the day on which ages are reckoned, `wishes` what the user wished of earlier versions for the same post.
    `model` is None where no model serves, `critic` where nobody gives a second opinion on its lines; `memo` keeps its answers line by line for this user,
    `tell` is told how far a long step is."""

    reader: Reader
    corpus: Corpus
    index: Index
    printer: Printer
    compute: Compute
    today: date
    told: tuple[Answer, ...] = ()
    design: Design = Design()
    wishes: tuple[Wish, ...] = ()
    model: ChatModel | None = None
    critic: Skeptic | None = None
    memo: Cache | None = None
    tell: Callable[[Progress], Awaitable[None]] = silent
