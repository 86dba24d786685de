"""A prompt before the material is put in."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from agent.domain.prompt import Prompt

_PLACE = re.compile(r"\{\{(\w+)\}\}")
_FORM = re.compile(r"version: (?P<version>\d+)\n+--- system\n(?P<system>.+?)\n--- user\n(?P<user>.+)", re.S)


@dataclass(frozen=True)
class Template:
    """A prompt file: its name, its version with fingerprint, and the two texts."""

    name: str
    version: str
    system: str
    user: str

    @property
    def places(self) -> frozenset[str]:
        """The names of the parts it takes."""
        return frozenset(_PLACE.findall(self.user))

    def fill(self, **parts: str) -> Prompt:
        """The prompt with these parts. Raises `ValueError` when one is missing or has no place."""
        if parts.keys() != self.places:
            raise ValueError(f"the prompt {self.name} takes {sorted(self.places)}, not {sorted(parts)}")
        return Prompt(name=self.name, version=self.version, system=self.system, user=_PLACE.sub(lambda m: parts[m.group(1)], self.user))


def parsed(name: str, content: str) -> Template:
    """The template in a file's content. Raises `ValueError` when it has not the form, or our words hold a place for foreign ones."""
    found = _FORM.fullmatch(content.strip())
    if found is None or _PLACE.search(found["system"]):
        raise ValueError(f"the prompt file {name} needs a version, a system part without places, and a user part")
    fingerprint = hashlib.sha256(content.encode("utf-8")).hexdigest()[:8]
    return Template(name=name, version=f"{found['version']}-{fingerprint}", system=found["system"].strip(), user=found["user"].strip())


@cache
def template(name: str) -> Template:
    """The template of that name. Raises `FileNotFoundError` when there is none."""
    return parsed(name, (files("agent.prompts") / f"{name}.txt").read_text(encoding="utf-8"))


NAMES = tuple(sorted(f.name.removesuffix(".txt") for f in files("agent.prompts").iterdir() if f.name.endswith(".txt")))
"""Every prompt there is."""
