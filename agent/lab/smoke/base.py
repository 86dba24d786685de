"""A tiny Llama with a tokenizer of its own, made and taught a little on this machine: nothing is downloaded."""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import torch
from tokenizers import Tokenizer, decoders, models, pre_tokenizers, trainers
from transformers import LlamaConfig, LlamaForCausalLM, PreTrainedTokenizerFast

END, PAD = "<|end|>", "<|pad|>"
ROLES = ("<|system|>", "<|user|>", "<|assistant|>")
TEMPLATE = "{% for m in messages %}<|{{ m['role'] }}|>{{ m['content'] }}<|end|>{% endfor %}{% if add_generation_prompt %}<|assistant|>{% endif %}"
WORDS, WIDTH, HIDDEN, LAYERS, HEADS, SHARED = 1000, 64, 192, 2, 4, 2
"""Tokens, and the sizes of the model: some two hundred thousand weights."""
LONGEST = 8192
ROPE = 50_000.0
"""Not the usual base of the rotary positions, so that an export that forgets it is noticed."""


def tokenizer(texts: Iterable[str]) -> Any:
    """A byte-level BPE tokenizer of these texts, with a chat template."""
    made = Tokenizer(models.BPE())
    made.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=True)
    made.decoder = decoders.ByteLevel()
    signs = [PAD, END, *ROLES]
    made.train_from_iterator(
        texts, trainers.BpeTrainer(vocab_size=WORDS, special_tokens=signs, initial_alphabet=pre_tokenizers.ByteLevel.alphabet(), show_progress=False)
    )  # fmt: skip
    whole = PreTrainedTokenizerFast(tokenizer_object=made, eos_token=END, pad_token=PAD, additional_special_tokens=list(ROLES), model_max_length=LONGEST)
    whole.chat_template = TEMPLATE
    return whole


def llama(tokens: Any, seed: int) -> Any:
    """The model with random weights."""
    torch.manual_seed(seed)
    return LlamaForCausalLM(
        LlamaConfig(
            vocab_size=len(tokens), hidden_size=WIDTH, intermediate_size=HIDDEN, num_hidden_layers=LAYERS, num_attention_heads=HEADS,
            num_key_value_heads=SHARED, max_position_embeddings=LONGEST, rope_parameters={"rope_type": "default", "rope_theta": ROPE},
            bos_token_id=None, eos_token_id=tokens.eos_token_id, pad_token_id=tokens.pad_token_id, tie_word_embeddings=False,
        )
    )  # fmt: skip


def teach(model: Any, conversations: Sequence[list[int]], steps: int, seed: int, at_once: int = 4, rate: float = 3e-3, begins: Sequence[int] = ()) -> tuple[float, float]:
    """Teach it conversations for so many steps, the whole of them or what follows after so many tokens of each (`begins`); the loss of the first and the mean of
    the last five."""
    dice, losses = random.Random(seed), list[float]()
    optimizer = torch.optim.AdamW((weight for weight in model.parameters() if weight.requires_grad), lr=rate)
    rising = torch.optim.lr_scheduler.OneCycleLR(optimizer, max_lr=rate, total_steps=max(2, steps + 1))
    whole = list(zip(conversations, begins or [0] * len(conversations), strict=True))
    model.train()
    for _ in range(steps):
        loss = model(**_batch([dice.choice(whole) for _ in range(at_once)])).loss
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        rising.step()
        optimizer.zero_grad()
        losses.append(float(loss.detach()))
    model.eval()
    tail = losses[-5:]
    return (losses[0], sum(tail) / len(tail)) if losses else (0.0, 0.0)


def _batch(rows: Sequence[tuple[list[int], int]]) -> dict[str, Any]:
    longest = max(len(row) for row, _ in rows)
    ids = torch.tensor([[*row, *[0] * (longest - len(row))] for row, _ in rows])
    there = torch.tensor([[1] * len(row) + [0] * (longest - len(row)) for row, _ in rows])
    counts = torch.tensor([[int(begun <= i < len(row)) for i in range(longest)] for row, begun in rows])
    return {"input_ids": ids, "attention_mask": there, "labels": ids.masked_fill(counts == 0, -100)}


def save(model: Any, tokens: Any, folder: Path) -> Path:
    """Write both; the folder."""
    model.save_pretrained(str(folder))
    tokens.save_pretrained(str(folder))
    return folder
