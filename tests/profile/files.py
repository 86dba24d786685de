"""Invented résumés as files say them, in few words."""

from __future__ import annotations

from agent.adapters.importers import read_resume
from agent.domain.corpus import Change, Corpus, Edit, Imported
from agent.profile import adopted, merged
from tests.people import DAY


def job(employer: str, title: str, dates: str, *lines: str) -> str:
    """A position as Markdown tells it."""
    return "\n".join([f"### {employer}", f"**{title}**", f"*{dates}*", *(f"- {line}" for line in lines)])


def text(*jobs: str, name: str = "Robin Amsel", more: str = "") -> str:
    """A résumé in Markdown."""
    return "\n\n".join([f"# {name}", "robin@example.org", "## Experience", *jobs, more])


def imported(*jobs: str, file: str = "cv.md", name: str = "Robin Amsel", more: str = "") -> Imported:
    """What is understood of such a file."""
    return read_resume(text(*jobs, name=name, more=more).encode(), file)


def corpus(*jobs: str, file: str = "cv.md", more: str = "") -> Corpus:
    """Its corpus."""
    return imported(*jobs, file=file, more=more).corpus


def together(*files: Corpus) -> Corpus:
    """The files made one, each with the ids of those before it."""
    known: list[Corpus] = []
    for file in files:
        known.append(adopted(file, merged(known)))
    return merged(known)


def edit(*changes: tuple[str, str | None]) -> Edit:
    """An edit of these paths and values, of an invented day."""
    return Edit(changes=tuple(Change(path=path, value=value) for path, value in changes), on=DAY)


BAKER = job("Kornblum Bakery", "Head Baker", "Mar 2021 – Present", "Baked rye bread for 300 guests", "Cut waste by 18%")
CLERK = job("Lindgren Foods", "Sales Clerk", "2016 – 2020", "Sold cheese")
