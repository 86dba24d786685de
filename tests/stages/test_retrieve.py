"""Which snippets lie near which requirement."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from agent.domain.corpus import SnippetKind
from agent.domain.evidence import Evidence, Hit
from agent.stages.retrieve import DEPTH, retrieve
from tests.fakes.index import FixedIndex
from tests.people import BAKER, brief, corpus, requirement, snippet

LINES = tuple(snippet(f"Baked batch number {i} of the {a} day", position=BAKER.id) for i, a in enumerate("abcdefghijklmnopqrstuvwxyz"))
KAFKA = snippet("Streamed orders with Kafka", position=BAKER.id)


async def found(*texts: str, cosines: dict[str, float], terms: tuple[str, ...] = ("Kafka",), depth: int = DEPTH) -> tuple[Hit, ...]:
    """The hits of one requirement among these bullets."""
    known = corpus(*(snippet(t, position=BAKER.id) for t in texts))
    return (await retrieve(brief(requirement("r1", *terms)), known, FixedIndex(known, cosines), depth=depth)).of("r1")


def texts_of(evidence: Evidence, requirement_id: str = "r1") -> list[str]:
    """The texts of the hits, best first."""
    return [s.text for h in evidence.of(requirement_id) if (s := evidence.corpus.snippet(h.snippet))]


@settings(deadline=None)
@given(st.lists(st.floats(-1, 1), min_size=26, max_size=26), st.integers(1, 12))
async def test_hits_come_best_first_and_no_more_than_asked(cosines: list[float], depth: int) -> None:
    """Of bullets that name nothing, the nearest so many are kept, nearest first and numbered."""
    known = corpus(*LINES)
    index = FixedIndex(known, {s.text: c for s, c in zip(LINES, cosines, strict=True)})
    hits = (await retrieve(brief(requirement("r1", "Kafka")), known, index, depth=depth)).of("r1")
    assert len(hits) <= depth
    assert [h.rank for h in hits] == list(range(len(hits)))
    assert [max(0.0, h.cosine) for h in hits] == sorted((max(0.0, h.cosine) for h in hits), reverse=True)


async def test_there_is_no_floor() -> None:
    """A snippet that is hardly near is kept while there is room: the words decide later."""
    (hit,) = await found("Kneaded dough by hand", cosines={"Kneaded dough by hand": 0.02})
    assert hit.cosine == 0.02


async def test_what_names_the_thing_is_found_with_a_hostile_embedder() -> None:
    """An embedder that calls everything else near, and the right line far, hides nothing."""
    known = corpus(*LINES, KAFKA)
    index = FixedIndex(known, {s.text: 0.9 for s in LINES} | {KAFKA.text: -1.0})
    evidence = await retrieve(brief(requirement("r1", "Kafka")), known, index)
    assert texts_of(evidence)[0] == KAFKA.text
    assert evidence.of("r1")[0].lexical == 1.0


async def test_what_names_the_thing_under_another_name_is_found_too() -> None:
    """The embedder need not know that k8s is Kubernetes."""
    (hit,) = await found("Ran ovens on k8s", cosines={}, terms=("Kubernetes",))
    assert hit.lexical == 1.0


async def test_all_that_name_it_are_kept_beyond_the_depth() -> None:
    """Each line that names the thing may prove a different part of it."""
    lines = [f"Streamed batch {i} with Kafka" for i in range(8)]
    assert len(await found(*lines, cosines={}, depth=3)) == 8


async def test_nothing_near_and_nothing_named_is_no_evidence() -> None:
    """Where the index knows nothing and no word fits, there are no hits."""
    assert await found("Kneaded dough by hand", cosines={}) == ()


async def test_words_in_use_come_before_words_in_a_list() -> None:
    """Of two that name it, the bullet stands before the entry of the skills."""
    known = corpus(snippet("Kafka", SnippetKind.SKILL), KAFKA)
    assert texts_of(await retrieve(brief(requirement("r1", "Kafka")), known, FixedIndex(known, {}))) == [KAFKA.text, "Kafka"]


async def test_each_text_is_looked_up_once() -> None:
    """Requirements that share a term do not ask the index twice."""
    known = corpus(KAFKA)
    index = FixedIndex(known, {})
    await retrieve(brief(requirement("r1", "Kafka"), requirement("r2", "Kafka")), known, index)
    assert len(index.asked) == len(set(index.asked))


async def test_a_post_without_requirements_and_a_person_without_snippets() -> None:
    """Both give evidence without hits, not an error."""
    for known, asked in ((corpus(KAFKA), brief()), (corpus(), brief(requirement("r1", "Kafka")))):
        assert (await retrieve(asked, known, FixedIndex(known, {}))).hits == ()
