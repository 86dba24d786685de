"""Pages and files that are no open post."""

from __future__ import annotations

import json
import random
import string
import time

import pytest

from agent.adapters.plain import LARGEST
from agent.adapters.readers import ensure_open, read_file
from agent.domain.posting import Status
from agent.errors import UserCanAct
from tests.adapters.readers.posts import BODY, DATA, TEXT, page, with_data

BIG = LARGEST - 1_000
LETTERS = string.ascii_lowercase + "   \n"
_DAYS = "".join(f"<div><a href='/jobs/{n}'>Baker number {n}</a> <span>{n + 2} days ago</span></div>" for n in range(25))
_RECIPE = "<p>Mix the flour with water, wait for a day until it bubbles, and then put the loaf into a hot oven for an hour.</p>" * 4

STATUSES = {
    "expired text": (f"{TEXT}\nThis job has expired.".encode(), Status.EXPIRED, "expired"),
    "expired page": (page(f"<p>No longer accepting applications</p>{BODY}"), Status.EXPIRED, "expired"),
    "expired page with data": (with_data(DATA, "<p>This position has been filled.</p>"), Status.EXPIRED, "expired"),
    "log-in text": (b"Please sign in to view this job. New here? Join now to see who you know at Kornblum Bakery and find other jobs for bakers.", Status.LOGIN_WALL, "log-in"),
    "log-in page": (page("<p>Sign in to view this job</p><form>E-mail Password</form>"), Status.LOGIN_WALL, "log-in"),
    "script page": (page("<p>You need to enable JavaScript to run this app.</p>"), Status.NEEDS_JAVASCRIPT, "browser"),
    "script page with noscript": (page("<noscript>Please enable JavaScript.</noscript><div id=root></div>").replace(b"<h1>Head Baker</h1>", b""), Status.NEEDS_JAVASCRIPT, "browser"),
    "empty shell": (b'<html><head><script src="/app.js"></script></head><body><div id="app"></div></body></html>', Status.NEEDS_JAVASCRIPT, "browser"),
    "listing": (page(_DAYS), Status.LISTING, "list of jobs"),
    "company page": (page("<p>Kornblum has baked since 1911 in many towns, and is proud of its ovens.</p>", '<link rel="canonical" href="https://x.example/company/kornblum">'), Status.COMPANY_PAGE, "company"),
    "a recipe": (page(_RECIPE), Status.NOT_A_POST, "could not find a job post"),
    "an empty page": (b"<!doctype html><html></html>", Status.NOT_A_POST, "could not find a job post"),
    "a greeting": (b"Hello, how are you?", Status.NOT_A_POST, "could not find a job post"),
    "one word again and again": (b"Cookies\n" * 200, Status.NOT_A_POST, "could not find a job post"),
}  # fmt: skip


@pytest.mark.parametrize("case", STATUSES)
def test_a_page_that_is_no_open_post_is_refused_with_the_reason(case: str) -> None:
    """The status says what it is, and the sentence what to do."""
    content, status, words = STATUSES[case]
    posting = read_file("post.html", content)
    assert posting.status is status
    with pytest.raises(UserCanAct) as caught:
        ensure_open(posting)
    assert words in str(caught.value)
    assert "paste" in str(caught.value)
    assert "\n" not in str(caught.value)


BAD = {
    "empty": b"",
    "blank": b" \n\t ",
    "bytes": random.Random(7).randbytes(BIG),
    "letters": random.Random(7).randbytes(BIG).translate(bytes(ord(LETTERS[code % len(LETTERS)]) for code in range(256))),
    "blanks": b" " * BIG + b"a",
    "accents": random.Random(7).randbytes(BIG).translate(bytes(code | 0xC0 for code in range(256))),
    "too large": b"a b\n" * LARGEST,
    "PDF": b"%PDF-1.7 x",
    "rich text": rb"{\rtf1\ansi Head Baker}",
    "a number": b"3",
    "broken JSON": b'{"title": "Head Baker", "text": ',
    "JSON without words": b'{"a": 1}',
    "an empty object": b"{}",
    "an empty list": b"[]",
    "two posts": json.dumps([{"text": TEXT}, {"text": TEXT}]).encode(),
    "deep lists": b"[" * BIG,
    "deep objects": b'{"a":' * (BIG // 5),
    "saved noise": json.dumps({"text": "word " * 300_000}).encode(),
    "saved tags": json.dumps({"text": "<p>" * 500_000}).encode(),
    "tags": b"<html><body>" + b"<div>x</div>" * (BIG // 12),
    "open tags": b"<html><body>" + b"<div>" * (BIG // 6) + b"word",
    "half tags": b"<html><body " + b"a='1' " * (BIG // 6),
    "lists": b"<html><body>" + b"<li>hello world " * (BIG // 16),
    "hidden lists": b"<html><body>" + b'<div style="display:none">x y' * (BIG // 30),
    "styles": b"<html><body>" + b'<p style="color:white">x' * (BIG // 26),
    "data": b'<html><script type="application/ld+json">' + b"[" * BIG,
    "graphs": b'<html><script type="application/ld+json">' + b'{"@graph":' * 900 + b"{}" + b"}" * 900 + b"</script><body>x",
    "comment": b"<html><body><!--" + b"-" * BIG,
    "entities": b'<!DOCTYPE html [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><html><body>&b;&b;</body></html>',
    "a file of the host": b'<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/hostname">]><html><body>&x;</body></html>',
    "zeros": b"<html><body>\x00\x01\x02</body></html>",
    "noscript noise": b"<html><body>" + b"<noscript " * (BIG // 10),
}


@pytest.mark.parametrize("case", BAD)
def test_bad_input_is_refused_in_one_plain_sentence(case: str) -> None:
    """Noise, hostile pages and foreign files end in one line for the user, within seconds."""
    begun = time.process_time()
    with pytest.raises(UserCanAct) as caught:
        ensure_open(read_file("post.html", BAD[case]))
    said = str(caught.value)
    assert "\n" not in said
    assert 20 < len(said) < 200
    assert "Error" not in said
    assert time.process_time() - begun < 8


def test_a_hostile_page_runs_nothing_and_keeps_its_words() -> None:
    """Handlers, frames and pictures are dropped; the words around them are read."""
    posting = read_file("post.html", page(f"<div onclick='x()'>{BODY}</div><img src=x onerror=alert(1)><iframe srcdoc='<p>evil</p>'>evil</iframe><svg><text>evil</text></svg>"))
    assert posting.status is Status.OPEN
    assert "evil" not in posting.text
    assert "alert" not in posting.text
    assert "HACCP certificate" in posting.text


def test_a_page_whose_head_is_mostly_script_is_read() -> None:
    """Signs before the words do not make a page unreadable."""
    assert read_file("post.html", page(head="<script>" + "{}[];()=&&||" * 5_000 + "</script>")).status is Status.OPEN
