"""Personio's XML feed (developer.personio.de/docs/retrieving-open-job-positions): one answer holds all positions."""

from __future__ import annotations

import re
from typing import Any

from agent.adapters.readers.boards import xml
from agent.adapters.readers.boards.address import Target, address, target
from agent.adapters.readers.boards.post import post
from agent.adapters.readers.values import Json, objects, string
from agent.domain.posting import Posting

_HOSTS = re.compile(r"([a-z0-9][a-z0-9-]*?)[.-]jobs\.personio\.(de|com)")
_LANGUAGE = re.compile(r"[a-z]{2}")
_FIELDS = ("id", "name", "subcompany", "office")


class Personio:
    """Jobs of `COMPANY.jobs.personio.de/job/NUMBER` and of the same under `.com`."""

    name = "personio"
    lists = "position"

    def source(self, link: str) -> str | None:
        """The feed, in the language of the link where it states one."""
        found, at = _target(link), address(link)
        if found is None or at is None:
            return None
        language = at.asked("language").lower()
        return f"https://{found.host}/xml{f'?language={language}' if _LANGUAGE.fullmatch(language) else ''}"

    def wanted(self, link: str) -> str | None:
        """The position's number."""
        found = _target(link)
        return found.job or None if found else None

    def jobs(self, answer: object) -> list[Json]:
        """The positions of `<workzag-jobs>`, their fields as text."""
        if not xml.is_element(answer) or xml.name(answer) != "workzag-jobs":
            return []
        return [job for position in xml.every(answer, "position") if string(job := _job(position), "name")]

    def ids(self, job: Json) -> tuple[str, ...]:
        """Its number."""
        return (string(job, "id"),)

    def title(self, job: Json) -> str:
        """`name`."""
        return string(job, "name")

    def read(self, job: Json, link: str | None) -> Posting:
        """All blocks of the description under their names. The feed names no link; it is made of the company's host and the number."""
        site = _target(link or "")
        own = f"https://{site.host}/job/{string(job, 'id')}" if site and string(job, "id").isdigit() else link
        parts = [(string(part, "name"), string(part, "value")) for part in objects(job, "jobDescriptions")]
        return post(self.name, parts, title=self.title(job), employer=string(job, "subcompany"), site=site, location=string(job, "office"), link=own)


def _target(link: str) -> Target | None:
    at = address(link)
    host = _HOSTS.fullmatch(at.host) if at else None
    if at is None or host is None:
        return None
    job = at.path[at.path.index("job") + 1] if "job" in at.path[:-1] else ""
    return target(host.group(1), job if job.isdigit() else "", f"{host.group(1)}.jobs.personio.{host.group(2)}")


def _job(position: Any) -> Json:
    blocks = xml.every(position, "jobDescriptions", "jobDescription")
    parts = [{key: xml.words(block, key) for key in ("name", "value")} for block in blocks]
    return {**{key: xml.words(position, key) for key in _FIELDS}, "jobDescriptions": parts}
