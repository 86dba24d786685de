"""What a run says in its conversation, each thing once under a key of its own."""

from __future__ import annotations

from sqlmodel import Session

from agent.domain.answer import Question
from agent.domain.brief import Brief
from agent.domain.plan import Plan
from agent.domain.posting import Posting
from agent.domain.say import Say, SayKind
from bot.dialogue.asking import question_key, question_say
from bot.dialogue.doubting import asked_again
from bot.dialogue.running import answering, label_of, open_question, place_in, purpose_of
from bot.dialogue.speaking import lists, speak
from bot.dialogue.talk import Talk
from bot.showing import phrases, views
from storage import Store
from storage.journal import RunJournal
from storage.tables import Run, RunState


class Voice:
    """The voice of one run. All it says is put into the outbox in the transaction that is handed in."""

    def __init__(self, store: Store, run: Run) -> None:
        self._store = store
        self._run = run
        self._id = run.id or 0

    def say(self, key: str, said: Say, db: Session) -> None:
        """Say it once under that key of the run."""
        self._speak(f"run:{self._id}:{key}", said, db)

    def file(self, key: str, stored: str, filename: str, db: Session) -> None:
        """Hand over a file of the store under that name."""
        self.say(key, Say(kind=SayKind.FILE, path=stored, filename=filename), db)

    def introduce(self, journal: RunJournal, plan: str, db: Session) -> None:
        """What the post asks for, said once; `plan` is the step that planned for it."""
        posting, brief, made = journal.kept("posting", Posting, db), journal.kept("brief", Brief, db), journal.kept(plan, Plan, db)
        if posting and brief and made:
            self.say("asked", Say(text=views.asked(posting, brief, made)), db)

    def ask(self, question: Question, db: Session) -> None:
        """Ask it, unless an answer to the question of another run is half given there: that is asked for alone, and this waits for it."""
        talk = self._talk(db)
        begun = self._store.runs.get(self._run.user, talk.run, db) if talk.half_answered else None
        if begun is None or begun.state != RunState.WAITING:
            self._answers(self._id, question.requirement, db)
            label = label_of(self._store, self._run, db) + place_in(self._store, self._run, question.requirement, db)
            self._speak(question_key(self._id, question.requirement), question_say(self._id, question, label), db)

    def recall(self, db: Session, *, doubts: bool = True) -> None:
        """Show again what was open before and would be lost above what was just said: the question of another run, else what is doubtful in a file."""
        if not self._ask_other(db) and doubts:
            self._ask_doubt(db)

    def after_list(self, db: Session) -> None:
        """A list with numbers of its own was said: what was open before is shown again below it."""
        lists(self._store, self._run.user, self._run.channel, self._run.conversation, db)
        self.recall(db)

    def _ask_other(self, db: Session) -> bool:
        talk = self._talk(db)
        other = answering(self._store, self._run.user, talk, db)
        said = open_question(self._store, other, db, phrases.still_waits(purpose_of(self._store, other, db))) if other else None
        if other and said and (other.channel, other.conversation) == (self._run.channel, self._run.conversation) and not talk.half_answered:
            self._answers(other.id or 0, self._store.answers.still_open(other.id or 0, db)[0].requirement, db)
            self.say("then", said, db)
            return True
        return False

    def _ask_doubt(self, db: Session) -> None:
        talk = self._talk(db)
        again = None if talk.revising or self._store.runs.open_of(self._run.user, db) else asked_again(self._store, self._run.user, talk, db)
        if again:
            self._keep(again[1], db)
            self.say("doubt", again[0], db)

    def _answers(self, run: int, requirement: str, db: Session) -> None:
        """Free words answer this question from now on."""
        self._keep(self._talk(db).asked(run, requirement), db)

    def _talk(self, db: Session) -> Talk:
        return self._store.talks.get(self._run.user, self._run.channel, self._run.conversation, Talk, db)

    def _keep(self, talk: Talk, db: Session) -> None:
        self._store.talks.put(self._run.user, self._run.channel, self._run.conversation, talk, db)

    def _speak(self, key: str, said: Say, db: Session) -> None:
        speak(self._store, self._run.user, self._run.channel, self._run.conversation, key, said, db)
