"""What must hold of every line, whatever it says."""

from __future__ import annotations

from random import Random
from time import process_time

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from agent.claims import Claim, judge
from agent.domain.draft import LineKind, Severity
from agent.lexicon.verbs import Verb
from tests.claims import deeds
from tests.claims.cases import rules
from tests.people import BAKER, snippet

Deed = tuple[Verb, str, str]

DEEDS = ("Baked 200 loaves a day", "Trained three apprentices in the bakery", "Ordered flour from 12 mills", "Cut waste by 35%", "Kept the books in Excel", "Sold 50,000 rolls in 2019")
MIXED = st.text(alphabet=st.one_of(st.characters(), st.sampled_from("½²٣①%$€£+-–/.,:()|\u202e\u200b🍞 0123456789")), max_size=200)


def hard(text: str, *sources: str) -> set[tuple[str, int, int]]:
    """Rule and place of each hard finding."""
    claim = Claim(text=text, kind=LineKind.BULLET, position=BAKER.id, cited=tuple(snippet(s, position=BAKER.id) for s in sources), positions=(BAKER,))
    return {(f.rule, f.start, f.end) for f in judge(claim) if f.severity is Severity.HARD}


@settings(max_examples=150, deadline=None)
@given(MIXED, MIXED)
def test_no_text_raises(line: str, source: str) -> None:
    """Whatever stands in line and evidence, a verdict comes, and findings lie within the line."""
    assert all(0 <= start <= end <= len(line) for _, start, end in hard(line, source))


@pytest.mark.parametrize("text", ["00112/2019", "² of 2019", "Sold ²/2019 and ٣/2019"])
def test_odd_numbers_are_no_months(text: str) -> None:
    """Digits that are no number, and numbers that are no month, are read without harm."""
    assert not hard(text, text)
    assert hard("Won 12 awards", text)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=200))
def test_a_snippet_supports_itself(text: str) -> None:
    """The user's own words hold."""
    assert not hard(text, text)


@settings(max_examples=40, deadline=None)
@given(deeds.plain_deeds)
def test_a_deed_supports_itself_in_every_tense(deed: Deed) -> None:
    """Past, base, third person and gerund of a verb are one deed, in whichever the evidence has it."""
    verb, thing, detail = deed
    forms = [f"{form.capitalize()} {thing} {detail}" for form in (verb.past, verb.base, verb.third, verb.gerund)]
    assert [(line, source) for line in forms for source in forms if rules(line, source)] == []


@settings(max_examples=60, deadline=None)
@given(deeds.plain_deeds, st.sampled_from(("I {past} {thing} {detail}", "I also {past} my {thing} {detail}.", "{Thing} was {participle} by me {detail}", "I have {participle} {thing} {detail}")))
def test_the_first_person_may_go(deed: Deed, told: str) -> None:
    """"I", "my" and "by me" assert nothing that the line does not."""
    verb, thing, detail = deed[0], deed[1].removeprefix("the "), deed[2]
    source = told.format(past=verb.past, participle=verb.participle, thing=thing, Thing=thing.capitalize(), detail=detail)
    assert not rules(f"{verb.past.capitalize()} {thing} {detail}", source)


@settings(max_examples=50, deadline=None)
@given(deeds.plain_deeds)
def test_active_and_passive_are_one(deed: Deed) -> None:
    """What the writer did was done, and back where nobody else is told to have done it."""
    verb, thing, detail = deed
    active, passive = f"{verb.past.capitalize()} {thing} {detail}", f"{thing.capitalize()} were {verb.participle} {detail}"
    assume(verb.base not in ("withdraw", "double", "triple", "quadruple"))
    assert not rules(passive, active)
    assert not rules(active, passive)


@settings(max_examples=20, deadline=None)
@given(deeds.numbers, st.sampled_from(("Baked {} loaves a day in the old kitchen", "Served {} guests in the shop", "Sold flour orders to {} guests")))
def test_a_number_is_the_same_in_every_notation(number: int, told: str) -> None:
    """50K, 50,000, 50000 and fifty thousand are one number, a dozen and twelve too."""
    forms = [told.format(form) for form in deeds.number_forms(number)]
    assert [(line, source) for line in forms for source in forms if rules(line, source)] == []


@settings(max_examples=8, deadline=None)
@given(st.integers(1, 99), st.integers(2, 90), st.integers(2, 900), st.integers(1, 900))
def test_shares_sums_and_ranges_are_the_same_in_every_notation(share: int, millions: int, low: int, width: int) -> None:
    """35 % and thirty-five percent; $2M and 2 million dollars; 80-100 and between 80 and 100."""
    for told, forms in (
        ("Cut waste by {} in the kitchen", deeds.percent_forms(share)),
        ("Raised {} for the oven", deeds.money_forms(millions)),
        ("Baked {} loaves a day", deeds.range_forms(low, low + width)),
    ):
        lines = [told.format(form) for form in forms]
        assert [(line, source) for line in lines for source in lines if rules(line, source)] == []


def test_a_thing_may_go_by_its_other_names() -> None:
    """Whatever the lexicon holds for names and short forms of one thing may stand for one another."""
    told = "Kept the records with {} in the shop"
    assert [(one, other) for one, other in deeds.other_names() if rules(told.format(one), told.format(other))] == []


@settings(max_examples=50, deadline=None)
@given(st.permutations(("bread", "wedding cakes", "rye rolls", "Excel", "shop windows", "menu cards")), st.integers(2, 6), st.data())
def test_a_list_may_be_sorted_and_shortened(items: list[str], size: int, data: st.DataObject) -> None:
    """The items of a list carry one another in any order, and fewer of them."""
    line = deeds.listed(data.draw(st.permutations(items))[:size])
    assert not rules(f"Took care of {line} in the shop", f"Took care of {deeds.listed(items)} in the shop")


@settings(max_examples=40, deadline=None)
@given(deeds.plain_deeds)
def test_a_harmless_detail_may_go(deed: Deed) -> None:
    """Where, for what and with what it was done may be left out."""
    verb, thing, detail = deed
    assert not rules(f"{verb.past.capitalize()} {thing}", f"{verb.past.capitalize()} {thing} {detail}")


@settings(max_examples=50, deadline=None)
@given(deeds.plain_deeds, deeds.plain_deeds, st.sampled_from((" and ", "; ", ", and ")))
def test_two_deeds_of_a_position_may_be_merged(one: Deed, other: Deed, joint: str) -> None:
    """Two snippets side by side make one line."""
    assume(one[0] is not other[0] and one[1] != other[1])
    first, second = (f"{verb.past} {thing} {detail}" for verb, thing, detail in (one, other))
    assert not rules(f"{first.capitalize()}{joint}{second}", first.capitalize(), second.capitalize())


@settings(max_examples=150, deadline=None)
@given(deeds.plain_deeds, deeds.hard_claims)
def test_a_hard_claim_makes_a_true_line_false(deed: Deed, claim: str) -> None:
    """A number, a name, a tool, a credential, an award, a rank, an employer, a year, a reach or authority more, and the line is refused."""
    verb, thing, detail = deed
    line = f"{verb.past.capitalize()} {thing} {detail}"
    assert hard(line + claim, line)


@settings(max_examples=50, deadline=None)
@given(deeds.plain_deeds, deeds.fronted_claims)
def test_a_hard_claim_before_a_true_line_makes_it_false(deed: Deed, claim: str) -> None:
    """It is no truer at the beginning."""
    verb, thing, detail = deed
    line = f"{verb.past} {thing} {detail}"
    assert hard(claim + line, line.capitalize())


@settings(max_examples=40, deadline=None)
@given(deeds.numbers, st.sampled_from(deeds.COUNTED), deeds.plain_deeds)
def test_a_number_before_what_was_not_counted_is_refused(number: int, things: str, deed: Deed) -> None:
    """Evidence that counts nothing carries no number."""
    verb, _, detail = deed
    assert hard(f"{verb.past.capitalize()} {number:,} {things} {detail}", f"{verb.past.capitalize()} {things} {detail}")


@settings(max_examples=30, deadline=None)
@given(st.lists(deeds.plain_deeds, min_size=2, max_size=4, unique_by=lambda d: d[0].base), deeds.hard_claims, st.data())
def test_the_order_of_generated_snippets_decides_nothing(told: list[Deed], claim: str, data: st.DataObject) -> None:
    """True or false, a line is judged the same however its evidence is sorted."""
    sources = [f"{verb.past.capitalize()} {thing} {detail}" for verb, thing, detail in told]
    order = data.draw(st.permutations(sources))
    for line in (sources[0] + claim, f"{sources[0]} and {sources[1][0].lower()}{sources[1][1:]}", f"{told[0][0].past.capitalize()} {told[1][1]}"):
        assert bool(rules(line, *order)) is bool(rules(line, *sources))


@settings(max_examples=60, deadline=None)
@given(st.permutations(DEEDS), st.sampled_from([*DEEDS, "Baked 300 loaves a day", "Sold 12 rolls", "Trained apprentices in Excel"]))
def test_the_order_of_the_snippets_decides_nothing(order: list[str], line: str) -> None:
    """The verdict on a line is the same however its evidence is sorted."""
    assert bool(hard(line, *order)) is bool(hard(line, *DEEDS))


def test_half_a_sign_is_read_like_any_other() -> None:
    """A lone surrogate, as broken files hold them, raises nothing on either side."""
    assert not hard("Baked \ud800 bread", "Baked \ud800 bread")
    assert isinstance(hard("\ud800", "Baked bread"), set)


ODD = (
    *("0" * 10_000, "9" * 10_000, "7 " * 5_000, "1,000 " * 5_000, "12.5% " * 5_000, "3/4/" * 5_000, "$5M-$6M " * 3_000),
    *("(" * 5_000 + "bread" + ")" * 5_000, "((" * 20_000, "[{(" * 10_000, "." * 50_000, "," * 50_000, "- " * 20_000, "\u2014;:!?\u2026" * 8_000, "'\u2019\"" * 10_000),
    *("Baked bread and " * 6_250, "by " * 33_000, "helped to " * 10_000, "not " * 25_000, "from A to B " * 8_000, "a" * 100_000, "A" * 100_000, "Aa" * 50_000, "a-" * 50_000),
    *("\u05d0\u05e4\u05d9\u05ea\u05d9 \u05dc\u05d7\u05dd " * 9_000, "\u062e\u0628\u0632\u062a 200 \u0631\u063a\u064a\u0641 " * 7_000, "\u202ebread\u202c " * 12_000, "\U0001f35e" * 25_000, "\U0001f468\u200d\U0001f373 baked \U0001f35e " * 6_000),
    *("e\u0301" * 50_000, "\u0660\u0661\u0662 " * 25_000, "\u00b2\u00bd\u2460 " * 25_000, "\x00" * 100_000, "\ud800" * 20_000, "\n" * 100_000, " " * 100_000, "Baked\t\r\n" * 12_000),
)
"""Texts of up to 100 KB that no résumé holds."""


def seconds(line: str, source: str) -> float:
    """The processor time that a verdict takes, whatever else the machine is doing."""
    begun = process_time()
    hard(line, source)
    return process_time() - begun


@pytest.mark.slow
def test_no_odd_text_takes_a_second() -> None:
    """100 KB of digits, brackets, signs, one word, right-to-left text or emoji, as line, as evidence and as both, are judged within a second."""
    plain = "Baked 200 loaves a day in the old kitchen"
    assert max(max(seconds(text, plain), seconds(plain, text), seconds(text + "x", text), seconds(text[:2_900], text)) for text in ODD) < 1


@pytest.mark.slow
def test_no_random_text_raises_or_takes_a_second() -> None:
    """Ten thousand pairs of random strings of all of Unicode, seeded, are judged, each within a second."""
    draw = Random(20)
    assert max(seconds(scrawl(draw), scrawl(draw)) for _ in range(10_000)) < 1


def scrawl(draw: Random) -> str:
    """Random characters of all planes between words, numbers and signs that the reading knows."""
    known = ("Baked", "helped to", "not", "by", "200", "35%", "$2M", "in 2019", "(", ")", ";", "\u202e", "\u200d", "\U0001f35e", "no", "from", "to", "at Kornblum Bakery", "\u00bd", "1/2", "a dozen")
    parts = (draw.choice(known) if draw.random() < 0.4 else "".join(chr(draw.randrange(0x110000)) for _ in range(draw.randrange(1, 12))) for _ in range(draw.randrange(0, 40)))
    return draw.choice(("", " ")).join(parts)
