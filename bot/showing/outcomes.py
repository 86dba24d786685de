"""What came of a user's applications, in words."""

from __future__ import annotations

from collections.abc import Sequence

from sqlmodel import Session

from agent.domain.application import KNOWN, Standing
from agent.outcomes import Comparison, Known, Report, Tally, levels
from bot.showing import phrases
from storage import Store
from storage.ledger import ever_good
from storage.tables import StatusRow


def known_of(store: Store, user: str, db: Session) -> list[Known]:
    """The applications of which it is known what came of them, in the order in which it was told first. One that came to an interview worked, whatever followed;
    one that was withdrawn before says nothing."""
    variants = store.ledger.variants(user, db)
    told = ((entry, changes) for entry, changes in store.ledger.told(user, db).items() if ever_good(changes) or changes[-1].status in KNOWN)
    ordered = sorted(told, key=lambda pair: _first(pair[1]))
    return [Known(good=ever_good(changes), levels=levels(variants[entry]) if entry in variants else {}) for entry, changes in ordered]


def _first(changes: Sequence[StatusRow]) -> int:
    return min(change.id or 0 for change in changes if change.status in KNOWN)


def in_words(report: Report, waiting: int) -> str:
    """The whole with its interval, what can be said with both intervals, and of the rest how many more answers it takes."""
    whole = report.whole
    lines = [f"Of {whole.count} application{'s' * (whole.count != 1)} {whole.good} came to an interview or an offer: {between(whole)}."]
    lines += [_claim(comparison) for comparison in report.claims]
    lines += [_open(comparison) for comparison in report.comparisons if not comparison.claim]
    if not report.comparisons:
        lines.append("They were all alike in what I compare, so there is nothing to hold against anything.")
    if waiting:
        lines.append(f"{waiting} more {'were' if waiting > 1 else 'was'} sent, and I do not know what came of {'them' if waiting > 1 else 'it'}: /ledger {Standing.SENT.value} lists {'them' if waiting > 1 else 'it'}.")
    return "\n".join([*lines, phrases.NO_PROOF, phrases.CLAIMS_ASKED])


def between(tally: Tally) -> str:
    """A share with its interval."""
    low, high = tally.interval.low, tally.interval.high
    return f"{tally.share:.0%} (95 % interval {low:.0%} to {high:.0%})" if tally.share is not None else "nothing is known yet"


def note(report: Report) -> str:
    """What stands below the picture."""
    if report.claims:
        return " ".join(f"{c.feature.capitalize()}: {c.claim} does better." for c in report.claims)
    least = [c.further for c in report.comparisons if c.further is not None]
    return f"Nothing can be called better yet; it takes at least {min(least)} further answers." if least else "Nothing can be called better yet."


def _told(tally: Tally) -> str:
    return f"{tally.level}: {tally.good} of {tally.count}, {between(tally)}"


def _claim(comparison: Comparison) -> str:
    better, other = sorted(comparison.tallies[:2], key=lambda tally: tally.level != comparison.claim)
    return f"• {comparison.feature.capitalize()}: “{better.level}” does better. {_told(better)}; {_told(other)}."


def _open(comparison: Comparison) -> str:
    further = f"I can say so after {comparison.further} more answers at the earliest" if comparison.further is not None else "the two are too even"
    return f"• {comparison.feature.capitalize()}: nothing can be claimed yet; {further}. So far " + "; ".join(_told(tally) for tally in comparison.tallies[:2]) + "."
