"""Truth before preference: nobody is taught to prefer the less true of two answers.

After F-DPO (arXiv 2601.03027): a pair whose chosen answer holds less than the rejected one is turned round, one of which neither answer holds is dropped. How
much an answer holds is what the project's verifier said of it when the rows were made (`truth` of a row)."""

from __future__ import annotations

from collections.abc import Iterable

from agent.domain.value import Value
from agent.errors import UserCanAct
from agent.lab.training.rows import Pair, Row, Truth


class Righted(Value):
    """The pairs that are trained on, and the ids of those that were turned round, dropped, or never judged."""

    pairs: tuple[Pair, ...]
    turned: tuple[str, ...]
    dropped: tuple[str, ...]
    unjudged: tuple[str, ...]


def righted(rows: Iterable[Row], judged: bool = True) -> Righted:
    """The pairs with the truer answer chosen. Raises `UserCanAct` where one was never judged and `judged` asks that all are, or where none is left."""
    pairs, turned, dropped, unjudged = list[Pair](), list[str](), list[str](), list[str]()
    for pair in rows:
        assert isinstance(pair, Pair)
        if pair.truth is None:
            unjudged.append(pair.id)
            pairs.append(pair)
        elif max(pair.truth.chosen, pair.truth.rejected) < 1:
            dropped.append(pair.id)
        elif pair.truth.chosen < pair.truth.rejected:
            turned.append(pair.id)
            pairs.append(_turned(pair, pair.truth))
        else:
            pairs.append(pair)
    if judged and unjudged:
        raise UserCanAct(f"Of {len(unjudged)} pairs nobody said how true their answers are, of {unjudged[0]} for instance: give each its “truth”, or say judged = false.")
    if not pairs:
        raise UserCanAct("No pair is left: of none does either answer hold.")
    return Righted(pairs=tuple(pairs), turned=tuple(turned), dropped=tuple(dropped), unjudged=tuple(unjudged))


def _turned(pair: Pair, truth: Truth) -> Pair:
    return pair.model_copy(update={"chosen": pair.rejected, "rejected": pair.chosen, "truth": Truth(chosen=truth.rejected, rejected=truth.chosen)})
