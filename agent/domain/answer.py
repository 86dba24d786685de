"""Questions about gaps, and what the user said to them."""

from __future__ import annotations

import re
from datetime import date
from enum import StrEnum

from agent.domain.corpus import Snippet, SnippetKind, Source, SourceKind, snippet_id
from agent.domain.papers import named_in, paper_in
from agent.domain.value import Value


class Reply(StrEnum):
    """The kinds of answer."""

    YES = "yes"
    SIMILAR = "similar"
    NO = "no"
    SKIP = "skip"
    CANCELLED = "cancelled"


LONGEST_NAME = 6
"""Words of an answer that still are the name of what one holds."""


_LIMITS = re.compile(
    r"\b(?:but|not|never|no|without|although|though|except|only|almost|nearly|partly|half|used to|had|was|were|before|ago|until|till|lapsed|expired|inactive|revoked|suspended|failed"
    r"|dropped|quit|left|started|began|unfinished|incomplete|working (?:on|towards?)|study(?:ing)?|studied|pursuing|in progress|planning|plan|soon|hope|would|will|equivalent|similar)\b|n['’]t\b|\?",
    re.I,
)
"""Words beside a yes that take some of it back, or tell of another time."""


_KEPT = re.compile(r"\b(?:never|not|(?:has|have)n['’]t|nor) (?:yet )?(?:lapsed|expired|been (?:revoked|suspended)|failed)\b|\bno (?:restrictions|gaps|points)\b", re.I)
"""Words with a no in them that take nothing back."""


def holds(words: str, subject: str) -> bool:
    """Whether the words beside a yes to something one holds leave it a yes: none, a few without a limit, or such that name it. All else tells of something else."""
    if _LIMITS.search(_KEPT.sub("", words)):
        return False
    asked = {word for word in re.findall(r"\w{3,}", subject.lower()) if word not in ("and", "for", "the", "with")}
    return len(_KEPT.sub("", words).split()) <= LONGEST_NAME or (bool(asked) and asked <= set(re.findall(r"\w{3,}", words.lower())))


_YEAR = re.compile(r"(?P<since>\bsince (?:\w+ )?)?(?<![\w/.-])(?P<year>(?:19|20)\d\d)(?![\w/-])", re.I)
_OTHER_YEAR = re.compile(r"\b(?:expir\w+|valid|renew\w*|due|runs? out|updated?|refresh\w*)\b", re.I)


def _with_year(name: str, words: str, on: date) -> str:
    """The name of what one holds, with the year that the words tell: "QTS (since 2015)"; without one where they tell of several, or of its end."""
    years = list(_YEAR.finditer(words))
    if len(years) != 1 or _OTHER_YEAR.search(words) or int(years[0]["year"]) > on.year or years[0]["year"] in name:
        return name
    told = f"{'since ' if years[0]['since'] else ''}{years[0]['year']}"
    return f"{name[:-1]}, {told})" if name.endswith(")") else f"{name} ({told})"


def is_choice(subject: str) -> bool:
    """Whether a subject names several things of which one is enough: "Kafka or RabbitMQ"."""
    return " or " in subject


class Question(Value):
    """One gap, asked about without leading. `quote` is what the post says, `settles` are all requirements which an answer settles
    (alternatives); `held`: it asks for something one holds (a licence, a language, a degree) rather than did; `studies`: a degree or a training,
    of which only what the user names himself is evidence."""

    requirement: str
    subject: str
    text: str
    quote: str = ""
    held: bool = False
    studies: bool = False
    settles: tuple[str, ...] = ()
    value: float = 0.0


class Answer(Value):
    """What the user said to one question: the reply, perhaps words, and where it was (position id); `held` and `studies` as in the question; `instead` is the name of
    what one has in the place of what was asked for and denied."""

    requirement: str
    subject: str
    reply: Reply
    text: str = ""
    position: str | None = None
    on: date
    settles: tuple[str, ...] = ()
    held: bool = False
    studies: bool = False
    instead: str = ""

    def snippet(self) -> Snippet | None:
        """The evidence this answer gives: the user's words with their place; a bare yes, or a yes to what one holds, names it alone, and something close to that by its own name.

        A no that names what one has instead gives that name. None where there is none: a no alone, nothing but "something similar", a yes to "A or B" that leaves open which, or one to what one holds whose words take it back.
        """
        if self.studies:
            return self._study()
        if self.reply is Reply.NO and self.instead:
            source = Source(kind=SourceKind.CHAT, name=self.subject, on=self.on)
            return Snippet(id=snippet_id(SnippetKind.CONFIRMED, None, self.instead), text=self.instead, kind=SnippetKind.CONFIRMED, source=source)
        if self.reply not in (Reply.YES, Reply.SIMILAR):
            return None
        words = self.text.strip()
        if self.held and self.reply is Reply.YES and not holds(words, self.subject):
            return None
        if self.held and self.reply is Reply.YES:
            chosen = is_choice(self.subject) and 0 < len(words.split()) <= LONGEST_NAME
            words, name = "", words if chosen else _with_year(self.subject, words, self.on)
        elif paper := self._paper():
            words, name = "", paper
        else:
            name = self.subject
        if not words and ((name == self.subject and self.reply is Reply.SIMILAR) or is_choice(name)):
            return None
        kind = SnippetKind.BULLET if words else SnippetKind.CONFIRMED
        text = words or name
        place = self.position if words else None
        source = Source(kind=SourceKind.CHAT, name=self.subject, on=self.on)
        return Snippet(id=snippet_id(kind, place, text), text=text, kind=kind, position=place, source=source)

    def _study(self) -> Snippet | None:
        """The degree or training that the user names; None where he names none, as in a bare yes, or takes it back."""
        told = self.instead if self.reply is Reply.NO else self.text if self.reply in (Reply.YES, Reply.SIMILAR) else ""
        text = named_in(told)
        if not text or _LIMITS.search(_KEPT.sub("", told)):
            return None
        source = Source(kind=SourceKind.CHAT, name=self.subject, on=self.on)
        return Snippet(id=snippet_id(SnippetKind.EDUCATION, None, text), text=text, kind=SnippetKind.EDUCATION, source=source)

    def _paper(self) -> str | None:
        """What one holds that is close to what is asked, with its year; None where the words tell of no such thing, or take it back."""
        if not self.held or self.reply is not Reply.SIMILAR or self.position or _LIMITS.search(_KEPT.sub("", self.text)):
            return None
        name = paper_in(self.text)
        return _with_year(name, self.text, self.on) if name else None
