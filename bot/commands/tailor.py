"""truecut tailor RESUME LINK|POST --out DIR: a tailored résumé without a conversation; nothing is remembered."""

from __future__ import annotations

import asyncio
from argparse import ArgumentParser, Namespace
from pathlib import Path

from agent.adapters.exporters import unprintable
from agent.adapters.readers import ensure_open
from agent.domain.look import designs
from agent.domain.request import Request
from agent.errors import Bug, UserCanAct
from bot.app import App, build
from bot.commands.answers import Scripted, answer_of, read_answers, unheard
from bot.commands.files import content_of, posting_in, progress, resume_in
from bot.files.filing import file_of
from bot.files.formats import BY_NAME, HANDED, PICTURES, PRINTED, UNPRINTED, Format, named
from bot.files.result import Result
from bot.settings import Settings, read_settings
from bot.showing import phrases, views
from bot.working.worker import Progress, Worker
from storage.files import write_whole
from storage.tables import Run, RunState, VersionRow

HELP = "tailor a résumé to a post and write the files"
USER = "you"


def configure(parser: ArgumentParser) -> None:
    """The arguments."""
    parser.add_argument("resume", help="the résumé")
    parser.add_argument("post", help="the post: a link or a file")
    parser.add_argument("--out", default="out", help="folder for the files (default: out)")
    parser.add_argument("--answers", help="a file of answers to the questions about gaps; without it all are skipped")
    parser.add_argument("--design", help="; ".join(f"{name}: {looks}" for name, looks in designs()))
    parser.add_argument("--format", default=",".join(HANDED + PICTURES), help=f"comma-separated: {', '.join(BY_NAME)} (default: %(default)s)")


def run(arguments: Namespace) -> int:
    """Write the files and print the scorecard, or the result as JSON."""
    formats = _formats(arguments.format)
    script = read_answers(content_of(arguments.answers), arguments.answers) if arguments.answers else []
    imported = resume_in(arguments.resume)
    corpus = imported.corpus
    if unprinted := unprintable(corpus):
        progress(unprinted)
    post = ensure_open(posting_in(arguments.post)).model_dump_json()
    app = build(settings_of(arguments.design).model_copy(update={"data": None}))
    app.store.corpus.save(USER, corpus)
    made, version = asyncio.run(tailor_once(app, USER, post, script, _tell))
    for sentence in unheard(script, app.store.answers.questions(_run_of(app, version)), corpus):
        progress(f"not used: {sentence}")
    for doubt in imported.doubts:
        progress(f"not sure: {doubt.question}")
    written = _write(app, version.hash, Path(arguments.out), formats)
    if arguments.json:
        print(made.model_dump_json(indent=2))
    else:
        print(views.summary(made))
        print("\n".join(str(path) for path in written))
    return 0


def settings_of(design: str | None) -> Settings:
    """The settings with the wished design. Raises `UserCanAct` when there is none of that name."""
    settings = read_settings()
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
    made = store.versions.get(user, entered) if entered else None
    if run is None or made is None:
        sentence = run.error if run and run.error else phrases.WRONG
        raise Bug(sentence) if sentence == phrases.WRONG else UserCanAct(sentence)
    return Result.model_validate_json(made.result), made


def _formats(listed: str) -> list[Format]:
    """The formats that were named. Raises `UserCanAct` when one is none."""
    found = [named(name) for name in listed.split(",") if name.strip()]
    formats = [form for form in found if form]
    if not formats or len(formats) < len(found):
        raise UserCanAct(f"--format takes {', '.join(BY_NAME)}.")
    return list(dict.fromkeys(formats))


def _write(app: App, version: str, out: Path, formats: list[Format]) -> list[Path]:
    """Write the files of a version under the names a recruiter would like; the pictures, which are for nobody else, under their own."""
    written = []
    with app.store.transaction() as db:
        if not any(file.extension == "pdf" for file in app.store.versions.files(USER, version, db)):
            formats = list(dict.fromkeys((*(form for form in formats if form.name not in PRINTED), *(BY_NAME[name] for name in UNPRINTED))))
        files = [file_of(app.store, USER, version, form, app.settings.document, db) for form in formats]
    for form, file in zip(formats, files, strict=True):
        target = out / (f"{form.name}.png" if form.name in PICTURES else file.filename)
        write_whole(target, app.store.files.read(file.stored))
        written.append(target)
    return written
