"""Prompts are files with a version, read in one place; material never becomes part of our words."""

from __future__ import annotations

import pytest

from agent.prompts import NAMES, template
from agent.prompts.template import parsed

FILE = "version: 3\n\n--- system\nSay yes or no.\n--- user\nThe line:\n{{line}}\nThe words:\n{{words}}\n"


def test_parts_are_put_in_once() -> None:
    """What looks like a place inside the material stays as it is."""
    prompt = parsed("doubt", FILE).fill(line="{{words}} of a post", words="Baked bread")
    assert prompt.user == "The line:\n{{words}} of a post\nThe words:\nBaked bread"
    assert prompt.system == "Say yes or no."


def test_a_change_shows_in_the_fingerprint() -> None:
    """Two wordings never have the same version, whatever number they carry."""
    first, second = parsed("doubt", FILE), parsed("doubt", FILE.replace("yes or no", "no or yes"))
    assert first.version.startswith("3-")
    assert first.version != second.version


@pytest.mark.parametrize("parts", [{}, {"line": "a"}, {"line": "a", "words": "b", "more": "c"}])
def test_every_part_has_its_place(parts: dict[str, str]) -> None:
    """A part that is missing, or has no place, is an error of ours."""
    with pytest.raises(ValueError, match="takes"):
        parsed("doubt", FILE).fill(**parts)


@pytest.mark.parametrize("content", ["", "version: x\n--- system\na\n--- user\nb", "version: 1\n--- system\n{{line}}\n--- user\nb", "version: 1\n--- system\na"])
def test_material_stays_out_of_our_words(content: str) -> None:
    """A file without version, system and user part, or with a place for material among our words, is none."""
    with pytest.raises(ValueError, match="needs a version"):
        parsed("odd", content)


@pytest.mark.parametrize("name", NAMES)
def test_every_prompt_can_be_rendered(name: str) -> None:
    """Each file has the form, and takes its parts."""
    found = template(name)
    prompt = found.fill(**{place: f"<{place}>" for place in found.places})
    assert all(f"<{place}>" in prompt.user for place in found.places)
    assert "{{" not in prompt.system + prompt.user
