"""No answer does harm, whatever is in it."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from agent.adapters.readers.boards import BOARDS, Listing, read_answer, source_of
from agent.domain.posting import Posting
from agent.errors import UserCanAct
from tests.adapters.readers.boards.answers import GREENHOUSE, LEVER, LINKS, LISTED, SINGLE, personio, position

VALUES: tuple[Any, ...] = (None, True, 0, -1, 10**40, 1e308, float("inf"), float("nan"), "", "\ud800", "\x00<p>\x00", "<" * 2_000, "<p>" * 2_000, [], [[]], [None], {}, {"name": []}, [{"text": 1}])
STRUCTURED = sorted(set(SINGLE) - {"personio", "hrxml"})


def outcome(content: str, link: str | None = None, number: int | None = None) -> Posting | Listing | None:
    """What is read; a refusal counts as nothing."""
    try:
        return read_answer(content, link, number=number)
    except UserCanAct:
        return None


def spoilt(value: Any, bad: Any) -> list[Any]:
    """The value with one thing in it after the other replaced."""
    if isinstance(value, dict):
        return [bad, *({**value, key: one} for key, inner in value.items() for one in spoilt(inner, bad))]
    if isinstance(value, list):
        return [bad, *([*value[:i], one, *value[i + 1 :]] for i, inner in enumerate(value) for one in spoilt(inner, bad))]
    return [bad]


@pytest.mark.parametrize("system", STRUCTURED)
@pytest.mark.parametrize("bad", VALUES, ids=range(len(VALUES)))
def test_a_field_of_another_kind_counts_as_missing(system: str, bad: Any) -> None:
    """Wherever it stands: null, a flag, a number without end, half a character, a list, an object."""
    for broken in spoilt(json.loads(SINGLE[system]), bad):
        found = outcome(json.dumps(broken), LINKS[system], number=1)
        assert found is None or isinstance(found, (Posting, Listing))


@pytest.mark.parametrize("content", ["[" * 100_000, '{"jobs":' * 100_000, json.dumps(GREENHOUSE)[:-1] + ', "metadata": ' + "[" * 100_000])
def test_json_that_is_nested_without_end_is_refused(content: str) -> None:
    """With a sentence, not a crash."""
    with pytest.raises(UserCanAct, match="nested too deeply"):
        read_answer(content, None)


def test_a_number_that_fills_a_page_is_no_answer() -> None:
    """Python refuses to read it, and so do we."""
    assert read_answer(json.dumps(GREENHOUSE).replace("4411000", "9" * 10_000), None) is None


@pytest.mark.parametrize(
    "head",
    [
        '<!DOCTYPE workzag-jobs [<!ENTITY rye "rye">]>', '<!DOCTYPE workzag-jobs SYSTEM "file:///etc/hostname">',
        '<?xml version="1.0"?>\n<!-- <a --><!DOCTYPE workzag-jobs [<!ENTITY rye SYSTEM "file:///etc/hostname">]>',
    ],
)  # fmt: skip
def test_xml_with_a_document_type_is_refused(head: str) -> None:
    """No entity is replaced, no file is opened."""
    with pytest.raises(UserCanAct, match="document type"):
        read_answer(head + "<workzag-jobs><position><name>&rye;</name></position></workzag-jobs>", None)


def test_xml_that_is_broken_or_nested_without_end_is_no_answer() -> None:
    """Cut off, wrongly closed, too deep."""
    for content in ("<workzag-jobs>" + position(), "<workzag-jobs></position></workzag-jobs>", personio("<position>" * 5_000 + "</position>" * 5_000)):
        assert read_answer(content, None) is None


def test_a_document_type_that_a_description_speaks_of_is_no_matter() -> None:
    """It is text there."""
    found = read_answer(personio(position(text="<p>You know what a &lt;!DOCTYPE html&gt; is.</p>")), None)
    assert isinstance(found, Posting)


def test_halves_of_characters_and_control_characters_are_read_over() -> None:
    """In the title, in the text, in the link."""
    found = read_answer(json.dumps({**LEVER, "text": "Head\ud800 Baker\x00", "additional": "<p>\udfff\x00</p>", "hostedUrl": "https://kornblum.example/\x00 "}), None)
    assert isinstance(found, Posting)
    assert found.title == "Head\ufffd Baker"
    assert found.link is None
    assert found.model_dump_json()


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8) | st.sampled_from(sorted({*LEVER, *GREENHOUSE, "jobs", "result", "content"})), inner, max_size=6),
    max_leaves=20,
)
_KEYS = sorted({key for system in STRUCTURED for key in json.loads(SINGLE[system])})


@settings(max_examples=150, deadline=None)
@given(value=_JSON, number=st.none() | st.integers(), link=st.sampled_from([None, *LINKS.values()]))
def test_arbitrary_json_is_read_or_refused(value: Any, number: int | None, link: str | None) -> None:
    """Never anything but a posting, a listing, nothing or a sentence for the user; told the system or not."""
    known = source_of(link) if link else None
    for board in (None, known[0] if known else None):
        try:
            found = read_answer(json.dumps(value), link, board, number)
        except UserCanAct:
            continue
        assert found is None or isinstance(found, (Posting, Listing))


@settings(max_examples=150, deadline=None)
@given(system=st.sampled_from(STRUCTURED), changes=st.dictionaries(st.sampled_from(_KEYS), _JSON, max_size=4))
def test_a_known_answer_with_arbitrary_fields_is_read_or_refused(system: str, changes: dict[str, Any]) -> None:
    """Also where its form is still known."""
    answer = json.loads(SINGLE[system])
    outcome(json.dumps({**answer, **changes}), LINKS[system])
    outcome(json.dumps([{**answer, **changes}, changes]))


@settings(max_examples=150, deadline=None)
@given(content=st.text() | st.builds(lambda a, b: a + b, st.sampled_from([*SINGLE.values(), *LISTED.values()]), st.text(max_size=3)), link=st.text() | st.sampled_from(list(LINKS.values())))
def test_arbitrary_text_and_links_are_read_or_refused(content: str, link: str) -> None:
    """A link is no more trusted than an answer."""
    outcome(content, link)
    source_of(link)
    source_of(f"https://jobs.lever.co/{link}")
    for board in BOARDS:
        board.wanted(f"https://boards.greenhouse.io/{link}")
