"""Variants differ in one feature, go through the same check, and hold no word that the version could not hold."""

from __future__ import annotations

from dataclasses import replace

import pytest

from agent.domain.brief import Brief
from agent.domain.corpus import SnippetKind
from agent.domain.draft import Author, LineKind
from agent.domain.plan import Plan
from agent.domain.posting import Posting
from agent.domain.resume import Resume
from agent.domain.style import STYLES, Feature
from agent.domain.version import Version
from agent.domain.wish import Length, Styled, Without, about, length_of, settled, style_of
from agent.tailor import revise
from agent.variants import OFFERED, Varied, alternatives, fewest_first, vary
from tests.people import BAKER, CLERK, corpus, snippet
from tests.test_tailor import House, texts

SENTENCES = ("Baker with a love of rye bread and sourdough.", "Trained 6 apprentices in shaping rolls.", "Known for calm nights at the oven.")
LINES = (
    *(snippet(text, SnippetKind.SUMMARY) for text in SENTENCES),
    snippet("I was responsible for baking rye bread for hotel guests", position=BAKER.id),
    snippet("Taught apprentices to shape rolls", position=BAKER.id),
    snippet("Cut flour waste by 12% in the bakery", position=BAKER.id),
    snippet("Planned the rota of the night shift", position=BAKER.id),
    snippet("Counted the till of the shop each night", position=CLERK.id),
    snippet("Till systems", SnippetKind.SKILL),
    snippet("Rye bread", SnippetKind.SKILL),
    snippet("Rota planning", SnippetKind.SKILL),
)


async def version_in(house: House) -> Version:
    """What was made, with what it was made from."""
    resume = await house.finished()
    kept = {name: shape.model_validate_json(house.journal.steps[name]) for name, shape in (("posting", Posting), ("brief", Brief), ("plan", Plan), ("final-plan", Plan))}
    return Version(posting=kept["posting"], brief=kept["brief"], asked=kept["plan"], plan=kept["final-plan"], resume=resume)  # type: ignore[arg-type]


@pytest.fixture
async def house() -> House:
    """Robin, with a summary, numbers and skills."""
    return House(known=corpus(*LINES))


async def varied(house: House, feature: Feature, version: Version | None = None) -> dict[str, Resume]:
    """The variants by style."""
    made = await vary(version or await version_in(house), (feature,), house.journal.__class__(), house.tools)
    return {one.alternative.style: one.resume for one in made}


def kinds(resume: Resume, kind: LineKind) -> list[str]:
    """The lines of a kind."""
    return [line.text for line in resume.lines() if line.kind is kind]


async def test_variants_of_the_summary(house: House) -> None:
    """Up to three sentences, the most valuable one, or none; nothing else moves."""
    made = await varied(house, Feature.SUMMARY)
    assert [len(made[style].summary) for style in STYLES[Feature.SUMMARY]] == [3, 1, 0]
    assert made["one"].summary[0] in made["whole"].summary
    assert len({tuple(t for t in texts(one) if t not in kinds(one, LineKind.SUMMARY)) for one in made.values()}) == 1


async def test_variants_of_the_skills(house: House) -> None:
    """The same ones: as the post asks, or as the user lists them."""
    made = await varied(house, Feature.SKILLS)
    assert kinds(made["own"], LineKind.SKILL) == ["Till systems", "Rye bread", "Rota planning"]
    assert kinds(made["post"], LineKind.SKILL)[0].lower() == "rye bread"
    assert sorted(kinds(made["own"], LineKind.SKILL)) == sorted(kinds(made["post"], LineKind.SKILL))


async def test_lines_with_numbers_lead_and_are_chosen(house: House) -> None:
    """First at their position; where there is room for few lines they are among them, and there are as many as before."""
    made = await varied(house, Feature.LEAD)
    assert made["numbers"].experiences[0].bullets[0].text.startswith("Cut flour waste by 12%")
    version = await version_in(House(known=corpus(*LINES)))
    short = await revise(version, (Length(pages=1, bullets=2),), house.journal.__class__(), house.tools)
    fewer = await varied(house, Feature.LEAD, version.model_copy(update={"resume": short}))
    assert any("12%" in text for text in texts(fewer["numbers"]))
    assert len(kinds(fewer["numbers"], LineKind.BULLET)) == len(kinds(short, LineKind.BULLET)) == 2


async def test_lines_in_the_users_own_words(house: House) -> None:
    """To the letter, by him; what he has no words for stays as it is."""
    made = await varied(house, Feature.WORDING)
    own = made["own"].experiences[0].bullets
    assert "I was responsible for baking rye bread for hotel guests" in [line.text for line in own]
    assert {line.author for line in own} == {Author.USER}
    assert all(line.text == line.original for line in own)


async def test_a_shorter_one(house: House) -> None:
    """Three quarters of the lines of positions, the most valuable; a very short one is not shortened."""
    made = await varied(house, Feature.LENGTH)
    assert len(kinds(made["short"], LineKind.BULLET)) == 3
    assert set(kinds(made["short"], LineKind.BULLET)) < set(kinds(made["whole"], LineKind.BULLET))
    assert await varied(House(known=corpus(*LINES[3:5])), Feature.LENGTH) == {}


@pytest.mark.parametrize("feature", OFFERED)
async def test_there_and_back_is_the_same(house: House, feature: Feature) -> None:
    """From each variant the usual style leads back to the lines of before."""
    version = await version_in(house)
    before = texts(version.resume)
    made = await varied(house, feature, version)
    assert len(made) > 1
    for style, resume in made.items():
        again = await varied(house, feature, version.model_copy(update={"resume": resume}))
        assert texts(again[STYLES[feature][0]]) == before, style
        assert style_of(resume.wishes, feature) == style


@pytest.mark.parametrize("feature", OFFERED)
async def test_every_variant_goes_through_the_gate(house: House, feature: Feature) -> None:
    """Every line cites words of the user that are there; one whose words were taken back since is in none."""
    version = await version_in(house)
    gone = LINES[5]
    house.known = house.known.model_copy(update={"snippets": tuple(s for s in house.known.snippets if s.id != gone.id)})
    for resume in (await varied(house, feature, version)).values():
        alive = {s.id for s in house.known.snippets}
        assert all(cite in alive for line in resume.lines() for cite in line.cites)
        assert "12%" not in " ".join(texts(resume))


async def test_the_first_feature_that_differs_is_taken() -> None:
    """What comes out the same is not offered; where nothing differs there are no variants."""
    house = House(known=corpus(*LINES[4:5]))
    version = await version_in(house)
    assert await vary(version, (Feature.SKILLS, Feature.LEAD), house.journal, house.tools) == ()
    rich = House(known=corpus(*LINES))
    made = await vary(await version_in(rich), (Feature.LENGTH, Feature.SKILLS), rich.journal.__class__(), replace(rich.tools))
    assert {one.alternative.feature for one in made} == {Feature.LENGTH}
    assert len({one.shown for one in made}) == len(made)


async def test_steps_of_variants_are_kept_apart(house: House) -> None:
    """Made again with the same journal, nothing is done a second time; what variants share is done once."""
    version, journal = await version_in(house), house.journal.__class__()
    first = await vary(version, (Feature.SUMMARY,), journal, house.tools)
    done = list(journal.done)
    assert await vary(version, (Feature.SUMMARY,), journal, house.tools) == first
    assert journal.done == done
    assert done.count("evidence") == 1
    assert {"summary-whole:draft", "summary-one:draft", "summary-none:draft"} <= set(done)


def test_of_several_wishes_about_a_feature_the_last_counts() -> None:
    """Whether there is a summary, and how long, is one question."""
    one, none = Styled(feature=Feature.SUMMARY, style="one"), Without(section="summary")
    assert settled((one, none)) == (none,)
    assert settled((none, one)) == (one,)
    assert about(Styled(feature=Feature.SKILLS, style="own")) != about(one)
    assert style_of((), Feature.WORDING) == "tidied"
    assert style_of((Length(pages=1, bullets=4),), Feature.LENGTH) == "short"
    assert length_of((Length(pages=1, bullets=4), Length(pages=1, more=True))).bullets == 0


async def test_every_style_is_one_of_the_offered(house: House) -> None:
    """The version's own is always among them, and needs no wish."""
    resume = (await version_in(house)).resume
    for feature in OFFERED:
        found = alternatives(resume, feature)
        assert [one.style for one in found if not one.wishes] == [STYLES[feature][0]]
    assert fewest_first({Feature.SUMMARY: 2, Feature.SKILLS: 1})[-1] is Feature.SUMMARY
    assert Varied(alternative=alternatives(resume, Feature.SKILLS)[0], resume=resume).shown[2] == tuple(line.text for line in resume.skills)
