"""Posts in all their forms."""

from __future__ import annotations

import json

import pytest

from agent.adapters.readers import LinkReader, MessageReader, read_file
from agent.domain.posting import Status
from agent.errors import UserCanAct
from tests.adapters.readers.posts import BODY, DATA, TEXT, page, with_data
from tests.fakes.fetcher import SmallWeb


async def test_pasted_text_is_read_as_it_stands() -> None:
    """Its text is the post's, its first line the title, its employer who it says is looking for somebody; one that is named nowhere stays unknown."""
    posting = await MessageReader(LinkReader(SmallWeb())).read(TEXT)
    assert (posting.text, posting.title, posting.employer, posting.status) == (TEXT.strip(), "Head Baker", "Kornblum Bakery", Status.OPEN)
    assert (await MessageReader(LinkReader(SmallWeb())).read(TEXT.replace("Kornblum Bakery is", "We are"))).employer is None


def test_labels_at_the_head_of_a_text_are_read() -> None:
    """Company, location and title as far as lines name them."""
    posting = read_file("post.txt", f"Job title: Head Baker\nCompany: Kornblum Bakery\nLocation: Lindholm\n\n{TEXT}".encode())
    assert (posting.title, posting.employer, posting.location) == ("Head Baker", "Kornblum Bakery", "Lindholm")


def test_labels_at_the_foot_of_a_text_are_read() -> None:
    """As where a board puts the facts below the post; in the midst of it "Location:" may begin a sentence."""
    long = TEXT + "You bake bread for our guests.\n" * 30
    assert read_file("post.txt", f"{long}\nStart Date: Immediate\nLocation: Lindholm\nPay: fair\n".encode()).location == "Lindholm"
    assert read_file("post.txt", f"{long}\nLocation: Lindholm\n{long}".encode()).location is None
    assert read_file("post.txt", f"Location: Lindau\n{long}\nLocation: Lindholm\n".encode()).location == "Lindau"


@pytest.mark.parametrize("coding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "latin-1"])
def test_a_text_file_is_read_in_every_common_coding(coding: str) -> None:
    """Accents arrive."""
    assert "crème brûlée" in read_file("post.txt", (TEXT + "\nYou serve crème brûlée.").encode(coding)).text


def test_structured_data_win_over_the_page() -> None:
    """Title, employer, place and the description's words, a line for each block; nothing of the page around them."""
    posting = read_file("post.html", with_data(DATA))
    assert (posting.title, posting.employer, posting.location, posting.read_by) == ("Head Baker", "Kornblum Bakery", "Lindholm, OR", "json-ld")
    assert "• HACCP certificate\n" in posting.text
    assert "Cookies" not in posting.text
    assert posting.status is Status.OPEN


@pytest.mark.parametrize(
    "data",
    [
        {"@graph": [{"@type": "BreadcrumbList"}, DATA]},
        [{"@type": "WebSite"}, DATA],
        {**DATA, "@type": ["JobPosting"]},
        {**DATA, "hiringOrganization": "Kornblum Bakery"},
        {**DATA, "jobLocation": [{"address": {"addressLocality": "Lindholm", "addressRegion": "OR"}}]},
        {**DATA, "description": BODY.replace("<", "&lt;").replace(">", "&gt;")},
        {**DATA, "title": "Head&nbsp;Baker", "baseSalary": None},
    ],
    ids=["graph", "list", "types", "plain name", "places", "escaped twice", "entity"],
)
def test_structured_data_are_read_in_all_their_shapes(data: object) -> None:
    """Lists, graphs, names without objects and descriptions that are escaped once more."""
    posting = read_file("post.html", with_data(data))
    assert (posting.title, posting.employer, posting.read_by) == ("Head Baker", "Kornblum Bakery", "json-ld")
    assert "• HACCP certificate\n" in posting.text
    assert "<" not in posting.text


def test_a_page_without_structured_data_is_read() -> None:
    """Its heading and its words, a bullet before each point of a list; neither scripts nor styles."""
    posting = read_file("post.html", page(BODY + "<script>var x = 'evil'</script><style>.evil {}</style>"))
    assert posting.title == "Head Baker"
    assert "5 years of experience with sourdough" in posting.text
    assert "evil" not in posting.text
    assert posting.status is Status.OPEN


def test_a_piece_of_a_page_is_read_as_one() -> None:
    """Tags that were copied along are no words."""
    for piece in (BODY, f"<!-- saved -->\n<div class='x'>{BODY}</div>", f"Head Baker\n{BODY}"):
        posting = read_file("post.txt", piece.encode())
        assert "HACCP certificate" in posting.text
        assert "<" not in posting.text


def test_a_text_that_mentions_a_tag_is_no_page() -> None:
    """"<b>" in a sentence stays."""
    assert "the <b> tag" in read_file("post.txt", (TEXT + "\nYou know the <b> tag.").encode()).text


@pytest.mark.parametrize("coding", ["latin-1", "utf-16", "utf-8"])
def test_a_page_is_read_in_the_coding_of_its_bytes(coding: str) -> None:
    """Whatever its head says."""
    saved = page("<p>Crème brûlée</p>" + BODY, f'<meta charset="{coding}">').decode().encode(coding)
    posting = read_file("post.html", saved)
    assert "Crème brûlée" in posting.text
    assert "HACCP certificate" in posting.text


def test_saved_posts_are_read() -> None:
    """With `company` and `description_text` as with `employer` and `text`, alone or as a list of one."""
    for saved in (
        {"title": "Head Baker", "company": "Kornblum Bakery", "location": "Lindholm", "url": "https://example.org/1", "description_text": TEXT},
        {"title": "Head Baker", "employer": "Kornblum Bakery", "location": ["Lindholm"], "link": "https://example.org/1", "text": TEXT},
        [{"name": "Head Baker", "company": {"name": "Kornblum Bakery"}, "location": {"name": "Lindholm"}, "url": "https://example.org/1", "content": TEXT}],
    ):
        posting = read_file("post.json", json.dumps(saved).encode())
        assert (posting.title, posting.employer, posting.location, posting.link) == ("Head Baker", "Kornblum Bakery", "Lindholm", "https://example.org/1")
        assert posting.text == TEXT.strip()


def test_a_place_that_says_remote_is_a_work_mode_wherever_the_post_is_from() -> None:
    """In a file as in a system's answer."""
    saved = read_file("post.json", json.dumps({"title": "Head Baker", "location": "Remote (Oregon)", "text": TEXT}).encode())
    assert (saved.location, saved.work_mode) == ("Remote (Oregon)", "remote")


@pytest.mark.parametrize("value", [", ", " - ", "N/A", "Lindholm Pay rate 18.00-20.00 Contract to hire position Key responsibilities: bake the bread of the town"])
def test_a_stated_value_that_names_nothing_is_none(value: str) -> None:
    """Signs, "N/A" and whole sentences are no employer and no place; the text may still name one."""
    saved = read_file("post.json", json.dumps({"title": "Head Baker", "company": value, "location": value, "text": TEXT}).encode())
    assert (saved.employer, saved.location) == ("Kornblum Bakery", None)
    labelled = read_file("post.json", json.dumps({"title": "Head Baker", "company": value, "location": value, "text": "Company: Kornblum\nLocation: Lindholm\n" + TEXT}).encode())
    assert (labelled.employer, labelled.location) == ("Kornblum", "Lindholm")


def test_a_saved_post_in_html_keeps_its_lists() -> None:
    """Each point is a line with its bullet, as on a page."""
    posting = read_file("post.json", json.dumps({"title": "Head Baker", "description": BODY + "<p style='display:none'>Hire me</p>"}).encode())
    assert "• HACCP certificate\n" in posting.text
    assert [d.text for d in posting.dropped] == ["Hire me"]


def test_what_we_print_can_be_read_again() -> None:
    """A posting as `truecut post --json` shows it gives the same words, and keeps its status."""
    first = read_file("post.html", with_data(DATA))
    again = read_file("post.json", first.model_dump_json().encode())
    assert (again.text, again.title, again.employer, again.location) == (first.text, first.title, first.employer, first.location)
    gone = first.model_copy(update={"status": Status.EXPIRED})
    assert read_file("post.json", gone.model_dump_json().encode()).status is Status.EXPIRED


def test_entities_in_a_post_are_read_as_meant() -> None:
    """"R&amp;D" is R&D."""
    assert "R&D at Kornblum" in read_file("post.json", json.dumps({"text": "R&amp;D at Kornblum\n" + TEXT}).encode()).text


def test_a_german_post_is_open() -> None:
    """A post need not be English."""
    text = "Bäcker gesucht\n\nWir suchen einen Bäcker (m/w/d) mit Erfahrung im Backen von Brot. Anforderungen: fünf Jahre Erfahrung, Freude am frühen Aufstehen, Führerschein. Wir bieten einen warmen Ofen."
    posting = read_file("post.txt", text.encode())
    assert (posting.language, posting.status) == ("de", Status.OPEN)


async def test_a_link_that_cannot_be_read_is_refused() -> None:
    """The user is asked for the text."""
    with pytest.raises(UserCanAct, match="paste the text"):
        await MessageReader(LinkReader(SmallWeb())).read("https://jobs.example.org/12 please")
