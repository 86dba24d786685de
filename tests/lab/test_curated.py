"""What the curated set promises."""

from __future__ import annotations

import re
from collections import Counter
from importlib.resources import files
from pathlib import Path

import pytest

from agent.domain.value import Value
from agent.lab.cases import Counterexample, Criterion, Curated, Gold, Missing, Preference, Split, Written
from agent.lab.corrupting import score
from agent.lab.curated import curated
from agent.lab.grounds import draft_of, grounds
from agent.lab.judging import passed, reasons
from agent.lab.likeness import borrowed
from agent.lab.validating import Fault, faults, of_form, of_likeness, of_questions, of_ranks, of_reasons, of_splits, of_truth
from tests.lab.house import gold, lies, questions

SHEET = (files("agent.lab") / "data" / "DATASHEET.md").read_text(encoding="utf-8")


def whats(found: object) -> str:
    """What is said of faults."""
    return "\n".join(fault.what for fault in found if isinstance(fault, Fault)) if isinstance(found, tuple | list) else ""


def changed(case: Gold, **parts: Value | tuple[Value, ...] | str) -> Gold:
    """A case with other parts."""
    return case.model_copy(update=dict(parts))


def with_bullet(case: Gold, text: str) -> Gold:
    """A case whose first bullet says something else."""
    first, *rest = case.target.experiences
    bullet = first.bullets[0].model_copy(update={"text": text})
    held = first.model_copy(update={"bullets": (bullet, *first.bullets[1:])})
    return changed(case, target=case.target.model_copy(update={"experiences": (held, *rest)}))


def of(*golds: Gold, bad: tuple[Counterexample, ...] = (), preferences: tuple[Preference, ...] = ()) -> Curated:
    """A set of these."""
    return Curated(golds=golds, counterexamples=bad, preferences=preferences)


def test_the_set_has_no_fault() -> None:
    """Form, truth, reasons, ranks, splits and near-duplicates: nothing is wrong with the set that ships."""
    assert faults(curated()) == ()
    assert list(of_questions(questions().values(), curated())) == []


def test_the_set_is_as_large_and_as_varied_as_the_datasheet_says() -> None:
    """Sixty gold pairs of which 25 are held out, sixty counterexamples, forty preferences; every rung, far more than twelve professions."""
    golds = curated().golds
    assert (len(golds), len(curated().counterexamples), len(curated().preferences)) == (60, 60, 40)
    assert Counter(g.split for g in golds) == {Split.TRAIN: 35, Split.HELD_OUT: 25}
    told = re.search(r"(\d+) professions", SHEET)
    assert told is not None
    assert len({g.profession for g in golds}) == int(told[1]) > 12
    for rung, count in Counter(g.rung for g in golds).items():
        assert f"| {rung} | {count} |" in SHEET


def test_every_gold_line_passes_the_gate_as_a_model_s() -> None:
    """As it stands, with nothing refused, at TruthScore 1.0 before the gate and after."""
    for case in curated().golds:
        scores = passed(case)
        assert (scores.truth, scores.truth_draft) == (1.0, 1.0)


def test_every_counterexample_is_refused_for_its_stated_reason() -> None:
    """And the line that it was made of is not."""
    for bad in curated().counterexamples:
        assert bad.code in {f.rule for f in reasons(bad, curated().gold(bad.case))}
    assert list(of_reasons(curated())) == []


def test_the_verifier_refuses_no_fewer_lies_than_the_datasheet_says() -> None:
    """Of each kind of lie made of the gold lines; the same lies are made at each run."""
    told = {kind: (int(refused), int(made)) for kind, refused, made in re.findall(r"^\| ([a-z ]+) \| (\d+) of (\d+) \|$", SHEET, re.M)}
    found = score(lies())
    assert {kind: made for kind, (_, made) in found.items()} == {kind: made for kind, (_, made) in told.items()}
    assert all(found[kind][0] >= refused for kind, (refused, _) in told.items())


def test_a_lie_among_the_gold_lines_is_a_fault() -> None:
    """The gate is asked about every line."""
    lie = with_bullet(gold(), "Care for 19 post-operative patients per shift, most of them after joint surgery")
    assert "number" in whats(list(of_truth(lie)))


def test_a_bad_manner_among_the_gold_lines_is_a_fault() -> None:
    """True, but not how a résumé speaks."""
    assert "first person" in whats(list(of_truth(with_bullet(gold(), "I care for 6 post-operative patients per shift, most of them after joint surgery"))))


def test_a_gap_that_the_post_does_not_name_is_a_fault() -> None:
    """So is a keyword that is not in it, and a cite of what is not there."""
    quoted = changed(gold(), gaps=(Missing(quote="Klingon", why="Nobody speaks it."),))
    assert "Klingon" in whats(list(of_form(quoted)))
    worded = changed(gold(), target=gold().target.model_copy(update={"keywords": ("abseiling",)}))
    assert "abseiling" in whats(list(of_form(worded)))
    strange = changed(gold(), target=gold().target.model_copy(update={"skills": (Written(text="Wound care", cites=("skills[9].name",)),)}))
    assert "skills[9].name" in whats(list(of_form(strange)))


def test_a_counterexample_that_passes_or_is_refused_for_something_else_is_a_fault() -> None:
    """The named rule must object to the named words."""
    bad = curated().counterexamples[0]
    own = gold(bad.case)
    assert not list(of_reasons(of(own, bad=(bad,))))
    assert list(of_reasons(of(own, bad=(bad.model_copy(update={"code": "award"}),))))
    assert list(of_reasons(of(own, bad=(bad.model_copy(update={"span": bad.text.split()[0]}),))))
    assert list(of_reasons(of(own, bad=(bad.model_copy(update={"text": "Care for 6 post-operative patients per shift", "span": "6 post-operative patients"}),))))


def test_a_pair_whose_chosen_answer_is_untrue_is_a_fault() -> None:
    """Truth comes before preference: turned round, a pair is refused; so is one that names another criterion than that which decides."""
    pair = next(p for p in curated().preferences if p.by is Criterion.TRUTH)
    own = gold(pair.case)
    turned = pair.model_copy(update={"chosen": pair.rejected, "rejected": pair.chosen})
    assert "not true" in whats(list(of_ranks(of(own, preferences=(turned,)))))
    assert "better by truth" in whats(list(of_ranks(of(own, preferences=(pair.model_copy(update={"by": Criterion.CLARITY}),)))))


def test_an_employer_on_both_sides_of_the_split_is_a_fault() -> None:
    """Also where everything else of the two cases differs."""
    one = gold()
    other = changed(one, id="nurse-other", split=Split.HELD_OUT)
    assert {fault.where for fault in of_splits(of(one, other))} == {"Ilse Marchetti", "Saint Bride Infirmary", "Collier Street Hospital"}


def test_a_case_written_twice_is_a_fault() -> None:
    """The whole of it, and a single line of it in another case."""
    one, other = gold(), gold("warehouse-night")
    assert any(fault.where == one.id for fault in of_likeness(of(one, changed(one, id="nurse-again"))))
    assert not list(of_likeness(of(one, other)))
    copied = changed(other, rationale=one.rationale)
    assert list(of_likeness(of(one, copied)))


def test_words_that_stand_in_another_text_are_found(tmp_path: Path) -> None:
    """Eight words in a row; of a text of one's own none."""
    (tmp_path / "post.txt").write_text(f"Join us! {gold().post.splitlines()[3]}", encoding="utf-8")
    (tmp_path / "own.txt").write_text("Nothing in here was ever written anywhere else by anybody at all.", encoding="utf-8")
    assert {(case, name) for case, _, name in borrowed(of(gold()), tmp_path)} == {("nurse-ortho", "post.txt")}


@pytest.mark.parametrize("case", curated().golds, ids=lambda case: case.id)
def test_every_bullet_cites_words_of_its_own_position(case: Gold) -> None:
    """And no snippet is told twice."""
    corpus = grounds(case).corpus
    bullets = [p for p in draft_of(case).proposals if p.position]
    assert all(s is not None and s.position == p.position for p in bullets for s in map(corpus.snippet, p.cites))
    assert len({p.cites for p in bullets}) == len(bullets)
