"""What a line may say, given what it cites."""

from __future__ import annotations

import re
from pathlib import Path
from time import process_time

import pytest

from agent.claims import Claim, judge
from agent.claims import rules as rules_of
from agent.domain.corpus import Position, SnippetKind
from agent.domain.dates import Period
from agent.domain.draft import LineKind, Severity
from tests.people import BAKER, CLERK, snippet


def rules(text: str, *sources: str, severity: Severity = Severity.HARD) -> set[str]:
    """The rules of that severity which find something in the line."""
    cited = tuple(snippet(s, position=BAKER.id) for s in sources)
    found = judge(Claim(text=text, kind=LineKind.BULLET, position=BAKER.id, cited=cited))
    return {f.rule for f in found if f.severity is severity}


@pytest.mark.parametrize(
    "text, source",
    [
        ("Served 50,000 guests", "Served 50K guests"),
        ("Raised $2,000,000 for the oven", "Raised $2M for the oven"),
        ("Cut waste by 35%", "Cut waste by 35 percent"),
        ("Cut waste by 35%", "Cut waste by thirty-five percent"),
        ("Led a team of 3", "Led a team of three"),
        ("Baked for 120 minutes", "Baked for 2 hours"),
        ("Ran the shop with zero complaints", "Ran the shop with no complaints"),
    ],
)
def test_a_number_may_change_its_notation(text: str, source: str) -> None:
    """The same quantity in another notation is no new claim."""
    assert not rules(text, source)


@pytest.mark.parametrize(
    "text, source, rule",
    [
        ("Cut waste by 45%", "Cut waste by 35%", "number"),
        ("Cut waste by 35%", "Cut waste a lot", "number"),
        ("Tripled sales", "Raised sales", "number"),
        ("Trained 35 bakers", "Trained bakers", "number"),
        ("Sold cakes for $40", "Sold 40 cakes", "unit"),
        ("Cut waste by 12%", "Cut waste by 12 kilos", "unit"),
        ("Baked for 3 years", "Baked for 3 months", "unit"),
        ("Served over 200 guests", "Served 200 guests", "bound"),
        ("Served 200+ guests", "Served 200 guests", "bound"),
        ("Served 200 guests", "Served up to 200 guests", "bound"),
    ],
)
def test_a_number_is_never_invented_or_enlarged(text: str, source: str, rule: str) -> None:
    """A number, its unit and its bound are those of the evidence, or the line is refused."""
    assert rule in rules(text, source)


def test_a_finding_shows_where() -> None:
    """The span of a finding is the word it is about."""
    source = snippet("Cut waste", position=BAKER.id)
    text = "Cut waste by 45% with Kubernetes"
    found = judge(Claim(text=text, kind=LineKind.BULLET, position=BAKER.id, cited=(source,)))
    spans = {text[f.start : f.end] for f in found if f.severity is Severity.HARD}
    assert spans == {"45%", "Kubernetes"}
    assert all(f.hint for f in found)


def test_a_name_is_known_by_its_aliases() -> None:
    """k8s and Kubernetes are one thing; Docker is another."""
    assert not rules("Ran services on Kubernetes", "Ran services on k8s")
    assert "name" in rules("Ran services on Docker", "Ran services on k8s")


@pytest.mark.parametrize(
    "text, source, rule",
    [
        ("Led the bakery team", "Worked in the bakery team", "ownership"),
        ("Architected the ordering system", "Used the ordering system", "ownership"),
        ("Won an award for cakes", "Baked cakes", "award"),
        ("Certified pastry baker", "Pastry baker", "credential"),
        ("Baked for international guests", "Baked for guests", "scope"),
    ],
)
def test_ownership_scope_and_credentials_need_evidence(text: str, source: str, rule: str) -> None:
    """Nobody becomes a leader, a winner or certified by being rewritten."""
    assert rule in rules(text, source)


@pytest.mark.parametrize(
    "text, source",
    [
        ("Redesigned the shop window", "Helped to redesign the shop window"),
        ("Introduced sourdough", "Planned to introduce sourdough"),
        ("Met the target", "Did not meet the target"),
        ("Master baker", "Master baker in training"),
    ],
)
def test_what_limits_a_deed_is_not_dropped(text: str, source: str) -> None:
    """Helped, planned, not and in training stay where the evidence has them."""
    assert any(rule.startswith("attribute") for rule in rules(text, source))


def test_an_unknown_plain_word_is_soft() -> None:
    """A word that is no name, number or boast is reported, not refused."""
    assert not rules("Baked fluffy bread", "Baked bread")
    assert rules("Baked fluffy bread", "Baked bread", severity=Severity.SOFT) == {"word"}


def test_other_forms_of_a_verb_are_the_same_word() -> None:
    """Teach and taught, oversee and oversaw: a changed tense is no new claim."""
    assert not rules("Oversaw and taught apprentices", "Oversee and teach apprentices", severity=Severity.SOFT)


def test_a_bullet_cites_its_own_position_alone() -> None:
    """A fact does not wander to another employer, and words without a place carry no bullet."""
    elsewhere, nowhere = snippet("Baked bread", position=CLERK.id), snippet("Baked bread")
    for cited in ((elsewhere,), (nowhere,), ()):
        found = judge(Claim(text="Baked bread", kind=LineKind.BULLET, position=BAKER.id, cited=cited))
        assert {f.rule for f in found if f.severity is Severity.HARD} == {"place"}


def test_a_bare_yes_names_a_skill_and_no_more() -> None:
    """A confirmed skill stands in the skills line and supports no sentence."""
    confirmed = snippet("Terraform", SnippetKind.CONFIRMED)
    assert not judge(Claim(text="Terraform", kind=LineKind.SKILL, position=None, cited=(confirmed,)))
    assert judge(Claim(text="Terraform", kind=LineKind.SUMMARY, position=None, cited=(confirmed,)))


def test_the_users_own_words_always_hold() -> None:
    """A bullet that is the snippet itself has no finding, whatever it claims."""
    boast = "Single-handedly led the best team worldwide to 300% growth, not kidding"
    assert not rules(boast, boast)


def test_what_is_no_line_is_not_read() -> None:
    """A page in place of a line is refused at once, unless it is the user's own."""
    page = "Baked bread. " * 500
    assert rules(page, "Baked bread") == {"length"}
    assert not rules(page, page)


def test_many_snippets_take_their_number_in_time() -> None:
    """Eight times the evidence takes some eight times as long, by far not sixty-four times."""
    taken = {}
    assert not rules("Baked bread", "Baked bread daily")
    for count in (32, 256):
        cited = tuple(snippet(f"Baked {n} loaves of bread {n}x{count} and sold cakes to guests", position=BAKER.id) for n in range(count))
        tries = []
        for n in range(3):
            begin = process_time()
            judge(Claim(text=f"Baked {n} loaves of rye bread and sold the cakes", kind=LineKind.BULLET, position=BAKER.id, cited=cited))
            tries.append(process_time() - begin)
        taken[count] = min(tries[1:])
    assert taken[256] < 30 * taken[32]


def test_noise_does_not_hang() -> None:
    """Judging tens of thousands of characters without sense comes back."""
    noise = "9," * 20_000 + "a and " * 5_000
    assert judge(Claim(text=noise, kind=LineKind.BULLET, position=BAKER.id, cited=(snippet("bread", position=BAKER.id),)))


@pytest.mark.parametrize("text", ["Consistently exceeded quotas by 20 percent", "Promptly reported defects and properly secured items"])
def test_an_adverb_before_the_verb_is_nobody_else(text: str) -> None:
    """Who "consistently exceeded" is the writer."""
    assert not judged_of(text, text.replace(" percent", "%") + ".")


@pytest.mark.parametrize("text", ["Served 54 months as manager of the programme", "Closed 2 deals in 6 months in retail"])
def test_the_dates_of_a_position_do_not_stretch_a_time_that_is_told(text: str) -> None:
    """Where the words tell how long it took, the length of the position carries no other length."""
    source = text.replace("54", "18").replace("6 months", "2 months")
    assert judged_of(text, source) == {"number"}


def test_a_word_of_the_title_names_no_employer() -> None:
    """Two positions in one line stay mixed where only a word of a title is told beside them."""
    one, other = "Delivered a project ahead of schedule", "Coordinated project meetings"
    heads = Position(id="a", employer="Ostrel Systems", title="Project Manager"), Position(id="b", employer="Fenwick", title="Project Clerk")
    cited = tuple(snippet(text, position=p.id) for text, p in zip((one, other), heads, strict=True))
    found = judge(Claim(text=f"{one} and coordinated project meetings", kind=LineKind.BULLET, position=None, cited=cited, positions=heads))
    assert "place" in {f.rule for f in found}


def judged_of(text: str, source: str) -> set[str]:
    """The hard rules that find something, at a position of five years."""
    place = Position(id="a", employer="Ostrel Systems", title="Manager", period=Period.parse("1991", "1996"))
    found = judge(Claim(text=text, kind=LineKind.BULLET, position="a", cited=(snippet(source, position="a"),), positions=(place,)))
    return {f.rule for f in found if f.severity is Severity.HARD}


def test_a_rule_is_found_in_one_file() -> None:
    """The name in a finding leads to the file whose first lines say which lie it catches."""
    folder = Path(rules_of.__file__).parent
    text = {p.stem: p.read_text(encoding="utf-8") for p in folder.glob("*.py") if p.stem != "__init__"}
    assert [name for name, code in text.items() if "The lie: " not in code.split('"""')[1]] == []
    named = [(rule, name) for name, code in text.items() for rule in set(re.findall(r'(?:finding\(\s*|return |else )f?"([a-z]+)[":]', code))]
    assert len({rule for rule, _ in named}) == len(named) > 15


@pytest.mark.parametrize("unit", ["a", "9", "9,", "baked ", "from A to B ", "planned to bake and ", "\U0001f35e", "\u202e\u062e\u0628\u0632 "])
def test_a_long_line_is_refused_unread_and_long_evidence_read_in_part(unit: str) -> None:
    """A hundred thousand characters on either side bring a verdict; a line of so many holds only where it is the evidence itself."""
    long = (unit * 100_000)[:99_999] + "x"
    assert rules(long, "Baked bread") == {"length"}
    assert not rules(long, long)
    assert rules("Won 12 awards", long)
