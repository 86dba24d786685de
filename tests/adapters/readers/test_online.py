"""Posts behind links."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, timedelta

import pytest

from agent.adapters.readers import CachedReader, LinkReader, MessageReader
from agent.domain.page import Form, Page
from agent.domain.posting import Status
from agent.errors import UserCanAct
from tests.adapters.readers.posts import BODY, DATA, TEXT, page, with_data
from tests.fakes.cache import MemoryCache
from tests.fakes.fetcher import SmallWeb

LINK = "https://kornblum.example/jobs/7"
GREENHOUSE = "https://boards.greenhouse.io/kornblum/jobs/7"
ANSWER = "https://boards-api.greenhouse.io/v1/boards/kornblum/jobs/7?pay_transparency=true"
JOB = {"id": 7, "title": "Head Baker", "location": {"name": "Lindholm"}, "company_name": "Kornblum Bakery", "content": BODY, "absolute_url": GREENHOUSE}


def _page(content: bytes, *, code: int = 200, form: Form = Form.HTML, link: str = LINK) -> Page:
    return Page(link=link, code=code, form=form, content=content)


async def test_a_page_is_read_with_its_link() -> None:
    """The post of a page knows where it came from."""
    posting = await LinkReader(SmallWeb({LINK: _page(with_data(DATA))})).read(f"{LINK}?utm_source=x")
    assert (posting.title, posting.employer, posting.link, posting.read_by) == ("Head Baker", "Kornblum Bakery", LINK, "json-ld")


async def test_the_answer_of_a_known_system_comes_before_its_page() -> None:
    """A link to an applicant-tracking system is read by its public answer; the page is not even asked for."""
    web = SmallWeb({ANSWER: _page(json.dumps(JOB).encode(), form=Form.JSON, link=ANSWER)})
    posting = await LinkReader(web).read(GREENHOUSE)
    assert (posting.title, posting.location, posting.read_by) == ("Head Baker", "Lindholm", "greenhouse")
    assert len(web.asked) == 1


async def test_a_system_that_does_not_answer_leaves_the_page() -> None:
    """Where the public answer fails, the page is read."""
    posting = await LinkReader(SmallWeb({GREENHOUSE: _page(with_data(DATA), link=GREENHOUSE)})).read(GREENHOUSE)
    assert posting.read_by == "json-ld"


@pytest.mark.parametrize("code, status", [(404, Status.EXPIRED), (410, Status.EXPIRED), (401, Status.LOGIN_WALL), (403, Status.LOGIN_WALL), (999, Status.LOGIN_WALL)])
async def test_a_code_says_why_there_is_no_post(code: int, status: Status) -> None:
    """What is gone has expired; what does not let us in is a wall."""
    assert (await LinkReader(SmallWeb({LINK: _page(b"", code=code)})).read(LINK)).status is status


async def test_a_post_that_closed_before_today_has_expired() -> None:
    """A page that still stands may be over."""
    web = SmallWeb({LINK: _page(with_data({**DATA, "validThrough": "2026-03-01"}))})
    assert (await LinkReader(web, lambda: date(2026, 3, 2)).read(LINK)).status is Status.EXPIRED
    assert (await LinkReader(web, lambda: date(2026, 3, 1)).read(LINK)).status is Status.OPEN


async def test_a_link_that_ends_at_the_front_page_led_to_a_post_that_is_no_more() -> None:
    """Sites send visitors of closed posts to their front page."""
    web = SmallWeb({LINK: _page(page("<p>Welcome to Kornblum, where bread has been baked since 1911 by many people.</p>"), link="https://kornblum.example/")})
    assert (await LinkReader(web).read(LINK)).status is Status.EXPIRED


async def test_plain_text_and_json_are_read_as_what_they_are() -> None:
    """A server need not send HTML."""
    assert (await LinkReader(SmallWeb({LINK: _page(TEXT.encode(), form=Form.TEXT)})).read(LINK)).text == TEXT.strip()
    assert (await LinkReader(SmallWeb({LINK: _page(json.dumps({"text": TEXT}).encode(), form=Form.JSON)})).read(LINK)).title == "Head Baker"


async def test_a_link_is_not_fetched_twice_within_a_day() -> None:
    """Also under another tracking parameter; after a day it is."""
    web, cache, now = SmallWeb({LINK: _page(with_data(DATA))}), MemoryCache(), datetime(2026, 3, 1, tzinfo=UTC)
    first = await CachedReader(LinkReader(web), cache, lambda: now).read(LINK)
    assert await CachedReader(LinkReader(web), cache, lambda: now + timedelta(hours=23)).read(f"{LINK}?utm_source=y") == first
    assert len(web.asked) == 1
    await CachedReader(LinkReader(web), cache, lambda: now + timedelta(hours=25)).read(LINK)
    assert len(web.asked) == 2


async def test_a_refusal_is_not_kept() -> None:
    """What could not be read today may be read in an hour."""
    web, cache = SmallWeb({LINK: _page(b"", code=403)}), MemoryCache()
    reader = MessageReader(CachedReader(LinkReader(web), cache))
    with pytest.raises(UserCanAct, match="paste the text"):
        await reader.read(LINK)
    web.pages[LINK] = _page(with_data(DATA))
    assert (await reader.read(LINK)).title == "Head Baker"
