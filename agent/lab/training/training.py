"""One training from its file to its folder: read and check the rows, train, choose a checkpoint, have it answer, keep what came of it."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import datasets
from transformers import set_seed

from agent.lab.training.base import adapted, model, start, tokenizer
from agent.lab.training.choosing import Look, best, looks
from agent.lab.training.config import EACH_EPOCH, Kind, Training
from agent.lab.training.curves import picture
from agent.lab.training.dpo import dpo
from agent.lab.training.folder import REFUSED, TRAINED, WORSE, Data, Folder, Outcome, checkpoints
from agent.lab.training.kto import kto
from agent.lab.training.losses import all_there
from agent.lab.training.measuring import measure
from agent.lab.training.probing import Probe, probe
from agent.lab.training.rows import Row, hashed, read
from agent.lab.training.sft import sft
from agent.lab.training.thumbs import mixed
from agent.lab.training.truth import Righted, righted
from agent.lab.training.watching import Watch

Say = Callable[[str], object]
TRAINERS: dict[Kind, Callable[..., Any]] = {Kind.SFT: sft, Kind.DPO: dpo, Kind.KTO: kto}
TRAINED_ONE = "default"
"""The name that PEFT gives the adapter which is trained."""


class Material:
    """The rows of a training, checked and measured."""

    def __init__(self, config: Training, tokens: Any) -> None:
        """Raises `UserCanAct` where rows cannot be read, would be cut, or are pairs that nobody judged."""
        self.pairs: Righted | None = None
        self.rows, self.held_out = read(config.kind, config.rows), read(config.kind, config.held_out)
        if config.kind is Kind.DPO:
            self.pairs = righted(self.rows, config.judged)
            self.rows, self.held_out = self.pairs.pairs, righted(self.held_out, config.judged).pairs
        if config.kind is Kind.KTO:
            self.rows, self.held_out = mixed(self.rows), mixed(self.held_out)
        self.lengths = measure(self.rows, tokens, config.max_length)
        self.held_lengths = measure(self.held_out, tokens, config.max_length)

    def told(self) -> Data:
        """What is kept of it."""
        longest = max(length.whole for length in (*self.lengths, *self.held_lengths))
        pairs = {"turned": self.pairs.turned, "dropped": self.pairs.dropped, "unjudged": len(self.pairs.unjudged)} if self.pairs else {}
        return Data(sha256=hashed(self.rows, self.held_out), rows=len(self.rows), held_out=len(self.held_out), longest=longest, **pairs)  # type: ignore[arg-type]


def train(config: Training, resume: bool = False, say: Say = print) -> Outcome:
    """Train; with `resume` go on from the last checkpoint of the run's folder.

    Raises `UserCanAct` where base, adapter, rows or folder are not what they should be, `Bug` where the trainer lost rows."""
    begun = time.monotonic()
    tokens = tokenizer(config.base)
    material, folder = Material(config, tokens), Folder(config.out)
    checkpoint = _folder(folder, config, material, resume, say)
    set_seed(config.seed)
    before = _probed(config, config.adapter, material.held_out, tokens)
    watch = Watch(config.patience)
    trainer = trainer_of(config, tokens, material, watch)
    loss_before = float(trainer.evaluate()["eval_loss"])
    trainer.train(resume_from_checkpoint=str(checkpoint) if checkpoint else None)
    found = _last_look(trainer, material, config)
    chosen, history, steps = best(found), list(trainer.state.log_history), int(trainer.state.global_step)
    if chosen:
        _keep(trainer, chosen, steps, folder)
    del trainer
    gc.collect()
    after = _probed(config, folder.adapter, material.held_out, tokens) if chosen else None
    word, why = _judged(found, chosen, before, after)
    outcome = Outcome(
        word=word, why=why, stopped=watch.reason or "", steps=steps, chosen_step=chosen.step if chosen else None, loss_before=loss_before,
        loss_after=chosen.loss if chosen else None, reward=chosen.chosen if chosen else None, before=before, after=after,
        seconds=round(time.monotonic() - begun, 1), evaluations=len(found), notes=tuple(_notes(config, material)),
    )  # fmt: skip
    folder.end(outcome, history, picture(history))
    return outcome


def _folder(folder: Folder, config: Training, material: Material, resume: bool, say: Say) -> Path | None:
    """Begin the folder or go on with it; the checkpoint to go on from."""
    if not resume:
        folder.begin(config, material.told())
        return None
    checkpoint = folder.again(config, material.told())
    say(f"Going on from {checkpoint.name}." if checkpoint else "There is no checkpoint yet: beginning anew.")
    return checkpoint


def trainer_of(config: Training, tokens: Any, material: Material, watch: Watch) -> Any:
    """The trainer, with all rows in it. Raises `Bug` where any was lost or cut."""
    given, held = (datasets.Dataset.from_list([row.given() for row in rows]) for rows in (material.rows, material.held_out))
    trainer = TRAINERS[config.kind](config, start(config), tokens, given, held, [watch])
    all_there(trainer.train_dataset, material.rows, material.lengths, config.max_length)
    all_there(trainer.eval_dataset, material.held_out, material.held_lengths, config.max_length)
    return trainer


def _last_look(trainer: Any, material: Material, config: Training) -> tuple[Look, ...]:
    """All evaluations; the last step is evaluated too, however seldom it was looked on the way."""
    if not any(look.step == trainer.state.global_step for look in looks(trainer.state.log_history)):
        trainer.evaluate()
    return looks(trainer.state.log_history)


def _keep(trainer: Any, chosen: Look, steps: int, folder: Folder) -> None:
    """Write the trained adapter as it was at that step, and no other beside it."""
    if chosen.step != steps:
        from peft import load_peft_weights, set_peft_model_state_dict

        at = checkpoints(folder.path) / f"checkpoint-{chosen.step}"
        set_peft_model_state_dict(trainer.model, load_peft_weights(str(at), device="cpu"), adapter_name=TRAINED_ONE)
    trainer.model.save_pretrained(str(folder.adapter), selected_adapters=[TRAINED_ONE])


def _probed(config: Training, adapter: Path | None, held_out: tuple[Row, ...], tokens: Any) -> Probe:
    """What the base answers, with the adapter if there is one: read from its folder, as it will be served."""
    if not config.probes:
        return Probe(asked=0, valid=0)
    plain = model(config.base, config.quantised)
    return probe(adapted(plain, adapter) if adapter else plain, tokens, held_out, config.probes, config.probe_tokens)


def _judged(found: tuple[Look, ...], chosen: Look | None, before: Probe, after: Probe | None) -> tuple[Any, str]:
    if chosen is None or after is None:
        rewards = ", ".join(f"{look.chosen:.4f}" for look in found if look.chosen is not None)
        return REFUSED, f"at no evaluation were the chosen answers as likely as before (rewards/chosen {rewards}): fine-tune first, give rows it was not fine-tuned on, or lower the learning rate"
    if after.valid < before.valid:
        return WORSE, f"of {after.asked} held-out prompts {after.valid} are answered in the right form, before it were {before.valid}"
    return TRAINED, ""


def _notes(config: Training, material: Material) -> list[str]:
    notes = []
    if config.evaluate != EACH_EPOCH and not config.evaluations(len(material.rows)):
        notes.append(f"“evaluate every {config.evaluate} steps” never came: the run has {config.steps(len(material.rows))} steps; the last was evaluated")
    if material.pairs and material.pairs.unjudged:
        notes.append(f"{len(material.pairs.unjudged)} pairs were taken without anybody having said how true their answers are")
    return notes
