"""Advances runs: calls the story, and keeps what comes of it."""

from __future__ import annotations

import logging
import uuid
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from datetime import UTC
from functools import partial

from sqlmodel import Session

from agent.adapters.models import Account
from agent.adapters.pictures import preview
from agent.domain.answer import Answer, Question
from agent.domain.brief import Brief
from agent.domain.call import Call
from agent.domain.corpus import Corpus
from agent.domain.draft import Draft
from agent.domain.look import designs
from agent.domain.plan import Plan
from agent.domain.posting import Posting
from agent.domain.prompt import Prompt
from agent.domain.rendered import Design, Rendered
from agent.domain.request import Request, Revision
from agent.domain.resume import Resume
from agent.domain.say import Say, SayKind
from agent.domain.trial import LABELS
from agent.domain.version import Version
from agent.domain.wish import EditLine, OwnWording, Wish, settled
from agent.errors import TruecutError
from agent.ports import Tools, Waiting, silent
from agent.stages.changes import changes
from agent.stages.check import remarks
from agent.stages.score import score
from agent.tailor import revise, tailor
from agent.variants import vary
from bot.app import App
from bot.batch.leader import Leader
from bot.batch.member import MemberJournal
from bot.batch.stopping import stop_batch
from bot.dialogue.asking import question_key, question_say
from bot.dialogue.designs import designs_offer
from bot.dialogue.doubting import asked_again
from bot.dialogue.forms import forms_offer
from bot.dialogue.habits import proposed_after
from bot.dialogue.privacy import consent_say
from bot.dialogue.running import answering, label_of, open_question, purpose_of
from bot.dialogue.speaking import lists, speak
from bot.dialogue.talk import Talk
from bot.dialogue.variants import words
from bot.dialogue.variants.asking import variants_say
from bot.files.filing import filed, purpose, stem_of
from bot.files.formats import BY_NAME, DRESSED, HANDED, PICTURES, UNPRINTED, Made
from bot.files.result import Result, result
from bot.files.taste import Taste, design_of, in_design, wanted
from bot.gathering import KeepingModel, gather_edits, keep_lines
from bot.process.threads import compute, remember
from bot.showing import phrases, views
from bot.showing.seen import earlier, offer
from bot.working.entering import enter, variant_of
from bot.working.revising import answered, as_shown, calls_behind, carry_over, stored
from bot.working.telling import Teller
from bot.working.varying import Drawn, drawn, trial_of
from storage.journal import RunJournal
from storage.tables import LedgerRow, PostState, Run, RunState, VersionFile

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
        self._leader = Leader(app, self._say, self._show, self._after_batch)
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
            await compute(partial(self._exhibit, run, id, request.show, design))
            return
        journal = self.journal(run, id)
        account = Account(partial(self._account, run, id), calls)
        tools = replace(self._app.tools(run.user, corpus, told, account, silent if run.batch else Teller(partial(self._show, run))), design=design)
        if tools.model:
            tools = replace(tools, model=KeepingModel(tools.model, partial(self._keep_asked, id)))
        if request.vary:
            await self._vary(run, id, request, journal, tools)
            return
        if request.revision:
            version = await tools.compute(partial(self._begun, run, id, request.revision))
            resume = await revise(version, request.revision.wishes, journal, tools)
        else:
            posting = await journal.once("posting", Posting, partial(_read, request, tools))
            if not request.anew and await tools.compute(lambda: self._known(run, id, posting)):
                return
            wished = self._usual(run) if run.batch else await tools.compute(lambda: self._wished(run, posting))
            wishes = settled(wished + request.wishes)
            resume = await tailor(request, journal, replace(tools, wishes=wishes))
        await tools.compute(lambda: self._finish(run, id, journal, resume, design, request.revision))

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
        self._introduce(journal, run, id, "plan", db)
        if self._may_ask(run, db):
            self._shown(run, id, question.requirement, db)
            self._say(run, question_key(id, question.requirement), question_say(id, question, label_of(self._app.store, run, db)), db)

    def _may_ask(self, run: Run, db: Session) -> bool:
        """Whether no answer to the question of another run is half given there: that is asked for alone, and what comes up meanwhile waits for it."""
        talk = self._app.store.talks.get(run.user, run.channel, run.conversation, Talk, db)
        begun = self._app.store.runs.get(run.user, talk.run, db) if talk.half_answered else None
        return begun is None or begun.state != RunState.WAITING

    def _shown(self, run: Run, id: int, requirement: str, db: Session) -> None:
        """Free words answer this question from now on."""
        talk = self._app.store.talks.get(run.user, run.channel, run.conversation, Talk, db)
        self._app.store.talks.put(run.user, run.channel, run.conversation, talk.asked(id, requirement), db)

    def _introduce(self, journal: RunJournal, run: Run, id: int, plan: str, db: Session) -> None:
        """What the post asks for, said once."""
        posting, brief, made = journal.kept("posting", Posting, db), journal.kept("brief", Brief, db), journal.kept(plan, Plan, db)
        if posting and brief and made:
            self._say(run, f"run:{id}:asked", Say(text=views.asked(posting, brief, made)), db)

    def _finish(self, run: Run, id: int, journal: RunJournal, resume: Resume, design: Design, revision: Revision | None) -> None:
        """Render and keep the files, then version, ledger entry and messages in one transaction: all of it once, or nothing."""
        store = self._app.store
        printed = self._app.printer.render(resume, design)
        posting, brief = journal.kept("posting", Posting), journal.kept("brief", Brief)
        assert posting is not None
        parent = revision.version if revision and revision.version != resume.hash else None
        outcome = self._result(run, id, journal, resume, printed, parent)
        entry = _entry(run, id, resume, posting, brief)
        variant = variant_of(resume, design, printed.pages, outcome.scores)
        made = Made(resume, outcome, printed.content, purpose(entry.role, entry.company), design)
        same = revision is not None and not revision.wishes and revision.version == resume.hash
        names: tuple[str, ...] = (DRESSED if same else HANDED + PICTURES) if printed.content else UNPRINTED
        names = tuple(name for name in names if name not in PICTURES) if run.batch else names
        files = self._files(run, made, posting.employer or posting.title, names)
        with store.transaction() as db:
            if not store.runs.finish(id, db):
                return
            store.versions.save(run.user, id, resume, outcome.model_dump_json(), files, db, parent)
            entered = enter(store, entry, variant, files, same, db)
            if run.batch:
                self._leader.ended(run, id, PostState.DONE, db, entry=entered.id)
                return
            if revision is None:
                self._introduce(journal, run, id, "final-plan", db)
            self._say(run, f"run:{id}:result", Say(text=self._told(run, resume, outcome, design, revision, db)), db)
            for file in wanted(files, store.preferences.get(run.user, Taste, db).files):
                self._say(run, f"run:{id}:{file.extension}", Say(kind=SayKind.FILE, path=file.stored, filename=file.filename), db)
            self._offer(run, id, resume.hash, entered.id or 0, db)
            gather_edits(store, run.user, resume, revision, db)
            asked = self._ask_consent(run, id, revision, db)
            if not asked and (proposal := proposed_after(store, run.user, revision, db)):
                self._say(run, f"run:{id}:habit", proposal, db)
                asked = True
            if not self._ask_other(run, id, db) and not asked:
                self._ask_doubt(run, id, db)

    def _ask_consent(self, run: Run, id: int, revision: Revision | None, db: Session) -> bool:
        """After the first line that a user edited, or the first variant that he chose: whether such things may be kept. Whether that was asked."""
        told = revision is not None and (revision.branch or any(isinstance(wish, EditLine | OwnWording) for wish in revision.wishes))
        asks = bool(told) and not self._app.store.consents.asked(run.user, db)
        if asks:
            self._app.store.consents.ask(run.user, db)
            self._say(run, f"run:{id}:consent", consent_say(), db)
        return asks

    def _after_batch(self, run: Run, id: int, db: Session) -> None:
        """The table has numbers of its own: what was open before it is shown again below it."""
        lists(self._app.store, run.user, run.channel, run.conversation, db)
        if not self._ask_other(run, id, db):
            self._ask_doubt(run, id, db)

    def _ask_doubt(self, run: Run, id: int, db: Session) -> None:
        """Ask again what was being asked about a file when the post came, once nothing else is open."""
        store = self._app.store
        talk = store.talks.get(run.user, run.channel, run.conversation, Talk, db)
        again = None if talk.revising or store.runs.open_of(run.user, db) else asked_again(store, run.user, talk, db)
        if again:
            store.talks.put(run.user, run.channel, run.conversation, again[1], db)
            self._say(run, f"run:{id}:doubt", again[0], db)

    def _ask_other(self, run: Run, id: int, db: Session) -> bool:
        """Show again what another run waits for, where it would be lost above the files; whether it was."""
        store = self._app.store
        talk = store.talks.get(run.user, run.channel, run.conversation, Talk, db)
        other = answering(store, run.user, talk, db)
        said = open_question(store, other, db, phrases.still_waits(purpose_of(store, other, db))) if other else None
        if other and said and (other.channel, other.conversation) == (run.channel, run.conversation) and not talk.half_answered:
            self._shown(run, other.id or 0, store.answers.still_open(other.id or 0, db)[0].requirement, db)
            self._say(run, f"run:{id}:then", said, db)
            return True
        return False

    def _told(self, run: Run, resume: Resume, outcome: Result, design: Design, revision: Revision | None, db: Session) -> str:
        """What is said of the version: its figures; what is new of a revision; of one in which nothing was wished, that it only looks otherwise."""
        if revision is None:
            return views.summary(outcome)
        before = self._app.store.versions.load(run.user, revision.version, db)
        unchanged = not revision.wishes and [line.text for line in before.lines()] == [line.text for line in resume.lines()]
        return phrases.reprinted(design.name) if unchanged else views.revised(before, resume, outcome)

    def _exhibit(self, run: Run, id: int, version: str, design: Design) -> None:
        """Show a version in every design, and ask which it shall be."""
        store = self._app.store
        resume = store.versions.load(run.user, version)
        printed = next((f.filename for f in store.versions.files(run.user, version) if f.extension == "pdf"), "Resume.pdf")
        pages = [(name, self._app.printer.render(resume, in_design(name, design))) for name, _ in designs()]
        unprinted = next((page.note for _, page in pages if not page.content), "")
        if unprinted:
            self._fail(run, id, unprinted)
            return
        drawn = [(name, preview(page.content)) for name, page in pages]
        kept = [(name, store.files.keep(run.user, picture, "png")) for name, picture in drawn]
        with store.transaction() as db:
            if not store.runs.finish(id, db):
                return
            for name, stored in kept:
                self._say(run, f"run:{id}:{name}", Say(kind=SayKind.FILE, path=stored, filename=f"{printed.removesuffix('.pdf')}-{name}.png"), db)
            self._say(run, f"run:{id}:designs", designs_offer(design.name), db)

    async def _vary(self, run: Run, id: int, request: Request, journal: RunJournal, tools: Tools) -> None:
        """Show variants of a version, blind, and ask which it shall be."""
        version = await tools.compute(partial(self._as_stored, run, request.vary))
        made = await vary(version, request.features, journal, tools)
        shown = await tools.compute(lambda: drawn(made, tools.printer, tools.design))
        await tools.compute(lambda: self._lay_out(run, id, request.vary, shown))

    def _as_stored(self, run: Run, hash: str) -> Version:
        with self._app.store.reading() as db:
            return stored(self._app.store, run.user, hash, db)

    def _lay_out(self, run: Run, id: int, version: str, shown: Sequence[Drawn]) -> None:
        """The pictures and the question, with the trial in the same transaction; where nothing can be told apart that is said."""
        store = self._app.store
        kept = [store.files.keep(run.user, one.picture, "png") for one in shown]
        with store.transaction() as db:
            if not store.runs.finish(id, db):
                return
            if len(shown) < 2:
                self._say(run, f"run:{id}:alike", Say(text=words.NOTHING_DIFFERS), db)
                return
            row = store.versions.get(run.user, version, db)
            trial = trial_of(version, shown, calls_behind(store, run.user, row.run, db) if row and row.run else ())
            for label, stored_as in zip(LABELS, kept, strict=False):
                self._say(run, f"run:{id}:{label}", Say(kind=SayKind.FILE, path=stored_as, filename=f"Truecut-{id}-{label}.png"), db)
            for label, one in zip(LABELS, shown, strict=False):
                keep_lines(store, id, label, one.varied.resume, db)
            said = variants_say(store.trials.keep(run.user, id, trial, db), trial)
            self._say(run, f"run:{id}:variants", said, db)

    def _files(self, run: Run, made: Made, addressee: str, names: tuple[str, ...]) -> list[VersionFile]:
        """The files of those forms. A picture that cannot be drawn costs the picture, not the résumé."""
        stem, files = stem_of(made.resume.person.name, addressee), list[VersionFile]()
        for name in names:
            try:
                files.append(filed(self._app.store, run.user, made, BY_NAME[name], stem))
            except Exception:
                if name not in PICTURES:
                    raise
                log.exception("the picture %s could not be drawn", name)
        return files

    def _offer(self, run: Run, id: int, version: str, entry: int, db: Session) -> None:
        """Offer the other forms, to be tapped or named, and to note that it was sent."""
        self._say(run, f"run:{id}:forms", forms_offer(version, entry), db)

    def _result(self, run: Run, id: int, journal: RunJournal, resume: Resume, printed: Rendered, parent: str | None) -> Result:
        store = self._app.store
        brief, plan = journal.kept("brief", Brief), journal.kept("final-plan", Plan)
        asked, draft = journal.kept("plan", Plan), journal.kept("draft", Draft)
        assert brief is not None
        assert plan is not None
        assert asked is not None
        assert draft is not None
        corpus = store.corpus.load(run.user)
        scores = score(brief, plan, draft, resume, corpus, printed.text)
        created = run.created if run.created.tzinfo else run.created.replace(tzinfo=UTC)
        with store.reading() as db:
            answers = answered(store, run.user, id, db)
            calls = store.calls.of_run(run.user, id, db)
        made = result(resume, corpus, brief, plan, asked, answers, scores, changes(resume, corpus), remarks(resume, corpus, brief), created, parent, calls)
        return made.model_copy(update={"notes": [*made.notes, printed.note]}) if printed.note else made

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
    return posting.model_copy(update={"link": posting.link or request.link or None})


def _entry(run: Run, id: int, resume: Resume, posting: Posting, brief: Brief | None) -> LedgerRow:
    role = posting.title or (brief.role if brief else "")
    return LedgerRow(user=run.user, run=id, version=resume.hash, company=posting.employer, role=role, link=posting.link, post=posting.text)
