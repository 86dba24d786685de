"""Rows of what people preferred in the chat: of those alone who allow it, truth before preference, one person and one company on one side of the split."""

from __future__ import annotations

import secrets
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from agent.domain.judgement import Judgement, Kind
from agent.domain.value import Value, digest
from agent.judging import decided
from agent.judging.deciding import TRUE
from agent.lab.cases import Split
from agent.lab.rows import Row, said
from storage.store import Store

HELD_OUT = 4
"""Every so manyth group of people is held out."""


class Consent(Value):
    """Who allowed what is in the rows, by names that only the store can tell apart: whether somebody has taken it back since can be asked, who it was is not told."""

    salt: str
    people: tuple[str, ...]

    def withdrawn(self, store: Store) -> int:
        """How many of them allow it no longer, or are no longer there."""
        return len(set(self.people) - {digest(self.salt, user) for user in _consenting(store)})


def consent(store: Store) -> Consent:
    """Of all who allow it now and have preferred anything."""
    salt = secrets.token_hex(16)
    return Consent(salt=salt, people=tuple(sorted(digest(salt, user) for user in _consenting(store))))


def stored(store: Store) -> dict[str, list[Row]]:
    """The rows by file name, as those of the curated set are named; an id tells nothing of whose a row is."""
    held = _consenting(store)
    made: dict[str, list[Row]] = {f"{kind}-{split}.jsonl": [] for kind in ("sft", "dpo", "kto") for split in Split}
    sides = split_of({user: [j.company for j in judgements if j.company] for user, judgements in held.items()})
    for number, (user, judgement) in enumerate((user, j) for user, judgements in held.items() for j in judgements):
        for kind, row in _rows(f"store-{number}", judgement):
            made[f"{kind}-{sides[user]}.jsonl"].append(row)
    return made


def split_of(companies: Mapping[str, Sequence[str]]) -> dict[str, Split]:
    """The side of each person: all who have a company in common, however far round, stand on the same one, and stay there from build to build."""
    groups = list[tuple[set[str], set[str]]]()
    for user, theirs in companies.items():
        joined, rest = ({user}, set(theirs)), list[tuple[set[str], set[str]]]()
        for group in groups:
            if group[1] & set(theirs):
                joined = (joined[0] | group[0], joined[1] | group[1])
            else:
                rest.append(group)
        groups = [*rest, joined]
    return {user: _side(min(users)) for users, _ in groups for user in users}


def _side(user: str) -> Split:
    return Split.HELD_OUT if int(digest("split", user), 16) % HELD_OUT == 0 else Split.TRAIN


def _consenting(store: Store) -> dict[str, list[Judgement]]:
    with store.reading() as db:
        users = [user for user in store.judgements.users(db) if store.consents.given(user, db)]
        return {user: store.judgements.of(user, db) for user in users}


def _rows(id_: str, judgement: Judgement) -> Iterator[tuple[str, Row]]:
    """What can be learned from it: pairs, thumbs, and as an answer to imitate only somebody's own words that hold whole."""
    one = decided(judgement)
    if one is None:
        return
    row: dict[str, Any] = {"id": id_, "prompt": [message.model_dump() for message in one.prompt]}
    if one.truth_rejected is None:
        yield "kto", {**row, "completion": said(one.chosen), "label": bool(one.label)}
        return
    yield "dpo", {**row, "chosen": said(one.chosen), "rejected": said(one.rejected), "truth": {"chosen": one.truth_chosen, "rejected": one.truth_rejected}}
    if one.kind is Kind.EDIT and not one.flipped and one.truth_chosen >= TRUE:
        yield "sft", {**row, "completion": said(one.chosen)}
