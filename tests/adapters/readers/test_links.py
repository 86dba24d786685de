"""The links of a message."""

from __future__ import annotations

import pytest

from agent.adapters.readers.links import links_in, normal, without_links
from agent.adapters.readers.message import link_in

POST = "https://kornblum.example/jobs/7"
LINKEDIN = "https://www.linkedin.com/jobs/view/4411867124"
SAID = {
    "a link alone": (POST, POST),
    "a comment around it": (f"Hey, look at this ({POST}). Thanks!", POST),
    "without a scheme": ("kornblum.example/jobs/7 please", POST),
    "tracking": (f"{POST}?utm_source=x&gh_src=1&fbclid=2#apply", POST),
    "a parameter that matters stays": (f"{POST}?id=12&utm_medium=mail", f"{POST}?id=12"),
    "the way Slack writes links": (f"<{POST}|Head Baker>", POST),
    "Markdown": (f"[Head Baker]({POST})", POST),
    "a share text": (f"Check out this job at Kornblum Bakery: {POST}", POST),
    "a slug": ("https://de.linkedin.com/jobs/view/head-baker-at-kornblum-4411867124?refId=a&trk=b", LINKEDIN),
    "a search that shows a post": ("https://www.linkedin.com/jobs/search/?currentJobId=4411867124&keywords=baker", LINKEDIN),
    "a mobile host": ("https://m.indeed.com/viewjob?jk=abc123&from=serp", "https://www.indeed.com/viewjob?jk=abc123"),
    "a mail filter": ("https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fkornblum.example%2Fjobs%2F7%3Futm_source%3Dx&data=1", POST),
    "another mail filter": (f"https://urldefense.com/v3/__{POST}__;!!abc", POST),
    "a search engine": (f"https://www.google.com/url?q={POST}&sa=D", POST),
    "a mail with other links": (f"{POST}\nhttps://kornblum.example/unsubscribe?u=1 https://cdn.example/logo.png https://x.com/kornblum", POST),
}  # fmt: skip


@pytest.mark.parametrize("case", SAID)
def test_the_link_of_a_message_is_found(case: str) -> None:
    """Whatever stands around it, and however it is wrapped, it comes in its one form."""
    said, link = SAID[case]
    assert links_in(said) == [link]
    assert link_in(said) == link


@pytest.mark.parametrize("said", ["mail bob@kornblum.example", "I know node.js and ASP.NET", "3.5/5", "https://[::1/", "", "ftp://kornblum.example/jobs"])
def test_what_is_no_web_link_is_none(said: str) -> None:
    """Addresses, names of tools and broken links are words."""
    assert links_in(said) == []


def test_two_links_are_two_and_one_twice_is_one() -> None:
    """The same post under two tracking links is one link."""
    assert links_in(f"{POST}?utm_source=a and {POST}?utm_source=b") == [POST]
    assert len(links_in(f"{POST} or https://kornblum.example/jobs/8")) == 2


def test_a_post_with_a_link_in_it_is_the_text() -> None:
    """Where the words themselves are long enough for a post, nothing is fetched."""
    assert link_in("We look for a head baker. " * 30 + POST) is None


def test_the_normal_form_of_a_normal_form_is_itself() -> None:
    """One form means one form."""
    assert all(normal(normal(said.strip("()"))) == normal(said.strip("()")) for said in (POST, LINKEDIN, "www.kornblum.example", f"{POST}?b=1&a=2"))
    assert without_links(f"look: {POST} !") == "look:   !"
