"""How alike two cases are: by the word sequences that they share."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import combinations
from pathlib import Path

from agent.domain.value import Value
from agent.lab.cases import Curated, Gold
from agent.lab.grounds import grounds

CASE, LINE = 0.05, 0.34
"""Share of common sequences of three words from which two cases, and of two words from which two lines of different cases, are near-duplicates."""
CASE_WORDS, LINE_WORDS = 3, 2
BORROWED = 8
"""Words in a row that nobody writes twice by chance."""
TEXTS = (".txt", ".json", ".jsonl", ".html", ".md", ".csv")
FEWEST = 5
"""Words of a line that can be told from another by its words."""


class Pair(Value):
    """Two texts and how alike they are, from 0 to 1."""

    one: str
    other: str
    share: float


def cases_alike(curated: Curated) -> tuple[Pair, ...]:
    """Every two gold cases that share a sequence, the likest first: the post and all the person's words."""
    return _ranked({gold.id: shingles("\n".join((gold.post, *(s.text for s in grounds(gold).snippets))), CASE_WORDS) for gold in curated.golds}, str)


def lines_alike(curated: Curated) -> tuple[Pair, ...]:
    """Every two lines of different cases that share a sequence, the likest first; a bad line and the line it was made from belong to one case."""
    texts = {f"{case}: {text}": shingles(text, LINE_WORDS) for case, text in _lines(curated) if len(text.split()) >= FEWEST}
    return _ranked(texts, lambda name: name.split(": ", 1)[0])


def shingles(text: str, length: int) -> frozenset[tuple[str, ...]]:
    """The sequences of so many words."""
    words = re.findall(r"\w+", text.lower())
    return frozenset(tuple(words[i : i + length]) for i in range(len(words) - length + 1))


def borrowed(curated: Curated, folder: Path) -> Iterator[tuple[str, str, str]]:
    """Sequences of words that a case shares with any text file in a folder: the case, the words, the file."""
    known: dict[tuple[str, ...], str] = {}
    for gold in curated.golds:
        texts = (gold.post, *_of(gold))
        known |= {sequence: gold.id for text in texts for sequence in shingles(text, BORROWED)}
    for path in sorted(p for p in folder.rglob("*") if p.suffix in TEXTS):
        found = known.keys() & shingles(path.read_text(encoding="utf-8", errors="replace"), BORROWED)
        yield from ((known[sequence], " ".join(sequence), path.name) for sequence in sorted(found))


def _lines(curated: Curated) -> Iterator[tuple[str, str]]:
    for gold in curated.golds:
        yield from ((gold.id, text) for text in dict.fromkeys(_of(gold)))
    for bad in curated.counterexamples:
        yield bad.case, bad.text
    for preference in curated.preferences:
        yield from ((preference.case, line.text) for line in preference.chosen + preference.rejected)


def _of(gold: Gold) -> Iterator[str]:
    yield from (s.text for s in grounds(gold).snippets)
    yield from (line.text for held in gold.target.experiences for line in held.bullets)
    yield from (line.text for line in gold.target.summary)
    yield from (missing.why for missing in gold.gaps)
    yield gold.rationale


def _ranked(texts: Mapping[str, frozenset[tuple[str, ...]]], case: Callable[[str], str]) -> tuple[Pair, ...]:
    shared: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for name, found in texts.items():
        for sequence in found:
            shared[sequence].append(name)
    together = {pair for names in shared.values() for pair in combinations(names, 2) if case(pair[0]) != case(pair[1])}
    pairs = (Pair(one=a, other=b, share=_share(texts[a], texts[b])) for a, b in together)
    return tuple(sorted(pairs, key=lambda p: (-p.share, p.one, p.other)))


def _share(one: Iterable[tuple[str, ...]], other: Iterable[tuple[str, ...]]) -> float:
    a, b = set(one), set(other)
    return round(len(a & b) / len(a | b), 3) if a | b else 0.0
