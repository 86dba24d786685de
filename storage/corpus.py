"""What each user told us."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from pydantic import BaseModel
from sqlalchemy import Engine
from sqlmodel import Session, col, delete, select

from agent.domain.corpus import Change, Corpus, Doubt, Education, Entry, Imported, Person, Position, Snippet, SnippetKind
from agent.profile import about, adopted, can_be_asked, contradictions, edit_of, merged, ranked, replayed, resolved, with_choices
from storage.answers import Answers
from storage.doubts import Doubts
from storage.edits import Edits
from storage.imports import Imports, raw_of, understood
from storage.repository import Repository
from storage.tables import Fact, ImportRow, ImportState, SnippetRow, now

Shape = TypeVar("Shape", bound=BaseModel)

SENT = "your message"
"""The name of a résumé that was pasted: one that shares no position with the one before stands beside it, since a long paste may come in parts."""

UNNAMED = "your résumé"
"""What a file is called whose name nobody kept."""


@dataclass(frozen=True)
class Learned:
    """What came of a file: how many positions and lines are new, how many lines are said no more, and the other files that count.

    `same`: the file was known as it is, `instead`: it took the place of an earlier one of its name."""

    positions: int = 0
    lines: int = 0
    gone: int = 0
    others: tuple[str, ...] = ()
    same: bool = False
    instead: bool = False


def _of(facts: Sequence[Fact], kind: str, shape: type[Shape]) -> tuple[Shape, ...]:
    return tuple(shape.model_validate_json(f.payload) for f in facts if f.kind == kind)


class CorpusShelf(Repository):
    """Keeps a corpus for each user: the files made one, what was said in the chat, and what the user changed of it. Nothing is overwritten without a trace."""

    def __init__(self, engine: Engine) -> None:
        super().__init__(engine)
        self._imports, self._edits, self._doubts, self._answers = Imports(engine), Edits(engine), Doubts(engine), Answers(engine)

    def load(self, user: str, session: Session | None = None) -> Corpus:
        """The user's corpus; an empty one for a stranger."""
        with self._reading(session) as db:
            facts = db.exec(select(Fact).where(Fact.user == user).order_by(col(Fact.place))).all()
            rows = db.exec(
                select(SnippetRow).where(SnippetRow.user == user, col(SnippetRow.taken_back).is_(None)).order_by(col(SnippetRow.place), col(SnippetRow.created), col(SnippetRow.id))
            ).all()
        person = next((Person.model_validate_json(f.payload) for f in facts if f.kind == "person"), Person())
        language = next((f.payload for f in facts if f.kind == "language"), "en")
        return Corpus(
            person=person,
            language=language,
            positions=_of(facts, "position", Position),
            education=_of(facts, "education", Education),
            entries=_of(facts, "entry", Entry),
            snippets=tuple(Snippet.model_validate_json(r.payload) for r in rows),
        )

    def holds(self, user: str, session: Session | None = None) -> bool:
        """Whether the user's corpus has any line."""
        with self._reading(session) as db:
            return db.exec(select(SnippetRow.id).where(SnippetRow.user == user, col(SnippetRow.taken_back).is_(None)).limit(1)).first() is not None

    def save(self, user: str, corpus: Corpus, session: Session | None = None) -> None:
        """Put this corpus in the place of all files; what was said in the chat stays, what was taken back stays taken back."""
        with self._session(session) as db:
            imported = Imported(corpus=corpus)
            for row in self._imports.used(user, db):
                self._imports.end(row, ImportState.REPLACED, db)
            name = next((s.source.name for s in corpus.snippets if s.source.name), UNNAMED)
            self._imports.add(user, name, imported, raw_of(imported), ImportState.USED, db)
            self._project(user, db)

    def learn(self, user: str, name: str, imported: Imported, session: Session | None = None) -> Learned:
        """Add a file to what is known, in the place of an earlier one of its name; its doubts wait to be asked, also where it says otherwise than another file."""
        with self._session(session) as db:
            raw, files = raw_of(imported), self._imports.used(user, db)
            if any(row.raw == raw and row.name == name for row in files):
                return Learned(same=True, others=tuple(row.name for row in files if row.name != name))
            before = self.load(user, db)
            fresh = adopted(imported.corpus, self._whole(user, db), before)
            replaced = [row for row in files if row.name == name and (name != SENT or _shares(understood(row).corpus, fresh))]
            for row in replaced:
                self._imports.end(row, ImportState.REPLACED, db)
            self._doubts.drop(user, [row.id or 0 for row in replaced], db)
            others = [row for row in files if row not in replaced]
            kept = self._imports.add(user, name, Imported(corpus=fresh), raw, ImportState.USED, db)
            self._project(user, db)
            after = self.load(user, db)
            self._ask(user, kept, [with_choices(resolved(d, fresh), fresh) for d in imported.doubts], others, db)
            return Learned(
                positions=len({p.id for p in after.positions} - {p.id for p in before.positions}),
                lines=len(_lines(after) - _lines(before)),
                gone=len(_lines(before) - _lines(after)),
                others=tuple(dict.fromkeys(row.name for row in others)),
                instead=bool(replaced),
            )

    def start_anew(self, user: str, session: Session) -> None:
        """Nothing that is known of the user counts any more; all of it stays as a trace."""
        files = self._imports.used(user, session)
        for row in files:
            self._imports.end(row, ImportState.REPLACED, session)
        self._doubts.drop(user, [row.id or 0 for row in files], session)
        self._edits.undo_all(user, session)
        self._answers.forget(user, session=session)
        for said in session.exec(select(SnippetRow).where(SnippetRow.user == user, col(SnippetRow.said))).all():
            said.said = False
        self._project(user, session)

    def change(self, user: str, changes: Sequence[Change], on: date, session: Session, subject: str = "") -> int:
        """Change what is known, by the user's own word; the number of the edit. What was said about a subject is taken back with it."""
        edit = edit_of(self.load(user, session), changes, on, subject)
        number = self._edits.keep(user, edit, session)
        if subject:
            self._answers.forget(user, subject, session)
        self._project(user, session)
        return number

    def undo(self, user: str, edit: int, session: Session) -> bool:
        """What stood before an edit stands again; False when the user has no such edit, or it was undone."""
        undone = self._edits.undo(user, edit, session)
        if undone and undone.subject:
            self._answers.remember(user, undone.subject, session)
        if undone:
            self._doubts.undo(user, edit, session)
        self._project(user, session)
        return undone is not None

    def add(self, user: str, snippet: Snippet, session: Session | None = None) -> None:
        """Add words said in the chat; said again, they are no longer taken back."""
        with self._session(session) as db:
            row = db.get(SnippetRow, (user, snippet.id))
            if row:
                row.payload = snippet.model_dump_json() if row.taken_back else row.payload
                row.taken_back, row.said = None, True
                self._edits.undo_removal(user, snippet.id, db)
            else:
                count = len(db.exec(select(SnippetRow.id).where(SnippetRow.user == user)).all())
                db.add(SnippetRow(user=user, id=snippet.id, place=count, payload=snippet.model_dump_json(), said=True))
            if snippet.kind is SnippetKind.EDUCATION:
                db.flush()
                self._project(user, db)

    def take_back(self, user: str, id: str, session: Session | None = None) -> bool:
        """No longer use a snippet; False when the user has none of that id."""
        with self._session(session) as db:
            if self.load(user, db).snippet(id) is None:
                return False
            self.change(user, (Change(path=id),), now().date(), db)
            return True

    def _whole(self, user: str, db: Session) -> Corpus:
        """The files made one, with what was said in the chat, before anything was changed of it."""
        rows = db.exec(select(SnippetRow).where(SnippetRow.user == user, col(SnippetRow.said)).order_by(col(SnippetRow.place), col(SnippetRow.created), col(SnippetRow.id))).all()
        files = merged([understood(row).corpus for row in self._imports.used(user, db)])
        return files.plus(tuple(Snippet.model_validate_json(row.payload) for row in rows))

    def _ask(self, user: str, file: ImportRow, doubts: Sequence[Doubt], others: Sequence[ImportRow], db: Session) -> None:
        """Keep what is to be asked about a file, the most important first: what the importer doubted, and where another file says otherwise.

        What the user has changed himself is not asked about.
        """
        own = {change.path for edit in self._edits.of(user, db) for change in edit.changes}
        asked: dict[Doubt, int | None] = dict.fromkeys(doubts)
        for row in reversed(others):
            found = contradictions((file.name, understood(file).corpus), (row.name, understood(row).corpus))
            paths = {doubt.path for doubt in asked}
            asked |= {doubt: row.id for doubt in found if doubt.path not in paths}
        worth = ranked([d for d in asked if can_be_asked(d) and not own.intersection(about(d))], self.load(user, db))
        self._doubts.open(user, file.id or 0, [(doubt, asked[doubt]) for doubt in worth], db)

    def _project(self, user: str, db: Session) -> None:
        """Work out anew what is known, and keep that."""
        corpus = replayed(self._edits.of(user, db), self._whole(user, db))
        db.exec(delete(Fact).where(col(Fact.user) == user))
        db.add(Fact(user=user, id="person", kind="person", place=0, payload=corpus.person.model_dump_json()))
        db.add(Fact(user=user, id="language", kind="language", place=0, payload=corpus.language))
        kinds: tuple[tuple[str, Sequence[Position | Education | Entry]], ...] = (
            ("position", corpus.positions),
            ("education", corpus.education),
            ("entry", corpus.entries),
        )
        for kind, values in kinds:
            for place, value in enumerate(values):
                db.add(Fact(user=user, id=f"{kind}:{place}:{value.id}", kind=kind, place=place, payload=value.model_dump_json()))
        self._replace(db, user, corpus)

    def _replace(self, db: Session, user: str, corpus: Corpus) -> None:
        """Words said in the chat keep their source even where a file says them too: the next file may not."""
        fresh = {snippet.id: (place, snippet) for place, snippet in reversed(list(enumerate(corpus.snippets)))}
        for row in db.exec(select(SnippetRow).where(SnippetRow.user == user)).all():
            again = fresh.pop(row.id, None)
            if again is None:
                row.taken_back = row.taken_back or now()
                continue
            row.place, row.taken_back = again[0], None
            if not row.said:
                row.payload = again[1].model_dump_json()
        db.add_all(SnippetRow(user=user, id=s.id, place=place, payload=s.model_dump_json()) for place, s in fresh.values())
        db.flush()


def _lines(corpus: Corpus) -> set[str]:
    """The ids of what is told, titles aside."""
    return {s.id for s in corpus.snippets if s.kind is not SnippetKind.TITLE}


def _shares(older: Corpus, newer: Corpus) -> bool:
    """Whether the two tell of one position, or nothing but skills and the like."""
    return bool({p.id for p in older.positions} & {p.id for p in newer.positions}) or not (older.positions and newer.positions)

