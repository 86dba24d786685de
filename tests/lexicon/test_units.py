"""Numbers as quantities."""

from __future__ import annotations

import pytest

from agent.lexicon.units import quantities


@pytest.mark.parametrize(
    "text, value, family",
    [
        ("50K users", 50_000, ""),
        ("$2M", 2_000_000, "money"),
        ("$200k/year", 200_000, "money"),
        ("1,234,567 rows", 1_234_567, ""),
        ("35 %", 35, "percent"),
        ("thirty-five percent", 35, "percent"),
        ("two hundred staff", 200, ""),
        ("F1 of .91", 0.91, ""),
        ("2 hours", 7_200, "time"),
        ("5 yrs", 60, "months"),
        ("a 3-location group", 3, ""),
        ("1.5 million downloads", 1_500_000, ""),
    ],
)
def test_a_quantity_is_read_in_every_notation(text: str, value: float, family: str) -> None:
    """Scale, sign, words and unit become one value of one family."""
    (found,) = (q for q in quantities(text))
    assert (found.value, found.family) == (value, family)


@pytest.mark.parametrize("text", ["v2.1", "3D printing", "Ab12c", "H2O"])
def test_a_digit_in_a_name_is_no_quantity(text: str) -> None:
    """Versions and names are not numbers."""
    assert not quantities(text)


def test_millimetres_are_no_millions() -> None:
    """"5 mm" is a length unless a sign of money stands before it."""
    (length,), (money,) = quantities("tiles 5 mm thick"), quantities("$5mm in sales")
    assert (length.family, round(length.value, 6)) == ("length", 0.005)
    assert (money.family, money.value) == ("money", 5_000_000)
