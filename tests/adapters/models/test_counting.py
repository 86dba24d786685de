"""How far an answer is, while it is being written."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent.adapters.models.counting import ListCounter

TEXTS = st.text(alphabet='ab"\\[]{},: \n', max_size=8)
ELEMENTS = st.recursive(TEXTS | st.integers() | st.booleans() | st.none(), lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3), max_leaves=8)


@given(st.lists(ELEMENTS, max_size=6), st.integers(1, 7), st.sampled_from([None, 2]))
def test_in_the_end_all_elements_of_the_first_list_were_counted(elements: list[object], size: int, indent: int | None) -> None:
    """However the answer is cut into pieces and whatever its texts hold; the count never falls."""
    text = json.dumps({"about": "a [list], {so} to say", "lines": elements, "more": [1, 2, 3]}, indent=indent)
    counter = ListCounter()
    counts = [counter.feed(text[i : i + size]) for i in range(0, len(text), size)]
    assert counts == sorted(counts)
    assert counts[-1] == len(elements)


@pytest.mark.parametrize(
    ("so_far", "count"),
    [("", 0), ('{"lines": [', 0), ('{"lines": [{"a": [1, 2', 0), ('{"lines": [{"a": [1, 2]}', 1), ('{"lines": ["a, b', 0), ('{"lines": ["a", ', 1), ("[1, 2", 1), ("no list", 0)],
)
def test_an_element_counts_once_it_is_complete(so_far: str, count: int) -> None:
    """An object as soon as it is closed, anything else with the comma after it; what stands inside an element does not count."""
    assert ListCounter().feed(so_far) == count
