"""Importers invent nothing."""

from __future__ import annotations

import json
import re
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from agent.adapters.importers import read_resume, to_json_resume
from agent.errors import UserCanAct

WORDS = st.sampled_from(
    ["Baked", "sold", "led", "cut", "rye", "bread", "cakes", "ovens", "300", "18", "%", "$4,000", "-5", "C#", ".NET", "C++", "Node.js", "(north)", "R&D", "e-mail", "a.m.", "“best”", "café", "Straße", "東京", "&", "/", ":", ";", "*", "_x_", "`y`", "#1", "2nd", "2019", "May"]
)
LINE = st.lists(WORDS, min_size=2, max_size=9).map(lambda found: "Did " + " ".join(found))
NAME = st.sampled_from(["Kornblum Bakery", "Lindgren & Sons", "Møller, Inc.", "Head Baker", "Clerk II", "", "N/A"])
DATE = st.sampled_from(["2021-03", "May 2016", "12/2020", "2014", "present", "", "unknown", "sometime"])
JOB = st.fixed_dictionaries({"name": NAME, "position": NAME, "startDate": DATE, "endDate": DATE, "highlights": st.lists(LINE, max_size=5), "keywords": st.lists(WORDS, max_size=3)})
RESUME = st.fixed_dictionaries(
    {"basics": st.fixed_dictionaries({"name": NAME, "summary": LINE}), "work": st.lists(JOB, min_size=1, max_size=4), "skills": st.lists(st.fixed_dictionaries({"name": LINE}), max_size=3)}
)


def plain(text: str) -> str:
    """Letters, digits and signs, without blanks."""
    return re.sub(r"\s", "", text)


def unsigned(text: str) -> str:
    """The text on one line without the signs that mark words in Markdown."""
    return re.sub(r"[*_`]", "", " ".join(text.split()))


@settings(max_examples=60, deadline=None)
@given(RESUME)
def test_every_snippet_of_json_stands_in_the_file(resume: dict[str, Any]) -> None:
    """Verbatim but for marks: no word, number or name is added, whatever the résumé."""
    try:
        corpus = read_resume(json.dumps(resume).encode(), "r.json").corpus
    except UserCanAct:
        return
    texts = re.findall(r'"((?:[^"\\]|\\.)*)"', json.dumps(resume, ensure_ascii=False))
    given_words = [text.replace("\\\\", "\\").replace('\\"', '"') for text in texts]
    for snippet in corpus.snippets:
        assert any(unsigned(snippet.text) in unsigned(text) for text in given_words), snippet
    for position in corpus.positions:
        for name in (position.title, position.employer):
            assert name is None or any(name in text for text in given_words)


@settings(max_examples=60, deadline=None)
@given(RESUME)
def test_nothing_is_lost_between_export_and_import(resume: dict[str, Any]) -> None:
    """Ids, words and positions of any corpus come back from its JSON Resume."""
    try:
        corpus = read_resume(json.dumps(resume).encode(), "r.json").corpus
    except UserCanAct:
        return
    again = read_resume(json.dumps(to_json_resume(corpus)).encode(), "again.json").corpus
    assert {(s.id, s.text) for s in again.snippets} == {(s.id, s.text) for s in corpus.snippets}
    assert [(p.id, p.title, p.employer, p.period) for p in again.positions] == [(p.id, p.title, p.employer, p.period) for p in corpus.positions]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(st.one_of(LINE, NAME, DATE, st.sampled_from(["", "- Baked", "Skills", "Education", "Kornblum, 2019 - 2020"])), max_size=6), min_size=1, max_size=6))
def test_every_word_of_text_stands_in_the_file(parts: list[list[str]]) -> None:
    """All the words of each snippet of a plain text stand there, in their order, but for the emphasis and blanks."""
    text = "Robin Amsel\n\nExperience\nHead Baker, Kornblum\n2018 - 2019\n" + "\n\n".join("\n".join(lines) for lines in parts)
    given_words = plain(re.sub(r"[*_`]", "", text))
    for snippet in read_resume(text.encode(), "r.txt").corpus.snippets:
        for word in snippet.text.split():
            assert plain(re.sub(r"[*_`]", "", word)).rstrip(",") in given_words, snippet
