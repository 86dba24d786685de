"""No word of a résumé is lost, however it is written."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from agent.domain.corpus import Corpus
from agent.domain.dates import MONTHS
from tests.adapters.importers.prose import read

NURSE = """# Tessa Vandermeer, RN, BSN
Phoenix | (503) 555-0182 | tessa@example.org | he/him | linkedin.com/in/tessa-v

ServSafe certified. I like calm people and loud kitchens.

## Work history

### Saguaro Health Network | Phoenix
*Staff Nurse, Emergency Department*
*2012-14*
- Triaged ~40 patients a shift (level II trauma)
- Wrote the "night book"; 3 new nurses used it

**Charge Nurse, Night Shift** — part-time
Copper State Hospital — Portland OR
(2014–18)
Led six nurses. Scheduled 12-hour shifts.

Staff Nurse, Pediatrics, Verde Clinic, Tucson, AZ | '18-'21

## Education
BSN, University of Lindholm, 2016, GPA 3.7, cum laude
AAS Nursing - Amsel Community College (2014)

## Licenses & certs
- RN Arizona #123456, exp. 4/2027
- BLS (2022
- ACLS since 2019

## Fun stuff
Plays cello since 2019
* Ran a marathon (2022)

## volunteer stuff
Food Bank of Phoenix, ~200 people a year, since 2019. one saturday a month
- sorted cans

## Tools
Epic, Pyxis; Cerner | EHR: charting
ACLS: until 2026
"""

BAKER = """TOM ODDLING
baker / cake person
tom_oddling@example.org 555-010-0182
Lindau, Oregon

WHO I AM

Up at three since 2009. Never late.

JOBS

Head Baker, Kornblum Bakery, Old Lindau (2012-14)
  * ran the night bake - 300 loaves
    and kept the oven log
  * 2 apprentices

Kaffee Lindau / barista & till / 2010 to 2012
made coffee, sold cake

- Odd jobs (paper round, dog walking)

SCHOOL
Lindau High School, diploma, 2008
Rye seminar, one week

ODDS AND ENDS

Driving licence B, clean
"Loaf of the Year" 2013, runner-up

LANGUAGES
English (native), some Danish

REFERENCES
Ada Lindgren, mill owner, 555-0199
"""

CLERK = """Pat Quill
Email: pat@example.org, Mobile: +44 20 7946 0182
Office clerk, 11 yrs, typing 80 wpm

Summary:
Tidy & quick; 100% remote OK.

Experience:
Lindgren Foods - Clerk - since March 2015
• Filed 2,000 orders / week • Answered phones • Kept the till
Amsel Ltd., Reading, Junior Clerk, Jan 2012 - Feb 2015, maternity cover
Sorted post

Volunteering:
Reading Library, story hour, every Friday

Education:
A-levels (Maths, Art): Amsel School, 2010

Skills: Excel (pivot tables, macros), SAP; shorthand
Hobbies: chess, kayaking
"""

_HEADINGS = "Work history Education Licenses certs Fun stuff volunteer stuff Tools WHO I AM JOBS SCHOOL ODDS AND ENDS LANGUAGES REFERENCES Summary Experience Volunteering Skills Hobbies Email Mobile EHR GPA"
_DATES = re.compile(rf"(?:{'|'.join(MONTHS)})[a-z]*|(?:19|20)?\d\d|since|to|present", re.I)


def tokens(text: str) -> list[str]:
    """Letters and digits, in lower case."""
    return re.findall(r"[^\W_]+", text.lower())


def held(corpus: Corpus) -> set[str]:
    """All words that the corpus holds, wherever."""
    names = [name for p in corpus.positions for name in (p.title, p.employer, p.location)] + [part for e in corpus.education for part in (e.institution, e.degree, e.area, e.score)]
    person = [corpus.person.name, corpus.person.email, corpus.person.phone, corpus.person.location, *(link.url for link in corpus.person.links)]
    entries = [part for e in corpus.entries for part in (e.title, e.by, e.when)]
    return set(tokens(" ".join(part for part in (*names, *person, *entries, *(s.text for s in corpus.snippets)) if part)))


def years(corpus: Corpus) -> set[int]:
    """The years of all periods."""
    periods = [*(p.period for p in corpus.positions), *(e.period for e in corpus.education)]
    return {end.year for period in periods for end in (period.start, period.end) if end}


def lost(text: str, name: str, headings: str = _HEADINGS) -> list[str]:
    """The words of the text that the corpus does not hold, but for headings and the words of dates."""
    corpus = read(text, name).corpus
    known = held(corpus) | set(tokens(headings))
    return [word for word in tokens(text) if word not in known and not _DATES.fullmatch(word)]


@pytest.mark.parametrize("text, name", [(NURSE, "nurse.md"), (BAKER, "baker.txt"), (CLERK, "clerk.txt")])
def test_every_word_of_a_messy_resume_is_kept(text: str, name: str) -> None:
    """Each stands in a snippet, a position, a study, an entry or the person; headings name sections, and dates make periods."""
    assert lost(text, name) == []


@pytest.mark.parametrize("text, name", [(NURSE, "nurse.md"), (BAKER, "baker.txt"), (CLERK, "clerk.txt")])
def test_every_year_of_a_messy_resume_is_kept(text: str, name: str) -> None:
    """In a period, or among the words."""
    corpus = read(text, name).corpus
    kept = {str(year) for year in years(corpus)} | held(corpus)
    assert [year for year in re.findall(r"\b(?:19|20)\d\d\b", text) if year not in kept] == []


PIECE = st.sampled_from(
    ["Kornblum Bakery", "Head Baker", "Night Shift", "Lindau", "Portland OR", "Tucson, AZ", "one day a week", "~200 loaves", "(part-time)", "Baked rye.", "sold cakes", "R&D", "C#", "BSN", "Amsel College", "3 ovens"]
)
SIGN = st.sampled_from([", ", " | ", " - ", " — ", " at ", "; ", " · "])
HEADINGS = ["Jobs", "School", "Misc", "Tools", "Licensure", "Volunteering", "Awards", "About me"]


@st.composite
def resumes(draw: st.DrawFn) -> str:
    """A résumé of headings and lines put together by chance."""
    lines = ["# Tessa Amsel"]
    for heading in draw(st.lists(st.sampled_from(HEADINGS), min_size=2, max_size=5)):
        lines += ["", f"## {heading}", ""]
        for pieces in draw(st.lists(st.lists(PIECE, min_size=1, max_size=4), min_size=1, max_size=4)):
            lines.append(draw(st.sampled_from(["", "- ", "**", "\n"])) + draw(SIGN).join(pieces) + draw(st.sampled_from(["", " (2012-14)", ", 2016"])))
    return "\n".join([*lines, "", "## Skills", "", "Rye, spelt, oats"])


@settings(max_examples=150, deadline=None)
@given(resumes())
def test_no_word_is_lost_by_chance(text: str) -> None:
    """Whatever stands under whatever heading."""
    assert lost(text, "resume.md", " ".join(HEADINGS) + " Skills at") == []
