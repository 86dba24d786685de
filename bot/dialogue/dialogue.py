"""Takes what came in and decides what it means: a command, an answer, a résumé, a post, or nothing we know."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from typing import Any

from agent.adapters.importers import read_resume
from agent.adapters.readers.links import leads_to_post, links_in, without_links
from agent.adapters.readers.message import COMMENT, link_in
from agent.domain.corpus import Imported
from agent.domain.rendered import Design
from agent.domain.request import Request
from agent.errors import UserCanAct
from bot.dialogue.answering import answer_tap, answer_text, ask_again
from bot.dialogue.attachment import Attachment, attachment
from bot.dialogue.batch import DATA as BATCH
from bot.dialogue.batch import batch_file, batch_tap, batch_text, begin_batch, says_stop, stop_text, waits_for_resume
from bot.dialogue.beforehand import Beforehand
from bot.dialogue.choices import again, chosen, link_of, numbered, offer_links
from bot.dialogue.commands import names_command, run_command, run_named, welcome
from bot.dialogue.designs import DATA as DESIGN
from bot.dialogue.designs import design_tap, design_text
from bot.dialogue.doubting import LONGEST, doubt_again, doubt_tap, doubt_text, fills_blank
from bot.dialogue.forms import form_tap, form_text
from bot.dialogue.habits import DATA as HABIT
from bot.dialogue.habits import habit_tap, habit_text
from bot.dialogue.kinds import Text, kind_of
from bot.dialogue.learning import learn
from bot.dialogue.ledger import DATA as LEDGER
from bot.dialogue.ledger import ledger_tap, ledger_text
from bot.dialogue.limits import Limits
from bot.dialogue.numbers import number_in
from bot.dialogue.privacy import CONSENT, consent_tap, consent_text, leave_tap, leave_text
from bot.dialogue.privacy import DATA as LEAVING
from bot.dialogue.profile import profile_number, profile_tap, profile_text, says
from bot.dialogue.refusing import not_offered
from bot.dialogue.replies import begins_as_answer, greets, is_bare_reply, is_confused
from bot.dialogue.review import claim_again, claim_tap, claim_text, resume_review, review_tap, review_text, stands_by
from bot.dialogue.running import answering, begin_run
from bot.dialogue.setting import DATA as SETTINGS
from bot.dialogue.setting import settings_tap
from bot.dialogue.stopping import DATA as CANCEL
from bot.dialogue.stopping import cancel_tap, stops_run
from bot.dialogue.talk import Talk
from bot.dialogue.turn import Turn
from bot.dialogue.variants import DATA as VARIANTS
from bot.dialogue.variants import variants_tap, variants_text
from bot.dialogue.wishes import absolute, comment_of, noted_for_open, too_early, wish, wish_text
from bot.gathering import gather_thumb
from bot.incoming import Incoming
from bot.meaning import LONGEST as LONGEST_WISH
from bot.meaning import NOTHING, Meaning
from bot.showing import phrases
from storage import Store
from storage.corpus import SENT
from storage.tables import InboxRow, Run, RunState

FEW = 3
"""Words beside a link up to which it is a new post rather than an answer; line breaks that words about one line may hold."""
SHORT = 150
"""Characters of what can be said of a line without being asked for words."""

_PATH = re.compile(r"[~.]?/\S*(?:/\S*|\.\w{2,5})")
_FILE_NAME = re.compile(r"\S[^\n]{0,200}\.(?:json|md|markdown|txt|text|html?|pdf|docx?|odt|rtf|png|jpe?g|heic|csv|ya?ml|zip)", re.I)


class Dialogue:
    """Handles deliveries. All effects of one are written in one transaction with the mark that it was handled."""

    def __init__(self, store: Store, design: Design, limits: Limits | None = None, hosts: tuple[str, ...] = (), *, challenged: bool = False) -> None:
        """Without `limits` a user may ask for as much as he likes; `hosts` serve models, of which one is on trial where the present one is `challenged`."""
        self._store = store
        self._limits = limits or Limits()
        self._design = design
        self._hosts = hosts
        self._challenged = challenged

    def handle(self, row: InboxRow, meaning: Meaning | None = NOTHING) -> None:
        """Handle one delivery; a second time changes nothing. `meaning` is what a model took it for; with None `Unheard` is raised where that must be known."""
        message = Incoming.model_validate_json(row.payload)
        assert row.id is not None
        try:
            self._handle(message, row.id, attachment(message, self._store.files), meaning)
        except UserCanAct as error:
            self.give_up(row, str(error))

    def _handle(self, message: Incoming, delivery: int, attached: Attachment | None, meaning: Meaning | None) -> None:
        """In one transaction; what it lacks is done beforehand."""
        done: dict[str, Any] = {}
        while True:
            try:
                with self._store.transaction() as db:
                    turn = Turn(message, delivery, self._store, db, self._design, attached, self._limits, self._hosts, done, meaning, challenged=self._challenged)
                    if self._store.inbox.handled(delivery, db):
                        turn.load()
                        _understand(turn)
                    return
            except Beforehand as lacking:
                done[lacking.name] = lacking.work()

    def give_up(self, row: InboxRow, sentence: str) -> None:
        """Say only this to a delivery, which is handled with it."""
        message = Incoming.model_validate_json(row.payload)
        assert row.id is not None
        with self._store.transaction() as db:
            turn = Turn(message, row.id, self._store, db, self._design)
            if self._store.inbox.handled(row.id, db):
                turn.say(sentence)


def _understand(turn: Turn) -> None:
    message = turn.message
    if message.unread:
        turn.say(phrases.UNREAD[message.unread], key=f"unread:{message.user}:{message.album}" if message.album else "")
        return
    if not message.tapped and not turn.attached and (sentence := not_offered(message.text)):
        turn.say(sentence)
        return
    run = answering(turn.store, turn.user, turn.talk, turn.db) or turn.store.runs.open_of(turn.user, turn.db)
    if message.tapped:
        _chosen(turn, message.tapped)
    elif leave_text(turn) or (turn.attached and batch_file(turn, turn.attached)):
        return
    elif turn.attached:
        _file(turn, run, turn.attached)
    elif batch_text(turn) or stop_text(turn) or stops_run(turn, run) or _numbered(turn, run):
        return
    elif data := chosen(turn.talk, message.text):
        _chosen(turn, data)
    elif any(takes(turn) for takes in _ALWAYS + (() if run else _WITHOUT_RUN)):
        return
    elif not (_about_lines(turn) if run is None else run.state == RunState.WAITING and _answered(turn, run)):
        _text(turn, run, message.text, SENT)


def _commanded(turn: Turn) -> bool:
    """Whether the text was a command."""
    return turn.message.text.strip().startswith("/") and run_command(turn)


def _told_of_profile(turn: Turn) -> bool:
    """Whether the text said in words what of the profile to change."""
    return says(turn, turn.message.text)


def _numbered(turn: Turn, run: Run | None) -> bool:
    """Whether the text was a number, and not the answer to a question of words: it chooses from the newest menu alone. What that has no such number for shows
    again what is open."""
    number = number_in(turn.message.text)
    if number is None:
        return False
    if data := numbered(turn.talk, number):
        _chosen(turn, data)
        return True
    if turn.talk.wants_words or (run is None and fills_blank(turn)):
        return False
    _show_open(turn, run, number)
    return True


def _show_open(turn: Turn, run: Run | None, number: int) -> None:
    """What waits for an answer, or was offered last, is shown again below a sentence; else what is under way is said, or that nothing is open."""
    open_ = turn.store.answers.still_open(run.id or 0, turn.db) if run and run.state == RunState.WAITING else []
    menu = turn.store.outbox.offered(turn.message.channel, turn.message.conversation, turn.talk.choices, turn.db) if turn.talk.choices else None
    if not (open_ or turn.talk.revising or turn.talk.doubt or menu):
        turn.say(phrases.WHAT_NOW_WORKING if run else phrases.NEED_RESUME if turn.talk.post else phrases.NOTHING_NUMBERED)
        return
    turn.say(phrases.no_such_number(number))
    if open_ and run:
        ask_again(turn, run.id or 0, open_[0])
    elif turn.talk.claimed:
        claim_again(turn)
    elif turn.talk.review:
        resume_review(turn)
    elif turn.talk.doubt:
        doubt_again(turn)
    elif menu:
        turn.send(menu)


def _wished(turn: Turn) -> bool:
    """Whether the text wished something of the last version."""
    return not turn.talk.revising and wish_text(turn)


def _about_profile(turn: Turn) -> bool:
    """Whether the text answered a doubt about a file, or gave the words that were asked for in the profile."""
    text, talk = turn.message.text.strip(), turn.talk
    if not (talk.doubt or talk.words_for) or len(text) > LONGEST or text.count("\n") > FEW or links_in(text) or text.startswith("/"):
        return False
    if _FILE_NAME.fullmatch(text) and len(text.split()) == 1:
        return False
    if talk.words_for:
        profile_text(turn)
    else:
        doubt_text(turn)
    return True


_ALWAYS: tuple[Callable[[Turn], bool], ...] = (
    _commanded, profile_number, _told_of_profile, design_text, consent_text, habit_text, variants_text, ledger_text,
)  # fmt: skip
"""What may take a text at any time, the first that does."""
_WITHOUT_RUN: tuple[Callable[[Turn], bool], ...] = (_about_profile, form_text, _wished)
"""What may take it after these while no run is open."""


def _about_lines(turn: Turn) -> bool:
    """Whether the text belonged to the lines of a version that are being talked over."""
    text, talk = turn.message.text.strip(), turn.talk
    if len(text) > (1_500 if talk.awaits_words else SHORT) or text.count("\n") > FEW or links_in(text) or text.startswith("/"):
        return False
    if talk.claimed:
        claim_text(turn)
    elif stands_by(turn):
        return True
    elif talk.review:
        review_text(turn)
    return talk.revising


def _chosen(turn: Turn, data: str) -> None:
    """An option: of what its first word names, else of the question of a run."""
    _TAPS.get(data.partition(":")[0], _answer_tap)(turn, data)


def _link_tap(turn: Turn, data: str) -> None:
    link, comment = link_of(turn.talk, data), turn.talk.comment
    if turn.talk.revising:
        turn.say(phrases.REVIEWING)
    elif link:
        turn.stand(Talk())
        _post(turn, f"{link}\n{comment}" if comment else link)
    else:
        turn.say(phrases.STALE)


def _again_tap(turn: Turn, data: str) -> None:
    if turn.talk.revising:
        turn.say(phrases.REVIEWING)
    else:
        again(turn, data)


def _line_tap(turn: Turn, data: str) -> None:
    """A tap on a line that is claimed to be true, or under review."""
    if turn.store.runs.open_of(turn.user, turn.db):
        turn.say(phrases.FIRST_FINISH)
    elif data.startswith("claim:") or ":true" in data:
        claim_tap(turn, data)
    else:
        review_tap(turn, data)


def _thumb_tap(turn: Turn, data: str) -> None:
    """A thumb is about the last version."""
    latest = turn.store.versions.latest(turn.user, turn.db)
    if latest:
        gather_thumb(turn.store, turn.user, latest.hash, data.endswith(":good"), turn.db)
    turn.say(phrases.FEEDBACK_TAKEN)


_TAPS: dict[str, Callable[[Turn, str], None]] = {
    "link": _link_tap,
    "again": _again_tap,
    "form": form_tap,
    "profile": profile_tap,
    "edit": profile_tap,
    "doubt": doubt_tap,
    "claim": _line_tap,
    "review": _line_tap,
    "feedback": _thumb_tap,
    CONSENT.rstrip(":"): consent_tap,
    HABIT.rstrip(":"): habit_tap,
    SETTINGS.rstrip(":"): settings_tap,
    CANCEL.rstrip(":"): cancel_tap,
    BATCH.rstrip(":"): batch_tap,
    DESIGN.rstrip(":"): design_tap,
    LEAVING.rstrip(":"): leave_tap,
    LEDGER.rstrip(":"): ledger_tap,
    VARIANTS.rstrip(":"): variants_tap,
}
"""The first word of what a button says, and who takes it; any other word is the number of a run."""


def _answer_tap(turn: Turn, data: str) -> None:
    """An option of a question, which is named by its run and requirement."""
    id_, _, rest = data.partition(":")
    requirement, _, tap = rest.partition(":")
    number = number_in(id_)
    run = turn.store.runs.get(turn.user, number, turn.db) if number is not None else None
    if run and run.state == RunState.PARKED:
        turn.store.runs.revive(run.id or 0, turn.db)
        run = turn.store.runs.get(turn.user, run.id or 0, turn.db)
    still_open = turn.store.answers.still_open(run.id or 0, turn.db) if run and run.state == RunState.WAITING else []
    question = next((q for q in still_open if q.requirement == requirement), None)
    if run and run.id and question:
        answer_tap(turn, run.id, question, tap)
    else:
        turn.say(phrases.STALE)


def _answered(turn: Turn, run: Run) -> bool:
    """Whether the text was (a part of) the answer to the open question."""
    assert run.id is not None
    text = turn.message.text
    if len(text) > 1_500 or kind_of(text, has_resume=True) is Text.RESUME or _is_new_post(text):
        return False
    still_open = turn.store.answers.still_open(run.id, turn.db)
    if not still_open:
        return False
    if noted_for_open(turn, run):
        return True
    if not answer_text(turn, run.id, still_open[0]):
        ask_again(turn, run.id, still_open[0])
    return True


def _is_new_post(text: str) -> bool:
    """Whether a text that comes while a question is open is a post of its own: a link with a few words or to what looks like one, or a pasted one."""
    if links_in(text):
        return len(without_links(text).split()) <= FEW or (leads_to_post(text) and not begins_as_answer(text))
    return text.count("\n") > FEW and kind_of(text, has_resume=False) is Text.POST


def _file(turn: Turn, run: Run | None, file: Attachment) -> None:
    has_resume = turn.store.corpus.holds(turn.user, turn.db)
    if kind_of(file.text, has_resume) is Text.POST:
        _post(turn, file.post)
    else:
        _resume(turn, run, turn.beforehand("resume", file.resume), file.name)


def _text(turn: Turn, run: Run | None, text: str, name: str) -> None:
    has_resume, message = turn.store.corpus.holds(turn.user, turn.db), turn.message
    kind = kind_of(text, has_resume)
    links = links_in(text) if kind is not Text.RESUME and len(without_links(text)) < COMMENT else []
    if not turn.talk.revising:
        offered = {"choices": (), "links": ()} if (links or kind is not Text.NEITHER) and not turn.talk.half_answered else {}
        turn.stand(turn.talk.model_copy(update={"told": None, **offered}))
    if turn.talk.revising and (links or kind is Text.POST):
        turn.say(phrases.REVIEWING)
    elif len(links) > 1:
        offer_links(turn, links, without_links(text).strip())
    elif links:
        _post(turn, text)
    elif kind is Text.RESUME:
        _resume(turn, run, turn.beforehand("resume", partial(read_resume, text.encode(), name)), name)
    elif kind is Text.POST:
        _post(turn, text)
    elif run and run.state != RunState.WAITING:
        turn.say(phrases.WHAT_NOW_WORKING)
    elif is_confused(text) and turn.talk.choices and (menu := turn.store.outbox.offered(message.channel, message.conversation, turn.talk.choices, turn.db)):
        turn.send(menu)
    elif greets(text):
        turn.say(f"{phrases.GREETED} {phrases.NEED_POST}" if has_resume else welcome(turn))
    elif _PATH.fullmatch(text.strip()):
        turn.say(phrases.no_such_file(text.strip(), turn.in_terminal))
    elif command := re.match(r"/(\w+)", text.strip()):
        turn.say(phrases.unknown_command(command.group(1)))
    elif _FILE_NAME.fullmatch(text.strip()):
        turn.say(phrases.no_such_file(text.strip(), turn.in_terminal))
    elif says_stop(text):
        turn.say(phrases.NOTHING_TO_CANCEL)
    elif names_command(text):
        run_named(turn, text.strip().lower())
    elif not _meant(turn, text):
        made = turn.store.versions.latest(turn.user, turn.db)
        turn.say(f"{phrases.WHAT_NOW_IDLE} {phrases.CAN_WISH}" if made else phrases.WHAT_NOW_IDLE if has_resume else phrases.WHAT_NOW_STRANGER)


def _meant(turn: Turn, text: str) -> bool:
    """Whether a model made something of words that nothing else does."""
    if len(text) > LONGEST_WISH or turn.talk.revising or is_bare_reply(text):
        return False
    meaning = turn.meant(text)
    if meaning.view:
        run_named(turn, meaning.view)
    return bool(meaning.view) or wish(turn, meaning.wishes)


def _resume(turn: Turn, run: Run | None, imported: Imported, name: str) -> None:
    wait = turn.limits.upload_wait(turn.store, turn.user, turn.db)
    if wait:
        turn.say(phrases.too_many_files(turn.limits.uploads, wait))
    elif learn(turn, imported, name, run):
        waiting = turn.talk.post
        if waits_for_resume(waiting):
            begin_batch(turn, waiting)
        else:
            _start(turn, waiting)


def _post(turn: Turn, text: str) -> None:
    if turn.talk.revising:
        turn.say(phrases.REVIEWING)
    elif not turn.store.corpus.holds(turn.user, turn.db):
        turn.stand(Talk(post=text))
        turn.say(f"{phrases.LINK_KEPT if link_in(text) else phrases.POST_KEPT} {phrases.NEED_RESUME}")
    else:
        _start(turn, text)


def _refused_link(turn: Turn, post: str) -> str:
    """The link which could not be read just before, where this is the text of the post for which was asked instead; else ""."""
    last = turn.store.runs.last_of(turn.user, turn.db)
    if last is None or last.state != RunState.FAILED or post.lstrip()[:1] in "{[<" or links_in(post):
        return ""
    before = Request.model_validate_json(last.request)
    return before.link or link_in(before.post) or ""


def _start(turn: Turn, post: str) -> None:
    """Begin with a post; whatever else was being talked over waits, and an answer that was begun goes on."""
    post, asked, rest = comment_of(post)
    if len(rest.split()) >= FEW and len(rest) <= LONGEST_WISH:
        asked = asked + [one for one in turn.meant(rest).wishes if one.desire not in {known.desire for known in asked}]
    wishes, words = absolute(asked)
    begin_run(turn, Request(user=turn.user, post=post, link=_refused_link(turn, post), wishes=wishes), words, too_early(asked))
