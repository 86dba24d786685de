"""Greenhouse's Job Board API (developers.greenhouse.io/job-board.html); boards in the EU answer at the same address."""

from __future__ import annotations

import re

from agent.adapters.readers.boards.address import Target, address, segment, target
from agent.adapters.readers.boards.post import post
from agent.adapters.readers.money import salary
from agent.adapters.readers.values import Json, day, identifier, number, objects, string, web
from agent.domain.posting import Posting

_HOSTS = re.compile(r"(?:(?:job-)?boards(?:-api)?|api)(?:\.eu)?\.greenhouse\.io")
_API = "https://boards-api.greenhouse.io/v1/boards"
MOST_RANGES = 5
"""Pay ranges that are told; an employer may state one for each of many places."""


class Greenhouse:
    """Jobs of `boards.greenhouse.io`, also embedded ones and their application pages."""

    name = "greenhouse"
    lists = "jobs"

    def source(self, link: str) -> str | None:
        """One job with its pay ranges, or the whole board."""
        found = _target(link)
        if found is None:
            return None
        board = f"{_API}/{segment(found.tenant)}/jobs"
        return f"{board}/{found.job}?pay_transparency=true" if found.job else f"{board}?content=true&pay_transparency=true"

    def wanted(self, link: str) -> str | None:
        """The number of the job, which employers' own pages have as `gh_jid`."""
        found, at = _target(link), address(link)
        job = found.job if found else _number(at.asked("gh_jid")) if at else ""
        return job or None

    def jobs(self, answer: object) -> list[Json]:
        """`{"jobs": […]}`, or one job alone."""
        return [job for job in objects(answer, "jobs") or objects([answer]) if _is_job(job)]

    def ids(self, job: Json) -> tuple[str, ...]:
        """Its number."""
        return (identifier(job, "id"),)

    def title(self, job: Json) -> str:
        """`title`."""
        return string(job, "title")

    def read(self, job: Json, link: str | None) -> Posting:
        """`content` is escaped HTML with the board's own introduction and conclusion in it."""
        own = web(job, "absolute_url")
        board = _target(own) or _target(link or "")
        return post(
            self.name, [("", string(job, "content"))], title=self.title(job), employer=string(job, "company_name"), site=board,
            location=string(job, "location", "name"), link=own or link, salary=_pay(job), closes_on=day(job, "application_deadline"),
        )  # fmt: skip


def _target(link: str) -> Target | None:
    at = address(link)
    if at is None or not _HOSTS.fullmatch(at.host):
        return None
    path = at.path[2:] if at.path[:2] == ("v1", "boards") else at.path
    if not path:
        return None
    asked = at.asked("gh_jid", "token", "jobId")
    if path[0] == "embed":
        return target(at.asked("for"), _number(asked))
    return target(path[0], _number(path[2] if len(path) > 2 and path[1] == "jobs" else asked))


def _number(job: str) -> str:
    return job if job.isascii() and job.isdigit() else ""


def _is_job(job: Json) -> bool:
    return isinstance(job.get("id"), int) and bool(string(job, "title") and string(job, "absolute_url")) and "location" in job


def _pay(job: Json) -> str | None:
    ranges = objects(job, "pay_input_ranges")[:MOST_RANGES]
    told = (salary(_whole(one, "min_cents"), _whole(one, "max_cents"), string(one, "currency_type")) for one in ranges)
    return "; ".join(dict.fromkeys(pay for pay in told if pay)) or None


def _whole(range_: Json, key: str) -> float | None:
    cents = number(range_, key)
    return cents / 100 if cents else None
