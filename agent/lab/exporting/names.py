"""How the weights of a Llama-shaped model are named and laid out in GGUF.

The rotary positions pair neighbours in GGUF and halves in transformers, so that the rows of the query and key weights stand in another order
(`permute` of llama.cpp's convert script)."""

from __future__ import annotations

import re
from typing import Any

WHOLE = {"model.embed_tokens": "token_embd", "model.norm": "output_norm", "lm_head": "output"}
OF_A_LAYER = {
    "self_attn.q_proj": "attn_q", "self_attn.k_proj": "attn_k", "self_attn.v_proj": "attn_v", "self_attn.o_proj": "attn_output",
    "mlp.gate_proj": "ffn_gate", "mlp.up_proj": "ffn_up", "mlp.down_proj": "ffn_down",
    "input_layernorm": "attn_norm", "post_attention_layernorm": "ffn_norm",
}  # fmt: skip
_LAYER = re.compile(r"model\.layers\.(\d+)\.(.+)\.weight")


def named(name: str) -> str | None:
    """The name in GGUF; none where a Llama has no such weight."""
    inner = _LAYER.fullmatch(name)
    if inner:
        return f"blk.{inner[1]}.{OF_A_LAYER[inner[2]]}.weight" if inner[2] in OF_A_LAYER else None
    whole = WHOLE.get(name.removesuffix(".weight"))
    return f"{whole}.weight" if whole else None


def laid_out(name: str, weights: Any, heads: int, shared: int) -> Any:
    """The weights (an array) as GGUF wants them; `heads` ask, `shared` are asked."""
    count = heads if name.endswith("q_proj.weight") else shared if name.endswith("k_proj.weight") else 0
    if not count:
        return weights
    halves = weights.reshape(count, 2, weights.shape[0] // count // 2, *weights.shape[1:])
    return halves.swapaxes(1, 2).reshape(weights.shape)
