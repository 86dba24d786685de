"""Which words carry which."""

from __future__ import annotations

from agent.claims import Claim
from agent.claims.tracing import traced
from agent.domain.corpus import Snippet
from agent.domain.draft import LineKind
from tests.people import BAKER, CLERK, snippet

JOBS = snippet("Moved the nightly jobs to k8s, which cut their run time from 6 hours to 95 minutes;", position=BAKER.id)
BREAD = snippet("Baked bread for 300 guests", position=BAKER.id)
ROLLS = snippet("I taught 3 apprentices to shape rolls", position=BAKER.id)


def told(text: str, *cited: Snippet) -> list[tuple[str, list[str]]]:
    """Each part of the line with the words that carry it; the name of the heading stands for a heading."""
    table = {s.id: s.text for s in cited}
    parts = traced(Claim(text=text, kind=LineKind.BULLET, position=BAKER.id, cited=cited, positions=(BAKER, CLERK)))
    return [(text[p.start : p.end], ["heading"] if p.heading else [table[p.snippet][a:b] for a, b in p.places]) for p in parts]


def test_a_name_in_other_words_is_a_part_of_its_own() -> None:
    """What is told in the user's words is one part, what is told otherwise another, with the words that it stands for."""
    parts = told("Moved the nightly jobs to Kubernetes, which cut their run time from 6 hours to 95 minutes", JOBS)
    assert parts[:2] == [("Moved the nightly jobs", ["Moved the nightly jobs"]), ("Kubernetes", ["k8s"])]
    assert parts[2][0] == parts[2][1][0] == "cut their run time from 6 hours to 95 minutes"


def test_each_part_names_its_own_snippet() -> None:
    """A line of two snippets is told apart, a number in words leads to its figure, the employer to the heading."""
    assert told("Baked bread for 300 guests; taught three apprentices at Kornblum Bakery", BREAD, ROLLS) == [
        ("Baked bread for 300 guests", ["Baked bread for 300 guests"]),
        ("taught", ["taught"]),
        ("three", ["3"]),
        ("apprentices", ["apprentices"]),
        ("Kornblum Bakery", ["heading"]),
    ]


def test_a_trace_shows_the_words_as_they_were_written() -> None:
    """A misspelt word of the snippet is shown as it stands there, and is not the very word of the line."""
    filed = snippet("i filed the corespondance of the guild n kept keys", position=BAKER.id)
    assert told("Filed the correspondence of the guild and kept keys", filed) == [("Filed", ["filed"]), ("correspondence", ["corespondance"]), ("guild and kept keys", ["guild n kept keys"])]


def test_what_nothing_carries_is_in_no_part() -> None:
    """An invented number and an invented name lead nowhere."""
    assert [part for part, _ in told("Baked bread for 900 guests of Zanzibar", BREAD)] == ["Baked bread", "guests"]


def test_parts_stand_in_order_and_never_overlap() -> None:
    """Whatever the line is."""
    for text in ("", "…", "Baked", "bread bread bread for guests, 300", "300 guests of 300 guests baked"):
        parts = traced(Claim(text=text, kind=LineKind.BULLET, position=BAKER.id, cited=(BREAD, ROLLS), positions=(BAKER,)))
        edges = [edge for part in parts for edge in (part.start, part.end)]
        assert edges == sorted(edges)
        assert all(0 <= part.start < part.end <= len(text) for part in parts)
