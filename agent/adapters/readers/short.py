"""Posts of a few lines: told by their form, in the languages whose posts are read, and in which of them they are."""

from __future__ import annotations

from collections.abc import Iterable

from agent.adapters.language import surely
from agent.adapters.titles import is_title
from agent.lexicon import vitae
from agent.lexicon.cues import patterns
from agent.lexicon.foreign.jobs import calls, names_a_job, sentences
from agent.lexicon.foreign.stems import plainly
from agent.lexicon.tongues import FILES, Tongue, tongue

LONGEST = 1_200
"""Characters of a post of a few lines; a longer text needs no such proof."""
SHORTEST_CALL = 60
"""Characters of a sentence that calls for somebody and says a little more."""
SHORTEST_NAMED = 40
"""Characters of a short post in which a title, a heading and two things stand."""
LEAST = 2
"""Things under a heading of asking that make it a list."""
LONGEST_LINE = 90
LONGEST_TITLE = 12
"""Words of a first line that is the title of a job, with the employer."""
FEW_LETTERS = 250
"""Letters of a text up to which its headings tell its language better than its letters do."""

_MARKS = " \t\r#>*_•·–—-"
_CLOSED = ["duty", "benefit", "company", "apply"]
_FIRM = frozenset({"education", "language", "credential", "experience"})


def is_short_post(text: str) -> bool:
    """Whether a text of a few lines is a post by its form: two things under a heading that asks, below the title of a job or of the kind that posts ask for, or under one of duties below such a title; or a
    sentence that calls for somebody by such a title."""
    if len(text) > LONGEST:
        return False
    return (len(text) >= SHORTEST_NAMED and _lists(_lines(text))) or (len(text) >= SHORTEST_CALL and _calls(text))


def is_headed_post(text: str) -> bool:
    """Whether a text in one of the foreign languages begins with the title of a job and asks for something by itself, as no part of a post does; or is a short post that calls for somebody."""
    lines = _lines(text)
    if not lines or len(text) < SHORTEST_CALL or _is_lead(lines[0]):
        return False
    titled = len(lines[0].split()) <= LONGEST_TITLE and names_a_job(lines[0]) and len(sentences(lines[0])) == 1
    return (titled and (plainly(lines[0]) != lines[0] or _asks(lines))) or (len(text) <= LONGEST and _calls(text))


def language_of(text: str) -> str:
    """The code of the language of a post; where the text is too short for its letters to tell, that of its headings; "en" where nothing tells."""
    sure = surely(text)
    if sure == "en" or sure in FILES or sum(map(str.isalpha, text)) > FEW_LETTERS:
        return sure or "en"
    lines = _lines(text)
    told = sorted(((_headings(lines, spoken) and _told(lines, spoken), code) for code, spoken in _tongues()), reverse=True)
    return told[0][1] if told[0][0] > told[1][0] else sure or "en"


def _is_lead(line: str) -> bool:
    """Whether a line only leads to what stands below it: a heading, or one that ends as such."""
    return line.endswith((":", "?", "…")) or _opens(line, ("req", "pref", *_CLOSED))


def _asks(lines: list[str]) -> bool:
    """Whether a heading that asks or tells duties stands among the lines, or one of them asks outright or calls for somebody."""
    return any(_opens(line, ("req", "pref", "duty")) or any(spoken.shows("ask", line) or calls(line, spoken) for _, spoken in _tongues()) for line in lines[1:])


def _calls(text: str) -> bool:
    """Whether one of several sentences calls for somebody in one of the foreign languages."""
    return len(sentences(text)) > 1 and any(calls(text, spoken) for _, spoken in _tongues())


def _lists(lines: list[str]) -> bool:
    """Whether things are asked for, or duties told, under a heading."""
    for number, line in enumerate(lines):
        heads, listed = lines[:number], _until_closed(lines[number + 1 :])
        asking, duty = _opens(line, ("req", "pref")), _opens(line, ("duty",))
        if len(listed) >= LEAST and heads and ((asking and _is_known(heads, line, listed)) or (duty and _heads_a_job(heads))):
            return True
    return False


def _is_known(heads: list[str], heading: str, listed: list[str]) -> bool:
    """Whether the lines before the heading name a job, or half of those below it what posts ask for; under a heading that résumés have too, only "(m/w/d)" and the like says so."""
    if vitae.section_of(heading.rstrip(" :").lower()) not in (None, "summary"):
        return any(plainly(head) != head for head in heads)
    return _heads_a_job(heads) or 2 * sum(map(_is_asked_for, listed)) >= len(listed)


def _heads_a_job(heads: list[str]) -> bool:
    return any(names_a_job(head) or is_title(head) for head in heads)


def _until_closed(lines: Iterable[str]) -> list[str]:
    found = list[str]()
    for line in lines:
        if _opens(line, _CLOSED) or len(line) > LONGEST_LINE:
            break
        found.append(line)
    return found


def _opens(line: str, sections: Iterable[str]) -> bool:
    """Whether a line is a heading of one of these sections, in any of the languages."""
    bare = line.rstrip(" :?!*_")
    english = patterns("headings")
    return any(english[section].fullmatch(bare) or any(spoken.headings[section].fullmatch(bare) for _, spoken in _tongues()) for section in sections)


def _is_asked_for(thing: str) -> bool:
    """Whether a line names what posts ask for: a degree, a language, a licence, experience."""
    return bool(patterns("short-posts")["asks"].search(thing)) or any(_firm(thing, spoken) for _, spoken in _tongues())


def _firm(thing: str, spoken: Tongue) -> bool:
    return any(pattern.search(thing) for kind, pattern in spoken.kinds if kind in _FIRM)


def _headings(lines: list[str], spoken: Tongue) -> int:
    """How many lines are headings in this language and none in English."""
    bare = [line.rstrip(" :?!*_") for line in lines]
    english = patterns("headings").values()
    return sum(any(p.fullmatch(line) for p in spoken.headings.values()) and not any(p.fullmatch(line) for p in english) for line in bare)


def _told(lines: list[str], spoken: Tongue) -> int:
    """How many lines speak in this language: as headings, or by what they name."""
    return _headings(lines, spoken) + sum(any(pattern.search(line) for _, pattern in spoken.kinds) for line in lines)


def _lines(text: str) -> list[str]:
    return [bare for line in text[:LONGEST].splitlines() if (bare := line.strip(_MARKS))]


def _tongues() -> list[tuple[str, Tongue]]:
    return [(code, spoken) for code in FILES if (spoken := tongue(code))]
