"""SmartRecruiters' Posting API (developers.smartrecruiters.com/docs/posting-api)."""

from __future__ import annotations

import re

from agent.adapters.readers.boards.address import UUID, Target, address, segment, target
from agent.adapters.readers.boards.places import place
from agent.adapters.readers.boards.post import post
from agent.adapters.readers.modes import flagged
from agent.adapters.readers.money import salary
from agent.adapters.readers.values import Json, flag, number, objects, string, web
from agent.adapters.readers.values import identifier as identifier_of
from agent.domain.posting import Posting

_API = "https://api.smartrecruiters.com/v1/companies"
_HOSTS = frozenset({"jobs.smartrecruiters.com", "careers.smartrecruiters.com", "smartrecruiters.com", "api.smartrecruiters.com"})
_NUMBER = re.compile(r"(\d{6,20})(?:-.*)?")
_SECTIONS = ("companyDescription", "jobDescription", "qualifications", "additionalInformation")


class SmartRecruiters:
    """Jobs of `jobs.smartrecruiters.com`, also the forms of its one-click application."""

    name = "smartrecruiters"
    lists = "content"

    def source(self, link: str) -> str | None:
        """One posting, or the company's list, which has no descriptions."""
        found = _target(link)
        if found is None:
            return None
        postings = f"{_API}/{segment(found.tenant)}/postings"
        return f"{postings}/{found.job}" if found.job else f"{postings}?limit=100"

    def wanted(self, link: str) -> str | None:
        """The posting's number, or its UUID."""
        found = _target(link)
        return found.job or None if found else None

    def jobs(self, answer: object) -> list[Json]:
        """`{"content": […]}`, or one posting alone."""
        return [job for job in objects(answer, "content") or objects([answer]) if _is_job(job)]

    def ids(self, job: Json) -> tuple[str, ...]:
        """Its number and its UUID."""
        return identifier_of(job, "id"), string(job, "uuid")

    def title(self, job: Json) -> str:
        """`name`."""
        return string(job, "name")

    def read(self, job: Json, link: str | None) -> Posting:
        """The sections of the advertisement with their titles; a posting that is not active is closed."""
        own = web(job, "postingUrl")
        company = _target(own) or _target(link or "")
        sections = [(string(job, "jobAd", "sections", key, "title"), string(job, "jobAd", "sections", key, "text")) for key in _SECTIONS]
        return post(
            self.name, sections, title=self.title(job), employer=string(job, "company", "name"), site=company,
            location=_place(job), link=own or link, salary=_pay(job), closed=flag(job, "active") is False,
            work_mode=flagged(remote=flag(job, "location", "remote"), hybrid=flag(job, "location", "hybrid")),
        )  # fmt: skip


def _target(link: str) -> Target | None:
    at = address(link)
    if at is None or at.host not in _HOSTS:
        return None
    if at.path[:2] == ("oneclick-ui", "company") or at.path[:2] == ("v1", "companies"):
        company, _, job, *_ = *at.path[2:], "", "", ""
    else:
        company, job, *_ = *(at.path[1:] if at.path[:1] == ("ni",) else at.path), "", ""
    match = _NUMBER.fullmatch(job)
    named = job if UUID.fullmatch(job) else match.group(1) if match else ""
    if (at.host == "smartrecruiters.com" and not named) or company in ("sr-jobs", "oneclick-ui"):
        return None
    return target(company, named)


def _is_job(job: Json) -> bool:
    employed = isinstance(job.get("company"), dict) and ("releasedDate" in job or "refNumber" in job)
    return bool(identifier_of(job, "id") and string(job, "name")) and (employed or bool(isinstance(job.get("jobAd"), dict)))


def _place(job: Json) -> str:
    country = string(job, "location", "country")
    parts = (string(job, "location", "city"), string(job, "location", "region"), country.upper() if len(country) == 2 else country)
    return string(job, "location", "fullLocation") or place(*parts)


def _pay(job: Json) -> str | None:
    pay = job.get("compensation")
    return salary(number(pay, "min"), number(pay, "max"), string(pay, "currency"), string(pay, "period"))
