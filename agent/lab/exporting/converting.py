"""Turns a merged model into GGUF: by llama.cpp's script where it is named, by our own writer for the plainest models."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from agent.errors import OwnerCanAct
from agent.lab.exporting.writing import write

BY_SCRIPT = ("f32", "f16", "bf16", "q8_0")


def convert(model: Path, out: Path, quantised: str, converter: Path | None) -> Path:
    """The GGUF. Raises `UserCanAct` where our own writer does not know the model, `OwnerCanAct` with its last words where the script fails."""
    if converter is None:
        return write(model, out, quantised)
    if quantised not in BY_SCRIPT:
        raise OwnerCanAct(f"The script writes {', '.join(BY_SCRIPT)}; for {quantised} say q8_0 or f16 here and `ollama create -q {quantised}` afterwards.")
    command = [sys.executable, str(converter), str(model), "--outfile", str(out), "--outtype", quantised]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode or not out.is_file():
        lines = (done.stderr.strip() or done.stdout.strip() or "it said nothing").splitlines()
        raise OwnerCanAct(f"{converter.name} failed: {lines[-1]}")
    return out
