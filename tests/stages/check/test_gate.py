"""The gate."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pytest

from agent.domain.corpus import SnippetKind
from agent.domain.draft import Author, Draft, LineKind, Proposal, Severity
from agent.domain.evidence import Evidence
from agent.domain.resume import Resume
from agent.ports import Skeptic, Tools
from agent.stages.check import ChatSkeptic, check, doubt, release, remarks, settle
from agent.stages.fit import trim
from tests.fakes.compute import at_once
from tests.fakes.index import FixedIndex
from tests.fakes.model import ScriptedModel
from tests.fakes.printer import PlainPrinter
from tests.fakes.reader import PlainReader
from tests.people import BAKER, CLERK, brief, corpus, position, proposal, requirement, snippet

BREAD = snippet("Baked bread for 300 guests", position=BAKER.id)
ROLLS = snippet("Baked rolls for the market hall", position=BAKER.id)
SALES = snippet("Sold cakes at the counter", position=CLERK.id)
EVIDENCE = Evidence(corpus=corpus(BREAD, ROLLS, SALES))


def settled_texts(*proposals: Proposal) -> list[str]:
    """The texts that pass."""
    return [p.text for p in settle(Draft(proposals=proposals), EVIDENCE).draft.proposals]


def test_a_line_that_holds_stays_as_proposed() -> None:
    """The gate changes nothing that rests on its words."""
    assert settled_texts(proposal("Bake bread for 300 guests", BREAD)) == ["Bake bread for 300 guests"]


def test_years_at_a_position_that_goes_on_are_counted_up_to_the_day_of_the_search() -> None:
    """Five years at a post held since March 2021 may be told in March 2026, not in February, and not where nobody says which day it is."""
    told = proposal("Baked bread for 300 guests, 5 years as Head Baker", BREAD)

    def holds(on: date | None) -> bool:
        return not any(f.severity is Severity.HARD for f in check(Draft(proposals=(told,)), EVIDENCE.model_copy(update={"on": on}))[0])

    assert [holds(on) for on in (date(2026, 3, 1), date(2026, 2, 28), None)] == [True, False, False]


def test_a_line_that_does_not_hold_goes_back_to_the_user_s_words() -> None:
    """An invented number costs the wording, not the line."""
    assert settled_texts(proposal("Baked bread for 900 guests", BREAD)) == [BREAD.text]


def test_a_soft_word_refuses_a_model_s_line_alone() -> None:
    """What a model adds is refused; of the plain writer it is only reported."""
    assert settled_texts(proposal("Baked fluffy bread for 300 guests", BREAD, author=Author.MODEL)) == [BREAD.text]
    assert settled_texts(proposal("Baked fluffy bread for 300 guests", BREAD)) == ["Baked fluffy bread for 300 guests"]


@pytest.mark.parametrize(
    "bad",
    [
        proposal("Baked bread"),
        proposal("Baked bread", BREAD).model_copy(update={"cites": ("gone",)}),
        proposal("Sold cakes at the counter", SALES, at=BAKER),
    ],
)
def test_what_cites_nothing_the_dead_or_another_employer_is_left_out_and_told(bad: Proposal) -> None:
    """Even in the user's own words; the refusal says why and is kept with the résumé."""
    settled = settle(Draft(proposals=(bad,)), EVIDENCE)
    assert not settled.draft.proposals
    (refusal,) = settled.refused
    assert refusal.findings
    assert release(settled, EVIDENCE).refused == settled.refused


def test_a_refused_wording_is_told_with_what_stands_in_its_place() -> None:
    """Also when it was mended before: the findings are those that refused it, on its own text."""
    invented, mended = proposal("Baked fluffy bread for 900 guests", BREAD, author=Author.MODEL), proposal(BREAD.text, BREAD)
    for settled in (settle(Draft(proposals=(invented,)), EVIDENCE), settle(Draft(proposals=(mended,)), EVIDENCE, Draft(proposals=(invented,)))):
        (refusal,) = settled.refused
        assert (refusal.text, refusal.instead, refusal.cites) == (invented.text, BREAD.text, (BREAD.id,))
        assert {refusal.text[f.start : f.end].strip() for f in refusal.findings} == {"fluffy", "900"}
    assert settle(Draft(proposals=(mended,)), EVIDENCE).refused == ()


def test_the_same_is_said_once() -> None:
    """Of lines of one position that say the same the first stays; so it does when two positions tell it word by word."""
    copy = snippet("Baked rolls for the market hall.", position=BAKER.id)
    told_twice = snippet("Sold cakes at the counter of the old town hall", position=CLERK.id), snippet(
        "Sold cakes at the counter of the old town hall", position=BAKER.id
    )
    evidence = Evidence(corpus=corpus(ROLLS, copy, *told_twice))
    draft = Draft(proposals=(proposal(ROLLS.text, ROLLS), proposal(copy.text, copy), proposal(told_twice[0].text, told_twice[0], at=CLERK), proposal(told_twice[1].text, told_twice[1])))
    assert [p.cites for p in settle(draft, evidence).draft.proposals] == [(ROLLS.id,), (told_twice[0].id,)]


def test_every_position_stays_and_facts_are_copies() -> None:
    """Also those without bullets, in their order; the evidence is what is cited and nothing else."""
    resume = release(settle(Draft(proposals=(proposal(BREAD.text, BREAD),)), EVIDENCE), EVIDENCE)
    assert [e.position for e in resume.experiences] == [BAKER, CLERK]
    assert resume.person == EVIDENCE.corpus.person
    assert resume.evidence == (BREAD,)
    assert [line.cites for line in resume.lines()] == [(BREAD.id,)]


def test_release_judges_once_more() -> None:
    """A settled draft that somebody changed lets nothing false through."""
    settled = settle(Draft(proposals=(proposal(BREAD.text, BREAD),)), EVIDENCE)
    forged = settled.model_copy(update={"draft": Draft(proposals=(proposal("Baked bread for 900 guests", BREAD),))})
    assert not release(forged, EVIDENCE).lines()


def rules(*proposals: Proposal, **post: str) -> list[set[str]]:
    """The rules of the findings on each proposal."""
    asked = brief(requirement("r1", post["term"])) if post else None
    return [{f.rule for f in found} for found in check(Draft(proposals=proposals), EVIDENCE, asked)]


def test_manners_are_reported() -> None:
    """First person, duties, tense, length and repetition are findings; they refuse nothing."""
    assert "first person" in rules(proposal("I baked bread for 300 guests", BREAD))[0]
    assert "weak opening" in rules(proposal("Responsible for bread", BREAD))[0]
    assert "tense" in rules(proposal("Sell cakes at the counter", SALES, at=CLERK))[0]
    assert "length" in rules(proposal("bread " * 50, BREAD))[0]
    assert "repeats" in rules(proposal(BREAD.text, BREAD), proposal(BREAD.text, BREAD))[1]


def test_sections_have_an_order() -> None:
    """A headline after the bullets is out of place."""
    assert rules(proposal(BREAD.text, BREAD), proposal("Baked bread", BREAD, kind=LineKind.HEADLINE))[1] == {"order"}


def test_a_word_of_the_post_that_the_evidence_allows_is_pointed_out() -> None:
    """The line says k8s, the post Kubernetes: both are the same thing."""
    assert "keyword" in rules(proposal("Ran ovens on k8s", BREAD), term="Kubernetes")[0]


def resume_of(*counts: int) -> Resume:
    """A résumé with so many bullets per position, all of one value but the first ones."""
    jobs = tuple(position(f"Baker {i}", "Kornblum", str(2020 - i), str(2021 - i)) for i in range(len(counts)))
    snippets = [snippet(f"Baked {chr(97 + i)}{chr(97 + b)}x loaves of kind {b}", position=p.id) for i, p in enumerate(jobs) for b in range(counts[i])]
    evidence = Evidence(corpus=corpus(*snippets, positions=jobs))
    drafted = [p.model_copy(update={"value": 0.5 - 0.01 * i}) for i, s in enumerate(snippets) if (p := proposal(s.text, s).model_copy(update={"position": s.position}))]
    return release(settle(Draft(proposals=tuple(drafted)), evidence), evidence)


@pytest.mark.parametrize("keep", range(10))
def test_trimming_keeps_so_many_bullets_and_every_position(keep: int) -> None:
    """The number is kept to, no position goes, and the evidence shrinks with the lines."""
    shorter = trim(resume_of(4, 0, 3, 2), keep)
    assert sum(len(e.bullets) for e in shorter.experiences) == min(keep, 9)
    assert len(shorter.experiences) == 4
    assert {s.id for s in shorter.evidence} == {c for line in shorter.lines() for c in line.cites}


def test_positions_thin_out_before_they_fall_silent() -> None:
    """With three bullets left each of three positions has one; the oldest falls silent first, and says so."""
    full = resume_of(4, 3, 2)
    assert [len(e.bullets) for e in trim(full, 3).experiences] == [1, 1, 1]
    shorter = trim(full, 2)
    assert [(len(e.bullets), e.earlier) for e in shorter.experiences] == [(1, False), (1, False), (0, True)]


def test_a_position_without_bullets_is_not_called_earlier() -> None:
    """It never had any: that is how the user wrote it."""
    assert [e.earlier for e in trim(resume_of(1, 0), 1).experiences] == [False, False]


def test_a_confirmed_skill_carries_no_bullet() -> None:
    """A bare yes supports the name of the skill and nothing else."""
    yes = snippet("Terraform", SnippetKind.CONFIRMED)
    evidence = Evidence(corpus=corpus(yes))
    kept = settle(Draft(proposals=(proposal("Terraform", yes, kind=LineKind.SKILL), proposal("Used Terraform", yes))), evidence)
    assert [p.kind for p in kept.draft.proposals] == [LineKind.SKILL]


def test_advice_is_what_only_the_owner_can_mend() -> None:
    """A finished line that opens with a duty is remarked on; “helped” is not, since it says whose the deed was."""
    duty, helped = snippet("Responsible for the ovens of the market hall", position=BAKER.id), snippet("Helped plan the new bakery", position=BAKER.id)
    evidence = Evidence(corpus=corpus(duty, helped))
    resume = release(settle(Draft(proposals=(proposal(duty.text, duty), proposal(helped.text, helped))), evidence), evidence)
    assert [(r.text, [f.rule for f in r.findings]) for r in remarks(resume, evidence.corpus, brief())] == [(duty.text, ["weak opening"])]


def reworded(text: str, plain: str = "Bake bread for 300 guests") -> Proposal:
    """A line of a model in the place of a plain wording."""
    return proposal(text, BREAD, author=Author.MODEL).model_copy(update={"plain": plain})


def test_a_model_s_line_goes_back_to_the_plain_wording_first() -> None:
    """Then to the user's own words, where the plain wording does not hold either."""
    assert settled_texts(reworded("Baked fluffy bread for 300 guests")) == ["Bake bread for 300 guests"]
    assert settled_texts(reworded("Baked fluffy bread for 300 guests", "Bake bread for 900 guests")) == [BREAD.text]


def test_what_a_model_wrote_in_each_round_is_kept() -> None:
    """Each refused wording once, in its order, with what stands in its place; the steps of the plain writer are told once."""
    rounds = [Draft(proposals=(reworded(f"Baked {word} bread for 300 guests"),)) for word in ("fluffy", "golden", "golden", "crusty")]
    settled = settle(rounds[-1], EVIDENCE, *rounds[:-1])
    assert [(r.text.split()[1], r.instead) for r in settled.refused] == [(word, "Bake bread for 300 guests") for word in ("fluffy", "golden", "crusty")]
    assert release(settled, EVIDENCE).refused == settled.refused
    plain = [Draft(proposals=(proposal(f"Baked bread for {n} guests", BREAD),)) for n in (900, 800)]
    assert [r.text for r in settle(plain[1], EVIDENCE, plain[0]).refused] == ["Baked bread for 900 guests"]


def test_refused_wordings_have_a_bound() -> None:
    """However much a model invents, a résumé carries no more than a few dozen of its wordings."""
    lines = tuple(reworded(f"Baked {chr(97 + n % 26) * (3 + n // 26)} bread for 300 guests") for n in range(90))
    assert len(settle(Draft(proposals=lines), EVIDENCE).refused) == 60


def test_a_line_keeps_who_wrote_it() -> None:
    """The author of the wording that stands: the model where its own holds, else the plain writer or the user; only what has words of the user's behind it is lost."""
    held = reworded("Baked bread for guests")
    back, lost = reworded("Baked bread for 900 guests"), proposal("Sold cakes at the counter", SALES, author=Author.MODEL)
    settled = settle(Draft(proposals=(held, back, lost)), EVIDENCE)
    resume = release(settled, EVIDENCE)
    assert [(line.text, line.author) for line in resume.lines()] == [(held.text, Author.MODEL), (back.plain, Author.PLAIN)]
    assert [(r.instead, r.extra) for r in settled.refused] == [(back.plain, False), ("", False)]


def test_a_model_s_wording_costs_no_other_line() -> None:
    """Where it would say what another line says, and the plain wordings do not, the plain ones stand."""
    hall = snippet("Baked bread for 300 guests in May, and cleaned the ovens after the market", position=BAKER.id)
    evidence = Evidence(corpus=corpus(hall, BREAD))
    short = proposal(BREAD.text, hall, author=Author.MODEL).model_copy(update={"plain": hall.text, "original": hall.text})
    for lines in ((short, proposal(BREAD.text, BREAD)), (proposal(BREAD.text, BREAD), short)):
        texts = [p.text for p in settle(Draft(proposals=lines), evidence).draft.proposals]
        assert sorted(texts) == sorted((hall.text, BREAD.text))


class Grim:
    """Doubts the lines in which a word stands, and keeps what it was asked."""

    def __init__(self, word: str = "") -> None:
        self.word = word
        self.asked: list[tuple[str, tuple[str, ...]]] = []

    async def doubted(self, pairs: Sequence[tuple[str, tuple[str, ...]]]) -> frozenset[int]:
        """Those with the word."""
        self.asked += pairs
        return frozenset(i for i, (line, _) in enumerate(pairs) if self.word in line)


def second(critic: Skeptic | None, evidence: Evidence = EVIDENCE) -> Tools:
    """Tools with that second opinion."""
    known = evidence.corpus
    return Tools(reader=PlainReader(), corpus=known, index=FixedIndex(known, {}), printer=PlainPrinter(), compute=at_once, today=date(2026, 1, 15), critic=critic)


async def test_a_second_opinion_vetoes_a_model_s_line() -> None:
    """Softly: it goes back to the plain wording, and the refusal says who held it back. Its next wording is free of the doubt."""
    doubted = await doubt(Draft(proposals=(reworded("Baked bread for guests"),)), EVIDENCE, second(Grim()))
    ((finding,),) = check(doubted, EVIDENCE)
    assert (finding.rule, finding.severity) == ("second opinion", Severity.SOFT)
    settled = settle(doubted, EVIDENCE)
    assert [p.text for p in settled.draft.proposals] == ["Bake bread for 300 guests"]
    assert [f.rule for f in settled.refused[0].findings] == ["second opinion"]
    assert doubted.proposals[0].worded("Baked bread", Author.MODEL).doubts == ()


async def test_a_second_opinion_hears_of_nothing_else() -> None:
    """Lines of the user and the plain writer, and what the code refuses anyhow, are not shown to it; so it can approve nothing."""
    lines = (proposal("Baked bread for 300 guests", BREAD), reworded("Baked fluffy bread for 900 guests"), reworded("Baked bread for guests"))
    critic = Grim("fluffy")
    draft = Draft(proposals=lines)
    assert await doubt(draft, EVIDENCE, second(critic)) == draft
    assert critic.asked == [("Baked bread for guests", (BREAD.text,))]
    assert await doubt(draft, EVIDENCE, second(None)) == draft
    assert await doubt(draft, EVIDENCE, second(ChatSkeptic(ScriptedModel({})))) == draft


async def test_a_chat_model_is_a_second_opinion() -> None:
    """Asked once for all lines; a number that nobody gave, and silence, change nothing."""
    answers = '{"lines": [{"line": 2, "supported": false}, {"line": 1, "supported": true}, {"line": 0, "supported": false}, {"line": 9, "supported": false}]}'
    model = ScriptedModel({"doubt": lambda prompt: answers})
    assert await ChatSkeptic(model).doubted([("Baked bread", ("Baked\nbread",)), ("Baked rolls", ("Baked bread",)), ("Sold", ("Sold",))]) == {1}
    (prompt,) = model.asked
    assert "1 | Baked bread\n   own words: Baked bread\n2 | Baked rolls" in prompt.user


@pytest.mark.parametrize("told", ["CPA (Inactive License)", "CPA, license expired in 2019", "CPA (suspended)"])
def test_a_licence_that_holds_no_more_is_not_named_as_one_that_does(told: str) -> None:
    """Neither as a skill nor in any other line."""
    held = snippet(told, kind=SnippetKind.CERTIFICATE)
    evidence = Evidence(corpus=corpus(held))
    lines = tuple(proposal("CPA", held).model_copy(update={"kind": kind, "original": ""}) for kind in (LineKind.SKILL, LineKind.SUMMARY))
    assert not settle(Draft(proposals=lines), evidence).draft.proposals
