"""Workable's public answers: one job of an account, and the widget's list of all (help.workable.com, "careers page widget")."""

from __future__ import annotations

import re

from agent.adapters.readers.boards.address import Target, address, segment, target
from agent.adapters.readers.boards.places import place
from agent.adapters.readers.boards.post import post
from agent.adapters.readers.modes import mode
from agent.adapters.readers.values import Json, flag, objects, string, web
from agent.adapters.readers.values import at as value_at
from agent.domain.posting import Posting

_OWN = frozenset({"apply", "jobs", "help", "careers", "support", "resources", "get", "developers"})
_CODE = re.compile(r"[0-9A-Za-z]{6,16}")
_CLOSED = frozenset({"closed", "archived", "draft", "unpublished", "suspended", "deleted"})
"""In the widget's list `state` is a region."""
_SIGNS = ("description", "published_on", "telecommuting", "workplace", "application_url")


class Workable:
    """Jobs of `apply.workable.com/ACCOUNT/j/CODE` and `ACCOUNT.workable.com`; a short link `apply.workable.com/j/CODE` names no account."""

    name = "workable"
    lists = "jobs"

    def source(self, link: str) -> str | None:
        """One job, or the account's list with descriptions."""
        found = _target(link)
        if found is None:
            return None
        account = segment(found.tenant)
        if found.job:
            return f"https://apply.workable.com/api/v2/accounts/{account}/jobs/{found.job}"
        return f"https://apply.workable.com/api/v1/widget/accounts/{account}?details=true"

    def wanted(self, link: str) -> str | None:
        """The job's short code."""
        found = _target(link)
        return found.job or None if found else None

    def jobs(self, answer: object) -> list[Json]:
        """`{"name": …, "jobs": […]}`, or one job alone; the account's name is laid beside each job."""
        account = string(answer, "name")
        listed = [{"account_name": account, **job} for job in objects(answer, "jobs")]
        return [job for job in listed or objects([answer]) if _is_job(job)]

    def ids(self, job: Json) -> tuple[str, ...]:
        """Its short code."""
        return (string(job, "shortcode"),)

    def title(self, job: Json) -> str:
        """`title`."""
        return string(job, "title")

    def read(self, job: Json, link: str | None) -> Posting:
        """Description, requirements and benefits as on the page; a job that was taken down is closed."""
        own = web(job, "url") or web(job, "shortlink")
        account = _target(own) or _target(link or "")
        parts = [("", string(job, "description")), ("Requirements", string(job, "requirements")), ("Benefits", string(job, "benefits"))]
        return post(
            self.name, parts, title=self.title(job), employer=string(job, "account_name"), site=account,
            location=_place(job), link=own or link, work_mode=_mode(job), closed=string(job, "state").lower() in _CLOSED,
        )  # fmt: skip


def _target(link: str) -> Target | None:
    parts = address(link)
    if parts is None or not parts.host.endswith(".workable.com"):
        return None
    host, path = parts.host.removesuffix(".workable.com"), parts.path
    if host == "apply" and "accounts" in path:
        path = path[path.index("accounts") + 1 :]
    if host != "apply":
        path = () if "." in host or host in _OWN else (host, *path)
    if not path or path[0] in ("j", "i", "api"):
        return None
    own = len(path) > 2 and (path[1] == "j" or (path[1] == "jobs" and not path[2].isdigit())) and _CODE.fullmatch(path[2])
    return target(path[0], path[2].upper() if own else "")


def _is_job(job: Json) -> bool:
    return all(string(job, key) for key in ("shortcode", "title")) and any(key in job for key in _SIGNS)


def _place(job: Json) -> str:
    own = value_at(job, "location")
    if isinstance(own, dict):
        return place(string(own, "city"), string(own, "region"), string(own, "country"))
    return place(string(job, "city"), string(job, "state"), string(job, "country")) or string(own)


def _mode(job: Json) -> str | None:
    away = flag(job, "remote") or flag(job, "telecommuting") or flag(job, "location", "telecommuting")
    return mode(string(job, "workplace")) or ("remote" if away else None)
