"""The curves of a training."""

from __future__ import annotations

from io import BytesIO

import pymupdf

from agent.lab.training.curves import curves, picture

LOG = [
    {"step": 0, "eval_loss": 2.0, "eval_rewards/chosen": 0.0},
    {"step": 1, "loss": 1.5},
    {"step": 2, "loss": 1.0},
    {"step": 2, "eval_loss": 1.2, "eval_rewards/chosen": 0.3, "eval_rewards/rejected": -0.2},
]


def test_what_was_logged_is_drawn() -> None:
    """Losses of the training and of the held-out rows, and rewards where there are any, each at its step."""
    found = {title: {curve.name: curve.points for curve in held} for title, held in curves(LOG).items()}
    losses, rewards = found.values()
    assert losses == {"training": ((1, 1.5), (2, 1.0)), "held out": ((0, 2.0), (2, 1.2))}
    assert rewards == {"chosen": ((0, 0.0), (2, 0.3)), "rejected": ((2, -0.2),)}


def test_it_is_a_picture() -> None:
    """Also of a single point, and of nothing."""
    for log in (LOG, LOG[:1], []):
        assert pymupdf.Pixmap(BytesIO(picture(log))).width == 1080
