"""American words in British spelling; names, and words that are the same in both, stay."""

from __future__ import annotations

import pytest

from agent.lexicon.british import in_british, turns_british


@pytest.mark.parametrize(
    ("said", "spelt"),
    [
        ("Organized the color catalogs of two centers", "Organised the colour catalogues of two centres"), ("analyzed behavioral data", "analysed behavioural data"),
        ("Modeled and optimized the labor plan", "Modelled and optimised the labour plan"), ("organizational and customizable", "organisational and customisable"),
        ("Fulfillment and enrollment", "Fulfilment and enrolment"), ("summarizing favorite neighbors", "summarising favourite neighbours"),
    ],
)  # fmt: skip
def test_american_words_are_turned(said: str, spelt: str) -> None:
    """In every form, with the capital of a line's first word."""
    assert in_british(said) == spelt
    assert turns_british(said, spelt)
    assert turns_british(said, f"{spelt}.")


@pytest.mark.parametrize(
    "said",
    [
        "Worked at the Labor Center of Color Inc", "size prize seize capsize four hour tour", "humorous and honorary", "See color-theory.example/center and color.py",
        "program meter practice license", "advertise supervise exercise", "sent to labor@center.example", "",
    ],
)  # fmt: skip
def test_everything_else_stays(said: str) -> None:
    """Names, addresses, and words that are spelt so in Britain too."""
    assert in_british(said) == said
    assert not turns_british(said, said)


@pytest.mark.parametrize(("before", "after", "so"), [("Organized the shop", "Organised the bakery", True), ("Organised the shop", "Organized the shop", False), ("Baked bread", "Organised the shop", False), ("Organized colors", "Organized colours", True)])
def test_a_change_to_british_spelling_is_seen(before: str, after: str, so: bool) -> None:
    """Beside other changes too; the way back is none, nor is a word that was not there."""
    assert turns_british(before, after) is so
