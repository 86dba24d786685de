"""An address in its parts, as JSON Resume has them, and as one line again."""

from __future__ import annotations

import re

from agent.adapters.places import is_country, is_region, may_be_city

_BEHIND = r"[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|[A-Z]\d[A-Z] ?\d[A-Z]\d|[A-Z]\d[\dW] ?[A-Z\d]{4}"
"""Postal codes that stand behind the town: British, Canadian, Irish."""
_BEFORE = r"(?:[A-Z]{1,2}[- ])?(?:\d{4,5}|\d{3} \d{2}|\d{2}-\d{3}|\d{4} [A-Z]{2}|\d{4}-\d{3})"
"""Those that stand before it."""
_ZIP = r"\d{5}(?:-\d{4})?"
_TOWN_FIRST = re.compile(rf"(?:(?P<town>.*\S) )?(?P<code>{_BEHIND})")
_CODE_FIRST = re.compile(rf"(?P<code>{_BEFORE}) (?P<town>[^\W\d].*)")
_STATE = re.compile(rf"(?P<town>.*\S) (?P<code>{_ZIP}|{_BEHIND})")
_IS_BEHIND, _IS_ZIP = re.compile(_BEHIND), re.compile(_ZIP)
_HOUSE = re.compile(r"\d{1,5}[a-z]?(?:[-/]\d{1,5}[a-z]?)?(?!\d)|\bp\.? ?o\.? box\b|(?:street|road|lane|avenue|drive|stra(?:ße|sse)|str\.|gasse|weg|rue|via|calle|rua|ulice|ulica|straat)\b", re.I)
_STREET = re.compile(r"\d{1,5}[a-zA-Z]?,? [^\W\d].{2,40}|[^\W\d][^\d]{2,40} \d{1,5} ?[a-zA-Z]?(?:[-/]\d{1,5} ?[a-zA-Z]?)?")


def is_coded(part: str) -> bool:
    """Whether it is a town with its postal code behind it, or such a code alone: "Leeds LS1 4AB"."""
    match = _TOWN_FIRST.fullmatch(part)
    return match is not None and (match["town"] is None or may_be_city(match["town"]))


def is_street(part: str) -> bool:
    """Whether it has the form of a street and the number of a house."""
    return bool(_STREET.fullmatch(part))


def in_parts(place: str) -> dict[str, str]:
    """A place as JSON Resume parts it: "12 Mill Lane, Leeds LS1 4AB" into address, city and postal code, "Salem, OR" into city and region. What cannot be told apart stays whole as
    the city. Read together again (`in_line`) it says the same, at most without the comma before a postal code."""
    pieces = [piece.strip() for piece in place.split(", ")]
    region = pieces.pop() if len(pieces) > 1 and (_is_area(pieces[-1]) or is_country(pieces[-1])) else ""
    region, code = _apart(region, _STATE)
    town = pieces.pop()
    if not code:
        town, code = _coded(town)
        if not town and pieces:
            town = pieces.pop()
    if code and not region and pieces and may_be_city(pieces[-1]) and len(pieces) > 1 and _IS_BEHIND.fullmatch(code):
        town, region = pieces.pop(), town
    address = ", ".join(pieces)
    parts = {"address": address, "postalCode": code, "city": town, "region": region}
    sound = town and not town[0].islower() and (code or address or not is_country(region)) and not re.search(r"\d", town.rpartition(" ")[0] or town) and (not address or _HOUSE.search(address))
    told = {key: value for key, value in parts.items() if value}
    return told if sound and _flat(in_line(told)) == _flat(place) else {"city": place}


def in_line(parts: dict[str, str]) -> str:
    """The parts of a place as one line, with the postal code where it stands in that country."""
    address, code, city, region = (parts.get(key, "") for key in ("address", "postalCode", "city", "region"))
    if not code:
        told = (address, city, region)
    elif _behind_region(code, region):
        told = (address, city, f"{region} {code}")
    elif _IS_BEHIND.fullmatch(code):
        told = (address, f"{city} {code}".strip(), region)
    else:
        told = (address, f"{code} {city}".strip(), region)
    return ", ".join(dict.fromkeys(part for part in told if part))


def _behind_region(code: str, region: str) -> bool:
    return bool(region) and not is_country(region) and bool(_IS_ZIP.fullmatch(code) or _IS_BEHIND.fullmatch(code))


def _is_area(part: str) -> bool:
    return is_region(_apart(part, _STATE)[0])


def _apart(region: str, pattern: re.Pattern[str]) -> tuple[str, str]:
    """A state and the postal code behind it."""
    match = pattern.fullmatch(region)
    return (match["town"], match["code"]) if match else (region, "")


def _coded(piece: str) -> tuple[str, str]:
    """A town and its postal code."""
    match = _TOWN_FIRST.fullmatch(piece) or _CODE_FIRST.fullmatch(piece)
    return (match["town"] or "", match["code"]) if match else (piece, "")


def _flat(place: str) -> str:
    """What two ways of writing a place have in common."""
    return re.sub(r"[,\s]+", " ", place)
