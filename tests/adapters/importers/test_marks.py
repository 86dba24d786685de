"""Marks of Markdown in data files."""

from __future__ import annotations

import json

import pytest

from agent.adapters.importers import read_resume
from agent.adapters.importers.data.marks import bare, unmarked
from agent.domain.corpus import Corpus, SnippetKind
from tests.adapters.importers.forms.samples import table
from tests.adapters.importers.prose import said


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Baked **300** loaves", "Baked 300 loaves"), ("**Lead:** baked *rye* and _**spelt**_", "Lead: baked rye and spelt"), ("__Head Baker__ of _two_ shops", "Head Baker of two shops"),
        ("***All*** of it", "All of it"), ("**Baked *rye* bread**", "Baked rye bread"), ("his talk \"*Ten Loaves*\".", "his talk \"Ten Loaves\"."), ("*rye*/*wheat*, (*spelt*)", "rye/wheat, (spelt)"),
        ("From [Lindholm](https://maps.example/Lindholm_(Oregon),_US). Next", "From Lindholm. Next"), ("My site [dough.example](dough.example)", "My site dough.example"),
        ("**[Rye](https://rye.example \"Title\")** and ![badge](/b.svg)", "Rye and badge"), ("Wrote `mill.py` and ``a_b*c``", "Wrote mill.py and a_b*c"), (r"Cut waste by 5 \* 3 and C\_x", "Cut waste by 5 * 3 and C_x"),
    ],
)  # fmt: skip
def test_marks_are_no_words(text: str, words: str) -> None:
    """Emphasis, code and the targets of links go, what they mark stays; what is escaped stands for itself."""
    assert bare(text) == words


@pytest.mark.parametrize(
    "text",
    [
        "Packed 5 * 3 boxes * 2 a day", "A* in Maths, A* in Physics", "Wrote C* and A* search", "Grew by 5 %*, cut 3 %*, *as of 2020", "Ran *nix and *BSD hosts", "2*3*4 and a**b**c", "*Audited by the guild",
        "Set up __init__.py and snake_case_names, _x", "Passed *args and **kwargs", "Rock`n`roll and the ` key", "Wrote a[i](x) and [1](see below)", "[sic] (2020)", "https://dough.example/*a*_b_", "_robin_@dough.example",
        "Cut cost** and waste*",
    ],
)  # fmt: skip
def test_honest_signs_stay(text: str) -> None:
    """Products, grades, footnotes, names of files and addresses are words."""
    assert bare(text) == text


def test_addresses_and_what_is_no_text_stay() -> None:
    """Keys, numbers and links of a file are not looked into."""
    value = {"url": "https://dough.example/__a__", "*k*": [1, None, {"x": "*rye*"}]}
    assert unmarked(value) == {"url": "https://dough.example/__a__", "*k*": [1, None, {"x": "rye"}]}


BULLET, DONE = "Baked **300** loaves of *rye* for [Kornblum](https://korn.example), `daily`", "Baked 300 loaves of rye for Kornblum, daily"
RESUME = json.dumps({"basics": {"name": "Robin Amsel", "summary": f"{BULLET}."}, "work": [{"name": "**Kornblum**", "position": "*Baker*", "highlights": [BULLET]}]}).encode()
LIST = json.dumps([{"employer": "**Kornblum**", "role": "*Baker*", "bullets": [BULLET]}]).encode()
CV = f"cv:\n  name: Robin Amsel\n  sections:\n    experience:\n      - {{company: '**Kornblum**', position: '*Baker*', highlights: ['{BULLET}']}}\n".encode()
LINKEDIN = table("Company Name,Title,Description,Location,Started On,Finished On", ("**Kornblum**", "*Baker*", BULLET, "", "Mar 2019", "")).encode()


@pytest.mark.parametrize(("content", "name"), [(RESUME, "resume.json"), (LIST, "experiences.json"), (CV, "cv.yaml"), (LINKEDIN, "Positions.csv")])
def test_no_data_file_prints_its_marks(content: bytes, name: str) -> None:
    """JSON Resume, a list of experiences, RenderCV and LinkedIn: lines, titles and employers are words alone."""
    corpus: Corpus = read_resume(content, name).corpus
    assert said(corpus, SnippetKind.BULLET) == [DONE]
    assert [(held.employer, held.title) for held in corpus.positions] == [("Kornblum", "Baker")]
    assert said(corpus, SnippetKind.SUMMARY) in ([], [f"{DONE}."])
