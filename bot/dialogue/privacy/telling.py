"""/privacy: what is kept, where, how long, and what leaves this machine."""

from __future__ import annotations

from bot.dialogue.offering import offer_beside
from bot.dialogue.privacy.consenting import GIVE, REFUSE, consent_tap, switch
from bot.dialogue.turn import Turn
from bot.showing import phrases
from storage.pruning import MESSAGES

_WORDS = {"on": GIVE, "yes": GIVE, "off": REFUSE, "no": REFUSE}


def privacy_command(turn: Turn, rest: str) -> None:
    """Say it, with a button that allows to learn from what is chosen and edited, or no longer; /privacy on, /privacy off do the same."""
    data = _WORDS.get(rest.lower().strip(" .!"))
    if data:
        consent_tap(turn, data)
        return
    told, options = switch(turn)
    offer_beside(turn, f"{phrases.privacy(MESSAGES.days, turn.hosts)}\n{told}", [(option.label, option.data) for option in options])
