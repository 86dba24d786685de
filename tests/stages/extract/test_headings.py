"""Headings of posts, as people write them."""

from __future__ import annotations

import pytest

from agent.stages.extract.headings import section_of
from tests.stages.extract.posts import read

HEADINGS = {
    "req": ("Candidate profile", "Requirements for this role", "Person Spec", "KSAs", "You must have", "Applicants must have", "You're a great fit if", "Does this sound like you?", "What it takes", "Entry requirements", "Certificates and licences", "Languages", "We need", "Personal qualities", "About your background", "What are we looking for?"),
    "pref": ("Bonus points for", "Plus points", "Would be an advantage", "What sets you apart", "Beneficial", "Highly desirable"),
    "duty": ("A typical day", "How you'll make an impact", "Scope of the role", "What the job involves", "As a driver you will", "You'll", "What will you be doing?"),
    "benefit": ("Pay", "Pay and hours", "Working hours", "Our benefits", "Package", "What do you get?"),
    "company": ("Meet the team", "Our client", "Who are we?", "You might NOT be a fit if", "Diversity and inclusion"),
    "apply": ("Apply now", "Interested?", "Closing date", "Our hiring process", "How we hire"),
}


@pytest.mark.parametrize("section, heading", [(section, heading) for section, headings in HEADINGS.items() for heading in headings])
def test_a_heading_opens_its_section(section: str, heading: str) -> None:
    """What stands under a heading is asked for, nice to have, or about something else, in whichever words the heading says so."""
    assert section_of(heading) == section


@pytest.mark.parametrize("line", ["Payroll software", "Payroll Clerk", "Bonusing schemes", "Apply render to walls", "Languages of the Balkans", "Hourly pay runs"])
def test_a_thing_that_begins_like_a_heading_is_none(line: str) -> None:
    """A line that names a thing or a job is no heading."""
    assert section_of(line) is None


def test_payroll_is_asked_for() -> None:
    """What stands under the title "Payroll Clerk" is not about pay, nor is software for it."""
    found = read("Payroll Clerk\n\nRequirements\n\n- Two years in an office\n- Payroll software\n- Fluent English\n\nPay and benefits\n\n- 25 days holiday\n").requirements
    assert [r.quote for r in found] == ["Two years in an office", "Payroll software", "Fluent English"]
