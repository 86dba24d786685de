"""The tools and technologies that a post asks for, by their names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from agent.domain.brief import Kind, Requirement
from agent.domain.posting import Posting
from agent.lexicon.aliases import as_kept, canonical, known_things
from agent.lexicon.files import heads, words

MOST = 20
"""Names of a stack."""

_KINDS = (Kind.SKILL, Kind.EXPERIENCE)
_SHAPED = re.compile(r"(?<![\w.])(?:[A-Za-z]+(?:\+\+|#)|\.[A-Z][A-Za-z]+|[A-Z][A-Za-z]*\.(?:js|io|NET)|[A-Za-z]*[a-z][A-Z]\w*|(?=\w*\d)[A-Z]{1,5}\d{1,4}|[A-Z]{3,5}(?:[-/][A-Z]{2,5})?)(?!\w|['’]s)")
_GLUED = re.compile(r"(?i:required|preferred|desired|experience|skills|degree|requirements|qualifications|responsibilities|benefits)(?=[A-Z])|(?<=[a-zA-Z])(?:Required|Preferred|Desired|Experience|Skills|Degree|Requirements|Qualifications)\b")
_NAME = re.compile(r"[A-Z][\w+#.-]*\w(?: [A-Z0-9][\w+#.-]*\w){0,2}")
_ABSTRACT = re.compile(r"(?:ing|tion|ment|ness|ship|ity|ance|ence|ologist)s?$")
_WITHIN = re.compile(r"(?:[,(/]|\b(?:and|or|of|with|in|as|like|using|including|to|on|e\.g\.|by))\s*$")


def stack_of(posting: Posting, requirements: Iterable[Requirement]) -> tuple[str, ...]:
    """The names, in the order of the post and as it writes them: names of the lexicon, words of a product's shape, and names inside a sentence.

    The employer and the place are no tools.
    """
    around = f"{posting.employer or ''}\n{posting.location or ''}".lower()
    named = (name for requirement in requirements if requirement.kind in _KINDS for name in _names(posting.text, requirement.quote))
    found = (name for name in named if name.lower() not in around)
    unique: dict[str, str] = {}
    for name in found:
        unique.setdefault(canonical(name), name)
    return tuple(name for name in unique.values() if not _is_part(name, unique.values()))[:MOST]


def _names(text: str, quote: str) -> Iterator[str]:
    known = [name for name in known_things(quote) if re.search(r"[A-Z\d]", as_kept(name) or "") and re.search(r"[A-Z\d]", name) and name.lower() not in words("no-products")]
    shouted = quote.isupper() and len(quote.split()) > 1
    shaped = [] if shouted else [match.group() for match in _SHAPED.finditer(quote)]
    inner = [] if shouted else [match.group() for match in _NAME.finditer(quote) if _is_inside(text, quote, match.start()) and not _is_plain(text, match.group())]
    named = dict.fromkeys([*known, *(name for name in (*shaped, *inner) if not _is_no_product(name))])
    yield from sorted(named, key=quote.find)


def _is_inside(text: str, quote: str, at: int) -> bool:
    """Whether a name stands inside a sentence, where a capital says that it is one."""
    start = text.find(quote)
    return start >= 0 and _WITHIN.search(text[max(0, start + at - 12) : start + at]) is not None


def _is_plain(text: str, name: str) -> bool:
    """Whether the post has its words in small letters too."""
    return all(re.search(rf"\b{re.escape(word.lower())}\b", text) for word in name.split())


def _is_no_product(name: str) -> bool:
    """Whether a word of the name says that it is a body, a law, a place, a job or a quality."""
    parts = re.findall(r"[\w+#]+", name.lower())
    told = any(part in words(data) for part in parts for data in ("no-products", "states", "title-words", "stopwords"))
    return told or parts[-1] in words("plain-words") or parts[0] in heads("number-words") or _ABSTRACT.search(parts[-1]) is not None or _GLUED.search(name) is not None


def _is_part(name: str, names: Iterable[str]) -> bool:
    """Whether a longer name holds it: NetBackup in Veritas NetBackup."""
    return any(name != other and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", other) for other in names)
