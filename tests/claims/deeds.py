"""Strategies for lines and evidence: invented deeds, the ways in which they may be told otherwise, and claims to add to them."""

from __future__ import annotations

from functools import cache

from hypothesis import strategies as st

from agent.claims.reading import telling
from agent.lexicon.files import groups, lines
from agent.lexicon.files import words as word_list
from agent.lexicon.verbs import Nouniness, Verb, verb_of

THINGS = ("sourdough bread", "wedding cakes", "flour orders", "shop windows", "the bread ovens", "menu cards", "delivery crates", "rye starters", "the old mixer", "market stalls")
COUNTED = ("loaves", "wedding cakes", "flour orders", "guests", "apprentices", "market stalls")
DETAILS = ("in the old kitchen", "for the summer market", "on weekdays", "in the shop by the river", "with a wooden spoon", "at the counter")
_TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_ONES = ("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")


@cache
def plain_verbs() -> tuple[Verb, ...]:
    """The verbs of the lexicon that are never nouns, claim no authority and set no limit."""
    bases = [word for name in ("verbs", "verbs-irregular") for line in lines(name) for word in (line.split("|")[0].split() if name == "verbs-irregular" else line.split())]
    found = {v.base: v for word in bases if (v := verb_of(word.rstrip("*")))}
    return tuple(v for v in found.values() if v.noun is Nouniness.NEVER and v.base not in word_list("authority") and not telling(f"{v.past} bread").limits)


def spelled(number: int) -> str:
    """A whole number below a thousand in words."""
    if number >= 100:
        rest = f" {spelled(number % 100)}" if number % 100 else ""
        return f"{_ONES[number // 100]} hundred{rest}"
    if number < 20:
        return _ONES[number]
    return _TENS[number // 10] + (f"-{_ONES[number % 10]}" if number % 10 else "")


def number_forms(number: int) -> list[str]:
    """Ways to write a whole number from two on; 1901 of a thing is written with a comma, or it is a year."""
    found = [f"{number:,}"] if 1900 < number < 2100 and number % 100 else [str(number), f"{number:,}"]
    if number < 1000 and number % 100 != 1:
        found.append(spelled(number))
    if number % 1000 == 0:
        found += [f"{number // 1000}K", f"{number // 1000}k"]
        if number < 1_000_000:
            found.append(f"{spelled(number // 1000)} thousand")
    if number % 1_000_000 == 0:
        found += [f"{number // 1_000_000}M", f"{number // 1_000_000} million"]
    if number == 12:
        found.append("a dozen")
    return found


def percent_forms(number: int) -> list[str]:
    """Ways to write a share in percent."""
    return [f"{number}%", f"{number} %", f"{number} percent", f"{number} per cent", *([f"{spelled(number)} percent"] if number > 1 else [])]


def money_forms(millions: int) -> list[str]:
    """Ways to write so many million dollars."""
    return [f"${millions}M", f"${millions}m", f"${millions} million", f"${millions},000,000", f"{millions} million dollars"]


def range_forms(low: int, high: int) -> list[str]:
    """Ways to write a range."""
    return [f"{low}-{high}", f"{low}–{high}", f"{low} - {high}", f"{low} to {high}", f"between {low} and {high}", f"{low:,}-{high:,}"]


def listed(items: list[str]) -> str:
    """Items as a list in a sentence."""
    return f"{', '.join(items[:-1])} and {items[-1]}"


@cache
def other_names() -> tuple[tuple[str, str], ...]:
    """Pairs of names and of short forms of one thing."""
    named = [(one, other) for group in groups("aliases") for one in group for other in group if one != other]
    short = [pair for one, other in groups("short-forms") for pair in ((one, other), (other, one))]
    return (*named, *short)


numbers = st.one_of(st.integers(2, 999), st.integers(1000, 999_999), st.integers(2, 999).map(lambda n: n * 1000), st.integers(2, 40).map(lambda n: n * 1_000_000), st.just(12))
plain_deeds = st.tuples(st.deferred(lambda: st.sampled_from(plain_verbs())), st.sampled_from(THINGS), st.sampled_from(DETAILS))
"""A verb, a thing and a detail."""

_SYLLABLES = st.sampled_from(("ba", "kor", "lin", "tas", "mo", "ver", "dul", "ren", "zi", "fo", "gra", "wex"))
names = st.lists(_SYLLABLES, min_size=2, max_size=3).map(lambda parts: "".join(parts).capitalize())
_TOOLS = st.sampled_from(sorted({name for group in groups("aliases") for name in group if name[0].isupper()}))
_YEARS = st.integers(1950, 2015)


def _one_of(name: str, *left_out: str) -> st.SearchStrategy[str]:
    return st.sampled_from(sorted(word_list(name) - set(left_out)))


def _authority() -> tuple[str, ...]:
    verbs = (verb_of(word) for word in sorted(word_list("authority")) if word != "found")
    return tuple(v.past for v in verbs if v)


hard_claims = st.one_of(
    numbers.flatmap(lambda n: st.sampled_from(number_forms(n))).map(lambda n: f" for {n} guests"),
    st.integers(2, 99).map(lambda n: f" by {n}%"),
    numbers.map(lambda n: f" worth ${n:,}"),
    st.integers(3, 40).map(lambda n: f" {n} times a week"),
    st.integers(2, 30).map(lambda n: f" for {n} years"),
    numbers.map(lambda n: f", over {n} in all"),
    st.integers(2, 40).map(lambda n: f" with a team of {n}"),
    _YEARS.map(lambda y: f" in {y}"),
    _YEARS.map(lambda y: f" since {y}"),
    names.map(lambda n: f" with {n}"),
    st.tuples(names, names).map(lambda n: f" at {n[0]} & {n[1]} Foods"),
    st.tuples(names, names).map(lambda n: f" together with {n[0]} {n[1]}"),
    _TOOLS.map(lambda t: f" using {t}"),
    st.tuples(_TOOLS, st.integers(2, 9), st.integers(0, 9)).map(lambda t: f" with {t[0]} {t[1]}.{t[2]}"),
    _one_of("credential-words").map(lambda w: f" as a {w}"),
    _one_of("credential-words").map(lambda w: f", {w}"),
    _one_of("awards").map(lambda w: f", winning a {w}"),
    _one_of("rank-words", "head").map(lambda w: f" as {w}"),
    _one_of("scope-words", "throughout", "never", "each", "both", "various", "several").map(lambda w: f", {w}"),
    st.sampled_from(_authority()).map(lambda v: f" and {v} the bakery"),
)
"""What may be added to a line: numbers, names, employers, tools, credentials, awards, ranks, years, reach, authority."""
fronted_claims = st.one_of(
    _TOOLS.map(lambda t: f"Using {t}, "), _YEARS.map(lambda y: f"In {y}, "), names.map(lambda n: f"At {n}, "), st.tuples(names, names).map(lambda n: f"With {n[0]} {n[1]}, ")
)
