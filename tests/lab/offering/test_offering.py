"""A model is offered only with a report in which nothing speaks against it; the owner takes it, and gives it back, by one command each."""

from __future__ import annotations

import importlib.util
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from agent.domain.judgement import Judgement, Kind, Message
from agent.lab.comparing import Measures, Trial, report
from agent.lab.comparing.running import PICTURE, PLAN, REPORT, TRIALS, Plan, held_out
from agent.lab.storing import consent
from bot.__main__ import main
from bot.settings import read_settings
from bot.settings.adopted import FILE
from bot.settings.challenger import on_trial
from storage.store import open_store

pytestmark = pytest.mark.skipif(importlib.util.find_spec("peft") is None, reason="a run is read with the libraries of the extra “lab”")


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The data folder of a house that asks the model “kind”."""
    for name, value in (("DATA", str(tmp_path / "data")), ("MODEL", "kind"), ("OLLAMA_HOSTS", "http://127.0.0.1:1")):
        monkeypatch.setenv(f"TRUECUT_{name}", value)
    return tmp_path / "data"


@pytest.fixture
def run(tmp_path: Path) -> Path:
    """A run that has ended well, on rows beside a manifest."""
    from agent.lab.training.config import Kind as Training
    from agent.lab.training.config import told
    from agent.lab.training.folder import Data, Folder, Outcome
    from agent.lab.training.probing import Probe

    rows, folder = tmp_path / "rows", Folder(tmp_path / "sft")
    rows.mkdir()
    (rows / "manifest.json").write_text("{}", encoding="utf-8")
    folder.begin(told(Training.SFT, base=tmp_path / "base", rows=rows / "sft-train.jsonl", held_out=rows / "sft-held-out.jsonl", out=folder.path), Data(sha256="", rows=1, held_out=1, longest=1))
    probe = Probe(asked=1, valid=1)
    folder.end(Outcome(word="trained", steps=1, chosen_step=1, loss_before=1, loss_after=0.5, before=probe, after=probe, seconds=1, evaluations=1), [], b"")
    folder.adapter.mkdir()
    for name in ("adapter_model.safetensors", "adapter_config.json"):
        (folder.adapter / name).write_text("{}", encoding="utf-8")
    return folder.path


Change = Callable[[Trial], Trial | None]


@pytest.fixture
def comparison(tmp_path: Path) -> Callable[..., Path]:
    """Makes a comparison of all held-out cases, changed trial by trial."""

    def make(change: Change = lambda trial: trial, models: dict[str, str] | None = None) -> Path:
        models = models or {"plain": "", "rag": "kind", "rag+sft": "tuned"}
        folder = tmp_path / "comparison"
        folder.mkdir(exist_ok=True)
        trials = [
            Trial(strategy=name, seed=0, case=case.id, corpus=case.person, lines=10, before=Measures(truth=1.0, coverage=0.5), after=Measures(truth=1.0, coverage=0.5))
            for name in models for case in held_out()
        ]  # fmt: skip
        kept = [made for trial in trials if (made := change(trial))]
        (folder / TRIALS).write_text("".join(trial.model_dump_json() + "\n" for trial in kept), encoding="utf-8")
        (folder / REPORT).write_text(report(kept), encoding="utf-8")
        (folder / PICTURE).write_bytes(b"")
        (folder / PLAN).write_text(Plan(models=models, prompts={}, seeds=1).model_dump_json(), encoding="utf-8")
        return folder

    return make


def offered(run: Path, comparison: Path, strategy: str = "rag+sft") -> int:
    """The exit code of the command."""
    return main(["lab", "offer", str(run), "--comparison", str(comparison), "--strategy", strategy])


def test_offered_adopted_and_given_back(data: Path, run: Path, comparison: Callable[..., Path], capsys: pytest.CaptureFixture[str]) -> None:
    """The report stays with the offer, and the model is on trial; what is asked changes at adoption alone, and one command is the way back."""
    assert offered(run, comparison()) == 0
    told = capsys.readouterr().out
    assert "tuned in the place of kind" in told
    assert "no difference shown" in told
    (kept,) = (data / "lab").glob(f"*/{REPORT}")
    assert kept.read_text(encoding="utf-8").startswith("# Strategies compared")
    assert read_settings().model == "kind"
    assert on_trial("kind", data) == "tuned"
    assert main(["lab", "adopt", str(run)]) != 0, "nobody has chosen blind yet"
    assert read_settings().model == "kind"
    assert main(["lab", "adopt", str(run), "--anyway"]) == 0
    assert on_trial("kind", data) == ""
    assert read_settings().model == "tuned"
    assert main(["lab", "back"]) == 0
    assert read_settings().model == "kind"
    assert main(["lab", "back"]) != 0


def test_whoever_sets_another_model_has_decided_anew(data: Path, run: Path, comparison: Callable[..., Path], monkeypatch: pytest.MonkeyPatch) -> None:
    """What was adopted in the place of one model never stands in for another."""
    assert offered(run, comparison()) == main(["lab", "adopt", str(run), "--anyway"]) == 0
    monkeypatch.setenv("TRUECUT_MODEL", "newer")
    assert read_settings().model == "newer"
    (data / FILE).write_text("no JSON", encoding="utf-8")
    assert main(["doctor"]) == 3


@pytest.mark.parametrize(
    "change, words",
    [
        (lambda t: t.model_copy(update={"unsupported": 1}) if (t.strategy, t.case) == ("rag+sft", held_out()[-1].id) else t, "1 line after the gate did not hold"),
        (lambda t: None if (t.strategy, t.case) == ("rag+sft", held_out()[3].id) else t, "Of 25 held-out cases 1 have no résumé by rag"),
        (lambda t: t.model_copy(update={"failed": "?"}) if (t.strategy, t.case) == ("rag", held_out()[0].id) else t, "Of 25 held-out cases 1 have no résumé by rag "),
    ],
)
def test_what_speaks_against_it_is_told_and_nothing_is_offered(data: Path, run: Path, comparison: Callable[..., Path], capsys: pytest.CaptureFixture[str], change: Change, words: str) -> None:
    """One line after the gate that does not hold, one case that was left out, one that the present model could not be held against."""
    assert offered(run, comparison(change)) != 0
    assert words in capsys.readouterr().err
    assert main(["lab", "adopt", str(run)]) != 0
    assert read_settings().model == "kind"


def test_without_a_report_or_the_present_model_in_it_nothing_is_offered(data: Path, run: Path, comparison: Callable[..., Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A comparison with another model says nothing of this house."""
    assert offered(run, tmp_path / "nowhere") != 0
    assert "There is no report" in capsys.readouterr().err
    assert offered(run, comparison(models={"plain": "", "rag": "other", "rag+sft": "tuned"})) != 0
    assert "does not tell how the present model, kind," in capsys.readouterr().err
    folder = comparison()
    (folder / REPORT).unlink()
    assert offered(run, folder) != 0
    assert offered(run, comparison(), "rag") != 0
    assert not list((data / "lab").glob("*"))


def test_a_run_that_ended_badly_is_not_offered(data: Path, run: Path, comparison: Callable[..., Path], capsys: pytest.CaptureFixture[str]) -> None:
    """Nor is one of which nobody knows what it was trained on."""
    outcome = json.loads((run / "outcome.json").read_text(encoding="utf-8"))
    (run / "outcome.json").write_text(json.dumps({**outcome, "word": "worse", "why": "it forgot"}), encoding="utf-8")
    assert offered(run, comparison()) != 0
    assert "“worse”: it forgot" in capsys.readouterr().err
    (run / "outcome.json").write_text(json.dumps(outcome), encoding="utf-8")
    (run.parent / "rows" / "manifest.json").unlink()
    assert offered(run, comparison()) != 0
    assert "Nobody knows" in capsys.readouterr().err


def test_consent_that_is_taken_back_after_the_offer_stops_the_adoption(data: Path, run: Path, comparison: Callable[..., Path], capsys: pytest.CaptureFixture[str]) -> None:
    """The adapter holds what was allowed then: built and trained again, it may be offered again."""
    store = open_store(data)
    with store.transaction() as db:
        store.consents.give("ann", db)
        judged = Judgement(kind=Kind.EDIT, prompt=(Message(role="user", content="?"),), chosen="a", rejected="b", truth_chosen=1.0, truth_rejected=1.0, person="p")
        store.judgements.keep("ann", "1", judged, db)
    (run.parent / "rows" / "manifest.json").write_text(json.dumps({"consent": consent(store).model_dump()}), encoding="utf-8")
    store.close()
    assert offered(run, comparison()) == 0
    store = open_store(data)
    with store.transaction() as db:
        store.consents.refuse("ann", db)
    store.close()
    assert main(["lab", "adopt", str(run)]) != 0
    assert "1 of those whose choices it was trained on allow it no longer" in capsys.readouterr().err
    assert read_settings().model == "kind"
