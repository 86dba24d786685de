"""Writes a GGUF by itself, for the plainest of models only.

llama.cpp's own script (`convert_hf_to_gguf.py`) knows some hundred kinds of models and each one's tokenizer: name it by `--converter` wherever it is at hand.
It is no package of its own; a checkout of llama.cpp has it, and so has the source archive of llama-cpp-python on PyPI; it wants the package sentencepiece.
It knows tokenizers by what they make of a sentence, and so refuses one that was made on this machine, as the smoke's is. For that this file is: a Llama without
scaled rotary positions, with a byte-level BPE tokenizer that parts words as GPT-2 does. What it does not know it refuses rather than guesses."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import gguf
import numpy as np

from agent.errors import UserCanAct
from agent.lab.exporting.names import laid_out, named
from agent.lab.exporting.weights import Weights
from agent.lab.training.base import tokenizer

ELSE = "give llama.cpp's script by --converter"
KINDS = {"f32": gguf.GGMLQuantizationType.F32, "f16": gguf.GGMLQuantizationType.F16, "q8_0": gguf.GGMLQuantizationType.Q8_0}
FILE_KINDS = {"f32": gguf.LlamaFileType.ALL_F32, "f16": gguf.LlamaFileType.MOSTLY_F16, "q8_0": gguf.LlamaFileType.MOSTLY_Q8_0}


def write(model: Path, out: Path, quantised: str) -> Path:
    """Write the model in a folder as GGUF; the file. Raises `UserCanAct` where it is not of the kind that is known here."""
    if quantised not in KINDS:
        raise UserCanAct(f"Without a converter there is {', '.join(KINDS)}, not {quantised}: {ELSE}.")
    config = json.loads((model / "config.json").read_text(encoding="utf-8"))
    _known(config, model)
    writer = gguf.GGUFWriter(str(out), "llama")
    _sizes(writer, config)
    writer.add_file_type(FILE_KINDS[quantised])
    _vocabulary(writer, model)
    weights = Weights(model)
    for name in weights.names:
        _tensor(writer, name, laid_out(name, weights.of(name), config["num_attention_heads"], config["num_key_value_heads"]), quantised)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    return out


def _known(config: dict[str, Any], model: Path) -> None:
    rope = config.get("rope_parameters") or {}
    if config.get("model_type") != "llama" or rope.get("rope_type", "default") != "default" or config.get("attention_bias") or config.get("mlp_bias"):
        raise UserCanAct(f"Only a plain Llama can be written here, and {model} is none: {ELSE}.")
    told = json.loads((model / "tokenizer.json").read_text(encoding="utf-8"))
    parting = told.get("pre_tokenizer") or {}
    if told["model"]["type"] != "BPE" or parting.get("type") != "ByteLevel" or parting.get("add_prefix_space") or not parting.get("use_regex") or told.get("normalizer"):
        raise UserCanAct(f"The tokenizer of {model} parts words in a way that is not known here: {ELSE}.")


def _sizes(writer: Any, config: dict[str, Any]) -> None:
    heads = config["num_attention_heads"]
    writer.add_context_length(config["max_position_embeddings"])
    writer.add_embedding_length(config["hidden_size"])
    writer.add_block_count(config["num_hidden_layers"])
    writer.add_feed_forward_length(config["intermediate_size"])
    writer.add_head_count(heads)
    writer.add_head_count_kv(config["num_key_value_heads"])
    writer.add_rope_dimension_count(config.get("head_dim") or config["hidden_size"] // heads)
    writer.add_rope_freq_base(config["rope_parameters"]["rope_theta"])
    writer.add_layer_norm_rms_eps(config["rms_norm_eps"])
    writer.add_vocab_size(config["vocab_size"])


def _vocabulary(writer: Any, model: Path) -> None:
    tokens, told = tokenizer(model), json.loads((model / "tokenizer.json").read_text(encoding="utf-8"))
    special = {entry["id"] for entry in told["added_tokens"] if entry["special"]}
    words = sorted(tokens.get_vocab().items(), key=lambda pair: pair[1])
    if [number for _, number in words] != list(range(len(words))):
        raise UserCanAct(f"The tokens of {model} are not numbered through: {ELSE}.")
    writer.add_tokenizer_model("gpt2")
    writer.add_tokenizer_pre("gpt-2")
    writer.add_token_list([word for word, _ in words])
    writer.add_token_types([gguf.TokenType.CONTROL if number in special else gguf.TokenType.NORMAL for _, number in words])
    writer.add_token_merges([pair if isinstance(pair, str) else " ".join(pair) for pair in told["model"]["merges"]])
    writer.add_eos_token_id(tokens.eos_token_id)
    if tokens.pad_token_id is not None:
        writer.add_pad_token_id(tokens.pad_token_id)
    if tokens.bos_token_id is not None:
        writer.add_bos_token_id(tokens.bos_token_id)
    writer.add_add_bos_token(False)
    writer.add_chat_template(tokens.chat_template)


def _tensor(writer: Any, name: str, weights: Any, quantised: str) -> None:
    called = named(name)
    if called is None:
        raise UserCanAct(f"A Llama has no weights named {name}: {ELSE}.")
    kind = KINDS[quantised] if weights.ndim > 1 else KINDS["f32"]
    if kind is KINDS["f32"]:
        writer.add_tensor(called, weights.astype(np.float32))
    else:
        writer.add_tensor(called, gguf.quants.quantize(weights.astype(np.float32), kind), raw_dtype=kind)
