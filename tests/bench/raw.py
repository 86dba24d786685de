"""What raw answers of applicant-tracking systems say, read here a second time and with nothing of ours: the fields that each system states."""

from __future__ import annotations

import html
import json
import re
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

BLOCKS = frozenset({"p", "div", "li", "ul", "ol", "br", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "td", "th", "table", "section", "blockquote", "hr", "dt", "dd", "pre"})
_MONEY = re.compile(r"[$£€]\d[\d,.]*\d[kK]?(?: ?[-–—] ?[$£€]?\d[\d,.]*\d[kK]?)?(?: (?:USD|CAD|EUR|GBP)\b)?(?: ?(?:/|per |an )(?:hour|year|month|week|day)\b)?")
_PAY = re.compile(r"salary|compensation|\bpay\b|hourly rate", re.I)
_PERIODS = {"PA": " per year", "PH": " per hour", "per-year-salary": " per year", "per-hour-wage": " per hour", "per-month-salary": " per month"}


@dataclass(frozen=True)
class Raw:
    """One job: its system, its number in the file from 1, and what the answer states; a field it does not state is not there."""

    system: str
    number: int
    stated: dict[str, str]


class _Words(HTMLParser):
    """The words of a description, and how many points its lists have."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.pieces.append("\n\0" if tag == "li" else "\n" if tag in BLOCKS else "")

    def handle_endtag(self, tag: str) -> None:
        self.pieces.append("\n" if tag in BLOCKS else "")

    def handle_data(self, data: str) -> None:
        self.pieces.append(data)


def _plain(part: str) -> str:
    """The words of HTML in their lines, with a zero before each point of a list."""
    parser = _Words()
    parser.feed(part)
    parser.close()
    return "".join(parser.pieces)


def words(text: str) -> str:
    """The words in their order."""
    return " ".join(re.findall(r"\w+", text))


def _stated(text: str, **fields: Any) -> dict[str, str]:
    """The fields that are filled, with the words of the text, the number of its points, and the pay it names where no field does."""
    points = len(re.findall(r"^\s*[\0•]\s*[^\s\0•]", text, re.M))
    pay = fields.pop("salary", None) or _pay_in(text)
    return {**{name: str(value).strip() for name, value in fields.items() if value}, **({"salary": pay} if pay else {}), "text": words(text), "points": str(points)}


def _pay_in(text: str) -> str | None:
    """The first sum in a line that speaks of pay, or that stands below one that does."""
    lines = [line for raw in text.replace("\0", "").replace("\xa0", " ").split("\n") if (line := raw.strip())]
    found = (_MONEY.search(line) for before, line in zip(["", *lines], lines, strict=False) if _PAY.search(before) or _PAY.search(line))
    return next((match.group() for match in found if match), None)


def _spelled(site: str, text: str) -> str:
    """The employer whose name is only in the link, as the text spells it most often."""
    letters = [re.escape(letter) for letter in site if letter.isalnum()]
    found = Counter(name for name in re.findall(rf"\b{'[ -]?'.join(letters)}\b", text, re.I) if all(word[0].isupper() for word in re.split("[ -]", name)))
    return found.most_common(1)[0][0] if found else " ".join(word.capitalize() for word in site.split("-")) if "-" in site else site


def _mode(*said: Any) -> str | None:
    """The work mode of the first field that names one."""
    names = {"remote": "remote", "hybrid": "hybrid", "onsite": "on-site", "on-site": "on-site"}
    found = [name for value in said for word, name in names.items() if word in str(value).lower()]
    return found[0] if found else None


def _greenhouse(job: Any) -> dict[str, str]:
    text = _plain(html.unescape(job.get("content") or ""))
    place, ranges = job["location"]["name"], job.get("pay_input_ranges") or []
    pay = "; ".join(f"{r['currency_type']} {r['min_cents'] / 100:,.0f}–{r['max_cents'] / 100:,.0f}" for r in ranges)
    return _stated(
        text, title=job["title"], employer=job.get("company_name"), location=place, link=job["absolute_url"], work_mode=_mode(place), salary=pay,
        closes_on=(job.get("application_deadline") or "")[:10], language=job.get("language"), status="open",
    )  # fmt: skip


def _lever(job: Any) -> dict[str, str]:
    lists = [f"<p>{one['text']}</p><ul>{one['content']}</ul>" for one in job.get("lists", [])]
    text = _plain("<hr>".join([job.get("description") or "", *lists, job.get("additional") or "", job.get("salaryDescription") or ""]))
    place, pay = job["categories"].get("location"), job.get("salaryRange")
    told = pay and f"{pay['currency']} {pay['min']:,.0f}–{pay['max']:,.0f}{_PERIODS.get(pay['interval'], '')}"
    return _stated(
        text, title=job["text"], employer=_spelled(job["hostedUrl"].split("/")[3], text), location=place, link=job["hostedUrl"],
        work_mode=_mode(job.get("workplaceType"), place), salary=told, status="open",
    )  # fmt: skip


def _ashby(job: Any) -> dict[str, str]:
    text, shown = _plain(job.get("descriptionHtml") or ""), job.get("shouldDisplayCompensationOnJobPostings") is not False
    return _stated(
        text, title=job["title"], employer=_spelled(job["jobUrl"].split("/")[3], text), location=job["location"], link=job["jobUrl"],
        work_mode=_mode(job.get("workplaceType"), "remote" if job.get("isRemote") else "", job["location"]), salary=shown and job.get("compensation", {}).get("compensationTierSummary"),
        status="open" if job.get("isListed") is not False else "expired",
    )  # fmt: skip


def _hrxml(opening: ET.Element) -> dict[str, str]:
    def one(path: str) -> str:
        return next((" ".join("".join(e.itertext()).split()) for e in opening.iterfind(f".//{{*}}{path.replace('/', '/{*}')}")), "")

    body = next((body for name in ("PositionFormattedDescription", "FormattedPositionDescription", "GOVT_XMLJobBody") for body in opening.iterfind(f".//{{*}}{name}")), None)
    pieces: dict[str, list[str]] = {}
    for leaf in (e for e in (body.iter() if body is not None else ()) if not len(e) and (e.text or "").strip()):
        pieces.setdefault(leaf.tag.split("}")[-1], []).append(leaf.text or "")
    shown = (f"<h2>{re.sub('(?<=[a-z])(?=[A-Z])', ' ', name).removesuffix(' Text')}</h2>" + (f"<ul><li>{'</li><li>'.join(texts)}</li></ul>" if len(texts) > 1 else texts[0]) for name, texts in pieces.items())
    amounts = [f"{float(amount):,.0f}" for name in ("RemunerationMinimumAmount", "RemunerationMaximumAmount") if (amount := one(name))]
    currency = next((e.get("currencyID", "") for e in opening.iterfind(".//{*}RemunerationMinimumAmount")), "")
    begins, ends = one("PositionPeriod/StartDate")[:10], one("PositionPeriod/EndDate")[:10]
    return _stated(
        _plain("<hr>".join(shown)), title=one("PositionTitle"), employer=one("OrganizationName") or one("PartyName"),
        location="; ".join(dict.fromkeys(e.text or "" for e in opening.iterfind(".//{*}PositionLocation/{*}LocationName"))), closes_on=ends,
        salary=f"{currency} {'–'.join(dict.fromkeys(amounts))}{_PERIODS.get(one('RemunerationRateIntervalCode'), '')}" if amounts else None,
        status="expired" if one("PositionOpeningStatusCode") == "Inactive" or ends < begins else "open",
    )  # fmt: skip


_SYSTEMS: dict[str, tuple[str, Callable[[Any], dict[str, str]]]] = {"absolute_url": ("greenhouse", _greenhouse), "hostedUrl": ("lever", _lever), "jobUrl": ("ashby", _ashby)}
"""By a key which only jobs of that system have."""


def raw_jobs(path: Path) -> list[Raw]:
    """The jobs in a file; [] where it is of no system that is read here."""
    if path.suffix == ".xml":
        return [Raw("hrxml", number, _hrxml(opening)) for number, opening in enumerate(ET.parse(path).iterfind(".//{*}PositionOpening"), 1)]
    answer = json.loads(path.read_text(encoding="utf-8"))
    jobs = answer if isinstance(answer, list) else answer.get("jobs", [answer])
    return [Raw(name, number, read(job)) for number, job in enumerate(jobs, 1) for key, (name, read) in _SYSTEMS.items() if key in job]
