"""Texts without what does not count when they are compared: case, punctuation, blanks, legal forms, short forms of titles."""

from __future__ import annotations

import re
import unicodedata

from agent.lexicon.files import groups, words

_TOKEN = re.compile(r"[\w#+%$€£°&@]+(?:['’.,:/-][\w#+%]+)*|(?<!\w)-(?=\d)|[<>≤≥~=]")


def folded(text: str) -> str:
    """The words and signs of a text that carry meaning, in small letters: "Cut waste by 1.5 %." and "cut waste by 1.5%" are one."""
    plain = unicodedata.normalize("NFKC", text).casefold().replace("’", "'")
    return " ".join(re.sub(r"(?<=\d)\s+(?=[%°])", "", " ".join(_TOKEN.findall(plain))).split())


def folded_employer(name: str | None) -> str:
    """An employer's name without its legal form: "Kornblum, Inc." and "The Kornblum Company" are one."""
    found = re.findall(r"\w+", folded(re.sub(r"(?<=\b\w)\.(?=\w\b)", "", name or "")).replace("&", " and "))
    kept = [word for word in found if word not in words("company-forms")]
    return " ".join(kept or found)


def folded_title(title: str | None) -> str:
    """A title with its short forms written out: "Sr. Engineer" and "Senior Engineer" are one."""
    full = {group[0]: group[1] for group in groups("title-short-forms")}
    return " ".join(full.get(word, word) for word in re.findall(r"[\w#+]+", folded(title or "")))


def contains(longer: str, shorter: str) -> bool:
    """Whether the words of one stand in a row in the other."""
    return bool(shorter) and f" {shorter} " in f" {longer} "
