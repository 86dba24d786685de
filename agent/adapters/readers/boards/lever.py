"""Lever's Postings API (github.com/lever/postings-api), global and EU."""

from __future__ import annotations

import re

from agent.adapters.readers.boards.address import UUID, Target, address, segment, target
from agent.adapters.readers.boards.post import post
from agent.adapters.readers.modes import mode
from agent.adapters.readers.money import salary
from agent.adapters.readers.values import Json, number, objects, string, web
from agent.domain.posting import Posting

_HOSTS = re.compile(r"(?:jobs|api)(\.eu)?\.lever\.co")


class Lever:
    """Jobs of `jobs.lever.co` and `jobs.eu.lever.co`."""

    name = "lever"
    lists = ""

    def source(self, link: str) -> str | None:
        """One posting, or all of the site."""
        found = _target(link)
        if found is None:
            return None
        site = f"https://{found.host}/v0/postings/{segment(found.tenant)}"
        return f"{site}/{segment(found.job)}" if found.job else f"{site}?mode=json"

    def wanted(self, link: str) -> str | None:
        """The posting's identifier."""
        found = _target(link)
        return found.job or None if found else None

    def jobs(self, answer: object) -> list[Json]:
        """A bare list, or one posting alone."""
        return [job for job in objects(answer) or objects([answer]) if _is_job(job)]

    def ids(self, job: Json) -> tuple[str, ...]:
        """Its identifier."""
        return (string(job, "id"),)

    def title(self, job: Json) -> str:
        """`text`."""
        return string(job, "text")

    def read(self, job: Json, link: str | None) -> Posting:
        """Description, lists, closing and what is said of the salary, as on the page."""
        own = web(job, "hostedUrl")
        site = _target(own) or _target(web(job, "applyUrl")) or _target(link or "")
        return post(
            self.name, _parts(job), title=self.title(job), site=site, location=string(job, "categories", "location"),
            link=own or link, work_mode=mode(string(job, "workplaceType")), salary=_pay(job),
        )  # fmt: skip


def _target(link: str) -> Target | None:
    at = address(link)
    host = _HOSTS.fullmatch(at.host) if at else None
    if at is None or host is None:
        return None
    path = at.path[2:] if at.path[:2] == ("v0", "postings") else at.path
    job = path[1] if len(path) > 1 and UUID.fullmatch(path[1]) else ""
    return target(path[0], job, f"api{host.group(1) or ''}.lever.co") if path else None


def _is_job(job: Json) -> bool:
    return all(string(job, key) for key in ("id", "text")) and isinstance(job.get("categories"), dict) and bool(string(job, "hostedUrl") or string(job, "applyUrl"))


def _parts(job: Json) -> list[tuple[str, str]]:
    whole = string(job, "description") or string(job, "descriptionPlain")
    opening = [("", string(job, key)) for key in ("opening", "descriptionBody")] if not whole else [("", whole)]
    lists = [(string(one, "text"), f"<ul>{string(one, 'content')}</ul>") for one in objects(job, "lists")]
    return [*opening, *lists, *(("", string(job, key) or string(job, f"{key}Plain")) for key in ("additional", "salaryDescription"))]


def _pay(job: Json) -> str | None:
    pay = job.get("salaryRange")
    return salary(number(pay, "min"), number(pay, "max"), string(pay, "currency"), string(pay, "interval"))
