"""Which paper a résumé is printed on where nobody chose one."""

from __future__ import annotations

import pytest

from agent.adapters.exporters.paper import on_paper
from agent.domain.corpus import Person
from agent.domain.rendered import Design
from agent.domain.resume import Resume


def paper(location: str | None, language: str, chosen: str = "") -> str:
    """The paper of a résumé of somebody who lives there."""
    return on_paper(Design(paper=chosen), Resume(person=Person(name="Robin Amsel", location=location), language=language)).paper


@pytest.mark.parametrize(
    ("location", "language", "name"),
    [
        ("Lindenstraße 14, 44137 Dortmund", "en", "a4"),
        ("Leeds LS1 4AP", "en", "a4"),
        ("602 00 Brno", "cs", "a4"),
        (None, "de", "a4"),
        ("Boston, MA 02110", "en", "letter"),
        ("1200 Harbor Street, Boston, MA 02110", "en", "letter"),
        (None, "en", "letter"),
        ("Montréal, Québec H2X 1Y4", "fr", "letter"),
        ("Guadalajara, México", "es", "letter"),
    ],
)
def test_address_and_language_choose_the_paper(location: str | None, language: str, name: str) -> None:
    """A4 where it is used, Letter in North America and where nothing is known."""
    assert paper(location, language) == name


def test_what_was_chosen_holds() -> None:
    """An address moves nothing that somebody set."""
    assert paper("44137 Dortmund", "de", "letter") == "letter"
    assert paper("Boston, MA 02110", "en", "a4") == "a4"
