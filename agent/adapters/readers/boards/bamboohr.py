"""BambooHR's public career site: the answers that its own pages ask for."""

from __future__ import annotations

import re
from typing import Any

from agent.adapters.readers.boards.address import Target, address, tail, target
from agent.adapters.readers.boards.places import place
from agent.adapters.readers.boards.post import post
from agent.adapters.readers.values import Json, flag, identifier, objects, string, web
from agent.adapters.readers.values import at as value_at
from agent.domain.posting import Posting

_HOSTS = re.compile(r"([a-z0-9][a-z0-9-]*)\.bamboohr\.com")
_OWN = frozenset({"api", "app", "documentation", "help", "partners", "marketplace", "resources"})
_MODES = {"0": "on-site", "1": "remote", "2": "hybrid"}


class BambooHR:
    """Jobs of `COMPANY.bamboohr.com/careers/NUMBER` and of the older `/jobs/view.php?id=NUMBER`."""

    name = "bamboohr"
    lists = "result"

    def source(self, link: str) -> str | None:
        """One job, or the list, which has no descriptions."""
        found = _target(link)
        return f"https://{found.host}/careers/{f'{found.job}/detail' if found.job else 'list'}" if found else None

    def wanted(self, link: str) -> str | None:
        """The job's number."""
        found = _target(link)
        return found.job or None if found else None

    def jobs(self, answer: object) -> list[Json]:
        """`{"result": […]}`, or `{"result": {"jobOpening": {…}}}`."""
        listed = objects(answer, "result") or objects([value_at(answer, "result", "jobOpening")])
        return [job for job in listed if string(job, "jobOpeningName")]

    def ids(self, job: Json) -> tuple[str, ...]:
        """Its number, alone or in its link."""
        return identifier(job, "id"), tail(web(job, "jobOpeningShareUrl"))

    def title(self, job: Json) -> str:
        """`jobOpeningName`."""
        return string(job, "jobOpeningName")

    def read(self, job: Json, link: str | None) -> Posting:
        """A job whose status is not open is closed."""
        own = web(job, "jobOpeningShareUrl")
        site = _target(own) or _target(link or "")
        made = f"https://{site.host}/careers/{identifier(job, 'id')}" if site and identifier(job, "id").isdigit() else link
        return post(
            self.name, [("", string(job, "description"))], title=self.title(job), site=site,
            location=_place(job.get("location")) or _place(job.get("atsLocation")), link=own or made, work_mode=_mode(job),
            salary=string(job, "compensation") or None, closed=string(job, "jobOpeningStatus").lower() not in ("", "open"),
        )  # fmt: skip


def _target(link: str) -> Target | None:
    at = address(link)
    host = _HOSTS.fullmatch(at.host) if at else None
    if at is None or host is None or host.group(1) in _OWN or at.path[:1] not in (("careers",), ("jobs",), ()):
        return None
    job = at.path[1] if len(at.path) > 1 and at.path[0] == "careers" else at.asked("id")
    return target(host.group(1), job if job.isdigit() else "", at.host)


def _place(stated: Any) -> str:
    country = string(stated, "addressCountry") or string(stated, "country")
    return place(string(stated, "city"), string(stated, "state") or string(stated, "province"), country)


def _mode(job: Json) -> str | None:
    return _MODES.get(identifier(job, "locationType")) or ("remote" if flag(job, "isRemote") else None)
