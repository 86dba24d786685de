"""Which things a verb is done to, and which verb is done to a thing."""

from __future__ import annotations

from collections.abc import Sequence

from agent.claims.reading.notes import is_gerund_noun
from agent.claims.reading.tagging import is_adverb
from agent.claims.reading.telling import Telling
from agent.claims.reading.token import Token
from agent.lexicon.files import words as word_list
from agent.lexicon.verbs import verb_of

HOW_OFTEN = {"every", "each", "per", "a"}
_LEADING_ON = {"in", "for", "with"}
"""They may stand between a verb and what is done: "arrange for a speaker"."""


def verb_names(token: Token) -> set[str]:
    """The verb in its base form, with its particle: "carry out"."""
    return {key[1:] for key in token.keys if key[0] == "="}


def things_of(line: Telling, verb: int) -> list[int]:
    """The words that assert something behind the verb, up to another verb, a preposition or the end of the clause."""
    part, found = line.clauses[line.spots[verb].clause], list[int]()
    own = {word for name in verb_names(line.tokens[verb]) for word in name.split()}
    for token in line.tokens[verb + 1 : part.last + 1]:
        if (line.spots[token.index].verb and not _describes(line, token.index)) or ";" in token.before or token.lower in ("that", "which", "who") or (found and token.lower in HOW_OFTEN) or (token.lower in word_list("prepositions") and (found or token.lower not in own | _LEADING_ON)):
            break
        if not token.neutral and token.index not in line.figured and token.lower not in own and not is_adverb(token):
            found.append(token.index)
    return found


def _describes(told: Telling, index: int) -> bool:
    """"Put burnt loaves", "a 20-person sponsored walk": a participle between a verb or an article and the thing."""
    known, after = verb_of(told.tokens[index].lower), told.tokens[index + 1 : index + 2]
    joined = bool(after) and not after[0].neutral and not after[0].before.strip() and index > 0 and not told.tokens[index].before.strip()
    return joined and known is not None and told.tokens[index].lower == known.participle != known.base and (told.spots[index - 1].verb or _is_determiner(told, index - 1))


def _is_determiner(told: Telling, index: int) -> bool:
    """An article, or a measure joined by a hyphen: "20-person"."""
    return told.tokens[index].lower in word_list("determiners") or (told.tokens[index].before == "-" and index - 1 in told.figured)


def heads_of(line: Telling, things: Sequence[int]) -> list[int]:
    """The last word of each thing: "tests" of "fire-alarm tests", "brake" and "checks" of "brake and tyre checks"."""
    return [i for n, i in enumerate(things) if n + 1 == len(things) or things[n + 1] != i + 1 or line.tokens[i + 1].before.strip(" -")]


def governor(body: Telling, thing: int) -> int | None:
    """The verb behind which the thing stands in its clause, no preposition between."""
    part = body.clauses[body.spots[thing].clause]
    for i in range(thing - 1, part.first - 1, -1):
        if body.spots[i].verb and not is_gerund_noun(body, i) and not _describes(body, i):
            return i
        if body.tokens[i].lower in word_list("prepositions") or ";" in body.tokens[i + 1].before:
            return None
    return None
