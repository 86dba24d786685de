"""What the blocks of a résumé are that we print: written into the files by the exporters, and read from them by the importers."""

from __future__ import annotations

from enum import StrEnum


class BlockKind(StrEnum):
    """What a block is.

    HEAD is what heads of its section usually are: the title of a position, the name of a project, the school. LONE is the head of an entry that lacks that: the employer,
    a client, the course. BELOW is what stands below a head: the employer, for whom a project was, a degree with or without its field; COURSE is a field of study alone.
    DATES are those of the entry, or on a line of its own its place or grade.
    """

    NAME = "name"
    HEADLINE = "headline"
    CONTACT = "contact"
    SECTION = "section"
    HEAD = "head"
    LONE = "lone"
    BELOW = "below"
    COURSE = "course"
    DATES = "dates"
    TEXT = "text"
    BULLETS = "bullets"
