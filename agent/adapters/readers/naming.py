"""What the title of a page says of its post: "Kornblum hiring Baker in Lindholm | Board", "Baker – Kornblum | Board"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

_HIRING = re.compile(r"(?P<employer>.{2,80}?) (?:is )?hiring (?:an? )?(?P<title>.{2,120}?)(?: in (?P<location>[^|]{2,80}?))?(?:\s+\|\s+.*)?")
_APPLICATION = re.compile(r"(?:job )?application for (?P<title>.{2,120}?) at (?P<employer>[^|]{2,80})(?:\s+[|–—]\s+.*)?", re.I)
_AT = re.compile(r"(?P<title>.{3,100}?) (?:at|@) (?P<employer>[A-Z0-9][^|–—]{1,60}?)(?:\s+[|–—-]\s+.*)?")
_SIGNS = re.compile(r"\s+[|•·–—-]\s+|\s*[|•·]\s*")
_SAYS_MORE = re.compile(r"\b(?:jobs?|careers?|karriere|kariéra|práce|emploi|empleo|stellen\w*|apply|hiring|vacanc\w+|remote|hybrid|full[- ]time|part[- ]time)\b|\d", re.I)


@dataclass(frozen=True)
class Named:
    """Title, employer and place as far as the page's title names them."""

    title: str = ""
    employer: str = ""
    location: str = ""


def named_by(tree: Any, host: str) -> Named:
    """What the page's heading and title name. The heading is the title of the post where there is one."""
    heading, stated = _heading(tree), _page_title(tree)
    match = _HIRING.fullmatch(stated) or _APPLICATION.fullmatch(stated)
    match = match or (_AT.fullmatch(stated) if heading and stated.startswith(heading) else None)
    if match:
        parts = {name: (value or "").strip() for name, value in match.groupdict().items()}
        return Named(**{**parts, "title": heading or parts["title"]})
    segments = [s.strip() for s in _SIGNS.split(stated) if s.strip()]
    title = heading or (segments[0] if segments else "")
    return Named(title, _beside(title, segments, host)) if heading else Named(_whole(stated, segments, host))


def _heading(tree: Any) -> str:
    headings = [text for e in tree.xpath("//h1") if 2 <= len(text := " ".join(e.text_content().split())) <= 150]
    return headings[0] if headings else ""


def _page_title(tree: Any) -> str:
    """The title for sharing, which rarely carries the site's name, or the page's own."""
    stated = [*tree.xpath("//meta[@property='og:title']/@content"), *(e.text_content() for e in tree.xpath("//head/title"))]
    return next((text for s in stated if (text := " ".join(str(s).split()))), "")[:250]


def _beside(title: str, segments: list[str], host: str) -> str:
    """The one segment behind the title that is not the site's name."""
    others = [s for s in segments if s.lower() not in title.lower() and not _is_site(s, host)]
    fits = bool(segments) and title.lower().startswith(segments[0].lower()) and len(others) == 1
    return others[0] if fits and len(others[0]) <= 60 and not _SAYS_MORE.search(others[0]) else ""


def _whole(stated: str, segments: list[str], host: str) -> str:
    """The page's title without the site's name at its end."""
    return stated if len(segments) < 2 or not _is_site(segments[-1], host) else stated[: stated.rindex(segments[-1])].rstrip(" |•·–—-")


def _is_site(segment: str, host: str) -> bool:
    bare = re.sub(r"\W", "", segment.lower())
    return bool(bare) and bare in re.sub(r"\W", "", host)
