"""/batch: takes a list of posts, and begins with it."""

from __future__ import annotations

import re

from agent.domain.request import Request
from agent.domain.say import Option
from agent.domain.wish import Wish
from bot.batch import phrases
from bot.batch.listing import Listing, holds_posts, is_list, listed, listing
from bot.dialogue.attachment import Attachment
from bot.dialogue.kinds import Text, kind_of
from bot.dialogue.talk import Talk
from bot.dialogue.turn import Turn
from bot.dialogue.wishes.beside import absolute
from bot.meaning import told
from bot.showing import phrases as common

DATA = "batch:"
ALL = "all"
COMMAND = "/batch"
_COMMAND = re.compile(r"\s*/batch(?:@\w+)?\b[ \t]*", re.I)
_ANEW = re.compile(r"\s*(?:anew|again)\b[ \t:]*", re.I)
_BETWEEN = "\n---\n"


def batch_command(turn: Turn, rest: str) -> None:
    """A list behind the command; without one it is asked for."""
    if rest.strip() and not _ANEW.fullmatch(rest):
        begin_batch(turn, rest)
    elif not turn.store.corpus.holds(turn.user, turn.db):
        turn.say(phrases.HOW)
    else:
        turn.stand(Talk(listing="anew" if rest.strip() else "list"))
        turn.say(f"{phrases.HOW}{f' {phrases.HOW_TERMINAL}' if turn.in_terminal else ''}\n{phrases.HOW_FILE}")


def batch_file(turn: Turn, file: Attachment) -> bool:
    """Whether a file was a list: it came with the command, was asked for, holds nothing but links, or several posts between lines of dashes."""
    said = _COMMAND.match(turn.message.text)
    if not (said or turn.talk.listing or is_list(file.text) or (holds_posts(file.text) and kind_of(file.text, has_resume=False) is not Text.RESUME)):
        return False
    anew = f"{turn.message.text[said.end() :]} " if said else f"{turn.talk.listing.replace('list', '')} "
    begin_batch(turn, (anew if _ANEW.fullmatch(anew) else "") + file.text)
    return True


def batch_text(turn: Turn) -> bool:
    """Whether a text was the list that was asked for, or several posts between lines of dashes. Any other message takes the question back."""
    if not turn.talk.listing:
        return _pasted(turn, turn.message.text)
    asked = turn.talk.listing
    turn.stand(turn.talk.model_copy(update={"listing": "", "doubt": turn.talk.interrupted}))
    found = listing(turn.message.text)
    if turn.message.text.lstrip().startswith("/") or not (found.sources or found.named):
        return False
    begin_batch(turn, f"{'anew ' if asked == 'anew' else ''}{turn.message.text}")
    return True


def _pasted(turn: Turn, text: str) -> bool:
    if text.lstrip().startswith("/") or not holds_posts(text) or kind_of(text, has_resume=False) is Text.RESUME:
        return False
    begin_batch(turn, text)
    return True


def batch_tap(turn: Turn, data: str) -> None:
    """All links of a message that held several."""
    links = turn.talk.links
    if turn.talk.revising:
        turn.say(common.REVIEWING)
    elif data == DATA + ALL and links:
        wishes, _ = absolute(told(turn.talk.comment))
        turn.stand(Talk())
        _begin(turn, listed(links, ()), wishes=wishes)
    else:
        turn.say(common.STALE)


def all_of_them() -> Option:
    """The option to take all links."""
    return Option(label=phrases.ALL_AT_ONCE, data=DATA + ALL)


def waits_for_resume(post: str) -> bool:
    """Whether what waits for a résumé is a list."""
    return post.startswith(COMMAND)


def begin_batch(turn: Turn, text: str) -> None:
    """Begin with the posts that a text lists."""
    text = _COMMAND.sub("", text, count=1) if _COMMAND.match(text) else text
    anew = _ANEW.match(text)
    text = text[anew.end() :] if anew else text
    if turn.talk.revising:
        turn.say(common.REVIEWING)
    elif not text.strip():
        turn.say(phrases.EMPTY)
    else:
        _begin(turn, turn.beforehand("list", lambda: listing(text)), anew=bool(anew))


def _begin(turn: Turn, found: Listing, *, anew: bool = False, wishes: tuple[Wish, ...] = ()) -> None:
    store = turn.store
    if not found.sources:
        turn.say(phrases.NAMES_ALONE if found.named else phrases.NO_LINKS)
    elif not store.corpus.holds(turn.user, turn.db):
        turn.stand(Talk(post=f"{COMMAND} {'anew' if anew else ''}\n{_BETWEEN.join(found.sources)}"))
        turn.say(phrases.NEED_RESUME)
    elif any(Request.model_validate_json(run.request).batch for run in store.runs.all_open(turn.user, turn.db)):
        turn.say(phrases.RUNNING)
    elif _allowed(turn, len(found.sources)):
        _start(turn, found, Request(user=turn.user, batch=True, anew=anew, wishes=wishes))


def _allowed(turn: Turn, count: int) -> bool:
    """Whether the user may send so many posts in batches; otherwise when he may is said."""
    left, wait = turn.limits.batch_room(turn.store, turn.user, count, turn.db)
    if wait:
        turn.say(phrases.too_many(turn.limits.batched, left, wait))
    return not wait


def _start(turn: Turn, found: Listing, request: Request) -> None:
    id_ = turn.start(request)
    if id_ is None:
        return
    turn.store.batches.add(turn.user, id_, found.sources, turn.db)
    turn.stand(turn.talk.model_copy(update={"links": (), "listing": "", "post": ""}) if turn.talk.half_answered else Talk())
    place = turn.limits.place(turn.store, turn.user, turn.db)
    parts = [
        phrases.begun(len(found.sources)),
        phrases.beyond(len(found.beyond), len(found.sources), found.beyond[0]) if found.beyond else "",
        phrases.again(found.again, texts=found.text_again) if found.again else "",
        phrases.strange(found.strange, len(found.named)) if found.strange else "",
        common.in_queue(place) if place else "",
    ]
    turn.say("\n".join(part for part in parts if part))
