"""Why a post cannot be used, in one sentence that says what to do."""

from __future__ import annotations

from agent.domain.posting import Posting, Status
from agent.errors import UserCanAct

_SENTENCES = {
    Status.EXPIRED: "This post has expired, so there is nothing to tailor to; if you think it is open, paste its text.",
    Status.LISTING: "This is a list of jobs, not one post: please open the one you want and send me its link, or paste its text.",
    Status.COMPANY_PAGE: "This is a company's page, not a post: please open the job and send me its link, or paste its text.",
    Status.LOGIN_WALL: "This page wants a log-in or does not let me in, so I cannot read it: please paste the text of the post.",
    Status.NEEDS_JAVASCRIPT: "This page needs a browser to show its text: please paste the text of the post.",
    Status.NOT_A_POST: "I could not find a job post in this: please paste the whole text of the post.",
}


def refusal(status: Status) -> str:
    """The sentence for the user when a post cannot be used; empty for an open one."""
    return _SENTENCES.get(status, "")


def ensure_open(posting: Posting) -> Posting:
    """The same posting. Raises `UserCanAct` with the reason when one cannot apply to it."""
    if posting.status is not Status.OPEN:
        raise UserCanAct(refusal(posting.status))
    return posting
