"""Of what people preferred in the chat only what they allow becomes rows, truth before preference, and nobody stands on both sides."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from agent.domain.judgement import Judgement, Kind, Message
from agent.lab.building import MANIFEST, build, together
from agent.lab.cases import Split
from agent.lab.storing import consent, split_of, stored
from bot.__main__ import main
from storage.store import Store, open_store
from tests.lab.house import made

PROMPT = (Message(role="system", content="Tighten."), Message(role="user", content="1 | past | Was in charge of the till"))


def edit(text: str, company: str = "", truth: float = 1.0, other: float = 1.0, flipped: bool = False) -> Judgement:
    """A line that somebody put otherwise."""
    return Judgement(kind=Kind.EDIT, prompt=PROMPT, chosen=text, rejected="Ran things", truth_chosen=truth, truth_rejected=other, flipped=flipped, person="p", company=company)


def thumb(text: str, label: bool, truth: float = 1.0) -> Judgement:
    """A thumb for an answer."""
    return Judgement(kind=Kind.THUMB, prompt=PROMPT, chosen=text, label=label, truth_chosen=truth, person="p")


def keep(store: Store, user: str, *judgements: Judgement, allowed: bool = True) -> None:
    """As the chat keeps them."""
    with store.transaction() as db:
        if allowed:
            store.consents.give(user, db)
        for number, judgement in enumerate(judgements):
            store.judgements.keep(user, str(number), judgement, db)


@pytest.fixture
def store() -> Store:
    """A memory of nothing."""
    return open_store(None)


def texts(store: Store, kind: str) -> set[str]:
    """What the rows of a kind prefer or complete."""
    rows = [row for name, held in stored(store).items() if name.startswith(kind) for row in held]
    return {row["chosen" if kind == "dpo" else "completion"][0]["content"] for row in rows}


def test_only_those_who_allow_it_are_in_the_rows(store: Store) -> None:
    """Who was never asked is not, who took it back is gone at the next build."""
    keep(store, "ann", edit("Ran the till"))
    keep(store, "ben", edit("Kept the till"), allowed=False)
    keep(store, "cid", edit("Closed the till"))
    assert texts(store, "dpo") == {"Ran the till", "Closed the till"}
    before = consent(store)
    with store.transaction() as db:
        store.consents.refuse("cid", db)
    assert texts(store, "dpo") == {"Ran the till"}
    assert (before.withdrawn(store), consent(store).withdrawn(store)) == (1, 0)
    with store.transaction() as db:
        store.judgements.forget("ann", db)
    assert before.withdrawn(store) == 2
    assert not any(stored(store).values())


def test_truth_goes_before_preference(store: Store) -> None:
    """What somebody preferred and does not hold changes sides, of what neither side holds nothing is learned, and a thumb up for a lie is a thumb down."""
    keep(store, "ann", edit("Ran ten tills", truth=0.0), edit("Ran a bank", truth=0.0, other=0.0), edit("Ran the till"), thumb("Owned the shop", True, truth=0.5))
    assert texts(store, "dpo") == {"Ran things", "Ran the till"}
    assert texts(store, "sft") == {"Ran the till"}
    (row,) = [row for name, held in stored(store).items() if name.startswith("kto") for row in held]
    assert row["label"] is False


def test_all_who_share_a_company_stand_on_one_side() -> None:
    """However far round, and whatever the order in which they came."""
    people = {f"user-{n}": [f"firm-{n}", f"firm-{n + 1}"] for n in range(12)} | {f"lone-{n}": list[str]() for n in range(40)}
    sides = split_of(people)
    assert len({sides[f"user-{n}"] for n in range(12)}) == 1
    assert {sides[f"lone-{n}"] for n in range(40)} == set(Split)
    assert split_of(dict(reversed(people.items()))) == sides


def test_nobody_can_tell_from_a_row_whose_it_is(store: Store, tmp_path: Path) -> None:
    """Neither a name of a user nor one for all that is of one person; the manifest can tell how many took it back, and not who they are."""
    keep(store, "telegram:123456", edit("Ran the till"), edit("Closed the till"))
    paths = build(tmp_path, together(made(), stored(store)), consent(store))
    whole = "".join(path.read_text(encoding="utf-8") for path in paths)
    assert "123456" not in whole
    assert "Closed the till" in whole
    told = json.loads((tmp_path / MANIFEST).read_text(encoding="utf-8"))
    assert len(told["consent"]["people"]) == 1
    rows = [row for held in stored(store).values() for row in held]
    assert all(set(row) <= {"id", "prompt", "chosen", "rejected", "completion", "truth", "label"} for row in rows)


def test_the_command_adds_them_to_the_curated_rows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each in the file of its kind and side; without the flag they are not there."""
    store = open_store(tmp_path / "data")
    keep(store, "ann", edit("Ran the till"))
    store.close()
    monkeypatch.setenv("TRUECUT_DATA", str(tmp_path / "data"))
    monkeypatch.setattr("agent.lab.commands.dataset._rows", lambda with_lies=False: made())
    monkeypatch.setattr("agent.lab.commands.dataset._faults", list)
    assert main(["lab", "dataset", "build", "--out", str(tmp_path / "with"), "--from-store"]) == 0
    assert main(["lab", "dataset", "build", "--out", str(tmp_path / "without")]) == 0
    counts = [sum(len(path.read_text(encoding="utf-8").splitlines()) for path in (tmp_path / name).glob("dpo-*.jsonl")) for name in ("with", "without")]
    assert counts[0] == counts[1] + 1
    assert "consent" not in json.loads((tmp_path / "without" / MANIFEST).read_text(encoding="utf-8"))
