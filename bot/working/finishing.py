"""The end of a run that made a version: its files, its entry in the ledger and what is said of it, all of it once, or nothing."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import UTC

from sqlmodel import Session

from agent.domain.brief import Brief
from agent.domain.draft import Draft
from agent.domain.plan import Plan
from agent.domain.posting import Posting
from agent.domain.rendered import Design, Rendered
from agent.domain.request import Revision
from agent.domain.resume import Resume
from agent.domain.say import Say
from agent.domain.wish import EditLine, OwnWording
from agent.stages.changes import changes
from agent.stages.check import remarks
from agent.stages.score import score
from bot.app import App
from bot.dialogue.forms import forms_offer
from bot.dialogue.habits import proposed_after
from bot.dialogue.privacy import consent_say
from bot.files.filing import file_say, filed, purpose, stem_of
from bot.files.formats import BY_NAME, DRESSED, HANDED, PICTURES, UNPRINTED, Made
from bot.files.result import Result, result
from bot.files.taste import Taste, wanted
from bot.gathering import gather_edits
from bot.showing import phrases, views
from bot.working.entering import enter, variant_of
from bot.working.revising import answered
from bot.working.voice import Voice
from storage.journal import RunJournal
from storage.tables import LedgerRow, Run, VersionFile

log = logging.getLogger(__name__)

Ended = Callable[[Run, LedgerRow, Session], None]
"""Told of the entry of a version that a run of a batch has made."""


class Finish:
    """Ends runs that made a version. `ended` says what is said of those that belong to a batch."""

    def __init__(self, app: App, ended: Ended) -> None:
        self._app = app
        self._store = app.store
        self._ended = ended

    def __call__(self, run: Run, journal: RunJournal, resume: Resume, design: Design, revision: Revision | None) -> None:
        """Render and keep the files, then version, ledger entry and messages in one transaction. A run that was cancelled meanwhile leaves nothing."""
        printed = self._app.printer.render(resume, design)
        parent = revision.version if revision and revision.version != resume.hash else None
        outcome = self._outcome(run, journal, resume, printed, parent)
        entry = _entry(run, resume, journal)
        same = revision is not None and not revision.wishes and revision.version == resume.hash
        made = Made(resume, outcome, printed.content, purpose(entry.role, entry.company), design)
        files = self._files(run, made, entry.company or entry.role, _forms(printed, same=same, pictures=not run.batch))
        with self._store.transaction() as db:
            if not self._store.runs.finish(run.id or 0, db):
                return
            self._store.versions.save(run.user, run.id or 0, resume, outcome.model_dump_json(), files, db, parent)
            entered = enter(self._store, entry, variant_of(resume, design, printed.pages, outcome.scores), files, same, db)
            if run.batch:
                self._ended(run, entered, db)
            else:
                self._hand_over(run, journal, made, files, entered, revision, db)

    def _hand_over(
        self, run: Run, journal: RunJournal, made: Made, files: list[VersionFile], entry: LedgerRow, revision: Revision | None, db: Session
    ) -> None:  # fmt: skip
        """What is said of the version, its files, and what can be done with it."""
        voice = Voice(self._store, run)
        if revision is None:
            voice.introduce(journal, "final-plan", db)
        voice.say("result", Say(text=self._told(run, made, revision, db)), db)
        for file in wanted(files, self._store.preferences.get(run.user, Taste, db).files):
            voice.say(file.extension, file_say(file.extension, file.filename, file.stored, made.resume.hash), db)
        voice.say("forms", forms_offer(made.resume.hash, entry.id or 0), db)
        gather_edits(self._store, run.user, made.resume, revision, db)
        voice.recall(db, doubts=not self._asked(run, voice, revision, db))

    def _told(self, run: Run, made: Made, revision: Revision | None, db: Session) -> str:
        """What is said of the version: its figures; what is new of a revision; of one in which nothing was wished, that it only looks otherwise."""
        if revision is None:
            return views.summary(made.result)
        before = self._store.versions.load(run.user, revision.version, db)
        unchanged = not revision.wishes and [line.text for line in before.lines()] == [line.text for line in made.resume.lines()]
        return phrases.reprinted(made.design.name) if unchanged else views.revised(before, made.resume, made.result)

    def _asked(self, run: Run, voice: Voice, revision: Revision | None, db: Session) -> bool:
        """Whether something was asked of the user's ways: after his first own line or choice, whether such may be kept; else what seems to be a habit."""
        own = revision is not None and (revision.branch or any(isinstance(wish, EditLine | OwnWording) for wish in revision.wishes))
        if own and not self._store.consents.asked(run.user, db):
            self._store.consents.ask(run.user, db)
            voice.say("consent", consent_say(), db)
            return True
        proposal = proposed_after(self._store, run.user, revision, db)
        if proposal:
            voice.say("habit", proposal, db)
        return proposal is not None

    def _outcome(self, run: Run, journal: RunJournal, resume: Resume, printed: Rendered, parent: str | None) -> Result:
        with self._store.reading() as db:
            brief, plan = journal.kept("brief", Brief, db), journal.kept("final-plan", Plan, db)
            asked, draft = journal.kept("plan", Plan, db), journal.kept("draft", Draft, db)
            corpus = self._store.corpus.load(run.user, db)
            answers = answered(self._store, run.user, run.id or 0, db)
            calls = self._store.calls.of_run(run.user, run.id or 0, db)
        assert brief is not None
        assert plan is not None
        assert asked is not None
        assert draft is not None
        scores = score(brief, plan, draft, resume, corpus, printed.text)
        created = run.created if run.created.tzinfo else run.created.replace(tzinfo=UTC)
        made = result(resume, corpus, brief, plan, asked, answers, scores, changes(resume, corpus), remarks(resume, corpus, brief), created, parent, calls)
        return made.model_copy(update={"notes": [*made.notes, printed.note]}) if printed.note else made

    def _files(self, run: Run, made: Made, addressee: str, names: tuple[str, ...]) -> list[VersionFile]:
        """The files of those forms. A picture that cannot be drawn costs the picture, not the résumé."""
        stem, files = stem_of(made.resume.person.name, addressee, made.resume.language), list[VersionFile]()
        for name in names:
            try:
                files.append(filed(self._store, run.user, made, BY_NAME[name], stem))
            except Exception:
                if name not in PICTURES:
                    raise
                log.exception("the picture %s could not be drawn", name)
        return files


def _forms(printed: Rendered, *, same: bool, pictures: bool) -> tuple[str, ...]:
    """The forms that are made at once: of what only looks otherwise, those with a look."""
    names: tuple[str, ...] = (DRESSED if same else HANDED + PICTURES) if printed.content else UNPRINTED
    return names if pictures else tuple(name for name in names if name not in PICTURES)


def _entry(run: Run, resume: Resume, journal: RunJournal) -> LedgerRow:
    posting, brief = journal.kept("posting", Posting), journal.kept("brief", Brief)
    assert posting is not None
    role = posting.title or (brief.role if brief else "")
    return LedgerRow(user=run.user, run=run.id, version=resume.hash, company=posting.employer, role=role, link=posting.link, post=posting.text)
