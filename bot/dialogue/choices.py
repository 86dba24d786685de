"""Choices that belong to no question: which of two links, and what to do with a post that is known."""

from __future__ import annotations

import re

from agent.domain.posting import Posting
from agent.domain.request import Request
from agent.domain.say import Option
from bot.dialogue.batch.beginning import all_of_them
from bot.dialogue.handing import hand_over
from bot.dialogue.numbers import number_in
from bot.dialogue.running import begin_run
from bot.dialogue.talk import Talk
from bot.dialogue.turn import Turn
from bot.files.result import Result
from bot.showing import phrases, views
from bot.showing.seen import earlier
from storage.tables import LedgerRow, Run

MOST = 6
"""Links of one message that are offered."""


_SAID = {
    ":anew": re.compile(r"(?:please )?(?:tailor (?:it )?)?(?:anew|again)(?: please)?", re.I),
    ":use": re.compile(r"(?:please )?use (?:that|it|the) ?(?:version|one)?(?: again)?", re.I),
    ":show": re.compile(r"(?:please )?show (?:me )?(?:that|it|the) ?(?:version|one)?", re.I),
}
"""What is to be done with a known post, in words, by the end of the option's data."""


def numbered(talk: Talk, number: int) -> str:
    """The data of the option of that number in the newest menu, or ""."""
    return talk.choices[number - 1] if 1 <= number <= len(talk.choices) else ""


def chosen(talk: Talk, text: str) -> str:
    """The data of the option that a text names in its words, or ""."""
    said = text.strip().rstrip(".!")
    ending = next((ending for ending, pattern in _SAID.items() if pattern.fullmatch(said)), None)
    return next((data for data in talk.choices if ending and data.startswith("again:") and data.endswith(ending)), "")


def offer_links(turn: Turn, links: list[str], comment: str) -> None:
    """Ask which of several links comes first; what was said beside them counts for that one."""
    options = (*(Option(label=_short(link), data=f"link:{i}") for i, link in enumerate(links[:MOST])), all_of_them())
    turn.stand(Talk(links=tuple(links), comment=comment))
    turn.say(phrases.WHICH_LINK, options)


def link_of(talk: Talk, data: str) -> str | None:
    """The link that an option stands for; None when it is of an older question."""
    number = number_in(data.removeprefix("link:"))
    return talk.links[number] if number is not None and number < len(talk.links) else None


def again(turn: Turn, data: str) -> None:
    """Do what the user wants with a post that is known: use the version again, tailor anew, or only show it."""
    _, id_, what = (data.split(":") + ["", ""])[:3]
    number = number_in(id_)
    run = turn.store.runs.get(turn.user, number, turn.db) if number is not None else None
    posting = turn.store.steps.kept(run.id, "posting", Posting, turn.db) if run and run.id else None
    entry = earlier(turn.store, turn.user, posting, turn.db) if posting else None
    if run is None or posting is None or entry is None:
        turn.say(phrases.STALE)
    elif what == "anew":
        _anew(turn, run, posting)
    elif what == "use":
        _use(turn, run, posting, entry)
    else:
        _show(turn, entry)


def _anew(turn: Turn, run: Run, posting: Posting) -> None:
    """The same post from the start, with what was wished beside it just before."""
    begin_run(turn, Request(user=turn.user, post=posting.model_dump_json(), anew=True, wishes=Request.model_validate_json(run.request).wishes))


def _use(turn: Turn, run: Run, posting: Posting, entry: LedgerRow) -> None:
    """The same version for this post too, noted in the ledger under its link."""
    turn.stand(Talk())
    again = LedgerRow(
        user=turn.user, run=run.id, version=entry.version, company=posting.employer, role=posting.title or entry.role, link=posting.link, post=posting.text,
        variant=entry.variant, files=entry.files,
    )  # fmt: skip
    hand_over(turn, turn.store.ledger.enter(again, turn.db))


def _show(turn: Turn, entry: LedgerRow) -> None:
    made = turn.store.versions.get(turn.user, entry.version, turn.db)
    if made is None:
        turn.say(phrases.STALE)
        return
    turn.say(views.summary(Result.model_validate_json(made.result)))
    hand_over(turn, entry)


def _short(link: str) -> str:
    bare = link.split("://", 1)[-1].removeprefix("www.")
    return bare if len(bare) <= 60 else f"{bare[:40]}…{bare[-18:]}"
