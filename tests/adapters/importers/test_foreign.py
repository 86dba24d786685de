"""Résumés in languages other than English."""

from __future__ import annotations

import io
import json

import pytest
from docx import Document

from agent.adapters.importers import read_resume
from agent.domain.corpus import EntryKind, SnippetKind
from tests.adapters.importers.prose import read, said
from tests.adapters.lives import FILES, LIVES, Life
from tests.adapters.pdfs import blank, typed

BY_LANGUAGE = pytest.mark.parametrize("life", LIVES, ids=[life.language for life in LIVES])


@BY_LANGUAGE
@pytest.mark.parametrize("form", FILES)
def test_a_resume_is_read_as_one_in_english(life: Life, form: str) -> None:
    """Person, positions with title, employer and dates, their lines, education, skills, languages and certificates stand where they belong, with no question."""
    imported = read_resume(FILES[form](life), f"resume.{form}")
    corpus = imported.corpus
    assert [d.question for d in imported.doubts] == []
    assert corpus.language == life.language
    assert (corpus.person.name, corpus.person.email) == (life.name, life.mail)
    assert [(p.title, p.employer, str(p.period)) for p in corpus.positions] == [(title, employer, period) for title, employer, _, _, period, _ in life.jobs]
    assert [tuple(s.text for s in corpus.bullets_of(p.id)) for p in corpus.positions] == [deeds for *_, deeds in life.jobs]
    course, school, _, period = life.study
    assert [(e.institution, e.area, str(e.period)) for e in corpus.education] == [(school, course, period)]
    assert said(corpus, SnippetKind.SUMMARY) == list(life.summary)
    assert said(corpus, SnippetKind.SKILL) == list(life.skills)
    assert [(e.title, e.by) for e in corpus.entries if e.kind is EntryKind.LANGUAGE] == list(life.spoken)
    assert [e.title for e in corpus.entries if e.kind is EntryKind.CERTIFICATE] == [life.certificate]


@BY_LANGUAGE
@pytest.mark.parametrize("form", FILES)
def test_a_date_of_birth_is_no_date_of_a_job(life: Life, form: str) -> None:
    """It is kept as it stands, is neither telephone number nor period, and the telephone number and the address beside it are told by their labels."""
    corpus = read_resume(FILES[form](life), f"resume.{form}").corpus
    assert life.about in said(corpus, SnippetKind.OTHER)
    digits = "".join(filter(str.isdigit, life.phone))
    assert "".join(filter(str.isdigit, corpus.person.phone or "")) == digits
    assert corpus.person.location is not None
    assert life.address.endswith(corpus.person.location)


@pytest.mark.parametrize(
    "dates, period",
    [
        ("Mär. 2019 – heute", "Mar 2019 – Present"), ("Jän. 2018 bis Feb. 2019", "Jan 2018 – Feb 2019"), ("seit 2019", "2019 – Present"), ("03/2019 bis heute", "Mar 2019 – Present"),
        ("01.03.2019 – 30.11.2020", "Mar 2019 – Nov 2020"), ("Beginn: Mai 2019", "May 2019"), ("2012 – dato", "2012 – Present"), ("Mai '18 – Okt '19", "May 2018 – Oct 2019"),
        ("févr. 2020 – aujourd'hui", "Feb 2020 – Present"), ("depuis 2019", "2019 – Present"), ("2018 à ce jour", "2018 – Present"), ("de juillet 2018 à août 2019", "Jul 2018 – Aug 2019"),
        ("d’avril 2018 jusqu’à présent", "Apr 2018 – Present"), ("2019 – en cours", "2019 – Present"), ("Début : mai 2019", "May 2019"),
        ("ene. 2018 – hasta la fecha", "Jan 2018 – Present"), ("setiembre de 2018 a marzo de 2019", "Sep 2018 – Mar 2019"), ("desde 2019", "2019 – Present"), ("2018 – la actualidad", "2018 – Present"),
        ("leden 2020 – současnost", "Jan 2020 – Present"), ("od ledna 2018 do května 2020", "Jan 2018 – May 2020"), ("od 2019", "2019 – Present"), ("1. 3. 2018 – dosud", "Mar 2018 – Present"),
        ("červenec 2018 – červen 2019", "Jul 2018 – Jun 2019"), ("dal 2019", "2019 – Present"), ("ott. 2018 – mag. 2019", "Oct 2018 – May 2019"), ("sinds mei 2019", "May 2019 – Present"),
        ("set. 2018 até ao presente", "Sep 2018 – Present"), ("październik 2018 – nadal", "Oct 2018 – Present"), ("od stycznia 2018 do grudnia 2019", "Jan 2018 – Dec 2019"),
    ],
)  # fmt: skip
def test_dates_are_read_however_they_are_written(dates: str, period: str) -> None:
    """Months long and short, with and without a dot, in every case of theirs; days before them; what says that it goes on."""
    corpus = read(f"# Tessa Amsel\n\n## Berufserfahrung\n\n### Bäckermeisterin\nBackhaus Kornblum\n{dates}\n- 300 Brote gebacken\n").corpus
    assert [(p.title, p.employer, str(p.period)) for p in corpus.positions] == [("Bäckermeisterin", "Backhaus Kornblum", period)]


@pytest.mark.parametrize(
    "heading, kind",
    [
        ("Sprachen und Hobbys", EntryKind.LANGUAGE), ("Langues :", EntryKind.LANGUAGE), ("IDIOMAS", EntryKind.LANGUAGE), ("Fortbildungen", EntryKind.CERTIFICATE), ("Habilitations", EntryKind.CERTIFICATE),
        ("Certificaciones", EntryKind.CERTIFICATE), ("Ocenění", EntryKind.AWARD), ("Auszeichnungen & Stipendien", EntryKind.AWARD), ("Centres d’intérêt", EntryKind.INTEREST), ("Záliby", EntryKind.INTEREST),
        ("Veröffentlichungen", EntryKind.PUBLICATION), ("Aficiones", EntryKind.INTEREST),
    ],
)  # fmt: skip
def test_headings_of_lists_are_known(heading: str, kind: EntryKind) -> None:
    """Alone and joined to another by "und" or "&", in capitals, with a colon."""
    corpus = read(f"Tessa Amsel\ntessa@example.org\n\n{heading}\nKornblume 2019\n\nKenntnisse\nRoggen, Hefe\n", "r.txt").corpus
    assert [(e.kind, e.title) for e in corpus.entries] == [(kind, "Kornblume 2019")]
    assert said(corpus, SnippetKind.SKILL) == ["Roggen", "Hefe"]


def test_words_of_headings_count_in_headings_alone() -> None:
    """"Formation", "Profil" or "Kontakt" within a sentence begin no section."""
    text = "Tessa Amsel\ntessa@example.org\n\nExperience\n\nHead Baker, Kornblum Bakery, 2018 - 2020\n- Formation of three apprentices, and a Profil of each\n- Kontakt: kept in touch with nine mills\n"
    corpus = read(text, "r.txt").corpus
    assert [s.text for s in corpus.bullets_of(corpus.positions[0].id)] == ["Formation of three apprentices, and a Profil of each", "Kontakt: kept in touch with nine mills"]


def test_labels_of_english_are_read_as_ever() -> None:
    """What English and other languages call the same says nothing of another language: "Name", "Web"."""
    corpus = read("Tessa Amsel\nWeb: tessa.example.org\nTel: +1 555 010 0199\n\nSkills\nRye, wheat\n", "r.txt").corpus
    assert (corpus.person.name, corpus.person.phone) == ("Tessa Amsel", "+1 555 010 0199")


def test_personal_data_below_their_own_heading_are_the_person() -> None:
    """Name, address and telephone number stand there with labels; what else is told of the person is kept."""
    text = "Lebenslauf\n\nPersönliche Daten\n\nName: Jonas Ackerknecht\nAnschrift: Lindenweg 3, 23552 Lübeck\nMobil: 0170 5550123\nE-Mail: jonas@example.org\nFamilienstand: ledig\nGeboren am 3. September 1985\n\nKenntnisse\nBacken, Rechnen\n"
    corpus = read(text, "r.txt").corpus
    person = corpus.person
    assert (person.name, person.location, person.phone, person.email) == ("Jonas Ackerknecht", "Lindenweg 3, 23552 Lübeck", "0170 5550123", "jonas@example.org")
    assert said(corpus, SnippetKind.OTHER) == ["Familienstand: ledig", "Geboren am 3. September 1985"]
    assert said(corpus, SnippetKind.HEADLINE) == []


def test_dates_in_a_column_of_their_own_begin_jobs_and_studies() -> None:
    """As tabular résumés have them, parted by a wide gap."""
    text = "Jonas Ackerknecht\n\nBERUFSERFAHRUNG\n\n01/2020 – heute\tBäckermeister, Backhaus Kornblum, Lübeck\n\t- Führung von neun Mitarbeitern\n08/2015 – 12/2019\tBäckergeselle\n\tBäckerei Lindgren GmbH & Co. KG, Kiel\n\t- Herstellung von Broten\n\nAUSBILDUNG\n\n2012 – 2015\tAusbildung zum Bäcker, Berufsschule Kiel\n2016\tMeisterprüfung, Handwerkskammer Lübeck\n"
    imported = read(text, "r.txt")
    assert [(p.title, p.employer, p.location, str(p.period)) for p in imported.corpus.positions] == [
        ("Bäckermeister", "Backhaus Kornblum", "Lübeck", "Jan 2020 – Present"),
        ("Bäckergeselle", "Bäckerei Lindgren GmbH & Co. KG", "Kiel", "Aug 2015 – Dec 2019"),
    ]
    assert [(e.institution, e.area, str(e.period)) for e in imported.corpus.education] == [
        ("Berufsschule Kiel", "Ausbildung zum Bäcker", "2012 – 2015"), ("Handwerkskammer Lübeck", "Meisterprüfung", "2016"),
    ]
    assert imported.doubts == ()


@pytest.mark.parametrize("line, score", [("Abschlussnote: 1,4", "1,4"), ("Note 2,3", "2,3"), ("Nota media: 8,5/10", "8,5/10"), ("Průměr 1,2", "1,2"), ("Moyenne : 15/20", "15/20")])
def test_a_grade_is_read_with_its_comma(line: str, score: str) -> None:
    """It is the score of the study above it."""
    corpus = read(f"Tessa Amsel\n\nAusbildung\nDiplom Informatik, Universität Arden, 2011 – 2016\n{line}\n", "r.txt").corpus
    assert [(e.institution, e.area, e.score) for e in corpus.education] == [("Universität Arden", "Diplom Informatik", score)]


def test_two_columns_of_a_page_are_told_by_their_headings() -> None:
    """A narrow column with contact data and skills beside a wide one with jobs, each read by itself."""
    document = blank()
    typed(("Jonas Ackerknecht",), left=40, top=50, page=document[0], fontsize=20)
    typed(("KONTAKT", "jonas@example.org", "0170 5550123", "", "KENNTNISSE", "Sauerteig", "Kalkulation", "", "SPRACHEN", "Deutsch (Muttersprache)", "Englisch (fließend)"), left=40, top=90, page=document[0], fontsize=10)
    jobs = ("BERUFSERFAHRUNG", "Bäckermeister, Backhaus Kornblum", "März 2019 - heute", "• Führung von neun Mitarbeitern in der Backstube", "• Einkauf und Kalkulation aller Waren", "", "Bäckergeselle, Bäckerei Lindgren GmbH")
    typed((*jobs, "Aug. 2015 - Feb. 2019", "• Herstellung von Sauerteigbroten", "", "AUSBILDUNG", "Gesellenbrief, Berufsschule Kiel, 2015"), left=240, top=90, page=document[0], fontsize=10)
    imported = read_resume(document.tobytes(), "resume.pdf")
    corpus = imported.corpus
    assert (corpus.person.name, corpus.person.email, corpus.person.phone) == ("Jonas Ackerknecht", "jonas@example.org", "0170 5550123")
    assert [(p.title, p.employer, str(p.period), len(corpus.bullets_of(p.id))) for p in corpus.positions] == [
        ("Bäckermeister", "Backhaus Kornblum", "Mar 2019 – Present", 2), ("Bäckergeselle", "Bäckerei Lindgren GmbH", "Aug 2015 – Feb 2019", 1),
    ]
    assert said(corpus, SnippetKind.SKILL) == ["Sauerteig", "Kalkulation"]
    assert [(e.title, e.by) for e in corpus.entries] == [("Deutsch", "Muttersprache"), ("Englisch", "fließend")]
    assert imported.doubts == ()


def test_a_driving_licence_behind_a_list_is_no_part_of_it() -> None:
    """Its label ends the languages before it, and it is a certificate."""
    corpus = read("Tessa Amsel\n\nSprachen: Deutsch, Englisch\nFührerschein: Klasse B\n\nKenntnisse: Backen, Rechnen\n", "r.txt").corpus
    assert [e.title for e in corpus.entries] == ["Führerschein Klasse B", "Deutsch", "Englisch"]
    assert said(corpus, SnippetKind.SKILL) == ["Backen", "Rechnen"]


def test_an_address_behind_a_date_of_birth_is_an_address() -> None:
    """On one line, as short heads have them."""
    corpus = read("Martin Klasek\nnar. 5. 4. 1985, Lipová 3, 500 02 Hradec Králové\n\nZnalosti\nJava, Linux\n", "r.txt").corpus
    assert corpus.person.location == "Lipová 3, 500 02 Hradec Králové"
    assert said(corpus, SnippetKind.OTHER) == ["nar. 5. 4. 1985"]


def test_dates_of_json_may_be_in_any_of_the_languages() -> None:
    """Programs that write JSON Resume take the dates as their user wrote them."""
    content = {"basics": {"name": "Tessa Amsel"}, "work": [{"name": "Kornblum", "position": "Bäckerin", "startDate": "März 2019", "endDate": "heute", "highlights": ["300 Brote gebacken"]}]}
    corpus = read_resume(json.dumps(content).encode(), "resume.json").corpus
    assert [str(p.period) for p in corpus.positions] == ["Mar 2019 – Present"]


def test_columns_of_a_form_with_dates_on_two_lines_are_one_span() -> None:
    """A cell in which the span is broken before "heute"."""
    document = Document()
    document.add_heading("Tessa Amsel", 0)
    document.add_heading("Berufserfahrung", 1)
    cells = document.add_table(rows=1, cols=2).rows[0].cells
    cells[0].text, cells[1].text = "März 2019 bis\nheute", "Bäckerin, Backhaus Kornblum"
    cells[1].add_paragraph("300 Brote am Tag gebacken", style="List Bullet")
    out = io.BytesIO()
    document.save(out)
    corpus = read_resume(out.getvalue(), "resume.docx").corpus
    assert [(p.title, p.employer, str(p.period)) for p in corpus.positions] == [("Bäckerin", "Backhaus Kornblum", "Mar 2019 – Present")]
