"""What stands under "Sonstiges", "Divers", "Otros", "Ostatní" goes where it is looked for: licences, papers, languages, voluntary work, hobbies."""

from __future__ import annotations

import pytest

from agent.adapters.importers.router import read_resume
from agent.domain.corpus import Corpus, EntryKind, PositionKind, SnippetKind
from agent.stages.plan import make_plan
from bot.app import App
from tests.dialogues.conversation import Conversation
from tests.stages.extract.posts import read
from tests.stages.plan.cases import TODAY, evidence

JOBS = {
    "de": "Berufserfahrung\n\nElektroniker, Elektro Amsel GmbH, Ulm\n04/2019 – heute\n- Installation von Anlagen in Wohnbauten\n- Prüfung der Anlagen mit Protokoll\n\n",
    "fr": "Expérience professionnelle\n\nComptable, Ateliers Delorme SARL, Toulouse\nmars 2020 – aujourd'hui\n- Tenue de la comptabilité générale de deux sociétés\n- Préparation des clôtures mensuelles\n\n",
    "es": "Experiencia profesional\n\nCocinera, Restaurante Amsel S.L., Sevilla\nmarzo 2020 – actualidad\n- Elaboración de platos para cien personas\n- Limpieza de la cocina y de las máquinas\n\n",
    "cs": "Pracovní zkušenosti\n\nKuchař, Restaurace Kosatka s.r.o., Brno\nbřezen 2020 – současnost\n- Vaření pro sto hostů denně\n- Úklid kuchyně a strojů po směně\n\n",
}


def corpus(language: str, foot: str) -> Corpus:
    """What is understood of a résumé in this language with that at its end."""
    return read_resume(f"Odile Amsel\nodile@example.org\n\n{JOBS[language]}{foot}\n".encode(), "resume.txt").corpus


def entries(known: Corpus, kind: EntryKind) -> list[str]:
    """The facts of a kind."""
    return [entry.title for entry in known.entries if entry.kind is kind]


@pytest.mark.parametrize(
    ("language", "foot", "licence", "voluntary", "hobbies"),
    [
        ("de", "Sonstiges: Führerschein Klasse B, Freiwillige Feuerwehr seit 2015, Wandern", "Führerschein Klasse B", "Freiwillige Feuerwehr", ["Wandern"]),
        ("de", "Sonstiges\n- Führerschein Klasse B, BE\n- Ehrenamtliche Tätigkeit im Tierheim\n- Hobbys: Imkerei, Holz", "Führerschein Klasse B, BE", "Ehrenamtliche Tätigkeit im Tierheim", ["Imkerei", "Holz"]),
        ("fr", "Divers\n- Permis B\n- Sapeur-pompier volontaire depuis 2018\n- Centres d'intérêt : randonnée, chorale", "Permis B", "Sapeur-pompier volontaire", ["randonnée", "chorale"]),
        ("es", "Otros\n- Carné de conducir B\n- Voluntario en la Cruz Roja\n- Senderismo", "Carné de conducir B", "Voluntario, Cruz Roja", ["Senderismo"]),
        ("cs", "Ostatní\n- Řidičský průkaz sk. B\n- Sbor dobrovolných hasičů\n- Turistika", "Řidičský průkaz sk. B", "Sbor dobrovolných hasičů", ["Turistika"]),
    ],
)  # fmt: skip
def test_each_thing_goes_to_its_own_section(language: str, foot: str, licence: str, voluntary: str, hobbies: list[str]) -> None:
    """In a list or behind the heading in its line, in the words of its owner."""
    known = corpus(language, foot)
    assert licence in entries(known, EntryKind.CERTIFICATE)
    assert [p.label for p in known.positions if p.kind is PositionKind.VOLUNTEER] == [voluntary]
    assert entries(known, EntryKind.INTEREST) == hobbies


def test_other_papers_and_languages_are_told_too() -> None:
    """A permit for a lift truck is a certificate, a language with its level a language."""
    known = corpus("de", "Sonstiges\nStaplerschein, Englisch B2")
    assert entries(known, EntryKind.CERTIFICATE) == ["Staplerschein"]
    assert entries(known, EntryKind.LANGUAGE) == ["Englisch"]


@pytest.mark.parametrize(
    "thing",
    [
        "Nichtraucher", "Referenzen auf Anfrage", "Ab sofort verfügbar", "Im Alter von zehn Jahren habe ich mit dem Wandern begonnen, und ich bin seither jede Woche im Wald unterwegs gewesen",
        "Einbau von Feuerwehraufzügen", "Englische Literatur",
    ],
)  # fmt: skip
def test_what_nobody_can_tell_stays_as_it_stands(thing: str) -> None:
    """It is neither a paper nor a hobby nor voluntary work."""
    known = corpus("de", f"Sonstiges\n{thing}")
    assert [s.text for s in known.snippets if s.kind is SnippetKind.OTHER] == [thing]
    assert known.entries == ()
    assert [p.kind for p in known.positions] == [PositionKind.WORK]


def test_the_licence_is_evidence_for_a_post_that_asks_for_it() -> None:
    """As if it stood among the certificates."""
    brief = read("Anforderungen\n- Führerschein Klasse B\n", "de")
    plan = make_plan(brief, evidence(corpus("de", "Sonstiges: Führerschein Klasse B, Freiwillige Feuerwehr seit 2015"), *brief.requirements), TODAY)
    assert [verdict.evidence.value for verdict in plan.verdicts] == ["full"]


async def test_they_stand_in_the_tailored_resume(app: App) -> None:
    """Each as a line of its own."""
    talk = Conversation(app)
    await talk.send("lebenslauf.txt", f"Odile Amsel\nodile@example.org\n\n{JOBS['de']}Sonstiges: Führerschein Klasse B, Freiwillige Feuerwehr seit 2015\n".encode())
    await talk.say("Elektroniker (m/w/d)\nElektro Kornblum GmbH, Ulm\n\nAnforderungen\n- Führerschein Klasse B\n- Prüfung von Anlagen\n- Installation von Anlagen\n- Zuverlässigkeit")
    await talk.say("skip all")
    await talk.say("/format md")
    row = app.store.versions.latest("ann")
    assert row is not None
    text = next(app.store.files.read(f.stored).decode() for f in app.store.versions.files("ann", row.hash) if f.extension == "md")
    assert "\nFührerschein Klasse B\n" in text
    assert "\n### Freiwillige Feuerwehr" in text


@pytest.mark.parametrize(
    ("language", "foot", "papers", "voluntary", "others"),
    [
        ("fr", "Divers\nPermis B, véhicule personnel. Trésorière bénévole du club de handball de Vitré depuis 2021.", {"Permis B, véhicule personnel"}, "Trésorière bénévole du club de handball de Vitré", []),
        ("fr", "Divers\nSauveteur secouriste du travail (SST). Mobilité nationale. Permis B", {"Sauveteur secouriste du travail (SST)", "Permis B"}, None, ["Mobilité nationale"]),
        ("de", "Sonstiges\nFührerschein Kl. B, eigener PKW. Ersthelfer, Nichtraucher. Ehrenamt: Jugendtrainerin im VfL Hunte", {"Führerschein Kl. B, eigener PKW", "Ersthelfer"}, "Jugendtrainerin im VfL Hunte", ["Nichtraucher"]),
        ("es", "Otros\nPermiso de conducir B. Disponibilidad inmediata. Primeros auxilios.", {"Permiso de conducir B", "Primeros auxilios"}, None, ["Disponibilidad inmediata"]),
        ("cs", "Ostatní\nŘidičský průkaz sk. B. První pomoc. Nekuřák", {"Řidičský průkaz sk. B", "První pomoc"}, None, ["Nekuřák"]),
    ],
)  # fmt: skip
def test_sentences_of_one_paragraph_are_things_of_their_own(language: str, foot: str, papers: set[str], voluntary: str | None, others: list[str]) -> None:
    """Each goes where it belongs; the vehicle stays with the licence, and a shortened word ends no sentence."""
    known = corpus(language, foot)
    assert set(entries(known, EntryKind.CERTIFICATE)) == papers
    assert [p.label for p in known.positions if p.kind is PositionKind.VOLUNTEER] == ([voluntary] if voluntary else [])
    assert [s.text for s in known.snippets if s.kind is SnippetKind.OTHER] == others


def test_a_label_within_the_section_begins_no_other() -> None:
    """What follows its line is again of any kind; permits of letters alone keep the label that says what they are."""
    known = corpus("fr", "Divers\nHabilitations : B1V, BR, BC\nAllemand : courant – Anglais : scolaire\nLoisirs : football, pêche\nPermis B")
    assert set(entries(known, EntryKind.CERTIFICATE)) == {"Habilitations : B1V, BR, BC", "Permis B"}
    assert [(e.title, e.by) for e in known.entries if e.kind is EntryKind.LANGUAGE] == [("Allemand", "courant"), ("Anglais", "scolaire")]
    assert entries(known, EntryKind.INTEREST) == ["football", "pêche"]


@pytest.mark.parametrize(("thing", "skill"), [("MS Office gut", True), ("Excel (Grundkenntnisse)", True), ("SAP: sehr gut", True), ("Gute Laune", False), ("Fortgeschrittenes Alter", False), ("gut gelaunt", False)])
def test_a_thing_with_its_level_is_a_skill(thing: str, skill: bool) -> None:
    """The level stands behind the name; a good mood is none."""
    known = corpus("de", f"Sonstiges\n{thing}")
    assert [s.text for s in known.snippets if s.kind is (SnippetKind.SKILL if skill else SnippetKind.OTHER)] == [thing]


@pytest.mark.parametrize(("line", "title", "when"), [("2017 Fortbildung zur Köchin, Kammer Ulm", "Fortbildung zur Köchin, Kammer Ulm", "2017"), ("03/2018: Staplerschein", "Staplerschein", "03/2018"), ("2016 – 2017 Kurs Imkerei", "Kurs Imkerei", "2016 – 2017"), ("2000 Stunden Praxis", None, None)])
def test_a_paper_behind_its_date_is_dated(line: str, title: str | None, when: str | None) -> None:
    """The date is no part of its name."""
    known = corpus("de", f"Weiterbildung\n{line}\nRöntgenschein")
    assert next((e.title, e.when) for e in known.entries if e.kind is EntryKind.CERTIFICATE) == ((title, when) if title else (line, None))
