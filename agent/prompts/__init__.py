"""What models are told: a file a prompt, each with its version.

A file begins with `version: N`, then `--- system` with our words, then `--- user` with a place `{{name}}` for each part of the material. Parts are put
in once, so what looks like a place inside the material stays as it is. Whoever changes a file raises its number; the fingerprint changes by itself.
"""

from __future__ import annotations

from agent.prompts.template import NAMES, Template, template

__all__ = ["NAMES", "Template", "template"]
