"""What a model may learn from: truth before preference, without names, in the writer's own form."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent.domain.corpus import Education, Person
from agent.domain.draft import Author, Draft, LineKind
from agent.domain.judgement import Judgement, Kind
from agent.judging import Mask, answer_of, arranged, decided, line_prompt, mask_of, numbered, truth, whole_prompt
from agent.stages.write.items import Item
from tests.people import BAKER, DAY, brief, corpus, proposal, requirement, snippet

BREAD = snippet("Baked rye bread for 300 hotel guests", position=BAKER.id)


def pair(chosen: float, rejected: float | None, label: bool | None = None) -> Judgement:
    """A judgement of that truth."""
    return Judgement(kind=Kind.EDIT, prompt=(), chosen="this", rejected="that", truth_chosen=chosen, truth_rejected=rejected, person="p", label=label, place="A")


@given(st.sampled_from((0.0, 0.5, 0.9, 1.0)), st.sampled_from((0.0, 0.5, 0.9, 1.0)))
def test_what_is_preferred_in_the_end_is_true(chosen: float, rejected: float) -> None:
    """Whatever was preferred: the chosen side is wholly true and no less so than the other; where neither is, nothing is left."""
    found = decided(pair(chosen, rejected))
    if found is None:
        assert max(chosen, rejected) < 1
        return
    assert found.truth_chosen == 1
    assert found.truth_rejected is not None
    assert found.truth_chosen >= found.truth_rejected
    assert found.flipped == (chosen < 1)
    assert (found.chosen == "that") == found.flipped
    assert found.place == ("" if found.flipped else "A")


def test_the_same_twice_teaches_nothing() -> None:
    """Also where both are true."""
    assert decided(pair(1, 1).model_copy(update={"rejected": "this"})) is None


@pytest.mark.parametrize(("true", "liked", "label"), [(1.0, True, True), (1.0, False, False), (0.5, True, False), (0.5, False, False)])
def test_a_thumb_up_for_what_is_not_true_counts_as_down(true: float, liked: bool, label: bool) -> None:
    """A thumb down stays one."""
    found = decided(pair(true, None, liked))
    assert found is not None
    assert found.label is label


def test_truth_is_measured_by_the_words_that_are_cited() -> None:
    """A number that nobody told, a line without words, one whose words are gone: none of them is true; of no line nothing is untrue."""
    told = corpus(BREAD)
    good, bad = proposal(BREAD.text, BREAD), proposal("Baked rye bread for 500 hotel guests", BREAD)
    assert truth((good,), told, DAY) == 1
    assert truth((good, bad), told, DAY) == 0.5
    assert truth((proposal("Baked bread"),), told, DAY) == 0
    assert truth((good,), corpus(), DAY) == 0
    assert truth((), told, DAY) == 1
    free = proposal("Crafted rye bread for 300 hotel guests with passion", BREAD, author=Author.USER)
    assert truth((free,), told, DAY) == 1
    assert truth((free,), told, DAY, strictly=True) == 0


def test_names_of_people_firms_and_schools_are_taken_out() -> None:
    """In whatever case firms are written; a name only with its capital; contacts too; figures and years stay."""
    will = corpus(BREAD).model_copy(update={
        "person": Person(name="Will O'Shea-Amsel"), "education": (Education(id="e", institution="Fernhill State University"),),
    })  # fmt: skip
    mask = mask_of(will, ("Brightwater Logistics", None, " "))
    told = mask("Will will report to KORNBLUM BAKERY and Brightwater Logistics; Amsel, Fernhill State University; will@oven.example, +44 20 7946 0958, https://oven.example/me; 1,200,000 loaves 2019 - 2021")
    assert told == "[name] will report to [employer] and [employer]; [name], [school]; [contact], [contact], [contact]; 1,200,000 loaves 2019 - 2021"
    assert Mask()("Robin Amsel") == "Robin Amsel"


def test_a_name_is_no_part_of_a_word() -> None:
    """Ann is not in Annual, nor Lindgren in Lindgrens."""
    assert Mask(names=("Ann",), firms=("Roe",))("Annual heroes of Ann at Roe") == "Annual heroes of [name] at [employer]"


def test_a_line_is_asked_about_and_answered_in_the_writers_form() -> None:
    """Its number is found again in a question about several, by the whole line alone."""
    prompt = line_prompt(Item(text="Baked rye bread (300) for hotel guests", tense="past"))
    assert numbered(prompt, "Baked rye bread (300) for hotel guests") == 1
    assert numbered(prompt, "Baked rye bread") is None
    several = prompt.model_copy(update={"user": "The lines:\n1 | past | Sold rolls\n2 | past | Baked rye bread\n   own words: I baked"})
    assert numbered(several, "Baked rye bread") == 2
    assert numbered(several, "I baked") is None
    assert json.loads(answer_of(2, "Baked rye bread daily at night", "Baked rye bread")) == {"lines": [{"line": 2, "original": "Baked rye bread daily", "text": "Baked rye bread"}]}


def test_a_whole_resume_is_asked_for_with_the_words_of_all_its_variants() -> None:
    """Each under its position; what no variant cites is not shown; the answer holds every line in its place."""
    skill, other = snippet("Rye bread"), snippet("Sold rolls", position=BAKER.id)
    told = corpus(BREAD, skill, other)
    one = Draft(proposals=(proposal("Rye bread", skill, kind=LineKind.SKILL), proposal("Baked rye bread for 300 hotel guests", BREAD)))
    prompt = whole_prompt(brief(requirement("r1", "rye")), (one, Draft()), told)
    assert "- experience with rye" in prompt.user
    assert f"{BAKER.label}:\n- {BREAD.text}" in prompt.user
    assert "Sold rolls" not in prompt.user
    found = arranged(one, told)
    assert (found.skills, [(p.position, p.bullets) for p in found.experiences]) == (("Rye bread",), [(BAKER.label, (BREAD.text,))])
