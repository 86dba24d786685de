"""/settings: what a user can choose, shown with what stands now and changed by buttons, numbers or words."""

from __future__ import annotations

import re

from agent.domain.say import Option
from agent.domain.style import STYLES, Feature
from bot.dialogue.designs import design_command
from bot.dialogue.turn import Turn
from bot.files.taste import Taste, design_of
from bot.showing import phrases

DATA = "set:"
_CHOICES: dict[str, tuple[str, ...]] = {"paper": ("a4", "letter"), "pages": ("0", "1", "2"), "files": ("", "pdf", "docx")}
_STYLED = {
    Feature.SUMMARY: {"one": "one sentence", "none": "none"}, Feature.SKILLS: {"own": "in your own order"}, Feature.LEAD: {"numbers": "with numbers first"},
    Feature.WORDING: {"own": "your own words, to the letter"}, Feature.LENGTH: {"short": "three quarters of the lines there is room for"}, Feature.SPELLING: {"british": "British"},
}  # fmt: skip
"""Styles that can be chosen, and how they are told."""
_WORDS = re.compile(r"(paper|pages?|files?|format|design|summary|skills|lines|lead|wording|length|spelling)\s*(?:=|:|\s)\s*(\S+(?: \S+)?)", re.I)
_SAID = {"one": "1", "two": "2", "any": "0", "as needed": "0", "all": "", "word": "docx", "1 page": "1", "one page": "1", "two pages": "2", "2 pages": "2"}
_NAMES = {"page": "pages", "file": "files", "format": "files", "lines": "lead"}
_USUAL = ("usual", "as usual", "default", "off", "normal")


def settings(turn: Turn, rest: str) -> None:
    """Show what is chosen; with a name and a value ("paper a4") choose that."""
    match = _WORDS.fullmatch(rest)
    if match and match[1].lower() == "design":
        design_command(turn, match[2])
    elif match:
        name, value = _NAMES.get(match[1].lower(), match[1].lower()), match[2].lower()
        _choose(turn, name, value if name in set(Feature) else _SAID.get(value, value))
    else:
        _show(turn)


def settings_tap(turn: Turn, data: str) -> None:
    """Take a tapped choice."""
    _, name, value = (data.split(":") + ["", ""])[:3]
    if name == "design":
        design_command(turn, "")
    else:
        _choose(turn, name, value)


def _choose(turn: Turn, name: str, value: str) -> None:
    if name in set(Feature):
        _style(turn, Feature(name), value)
        return
    if value not in _CHOICES.get(name, ()):
        _show(turn, phrases.NO_SUCH_SETTING)
        return
    taste = turn.store.preferences.get(turn.user, Taste, turn.db)
    changed = taste.model_copy(update={name: int(value) if name == "pages" else value})
    turn.store.preferences.put(turn.user, changed, turn.db)
    _show(turn, phrases.SET)


def _style(turn: Turn, feature: Feature, value: str) -> None:
    """Choose a style, by its name or as it is told, or the usual one again."""
    usual = STYLES[feature][0]
    style = usual if value in (*_USUAL, usual) else next((style for style, told in _STYLED[feature].items() if value in (style, told.lower())), "")
    if not style:
        _show(turn, phrases.NO_SUCH_SETTING)
        return
    taste = turn.store.preferences.get(turn.user, Taste, turn.db)
    turn.store.preferences.put(turn.user, taste.styled(feature, style), turn.db)
    _show(turn, phrases.SET)


def _show(turn: Turn, ack: str = "") -> None:
    """What stands, and what else could."""
    taste, design = turn.store.preferences.get(turn.user, Taste, turn.db), design_of(turn.store, turn.user, turn.design, turn.db)
    now = {"paper": design.paper, "pages": str(taste.pages), "files": taste.files}
    told = [f"Design: {design.name}", *(f"{phrases.SETTING[name]}: {phrases.SETTING_VALUES[name, value]}" for name, value in now.items())]
    others = [(name, value) for name, values in _CHOICES.items() for value in values if value != now[name]]
    options = [Option(label=f"{phrases.SETTING[name]}: {phrases.SETTING_VALUES[name, value]}", data=f"{DATA}{name}:{value}") for name, value in others]
    styled = [(feature, style) for feature, style in taste.styles.items() if style in _STYLED[feature]]
    told += [f"{feature.capitalize()}: {_STYLED[feature][style]}" for feature, style in styled]
    options += [Option(label=f"{feature.capitalize()}: {phrases.AS_USUAL}", data=f"{DATA}{feature}:usual") for feature, _ in styled]
    options.append(Option(label=phrases.ANOTHER_DESIGN, data=f"{DATA}design:"))
    turn.say("\n".join([*([ack] if ack else []), *told, phrases.WHAT_TO_SET]), tuple(options))
