"""Leads a batch: its posts are read, sorted, asked about once and given to runs of their own; then all is handed over together.

Each step is done in one transaction, so that a process may be killed anywhere: no post is done twice and none is lost.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import date
from functools import partial

from sqlmodel import Session

from agent.batch import Asking, Gaps, Like, answers_for, asking, gathered, likeness, wants
from agent.domain.answer import Answer
from agent.domain.application import Handed, HandedFiles
from agent.domain.brief import Brief
from agent.domain.evidence import Evidence
from agent.domain.plan import Plan
from agent.domain.posting import Posting, Shingles, alike, shingles
from agent.domain.request import Request
from agent.domain.say import Say, SayKind
from agent.domain.wish import Wish
from agent.errors import UserCanAct
from agent.profile.folding import folded_employer
from bot.app import App
from bot.batch import phrases
from bot.batch.member import TOLD
from bot.batch.packing import packed, with_files
from bot.batch.reading import PostReader
from bot.batch.rows import rows_of
from bot.batch.table import Row, as_text
from bot.files.filing import stem_of
from bot.files.formats import BY_NAME, HANDED
from bot.files.taste import Taste
from bot.process.threads import compute, remember
from bot.working.entering import handed
from storage.journal import RunJournal
from storage.tables import BatchPost, LedgerRow, PostState, Run, RunState

SORTED, GAPS = "sorted", "gaps"
"""Steps of a run that leads."""
KEPT_AS = "zip"
"""How archives end in the file store, where they stay for a day."""
Speak = Callable[[Run, str, Say, Session], None]
Show = Callable[[Run, str], Awaitable[None]]
After = Callable[[Run, int, Session], None]


@dataclass(frozen=True)
class _Before:
    """The entry of the ledger for a post, if there is one, and whether that was for the very same words."""

    entry: int | None = None
    same: bool = False


class Leader:
    """Takes a batch as far as it goes; calling it twice is always safe."""

    def __init__(self, app: App, speak: Speak, show: Show, after: After, reader: PostReader | None = None) -> None:
        self._app = app
        self._store = app.store
        self._speak = speak
        self._show = show
        self._after = after
        self._reader = reader or PostReader(app.store, app.reader)

    async def lead(self, run: Run, id: int, journal: RunJournal) -> None:
        """Go on from where the batch stands. Raises `Waiting` while its questions are open."""
        if not await self._read(run, id):
            return
        await compute(partial(self._sort, run, id))
        if await remember(partial(self._holds, id)):
            return
        if not await remember(partial(self._is_stopped, id)):
            gaps = await journal.once(GAPS, Gaps, lambda: compute(partial(self._gather, run, id)))
            answers = await journal.ask(GAPS, gaps.questions)
            await compute(partial(self._tell, run, id, answers))
            if await remember(partial(self._holds, id)):
                return
        await compute(partial(self._finish, run, id))

    async def _read(self, run: Run, id: int) -> bool:
        """Whether all posts are read; else the run waits for its next turn."""
        of = sum((await remember(partial(self._store.batches.counts, id))).values())
        if await self._reader.read(id, lambda left: self._show(run, phrases.reading(of - left, of))):
            return True
        await remember(partial(self._yield, id))
        return False

    def _yield(self, id: int) -> None:
        with self._store.transaction() as db:
            self._store.runs.yield_to_others(id, db)

    def _holds(self, id: int) -> bool:
        """Whether the run waits for others of the batch from now on."""
        with self._store.transaction() as db:
            return self._store.runs.is_busy(id, db) and self._store.runs.hold(id, db)

    def _is_stopped(self, id: int) -> bool:
        return self._store.batches.counts(id)[PostState.STOPPED] > 0

    def _sort(self, run: Run, id: int) -> None:
        """Leave out what stands there twice, find what was made before, and give the rest to runs of their own."""
        if self._store.steps.holds(id, SORTED):
            return
        posts = self._store.batches.postings(id)
        request = Request.model_validate_json(run.request)
        likes = likeness([posting for _, posting in posts])
        with self._store.transaction() as db:
            known = [_Before()] * len(posts) if request.anew else self._known(run.user, [posting for _, posting in posts], db)
            for (place, posting), like, before in zip(posts, likes, known, strict=True):
                self._give(run, id, place, posting, like, posts[like.place][0] if like else None, before, request, db)
            self._store.steps.keep(id, SORTED, "{}", db)

    def _give(self, run: Run, id: int, place: int, posting: Posting, like: Like | None, first: int | None, before: _Before, request: Request, db: Session) -> None:
        """What is done with one post."""
        store = self._store
        if like and like.same and first:
            store.batches.drop(id, place, phrases.same_as(first), db)
        elif before.entry and before.same:
            store.batches.known(id, place, before.entry, db)
        else:
            member = Request(user=run.user, post=posting.link or "", anew=True, wishes=request.wishes)
            number = store.runs.start(member, run.channel, run.conversation, db, batch=id)
            store.steps.keep(number, "posting", posting.model_dump_json(), db)
            store.batches.take(id, place, number, first, before.entry, db)

    def _known(self, user: str, posts: list[Posting], db: Session) -> list[_Before]:
        """For each post the entry of the ledger for this post whose version may still be handed out."""
        entries = [(shingles(row.post), row) for row in self._store.ledger.of_posts(user, db)]
        return [self._known_one(user, posting, entries, db) for posting in posts]

    def _known_one(self, user: str, posting: Posting, entries: list[tuple[Shingles, LedgerRow]], db: Session) -> _Before:
        text, firm = shingles(posting.text), folded_employer(posting.employer)
        same = self._store.ledger.for_words(user, posting.digest, db)
        entry = same if same and same.firm == (firm or None) else next((row for words, row in entries if row.firm == (firm or None) and alike(text, words)), None)
        if entry is None:
            return _Before()
        try:
            self._store.versions.load(user, entry.version, db)
        except UserCanAct:
            return _Before()
        return _Before(entry.id, entry is same)

    def _gather(self, run: Run, id: int) -> Gaps:
        """The questions for all posts; a post that asks for the very same as one it is like needs no run."""
        self._reuse(run, id)
        store, posts = self._store, list[Asking]()
        served = Counter(post.twin for post in store.batches.posts(id) if post.state == PostState.REUSED)
        for post in self._members(id, RunState.HELD):
            number = post.run or 0
            with store.reading() as db:
                told = store.answers.told(run.user, before=number, session=db)
                posting, brief = store.steps.kept(number, "posting", Posting, db), store.steps.kept(number, "brief", Brief, db)
                plan, evidence = store.steps.kept(number, "plan", Plan, db), store.steps.kept(number, "evidence", Evidence, db)
            if posting and brief and plan and evidence:
                posts += [asking(phrases.name_of(posting), brief, plan, evidence, told)] * (1 + served[post.place])
        return gathered(posts)

    def _reuse(self, run: Run, id: int) -> None:
        """A post in nearly the words of another, or of one of before, that asks for the very same is served by the résumé for that one."""
        store = self._store
        with store.transaction() as db:
            members = {post.place: post for post in self._members(id, RunState.HELD, db)}
            for post in members.values():
                before = store.ledger.get(run.user, post.entry, db) if post.entry else None
                first = members.get(post.twin or 0)
                if before and self._want_the_same(post.run, before.run, db) and store.runs.cancel(run.user, post.run or 0, db):
                    store.batches.known(id, post.place, before.id or 0, db)
                elif first and self._want_the_same(post.run, first.run, db) and store.runs.cancel(run.user, post.run or 0, db):
                    store.batches.reuse(id, post.place, None, db)

    def _want_the_same(self, run: int | None, other: int | None, db: Session) -> bool:
        """Whether the posts of two runs ask for the same."""
        one, two = (self._store.steps.kept(number or 0, "brief", Brief, db) for number in (run, other))
        return one is not None and two is not None and wants(one) == wants(two)

    def _members(self, id: int, state: RunState, db: Session | None = None) -> list[BatchPost]:
        """The posts whose runs are in that state."""
        there = set(self._store.runs.of_batch(id, (state,), db))
        return [post for post in self._store.batches.posts(id, db) if post.run in there]

    def parked(self, run: Run, id: int, questions: int, db: Session) -> None:
        """Say what became of the list: once, before the first question or, where there is none, before the writing."""
        store = self._store
        posts = store.batches.posts(id, db)
        states = store.batches.counts(id, db)
        dropped = [(post.place, self._name(id, post, db), post.reason) for post in posts if post.state in (PostState.DROPPED, PostState.FAILED)]
        text = phrases.understood(len(posts), states[PostState.TAKEN], states[PostState.REUSED], states[PostState.KNOWN], dropped, questions)
        self._speak(run, f"run:{id}:asked", Say(text=text), db)

    def _name(self, id: int, post: BatchPost, db: Session) -> str:
        posting = self._store.batches.posting(id, post.place, db)
        return phrases.name_of(posting) if posting else phrases.short(self._store.batches.source(id, post.place, db))

    def _tell(self, run: Run, id: int, answers: tuple[Answer, ...]) -> None:
        """Every run of the batch learns what was answered, and what was wished meanwhile, and goes on."""
        store = self._store
        with store.transaction() as db:
            if store.steps.holds(id, TOLD, db):
                return
            self.parked(run, id, 0, db)
            current = store.runs.get(run.user, id, db)
            wishes = Request.model_validate_json((current or run).request).wishes
            for post in self._members(id, RunState.HELD, db):
                self._tell_one(run.user, post.run or 0, answers, wishes, db)
            store.steps.keep(id, TOLD, "{}", db)

    def _tell_one(self, user: str, member: int, answers: tuple[Answer, ...], wishes: tuple[Wish, ...], db: Session) -> None:
        store = self._store
        brief, plan, row = store.steps.kept(member, "brief", Brief, db), store.steps.kept(member, "plan", Plan, db), store.runs.get(user, member, db)
        if brief and plan and row:
            store.answers.adopt(user, member, answers_for(brief, plan.questions, answers, date.today()), db)
            store.runs.ask_for(member, Request.model_validate_json(row.request).model_copy(update={"wishes": wishes}), db)
        store.runs.resume(member, db)

    def ended(self, run: Run, id: int, state: PostState, db: Session, *, entry: int | None = None, reason: str = "") -> None:
        """A run of a batch came to its end; when it was the last, the batch goes on."""
        self._store.batches.end(id, state, db, entry=entry, reason=reason)
        self._store.runs.call(run.batch or 0, db)

    def standing(self, run: Run) -> str:
        """How far the batch of a run is that is being worked on."""
        store, batch = self._store, run.batch or 0
        posting = store.steps.kept(run.id or 0, "posting", Posting)
        name = phrases.name_of(posting) if posting else ""
        states = store.batches.counts(batch)
        if store.steps.holds(batch, TOLD):
            of = states[PostState.TAKEN] + states[PostState.DONE] + states[PostState.FAILED]
            return phrases.tailoring(states[PostState.DONE] + states[PostState.FAILED], of, name)
        return phrases.looking(len(store.runs.of_batch(batch, (RunState.HELD,))), states[PostState.TAKEN], name)

    def _finish(self, run: Run, id: int) -> None:
        """The table and the archives, with an entry for each post that another's résumé serves: all of it once, or nothing."""
        store = self._store
        with store.transaction() as db:
            self._enter_reused(run, id, db)
            rows = rows_of(store, run.user, id, db)
            forms = store.preferences.get(run.user, Taste, db).files
        found = with_files(store, rows, (forms,) if forms else HANDED)
        kept = [store.files.keep(run.user, content, KEPT_AS) for content in packed(store, found)]
        with store.transaction() as db:
            if not store.runs.finish(id, db):
                return
            self._say_all(run, id, [row for row, _ in found], kept, db)

    def _say_all(self, run: Run, id: int, rows: list[Row], kept: list[str], db: Session) -> None:
        done, stopped = sum(row.serves for row in rows), sum(row.state is PostState.STOPPED for row in rows)
        head = phrases.finished(done, len(rows), stopped, len(kept)) if done or stopped else phrases.NOTHING_CAME
        self._speak(run, f"run:{id}:result", Say(text=f"{head}\n{as_text(rows)}"), db)
        for number, stored in enumerate(kept, 1):
            part = f"-{number}-of-{len(kept)}" if len(kept) > 1 else ""
            self._speak(run, f"run:{id}:zip:{number}", Say(kind=SayKind.FILE, path=stored, filename=f"Truecut-batch-{done}-posts{part}.zip"), db)
        self._after(run, id, db)

    def _enter_reused(self, run: Run, id: int, db: Session) -> None:
        """An entry for each post that the résumé for another serves; where that one failed, so did this."""
        store = self._store
        posts = {post.place: post for post in store.batches.posts(id, db)}
        for post in posts.values():
            if post.state != PostState.REUSED or post.entry:
                continue
            first = posts[post.twin or 0]
            entry = store.ledger.get(run.user, first.entry, db) if first.entry else None
            posting = store.batches.posting(id, post.place, db)
            if entry and posting:
                store.batches.reuse(id, post.place, self._entered(run, post, posting, entry, db), db)
            elif first.state == PostState.STOPPED:
                store.batches.halt(id, post.place, db)
            else:
                store.batches.drop(id, post.place, first.reason, db)

    def _entered(self, run: Run, post: BatchPost, posting: Posting, entry: LedgerRow, db: Session) -> int | None:
        """The entry of a post for the version that was made for another: the same files under its own name."""
        corpus = self._store.corpus.load(run.user, db)
        stem = stem_of(corpus.person.name, posting.employer or posting.title, corpus.language)
        files = [Handed(form=file.form, filename=stem + BY_NAME[file.form].ending, stored=file.stored) for file in handed(self._store, entry, db)]
        row = LedgerRow(
            user=run.user, run=post.run, version=entry.version, company=posting.employer, role=posting.title or entry.role, link=posting.link, post=posting.text,
            variant=entry.variant, files=HandedFiles(files=tuple(files)).model_dump_json(),
        )  # fmt: skip
        return self._store.ledger.enter(row, db).id
