"""Workday's candidate experience service: the answer that a career site's own page asks for. A list needs more than an address."""

from __future__ import annotations

import re

from agent.adapters.readers.boards.address import Target, address, segment, tail
from agent.adapters.readers.boards.post import post
from agent.adapters.readers.modes import mode
from agent.adapters.readers.values import Json, day, flag, objects, string, web
from agent.adapters.readers.values import at as value_at
from agent.domain.posting import Posting

_TENANT = re.compile(r"([a-z0-9][a-z0-9_-]*)(?:\.wd\d+)?\.myworkdayjobs(?:-impl)?\.com")
_SHARED = re.compile(r"wd\d+\.myworkdaysite\.com")
_NAME = re.compile(r"[\w.,~ &'()+-]+")
_AFTER = frozenset({"apply", "login", "introduceYourself"})


class Workday:
    """Jobs of `TENANT.wd5.myworkdayjobs.com/en-US/SITE/job/…` and `wd5.myworkdaysite.com/recruiting/TENANT/SITE/job/…`."""

    name = "workday"
    lists = "jobPostings"

    def source(self, link: str) -> str | None:
        """One job; None for a whole site."""
        found = _target(link)
        return f"https://{found.host}/wday/cxs/{found.job}" if found else None

    def wanted(self, link: str) -> str | None:
        """The requisition at the end of the path."""
        found = _target(link)
        return found.job.rpartition("_")[2] or None if found else None

    def jobs(self, answer: object) -> list[Json]:
        """`{"jobPostingInfo": {…}, "hiringOrganization": {…}}`; the organisation is laid beside the job."""
        organisation = value_at(answer, "hiringOrganization")
        return [{"hiringOrganization": organisation, **job} for job in objects([value_at(answer, "jobPostingInfo")]) if _is_job(job)]

    def ids(self, job: Json) -> tuple[str, ...]:
        """Its requisition and the end of its link."""
        return string(job, "jobReqId"), tail(web(job, "externalUrl")).rpartition("_")[2]

    def title(self, job: Json) -> str:
        """`title`."""
        return string(job, "title")

    def read(self, job: Json, link: str | None) -> Posting:
        """A job that is not posted, or that one cannot apply to, is closed."""
        own = web(job, "externalUrl")
        site = _target(own) or _target(link or "")
        return post(
            self.name, [("", string(job, "jobDescription"))], title=self.title(job),
            employer=string(job, "hiringOrganization", "name"), site=site, location=string(job, "location"),
            link=own or link, work_mode=mode(string(job, "remoteType")), closes_on=day(job, "endDate"),
            closed=False in (flag(job, "posted"), flag(job, "canApply")),
        )  # fmt: skip


def _target(link: str) -> Target | None:
    at = address(link)
    if at is None:
        return None
    own, path = _TENANT.fullmatch(at.host), at.path
    key = next((key for key in ("job", "details") if key in path[1:-1]), None)
    if key is None or not (own or _SHARED.fullmatch(at.host)):
        return None
    place = path.index(key, 1)
    named = (own.group(1) if own else path[place - 2] if place > 1 else "", path[place - 1])
    end = next((i for i in range(place + 1, len(path)) if path[i] in _AFTER), len(path))
    job = path[place + 1 : end]
    if not job or not all(map(_NAME.fullmatch, (*named, *job))):
        return None
    return Target(named[0], "/".join(map(segment, (*named, "job", *job))), at.host)


def _is_job(job: Json) -> bool:
    return bool(string(job, "title")) and "jobDescription" in job
