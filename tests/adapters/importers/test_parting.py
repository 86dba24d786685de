"""Signs between things on one line: a colon behind dates, an address behind a telephone number."""

from __future__ import annotations

import pytest

from agent.adapters.importers.router import read_resume
from agent.domain.corpus import Corpus


def read(contact: str, body: str) -> Corpus:
    """What is understood of a résumé with that contact line."""
    return read_resume(f"Odile Amsel\n{contact}\n\n{body}\n".encode(), "resume.txt").corpus


@pytest.mark.parametrize(
    ("heading", "head", "title", "employer"),
    [
        ("Berufserfahrung", "08/2018 bis heute: Köchin, Gasthaus Amsel GmbH", "Köchin", "Gasthaus Amsel GmbH"),
        ("Expériences", "Depuis mars 2021 : Électricien, Delorme SARL", "Électricien", "Delorme SARL"),
        ("Expériences", "Depuis mars 2021 – Électricien, Delorme SARL", "Électricien", "Delorme SARL"),
        ("Experiencia laboral", "2020 - Actualidad: Cocinero, Restaurante La Encina", "Cocinero", "Restaurante La Encina"),
        ("Pracovní zkušenosti", "2019 – současnost: Kuchař, Kosatka s.r.o.", "Kuchař", "Kosatka s.r.o."),
        ("Experience", "2019 – present: Cook, Amsel Foods Ltd", "Cook", "Amsel Foods Ltd"),
        ("Experience", "Cook: Night Shift, Amsel Foods Ltd, 2019 – present", "Cook: Night Shift", "Amsel Foods Ltd"),
    ],
)  # fmt: skip
def test_a_colon_behind_dates_is_no_part_of_the_title(heading: str, head: str, title: str, employer: str) -> None:
    """Nor a dash; a colon within a title is one."""
    known = read("odile@example.org", f"{heading}\n{head}\n- Saubere Arbeit am Herd\n- Einkauf der Waren")
    assert [(p.title, p.employer) for p in known.positions] == [(title, employer)]
    assert known.positions[0].period.current


@pytest.mark.parametrize("study", ["2017 : DCG, Lycée Jean-Amsel", "2017 – DCG, Lycée Jean-Amsel", "2015 - 2017 : DCG, Lycée Jean-Amsel"])
def test_a_colon_behind_a_year_is_no_part_of_a_study(study: str) -> None:
    """The degree begins with its first letter."""
    known = read("odile@example.org", f"Formation\n{study}")
    assert [(e.institution, e.area) for e in known.education] == [("Lycée Jean-Amsel", "DCG")]


@pytest.mark.parametrize(
    ("line", "phone"),
    [
        ("Mobil 0151 55501234, odile@example.org", "0151 55501234"), ("Tél. : 06 00 00 55 10 – odile@example.org", "06 00 00 55 10"), ("Tel.: 07161 5550142 / odile@example.org", "07161 5550142"),
        ("Teléfono: 600 000 417 odile@example.org", "600 000 417"), ("Telefon: +420 600 000 417 (odile@example.org)", "+420 600 000 417"), ("Handy: 0151 55501234, E-Mail: odile@example.org", "0151 55501234"),
        ("Tél. : 06 00 00 55 10 – courriel : odile@example.org", "06 00 00 55 10"),
    ],
)  # fmt: skip
def test_an_address_behind_a_telephone_number_is_its_own(line: str, phone: str) -> None:
    """Neither swallows the other."""
    known = read(line, "Expériences\n2020 – 2021 Cuisinier, Delorme SARL\n- Préparation des plats")
    assert (known.person.phone, known.person.email) == (phone, "odile@example.org")


def test_words_behind_a_telephone_number_stay_with_it() -> None:
    """What is no address parts nothing."""
    known = read("Telefon: 07161 5550142 (privat)\nGeburtsort: Aalen\nE-Mail: odile@example.org", "Berufserfahrung\n2020 – 2021 Köchin, Amsel GmbH\n- Einkauf der Waren")
    assert (known.person.phone, known.person.email) == ("07161 5550142 (privat)", "odile@example.org")
