"""A yes, a no and what stands between, in other languages than English."""

from __future__ import annotations

import re
from functools import cache

from agent.lexicon.vitae import table

_ENGLISH = {"later": "later", "unknown": "I don't know", "half": "sort of"}
_REPLIES = ("yes", "no", *_ENGLISH.values())
_MARK = re.compile(r"\s*[,.;:!–-]+(?=\s)")
_END = r"(?=\s*[.!,;:–-]+(?:\s|$)|\s*$)"


def in_english(text: str) -> str:
    """An answer with its yes or no in English, and its "but" behind a no, or as a whole "later", "I don't know" or "sort of"; as it stands where it is none of these."""
    said = text.strip()
    if put := _put(said):
        return put
    for what, pattern in _patterns():
        match = pattern.match(said)
        if match:
            rest = said[match.end() :].strip(" \t,.:;!–-")
            if rest.startswith("?"):
                return text
            rest = _but().sub("but ", rest) if what == "no" else rest
            return f"{what}, {rest}" if rest else what
    return text


def opening(text: str) -> tuple[str, str]:
    """The reply with which an answer begins, in English, and what stands behind its comma or full stop; "" where it begins with none, as the name "Tak Sin Foods" does."""
    said = text.strip()
    for cut in (len(said), *(mark.start() for mark in _MARK.finditer(said))):
        reply = in_english(said[:cut])
        if reply in _REPLIES and said[:cut].lower() != reply:
            return reply, said[cut:].strip(" ,.;:!–-")
    return "", said


def takes_back(text: str) -> bool:
    """Whether words beside a yes to something one holds limit it, or tell of another time or person: "nur B1", "mais pas encore"."""
    return _takes_back().search(text) is not None


def is_little(text: str) -> bool:
    """Whether an answer says that one did nothing of it, or hardly anything, and no more: "un peu", "schon mal gesehen"."""
    return _a_little().fullmatch(text.strip(" \t.,!")) is not None


def left_of_yes(text: str) -> list[str]:
    """The words beside a yes that may name a thing: without times, courtesies, what is said of holding, and where one has it from."""
    rest = re.sub(r"\b\d[\w./-]*", " ", _before_a_place().sub(" ", text))
    return [word for word in re.findall(r"[^\W\d_][\w'’.+#-]*[^\W_]", rest) if not _beside().fullmatch(word) and (len(word) > 2 or word.isupper())]


@cache
def _before_a_place() -> re.Pattern[str]:
    """A word that leads to a place and what follows it, up to the next comma."""
    return re.compile(rf"(?<!\w)(?:{'|'.join(table('yes-and-no')['before a place'])})\s+[^,;.]+", re.I)


@cache
def _beside() -> re.Pattern[str]:
    return re.compile("|".join(table("yes-and-no")["beside"]), re.I)


def _put(said: str) -> str:
    """What an answer as a whole says in English where it is neither a yes nor a no; "" for any other."""
    return next((_ENGLISH[what] for what in _ENGLISH if _whole(what).fullmatch(said)), "")


@cache
def _whole(label: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(table('yes-and-no')[label])})[\s.,!…]*", re.I)


@cache
def _takes_back() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(table('yes-and-no')['takes back'])})(?!\w)", re.I)


@cache
def _a_little() -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in table("yes-and-no")["a little"]), re.I)


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    rows = table("yes-and-no")
    thanks = rf"(?:[\s,.!–-]*\b(?:{'|'.join(rows['thanks'])}){_END})*"

    def begins(label: str, end: str) -> re.Pattern[str]:
        return re.compile(rf"(?:{'|'.join(rows[label])})(?!\w){thanks}{end}", re.I)

    return (("yes", begins("bare yes", _END)), ("no", begins("bare no", _END)), ("yes", begins("yes", "")), ("no", begins("no", "")))


@cache
def _but() -> re.Pattern[str]:
    return re.compile(rf"^(?:{'|'.join(table('yes-and-no')['but'])})\s+", re.I)
