"""Posts in German, French, Spanish and Czech: what can be read is read, nothing else is taken for a requirement."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from agent.adapters.language import detect
from agent.domain.brief import Brief, Kind, Need, Requirement
from agent.lexicon.tongues import FILES
from tests.stages.extract.foreign.posts import POSTS as ORDERLY
from tests.stages.extract.foreign.rough import MIXED, ROUGH, UNREAD
from tests.stages.extract.posts import PASTRY, quotes, read

POSTS = ORDERLY | ROUGH | MIXED

PIECES = st.sampled_from(
    [
        "Ihr Profil", "Profil recherché", "Requisitos", "Požadujeme", "Wir bieten", ":", "?", "\n", "\n- ", "• ", ". ", ", ", " und ", " oder ", " ou ", " a ", "; ", "(", ")", " – ",
        "Kenntnisse in", "Python", "SAP-", "min. 3 roky", "3 ans", "výhodou", "serait un plus", "idealerweise ", "Führerschein", "anglais", "ß", "日本", "🍞", "the experience with your skills",
    ]
)  # fmt: skip


def brief_of(name: str) -> Brief:
    """The brief of an invented post, read as the language that is detected."""
    return read(POSTS[name].text, detect(POSTS[name].text))


@pytest.mark.parametrize("name", POSTS)
def test_the_language_is_told(name: str) -> None:
    """The brief says in which language the post is."""
    assert brief_of(name).language == POSTS[name].language


@pytest.mark.parametrize("name", POSTS)
def test_what_is_asked_for_is_read(name: str) -> None:
    """Each thing under a heading of requirements is found, in bullets, in running text, under headings with a colon and where line breaks were lost."""
    found = quotes(brief_of(name))
    assert [words for words in POSTS[name].musts + POSTS[name].nices if words not in found] == []


@pytest.mark.parametrize("name", POSTS)
def test_a_lure_is_no_requirement(name: str) -> None:
    """Duties, benefits, the company's story, the application and equal opportunity are not asked for."""
    found = quotes(brief_of(name))
    assert [words for words in POSTS[name].traps if words in found] == []


@pytest.mark.parametrize("name", POSTS)
def test_must_and_nice_are_told_apart(name: str) -> None:
    """Headings and words such as "von Vorteil", "serait un plus", "se valorará" and "výhodou" make nice, the rest is a must."""
    found = brief_of(name).requirements
    for need, asked in ((Need.MUST, POSTS[name].musts), (Need.NICE, POSTS[name].nices)):
        assert [words for words in asked if not any(words in r.quote and r.need is need for r in found)] == []


@pytest.mark.parametrize("name", POSTS)
def test_every_quote_is_a_span_of_the_post(name: str) -> None:
    """Quotes are the post's own words, in its order."""
    text, last = POSTS[name].text, 0
    for requirement in brief_of(name).requirements:
        last = text.find(requirement.quote, last)
        assert last >= 0, requirement.quote


@pytest.mark.parametrize("name", UNREAD)
def test_of_a_language_that_is_not_read_nothing_is_made_up(name: str) -> None:
    """No requirement is read, the language is told, and the confidence says that this means nothing."""
    brief = read(UNREAD[name].text, detect(UNREAD[name].text))
    assert brief.language == name
    assert brief.requirements == ()
    assert brief.confidence <= 0.1


@pytest.mark.parametrize("name", [name for name in POSTS if POSTS[name].language != "en"])
def test_the_confidence_is_lower_than_of_an_english_post(name: str) -> None:
    """A reading by rules is never as sure as one in English."""
    assert brief_of(name).confidence < read(PASTRY).confidence


def line(text: str, language: str, heading: str) -> Requirement:
    """The one requirement of a list of one line."""
    (found,) = read(f"{heading}:\n- {text}\n", language).requirements
    return found


@pytest.mark.parametrize(
    "language, heading, text, years",
    [
        ("de", "Ihr Profil", "Mindestens drei Jahre Berufserfahrung", 3),
        ("de", "Ihr Profil", "Erfahrung von 2-4 Jahren im Verkauf", 2),
        ("de", "Ihr Profil", "Fünfjährige Praxis im Lager", 5),
        ("de", "Ihr Profil", "Mehrjährige Erfahrung", None),
        ("fr", "Profil recherché", "3 ans d'expérience", 3),
        ("fr", "Profil recherché", "Expérience de cinq ans minimum", 5),
        ("es", "Requisitos", "Al menos 2 años de experiencia", 2),
        ("es", "Requisitos", "Experiencia de dos años", 2),
        ("cs", "Požadujeme", "Min. 3 roky praxe", 3),
        ("cs", "Požadujeme", "Praxe alespoň pět let", 5),
        ("cs", "Požadujeme", "Věk alespoň 18 let", None),
    ],
)
def test_years_are_read(language: str, heading: str, text: str, years: float | None) -> None:
    """The least number of years counts, in figures and in words; an age is no experience."""
    assert line(text, language, heading).min_years == years


@pytest.mark.parametrize(
    "language, heading, text, kind, terms",
    [
        ("de", "Anforderungen", "Abgeschlossenes Studium", Kind.EDUCATION, ("Studium",)),
        ("de", "Anforderungen", "Führerschein Klasse B", Kind.CREDENTIAL, ("Führerschein Klasse B",)),
        ("de", "Anforderungen", "Führerschein Klasse CE", Kind.CREDENTIAL, ("Führerschein Klasse CE",)),
        ("de", "Anforderungen", "Gute Englischkenntnisse", Kind.LANGUAGE, ("Englisch",)),
        ("de", "Anforderungen", "Teamfähigkeit", Kind.TRAIT, ()),
        ("de", "Anforderungen", "Umgang mit SAP", Kind.SKILL, ("SAP",)),
        ("de", "Anforderungen", "Umgang mit KollegInnen der IHK", Kind.SKILL, ()),
        ("fr", "Compétences", "Permis B", Kind.CREDENTIAL, ("Permis B",)),
        ("fr", "Compétences", "Anglais courant", Kind.LANGUAGE, ("Anglais",)),
        ("fr", "Compétences", "Bac+5", Kind.EDUCATION, ("Bac+5",)),
        ("fr", "Compétences", "Lever des fonds", Kind.SKILL, ()),
        ("es", "Requisitos", "Carné de conducir", Kind.CREDENTIAL, ("Permiso de conducir",)),
        ("es", "Requisitos", "Titulación universitaria", Kind.EDUCATION, ("Titulación universitaria",)),
        ("es", "Requisitos", "Inglés alto", Kind.LANGUAGE, ("Inglés",)),
        ("cs", "Požadujeme", "Řidičský průkaz", Kind.CREDENTIAL, ("Řidičský průkaz",)),
        ("cs", "Požadujeme", "VŠ vzdělání", Kind.EDUCATION, ("VŠ",)),
        ("cs", "Požadujeme", "Angličtina", Kind.LANGUAGE, ("Angličtina",)),
    ],
)
def test_kinds_and_terms(language: str, heading: str, text: str, kind: Kind, terms: tuple[str, ...]) -> None:
    """Terms are names of tools, and languages, degrees and the driving licence as the post calls them; other words of it are none."""
    found = line(text, language, heading)
    assert (found.kind, found.terms) == (kind, terms)


@pytest.mark.parametrize(
    "language, heading, text, things",
    [
        ("de", "Anforderungen", "Kenntnisse in Java, Kotlin und Go", ["Kenntnisse in Java", "Kotlin", "Go"]),
        ("de", "Anforderungen", "Erfahrung mit Git, Maven und Jenkins", ["Erfahrung mit Git", "Maven", "Jenkins"]),
        ("de", "Anforderungen", "Kommunikations- und Teamfähigkeit", ["Kommunikations- und Teamfähigkeit"]),
        ("fr", "Compétences", "Maîtrise de Word et Excel", ["Maîtrise de Word", "Excel"]),
        ("es", "Requisitos", "Si además sabes algo de HTML, mejor", ["Si además sabes algo de HTML, mejor"]),
        ("es", "Requisitos", "Inglés fluido, hablado y escrito", ["Inglés fluido, hablado y escrito"]),
        ("cs", "Požadujeme", "Samostatnost, spolehlivost a pečlivost", ["Samostatnost", "spolehlivost", "pečlivost"]),
    ],
)
def test_lists_come_apart_where_they_are_lists(language: str, heading: str, text: str, things: list[str]) -> None:
    """Names and single nouns are things of their own, what only says more of its neighbour stays with it."""
    assert [r.quote for r in read(f"{heading}:\n- {text}\n", language).requirements] == things


def test_alternatives_share_a_group_and_a_marker_counts_for_its_list() -> None:
    """Of "A oder B" one is enough; "von Vorteil" behind a list is said of all of it, behind a comma of the last thing only."""
    either = read("Anforderungen:\n- Erfahrung mit Java oder Kotlin\n", "de").requirements
    assert len({r.any_of for r in either}) == 1
    assert either[0].any_of
    both = read("Anforderungen:\n- Kenntnisse in Java und Kotlin von Vorteil\n", "de").requirements
    assert [r.need for r in both] == [Need.NICE, Need.NICE]
    last = read("Anforderungen:\n- Kenntnisse in Java, Kotlin von Vorteil\n", "de").requirements
    assert [r.need for r in last] == [Need.MUST, Need.NICE]


@pytest.mark.parametrize("language", [*FILES, "pl"])
@given(text=st.lists(PIECES, max_size=40).map("".join))
@settings(max_examples=60, deadline=None)
def test_any_text_is_read(language: str, text: str) -> None:
    """Whatever stands in a post, its quotes are spans of it and the reader does not fail."""
    brief = read(text, language)
    assert all(r.quote in text and r.quote.strip() for r in brief.requirements)
