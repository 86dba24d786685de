"""The sentences for links that cannot be used; each ends in what to do."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import httpcore

from agent.errors import UserCanAct

# One sentence for whatever is not there or not public, so that nobody can feel out the names and addresses of the network we run in.
NOT_PUBLIC = "I only open public web pages, and found none at this address: please check the link, or paste the text of the post."
MALFORMED = "This is no link that I can open: please copy it again from your browser, or paste the text of the post."
NOT_WEB = "I only open web links, which begin with http or https: please send such a link, or paste the text of the post."
ODD_PORT = "I only open links to the usual ports of the web, 80 and 443: please paste the text of the post."
WITH_PASSWORD = "I do not open links with a user name or a password in them: please send the plain link, or paste the text of the post."

UNREACHABLE = "I could not reach this site: please try again later, or paste the text of the post."
BROKEN = "The answer of this site broke off or was no web page: please try again later, or paste the text of the post."
SLOW = "This site took too long to answer: please try again later, or paste the text of the post."
BUSY = "Others are reading from this site just now: please try again in a minute, or paste the text of the post."
CIRCLE = "This link leads round in a circle: please open it in your browser and paste the text of the post."
TOO_MANY_REDIRECTS = "This link is passed on too many times: please open it in your browser and paste the text of the post."
NOWHERE = "This site gave an answer that leads nowhere: please open the link in your browser and paste the text of the post."

TOO_LARGE = "This page is too large for a job post: please paste the text of the post."
PACKED = "This site packs its page in a way that I cannot read: please paste the text of the post."
EMPTY = "This page is empty: please check the link, or paste the text of the post."


def trouble(code: int) -> str:
    """For an answer of 500 to 599."""
    return f"The site has trouble just now ({code}): please try again later, or paste the text of the post."


def come_back(when: str) -> str:
    """For a site that is asked too often; `when` is for instance "in 5 minutes"."""
    return f"The site asks me to come back {when}: please paste the text of the post."


def leads_to(what: str) -> str:
    """For a link to something that is no page; `what` is for instance "a picture"."""
    return f"This link leads to {what}: please paste the text of the post."


@contextmanager
def plainly_told() -> Iterator[None]:
    """Around the talk with a site: what goes wrong there is raised as `UserCanAct`."""
    try:
        yield
    except TimeoutError as error:
        raise UserCanAct(SLOW) from error
    except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
        raise UserCanAct(UNREACHABLE) from error
    except (httpcore.ProtocolError, httpcore.NetworkError, httpcore.TimeoutException, OSError) as error:
        raise UserCanAct(BROKEN) from error
