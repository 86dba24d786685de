"""How our own files say what their blocks are, for the exporters that write it and the importers that read it: styles in Word, marks of content in PDF, a comment in Markdown."""

from __future__ import annotations

from agent.domain.blocks import BlockKind

STYLES = {
    BlockKind.NAME: "Title",
    BlockKind.HEADLINE: "Headline",
    BlockKind.CONTACT: "Contact",
    BlockKind.SECTION: "Heading 1",
    BlockKind.HEAD: "Heading 2",
    BlockKind.LONE: "Entry Heading",
    BlockKind.BELOW: "Entry Subheading",
    BlockKind.COURSE: "Field of Study",
    BlockKind.DATES: "Dates",
    BlockKind.TEXT: "Normal",
    BlockKind.BULLETS: "List Bullet",
}
"""The style of each kind of block in Word."""
OWN = tuple(STYLES[kind] for kind in (BlockKind.HEADLINE, BlockKind.CONTACT, BlockKind.LONE, BlockKind.BELOW, BlockKind.COURSE, BlockKind.DATES))
"""Those that Word does not have itself: a document that knows them all is ours."""
OWN_MARKDOWN = "<!-- resume -->"
"""The last line of our Markdown, in which each block has the form of its kind."""
KIND, UNIT = "/ResumeKind", "/ResumeUnit"
"""Of marked content in a PDF: the kind of its block, and the number of the heading, paragraph or item that it is part of."""
