"""Where a line comes from and what was refused in its place, as text."""

from __future__ import annotations

from agent.domain.draft import Author, Finding, LineKind, Severity
from bot.files.result import Cite, PartView, Provenance, RefusedView, Result

LETTERS = "abcdefghijklmnopqrstuvwxyz"


def why(number: int, origin: Provenance, refused: list[RefusedView]) -> str:
    """The line, the snippets it cites, which of its words each carries, and what was refused there."""
    names = _names(origin)
    parts = [_told(origin.text[part.start : part.end], part, names.get(part.cite, "")) for part in origin.parts]
    return "\n".join([sources(number, origin), *parts, *(line for refusal in refused for line in refusal_lines(refusal))])


def sources(number: int, origin: Provenance) -> str:
    """The line, whether a model worded it, and the snippets it cites."""
    names = _names(origin)
    by_model = ["   worded by the model, from:"] if origin.author is Author.MODEL else []
    return "\n".join([f"{number}. {origin.text}", *by_model, *(_cited(cite, names[cite.id]) for cite in origin.cites)])


def _names(origin: Provenance) -> dict[str, str]:
    """A letter for each of several snippets."""
    return {cite.id: LETTERS[i % len(LETTERS)] if len(origin.cites) > 1 else "" for i, cite in enumerate(origin.cites)}


def _cited(cite: Cite, name: str) -> str:
    where = f"you said it in the {cite.source}" if cite.source.startswith("chat") else f"your résumé, {cite.source}"
    return f"   ← {name + ') ' if name else ''}“{cite.text}” ({where})"


def _told(words: str, part: PartView, name: str) -> str:
    """One part: “Kubernetes” stands for your “k8s”."""
    which = f" of {name}" if name else ""
    if part.heading:
        return f"   “{words}”: the position itself"
    if part.same:
        return f"   “{words}”: your words{which}"
    return f"   “{words}”: your {' … '.join(f'“{w}”' for w in part.words)}{which}"


def refused_at(result: Result, number: int) -> list[int]:
    """Which of the refused wordings are told with that line (from 0): those that it replaced, and with the first line of a position or section what was left out there."""
    origin = result.provenance[number]
    kind = kind_of(origin)
    place = (kind, origin.position)
    first = all((kind_of(o), o.position) != place for o in result.provenance[:number])
    texts = {o.text for o in result.provenance}
    return [i for i, r in enumerate(result.refused) if (r.kind, r.position) == place and (r.instead == origin.text or (first and r.instead not in texts))]


def kind_of(origin: Provenance) -> LineKind:
    """What kind of line it is, by its name."""
    return {"h": LineKind.HEADLINE, "s": LineKind.SKILL if origin.line.startswith("skills") else LineKind.SUMMARY}.get(origin.line[0], LineKind.BULLET)


def refusal_lines(refusal: RefusedView) -> list[str]:
    """What was not written, the words at fault, why, and what would have licensed it."""
    return [f"   ✗ Not written: “{refusal.text}”", *(f"      {fault(refusal.text, finding)}" for finding in _told_once(refusal.findings))]


def fault(text: str, finding: Finding) -> str:
    """The words at fault, what is wrong with them, and what it would take."""
    words = text[finding.start : finding.end].strip()
    named = "" if not words or words == text.strip() or words in finding.message else f"“{words}”: "
    needed = f"; it would take {finding.licence}" if finding.licence else f"; {finding.hint}" if finding.hint else ""
    return f"{named}{finding.message}{needed}"


def at_fault(text: str, findings: list[Finding]) -> str:
    """The words that nothing carries, in quotes, each once; the whole text where no words stand out."""
    spans = [text[f.start : f.end].strip(" ,.;:") for f in _told_once(findings)]
    return ", ".join(f"“{words}”" for words in dict.fromkeys(spans) if words) or f"“{text}”"


def _told_once(findings: list[Finding]) -> list[Finding]:
    """The findings, one for each span, the hard one first."""
    ranked = sorted(findings, key=lambda f: (f.severity is not Severity.HARD, f.start))
    return list({(f.start, f.end): f for f in reversed(ranked)}.values())[::-1]
