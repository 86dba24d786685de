"""Figures as text."""

from __future__ import annotations

import pytest

from agent.adapters.importers.router import read_resume
from agent.adapters.readers import read_file
from agent.domain.brief import Brief, Kind, Need, Requirement
from agent.domain.plan import Level, Plan, Verdict
from agent.domain.posting import Posting
from agent.domain.scorecard import Scorecard
from agent.stages.extract import extract
from bot.showing import phrases
from bot.showing.views import asked, scorecard, understood


def covered(share: float, bare: int) -> str:
    """What is said of the coverage of seven must-haves, of which so many have no evidence."""
    scores = Scorecard(
        coverage=share, coverage_nice=None, musts=7, musts_without_evidence=bare, truth=1.0, truth_draft=1.0, impact=None, impact_kept=None,
        words_per_bullet=None, grade=None, hit_rate=None, hit_rate_all=None,
    )  # fmt: skip
    return next(meaning for name, _, meaning in scorecard(scores, ()) if name == "Coverage")


@pytest.mark.parametrize(("on_lines", "bare", "waiting"), [(5, 0, 2), (4, 2, 1), (0, 0, 7), (7, 0, 0), (5, 2, 0), (0, 7, 0)])
def test_the_coverage_adds_up(on_lines: int, bare: int, waiting: int) -> None:
    """What stands in a line, what your words show beside, and what has no evidence are all must-haves together."""
    said = covered(on_lines / 7, bare)
    assert (f"{waiting} more shown by your words" in said) is bool(waiting)
    assert said.endswith(f"no evidence for {bare}")


@pytest.mark.parametrize(
    ("kafka", "rabbit", "said"),
    [
        (Level.NONE, Level.NONE, "Kafka or RabbitMQ – no evidence"),
        (Level.NONE, Level.FULL, "Kafka or RabbitMQ – shown: RabbitMQ"),
        (Level.PARTIAL, Level.NONE, "Kafka or RabbitMQ – partly shown: Kafka"),
        (Level.FULL, Level.FULL, "Kafka or RabbitMQ – shown"),
    ],
)
def test_alternatives_are_one_line(kafka: Level, rabbit: Level, said: str) -> None:
    """As they count once, with how far the best shown of them is, and which that is."""
    wanted = [("Kafka", "g1", kafka), ("RabbitMQ", "g1", rabbit), ("Terraform", None, Level.NONE)]
    requirements = tuple(Requirement(id=f"r{n}", quote=q, need=Need.MUST, kind=Kind.SKILL, terms=(q,), any_of=g) for n, (q, g, _) in enumerate(wanted))
    plan = Plan(verdicts=tuple(Verdict(requirement=f"r{n}", evidence=level, cites=(), why="") for n, (*_, level) in enumerate(wanted)), pages=1)
    told = asked(Posting(text="", language="en", read_by="test"), Brief(role="miller", requirements=requirements), plan).splitlines()
    assert told[0].endswith("asks for 2 things (2 must, 0 nice to have; alternatives count once):")
    assert told[1:] == [f"  • {said}", "  • Terraform – no evidence"]


JOB = "Berufserfahrung\n\nElektroniker, Elektro Amsel GmbH, Ulm\n04/2019 – heute\n- Installation von Anlagen"


@pytest.mark.parametrize(
    ("profile", "languages", "told"),
    [
        ("Über mich\nElektroniker mit Freude an der Arbeit.", "Sprachen\nEnglisch – C1\nDeutsch (Muttersprache)", ["Englisch (C1)", "Deutsch (Muttersprache)"]),
        ("À propos\nComptable depuis neuf ans.", "Langues\nAnglais : B2\nfrançais courant", ["Anglais (B2)", "français (courant)"]),
        ("Perfil\nCocinera con diez años de experiencia.", "Idiomas\nInglés: B2, español (nativo)", ["Inglés (B2)", "español (nativo)"]),
        ("Profil: Kuchař s praxí deset let.", "Jazyky: angličtina B2, čeština – rodilý mluvčí", ["angličtina (B2)", "čeština (rodilý mluvčí)"]),
        ("Summary\nElectrician with nine years of practice.", "Languages\nEnglish (native), German: B2", ["English (native)", "German (B2)"]),
        ("Summary\nElectrician with nine years of practice.", "Languages\nEnglish: native, spoken and written", ["English (native, spoken and written)"]),
    ],
)
def test_the_profile_and_how_well_languages_are_known_are_told(profile: str, languages: str, told: list[str]) -> None:
    """Of what was understood of a résumé nothing that counts is left out, in any language."""
    lines = understood(read_resume(f"Odile Amsel\nodile@example.org\n\n{profile}\n\n{JOB}\n\n{languages}\n".encode(), "resume.txt").corpus).splitlines()
    assert [line for line in lines if line.startswith("  • language: ")] == [f"  • language: {one}" for one in told]
    assert [line.removeprefix("  • profile: ") for line in lines if line.startswith("  • profile: ")] == [profile.replace("Profil: ", "Profil\n").partition("\n")[2]]


def test_a_long_profile_is_cut_and_facts_beyond_the_first_are_counted() -> None:
    """So that the list stays short, and says what it leaves out."""
    long, certificates = " ".join(f"Electrician of lifts for {number} years." for number in range(2, 9)), "\n".join(f"- Lift permit {number}" for number in range(1, 10))
    said = understood(read_resume(f"Odile Amsel\nodile@example.org\n\nSummary\n{long}\n\n{JOB}\n\nCertificates\n{certificates}\n".encode(), "resume.txt").corpus)
    assert " …\n" in said
    assert "certificate: Lift permit 6" in said
    assert "  • 3 more: Lift permit 7, Lift permit 8, Lift permit 9" in said


DUTIES = {
    "en": "Warehouse Supervisor\nTeal Harbor Freight, Nampa, ID\n\nWhat you'll do\n- Supervise 12 warehouse associates on second shift\n- Plan labor and set daily priorities",
    "de": "Elektroniker (m/w/d)\nElektro Amsel GmbH, Ulm\n\nIhre Aufgaben\n- Installation von Elektroanlagen\n- Wartung und Reparatur beim Kunden\n\nWir bieten\n- 30 Tage Urlaub",
    "fr": "Comptable H/F\nAteliers Delorme SARL, Toulouse\n\nVos missions\n- Tenir la comptabilité générale\n- Préparer les clôtures mensuelles",
    "es": "Cocinera\nRestaurante Amsel S.L., Sevilla\n\nFunciones\n- Elaborar los platos de la carta\n- Cuidar de la limpieza de la cocina",
    "cs": "Kuchař\nRestaurace Kosatka s.r.o., Brno\n\nNáplň práce\n- Vaření podle jídelního lístku\n- Objednávání surovin",
}


def told_of(text: str) -> str:
    """The first line that is said of a post for a résumé of which nothing is known."""
    posting = read_file("post.txt", text.encode())
    brief = extract(posting)
    verdicts = tuple(Verdict(requirement=r.id, evidence=Level.NONE, cites=(), why="") for r in brief.requirements)
    return asked(posting, brief, Plan(verdicts=verdicts, pages=1)).splitlines()[0]


@pytest.mark.parametrize("language", DUTIES)
def test_of_a_post_with_duties_alone_it_is_said_what_the_tailor_goes_by(language: str) -> None:
    """Duties are nothing that is asked for, and one sentence says so."""
    assert told_of(DUTIES[language]).endswith(phrases.ONLY_DUTIES)


def test_of_a_post_with_neither_duties_nor_requirements_nothing_is_said_of_duties() -> None:
    """And of one that asks for a thing beside its duties that thing is told."""
    quiet = asked(Posting(text="Night porter\nThe Grand has forty rooms.", language="en", read_by="test"), Brief(role="night porter"), Plan(verdicts=(), pages=1))
    assert quiet == f"night porter: {phrases.NO_REQUIREMENT}"
    assert "asks for 1 thing " in told_of(DUTIES["de"] + "\n\nIhr Profil\n- Führerschein Klasse B")
