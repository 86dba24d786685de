"""Scripted language models: each takes what the user part of a prompt says and the JSON schema of the answer, and gives the text of an answer."""

from __future__ import annotations

from tests.fakes.models.behind import Behind, Speaking
from tests.fakes.models.good import good
from tests.fakes.models.malicious import Lie, Malicious
from tests.fakes.models.nonsense import nonsense
from tests.fakes.models.sloppy import sloppy

__all__ = ["Behind", "Lie", "Malicious", "Speaking", "good", "nonsense", "sloppy"]
