"""Our words as Slack takes them, and its words as we take them."""

from __future__ import annotations

from html import unescape
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent.domain.say import Option, Say, SayKind
from bot.channels.slack.blocks import about, asked_about, feedback, home, question, window
from bot.channels.slack.fetching import may_fetch
from bot.channels.slack.markup import has_link, plain, written
from bot.channels.slack.place import Place, counted_as, place_of
from bot.channels.slack.reading import message_of
from bot.channels.slack.wording import LONGEST, command_in, cut, escaped, parts, typed, weight
from storage.tables import LedgerRow
from tests.channels.test_wording import Shelf
from tests.fakes.slack.kit import MOST_IN_SUM, _words, check_blocks, check_view
from tests.fakes.slack.people import marked

TEXTS = st.text(alphabet=st.sampled_from("ab \n<&>🦄é*_~`|@#!"), max_size=400)


@given(TEXTS)
def test_every_text_survives_the_escaping(text: str) -> None:
    """What Slack shows of it is the text, and none of it is a sign of Slack's own."""
    assert unescape(escaped(text)) == text
    assert not set(escaped(text)) & set("<>")
    assert weight(text) == len(escaped(text))


@given(TEXTS, st.integers(min_value=6, max_value=80))
def test_what_is_cut_fits_on_one_line(text: str, most: int) -> None:
    """Also when its signs grow by the escaping."""
    assert 1 <= len(escaped(cut(text, most))) <= most
    assert "\n" not in cut(text, most)


def test_a_long_text_comes_in_parts_that_fit() -> None:
    """100,000 signs that grow fivefold; the options and thumbs stand under the last."""
    option = Option(label="Yes", data="y")
    made = parts(Say(kind=SayKind.QUESTION, text="&" * 100_000, options=(option,), rated=True))
    assert all(len(escaped(part.text)) <= LONGEST for part in made)
    assert "".join(part.text for part in made) == "&" * 100_000
    assert [bool(part.options) and part.rated for part in made] == [False] * (len(made) - 1) + [True]


@given(st.lists(st.builds(Option, label=TEXTS, data=st.text(min_size=1, max_size=3_000)), min_size=1, max_size=130), TEXTS.filter(str.strip))
def test_whatever_is_asked_keeps_the_limits_of_slack(options: list[Option], text: str) -> None:
    """The number of blocks and buttons, the length of labels and values, and the sum of all."""
    part = parts(Say(kind=SayKind.QUESTION, text=text * 20, options=tuple(options)))[-1]
    blocks = [*question(part.text, part.options, Shelf(), True), feedback()]
    check_blocks(blocks, 50)
    assert sum(map(len, _words(blocks))) <= MOST_IN_SUM
    assert blocks[-2]["elements"][-1]["action_id"] == "words"


def test_a_hundred_options_are_all_shown_where_they_are_short() -> None:
    """In rows of 25."""
    blocks = question("Which?", [Option(label=f"Line {n}", data=f"review:{n}") for n in range(100)], Shelf(), False)
    assert [len(block["elements"]) for block in blocks[1:]] == [25] * 4


def test_windows_and_the_home_tab_keep_the_limits() -> None:
    """Whatever was asked, whatever a post was called."""
    check_view(window("<" * 5_000, about("T1:U1:1.000001", "2.000002")) | {"callback_id": "words"})
    rows = [LedgerRow(user="u", version="abcdef0123456789", role="&" * 2_000, company="<" * 2_000) for _ in range(300)]
    check_view(home(rows, True))
    check_view(home([], False))


@pytest.mark.parametrize("kept", ["", "[]", "{}", "1", '["a"]', "no json"])
def test_a_window_of_unknown_make_is_about_nothing(kept: str) -> None:
    """It breaks nothing."""
    assert asked_about(kept) == ("", "")
    assert asked_about(about("T1:U1", "1.2")) == ("T1:U1", "1.2")


@pytest.mark.parametrize("place", [Place("T1", "U1"), Place("T1", "U1", "17.000100"), Place("T1", "U1", "~0a"), Place("T1", "U1", "", "C1"), Place("T1", "U1", "1.2", "C1")])
def test_a_place_has_a_name_that_leads_back(place: Place) -> None:
    """And its threads are one to Slack's limits."""
    assert place_of(str(place)) == place
    assert counted_as(str(place)) == counted_as(str(Place("T1", "U1", "9.9", place.channel)))


@given(TEXTS)
def test_what_a_client_sends_is_read_as_it_was_typed(text: str) -> None:
    """From the plain field."""
    assert plain(marked(text)) == text.strip()


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ("<https://a.example/x?a=1&amp;b=2>", "https://a.example/x?a=1&b=2"),
        ("see <https://a.example|a.example> now", "see https://a.example now"),
        ("see <https://a.example/jobs|this job>", "see this job\nhttps://a.example/jobs"),
        ("<mailto:a@b.example|a@b.example>", "a@b.example"),
        ("<@U0ME> hi <@U1|ann> in <#C1|general> <!here>", "hi @ann in #general @here"),
        ("a &lt;b&gt; &amp;amp; c", "a <b> &amp; c"),
    ],
)
def test_marks_of_slack_are_read(said: str, read: str) -> None:
    """Links, names and channels."""
    assert plain(said, "U0ME") == read


def test_rich_text_is_read_without_its_dress() -> None:
    """Lists keep their dots and numbers, bold words have no stars."""

    def section(*pieces: dict[str, Any], kind: str = "rich_text_section") -> dict[str, Any]:
        return {"type": kind, "elements": list(pieces)}

    bold = {"type": "text", "text": "Baker <A&B|C>", "style": {"bold": True}}
    items = {"type": "rich_text_list", "style": "bullet", "elements": [section({"type": "text", "text": "one"}), section({"type": "link", "url": "https://a.example/?x=1&y=2"})]}
    numbered = {"type": "rich_text_list", "style": "ordered", "elements": [section({"type": "emoji", "name": "bread", "unicode": "1f35e"})]}
    block = {"type": "rich_text", "elements": [section(bold), items, numbered]}
    event = {"text": "*Baker*", "blocks": [block]}
    assert plain(written(event)) == "Baker <A&B|C>\n• one\n• https://a.example/?x=1&y=2\n1. 🍞"
    assert has_link(written(event))
    assert written({"text": "*x*", "blocks": [{"type": "section"}]}) == "*x*"


def test_commands_are_told_as_they_are_typed() -> None:
    """Ours alone: addresses, paths and other words behind a slash stay."""
    assert typed("say /why 3 or “/format txt”, not /etc/hosts, https://a.example/help or and/or") == (
        "say /tailor why 3 or “/tailor format txt”, not /etc/hosts, https://a.example/help or and/or"
    )
    assert typed("Send it, or say /help.") == "Send it, or say /tailor help."
    assert command_in(" why 3 ") == "/why 3"
    assert command_in("https://a.example/why") == "https://a.example/why"
    assert command_in("why not hire me") == "/why not hire me"


@pytest.mark.parametrize(
    ("link", "may"),
    [
        ("https://files.slack.com/files-pri/T1-F1/x.pdf", True),
        ("http://files.slack.com/x", False),
        ("https://files.slack.com:8443/x", False),
        ("https://files.slack.com@evil.example/x", False),
        ("https://me@files.slack.com/x", False),
        ("https://files.slack.com.evil.example/x", False),
        ("https://slack.com/x", False),
        ("file:///etc/passwd", False),
        ("http://127.0.0.1:11434/x", False),
    ],
)
def test_files_come_from_slack_s_own_host(link: str, may: bool) -> None:
    """Nobody else is told the token."""
    assert may_fetch(link, "https://slack.com") is may


def test_a_message_without_a_person_or_of_another_kind_is_none() -> None:
    """And one of a group of three is not private."""
    event = {"type": "message", "channel": "D1", "channel_type": "im", "user": "U1", "text": "hi", "ts": "1.000001"}
    body = {"team_id": "T1", "event_id": "Ev1"}
    assert message_of({**body, "event": event}, "U0") is not None
    for more in ({"bot_id": "B1"}, {"subtype": "channel_join"}, {"user": ""}, {"channel_type": "group"}, {"type": "reaction_added"}):
        assert message_of({**body, "event": {**event, **more}}, "U0") is None
