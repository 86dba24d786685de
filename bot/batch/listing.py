"""A list of posts as a person sends it: links, a table with links, pasted posts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from agent.adapters.readers.employers import employer_of
from agent.adapters.readers.flattened import flattened
from agent.adapters.readers.links import links_in, normal, without_links
from agent.adapters.readers.message import COMMENT
from agent.adapters.readers.short import LONGEST_TITLE, SHORTEST_CALL, is_headed_post
from agent.lexicon.files import words as word_list
from agent.stages.extract.short import title as calls_for

SHORTEST = 8
"""Words of a post that is set apart by a line of dashes."""
MOST = 100
"""Posts of one batch."""
_BORDER = re.compile(r"^[ \t]*(?:-{3,}|—{2,}|={3,}|\*{3,})[ \t]*$", re.M)
_BARE = re.compile(r"(?:[\w-]+\.)+[a-z]{2,}/\S+", re.I)
_FILE = re.compile(r"[^\n:]{1,200}\.(?:txt|text|md|html?|pdf|docx?|odt|rtf|eml|json|ya?ml)", re.I)
_CELL = re.compile(r"[,;\t]")


@dataclass(frozen=True)
class Listing:
    """The posts as links or texts, each once; how many stood there again and whether a text is among these, the lines without one, and what is beyond the most that are taken."""

    sources: tuple[str, ...] = ()
    again: int = 0
    text_again: bool = False
    strange: tuple[str, ...] = ()
    beyond: tuple[str, ...] = ()

    @property
    def named(self) -> tuple[str, ...]:
        """The lines that are names of files."""
        return tuple(line for line in self.strange if _FILE.fullmatch(line))


def listing(text: str, most: int = MOST) -> Listing:
    """What a text lists."""
    found: list[str] = []
    strange: list[str] = []
    blocks = [block for block in _BORDER.split(text) if block.strip()]
    for block in blocks:
        if is_post(block) or (len(blocks) > 1 and is_short_post(block)):
            found.append(block.strip())
        else:
            _lines(block, found, strange)
    return listed(found, strange, most)


def listed(found: Sequence[str], strange: Sequence[str], most: int = MOST) -> Listing:
    """Posts that were found, each once."""
    once = tuple(dict.fromkeys(found))
    again = {source for number, source in enumerate(found) if source in found[:number]}
    return Listing(once[:most], len(found) - len(once), not all(is_link(source) for source in again), tuple(strange), once[most:])


def is_link(source: str) -> bool:
    """Whether a post of a list is named by its link."""
    return "://" in source and len(source.split()) == 1


def holds_posts(text: str) -> bool:
    """Whether a text holds several posts between lines of dashes: each part names a job of its own, as no part of one post does."""
    blocks = [block for block in _BORDER.split(text) if block.strip()]
    return len(blocks) > 1 and all(_names_a_job(block.strip()) for block in blocks)


def is_list(text: str) -> bool:
    """Whether a text is nothing but a list of links."""
    lines = [line for line in text.splitlines() if line.strip()]
    held = sum(bool(_links(line)) for line in lines)
    return held > 1 and held >= len(lines) - 1 and all(len(without_links(line)) <= COMMENT for line in lines)


def _names_a_job(block: str) -> bool:
    """Whether a part that is long enough begins with the title of a job, or calls for somebody."""
    if len(block) < SHORTEST_CALL or not is_short_post(block):
        return False
    head = block.splitlines()[0].strip(" #*_")
    words = re.findall(r"[a-z]+", head.lower())
    known = word_list("title-words")
    return calls_for(block) != "" or flattened(block, employer_of(block))[0] != "" or (len(words) <= LONGEST_TITLE and any(word in known for word in words)) or is_headed_post(block)


def is_short_post(block: str) -> bool:
    """Whether a block that is set apart from others is a post of few words: it has no link, and more to say than a name."""
    return not _links(block) and len(block.split()) >= SHORTEST


def is_post(block: str) -> bool:
    """Whether a block is the text of a post rather than a list."""
    lines = [line for line in block.splitlines() if line.strip()]
    entries = sum(len(without_links(line)) < COMMENT and bool(_links(line)) for line in lines)
    return len(without_links(block)) >= COMMENT and 2 * entries < len(lines)


def _lines(block: str, found: list[str], strange: list[str]) -> None:
    """Take apart a block in which each line names a post."""
    lines = [line.strip() for line in block.splitlines() if line.strip() and not line.lstrip().startswith("#")]
    for number, line in enumerate(lines):
        links = _links(line)
        found += links
        if not links and not (number == 0 and _is_head(lines)):
            strange.append(line)


def _links(line: str) -> list[str]:
    """The links of a line; one without its scheme counts too where it stands alone."""
    links = links_in(line)
    bare = [cell.strip(" \"'<>") for cell in _CELL.split(line)]
    return links or [link for cell in bare if _BARE.fullmatch(cell) and (link := normal(f"https://{cell}"))]


def _is_head(lines: Sequence[str]) -> bool:
    """Whether the first line names the columns of a table."""
    return len(lines) > 1 and bool(_links(lines[1])) and (len(_CELL.findall(lines[0])) == len(_CELL.findall(lines[1])) or lines[0].lower().strip(' "') in ("link", "links", "url", "urls"))
