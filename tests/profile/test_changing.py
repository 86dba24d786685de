"""What a user changes of what was understood, and how a doubt of a file finds what it is about."""

from __future__ import annotations

import pytest

from agent.domain.corpus import Change, Choice, Corpus, Doubt, SnippetKind, SourceKind
from agent.profile import changed, edit_of, replayed, resolved
from tests.people import DAY
from tests.profile.files import BAKER, CLERK, corpus, edit

MORE = "## Education\n\n### Lindgren College\n\n**Diploma in Baking**\n\n## Skills\n\nRye, Spelt\n\n## Certifications\n\n- Food Hygiene"


@pytest.fixture
def known() -> Corpus:
    """What a file tells of Robin Amsel."""
    return corpus(BAKER, CLERK, more=MORE)


def place(known: Corpus, path: str) -> str:
    """What a path of the file names."""
    return resolved(Doubt(path=path, question="?"), known).path


@pytest.mark.parametrize(
    "field, value, told",
    [
        ("employer", "Kornblum & Sons", "Head Baker, Kornblum & Sons"),
        ("title", "Baker", "Baker, Kornblum Bakery"),
        ("title", None, "Kornblum Bakery"),
    ],
)
def test_employer_and_title_are_set(known: Corpus, field: str, value: str | None, told: str) -> None:
    """The position is named so, its id and its lines stay, and its title is a snippet in the user's words."""
    after = changed(known, edit((f"{known.positions[0].id}.{field}", value)))
    assert after.positions[0].label == told
    assert after.bullets_of(known.positions[0].id) == known.bullets_of(known.positions[0].id)
    titles = [s.text for s in after.snippets if s.kind is SnippetKind.TITLE and s.position == known.positions[0].id]
    assert titles == [after.positions[0].title or after.positions[0].employer]


@pytest.mark.parametrize(
    "field, value, told",
    [
        ("dates", "2020-01 – 2022", "Jan 2020 – 2022"),
        ("dates", "2020 – present", "2020 – Present"),
        ("end", "2023-05", "Mar 2021 – May 2023"),
        ("start", "2019", "2019 – Present"),
        ("end", None, "Mar 2021"),
    ],
)
def test_dates_are_set(known: Corpus, field: str, value: str | None, told: str) -> None:
    """Both, or one of them."""
    assert str(changed(known, edit((f"{known.positions[0].id}.{field}", value))).positions[0].period) == told


def test_a_place_a_name_and_facts_are_set(known: Corpus) -> None:
    """Location, contact data, school and certificate; the snippet of a fact tells it as it is now."""
    made = edit(
        (f"{known.positions[0].id}.location", "Lindholm"), ("basics.email", "new@example.org"), (f"{known.education[0].id}.institution", "Windmill College"),
        (f"{known.entries[0].id}.title", "Food Safety"),
    )  # fmt: skip
    after = changed(known, made)
    assert (after.positions[0].location, after.person.email, after.education[0].institution, after.entries[0].title) == (
        "Lindholm", "new@example.org", "Windmill College", "Food Safety",
    )  # fmt: skip
    assert [s.text for s in after.snippets if s.kind is SnippetKind.EDUCATION] == ["Diploma in Baking, Windmill College"]
    assert [s.text for s in after.snippets if s.kind is SnippetKind.CERTIFICATE] == ["Food Safety"]


def test_words_in_the_place_of_a_line_are_the_users_own(known: Corpus) -> None:
    """They stand where the line stood, dated, and the line is gone."""
    before = known.bullets_of(known.positions[0].id)
    after = changed(known, edit((before[0].id, "Baked rye bread for 350 guests"))).bullets_of(known.positions[0].id)
    assert [s.text for s in after] == ["Baked rye bread for 350 guests", "Cut waste by 18%"]
    assert (after[0].source.kind, after[0].source.on) == (SourceKind.CHAT, DAY)


def test_only_another_case_is_another_wording(known: Corpus) -> None:
    """A line may be mended in its letters alone, and keeps its id."""
    line = known.bullets_of(known.positions[0].id)[0]
    after = changed(known, edit((line.id, "baked Rye bread for 300 guests")))
    assert after.snippet(line.id) == after.bullets_of(known.positions[0].id)[0]
    assert after.bullets_of(known.positions[0].id)[0].text == "baked Rye bread for 300 guests"


def test_the_users_words_outlive_the_line(known: Corpus) -> None:
    """Where no file says the old words any more his own still stand; a removal of what is not there changes nothing."""
    line = known.bullets_of(known.positions[0].id)[0]
    made = edit_of(known, (Change(path=line.id, value="Baked rye bread for 350 guests"),), DAY)
    without = known.model_copy(update={"snippets": tuple(s for s in known.snippets if s != line)})
    assert "Baked rye bread for 350 guests" in [s.text for s in changed(without, made).bullets_of(known.positions[0].id)]
    assert replayed([edit((line.id, None)), edit(("feedfacecafe.title", "x"))], without) == without


def test_a_line_moves_to_another_position(known: Corpus) -> None:
    """It is a line of that position, in the words and with the source of the file."""
    line = known.bullets_of(known.positions[0].id)[0]
    after = changed(known, edit((line.id, known.positions[1].id)))
    moved = after.bullets_of(known.positions[1].id)[-1]
    assert (moved.text, moved.source) == (line.text, line.source)
    assert line.id not in [s.id for s in after.snippets]


def test_a_position_may_be_another_one(known: Corpus) -> None:
    """Its lines go there, the same words once, and it is no position of its own any more."""
    whole = corpus(BAKER, CLERK, "### Northwind\n\n- Sold cheese.\n- Sold milk")
    after = changed(whole, edit((whole.positions[2].id, whole.positions[1].id)))
    assert [p.employer for p in after.positions] == ["Kornblum Bakery", "Lindgren Foods"]
    assert [s.text for s in after.bullets_of(whole.positions[1].id)] == ["Sold cheese", "Sold milk"]
    assert not any(s.position == whole.positions[2].id for s in after.snippets)


def test_a_position_goes_with_its_lines(known: Corpus) -> None:
    """Nothing of it is left."""
    after = changed(known, edit((known.positions[0].id, None)))
    assert [p.employer for p in after.positions] == ["Lindgren Foods"]
    assert not any(s.position == known.positions[0].id for s in after.snippets)


def test_lines_and_skills_are_added(known: Corpus) -> None:
    """To a position, or where no position is."""
    after = changed(known, edit((f"{known.positions[1].id}.highlights", "Opened the shop"), ("skills", "Oats")))
    assert [s.text for s in after.bullets_of(known.positions[1].id)] == ["Sold cheese", "Opened the shop"]
    assert [s.text for s in after.snippets if s.kind is SnippetKind.SKILL][-1] == "Oats"


@pytest.mark.parametrize(
    "path, field",
    [("work[0]", ""), ("work[0].name", ".employer"), ("work[0].position", ".title"), ("work[0].endDate", ".end"), ("work[0].dates", ".dates"), ("work[0].highlights[9]", ".highlights")],
)
def test_a_path_of_the_file_finds_its_position(known: Corpus, path: str, field: str) -> None:
    """What a doubt names by its place in the file is named by its id from then on."""
    assert place(known, path) == known.positions[0].id + field


def test_a_path_finds_lines_facts_and_sections(known: Corpus) -> None:
    """A line that is there by its id; where none is, words are added."""
    assert place(known, "work[0].highlights[1]") == known.bullets_of(known.positions[0].id)[1].id
    assert place(known, "education[0].studyType") == f"{known.education[0].id}.degree"
    assert place(known, "certificates[0].name") == f"{known.entries[0].id}.title"
    assert place(known, "skills") == "skills"
    assert place(known, "basics.email") == "basics.email"
    assert place(known, "work[7].name") == place(known, "nowhere") == ""


def test_a_choice_finds_what_it_changes_or_is_not_offered(known: Corpus) -> None:
    """A move names the position to which a line goes; what cannot be found is no choice."""
    doubt = Doubt(
        path="work[0].highlights[0]", question="Where does this belong?",
        choices=(
            Choice(label="there", changes=(Change(path="work[0].highlights[0]", value="work[1]"),)), Choice(label="nowhere", changes=(Change(path="work[8].name"),)),
            Choice(label="here"),
        ),
    )  # fmt: skip
    found = resolved(doubt, known)
    assert [c.label for c in found.choices] == ["there", "here"]
    assert found.choices[0].changes == (Change(path=known.bullets_of(known.positions[0].id)[0].id, value=known.positions[1].id),)
