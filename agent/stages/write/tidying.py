"""Tidies one line of the user's own words: no first person, no stray marks, one capital. It changes form, never facts."""

from __future__ import annotations

import re

from agent.lexicon.verbs import verb_of

_SPACES = ((re.compile(r"\s+([,.;:!?%)])"), r"\1"), (re.compile(r"([,;])(?=[A-Za-z])"), r"\1 "), (re.compile(r"\(\s+"), "("), (re.compile(r"\s{2,}"), " "))
_FIRST_PERSON = (
    re.compile(r"^(?:in this (?:role|position|job),?\s+)?I(?:'ve| have| had| am|'m| was)?\s+(?:also\s+|been\s+)?(?=\w)"),
    re.compile(r"^my (?:main |primary |key )?(?:duties|responsibilities|tasks|job|role) (?:included?|were|was|involved)(?: to)?:?\s+", re.I),
)
_INNER = ((re.compile(r"\b(and|then|where|which) I\s+(?=[a-z])"), r"\1 "), (re.compile(r"\b[Mm]y (?=[a-z])"), ""), (re.compile(r"\b([Oo])ur (?=[a-z])"), ""))
_DUTY = re.compile(r"^(?:responsib(?:le|ilities|ility) (?:for|include[ds]?|included)|duties include[d]?|tasked with|in charge of)\s*:?\s+(?P<rest>\w+ing\b.*)$", re.I | re.S)
_DATES = re.compile(r"\b(0?[1-9]|1[0-2])/((?:19|20)\d\d)\b")
_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()


def tidy(text: str) -> str:
    """The line as a résumé has it; the text itself where nothing is to be done."""
    line = _marks(text)
    line = _impersonal(line)
    line = _plain_case(_duty(line))
    line = _DATES.sub(lambda m: f"{_MONTHS[int(m[1]) - 1]} {m[2]}", line)
    return _end(line[:1].upper() + line[1:] if not re.match(r"[a-z]+[A-Z0-9]", line) else line)


def _marks(text: str) -> str:
    line = text.strip().lstrip("•●▪◦*·-–—>~ ").strip()
    for pattern, replacement in _SPACES:
        line = pattern.sub(replacement, line)
    return line.strip(" ,;|")


def _impersonal(line: str) -> str:
    for pattern in _FIRST_PERSON:
        cut = pattern.sub("", line, count=1)
        if cut != line and cut:
            line = cut
            break
    for pattern, replacement in _INNER:
        line = pattern.sub(replacement, line)
    return line


def _duty(line: str) -> str:
    """"Responsible for managing X" → "Managed X" where the verb is known; the tense is settled later."""
    match = _DUTY.match(line)
    verb = verb_of(match["rest"].split()[0].lower()) if match else None
    return verb.gerund + match["rest"][len(verb.gerund) :] if match and verb else line


def _plain_case(line: str) -> str:
    """A shouted line in sentence case; short words in capitals may be names and stay."""
    letters = [ch for ch in line if ch.isalpha()]
    if len(line.split()) < 4 or sum(ch.isupper() for ch in letters) < 0.85 * len(letters):
        return line
    return " ".join(w if len(w.strip(",.;:()")) <= 3 or re.search(r"\d", w) else w.lower() for w in line.split())


def _end(line: str) -> str:
    """No full stop after a single sentence; between sentences they stay."""
    return line[:-1] if line.endswith(".") and not re.search(r"[.!?]\s+\S", line) and not re.search(r"\b(?:etc|inc|ltd|co|corp|u\.s)\.$", line, re.I) else line
