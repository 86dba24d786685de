"""Makes lies of the good lines, by kind, the same ones at each run. The verifier must refuse every one: the share that it does is its mutation score.

Nothing here asks the verifier what it would notice. What is invented is strange to the person: it comes from other cases or from `data/lies.toml`.
"""

from __future__ import annotations

import re
import tomllib
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import count
from random import Random

from agent.domain.draft import LineKind, Proposal
from agent.domain.value import Value
from agent.lab.cases import Curated, Gold
from agent.lab.grounds import draft_of, grounds
from agent.lab.judging import refusals

SEED = 9
_NUMBER = re.compile(r"(?<![\w.,/$-])(\d{1,3}(?:,\d{3})+|\d+)(?![\w/-]|[.,]\d)")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_NAME = re.compile(r"(?<=[a-z,] )[A-Z][\w+#/-]+")


class Corruption(Value):
    """A lie: the case, the kind, the line it was made of, what it cites, and the rules that refuse it."""

    id: str
    case: str
    kind: str
    good: str
    text: str
    cites: tuple[str, ...]
    rules: tuple[str, ...]

    @property
    def refused(self) -> bool:
        """Whether the verifier refuses it."""
        return bool(self.rules)


@dataclass(frozen=True)
class Ground:
    """What a lie about one person may be made of: the line, the person's other lines, and what is strange to the person."""

    line: Proposal
    others: tuple[Proposal, ...]
    own: str
    tools: tuple[str, ...]
    employers: tuple[str, ...]


def corruptions(curated: Curated) -> tuple[Corruption, ...]:
    """Of each case one lie of each kind that any of its lines lends itself to, judged as a model's line."""
    return tuple(lie for gold in curated.golds for lie in _of(gold, curated))


def score(lies: Iterable[Corruption]) -> dict[str, tuple[int, int]]:
    """For each kind how many lies are refused, and how many there are."""
    table: dict[str, list[bool]] = defaultdict(list)
    for lie in lies:
        table[lie.kind].append(lie.refused)
    return {kind: (sum(refused), len(refused)) for kind, refused in sorted(table.items())}


def _of(gold: Gold, curated: Curated) -> Iterable[Corruption]:
    random = Random(f"{SEED}/{gold.id}")
    lines = [p for p in draft_of(gold).proposals if p.kind is LineKind.BULLET]
    grounds_ = [_ground(p, lines, gold, curated) for p in lines]
    for kind, make in MAKERS.items():
        made = [(g.line, text) for g in grounds_ if (text := make(g, random)) and text != g.line.text]
        if made:
            good, text = random.choice(made)
            rules = tuple(dict.fromkeys(f.rule for f in refusals(good.model_copy(update={"text": text}), gold)))
            yield Corruption(id=f"{gold.id}/{kind}", case=gold.id, kind=kind, good=good.text, text=text, cites=good.cites, rules=rules)


def _ground(line: Proposal, lines: list[Proposal], gold: Gold, curated: Curated) -> Ground:
    corpus = grounds(gold).corpus
    own = "\n".join([s.text for s in corpus.snippets] + [f"{p.title} {p.employer}" for p in corpus.positions]).lower()
    others = [g for g in curated.golds if g.id != gold.id]
    tools = {line.text for g in others for line in g.target.skills if _NAME.fullmatch(line.text) or not line.text.islower()}
    employers = {held.employer for g in others for held in g.target.experiences}
    strange = (tuple(sorted(w for w in words if not any(part in own for part in w.lower().split()))) for words in (tools, employers))
    return Ground(line, tuple(p for p in lines if p.position != line.position), own, *strange)


@cache
def _lies(name: str) -> tuple[str, ...]:
    table = tomllib.loads((files("agent.lab") / "data" / "lies.toml").read_text(encoding="utf-8"))
    return tuple(table[name])


def _any(name: str) -> str:
    """A pattern for any of these words."""
    return rf"(?:{'|'.join(map(re.escape, _lies(name)))})"


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:] if text[1:2].islower() else text


def _figures(text: str) -> list[re.Match[str]]:
    return [m for m in _NUMBER.finditer(text) if not _YEAR.fullmatch(m[1])]


def _number(ground: Ground, random: Random) -> str:
    """A figure of the line made another that no line of the person has."""
    text, found = ground.line.text, _figures(ground.line.text)
    if not found:
        return ""
    match = random.choice(found)
    value = int(match[1].replace(",", ""))
    other = next(n for n in count(value * 2 + 1, 7) if str(n) not in ground.own)
    return f"{text[: match.start()]}{other:,}{text[match.end() :]}"


def _compared(ground: Ground, random: Random) -> str:
    """An exact figure made a least one."""
    text = ground.line.text
    exact = [m for m in _figures(text) if m.start() > 0 and not re.search(rf"\b{_any('near')} $|[-–:] ?$", text[: m.start()]) and not text[m.end() :].startswith(" to ")]
    return f"{text[: exact[0].start()]}{random.choice(_lies('compared'))} {text[exact[0].start() :]}" if exact else ""


def _unit(ground: Ground, random: Random) -> str:
    """A figure of another unit."""
    swaps = (("% ", " points "), (" hours", " days"), (" days", " weeks"), (" weeks", " months"), (" months", " years"), ("$", "€"), (" minutes", " hours"), (" million", " billion"), (" a month", " a week"), (" a week", " a day"), (" a year", " a month"))
    text = ground.line.text
    found = [(old, new) for old, new in swaps if (f"{old}" in text if old.startswith(" a ") or old == "$" else re.search(rf"\d{re.escape(old)}", text))]
    return text.replace(*random.choice(found), 1) if found else ""


def _swapped(ground: Ground, random: Random) -> str:
    """A name of the line made that of something strange."""
    found = list(_NAME.finditer(ground.line.text))
    match = random.choice(found) if found and ground.tools else None
    return f"{ground.line.text[: match.start()]}{random.choice(ground.tools)}{ground.line.text[match.end() :]}" if match else ""


def _inflated(ground: Ground, random: Random) -> str:
    """Help and presence made leadership."""
    match = re.match(rf"{_any('openers')} (?:in |to |with )?|{_any('took_part')} ", ground.line.text)
    return f"{random.choice(_lies('leads'))} {ground.line.text[match.end() :]}" if match else ""


def _alone(ground: Ground, random: Random) -> str:
    """Those left out with whom it was done."""
    match = re.search(rf",? {_any('shared')} [\w' -]*\b{_any('people')}$", ground.line.text)
    return ground.line.text[: match.start()] if match and match.start() > 20 else ""


def _unlimited(ground: Ground, random: Random) -> str:
    """Words left out that limit the line."""
    return re.sub(rf",? \b{_any('limits')}\b", "", ground.line.text, count=1)


def _exact(ground: Ground, random: Random) -> str:
    """A figure told as exact that was told as a rough one."""
    return re.sub(rf",? \b{_any('vague')} (?=\d)", " ", ground.line.text, count=1)


def _dated(ground: Ground, random: Random) -> str:
    """A year long before the person's first position."""
    return f"{ground.line.text} in {random.randrange(1987, 1999)}"


def _crossed(ground: Ground, random: Random) -> str:
    """A deed of another position at this one."""
    return f"{ground.line.text} and {_lower(random.choice(ground.others).text)}" if ground.others else ""


def _mirrored(ground: Ground, random: Random) -> str:
    """Two figures of a line in each other's place."""
    found, text = _figures(ground.line.text), ground.line.text
    if len(found) < 2 or found[0][1] == found[1][1]:
        return ""
    (one, other) = found[:2]
    return text[: one.start()] + other[1] + text[one.end() : other.start()] + one[1] + text[other.end() :]


def _behind(name: str, comma: str = ",") -> Callable[[Ground, Random], str]:
    """Something of a list put behind the line."""
    return lambda ground, random: f"{ground.line.text}{comma} {random.choice(_lies(name))}"


MAKERS: dict[str, Callable[[Ground, Random], str]] = {
    "number changed": _number,
    "number added": lambda g, r: f"{g.line.text} for {r.randrange(1_013, 9_990)} customers",
    "numbers mirrored": _mirrored,
    "comparison added": _compared,
    "unit changed": _unit,
    "name swapped": _swapped,
    "tool added": lambda g, r: f"{g.line.text} using {r.choice(g.tools)}",
    "employer added": lambda g, r: f"{g.line.text} at {r.choice(g.employers)}",
    "year added": _dated,
    "role inflated": _inflated,
    "company left out": _alone,
    "limit left out": _unlimited,
    "roughness left out": _exact,
    "team added": lambda g, r: f"{g.line.text} with a team of {r.randrange(103, 190)}",
    "title added": _behind("titles"),
    "credential added": _behind("credentials"),
    "award added": _behind("awards"),
    "scope added": _behind("scopes", ""),
    "outcome added": _behind("outcomes"),
    "position crossed": _crossed,
}
"""The kinds of lies."""
