"""Which bullets go in, and in which order."""

from __future__ import annotations

import itertools
import random
from math import e, sqrt
from statistics import mean

from hypothesis import given, settings
from hypothesis import strategies as st

from agent.domain.brief import Brief, Kind, Need, Requirement
from agent.domain.corpus import Snippet, SnippetKind, Source, SourceKind
from agent.domain.evidence import Evidence, Hit
from agent.domain.plan import Choice
from agent.stages.plan.candidates import Candidate
from agent.stages.plan.selection import ALONE, MOST, choose, greedy
from tests.people import BAKER, CLERK, corpus, position, snippet
from tests.stages.plan.cases import asked, baked, planned, skill, sold

REQUIREMENTS = ("r0", "r1", "r2")
CASES = st.tuples(
    st.lists(st.tuples(st.lists(st.floats(0, 1), min_size=3, max_size=3), st.floats(0, 0.5)), min_size=1, max_size=7),
    st.lists(st.sampled_from([0.2, 0.4, 1.0]), min_size=3, max_size=3),
    st.integers(1, 7),
)
"""Bullets (what they serve, what they are worth alone), the weights of the requirements, and the room."""


def bullets(rows: list[tuple[list[float], float]]) -> list[Candidate]:
    """Candidates without a word in common."""
    return [
        Candidate(baked(f"bullet {i}"), dict(zip(REQUIREMENTS, serves, strict=True)), frozenset({f"word{i}"}), standing, standing)
        for i, (serves, standing) in enumerate(rows)
    ]


def worth(chosen: list[Candidate], weights: dict[str, float]) -> float:
    """The objective: what is covered of the requirements, and what each bullet is worth alone."""
    covered = sum(w * max((c.serves[r] for c in chosen), default=0.0) for r, w in weights.items())
    return 0.5 * covered / sqrt(sum(weights.values())) + sum(c.standing for c in chosen)


def shares(rows: list[tuple[list[float], float]], weights: list[float], room: int) -> float:
    """The worth of the greedy choice ÷ that of the best of all choices of that size."""
    waiting, table = bullets(rows), dict(zip(REQUIREMENTS, weights, strict=True))
    size = min(room, len(waiting))
    best = max(worth(list(some), table) for some in itertools.combinations(waiting, size))
    return worth(greedy(waiting, table)[:size], table) / best if best else 1.0


@settings(deadline=None)
@given(CASES)
def test_greedy_is_never_far_from_the_best_choice(case: tuple[list[tuple[list[float], float]], list[float], int]) -> None:
    """Whatever the bullets serve, taking the best one after the other reaches what is proven of it: 1 − 1/e of the best choice."""
    assert shares(*case) >= 1 - 1 / e - 1e-9


def test_greedy_is_near_the_best_choice_on_the_whole() -> None:
    """Over many small cases it loses less than one hundredth, and never a tenth, against exhaustive search."""
    dice = random.Random(7)
    found = [
        shares(
            [([dice.random() for _ in range(3)], dice.random() / 4) for _ in range(dice.randint(2, 7))],
            [dice.choice([0.4, 1.0]) for _ in range(3)],
            dice.randint(1, 5),
        )
        for _ in range(300)
    ]
    assert mean(found) > 0.99
    assert min(found) > 0.9


def chosen(evidence: Evidence, *terms: str) -> list[str]:
    """The texts of the chosen bullets for a post that asks for these."""
    asked_for = Brief(role="baker", requirements=tuple(asked(t, id_=t) for t in terms))
    return [s.text for c in choose(asked_for, evidence) if (s := evidence.corpus.snippet(c.snippet))]


def hits(evidence: Evidence, **cosines: dict[str, float]) -> Evidence:
    """The evidence with a hit for each requirement and text."""
    ids = {s.text: s.id for s in evidence.corpus.snippets}
    found = (Hit(requirement=r, snippet=ids[text], lexical=0.0, cosine=c, rank=0) for r, near in cosines.items() for text, c in near.items())
    return Evidence(corpus=evidence.corpus, hits=tuple(found))


def test_near_duplicates_are_left_out() -> None:
    """What says the same in nearly the same words goes in once, within a position and across them."""
    lines = (baked("Baked rye bread for hotel guests daily"), baked("Baked rye bread daily for the guests of hotels"), sold("Sold cheese to chefs"))
    assert chosen(Evidence(corpus=corpus(*lines)), "rye") == ["Baked rye bread for hotel guests daily", "Sold cheese to chefs"]


def test_every_position_keeps_its_bullets() -> None:
    """A position which serves nothing that is asked for is still told."""
    evidence = Evidence(corpus=corpus(baked("Baked rye bread for guests"), sold("Counted the till each night")))
    found = hits(evidence, rye={"Baked rye bread for guests": 0.9})
    assert chosen(found, "rye") == ["Baked rye bread for guests", "Counted the till each night"]


def test_positions_stand_in_their_order() -> None:
    """However well an old position fits, the newest one is told first."""
    evidence = Evidence(corpus=corpus(sold("Sold rye bread to hotels"), baked("Counted the till each night")))
    assert chosen(hits(evidence, rye={"Sold rye bread to hotels": 0.9}), "rye") == ["Counted the till each night", "Sold rye bread to hotels"]


def test_within_a_position_the_telling_bullet_leads() -> None:
    """What fits best comes first; what fits nothing stays as the user had it."""
    first, second, third = (baked(t) for t in ("Counted the till each night", "Swept floors at dawn", "Taught rye baking to apprentices"))
    evidence = hits(Evidence(corpus=corpus(first, second, third)), rye={third.text: 0.9})
    assert chosen(evidence, "rye") == [third.text, first.text, second.text]


def test_what_was_told_for_the_post_leads_its_position() -> None:
    """The answer to a question about the post stands before the lines of the file, which keep their order; one that serves nothing stands last."""
    rye, floors = baked("Taught rye baking to apprentices at dawn"), baked("Swept floors at dawn")
    told = rye.model_copy(update={"text": "Shaped rye loaves by hand", "id": "told", "source": Source(kind=SourceKind.CHAT)})
    served = hits(Evidence(corpus=corpus(floors, rye, told)), rye={told.text: 0.6, rye.text: 0.6, floors.text: 0.6})
    assert chosen(served, "rye") == [told.text, floors.text, rye.text]
    assert chosen(Evidence(corpus=corpus(floors, told.model_copy(update={"text": "Fed the shop cat"}))), "rye") == [floors.text, "Fed the shop cat"]


def test_work_that_was_done_at_two_places_may_be_told_of_both() -> None:
    """Lines that have most of their words in common are one within a position; of two positions only the very same words are."""
    counted, reckoned = "Counted the till for the shop each night", "Balanced the till for the shop each night"
    assert chosen(Evidence(corpus=corpus(baked(counted), baked(reckoned))), "rye") == [counted]
    assert chosen(Evidence(corpus=corpus(baked(counted), sold(reckoned))), "rye") == [counted, reckoned]
    assert len(chosen(Evidence(corpus=corpus(baked(counted), sold(counted))), "rye")) == 1


def test_the_value_falls_with_the_order_of_choice() -> None:
    """When room is short the bullet that adds least goes first: a second one for the same thing before one for another."""
    rye, more_rye, cheese = (baked(t) for t in ("Baked rye loaves for hotels", "Shaped rolls of rye dough", "Sold cheese to chefs"))
    evidence = hits(Evidence(corpus=corpus(rye, more_rye, cheese)), rye={rye.text: 0.75, more_rye.text: 0.7}, cheese={cheese.text: 0.6})
    table: dict[str, Choice] = {
        c.snippet: c for c in choose(Brief(role="baker", requirements=(asked("rye", id_="rye"), asked("cheese", id_="cheese"))), evidence)
    }
    assert table[rye.id].value > table[cheese.id].value > table[more_rye.id].value
    assert table[cheese.id].serves == ("cheese",)


def test_no_position_has_more_bullets_than_are_read() -> None:
    """Of a long list the most valuable stay: fewer for older positions, more for an only one."""
    words = iter([a + b + c + d for a in "bdfg" for b in "aeiou" for c in "klmn" for d in "aiou"])
    new = [baked(f"Baked {next(words)} {next(words)} {next(words)}") for _ in range(16)]
    old = [sold(f"Sold {next(words)} {next(words)} {next(words)}") for _ in range(16)]
    assert len(chosen(Evidence(corpus=corpus(*new)), "rye")) == ALONE
    both = chosen(Evidence(corpus=corpus(*new, *old)), "rye")
    assert [sum(t.startswith(verb) for t in both) for verb in ("Baked", "Sold")] == list(MOST[:2])


def test_scraps_and_headings_are_no_bullets() -> None:
    """ "City, State" and "Duties:" say nothing."""
    lines = (baked("Lindgren, OH"), baked("Responsibilities:"), baked("Baked bread for guests"))
    assert chosen(Evidence(corpus=corpus(*lines)), "rye") == ["Baked bread for guests"]


def test_a_bullet_without_a_position_is_no_choice() -> None:
    """It may serve the summary, but stands under no employer."""
    assert chosen(Evidence(corpus=corpus(snippet("Baked bread for guests"))), "rye") == []


def test_thousands_of_bullets_are_chosen_from_in_time() -> None:
    """A résumé of a thousand lines is no reason to wait."""
    place = position("Clerk", "Endless Foods", "2001", "2020")
    lines = tuple(snippet(f"Counted item{i} and crate{i} at gate{i}", position=place.id) for i in range(1000))
    assert len(chosen(Evidence(corpus=corpus(*lines, positions=(place, BAKER, CLERK))), "rye")) == ALONE


def proof(known: tuple[Snippet, ...], *wanted: Requirement) -> dict[str, Choice]:
    """The choices of a plan by their words."""
    made = planned(corpus(*known), *wanted, cosine=0.3)
    texts = {s.id: s.text for s in known}
    return {texts[c.snippet]: c for c in made.choices}


def test_the_best_line_for_each_requirement_is_worth_more_than_all_that_show_nothing() -> None:
    """Also the only line that tells of what is listed among the skills."""
    lines = tuple(baked(t) for t in ("Won 12 prizes for the window of the shop", "Mentored three junior bakers", "Counted 900 tarts", "Kept the orders in Kafka"))
    found = proof((*lines, skill("Kafka")), asked("Kafka", id_="r1"), asked("mentoring bakers", id_="r2", need=Need.NICE))
    assert {text for text, choice in found.items() if choice.proof} == {lines[1].text, lines[3].text}
    worth = sorted(found, key=lambda text: -found[text].value)
    assert worth[:2] == [lines[3].text, lines[1].text]


def test_of_alternatives_one_is_enough_and_what_nothing_shows_has_no_best_line() -> None:
    """Of Kafka or RabbitMQ one line must stay; of Terraform there is none."""
    lines = tuple(baked(t) for t in ("Kept the orders in Kafka", "Kept the returns in RabbitMQ", "Swept floors at dawn"))
    either = asked("Kafka", id_="r1", any_of="a"), asked("RabbitMQ", id_="r2", any_of="a"), asked("Terraform", id_="r3")
    assert [text for text, choice in proof(lines, *either).items() if choice.proof] == [lines[0].text]


def test_years_that_a_summary_tells_of_leave_the_line_that_names_the_thing() -> None:
    """The verdict rests on the summary; the only line in which it was used is its proof."""
    told = snippet("Baker with 9 years of Kafka", SnippetKind.SUMMARY)
    lines = baked("Kept the orders in Kafka"), baked("Swept floors at dawn")
    wanted = asked("5 years of Kafka", "Kafka", kind=Kind.EXPERIENCE, years=5)
    assert [text for text, choice in proof((told, *lines), wanted).items() if choice.proof] == [lines[0].text]
