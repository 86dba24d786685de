"""The files of a version: made, named and kept."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from sqlmodel import Session

from agent.domain.rendered import Design
from agent.domain.say import Say, SayKind
from agent.errors import UserCanAct
from bot.files.filenames import filename
from bot.files.formats import BY_NAME, PRINTED, Format, Made
from bot.files.result import Result
from storage import Store
from storage.tables import LedgerRow, VersionFile

Doing = Callable[[str, Callable[[], VersionFile]], VersionFile]
"""Does a work of that name: at once, or somewhere else."""


def purpose(role: str, company: str | None) -> str:
    """What a version was made for, in words."""
    return " at ".join(part for part in (role, company) if part)


def filed(store: Store, user: str, made: Made, form: Format, stem: str) -> VersionFile:
    """The file of that form, kept in the file store."""
    stored = store.files.keep(user, form.make(made), form.suffix)
    return VersionFile(user=user, version=made.resume.hash, extension=form.name, stored=stored, filename=stem + form.ending, stem=stem.casefold())


def file_of(store: Store, user: str, version: str, form: Format, design: Design, db: Session, do: Doing = lambda name, work: work()) -> VersionFile:
    """The file of a version in that form; where it is not there yet it is made, which `do` does. Raises `UserCanAct` when the version may not be handed out any more."""
    resume, row = store.versions.load(user, version, db), store.versions.get(user, version, db)
    assert row is not None
    files = {file.extension: file for file in store.versions.files(user, version, db)}
    if form.name in files:
        return files[form.name]
    entry = store.ledger.last_for(user, version, db) or LedgerRow(user=user, version=version)
    printed = files.get("pdf")
    if printed is None and form.name in PRINTED:
        raise UserCanAct("This version has letters that I cannot print: take it as Word, plain text or Markdown.")
    known = printed or files["docx"]
    made = Made(resume, Result.model_validate_json(row.result), store.files.read(printed.stored) if printed else b"", purpose(entry.role, entry.company), design)
    file = do(f"{form.name} of {version}", partial(filed, store, user, made, form, known.filename.removesuffix(BY_NAME[known.extension].ending)))
    store.versions.file(file, db)
    return file


def file_say(form: str, filename: str, stored: str, version: str) -> Say:
    """The message that hands over the file of a version in that form."""
    return Say(kind=SayKind.FILE, path=stored, filename=filename, stem=filename.removesuffix(BY_NAME[form].ending), version=version)


def stem_of(person: str, addressee: str, language: str) -> str:
    """The name of every file of a version, without its ending, for a résumé in that language."""
    return filename(person, addressee, "pdf", language).removesuffix(BY_NAME["pdf"].ending)
