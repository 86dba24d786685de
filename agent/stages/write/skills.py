"""The skills line: what the post asks for first, then the rest by weight, each named once."""

from __future__ import annotations

import re

from agent.domain.brief import Brief, Kind
from agent.domain.corpus import Corpus, Snippet, SnippetKind
from agent.domain.draft import LineKind, Proposal
from agent.domain.evidence import Evidence
from agent.domain.plan import Level, Plan
from agent.lexicon.aliases import aliases_of, as_kept, canonical, generals, is_known, names
from agent.lexicon.files import words as word_list
from agent.lexicon.plainness import says_nothing
from agent.lexicon.terms import content, find, words
from agent.stages.write.doubled import stands_elsewhere

MOST = 20
ENOUGH = 8
"""Skills from which bare common words ("mail", "graphic") are left out."""
LONGEST = 5
"""Words of a skill; what is longer is a sentence."""
LONGEST_CONFIRMED = 90
"""Characters of what was confirmed."""

NEARNESS, FAR = 4.0, 0.3
"""What nearness to a requirement weighs beside the 0 to 3 of a skill's form and use, and the cosine below which there is none."""

GLUED = 2
"""Beginnings inside an entry from which it is taken to be several."""

_ASKED = (Kind.SKILL, Kind.EXPERIENCE, Kind.CREDENTIAL)

_NOISE = re.compile(
    r"^(?:etc|and|or|other|skills?|experience|n/?a|professional|excellent|good|great|strong)\b.{0,3}$|^\W*$|[.!?]\s|^(?:and|or|&)\s|\b(?:city|company) name\b", re.I
)
_LEVEL = re.compile(r"\s*\((?:\d+\+? years?|beginner|intermediate|advanced|expert|proficient)\)$", re.I)


def skills(brief: Brief, plan: Plan, evidence: Evidence) -> tuple[Proposal, ...]:
    """At most `MOST`, the asked ones first in the order of the post. Each cites where the user named it; what has a section of its own is told there."""
    corpus = evidence.corpus
    listed = [s for s in corpus.snippets if s.kind in (SnippetKind.SKILL, SnippetKind.CONFIRMED) and _is_listed(s) and not _is_glued(s.text) and not stands_elsewhere(s.text, corpus)]
    asked = _asked(brief, plan, corpus, listed)
    chosen: list[tuple[str, Snippet]] = []
    ranked = [*asked, *_in_the_post(brief, listed), *_proving(listed, plan), *_of_a_kind(brief, listed), *_called_for(brief, listed), *_rest(brief, plan, listed, evidence)]
    for name, snippet in ranked:
        if len(chosen) < MOST and not any(_same(name, known) for known, _ in chosen):
            chosen.append((name, snippet))
    return tuple(_proposal(name, snippet, 1 - i / 100) for i, (name, snippet) in enumerate(chosen))


def _proposal(name: str, snippet: Snippet, value: float) -> Proposal:
    original = _clean(snippet.text) if _is_skill(snippet.text) else name
    return Proposal(kind=LineKind.SKILL, text=name, cites=(snippet.id,), original=original, value=value)


def _asked(brief: Brief, plan: Plan, corpus: Corpus, listed: list[Snippet]) -> list[tuple[str, Snippet]]:
    """Skills of the post which the user's words name: in the post's words where they are a name of the same thing."""
    found: list[tuple[str, Snippet]] = []
    for requirement in brief.requirements:
        verdict = plan.verdict(requirement.id)
        if requirement.kind not in _ASKED or verdict is None or verdict.evidence is Level.NONE:
            continue
        for term in requirement.terms:
            own = next((s for s in listed if names(s.text, term) and not says_nothing(s.text)), None)
            if own:
                found.append((_named(term, own.text), own))
            elif _is_tool(term):
                found += [(term, s) for s in corpus.snippets if s.kind is SnippetKind.BULLET and _names_tool(s.text, term)][:1]
    return found


def _in_the_post(brief: Brief, listed: list[Snippet]) -> list[tuple[str, Snippet]]:
    """Skills which the words of a requirement name, whatever its searched term is."""
    quotes = [r.quote for r in brief.requirements if r.kind in _ASKED]
    return [(_clean(s.text), s) for quote in quotes for s in listed if not says_nothing(s.text) and names(quote, s.text)]


def _called_for(brief: Brief, listed: list[Snippet]) -> list[tuple[str, Snippet]]:
    """Entries that the post calls for by name, also attitudes and plain words: "communication skills" where communication is asked for."""
    terms = dict.fromkeys(term for r in brief.requirements for term in r.terms)
    return [(_named(term, s.text), s) for term in terms for s in listed if len(content(s.text)) <= len(content(term)) + 1 and names(s.text, term)]


def _of_a_kind(brief: Brief, listed: list[Snippet]) -> list[tuple[str, Snippet]]:
    """Skills of which the words of a requirement name the kind: Prometheus where observability is asked for."""
    quotes = [r.quote for r in brief.requirements if r.kind in _ASKED]
    return [(_clean(s.text), s) for quote in quotes for s in listed if any(names(quote, general) for general in generals(_clean(s.text)))]


def _proving(listed: list[Snippet], plan: Plan) -> list[tuple[str, Snippet]]:
    """Skills by which a verdict surely says that a requirement is met, fully or in part."""
    cited = dict.fromkeys(c for v in plan.verdicts if v.sure and v.evidence is not Level.NONE for c in v.cites)
    return [(_clean(s.text), s) for s in listed if s.id in cited and not says_nothing(s.text)]


def _rest(brief: Brief, plan: Plan, listed: list[Snippet], evidence: Evidence) -> list[tuple[str, Snippet]]:
    """The other skills: a short list as the user has it, a long one weightiest and nearest to the post first, without bare words."""
    telling = [s for s in listed if not says_nothing(s.text)]
    if len(listed) <= MOST:
        return [(_clean(s.text), s) for s in (telling if len(telling) >= ENOUGH else listed)]
    chosen = [(s.text, c.value) for c in plan.choices if (s := evidence.corpus.snippet(c.snippet))]
    weighed = [(_weight(s.text, chosen), s) for s in listed]
    enough = sum(weight > 0 for weight, _ in weighed) >= ENOUGH
    near = _nearness(brief, evidence)
    ranked = sorted(weighed, key=lambda found: -(found[0] + NEARNESS * max(0.0, near.get(found[1].id, 0.0) - FAR)))
    return [(_clean(s.text), s) for weight, s in ranked if weight > 0 or not enough]


def _nearness(brief: Brief, evidence: Evidence) -> dict[str, float]:
    """For each snippet the cosine to the nearest requirement of something one can do."""
    asked = {r.id for r in brief.requirements if r.kind in _ASKED}
    near: dict[str, float] = {}
    for hit in evidence.hits:
        if hit.requirement in asked:
            near[hit.snippet] = max(near.get(hit.snippet, 0.0), hit.cosine)
    return near


def _weight(name: str, chosen: list[tuple[str, float]]) -> float:
    """What speaks for a skill, 0 to 3: it is a name or a phrase rather than a bare word, and a bullet of worth that goes in shows it."""
    if says_nothing(name):
        return 0
    if any(word in word_list("soft-skills") for word in re.findall(r"[a-z]+", name.lower())):
        return 1
    known = len(aliases_of(name)) > 1 or bool(generals(name))
    named = known or bool(re.search(r"\d|[A-Z]\S*[A-Z]|[a-z][A-Z]|[+#/&]", name)) or len(name.split()) > 1 or name.lower() in word_list("camel-names")
    return 2 * (named or name[:1].isupper()) + named * max((value for text, value in chosen if find(text, name) is not None), default=0.0)


def _named(term: str, own: str) -> str:
    """The post's name when the user's entry is just another name of it, also "Microsoft Office software" for "MS Office", else the entry itself."""
    same = canonical(term) == canonical(_clean(own)) or (find(own, term) is None and is_known(_bare(own)) and canonical(term) == canonical(_bare(own)))
    if same and (term[:1].isupper() or not own[:1].isupper()):
        return _capital(term)
    return _clean(own)


def _bare(own: str) -> str:
    """The entry without words at its end that add nothing to a name."""
    generic = word_list("generic-words")
    found = words(own)
    while len(found) > 1 and (found[-1].lower in generic or found[-1].singular in generic):
        found = found[:-1]
    return own[found[0].start : found[-1].end] if found else own


def _clean(text: str) -> str:
    bare = _LEVEL.sub("", text.strip(" .,;:•-–"))
    kept = as_kept(bare) or ""
    return kept if kept.lower() == bare.lower() and not kept.islower() else _capital(bare)


def _capital(name: str) -> str:
    """A capital for a plain word in small letters; "dbt" and "d3.js" are written as their makers do."""
    plain = name.partition("(")[0].islower() and re.match(r"[a-z]*[aeiouy][a-z]*(?:[\s,/&-]|$)", name)
    return name[:1].upper() + name[1:] if plain else name


def _is_listed(snippet: Snippet) -> bool:
    """Whether it can stand in the list; what the user confirmed by its name does at any length of a name."""
    return _is_skill(snippet.text) or (snippet.kind is SnippetKind.CONFIRMED and len(snippet.text) <= LONGEST_CONFIRMED and re.search(r"[^\W\d_]", snippet.text) is not None)


def _is_skill(text: str) -> bool:
    if text.count("(") != text.count(")"):
        return False
    short = 0 < len(text.split()) <= LONGEST and len(text) <= 50
    says_something = text.lower().strip(" .,;:") not in word_list("not-skills") and not _NOISE.search(text)
    return short and says_something and re.search(r"[^\W\d_]", text) is not None


def _is_glued(text: str) -> bool:
    """Several entries that ran together: "Navisworks Cost control Schedule management"; none of them can be told for sure."""
    return len(re.findall(r"(?<=[a-z\d] )[A-Z][a-z]+ [a-z]", text)) >= GLUED


def _is_tool(term: str) -> bool:
    """A name that can be nothing but a thing: the lexicon knows it, or it is written like one (CMiC, ISO 9001, T-SQL)."""
    return len(term.split()) <= 3 and (is_known(term) or re.search(r"\d|[A-Z]\S*[A-Z]|[+#]", term) is not None)


def _names_tool(text: str, term: str) -> bool:
    """Whether the text names it as a name: "the company's associates" is no Associates."""
    span = find(text, term)
    return span is not None and (text[span[0] : span[1]] == term or is_known(term))


def _same(one: str, other: str) -> bool:
    a, b = set(content(one)), set(content(other))
    return canonical(one) == canonical(other) or (bool(a) and a == b) or any(find(one, name) and len(a) == len(b) for name in aliases_of(other)[1:])
