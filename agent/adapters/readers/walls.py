"""Tells why a page is no post one can apply to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from agent.adapters.readers.structured import items, kinds
from agent.adapters.readers.text import SHORTEST, says_expired, status_of
from agent.domain.posting import Status

_TIMES = re.compile(r"\b\d+ (?:days?|hours?|weeks?|months?|minutes?) ago\b|\bvor \d+ (?:tagen?|stunden?|wochen?)\b|\bil y a \d+ (?:jours?|heures?|semaines?)\b|\bhace \d+ (?:días?|horas?|semanas?)\b", re.I)
ASKS = re.compile(
    r"\b(?:responsibilit|requirement|qualification|experience|you will|you have|your role|we offer|apply|skills|must|candidate|duties"
    r"|aufgaben|anforderung|erfahrung|kenntnisse|wir bieten|bewerb|dein profil|ihr profil|profil|voraussetzung|compétence|expérience|missions|candidature|nous offrons|diplôme"
    r"|requisito|experiencia|funciones|ofrecemos|conocimiento|požadujeme|požadavky|zkušenost|praxi|nabízíme|náplň|znalost|hledáme|očekáváme|esperienza|requisiti|wymagania|doświadczenie|oferujemy|ervaring|wij bieden|functie)\w*",
    re.I,
)  # fmt: skip
_COMPANY = re.compile(r"/(?:company|companies|organizations?|employers?|firma|unternehmen|entreprise|empresa|cmp)/[^/?#]+/?(?:(?:about|overview|life|posts)/?)?(?:[?#]|$)|linkedin\.com/(?:posts|feed|pulse|school|showcase)/", re.I)
_SEARCH = re.compile(r"/(?:jobs?|search|careers|vacancies|prace|stellenangebote|emplois?|offres|ofertas|empleos)/?(?:search/?)?(?:\?.*)?$|/jobs?/search|/(?:prace|q|jobs)-[\w-]+/?$|[?&](?:q|keywords?|query|what|search|locality)(?:%5B|\[|=)", re.I)
_RESULTS = re.compile(
    r"^\W*(?:[\d.,+ ]+ )?(?:[\w/+#& -]{0,60} )?(?:jobs?|vacancies|openings|stellenangebote|offres d['’]emploi|ofertas de (?:trabajo|empleo)|oferty pracy)(?: (?:in|near|à|en|w|für) .{0,60}|$)|nabídka práce|volná (?:pracovní )?místa|job search|search results|alle jobs|open positions|current openings|all jobs",
    re.I,
)  # fmt: skip
_JOB_LINK = re.compile(r"/(?:jobs?|job-?detail|position|vacanc(?:y|ies)|viewjob|rc/clk|rpd|pd|fp|stellenangebot\w*|offre\w*|oferta\w*|posting|opening|o|j)s?(?:/|-|\?)[^/?#]*(?:[\w%-]{6,}|\d{3,})", re.I)
MANY = 8
"""Links to posts from which on a page without a post of its own is a list."""


def wall(tree: Any, page: str, text: str, stated: str, *, title: str = "", link: str | None = None) -> Status | None:
    """Why the page cannot be used, or None. `text` is what was read as the post, `stated` all that is visible."""
    if says_expired(stated):
        return Status.EXPIRED
    asks = len(ASKS.findall(text))
    addresses = list(_addresses(tree, link))
    if asks < 6 and (any(map(_COMPANY.search, addresses)) or _speaks_of_company(tree, page)):
        return Status.COMPANY_PAGE
    barrier = _barrier(page, stated)
    if barrier:
        return barrier
    return Status.LISTING if _lists(tree, stated, title, addresses, asks) else None


def _addresses(tree: Any, link: str | None) -> Iterator[str]:
    yield from (str(a) for a in [link or "", *tree.xpath("//link[@rel='canonical']/@href"), *tree.xpath("//meta[@property='og:url']/@content")] if a)


def _speaks_of_company(tree: Any, page: str) -> bool:
    if re.search(r"og:type\"? content=\"(?:profile|company)", page):
        return True
    main = next(items(tree), None)
    return main is not None and kinds(main)[:1] in (("Organization",), ("Corporation",), ("LocalBusiness",), ("SocialMediaPosting",))


def _barrier(page: str, stated: str) -> Status | None:
    """What stands between us and the text, if the page shows hardly any."""
    status = status_of(stated)
    if status in (Status.LOGIN_WALL, Status.NEEDS_JAVASCRIPT):
        return status
    if len(stated.strip()) >= SHORTEST:
        return None
    silent = " ".join(re.findall(r"<noscript\b[^<>]{0,200}>([^<]{0,500})", page, re.I))
    scripted = status_of(silent) is Status.NEEDS_JAVASCRIPT or re.search(r"<script\b[^<>]{0,300}\bsrc\s*=", page, re.I)
    return Status.NEEDS_JAVASCRIPT if scripted else None


def _lists(tree: Any, stated: str, title: str, addresses: list[str], asks: int) -> bool:
    """Whether it is a list of posts, also an empty one: by its name and address, by many dates, or by many links to posts."""
    if asks >= 6:
        return False
    if len(_TIMES.findall(stated)) >= MANY and asks < 5:
        return True
    links = {str(href) for href in tree.xpath("//a/@href")[:2_000] if _JOB_LINK.search(str(href))}
    signs = [bool(_RESULTS.search(title)), any(map(_SEARCH.search, addresses)), len(links) >= MANY, bool(tree.xpath("//form[@role='search'] | //input[@type='search' or @name='q' or @name='keywords' or starts-with(@name, 'q[')]"))]
    return signs[0] or sum(signs) >= 2
