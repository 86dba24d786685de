"""Names of tools in a text of another language: what has the form of a name, or is known under a name that is no word there."""

from __future__ import annotations

import re

from agent.lexicon.aliases import as_kept, known_things
from agent.lexicon.files import words as word_list

_FORM = re.compile(r"(?<![\w.])(?:[A-Z]{1,3}[+#]{1,2}(?!\w)|\.NET\b|[A-Za-z]{2,12}\.(?:js|net|io)\b|[A-Z]+[a-z]+[A-Z][A-Za-z]*|[A-Z]{2,6}(?:[/-][A-Z]{2,6})*)(?![\w+#])")
_PEOPLE = re.compile(r"In(?:nen)?$")


def tools(text: str) -> tuple[str, ...]:
    """The names in reading order, each once, the longest where one lies in another."""
    named = [thing for thing in known_things(text) if _is_name(thing)]
    formed = [m.group() for m in _FORM.finditer(text) if _is_formed(m.group())]
    formed += [word for word in re.findall(r"\b[A-Z][a-z]+\b", text) if word.lower() in word_list("sure-names")]
    longest = [name for name in dict.fromkeys([*named, *formed]) if not any(name != other and name in other for other in [*named, *formed])]
    return tuple(sorted(longest, key=text.find))


def _is_name(thing: str) -> bool:
    """A known thing by a name with a capital, or an English phrase; a plain word only where it is none of the post's own language."""
    if thing.lower() in word_list("plain-names"):
        return thing.lower() in word_list("sure-names") and thing[:1].isupper()
    if thing.lower() in word_list("not-names"):
        return False
    kept = as_kept(thing) or thing
    return (kept[:1].isupper() and thing[:1].isupper()) or len(kept.split()) > 1


def _is_formed(token: str) -> bool:
    return not any(part.lower() in word_list("not-names") for part in re.split(r"[/-]", token)) and _PEOPLE.search(token) is None
