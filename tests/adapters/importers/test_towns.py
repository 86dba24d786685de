"""Employers behind "in", and towns whose names hold little words or stand behind a school."""

from __future__ import annotations

import pytest

from agent.adapters.importers.prose.heads import read_head
from agent.adapters.importers.prose.schooling import read_study


@pytest.mark.parametrize(
    ("line", "title", "employer", "place"),
    [
        ("Ayudante de cocina en Catering Duero Sur, Palencia", "Ayudante de cocina", "Catering Duero Sur", "Palencia"),
        ("Enfermera en la Clínica Santa Ebba, Palencia", "Enfermera", "Clínica Santa Ebba", "Palencia"),
        ("Infirmière à l'Hôpital Sainte-Ebbe, Rennes", "Infirmière", "Hôpital Sainte-Ebbe", "Rennes"),
        ("ZMF in der Praxis Dr. Ostendorp, Oldenburg", "ZMF", "Praxis Dr. Ostendorp", "Oldenburg"),
        ("Infermiera presso Ospedale Santa Ebba, Lecco", "Infermiera", "Ospedale Santa Ebba", "Lecco"),
    ],
)  # fmt: skip
def test_the_employer_stands_behind_an_in(line: str, title: str, employer: str, place: str) -> None:
    """The town behind it is no employer."""
    head = read_head([f"{line} (2016 – 2019)"])
    assert (head.title, head.employer, head.location) == (title, employer, place)


@pytest.mark.parametrize("title", ["Técnico en Recursos Humanos", "Especialista en Marketing Digital", "Leiter im Einkauf", "Auszubildende in der Pflege", "Head of Sales in Europe"])
def test_a_field_behind_an_in_belongs_to_the_title(title: str) -> None:
    """Only an organization is an employer."""
    assert read_head([f"{title} | Amsel GmbH | 2016 – 2019"]).title == title


@pytest.mark.parametrize(
    ("line", "school", "course"),
    [
        ("2007 – 2010  Ausbildung zum Industriemechaniker, Karl Amsel Pumpen KG, Ebersbach an der Fils", None, "Ausbildung zum Industriemechaniker, Karl Amsel Pumpen KG, Ebersbach an der Fils"),
        ("2010 Studium Maschinenbau an der Hochschule Ulm", "Hochschule Ulm", "Studium Maschinenbau"),
        ("2013 – 2017  Grado en Enfermería, Universidad de Navalmoral, Pamplona", "Universidad de Navalmoral, Pamplona", "Grado en Enfermería"),
        ("2017 : DCG, Lycée Jean-Amsel, Rennes", "Lycée Jean-Amsel, Rennes", "DCG"),
        ("2017 BTS, Lycée Jean-Amsel, Comptabilité", "Lycée Jean-Amsel", "BTS, Comptabilité"),
    ],
)  # fmt: skip
def test_a_town_stays_whole_and_with_the_school(line: str, school: str | None, course: str) -> None:
    """A river in its name parts nothing; what is studied is no town."""
    study = read_study([line])
    assert (study.school, study.course) == (school, course)
