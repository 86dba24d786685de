"""Which job of an answer is read, and when none is."""

from __future__ import annotations

import json

import pytest

from agent.adapters.readers.boards import BOARDS, Board, Listing, read_answer
from agent.domain.posting import Posting, Status
from tests.adapters.readers.boards.answers import ASHBY, GREENHOUSE, LEVER, LINKS, LISTED, OTHER, SINGLE, SMARTRECRUITERS, TEAMTAILOR, UUID
from tests.adapters.readers.posts import BODY, DATA, TEXT

OTHERS = {
    "greenhouse": "https://boards.greenhouse.io/kornblum/jobs/9999999", "lever": "https://jobs.lever.co/kornblum/11111111-3d4e-4f5a-8b6c-7d8e9f0a1b2c",
    "ashby": "https://jobs.ashbyhq.com/kornblum/11111111-3d4e-4f5a-8b6c-7d8e9f0a1b2c", "workable": "https://apply.workable.com/kornblum/j/0000000000",
    "smartrecruiters": "https://jobs.smartrecruiters.com/Kornblum/743999000999", "recruitee": "https://kornblum.recruitee.com/o/confectioner",
    "personio": "https://kornblum.jobs.personio.de/job/99", "teamtailor": "https://kornblum.teamtailor.com/jobs/99-confectioner", "bamboohr": "https://kornblum.bamboohr.com/careers/99",
}  # fmt: skip
"""Links to jobs that the answers lack."""


def of(system: str) -> Board:
    """The board of a name."""
    return next(board for board in BOARDS if board.name == system)


@pytest.mark.parametrize("system", OTHERS)
@pytest.mark.parametrize("told", [True, False], ids=["told", "by form"])
def test_the_job_of_the_link_is_read(system: str, told: bool) -> None:
    """Of a list the one with its number, code or name, whatever the case of the letters."""
    found = read_answer(LISTED[system], LINKS[system], of(system) if told else None)
    assert isinstance(found, Posting)
    assert (found.title, found.status, found.read_by) == ("Head Baker", Status.OPEN, system)


@pytest.mark.parametrize("system", OTHERS)
def test_a_job_that_the_list_lacks_has_expired(system: str) -> None:
    """The employer took it down: no text, and the link to say which."""
    found = read_answer(LISTED[system], OTHERS[system], of(system))
    assert isinstance(found, Posting)
    assert (found.status, found.text, found.read_by, found.link, found.confidence) == (Status.EXPIRED, "", system, OTHERS[system], 0.98)


@pytest.mark.parametrize("system", LISTED)
def test_several_jobs_of_which_none_was_asked_for_are_listed(system: str) -> None:
    """By title, in their order; a number picks one, one that is out of range none."""
    listing = Listing(("Miller", "Head Baker"))
    assert read_answer(LISTED[system], None) == listing
    assert [read_answer(LISTED[system], None, number=number) for number in (0, 3, -1)] == [listing] * 3
    titles = [found.title for number in (1, 2) if isinstance(found := read_answer(LISTED[system], None, number=number), Posting)]
    assert titles == ["Miller", "Head Baker"]


def test_an_identifier_on_the_employers_own_page_picks_the_job() -> None:
    """As `gh_jid`, as `ashby_jid`, or as a piece of the path; a number too short for that does not."""
    cases = [
        (LISTED["greenhouse"], "https://kornblum.example/careers?gh_jid=4411000"), (LISTED["ashby"], f"https://kornblum.example/jobs?ashby_jid={UUID}"),
        (LISTED["lever"], f"https://kornblum.example/jobs/{UUID.upper()}/"), (LISTED["teamtailor"], "https://careers.kornblum.example/jobs/551234-head-baker"),
        (LISTED["personio"], "https://kornblum.example/jobs/2523845-head-baker"),
    ]  # fmt: skip
    for answer, link in cases:
        found = read_answer(answer, link)
        assert isinstance(found, Posting)
        assert found.title == "Head Baker"
    assert isinstance(read_answer(LISTED["bamboohr"], "https://kornblum.example/jobs/77"), Listing)
    gone = read_answer(LISTED["greenhouse"], "https://kornblum.example/careers?gh_jid=9999999", of("greenhouse"))
    assert isinstance(gone, Posting)
    assert gone.status is Status.EXPIRED


def test_a_list_of_one_is_that_one() -> None:
    """Unless the link names another."""
    for answer in ({"jobs": [GREENHOUSE]}, [LEVER], {"jobs": [ASHBY]}):
        assert isinstance(read_answer(json.dumps(answer), None), Posting)
        assert isinstance(read_answer(json.dumps(answer), "https://kornblum.example/"), Posting)
    other = read_answer(json.dumps([LEVER]), OTHERS["lever"])
    assert isinstance(other, Posting)
    assert other.status is Status.EXPIRED


def test_what_may_lie_behind_a_further_page_has_not_expired() -> None:
    """A feed that goes on, a list that says how many there are: nothing is said."""
    feed = json.dumps({"items": [TEAMTAILOR], "next_url": "https://kornblum.teamtailor.com/jobs.json?page=2"})
    assert read_answer(feed, OTHERS["teamtailor"], of("teamtailor")) is None
    page = json.dumps({"totalFound": 250, "content": [SMARTRECRUITERS]})
    assert read_answer(page, OTHERS["smartrecruiters"], of("smartrecruiters")) is None


@pytest.mark.parametrize(
    "system, answer",
    [
        ("greenhouse", '{"jobs": [], "meta": {"total": 0}}'), ("greenhouse", '{"status": 404, "error": "Job not found"}'), ("lever", "[]"),
        ("lever", '{"ok": false, "error": "Document not found"}'), ("ashby", '{"jobs": [], "apiVersion": "1"}'), ("recruitee", '{"offers": []}'),
        ("teamtailor", '{"items": []}'), ("personio", "<workzag-jobs/>"), ("bamboohr", '{"type": "not_found", "title": "Resource not found."}'),
    ],
)  # fmt: skip
def test_a_system_that_has_no_jobs_says_that_the_job_has_expired(system: str, answer: str) -> None:
    """If the link named one; without a link nothing is said."""
    found = read_answer(answer, LINKS[system], of(system))
    assert isinstance(found, Posting)
    assert (found.status, found.text) == (Status.EXPIRED, "")
    assert read_answer(answer, None, of(system)) is None
    assert read_answer(answer, LINKS[system]) is None


def test_an_answer_without_the_words_of_the_job_is_none() -> None:
    """A list that has only titles: the page may say more."""
    bare = {key: value for key, value in GREENHOUSE.items() if key != "content"}
    assert read_answer(json.dumps(bare), LINKS["greenhouse"], of("greenhouse")) is None
    stub = {key: value for key, value in SMARTRECRUITERS.items() if key != "jobAd"}
    assert read_answer(json.dumps({"totalFound": 1, "content": [stub]}), LINKS["smartrecruiters"]) is None


@pytest.mark.parametrize("system", SINGLE)
def test_an_answer_is_of_one_system_alone(system: str) -> None:
    """Told to be of another one it is nothing."""
    for board in BOARDS:
        assert (read_answer(SINGLE[system], None, board) is None) is (board.name != system)
        assert (read_answer(LISTED.get(system, SINGLE[system]), None, board) is None) is (board.name != system)


@pytest.mark.parametrize(
    "content",
    [
        "", "null", "7", '"Head Baker"', "{}", "[]", "[[]]", "[null, 1, {}]", TEXT, f"<!DOCTYPE html><html><body>{BODY}</body></html>", "<rss><channel/></rss>", "{broken",
        json.dumps(DATA), json.dumps({"title": "Head Baker", "company": "Kornblum Bakery", "url": "https://kornblum.example/1", "description_text": TEXT, "extra": {}}),
        json.dumps({"basics": {"name": "Ida Rye", "location": {"city": "Lindholm"}}, "work": [{"name": "Kornblum Bakery", "position": "Baker"}], "meta": {}}),
        json.dumps({"jobs": [{"title": "Baker", "id": "1"}], "items": [{"title": "News", "url": "https://kornblum.example/1", "content_html": BODY}]}),
        json.dumps({"result": {"ok": True}, "content": [{"id": 1, "name": "Menu"}], "offers": [{"title": "Rye, three for two", "slug": "rye"}]}),
        json.dumps([{"id": OTHER, "text": "A tweet", "categories": []}]),
    ],
)  # fmt: skip
def test_foreign_content_is_no_answer(content: str) -> None:
    """Not a résumé, a saved post, a page, a feed of news or a text."""
    assert read_answer(content, None) is None
    assert read_answer(content, "https://kornblum.example/careers") is None
