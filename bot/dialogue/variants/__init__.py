"""Variants of the last version, shown blind: asked for, chosen, told what they were."""

from bot.dialogue.variants.asking import DATA, variants_command
from bot.dialogue.variants.choosing import variants_tap, variants_text

__all__ = ["DATA", "variants_command", "variants_tap", "variants_text"]
