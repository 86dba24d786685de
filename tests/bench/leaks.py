"""What must stand in no file of a version, judged by what was planted and by the user's own words, not by our verifier."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from agent.lexicon.units import quantities
from agent.prompts import NAMES, template
from bot.files.result import Provenance, Result
from tests.bench.filetexts import flat
from tests.fakes.models import Malicious
from tests.fakes.models.malicious import CANARY
from tests.fakes.models.sloppy import RESULTS

IN_A_ROW = 8
"""Words in a row that are nobody's by chance."""
MARKUP = ("evil.example", "<think", "<b>", "```", "\u202e", "\x1b[")
Row = tuple[str, ...]


@dataclass(frozen=True)
class Own:
    """What may stand in a user's files: the words of the résumé and of the post, and all that stands there without a model."""

    resume: str
    post: str
    plain: str
    lines: frozenset[tuple[str, str]] = frozenset()
    """The lines that stand there without a model, each with the words it cites."""

    @property
    def all(self) -> str:
        """All of it."""
        return f"{self.resume}\n{self.post}\n{self.plain}"


def lies_in(texts: Mapping[str, str], lines: Sequence[Provenance], model: Malicious, own: Own) -> list[str]:
    """The planted lies that stand in a file, and the lines which tell a lie that was moved or marked up."""
    mine = flat(own.resume)
    worded = [lie for lie in model.planted if lie.kind not in ("moved", "markup", "prompt", "wrong line", "huge")]
    found = [f"{name}: {lie.kind}: {lie.words}" for name, text in texts.items() for lie in worded if flat(lie.words) in text and flat(lie.words) not in mine]
    told = [(origin, cited(origin)) for origin in lines]
    moved = [lie for lie in model.planted if lie not in worded]
    found += [f"{o.line}: {lie.kind}: {lie.text}" for o, words in told if (o.text, words) not in own.lines for lie in moved if lie.stands_in(o.text, words)]
    return list(dict.fromkeys(found))


def cited(origin: Provenance) -> str:
    """The words that a line cites."""
    return " ".join(cite.text for cite in origin.cites)


def marks_in(texts: Mapping[str, str], own: Own) -> list[str]:
    """Canaries, planted markup, and the made-up results of a free paraphrase."""
    mine = flat(own.all)
    return [f"{name}: {mark!r}" for name, text in texts.items() for mark in (CANARY.casefold(), "quellmark", *MARKUP, *RESULTS) if mark in text and mark not in mine]


def prompts_in(texts: Mapping[str, str], own: Own) -> list[str]:
    """Words of a prompt file."""
    told = rows_of("\n".join(f"{template(name).system}\n{template(name).user}" for name in NAMES))
    return list(_rows_in(texts, told - rows_of(own.all)))


def neighbours_in(texts: Mapping[str, str], others: frozenset[Row], own: Own) -> list[str]:
    """Words in a row that only another user has; none whose words all stand in one line of the user's, which a shorter wording may bring together."""
    mine = [frozenset(re.findall(r"\w+", line.casefold())) for line in own.resume.splitlines()]
    there = frozenset[Row]().union(*(rows_of(text) for text in texts.values())) & (others - rows_of(own.all))
    return list(_rows_in(texts, frozenset(row for row in there if not any(line.issuperset(row) for line in mine))))


def figures_in(made: Result, own: Own) -> list[str]:
    """Lines with a number that the words they cite, and the headings of the résumé, have not."""
    mine = {q.value for q in quantities(own.resume)}
    found = []
    for origin in made.provenance:
        known = {q.value for cite in origin.cites for q in quantities(cite.text)}
        found += [f"{q.value:g}: {origin.text}" for q in quantities(origin.text) if q.value not in known and q.value not in mine]
    return found


def raving_in(texts: Mapping[str, str], said: str, own: Own) -> list[str]:
    """Words of the model's that neither the user, the post nor the plain files have (the first four letters tell a word, so its forms are known), in the printed files:
    beside the résumé the JSON holds sentences of ours."""
    known = {_stem(word) for word in _words(own.all)}
    strange = {word for word in _words(said) if _stem(word) not in known}
    return [f"{name}: {word}" for name, text in texts.items() if name != "json" for word in sorted(strange & _words(text))]


def rows_of(text: str) -> frozenset[Row]:
    """All words in a row of a text."""
    words = re.findall(r"\w+", text.casefold())
    return frozenset(tuple(words[i : i + IN_A_ROW]) for i in range(len(words) - IN_A_ROW + 1))


def _rows_in(texts: Mapping[str, str], wanted: frozenset[Row]) -> Iterator[str]:
    for name, text in texts.items():
        yield from (f"{name}: {' '.join(row)}" for row in sorted(rows_of(text) & wanted))


def _words(text: str) -> set[str]:
    return set(re.findall(r"[a-z]{4,}", text.casefold()))


def _stem(word: str) -> str:
    return word[:4]
