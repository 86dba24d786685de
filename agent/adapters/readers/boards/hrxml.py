"""HR-XML's PositionOpening as governments feed it (hr-xml.org/3): no links of its own, the text in many named pieces."""

from __future__ import annotations

import re
from typing import Any

from agent.adapters.readers.boards import xml
from agent.adapters.readers.boards.post import post
from agent.adapters.readers.money import salary
from agent.adapters.readers.values import Json, day, number, objects, string
from agent.domain.posting import Posting

_PROFILE = "PositionProfile"
_FIELDS = {
    "id": ("DocumentID",), "status": ("PositionOpeningStatusCode",), "position": (_PROFILE, "PositionID"), "title": (_PROFILE, "PositionTitle"),
    "employer": (_PROFILE, "**OrganizationName"), "requester": ("PostingRequester", "PartyName"),
    "starts": (_PROFILE, "PositionPeriod", "StartDate"), "ends": (_PROFILE, "PositionPeriod", "EndDate"),
    "low": (_PROFILE, "**RemunerationMinimumAmount"), "high": (_PROFILE, "**RemunerationMaximumAmount"), "period": (_PROFILE, "**RemunerationRateIntervalCode"),
}  # fmt: skip
_BODIES = ("PositionFormattedDescription", "FormattedPositionDescription", "GOVT_XMLJobBody")
_CLOSED = frozenset({"inactive", "closed", "cancelled", "canceled", "expired", "filled", "deleted"})


class HrXml:
    """Positions of a feed or of a file; a link says nothing of them."""

    name = "hrxml"
    lists = "PositionOpening"

    def source(self, link: str) -> str | None:
        """None: a feed is sent as a file."""
        return None

    def wanted(self, link: str) -> str | None:
        """None."""
        return None

    def jobs(self, answer: object) -> list[Json]:
        """Every PositionOpening, at any depth, its fields as text."""
        if not xml.is_element(answer):
            return []
        found = [answer] if xml.name(answer) == "PositionOpening" else xml.every(answer, "**PositionOpening")
        return [job for opening in found if string(job := _job(opening), "title")]

    def ids(self, job: Json) -> tuple[str, ...]:
        """The numbers of the document and of the position."""
        return string(job, "id"), string(job, "position")

    def title(self, job: Json) -> str:
        """`PositionTitle`."""
        return string(job, "title")

    def read(self, job: Json, link: str | None) -> Posting:
        """A position that is not active, or ends before it begins, is closed."""
        parts = [(string(part, "name"), string(part, "text")) for part in objects(job, "parts")]
        begins, ends = day(job, "starts"), day(job, "ends")
        return post(
            self.name, parts, title=self.title(job), employer=string(job, "employer") or string(job, "requester"), location=string(job, "location"), link=link,
            salary=salary(number(job, "low"), number(job, "high"), string(job, "currency"), string(job, "period")), closes_on=ends,
            closed=string(job, "status").lower() in _CLOSED or (begins is not None and ends is not None and ends < begins),
        )  # fmt: skip


def _job(opening: Any) -> Json:
    places = dict.fromkeys(xml.words(place, "LocationName") for place in xml.every(opening, _PROFILE, "PositionLocation"))
    sums = xml.every(opening, _PROFILE, "**RemunerationMinimumAmount")
    return {
        **{key: xml.words(opening, *path) for key, path in _FIELDS.items()}, "location": "; ".join(place for place in places if place),
        "currency": sums[0].get("currencyID") if sums else "", "parts": _parts(opening),
    }  # fmt: skip


def _parts(opening: Any) -> list[Json]:
    """The pieces of the description under their names, those of one name together as a list."""
    leaves = [leaf for body in _BODIES for one in xml.every(opening, f"**{body}") for leaf in one.iter() if xml.name(leaf) and not any(map(xml.name, leaf))]
    names = dict.fromkeys(map(xml.name, leaves))
    return [{"name": _heading(name), "text": _text([xml.words(leaf) for leaf in leaves if xml.name(leaf) == name])} for name in names]


def _text(pieces: list[str]) -> str:
    told = [piece for piece in pieces if piece]
    return "\n".join(f"• {piece}" for piece in told) if len(told) > 1 else "".join(told)


def _heading(name: str) -> str:
    """"KeyRequirement" as "Key Requirement"; what only says that it is text is no heading."""
    return "" if name in ("Content", "Value", *_BODIES) else re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name).removesuffix(" Text")
