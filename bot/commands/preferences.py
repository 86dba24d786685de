"""truecut preferences: what users preferred to what, for the training lab; of those alone who allow it."""

from __future__ import annotations

import json
import secrets
from argparse import ArgumentParser, Namespace
from collections import Counter
from pathlib import Path
from typing import Any

from agent.domain.judgement import Judgement, Kind
from agent.domain.value import digest
from agent.errors import UserCanAct
from bot.commands.folder import data_folder
from storage import Store, open_store
from storage.files import write_whole

_ABOUT = ("kind", "feature", "place", "places", "truth_chosen", "truth_rejected", "flipped", "person", "company", "version", "model", "digest", "prompts")

_MEANS = {
    "pick": "× a version chosen blind over another", "edit": "× a line put otherwise", "refused": "× a wording that the check refused, against the line that stands",
    "thumb": "× a thumb for a version", "flipped": "of them with the two sides changed: what was preferred said more than its words carry",
    "people": "people in all: only those who allow it count, and only what they did since",
}  # fmt: skip
"""What each count is of."""


def configure(parser: ArgumentParser) -> None:
    """The arguments."""
    parser.add_argument("what", choices=("export", "count"), help="write them into a file, or say how many there are")
    parser.add_argument("file", nargs="?", default="preferences.jsonl", help="the file to write, a JSON object a line (default: %(default)s)")
    parser.add_argument("--thumbs", action="store_true", help="write thumbs (prompt, completion, label) instead of pairs (prompt, chosen, rejected)")


def run(arguments: Namespace) -> int:
    """Do it."""
    store = open_store(data_folder())
    try:
        found = allowed(store)
    finally:
        store.close()
    if arguments.what == "count":
        counts = Counter(judgement.kind.value for judgement in found)
        told = {kind.value: counts[kind.value] for kind in Kind} | {"flipped": sum(j.flipped for j in found), "people": len({j.person for j in found})}
        print(json.dumps(told) if arguments.json else "\n".join(f"{count} {_MEANS[name]}" for name, count in told.items()))
        return 0
    rows = [row(judgement) for judgement in found if (judgement.kind is Kind.THUMB) is arguments.thumbs]
    if not rows:
        raise UserCanAct("There is nothing to write: nobody who allows it has chosen, edited or rated anything of that kind yet.")
    target = Path(arguments.file).expanduser()
    write_whole(target, "".join(json.dumps(one, ensure_ascii=False) + "\n" for one in rows).encode("utf-8", "replace"))
    print(json.dumps({"file": str(target), "rows": len(rows)}) if arguments.json else f"{target} holds {len(rows)} row{'s' * (len(rows) != 1)}, readable by everybody who has it; whoever takes consent back is no longer in the next one.")
    return 0


def allowed(store: Store) -> list[Judgement]:
    """The judgements of all who allow it, person by person. Whose they are, and for which company, is told by names that are made for this time alone."""
    salt = secrets.token_hex(16)
    with store.reading() as db:
        users = [user for user in store.judgements.users(db) if store.consents.given(user, db)]
        return [
            judgement.model_copy(update={"person": digest(salt, user), "company": digest(salt, judgement.company)})
            for user in users for judgement in store.judgements.of(user, db)
        ]  # fmt: skip


def row(judgement: Judgement) -> dict[str, Any]:
    """A row in the form that TRL takes: preference pairs, or answers with a label; beside it what else is known."""
    told = judgement.model_dump(mode="json")
    about = {name: told[name] for name in _ABOUT}
    if judgement.kind is Kind.THUMB:
        return {"prompt": told["prompt"], "completion": _said(judgement.chosen), "label": judgement.label, **about}
    return {"prompt": told["prompt"], "chosen": _said(judgement.chosen), "rejected": _said(judgement.rejected), **about}


def _said(text: str) -> list[dict[str, str]]:
    return [{"role": "assistant", "content": text}]
