"""Everything the house remembers, in one hand."""

from __future__ import annotations

import tempfile
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Engine
from sqlmodel import Session

from agent.errors import OwnerCanAct
from storage.access import Access
from storage.answers import Answers
from storage.batches import Batches
from storage.cache import DatabaseCache
from storage.calls import Calls
from storage.chores import Chores
from storage.consents import Consents
from storage.corpus import CorpusShelf
from storage.doubts import Doubts
from storage.edits import Edits
from storage.engine import open_engine, reading, transaction
from storage.files import FileStore
from storage.habits import Habits
from storage.imports import Imports
from storage.inbox import Inbox
from storage.judgements import Judgements
from storage.keys import find_keys
from storage.ledger import Ledger
from storage.marks import Marks
from storage.outbox import Outbox
from storage.persons import Persons
from storage.preferences import Preferences
from storage.pruning import Pruning
from storage.reminders import Reminders
from storage.runs import Runs
from storage.steps import Steps
from storage.talks import Talks
from storage.trials import Trials
from storage.using import Use
from storage.vault import Vault, fresh_vault
from storage.versions import Versions


@dataclass(frozen=True)
class Store:
    """The repositories over one database, and the files beside it."""

    engine: Engine
    corpus: CorpusShelf
    imports: Imports
    edits: Edits
    doubts: Doubts
    runs: Runs
    steps: Steps
    answers: Answers
    batches: Batches
    inbox: Inbox
    outbox: Outbox
    talks: Talks
    versions: Versions
    ledger: Ledger
    reminders: Reminders
    trials: Trials
    consents: Consents
    judgements: Judgements
    habits: Habits
    cache: DatabaseCache
    calls: Calls
    preferences: Preferences
    marks: Marks
    access: Access
    persons: Persons
    chores: Chores
    pruning: Pruning
    files: FileStore
    vault: Vault
    use: Use | None = None

    def transaction(self) -> AbstractContextManager[Session]:
        """A session that several repositories can write in together: all or nothing."""
        return transaction(self.engine)

    def reading(self) -> AbstractContextManager[Session]:
        """A session in which several repositories see the same moment: nobody waits for it, and it waits for nobody."""
        return reading(self.engine)

    def prune(self) -> int:
        """Remove what is not kept for ever, and do the chores that could not be done when they arose; how much was removed."""
        self.chores.tidy(self.files)
        return self.pruning.prune(self.files)

    def close(self) -> None:
        """Let go of the database."""
        self.engine.dispose()
        if self.use:
            self.use.end()


def open_store(folder: Path | None, vault: Vault | None = None, *, alone: bool = False) -> Store:
    """The store in that folder, made and migrated when it is new; None keeps all in memory and in a folder that goes with the process.

    Without a vault the key is looked for, and made for a new folder; what is kept in memory needs none. `alone`: the caller has locked the folder.
    Raises `OwnerCanAct` when the folder cannot be used, or its key is missing or wrong.
    """
    try:
        if folder is not None:
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as error:
        raise OwnerCanAct(f"The folder {folder} cannot be written: check TRUECUT_DATA and the rights of the folder.") from error
    use = Use(folder) if folder and not alone else None
    vault = vault or (Vault(find_keys(folder).values) if folder else fresh_vault())
    engine = open_engine(folder / "truecut.db" if folder else None, vault)
    files = FileStore(folder / "files", vault) if folder else FileStore(Path(tempfile.mkdtemp(prefix="truecut-")), vault, temporary=True)
    chores = Chores(engine)
    chores.tidy(files)
    return Store(
        engine=engine,
        corpus=CorpusShelf(engine),
        imports=Imports(engine),
        edits=Edits(engine),
        doubts=Doubts(engine),
        runs=Runs(engine),
        steps=Steps(engine),
        answers=Answers(engine),
        batches=Batches(engine),
        inbox=Inbox(engine),
        outbox=Outbox(engine),
        talks=Talks(engine),
        versions=Versions(engine),
        ledger=Ledger(engine),
        reminders=Reminders(engine),
        trials=Trials(engine),
        consents=Consents(engine),
        judgements=Judgements(engine),
        habits=Habits(engine),
        cache=DatabaseCache(engine),
        calls=Calls(engine),
        preferences=Preferences(engine),
        marks=Marks(engine),
        access=Access(engine),
        persons=Persons(engine),
        chores=chores,
        pruning=Pruning(engine),
        files=files,
        vault=vault,
        use=use,
    )
