"""Whether a résumé that we print in full is the same when it is read again."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from agent.adapters.exporters import DocxExporter, MarkdownExporter, PdfExporter
from agent.adapters.importers import read_resume
from agent.domain.corpus import Corpus, Education, Entry, Position, SnippetKind
from agent.domain.dates import PartialDate
from agent.domain.draft import Author, Draft, LineKind, Proposal
from agent.domain.evidence import Evidence
from agent.domain.look import designs
from agent.domain.rendered import Design
from agent.domain.resume import Resume
from agent.errors import UserCanAct
from agent.ports import Exporter
from agent.stages.check import release, settle

_KINDS = {SnippetKind.BULLET: LineKind.BULLET, SnippetKind.SUMMARY: LineKind.SUMMARY, SnippetKind.SKILL: LineKind.SKILL, SnippetKind.HEADLINE: LineKind.HEADLINE}

FORMS: dict[str, tuple[Exporter, Design]] = {f"pdf {name}": (PdfExporter(), Design(name=name)) for name, _ in designs()} | {
    f"docx {name}": (DocxExporter(), Design(name=name)) for name, _ in designs()
} | {"md": (MarkdownExporter(), Design())}

Facts = dict[str, Counter[tuple[str, ...]]]
"""For each kind of fact what there is of it."""


@dataclass(frozen=True)
class Trip:
    """A résumé printed in one form: what was printed, and what was read of that."""

    name: str
    form: str
    printed: Facts
    read: Facts
    doubts: int

    def missing(self, kind: str) -> Counter[tuple[str, ...]]:
        """What was not read as it was printed."""
        return self.printed[kind] - self.read[kind]


def in_full(corpus: Corpus) -> Resume:
    """All lines of a corpus that pass the gate, in their own words."""
    proposals = tuple(
        Proposal(kind=_KINDS[s.kind], text=s.text, cites=(s.id,), position=s.position, original=s.text, author=Author.USER) for s in corpus.snippets if s.kind in _KINDS
    )
    evidence = Evidence(corpus=corpus)
    return release(settle(Draft(proposals=proposals), evidence), evidence)


def _folded(*parts: str | None) -> tuple[str, ...]:
    return tuple(" ".join((part or "").split()) for part in parts)


def _title(position: Position) -> str | None:
    """The title as it is printed: without the employer behind it, who stands above."""
    if not position.title or not position.employer:
        return position.title
    return re.sub(rf"\s+(?:[-–—|@]|at)\s+{re.escape(position.employer)}\b.*$", "", position.title, flags=re.I) or position.title


def _course(study: Education) -> str:
    return ", ".join(part for part in (study.degree, study.area) if part)


def _told_when(entry: Entry) -> str:
    text = entry.when or ""
    return str(PartialDate.parse(text)) if re.fullmatch(r"(?:19|20)\d\d-\d\d?(?:-\d\d?)?", text) else text


def _words(study: Education) -> tuple[str, ...]:
    """All words of a study, whatever they are, but for the names of months."""
    told = f"{study.institution or ''} {_course(study)} {study.period} {study.score or ''}".lower()
    return tuple(sorted({word for word in re.findall(r"[^\W_]+", told) if not re.fullmatch(r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*|gpa|at|from", word)}))


def printed_facts(resume: Resume) -> Facts:
    """What a résumé shows."""
    held = [(e.position, [b.text for b in e.bullets]) for e in resume.experiences]
    return {
        "positions": Counter(_folded(p.kind.value, p.employer, _title(p), _when(p.period.backwards, str(p.period), str(p.period.start)), p.location) for p, _ in held),
        "bullets": Counter(_folded(p.kind.value, p.employer, _title(p), text) for p, own in held for text in own),
        "education": Counter(_folded(e.institution, _course(e), str(e.period), e.score) for e in resume.education),
        "education by words": Counter(map(_words, resume.education)),
        "skills": Counter(_folded(line.text) for line in resume.skills),
        "summary": Counter(_folded(line.text) for line in resume.summary),
        "entries": Counter(_folded(e.kind.value, ", ".join(part for part in (e.title, e.by, _told_when(e)) if part)) for e in resume.entries),
    }


def read_facts(corpus: Corpus) -> Facts:
    """What was understood of a file."""
    return {
        "positions": Counter(_folded(p.kind.value, p.employer, p.title, str(p.period), p.location) for p in corpus.positions),
        "bullets": Counter(_folded(p.kind.value, p.employer, p.title, s.text) for p in corpus.positions for s in corpus.bullets_of(p.id)),
        "education": Counter(_folded(e.institution, _course(e), str(e.period), e.score) for e in corpus.education),
        "education by words": Counter(map(_words, corpus.education)),
        "skills": Counter(_folded(s.text) for s in corpus.snippets if s.kind is SnippetKind.SKILL and s.position is None),
        "summary": Counter(_folded(s.text) for s in corpus.snippets if s.kind is SnippetKind.SUMMARY),
        "entries": Counter(_folded(e.kind.value, ", ".join(part for part in (e.title, e.by, e.when) if part)) for e in corpus.entries),
    }


def _when(backwards: bool, period: str, start: str) -> str:
    return start if backwards else period


def trips(paths: list[Path]) -> Iterator[Trip]:
    """Each résumé in JSON, printed in all `FORMS` and read again."""
    for path in paths:
        resume = in_full(read_resume(path.read_bytes(), path.name).corpus)
        for form, (exporter, design) in FORMS.items():
            content = exporter.render(resume, design).content
            try:
                again = read_resume(content, f"{path.stem}.{exporter.extension}")
            except UserCanAct as refusal:
                print(f"  refused: {path.stem}.{exporter.extension}: {refusal}")
                continue
            yield Trip(path.stem, form, printed_facts(resume), read_facts(again.corpus), len(again.doubts))


def report(data: Path) -> str:
    """How much of what we print comes back as it was."""
    found = list(trips(sorted((data / "resumes" / "json").glob("*.json"))))
    out = [f"What we print in full and read again ({len(found) // len(FORMS)} résumés)"]
    for form in FORMS:
        own = [trip for trip in found if trip.form == form]
        rates = []
        for kind in own[0].printed if own else ():
            total, gone = (sum(sum(counter.values()) for counter in counters) for counters in ([t.printed[kind] for t in own], [t.missing(kind) for t in own]))
            rates.append(f"{kind} {total - gone}/{total}")
        doubts = sorted(trip.doubts for trip in own)
        whole = sum(not any(trip.missing(kind) for kind in trip.printed) for trip in own)
        out.append(f"  {form}: whole {whole}/{len(own)}; {', '.join(rates)}; doubts a file {doubts[len(doubts) // 2] if doubts else 0} (most {max(doubts, default=0)})")
    return "\n".join(out)
