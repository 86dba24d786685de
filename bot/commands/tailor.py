"""truecut tailor RESUME LINK|POST --out DIR: a tailored résumé without a conversation; nothing is remembered."""

from __future__ import annotations

import asyncio
from argparse import ArgumentParser, Namespace
from pathlib import Path

from agent.adapters.exporters import MarkdownExporter
from agent.adapters.readers import ensure_open
from agent.domain.look import designs
from agent.domain.request import Request
from agent.errors import Bug, UserCanAct
from bot import phrases, views
from bot.app import App, build
from bot.commands.answers import Scripted, answer_of, read_answers, unheard
from bot.commands.files import content_of, posting_in, progress, resume_in
from bot.filenames import filename
from bot.result import Result
from bot.settings import Settings, read_settings
from bot.worker import Progress, Worker
from storage.files import write_whole
from storage.tables import Run, RunState, VersionRow

HELP = "tailor a résumé to a post and write the files"
USER = "you"
FORMATS = ("pdf", "docx", "json", "md")


def configure(parser: ArgumentParser) -> None:
    """The arguments."""
    parser.add_argument("resume", help="the résumé")
    parser.add_argument("post", help="the post: a link or a file")
    parser.add_argument("--out", default="out", help="folder for the files (default: out)")
    parser.add_argument("--answers", help="a file of answers to the questions about gaps; without it all are skipped")
    parser.add_argument("--design", help="; ".join(f"{name}: {looks}" for name, looks in designs()))
    parser.add_argument("--format", default="pdf,docx,json", help="comma-separated: pdf, docx, json, md")


def run(arguments: Namespace) -> int:
    """Write the files and print the scorecard, or the result as JSON."""
    formats = [f.strip() for f in arguments.format.split(",") if f.strip()]
    if not formats or not set(formats) <= set(FORMATS):
        raise UserCanAct(f"--format takes {', '.join(FORMATS)}.")
    script = read_answers(content_of(arguments.answers), arguments.answers) if arguments.answers else []
    imported = resume_in(arguments.resume)
    corpus = imported.corpus
    post = ensure_open(posting_in(arguments.post)).model_dump_json()
    app = build(_settings(arguments.design))
    app.store.corpus.save(USER, corpus)
    made, version = asyncio.run(tailor_once(app, USER, post, script, _tell))
    for sentence in unheard(script, app.store.answers.questions(_run_of(app, version)), corpus):
        progress(f"not used: {sentence}")
    for doubt in imported.doubts:
        progress(f"not sure: {doubt.question}")
    written = _write(app, version, Path(arguments.out), formats)
    if arguments.json:
        print(made.model_dump_json(indent=2))
    else:
        print(views.summary(made))
        print("\n".join(str(path) for path in written))
    return 0


def _settings(design: str | None) -> Settings:
    """The settings of a house that keeps nothing, with the wished design. Raises `UserCanAct` when there is none of that name."""
    settings = read_settings().model_copy(update={"data": None})
    if design is None:
        return settings
    if design not in dict(designs()):
        raise UserCanAct(f"--design takes {', '.join(dict(designs()))}.")
    return settings.model_copy(update={"design": design, "typeface": ""})


def _run_of(app: App, version: VersionRow) -> int:
    return next(entry.run or 0 for entry in app.store.ledger.of(USER) if entry.version == version.hash)


async def _tell(run: Run, text: str) -> None:
    progress(text)


async def tailor_once(app: App, user: str, post: str, script: list[Scripted], tell: Progress | None = None) -> tuple[Result, VersionRow]:
    """The result for one post, answered from the script. Raises what the run failed with."""
    store, worker = app.store, Worker(app, tell)
    id_ = store.runs.start(Request(user=user, post=post), "command", "once")
    while True:
        await worker.advance(id_)
        run = store.runs.get(user, id_)
        if run is None or run.state != RunState.WAITING:
            break
        corpus = store.corpus.load(user)
        for question in store.answers.still_open(id_):
            answer = answer_of(question, script, corpus)
            store.answers.answer(user, id_, answer)
            snippet = answer.snippet()
            if snippet:
                store.corpus.add(user, snippet)
        store.runs.wake(id_)
    entered = next((e.version for e in store.ledger.of(user) if e.run == id_), None)
    made = next((v for v in store.versions.of(user) if v.hash == entered), None)
    if run is None or made is None:
        sentence = run.error if run and run.error else phrases.WRONG
        raise Bug(sentence) if sentence == phrases.WRONG else UserCanAct(sentence)
    return Result.model_validate_json(made.result), made


def _write(app: App, version: VersionRow, out: Path, formats: list[str]) -> list[Path]:
    written = []
    for file in app.store.versions.files(USER, version.hash):
        if file.extension in formats:
            target = out / file.filename
            write_whole(target, app.store.files.read(file.stored))
            written.append(target)
    if "md" in formats:
        resume, entry = app.store.versions.load(USER, version.hash), app.store.ledger.of(USER)[-1]
        target = out / filename(resume.person.name, entry.company or entry.role, "md")
        write_whole(target, MarkdownExporter().render(resume, app.settings.document).content)
        written.append(target)
    return written
