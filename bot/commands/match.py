"""truecut match RESUME LINK|POST|BRIEF.json: the evidence for each requirement."""

from __future__ import annotations

import asyncio
import json
from argparse import ArgumentParser, Namespace
from datetime import date
from pathlib import Path

from pydantic import ValidationError

from agent.adapters.readers import ensure_open, read_file
from agent.domain.brief import Brief
from agent.errors import UserCanAct
from agent.stages.extract import extract
from agent.stages.plan import make_plan
from agent.stages.retrieve import retrieve
from bot.app import build
from bot.commands.files import content_of, is_link, posting_in, progress, resume_in, show
from bot.languages import reading_of
from bot.result import match_view
from bot.settings import read_settings

HELP = "show which requirements of a post a résumé meets"


def configure(parser: ArgumentParser) -> None:
    """The arguments."""
    parser.add_argument("resume", help="the résumé")
    parser.add_argument("post", help="the post, or a brief as JSON")


def run(arguments: Namespace) -> int:
    """Print the verdicts."""
    corpus, brief = resume_in(arguments.resume).corpus, _brief(arguments.post)
    if brief.language != "en":
        progress(reading_of(brief.language))
    progress("looking for evidence")
    app = build(read_settings().model_copy(update={"data": None}))
    evidence = asyncio.run(retrieve(brief, corpus, app.indexes.of("you", corpus)))
    matched = match_view(brief, make_plan(brief, evidence, date.today()))
    if arguments.json:
        show(matched)
        return 0
    for row in matched.coverage:
        print(f"{row.requirement:>4} {row.evidence:<8}{' '.join(row.quote.split())[:70]} – {row.why} {', '.join(row.where)}")
    return 0


def _brief(name: str) -> Brief:
    if is_link(name):
        return extract(ensure_open(posting_in(name)))
    content = content_of(name)
    if content.lstrip().startswith(b"{"):
        try:
            data = json.loads(content)
        except ValueError as error:
            raise UserCanAct(f"{name} is no valid JSON.") from error
        if "requirements" in data:
            try:
                return Brief.model_validate({k: v for k, v in data.items() if k in Brief.model_fields})
            except ValidationError as error:
                raise UserCanAct(f"{name} is no brief: {error.errors()[0]['msg']}.") from error
    return extract(ensure_open(read_file(Path(name).name, content)))
