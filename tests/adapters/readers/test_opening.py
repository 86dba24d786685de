"""What the first lines of a post say."""

from __future__ import annotations

import pytest

from agent.adapters.readers import read_file
from tests.adapters.readers.posts import TEXT

BODY = TEXT.removeprefix("Head Baker\n").replace("Kornblum Bakery is", "We are")


def read(head: str, foot: str = "") -> tuple[str, str | None, str | None]:
    """Title, employer and place of a post with this head."""
    posting = read_file("post.txt", f"{head}\n{BODY}\n{foot}".encode())
    return posting.title, posting.employer, posting.location


@pytest.mark.parametrize(
    "comment",
    [
        "Hey, saw this one on Indeed, looks good?", "hi! what do you think", "ok so my cousin sent me this. Could work?", "Dear Truecut,\nplease tailor my resume to this job:", "I found this today.",
        "not sure about this one but here goes", "Thought this looked interesting.", "Good morning\n\nThis is the post I meant", "We talked about this bakery.",
    ],
)  # fmt: skip
def test_a_comment_before_the_post_is_not_its_title(comment: str) -> None:
    """The title is the first line that looks like one."""
    assert read(f"{comment}\n\nHead Baker\n")[0] == "Head Baker"
    assert read(f"{comment}\n\nRegistered Nurse – Emergency (RN)\n")[0] == "Registered Nurse – Emergency (RN)"


def test_a_comment_after_the_post_changes_nothing() -> None:
    """Whatever it asks."""
    assert read("Head Baker\n", "What do you think? I am a Line Cook") == ("Head Baker", None, None)


@pytest.mark.parametrize("title", ["Client Support Analyst I", "Hydrographer", "ZOO CURATOR", "iOS Developer", "Innovation Specialist, GS-0301-13"])
def test_unusual_titles_are_titles(title: str) -> None:
    """A number in Roman letters is no first person."""
    assert read(f"{title}\n")[0] == title


@pytest.mark.parametrize("heading", ["Company Overview", "About us", "JOB SUMMARY", "What you will do", "Requirements"])
def test_a_heading_is_no_title(heading: str) -> None:
    """Then the title stays unknown."""
    assert read(f"{heading}\n")[0] == ""


@pytest.mark.parametrize(
    "second, employer, location",
    [
        ("Saguaro Health Network · Tucson, AZ · Full-time", "Saguaro Health Network", "Tucson, AZ"),
        ("Copper State Hospital — Phoenix, AZ", "Copper State Hospital", "Phoenix, AZ"),
        ("Kornblum Bakery, Lindau", "Kornblum Bakery", "Lindau"),
        ("Kornblum & Daughters | Lindau, OR 97201", "Kornblum & Daughters", "Lindau, OR 97201"),
        ("Kaffee House · Portland OR", "Kaffee House", "Portland OR"),
        ("Teal Harbor Freight, Nampa, ID", "Teal Harbor Freight", "Nampa, ID"),
        ("Teal Harbor Freight – Nampa, ID 83651", "Teal Harbor Freight", "Nampa, ID 83651"),
        ("Pine Ridge Outfitters, Boise, Idaho", "Pine Ridge Outfitters", "Boise, Idaho"),
        ("Tucson, AZ · Full-time", None, "Tucson, AZ"),
        ("Full-time, Nampa, ID", None, None),
        ("Full-time, permanent", None, None),
        ("Mountain View, CA", None, "Mountain View, CA"),
        ("Food & Beverage, Denver, CO", None, None),
        ("Second shift, Nampa, ID", None, None),
        ("Warehouse Operations, Nampa, ID", None, None),
        ("We ship freight, Nampa, ID", None, None),
        ("Engineering — San Francisco, CA", None, None),
        ("Full-time · Remote", None, None),
        ("Night shift, Lindau", None, None),
        ("Kornblum", None, None),
        ("$20 an hour — Lindau, OR", None, None),
        ("Class Code: 3586", None, None),
        ("We bake, daily", None, None),
    ],
)
def test_the_line_after_the_title_names_employer_and_place(second: str, employer: str | None, location: str | None) -> None:
    """Only when it has the form of a name and a place; else they stay unknown."""
    found = read(f"Head Baker\n{second}\n")
    assert (found[0], found[1]) == ("Head Baker", employer)
    assert employer is None or found[2] == location


@pytest.mark.parametrize("first", ["Head Baker at Kornblum Bakery", "Head Baker @ Kornblum Bakery", "Head Baker at Kornblum Bakery, Lindau", "Head Baker at Kornblum Bakery — Lindau, OR"])
def test_an_employer_after_at_is_the_employer(first: str) -> None:
    """And the title ends before it."""
    assert read(f"{first}\n")[:2] == ("Head Baker", "Kornblum Bakery")


def test_labels_win() -> None:
    """What is named by a label is not looked for elsewhere."""
    assert read("Head Baker\nCopper State Hospital — Phoenix, AZ\nCompany: Kornblum\nLocation: Lindau\n") == ("Head Baker", "Kornblum", "Lindau")


@pytest.mark.parametrize("title", ["Electrician – Domestic & Light Commercial", "Cook – Hot & Cold Food"])
def test_two_plain_words_joined_are_no_employer(title: str) -> None:
    """"Domestic & Light Commercial" says what work it is; "Kornblum & Stone" would be a name."""
    assert read(f"{title}\n") == (title, None, None)
    assert read("Head Baker – Kornblum & Stone\n")[:2] == ("Head Baker", "Kornblum & Stone")


def test_the_head_of_a_mail_is_no_part_of_the_post() -> None:
    """Of a forwarded mail the subject may be the title; who sent it to whom is passed over."""
    mail = "Fwd: Job for you?\n\nSaw this, thought of you x\n\n---------- Forwarded message ---------\nFrom: Kornblum <office@kornblum.example>\nTo: Sam <sam@mail.example>\nSubject: Head Baker\n"
    assert read(mail) == ("Head Baker", None, None)


@pytest.mark.parametrize("line", ["Job: Night Baker", "CLASS BULLETIN: Night Baker", "HELP WANTED - night Baker", "Now hiring: Night Baker"])
def test_what_a_title_is_called_is_no_part_of_it(line: str) -> None:
    """"Job:" and "Help wanted" go; a line with pay or a telephone number is no title."""
    assert read(f"{line}\n$23/hr, call Denise 574-555-0188\n")[0] == "Night Baker"
