"""What the owner of a résumé can wish of it: a closed set, about one line or the whole. None of them can add a word."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from agent.domain.draft import Mark
from agent.domain.style import STYLES, Feature
from agent.domain.value import Value


class DropLine(Value):
    """Leave that line out."""

    kind: Literal["drop"] = "drop"
    line: Mark


class OwnWording(Value):
    """Print the user's own wording of that line, to the letter."""

    kind: Literal["own"] = "own"
    line: Mark


class EditLine(Value):
    """Print the words of that snippet, which the user typed for it, in the place of the line."""

    kind: Literal["edit"] = "edit"
    line: Mark
    snippet: str


class PutBack(Value):
    """Print a line that was left out."""

    kind: Literal["back"] = "back"
    line: Mark


class TellLine(Value):
    """Print a wording that was refused, now that the user has told the words of that snippet too; where these do not carry it, print them."""

    kind: Literal["tell"] = "tell"
    line: Mark
    text: str
    snippet: str
    cites: tuple[str, ...] = ()


class Length(Value):
    """Print at most so many pages and bullets (0: as many as otherwise); `more`: with every line that was left out, as far as there is room; `short`: with
    three quarters of the lines for which there would be room."""

    kind: Literal["length"] = "length"
    pages: int = 0
    bullets: int = 0
    more: bool = False
    short: bool = False


class Stress(Value):
    """Let lines that show these words lead, and rather leave out others."""

    kind: Literal["stress"] = "stress"
    words: str


class Without(Value):
    """Leave a section out: the headline, the summary, the skills, or the interests."""

    kind: Literal["without"] = "without"
    section: str


class Styled(Value):
    """Write that feature in this style, one of `STYLES`. The length has a wish of its own, and so has a summary that shall not be there."""

    kind: Literal["styled"] = "styled"
    feature: Feature
    style: str


LineWish = DropLine | OwnWording | EditLine | PutBack | TellLine
Wish = Annotated[LineWish | Length | Stress | Without | Styled, Field(discriminator="kind")]


def about(wish: Wish) -> Mark | str:
    """What a wish is about: a line, the length, words, a section, a feature. Whether there is a summary, and in which style, is one question."""
    if isinstance(wish, Styled):
        return "without summary" if wish.feature is Feature.SUMMARY else f"styled {wish.feature}"
    if isinstance(wish, Stress):
        return f"stress {wish.words.lower()}"
    return wish.line if isinstance(wish, LineWish) else f"without {wish.section}" if isinstance(wish, Without) else wish.kind


def settled(wishes: tuple[Wish, ...]) -> tuple[Wish, ...]:
    """The wishes that still count, in their order: of several about one thing the last."""
    return tuple(wish for i, wish in enumerate(wishes) if all(about(wish) != about(later) for later in wishes[i + 1 :]))


def of_lines(wishes: tuple[Wish, ...]) -> tuple[LineWish, ...]:
    """Those that are about one line."""
    return tuple(wish for wish in wishes if isinstance(wish, LineWish))


def length_of(wishes: tuple[Wish, ...]) -> Length:
    """The length that was wished last; one without bounds where none was."""
    return next((wish for wish in reversed(wishes) if isinstance(wish, Length)), Length())


def without(wishes: tuple[Wish, ...], section: str) -> bool:
    """Whether that section shall go."""
    return any(isinstance(wish, Without) and wish.section == section for wish in wishes)


def style_of(wishes: tuple[Wish, ...], feature: Feature) -> str:
    """The style in which that feature was wished last, or else the one that nobody needs to wish for."""
    usual, *others = STYLES[feature]
    if feature is Feature.LENGTH:
        return others[0] if length_of(wishes).bullets or length_of(wishes).short else usual
    last = next((wish for wish in reversed(wishes) if about(wish) == about(Styled(feature=feature, style=usual))), None)
    return last.style if isinstance(last, Styled) else "none" if isinstance(last, Without) else usual
