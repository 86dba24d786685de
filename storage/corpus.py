"""What each user told us."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from pydantic import BaseModel
from sqlmodel import Session, col, delete, select

from agent.domain.corpus import Corpus, Education, Entry, Person, Position, Snippet, SourceKind
from storage.repository import Repository
from storage.tables import Fact, SnippetRow, now

Shape = TypeVar("Shape", bound=BaseModel)


def _of(facts: Sequence[Fact], kind: str, shape: type[Shape]) -> tuple[Shape, ...]:
    return tuple(shape.model_validate_json(f.payload) for f in facts if f.kind == kind)


def _from_file(row: SnippetRow) -> bool:
    return Snippet.model_validate_json(row.payload).source.kind is SourceKind.FILE


class CorpusShelf(Repository):
    """Keeps a corpus for each user; what is taken back stays as a trace and is never shown again."""

    def load(self, user: str, session: Session | None = None) -> Corpus:
        """The user's corpus; an empty one for a stranger."""
        with self._session(session) as db:
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

    def save(self, user: str, corpus: Corpus, session: Session | None = None) -> None:
        """Put the corpus of a file in the place of earlier files'; what was said in the chat stays, what was taken back stays taken back."""
        with self._session(session) as db:
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
        fresh: dict[str, tuple[int, Snippet]] = {}
        for place, snippet in enumerate(corpus.snippets):
            fresh.setdefault(snippet.id, (place, snippet))
        for row in db.exec(select(SnippetRow).where(SnippetRow.user == user)).all():
            again = fresh.pop(row.id, None)
            if again:
                row.place = again[0]
            if not _from_file(row):
                continue
            if again:
                row.payload = again[1].model_dump_json()
            elif row.taken_back is None:
                db.delete(row)
        db.add_all(SnippetRow(user=user, id=s.id, place=place, payload=s.model_dump_json()) for place, s in fresh.values())

    def add(self, user: str, snippet: Snippet, session: Session | None = None) -> None:
        """Add words said in the chat; said again, they are no longer taken back."""
        with self._session(session) as db:
            row = db.get(SnippetRow, (user, snippet.id))
            if row:
                row.payload = snippet.model_dump_json() if row.taken_back else row.payload
                row.taken_back = None
            else:
                count = len(db.exec(select(SnippetRow.id).where(SnippetRow.user == user)).all())
                db.add(SnippetRow(user=user, id=snippet.id, place=count, payload=snippet.model_dump_json()))

    def take_back(self, user: str, id: str, session: Session | None = None) -> bool:
        """No longer use a snippet; False when the user has none of that id."""
        with self._session(session) as db:
            row = db.get(SnippetRow, (user, id))
            if row is None or row.taken_back is not None:
                return False
            row.taken_back = now()
            return True

