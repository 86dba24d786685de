"""The metrics."""

from __future__ import annotations

import pytest

from agent.domain.brief import Brief, Kind, Need
from agent.domain.corpus import Snippet, SnippetKind
from agent.domain.draft import Draft, LineKind, Proposal
from agent.domain.evidence import Evidence
from agent.domain.plan import Level, Plan
from agent.domain.scorecard import Scorecard
from agent.stages.check import release, settle
from agent.stages.score import score
from tests.people import BAKER, brief, corpus, plan, proposal, requirement, snippet, verdict

BREAD = snippet("Baked rye bread for 300 guests in 2 ovens", position=BAKER.id)
ROLLS = snippet("Taught apprentices to bake rolls", position=BAKER.id)
SKILL = snippet("Sourdough", SnippetKind.SKILL)
DEGREE = snippet("Diploma in Baking, Lindgren College", SnippetKind.EDUCATION)


def card(asked: Brief, made: Plan, *proposals: Proposal, text: str = "", known: tuple[Snippet, ...] = (BREAD, ROLLS, SKILL, DEGREE), language: str = "en") -> Scorecard:
    """The scorecard of a draft that passed the gate."""
    evidence, draft = Evidence(corpus=corpus(*known, language=language)), Draft(proposals=proposals)
    return score(asked, made, draft, release(settle(draft, evidence), evidence), evidence.corpus, text)


def test_coverage_counts_musts_that_a_line_addresses() -> None:
    """One is cited by a line, one is not in the résumé, one has no evidence: a third."""
    asked = brief(*(requirement(f"r{i}", term) for i, term in enumerate(("rye", "apprentices", "forklift"))))
    judged = plan((), (verdict("r0", Level.FULL, BREAD), verdict("r1", Level.PARTIAL, ROLLS), verdict("r2", Level.NONE)))
    found = card(asked, judged, proposal(BREAD.text, BREAD))
    assert found.coverage == pytest.approx(1 / 3, abs=1e-4)
    assert (found.musts, found.musts_without_evidence) == (3, 1)


def test_coverage_does_not_rise_on_a_model_s_word() -> None:
    """A part that a model alone sees is no evidence, though a line cites the words or names the thing; of two alternatives the shown one counts."""
    asked = brief(requirement("r0", "rye"), requirement("r1", "wheat", any_of="a"), requirement("r2", "apprentices", any_of="a"))
    raised = [verdict(id_, Level.PARTIAL, BREAD).model_copy(update={"sure": False, "raised": True}) for id_ in ("r0", "r1")]
    lines = (proposal(BREAD.text, BREAD), proposal(ROLLS.text, ROLLS))
    found = card(asked, plan((), (*raised, verdict("r2", Level.PARTIAL, ROLLS))), *lines)
    assert (found.coverage, found.musts, found.musts_without_evidence) == (0.5, 2, 1)
    unsure = verdict("r0", Level.PARTIAL, BREAD).model_copy(update={"sure": False})
    assert card(asked, plan((), (unsure, *raised[1:], verdict("r2", Level.PARTIAL, ROLLS))), *lines).coverage == 1.0


def test_alternatives_count_once() -> None:
    """Of "rye or wheat" one is enough, and the two are one must-have."""
    asked = brief(requirement("r0", "rye", any_of="a"), requirement("r1", "wheat", any_of="a"))
    found = card(asked, plan((), (verdict("r0", Level.FULL, BREAD), verdict("r1", Level.NONE))), proposal(BREAD.text, BREAD))
    assert (found.coverage, found.musts, found.musts_without_evidence) == (1.0, 1, 0)


def test_circumstances_are_not_counted_and_nice_ones_stand_apart() -> None:
    """A work permit is no matter of evidence; nice-to-haves have their own share."""
    asked = brief(requirement("r0", "permit", kind=Kind.ELIGIBILITY), requirement("r1", "rye", need=Need.NICE))
    found = card(asked, plan((), (verdict("r1", Level.FULL, BREAD),)), proposal(BREAD.text, BREAD))
    assert (found.coverage, found.coverage_nice, found.musts) == (None, 1.0, 0)


def test_a_copied_fact_addresses_too() -> None:
    """A diploma stands in the education, which is no line but a copy."""
    asked = brief(requirement("r0", "diploma", kind=Kind.EDUCATION))
    assert card(asked, plan((), (verdict("r0", Level.FULL, DEGREE),))).coverage == 1.0


def test_truth_is_measured_before_and_after_the_gate() -> None:
    """Before: one of two lines is false. After: none."""
    found = card(brief(), plan(), proposal(ROLLS.text, ROLLS), proposal("Baked rye bread for 900 guests", BREAD))
    assert (found.truth_draft, found.truth) == (0.5, 1.0)


def test_impact_counts_quantities_and_those_that_survived() -> None:
    """One of two bullets holds numbers; of the two numbers there one is kept."""
    found = card(brief(), plan(), proposal("Baked rye bread for 300 guests", BREAD), proposal(ROLLS.text, ROLLS))
    assert (found.impact, found.impact_kept) == (0.5, 0.5)


def test_numbers_told_in_two_lines_of_one_snippet_are_kept() -> None:
    """A paragraph split in two loses nothing."""
    found = card(brief(), plan(), proposal("Baked rye bread for 300 guests", BREAD), proposal("Baked in 2 ovens", BREAD))
    assert found.impact_kept == 1.0


def test_hit_rate_looks_for_the_post_s_words_in_the_text_read_back() -> None:
    """Of the words which the evidence allows, and of all; another name of the thing is no hit."""
    oven = snippet("Ran ovens on k8s", position=BAKER.id)
    asked = brief(requirement("r0", "Kubernetes"), requirement("r1", "rye"), requirement("r2", "forklift"))
    found = card(asked, plan(), text="Ran ovens on k8s. Rye bread", known=(oven, BREAD))
    assert found.hit_rate == 0.5
    assert found.hit_rate_all == pytest.approx(1 / 3, abs=1e-4)


def test_where_a_line_breaks_says_nothing_of_its_words() -> None:
    """"Excel" at the beginning of a printed line is the name that it is inside one."""
    known = snippet("Microsoft Excel", SnippetKind.SKILL)
    assert card(brief(requirement("r0", "Excel")), plan(), text="Skills\nRye bread, sourdough, Microsoft\nExcel, tills", known=(known,)).hit_rate == 1.0


def test_readability_is_that_of_bullets() -> None:
    """Median words of a bullet, and a grade when there are words."""
    found = card(brief(), plan(), proposal(BREAD.text, BREAD), proposal(ROLLS.text, ROLLS))
    assert found.words_per_bullet == 7.0
    assert found.grade is not None


def test_a_grade_of_english_is_given_to_english_alone() -> None:
    """The formula counts English syllables: of a résumé in another language the length of the bullets is told, and no grade."""
    found = card(brief(), plan(), proposal(BREAD.text, BREAD), language="de")
    assert (found.grade, found.words_per_bullet) == (None, 9.0)


def test_nothing_to_divide_by_is_none() -> None:
    """An empty résumé has no shares, and no error."""
    found = card(brief(), plan(), known=())
    assert (found.coverage, found.truth, found.impact, found.hit_rate, found.grade, found.words_per_bullet) == (None,) * 6


def test_an_entry_among_the_skills_addresses_no_deed() -> None:
    """That someone mentored is told by a line; without it the requirement is open, whatever the skills list."""
    line, entry = snippet("Mentored three bakers", position=BAKER.id), snippet("Mentoring bakers", SnippetKind.SKILL)
    asked, made = brief(requirement("r0", "mentoring bakers")), plan((), (verdict("r0", Level.FULL, line, entry),))
    listed = proposal(entry.text, entry, kind=LineKind.SKILL)
    assert card(asked, made, listed, known=(line, entry)).coverage == 0.0
    assert card(asked, made, listed, proposal(line.text, line), known=(line, entry)).coverage == 1.0
