"""Invented people who write their résumés in languages other than English, and the files in which they do."""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import Any

from docx import Document

from tests.adapters.pdfs import printed

Job = tuple[str, str, str, str, str, tuple[str, ...]]
"""Title, employer, place, dates as they are written, the same in English, and what was done."""


@dataclass(frozen=True)
class Life:
    """A résumé: `headings` are those of profile, work, education, skills, languages and certificates; `about` is what is only about the person, `study` a course with
    its school and dates."""

    language: str
    document: str
    name: str
    mail: str
    phone: str
    address: str
    about: str
    headings: tuple[str, str, str, str, str, str]
    summary: tuple[str, ...]
    jobs: tuple[Job, ...]
    study: tuple[str, str, str, str]
    skills: tuple[str, ...]
    spoken: tuple[tuple[str, str], ...]
    certificate: str


GERMAN = Life(
    "de", "Lebenslauf", "Annika Bergfeld", "annika@example.org", "Telefon: 0221 / 5550 123", "Anschrift: Lindenallee 12, 50667 Köln", "Geburtsdatum: 12.03.1990",
    ("Kurzprofil", "Beruflicher Werdegang", "Schul- und Hochschulbildung", "EDV-Kenntnisse", "Sprachkenntnisse", "Weiterbildungen"),
    ("Softwareentwicklerin mit acht Jahren Erfahrung in der Logistik, bzw. im Lagerwesen.", "Führt kleine Teams und bildet gern aus."),
    (
        ("Teamleiterin Softwareentwicklung", "Nordwind Logistik GmbH", "Hamburg", "seit 04/2021", "Apr 2021 – Present", ("Leitung eines Teams von sechs Entwicklern in zwei Städten", "Umstellung von 14 Diensten, Ausfälle um 30 % gesenkt")),
        ("Softwareentwicklerin", "Kornblum Systeme AG", "Kiel", "Okt. 2016 – März 2021", "Oct 2016 – Mar 2021", ("Entwicklung der Lagerverwaltung in Java und PostgreSQL",)),
        ("Werkstudentin", "Stadtwerke Arden", "Arden", "von September 2014 bis Mai 2016", "Sep 2014 – May 2016", ("Auswertung von Zählerdaten mit Python",)),
    ),
    ("Diplom Informatik", "Universität Arden", "2011 – 2016", "2011 – 2016"),
    ("Java", "Projektleitung", "Rechnungswesen"), (("Deutsch", "Muttersprache"), ("Englisch", "verhandlungssicher")), "Ausbilderschein, Handwerkskammer Kiel, 2019",
)  # fmt: skip
FRENCH = Life(
    "fr", "Curriculum vitæ", "Éloïse Tarnier", "eloise@example.org", "Tél. : 06 12 34 56 78", "Adresse : 12 rue des Lilas, 69003 Lyon", "Née le 4 juin 1988 à Lyon",
    ("À propos de moi", "Expériences professionnelles", "Formation", "Compétences", "Langues", "Certifications et formations"),
    ("Boulangère depuis neuf ans, je dirige des équipes avec plaisir et simplicité.", "Éviter le gaspillage me tient à cœur."),
    (
        ("Responsable de production", "Boulangerie Cornubel", "Lyon", "Depuis mars 2019", "Mar 2019 – Present", ("Encadrement de douze boulangers sur deux sites de production", "Réduction des pertes de farine de 18 % en un an")),
        ("Boulangère", "Maison Tilleul SARL", "Dijon", "de sept. 2014 à févr. 2019", "Sep 2014 – Feb 2019", ("Fabrication de 400 baguettes par jour",)),
        ("Vendeuse", "Établissements Cornubel", "Lyon", "1er juin 2012 – 31 août 2012", "Jun 2012 – Aug 2012", ("Accueil et conseil de la clientèle",)),
    ),
    ("Brevet professionnel Boulanger", "Lycée des Métiers de Lyon", "2012 – 2014", "2012 – 2014"),
    ("Panification", "Gestion des stocks", "Hygiène"), (("Français", "langue maternelle"), ("Anglais", "courant")), "Sauveteur secouriste du travail, 2020",
)  # fmt: skip
SPANISH = Life(
    "es", "Currículum vitae", "Inés Caldera Ruiz", "ines@example.org", "Teléfono: +34 600 555 012", "Dirección: Calle del Olmo 5, 28012 Madrid", "Fecha de nacimiento: 03/05/1991",
    ("Perfil profesional", "Experiencia laboral", "Formación académica", "Habilidades", "Idiomas", "Cursos"),
    ("Enfermera con diez años de experiencia en urgencias y en atención primaria.", "Coordina turnos y forma a personal nuevo."),
    (
        ("Enfermera de urgencias", "Hospital San Telmo", "Madrid", "enero de 2019 – actualidad", "Jan 2019 – Present", ("Atención a 40 pacientes por turno en la sala de urgencias", "Coordinación de un equipo de ocho personas")),
        ("Auxiliar de enfermería", "Clínica Robledo S.L.", "Toledo", "ene. 2015 – dic. 2018", "Jan 2015 – Dec 2018", ("Preparación de medicación y curas",)),
        ("Camarera", "Restaurante Olmo", "Toledo", "desde 06/2012 hasta 09/2013", "Jun 2012 – Sep 2013", ("Servicio de mesas y caja",)),
    ),
    ("Grado en Enfermería", "Universidad de Robledo", "2010 – 2014", "2010 – 2014"),
    ("Triaje", "Soporte vital", "Electrocardiograma"), (("Español", "nativo"), ("Inglés", "avanzado")), "Soporte vital avanzado, 2020",
)  # fmt: skip
CZECH = Life(
    "cs", "Životopis", "Tereza Vrbová", "tereza@example.org", "Telefon: +420 601 555 012", "Adresa: Lipová 12, 602 00 Brno", "Datum narození: 5. 4. 1992",
    ("O mně", "Pracovní zkušenosti", "Vzdělání", "Dovednosti", "Jazykové znalosti", "Kurzy a školení"),
    ("Vedoucí prodejny s desetiletou praxí v potravinářství a v účetnictví.", "Řídí malé týmy a ráda učí nové lidi."),
    (
        ("Vedoucí prodejny", "Pekařství Klasek s.r.o.", "Brno", "od 03/2020", "Mar 2020 – Present", ("Řízení týmu deseti prodavaček na dvou prodejnách", "Snížení odpadu o 15 % během jednoho roku")),
        ("Účetní", "Strojírny Hradec, a.s.", "Hradec", "leden 2016 – únor 2020", "Jan 2016 – Feb 2020", ("Zpracování 300 faktur měsíčně",)),
        ("Asistentka", "Nemocnice Vrbov", "Vrbov", "9. 2014 – 12. 2015", "Sep 2014 – Dec 2015", ("Evidence pacientů a objednávky materiálu",)),
    ),
    ("Bakalářský obor Ekonomie", "Univerzita Hradec", "2009 – 2014", "2009 – 2014"),
    ("Podvojné účetnictví", "Mzdy", "Fakturace"), (("Čeština", "rodilý mluvčí"), ("Angličtina", "pokročilá")), "Hygienické minimum, 2019",
)  # fmt: skip
ITALIAN = Life(
    "it", "Curriculum vitae", "Giulia Ferrante", "giulia@example.org", "Cellulare: +39 333 555 0123", "Indirizzo: Via dei Tigli 4, 40121 Bologna", "Data di nascita: 04/02/1993",
    ("Profilo professionale", "Esperienze lavorative", "Istruzione e formazione", "Competenze", "Lingue", "Corsi di aggiornamento"),
    ("Impiegata contabile con otto anni di esperienza nella piccola industria meccanica.", "Lavora volentieri in gruppo."),
    (
        ("Impiegata contabile", "Officine Robledo S.r.l.", "Bologna", "da gennaio 2019 ad oggi", "Jan 2019 – Present", ("Gestione della fatturazione di 200 clienti in due sedi", "Riduzione degli errori del 15 % in un anno")),
        ("Commessa", "Panificio Tiglio", "Modena", "set. 2015 – dic. 2018", "Sep 2015 – Dec 2018", ("Servizio ai clienti e cassa",)),
    ),
    ("Laurea in Economia", "Università di Arden", "2012 – 2015", "2012 – 2015"),
    ("Contabilità", "Fatturazione", "Bilancio"), (("Italiano", "madrelingua"), ("Inglese", "fluente")), "Primo soccorso, 2020",
)  # fmt: skip
DUTCH = Life(
    "nl", "Curriculum vitae", "Fenna Lindeboom", "fenna@example.org", "Telefoonnummer: 06 5550 1234", "Woonplaats: Utrecht", "Geboortedatum: 04-05-1990",
    ("Profielschets", "Werkervaring", "Opleidingen", "Vaardigheden", "Talenkennis", "Cursussen en trainingen"),
    ("Ervaren verpleegkundige met oog voor mensen en voor de kleine dingen van de dag.", "Leidt graag nieuwe collega's op."),
    (
        ("Verpleegkundige", "Ziekenhuis Lindenhof", "Utrecht", "mrt. 2018 – heden", "Mar 2018 – Present", ("Zorg voor 20 patiënten per dienst op de afdeling hartziekten", "Begeleiding van vier leerlingen per jaar")),
        ("Medewerker klantenservice", "Korenbloem B.V.", "Utrecht", "juni 2014 tot februari 2018", "Jun 2014 – Feb 2018", ("Beantwoorden van 60 vragen per dag",)),
    ),
    ("HBO Verpleegkunde", "Hogeschool Arden", "2010 – 2014", "2010 – 2014"),
    ("Wondzorg", "Roosteren", "Rapportage"), (("Nederlands", "moedertaal"), ("Engels", "goed")), "Reanimatie, 2020",
)  # fmt: skip
PORTUGUESE = Life(
    "pt", "Currículo", "Inês Carvalhal", "ines.c@example.org", "Telemóvel: +351 910 555 012", "Morada: Rua das Tílias 5, 1000-205 Lisboa", "Data de nascimento: 04/02/1993",
    ("Perfil", "Experiência profissional", "Formação académica", "Competências", "Idiomas", "Cursos"),
    ("Enfermeira com dez anos de experiência em urgências e em cuidados continuados.", "Gosta de formar colegas novos."),
    (
        ("Enfermeira", "Hospital de São Telmo", "Lisboa", "Março de 2019 – presente", "Mar 2019 – Present", ("Atendimento de 40 doentes por turno no serviço de urgência", "Coordenação de uma equipa de oito pessoas")),
        ("Técnica de laboratório", "Clínica Robledo Lda.", "Porto", "out. 2014 – fev. 2019", "Oct 2014 – Feb 2019", ("Análises de sangue e de urina",)),
    ),
    ("Licenciatura em Enfermagem", "Universidade de Arden", "2010 – 2014", "2010 – 2014"),
    ("Triagem", "Suporte de vida", "Análises"), (("Português", "língua materna"), ("Inglês", "fluente")), "Primeiros socorros, 2020",
)  # fmt: skip
POLISH = Life(
    "pl", "Życiorys", "Kinga Brzoza", "kinga@example.org", "Telefon: 600 555 012", "Adres: ul. Lipowa 5, 00-950 Warszawa", "Data urodzenia: 04.05.1990",
    ("Podsumowanie zawodowe", "Doświadczenie zawodowe", "Wykształcenie", "Umiejętności", "Języki obce", "Kursy i szkolenia"),
    ("Kierowniczka sklepu z dziesięcioletnim doświadczeniem w handlu i w księgowości.", "Chętnie szkoli nowe osoby."),
    (
        ("Kierowniczka sklepu", "Piekarnia Kłos sp. z o.o.", "Warszawa", "od marca 2020 do obecnie", "Mar 2020 – Present", ("Zarządzanie zespołem dziesięciu osób w dwóch sklepach", "Zmniejszenie strat o 15 % w ciągu roku")),
        ("Specjalistka ds. księgowości", "Zakłady Brzoza S.A.", "Gdynia", "styczeń 2016 – luty 2020", "Jan 2016 – Feb 2020", ("Obsługa 300 faktur miesięcznie",)),
    ),
    ("Magister ekonomii", "Uniwersytet Arden", "2010 – 2015", "2010 – 2015"),
    ("Księgowość", "Kadry", "Fakturowanie"), (("Polski", "ojczysty"), ("Angielski", "biegły")), "Pierwsza pomoc, 2020",
)  # fmt: skip
LIVES = (GERMAN, FRENCH, SPANISH, CZECH, ITALIAN, DUTCH, PORTUGUESE, POLISH)


def text_of(life: Life) -> str:
    """Plain text: personal data with labels below the word for a résumé, and dates above each job."""
    profile, work, education, skills, languages, certificates = life.headings
    rows = [life.document, "", life.name, life.address, life.phone, f"E-Mail: {life.mail}", life.about, "", profile.upper(), " ".join(life.summary), "", work.upper()]
    for title, employer, place, dates, _, deeds in life.jobs:
        rows += ["", dates, f"{title}, {employer}, {place}", *(f"- {deed}" for deed in deeds)]
    course, school, dates, _ = life.study
    rows += ["", education.upper(), dates, f"{course}, {school}", "", skills.upper(), ", ".join(life.skills), "", languages.upper(), ", ".join(f"{name} ({level})" for name, level in life.spoken)]
    return "\n".join([*rows, "", certificates.upper(), life.certificate, ""])


def markdown_of(life: Life) -> str:
    """Markdown: a heading for each job, and contact data on one line."""
    profile, work, education, skills, languages, certificates = life.headings
    rows = [f"# {life.name}", f"{life.address} | {life.phone} | {life.mail}", life.about, f"## {profile}", " ".join(life.summary), f"## {work}"]
    for title, employer, place, dates, _, deeds in life.jobs:
        rows += [f"### {title}", f"**{employer}**, {place}", f"*{dates}*", "\n".join(f"- {deed}" for deed in deeds)]
    course, school, dates, _ = life.study
    rows += [f"## {education}", f"### {school}", f"{course}, {dates}", f"## {skills}", "\n".join(f"- {skill}" for skill in life.skills), f"## {languages}"]
    return "\n\n".join([*rows, "\n".join(f"- {name}: {level}" for name, level in life.spoken), f"## {certificates}", f"- {life.certificate}"]) + "\n"


def docx_of(life: Life) -> bytes:
    """A Word document in two columns of a table, as many forms have it: dates on the left, all else on the right."""
    profile, work, education, skills, languages, certificates = life.headings
    document = Document()
    document.add_heading(life.name, 0)
    document.add_paragraph(f"{life.mail} • {life.phone}")
    document.add_paragraph(life.address)
    document.add_paragraph(life.about)
    document.add_heading(profile, 1)
    document.add_paragraph(" ".join(life.summary))
    document.add_heading(work, 1)
    for title, employer, place, dates, _, deeds in life.jobs:
        _row(document, dates, f"{title}, {employer}, {place}", deeds)
    document.add_heading(education, 1)
    course, school, dates, _ = life.study
    _row(document, dates, f"{course}, {school}", ())
    for heading, lines in ((skills, life.skills), (languages, [f"{name} – {level}" for name, level in life.spoken]), (certificates, [life.certificate])):
        document.add_heading(heading, 1)
        for line in lines:
            document.add_paragraph(line, style="List Bullet")
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _row(document: Any, left: str, right: str, items: tuple[str, ...]) -> None:
    cells = document.add_table(rows=1, cols=2).rows[0].cells
    cells[0].text, cells[1].text = left, right
    for item in items:
        cells[1].add_paragraph(item, style="List Bullet")


def pdf_of(life: Life) -> bytes:
    """A PDF of the Markdown."""
    return printed(markdown_of(life))


FILES = {
    "txt": lambda life: text_of(life).encode(), "md": lambda life: markdown_of(life).encode(), "docx": docx_of, "pdf": pdf_of,
}  # fmt: skip
"""The kinds of files, and how each is made."""
