"""What documents are made of, whatever their form: paragraphs, tables and boxes. `setting` makes lines of them."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Piece:
    """Words of one look. A line break is a newline in the text, a wide gap a tab; `hidden` is what nobody sees."""

    text: str
    bold: bool = False
    size: float = 0
    hidden: bool = False


@dataclass(frozen=True)
class Paragraph:
    """Pieces that belong together; `level` is that of a heading, `before` and `after` are the spaces above and below it, in points,
    `style` is the name of its style, where it has one; `turns`: a column begins with it, and with no heading."""

    pieces: tuple[Piece, ...] = ()
    level: int = 0
    bullet: bool = False
    before: float = 0
    after: float = 0
    style: str = ""
    turns: bool = False

    @property
    def text(self) -> str:
        """All that is seen of it."""
        return "".join(piece.text for piece in self.pieces if not piece.hidden)

    @property
    def is_empty(self) -> bool:
        """Whether nothing is seen."""
        return not self.text.strip()

    @property
    def is_bold(self) -> bool:
        """Whether all that is seen of it is bold."""
        return not self.is_empty and all(piece.bold for piece in self.pieces if piece.text.strip() and not piece.hidden)

    @property
    def size(self) -> float:
        """The size of its largest words."""
        return max((piece.size for piece in self.pieces if piece.text.strip() and not piece.hidden), default=0)


@dataclass
class Table:
    """Rows of cells, each with its own blocks."""

    rows: list[list[list[Block]]] = field(default_factory=list)


@dataclass
class Box:
    """What stands beside the text: a text box, a shape."""

    blocks: list[Block] = field(default_factory=list)


Block = Paragraph | Table | Box
