"""What became of the user's own lines."""

from __future__ import annotations

from itertools import pairwise

from agent.domain.corpus import Corpus, SnippetKind
from agent.domain.resume import Resume
from agent.domain.value import Value


class Reworded(Value):
    """A line before and after."""

    original: str
    text: str


class Changes(Value):
    """Lines tidied, bullets left out, bullets that stand elsewhere than in the original."""

    reworded: tuple[Reworded, ...] = ()
    left_out: tuple[str, ...] = ()
    moved: tuple[str, ...] = ()

    def __str__(self) -> str:
        tidied = f"{len(self.reworded)} line{'s' * (len(self.reworded) != 1)} tidied"
        return f"{tidied}, {len(self.left_out)} left out, {len(self.moved)} moved"


def changes(resume: Resume, corpus: Corpus) -> Changes:
    """The changes of a résumé against the corpus it was made from."""
    lines = [*resume.summary, *(b for e in resume.experiences for b in e.bullets)]
    used = {c for line in lines for c in line.cites}
    bodies = (SnippetKind.BULLET, SnippetKind.SUMMARY)
    return Changes(
        reworded=tuple(Reworded(original=line.original, text=line.text) for line in lines if line.original and _differs(line.original, line.text)),
        left_out=tuple(s.text for s in corpus.snippets if s.kind in bodies and s.id not in used) + _facts_left_out(resume, corpus),
        moved=_moved(resume, corpus),
    )


def _facts_left_out(resume: Resume, corpus: Corpus) -> tuple[str, ...]:
    """Entries without room, and what the user has under headings that no section of ours is for."""
    kept, paths = {entry.id for entry in resume.entries}, {entry.path for entry in corpus.entries}
    dropped = tuple(f"{entry.kind.value}: {entry.title}" for entry in corpus.entries if entry.id not in kept)
    return dropped + tuple(s.text for s in corpus.snippets if s.kind is SnippetKind.OTHER and s.source.path not in paths)


def _differs(one: str, other: str) -> bool:
    """More than a full stop at the end."""
    return one.strip(" .,;") != other.strip(" .,;")


def _moved(resume: Resume, corpus: Corpus) -> tuple[str, ...]:
    """Bullets that come before one which they followed in the original, at the same position."""
    order = {s.id: i for i, s in enumerate(corpus.snippets)}
    moved = []
    for experience in resume.experiences:
        places = [(order.get(line.cites[0], 0), line.text) for line in experience.bullets]
        moved += [text for (place, text), (after, _) in pairwise(places) if place > after]
    return tuple(moved)
