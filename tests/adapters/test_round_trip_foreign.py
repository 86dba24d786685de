"""What we print in languages other than English, read again."""

from __future__ import annotations

import io

import pikepdf
import pytest
from docx import Document

from agent.adapters.exporters import DocxExporter, MarkdownExporter, PdfExporter, TextExporter
from agent.adapters.exporters.layout import blocks
from agent.adapters.importers import read_resume
from agent.domain.blocks import BlockKind
from agent.domain.corpus import Corpus, Education, Entry, EntryKind, Position, PositionKind
from agent.domain.dates import Period
from agent.domain.look import designs
from agent.domain.rendered import Design
from agent.domain.resume import Resume
from agent.ports import Exporter
from tests.adapters.exporters.resumes import released
from tests.adapters.lives import FRENCH, GERMAN, LIVES, Life, text_of
from tests.adapters.test_round_trip import NAMELESS, UNPLACED, UNTITLED, facts
from tests.people import position, snippet

EXPORTERS: dict[str, Exporter] = {"pdf": PdfExporter(), "docx": DocxExporter()}
PLAIN: dict[str, Exporter] = {"md": MarkdownExporter(), "txt": TextExporter()}
BY_LANGUAGE = pytest.mark.parametrize("life", LIVES, ids=[life.language for life in LIVES])
HEADINGS = {
    "de": ["Profil", "Kenntnisse", "Berufserfahrung", "Frühere Berufserfahrung", "Projekte", "Ehrenamt", "Ausbildung", "Zertifikate", "Sprachen", "Interessen"],
    "fr": ["Profil", "Compétences", "Expérience professionnelle", "Expérience antérieure", "Projets", "Bénévolat", "Formation", "Certificats", "Langues", "Centres d'intérêt"],
    "es": ["Perfil", "Competencias", "Experiencia laboral", "Experiencia anterior", "Proyectos", "Voluntariado", "Formación", "Certificados", "Idiomas", "Intereses"],
    "cs": ["Profil", "Dovednosti", "Pracovní zkušenosti", "Dřívější praxe", "Projekty", "Dobrovolnictví", "Vzdělání", "Certifikáty", "Jazyky", "Zájmy"],
}  # fmt: skip
DATES = {
    "de": ["Apr. 2021 – heute", "Okt. 2016 – März 2021"], "fr": ["mars 2019 – aujourd'hui", "sept. 2014 – févr. 2019"],
    "es": ["ene. 2019 – actualidad", "ene. 2015 – dic. 2018"], "cs": ["březen 2020 – současnost", "leden 2016 – únor 2020"],
}  # fmt: skip


def corpus_of(life: Life) -> Corpus:
    """What is read of the person's own file."""
    return read_resume(text_of(life).encode(), "resume.txt").corpus


def resume_of(life: Life, *further: Position) -> Resume:
    """All of it as a résumé; with these positions the last job is one of the earlier ones."""
    corpus = corpus_of(life)
    entries = (*corpus.entries, Entry(id="n1", kind=EntryKind.INTEREST, title="Kornblumen"))
    resume = released(corpus.model_copy(update={"positions": (*corpus.positions, *further), "entries": entries}))
    if not further:
        return resume
    last = len(life.jobs) - 1
    return resume.model_copy(update={"experiences": tuple(e.model_copy(update={"earlier": n == last, "bullets": () if n == last else e.bullets}) for n, e in enumerate(resume.experiences))})


PROJECT = position("Ofenkarte", "", "2019-05", "", PositionKind.PROJECT).model_copy(update={"employer": None})
CLUB = position("Trainerin", "Ruderverein Arden", "2012", "2014", PositionKind.VOLUNTEER)


@BY_LANGUAGE
@pytest.mark.parametrize("design", [name for name, _ in designs()])
@pytest.mark.parametrize("form", EXPORTERS)
def test_what_we_print_comes_back_as_it_was(life: Life, form: str, design: str) -> None:
    """Every fact, in its order, with no question; and printed again it is the same, word for word."""
    corpus = corpus_of(life)
    first = EXPORTERS[form].render(released(corpus), Design(name=design))
    read = read_resume(first.content, f"a.{form}")
    assert facts(read.corpus) == facts(corpus)
    assert read.corpus.language == life.language
    assert read.doubts == ()
    assert EXPORTERS[form].render(released(read.corpus), Design(name=design)).text == first.text


@BY_LANGUAGE
@pytest.mark.parametrize("form", PLAIN)
def test_plain_text_and_markdown_come_back_too(life: Life, form: str) -> None:
    """Without any marks: by their headings and dates alone."""
    corpus = corpus_of(life)
    read = read_resume(PLAIN[form].render(released(corpus), Design()).content, f"a.{form}")
    assert facts(read.corpus)["positions"] == facts(corpus)["positions"]
    assert facts(read.corpus)["education"] == facts(corpus)["education"]
    assert facts(read.corpus)["skills"] == facts(corpus)["skills"]
    assert facts(read.corpus)["rows"] == facts(corpus)["rows"]
    assert read.doubts == ()


@pytest.mark.parametrize("form", EXPORTERS)
@BY_LANGUAGE
def test_odd_positions_come_back_too(life: Life, form: str) -> None:
    """Positions without title, employer, name or end; a grade; a project of one date."""
    corpus = corpus_of(life)
    begun = position("Bote", "Kornblum", "2008-02", "").model_copy(update={"period": Period.parse("2008-02", None)})
    started = PROJECT.model_copy(update={"period": Period.parse("2019-05", None)})
    studies = (*corpus.education, Education(id="e8", institution="Arden", degree="Diplom", area="Backen", period=Period.parse("2001-02", "2003-04"), score="1,3"), Education(id="e9", area="Kornkunde", period=Period.parse(None, "2004"), score="2,0"))
    odd = corpus.model_copy(update={"positions": (*corpus.positions, UNTITLED, UNPLACED, NAMELESS, begun, CLUB, started), "education": studies, "snippets": (*corpus.snippets, snippet("Kornblumen gezählt", position=NAMELESS.id))})
    read = read_resume(EXPORTERS[form].render(released(odd), Design()).content, f"a.{form}")
    assert facts(read.corpus) == facts(odd)


@pytest.mark.parametrize("form", EXPORTERS)
@pytest.mark.parametrize("life", LIVES[:4], ids=[life.language for life in LIVES[:4]])
def test_headings_months_and_present_are_in_the_language(life: Life, form: str) -> None:
    """No English word is among them, in any order but ours."""
    resume = resume_of(life, PROJECT, CLUB)
    found = list(blocks(resume))
    assert [block.text for block in found if block.kind is BlockKind.SECTION] == HEADINGS[life.language]
    assert [block.text for block in found if block.kind is BlockKind.DATES][::2][:2] == DATES[life.language]
    text = EXPORTERS[form].render(resume, Design()).text
    assert [line for line in HEADINGS[life.language] + DATES[life.language] if line.casefold() not in " ".join(text.split()).casefold()] == []


@pytest.mark.parametrize("form", EXPORTERS)
@BY_LANGUAGE
def test_earlier_positions_come_back_too(life: Life, form: str) -> None:
    """Those of one line below a heading of their own."""
    read = read_resume(EXPORTERS[form].render(resume_of(life, PROJECT, CLUB), Design()).content, f"a.{form}").corpus
    jobs = [(title, employer, period) for title, employer, _, _, period, _ in life.jobs]
    assert [(p.title, p.employer, str(p.period)) for p in read.positions if p.kind is PositionKind.WORK] == jobs
    assert [p.title for p in read.positions if p.kind is not PositionKind.WORK] == ["Ofenkarte", "Trainerin"]


def test_the_file_says_its_language_and_what_it_is() -> None:
    """For screen readers, and for Word's spelling; the title names the document in its language."""
    with pikepdf.open(io.BytesIO(EXPORTERS["pdf"].render(resume_of(GERMAN), Design()).content)) as pdf:
        assert (str(pdf.Root.Lang), str(pdf.docinfo["/Title"])) == ("de", "Annika Bergfeld – Lebenslauf")
    properties = Document(io.BytesIO(EXPORTERS["docx"].render(resume_of(FRENCH), Design()).content)).core_properties
    assert (properties.language, properties.title) == ("fr-FR", "Éloïse Tarnier – CV")


def test_a_resume_in_two_languages_has_english_headings() -> None:
    """Nobody can say which of the two is right, so it stays as it was before."""
    corpus = corpus_of(GERMAN)
    added = [snippet(text, position=corpus.positions[1].id) for text in ("Developed the warehouse software of four customers and taught their teams how to use it", "Answered the questions of forty customers every single week, in writing and on the telephone")]
    mixed = released(corpus.model_copy(update={"snippets": (*corpus.snippets, *added)}))
    assert mixed.language == "de"
    assert [block.text for block in blocks(mixed) if block.kind is BlockKind.SECTION][:2] == ["Summary", "Skills"]


def test_english_terms_within_lines_mix_no_languages() -> None:
    """Names of tools and the like do not make two languages of one."""
    corpus = corpus_of(GERMAN)
    added = snippet("Einführung von Continuous Delivery mit Kubernetes, Terraform und GitLab in allen Teams des Hauses", position=corpus.positions[1].id)
    termed = released(corpus.model_copy(update={"snippets": (*corpus.snippets, added)}))
    assert [block.text for block in blocks(termed) if block.kind is BlockKind.SECTION][:2] == ["Profil", "Kenntnisse"]


def test_a_language_without_words_of_ours_has_english_headings() -> None:
    """The file says what language its lines are in all the same."""
    resume = resume_of(GERMAN).model_copy(update={"language": "fi"})
    assert [block.text for block in blocks(resume) if block.kind is BlockKind.SECTION][:2] == ["Summary", "Skills"]
    assert Document(io.BytesIO(EXPORTERS["docx"].render(resume, Design()).content)).core_properties.language == "fi"
