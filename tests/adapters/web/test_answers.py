"""What is made of an answer: its form, its words, and what its code says."""

from __future__ import annotations

import codecs
import gzip
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from agent.adapters.web import WebFetcher
from agent.adapters.web.delays import delay_in_words
from agent.domain.page import Form, Page
from agent.errors import UserCanAct
from tests.adapters.web.network import Internet, Names
from tests.fakes.webserver import WebServer, answer

LINK = "https://kornblum.example/"
NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)
WORDS = "<p>Bäcker “gesucht”</p>"


async def fetched(route: bytes) -> Page:
    """What the fetcher makes of this answer."""
    async with WebServer({"/": route}) as server:
        return await WebFetcher(resolve=Names(), network=Internet(server.port)).fetch(LINK)


TYPES = {
    "text/html": Form.HTML, "TEXT/HTML;charset=utf-8": Form.HTML, "application/xhtml+xml": Form.HTML, "application/json": Form.JSON,
    "application/ld+json; profile=x": Form.JSON, "text/plain": Form.TEXT, "text/xml": Form.XML, "application/xml": Form.XML,
    "application/rss+xml": Form.XML, "application/pdf": Form.PDF, "text/html, text/html": Form.HTML,
}  # fmt: skip


@pytest.mark.parametrize("kind", TYPES)
async def test_the_stated_type_says_the_form(kind: str) -> None:
    """With whatever parameters."""
    assert (await fetched(answer(b"word", form=kind))).form is TYPES[kind]


UNSTATED = {
    b"%PDF-1.7 x": Form.PDF, b' {"a": 1}': Form.JSON, b"[1]": Form.JSON, b"\n<!doctype html><p>a": Form.HTML, b"<?xml version='1.0'?><a/>": Form.XML,
    b"<?xml version='1.0'?><HTML xmlns='x'>": Form.HTML, b"\xef\xbb\xbf<p>a": Form.HTML, codecs.BOM_UTF16_LE + "<p>a".encode("utf-16-le"): Form.HTML,
    "Bäcker gesucht".encode("cp1252"): Form.TEXT,
}  # fmt: skip


@pytest.mark.parametrize("kind", ["", "application/octet-stream", "binary/octet-stream", "html"])
@pytest.mark.parametrize("content", UNSTATED)
async def test_where_no_type_is_stated_the_first_bytes_say_the_form(kind: str, content: bytes) -> None:
    """A download is named so by many servers."""
    assert (await fetched(answer(content, form=kind))).form is UNSTATED[content]


KINDS = {
    "image/png": "a picture", "image/svg+xml": "a picture", "video/mp4": "a film", "audio/mpeg": "a sound recording", "application/zip": "an archive",
    "application/gzip": "an archive", "application/x-7z-compressed": "an archive", "application/msword": "a Word file",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "a Word file", "application/rtf": "a Word file",
    "application/x-msdownload": "a file that I cannot read", "font/woff2": "a file that I cannot read", "text/css": "a file that I cannot read",
    "application/wasm": "a file that I cannot read",
}  # fmt: skip


@pytest.mark.parametrize("kind", KINDS)
async def test_what_is_no_page_is_refused_with_what_it_is(kind: str) -> None:
    """And with what to do."""
    with pytest.raises(UserCanAct) as caught:
        await fetched(answer(b"word", form=kind))
    assert str(caught.value) == f"This link leads to {KINDS[kind]}: please paste the text of the post."


CHARSETS = {
    "the header": (answer(WORDS.encode("utf-8"), form="text/html; charset=UTF-8"), "utf-8"),
    "the header in quotes": (answer(WORDS.encode("cp1252"), form='text/html; charset="windows-1252"'), "cp1252"),
    "Latin-1, which is Windows-1252 in truth": (answer(WORDS.encode("cp1252"), form="text/html; charset=ISO-8859-1"), "cp1252"),
    "the page": (answer(b"<meta charset=utf-8>" + WORDS.encode(), form="text/html"), "utf-8"),
    "the page in the old way": (answer(b'<meta http-equiv="Content-Type" content="text/html; charset=windows-1252">' + WORDS.encode("cp1252"), form="text/html"), "cp1252"),
    "the XML declaration": (answer(b"<?xml version='1.0' encoding='windows-1252'?>" + WORDS.encode("cp1252"), form="application/xml"), "cp1252"),
    "the header before the page": (answer(b"<meta charset=koi8-r>" + WORDS.encode(), form="text/html; charset=utf-8"), "utf-8"),
    "the page where the header says nonsense": (answer(b"<meta charset=cp1252>" + WORDS.encode("cp1252"), form="text/html; charset=klingon"), "cp1252"),
    "a mark before the header": (answer(codecs.BOM_UTF8 + WORDS.encode(), form="text/html; charset=iso-8859-1"), "utf-8-sig"),
    "a mark of UTF-16": (answer(codecs.BOM_UTF16_LE + WORDS.encode("utf-16-le"), form="text/html; charset=utf-8"), "utf-16"),
    "a page that says UTF-16 and is none": (answer(b"<meta charset=utf-16>" + WORDS.encode(), form="text/html"), "utf-8"),
    "nobody": (answer(WORDS.encode("cp1252"), form="text/html"), None),
    "nobody before the end of the first bytes": (answer(b" " * 3_000 + b"<meta charset=koi8-r>" + WORDS.encode(), form="text/html"), None),
    "a wrong header": (answer(WORDS.encode("cp1252"), form="text/html; charset=utf-8"), "utf-8"),
}


@pytest.mark.parametrize("case", CHARSETS)
async def test_the_words_come_out_right(case: str) -> None:
    """By a mark, else the header, else the page; where it is wrong the domain makes the best of it."""
    route, charset = CHARSETS[case]
    page = await fetched(route)
    assert page.charset == charset
    assert page.text.endswith(WORDS)


@pytest.mark.parametrize("charset", ["punycode", "idna", "unicode_escape", "raw_unicode_escape", "utf-7", "zip", "hex", "rot13", "undefined", "mbcs", "\0", "x" * 50])
async def test_a_codec_that_is_no_charset_of_the_web_is_not_taken(charset: str) -> None:
    """Some take hours for a page that was made for them."""
    page = await fetched(answer(f"<meta charset={charset}>{WORDS}".encode(), form="text/html"))
    assert (page.charset, page.text.endswith(WORDS)) == (None, True)


GZIPPED = gzip.compress(b"<p>Head Baker wanted</p>" * 500, mtime=0)
PACKED = {
    "as asked for": (GZIPPED, 500),
    "in several streams": (GZIPPED + GZIPPED + gzip.compress(b"") + GZIPPED, 1_500),
    "with rubbish behind it": (GZIPPED + b"\0\0rubbish", 500),
    "broken off in the end mark": (GZIPPED[:-5], 500),
}


@pytest.mark.parametrize("case", PACKED)
async def test_a_packed_page_is_unpacked(case: str) -> None:
    """What came is kept, also when the end is missing."""
    packed, times = PACKED[case]
    for name in ("gzip", "X-GZIP"):
        assert (await fetched(answer(packed, Content_Encoding=name))).text.count("Head Baker") == times


async def test_of_a_packed_page_that_breaks_off_what_came_is_kept() -> None:
    """Half a post is better than none."""
    noise = "".join(f"<p>Baker {n * 7919 % 1000003}</p>" for n in range(2_000)).encode()
    page = await fetched(answer(gzip.compress(noise)[:4_000], Content_Encoding="gzip"))
    assert noise.startswith(page.content)
    assert len(page.content) > 4_000


@pytest.mark.parametrize("content, encoding", [(GZIPPED[:10], "gzip"), (b"<p>not packed</p>", "gzip"), (b"x", "br"), (b"x", "zstd"), (b"x", "deflate"), (GZIPPED, "gzip, gzip")])
async def test_a_page_out_of_which_nothing_can_be_unpacked_is_refused(content: bytes, encoding: str) -> None:
    """In a sentence that says what to do."""
    with pytest.raises(UserCanAct, match="paste the text"):
        await fetched(answer(content, Content_Encoding=encoding))


REFUSALS_OF_SITES = {
    "words": answer(b"<p>gone</p>", code=404),
    "nothing": answer(code=404, form=""),
    "a picture": answer(b"\x89PNG", code=404, form="image/png"),
    "bytes": answer(b"\0\1", code=404, form=""),
    "another packing": answer(b"x", code=404, Content_Encoding="br"),
    "a broken packing": answer(b"x", code=404, Content_Encoding="gzip"),
    "a flood": answer(b"x" * 5_100_000, code=404),
}


@pytest.mark.parametrize("case", REFUSALS_OF_SITES)
async def test_what_comes_with_a_refusal_of_the_site_may_be_anything(case: str) -> None:
    """Its code counts; words are kept where there are any."""
    page = await fetched(REFUSALS_OF_SITES[case])
    assert page.code == 404
    assert page.form in (Form.HTML, Form.TEXT)
    assert page.content == (b"<p>gone</p>" if case == "words" else b"")


@pytest.mark.parametrize("code", [200, 201, 203, 206, 400, 401, 403, 404, 410, 418, 451, 999])
async def test_the_readers_decide_what_a_code_means(code: int) -> None:
    """Whether the post is gone, or behind a wall."""
    assert (await fetched(answer(b"<p>a</p>", code=code))).code == code


@pytest.mark.parametrize("code", [500, 502, 503, 504, 520, 599])
async def test_a_site_in_trouble_is_told_with_its_code(code: int) -> None:
    """And that it may be over later."""
    with pytest.raises(UserCanAct, match=rf"^The site has trouble just now \({code}\): please try again later, or paste the text of the post\.$"):
        await fetched(answer(b"<p>a</p>", code=code))


@pytest.mark.parametrize("route", [answer(code=204), answer(code=200), answer(b" \n", code=200), answer(code=201, form="text/plain"), answer(gzip.compress(b""), Content_Encoding="gzip")])
async def test_an_empty_page_is_told(route: bytes) -> None:
    """There is nothing to read in it."""
    with pytest.raises(UserCanAct, match=r"This page is empty.*paste the text"):
        await fetched(route)


@pytest.mark.parametrize("route", [answer(code=302), answer(code=300, Location="/a"), answer(code=304), answer(code=305, Location="http://8.8.8.8/")])
async def test_an_answer_that_points_nowhere_is_told(route: bytes) -> None:
    """Neither a page nor a redirect that is followed; a proxy that a site wants is not used."""
    with pytest.raises(UserCanAct, match=r"leads nowhere.*paste the text"):
        await fetched(route)


async def test_a_refresh_in_the_page_is_not_followed() -> None:
    """Only the readers look into a page."""
    page = await fetched(answer(b'<meta http-equiv="refresh" content="0; url=http://127.0.0.1/">'))
    assert page.link == LINK


DELAYS = {
    "0": "in a minute", "30": "in a minute", "60": "in a minute", "61": "in 2 minutes", "300": "in 5 minutes", " 5400 ": "in 90 minutes", "5401": "in 2 hours",
    "86400": "in 24 hours", "200000": "in 3 days", "99999999999": "later", "9" * 5_000: "later", "": "later", "soon": "later", "-5": "later", "1.5": "later",
    "²": "later", "Wed, 99 Nov 2026 12:00:00 GMT": "later", format_datetime(NOW + timedelta(minutes=7), usegmt=True): "in 7 minutes",
    format_datetime(NOW - timedelta(days=7), usegmt=True): "in a minute", "Wed, 25 Nov 2026 14:00:00 -0000": "in 2 hours", "Wed, 25 Nov 2026 13:00:00 +0100": "in a minute",
}  # fmt: skip


@pytest.mark.parametrize("stated", DELAYS)
def test_a_site_says_in_words_when_to_come_back(stated: str) -> None:
    """From seconds or a date; nonsense is "later"."""
    assert delay_in_words(stated, NOW) == DELAYS[stated]


async def test_a_site_that_is_asked_too_often_says_when_to_come_back() -> None:
    """And the user need not wait for it."""
    with pytest.raises(UserCanAct, match=r"^The site asks me to come back in 2 hours: please paste the text of the post\.$"):
        await fetched(answer(code=429, Retry_After="7200"))
