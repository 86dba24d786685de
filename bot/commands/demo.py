"""truecut demo: the main job, unattended, on invented people."""

from __future__ import annotations

import asyncio
from argparse import ArgumentParser, Namespace
from pathlib import Path

from agent.domain.answer import Question, Reply
from agent.errors import Bug
from bot.app import build
from bot.channels.terminal import Terminal
from bot.commands.answers import Scripted, read_answers, scripted_for
from bot.demo import SAMPLES, sample
from bot.dialogue.talk import Stage, Talk
from bot.files.result import Result
from bot.serving.house import House
from bot.settings import read_settings
from bot.showing.tracing import sources

HELP = "run the main job on an invented résumé and post"
USER, CONVERSATION, CHANNEL = "you", "demo", "terminal"


def configure(parser: ArgumentParser) -> None:
    """The arguments."""
    parser.add_argument("--name", type=int, default=1, choices=range(1, len(SAMPLES) + 1), help="which of the bundled samples")
    parser.add_argument("--out", default="out", help="folder for the files (default: out)")


def run(arguments: Namespace) -> int:
    """Play the conversation and show what came of it."""
    resume, post, answers = SAMPLES[arguments.name - 1]
    app = build(read_settings().model_copy(update={"data": None}), warm=True)
    terminal = Terminal(app.store.files, Path(arguments.out))
    script = read_answers(sample(answers), answers) if answers else []
    return asyncio.run(_play(House(app, CHANNEL, terminal), terminal, (resume, post), script))


async def _play(house: House, terminal: Terminal, names: tuple[str, str], script: list[Scripted]) -> int:
    resume, post = names
    terminal.echo(f"[sends {resume}]")
    await house.say(USER, CONVERSATION, file=(resume, sample(resume)))
    text = sample(post).decode("utf-8")
    terminal.echo(text.strip())
    await house.say(USER, CONVERSATION, text)
    await _answer_all(house, terminal, script)
    made = house.app.store.versions.latest(USER)
    if made is None:
        raise Bug("The demonstration made no résumé.")
    result = Result.model_validate_json(made.result)
    terminal.note("\nWhere every line comes from:")
    for number, origin in enumerate(result.provenance, 1):
        terminal.note(sources(number, origin))
    return 0


async def _answer_all(house: House, terminal: Terminal, script: list[Scripted]) -> None:
    """Answer as scripted until no question is open."""
    store = house.app.store
    while (run := store.runs.open_of(USER)) and run.id is not None:
        question = store.answers.still_open(run.id)[0]
        with store.reading() as db:
            talk = store.talks.get(USER, CHANNEL, CONVERSATION, Talk, db).on(run.id, question.requirement)
        reply = _next(question, talk, scripted_for(question, script), house)
        terminal.echo(reply)
        await house.say(USER, CONVERSATION, reply)


def _next(question: Question, talk: Talk, scripted: Scripted | None, house: House) -> str:
    """What the scripted person says next."""
    if scripted is None:
        return "skip"
    if talk.stage is Stage.WORDS:
        return scripted.text or "skip"
    if talk.stage is Stage.PLACE:
        paths = [p.path for p in house.app.store.corpus.load(USER).positions[:9]]
        return str(paths.index(scripted.position) + 1) if scripted.position in paths else "elsewhere"
    return {Reply.YES: "1", Reply.SIMILAR: "2", Reply.NO: "no"}.get(scripted.reply, "skip")
