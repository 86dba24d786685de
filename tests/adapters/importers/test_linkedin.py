"""LinkedIn's export."""

from __future__ import annotations

import pytest

from agent.adapters.importers import read_resume
from agent.domain.corpus import Corpus, EntryKind, PositionKind, SnippetKind
from tests.adapters.importers.forms.samples import linkedin, positions, table, zipped
from tests.adapters.importers.prose import said

COLUMNS = "Company Name,Title,Description,Location,Started On,Finished On"


def described(text: str) -> list[str]:
    """The bullets of a position with this description."""
    return said(read_resume(table(COLUMNS, ("Mill", "Clerk", text, "", "Jan 2020", "")).encode(), "x").corpus, SnippetKind.BULLET)


def corpus_of(**tables: str) -> Corpus:
    """What is understood of an export of these tables and a position."""
    named = {f"{name.replace('_', ' ')}.csv": content for name, content in tables.items()}
    return read_resume(zipped({"Positions.csv": table(COLUMNS, ("Mill", "Clerk", "", "Lindau", "Jan 2020", "")), **named}), "Basic_LinkedInDataExport.zip").corpus


@pytest.mark.parametrize(
    "text, bullets",
    [
        ("• Carried sacks\n• Swept floors", ["Carried sacks", "Swept floors"]),
        ("• Carried sacks • Swept floors", ["Carried sacks", "Swept floors"]),
        ("- Carried sacks - Swept floors", ["Carried sacks", "Swept floors"]),
        ("- Carried sacks of 5-10 kg\r\n- Swept - daily", ["Carried sacks of 5-10 kg", "Swept - daily"]),
        ("A mill by the river. Milled rye.\n\n● Swept floors", ["A mill by the river.", "Milled rye.", "Swept floors"]),
        ("Grew sales by 12.5 %", ["Grew sales by 12.5 %"]),
        ('Said "rye", and more, twice', ['Said "rye", and more, twice']),
    ],
)
def test_descriptions_come_apart_word_for_word(text: str, bullets: list[str]) -> None:
    """Items by their glyphs, also several on a line; paragraphs by their sentences; no word is changed."""
    assert described(text) == bullets


def test_tables_are_read_alone_too() -> None:
    """Positions.csv alone is a résumé, and so is a list of skills, whatever the file is called."""
    assert len(read_resume(positions().encode(), "x.txt").corpus.positions) == 2
    assert said(read_resume(b"Name\r\nRye\r\nLamination\r\n", "y").corpus, SnippetKind.SKILL) == ["Rye", "Lamination"]


def test_dates_and_places_are_those_of_the_table() -> None:
    """A position without an end goes on, a project does not."""
    projects = table("Title,Description,Url,Started On,Finished On", ("Oven", "Built it", "", "Jan 2020", ""))
    corpus = corpus_of(Projects=projects, Volunteering=table("Company Name,Role,Cause,Started On,Finished On,Description", ("Shelter", "Cook", "", "2018", "Mar 2019", "")))
    assert [(p.kind, p.title, p.employer, str(p.period), p.location) for p in corpus.positions] == [
        (PositionKind.WORK, "Clerk", "Mill", "Jan 2020 – Present", "Lindau"), (PositionKind.VOLUNTEER, "Cook", "Shelter", "2018 – Mar 2019", None), (PositionKind.PROJECT, "Oven", None, "Jan 2020", None),
    ]  # fmt: skip


def test_every_table_of_a_career_is_read() -> None:
    """Certificates with who gave them, awards, publications, courses, organizations and their descriptions."""
    corpus = corpus_of(
        Certifications=table("Name,Url,Authority,Started On,Finished On,License Number", ("Food Handler", "", "State", "Mar 2020", "", "1")), Honors=table("Title,Description,Issued On", ("Bread of the Year", "For rye", "2021")),
        Publications=table("Name,Published On,Description,Publisher,Url", ("On Rye", "2021", "", "Crumb", "")), Courses=table("Name,Number", ("Doughs", "1")), Organizations=table("Name,Position,Description,Started On,Finished On", ("Guild", "Member", "", "", "")),
    )  # fmt: skip
    assert {(e.kind, e.title, e.by, e.when) for e in corpus.entries} == {
        (EntryKind.CERTIFICATE, "Food Handler", "State", "Mar 2020"), (EntryKind.AWARD, "Bread of the Year", None, "2021"), (EntryKind.PUBLICATION, "On Rye", "Crumb", "2021"),
    }  # fmt: skip
    assert said(corpus, SnippetKind.OTHER) == ["Bread of the Year", "On Rye, Crumb", "For rye", "Doughs", "Member, Guild"]


def test_sites_are_links_of_the_person() -> None:
    """Each with what it is called, where LinkedIn says more than that it is one."""
    corpus = corpus_of(Profile=table("First Name,Last Name,Headline,Websites", ("Robin", "Amsel", "Clerk", "[PERSONAL:https://amsel.example,COMPANY:https://mill.example]")))
    assert [(link.label, link.url) for link in corpus.person.links] == [("website", "https://amsel.example"), ("company", "https://mill.example")]


def test_letters_and_birthdays_are_not_read() -> None:
    """What is not of the career does not enter the corpus."""
    told = read_resume(linkedin(), "export.zip").model_dump_json()
    assert "canary of a friend" not in told
    assert "Jan 1" not in told
    assert "97301" not in told
