"""What an importer asks about a position that it could not read surely, and what each answer changes."""

from __future__ import annotations

from agent.adapters.importers.prose.foreign import is_title
from agent.adapters.importers.prose.heads import Head
from agent.domain.corpus import Change, Choice, Doubt

MOST_NAMES = 4
"""Names of a head from which one may be chosen; of more the user says it in words."""


def about_names(place: str, employer_key: str, head: Head) -> Doubt:
    """Which of the names is the employer, and which the title."""
    employer, title, names = str(head.employer or head.title), head.title if head.employer else None, head.names
    name, position = f"{place}.{employer_key}", f"{place}.position"
    if title and len(names) == 3 and names == (title, employer, head.location):
        return _about_three(place, name, position, names)
    if not names or len(names) > MOST_NAMES:
        question = f"What of “{employer}” is the employer?" if title else f"What of “{employer}” is the employer, and what your title?"
        return Doubt(path=place, question=question, assumed="employer")
    if title and names == (employer,):
        part = Choice(label="part of my title", changes=(Change(path=name), Change(path=position, value=f"{title}, {employer}")))
        return Doubt(path=place, question=f"Is {employer} the employer, or part of your title {title}?", assumed="employer", choices=(Choice(label="the employer"), part))
    if title and title not in names:
        choices = tuple(Choice(label=one, changes=(Change(path=name, value=one),)) for one in names)
        return Doubt(path=name, question=f"What of “{employer}” is the employer?", assumed=employer, choices=(*choices, Choice(label="all of it")))
    if len(names) == 1 and head.title:
        other = Choice(label="the employer", changes=(Change(path=name, value=names[0]), Change(path=position)))
        return Doubt(path=place, question=f"Is {names[0]} the employer or your title?", assumed="title", choices=(Choice(label="my title"), other))
    if len(names) == 1:
        other = Choice(label="my title", changes=(Change(path=name), Change(path=position, value=names[0])))
        return Doubt(path=place, question=f"Is {employer} the employer or your title?", assumed="employer", choices=(Choice(label="the employer"), other))
    if title:
        one, two = names[0], names[1]
        other = Choice(label=f"{two} is the employer", changes=(Change(path=name, value=two), Change(path=position, value=one)))
        return Doubt(path=place, question=f"Is {one} the employer and {two} your title?", assumed=one, choices=(Choice(label="yes"), other))
    choices = tuple(_titled(name, position, names, n) for n in range(len(names))) if len(names) == 2 else ()
    return Doubt(
        path=place, question=f"What of “{employer}” is the employer, and what your title?", assumed="employer", choices=(*choices, Choice(label="all of it is the employer")),
    )  # fmt: skip


def _about_three(place: str, name: str, position: str, names: tuple[str, ...]) -> Doubt:
    """Whether three names are the title, the employer and the place."""
    title, employer, town = names
    swap = Choice(label=f"{title} is the employer, {employer} my title", changes=(Change(path=name, value=title), Change(path=position, value=employer)))
    whole = Choice(label=f"{employer}, {town} is the employer", changes=(Change(path=name, value=f"{employer}, {town}"), Change(path=f"{place}.location")))
    last = (Change(path=name, value=town), Change(path=position, value=f"{title}, {employer}"), Change(path=f"{place}.location"))
    choices = (Choice(label="yes"), *(() if is_title(title) else (swap,)), whole, Choice(label=f"{town} is the employer, {title}, {employer} my title", changes=last))
    return Doubt(path=place, question=f"Was your title {title}, your employer {employer} and the place {town}?", assumed=f"{title}, {employer}, {town}", choices=choices)


def _titled(name: str, position: str, names: tuple[str, ...], employer: int) -> Choice:
    title = names[1 - employer]
    changes = (Change(path=name, value=names[employer]), Change(path=position, value=title))
    return Choice(label=f"{names[employer]} is the employer, {title} my title", changes=changes)


def about_employer(place: str, employer_key: str, title: str, when: str, before: str | None) -> Doubt:
    """For whom somebody worked of whom only the title is told; that may stand below another of the same employer, the one `before`."""
    asked = f"Who was your employer as {title}{f' ({when})' if when else ''}?"
    same = (Choice(label=before, changes=(Change(path=f"{place}.{employer_key}", value=before),)), Choice(label="another one")) if before else ()
    return Doubt(path=f"{place}.{employer_key}", question=asked, choices=same)


def about_line(path: str, line: str) -> Doubt:
    """Whether words that stand far apart on one row belong together."""
    return Doubt(path=path, question=f"Do these words belong together? “{line[:120]}”", assumed=line, choices=(Choice(label="yes"), Choice(label="no, leave them out", changes=(Change(path=path),))))
