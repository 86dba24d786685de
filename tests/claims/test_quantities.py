"""Numbers: another notation is the same number, another number is none of the evidence's."""

from __future__ import annotations

import pytest

from tests.claims.cases import hard, rules

SAME = [
    ("Served 50,000 guests", "Served 50K guests"),
    ("Served 50k guests", "Served 50,000 guests"),
    ("Raised $2 million for the oven", "Raised $2M for the oven"),
    ("Raised $2,000,000 for the oven", "Raised $2 million for the oven"),
    ("Cut waste by 35%", "Cut waste by 35 percent"),
    ("Cut waste by 35 per cent", "Cut waste by 35%"),
    ("Cut waste by 35%", "Cut waste by thirty-five percent"),
    ("Taught 3 bakers", "Taught three bakers"),
    ("Taught three bakers", "Taught 3 bakers"),
    ("Taught 12 bakers", "Taught a dozen bakers"),
    ("Taught a dozen bakers", "Taught 12 bakers"),
    ("Served two hundred guests", "Served 200 guests"),
    ("Baked for 120 minutes", "Baked for 2 hours"),
    ("Baked for 1 hour", "Baked for 60 minutes"),
    ("Kept the recipe for 24 months", "Kept the recipe for 2 years"),
    ("Carried 1,500 meters of hose", "Carried 1.5 km of hose"),
    ("Ran the shop with zero complaints", "Ran the shop with no complaints"),
    ("Baked 80-100 loaves", "Baked 80 to 100 loaves"),
    ("Baked between 80 and 100 loaves", "Baked 80-100 loaves"),
    ("Sold half of the cakes", "Sold 50% of the cakes"),
    ("Sold two thirds of the cakes", "Sold two-thirds of the cakes"),
    ("Scored 96/100 in the hygiene audit", "Scored 96 out of 100 in the hygiene audit"),
    ("Doubled bread sales", "Doubled bread sales"),
]


@pytest.mark.parametrize("line, source", SAME)
def test_a_number_may_change_its_notation(line: str, source: str) -> None:
    """The same quantity in another notation is no new claim."""
    assert not hard(line, source)


DERIVED = [
    ("Cut waste by 25%", "Cut waste from 40 to 30 kilos"),
    ("Raised sales by 50%", "Raised sales from $20 to $30"),
    ("Cut waste by 10 kilos", "Cut waste from 40 kilos to 30 kilos"),
    ("Doubled the loaves a day", "Raised the loaves a day from 40 to 80"),
    ("Fixed 50% of the ovens", "Fixed 2 of the 4 ovens"),
    ("Trained 7 people", "Trained 3 bakers and 4 clerks"),
    ("Tripled orders", "Orders rose by 200%"),
]


@pytest.mark.parametrize("line, source", DERIVED)
def test_a_number_may_follow_from_two(line: str, source: str) -> None:
    """A change in percent, a difference, a ratio, a part of a whole and a sum need no words of their own."""
    assert not hard(line, source) & {"number", "unit"}


ABSENT = [
    ("Cut waste by 45%", "Cut waste by 35%", "number"),
    ("Cut waste by 35%", "Cut waste a lot", "number"),
    ("Tripled sales", "Raised sales", "number"),
    ("Tripled sales", "Doubled sales", "number"),
    ("Trained 35 bakers", "Trained bakers", "number"),
    ("Trained thirty bakers", "Trained bakers", "number"),
    ("Cut waste by 35%", "Cut waste from 40 to 30 kilos", "number"),
    ("Baked 80 to 120 loaves", "Baked 80 to 100 loaves", "number"),
    ("Taught bakers 1:2", "Taught bakers 1:1", "number"),
    ("Served 5 shops and 15 further hotels", "Served 5 shops and 10 further hotels", "number"),
    ("Baked for 30 to 20 guests", "Baked for 10 to 20 guests", "number"),
    ("Forecast cash for 91 days", "Forecast cash for 90 days", "number"),
    ("Cut the shift from 801 hours to 500 hours", "Cut the shift from 800 hours to 500 hours", "number"),
    ("Looked after children of 10, 10 and 13", "Looked after children of 5, 10 and 13", "number"),
    ("Served 500K guests", "Served 50K guests", "number"),
    ("Sold cakes for $40", "Sold 40 cakes", "unit"),
    ("Cut waste by 12%", "Cut waste by 12 kilos", "unit"),
    ("Baked for 3 years", "Baked for 3 months", "unit"),
    ("Moved 40 pounds of flour", "Moved 40 kilos of flour", "unit"),
    ("Cut the wait by 5 hours", "Cut the wait by 5 minutes", "unit"),
]


@pytest.mark.parametrize("line, source, rule", ABSENT)
def test_a_number_is_never_invented(line: str, source: str, rule: str) -> None:
    """A number that is not there, or is there of something measured otherwise, is refused."""
    assert rule in hard(line, source)


BOUNDS = [
    ("Served over 200 guests", "Served 200 guests"),
    ("Served 200+ guests", "Served 200 guests"),
    ("Served at least 200 guests", "Served 200 guests"),
    ("Served more than 200 guests", "Served about 200 guests"),
    ("Served 200 guests", "Served up to 200 guests"),
    ("Served 200 guests", "Served nearly 200 guests"),
    ("Served over 200 guests", "Served up to 200 guests"),
    ("Served 100 guests a day", "Served 80 to 100 guests a day"),
]


@pytest.mark.parametrize("line, source", BOUNDS)
def test_a_bound_is_not_dropped_or_turned(line: str, source: str) -> None:
    """What was 200 is not over 200, what was up to 200 is not 200."""
    assert "bound" in hard(line, source)


@pytest.mark.parametrize(
    "line, source",
    [
        ("Served over 300 guests", "Served 312 guests"),
        ("Served nearly 100 guests", "Served 97 guests"),
        ("Served about 40 guests", "Served 38 guests"),
        ("Served about 200 guests", "Served 200 guests"),
        ("Served 200 guests", "Served over 200 guests"),
        ("Served up to 100 guests a day", "Served 80 to 100 guests a day"),
        ("Served more than 200 guests", "Served over 200 guests"),
        ("Served 200+ guests", "Served at least 200 guests"),
        ("Served roughly 200 guests", "Served approx. 200 guests"),
    ],
)
def test_an_honest_bound_may_be_added(line: str, source: str) -> None:
    """A rounder number with a bound that holds, or the same bound in other words, is true."""
    assert not hard(line, source)


@pytest.mark.parametrize(
    "line, source",
    [
        ("Baked 400 loaves a day", "Baked 400 loaves a week"),
        ("Baked 400 loaves per day", "Baked 400 loaves"),
        ("Answered 30 calls an hour", "Answered 30 calls per shift"),
        ("Baked 400 loaves daily", "Baked 400 loaves weekly"),
        ("Saved $300", "Saved $300 a month"),
    ],
)
def test_a_rate_stays(line: str, source: str) -> None:
    """A week's number is no day's, and a month's saving is no sum."""
    assert "rate" in hard(line, source)


@pytest.mark.parametrize(
    "line, source",
    [
        ("Baked 400 loaves per week", "Baked 400 loaves a week"),
        ("Baked 400 loaves weekly", "Baked 400 loaves every week"),
        ("Baked 400 loaves daily", "Every day at the inn, baked 400 loaves"),
        ("Saved $300 monthly", "Saved $300/month"),
    ],
)
def test_a_rate_may_be_worded_otherwise(line: str, source: str) -> None:
    """A week, per week, every week and weekly are one rate."""
    assert not rules(line, source)


@pytest.mark.parametrize(
    "line, source",
    [
        ("Cut waste by 30%", "Cut waste to 30%"),
        ("Cut waste to 30%", "Cut waste by 30%"),
        ("Raised sales by $40", "Raised sales to $40"),
    ],
)
def test_by_is_not_to(line: str, source: str) -> None:
    """What fell to 30 % did not fall by 30 %."""
    assert hard(line, source) & {"role", "number"}


@pytest.mark.parametrize("line, source", [("Saved €500 on flour", "Saved $500 on flour"), ("Saved £500 on flour", "Saved 500 USD on flour")])
def test_a_currency_stays(line: str, source: str) -> None:
    """Dollars are no euros."""
    assert hard(line, source)


def test_a_currency_may_be_spelled_out() -> None:
    """$500, 500 dollars and 500 USD are one sum."""
    assert not hard("Saved 500 dollars on flour", "Saved $500 on flour")
    assert not hard("Saved $500 on flour", "Saved 500 USD on flour")


TIED = [
    ("Won 19 bids", "Wrote 19 bids, 7 won"),
    ("Trained 40 bakers", "Trained 6 bakers and served 40 guests"),
    ("Served 6 guests", "Trained 6 bakers and served 40 guests"),
    ("Sold 45 cakes in summer", "Sold 120 cakes in summer and 45 in autumn"),
    ("Cut errors by 20%", "Cut waste by 20% and errors by 8%"),
    ("Baked 300 loaves", "Baked loaves for 300 guests"),
]


@pytest.mark.parametrize("line, source", TIED)
def test_a_number_stays_with_what_it_counts(line: str, source: str) -> None:
    """A true number of one thing is a false one of another."""
    assert hard(line, source) >= {"counted"}


@pytest.mark.parametrize(
    "line, source",
    [
        ("Won 7 bids", "Wrote 19 bids, 7 won"),
        ("Trained 6 bakers", "Trained 6 bakers and served 40 guests"),
        ("Served 40 guests and trained 6 bakers", "Trained 6 bakers and served 40 guests"),
        ("Sold 120 cakes in summer", "Sold 120 cakes in summer and 45 in autumn"),
        ("Cut errors by 8%", "Cut waste by 20% and errors by 8%"),
    ],
)
def test_a_number_with_its_own_thing_holds(line: str, source: str) -> None:
    """One of several numbers may be told alone."""
    assert not hard(line, source)


def test_one_of_four_is_not_four() -> None:
    """Who was one of four judges was not four judges."""
    assert hard("Brought in 4 judges", "One of 4 judges brought in")


def test_an_article_is_no_number() -> None:
    """One oven is an oven."""
    assert not hard("Bought one oven", "Bought an oven")


@pytest.mark.parametrize(
    "line, source",
    [
        ("Baked 36 rolls and 24 loaves", "Baked three dozen rolls and two dozen loaves"),
        ("Stored goods at -18 °C, up to 3,000 kg", "Stored goods at minus 18 degrees Celsius, up to three thousand kilograms"),
        ("Managed a £2.5m budget", "Managed a budget of 2.5 million pounds"),
        ("50% of shifts on the till, 50% in the kitchen", "Half of my shifts went on the till, the other half in the kitchen."),
        ("Stirred dough in 5-litre tubs", "Stirred dough in 5 L tubs"),
        ("Cut tiles 5 mm thick", "Cut tiles 5 millimetres thick"),
        ("Weeded the beds in a 12-acre kitchen garden", "Weeded the beds of the kitchen garden of 12 acres"),
        ("Collected £20,000 a year for the hospice", "Collected £20,000 yearly for the hospice"),
    ],
)
def test_the_same_measure_in_other_words(line: str, source: str) -> None:
    """Dozens, degrees, litres, millions of pounds: another notation is no other number."""
    assert not rules(line, source)


@pytest.mark.parametrize(
    "line, source",
    [
        ("Managed a $2.5m budget", "Managed a budget of 2.5 million pounds"),
        ("Weeded the beds in a 12-acre kitchen garden", "Weeded the beds in the kitchen garden; the estate around it is 12 acres."),
        ("Collected £20,000 yearly for the hospice with a fair", "Collected £20,000 for the hospice over four years with a yearly fair"),
        ("Cut tiles 5 cm thick", "Cut tiles 5 mm thick"),
    ],
)
def test_a_measure_of_something_else_does_not_count(line: str, source: str) -> None:
    """Another currency, another thing measured, another rate, another unit."""
    assert hard(line, source)


@pytest.mark.parametrize(
    "line, source",
    [
        ("Served 120 guests", "Served one hundred twenty guests"),
        ("Served one hundred and twenty guests", "Served 120 guests"),
        ("Served 340,000 guests", "Served three hundred and forty thousand guests"),
        ("Served a thousand guests", "Served 1000 guests"),
        ("Baked 2,000 loaves", "Baked 2000 loaves"),
        ("Doubled sales", "Doubles sales"),
        ("Kept the rota in Office 365", "Kept the rota in Microsoft Office"),
    ],
)
def test_a_number_may_be_spelled_or_part_of_a_name(line: str, source: str) -> None:
    """Hundreds in words, a thousand, 2000 of a thing, and the figure in a name are read as what they are."""
    assert not hard(line, source)


@pytest.mark.parametrize(
    "line, source",
    [
        ("Cleaned ovens and fitted new seals in 48 bakeries of Elm Row", "Cleaned ovens in 48 bakeries of Elm Row. 12 of them needed new seals, I fitted those."),
        ("Inspected boats and painted hulls of 30 boats at Pike Quay", "Inspected 30 boats at Pike Quay. 9 of them needed hulls painted, I painted those."),
    ],
)
def test_a_number_behind_a_name_and_a_full_stop_is_no_version(line: str, source: str) -> None:
    """"At Elm Row. 12 of them": what is true of the twelve is not true of all."""
    assert "counted" in hard(line, source)


@pytest.mark.parametrize(
    "line, source",
    [
        ("Ran 3 tastings a year for 56 apprentices and graded the test loaves", "Ran 3 tastings a year; graded the test loaves of 56 apprentices"),
        ("Led 2 walks a month for 40 walkers and mapped the paths", "Led 2 walks a month; mapped the paths for 40 walkers"),
        ("Washed vans for 12 depots and logged the keys", "Washed vans; logged the keys for 12 depots"),
    ],
)
def test_a_number_stays_with_its_verb(line: str, source: str) -> None:
    """A phrase with a number does not move to another deed of the line."""
    assert "counted" in hard(line, source)


@pytest.mark.parametrize(
    "line, source",
    [
        ("Ran the cake stall, which brought in £4,200", "The fair brought in £4,200 and the cake stall I ran brought in £900."),
        ("Cleaned the kiln, which took 90 kg", "The oven took 90 kg and the kiln I cleaned took 20 kg."),
    ],
)
def test_a_number_stays_with_what_it_is_told_of(line: str, source: str) -> None:
    """"The stall, which brought in": the sum is that of the stall."""
    assert hard(line, source)


@pytest.mark.parametrize(
    "line, source",
    [
        ("Ran the cake stall, which brought in £900", "The fair brought in £4,200 and the cake stall I ran brought in £900."),
        ("Baked until 21:00", "Baked until 9 pm"),
        ("Opened the shop at 6:30", "Opened the shop at 6.30 am"),
        ("Closed the till at 5 pm", "Closed the till at 17:00"),
        ("Drove the bread van every two weeks", "Drove the bread van every fortnight"),
        ("Drove the bread van every 2 weeks", "Drove the bread van fortnightly"),
        ("Dug 31 metres of trench", "Dug trench 31m long"),
        ("Dug 2,400 m of trench", "Dug 2.4 km of trench"),
        ("Reviewed ca. 200 recipes of the guild", "Reviewed about 200 recipes of the guild"),
    ],
)
def test_a_time_or_length_in_another_notation_holds(line: str, source: str) -> None:
    """Nine in the evening is 21:00, a fortnight two weeks, "31m" a length where it is no sum."""
    assert not hard(line, source)


@pytest.mark.parametrize("line, source", [("Baked until 22:00", "Baked until 9 pm"), ("Baked until 9 am", "Baked until 9 pm"), ("Raised 31 metres", "Raised £31m"), ("Drove the van every three weeks", "Drove the van every fortnight")])
def test_another_time_or_measure_does_not(line: str, source: str) -> None:
    """The notation may change, the hour, the unit and the rhythm may not."""
    assert hard(line, source)


@pytest.mark.parametrize(
    "line, source",
    [
        ("Ran a €2M annual flour budget", "Ran an annual flour budget of two million euros"),
        ("Surveyed 340 km² of fields", "Surveyed 340 square kilometres of fields"),
        ("Sold about 12 cakes", "sold abt 12 cakes"),
        ("Sold about 12 cakes", "sold c. 12 cakes"),
        ("Sold perhaps 12 cakes", "sold maybe 12 cakes"),
        ("Wrote recipes for the 6 busiest ovens; on call 1 week in 4", "On call one week in four; wrote recipes for the six busiest ovens"),
        ("Baked at the harbour, 2015 to 2018", "baked at the harbour, 2015/18"),
        ("Answered calls and logged them in the book, 80 to 100 a shift", "Answered calls, 80-100 a shift, and logged them in the book"),
        ("Drafted about 70 menus a season for inns", "Drafted menus for inns. ~70 a season."),
    ],
)
def test_a_note_may_be_written_out(line: str, source: str) -> None:
    """Short forms of notes, square measures and a rate told elsewhere in the line are the same number."""
    assert not rules(line, source)


@pytest.mark.parametrize(
    "line, source",
    [
        ("Ran a €2M flour budget", "Ran an annual flour budget of two million euros"),
        ("Ran a €2M monthly flour budget", "Ran an annual flour budget of two million euros"),
        ("Surveyed 340 km of fields", "Surveyed 340 square kilometres of fields"),
        ("Sold 15 cakes", "sold abt 12 cakes"),
        ("Sold over 12 cakes", "sold c. 12 cakes"),
        ("On call 4 weeks", "On call one week in four"),
        ("Baked at the harbour, 2015 to 2019", "baked at the harbour, 2015/18"),
        ("Drafted 70 menus for inns and sold cakes", "Drafted menus for inns. Sold 70 cakes a season."),
    ],
)
def test_a_note_written_out_is_no_other_number(line: str, source: str) -> None:
    """The short form of one number carries no other, no other bound and no other unit."""
    assert rules(line, source)


@pytest.mark.parametrize(
    "line, source",
    [
        ("Instructed about 14 guests a day in hygiene and checked them", "Checked about 14 guests a day and instructed them in hygiene"),
        ("Sold 20 loaves to hotels", "Sold 85 loaves, twenty of them to hotels"),
        ("Checked 120 cakes, 9 of which were found to be without labels", "Checked 120 cakes. Found nine without labels"),
    ],
)
def test_a_count_is_also_that_of_a_pronoun(line: str, source: str) -> None:
    """What was done to "them" was done to those that were counted, and "twenty of them" are of their kind."""
    assert not rules(line, source)


@pytest.mark.parametrize(
    "line, source",
    [
        ("Instructed about 14 apprentices a day in hygiene", "Checked about 14 cakes a day and instructed apprentices in hygiene"),
        ("Instructed about 14 apprentices a day in hygiene and checked ovens", "Checked about 14 ovens a day and instructed apprentices in hygiene"),
        ("Won 85 offers", "Wrote 85 offers, twenty of them won"),
        ("Sold 85 loaves to hotels", "Sold 85 loaves, twenty of them to hotels"),
        ("Checked 9 cakes", "Checked 120 cakes. Found nine without labels"),
    ],
)
def test_a_count_is_not_that_of_others(line: str, source: str) -> None:
    """A number of some is none of all, and two things of a day are not counted by the same number."""
    assert rules(line, source)


@pytest.mark.parametrize(
    "line, source",
    [
        ("Made 87% of the target in 2021 and 112% in 2022", "In 2022 I made 112% of the target; in 2021 it was 87%"),
        ("Cleaned a 2 m oven", "Cleaned a 2-metre oven"),
        ("Did the four-weekly stock count for 85 shops", "did the stock count for 85 shops, every four weeks"),
        ("Surveyed fields covering 340 km²", "Surveyed 340 square kilometres of fields"),
        ("Prepared quarterly returns", "Prepared the returns each quarter"),
        ("Costed jobs of £15K to £20K", "Costed jobs, 15-20 thousand pounds"),
        ("Drove a 7.5-tonne van", "Drove a 7.5 t van"),
        ("Checked an average of 30 gauges a week", "Checked gauges. On average 30 gauges per week."),
    ],
)
def test_a_year_a_length_and_a_rhythm_in_other_words(line: str, source: str) -> None:
    """The year stays with its number, "2 m" is two metres where the evidence measures, four-weekly is every four weeks."""
    assert not rules(line, source)


@pytest.mark.parametrize(
    "line, source",
    [
        ("Made 112% of the target in 2021 and 87% in 2022", "In 2022 I made 112% of the target; in 2021 it was 87%"),
        ("Made 87% of the target in 2022", "In 2022 I made 112% of the target; in 2021 it was 87%"),
        ("Cleaned a 3 m oven", "Cleaned a 2-metre oven"),
        ("Sold 2 m rolls", "Sold 2 rolls a metre long"),
        ("Did the weekly stock count for 85 shops", "did the stock count for 85 shops, every four weeks"),
        ("Did the three-weekly stock count for 85 shops", "did the stock count for 85 shops, every four weeks"),
        ("Surveyed fields covering 12 villages", "Surveyed fields. 12 villages"),
        ("Costed jobs of £10K to £20K", "Costed jobs, 15-20 thousand pounds"),
        ("Costed jobs of 15 to 20 pounds", "Costed jobs, 15-20 thousand pounds"),
    ],
)
def test_a_year_a_length_and_a_rhythm_stay(line: str, source: str) -> None:
    """Another year, another length and another rhythm are other facts."""
    assert rules(line, source)


def test_one_of_a_team_is_in_a_team() -> None:
    """"One of a team of five" tells how large the team was; "one of five shops" is one shop."""
    assert not hard("Baked bread in a team of 5", "As one of a team of five, baked bread")
    assert hard("Opened five shops", "Opened one of five shops")


@pytest.mark.parametrize(
    "line, source",
    [
        ("Proved the dough for 36 h", "Proved the dough for 36 hours"),
        ("Added 40 g of salt", "Added 40 grams of salt"),
        ("Manned the till from 6 to 9", "Manned the till, 6 to 9"),
        ("Cleaned floors 2 to 5", "Cleaned floors 2-5"),
        ("Baked for children under 5", "Baked for children under five years"),
        ("Sold 1 in 5 of the loaves", "Sold a fifth of the loaves"),
        ("Sold a quarter of the loaves", "Sold one in four of the loaves"),
        ("Cut waste on line 3 by changing the oven", "Changed the oven on line 3, cutting waste"),
        ("Changed the oven on line 3, cutting waste from 9% to 4%", "Cut waste from 9% to 4% on line 3 by changing the oven"),
        ("Trained bakers; proving time went from 4:10 to 2:30", "Trained bakers; proving time from 4:10 to 2:30"),
    ],
)
def test_a_number_in_another_dress_is_the_same(line: str, source: str) -> None:
    """Hours may be h, a span may say from and to, a fifth is one in five, and the number of an oven line moves with the line."""
    assert not rules(line, source)


@pytest.mark.parametrize(
    "line, source",
    [
        ("Proved the dough for 36 days", "Proved the dough for 36 hours"),
        ("Baked for children over 5", "Baked for children under five years"),
        ("Sold 4 in 5 of the loaves", "Sold a fifth of the loaves"),
        ("Grew the shop from 6 to 9 ovens", "Kept the shop at 6 to 9 ovens"),
        ("Changed the oven on line 2, cutting waste", "Cut waste on line 3 by changing the oven"),
    ],
)
def test_a_number_in_another_dress_is_the_same_no_further(line: str, source: str) -> None:
    """Another unit, bound, share, growth or line is another claim."""
    assert rules(line, source)


def test_a_word_told_of_another_count_stays_with_it() -> None:
    """Of 22 cakes of which 9 were prized, 22 were not."""
    source = "Baked 22 wedding cakes, of which 9 were prized, and hosted 3 dinners"
    assert "counted" in hard("Baked 22 prized wedding cakes and hosted 3 dinners", source)
    assert "counted" not in hard("Baked 22 wedding cakes, 9 of them prized, and hosted 3 dinners", source)


@pytest.mark.parametrize(
    "line, source",
    [
        ("Wired ovens of 220 V", "Wired ovens of 220 volt"),
        ("Baked to DIN EN 0100", "Baked according to DIN EN 0100"),
        ("Grew orders from 1,200 to over 1,500 within 12 months", "Grew orders from 1200 to more than 1500 within a year"),
        ("Cut the backlog by 120 orders, from 300 to 180", "Cut the backlog from 300 orders to 180"),
        ("Taught bakers, max. 10 per class", "Taught bakers, at most 10 per class"),
    ],
)
def test_units_spans_and_bounds_are_written_in_many_ways(line: str, source: str) -> None:
    """Volts are V, a year is twelve months, at most is max., and a number may come before those from which it follows."""
    assert not rules(line, source)


@pytest.mark.parametrize(
    "line, source",
    [
        ("Wired ovens of 220 kV", "Wired ovens of 220 volt"),
        ("Grew orders from 1,200 to over 1,500 within 6 months", "Grew orders from 1200 to more than 1500 within a year"),
        ("Cut the backlog by 180 orders", "Cut the backlog from 300 orders to 180"),
        ("Taught at least 10 bakers per class", "Taught bakers, at most 10 per class"),
    ],
)
def test_units_spans_and_bounds_are_written_in_many_ways_no_further(line: str, source: str) -> None:
    """Another unit, span or bound is another number."""
    assert rules(line, source)


@pytest.mark.parametrize(
    "line, source",
    [
        ("Two of the four bakers passed with merit", "Of the four bakers, two passed with merit"),
        ("Final exam, 92/100", "Final exam, 92 of 100 points"),
        ("Waste on line 2 fell to 3 kilos", "Minded two lines. Waste on line 2 fell to 3 kilos, line 1 stayed at 8"),
    ],
)
def test_two_of_four_may_be_told_in_either_order(line: str, source: str) -> None:
    """Of four, two passed: two of the four passed."""
    assert not rules(line, source)


@pytest.mark.parametrize(
    "line, source",
    [
        ("Two of the four bakers failed", "Of the four bakers, two passed with merit"),
        ("Waste on line 1 fell to 3 kilos", "Minded two lines. Waste on line 2 fell to 3 kilos, line 1 stayed at 8"),
    ],
)
def test_two_of_four_may_be_told_in_either_order_no_further(line: str, source: str) -> None:
    """What happened to the two, or on line 2, happened to no other."""
    assert rules(line, source)


def test_a_change_is_no_sum_of_two_counts() -> None:
    """From four ovens to two is two fewer, not six."""
    assert hard("Cut the round by 6 stops", "Cut the round from 11 stops to 6. Moved from a 4-oven to a 2-oven shop")


@pytest.mark.parametrize(
    "line, source",
    [
        ("Night porter at a 64-room inn after a year as cook", "I was night porter at a 64-room inn. Before that I was cook for a year."),
        ("Coached under-12s at the club", "Coached boys under 12 at the club."),
        ("In charge of 8-scout tents", "In charge of a tent of 8 scouts each week."),
        ("Compiled a spring list of 11 cocktails", "Compiled the spring cocktail list (eleven drinks)."),
        ("Found a leak in about 2% of radiators", "Found a leak in about one in 50 radiators."),
        ("Team of 12 in the two quarters before the move", "Team of 12 in the two quarters before the move."),
    ],
)
def test_the_same_number_in_another_shape_is_the_same(line: str, source: str) -> None:
    """A time behind a number is no rate of it, an age group is those so old, a list of so many is that list."""
    assert not rules(line, source)


@pytest.mark.parametrize(
    "line, source",
    [
        ("Night manager at an inn, 110 rooms a year", "Night manager for a year at a 110-room inn."),
        ("Coached over-12s at the club", "Coached boys under 12 at the club."),
        ("Coached under-16s at the club", "Coached boys under 12 at the club."),
        ("In charge of 8 tents", "In charge of a tent of 8 scouts each week."),
        ("Compiled 11 cocktail lists", "Compiled the spring cocktail list (eleven drinks)."),
        ("Found a leak in all radiators", "Found a leak in about one in 50 radiators."),
    ],
)
def test_another_shape_makes_no_other_thing(line: str, source: str) -> None:
    """Neither a rate of what is none, nor another age, nor as many of the thing that holds them."""
    assert hard(line, source)


@pytest.mark.parametrize(
    "line, source, right",
    [
        ("Trained five bakers in the second quarter", "Q2: I trained 5 bakers and 1 clerk.", True),
        ("Trained five bakers in Q4", "Trained five bakers in the final quarter.", True),
        ("Trained five bakers in the third quarter", "Q2: I trained 5 bakers and 1 clerk.", False),
        ("Trained five bakers in a quarter of the shops", "Q2: I trained 5 bakers and 1 clerk.", False),
        ("Fed 180 sheep twice a day", "180 sheep. Fed them twice a day.", True),
        ("Fed 180 sheep a day", "180 sheep. Fed them twice a day.", False),
    ],
)
def test_a_quarter_of_a_year_and_how_often_are_read(line: str, source: str, right: bool) -> None:
    """Q2 is the second quarter and no other; twice a day is said of the deed, not of the sheep."""
    assert bool(hard(line, source)) is not right


@pytest.mark.parametrize("source", ["Q2: trained 5 bakers. Q3: trained 7.", "Trained 5 bakers in Q2 and 7 in Q3."])
def test_each_number_stays_in_its_quarter(source: str) -> None:
    """What was done in one quarter was not done in the next."""
    assert not hard("Trained five bakers in the second quarter", source)
    assert hard("Trained seven bakers in the second quarter", source)
    assert hard("Trained five bakers in the third quarter", source)
