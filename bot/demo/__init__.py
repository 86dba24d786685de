"""Invented people, posts and answers: the demonstration, and the samples of the benchmarks."""

from __future__ import annotations

from importlib.resources import files

SAMPLES = (("resume.json", "post.txt", "answers.json"), ("resume-2.json", "post-2.txt", "answers-2.json"), ("resume-3.txt", "post-3.txt", ""))


def sample(name: str) -> bytes:
    """The content of a bundled file."""
    return (files("bot.demo") / name).read_bytes()
