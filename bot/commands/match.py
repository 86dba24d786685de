"""truecut match RESUME LINK|POST|BRIEF.json: the evidence for each requirement."""

from __future__ import annotations

import asyncio
import json
from argparse import ArgumentParser, Namespace
from pathlib import Path

from pydantic import ValidationError

from agent.adapters.models import Account
from agent.adapters.readers import ensure_open, read_file
from agent.domain.brief import Brief
from agent.domain.plan import Plan
from agent.domain.posting import Posting
from agent.errors import UserCanAct
from agent.ports import Tools
from agent.stages.extract import understand
from agent.stages.plan import make_plan, weigh
from agent.stages.retrieve import retrieve
from bot.app import build
from bot.commands.files import content_of, is_link, posting_in, progress, resume_in, say, show
from bot.files.result import match_view
from bot.settings import read_settings
from bot.showing.languages import reading_of
from bot.showing.shortening import shortened
from bot.showing.usage import unanswered
from bot.working.telling import Teller

HELP = "show which requirements of a post a résumé meets"


def configure(parser: ArgumentParser) -> None:
    """The arguments."""
    parser.add_argument("resume", help="the résumé")
    parser.add_argument("post", help="the post, or a brief as JSON")


def run(arguments: Namespace) -> int:
    """Print the verdicts."""
    corpus, given = resume_in(arguments.resume).corpus, _given(arguments.post)
    account = Account()
    tools = build(read_settings().model_copy(update={"data": None})).tools("you", corpus, account=account, tell=Teller(say))
    brief, plan = asyncio.run(_matched(given, tools))
    for sentence in unanswered(account.calls):
        progress(sentence)
    matched = match_view(brief, plan)
    if brief.language != "en":
        progress(reading_of(brief.language))
    if arguments.json:
        show(matched)
        return 0
    for row in matched.coverage:
        print(f"{row.requirement:>4} {row.evidence:<8}{shortened(' '.join(row.quote.split()), 70)} – {row.why} {', '.join(row.where)}")
    return 0


async def _matched(given: Posting | Brief, tools: Tools) -> tuple[Brief, Plan]:
    brief = given if isinstance(given, Brief) else await understand(given, tools)
    progress("looking for evidence")
    evidence = await retrieve(brief, tools.corpus, tools.index, tools.today)
    opinions = await weigh(brief, evidence, tools)
    return brief, make_plan(brief, evidence, tools.today, heard=opinions)


def _given(name: str) -> Posting | Brief:
    """The post, or the brief, of that name."""
    if is_link(name):
        return ensure_open(posting_in(name))
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
    return ensure_open(read_file(Path(name).name, content))
