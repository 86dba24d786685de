"""What an answer from the chat is worth."""

from __future__ import annotations

import pytest

from agent.claims.saying import Worth, is_talk, weigh


@pytest.mark.parametrize(
    "words",
    [
        "I never held one but my colleague Tom did the course",
        "I'd love to learn it, so far I only watched colleagues bake",
        "My sister is a baker and I did not touch the oven",
        "I have no experience with it",
        "we planned to but it was cancelled",
        "I would love to learn to weld",
        "I know a colleague who did that",
        "I will start a course in spring",
        "I had never seen one",
        "I wanted to learn Spanish but never found the time",
        "that was done by the other shift",
    ],
)
def test_what_somebody_else_did_or_nobody_is_no_evidence(words: str) -> None:
    """Who says that it was another, that it was only planned, or that it was not so, has shown nothing."""
    assert weigh(words) is Worth.DISOWNED


@pytest.mark.parametrize("words", ["no idea", "none of these", "yes but only a little", "not sure", "maybe some", "🙂", ""])
def test_words_that_tell_of_nothing_make_no_line(words: str) -> None:
    """An answer without a thing or a deed in it is no line."""
    assert weigh(words) is Worth.NOTHING


@pytest.mark.parametrize("words", ["nur ein bisschen, zwei Semester Abendkurs", "only basic German from school", "a little Spanish with guests"])
def test_only_a_little_is_told_as_such(words: str) -> None:
    """Of what one speaks or holds only a little nothing plain is listed."""
    assert weigh(words) is Worth.LITTLE


@pytest.mark.parametrize(
    "words",
    [
        "ok so I wrote the test plan for the payment service",
        "My job was to write the weekly menus",
        "It was me who introduced the new rota",
        "my manager asked me to redesign the shifts and I did it",
        "We would open at six and I would set up the bar",
        "I suggested a new filing system and it was adopted",
        "I was expected to close the till every night and I did",
        "I explored customer data with pandas",
        "I tried to keep waiting times under 5 minutes and mostly did",
        "I did it without any help",
        "I am the only one who can mend the press",
        "It wasn't my main task but I wrote the newsletter",
        "I could type 80 words a minute and transcribed interviews",
        "I did the planning for the summer camp",
        "I was taught by the head chef and then ran the grill myself",
        "no formal title, but I led the project",
        "I wrote the recipes for three shops",
        "since 2015, it never lapsed",
        "We baked 300 loaves a night, no complaints",
        "ran the ovens when the chef was off",
        "Terraform in production for two years",
    ],
)
def test_a_deed_is_a_deed(words: str) -> None:
    """What the person did counts, whatever else the sentence denies."""
    assert weigh(words) is Worth.DEED


@pytest.mark.parametrize("words", ["I ran the bakery at night, never late", "No. 7 Bakery: baked rye", "I never lost a parcel and trained two drivers", "Kept a no-blame log", "Well water tested weekly", "Wrote the yes/no forms"])
def test_a_line_may_have_a_no_within(words: str) -> None:
    """Only words that answer a question are talk."""
    assert not is_talk(words)
