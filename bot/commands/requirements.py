"""truecut requirements LINK|FILE|-: what a post asks for."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from agent.adapters.readers import ensure_open
from agent.stages.extract import extract
from bot.commands.files import add_post, posting_in, show
from bot.languages import reading_of

HELP = "show what a job post asks for"


def configure(parser: ArgumentParser) -> None:
    """The arguments."""
    add_post(parser)


def run(arguments: Namespace) -> int:
    """Print the brief."""
    brief = extract(ensure_open(posting_in(arguments.post, arguments.job)))
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
