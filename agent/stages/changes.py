"""What became of the user's own lines."""

from __future__ import annotations

from collections.abc import Sequence

from agent.domain.corpus import Corpus, Snippet, SnippetKind, SourceKind
from agent.domain.draft import LineKind
from agent.domain.resume import Line, Resume
from agent.domain.value import Value
from agent.domain.wish import EditLine


class Reworded(Value):
    """A line before and after."""

    original: str
    text: str


class Changes(Value):
    """Against the files of the user: lines that no file has, lines in other words, bullets that stand elsewhere among those of their position, and what was left out."""

    added: tuple[str, ...] = ()
    reworded: tuple[Reworded, ...] = ()
    moved: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()

    def __str__(self) -> str:
        reworded = f"{len(self.reworded)} line{'s' * (len(self.reworded) != 1)} reworded"
        return f"{reworded}, {len(self.added)} new, {len(self.moved)} moved, {len(self.left_out)} left out"


def changes(resume: Resume, corpus: Corpus) -> Changes:
    """The changes of a résumé against the corpus it was made from."""
    lines = [*resume.summary, *(b for e in resume.experiences for b in e.bullets)]
    was = {id(line): _before(line, resume, corpus) for line in (*lines, *resume.skills)}
    used = {c for line in lines for c in line.cites}
    replaced = {words for line in lines if (words := was[id(line)])}
    bodies = (SnippetKind.BULLET, SnippetKind.SUMMARY)
    return Changes(
        added=tuple(line.text for line in (*resume.summary, *resume.skills, *(b for e in resume.experiences for b in e.bullets)) if was[id(line)] is None),
        reworded=tuple(Reworded(original=old, text=line.text) for line in lines if (old := was[id(line)]) and _differs(old, line.text)),
        moved=tuple(line.text for e in resume.experiences for line in _moved([b for b in e.bullets if was[id(b)] is not None], corpus)),
        left_out=tuple(s.text for s in corpus.snippets if s.kind in bodies and s.id not in used and s.text not in replaced) + _facts_left_out(resume, corpus),
    )


def _before(line: Line, resume: Resume, corpus: Corpus) -> str | None:
    """The words of a file in whose place the line stands, None where there are none: it rests on what was said in the chat alone, or is put together from facts."""
    edited = next((w.line.words for w in resume.wishes if isinstance(w, EditLine) and w.snippet in line.cites), None)
    if edited:
        return edited
    known = {s.id: s for s in (*resume.evidence, *corpus.snippets)}
    filed = [s.text for c in line.cites if (s := known.get(c)) and _is_filed(s)]
    if not filed:
        return None
    said = any(s.text == line.original for c in line.cites if (s := known.get(c)) and not _is_filed(s))
    return filed[0] if said or line.kind is LineKind.SKILL else line.original or None


def _is_filed(snippet: Snippet) -> bool:
    """Whether the words stand in a file, or in the place of words that do."""
    return snippet.source.kind is SourceKind.FILE or bool(snippet.source.path)


def _facts_left_out(resume: Resume, corpus: Corpus) -> tuple[str, ...]:
    """Entries without room, and what the user has under headings that no section of ours is for."""
    kept, paths = {entry.id for entry in resume.entries}, {entry.path for entry in corpus.entries}
    dropped = tuple(f"{entry.kind.value}: {entry.title}" for entry in corpus.entries if entry.id not in kept)
    return dropped + tuple(s.text for s in corpus.snippets if s.kind is SnippetKind.OTHER and s.source.path not in paths)


def _differs(one: str, other: str) -> bool:
    """More than a full stop at the end."""
    return one.strip(" .,;") != other.strip(" .,;")


def _moved(lines: Sequence[Line], corpus: Corpus) -> list[Line]:
    """The fewest bullets of a position that had to change their place among those that stayed."""
    order = {s.id: i for i, s in enumerate(corpus.snippets)}
    placed = [(order[line.cites[0]], line) for line in lines if line.cites[0] in order]
    rows: list[list[int]] = []
    for place, _ in placed:
        rows.append([*max((row for row in rows if row[-1] < place), key=_stays, default=list[int]()), place])
    stayed = max(rows, key=_stays, default=list[int]())
    return [line for place, line in placed if place not in stayed]


def _stays(row: Sequence[int]) -> tuple[int, int]:
    """The longest row is that of those that stayed; of two that changed places the one moved that came forward."""
    return len(row), -row[-1]
