"""What the blocks of a résumé are that we print: written into the files by the exporters, and read from them by the importers."""

from __future__ import annotations

from enum import StrEnum


class BlockKind(StrEnum):
    """What a block is.

    HEAD is what heads of its section usually are: the employer, the name of a project, the school. LONE is the head of an entry that lacks that: the title of a
    position without an employer, the client of a project without a name. TITLE is what stands below a head: the title, for whom a project was, a degree with or without its
    field; COURSE is a field of study alone.
    """

    NAME = "name"
    HEADLINE = "headline"
    CONTACT = "contact"
    SECTION = "section"
    HEAD = "head"
    LONE = "lone"
    TITLE = "title"
    COURSE = "course"
    DATES = "dates"
    TEXT = "text"
    BULLETS = "bullets"
