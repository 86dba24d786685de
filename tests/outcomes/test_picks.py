"""What is chosen of variants: exact tests, intervals, and nothing said that a coin would say more than once in twenty times."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from agent.outcomes import Interval, Standing, Vote, decisive_needed, standings
from agent.outcomes.looks import risk, size
from agent.outcomes.picks import FIRST, binomial

STYLES = {"summary": ("whole", "one", "none"), "skills": ("post", "own"), "lead": ("post", "numbers"), "wording": ("tidied", "own"), "length": ("whole", "short")}
PAIRS = 7
RUNS = 500


def votes(feature: str, shown: tuple[str, ...], *chosen: str) -> list[Vote]:
    """A vote each."""
    return [Vote(feature=feature, shown=shown, chosen=one) for one in chosen]


@given(st.integers(0, 250), st.integers(0, 250))
def test_the_test_is_that_of_the_reference(won: int, lost: int) -> None:
    """Two-sided, as scipy's; of nothing nothing is surprising."""
    known = stats.binomtest(won, won + lost, 0.5).pvalue if won + lost else 1.0
    assert binomial(won, won + lost) == pytest.approx(known, abs=1e-9)


@pytest.mark.parametrize(("share", "count"), [(0.6, 199), (0.7, 49)])
def test_how_many_votes_a_difference_takes(share: float, count: int) -> None:
    """By scipy's binomial distribution the power of a test at 5 % reaches 80 % there, and at no smaller number."""
    assert decisive_needed(share) == count

    def power(n: int) -> float:
        least = next((k for k in range(n // 2 + n % 2, n + 1) if stats.binomtest(k, n, 0.5).pvalue <= 0.05), None)
        return 0.0 if least is None else float(stats.binom.sf(least - 1, n, share) + stats.binom.cdf(n - least, n, share))

    assert power(count) >= 0.8
    assert all(power(n) < 0.8 for n in range(max(1, count - 12), count))


def test_of_nothing_and_of_one_hardly_anything_is_known() -> None:
    """No vote, no standing; one vote, nearly everything is possible, and nine more at least are needed."""
    assert standings([], STYLES) == ()
    (found,) = standings(votes("skills", ("own", "post"), "own"), STYLES)
    assert (found.ahead, found.won, found.decisive, found.claim, found.chance, found.further) == ("own", 1, 1, False, None, FIRST - 1)
    assert found.interval.low == pytest.approx(0.2065, abs=1e-4)
    assert found.interval.high == 1
    assert Standing(feature="skills", ahead="own", behind="post", won=0, decisive=0).interval == Interval(low=0, high=1)
    with pytest.raises(ValueError):
        binomial(2, 1)
    with pytest.raises(ValueError):
        decisive_needed(0.5)


def test_of_three_each_pair_counts_its_own_votes() -> None:
    """Where the third was chosen, nothing is said about the other two; ties are told apart."""
    cast = votes("summary", ("whole", "one", "none"), "one", "one", "whole", "none", "")
    found = {(s.ahead, s.behind): (s.won, s.decisive, s.ties) for s in standings(cast, STYLES)}
    assert found == {("one", "whole"): (2, 3, 1), ("whole", "none"): (1, 2, 1), ("one", "none"): (2, 3, 1)}


def test_a_clear_taste_is_found() -> None:
    """Ten of ten is enough to say so; nine of ten is not, and then the next look is told."""
    (clear,) = standings(votes("skills", ("post", "own"), *["own"] * 10), STYLES)
    assert clear.claim
    assert clear.further == 0
    assert clear.interval.low > 0.5
    (nearly,) = standings(votes("skills", ("post", "own"), *["own"] * 9, "post"), STYLES)
    assert not nearly.claim
    assert nearly.further == size(2, FIRST) - 10


@given(st.integers(0, 60), st.integers(0, 60))
def test_the_further_votes_are_the_fewest_that_do(won: int, lost: int) -> None:
    """With them a look can claim it; with any earlier look it cannot."""
    if not won + lost:
        return
    (found,) = standings(votes("skills", ("post", "own"), *["own"] * won, *["post"] * lost), STYLES)
    if found.claim or found.further is None:
        return
    whole = found.decisive + found.further
    look = next(k for k in range(1, 20) if size(k, FIRST) == whole)
    assert binomial(found.won + found.further, whole) <= risk(look) / PAIRS
    for earlier in range(1, look):
        more = size(earlier, FIRST) - found.decisive
        assert more <= 0 or binomial(found.won + more, found.decisive + more) > risk(earlier) / PAIRS


def test_to_whom_all_are_alike_hardly_ever_anything_is_claimed() -> None:
    """Somebody tosses coins over all features and looks after every single one: in at most 5 of 100 runs anything is ever claimed."""
    dice, wrong = random.Random(5), 0
    for _ in range(RUNS):
        cast: list[Vote] = []
        for _ in range(160):
            feature = dice.choice(list(STYLES))
            cast.append(Vote(feature=feature, shown=STYLES[feature], chosen=dice.choice(STYLES[feature])))
            if len(cast) % 5 == 0 and any(s.claim for s in standings(cast, STYLES)):
                wrong += 1
                break
    assert wrong / RUNS <= 0.05


def test_who_has_a_taste_is_heard_in_the_end() -> None:
    """At 90:10 mostly within forty votes."""
    dice = random.Random(6)
    found = sum(standings(votes("skills", ("post", "own"), *["own" if dice.random() < 0.9 else "post" for _ in range(40)]), STYLES)[0].claim for _ in range(200))
    assert found / 200 > 0.8
