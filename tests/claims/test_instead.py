"""Promises of what an answer names instead of what was asked."""

from __future__ import annotations

import pytest

from agent.claims.instead import instead, with_grade
from agent.domain.answer import Question


def asked(subject: str, quote: str = "") -> Question:
    """A question about something one holds."""
    return Question(requirement="r", subject=subject, text="Do you hold it?", quote=quote or subject, held=True)


@pytest.mark.parametrize(
    ("subject", "quote", "words", "name"),
    [
        ("OSHA 30", "", "Only the 10-hour one", "OSHA 10-hour"),
        ("OSHA 30 certification", "", "No, only the 10", "OSHA 10 certification"),
        ("OSHA 30", "", "no, I only have the OSHA 10 card", "OSHA 10 card"),
        ("OSHA 30", "", "Not the 30, but I have OSHA 10", "OSHA 10"),
        ("OSHA 30", "", "I have only OSHA 10", "OSHA 10"),
        ("NVQ Level 3 plumbing", "", "only the Level 2", "NVQ Level 2 plumbing"),
        ("Plumbing Level 3", "", "No, just level 2.", "Plumbing level 2"),
        ("CDL Class A", "", "just B, not A", "CDL Class B"),
        ("German", "German C1", "just B, not C1", "German (B)"),
        ("German", "German C1", "only B2", "German (B2)"),
        ("Französisch", "Französisch C1", "nur B1", "Französisch (B1)"),
        ("CACES 5", "", "seulement le CACES 3", "CACES 3"),
        ("French and Spanish", "", "only Spanish", "Spanish"),
        ("Führerschein Klasse B, BE", "", "nur B", "Führerschein Klasse B"),
        ("Führerschein Klasse B, BE", "", "nur Klasse B", "Führerschein Klasse B"),
        ("Permis B, C1", "", "seulement B", "Permis B"),
        ("Permiso de conducir B, C", "", "solo el B", "Permiso de conducir B"),
        ("Řidičský průkaz sk. B, C", "", "jen B", "Řidičský průkaz sk. B"),
        ("Driver's license B, BE", "", "only B", "Driver's license B"),
    ],
)
def test_what_one_has_instead_is_kept_by_its_name(subject: str, quote: str, words: str, name: str) -> None:
    """In his words where they name it, else with his level in the name that was asked."""
    assert instead(words, asked(subject, quote)) == name


@pytest.mark.parametrize(
    ("subject", "quote", "words"),
    [
        ("OSHA 30", "", "no"),
        ("OSHA 30", "", "only a bit"),
        ("OSHA 30", "", "only in theory"),
        ("OSHA 30", "", "just the basic one"),
        ("OSHA 30", "", "only my colleague has OSHA 10"),
        ("OSHA 30", "", "only OSHA 10, but it expired"),
        ("OSHA 30", "", "I only started the OSHA 10"),
        ("OSHA 30", "", "only the OSHA 30"),
        ("OSHA 30", "", "I have it"),
        ("OSHA 30", "", "only if you pay for the OSHA 10?"),
        ("a crane licence", "", "I only drive a van"),
        ("German", "German B1", "only C1"),
        ("German", "German C1", "nur ein bisschen"),
        ("Kranschein", "", "noch nicht, im Mai"),
        ("Führerschein Klasse B", "", "nur BE"),
    ],
)
def test_words_that_name_nothing_of_their_own_keep_nothing(subject: str, quote: str, words: str) -> None:
    """A little, somebody else's, what has lapsed or is begun, and the thing itself."""
    assert instead(words, asked(subject, quote)) is None


@pytest.mark.parametrize(("subject", "quote", "name"), [("Englisch", "Englisch C1", "Englisch C1"), ("German", "fluent German", "German"), ("OSHA 30", "OSHA 30, class B2", "OSHA 30")])
def test_a_language_is_named_with_the_level_that_was_asked(subject: str, quote: str, name: str) -> None:
    """ "Englisch (B1) does not count as Englisch" would say nothing."""
    assert with_grade(asked(subject, quote)) == name
