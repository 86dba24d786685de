"""truecut post LINK|FILE|-: what was read of a post."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from agent.adapters.readers.refusals import refusal
from agent.domain.posting import Posting, Status
from bot.commands.files import add_post, posting_in, show
from bot.showing import views

HELP = "read a job post and show what was understood of the page"


class RefusedPosting(Posting):
    """A posting that cannot be used, with the sentence for the user."""

    message: str


def configure(parser: ArgumentParser) -> None:
    """The arguments."""
    add_post(parser)


def run(arguments: Namespace) -> int:
    """0 when it is an open post, 2 when not."""
    posting = posting_in(arguments.post, arguments.job)
    if posting.status is Status.OPEN:
        show(posting) if arguments.json else print(views.read(posting))
        return 0
    message = refusal(posting.status)
    show(RefusedPosting(**posting.model_dump(), message=message)) if arguments.json else print(message)
    return 2
