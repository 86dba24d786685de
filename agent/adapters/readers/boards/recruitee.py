"""Recruitee's Careers Site API (docs.recruitee.com/reference/offers)."""

from __future__ import annotations

import re

from agent.adapters.readers.boards.address import Target, address, segment, tail, target
from agent.adapters.readers.boards.places import place
from agent.adapters.readers.boards.post import post
from agent.adapters.readers.modes import flagged
from agent.adapters.readers.money import salary
from agent.adapters.readers.values import Json, day, flag, identifier, number, objects, string, web
from agent.domain.posting import Posting

_HOSTS = re.compile(r"([a-z0-9][a-z0-9-]*)\.recruitee\.com")
_OWN = frozenset({"api", "app", "docs", "support", "help"})


class Recruitee:
    """Jobs of `COMPANY.recruitee.com/o/JOB`, in any language of the site."""

    name = "recruitee"
    lists = "offers"

    def source(self, link: str) -> str | None:
        """One offer, or all of the site."""
        found = _target(link)
        return f"https://{found.host}/api/offers/{segment(found.job)}" if found else None

    def wanted(self, link: str) -> str | None:
        """The offer's name in links."""
        found = _target(link)
        return found.job or None if found else None

    def jobs(self, answer: object) -> list[Json]:
        """`{"offers": […]}`, `{"offer": {…}}`, or one offer alone."""
        wrapped = answer.get("offer") if isinstance(answer, dict) and "offer" in answer else answer
        return [job for job in objects(answer, "offers") or objects([wrapped]) if _is_job(job)]

    def ids(self, job: Json) -> tuple[str, ...]:
        """Its name in links and its number."""
        return string(job, "slug"), tail(web(job, "careers_url")), identifier(job, "id")

    def title(self, job: Json) -> str:
        """`title`."""
        return string(job, "title")

    def read(self, job: Json, link: str | None) -> Posting:
        """Description and requirements; an offer that is not published is closed."""
        own = web(job, "careers_url")
        site = _target(own) or _target(link or "")
        parts = [("", string(job, "description")), ("Requirements", string(job, "requirements"))]
        return post(
            self.name, parts, title=self.title(job), employer=string(job, "company_name"), site=site,
            location=string(job, "location") or place(string(job, "city"), string(job, "country")), link=own or link, salary=_pay(job),
            work_mode=flagged(remote=flag(job, "remote"), hybrid=flag(job, "hybrid"), on_site=flag(job, "on_site")), closes_on=day(job, "close_at"),
            closed=string(job, "status").lower() not in ("", "published"),
        )  # fmt: skip


def _target(link: str) -> Target | None:
    at = address(link)
    host = _HOSTS.fullmatch(at.host) if at else None
    if at is None or host is None or host.group(1) in _OWN:
        return None
    before = next((key for key in ("o", "offers") if key in at.path[:-1]), None)
    return target(host.group(1), at.path[at.path.index(before) + 1] if before else "", at.host)


def _is_job(job: Json) -> bool:
    return all(string(job, key) for key in ("title", "slug")) and any(key in job for key in ("careers_url", "careers_apply_url"))


def _pay(job: Json) -> str | None:
    pay = job.get("salary")
    return salary(number(pay, "min"), number(pay, "max"), string(pay, "currency"), string(pay, "period"))
