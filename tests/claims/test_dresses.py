"""Numbers in every dress: one value is one number, however it is written, and its neighbour is another."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.claims.cases import hard, rules

_ONES = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def spelled(value: int) -> str:
    """The number in words."""
    for scale, name in ((10**6, "million"), (1000, "thousand"), (100, "hundred")):
        if value >= scale:
            rest = spelled(value % scale) if value % scale else ""
            joint = " and " if rest and value % scale < 100 else " " if rest else ""
            return f"{spelled(value // scale)} {name}{joint}{rest}"
    if value < 20:
        return _ONES[value - 1]
    return _TENS[value // 10 - 2] + (f"-{_ONES[value % 10 - 1]}" if value % 10 else "")


def _grouped(value: int, sign: str) -> str:
    return f"{value:,}".replace(",", sign)


def _indian(value: int) -> str:
    head, tail = divmod(value, 1000)
    if not head:
        return str(value)
    pairs = []
    while head:
        head, pair = divmod(head, 100)
        pairs.append(f"{pair:02}" if head else str(pair))
    return f"{','.join(reversed(pairs))},{tail:03}"


def dresses(value: int) -> list[str]:
    """The ways to write a count."""
    plain = [str(value), *(_grouped(value, sign) for sign in (",", ".", "'", "’", "\u202f")), spelled(value), _indian(value)]
    if value % 1000 == 0:
        plain += [f"{value // 1000}k", f"{value // 1000}K", f"{value // 1000} thousand"]
    if value % 100000 == 0:
        plain += [f"{value / 10**6:g} million", f"{value / 10**6:g}".replace(".", ",") + " Mio.", f"{value / 10**5:g} lakh"]
    return plain


COUNTS = st.one_of(st.integers(2, 99), st.integers(100, 9_999), st.integers(10_000, 999_999), st.integers(2, 900).map(lambda n: n * 1000), st.integers(11, 99).map(lambda n: n * 100_000))


@settings(max_examples=300, deadline=None)
@given(COUNTS, st.data())
def test_a_count_is_the_same_in_every_dress(value: int, data: st.DataObject) -> None:
    """Whatever grouping, words or scale the evidence and the line choose, the value is one; one more is another number."""
    ours, theirs = data.draw(st.sampled_from(dresses(value))), data.draw(st.sampled_from(dresses(value)))
    source = f"Packed {theirs} boxes for the warehouse"
    assert not rules(f"Packed {ours} boxes for the warehouse", source)
    other = data.draw(st.sampled_from(dresses(value + 1)))
    assert hard(f"Packed {other} boxes for the warehouse", source)


MONEY = [("€{}", "{} €", "EUR {}", "{} EUR", "{} euros"), ("£{}", "GBP {}", "{} GBP"), ("${}", "{} dollars", "USD {}", "US${}"), ("₹{}", "Rs. {}", "Rs {}", "INR {}", "{} rupees"), ("CHF {}", "{} CHF", "{} Swiss francs"), ("SEK {}", "{} SEK")]


@settings(max_examples=200, deadline=None)
@given(COUNTS, st.sampled_from(MONEY), st.data())
def test_a_sum_is_the_same_by_sign_code_and_name(value: int, shapes: tuple[str, ...], data: st.DataObject) -> None:
    """A sum of money is one by its sign, code or name; another currency or one more is another sum."""
    ours, theirs = (data.draw(st.sampled_from(shapes)).format(data.draw(st.sampled_from(dresses(value)))) for _ in range(2))
    source = f"Managed a budget of {theirs} for the school"
    assert not rules(f"Managed a budget of {ours} for the school", source)
    assert hard(f"Managed a budget of {data.draw(st.sampled_from(shapes)).format(value + 1)} for the school", source)
    foreign = data.draw(st.sampled_from([shape for other in MONEY if other is not shapes for shape in other]))
    assert hard(f"Managed a budget of {foreign.format(value)} for the school", source)


UNITS = [("MW", "megawatts"), ("kW", "kilowatts"), ("kWh", "kilowatt hours"), ("m²", "sqm", "square metres", "sq m"), ("km²", "sq km", "square kilometres"), ("ha", "hectares"), ("t", "tonnes"), ("hl", "hectolitres"), ("rpm", "revolutions per minute"), ("°C", "degrees Celsius"), ("GB", "gigabytes"), ("kg", "kilograms", "kilos"), ("ml", "millilitres"), ("m³", "cubic metres"), ("mph", "miles per hour"), ("hrs", "hours", "hr"), ("min", "minutes", "mins"), ("%", "percent", "per cent")]


@settings(max_examples=200, deadline=None)
@given(st.integers(2, 950), st.sampled_from(UNITS), st.data())
def test_a_measure_is_the_same_by_the_short_form_of_its_unit(value: int, names: tuple[str, ...], data: st.DataObject) -> None:
    """Watts, hectares, tonnes and the rest go by their short forms; another unit or one more is another measure."""
    ours, theirs = (f"{data.draw(st.sampled_from((str(value), spelled(value))))} {data.draw(st.sampled_from(names))}" for _ in range(2))
    source = f"Logged {theirs} at the depot"
    assert not rules(f"Logged {ours} at the depot", source)
    assert hard(f"Logged {value + 1} {data.draw(st.sampled_from(names))} at the depot", source)
    other = data.draw(st.sampled_from([name for group in UNITS if group is not names for name in group]))
    assert hard(f"Logged {value} {other} at the depot", source)


RATES = {"day": ("{} a day", "{} per day", "{}/day", "{} each day", "{} p. day", "{} daily"), "week": ("{} a week", "{} per week", "{}/wk", "{}/week", "{} every week", "{} weekly", "{} p.w."), "month": ("{} a month", "{} per month", "{}/month", "{} monthly", "{} each month"), "year": ("{} a year", "{} per year", "{} p.a.", "{} per annum", "{} annually", "{}/yr"), "hour": ("{} an hour", "{} per hour", "{}/h", "{}/hr", "{} hourly")}


@settings(max_examples=200, deadline=None)
@given(st.integers(2, 99_999), st.sampled_from(sorted(RATES)), st.sampled_from(("about", "approx.", "circa", "ca.", "~", "roughly", "around", "approximately", "")), st.data())
def test_a_rate_is_the_same_in_every_form(value: int, rate: str, about: str, data: st.DataObject) -> None:
    """"A week", "weekly", "/wk" and "per week" are one rhythm; another rhythm is not."""
    ours, theirs = (f"{about} {data.draw(st.sampled_from(RATES[rate])).format(f'{data.draw(st.sampled_from((str(value), spelled(value))))} calls')}".strip() for _ in range(2))
    source = f"Answered {theirs} at the desk"
    assert not rules(f"Answered {ours} at the desk", source)
    other = data.draw(st.sampled_from([shape for name, shapes in RATES.items() if name != rate for shape in shapes]))
    assert hard(f"Answered {about} {other.format(f'{value} calls')} at the desk", source)


@settings(max_examples=100, deadline=None)
@given(st.integers(2, 400), st.integers(1, 300), st.data())
def test_a_range_is_the_same_in_figures_and_words(low: int, more: int, data: st.DataObject) -> None:
    """"Eight to ten" is 8–10; neither end moves."""
    high = low + more
    shapes = ("{}-{}", "{}–{}", "{} to {}", "between {} and {}")
    def told(one: int, other: int) -> str:
        words = data.draw(st.booleans())
        shape: str = data.draw(st.sampled_from(shapes[2:] if words else shapes))
        return shape.format(*(spelled(end) if words else end for end in (one, other)))
    source = f"Wrote {told(low, high)} reports a week for three advisers"
    assert not rules(f"Wrote {told(low, high)} reports a week for three advisers", source)
    assert hard(f"Wrote {told(low, high + 1)} reports a week for three advisers", source)


@pytest.mark.parametrize(
    "line, source",
    [
        ("Packed 500,000 boxes", "Packed half a million boxes"),
        ("Packed 250,000 boxes", "Packed a quarter of a million boxes"),
        ("Packed 2.5 million boxes", "Packed two and a half million boxes"),
        ("Packed six boxes", "Packed half a dozen boxes"),
        ("Packed 24 boxes", "Packed two dozen boxes"),
        ("Ran shifts of 2.5 hours", "Ran shifts of two and a half hours"),
        ("Ran shifts of 150 minutes", "Ran shifts of two and a half hours"),
        ("Ran shifts of 2½ hours", "Ran shifts of 2 1/2 hours"),
        ("Ran shifts of 90 minutes", "Ran shifts of an hour and a half"),
        ("Served 2/3 of the tables", "Served two thirds of the tables"),
        ("Served two-thirds of the tables", "Served 2/3 of the tables"),
        ("Rated 2.1 by guests", "Rated 2,1 by guests"),
        ("Was the 2nd technician on the tour", "Was the second technician on the tour"),
        ("Was the second technician on the tour", "Was the 2nd technician on the tour"),
        ("Raised £400 for the school", "Raised 400 pounds for the school"),
        ("Taught grades 3–8 three days a week", "Taught grades 3 to 8, on average three days a week"),
        ("Drafted reports for 3 advisers, usually 8–10 a week", "Drafted reports for three advisers, usually eight to ten reports a week"),
    ],
)
def test_halves_parts_and_ordinals_are_numbers_too(line: str, source: str) -> None:
    """What a half, a dozen or an ordinal says is what the figure says."""
    assert not rules(line, source)


@pytest.mark.parametrize(
    "line, source",
    [
        ("Packed 600,000 boxes", "Packed half a million boxes"),
        ("Packed half a million boxes", "Packed 50,000 boxes"),
        ("Packed 1,200 boxes", "Packed 12.00 boxes"),
        ("Packed 12,000 boxes", "Packed 1.200 boxes"),
        ("Ran shifts of 152 minutes", "Ran shifts of two and a half hours"),
        ("Served 3/4 of the tables", "Served two thirds of the tables"),
        ("Served 67% of the tables", "Served two thirds of the tables"),
        ("Was the 1st technician on the tour", "Was the second technician on the tour"),
        ("Was the 3rd technician on the tour", "Was the second technician on the tour"),
        ("Managed a budget of ₹25 lakh", "Managed a budget of Rs. 2,50,000"),
        ("Managed a budget of ₹2.5 crore", "Managed a budget of Rs. 2,50,000"),
        ("Managed a budget of $340K", "Managed a budget of 340 000 €"),
        ("Served turbines of 124 kW", "Served turbines of 124 megawatts"),
        ("Taught grades 3–9 three days a week", "Taught grades 3 to 8, on average three days a week"),
        ("Drafted reports for 3 advisers, usually 8–12 a week", "Drafted reports for three advisers, usually eight to ten reports a week"),
    ],
)
def test_the_neighbour_of_a_dressed_number_is_caught(line: str, source: str) -> None:
    """A dress hides no other value."""
    assert hard(line, source)
