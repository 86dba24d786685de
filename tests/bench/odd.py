"""Makes the clean lines of real résumés odd, the same ones at each run: first person, another tense, odd dates, stray marks.

It knows nothing of the writer: what is tidied is told by plain patterns.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from random import Random

_DEED = re.compile(r"^[A-Z][a-z]{2,}ed (?=[a-z0-9])")
_UNCLEAN = re.compile(r"\b(?:I|[Mm]e|[Mm]y|[Ww]e|us|[Oo]ur)\b|[•●*]|\s{2}|\b(?:19|20)\d\d\b|\d/\d|[;:!]$")
_PERSON = re.compile(r"\b(?:I|[Mm]e|[Mm]y|[Ww]e|us|[Oo]urs?)\b")
_MARKS = re.compile(r"^\W*[•●▪*~>–-]|\*\*|\s{2}|\s[,;.]|[;,!]$|\(\s|\s\)")
_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")
_DATES: tuple[tuple[str, Callable[[int, int], str]], ...] = (
    ("03/2018", lambda y, m: f"{m:02d}/{y}"), ("3/2018", lambda y, m: f"{m}/{y}"), ("03.2018", lambda y, m: f"{m:02d}.{y}"),
    ("03-2018", lambda y, m: f"{m:02d}-{y}"), ("2018/03", lambda y, m: f"{y}/{m:02d}"), ("MAR 2018", lambda y, m: f"{_MONTHS[m - 1][:3].upper()} {y}"),
    ("Mar. 2018", lambda y, m: f"{_MONTHS[m - 1][:3]}. {y}"), ("march 2018", lambda y, m: f"{_MONTHS[m - 1].lower()} {y}"), ("Mar-2018", lambda y, m: f"{_MONTHS[m - 1][:3]}-{y}"),
    ("March, 2018", lambda y, m: f"{_MONTHS[m - 1]}, {y}"), ("2018-03", lambda y, m: f"{y}-{m:02d}"),
)  # fmt: skip
PLACED = ("03/2018", "03.2018", "Mar. 2018", "MAR 2018", "2018/03", "March, 2018", "Mar-2018", "03-2018")
"""Forms in which the dates of positions are written."""
_CHAINED = re.compile(r"(?:^|\band |, |& )[a-z]{2,}ed\b|\bled\b|; ")
"""A second deed of the line, which would have to be made odd like the first."""
_POSSESSED = re.compile(r"\bthe (?=[a-z]{4,})")


@dataclass(frozen=True)
class Odd:
    """A line of a résumé as it was, as it is written now, of what oddity, and what the tidied line has to look like."""

    kind: str
    clean: str
    text: str
    begins: tuple[str, ...] = ()
    holds: str = ""

    def tidied(self, line: str) -> bool:
        """Whether a line that was made of it has nothing odd any more and all that it tells."""
        even = not _PERSON.search(line) and not _MARKS.search(line) and (not self.begins or line.split(" ", 1)[0] in self.begins)
        rest = re.findall(r"\w+", self.clean.lower())[3:]
        return even and self.holds in line and _in_order(rest, re.findall(r"\w+", line.lower()))


def _in_order(words: list[str], line: list[str]) -> bool:
    """Whether nine in ten of the words stand in the line."""
    return sum(w in line for w in words) >= 0.9 * len(words)


def date_in(form: str, year: int, month: int) -> str:
    """The month in an odd form, named by how March 2018 is written in it."""
    return dict(_DATES)[form](year, month)


def verbs_in(data: Path) -> dict[str, tuple[str, str, str]]:
    """Regular verbs that stand in the résumés in several forms: past form to base, third person, gerund."""
    texts = " ".join(path.read_text(encoding="utf-8") for path in sorted((data / "resumes" / "json").glob("*.json")))
    said = Counter(re.findall(r"[A-Za-z]+", texts.lower()))
    found: dict[str, tuple[str, str, str]] = {}
    for past in (w for w in said if w.endswith("ed") and len(w) > 4):
        bases = [b for b in (past[:-1], past[:-2], past[:-3] if past[-3] == past[-4] else "", past[:-3] + "y" if past[-3] == "i" else "") if b in said]
        bases.sort(key=lambda base: -said[base])
        forms = [(b, g) for b in bases for g in (b.removesuffix("e") + "ing", past[:-2] + "ing", b + "ing") if g in said]
        if forms:
            base, gerund = forms[0]
            third = base[:-1] + "ies" if past[-3] == "i" else base + ("es" if re.search(r"(?:s|sh|ch|x|z)$", base) else "s")
            found[past] = base, third, gerund
    return found


def odd_lines(line: str, ended: bool, verbs: Mapping[str, tuple[str, str, str]], random: Random) -> Iterator[Odd]:
    """All that can be made of a clean line in the past."""
    past, _, rest = line.partition(" ")
    forms = verbs.get(past.lower())
    kept = past, *((forms[0].capitalize(),) if forms and not ended else ())
    lower, single = f"{past.lower()} {rest}", not _CHAINED.search(rest)
    yield Odd("I", line, f"I {random.choice(('', 'also ', 'then '))}{lower}", kept)
    yield Odd("I have", line, f"{random.choice(('I have', 'I’ve', 'I had', 'Have'))} {lower}", kept)
    if forms and single:
        opening = random.choice(("I was responsible for", "My duties included", "In this role, my main responsibilities included", "Responsible for", "I've been", "I was"))
        yield Odd("duties", line, f"{opening} {forms[2]} {rest}", kept)
        yield Odd("I, now", line, f"I {forms[0]} {rest}", kept)
    yield Odd("we", line, f"We {lower}")
    if match := _POSSESSED.search(rest):
        yield Odd("my", line, f"{past} {rest[: match.start()]}{random.choice(('my', 'our'))} {rest[match.end() :]}", kept)
    if forms and single and ended:
        yield Odd("tense", line, f"{random.choice(forms).capitalize()} {rest}", (past,))
    year, month, form = random.randrange(2009, 2021), random.randrange(1, 13), random.choice(_DATES)[0]
    yield Odd("date", line, f"{line} {random.choice(('since', 'from', 'in', 'until'))} {date_in(form, year, month)}", kept, _named(form, year, month))
    marks = random.choice(("• {}", "- {}", "* {}", "– {}", "{} ;", "{},", "{} !!", "{} .", "●  {}", "~ {}", "▪{}", "**{}**", "•\t{};"))
    yield Odd("marks", line, marks.format(random.choice((line, line.replace(" ", "  ", 3)))), kept)


def _named(form: str, year: int, month: int) -> str:
    """How the month is named by a tidy line: in full where it was, else in short."""
    return f"{_MONTHS[month - 1] if form.lower() in ('march 2018', 'march, 2018') else _MONTHS[month - 1][:3]} {year}"


def odd_resume(path: Path, verbs: Mapping[str, tuple[str, str, str]]) -> tuple[bytes, list[Odd], str]:
    """A résumé in JSON Resume form with its clean lines made odd, one oddity a line and the kinds in turn; its odd lines, and the form of its dates."""
    random, turn, made, known = Random(path.name), list[str](), list[Odd](), set[str]()
    resume, form = json.loads(path.read_text(encoding="utf-8")), random.choice(PLACED)
    for entry in resume.get("work") or ():
        ended = bool(re.search(r"\d{4}", str(entry.get("endDate") or "")))
        for at, line in enumerate(entry.get("highlights") or ()):
            told = "".join(filter(str.isalnum, str(line).lower()))
            if isinstance(line, str) and clean(line) and told not in known:
                found = {odd.kind: odd for odd in odd_lines(line.strip().rstrip("."), ended, verbs, random)}
                kind = min(found, key=lambda k: (turn.count(k), random.random()))
                turn.append(kind)
                known.add(told)
                made.append(found[kind])
                entry["highlights"][at] = found[kind].text
        for key in ("startDate", "endDate"):
            if match := re.fullmatch(r"(\d{4})-(\d\d)(?:-\d\d)?", str(entry.get(key) or "")):
                entry[key] = date_in(form, int(match[1]), int(match[2]))
    return json.dumps(resume).encode(), made, form


def clean(line: str) -> bool:
    """Whether a line is one sentence that begins with a deed in the past and has nothing odd."""
    return 25 < len(line) < 220 and line.isascii() and bool(_DEED.match(line)) and not _UNCLEAN.search(line.strip()) and not re.search(r"[a-z]{2}\. [A-Z]", line)
