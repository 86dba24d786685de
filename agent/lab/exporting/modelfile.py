"""What Ollama is told of a model.

No TEMPLATE: the one in the GGUF is used, so that a model is served with the very template it was trained with."""

from __future__ import annotations


def modelfile(weights: str, context: int) -> str:
    """The text of the Modelfile beside the file with the weights."""
    return f"FROM ./{weights}\nPARAMETER num_ctx {context}\n"
