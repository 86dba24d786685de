"""What must hold of every line, whatever it says."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from agent.claims import Claim, judge
from agent.domain.draft import LineKind, Severity
from tests.people import BAKER, snippet

DEEDS = ("Baked 200 loaves a day", "Trained three apprentices in the bakery", "Ordered flour from 12 mills", "Cut waste by 35%", "Kept the books in Excel", "Sold 50,000 rolls in 2019")
HARD = (" for 741 guests", " with Kubernetes", " as a certified pastry chef", ", winning an award", " at Lindgren Foods", " in 1997", " worldwide")
MIXED = st.text(alphabet=st.one_of(st.characters(), st.sampled_from("½²٣①%$€£+-–/.,:()|\u202e\u200b🍞 0123456789")), max_size=200)


def hard(text: str, *sources: str) -> set[tuple[str, int, int]]:
    """Rule and place of each hard finding."""
    claim = Claim(text=text, kind=LineKind.BULLET, position=BAKER.id, cited=tuple(snippet(s, position=BAKER.id) for s in sources), positions=(BAKER,))
    return {(f.rule, f.start, f.end) for f in judge(claim) if f.severity is Severity.HARD}


@settings(max_examples=150, deadline=None)
@given(MIXED, MIXED)
def test_no_text_raises(line: str, source: str) -> None:
    """Whatever stands in line and evidence, a verdict comes, and findings lie within the line."""
    assert all(0 <= start <= end <= len(line) for _, start, end in hard(line, source))


@pytest.mark.parametrize("text", ["00112/2019", "² of 2019", "Sold ²/2019 and ٣/2019"])
def test_odd_numbers_are_no_months(text: str) -> None:
    """Digits that are no number, and numbers that are no month, are read without harm."""
    assert not hard(text, text)
    assert hard("Won 12 awards", text)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=200))
def test_a_snippet_supports_itself(text: str) -> None:
    """The user's own words hold."""
    assert not hard(text, text)


@pytest.mark.parametrize("deed", DEEDS)
@pytest.mark.parametrize("claim", HARD)
def test_a_hard_claim_makes_a_true_line_false(deed: str, claim: str) -> None:
    """A number, a name, a credential, an award, an employer, a year or a scope more, and the line is refused."""
    assert not hard(deed + ".", deed)
    assert hard(deed + claim, deed)


@settings(max_examples=60, deadline=None)
@given(st.permutations(DEEDS), st.sampled_from([*DEEDS, "Baked 300 loaves a day", "Sold 12 rolls", "Trained apprentices in Excel"]))
def test_the_order_of_the_snippets_decides_nothing(order: list[str], line: str) -> None:
    """The verdict on a line is the same however its evidence is sorted."""
    assert bool(hard(line, *order)) is bool(hard(line, *DEEDS))


def test_half_a_sign_is_read_like_any_other() -> None:
    """A lone surrogate, as broken files hold them, raises nothing on either side."""
    assert not hard("Baked \ud800 bread", "Baked \ud800 bread")
    assert isinstance(hard("\ud800", "Baked bread"), set)
