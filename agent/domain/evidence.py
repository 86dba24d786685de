"""Which of the user's snippets lie near which requirement."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from agent.domain.answer import Answer, Reply
from agent.domain.corpus import Corpus
from agent.domain.value import Value


class Hit(Value):
    """A snippet near a requirement: how much of it the words name (0..1) and the cosine of the meanings (-1..1)."""

    requirement: str
    snippet: str
    lexical: float
    cosine: float
    rank: int


class Evidence(Value):
    """The corpus as it was searched and the hits, best first for each requirement. `on` is the day on which it was: what goes on lasts until then."""

    corpus: Corpus
    hits: tuple[Hit, ...] = ()
    on: date | None = None

    def of(self, requirement: str) -> tuple[Hit, ...]:
        """The hits of one requirement, best first."""
        return tuple(h for h in self.hits if h.requirement == requirement)

    def plus(self, answers: Iterable[Answer]) -> Evidence:
        """With what the user said in the chat, each answer's words first among the hits of what it settles; what one has instead is no hit of that."""
        said = [(a, s) for a in answers if (s := a.snippet())]
        fresh = tuple(
            Hit(requirement=r, snippet=s.id, lexical=1.0, cosine=1.0, rank=0)
            for a, s in said
            if a.reply is not Reply.NO
            for r in dict.fromkeys((a.requirement, *a.settles))
        )
        return self.model_copy(update={"corpus": self.corpus.plus(tuple(s for _, s in said)), "hits": fresh + self.hits})

    def within(self, corpus: Corpus) -> Evidence:
        """Without what the user has since taken back or edited: only snippets that `corpus` still holds are kept."""
        alive = {s.id for s in corpus.snippets}
        kept = tuple(s for s in self.corpus.snippets if s.id in alive)
        searched = self.corpus.model_copy(update={"snippets": kept})
        return self.model_copy(update={"corpus": searched, "hits": tuple(h for h in self.hits if h.snippet in alive)})
