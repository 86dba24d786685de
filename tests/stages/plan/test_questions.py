"""Which gaps are asked about, in which order, and how."""

from __future__ import annotations

from datetime import date

import pytest

from agent.domain.answer import Answer, Reply
from agent.domain.brief import Kind, Need, Requirement
from agent.domain.plan import Level, Plan
from agent.stages.plan import subject_of, wording
from agent.stages.plan.subjects import name_of
from tests.people import brief, corpus
from tests.stages.plan.cases import FAR, answer, asked, baked, planned, skill

KNOWN = corpus(baked("Kneaded dough"), skill("Docker"))
TOOLS = ("Kafka", "Terraform", "Tableau", "Salesforce", "AutoCAD", "Jenkins", "MongoDB")


def tools(*names: str, need: Need = Need.MUST, any_of: str | None = None) -> tuple[Requirement, ...]:
    """A requirement for each tool."""
    return tuple(asked(name, need=need, id_=f"r-{name}", any_of=any_of) for name in names)


def subjects(plan: Plan) -> list[str]:
    """What is asked about, in order."""
    return [q.subject for q in plan.questions]


def text_of(requirement: Requirement) -> str:
    """The question about a requirement of which nothing is known."""
    (question,) = planned(corpus(baked("Kneaded dough")), requirement).questions
    return question.text


def test_at_most_five_questions_are_asked() -> None:
    """More would pester."""
    assert len(planned(corpus(*(skill(t) for t in ("Docker", "Git"))), *tools("Docker", "Git", *TOOLS)).questions) == 5


def test_fewer_are_asked_where_next_to_nothing_matches() -> None:
    """Who has none of it is not asked about all of it."""
    assert len(planned(KNOWN, *tools(*TOOLS)).questions) == 3


def test_licences_and_languages_that_are_not_stated_tell_of_no_mismatch() -> None:
    """A résumé seldom names them: where little else is asked, all five questions are asked."""
    licences = tuple(asked(name, kind=Kind.CREDENTIAL, id_=f"r-{name}") for name in ("Hazmat endorsement", "Reach truck certification", "First aid certificate", "Class A CDL"))
    assert len(planned(KNOWN, *licences, *tools("Kafka", "Terraform")).questions) == 5
    assert len(planned(KNOWN, *licences[:2], *tools(*TOOLS)).questions) == 3


def test_the_most_valuable_come_first() -> None:
    """A must before a nice-to-have, and the values fall."""
    plan = planned(KNOWN, *tools("Docker", "Git"), *tools("Tableau", need=Need.NICE), *tools("Kafka"))
    assert subjects(plan)[-1] == "Tableau"
    assert [q.value for q in plan.questions] == sorted((q.value for q in plan.questions), reverse=True)


def test_what_is_shown_is_not_asked() -> None:
    """A gap is what is not fully shown."""
    plan = planned(KNOWN, *tools("Docker", "Kafka"))
    assert subjects(plan) == ["Kafka"]


def test_alternatives_are_one_question() -> None:
    """ "Python or Ruby" is asked once, and the answer settles both."""
    (question,) = planned(KNOWN, *tools("Tableau", "Salesforce", any_of="g1")).questions
    assert (question.subject, question.settles) == ("Tableau or Salesforce", ("r-Tableau", "r-Salesforce"))


def test_a_satisfied_alternative_silences_the_others() -> None:
    """Who has one of them is not asked for the other."""
    assert not planned(KNOWN, *tools("Docker", "Podman", any_of="g1")).questions


@pytest.mark.parametrize("kind", [Kind.TRAIT, Kind.ELIGIBILITY, Kind.PHYSICAL])
def test_attitudes_and_circumstances_are_not_asked(kind: Kind) -> None:
    """Anyone would say yes, and nothing would be proved."""
    assert not planned(KNOWN, asked("patience at night", kind=kind)).questions


@pytest.mark.parametrize("reply", list(Reply))
def test_what_was_answered_is_not_asked_again(reply: Reply) -> None:
    """In whichever run and with whichever answer, also no and skip."""
    assert not planned(KNOWN, *tools("Kafka"), told=(answer("kafka", reply, requirement="another run's"),)).questions


def test_an_answer_under_another_name_counts() -> None:
    """Who was asked about Kubernetes is not asked about k8s."""
    assert not planned(KNOWN, *tools("k8s"), told=(answer("Kubernetes", Reply.NO),)).questions


def test_a_yes_to_one_alternative_is_a_yes_to_the_group_but_a_no_is_not() -> None:
    """Of "Tableau or Salesforce" a yes to Tableau settles both; a no leaves Salesforce open."""
    group = tools("Tableau", "Salesforce", any_of="g1")
    assert not planned(KNOWN, *group, told=(answer("Tableau", Reply.YES),)).questions
    assert planned(KNOWN, *group, told=(answer("Tableau", Reply.NO),)).questions


def test_an_answer_makes_a_verdict_only_while_its_words_are_held() -> None:
    """A yes in words is full evidence that cites them; once they are taken back it proves nothing."""
    said = answer("Kafka", Reply.YES, "Streamed orders with it")
    words = said.snippet()
    assert words is not None
    held = planned(corpus(baked("Kneaded dough"), words), *tools("Kafka"), told=(said,)).verdicts[0]
    assert (held.evidence, held.cites, held.why) == (Level.FULL, (words.id,), "you said so on 2025-12-01")
    assert planned(corpus(baked("Kneaded dough")), *tools("Kafka"), told=(said,)).verdicts[0].evidence is Level.NONE


@pytest.mark.parametrize(
    "reply, text, kind, years, expected",
    [
        (Reply.YES, "", Kind.SKILL, None, Level.FULL),
        (Reply.YES, "", Kind.EXPERIENCE, None, Level.PARTIAL),
        (Reply.YES, "Did it daily", Kind.EXPERIENCE, None, Level.FULL),
        (Reply.YES, "Did it daily", Kind.EXPERIENCE, 3, Level.PARTIAL),
        (Reply.YES, "Did it for four years", Kind.EXPERIENCE, 3, Level.FULL),
        (Reply.YES, "Did it for two years", Kind.EXPERIENCE, 3, Level.PARTIAL),
        (Reply.YES, "Three years of it, not five", Kind.SKILL, 5, Level.PARTIAL),
        (Reply.YES, "Did it for many years", Kind.EXPERIENCE, 3, Level.PARTIAL),
        (Reply.YES, "Did bottles daily, no glassblowing though", Kind.EXPERIENCE, None, Level.PARTIAL),
        (Reply.YES, "Did it since 2015", Kind.EXPERIENCE, 3, Level.FULL),
        (Reply.SIMILAR, "Used another such thing", Kind.SKILL, None, Level.PARTIAL),
        (Reply.NO, "", Kind.SKILL, None, Level.NONE),
    ],
)
def test_how_far_an_answer_goes(reply: Reply, text: str, kind: Kind, years: float | None, expected: Level) -> None:
    """A bare yes names a skill but shows no work; something similar is partial; years must be said."""
    said = answer("glassblowing", reply, text)
    words = said.snippet()
    known = corpus(*((words,) if words else ()))
    wanted = asked("glassblowing", kind=kind, years=years)
    assert planned(known, wanted, told=(said,), cosine=FAR).verdicts[0].evidence is expected


@pytest.mark.parametrize(
    "requirement, text",
    [
        (asked("Mentoring of junior engineers"), "The post asks for mentoring of junior engineers. Have you done something like it?"),
        (asked("Knowledge of Kafka", "Kafka"), "The post asks for Kafka. Have you done something like it?"),
        (asked("REST APIs"), "The post asks for REST APIs. Have you done something like it?"),
        (asked("CPA", kind=Kind.CREDENTIAL), "The post asks for the credential “CPA”. Do you hold it?"),
        (asked("Valid driver's license", "Driver's license", kind=Kind.CREDENTIAL), "The post asks for a driver's license. Do you hold it?"),
        (asked("OSHA 10 card", kind=Kind.CREDENTIAL), "The post asks for an OSHA 10 card. Do you hold it?"),
        (asked("Fluent in Polish", kind=Kind.LANGUAGE), "The post asks for Polish. Do you speak it?"),
        (asked("Fluent in Polish and Czech", kind=Kind.LANGUAGE), "The post asks for Polish and Czech. Do you speak them?"),
        (
            asked("Bachelor's degree in statistics", "Bachelor's degree", "statistics", kind=Kind.EDUCATION),
            "The post asks for a Bachelor's degree in statistics. Do you have it, or something close?",
        ),
        (
            asked("An undergraduate degree", "undergraduate", kind=Kind.EDUCATION),
            "The post asks for an undergraduate degree. Do you have it, or something close?",
        ),
        (asked("MBA", kind=Kind.EDUCATION), "The post asks for an MBA. Do you have it, or something close?"),
        (
            asked("Ability to read technical drawings", "read technical drawings"),
            "The post asks for the ability to read technical drawings. Have you done something like it?",
        ),
        (
            asked("Two years of experience as a surveyor", "surveyor", kind=Kind.EXPERIENCE, years=2),
            "The post asks for 2 years of experience as a surveyor. Have you done something like it?",
        ),
        (
            asked("3+ years of industrial plumbing experience", "industrial plumbing", kind=Kind.EXPERIENCE, years=3),
            "The post asks for 3 years of industrial plumbing experience. Have you done something like it?",
        ),
        (asked("Solid commercial roofing experience", "commercial roofing", kind=Kind.EXPERIENCE), "The post asks for commercial roofing experience. Have you done something like it?"),
        (
            asked("One year of logistics", "logistics", kind=Kind.EXPERIENCE, years=1),
            "The post asks for 1 year of logistics. Have you done something like it?",
        ),
    ],
)
def test_a_question_is_plain_and_does_not_lead(requirement: Requirement, text: str) -> None:
    """It says what the post asks for, in good grammar, and asks openly."""
    assert text_of(requirement) == text


@pytest.mark.parametrize(
    "name, inside",
    [
        ("Mentoring of junior engineers", "mentoring of junior engineers"),
        ("Project Management", "project management"),
        ("Food safety", "food safety"),
        ("Writing SQL", "writing SQL"),
        ("Kafka", "Kafka"),
        ("Python scripting", "Python scripting"),
        ("Microsoft Office", "Microsoft Office"),
        ("Case IH tractors", "Case IH tractors"),
        ("Excel", "Excel"),
        ("iOS development", "iOS development"),
        ("A/B testing", "A/B testing"),
        ("C++", "C++"),
    ],
)
def test_only_names_keep_their_capital_inside_a_sentence(name: str, inside: str) -> None:
    """The capital of a line's beginning goes, that of a name or acronym stays."""
    assert text_of(asked(name)) == f"The post asks for {inside}. Have you done something like it?"


def test_a_requirement_without_terms_is_named_by_its_gist() -> None:
    """Without "candidates must have" before it and "is preferred" behind."""
    bare = asked("Candidates must have a good eye for seeds is preferred").model_copy(update={"terms": ()})
    assert text_of(bare) == "The post asks for good eye for seeds. Have you done something like it?"


@pytest.mark.parametrize(
    ("quote", "term", "named"),
    [
        ("Experience in a supervisory role", "supervisory", "supervisory role"),
        ("Experience in agricultural and industrial environments", "agricultural and industrial", "agricultural and industrial environments"),
        ("Secretarial skills", "secretarial", "secretarial skills"),
        ("Experience with technical drawings", "technical drawings", "technical drawings"),
        ("Experience with Kafka systems", "Kafka", "Kafka"),
    ],
)
def test_an_adjective_is_asked_about_with_its_noun(quote: str, term: str, named: str) -> None:
    """Alone it names nothing; a noun needs none."""
    assert text_of(asked(quote, term)) == f"The post asks for {named}. Have you done something like it?"


def test_what_one_has_instead_shows_what_it_is_and_not_what_was_asked() -> None:
    """An OSHA 10 card is none of OSHA 30, also where both are asked for."""
    cards = (asked("OSHA 30 card", kind=Kind.CREDENTIAL, id_="r1"), asked("OSHA 10 card", kind=Kind.CREDENTIAL, id_="r2"))
    said = Answer(requirement="r1", subject="OSHA 30 card", reply=Reply.NO, on=date(2025, 12, 1), held=True, instead="OSHA 10-hour card")
    words = said.snippet()
    assert words is not None
    plan = planned(corpus(words), *cards, told=(said,))
    assert [v.evidence for v in plan.verdicts] == [Level.NONE, Level.FULL]
    assert not plan.questions


@pytest.mark.parametrize(
    ("quote", "language", "named"),
    [
        ("Issu d'une formation en comptabilité ou ressources humaines (bac +2 minimum)", "fr", "(bac +2 minimum)"),
        ("Formation en comptabilité (bac +2", "fr", "comptabilité"),
        ("Kenntnisse in Steuerungen (Siemens S7 oder vergleichbar)", "de", "Steuerungen (Siemens S7 oder vergleichbar)"),
        ("Conocimientos de contabilidad (nivel medio)", "es", "contabilidad"),
    ],
)
def test_a_name_has_both_brackets_or_none(quote: str, language: str, named: str) -> None:
    """Nothing is asked about with a bracket that never closes."""
    subject = name_of(Requirement(id="r", quote=quote, kind=Kind.SKILL, need=Need.MUST, terms=()), language)
    assert subject.endswith(named)
    assert subject.count("(") == subject.count(")")


@pytest.mark.parametrize(("name", "known", "level"), [("SAP EWM", "SAP PM", Level.NONE), ("Docker", "Docker", Level.FULL)])
def test_a_no_leaves_nothing_of_a_thing_with_one_name(name: str, known: str, level: Level) -> None:
    """Something related is no part of what was denied; what the résumé names whole still stands."""
    requirement = asked(name)
    plan = planned(corpus(skill(known)), requirement, told=(answer(name, Reply.NO),))
    assert [v.evidence for v in plan.verdicts] == [level]


@pytest.mark.parametrize(
    ("quote", "terms", "text"),
    [
        ("lived to tell the tale", ("lived to tell the tale",), "The post asks for “lived to tell the tale”."),
        ("You manage budgets of shops", ("manage budgets of shops",), "The post asks for “manage budgets of shops”."),
        ("You've used the sourdough of others", (), "The post asks for using the sourdough of others."),
        ("Ability to manage budgets", ("manage budgets",), "The post asks for the ability to manage budgets."),
        ("mentoring of juniors", ("mentoring of juniors",), "The post asks for mentoring of juniors."),
        ("lead generation", ("lead generation",), "The post asks for lead generation."),
        ("applied statistics", ("applied statistics",), "The post asks for applied statistics."),
    ],
)
def test_what_is_no_noun_stands_in_the_words_of_the_post(quote: str, terms: tuple[str, ...], text: str) -> None:
    """A deed told as done reads as a deed, another clause stands in quotation marks, and a noun as it is."""
    wanted = Requirement(id="r1", quote=quote, need=Need.MUST, kind=Kind.SKILL, terms=terms)
    assert wording(subject_of(wanted, brief(wanted)), wanted).startswith(text)


def test_an_alternative_without_a_name_is_not_asked_by_one() -> None:
    """"Or equivalent experience" says nothing of what it is."""
    degree = asked("A bachelor's degree in baking", "Bachelor's degree", "baking", kind=Kind.EDUCATION, any_of="g1")
    other = asked("equivalent practical experience", "equivalent practical", kind=Kind.EXPERIENCE, id_="r2", any_of="g1")
    assert subject_of(degree, brief(degree, other)) == "Bachelor's degree in baking"
