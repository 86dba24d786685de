"""Runs of several people read texts at the same time."""

from __future__ import annotations

import inspect
import sys
import threading

from agent.lexicon.files import words as word_list
from agent.lexicon.terms import stem

WORDS = sorted(word for word in word_list("english-words") if word.isalpha())[:4_000]
unwrapped = inspect.unwrap(stem)


def test_stems_are_the_same_however_many_read_at_once() -> None:
    """A stemmer keeps its word while it works on it: threads that share one mix up the words of different people."""
    alone = {word: unwrapped(word) for word in WORDS}
    wrong: list[str] = []

    def read(start: int) -> None:
        try:
            wrong.extend(word for word in WORDS[start:] + WORDS[:start] if unwrapped(word) != alone[word])
        except Exception as error:
            wrong.append(repr(error))

    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        threads = [threading.Thread(target=read, args=(n * 400,)) for n in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    finally:
        sys.setswitchinterval(before)
    assert wrong == []
