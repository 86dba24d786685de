"""A llama of one layer with random weights, run by llama.cpp: a real model behind a request of /api/chat, which knows nothing at all.

The packages llama_cpp and gguf are wanted only where it is written and loaded.
"""

from __future__ import annotations

import importlib
import json
import re
from pathlib import Path
from typing import Any

import numpy as np

from tests.fakes.models.reading import Asked, lines_in
from tests.fakes.ollama import Request

WIDTH, HIDDEN, HEADS, CONTEXT, SEED = 32, 64, 4, 16_384, 5
MARKS = ("<unk>", "<s>", "</s>")
PIECES = ("▁", *map(chr, range(ord("a"), ord("z") + 1)), *(f"▁{word}" for word in ("a", "and", "in", "led", "of", "the", "to", "team", "years")))
NORMAL, UNKNOWN, CONTROL, BYTE = 1, 2, 3, 6
"""Kinds of tokens in the file format."""
MOST = 8
"""The longest list that it writes."""
NUMBER = {"enum": list(range(20))}


def write_llama(path: Path) -> None:
    """Write the model file: the same at each call."""
    writer = importlib.import_module("gguf").GGUFWriter(path, "llama")
    words = [*MARKS, *(f"<0x{byte:02X}>" for byte in range(256)), *PIECES]
    writer.add_context_length(CONTEXT)
    writer.add_embedding_length(WIDTH)
    writer.add_block_count(1)
    writer.add_feed_forward_length(HIDDEN)
    writer.add_head_count(HEADS)
    writer.add_head_count_kv(HEADS)
    writer.add_rope_dimension_count(WIDTH // HEADS)
    writer.add_layer_norm_rms_eps(1e-5)
    writer.add_tokenizer_model("llama")
    writer.add_token_list(words)
    writer.add_token_scores([0.0] * (len(words) - len(PIECES)) + [float(len(piece)) for piece in PIECES])
    writer.add_token_types([UNKNOWN, CONTROL, CONTROL, *[BYTE] * 256, *[NORMAL] * len(PIECES)])
    writer.add_bos_token_id(1)
    writer.add_eos_token_id(2)
    writer.add_unk_token_id(0)
    for name, weights in _tensors(len(words)).items():
        writer.add_tensor(f"{name}.weight", weights)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()


def _tensors(vocabulary: int) -> dict[str, Any]:
    chance = np.random.default_rng(SEED)
    square = {f"blk.0.attn_{part}": (WIDTH, WIDTH) for part in ("q", "k", "v", "output")}
    forward = {"blk.0.ffn_gate": (HIDDEN, WIDTH), "blk.0.ffn_up": (HIDDEN, WIDTH), "blk.0.ffn_down": (WIDTH, HIDDEN)}
    shapes = {"token_embd": (vocabulary, WIDTH), "output": (vocabulary, WIDTH), **square, **forward}
    norms = {name: np.ones(WIDTH, np.float32) for name in ("output_norm", "blk.0.attn_norm", "blk.0.ffn_norm")}
    return {name: chance.normal(0, 0.1, shape).astype(np.float32) for name, shape in shapes.items()} | norms


class RandomLlama:
    """A rule of a host: what the model in that file writes where nothing but the shape of the answer binds it."""

    def __init__(self, path: Path) -> None:
        self._cpp = importlib.import_module("llama_cpp")
        self._model = self._cpp.Llama(str(path), n_ctx=CONTEXT, n_threads=1, seed=SEED, verbose=False)

    def __call__(self, request: Request) -> str:
        """The answer to a question of /api/chat."""
        grammar = self._cpp.LlamaGrammar.from_json_schema(json.dumps(_bounded(request)), verbose=False)
        asked = {"messages": request["messages"], "max_tokens": request["options"]["num_predict"], "temperature": 1.0}
        answer = self._model.create_chat_completion(**asked, grammar=grammar)
        return str(answer["choices"][0]["message"]["content"])

    def close(self) -> None:
        """Let the model go."""
        self._model.close()


def _bounded(request: Request) -> Any:
    """The schema of the answer with bounds, without which nobody would read on: it is short, chance has only the words of the question to stir, and what
    is reworded are the lines of the question, each with its number and first words."""
    asked = request["messages"][1]["content"]
    known = "|".join(sorted(set(re.findall(r"[A-Za-z0-9]+", asked))))
    words = {"type": "string", "pattern": f"^({known})( ({known})){{2,9}}$"}

    def bounded(node: Any) -> Any:
        if node.get("type") == "array" and "original" in node["items"].get("properties", {}):
            return {"type": "array", "prefixItems": [closed(node["items"], _named(line)) for line in lines_in(asked)]}
        if node.get("type") == "array":
            return {**node, "minItems": 1, "maxItems": MOST, "items": bounded(node["items"])}
        if node.get("type") == "object":
            return closed(node, {})
        return NUMBER if node.get("type") == "integer" else words if node == {"type": "string"} else node

    def closed(node: Any, fixed: dict[str, Any]) -> Any:
        return {**node, "properties": {key: fixed.get(key) or bounded(value) for key, value in node["properties"].items()}}

    return bounded(request["format"])


def _named(line: Asked) -> dict[str, Any]:
    return {"line": {"const": line.number}, "original": {"const": " ".join(line.text.split()[:4])}}
