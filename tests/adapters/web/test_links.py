"""What is asked of whom, for the links that people paste."""

from __future__ import annotations

import pytest

from agent.adapters.web.links import follow, parse_link

PORTS = (80, 443)
LINKS = {
    "www.kornblum.example/jobs": "https://www.kornblum.example/jobs",
    "kornblum.example": "https://kornblum.example/",
    "kornblum.example:443/jobs": "https://kornblum.example/jobs",
    "//kornblum.example/jobs": "https://kornblum.example/jobs",
    "  http://kornblum.example/jobs\n": "http://kornblum.example/jobs",
    "HTTP://Www.KORNBLUM.example./Jobs": "http://www.kornblum.example/Jobs",
    "https://kornblum.example:443": "https://kornblum.example/",
    "https://kornblum.example:80/": "https://kornblum.example:80/",
    "https://kornblum.example:/jobs": "https://kornblum.example/jobs",
    "https://bäckerei.example/über uns".replace(" ", "-"): "https://xn--bckerei-5wa.example/%C3%BCber-uns",
    "https://ＫＯＲＮＢＬＵＭ。example/": "https://kornblum.example/",
    "https://my_shop.kornblum.example/": "https://my_shop.kornblum.example/",
    "https://kornblum.example?id=7": "https://kornblum.example/?id=7",
    "https://kornblum.example/a%20b?q=%C3%A4&r[]=1|2#/job/7": "https://kornblum.example/a%20b?q=%C3%A4&r[]=1%7C2#/job/7",
    'https://kornblum.example/<"é">?to=https://x.example/?a=b@c': "https://kornblum.example/%3C%22%C3%A9%22%3E?to=https://x.example/?a=b@c",
    "http://8.8.8.8/x": "http://8.8.8.8/x",
    "http://[2606:4700:0::1111]/x": "http://[2606:4700::1111]/x",
}


@pytest.mark.parametrize("written", LINKS)
def test_a_link_is_read_as_a_browser_would(written: str) -> None:
    """Without a scheme it is https; the host is ASCII, the rest percent-encoded, and the fragment is kept for whoever reads the page."""
    link = parse_link(written, PORTS)
    assert str(link) == LINKS[written]
    assert "#" not in link.target


LOCATIONS = {
    "/jobs/8": "https://kornblum.example/jobs/8",
    "8?a=b": "https://kornblum.example/jobs/8?a=b",
    "?a=b": "https://kornblum.example/jobs/7?a=b",
    "../about": "https://kornblum.example/about",
    "//other.example/x": "https://other.example/x",
    "http://other.example": "http://other.example/",
    "/bäcker": "https://kornblum.example/b%C3%A4cker",
}


@pytest.mark.parametrize("location", LOCATIONS)
def test_a_redirect_is_read_from_where_it_stands(location: str) -> None:
    """As a part of a link or as a whole one; from https to http too, as long as it is public."""
    assert str(follow(parse_link("https://kornblum.example/jobs/7?q=1#top", PORTS), location, PORTS)) == LOCATIONS[location]


def test_a_link_shows_neither_path_nor_query_when_it_is_printed() -> None:
    """They may hold a secret of the user, and logs live long."""
    assert "secret" not in repr(parse_link("https://kornblum.example/secret?token=secret#secret", PORTS))
