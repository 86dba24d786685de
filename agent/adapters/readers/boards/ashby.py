"""Ashby's Job Postings API (developers.ashbyhq.com/docs/public-job-posting-api): one answer holds the whole board."""

from __future__ import annotations

from agent.adapters.readers.boards.address import UUID, Target, address, segment, target
from agent.adapters.readers.boards.post import post
from agent.adapters.readers.modes import mode
from agent.adapters.readers.values import Json, flag, objects, string, web
from agent.domain.posting import Posting

_API = ("posting-api", "job-board")


class Ashby:
    """Jobs of `jobs.ashbyhq.com`."""

    name = "ashby"
    lists = "jobs"

    def source(self, link: str) -> str | None:
        """The board with what it says of pay."""
        found = _target(link)
        return f"https://api.ashbyhq.com/posting-api/job-board/{segment(found.tenant)}?includeCompensation=true" if found else None

    def wanted(self, link: str) -> str | None:
        """The posting's identifier, which employers' own pages have as `ashby_jid`."""
        found, at = _target(link), address(link)
        job = found.job if found else at.asked("ashby_jid") if at else ""
        return job or None

    def jobs(self, answer: object) -> list[Json]:
        """`{"jobs": […]}`, or one job alone."""
        return [job for job in objects(answer, "jobs") or objects([answer]) if _is_job(job)]

    def ids(self, job: Json) -> tuple[str, ...]:
        """Its identifier."""
        return (string(job, "id"),)

    def title(self, job: Json) -> str:
        """`title`."""
        return string(job, "title")

    def read(self, job: Json, link: str | None) -> Posting:
        """A job that is not listed is closed; pay counts when the employer shows it."""
        own = web(job, "jobUrl")
        board = _target(own) or _target(link or "")
        return post(
            self.name, [("", string(job, "descriptionHtml") or string(job, "descriptionPlain"))], title=self.title(job),
            site=board, location=string(job, "location"), link=own or link, work_mode=_mode(job), salary=_pay(job),
            closed=flag(job, "isListed") is False,
        )  # fmt: skip


def _target(link: str) -> Target | None:
    at = address(link)
    if at is None or at.host not in ("jobs.ashbyhq.com", "api.ashbyhq.com"):
        return None
    path = at.path[2:] if at.path[:2] == _API else at.path
    if not path or (at.host.startswith("api.") and path is at.path):
        return None
    named = (*path[1:2], at.asked("ashby_jid", "jobId"))
    return target(path[0], next(filter(UUID.fullmatch, named), ""))


def _is_job(job: Json) -> bool:
    described = any(key in job for key in ("descriptionHtml", "descriptionPlain", "publishedAt"))
    return described and all(string(job, key) for key in ("id", "title")) and bool(string(job, "jobUrl") or string(job, "applyUrl"))


def _mode(job: Json) -> str | None:
    return mode(string(job, "workplaceType")) or ("remote" if flag(job, "isRemote") else None)


def _pay(job: Json) -> str | None:
    shown = flag(job, "shouldDisplayCompensationOnJobPostings") is not False
    told = string(job, "compensation", "compensationTierSummary") or string(job, "compensation", "scrapeableCompensationSalarySummary")
    return told or None if shown else None
