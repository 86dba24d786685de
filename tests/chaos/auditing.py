"""Whether nothing was lost, and why something came twice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from sqlmodel import col, func, select

from agent.domain.say import Say, SayKind
from storage import Store, open_store
from storage.tables import InboxRow, OutboxRow
from tests.chaos.platforms import Platform, Talker


@dataclass
class Account:
    """What was lost, and what came more than once; `unexplained` names files that came twice without a confirmation having been lost."""

    inbox: int = 0
    outbox: int = 0
    lost_messages: int = 0
    lost_answers: list[str] = field(default_factory=list)
    pdfs: Counter[int] = field(default_factory=Counter)
    versions: Counter[int] = field(default_factory=Counter)
    files_twice: int = 0
    unexplained: list[str] = field(default_factory=list)
    texts_more: int = 0

    @property
    def fine(self) -> bool:
        """Nothing lost, one résumé each, and no file twice without a reason."""
        return not (self.lost_messages or self.lost_answers or self.unexplained or set(self.versions) - {1} or 0 in self.pdfs)


class Coroner:
    """Notes after each death which files the platform had taken, though the process had no time to note it."""

    def __init__(self, folder: Path, platform: Platform) -> None:
        self._folder = folder
        self._platform = platform
        self.unsure: Counter[tuple[str, str]] = Counter()

    def __call__(self) -> None:
        """Look at what was under way."""
        if not (self._folder / "data" / "truecut.db").exists():
            return
        store = open_store(self._folder / "data")
        for conversation in store.outbox.ready(self._platform.name):
            parcel = store.outbox.head(self._platform.name, conversation)
            name = parcel.say.filename if parcel else ""
            if name and name in self._platform.shown(conversation):
                self.unsure[conversation, name] += 1
        store.close()


def audit(folder: Path, platform: Platform, people: Sequence[Talker], deaths: Counter[tuple[str, str]]) -> Account:
    """The account of a run that has come to rest; `deaths` are the files whose confirmation a death cost."""
    store, account = open_store(folder / "data"), Account()
    with store.transaction() as db:
        account.inbox = db.exec(select(func.count()).select_from(InboxRow).where(col(InboxRow.handled).is_not(None))).one()
        open_still = db.exec(select(func.count()).select_from(InboxRow).where(col(InboxRow.handled).is_(None))).one()
        kept = set(db.exec(select(InboxRow.delivery)).all())
        account.outbox = db.exec(select(func.count()).select_from(OutboxRow)).one()
        account.lost_answers += [f"not sent: {row.key}" for row in db.exec(select(OutboxRow).where(col(OutboxRow.sent).is_(None))).all()]
    account.lost_messages = platform.missing(kept) + open_still
    for talker in people:
        _one(store, platform, talker, deaths + platform.unsure, account)
    store.close()
    return account


def _one(store: Store, platform: Platform, talker: Talker, unsure: Counter[tuple[str, str]], account: Account) -> None:
    """Look through all conversations with him."""
    with store.transaction() as db:
        rows = [row for row in db.exec(select(OutboxRow).order_by(col(OutboxRow.id))).all() if platform.with_him(talker, row.conversation)]
        said = [(row.conversation, say) for row in rows if (say := Say.model_validate_json(row.payload)).kind is not SayKind.SETTLED]
    pdfs = 0
    for conversation in dict.fromkeys(name for name, _ in said):
        pdfs += _look(platform, conversation, [say for name, say in said if name == conversation], unsure, account)
    account.pdfs[pdfs] += 1
    account.versions[len(store.versions.of(platform.user(talker)))] += 1


def _look(platform: Platform, conversation: str, says: Sequence[Say], unsure: Counter[tuple[str, str]], account: Account) -> int:
    """How many PDFs stand there."""
    said, shown = [piece for say in says for piece in platform.pieces(say)], platform.shown(conversation)
    if missing := _missing(said, shown):
        account.lost_answers.append(f"{conversation}: {missing[:60]!r}")
    counts, files = Counter(shown), {say.filename for say in says if say.filename}
    more = {name: counts[name] - said.count(name) for name in files}
    account.files_twice += sum(more.values())
    account.unexplained += [f"{conversation}: {name} {counts[name]} times" for name in files if more[name] > unsure[conversation, name]]
    account.texts_more += len(shown) - len(said) - sum(more.values())
    return sum(counts[name] for name in files if name.endswith(".pdf"))


def _missing(said: Sequence[str], shown: Sequence[str]) -> str:
    """The first of what was said that does not stand where it should, behind the one before; nothing when all do."""
    rest = iter(shown)
    return next((piece for piece in said if not any(piece == there for there in rest)), "")
