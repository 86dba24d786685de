"""The designs: what a document looks like, apart from its paper and its size. One design is one entry of `LOOKS`."""

from __future__ import annotations

from agent.domain.value import Value


class Look(Value):
    """A design. Sizes are factors on the body, gaps factors on the line's height; a colour is six hex digits.

    `typeface` is the kind it is made for, `sans` and `serif` the fonts it takes of either kind; `role` is the colour of titles where that is not the ink,
    `italics` sets them so in serif type, `capitals` sets the headings of sections.
    """

    name: str
    description: str
    typeface: str
    sans: str
    serif: str
    ink: str = "1a1a1a"
    accent: str = "1a1a1a"
    muted: str = "505050"
    rule: str = ""
    role: str = ""
    italics: bool = False
    capitals: bool = True
    name_size: float = 2.0
    section_size: float = 1.1
    head_size: float = 1.05
    leading: float = 1.25
    section_gap: float = 1.1
    head_gap: float = 0.6
    bullet_gap: float = 0.15
    indent: float = 1.2


LOOKS = (
    Look(
        name="modern", description="clean sans-serif type with deep blue headings", typeface="sans", sans="Noto Sans", serif="Charis SIL",
        ink="22262b", accent="1f4e79", muted="5a6572", rule="c9d3de", role="1f4e79", capitals=False, name_size=2.3, section_size=1.25, head_size=1.06, leading=1.3, section_gap=1.15, head_gap=0.62,
    ),
    Look(
        name="classic", description="a book's serif type, black with fine rules", typeface="serif", sans="Noto Sans", serif="Charis SIL",
        ink="1a1a1a", accent="1a1a1a", muted="4a4a4a", rule="8a8a8a", italics=True, name_size=2.2, section_size=1.08, head_size=1.06, leading=1.25, section_gap=1.1,
    ),
    Look(
        name="plain", description="black and grey Helvetica under hairlines, for the strictest readers", typeface="sans", sans="Nimbus Sans", serif="Nimbus Roman",
        ink="111111", accent="111111", muted="666666", rule="b4b4b4", role="3c3c3c", name_size=2.0, section_size=1.1, head_size=1.06, leading=1.26, section_gap=1.25, head_gap=0.7,
    ),
)  # fmt: skip
STANDARD, PLAINEST = LOOKS[0].name, LOOKS[-1].name
"""The design that is taken where none is named, and the one that stands in where another fails."""


def designs() -> tuple[tuple[str, str], ...]:
    """The name of every design with what it looks like, in a line."""
    return tuple((look.name, look.description) for look in LOOKS)


def look_named(name: str) -> Look:
    """The design of that name. Raises `ValueError` when there is none."""
    found = next((look for look in LOOKS if look.name == name.strip().lower()), None)
    if found is None:
        raise ValueError(f"there is no design {name}; there are {', '.join(look.name for look in LOOKS)}")
    return found
