"""How a name reads inside a sentence: "Mentoring of juniors" goes on in lower case, Kafka and REST APIs keep their capitals."""

from __future__ import annotations

import re

from agent.lexicon.aliases import as_kept
from agent.lexicon.files import words as word_list
from agent.lexicon.terms import words
from agent.lexicon.verbs import verb_of
from agent.stages.plan.sense import is_english

_SIGNS = re.compile(r"[\w-]*[^\W_a-z][\w+#-]*|[A-Z]", re.ASCII)
"""What follows the first letter of a name or acronym: another capital, a digit, a sign."""


_CAPITALISED = re.compile(r"(?<!\S)[A-Z][a-z'’-]+(?!\S)")


def inside_sentence(name: str, quote: str) -> str:
    """The name with a capital only where it is a name's own; `quote` is where it comes from."""
    kept = as_kept(name)
    if kept:
        return name if kept[:1].isupper() else _CAPITALISED.sub(lambda m: _lowered(m.group()), name)
    parts = re.split(r"(\s+)", name)
    common = [_is_common(part, name, quote) for part in parts]
    if len(parts) > 2 and parts[2][:1].isupper() and not common[2] and not parts[0].endswith("ing"):
        return name
    return "".join(_lowered(part) if ordinary else part for part, ordinary in zip(parts, common, strict=True))


def _lowered(word: str) -> str:
    return word[:1].lower() + word[1:]


def _is_common(word: str, name: str, quote: str) -> bool:
    """Whether a capitalised word is an ordinary one, whose capital is that of a title or of the beginning of a line."""
    bare = word.strip(".,;:()“”\"'’")
    lower = bare.lower()
    kept = as_kept(bare)
    if len(bare) < 2 or not bare[:1].isupper() or _SIGNS.fullmatch(bare[1:]) or lower in word_list("plain-names") or lower in word_list("languages"):
        return False
    if kept:
        return not kept[:1].isupper()
    known = all(is_english(w.lower) or verb_of(w.lower) is not None or w.lower in word_list("title-words") for w in words(bare))
    return known and (len(words(name)) > 1 or quote.strip().startswith(name) or verb_of(lower) is not None)
