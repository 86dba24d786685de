"""Does what is wished of the last version: a revision, the same post anew, another form, or an answer to "why not?"."""

from __future__ import annotations

from collections.abc import Sequence

from agent.adapters.readers.links import links_in
from agent.domain.application import Variant
from agent.domain.posting import Posting
from agent.domain.request import Request
from agent.domain.wish import Length, length_of
from agent.errors import UserCanAct
from bot.dialogue.forms import form_command
from bot.dialogue.review.walk import start_revision
from bot.dialogue.running import begin_run
from bot.dialogue.turn import Turn
from bot.dialogue.wishes.beside import absolute
from bot.dialogue.wishes.granting import granted
from bot.dialogue.wishes.reasons import reason
from bot.meaning import Desire, Told, parted
from bot.showing import phrases
from bot.working.revising import stored
from storage.tables import VersionRow


def wish_text(turn: Turn) -> bool:
    """Whether the text wished something of the last version; then it is begun, or why not is said."""
    row = turn.store.versions.latest(turn.user, turn.db)
    found, rest = parted(turn.message.text)
    if row is None or not found or links_in(turn.message.text) or len(rest) > len(found):
        return False
    if rest and (wishes := turn.meant(turn.message.text).wishes):
        found, rest = list(wishes), []
    _try(turn, row, found, rest)
    return True


def wish(turn: Turn, asked: Sequence[Told]) -> bool:
    """Whether something was wished, and there is a version of which; then it is begun, or why not is said."""
    row = turn.store.versions.latest(turn.user, turn.db)
    if row is None or not asked:
        return False
    _try(turn, row, asked, ())
    return True


def _try(turn: Turn, row: VersionRow, found: Sequence[Told], rest: Sequence[str]) -> None:
    try:
        _do(turn, row, found, rest)
    except UserCanAct as error:
        turn.say(f"{error} {phrases.SAY_AGAIN}")


def _do(turn: Turn, row: VersionRow, found: Sequence[Told], rest: Sequence[str]) -> None:
    for one in found:
        if one.desire is Desire.WHY:
            turn.say(reason(turn, row, one.words))
        elif one.desire is Desire.FORM:
            form_command(turn, one.words)
    asked = [one for one in found if one.desire not in (Desire.WHY, Desire.FORM)]
    if any(one.desire is Desire.AGAIN for one in asked):
        _again(turn, row, asked)
    elif asked:
        _revise(turn, row, asked, [phrases.not_taken(part) for part in rest])
    elif rest:
        turn.say(" ".join(phrases.not_taken(part) for part in rest))


def _again(turn: Turn, row: VersionRow, asked: Sequence[Told]) -> None:
    """The same post from the start, with what is known by now."""
    posting = turn.store.steps.kept(row.run or 0, "posting", Posting, turn.db)
    if posting is None:
        turn.say(phrases.NEED_POST)
        return
    wishes, words = absolute(asked)
    begin_run(turn, Request(user=turn.user, post=posting.model_dump_json(), anew=True, wishes=wishes), words)


def _revise(turn: Turn, row: VersionRow, asked: Sequence[Told], cannot: list[str]) -> None:
    version = stored(turn.store, turn.user, row.hash, turn.db)
    pages = length_of(version.resume.wishes).pages or version.plan.pages
    made = [granted(one, version.resume, turn.store.corpus.load(turn.user, turn.db), pages) for one in asked]
    wishes = tuple(wish for one in made for wish in one.wishes)
    cannot = [one.cannot for one in made if one.cannot] + cannot
    if wishes == (Length(pages=1),) and not cannot and _pages_of(turn, row) == 1:
        turn.say(phrases.ONE_PAGE_ALREADY)
    elif wishes:
        start_revision(turn, row.hash, wishes, " ".join([phrases.will_do([one.does for one in made if one.does]), *cannot]))
    else:
        turn.say(" ".join(cannot))


def _pages_of(turn: Turn, row: VersionRow) -> int | None:
    """How many pages the version takes as it was handed over; None where that is not known."""
    entry = turn.store.ledger.last_for(turn.user, row.hash, turn.db)
    return Variant.model_validate_json(entry.variant).pages if entry and entry.variant else None
