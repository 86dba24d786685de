"""Nothing is told to anybody and nothing is fetched while a model is trained.

TRL pings its makers whenever a trainer is made. `huggingface_hub` reads its settings once, when it is first imported, so that what is set later in the
environment changes nothing where the product has imported it already: both are set."""

from __future__ import annotations

import os
import sys

SILENT = {"HF_HUB_DISABLE_TELEMETRY": "1", "HF_HUB_OFFLINE": "1", "HF_DATASETS_OFFLINE": "1", "DO_NOT_TRACK": "1", "TRACKIO_DISABLED": "1", "WANDB_DISABLED": "true"}


def quiet() -> None:
    """Set it for this process and those it starts; to be called before a training library is imported."""
    os.environ.update(SILENT)
    os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
    constants = sys.modules.get("huggingface_hub.constants")
    if constants is not None:
        constants.HF_HUB_DISABLE_TELEMETRY = True  # type: ignore[attr-defined]
        constants.HF_HUB_OFFLINE = True  # type: ignore[attr-defined]
