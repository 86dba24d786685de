"""Files that are no résumé."""

from __future__ import annotations

import json
import random
import string
import time
from contextlib import suppress

import pytest

from agent.adapters.importers import read_resume
from agent.adapters.plain import LARGEST
from agent.errors import UserCanAct

BIG = LARGEST - 1_000


def noise(alphabet: str, size: int) -> bytes:
    """The same random characters each time."""
    letters = {code: alphabet[code % len(alphabet)] for code in range(256)}
    return random.Random(7).randbytes(size).decode("latin-1").translate(letters).encode()[:BIG]


WALL = 20
"""Seconds after which the sandbox gives up."""
BAD = {
    "empty": (b"", "resume.txt"),
    "blank": (b" \n\t\r\n ", "resume.md"),
    "byte order mark alone": (b"\xef\xbb\xbf", "resume.txt"),
    "bytes": (random.Random(7).randbytes(BIG), "resume.txt"),
    "letters": (noise(string.ascii_letters + "    \n", BIG), "resume.txt"),
    "one line of letters": (noise(string.ascii_letters, BIG), "resume.md"),
    "foreign letters": (noise("äöüßабвгд中文 \n", BIG // 2), "resume.txt"),
    "broken accents": ("Ã©Ã¼â€™ ".encode() * (BIG // 13), "resume.txt"),
    "too large": (b"a b\n" * LARGEST, "resume.txt"),
    "a letter in a sea of blanks": (b" " * BIG + b"a", "resume.txt"),
    "a small letter to nobody": (b"Hello,\nhow are you today?\n", "resume.txt"),
    "rich text": (rb"{\rtf1\ansi Robin Amsel\par Head Baker}", "resume.rtf"),
    "a page": (b"<!DOCTYPE html><html><body><h1>Robin Amsel</h1></body></html>", "resume.html"),
    "PDF": (b"%PDF-1.7\n" + b"\0" * 100, "resume.pdf"),
    "Word": (b"PK\x03\x04" + b"\0" * 100, "resume.docx"),
    "broken JSON": (b'{"basics": {"name": ', "resume.json"),
    "broken JSON in a text file": (b'{"work": [{"name": "Mill",}', "resume.txt"),
    "no JSON": (b"Robin", "resume.json"),
    "a number": (b"3", "resume.json"),
    "JSON of something else": (b'{"package": "x", "version": 1}', "package.json"),
    "an empty object": (b"{}", "resume.json"),
    "an empty list": (b"[]", "resume.txt"),
    "a list of numbers": (b"[1, 2, 3]", "resume.json"),
    "a résumé without anything": (b'{"basics": {"name": "Robin"}, "work": []}', "resume.json"),
    "deep lists": (b"[" * BIG, "resume.json"),
    "deep objects": (b'{"a":' * (BIG // 5), "resume.txt"),
    "deep but whole": (b'{"work":' + b"[" * 900 + b"]" * 900 + b"}", "resume.json"),
    "far too many lines": (json.dumps({"work": [{"name": "Mill", "highlights": [f"Line {n}" for n in range(3_000)]}]}).encode(), "resume.json"),
}


@pytest.mark.parametrize("case", BAD)
def test_a_bad_file_is_refused_in_one_plain_sentence(case: str) -> None:
    """The user reads one line that names the file or says what to send, within seconds, whatever the file."""
    content, name = BAD[case]
    begun = time.perf_counter()
    with pytest.raises(UserCanAct) as caught:
        read_resume(content, name)
    said = str(caught.value)
    assert "\n" not in said
    assert 20 < len(said) < 200
    assert "please" in said
    assert "Error" not in said
    assert time.perf_counter() - begun < WALL


@pytest.mark.parametrize("piece", ["1 2 ", "Ab ", "a.", "a - ", "a@b.", "a\t", "Abc. ", "Abc, ", "| ", "* ", "_a_ ", "**a", "A at ", "2019 - ", "a (", "jan ", "https://a.b/", "\\*", "x: "])
@pytest.mark.parametrize("sections", [("Contact", "Experience", "Education"), ("Skills", "Languages", "Summary")])
def test_no_line_takes_long(sections: tuple[str, ...], piece: str) -> None:
    """No pattern takes more than linear time on a line of 60,000 characters in any section."""
    line = (piece * 60_000)[:60_000]
    begun = time.process_time()
    with suppress(UserCanAct):
        read_resume(("# Robin Amsel\n" + "\n".join(f"{section}\n{line}" for section in sections)).encode(), "resume.md")
    assert time.process_time() - begun < 3
