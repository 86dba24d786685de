"""What the user's words deny or only intend is no evidence: "never used SAP", "no forklift licence", "plan to learn Excel"."""

from __future__ import annotations

import re

from agent.claims.reading import mended, telling
from agent.domain.corpus import SnippetKind
from agent.domain.evidence import Evidence
from agent.lexicon.foreign.telling import affirmed as telling_of
from agent.lexicon.kept import kept
from agent.lexicon.terms import words

_WHOLE = frozenset({SnippetKind.EDUCATION, SnippetKind.CERTIFICATE, SnippetKind.COURSE})
_DENIALS = ("negated", "lacking")
_INTENT = re.compile(r"plan|want|hop|would|intend|aspir|keen|aim", re.I)


def affirmed(evidence: Evidence) -> Evidence:
    """The same evidence, its snippets without the words that are denied or only intended; ids and places stay.

    Studies and certificates are left whole: that one is unfinished or has lapsed is judged where they are.
    """
    language = evidence.corpus.language
    snippets = tuple(s if s.kind in _WHOLE else s.model_copy(update={"text": telling_of(_affirmed(s.text), language)}) for s in evidence.corpus.snippets)
    return evidence.model_copy(update={"corpus": evidence.corpus.model_copy(update={"snippets": snippets})})


@kept(20_000)
def _affirmed(text: str) -> str:
    told, written = telling(mended(text)), words(text)
    gone = [i for limit in told.limits if limit.kind in _DENIALS or _is_intent(limit.kind, told.text[limit.start : limit.end]) for i in limit.over]
    for index in gone:
        token = written[index]
        text = text[: token.start] + " " * (token.end - token.start) + text[token.end :]
    return text


def _is_intent(kind: str, said: str) -> bool:
    """Of what is planned only what was wished: what one can do, or proposed, was shown."""
    return kind == "planned" and _INTENT.match(said) is not None
