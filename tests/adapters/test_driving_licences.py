"""A driving licence in a résumé is a certificate, whatever the language and the form of its section."""

from __future__ import annotations

import pytest

from agent.adapters.importers import read_resume
from agent.adapters.importers.export import to_json_resume
from agent.domain.corpus import Corpus, EntryKind

RESUME = """# Robin Amsel
Lindenstraße 14, 44137 Dortmund
robin@example.org

## Berufserfahrung
### Bäcker, Kornblum GmbH, Dortmund
03/2019 – heute
- Backen von Brot und Brötchen

## Sprachen
Deutsch (Muttersprache), Englisch (B2)
{}
"""


def known(section: str) -> Corpus:
    """What is read of a résumé with these lines at its end."""
    return read_resume(RESUME.format(section).encode("utf-8"), "resume.md").corpus


def certificates(corpus: Corpus) -> list[str]:
    """Their titles."""
    return [entry.title for entry in corpus.entries if entry.kind is EntryKind.CERTIFICATE]


@pytest.mark.parametrize(
    ("section", "name"),
    [
        ("## Führerschein\nKlasse B", "Führerschein Klasse B"),
        ("FÜHRERSCHEIN\tKlasse B, BE", "Führerschein Klasse B, BE"),
        ("Führerschein: Klasse C", "Führerschein Klasse C"),
        ("## Permis de conduire\nPermis B", "Permis B"),
        ("## Carné de conducir\nB", "Carné de conducir B"),
        ("## Řidičský průkaz\nsk. B", "Řidičský průkaz sk. B"),
        ("## Patente di guida\nB", "Patente di guida B"),
        ("## Rijbewijs\nB", "Rijbewijs B"),
        ("## Carta de condução\nCategoria B", "Carta de condução Categoria B"),
        ("## Prawo jazdy\nkat. B", "Prawo jazdy kat. B"),
    ],
)
def test_a_licence_is_a_certificate(section: str, name: str) -> None:
    """Under its name with its classes; the languages before it stay languages, and it is exported."""
    corpus = known(section)
    assert certificates(corpus) == [name]
    assert [entry.title for entry in corpus.entries if entry.kind is EntryKind.LANGUAGE] == ["Deutsch", "Englisch"]
    assert name in str(to_json_resume(corpus))


@pytest.mark.parametrize("line", ["nein", "keiner", "in Vorbereitung"])
def test_no_licence_is_made_of_other_words(line: str) -> None:
    """What names no class is kept as it stands."""
    corpus = known(f"## Führerschein\n{line}")
    assert certificates(corpus) == []
    assert line in [snippet.text for snippet in corpus.snippets]
