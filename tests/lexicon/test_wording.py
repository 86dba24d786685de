"""How résumés are headed and dated in each language, and what they call things there."""

from __future__ import annotations

import pytest

from agent.adapters.importers.prose.foreign import english_date
from agent.adapters.importers.prose.outline import named
from agent.adapters.importers.prose.spans import find_period
from agent.domain.corpus import PositionKind
from agent.domain.dates import PartialDate, Period
from agent.lexicon.vitae import FILES, table
from agent.lexicon.wording import LANGUAGES, wording

SECTIONS = {"summary", "skills", "work", "projects", "volunteer", "education", "certificates", "languages", "awards", "publications", "interests"}
BY_LANGUAGE = pytest.mark.parametrize("language", LANGUAGES)
PERIODS = [
    Period.parse(start, end)
    for start in (None, "2019", *(f"2018-{month:02d}" for month in range(1, 13)))
    for end in ("present", "2020", "2021-03", None)
    if start or end not in (None, "present")
]


@BY_LANGUAGE
def test_a_language_has_words_for_everything(language: str) -> None:
    """A heading for each section, one for earlier positions of each kind, twelve months, and places in what is written around dates and grades."""
    words_of = wording(language)
    assert set(words_of.sections) == SECTIONS
    assert set(words_of.earlier) == {"work", "projects", "volunteer"}
    assert set(words_of.kinds) == set(PositionKind)
    assert len(set(words_of.months)) == 12
    assert ("{month}" in words_of.date, "{year}" in words_of.date, "{date}" in words_of.begin, "{score}" in words_of.grade) == (True,) * 4


@BY_LANGUAGE
@pytest.mark.parametrize("period", PERIODS, ids=str)
def test_what_is_written_of_a_period_is_read_again(language: str, period: Period) -> None:
    """In the language itself to the letter, and in running text of any document."""
    written = wording(language).spanned(period)
    assert wording(language).period(written) in (period, Period(end=period.start))
    found, rest = find_period(written)
    assert (found, rest.strip(" |")) in ((period, ""), (Period(end=period.start), ""))


@BY_LANGUAGE
def test_what_is_written_of_a_beginning_is_read_again(language: str) -> None:
    """Nobody says that it goes on."""
    begun = Period.parse("2019-05", None)
    written = wording(language).begun(PartialDate(year=2019, month=5))
    assert (wording(language).period(written), find_period(written)[0]) == (begun, begun)


@BY_LANGUAGE
def test_headings_and_grades_are_read_again(language: str) -> None:
    """Headings also in capitals, as the section that they head; those of the earlier ones as the same section."""
    words_of = wording(language)
    for section, heading in words_of.sections.items():
        assert (words_of.headed(heading.upper()), named(heading), named(heading.upper())) == ((section, False), section, section)
    for section, heading in words_of.earlier.items():
        assert words_of.headed(heading) == (section, True)
        assert language == "en" or named(heading) == section
    assert (words_of.score(words_of.graded("1,3")), words_of.score("1,3")) == ("1,3", None)


def test_no_date_means_different_things_in_two_languages() -> None:
    """A month that two languages write alike is the same month."""
    for number in range(1, 13):
        date = PartialDate(year=2019, month=number)
        for language in LANGUAGES:
            written = wording(language).dated(date)
            assert {period.end for other in LANGUAGES if (period := wording(other).period(written))} == {date}
            assert PartialDate.parse(english_date(written)) == date


@pytest.mark.parametrize("word", ["Set", "Out", "Led", "Mag", "Gen", "Lug", "Ott", "Dub", "Pro", "Pros", "Lip", "Sie", "Act"])
def test_a_word_of_english_is_no_month(word: str) -> None:
    """Short months of other languages that English has as words count with their dot alone: they are tried on English résumés too."""
    period, rest = find_period(f"{word} 2019 – 2021")
    assert (period, rest.split("|")[0].strip()) == (Period.parse("2019", "2021"), word)


@pytest.mark.parametrize("line", ["Budget 2019 – actual figures", "In 2019 a do-over", "Rose from 2018 do not ask", "Bakery 2018 on"])
def test_words_of_english_beside_a_year_are_no_span(line: str) -> None:
    """Little words of other languages part dates, or end a span, where a date stands on both sides of them alone."""
    assert find_period(line)[0] in (Period(), Period.parse("2018", None))


@pytest.mark.parametrize("language", FILES)
def test_a_language_reads_all_that_the_first_reads(language: str) -> None:
    """The files have the same labels, but for what a language has no word of its own for."""
    optional = {"at", "within", "born"}
    assert set(table("resume-de")) - set(table(FILES[language])) <= optional
    assert set(table(FILES[language])) - set(table("resume-de")) <= optional
