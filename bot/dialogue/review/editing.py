"""What a line that the user typed claims beyond the earlier evidence."""

from __future__ import annotations

from datetime import date

from agent.claims import Claim, judge
from agent.domain.corpus import Corpus, Snippet, SnippetKind
from agent.domain.draft import Finding, LineKind, Severity
from agent.domain.resume import Line
from bot.showing.tracing import at_fault


def additions(text: str, line: Line, position: str | None, corpus: Corpus) -> str:
    """The words that neither what the line cites nor what else is known of its place carries, in quotes; "" when there are none."""
    cited = tuple(s for s in corpus.snippets if s.id in line.cites)
    around = tuple(s for s in corpus.snippets if (s.position == position or position is None) and (s.kind is not SnippetKind.CONFIRMED or line.kind is LineKind.SKILL))
    found = min((_findings(text, line.kind, position, snippets, corpus) for snippets in (cited, around) if snippets), key=len, default=[])
    return at_fault(text, found) if found else ""


def _findings(text: str, kind: LineKind, position: str | None, cited: tuple[Snippet, ...], corpus: Corpus) -> list[Finding]:
    """That a line is told from several snippets is its author's right; a résumé in another language is asked about hard claims alone."""
    found = judge(Claim(text=text, kind=kind, position=position, cited=cited, positions=corpus.positions, on=date.today()))
    return [f for f in found if f.rule != "mixed" and (corpus.language == "en" or f.severity is Severity.HARD)]
