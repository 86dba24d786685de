"""Teamtailor's JSON feed of a career site (jsonfeed.org), each item with a schema.org JobPosting. The feed has pages."""

from __future__ import annotations

import re
from typing import Any

from agent.adapters.readers.boards.address import Target, address, tail, target
from agent.adapters.readers.boards.places import place
from agent.adapters.readers.boards.post import post
from agent.adapters.readers.modes import mode
from agent.adapters.readers.money import salary
from agent.adapters.readers.values import Json, day, identifier, number, objects, string, web
from agent.adapters.readers.values import at as value_at
from agent.domain.posting import Posting

_HOSTS = re.compile(r"([a-z0-9][a-z0-9-]*)(?:\.[a-z]{2})?\.teamtailor\.com")
_OWN = frozenset({"app", "api", "docs", "support", "get", "status", "developers"})
_NUMBER = re.compile(r"(\d+)(?:-.*)?")


class Teamtailor:
    """Jobs of `COMPANY.teamtailor.com/jobs/NUMBER-TITLE`, in any language of the site."""

    name = "teamtailor"
    lists = "items"

    def source(self, link: str) -> str | None:
        """The first page of the feed."""
        found = _target(link)
        return f"https://{found.host}/jobs.json" if found else None

    def wanted(self, link: str) -> str | None:
        """The job's number."""
        found = _target(link)
        return found.job or None if found else None

    def jobs(self, answer: object) -> list[Json]:
        """The items of a feed which carry a JobPosting."""
        return [job for job in objects(answer, "items") if isinstance(job.get("_jobposting"), dict) and string(job, "title") and web(job, "url")]

    def ids(self, job: Json) -> tuple[str, ...]:
        """The number in its link, and its identifiers in the feed."""
        match = _NUMBER.fullmatch(tail(web(job, "url")))
        return match.group(1) if match else "", identifier(job, "id"), identifier(job, "_jobposting", "identifier", "value")

    def title(self, job: Json) -> str:
        """`title`."""
        return string(job, "title")

    def read(self, job: Json, link: str | None) -> Posting:
        """The item's text with what its JobPosting says around it."""
        own, stated = web(job, "url"), job.get("_jobposting")
        site = _target(own) or _target(link or "")
        text = string(job, "content_html") or string(stated, "description") or string(job, "content_text")
        return post(
            self.name, [("", text)], title=self.title(job), employer=string(stated, "hiringOrganization", "name"), site=site,
            location=_place(stated), link=own or link, work_mode=mode(string(stated, "jobLocationType")), salary=_pay(stated), closes_on=day(stated, "validThrough"),
        )  # fmt: skip


def _target(link: str) -> Target | None:
    at = address(link)
    host = _HOSTS.fullmatch(at.host) if at else None
    if at is None or host is None or host.group(1) in _OWN:
        return None
    match = _NUMBER.fullmatch(at.path[at.path.index("jobs") + 1]) if "jobs" in at.path[:-1] else None
    return target(host.group(1), match.group(1) if match else "", at.host)


def _place(stated: Any) -> str:
    places = value_at(stated, "jobLocation")
    first = next(iter(objects(places) or objects([places])), None)
    country = string(first, "address", "addressCountry") or string(first, "address", "addressCountry", "name")
    return place(string(first, "address", "addressLocality"), string(first, "address", "addressRegion"), country)


def _pay(stated: Any) -> str | None:
    base = value_at(stated, "baseSalary")
    low, high = (number(base, "value", key) or number(base, "value", "value") for key in ("minValue", "maxValue"))
    return salary(low, high, string(base, "currency"), string(base, "value", "unitText"))
