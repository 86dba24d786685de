"""How well résumés are read: positions, lines and fields against the same person's JSON, words where there is none, and whether our own files come back whole.

    python -m tests.bench.imports DATA [part of a name]

A line counts as *verbatim* when the same words (blanks folded) are a line of the position that has the same title, employer or dates; as *recovered* when its letters
stand in that position's lines, however these were cut. *Elsewhere* are words of our lines that are in no line of the other file at all. *Invented* are words that
the file does not hold; *lost* are words of the file that stand nowhere in what was understood. Files with an even number were looked at while the reader was made,
the others were not.
"""

from __future__ import annotations

import re
import resource
import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import pymupdf

from agent.adapters.importers import read_resume
from agent.adapters.plain import clean, decode
from agent.domain.corpus import Corpus, Imported, Position, SnippetKind
from agent.domain.dates import MONTHS
from agent.errors import UserCanAct
from tests.bench.filetexts import docx_text
from tests.bench.roundtrip import report as round_trips

_WORD = re.compile(r"[^\W_]+")


def folded(text: str) -> str:
    """Single blanks."""
    return " ".join(text.split())


def letters(text: str) -> str:
    """Small letters and digits alone."""
    return "".join(_WORD.findall(clean(text).lower()))


@dataclass(frozen=True)
class Reading:
    """A file, what we understood, how long it took, and the same person's résumé where there is one."""

    path: Path
    ours: Imported
    seconds: float
    gold: Corpus | None

    @cached_property
    def pairs(self) -> list[tuple[Position, Position | None]]:
        """Each of the other file's positions with ours."""
        return paired(self.gold, self.ours.corpus) if self.gold else []

    @cached_property
    def lines(self) -> tuple[int, int, int]:
        """(lines of the other file, verbatim at their position, recovered there)."""
        total = verbatim = recovered = 0
        for gold, position in self.pairs:
            wanted = [s.text for s in self.gold.bullets_of(gold.id)] if self.gold else []
            have = [s.text for s in self.ours.corpus.bullets_of(position.id)] if position else []
            exact, all_of_it = {folded(text) for text in have}, letters(" ".join(have))
            total += len(wanted)
            verbatim += sum(folded(text) in exact for text in wanted)
            recovered += sum(letters(text) in all_of_it for text in wanted)
        return total, verbatim, recovered

    @cached_property
    def fields(self) -> dict[str, tuple[int, int]]:
        """For employer, title, start and end: (how many the other file has, how many are the same with us)."""
        rows = [(_facts(gold), _facts(position) if position else ()) for gold, position in self.pairs]
        names = ("employer", "title", "start", "end")
        return {
            name: (sum(bool(gold[n]) for gold, _ in rows), sum(bool(gold[n]) and bool(ours) and gold[n] == ours[n] for gold, ours in rows)) for n, name in enumerate(names)
        }

    @cached_property
    def made_up(self) -> int:
        """Employers of ours where the other file has none, and positions that neither it nor the file itself has."""
        extra = sum(bool(position) and not gold.employer and bool(position.employer) for gold, position in self.pairs if position)
        return extra + len(self._beyond) - self.theirs_lacks

    @cached_property
    def theirs_lacks(self) -> int:
        """Positions that the other file left out, though title and dates stand together in this one."""
        lines = text_of(self.path).splitlines()
        near = ["\n".join(lines[max(0, n - 2) : n + 3]) for n in range(len(lines))]
        return sum(any(stands(position, text) for text in near) for position in self._beyond)

    @cached_property
    def _beyond(self) -> list[Position]:
        known = [position for _, position in self.pairs if position]
        return [p for p in self.ours.corpus.positions if p.kind.value == "work" and p not in known]

    @cached_property
    def elsewhere(self) -> tuple[int, int]:
        """(words of our lines, those in lines of which the other file's lines hold nothing)."""
        if not self.gold:
            return 0, 0
        gold = letters(" ".join(s.text for s in self.gold.snippets if s.kind in (SnippetKind.BULLET, SnippetKind.SUMMARY)))
        ours = [s.text for s in self.ours.corpus.snippets if s.kind is SnippetKind.BULLET]
        return sum(len(text.split()) for text in ours), sum(len(text.split()) for text in ours if letters(text) not in gold)

    @cached_property
    def words(self) -> tuple[int, list[str], list[str]]:
        """(words of the file, those lost, those invented)."""
        text = text_of(self.path)
        seen, held = set(_WORD.findall(text.lower())), held_words(self.ours.corpus)
        every, dates = letters(text), dated(self.ours.corpus)
        all_held = "".join(held)
        lost = sorted(word for word in seen if word not in held and word not in all_held and word not in dates and len(word) > 1)
        return len(seen), lost, sorted(word for word in held if word not in every)


def _facts(position: Position) -> tuple[str, str, str, str]:
    period = position.period
    return _same(position.employer), _same(position.title), str(period.start or ""), "Present" if period.current else str(period.end or "")


def stands(position: Position, text: str) -> bool:
    """Whether a few lines of a file hold a position's title and both its dates as they are."""
    ends = [end for end in (position.period.start, position.period.end) if end]
    months = [MONTHS[end.month - 1] for end in ends if end.month]
    return bool(position.title and ends) and letters(position.title or "") in letters(text) and all(word in text.lower() for word in (*months, *(str(end.year) for end in ends)))


def _same(name: str | None) -> str:
    """A name with its words alone, so that signs between them do not count."""
    return " ".join(_WORD.findall((name or "").lower()))


def paired(gold: Corpus, ours: Corpus) -> list[tuple[Position, Position | None]]:
    """Each position of one with the one of ours that agrees most, none twice."""
    free = list(ours.positions)
    found: list[tuple[Position, Position | None]] = []
    for position in gold.positions:
        wanted = letters(" ".join(s.text for s in gold.bullets_of(position.id)))
        rated = [(_agreement(position, other, wanted, ours), -n) for n, other in enumerate(free)]
        best, place = max(rated, default=(0.0, 0))
        found.append((position, free.pop(-place) if best > 0.5 else None))
    return found


def _agreement(gold: Position, other: Position, wanted: str, ours: Corpus) -> float:
    one, two = _facts(gold), _facts(other)
    lines = [letters(s.text) for s in ours.bullets_of(other.id)]
    shared = sum(len(line) for line in lines if line in wanted) / max(1, len(wanted))
    return sum(bool(a) and a == b for a, b in zip(one, two, strict=True)) + 3 * shared


def held_words(corpus: Corpus) -> set[str]:
    """All words of what was understood, wherever they stand, but for those of dates."""
    person, found = corpus.person, list[str | None]()
    found += [person.name, person.email, person.phone, person.location, *(link.url for link in person.links)]
    for position in corpus.positions:
        found += [position.employer, position.title, position.location]
    for study in corpus.education:
        found += [study.institution, study.degree, study.area, study.score]
    for entry in corpus.entries:
        found += [entry.title, entry.by, entry.when]
    found += [snippet.text for snippet in corpus.snippets]
    return {word for text in found if text for word in _WORD.findall(clean(text).lower())}


_DATES = re.compile(r"(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*|to|present|current|until|since|now|ongoing")


def dated(corpus: Corpus) -> set[str]:
    """Words by which the periods may have been written."""
    periods = [*(p.period for p in corpus.positions), *(e.period for e in corpus.education)]
    ends = [end for period in periods for end in (period.start, period.end) if end]
    return {str(end.year) for end in ends} | {f"{end.month:02d}" for end in ends if end.month}


def text_of(path: Path) -> str:
    """The words of a file, as other software reads them; headings and the words of dates that name no year are left in."""
    content = path.read_bytes()
    if path.suffix == ".pdf":
        opened: Any = pymupdf.open(path)  # type: ignore[no-untyped-call]
        text = "\n".join(page.get_text(flags=pymupdf.TEXTFLAGS_TEXT & ~pymupdf.TEXT_PRESERVE_LIGATURES | pymupdf.TEXT_DEHYPHENATE) for page in opened)
    elif path.suffix == ".docx":
        text = docx_text(content, within="word/document")
    else:
        text = decode(content, path.name)
    return "\n".join(line for line in clean(text).splitlines())


def readings(paths: Iterable[Path], data: Path) -> Iterator[Reading]:
    """The files that can be read; a refused one is named."""
    for path in paths:
        twin = data / "resumes" / "json" / f"lc-{path.stem}.json"
        gold = read_resume(twin.read_bytes(), twin.name).corpus if twin.is_file() else None
        begun = time.perf_counter()
        try:
            ours = read_resume(path.read_bytes(), path.name)
        except UserCanAct as refusal:
            print(f"  refused: {path.name}: {refusal}")
            continue
        yield Reading(path, ours, time.perf_counter() - begun, gold)


def _rate(part: int, whole: int) -> str:
    return f"{part}/{whole} = {100 * part / max(1, whole):.1f} %"


def with_gold(name: str, found: Sequence[Reading]) -> list[str]:
    """The figures of files of which the same person's JSON is there."""
    total, verbatim, recovered = (sum(r.lines[n] for r in found) for n in range(3))
    fields = {key: tuple(sum(r.fields[key][n] for r in found) for n in (0, 1)) for key in ("employer", "title", "start", "end")}
    had, same = (sum(pair[n] for pair in fields.values()) for n in (0, 1))
    words, out = (sum(r.elsewhere[n] for r in found) for n in (0, 1))
    return [
        f"{name}: {len(found)} files, {sum(len(r.pairs) for r in found)} positions",
        f"  lines verbatim at their position {_rate(verbatim, total)}; recovered {_rate(recovered, total)}",
        f"  fields the same {_rate(same, had)} ({', '.join(f'{key} {ours}/{all_}' for key, (all_, ours) in fields.items())}); made up {sum(r.made_up for r in found)}; positions that they left out {sum(r.theirs_lacks for r in found)}",
        f"  words of our lines in no line of theirs {_rate(out, words)}",
    ]


def without_gold(name: str, found: Sequence[Reading]) -> list[str]:
    """What can be said of files by themselves."""
    words, lost, invented = sum(r.words[0] for r in found), sum(len(r.words[1]) for r in found), [word for r in found for word in r.words[2]]
    doubts = sorted(len(r.ours.doubts) for r in found)
    slowest = max((r.seconds for r in found), default=0.0)
    told = f"{name}: {len(found)} files; words kept {_rate(words - lost, words)}; invented {len(invented)} {invented[:6] or ''}"
    return [f"{told}; doubts a file {doubts[len(doubts) // 2] if doubts else 0} (most {max(doubts, default=0)}); slowest {slowest:.2f} s"]


def _number(path: Path) -> int:
    digits = re.findall(r"\d", path.stem)
    return int(digits[-1]) if digits else 0


def report(data: Path, only: str = "") -> str:
    """The figures of every corpus."""
    out = ["How résumés are read"]
    folders = {"livecareer": data / "pdf" / "livecareer", "templates": data / "pdf" / "templates", "docx": data / "resumes" / "docx", "txt": data / "resumes" / "txt"}
    for name, folder in folders.items():
        found = list(readings(sorted(p for p in folder.glob("*.*") if only in p.name), data))
        if name == "livecareer":
            for half, odd in (("even, looked at", 0), ("odd, kept back", 1)):
                out += with_gold(f"{name} ({half})", [r for r in found if r.gold and _number(r.path) % 2 == odd])
        out += without_gold(name, found)
    out.append(f"peak memory of the reader of PDFs: {resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024:.0f} MB")
    return "\n".join([*out, round_trips(data)])


if __name__ == "__main__":
    print(report(Path(sys.argv[1]), sys.argv[2] if len(sys.argv) > 2 else ""))
