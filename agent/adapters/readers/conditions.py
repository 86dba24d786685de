"""The conditions that a post states in its text: where one works, what is paid, and until when one may apply."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from dateutil import parser as dates

LOOKED_AT = 20_000
"""Characters of a post in which conditions are looked for; the longest real one seen has 16,000."""

MOST_RANGES = 5
"""Pay ranges that are told."""

LONGEST_HEADING = 80
"""Characters of a line that may head the one below it."""

_MODES = (
    ("hybrid", re.compile(r"\bhybrid(?! (?:cloud|vehicle|car|engine|app|environment|infrastructure|solution|drive|mobile|inverter|system|power|electric)\w*)(?: work\w*| role| position| model| schedule| set-?up)?\b", re.I)),
    ("remote", re.compile(
        r"(?:fully|100 ?%|completely|entirely|permanently) remote|\bremote[- ](?:first|only|position|role|job|work(?:ing)?|opportunity)\b|\bwork (?:fully )?(?:remotely|from home|from anywhere)\b|\b(?:position|role|job) is (?:fully )?remote\b"
        r"|\bremote \((?!not)|^\W*(?:location:?\s*)?remote\b|[|·•,–-] ?remote\s*(?:$|[|·•,)(–-])", re.I | re.M)),
    ("on-site", re.compile(r"\b(?:this (?:role|position|job) is |100 ?% |fully |work(?:ing)? |must work )(?:on-?site|in[- ]office)\b|\bon-?site (?:role|position|job|only)\b|\b(?:not|no) remote\b|^\W*on-?site\W*$", re.I | re.M)),
)  # fmt: skip
_NOT_HERE = re.compile(r"\b(?:no|not|isn['’]t|non)[ -](?:a )?(?:remote|hybrid)\b|\bremote (?:support|access|monitoring|desktop|control|sensing|sites?|teams?|offices?|locations?|areas?|users?|work is not)\b|remote[^.\n]{0,40}\bnot (?:available|possible|offered|permitted)", re.I)
_AMOUNT = r"\d{1,3}(?:[,. ]\d{3})+(?:[.,]\d{2})?|\d{4,7}|\d{1,4}(?:[.,]\d{1,2})?\s?[kK]\b|\d{1,3}[.,]\d{2}|\d{2,3}(?!\d|[,.]?\d| ?%)"
_UNIT = r"(?:/|\ban?\b|\bper\b|\beach\b|\bje\b|\bpar\b|\bpro\b|\bp\.)\s?(?:hour|hr|year|yr|annum|month|week|day|a\b|h\b|std|stunde|monat|jahr|heure|an\b|mois)\.?|\b(?:hourly|annually|annual|yearly|monthly|weekly|bi-?weekly|p\.a\.|pa\b|salary|gross|brutto)"
_CURRENCY = r"\b(?:USD|EUR|GBP|CAD|AUD|NZD|CHF)\b"
_LOW = rf"(?:(?:{_AMOUNT})\s?(?:-|–|—|to|bis|à|a|až)\s?)?"
"""The lower end before an amount whose currency stands behind both: "30 à 34 K€"."""
_MONEY = rf"(?:(?:US|CA|AU|NZ|C|A)?\$|£|€|\b(?:USD|EUR|GBP|CAD|AUD|CHF|CZK|PLN)\b)\s?(?:{_AMOUNT})|{_LOW}(?:{_AMOUNT})\s?(?:€|\b(?:USD|EUR|GBP|CAD|AUD|CHF|CZK|Kč|PLN|zł)(?!\w))"
_SALARY = re.compile(rf"(?:{_MONEY})(?:\s?(?:{_UNIT}))?(?:\s?(?:-|–|—|to|bis|and|à)\s?(?:{_MONEY}|{_AMOUNT}))?(?:\s?(?:{_CURRENCY}))?(?:\s?[,(]?\s?(?:{_UNIT}))?", re.I)
_PAYS = re.compile(r"\b(?:salar(?:y|ies)|pay(?:s|ing)?(?: (?:range|rate|scale))?|compensation|wages?|earn(?:s|ing)?|remuneration|hourly|rate|OTE|stipend|gehalt|vergütung|lohn|salaire|rémunération|salario|sueldo|mzda|plat)\b", re.I)
_NOT_PAY = re.compile(r"\b(?:bonus|sign[- ]?on|referral|401|revenue|budgets?|funding|raised|valuation|assets|sales|million|billion|portfolio|tuition|reimbursement|allowance|insurance|deductible|fee|fine|stock|worth|discount|gift|retention)\b", re.I)
_PERIOD = re.compile(_UNIT, re.I)
_GOES_ON = re.compile(r"[\n,;+]|\b(?:and|plus|with)\b")
_JOINT = re.compile(r"\s*(?:[;,]\s*(?:and\s+)?|and\s+)")
_RANGE = re.compile(r"\d\W{0,3}(?:-|–|—|to|bis|and|à)\W{0,3}\d", re.I)
_SAYS_PAY = re.compile(r"\W*\bsalary$", re.I)
_UNTIL = re.compile(
    r"(?:apply by|apply before|closing date|closes? on|closes|close date|applications? (?:close|deadline|due|will be accepted (?:until|through))|applications?(?:[ ,][^.\n]{0,110})? must be (?:received|submitted|filed)(?: on-?line)? by|deadline(?: (?:to apply|for applications?))?|application deadline|open until|posting (?:closes|ends|end date)|bewerbungsschluss|bewerben (?:sie sich )?bis(?: zum)?|date limite(?: de candidature)?|fecha límite)"
    r"\W{0,6}(?:is |date |on |by |zum |am )?\W{0,3}(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?P<date>\d{4}-\d{2}-\d{2}|\d{1,2}(?:st|nd|rd|th)?\.? (?:of )?[A-Z][a-z]{2,9}\.?,? \d{4}|[A-Z][a-z]{2,9}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{1,2}\.\d{1,2}\.\d{4}|\d{1,2}/\d{1,2}/\d{2,4})",
    re.I,
)  # fmt: skip


def work_mode_of(text: str) -> str | None:
    """"remote", "hybrid" or "on-site" where the post plainly says one of them."""
    stated = _NOT_HERE.sub(" ", text[:LOOKED_AT])
    return next((mode for mode, pattern in _MODES if pattern.search(stated)), None)


def salary_of(text: str) -> str | None:
    """What is paid, in the words of the post: a sum of money beside a word of pay or a period; never a bonus or a budget."""
    for match in _SALARY.finditer(text[:LOOKED_AT]):
        beside = _beside(text, match)
        if not _NOT_PAY.search(beside) and (_PAYS.search(beside) or _PERIOD.search(match.group())):
            return "; ".join(map(_told, [match, *_further(text, match.end())]))
    return None


def _told(sum_: re.Match[str]) -> str:
    return _SAYS_PAY.sub("", " ".join(sum_.group().split())).strip(" ,.(")


def _further(text: str, end: int) -> Iterator[re.Match[str]]:
    """The ranges that follow at once, as where a post has several grades; a single sum that follows may be anything."""
    for _ in range(MOST_RANGES - 1):
        joint = _JOINT.match(text, end)
        match = _SALARY.match(text, joint.end()) if joint else None
        if match is None or not _RANGE.search(match.group()):
            return
        yield match
        end = match.end()


def _beside(text: str, sum_: re.Match[str]) -> str:
    """The words around a sum in its sentence, and of the heading above where its line begins with the sum."""
    start = max(0, sum_.start() - 70)
    line = text[text.rfind("\n", start, sum_.start()) + 1 or start : sum_.start()]
    above = "" if re.search(r"\w", line) else _line_above(text[: sum_.start()])
    behind = _GOES_ON.split(text[sum_.end() : sum_.end() + 25])[0]
    return " ".join([above, re.split(r"[.;!?]\s", line)[-1], behind])


def _line_above(before: str) -> str:
    """The line above the one that ends here, over empty ones, where it is short as headings are."""
    above = before.rpartition("\n")[0].rstrip().rpartition("\n")[2].strip()
    return above if len(above) <= LONGEST_HEADING else ""


def closes_on_of(text: str) -> date | None:
    """The last day to apply; a date which two countries read differently (4/5/2026) is none."""
    match = _UNTIL.search(text[:LOOKED_AT])
    if not match:
        return None
    written = match["date"]
    numbers = [int(n) for n in re.findall(r"\d+", written)]
    if "/" in written and numbers[0] <= 12 and numbers[1] <= 12 and numbers[0] != numbers[1]:
        return None
    try:
        read: date = dates.parse(written.replace(" of ", " "), dayfirst="." in written or 12 < numbers[0] <= 31).date()
        return read
    except (ValueError, OverflowError):
        return None
