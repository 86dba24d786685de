"""What the README says can be read of posts, and what cannot, is what the tests try."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from agent.adapters.readers import read_file
from agent.adapters.readers.boards import BOARDS
from agent.adapters.readers.refusals import refusal
from agent.adapters.readers.rules import rules
from agent.adapters.web.refusals import NOT_PUBLIC, SLOW, TOO_LARGE
from agent.domain.posting import Status
from agent.errors import UserCanAct
from bot.settings import Settings
from tests.adapters.pdfs import blank, locked, typed
from tests.adapters.readers.board_pages import PAGES
from tests.adapters.readers.boards.answers import LINKS, LISTED, SINGLE
from tests.adapters.readers.posts import TEXT
from tests.adapters.readers.test_refusals import STATUSES

README = Path(__file__).parent.parent / "README.md"
SECTION = "What can be read of posts, and what cannot"
LINKED, PAGED, FILED = "a link to ", "a page of ", "pasted text"


def tables() -> tuple[dict[str, str], dict[str, str]]:
    """The two tables of the section, each as its first column → its second: what can be read, and what cannot."""
    section = README.read_text(encoding="utf-8").split(f"## {SECTION}\n")[1].split("\n## ")[0]
    found = [re.findall(r"^\| (.+?) \| (.+?) \|$", part, re.M)[1:] for part in section.split("\n\n") if part.lstrip().startswith("|")]
    can, cannot = map(dict, found)
    return can, cannot


def names(beginning: str) -> set[str]:
    """The names in the row of the first table that begins so, in small letters without signs."""
    row = next(first for first in tables()[0] if first.startswith(beginning)).removeprefix(beginning)
    return {plain(name) for name in re.split(r", | and ", row)}


def plain(name: str) -> str:
    """A name's letters: "We Work Remotely" and "weworkremotely", "HR-XML" and "hrxml" are one."""
    return re.sub(r"\W", "", name.lower())


def refused(name: str, content: bytes) -> str:
    """What is said to a file."""
    with pytest.raises(UserCanAct) as caught:
        read_file(name, content)
    return str(caught.value)


CANNOT: dict[str, Callable[[], str]] = {
    "a post that has expired": lambda: refusal(Status.EXPIRED),
    "a list of jobs": lambda: refusal(Status.LISTING),
    "a company's page": lambda: refusal(Status.COMPANY_PAGE),
    "a page behind a log-in, or one that lets no reader in": lambda: refusal(Status.LOGIN_WALL),
    "a page that only a browser can show": lambda: refusal(Status.NEEDS_JAVASCRIPT),
    "what is no post": lambda: refusal(Status.NOT_A_POST),
    "a file with several jobs": lambda: refused("jobs.json", LISTED["greenhouse"].encode()),
    "several saved posts in one file": lambda: refused("posts.json", json.dumps([{"text": TEXT}, {"text": TEXT}]).encode()),
    "a scan": lambda: refused("post.pdf", bytes(blank().tobytes())),
    "a PDF with a password": lambda: refused("post.pdf", locked(typed(["Head Baker"]), user_pw="bread", owner_pw="bread")),
    "a picture, an archive, an old Word file": lambda: refused("post.png", b"\x89PNG\r\n\x1a\n" + bytes(100)),
    "a link into a private network, or to nothing": lambda: NOT_PUBLIC,
    "a site that does not answer in time": lambda: SLOW,
    "a page of more than 5 MB": lambda: TOO_LARGE,
}
"""What cannot be read, and what the user is told then."""


def test_every_system_is_named_and_tried() -> None:
    """The systems of the table are those with links in the registry, and each has an answer and a link in the tests; those without links are named among the files."""
    linked = {board.name for board in BOARDS if board.name in LINKS}
    assert names(LINKED) == linked == set(LINKS)
    assert {board.name for board in BOARDS} == set(SINGLE)
    files = plain(next(first for first in tables()[0] if first.startswith(FILED)))
    assert all(board.name in files for board in BOARDS if board.name not in linked)


def test_every_board_with_a_page_rule_is_named_and_tried() -> None:
    """But for the systems above, whose pages are read where their answer fails."""
    systems = {board.name for board in BOARDS}
    assert names(PAGED) == {plain(rule.board) for rule in rules() if rule.board not in systems}
    assert {rule.board for rule in rules()} == set(PAGES)


def test_every_reason_of_a_refusal_is_named_with_what_to_do() -> None:
    """In the words that the user gets, not one row more or less; and each reason has a page or text in the tests that is refused for it."""
    assert tables()[1] == {row: said() for row, said in CANNOT.items()}
    reasons = {status for status in Status if refusal(status)}
    assert reasons == {status for _, status, _ in STATUSES.values()} == set(Status) - {Status.OPEN}
    assert {refusal(status) for status in reasons} <= set(tables()[1].values())


def test_every_setting_is_named_with_its_default() -> None:
    """Not one more or less; of the numbers the table says what holds where nobody sets them."""
    rows = re.findall(r"^\| (`TRUECUT_.+?) \| (.+?) \|$", README.read_text(encoding="utf-8"), re.M)
    told = {name: (place, text) for names_, text in rows for place, name in enumerate(re.findall(r"TRUECUT_(\w+)", names_))}
    assert {name.lower() for name in told} == set(Settings.model_fields) | {"debug", "key", "key_file"}
    for name, field in Settings.model_fields.items():
        if isinstance(field.default, int | float):
            place, text = told[name.upper()]
            assert float(re.findall(r"\d+", text.split("default: ")[1])[place]) == field.default


@pytest.mark.parametrize("row", CANNOT)
def test_what_is_said_names_a_way_on(row: str) -> None:
    """To paste the text, to send another link or file, or to pick one."""
    assert re.search(r"paste|please|--job NUMBER", CANNOT[row]())
