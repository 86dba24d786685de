"""truecut batch LINKS --resume R --out DIR: a résumé for each of many posts. Said again with the same folder, it goes on where it ended."""

from __future__ import annotations

import asyncio
from argparse import ArgumentParser, Namespace
from pathlib import Path

from pydantic import BaseModel, TypeAdapter

from agent.domain.look import designs
from agent.domain.request import Request
from agent.domain.say import Say, SayKind
from agent.domain.value import digest
from agent.errors import UserCanAct
from bot.app import App, build
from bot.batch import phrases
from bot.batch.packing import SUMMARY, with_files
from bot.batch.rows import rows_of
from bot.batch.table import Row, as_csv, as_text, met
from bot.channels.line import Line
from bot.commands.answers import Scripted, answer_of, read_answers, scripted_for
from bot.commands.files import content_of, progress, resume_in
from bot.commands.posts import Posts, posts_in
from bot.commands.tailor import settings_of
from bot.files.formats import HANDED
from bot.serving.courier import Courier
from bot.working.worker import Worker
from storage.files import write_whole
from storage.tables import PostState, Run, RunState

HELP = "tailor a résumé to many posts at once"
USER, CHANNEL, CONVERSATION = "you", "command", "batch"
STATE = ".truecut"
"""Where in the folder it is kept how far the batch is, sealed."""
OTHER_RESUME = "{out} holds a batch for another résumé: name another folder with --out."


class Outcome(BaseModel):
    """What became of a post: its number in the list, its state (done, reused, known, dropped, failed), how many of its must-haves the résumé shows,
    which it does not, the version, the files below the folder, and what is to be said of it."""

    number: int
    state: str
    company: str
    role: str
    link: str
    musts: int
    covered: int
    not_covered: list[str]
    version: str | None
    files: list[str]
    note: str


def configure(parser: ArgumentParser) -> None:
    """The arguments."""
    parser.add_argument("links", help="a list of links or of names of files, one a line (a CSV file will do), a folder with saved posts, or - for standard input")
    parser.add_argument("--resume", required=True, help="the résumé")
    parser.add_argument("--out", default="out", help="folder for the files, and for how far it is (default: out)")
    parser.add_argument("--answers", help="a file of answers to the questions about gaps; without it all are skipped")
    parser.add_argument("--design", help="; ".join(f"{name}: {looks}" for name, looks in designs()))


def run(arguments: Namespace) -> int:
    """Do what is left to do, and print the table."""
    out = Path(arguments.out)
    script = read_answers(content_of(arguments.answers), arguments.answers) if arguments.answers else []
    posts = posts_in(arguments.links)
    app = build(settings_of(arguments.design).model_copy(update={"data": out / STATE}))
    try:
        rows = asyncio.run(_Batch(app, out, script, arguments.json).do(arguments.resume, posts))
    finally:
        app.store.close()
    if arguments.json:
        print(TypeAdapter(list[Outcome]).dump_json([outcome(row) for row in rows], indent=2).decode())
    return 0 if any(row.serves for row in rows) else UserCanAct.exit_code


def outcome(row: Row) -> Outcome:
    """A row of the table as JSON."""
    return Outcome(
        number=row.place, state=row.state.value, company=row.company, role=row.role or row.name, link=row.link, musts=row.musts, covered=met(row), not_covered=list(row.missing),
        version=row.entry.version if row.entry else None, files=list(row.files), note=row.note,
    )  # fmt: skip


class _Printed:
    """Where messages go: texts are printed, archives lie in the folder."""

    def __init__(self, app: App, out: Path, quiet: bool) -> None:
        self._app = app
        self._out = out
        self._quiet = quiet

    async def deliver(self, conversation: str, say: Say) -> None:
        """Print or write it; questions are answered by the script."""
        if say.kind is SayKind.FILE:
            write_whole(self._out / say.filename, self._app.store.files.read(say.path))
        elif say.text and not say.options:
            (progress if self._quiet else print)(say.text)

    async def progress(self, conversation: str, text: str) -> None:
        """On standard error."""
        progress(text)


class _Batch:
    """A batch in a folder."""

    def __init__(self, app: App, out: Path, script: list[Scripted], quiet: bool) -> None:
        self._app = app
        self._store = app.store
        self._out = out
        self._script = script
        self._worker = Worker(app, self._tell)
        self._courier = Courier(app.store, {CHANNEL: Line(_Printed(app, out, quiet))})
        self._written: set[int] = set()
        self._again = False
        self._quiet = quiet

    async def do(self, resume: str, posts: Posts) -> list[Row]:
        """Go on with what is under way, then with these posts unless that was they."""
        self._take_resume(resume)
        last = self._store.runs.last_of(USER)
        if last is None or last.state in (RunState.DONE, RunState.FAILED, RunState.CANCELLED):
            last = None if last is None or last.state != RunState.DONE or not self._is(posts) else last
            id_ = (last.id if last else None) or self._begin(posts)
            self._again = last is not None
        else:
            id_ = last.id or 0
            progress("going on where the last time ended")
        await self._live(id_)
        if not self._is(posts):
            id_ = self._begin(posts)
            await self._live(id_)
        return self._write_all(id_)

    def _take_resume(self, name: str) -> None:
        """Learn the résumé. Raises `UserCanAct` when the folder is one for another."""
        imported = resume_in(name)
        named = digest(imported.corpus.model_dump_json(), length=32)
        before = self._store.marks.get(CHANNEL, "resume")
        if before and before != named:
            raise UserCanAct(OTHER_RESUME.format(out=self._out))
        for doubt in imported.doubts:
            progress(f"not sure: {doubt.question}")
        if not before:
            self._store.corpus.save(USER, imported.corpus)
            self._store.marks.put(CHANNEL, "resume", named)

    def _is(self, posts: Posts) -> bool:
        """Whether these are the posts that were begun with last."""
        return self._store.marks.get(CHANNEL, "posts") == posts.digest

    def _begin(self, posts: Posts) -> int:
        """A new batch."""
        for sentence in posts.said:
            progress(sentence)
        with self._store.transaction() as db:
            id_ = self._store.runs.start(Request(user=USER, batch=True), CHANNEL, CONVERSATION, db)
            self._store.batches.add(USER, id_, [post.source for post in posts.posts], db)
            for place, post in enumerate(posts.posts, 1):
                if post.reason:
                    self._store.batches.drop(id_, place, post.reason, db)
            self._store.marks.put(CHANNEL, "posts", posts.digest, db)
        return id_

    async def _live(self, id_: int) -> None:
        """Work until nothing is left to do. What is done is written at once."""
        self._write_done(id_)
        while True:
            await self._courier.deliver_all()
            ready = self._store.runs.ready()
            if not ready and not self._answer(id_):
                return
            for run in ready[:1]:
                await self._worker.advance(run.id or 0)
                self._write_done(id_)

    def _answer(self, id_: int) -> bool:
        """Answer what is asked, as scripted; whether anything was."""
        questions, corpus = self._store.answers.still_open(id_), self._store.corpus.load(USER)
        for question in questions:
            if scripted_for(question, self._script) is None:
                progress(f"not answered: {question.text}")
            answer = answer_of(question, self._script, corpus)
            if self._store.answers.answer(USER, id_, answer) and (snippet := answer.snippet()):
                self._store.corpus.add(USER, snippet)
        return bool(questions) and self._store.runs.wake(id_)

    def _write_done(self, id_: int) -> None:
        """Write the files of the posts that are done and not written yet."""
        with self._store.reading() as db:
            fresh = [post.place for post in self._store.batches.posts(id_, db) if post.state == PostState.DONE and post.place not in self._written]
            rows = rows_of(self._store, USER, id_, db, fresh) if fresh else []
        self._write(rows)

    def _write(self, rows: list[Row]) -> list[Row]:
        """The rows with the names of their files, which lie in the folder then."""
        found = with_files(self._store, rows, HANDED)
        for row, paths in found:
            for path, stored in paths:
                write_whole(self._out / path, self._store.files.read(stored))
            self._written.add(row.place)
        return [row for row, _ in found]

    def _write_all(self, id_: int) -> list[Row]:
        with self._store.reading() as db:
            rows = rows_of(self._store, USER, id_, db)
        rows = self._write(rows)
        if self._again and not self._quiet:
            print(f"{phrases.all_done(len(rows))}\n{as_text(rows)}")
        write_whole(self._out / SUMMARY, as_csv(rows))
        return rows

    async def _tell(self, run: Run, text: str) -> None:
        progress(text)
