"""The head of a post of which all line breaks were lost: "Line Cook - Nights The Copper Pot Salem, OR Full-time $19 an hour …"."""

from __future__ import annotations

import re

from agent.adapters.places import is_region
from agent.adapters.titles import is_title
from agent.lexicon.files import words

LONG = 80
"""Characters of a first line that is no title of its own."""
HEAD = 200
"""Characters in which title, employer and place stand."""
MOST_WORDS = 14
"""Words of title, employer and place together."""
MOST_OF_TITLE = 8
FIRST = 4
"""Lines among which the long one stands; before it somebody may have written a comment."""

_STOP = re.compile(
    r"\s*(?:[$£€]\s?\d|\b(?:Full|Part)[- ][Tt]ime\b|\b(?:Permanent|Temporary|Contract|Remote|Hybrid|On-?site|Posted|Apply|Save|Salary|Pay|Job (?:Type|Description|Summary|Details)|Overview|Description"
    r"|Requirements|Responsibilities|Duties|Qualifications|Summary|About|What|Who|We|You|Our|Your|The (?:role|job|position|company|team))\b|(?<=[a-z]{2})[.!?:]\s)"
)
_PLACE = re.compile(r"(?:[A-Z][\w.'’-]+ ){0,2}[A-Z][\w.'’-]+, (?P<region>[A-Z]{2}\b(?: \d{5})?|[A-Z][a-z]+)")
_TAIL = re.compile(r"\s+(?:-|–|—|\||,|at|@|for|in)$")
_FORM = re.compile(r"^(?:Co|Inc|LLC|Ltd|Corp)\b\.?,?\s*")
_SMALL = frozenset(("of", "and", "for", "in", "the", "at", "&", "-", "–", "—", "|", "/", "with", "to", "or"))


def flattened(text: str, employer: str = "") -> tuple[str, str, str]:
    """Title, employer and place at the head of a text whose first line is long; what cannot be told is "". `employer` is known from its sentences."""
    first = next((line.strip() for line in text.lstrip().splitlines()[:FIRST] if len(line) >= LONG), "")
    if not first:
        return "", "", ""
    stop = _STOP.search(first, 3, HEAD)
    head = first[: stop.start()] if stop else ""
    place = next((m for m in _PLACE.finditer(head) if is_region(m["region"])), None)
    named = head.find(employer) if employer else -1
    if not (place or named > 0) or len(head.split()) > MOST_WORDS or not _is_named(head):
        return "", "", ""
    if named > 0:
        title, behind = head[:named], _FORM.sub("", head[named + len(employer) :].strip(" ,-–—|·"))
        return _titled(title), "", behind if place and _PLACE.fullmatch(behind) and not is_title(behind) else ""
    town, _, region = head[: place.end()].rpartition(",") if place else ("", "", "")
    return _split(town.split(), region.strip(), first)


def _split(spoken: list[str], region: str, text: str) -> tuple[str, str, str]:
    """The title up to its last word that is one, and the employer behind or before it where the post names that again; the town is what stands before the region."""
    before = next((n for n in range(4, 1, -1) if n < len(spoken) and _again(" ".join(spoken[:n]), text, spoken[n])), 0)
    if before:
        title, _, where = _split(spoken[before:], region, text)
        return title, " ".join(spoken[:before]), where
    ends = [n for n, word in enumerate(spoken[:MOST_OF_TITLE], 1) if is_title(word.strip("()-–,"))]
    if not ends:
        return "", "", ""
    end = next((n for n, after in zip(ends, [*ends[1:], 0], strict=True) if after != n + 1), ends[-1])
    rest = spoken[end:]
    name = next((" ".join(rest[a:b]) for a in range(len(rest)) for b in range(len(rest) - 1, a + 1, -1) if _again(" ".join(rest[a:b]), text)), "")
    town = " ".join(rest).rpartition(name)[2].strip() if name else " ".join(rest) if len(rest) == 1 else ""
    return _titled(" ".join(spoken[:end])), name, f"{town}, {region}" if town and not is_title(town) else ""


def _again(name: str, text: str, after: str = "") -> bool:
    """Whether a name of several words stands more than once in the text, and there not before the same word as here (`after`): "Accounts Payable Specialist" is a title."""
    places = re.findall(rf"(?<!\w){re.escape(name)}(?!\w)\s*(\S*)", text)
    return name[:1].isupper() and name.count(" ") > 0 and not is_title(name) and len(places) > 1 and (not after or any(word != after for word in places))


def _titled(text: str) -> str:
    """A title without signs at its end, "" where it is none."""
    bare = _TAIL.sub("", text.strip(" ,-–—|·")).strip(" ,-–—|·")
    return bare if 0 < len(bare.split()) <= MOST_OF_TITLE and is_title(bare) else ""


def _is_named(head: str) -> bool:
    """Whether its words are written as those of names and titles are."""
    found = re.findall(r"(?<!\w)[A-Za-z][\w'’-]*|[&|–—-]", head)
    return all(word[:1].isupper() or word in _SMALL or word.lower() in words("title-words") or word in ("shift", "shifts", "nights") for word in found)
