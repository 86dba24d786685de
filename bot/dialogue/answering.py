"""Answers to gap questions: reply, words, place; then they are evidence."""

from __future__ import annotations

from datetime import date

from agent.claims.holding import is_yes
from agent.claims.instead import instead, with_grade
from agent.claims.saying import Worth, is_talk, weigh
from agent.domain.answer import Answer, Question, Reply, is_choice
from agent.domain.draft import LineKind
from agent.lexicon.aliases import is_known
from agent.lexicon.foreign.replies import is_little, left_of_yes, takes_back
from bot.batch.phrases import WRITING
from bot.dialogue.asking import place_of, place_options, question_say
from bot.dialogue.batch.ending import leads
from bot.dialogue.naming import placed, tells_nothing_done
from bot.dialogue.numbers import number_in
from bot.dialogue.replies import (
    Meant,
    complains,
    drops,
    is_all,
    is_confused,
    is_filler,
    is_no,
    is_skip,
    meant,
    names_alone,
    points_elsewhere,
    rest_of_choice,
)
from bot.dialogue.running import place_in, show_other, show_question
from bot.dialogue.talk import Stage, Talk
from bot.dialogue.turn import Turn
from bot.dialogue.wording import as_line
from bot.dialogue.wording import told as line_of
from bot.showing import phrases


def answer_text(turn: Turn, run: int, question: Question) -> bool:
    """Take a text as (a part of) the answer to the open question; False when it is none."""
    talk = turn.talk.on(run, question.requirement)
    text = turn.message.text.strip()
    if talk.stage is not Stage.PLACE and (other := instead(text, question)) and (question.held or is_known(other)):
        _keep_instead(turn, run, question, other)
        return True
    if talk.stage is Stage.WORDS:
        return _words(turn, run, question, talk, text)
    if talk.stage is Stage.PLACE:
        return _place(turn, run, question, talk, text)
    reply = meant(text)
    if reply is None:
        return False
    _reply(turn, run, question, talk, reply)
    return True


def answer_tap(turn: Turn, run: int, question: Question, tap: str) -> None:
    """Take a tapped option as (a part of) the answer to the open question."""
    talk = turn.talk.on(run, question.requirement)
    if tap.startswith("at"):
        corpus = turn.store.corpus.load(turn.user, turn.db)
        number = number_in(tap[2:])
        place = corpus.positions[number].id if number is not None and number < len(corpus.positions) else None
        if talk.stage is Stage.PLACE:
            _settle(turn, run, question, talk.reply or Reply.YES, talk.words, place)
        else:
            turn.say(phrases.STALE)
    elif tap == "drop":
        _settle(turn, run, question, Reply.SKIP, "", None)
    elif tap == "all":
        _reply(turn, run, question, talk, Meant(Reply.SKIP, all=True))
    elif tap in set(Reply):
        _reply(turn, run, question, talk, Meant(Reply(tap)))


def ask_again(turn: Turn, run: int, question: Question) -> None:
    """Repeat what was asked last, with its options and what the post says: the answer was not understood."""
    talk = turn.talk.on(run, question.requirement)
    if talk.stage is Stage.PLACE:
        _ask_place(turn, run, question, talk)
    elif talk.stage is Stage.WORDS:
        how = phrases.how_to_tell if not question.held else phrases.how_to_name if talk.reply is Reply.YES else phrases.how_to_name_close
        turn.say(how(question.subject))
    else:
        row = turn.store.runs.get(turn.user, run, turn.db)
        place = place_in(turn.store, row, question.requirement, turn.db) if row else ""
        again = phrases.again(question.quote, place + question.text)
        turn.send(question_say(run, question).model_copy(update={"text": again}))


def _reply(turn: Turn, run: int, question: Question, talk: Talk, reply: Meant) -> None:
    if reply.all:
        _settle_all(turn, run, reply.reply)
    elif reply.reply in (Reply.NO, Reply.SKIP):
        _settle(turn, run, question, reply.reply, "", None)
    elif points_elsewhere(reply.words):
        turn.stand(talk.model_copy(update={"stage": Stage.WORDS, "reply": reply.reply, "choices": ()}))
        turn.say(phrases.IN_RESUME)
    elif question.studies and not left_of_yes(reply.words):
        turn.stand(talk.model_copy(update={"stage": Stage.WORDS, "reply": reply.reply, "choices": ()}))
        turn.say(phrases.WHICH_STUDY)
    elif question.held and reply.reply is Reply.YES and is_choice(question.subject) and not reply.words:
        turn.stand(talk.model_copy(update={"stage": Stage.WORDS, "reply": reply.reply, "choices": ()}))
        turn.say(phrases.WHICH)
    elif reply.words and not is_filler(reply.words):
        _take(turn, run, question, talk.model_copy(update={"reply": reply.reply}), reply.words, outright=reply.outright)
    elif question.held and reply.reply is Reply.YES:
        _settle(turn, run, question, reply.reply, reply.words, None)
    else:
        turn.stand(talk.model_copy(update={"stage": Stage.WORDS, "reply": reply.reply, "choices": ()}))
        turn.say(phrases.TELL if reply.reply is Reply.YES else phrases.WHICH_PAPER if question.held else phrases.TELL_SIMILAR)


def _words(turn: Turn, run: int, question: Question, talk: Talk, text: str) -> bool:
    """The ways out are those of the question itself; what asks back or complains is no answer."""
    if is_all(text):
        _settle_all(turn, run, Reply.SKIP)
    elif is_skip(text) or is_no(text):
        _settle(turn, run, question, Reply.SKIP if is_skip(text) else Reply.NO, "", None)
    elif names_alone(text) and talk.reply is Reply.YES:
        _settle(turn, run, question, Reply.YES, "", None)
    elif number_in(text) is not None or is_filler(text) or complains(text):
        return False
    elif points_elsewhere(text):
        turn.say(phrases.IN_RESUME)
    elif len(text.split()) < 2 and not question.held:
        return False
    else:
        _take(turn, run, question, talk, text, outright=True)
    return True


def _take(turn: Turn, run: int, question: Question, talk: Talk, words: str, *, outright: bool) -> None:
    """Words are evidence if they say that the person did it, or holds it; `outright`: behind a yes, or where it was asked which. What one holds has no place."""
    worth = weigh(words)
    naming, close = question.held and talk.reply is Reply.YES, question.held and talk.reply is Reply.SIMILAR
    if worth is Worth.DISOWNED:
        turn.say(phrases.NOT_YOURS)
        _settle(turn, run, question, Reply.NO, "", None)
    elif (naming and worth in (Worth.LITTLE, Worth.NOTHING)) or (close and worth is Worth.LITTLE) or (question.held and not naming and takes_back(words)):
        turn.say(phrases.ONLY_A_LITTLE)
        _settle(turn, run, question, Reply.SIMILAR, "", None)
    elif worth is Worth.NOTHING or is_little(words) or (not question.held and _is_half(turn, words)):
        turn.stand(talk.model_copy(update={"stage": Stage.WORDS, "choices": ()}))
        turn.say(phrases.WHICH_PAPER if question.held else phrases.TOO_LITTLE)
    elif not question.held and is_talk(words):
        turn.stand(talk.model_copy(update={"stage": Stage.WORDS, "choices": ()}))
        turn.say(phrases.AS_A_LINE)
    elif naming and not is_yes(words, question, outright=outright):
        turn.stand(talk.model_copy(update={"stage": Stage.REPLY}))
        turn.say(phrases.plainly(question.subject), question_say(run, question).options)
    elif question.held:
        _settle(turn, run, question, talk.reply or Reply.YES, words, None)
    else:
        _ask_place(turn, run, question, talk.model_copy(update={"words": words}))


def _is_half(turn: Turn, words: str) -> bool:
    """Whether the words name a place or a time and nothing done there."""
    told = placed(words, turn.store.corpus.load(turn.user, turn.db))
    return bool(told.positions and len(told.words.split()) < 2) or tells_nothing_done(told.words)


def _ask_place(turn: Turn, run: int, question: Question, talk: Talk) -> None:
    """Where it was, unless the words say it: then the line is shown with the position it goes to."""
    corpus = turn.store.corpus.load(turn.user, turn.db)
    told = placed(talk.words, corpus)
    if len(told.positions) == 1:
        turn.say(phrases.goes_to(as_line(told.words), told.positions[0].label))
    if len(told.positions) == 1 or not corpus.positions:
        _settle(turn, run, question, talk.reply or Reply.YES, told.words, told.positions[0].id if told.positions else None)
        return
    talk = talk.model_copy(update={"words": told.words})
    turn.stand(talk.model_copy(update={"stage": Stage.PLACE}))
    turn.say(phrases.where(as_line(talk.words)), place_options(f"{run}:{question.requirement}", corpus))


def _place(turn: Turn, run: int, question: Question, talk: Talk, text: str) -> bool:
    if is_confused(text):
        return False
    corpus = turn.store.corpus.load(turn.user, turn.db)
    if drops(text):
        _settle(turn, run, question, Reply.SKIP, "", None)
        return True
    choice, more = rest_of_choice(text)
    understood, place = place_of(choice, corpus)
    if understood and more:
        told = placed(more, corpus)
        same = not told.positions or place in [p.id for p in told.positions]
        turn.say(phrases.goes_to(as_line(told.words), next((p.label for p in told.positions or corpus.positions if not same or p.id == place), phrases.ELSEWHERE)))
        if not same:
            turn.store.corpus.add(turn.user, line_of(told.words, LineKind.BULLET, told.positions[0].id), turn.db)
        _settle(turn, run, question, talk.reply or Reply.YES, f"{talk.words.rstrip('.')}; {told.words}" if same else talk.words, place)
    elif understood:
        _settle(turn, run, question, talk.reply or Reply.YES, talk.words, place)
    elif len(text.split()) > 1:
        turn.say(phrases.WHERE_UNKNOWN, place_options(f"{run}:{question.requirement}", corpus))
        return True
    return understood


def _keep_instead(turn: Turn, run: int, question: Question, name: str) -> None:
    """What was asked for is not held; what is, becomes evidence as what it is."""
    turn.say(phrases.instead(name, with_grade(question)))
    _store(turn, run, question, Reply.NO, "", None, name)
    _go_on(turn, run, question.requirement)


def _settle_all(turn: Turn, run: int, reply: Reply) -> None:
    still_open = turn.store.answers.still_open(run, turn.db)
    for question in still_open:
        _store(turn, run, question, reply, "", None)
    _go_on(turn, run, still_open[0].requirement if still_open else "")


def _settle(turn: Turn, run: int, question: Question, reply: Reply, words: str, place: str | None) -> None:
    _store(turn, run, question, reply, words, place)
    _go_on(turn, run, question.requirement)


def _store(turn: Turn, run: int, question: Question, reply: Reply, words: str, place: str | None, other: str = "") -> None:
    """Keep the answer; what it says becomes a snippet at once."""
    answer = Answer(
        requirement=question.requirement, subject=question.subject, reply=reply, text=words, position=place, on=date.today(),
        settles=question.settles, held=question.held, studies=question.studies, instead=other,
    )  # fmt: skip
    if turn.store.answers.answer(turn.user, run, answer, turn.db):
        snippet = answer.snippet()
        if snippet:
            turn.store.corpus.add(turn.user, snippet, turn.db)


def _go_on(turn: Turn, run: int, answered: str) -> None:
    """The next question; or the run goes on, and what another one waits for is asked. The buttons of what was answered may go."""
    turn.stand(Talk(post=turn.talk.post))
    turn.store.runs.touch(run, turn.db)
    row = turn.store.runs.get(turn.user, run, turn.db)
    if row and not show_question(turn, row) and turn.store.runs.wake(run, turn.db):
        turn.say(WRITING if leads(row) else phrases.TAILORING)
        show_other(turn)
    turn.settled(run, answered)
