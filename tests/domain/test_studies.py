"""Promises of what is kept of a yes to a degree or a training."""

from __future__ import annotations

from datetime import date

import pytest

from agent.domain.answer import Answer, Reply
from agent.domain.corpus import Corpus, SnippetKind


def said(text: str, reply: Reply = Reply.YES) -> Answer:
    """An answer to a question about a study."""
    return Answer(requirement="r", subject="Issu d'une formation en comptabilité (bac +2)", reply=reply, text=text, on=date(2026, 5, 4), held=True, studies=True)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("BTS", "BTS"),
        ("I have a BSc in nursing, Leeds 2015", "BSc in nursing, Leeds 2015"),
        ("ich habe einen Techniker, Fachschule Ulm, 2014", "Techniker, Fachschule Ulm, 2014"),
        ("j'ai un BTS Comptabilité, Vannes 2015", "BTS Comptabilité, Vannes 2015"),
        ("tengo un grado medio, Pamplona 2012", "Grado medio, Pamplona 2012"),
    ],
)
def test_what_was_learned_stands_in_the_words_of_the_user(text: str, name: str) -> None:
    """As a study of its own, never in the words of the post nor among the skills."""
    snippet = said(text).snippet()
    assert snippet is not None
    assert (snippet.text, snippet.kind) == (name, SnippetKind.EDUCATION)
    assert [e.area for e in Corpus().plus((snippet,)).education] == [name]


@pytest.mark.parametrize(("text", "reply"), [("", Reply.YES), ("", Reply.SIMILAR), ("", Reply.NO), ("I dropped out of a BSc in nursing", Reply.YES)])
def test_a_bare_yes_names_no_study(text: str, reply: Reply) -> None:
    """Nor does one that was begun and left."""
    assert said(text, reply).snippet() is None
