"""Traps: words that are near what a post in another language asks for and do not show it, beside such that do."""

from __future__ import annotations

import pytest

from agent.domain.brief import Brief
from agent.domain.corpus import Snippet, SnippetKind
from agent.domain.plan import Level
from agent.stages.plan import make_plan
from tests.people import corpus, position, snippet
from tests.stages.extract.posts import read
from tests.stages.plan.cases import TODAY, evidence

HEADINGS = {"de": "Anforderungen", "fr": "Profil recherché", "es": "Requisitos", "cs": "Požadujeme"}
NURSE = position("Krankenpflegerin", "Klinik Amselgrund", "2023-01", "present")
TRAINEE = position("Werkstudentin Softwareentwicklung", "Lindenblatt", "2019-01", "2024-12")


def asked(language: str, line: str, role: str = "") -> Brief:
    """What is read of a line under a heading of requirements."""
    return read(f"{role}\n\n{HEADINGS[language]}:\n- {line}\n" if role else f"{HEADINGS[language]}:\n- {line}\n", language)


def levels(language: str, line: str, *told: Snippet, spoken: str = "", role: str = "") -> set[Level]:
    """How far a résumé in the language of the post (or `spoken`) shows what the line asks for."""
    brief = asked(language, line, role)
    known = corpus(*told, language=spoken or language, positions=(NURSE, TRAINEE))
    assert brief.requirements
    return {verdict.evidence for verdict in make_plan(brief, evidence(known, *brief.requirements), TODAY).verdicts}


GAPS = [
    ("de", "Kenntnisse in der Lohnbuchhaltung", (snippet("Abstimmung mit der Lohnbuchhaltung", SnippetKind.BULLET),)),
    ("de", "Erfahrung in der Dialyse", (snippet("Keine Erfahrung mit der Dialyse, dafür mit Beatmung", SnippetKind.BULLET),)),
    ("de", "Erfahrung in der Führung von Mitarbeitern", (snippet("Durchführung von Messungen an Turbinen", SnippetKind.BULLET),)),
    ("de", "Erfahrung in der Führung von Mitarbeitern", (snippet("Führung der Pflegedokumentation in ORBIS", SnippetKind.BULLET),)),
    ("de", "Führungserfahrung", (snippet("Buchführung für drei Vereine", SnippetKind.BULLET),)),
    ("de", "Kenntnisse in der Reparatur von Aufzügen", (snippet("Reparatur von Fahrrädern", SnippetKind.BULLET),)),
    ("de", "Erfahrung im Projektmanagement", (snippet("Mitarbeit im Projekt Beschaffung", SnippetKind.BULLET),)),
    ("de", "Erfahrung im Vertrieb", (snippet("Suche eine Stelle im Vertrieb", SnippetKind.SUMMARY),)),
    ("de", "Kenntnisse im Steuerrecht", (snippet("Vertragsrecht und Arbeitsrecht geprüft", SnippetKind.BULLET),)),
    ("de", "Erfahrung in der Betreuung von Kindern", (snippet("Betreuung von Großkunden im Außendienst", SnippetKind.BULLET),)),
    ("de", "Abgeschlossene Ausbildung als Koch", (snippet("Ausbildung zum Konditor, Berufsschule Ulm", SnippetKind.EDUCATION),)),
    ("de", "Abgeschlossene Ausbildung als Gesundheits- und Krankenpfleger", (snippet("Ausbildung zur Altenpflegerin, Berufsschule Ulm", SnippetKind.EDUCATION),)),
    ("de", "Abgeschlossenes Studium der Informatik", (snippet("Bachelor of Arts Geschichte, Universität Ulm", SnippetKind.EDUCATION),)),
    ("de", "Abgeschlossenes Studium der Informatik", (snippet("Ausbildung zum Fachinformatiker, IHK Ulm", SnippetKind.EDUCATION),)),
    ("de", "Masterabschluss in Informatik", (snippet("Bachelor of Science Informatik, Universität Ulm", SnippetKind.EDUCATION),)),
    ("de", "Meisterbrief im Elektrohandwerk", (snippet("Ausbildung zum Elektroniker", SnippetKind.EDUCATION),)),
    ("de", "Führerschein Klasse C", (snippet("Führerschein Klasse B", SnippetKind.CERTIFICATE),)),
    ("de", "Führerschein Klasse B", (snippet("Kein Führerschein, aber mobil mit der Bahn", SnippetKind.SUMMARY),)),
    ("de", "Staplerschein", (snippet("Fahrer mit Staplerschein eingeteilt", SnippetKind.BULLET),)),
    ("de", "Schweißerschein", (snippet("Schweißen", SnippetKind.SKILL),)),
    ("de", "Gute Deutschkenntnisse (mindestens B2)", (snippet("Deutsch, A2", SnippetKind.LANGUAGE),)),
    ("de", "Sehr gute Englischkenntnisse", (snippet("Englisch, Grundkenntnisse", SnippetKind.LANGUAGE),)),
    ("de", "Englisch verhandlungssicher", (snippet("Englisch, A2", SnippetKind.LANGUAGE),)),
    ("de", "Kenntnisse der französischen Küche", (snippet("Französisch, C1", SnippetKind.LANGUAGE),)),
    ("de", "Französischkenntnisse", (snippet("Französische Küche", SnippetKind.SKILL),)),
    ("de", "Erfahrung in der Gastronomie", (snippet("Gastronorm-Behälter", SnippetKind.SKILL),)),
    ("de", "Kenntnisse im Zollrecht", (snippet("Verzollung von Paketen organisiert", SnippetKind.BULLET),)),
    ("de", "Kenntnisse in der Buchhaltung", (snippet("Schriftverkehr mit der Buchhaltung", SnippetKind.BULLET),)),
    ("de", "Erfahrung im Einkauf", (snippet("Verkauf von Backwaren", SnippetKind.BULLET),)),
    ("de", "Umgang mit Menschen", (snippet("Pflege von Maschinen", SnippetKind.BULLET),)),
    ("de", "Leitung eines Teams mit 12 Mitarbeitenden", (snippet("Leitung eines Teams mit 3 Mitarbeitenden", SnippetKind.BULLET),)),
    ("de", "Abgeschlossene Berufsausbildung", (snippet("Abitur, Gymnasium Ulm", SnippetKind.EDUCATION),)),
    ("de", "Erfahrung mit Python und Kubernetes", (snippet("Docker", SnippetKind.SKILL),)),
    ("fr", "Expérience en gestion de la paie", (snippet("Gestion des plannings", SnippetKind.BULLET),)),
    ("fr", "Permis C", (snippet("Permis B", SnippetKind.CERTIFICATE),)),
    ("fr", "CAP Pâtissier", (snippet("CAP Boulanger, CFA de Rennes", SnippetKind.EDUCATION),)),
    ("fr", "CACES 5", (snippet("CACES 3", SnippetKind.CERTIFICATE),)),
    ("fr", "Anglais niveau B2", (snippet("Anglais, A2", SnippetKind.LANGUAGE),)),
    ("fr", "Maîtrise de la soudure TIG", (snippet("Sans expérience de la soudure TIG", SnippetKind.BULLET),)),
    ("fr", "Connaissance du droit du travail", (snippet("Travail en équipe", SnippetKind.BULLET),)),
    ("fr", "Diplôme d'État d'infirmier", (snippet("Diplôme d'État d'aide-soignant, IFAS Rennes", SnippetKind.EDUCATION),)),
    ("fr", "Bac +5 en informatique", (snippet("Licence Histoire, Université de Rennes", SnippetKind.EDUCATION),)),
    ("es", "Experiencia en atención al cliente", (snippet("Atención de urgencias pediátricas", SnippetKind.BULLET),)),
    ("es", "Carné de conducir C", (snippet("Carné de conducir B", SnippetKind.CERTIFICATE),)),
    ("es", "Experiencia en ventas", (snippet("Apoyo al departamento de ventas", SnippetKind.BULLET),)),
    ("es", "Grado en Enfermería", (snippet("Grado en Historia, Universidad de Sevilla", SnippetKind.EDUCATION),)),
    ("es", "Grado medio de Electricidad", (snippet("Grado medio de Cocina, IES Triana", SnippetKind.EDUCATION),)),
    ("es", "Inglés nivel B2", (snippet("Inglés, A2", SnippetKind.LANGUAGE),)),
    ("cs", "Zkušenosti s účetnictvím", (snippet("Spolupráce s účetním oddělením", SnippetKind.BULLET),)),
    ("cs", "Řidičský průkaz sk. C", (snippet("Řidičský průkaz sk. B", SnippetKind.CERTIFICATE),)),
    ("cs", "Němčina na úrovni B2", (snippet("Němčina, A2", SnippetKind.LANGUAGE),)),
    ("cs", "Vyučen v oboru elektrikář", (snippet("SOU Plzeň, obor truhlář, výuční list", SnippetKind.EDUCATION),)),
    ("cs", "VŠ vzdělání technického směru", (snippet("Gymnázium Plzeň, maturita", SnippetKind.EDUCATION),)),
    ("cs", "Znalost svařování CO2", (snippet("Svařování plastových fólií", SnippetKind.BULLET),)),
    ("cs", "Vyučen", (snippet("Gymnázium Brno", SnippetKind.EDUCATION),)),
    ("de", "Mindestens zwei Jahre Erfahrung im Marketing", (snippet("Bachelor Marketing, Universität Ulm", SnippetKind.EDUCATION),)),
    ("de", "Examinierte Pflegefachkraft", (snippet("Ausbildung zur Pflegefachfrau, seit 2025", SnippetKind.EDUCATION),)),
    ("de", "Erfahrung in der Kalkulation", (snippet("Kalkulation nicht erforderlich", SnippetKind.BULLET),)),
    ("de", "Kenntnisse in Arbeitssicherheit", (snippet("Sicherheit der Arbeit", SnippetKind.BULLET),)),
    ("de", "Erfahrung mit der Pflege von Datenbanken", (snippet("Pflege von Patienten", SnippetKind.BULLET),)),
    ("de", "Approbation als Arzt", (snippet("Studium der Medizin, Universität Ulm", SnippetKind.EDUCATION),)),
]
SHOWN = [
    ("de", "Kenntnisse in der Wundversorgung", (snippet("Wundversorgung nach dem Expertenstandard", SnippetKind.BULLET),)),
    ("de", "Erfahrung in der Leitung von Teams", (snippet("Leitete ein Team von acht Mitarbeitenden", SnippetKind.BULLET),)),
    ("de", "Erfahrung in der Schichtplanung", (snippet("Schichtplanung für 20 Kräfte", SnippetKind.BULLET),)),
    ("de", "Führungserfahrung", (snippet("Führung von fünf Mitarbeitern", SnippetKind.BULLET),)),
    ("de", "Ausbildung zum Kaufmann im Einzelhandel", (snippet("Ausbildung zur Kauffrau im Einzelhandel", SnippetKind.EDUCATION),)),
    ("de", "Gute MS-Office-Kenntnisse", (snippet("MS Office", SnippetKind.SKILL),)),
    ("de", "PC-Kenntnisse", (snippet("PC-Kenntnisse", SnippetKind.SKILL),)),
    ("de", "Gute Kenntnisse in Word und Excel", (snippet("Word", SnippetKind.SKILL), snippet("Excel", SnippetKind.SKILL),)),
    ("de", "Sehr gute Deutschkenntnisse in Wort und Schrift", (snippet("Deutsch, Muttersprache", SnippetKind.LANGUAGE),)),
    ("fr", "Bonne maîtrise de la soudure", (snippet("Soudure de cadres en acier", SnippetKind.BULLET),)),
    ("fr", "Anglais courant", (snippet("anglais, bilingue", SnippetKind.LANGUAGE),)),
    ("fr", "Diplôme d'infirmier", (snippet("Diplôme d'État d'infirmière, IFSI de Nantes", SnippetKind.EDUCATION),)),
    ("fr", "Permis B", (snippet("Permis B", SnippetKind.CERTIFICATE),)),
    ("es", "Experiencia en cocina", (snippet("Cocina de mercado y arroces", SnippetKind.BULLET),)),
    ("es", "Español nativo", (snippet("Español, lengua materna", SnippetKind.LANGUAGE),)),
    ("cs", "Zkušenosti s prodejem", (snippet("Prodej sportovního zboží", SnippetKind.BULLET),)),
    ("cs", "Angličtina - komunikativní úroveň", (snippet("angličtina, B2", SnippetKind.LANGUAGE),)),
    ("cs", "Znalost práce s PC", (snippet("PC", SnippetKind.SKILL),)),
]


@pytest.mark.parametrize(("language", "line", "told"), GAPS)
def test_what_is_only_near_stays_a_gap(language: str, line: str, told: tuple[Snippet, ...]) -> None:
    """A coverage that is not there is worse than one that is missed."""
    assert levels(language, line, *told) == {Level.NONE}


@pytest.mark.parametrize(("language", "line", "told"), SHOWN)
def test_what_is_shown_counts(language: str, line: str, told: tuple[Snippet, ...]) -> None:
    """In other words of the same stem, as a compound, or in the form for women."""
    assert Level.NONE not in levels(language, line, *told)


@pytest.mark.parametrize(
    ("held", "level"),
    [("Deutsch, Muttersprache", Level.FULL), ("Deutsch, C1", Level.FULL), ("Deutsch, B2", Level.FULL), ("Deutsch, B1", Level.PARTIAL), ("Deutsch, A2", Level.NONE), ("Deutsch", Level.PARTIAL)],
)
def test_a_language_counts_as_well_as_it_is_known(held: str, level: Level) -> None:
    """B2 is asked: what is higher is enough, one step lower a part, two steps lower nothing; where no level is told it is a part."""
    assert levels("de", "Gute Deutschkenntnisse (mindestens B2)", snippet(held, SnippetKind.LANGUAGE)) == {level}


@pytest.mark.parametrize(("language", "line", "own"), [("fr", "Bilingue français/espagnol", "Français, langue maternelle"), ("de", "Zweisprachig Deutsch/Spanisch", "Deutsch, Muttersprache")])
def test_who_is_to_be_bilingual_needs_both_languages(language: str, line: str, own: str) -> None:
    """A stroke between them leaves no choice."""
    brief = asked(language, line)
    known = corpus(snippet(own, SnippetKind.LANGUAGE), language=language)
    assert not any(r.any_of for r in brief.requirements)
    assert {v.evidence for v in make_plan(brief, evidence(known, *brief.requirements), TODAY).verdicts} == {Level.FULL, Level.NONE}


def test_the_language_of_a_resume_is_no_part_of_two() -> None:
    """Both are needed, and everybody who writes in one has that one."""
    brief = read("Requirements\n- Bilingual English/French\n- Knowledge of Kafka and Terraform\n")
    french, english = (snippet(told, SnippetKind.LANGUAGE) for told in ("Français, langue maternelle", "Anglais, bilingue"))
    found = [make_plan(brief, evidence(corpus(*known, language="fr"), *brief.requirements), TODAY).verdicts[0].evidence for known in ((french,), (french, english))]
    assert found == [Level.NONE, Level.FULL]


def test_languages_are_found_across_languages() -> None:
    """A German post finds them in an English résumé, an English one in a German résumé."""
    assert levels("de", "Sehr gute Englischkenntnisse", snippet("English (native)", SnippetKind.LANGUAGE), spoken="en") == {Level.FULL}
    brief = read("Requirements\n- Fluent German\n- Driver's license\n")
    known = corpus(snippet("Deutsch, Muttersprache", SnippetKind.LANGUAGE), snippet("Führerschein Klasse B", SnippetKind.CERTIFICATE), language="de")
    found = {r.quote: v.evidence for r, v in zip(brief.requirements, make_plan(brief, evidence(known, *brief.requirements), TODAY).verdicts, strict=True)}
    assert found == {"Fluent German": Level.FULL, "Driver's license": Level.FULL}


def test_years_are_those_of_the_dates() -> None:
    """Three years as a nurse are there in 2026, five are not; five years of a student's job are no profession."""
    title = snippet("Krankenpflegerin", SnippetKind.TITLE, position=NURSE.id)
    assert levels("de", "Mindestens drei Jahre Berufserfahrung als Krankenpfleger", title) == {Level.FULL}
    assert levels("de", "Mindestens fünf Jahre Berufserfahrung als Krankenpfleger", title) == {Level.PARTIAL}
    assert levels("de", "Mindestens zehn Jahre Berufserfahrung als Krankenpfleger", title) == {Level.NONE}
    student = snippet("Werkstudentin Softwareentwicklung", SnippetKind.TITLE, position=TRAINEE.id)
    assert levels("de", "Mindestens drei Jahre Berufserfahrung in der Softwareentwicklung", student) == {Level.NONE}


def test_experience_of_no_named_thing_is_that_of_the_job() -> None:
    """Years as a nurse are experience for a post for nurses, and none for one for cooks."""
    title = snippet("Krankenpflegerin", SnippetKind.TITLE, position=NURSE.id)
    assert levels("de", "Mindestens drei Jahre Berufserfahrung", title, role="Krankenpfleger (m/w/d)") == {Level.FULL}
    assert levels("de", "Mindestens drei Jahre Berufserfahrung", title, role="Koch (m/w/d)") == {Level.NONE}


def test_help_is_a_part() -> None:
    """Who helped with a thing has not done it alone."""
    assert levels("de", "Kenntnisse in der Kundenbetreuung", snippet("Unterstützung der Kundenbetreuung")) == {Level.PARTIAL}
