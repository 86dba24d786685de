"""Answers as evidence, and evidence that was taken back."""

from __future__ import annotations

from datetime import date

from agent.domain.answer import Answer, Reply
from agent.domain.corpus import Corpus, Snippet, SnippetKind, Source, SourceKind, snippet_id
from agent.domain.evidence import Evidence, Hit

DAY = date(2026, 1, 5)


def bullet(text: str, position: str = "p1") -> Snippet:
    """A bullet from a file."""
    return Snippet(
        id=snippet_id(SnippetKind.BULLET, position, text),
        text=text,
        kind=SnippetKind.BULLET,
        position=position,
        source=Source(kind=SourceKind.FILE, path="work[0].highlights[0]"),
    )


def answer(reply: Reply, text: str = "", position: str | None = None) -> Answer:
    """What a user said about Terraform."""
    return Answer(requirement="r1", subject="Terraform", reply=reply, text=text, position=position, on=DAY, settles=("r1", "r2"))


def test_words_become_a_bullet_with_a_place_and_a_day() -> None:
    """A yes with words is evidence of that position, said on that day."""
    snippet = answer(Reply.YES, "Wrote Terraform modules", "p1").snippet()
    assert snippet is not None
    assert (snippet.kind, snippet.position, snippet.source.on) == (SnippetKind.BULLET, "p1", DAY)


def test_a_bare_yes_names_the_skill_and_nothing_more() -> None:
    """A yes without words licenses only the name of the skill, and belongs to no position."""
    snippet = answer(Reply.YES, position="p1").snippet()
    assert snippet is not None
    assert (snippet.kind, snippet.text, snippet.position) == (SnippetKind.CONFIRMED, "Terraform", None)


def test_no_skip_and_a_bare_similar_are_no_evidence() -> None:
    """Nothing is made of a no, a skip, a cancelled question or "something similar" without words."""
    for reply in (Reply.NO, Reply.SKIP, Reply.CANCELLED, Reply.SIMILAR):
        assert answer(reply).snippet() is None


def test_an_answer_stands_first_among_the_hits_of_all_it_settles() -> None:
    """The user's words come before older hits, for each requirement which the answer settles."""
    old = bullet("Ran servers")
    before = Evidence(
        corpus=Corpus(snippets=(old,)), hits=(Hit(requirement="r1", snippet=old.id, lexical=0.2, cosine=0.3, rank=1),)
    )
    said = answer(Reply.YES, "Wrote Terraform modules", "p1")
    after = before.plus([said])
    snippet = said.snippet()
    assert snippet is not None
    assert after.of("r1")[0].snippet == snippet.id
    assert [h.snippet for h in after.of("r2")] == [snippet.id]
    assert after.corpus.snippet(snippet.id) == snippet


def test_what_was_taken_back_is_no_longer_evidence() -> None:
    """A snippet which the corpus no longer holds disappears with all hits that cite it."""
    kept, gone = bullet("Ran servers"), bullet("Wrote poems")
    hits = tuple(Hit(requirement="r1", snippet=s.id, lexical=1, cosine=1, rank=0) for s in (kept, gone))
    evidence = Evidence(corpus=Corpus(snippets=(kept, gone)), hits=hits).within(Corpus(snippets=(kept,)))
    assert [h.snippet for h in evidence.hits] == [kept.id]
    assert [s.id for s in evidence.corpus.snippets] == [kept.id]
