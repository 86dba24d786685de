"""What a page says of its post for machines: schema.org's JobPosting as JSON-LD or as microdata.

Fields as in https://schema.org/JobPosting and Google's guide for job postings.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from typing import Any

from agent.adapters.pages.visible import visible
from agent.adapters.readers.money import salary
from agent.adapters.readers.values import Json, at, day, number, string


def job_posting(tree: Any) -> Json | None:
    """The page's JobPosting, or None."""
    return next((item for item in items(tree) if "JobPosting" in kinds(item)), None) or _microdata(tree)


def items(tree: Any) -> Iterator[Json]:
    """All JSON-LD objects of a page, in their order, however deep they lie in lists and graphs."""
    for script in tree.xpath("//script[starts-with(@type, 'application/ld+json')]"):
        try:
            yield from _flat(json.loads(script.text_content(), strict=False))
        except (ValueError, RecursionError):
            continue


def _flat(data: Any) -> Iterator[Json]:
    waiting = [data]
    while waiting:
        item = waiting.pop()
        if isinstance(item, list):
            waiting.extend(reversed(item))
        elif isinstance(item, dict):
            yield item
            waiting += [item.get("mainEntity"), item.get("@graph")]


def kinds(item: Json) -> tuple[str, ...]:
    """The types of an object."""
    value = item.get("@type")
    return tuple(v for v in (value if isinstance(value, list) else [value]) if isinstance(v, str))


def _microdata(tree: Any) -> Json | None:
    found = tree.xpath("//*[contains(@itemtype, 'schema.org/JobPosting')]")
    if not found:
        return None
    own = found[0]
    organisation = own.xpath(".//*[@itemprop='hiringOrganization']")
    named = organisation[0].xpath("descendant-or-self::*[@itemprop='name']") if organisation else []
    return {
        "title": _property(own, "title"), "hiringOrganization": _value((named or organisation or [None])[0]), "validThrough": _property(own, "validThrough"),
        "jobLocation": {"address": {key: _property(own, key) for key in ("addressLocality", "addressRegion")}},
        "description": "\n".join(visible(e) for e in own.xpath(".//*[@itemprop='description']")),
    }  # fmt: skip


def _property(own: Any, name: str) -> str:
    return _value(next(iter(own.xpath(f".//*[@itemprop='{name}']")), None))


def _value(element: Any) -> str:
    return "" if element is None else element.get("content") or element.get("datetime") or " ".join(element.text_content().split())


def _first(value: Any) -> Any:
    return value[0] if isinstance(value, list) and value else value


def employer(item: Json) -> str:
    """Who hires."""
    named = _first(item.get("hiringOrganization"))
    return string(named, "name") or string(named)


def place(item: Json) -> str:
    """Where the work is: town and region of the first place."""
    first = _first(item.get("jobLocation"))
    address = _first(at(first, "address")) if isinstance(first, dict) else first
    if isinstance(address, dict):
        return ", ".join(part for key in ("addressLocality", "addressRegion") if (part := string(_first(address.get(key)))))
    return string(address)


def work_mode(item: Json) -> str | None:
    """"remote" where the post says so."""
    return "remote" if "TELECOMMUTE" in str(item.get("jobLocationType", "")).upper() else None


def pay(item: Json) -> str | None:
    """The base salary in words: "USD 52,000–61,000 per year"."""
    base = _first(item.get("baseSalary"))
    value = at(base, "value") if isinstance(at(base, "value"), dict) else {"value": at(base, "value"), "unitText": at(base, "unitText")}
    low, high = (number(value, key) or number(value, "value") for key in ("minValue", "maxValue"))
    return salary(low, high, string(base, "currency") or string(value, "currency"), string(value, "unitText"))


def closes_on(item: Json) -> date | None:
    """The last day to apply."""
    return day(item, "validThrough")
