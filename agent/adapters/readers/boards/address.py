"""A link taken apart, and what the links of a system name: an employer's board and maybe one job on it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import parse_qsl, quote, unquote, urlsplit

_BEFORE = re.compile(r"^(?:www|m|mobile)\.(?=[^.]+\.[^.]+)")
_SLUG = re.compile(r"[^\W_][\w.~ &'+,-]{0,99}")
UUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.I)
MOST_ASKED = 100
"""Fields of a query that are looked at; a link with more is none."""


@dataclass(frozen=True)
class Address:
    """Host in small letters without "www." or "m.", the segments of the path, the query."""

    host: str
    path: tuple[str, ...]
    query: dict[str, str]

    def asked(self, *names: str) -> str:
        """The first of these fields of the query that is filled."""
        return next((self.query[name] for name in names if self.query.get(name)), "")


@dataclass(frozen=True)
class Target:
    """What a link names. `tenant` is the employer's name in the system, `job` an identifier, a path or "", `host` where the system answers."""

    tenant: str
    job: str = ""
    host: str = ""


def address(link: str) -> Address | None:
    """The parts of a link; None when it is none."""
    try:
        parts = urlsplit(link if "://" in link else f"https://{link}")
        host = (parts.hostname or "").lower()
        query = dict(parse_qsl(parts.query, max_num_fields=MOST_ASKED))
    except ValueError:
        return None
    if not host or parts.scheme.lower() not in ("http", "https"):
        return None
    return Address(_BEFORE.sub("", host), tuple(unquote(s) for s in parts.path.split("/") if s), query)


def target(tenant: str, job: str = "", host: str = "") -> Target | None:
    """A target whose names are fit for an address; None when the tenant's is not, an unfit job counts as none."""
    if not _SLUG.fullmatch(tenant):
        return None
    return Target(tenant, job if _SLUG.fullmatch(job) else "", host)


def segment(name: str) -> str:
    """A name as one segment of a path."""
    return quote(name, safe="")


def tail(link: str) -> str:
    """The last segment of a link's path, or ""."""
    parts = address(link) if link else None
    return parts.path[-1] if parts and parts.path else ""


def named_in(link: str) -> frozenset[str]:
    """Everything in a link that may be an identifier, in small letters; of "123-head-baker" also the 123."""
    parts = address(link)
    if parts is None:
        return frozenset()
    names = {name.lower() for name in (*parts.path, *parts.query.values())}
    return frozenset(names | {match.group() for name in names if (match := re.match(r"\d{4,}(?=-)", name))})
