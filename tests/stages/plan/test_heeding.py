"""A model's opinion moves a verdict down freely, and up only as far as the user's own words carry it."""

from __future__ import annotations

import pytest

from agent.domain.answer import Reply
from agent.domain.brief import Kind, Requirement
from agent.domain.corpus import Snippet
from agent.domain.opinion import Opinion
from agent.domain.plan import Level, Verdict
from tests.people import corpus
from tests.stages.plan.cases import NEAR, answer, asked, baked, certificate, planned, skill, sold, study

FULL, PARTIAL, NONE = Level.FULL, Level.PARTIAL, Level.NONE
BESIDE = 0.45
"""A cosine at which the rules find nothing, and a model may."""

STALL = asked("Experience running a market stall", "market stall")
SOLD = sold("Sold bread and cakes to 200 visitors of the weekly fair")
OTHER = baked("Baked rye bread every night")


def moved(requirement: Requirement, level: Level, quoted: Snippet | None, quote: str, *snippets: Snippet, cosine: float = BESIDE) -> Verdict:
    """The verdict when a model says so with that quote of that snippet."""
    said = Opinion(requirement=requirement.id, evidence=level, snippet=quoted.id if quoted else None, quote=quote)
    return planned(corpus(*snippets), requirement, cosine=cosine, heard=(said,)).verdicts[0]


@pytest.mark.parametrize("level", [PARTIAL, FULL])
def test_nothing_becomes_partial_with_a_quote_and_never_full(level: Level) -> None:
    """Where the rules find nothing, the user's own words may show a part, and no more whatever the model calls it."""
    verdict = moved(STALL, level, SOLD, "cakes to 200 visitors", SOLD, OTHER)
    assert (verdict.evidence, verdict.cites, verdict.sure, verdict.raised) == (PARTIAL, (SOLD.id,), False, True)
    assert "a model" in verdict.why
    assert "cakes to 200 visitors" in verdict.why
    assert verdict.where == ("work[1].highlights[0]",)


@pytest.mark.parametrize(
    "quote",
    [
        "",
        "cakes",
        "to the of",
        "Ran a market stall",
        "cakes and bread to 200 visitors",
        "cakes to 20",
        "akes to 200 visitor",
        "Baked rye bread",
        "cakes to 200 visitors. Ran a market stall",
    ],
)
def test_what_is_no_span_of_the_snippet_raises_nothing(quote: str) -> None:
    """A quote of one word, of other words, in another order, of half words, or of another snippet does not count."""
    assert moved(STALL, PARTIAL, SOLD, quote, SOLD, OTHER).evidence is NONE


def test_white_space_does_not_matter_in_a_quote() -> None:
    """Line breaks and runs of blanks are one blank."""
    assert moved(STALL, PARTIAL, SOLD, " cakes  to\n200 visitors", SOLD).evidence is PARTIAL


def test_only_what_the_user_has_counts() -> None:
    """A snippet that is not, or no longer, the user's raises nothing, whatever is quoted of it."""
    assert moved(STALL, PARTIAL, SOLD, "cakes to 200 visitors", OTHER).evidence is NONE
    assert moved(STALL, PARTIAL, None, "cakes to 200 visitors", SOLD).evidence is NONE


def test_what_the_user_denies_raises_nothing() -> None:
    """Words that are denied are no evidence, also when they are quoted."""
    denied = sold("Never sold bread and cakes at the fair")
    assert moved(STALL, PARTIAL, denied, "Never sold bread and cakes", denied).evidence is NONE
    assert moved(STALL, PARTIAL, denied, "sold bread and cakes", denied).evidence is NONE


@pytest.mark.parametrize(
    "requirement",
    [
        asked("Registered Nurse license", kind=Kind.CREDENTIAL),
        asked("Bachelor's degree in Chemistry", "Chemistry", kind=Kind.EDUCATION),
        asked("Fluent in Spanish", "Spanish", kind=Kind.LANGUAGE),
        asked("Must be willing to work nights", "work nights", kind=Kind.ELIGIBILITY),
        asked("Able to lift 25 kg", "lift 25 kg", kind=Kind.PHYSICAL),
        asked("Kubernetes"),
        asked("PostgreSQL", kind=Kind.EXPERIENCE),
    ],
)
@pytest.mark.parametrize("level", [PARTIAL, FULL])
def test_what_is_held_or_not_is_never_raised(requirement: Requirement, level: Level) -> None:
    """Licences, degrees, languages, permits and tools: no opinion adds them, with whatever true quote."""
    assert moved(requirement, level, SOLD, "cakes to 200 visitors", SOLD, OTHER) == moved(requirement, NONE, None, "", SOLD, OTHER)


@pytest.mark.parametrize(
    "requirement, snippet, quote",
    [
        (asked("Associate degree", kind=Kind.EDUCATION), study("High school diploma, Lindgren School"), "High school diploma"),
        (asked("CPA", kind=Kind.CREDENTIAL), certificate("CPA exam candidate in progress"), "CPA exam candidate"),
        (asked("English", kind=Kind.LANGUAGE), baked("Wrote the English menu of the shop"), "the English menu"),
        (asked("Must be willing to work nights", "work nights", kind=Kind.ELIGIBILITY), baked("Offered to work nights in December"), "Offered to work nights"),
        (asked("3 years of closing", "closing", years=3), baked("Led the closing of the shop"), "closing of the shop"),
        (asked("Experience running a market stall", "market stall"), SOLD, "cakes to 200 visitors"),
    ],
)
def test_partial_stays_where_code_does_not_find_the_words(requirement: Requirement, snippet: Snippet, quote: str) -> None:
    """Partial never becomes full by a model for what is held or not, for years, nor without the words that are asked for."""
    before = planned(corpus(snippet), requirement, cosine=NEAR).verdicts[0]
    assert before.evidence is PARTIAL
    assert moved(requirement, FULL, snippet, quote, snippet, cosine=NEAR) == before


def test_partial_becomes_full_where_code_finds_the_words() -> None:
    """A plain word that stands in one line only is taken in the sense asked for when a model says so and quotes it."""
    closing, line = asked("closing"), baked("Led the closing of the shop every evening")
    assert planned(corpus(line), closing, cosine=NEAR).verdicts[0].evidence is PARTIAL
    assert moved(closing, FULL, line, "the closing of the shop", line, cosine=NEAR).evidence is FULL
    assert moved(closing, FULL, line, "shop every evening", line, cosine=NEAR).evidence is PARTIAL


def test_words_about_others_never_become_full() -> None:
    """The quoted words are read where they stand: a department that one worked with is not what one did, however the quote is cut."""
    line = baked("Worked closely with marketing and closing departments of the group")
    closing = asked("closing")
    assert moved(closing, FULL, line, "marketing and closing", line, cosine=NEAR).evidence is not FULL


def test_an_attitude_becomes_full_by_a_deed_that_has_its_words() -> None:
    """An attitude is met when a model sees it in a deed and code finds the words of such a deed in the quote; saying it of oneself is none."""
    teamwork = asked("Teamwork", "teamwork", kind=Kind.TRAIT)
    deed = baked("Collaborated with two other bakers on the festival order")
    assert moved(teamwork, FULL, deed, "Collaborated with two other bakers", deed).evidence is FULL
    assert moved(teamwork, FULL, deed, "on the festival order", deed).evidence is PARTIAL
    assert moved(teamwork, FULL, deed, "Collaborated with two other bakers", deed, cosine=0.2).evidence is PARTIAL
    said = skill("Good team player")
    assert moved(teamwork, FULL, said, "Good team player", said).evidence is PARTIAL


def test_lowering_needs_no_quote() -> None:
    """What the rules only guess may be lowered without a word of proof, and says that a model did it."""
    near = planned(corpus(SOLD), STALL, cosine=NEAR).verdicts[0]
    assert (near.evidence, near.sure) == (PARTIAL, False)
    verdict = moved(STALL, NONE, None, "", SOLD, cosine=NEAR)
    assert (verdict.evidence, verdict.cites, verdict.where) == (NONE, (), ())
    assert "model" in verdict.why


@pytest.mark.parametrize("level", [PARTIAL, NONE])
def test_what_is_plainly_there_stays(level: Level) -> None:
    """A model cannot take from the user what the rules are sure of."""
    line = baked("Ran payroll in QuickBooks for 12 people")
    before = planned(corpus(line), asked("QuickBooks")).verdicts[0]
    assert before.evidence is FULL
    assert moved(asked("QuickBooks"), level, None, "", line) == before


def test_the_user_knows_best() -> None:
    """What the user said in the chat stands, whatever a model thinks of it."""
    yes = answer("market stall", Reply.YES, "Ran a stall at the fair in summer 2022")
    words = yes.snippet()
    assert words is not None
    found = planned(corpus(SOLD, words), STALL, told=(yes,), heard=(Opinion(requirement="r1", evidence=NONE),))
    assert found.verdicts[0].evidence is FULL


def test_a_raised_requirement_is_still_asked_about() -> None:
    """Partial by a model is no answer: the question stays, and goes only when the verdict is full."""
    said = Opinion(requirement="r1", evidence=FULL, snippet=SOLD.id, quote="cakes to 200 visitors")
    plan = planned(corpus(SOLD), STALL, cosine=BESIDE, heard=(said,))
    assert [q.requirement for q in plan.questions] == ["r1"]


def test_a_model_does_not_choose_the_bullets() -> None:
    """Which bullets go in, in which order and on how many pages is the rules' alone."""
    heard = (Opinion(requirement="r1", evidence=FULL, snippet=SOLD.id, quote="cakes to 200 visitors"),)
    known = corpus(SOLD, OTHER)
    with_it, without = planned(known, STALL, cosine=BESIDE, heard=heard), planned(known, STALL, cosine=BESIDE)
    assert with_it.verdicts != without.verdicts
    assert (with_it.choices, with_it.pages) == (without.choices, without.pages)
