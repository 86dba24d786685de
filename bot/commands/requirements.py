"""truecut requirements LINK|FILE|-: what a post asks for."""

from __future__ import annotations

import asyncio
from argparse import ArgumentParser, Namespace

from agent.adapters.models import Account
from agent.adapters.readers import ensure_open
from agent.domain.brief import Brief
from agent.domain.corpus import Corpus
from agent.domain.posting import Posting
from agent.stages.extract import extract, understand
from bot.commands.files import add_post, posting_in, progress, say, show
from bot.settings import Settings, read_settings
from bot.showing.languages import reading_of
from bot.showing.usage import unanswered
from bot.working.telling import Teller

HELP = "show what a job post asks for"


def configure(parser: ArgumentParser) -> None:
    """The arguments."""
    add_post(parser)


def run(arguments: Namespace) -> int:
    """Print the brief."""
    brief = asyncio.run(_understood(ensure_open(posting_in(arguments.post, arguments.job)), read_settings()))
    if arguments.json:
        show(brief)
        return 0
    print(f"{brief.role or 'unknown role'} ({brief.seniority}), confidence {brief.confidence:.0%}")
    if brief.language != "en":
        print(reading_of(brief.language))
    if not brief.requirements:
        print("I found no requirement in it, which does not mean that it asks for nothing.")
    for requirement in brief.requirements:
        group = f" [{requirement.any_of}]" if requirement.any_of else ""
        years = f" {requirement.min_years:g} years" if requirement.min_years else ""
        print(f"{requirement.id:>4} {requirement.need:<4} {requirement.kind:<11}{group}{years} {' '.join(requirement.quote.split())}")
    return 0


async def _understood(posting: Posting, settings: Settings) -> Brief:
    """The brief; without a model the house need not be built for it."""
    if not settings.model:
        return extract(posting)
    from bot.app import build

    account = Account()
    tools = build(settings.model_copy(update={"data": None})).tools("you", Corpus(), account=account, tell=Teller(say))
    brief = await understand(posting, tools)
    for sentence in unanswered(account.calls):
        progress(sentence)
    return brief
