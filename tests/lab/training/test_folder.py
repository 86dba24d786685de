"""The folder of a run."""

from __future__ import annotations

from pathlib import Path

from agent.lab.training.folder import Outcome, checkpoints, last
from agent.lab.training.probing import Probe
from agent.lab.training.telling import told


def test_a_checkpoint_that_was_cut_off_is_not_gone_on_from(tmp_path: Path) -> None:
    """The state is written last: where it is missing or half there, the one before counts. The tenth comes after the ninth."""
    for step, state in ((9, "{}"), (10, "{}"), (11, '{"step'), (12, None)):
        folder = checkpoints(tmp_path) / f"checkpoint-{step}"
        folder.mkdir(parents=True)
        if state is not None:
            (folder / "trainer_state.json").write_text(state, encoding="utf-8")
    found = last(tmp_path)
    assert found is not None
    assert found.name == "checkpoint-10"


def test_no_training_is_called_good(tmp_path: Path) -> None:
    """What is said of one that went well ends with what is still to be done: to compare."""
    seen = Probe(asked=4, valid=4)
    outcome = Outcome(word="trained", steps=6, chosen_step=4, loss_before=2.0, loss_after=1.0, before=seen, after=seen, seconds=1.0, evaluations=3)
    lines = told(outcome, tmp_path).splitlines()
    assert lines[0].startswith("trained: 6 steps")
    assert "4 → 4 of 4" in lines[1]
    assert lines[-1].endswith("whether it is any better, compare on held-out cases")
