"""The writer's own trade: what the title, the notes or an "I was a …" say the writer to be, and the words that are made of it.

The lie: who worked for a bricklayer does "bricklaying", whose mother is a carer "cares for" somebody.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from agent.claims.claim import Claim
from agent.claims.reading.bases import base
from agent.claims.reading.telling import Telling, objects
from agent.claims.reading.token import Token
from agent.lexicon.files import members_of
from agent.lexicon.files import words as word_list
from agent.lexicon.terms import singular
from agent.lexicon.verbs import base_of

OPENING = 2
"""Words with which notes begin that may be the title: "bin lorry" is none yet, "Welder" is."""
LONGEST_TITLE = 4
"""Words of a title with which notes begin: of "Sewing machine operator, jeans" the last one is the trade."""
POST = 3
"""Words of a post behind "I was a" among which its name stands."""
ROOT = 4
"""Letters of the shortest trade of which a word may be made."""
_BEING = (["i", "was"], ["i", "am"], ["i", "m"], ["worked", "as"], ["work", "as"], ["apprenticeship", "as"], ["trained", "as"], ["apprenticed", "as"])
_COUNTED = members_of("word-sets", "others of one's kind")


def is_ones_trade(claim: Claim, index: int) -> bool:
    """Whether the verb is what somebody with the title does: a welder welds, where the notes name the things. A verb of authority is no trade."""
    verb = base_of(claim.licences.line.tokens[index].lower)
    if verb is None or verb in word_list("authority"):
        return False
    names = {verb + "er", verb.removesuffix("e") + "er", verb + verb[-1] + "er", verb.removesuffix("e") + "or"}
    return any(t.lower in names for t in _trades(claim))


def names_the_trade(claim: Claim, index: int) -> bool:
    """The stonemasonry of a stonemason, the bricklaying of a bricklayer, the joinery of a joiner; of a childminder the minding of children."""
    line = claim.licences.line
    word = line.tokens[index].lower
    agents = {word.removesuffix("ing") + "er"} if word.endswith("ing") else {word.removesuffix("ry"), word.removesuffix("y")} if word.endswith("ry") else set[str]()
    agents = {agent for agent in agents if len(agent) >= ROOT}
    things = {base(line.tokens[i].lower, singular(line.tokens[i].lower)) for i in objects(line, index)} if agents else set[str]()
    return any(t.lower in agents or any(t.lower == thing + agent for agent in agents for thing in things) for t in _trades(claim))


def is_post(body: Telling, index: int) -> bool:
    """Whether the word says what the writer was: the tutor of "I was a tutor for", who tutored."""
    return any(t.index == index for t in _posts(body))


def _trades(claim: Claim) -> Iterator[Token]:
    """The words that may name what the writer is or was."""
    yield from (t for told in claim.licences.headings for t in told.tokens)
    yield from (t for body in claim.licences.bodies for t in (*_opening(body), *_posts(body)))


def _opening(body: Telling) -> list[Token]:
    """The words with which the text begins, and the last of those before the first sign or small word."""
    title = list(takewhile(lambda t: not t.neutral and not (t.index and t.before.strip()), body.tokens[:LONGEST_TITLE]))
    return [*body.tokens[:OPENING], *title[-1:]]


def _posts(body: Telling) -> Iterator[Token]:
    """What the writer says to have been: "I was a court interpreter", and what others are who are there too: "me and one other carer"."""
    for token in body.tokens:
        before = [t.lower for t in body.tokens[max(0, token.index - 2) : token.index]]
        if token.lower in ("a", "an") and before in _BEING:
            yield from [t for t in body.tokens[token.index + 1 : token.index + 1 + POST] if body.spots[t.index].phrase == body.spots[token.index].phrase][-1:]
        if token.lower == "other" and before[-1:] and before[-1] in _COUNTED and [t.lower for t in body.tokens[max(0, token.index - 3) : token.index - 1]] == ["me", "and"]:
            yield from body.tokens[token.index + 1 : token.index + 2]
