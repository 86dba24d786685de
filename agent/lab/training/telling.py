"""What is said of a run."""

from __future__ import annotations

from pathlib import Path

from agent.lab.training.folder import Outcome


def told(outcome: Outcome, out: Path) -> str:
    """A few lines. No training is called good: that is for a comparison on held-out cases to say."""
    loss = f"{outcome.loss_before:.4f} → {outcome.loss_after:.4f}" if outcome.loss_after is not None else f"{outcome.loss_before:.4f} before"
    lines = [f"{outcome.word}: {outcome.steps} steps in {outcome.seconds:.0f} s, loss on the held-out rows {loss}"]
    if outcome.after is not None and outcome.after.asked:
        lines.append(f"answers in the right form: {outcome.before.valid} → {outcome.after.valid} of {outcome.after.asked}")
    if outcome.reward is not None:
        lines.append(f"rewards/chosen {outcome.reward:.4f}")
    lines += [f"stopped: {outcome.stopped}"] * bool(outcome.stopped) + [outcome.why] * bool(outcome.why) + list(outcome.notes)
    if outcome.chosen_step is not None:
        lines.append(f"adapter of step {outcome.chosen_step} in {out / 'adapter'}; whether it is any better, compare on held-out cases")
    return "\n".join(lines)
