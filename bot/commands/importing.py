"""truecut import FILE: what was understood of a résumé, as JSON Resume with the doubts."""

from __future__ import annotations

import json
from argparse import ArgumentParser, Namespace

from agent.adapters.importers import to_json_resume
from bot.commands.files import resume_in
from bot.views import understood

HELP = "read a résumé and show what was understood"


def configure(parser: ArgumentParser) -> None:
    """The arguments."""
    parser.add_argument("file", help="a résumé as PDF, JSON Resume, Markdown or plain text, or - for standard input")


def run(arguments: Namespace) -> int:
    """Print JSON Resume and doubts, or the résumé as understood."""
    imported = resume_in(arguments.file)
    if arguments.json:
        doubts = [doubt.model_dump() for doubt in imported.doubts]
        print(json.dumps({**to_json_resume(imported.corpus), "doubts": doubts}, indent=2, ensure_ascii=False))
    else:
        print(understood(imported.corpus, imported.doubts))
    return 0
