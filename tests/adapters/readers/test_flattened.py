"""The heads of posts that lost all line breaks."""

from __future__ import annotations

import pytest

from agent.adapters.readers import read_file
from agent.stages.extract import extract

BODY = (
    " Posted 3 days ago Apply now About us Kestrel Freight moves parcels for shops in four states and has 300 people. What you'll do Load trailers and scan parcels all night. "
    "Requirements 2 years of warehouse experience. Forklift license. Ability to lift 60 lbs. Benefits Dental insurance."
)


@pytest.mark.parametrize(
    "head, title, employer, location",
    [
        ("Warehouse Associate Kestrel Freight Tulsa, OK Part-time $19 an hour", "Warehouse Associate", "Kestrel Freight", "Tulsa, OK"),
        ("Warehouse Associate II - 2nd Shift Kestrel Freight San Antonio, Texas $21 an hour", "Warehouse Associate", "Kestrel Freight", "San Antonio, Texas"),
        ("Kestrel Freight Warehouse Associate Tulsa, OK", "Warehouse Associate", "Kestrel Freight", "Tulsa, OK"),
        ("Truck Driver Tulsa, OK", "Truck Driver", None, "Tulsa, OK"),
    ],
)
def test_title_employer_and_place_are_told_without_line_breaks(head: str, title: str, employer: str | None, location: str) -> None:
    """The title goes by its words, the place by its form, and what stands between is the employer where the post speaks of it again."""
    posting = read_file("post.txt", f"{head}{BODY}".encode())
    assert (posting.title, posting.employer, posting.location) == (title, employer, location)
    assert extract(posting).role == title.lower()


def test_an_employer_known_from_a_sentence_ends_the_title() -> None:
    """Also where the title says more than its own words."""
    posting = read_file("post.txt", f"Forklift Operator - 2nd Shift Kestrel Freight Tulsa, OK Full-time{BODY} Kestrel Freight is an equal opportunity employer.".encode())
    assert (posting.title, posting.employer, posting.location) == ("Forklift Operator - 2nd Shift", "Kestrel Freight", "Tulsa, OK")
    assert extract(posting).role == "forklift operator"


@pytest.mark.parametrize("head", ["Careers Kestrel Freight Tulsa, OK", "Join the night crew in Tulsa, OK and grow with us!", "Parcels never sleep."])
def test_where_the_title_is_not_told_the_reading_is_unsure(head: str) -> None:
    """Nothing is guessed, and the role is not said to be known."""
    brief = extract(read_file("post.txt", f"{head}{BODY}".encode()))
    assert brief.role == ""
    assert brief.confidence < 0.6


def test_a_title_that_the_post_says_again_is_not_taken_for_an_employer() -> None:
    """"Accounts Payable" before "Specialist" is a part of the title, however often it is said."""
    text = f"Accounts Payable Specialist - Boise, ID - Full time - Posted 3 days ago. The Accounts Payable Specialist processes invoices.{BODY}"
    assert read_file("post.txt", text.encode()).title == "Accounts Payable Specialist"


def test_a_comment_before_a_flattened_post_hides_nothing() -> None:
    """Title, employer and place are read behind it, and the form of a company is no place."""
    text = f"hey found this on indeed\n\nWarehouse Supervisor - 2nd ShiftKestrel Freight Co. Tulsa, OK $26 an hourJob descriptionKestrel Freight is a family owned distributor of fruit.{BODY}"
    posting = read_file("post.txt", text.encode())
    assert (posting.title, posting.employer, posting.location) == ("Warehouse Supervisor - 2nd Shift", "Kestrel Freight", "Tulsa, OK")
