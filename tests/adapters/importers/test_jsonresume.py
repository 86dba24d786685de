"""JSON Resume and looser JSON."""

from __future__ import annotations

import json
from typing import Any

import pytest

from agent.adapters.importers import read_resume, to_json_resume
from agent.domain.corpus import Corpus, EntryKind, Imported, PositionKind, SnippetKind
from tests.adapters.importers.paths import at

ROBIN: dict[str, Any] = {
    "basics": {
        "name": "Robin Amsel",
        "label": "Head Baker",
        "email": "robin@example.org",
        "phone": "+1 555 010 0199",
        "location": {"city": "Lindholm", "region": "OR"},
        "url": "https://robin.example.org",
        "profiles": [{"network": "GitHub", "url": "https://github.com/example-robin"}],
        "summary": "Bakes rye bread in wood ovens. Leads teams of nine.",
    },
    "work": [
        {"name": "Kornblum Bakery", "position": "Head Baker", "location": "Lindholm, OR", "startDate": "2021-03",
         "summary": "Ran the night shift. Bought the flour.", "highlights": ["Baked bread for 300 guests", "Cut waste by 18 %"], "keywords": ["HACCP"]},
        {"name": "Lindgren Foods", "position": "Sales Clerk", "startDate": "May 2016", "endDate": "12/2020", "highlights": ["Sold cakes"]},
        {"position": "Mill Hand", "startDate": "2014", "endDate": "unknown", "highlights": ["Carried sacks"]},
    ],
    "volunteer": [{"organization": "Soup Kitchen", "position": "Cook", "startDate": "2018", "endDate": "2019", "highlights": ["Cooked for 40"]}],
    "projects": [{"name": "Sourdough Atlas", "startDate": "2022", "description": "A map of starters.", "highlights": ["Mapped 40 starters"]}],
    "education": [{"institution": "Lindgren College", "studyType": "Diploma", "area": "Baking", "startDate": "2012", "endDate": "2014", "score": "3.8", "courses": ["Rye"]}],
    "skills": [{"name": "Doughs", "keywords": ["Sourdough", "Rye"]}, {"name": ".NET"}],
    "certificates": [{"name": "Food Safety Manager", "issuer": "State of Oregon", "date": "2020"}],
    "languages": [{"language": "English", "fluency": "native"}, {"language": "Danish"}],
    "awards": [{"title": "Golden Rye", "awarder": "Guild", "date": "2018"}, {"title": "Golden Rye", "awarder": "Guild", "date": "2019"}],
    "publications": [{"name": "On Rye", "publisher": "Crumb Press", "releaseDate": "2021"}],
    "interests": [{"name": "Cycling"}],
}  # fmt: skip


def read(value: Any, name: str = "resume.json") -> Imported:
    """What is understood of this JSON."""
    return read_resume(json.dumps(value).encode(), name)


def texts(corpus: Corpus, kind: SnippetKind) -> list[str]:
    """The words of one kind."""
    return [s.text for s in corpus.snippets if s.kind is kind]


def facts(corpus: Corpus) -> Any:
    """Everything but the paths and names of files."""
    dumped = corpus.model_dump()
    for section in ("positions", "education", "entries", "snippets"):
        for row in dumped[section]:
            row.pop("path", None)
            row.pop("source", None)
    for row in dumped["education"]:
        row.pop("id")
    return dumped


def test_positions_have_titles_employers_places_and_dates() -> None:
    """Each as it stands there; the one that began last and has no end goes on, an unknown employer or end stays unknown."""
    positions = read(ROBIN).corpus.positions
    work = [(p.title, p.employer, p.location, str(p.period)) for p in positions if p.kind is PositionKind.WORK]
    assert work == [
        ("Head Baker", "Kornblum Bakery", "Lindholm, OR", "Mar 2021 – Present"),
        ("Sales Clerk", "Lindgren Foods", None, "May 2016 – Dec 2020"),
        ("Mill Hand", None, None, "2014"),
    ]
    assert [(p.title, p.employer) for p in positions if p.kind is not PositionKind.WORK] == [("Cook", "Soup Kitchen"), ("Sourdough Atlas", None)]


def test_only_the_latest_position_without_end_goes_on() -> None:
    """An older one without an end has an unknown end: it is not made to last until today."""
    corpus = read({"work": [{"name": "A", "startDate": "2010", "highlights": ["x y"]}, {"name": "B", "startDate": "2015", "highlights": ["x y"]}]}).corpus
    assert [(p.employer, p.period.current, p.period.end) for p in corpus.positions] == [("A", False, None), ("B", True, None)]


def test_contact_data_are_copied() -> None:
    """Name, e-mail, telephone, place and all links."""
    person = read(ROBIN).corpus.person
    assert (person.name, person.email, person.phone, person.location) == ("Robin Amsel", "robin@example.org", "+1 555 010 0199", "Lindholm, OR")
    assert [link.url for link in person.links] == ["https://robin.example.org", "https://github.com/example-robin"]


def test_every_section_is_read() -> None:
    """Bullets, skills, education, courses, certificates, languages, awards (of two years both), publications and interests."""
    corpus = read(ROBIN).corpus
    assert [s.text for s in corpus.bullets_of(corpus.positions[0].id)] == ["Ran the night shift.", "Bought the flour.", "Baked bread for 300 guests", "Cut waste by 18 %"]
    assert texts(corpus, SnippetKind.SKILL) == ["HACCP", "Sourdough", "Rye", ".NET"]
    assert texts(corpus, SnippetKind.SUMMARY) == ["Bakes rye bread in wood ovens.", "Leads teams of nine."]
    assert texts(corpus, SnippetKind.COURSE) == ["Rye"]
    study = corpus.education[0]
    assert (study.institution, study.degree, study.area, str(study.period), study.score) == ("Lindgren College", "Diploma", "Baking", "2012 – 2014", "3.8")
    assert [(e.title, e.by, e.when) for e in corpus.entries] == [
        ("Food Safety Manager", "State of Oregon", "2020"), ("English", "native", None), ("Danish", None, None),
        ("Golden Rye", "Guild", "2018"), ("Golden Rye", "Guild", "2019"), ("On Rye", "Crumb Press", "2021"), ("Cycling", None, None),
    ]  # fmt: skip
    assert len({e.id for e in corpus.entries}) == len(corpus.entries)


def test_paths_point_to_the_words() -> None:
    """What is looked up at a snippet's path in the file holds the snippet's words."""
    messy = {
        "basics": {"label": "Baker", "summary": ["First words here", "Second words here"]},
        "work": [None, {"company": "Mill", "position": "Helper", "highlights": [None, "Carried sacks", " ", {"text": "Swept floors"}], "keywords": "Flour, Rye"}],
        "skills": [3, {"name": "X", "keywords": [None, "Wheat"]}, "Oats"],
        "education": ["Diploma in Baking", {"studyType": "Certificate"}],
    }
    for resume in (ROBIN, messy):
        for snippet in read(resume).corpus.snippets:
            found = at(resume, snippet.source.path)
            assert snippet.kind in (SnippetKind.EDUCATION, *_ENTRIES) or snippet.text in found, snippet
            assert snippet.text.split(",")[0].split()[-1] in found, snippet


_ENTRIES = (SnippetKind.CERTIFICATE, SnippetKind.LANGUAGE, SnippetKind.OTHER)


def test_ids_are_stable() -> None:
    """The same words at the same position keep their id when lines and positions move, in whatever file."""
    moved = {**ROBIN, "work": [{**job, "highlights": job["highlights"][::-1]} for job in ROBIN["work"][::-1]], "skills": ROBIN["skills"][::-1]}
    before, after = read(ROBIN, "a.json").corpus, read(moved, "b.json").corpus
    assert {(s.id, s.text) for s in before.snippets} == {(s.id, s.text) for s in after.snippets}
    assert {p.id for p in before.positions} == {p.id for p in after.positions}


def test_the_same_words_at_another_position_are_another_snippet() -> None:
    """A line counts for its own position only."""
    corpus = read({"work": [{"name": "A", "highlights": ["Sold cakes"]}, {"name": "B", "highlights": ["Sold cakes"]}]}).corpus
    assert [s.text for s in corpus.snippets if s.kind is SnippetKind.BULLET] == ["Sold cakes", "Sold cakes"]
    assert len({s.id for s in corpus.snippets}) == len(corpus.snippets)


def test_two_positions_of_the_same_name_and_start_stay_two() -> None:
    """None is lost, and each keeps its own words."""
    job = {"name": "A", "position": "Baker", "startDate": "2020", "endDate": "2021"}
    corpus = read({"work": [{**job, "highlights": ["Baked rye"]}, {**job, "highlights": ["Baked rolls"]}]}).corpus
    assert [[s.text for s in corpus.bullets_of(p.id)] for p in corpus.positions] == [["Baked rye"], ["Baked rolls"]]


def test_export_and_import_again_keep_everything() -> None:
    """The exported JSON Resume, read again, gives the same person, positions, snippets, studies and entries."""
    corpus = read(ROBIN).corpus
    again = read(to_json_resume(corpus)).corpus
    assert facts(again) == facts(corpus)


@pytest.mark.parametrize("form", [lambda jobs: jobs, lambda jobs: {"experiences": jobs}], ids=["list", "object"])
def test_experiences_json_is_read(form: Any) -> None:
    """A list of experiences, bare or under its key, gives positions, bullets, metrics and tags; paths count as in `work`."""
    jobs = [
        {"employer": "Kornblum Bakery", "role": "Head Baker", "start": "2021-03", "end": "present", "bullets": ["Baked rye"], "metrics": ["300 guests"], "tags": ["HACCP"]},
        {"company": "Lindgren Foods", "title": "Clerk", "bullets": ["Sold cakes"]},
    ]
    corpus = read(form(jobs), "experiences.json").corpus
    assert [(p.title, p.employer, p.period.current) for p in corpus.positions] == [("Head Baker", "Kornblum Bakery", True), ("Clerk", "Lindgren Foods", False)]
    assert [(s.text, s.source.path) for s in corpus.snippets if s.kind is not SnippetKind.TITLE] == [
        ("Baked rye", "work[0].highlights[0]"), ("300 guests", "work[0].highlights[1]"), ("HACCP", "work[0].keywords[0]"), ("Sold cakes", "work[1].highlights[0]"),
    ]  # fmt: skip


def test_a_bullet_may_bring_its_metrics_and_tags() -> None:
    """Bullets as objects are read with what they hold, several kinds of lists beside one another too; nothing of them is dropped."""
    bullets = [{"id": 1, "text": "Baked rye", "metrics": ["300 guests"], "tags": ["HACCP"]}, {"text": "Sold cakes", "tags": "Sales, Tills"}]
    corpus = read({"experiences": [{"company": "Mill", "role": "Baker", "description": "A bakery.", "bullets": bullets, "achievements": ["Won a prize"], "stack": ["Rye"]}]}).corpus
    assert texts(corpus, SnippetKind.BULLET) == ["A bakery.", "Baked rye", "Sold cakes", "Won a prize", "300 guests"]
    assert texts(corpus, SnippetKind.SKILL) == ["Rye", "HACCP", "Sales, Tills"]


def test_experiences_keep_what_stands_beside_them() -> None:
    """Summary, name and skills beside a list of experiences are read too."""
    corpus = read({"name": "Robin Amsel", "summary": "Bakes bread.", "skills": ["Rye", "C#"], "experiences": [{"employer": "Mill", "bullets": ["Carried sacks"]}]}).corpus
    assert (corpus.person.name, texts(corpus, SnippetKind.SUMMARY), texts(corpus, SnippetKind.SKILL)) == ("Robin Amsel", ["Bakes bread."], ["Rye", "C#"])


def test_strings_stand_for_lists_and_null_for_nothing() -> None:
    """What is one string where a list belongs is read line by line; null, empty and blank values are passed over."""
    corpus = read(
        {"basics": None, "work": [None, {"name": "Mill", "position": None, "highlights": "Carried sacks\nSwept floors", "keywords": "Rye, Oats (rolled, cut)"}],
         "skills": "Milling", "education": "Diploma in Baking", "languages": ["Danish"], "projects": {"name": "Atlas"}, "awards": None}
    ).corpus  # fmt: skip
    assert texts(corpus, SnippetKind.BULLET) == ["Carried sacks", "Swept floors"]
    assert texts(corpus, SnippetKind.SKILL) == ["Rye", "Oats (rolled, cut)", "Milling"]
    assert [e.title for e in corpus.entries if e.kind is EntryKind.LANGUAGE] == ["Danish"]
    assert [p.label for p in corpus.positions] == ["Mill", "Atlas"]


def test_what_cannot_be_read_becomes_a_doubt() -> None:
    """Words in a form that is no text, a position that is one bare word, and one without any name are asked about, never guessed."""
    imported = read({"work": ["Mill", {"name": "Oven", "highlights": [["nested"], "Baked"]}, {"highlights": ["Sold cakes"]}]})
    assert [(d.path, d.question.split("?")[0]) for d in imported.doubts] == [
        ("work[0]", "Is Mill the employer or your title"),
        ("work[1].highlights[0]", "I could not read this; what does it say"),
        ("work[2]", "Where was this, and what was your title"),
    ]
    assert not any("nested" in s.text for s in imported.corpus.snippets)


def test_wrong_types_do_no_harm() -> None:
    """Numbers, objects and lists where texts belong never break the reading, and nothing is made of them but what they say."""
    junks: list[Any] = [3, 2.5, True, None, "", [], {}, [[]], {"x": 1}, ["", None]]
    for junk in junks:
        resume = dict.fromkeys(ROBIN, junk) | {"work": [{"name": junk, "position": "Baker", "startDate": junk, "endDate": junk, "highlights": junk, "location": junk}]}
        corpus = read(resume).corpus
        assert corpus.positions[0].title == "Baker"


def test_signs_before_numbers_and_names_stay() -> None:
    """A minus before a number is no bullet; stray bullets are cut off."""
    corpus = read({"work": [{"name": "Mill", "highlights": ["-40 % waste", "- Carried sacks", "• Swept", "–5 °C in the cellar"]}]}).corpus
    assert texts(corpus, SnippetKind.BULLET) == ["-40 % waste", "Carried sacks", "Swept", "–5 °C in the cellar"]


def test_words_stay_as_they_are_whatever_stands_beside_them() -> None:
    """Tags, entities and signs that mark nothing are kept verbatim, in a line with an accent as in one without."""
    lines = ["Taught &amp; and &lt;b&gt; at R&amp;D", "Taught &amp; at a café", "Wrote <b>tags</b> & stars**", "Baked* 5 * 3 loaves of rye"]
    assert texts(read({"work": [{"name": "Mill", "highlights": lines}]}).corpus, SnippetKind.BULLET) == lines


def test_half_a_character_does_no_harm() -> None:
    """A lone surrogate, which JSON may hold, is not passed on."""
    corpus = read_resume(b'{"basics": {"name": "R \\ud83d"}, "work": [{"name": "Mill", "highlights": ["Baked \\ud83d bread"]}]}', "r.json").corpus
    assert corpus.model_dump_json().encode("utf-8")


def test_broken_letters_are_mended_and_the_source_is_kept_verbatim() -> None:
    """What is written is whole, and what is cited is what stands in the file."""
    broken = "Baked for our guestsÂ\u00a0and the guestsâ€™ friends"
    bullet = next(s for s in read({"work": [{"name": "Kornblum", "position": "Baker", "highlights": [broken]}]}).corpus.snippets if s.position and s.text.startswith("Baked"))
    assert bullet.text == "Baked for our guests and the guests’ friends"
    assert bullet.verbatim.split() == broken.split()


@pytest.mark.parametrize("place, parts", [("Salem, OR", {"city": "Salem", "region": "OR"}), ("1 Mill Lane, Salem, OR", {"address": "1 Mill Lane", "city": "Salem", "region": "OR"}), ("Lindau", {"city": "Lindau"})])
def test_city_and_region_stand_apart_and_read_as_before(place: str, parts: dict[str, str]) -> None:
    """An import writes a place in its parts where these are plain; read again it is the same."""
    corpus = read_resume(f"Robin Amsel\n{place}\nrobin@example.org\n\nExperience\nHead Baker, Kornblum Bakery\n2018 - 2020\n- Baked rye\n".encode(), "cv.txt").corpus
    told = to_json_resume(corpus.model_copy(update={"person": corpus.person.model_copy(update={"location": place})}))
    assert told["basics"]["location"] == parts
    assert read_resume(json.dumps(told).encode(), "r.json").corpus.person.location == place
