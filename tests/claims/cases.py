"""Short ways to judge an invented line by invented evidence."""

from __future__ import annotations

from agent.claims import Claim, judge
from agent.domain.corpus import Position
from agent.domain.draft import Finding, LineKind, Severity
from tests.people import BAKER, snippet


def judged(line: str, *sources: str | tuple[Position, str], kind: LineKind = LineKind.BULLET, at: Position | None = BAKER) -> tuple[Finding, ...]:
    """All findings; a source is the words of a snippet, at the baker's, or a pair of a position and words."""
    pairs = [(BAKER, s) if isinstance(s, str) else s for s in sources]
    cited = tuple(snippet(words, position=where.id) for where, words in pairs)
    positions = tuple({where.id: where for where, _ in pairs}.values())
    return judge(Claim(text=line, kind=kind, position=at.id if at else None, cited=cited, positions=positions))


def hard(line: str, *sources: str | tuple[Position, str], kind: LineKind = LineKind.BULLET, at: Position | None = BAKER) -> set[str]:
    """The rules that refuse the line."""
    return {f.rule for f in judged(line, *sources, kind=kind, at=at) if f.severity is Severity.HARD}


def rules(line: str, *sources: str | tuple[Position, str], kind: LineKind = LineKind.BULLET, at: Position | None = BAKER) -> set[str]:
    """The rules that find anything, hard or soft."""
    return {f.rule for f in judged(line, *sources, kind=kind, at=at)}
