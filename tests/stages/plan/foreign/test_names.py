"""What a gap in another language is called: in the words of the post, and as the résumé's language has them."""

from __future__ import annotations

import pytest

from agent.domain.answer import Answer, Reply
from agent.domain.corpus import SnippetKind
from agent.domain.plan import Level
from agent.stages.plan import make_plan
from agent.stages.plan.subjects import name_of
from tests.people import DAY, corpus, position, snippet
from tests.stages.extract.posts import read
from tests.stages.plan.cases import TODAY, evidence

KNOWN = snippet("Backen von Brot und Brötchen")


def asked(post: str, language: str, spoken: str, told: tuple[Answer, ...] = ()) -> list[str]:
    """The subjects of the questions on a post for a résumé in that language."""
    brief = read(post, language)
    plan = make_plan(brief, evidence(corpus(KNOWN, language=spoken), *brief.requirements), TODAY, told)
    return sorted(question.subject for question in plan.questions)


@pytest.mark.parametrize(
    ("line", "subject"),
    [
        ("Sehr gute Kenntnisse in der Wundversorgung", "Wundversorgung"),
        ("Gute Englischkenntnisse", "Englisch"),
        ("Führerschein der Klasse B", "Führerschein Klasse B"),
        ("Abgeschlossene Ausbildung als Pflegefachfrau/-mann", "Ausbildung als Pflegefachfrau"),
        ("Mindestens drei Jahre Berufserfahrung auf einer Intensivstation", "Intensivstation"),
        ("Erfahrung mit Dialyseverfahren zwingend erforderlich", "Dialyseverfahren"),
    ],
)
def test_a_gap_is_named_in_the_words_of_the_post(line: str, subject: str) -> None:
    """Without what only leads to it, and never by an English label."""
    assert asked(f"Anforderungen:\n- {line}\n", "de", "de") == [subject]


def test_a_yes_stands_in_the_language_of_the_resume() -> None:
    """A language and the driving licence of an English post are named in German for a German résumé, and of a German post in English for an English one."""
    assert asked("Requirements\n- Fluent Spanish\n- Valid driver's license\n", "en", "de") == ["Führerschein", "Spanisch"]
    assert asked("Anforderungen:\n- Fließend Spanisch\n- Führerschein Klasse B\n", "de", "en") == ["Driver's license B", "Spanish"]


def test_an_answer_counts_in_every_language() -> None:
    """Who said yes to Spanisch is not asked about Spanish."""
    answer = Answer(requirement="r1", subject="Spanisch", reply=Reply.YES, on=DAY, held=True)
    said = answer.snippet()
    assert said is not None
    assert (said.text, said.kind) == ("Spanisch", SnippetKind.CONFIRMED)
    brief = read("Requirements\n- Fluent Spanish\n- Valid driver's license\n")
    plan = make_plan(brief, evidence(corpus(KNOWN, said, language="de"), *brief.requirements), TODAY, (answer,))
    assert [question.subject for question in plan.questions] == ["Führerschein"]
    assert plan.verdicts[0].evidence is Level.FULL


FRENCH = "\n\nProfil recherché\n- Expérience de la paie\n- Expérience de la consolidation\n- Maîtrise de Cegid\n- Connaissance du droit social\n- Permis C\n- Maîtrise de Sage"


@pytest.mark.parametrize(("title", "count"), [("Comptable confirmé H/F", 5), ("Soudeur H/F", 3)])
def test_who_is_of_the_trade_is_asked_about_five_gaps(title: str, count: int) -> None:
    """Though next to nothing of what is asked stands in his résumé; a stranger to the trade about three."""
    brief = read(title + FRENCH, "fr")
    known = corpus(snippet("Classement des pièces"), language="fr", positions=(position("Comptable générale", "Ateliers Delorme", "2020-03", "present"),))
    assert len(make_plan(brief, evidence(known, *brief.requirements), TODAY).questions) == count


@pytest.mark.parametrize(
    ("language", "line", "subject"),
    [
        ("fr", "Expérience agricole exigée", "Expérience agricole"),
        ("fr", "2 ans d'expérience hospitalière", "expérience hospitalière"),
        ("fr", "Connaissance du milieu agricole", "milieu agricole"),
        ("fr", "Expérience en comptabilité agricole", "comptabilité agricole"),
        ("de", "Landwirtschaftliche Erfahrung", "Landwirtschaftliche Erfahrung"),
        ("de", "Gute handwerkliche Fähigkeiten", "handwerkliche Fähigkeiten"),
        ("de", "Gute Wundversorgungskenntnisse", "Wundversorgung"),
        ("es", "Experiencia agrícola", "Experiencia agrícola"),
        ("es", "Experiencia en ventas", "ventas"),
        ("cs", "Zemědělská praxe", "Zemědělská praxe"),
        ("cs", "Zkušenosti s prodejem", "prodejem"),
    ],
)
def test_a_gap_is_named_by_words_that_stand_alone(language: str, line: str, subject: str) -> None:
    """An adjective keeps its noun; what is led to by a preposition goes without the noun before it, and so does a tool."""
    headings = {"de": "Anforderungen", "fr": "Profil recherché", "es": "Requisitos", "cs": "Požadujeme"}
    (found,) = read(f"{headings[language]}:\n- {line}\n", language).requirements
    assert name_of(found, language) == subject
