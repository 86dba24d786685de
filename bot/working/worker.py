"""Advances runs: calls the story, and keeps what comes of it."""

from __future__ import annotations

import logging
import uuid
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from functools import partial

from sqlmodel import Session

from agent.adapters.models import Account
from agent.domain.answer import Answer, Question
from agent.domain.call import Call
from agent.domain.corpus import Corpus
from agent.domain.posting import Posting
from agent.domain.prompt import Prompt
from agent.domain.rendered import Design
from agent.domain.request import Request, Revision
from agent.domain.say import Say, SayKind
from agent.domain.version import Version
from agent.domain.wish import Wish, settled
from agent.errors import TruecutError
from agent.ports import Tools, Waiting, silent
from agent.tailor import retell, revise, tailor
from agent.variants import vary
from bot.app import App
from bot.batch.leader import Leader
from bot.batch.member import MemberJournal
from bot.batch.stopping import stop_batch
from bot.dialogue.speaking import speak
from bot.files.taste import Taste, design_of
from bot.gathering import KeepingModel
from bot.process.threads import compute, remember
from bot.showing import phrases
from bot.showing.seen import earlier, offer
from bot.working.exhibiting import lay_out_designs, lay_out_variants
from bot.working.finishing import Finish
from bot.working.refusing import ensure_post
from bot.working.revising import as_shown, carry_over, stored
from bot.working.telling import Teller
from bot.working.varying import drawn
from bot.working.voice import Voice
from storage.journal import RunJournal
from storage.tables import LedgerRow, PostState, Run

log = logging.getLogger(__name__)

ENTERED = ("brief", "final-plan")
"""Steps with which a run of a batch begins, and goes on once all is answered: no other is told of it."""
Progress = Callable[[Run, str], Awaitable[None]]
"""Told what a run is doing just now, in words for the user."""


class Worker:
    """Works on the runs of these channels (None: of all). Calling it twice for a run is always safe, and so are several runs at once."""

    def __init__(self, app: App, progress: Progress | None = None, channels: Sequence[str] | None = None) -> None:
        self._app = app
        self._progress = progress
        self._channels = channels
        self._owner = uuid.uuid4().hex
        self._leader = Leader(app, self._say, self._show, lambda run, id, db: Voice(app.store, run).after_list(db))
        self._finish = Finish(app, lambda run, entry, db: self._leader.ended(run, run.id or 0, PostState.DONE, db, entry=entry.id))
        app.store.runs.release(self._owner, channels)

    async def advance_all(self) -> int:
        """Advance every run that waits for a worker, one after the other, of batches one alone, so that somebody may say a word in between; how many."""
        ready = self._app.store.runs.ready(self._channels)
        turn = [run for run in ready if not run.batch] or ready[:1]
        for run in turn:
            await self.advance(run.id or 0)
        return len(turn)

    async def advance(self, id: int) -> None:
        """Take the run as far as it goes: to its next question or its end."""
        run = await remember(partial(self._app.store.runs.claim, id, self._owner))
        if run is None:
            return
        try:
            await self._advance(id, run)
        except Waiting:
            return
        except TruecutError as error:
            await remember(partial(self._fail, run, id, str(error)))
        except Exception:
            log.exception("run %s failed", id)
            await remember(partial(self._fail, run, id, phrases.WRONG))

    async def _advance(self, id: int, run: Run) -> None:
        request = Request.model_validate_json(run.request)
        if request.batch:
            await self._leader.lead(run, id, self.journal(run, id))
            return
        corpus, told, calls, design = await compute(partial(self._known_of, run, id))
        if request.show:
            await compute(partial(lay_out_designs, self._app, run, request.show, design))
            return
        journal = self.journal(run, id)
        account = Account(partial(self._account, run, id), calls)
        tools = replace(self._app.tools(run.user, corpus, told, account, silent if run.batch else Teller(partial(self._show, run))), design=design)
        if tools.model:
            tools = replace(tools, model=KeepingModel(tools.model, partial(self._keep_asked, id)))
        if request.vary:
            await self._vary(run, request, journal, tools, account)
            return
        if request.revision:
            version = await tools.compute(partial(self._begun, run, id, request.revision))
            retold = request.revision.retold
            resume = await (retell(version, journal, tools) if retold else revise(version, request.revision.wishes, journal, tools))
        else:
            posting = await journal.once("posting", Posting, partial(_read, request, tools))
            if not request.anew and await tools.compute(lambda: self._known(run, id, posting)):
                return
            wished = self._usual(run) if run.batch else await tools.compute(lambda: self._wished(run, posting))
            wishes = settled(wished + request.wishes)
            resume = await tailor(request, journal, replace(tools, wishes=wishes))
        await tools.compute(lambda: self._finish(run, journal, resume, design, request.revision))

    def _known_of(self, run: Run, id: int) -> tuple[Corpus, tuple[Answer, ...], tuple[Call, ...], Design]:
        """What the user told us before this run, the calls it has made so far, and how its document shall look."""
        store = self._app.store
        return store.corpus.load(run.user), store.answers.told(run.user, before=id), store.calls.of_run(run.user, id), design_of(store, run.user, self._app.settings.document)

    def _begun(self, run: Run, id: int, revision: Revision) -> Version:
        """The version that a revision begins from, with what the two share kept for the new one, and with the steps of a variant that was shown."""
        with self._app.store.transaction() as db:
            version = stored(self._app.store, run.user, revision.version, db)
            carry_over(self._app.store, version, id, db)
            if revision.branch:
                as_shown(self._app.store, revision, id, db)
        return version

    def _wished(self, run: Run, posting: Posting) -> tuple[Wish, ...]:
        """What the user wishes of every résumé, and wished of the last version for this very post."""
        entry = self._earlier(run, posting)
        before = self._app.store.versions.wishes(run.user, entry.version) if entry else ()
        return (*self._usual(run), *before)

    def _usual(self, run: Run) -> tuple[Wish, ...]:
        """What the user wishes of every version."""
        return self._app.store.preferences.get(run.user, Taste).wishes

    def _earlier(self, run: Run, posting: Posting) -> LedgerRow | None:
        """The newest entry for this very post, or None."""
        with self._app.store.transaction() as db:
            return earlier(self._app.store, run.user, posting, db)

    def _known(self, run: Run, id: int, posting: Posting) -> bool:
        """Whether the user has a version for this very post; then the run ends with the question what to do."""
        entry = self._earlier(run, posting)
        if entry is None or entry.run == id:
            return False
        said = offer(id, entry, posting)
        with self._app.store.transaction() as db:
            if self._app.store.runs.cancel(run.user, id, db):
                self._say(run, f"run:{id}:known", said, db)
        return True

    def journal(self, run: Run, id: int) -> RunJournal:
        """The memory of a run; when it is parked, the question is said in the same transaction. A run of a batch asks nothing itself."""
        if run.batch:
            return MemberJournal(self._app.store, id, run.batch, partial(self._tell, run))
        journal: RunJournal = RunJournal(self._app.store, id, lambda db, question: self._parked(journal, run, id, db, question), partial(self._tell, run))
        return journal

    async def _account(self, run: Run, id: int, call: Call) -> None:
        await compute(lambda: self._app.store.calls.keep(run.user, id, call))

    async def _keep_asked(self, id: int, name: str, prompt: Prompt) -> None:
        await compute(lambda: self._app.store.steps.keep(id, name, prompt.model_dump_json()))

    async def _tell(self, run: Run, step: str) -> None:
        if run.batch and step not in ENTERED:
            return
        await self._show(run, await remember(partial(self._leader.standing, run)) if run.batch else phrases.step(step))

    async def _show(self, run: Run, text: str) -> None:
        if self._progress:
            await self._progress(run, text)

    def _parked(self, journal: RunJournal, run: Run, id: int, db: Session, question: Question) -> None:
        if Request.model_validate_json(run.request).batch:
            self._leader.parked(run, id, len(self._app.store.answers.still_open(id, db)), db)
        voice = Voice(self._app.store, run)
        voice.introduce(journal, "plan", db)
        voice.ask(question, db)

    async def _vary(self, run: Run, request: Request, journal: RunJournal, tools: Tools, account: Account) -> None:
        """Show variants of a version, blind, and ask which it shall be."""
        version = await tools.compute(partial(self._as_stored, run, request.vary))
        made = await vary(version, request.features, journal, tools, self._app.contenders(run.user, tools, account))
        shown = await tools.compute(lambda: drawn(made, tools.printer, tools.design))
        await tools.compute(lambda: lay_out_variants(self._app, run, request.vary, shown))

    def _as_stored(self, run: Run, hash: str) -> Version:
        with self._app.store.reading() as db:
            return stored(self._app.store, run.user, hash, db)

    def _fail(self, run: Run, id: int, sentence: str) -> None:
        with self._app.store.transaction() as db:
            if not self._app.store.runs.fail(id, sentence, db):
                return
            if run.batch:
                self._leader.ended(run, id, PostState.FAILED, db, reason=sentence)
            else:
                stop_batch(self._app.store, run.user, id, db)
                self._say(run, f"run:{id}:failed", Say(kind=SayKind.NOTICE, text=sentence), db)

    def _say(self, run: Run, key: str, say: Say, db: Session) -> None:
        speak(self._app.store, run.user, run.channel, run.conversation, key, say, db)


async def _read(request: Request, tools: Tools) -> Posting:
    """The post, with the link under which the user found it."""
    posting = await tools.reader.read(request.post)
    await tools.compute(lambda: ensure_post(posting))
    return posting.model_copy(update={"link": posting.link or request.link or None})
