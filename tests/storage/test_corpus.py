"""What is remembered of a person: files, words, edits, doubts, and the trace of all that was."""

from __future__ import annotations

import sqlite3
from datetime import date
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import create_engine
from sqlmodel import col, select

from agent.domain.answer import Answer, Question, Reply
from agent.domain.corpus import Change, Corpus, Snippet, SnippetKind, Source, SourceKind, snippet_id
from agent.domain.request import Request
from agent.domain.value import Value
from storage import Store, open_store
from storage.corpus import SENT, Learned
from storage.engine import MIGRATIONS
from storage.tables import EditRow, ImportRow, SnippetRow
from tests.people import DAY
from tests.profile.files import BAKER, CLERK, imported, job


def learn(store: Store, *jobs: str, file: str = "cv.md", user: str = "ann") -> Learned:
    """A file is sent."""
    return store.corpus.learn(user, file, imported(*jobs, file=file))


def change(store: Store, path: str, value: str | None, user: str = "ann") -> int:
    """The user changes something."""
    with store.transaction() as db:
        return store.corpus.change(user, (Change(path=path, value=value),), DAY, db)


def undo(store: Store, edit: int, user: str = "ann") -> bool:
    """The user takes a change back."""
    with store.transaction() as db:
        return store.corpus.undo(user, edit, db)


def lines(store: Store, user: str = "ann") -> list[str]:
    """The lines of all positions."""
    corpus = store.corpus.load(user)
    return [s.text for p in corpus.positions for s in corpus.bullets_of(p.id)]


def said(text: str, position: str | None = None) -> Snippet:
    """Words of the chat."""
    return Snippet(id=snippet_id(SnippetKind.BULLET, position, text), text=text, kind=SnippetKind.BULLET, position=position, source=Source(kind=SourceKind.CHAT, on=DAY))


def test_what_came_of_a_file_is_told(store: Store) -> None:
    """How much is new, how much is said no more, and which other files count."""
    assert learn(store, BAKER) == Learned(positions=1, lines=2)
    assert learn(store, BAKER) == Learned(same=True)
    assert learn(store, BAKER, CLERK, file="new.md") == Learned(positions=1, lines=1, others=("cv.md",))
    assert learn(store, CLERK) == Learned(others=("new.md",), instead=True)
    assert learn(store, CLERK, file="new.md") == Learned(gone=2, others=("cv.md",), instead=True)


def test_what_a_newer_file_no_longer_says_comes_back_with_it(store: Store) -> None:
    """It is no removal by the user: a file that says it again brings it back, with the same id."""
    learn(store, BAKER)
    before = {s.id for s in store.corpus.load("ann").snippets}
    learn(store, CLERK)
    assert not before & {s.id for s in store.corpus.load("ann").snippets}
    learn(store, BAKER)
    assert {s.id for s in store.corpus.load("ann").snippets} == before


def test_an_edit_holds_through_new_files_and_can_be_undone(store: Store) -> None:
    """Whatever is sent after it."""
    learn(store, BAKER)
    position = store.corpus.load("ann").positions[0].id
    number = change(store, f"{position}.title", "Baker")
    learn(store, BAKER.replace("18%", "19%"))
    learn(store, job("Kornblum Bakery GmbH", "Head Baker", "2021 – Present", "Trained six apprentices"), file="new.md")
    assert [p.title for p in store.corpus.load("ann").positions] == ["Baker"]
    assert undo(store, number)
    assert not undo(store, number)
    assert [p.title for p in store.corpus.load("ann").positions] == ["Head Baker"]


def test_the_users_words_outlive_the_file(store: Store) -> None:
    """Said to a question or put in the place of a line, they stand when the file says something else."""
    learn(store, BAKER)
    position = store.corpus.load("ann").positions[0].id
    store.corpus.add("ann", said("Planned the night shifts", position))
    change(store, store.corpus.load("ann").bullets_of(position)[0].id, "Baked rye bread for 400 guests")
    learn(store, job("Kornblum Bakery", "Head Baker", "Mar 2021 – Present", "Baked oat bread"))
    assert sorted(lines(store)) == ["Baked oat bread", "Baked rye bread for 400 guests", "Planned the night shifts"]


def test_words_taken_back_and_said_again_count(store: Store) -> None:
    """Also after another file; those that were only taken back do not."""
    learn(store, BAKER)
    words = said("Planned the night shifts", store.corpus.load("ann").positions[0].id)
    for times in range(2):
        store.corpus.add("ann", words)
        assert words.text in lines(store), times
        assert store.corpus.take_back("ann", words.id)
        learn(store, BAKER, file=f"{times}.md")
        assert words.text not in lines(store), times
    store.corpus.add("ann", words)
    learn(store, BAKER, file="last.md")
    assert words.text in lines(store)


def test_nothing_is_overwritten_without_a_trace(store: Store) -> None:
    """Files, lines and edits that count no more are there with the time at which they ceased to."""
    learn(store, BAKER)
    undo(store, change(store, store.corpus.load("ann").snippets[-1].id, "Cut waste by half"))
    learn(store, CLERK)
    with store.transaction() as db:
        found = [
            sum("Cut waste by" in payload for payload in db.exec(select(col(table.payload)).where(col(ended).is_not(None))).all())
            for table, ended in ((ImportRow, ImportRow.ended), (SnippetRow, SnippetRow.taken_back), (EditRow, EditRow.undone))
        ]
    assert found == [1, 2, 1]


def test_two_users_share_nothing(store: Store) -> None:
    """Files of one name, edits, doubts and what is undone are each user's own."""
    for user in ("ann", "bob"):
        learn(store, BAKER, "### Northwind\n\n- Drove bread to six towns", user=user)
    number = change(store, store.corpus.load("ann").positions[0].id, None)
    assert len(store.corpus.load("bob").positions) == 2
    assert not undo(store, number, "bob")
    doubt = store.doubts.still_open("ann")[0]
    with store.transaction() as db:
        assert not store.doubts.settle("bob", doubt.id, "x", db)
        store.doubts.postpone("bob", doubt.id, db)
        store.corpus.start_anew("bob", db)
        assert store.imports.held("bob", 1, db) is None
    assert store.doubts.get("bob", doubt.id) is None
    assert not store.doubts.still_open("ann")[0].later
    assert store.corpus.load("bob") == Corpus()
    assert len(store.corpus.load("ann").positions) == 1


def test_an_answer_taken_back_may_be_given_anew(store: Store) -> None:
    """It is kept as a trace until then, and counts again when the user wants so."""
    run = store.runs.start(Request(user="ann", post="x"), "test", "ann")
    store.runs.claim(run, "me")
    with store.transaction() as db:
        store.runs.park(run, db)
    store.answers.park(run, [Question(requirement="r1", subject="Rye", text="?")])
    no = Answer(requirement="r1", subject="Rye", reply=Reply.NO, on=DAY)
    assert store.answers.answer("ann", run, no)
    assert store.answers.forget("ann", "rye") == 1
    assert store.answers.told("ann") == ()
    assert store.answers.remember("ann", "rye") == 1
    assert store.answers.told("ann") == (no,)
    store.answers.forget("ann", "rye")
    yes = no.model_copy(update={"reply": Reply.YES})
    assert store.answers.answer("ann", run, yes)
    assert store.answers.told("ann") == (yes,)


def test_a_pasted_part_stands_beside_another(store: Store) -> None:
    """One that tells the same positions takes its place."""
    learn(store, BAKER, file=SENT)
    learn(store, CLERK, file=SENT)
    assert lines(store) == ["Baked rye bread for 300 guests", "Cut waste by 18%", "Sold cheese"]
    learn(store, BAKER.replace("300", "400"), file=SENT)
    assert lines(store) == ["Baked rye bread for 400 guests", "Cut waste by 18%", "Sold cheese"]


def _old(folder: Path, corpus: Corpus, chat: Snippet, gone: Snippet) -> None:
    """A database of the second form, with a file, words of the chat, and a line that was taken back."""
    engine = create_engine(f"sqlite:///{folder / 'truecut.db'}")
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "0002")
    engine.dispose()
    held: list[tuple[str, tuple[Value, ...]]] = [("position", corpus.positions), ("education", corpus.education), ("entry", corpus.entries), ("person", (corpus.person,))]
    with sqlite3.connect(folder / "truecut.db") as db:
        for kind, values in held:
            for place, value in enumerate(values):
                db.execute("INSERT INTO facts VALUES ('ann', ?, ?, ?, ?)", (f"{kind}:{place}", kind, place, value.model_dump_json()))
        db.execute("INSERT INTO facts VALUES ('ann', 'language', 'language', 0, 'en')")
        for place, snippet in enumerate((*corpus.snippets, chat)):
            taken = "2026-01-05 00:00:00" if snippet == gone else None
            db.execute("INSERT INTO snippets VALUES ('ann', ?, ?, ?, '2026-01-01 00:00:00', ?)", (snippet.id, place, snippet.model_dump_json(), taken))
    db.close()


def test_a_database_of_the_second_form_is_carried_on(tmp_path: Path) -> None:
    """What was known is one file, what was said stays said, what was taken back stays so; and the same file sent again finds its lines."""
    corpus = imported(BAKER, CLERK).corpus
    chat = said("Planned the night shifts", corpus.positions[0].id)
    _old(tmp_path, corpus, chat, corpus.snippets[-1])
    store = open_store(tmp_path)
    known = store.corpus.load("ann")
    assert (known.positions, known.person) == (corpus.positions, corpus.person)
    assert known.snippets == (*corpus.snippets[:-1], chat)
    assert [row.name for row in store.imports.used("ann")] == ["cv.md"]
    assert [edit.on for edit in store.edits.of("ann")] == [date(2026, 1, 5)]
    learn(store, BAKER, CLERK, job("Windmill", "Baker", "2014 – 2015", "Milled rye"))
    assert sorted(lines(store)) == ["Baked rye bread for 300 guests", "Cut waste by 18%", "Milled rye", "Planned the night shifts"]
    assert {s.id for s in known.snippets} <= {s.id for s in store.corpus.load("ann").snippets}
    store.close()
