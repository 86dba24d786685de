"""Blanks of templates."""

from __future__ import annotations

import pytest

from agent.lexicon.blanks import blank_in


@pytest.mark.parametrize("text", ["Served an average of [number] guests", "Cut costs by XX%", "Sold for $XX a day", "Worked at [Company Name]", "Led ____ people"])
def test_a_blank_is_seen(text: str) -> None:
    """What a template left open is found, in whichever form."""
    assert blank_in(text)


@pytest.mark.parametrize("text", ["Served 300 guests [see appendix]", "Super Bowl XXX tickets", "Used array[i] in C", "Moved to Mac OS X", "Cut costs by 20%"])
def test_brackets_and_capitals_are_no_blanks(text: str) -> None:
    """Words in brackets and Roman numbers stay."""
    assert blank_in(text) is None
