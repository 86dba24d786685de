"""Jobs told in a line each."""

from __future__ import annotations

import pytest

from agent.domain.corpus import SnippetKind
from tests.adapters.importers.prose import read, said

ABOVE = ("Tessa Amsel\ntessa@example.org\n", "Tessa Amsel\n\nExperience\n", "Tessa Amsel\n\nWork\n")
FORMS = (
    "2018-2022 baker at Lindholm Bread, Bath. kneaded dough, trained 3 helpers\n2016 - 2018 waiter at Harbour Grill, Leeds. served 40 tables a night",
    "- 2018 to 2022: baker at Lindholm Bread in Bath - kneaded dough, trained 3 helpers\n- 2016 to 2018: waiter at Harbour Grill in Leeds - served 40 tables a night",
    "baker at Lindholm Bread, Bath, 2018-2022. kneaded dough; trained 3 helpers\nwaiter at Harbour Grill, Leeds, 2016-2018. served 40 tables a night",
    "from 2018 to 2022 Baker at Lindholm Bread, Bath\nkneaded dough\ntrained 3 helpers\nfrom 2016 to 2018 Waiter at Harbour Grill, Leeds\nserved 40 tables a night",
)


@pytest.mark.parametrize("above", ABOVE)
@pytest.mark.parametrize("jobs", FORMS)
def test_a_job_of_a_line_is_a_position(jobs: str, above: str) -> None:
    """With its title, employer, place and dates, and what was done there as its lines, also where nothing heads it."""
    corpus = read(above + jobs, "pasted text").corpus
    assert [(p.title, p.employer, p.location, str(p.period)) for p in corpus.positions] == [
        ("Baker", "Lindholm Bread", "Bath", "2018 – 2022"), ("Waiter", "Harbour Grill", "Leeds", "2016 – 2018")
    ]  # fmt: skip
    assert said(corpus, SnippetKind.BULLET) == ["kneaded dough", "trained 3 helpers", "served 40 tables a night"]
    assert [len(corpus.bullets_of(p.id)) for p in corpus.positions] == [2, 1]


def test_a_school_and_a_list_below_such_jobs_are_what_they_are() -> None:
    """A dated line of a school is a study, "skills: …" are skills."""
    corpus = read(f"{ABOVE[0]}{FORMS[3]}\n2012-2015 BSc Geography, Larkmoor University\nskills: rye bread, till", "pasted text").corpus
    assert len(corpus.positions) == 2
    assert [study.institution for study in corpus.education] == ["Larkmoor University"]
    assert said(corpus, SnippetKind.SKILL) == ["rye bread", "till"]


@pytest.mark.parametrize("line", ["2018-2022 sold bread at fairs, all over the county", "In 2018-2022 I was a baker at Lindholm Bread", "2018-2022 time spent at Lindholm"])
def test_a_sentence_with_dates_is_no_position(line: str) -> None:
    """Where no title stands before "at", nothing is made of it."""
    corpus = read(f"Tessa Amsel\n\n{line}\n\nSkills\n\nSourdough\n", "pasted text").corpus
    assert corpus.positions == ()
