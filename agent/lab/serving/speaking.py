"""Writes an answer token by token."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import torch
from transformers import DynamicCache

from agent.domain.value import Value
from agent.lab.serving.form import Form

STOP, LENGTH = "stop", "length"
_HALF = "\ufffd"
"""What the first bytes of a sign look like before the others are there."""


class Spoken(Value):
    """An answer: its text, its tokens, and whether it came to its end or to the limit."""

    text: str
    tokens: int
    reason: str


class Speech:
    """One answer while it is written."""

    def __init__(self, tokens: Any, form: Form | None, heat: float, dice: torch.Generator) -> None:
        self._tokens, self._form, self._heat, self._dice = tokens, form, heat, dice
        self._signs = frozenset(tokens.all_special_ids)
        self._said: list[int] = []
        self.text = ""

    @torch.no_grad()
    def write(self, model: Any, prompt: list[int], limit: int, tell: Callable[[str], object]) -> Spoken:
        """The answer of the model to these tokens; each piece is handed to `tell` as soon as its signs are whole."""
        given, known, told = torch.tensor([prompt], device=model.device), DynamicCache(config=model.config), 0
        while len(self._said) < limit and not (self._said and self._done):
            out = model(input_ids=given, cache=known, use_cache=True)
            token = self._next(out.logits[0, -1].float().cpu())
            if token is None:
                return Spoken(text=self.text, tokens=len(self._said), reason=STOP)
            self._said.append(token)
            self.text, given = self._after(), torch.tensor([[token]], device=model.device)
            if not self.text.endswith(_HALF) or len(self._said) == limit:
                tell(self.text[told:])
                told = len(self.text)
        return Spoken(text=self.text, tokens=len(self._said), reason=STOP if self._done else LENGTH)

    @property
    def _done(self) -> bool:
        """Whether nothing can follow: the answer has its whole form."""
        return self._form is not None and self._form.is_whole(self.text)

    def _after(self, *more: int) -> str:
        return str(self._tokens.decode([*self._said, *more], skip_special_tokens=True, clean_up_tokenization_spaces=False))

    def _next(self, likely: torch.Tensor) -> int | None:
        """The next token that may stand there, drawn by chance, or the likeliest without heat; none where the answer ends."""
        while bool(torch.isfinite(likely).any()):
            token = int(likely.argmax()) if self._heat <= 0 else int(torch.multinomial(torch.softmax(likely / self._heat, -1), 1, generator=self._dice))
            if token == self._tokens.eos_token_id:
                if self._form is None:
                    return None
            elif self._form is None or self._fits(token):
                return token
            likely[token] = float("-inf")
        return None

    def _fits(self, token: int) -> bool:
        """Whether the form allows the token; a sign of the template is no text."""
        if self._form is None or token in self._signs:
            return False
        text = self._after(token)
        return self._form.goes_on(self.text, text[len(self.text) :]) if text.startswith(self.text) else self._form.begins(text)
