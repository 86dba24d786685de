"""The tables. Values of the domain are kept as their JSON; what is searched for has columns of its own.

What people said, sent or were given is sealed; names made of it, by which rows are found, are hidden (see `vault`). Plain are users and
conversations as the platform numbers them, states, moments, and names of our own: a new column that may hold a word of somebody must be sealed.
"""

from __future__ import annotations

from datetime import UTC, datetime
from enum import StrEnum

from sqlalchemy import Boolean, Column, DateTime, Dialect, Index, TypeDecorator, UniqueConstraint, false
from sqlmodel import Field, SQLModel

from storage.columns import Hidden, Sealed, SealedBytes, SealedLine


def now() -> datetime:
    """This moment in UTC."""
    return datetime.now(UTC)


class Moment(TypeDecorator[datetime]):
    """A moment in UTC. SQLite keeps no time zone, so it is put back when the row is read."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """The moment in UTC, to be kept."""
        return value.astimezone(UTC) if value else None

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """The kept moment, aware of its zone."""
        if value is None:
            return None
        return value.astimezone(UTC) if value.tzinfo else value.replace(tzinfo=UTC)


def _moment(**options: object) -> Column[datetime]:
    return Column(Moment(), **options)  # type: ignore[arg-type]


class RunState(StrEnum):
    """Where a run is; one that is held waits for other runs of its batch."""

    NEW = "new"
    RUNNING = "running"
    WAITING = "waiting"
    HELD = "held"
    PARKED = "parked"
    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"


class Fact(SQLModel, table=True):
    """A piece of a user's corpus that is no snippet: the person, a position, a course of study, an entry."""

    __tablename__ = "facts"
    user: str = Field(primary_key=True)
    id: str = Field(primary_key=True, sa_type=Hidden)
    kind: str
    place: int
    payload: str = Field(sa_column=Column(Sealed, nullable=False))


class ImportState(StrEnum):
    """What a file counts for: it waits for the user's word, it counts, a newer one took its place, the user would rather not have it."""

    HELD = "held"
    USED = "used"
    REPLACED = "replaced"
    IGNORED = "ignored"


class ImportRow(SQLModel, table=True):
    """A résumé file as it was understood; what took its place leaves the row as a trace. `raw` names what the importer understood, before it took known ids."""

    __tablename__ = "imports"
    id: int | None = Field(default=None, primary_key=True)
    user: str = Field(index=True)
    name: str = Field(sa_type=Hidden)
    raw: str = Field(sa_type=Hidden)
    payload: str = Field(sa_column=Column(Sealed, nullable=False))
    state: str
    created: datetime = Field(default_factory=now, sa_column=_moment(nullable=False))
    ended: datetime | None = Field(default=None, sa_column=_moment(nullable=True))


class EditRow(SQLModel, table=True):
    """What the user changed of what is known; undoing it leaves the row as a trace."""

    __tablename__ = "edits"
    id: int | None = Field(default=None, primary_key=True)
    user: str = Field(index=True)
    payload: str = Field(sa_column=Column(Sealed, nullable=False))
    created: datetime = Field(default_factory=now, sa_column=_moment(nullable=False))
    undone: datetime | None = Field(default=None, sa_column=_moment(nullable=True))


class DoubtRow(SQLModel, table=True):
    """A doubt about a file, asked until it is settled; `key` names what is asked, so that the same is not asked again, `other` a file that says otherwise,
    `edit` what the answer changed: undone, it is asked again."""

    __tablename__ = "doubts"
    __table_args__ = (UniqueConstraint("user", "key"),)
    id: int | None = Field(default=None, primary_key=True)
    user: str = Field(index=True)
    key: str = Field(sa_type=Hidden)
    file: int = Field(foreign_key="imports.id")
    other: int | None = None
    place: int
    payload: str = Field(sa_column=Column(Sealed, nullable=False))
    reply: str = Field(default="", sa_type=SealedLine)
    edit: int | None = None
    created: datetime = Field(default_factory=now, sa_column=_moment(nullable=False))
    settled: datetime | None = Field(default=None, sa_column=_moment(nullable=True))


class SnippetRow(SQLModel, table=True):
    """A snippet; when it counts no more the row stays as a trace. `said`: the user told it in the chat, whatever files say."""

    __tablename__ = "snippets"
    user: str = Field(primary_key=True)
    id: str = Field(primary_key=True, sa_type=Hidden)
    place: int
    payload: str = Field(sa_column=Column(Sealed, nullable=False))
    said: bool = Field(default=False, sa_column=Column(Boolean, nullable=False, server_default=false()))
    created: datetime = Field(default_factory=now, sa_column=_moment(nullable=False))
    taken_back: datetime | None = Field(default=None, sa_column=_moment(nullable=True))


class Run(SQLModel, table=True):
    """One tailoring. `owner` is the process that works on it, `batch` the run that leads the batch it belongs to."""

    __tablename__ = "runs"
    id: int | None = Field(default=None, primary_key=True)
    user: str = Field(index=True)
    channel: str
    conversation: str
    request: str = Field(sa_column=Column(Sealed, nullable=False))
    state: str = Field(default=RunState.NEW, index=True)
    owner: str | None = None
    error: str | None = Field(default=None, sa_type=SealedLine)
    batch: int | None = Field(default=None, index=True)
    created: datetime = Field(default_factory=now, sa_column=_moment(nullable=False))
    updated: datetime = Field(default_factory=now, sa_column=_moment(nullable=False))


class PostState(StrEnum):
    """Where a post of a batch is: to be read, read, given to a run, done with a version of its own, served by that of a post in nearly the same words or
    by one of before, left out, failed, stopped."""

    NEW = "new"
    READ = "read"
    TAKEN = "taken"
    DONE = "done"
    REUSED = "reused"
    KNOWN = "known"
    DROPPED = "dropped"
    FAILED = "failed"
    STOPPED = "stopped"


class BatchPost(SQLModel, table=True):
    """A post of a batch, which the run `batch` leads: where it is to be read, what was read, the run that works on it, the place of a post that is like
    it, the entry of the ledger that came of it, and why it was left out."""

    __tablename__ = "batch_posts"
    __table_args__ = (UniqueConstraint("batch", "place"),)
    id: int | None = Field(default=None, primary_key=True)
    user: str = Field(index=True)
    batch: int = Field(foreign_key="runs.id", index=True)
    place: int
    state: str = PostState.NEW
    source: str = Field(sa_column=Column(Sealed, nullable=False))
    posting: str | None = Field(default=None, sa_column=Column(Sealed, nullable=True))
    run: int | None = Field(default=None, index=True)
    twin: int | None = None
    entry: int | None = None
    reason: str = Field(default="", sa_type=SealedLine)
    created: datetime = Field(default_factory=now, sa_column=_moment(nullable=False))


class Step(SQLModel, table=True):
    """A finished step of a run."""

    __tablename__ = "steps"
    run: int = Field(primary_key=True, foreign_key="runs.id")
    name: str = Field(primary_key=True)
    payload: str = Field(sa_column=Column(Sealed, nullable=False))
    created: datetime = Field(default_factory=now, sa_column=_moment(nullable=False))


class QuestionRow(SQLModel, table=True):
    """A question of a run, in its order."""

    __tablename__ = "questions"
    run: int = Field(primary_key=True, foreign_key="runs.id")
    requirement: str = Field(primary_key=True)
    place: int
    payload: str = Field(sa_column=Column(Sealed, nullable=False))


class AnswerRow(SQLModel, table=True):
    """The one answer to a question; taken back, it may be asked again."""

    __tablename__ = "answers"
    run: int = Field(primary_key=True, foreign_key="runs.id")
    requirement: str = Field(primary_key=True)
    user: str = Field(index=True)
    payload: str = Field(sa_column=Column(Sealed, nullable=False))
    created: datetime = Field(default_factory=now, sa_column=_moment(nullable=False))
    taken_back: datetime | None = Field(default=None, sa_column=_moment(nullable=True))


class CallRow(SQLModel, table=True):
    """A question to a model, asked in a run, and what it cost."""

    __tablename__ = "calls"
    id: int | None = Field(default=None, primary_key=True)
    user: str = Field(index=True)
    run: int = Field(foreign_key="runs.id", index=True)
    payload: str = Field(sa_column=Column(Sealed, nullable=False))
    created: datetime = Field(default_factory=now, sa_column=_moment(nullable=False))


class InboxRow(SQLModel, table=True):
    """What a platform delivered, under the platform's own id. `user` names the lane in which it is handled, `attempts` counts how often that failed."""

    __tablename__ = "inbox"
    __table_args__ = (UniqueConstraint("channel", "delivery"),)
    id: int | None = Field(default=None, primary_key=True)
    channel: str
    delivery: str
    user: str = ""
    payload: str = Field(sa_column=Column(Sealed, nullable=False))
    attempts: int = 0
    received: datetime = Field(default_factory=now, sa_column=_moment(nullable=False))
    handled: datetime | None = Field(default=None, sa_column=_moment(nullable=True, index=True))


class OutboxRow(SQLModel, table=True):
    """What is to be said, and to whom; `key` makes it unique. `parts` of it were delivered by now; one that is `dropped` will never be;
    of one that is `passing` nothing stays once it is delivered."""

    __tablename__ = "outbox"
    id: int | None = Field(default=None, primary_key=True)
    key: str = Field(unique=True)
    user: str = Field(default="", index=True)
    channel: str
    conversation: str = Field(index=True)
    payload: str = Field(sa_column=Column(Sealed, nullable=False))
    passing: bool = Field(default=False, sa_column=Column(Boolean, nullable=False, server_default=false()))
    parts: int = 0
    attempts: int = 0
    next_try: datetime = Field(default_factory=now, sa_column=_moment(nullable=False))
    sent: datetime | None = Field(default=None, sa_column=_moment(nullable=True, index=True))
    dropped: datetime | None = Field(default=None, sa_column=_moment(nullable=True))


class MarkRow(SQLModel, table=True):
    """What a channel must not forget: how far it has read, which message shows the progress."""

    __tablename__ = "marks"
    channel: str = Field(primary_key=True)
    name: str = Field(primary_key=True)
    value: str = Field(sa_type=SealedLine)
    set: datetime = Field(default_factory=now, sa_column=_moment(nullable=False))


class Member(SQLModel, table=True):
    """Somebody who was let in."""

    __tablename__ = "members"
    user: str = Field(primary_key=True)
    channel: str
    conversation: str
    since: datetime = Field(default_factory=now, sa_column=_moment(nullable=False))


class Pairing(SQLModel, table=True):
    """A stranger who knocked, and the code that lets him in."""

    __tablename__ = "pairings"
    code: str = Field(primary_key=True)
    user: str = Field(unique=True)
    channel: str
    conversation: str
    created: datetime = Field(default_factory=now, sa_column=_moment(nullable=False))


class TalkRow(SQLModel, table=True):
    """Where a conversation stands between two messages."""

    __tablename__ = "talks"
    channel: str = Field(primary_key=True)
    conversation: str = Field(primary_key=True)
    user: str = Field(index=True)
    payload: str = Field(sa_column=Column(Sealed, nullable=False))


class PreferenceRow(SQLModel, table=True):
    """What a user prefers, in every conversation."""

    __tablename__ = "preferences"
    user: str = Field(primary_key=True)
    payload: str = Field(sa_column=Column(Sealed, nullable=False))


class VersionRow(SQLModel, table=True):
    """A résumé that was made. Never changed; one for each run."""

    __tablename__ = "versions"
    __table_args__ = (UniqueConstraint("user", "run"),)
    user: str = Field(primary_key=True)
    hash: str = Field(primary_key=True, sa_type=Hidden)
    run: int | None = None
    parent: str | None = Field(default=None, sa_type=Hidden)
    resume: str = Field(sa_column=Column(Sealed, nullable=False))
    result: str = Field(sa_column=Column(Sealed, nullable=False))
    created: datetime = Field(default_factory=now, sa_column=_moment(nullable=False))


class VersionFile(SQLModel, table=True):
    """A file of a version: the name the user sees and the name in the file store; `stem` is what all files of the version are called, by which they are found."""

    __tablename__ = "version_files"
    __table_args__ = (Index("ix_version_files_stem", "user", "stem"),)
    user: str = Field(primary_key=True)
    version: str = Field(primary_key=True, sa_type=Hidden)
    extension: str = Field(primary_key=True)
    filename: str = Field(sa_type=SealedLine)
    stem: str | None = Field(default=None, sa_type=Hidden)
    stored: str


class LedgerRow(SQLModel, table=True):
    """A version that was handed over, what for, and what became of it. `firm` is the company without its legal form and `job` the digest of the post, by which
    entries are found; `variant` is what was particular about the version, `files` what was handed over; `status` is the last of its history."""

    __tablename__ = "ledger"
    __table_args__ = (Index("ix_ledger_firm", "user", "firm"), Index("ix_ledger_version", "user", "version"), Index("ix_ledger_created", "user", "created"))
    id: int | None = Field(default=None, primary_key=True)
    user: str = Field(index=True)
    version: str = Field(sa_type=Hidden)
    run: int | None = Field(default=None, unique=True)
    company: str | None = Field(default=None, sa_type=SealedLine)
    role: str = Field(default="", sa_type=SealedLine)
    link: str | None = Field(default=None, sa_type=SealedLine)
    post: str = Field(default="", sa_column=Column(Sealed, nullable=False))
    firm: str | None = Field(default=None, sa_type=Hidden)
    job: str | None = Field(default=None, sa_type=Hidden)
    variant: str | None = Field(default=None, sa_column=Column(Sealed, nullable=True))
    files: str | None = Field(default=None, sa_column=Column(Sealed, nullable=True))
    status: str = "made"
    created: datetime = Field(default_factory=now, sa_column=_moment(nullable=False))
    pinned: datetime | None = Field(default=None, sa_column=_moment(nullable=True))


class StatusRow(SQLModel, table=True):
    """What became of an entry of the ledger, and when it was said; undoing it leaves the row as a trace."""

    __tablename__ = "statuses"
    id: int | None = Field(default=None, primary_key=True)
    user: str = Field(index=True)
    entry: int = Field(foreign_key="ledger.id", index=True)
    status: str
    created: datetime = Field(default_factory=now, sa_column=_moment(nullable=False))
    undone: datetime | None = Field(default=None, sa_column=_moment(nullable=True))


class ReminderRow(SQLModel, table=True):
    """The user wants to be asked what became of an entry, there and then; `done`: he was asked, or has told."""

    __tablename__ = "reminders"
    id: int | None = Field(default=None, primary_key=True)
    user: str = Field(index=True)
    entry: int = Field(foreign_key="ledger.id", index=True)
    channel: str
    conversation: str
    due: datetime = Field(sa_column=_moment(nullable=False))
    done: datetime | None = Field(default=None, sa_column=_moment(nullable=True))


class TrialRow(SQLModel, table=True):
    """Variants of a version that were shown blind. `answer`: the label that was chosen, or that none was; given again later it changes nothing."""

    __tablename__ = "trials"
    id: int | None = Field(default=None, primary_key=True)
    user: str = Field(index=True)
    run: int = Field(foreign_key="runs.id", unique=True)
    payload: str = Field(sa_column=Column(Sealed, nullable=False))
    answer: str | None = None
    created: datetime = Field(default_factory=now, sa_column=_moment(nullable=False))
    answered: datetime | None = Field(default=None, sa_column=_moment(nullable=True))


class ConsentRow(SQLModel, table=True):
    """Whether what a user chooses and edits may be kept to train on: asked, given, taken back, and when."""

    __tablename__ = "consents"
    user: str = Field(primary_key=True)
    asked: datetime | None = Field(default=None, sa_column=_moment(nullable=True))
    given: datetime | None = Field(default=None, sa_column=_moment(nullable=True))
    revoked: datetime | None = Field(default=None, sa_column=_moment(nullable=True))


class JudgementRow(SQLModel, table=True):
    """What a user preferred to what, kept with consent alone; `about` names what it is about, so that the same is kept once."""

    __tablename__ = "judgements"
    __table_args__ = (UniqueConstraint("user", "about"),)
    id: int | None = Field(default=None, primary_key=True)
    user: str = Field(index=True)
    about: str = Field(sa_type=Hidden)
    payload: str = Field(sa_column=Column(Sealed, nullable=False))
    created: datetime = Field(default_factory=now, sa_column=_moment(nullable=False))


class HabitRow(SQLModel, table=True):
    """How often a user did a thing that a setting could do for him since it was proposed last, and what he said to that."""

    __tablename__ = "habits"
    user: str = Field(primary_key=True)
    habit: str = Field(primary_key=True)
    times: int = 0
    reply: str = ""
    changed: datetime = Field(default_factory=now, sa_column=_moment(nullable=False))


class CacheRow(SQLModel, table=True):
    """Bytes by name, at a place that says what they are and for whom they are kept."""

    __tablename__ = "cache"
    place: str = Field(primary_key=True)
    name: str = Field(primary_key=True, sa_type=Hidden)
    value: bytes = Field(sa_type=SealedBytes)


class SecretRow(SQLModel, table=True):
    """A secret of this database, sealed."""

    __tablename__ = "secrets"
    name: str = Field(primary_key=True)
    value: bytes = Field(sa_type=SealedBytes)


class Chore(StrEnum):
    """What must be done to the end, whatever comes between: seal a plain file under another name, erase what is known of a user, leave no trace of it in the database file."""

    SEAL = "seal"
    ERASE = "erase"
    SWEEP = "sweep"


class ChoreRow(SQLModel, table=True):
    """A chore that is not done yet. `file` is a plain file and `stored` its new name; a user is told where he asked for it."""

    __tablename__ = "chores"
    id: int | None = Field(default=None, primary_key=True)
    what: str
    user: str = ""
    channel: str = ""
    conversation: str = ""
    file: str = ""
    stored: str = ""
