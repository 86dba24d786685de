"""The skills line: what the post asks for first, then the rest, each named once."""

from __future__ import annotations

import re

from agent.domain.brief import Brief, Kind
from agent.domain.corpus import Corpus, Snippet, SnippetKind
from agent.domain.draft import LineKind, Proposal
from agent.domain.plan import Level, Plan
from agent.lexicon.aliases import canonical, names
from agent.lexicon.terms import content, find

MOST = 16
LONGEST = 5
"""Words of a skill; what is longer is a sentence."""

_NOISE = re.compile(r"^(?:etc|and|or|other|skills?|experience|n/?a|professional|excellent|good|great|strong)\b.{0,3}$|^\W*$|city|company name|[.!?]\s", re.I)


def skills(brief: Brief, plan: Plan, corpus: Corpus) -> tuple[Proposal, ...]:
    """At most sixteen, the asked ones first in the order of the post. Each cites where the user named it."""
    listed = [s for s in corpus.snippets if s.kind in (SnippetKind.SKILL, SnippetKind.CONFIRMED) and _is_skill(s.text)]
    asked = _asked(brief, plan, corpus, listed)
    rest = [(_clean(s.text), s) for s in listed]
    chosen: dict[str, tuple[str, Snippet]] = {}
    for name, snippet in asked + rest:
        if len(chosen) < MOST and not any(_same(name, known) for known, _ in chosen.values()):
            chosen[canonical(name)] = (name, snippet)
    return tuple(
        Proposal(kind=LineKind.SKILL, text=name, cites=(snippet.id,), original=_clean(snippet.text) if _is_skill(snippet.text) else name, value=1 - i / 100)
        for i, (name, snippet) in enumerate(chosen.values())
    )


def _asked(brief: Brief, plan: Plan, corpus: Corpus, listed: list[Snippet]) -> list[tuple[str, Snippet]]:
    """Skills of the post which the user's words name: in the post's words where they are a name of the same thing."""
    levels = {v.requirement: v.evidence for v in plan.verdicts}
    found: list[tuple[str, Snippet]] = []
    for requirement in brief.requirements:
        if requirement.kind not in (Kind.SKILL, Kind.EXPERIENCE, Kind.CREDENTIAL) or levels.get(requirement.id, Level.NONE) is Level.NONE:
            continue
        for term in requirement.terms:
            own = next((s for s in listed if names(s.text, term)), None)
            if own:
                found.append((_named(term, own.text), own))
            elif _is_tool(term):
                found += [(term, s) for s in corpus.snippets if s.kind is SnippetKind.BULLET and find(s.text, term)][:1]
    return found


def _named(term: str, own: str) -> str:
    """The post's name when the user's entry is just another name of it, else the entry itself."""
    if canonical(term) == canonical(_clean(own)) and (term[:1].isupper() or not own[:1].isupper()):
        return term[:1].upper() + term[1:] if term.islower() else term
    return _clean(own)


def _clean(text: str) -> str:
    bare = re.sub(r"\s*\((?:\d+ years?|beginner|intermediate|advanced|expert)\)$", "", text.strip(" .,;:•-–"), flags=re.I)
    return bare[:1].upper() + bare[1:] if bare.islower() else bare


def _is_skill(text: str) -> bool:
    return 0 < len(text.split()) <= LONGEST and len(text) <= 50 and not _NOISE.search(text) and bool(re.search(r"[^\W\d_]", text))


def _is_tool(term: str) -> bool:
    return len(term.split()) <= 3 and bool(re.search(r"[A-Z0-9+#]", term))


def _same(one: str, other: str) -> bool:
    a, b = set(content(one)), set(content(other))
    return canonical(one) == canonical(other) or (bool(a) and a == b)
