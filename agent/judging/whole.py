"""A whole résumé as a model would be asked for it, and as it would answer."""

from __future__ import annotations

from collections.abc import Sequence

from agent.domain.brief import Brief, Need
from agent.domain.corpus import Corpus
from agent.domain.draft import Draft, LineKind
from agent.domain.prompt import Prompt
from agent.domain.value import Value
from agent.prompts import template


class Placed(Value):
    """The lines of a position."""

    position: str
    bullets: tuple[str, ...]


class Arranged(Value):
    """The lines of a résumé where they stand."""

    headline: str = ""
    summary: tuple[str, ...] = ()
    skills: tuple[str, ...] = ()
    experiences: tuple[Placed, ...] = ()


def arranged(draft: Draft, corpus: Corpus) -> Arranged:
    """The lines of a draft."""
    def of(kind: LineKind, position: str | None = None) -> tuple[str, ...]:
        return tuple(p.text for p in draft.proposals if p.kind is kind and p.position == position)

    placed = (Placed(position=p.label, bullets=found) for p in corpus.positions if (found := of(LineKind.BULLET, p.id)))
    return Arranged(headline=next(iter(of(LineKind.HEADLINE)), ""), summary=of(LineKind.SUMMARY), skills=of(LineKind.SKILL), experiences=tuple(placed))


def whole_prompt(brief: Brief, drafts: Sequence[Draft], corpus: Corpus) -> Prompt:
    """What is asked where all these are answers: what the post asks for, and all words on which any of them rests."""
    asked = "\n".join(f"- {' '.join(r.quote.split())}{' (nice to have)' if r.need is Need.NICE else ''}" for r in brief.requirements)
    cited = {cite for draft in drafts for p in draft.proposals for cite in p.cites}
    groups = [("no position", [s.text for s in corpus.snippets if s.id in cited and s.position is None])]
    groups += [(p.label, [s.text for s in corpus.snippets if s.id in cited and s.position == p.id]) for p in corpus.positions]
    words = "\n".join(line for name, texts in groups if texts for line in (f"{name}:", *(f"- {' '.join(text.split())}" for text in texts)))
    return template("arrange").fill(requirements=asked, words=words)
