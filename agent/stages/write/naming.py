"""The post's own name for a thing where it is the same thing: k8s becomes Kubernetes when the post says so."""

from __future__ import annotations

import re

from agent.domain.brief import Brief, Kind
from agent.lexicon.aliases import find_mention, same_thing
from agent.lexicon.terms import find

_SHORT = re.compile(r"[A-Z0-9][A-Z0-9./&+#-]{0,6}s?|[a-z]\d+[a-z]|[a-z]{1,3}\d?[a-z]?|[A-Z][a-z]{0,3}")


def names_of(brief: Brief) -> tuple[str, ...]:
    """The names of things in the post that may replace another name of the same."""
    kinds = (Kind.SKILL, Kind.EXPERIENCE, Kind.CREDENTIAL)
    terms = (t for r in brief.requirements if r.kind in kinds for t in r.terms if find(r.quote, t))
    return tuple(dict.fromkeys(t for t in terms if len(t.split()) <= 3))


def in_the_posts_words(text: str, names: tuple[str, ...]) -> str:
    """The text with an abbreviation put into the post's name for it; only names for abbreviations, since they fit into any sentence:
    "CI/CD pipelines" in the place of "CI/CD" would not."""
    for name in names:
        span = find_mention(text, name)
        if span is None or find(text, name) is not None:
            continue
        mention = text[span[0] : span[1]]
        if _SHORT.fullmatch(mention) and _is_name(name) and same_thing(mention, name) and len(name) > len(mention):
            text = text[: span[0]] + name + text[span[1] :]
    return text


def _is_name(term: str) -> bool:
    """Whether each of its words but "of" and "and" has a capital or a sign."""
    return all(re.search(r"[A-Z0-9+#]", word) or word in ("of", "and", "for") for word in term.split())
