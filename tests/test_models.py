"""Whatever a model says, the résumé holds: the whole story with scripted models behind it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from random import Random
from typing import Any

import pytest

from agent.claims import Claim, judge
from agent.domain.corpus import Corpus, SnippetKind
from agent.domain.draft import Author, Draft, Severity
from agent.domain.plan import Level
from agent.domain.resume import Resume
from agent.errors import NoAnswer
from agent.ports import ChatModel, Skeptic, Tools
from agent.repair import ROUNDS
from agent.stages.check import ChatSkeptic
from tests.fakes.cache import MemoryCache
from tests.fakes.judge import items_in
from tests.fakes.models import Behind, Malicious, Speaking, good, nonsense, sloppy
from tests.fakes.models.malicious import CANARY, WAYS
from tests.fakes.models.reading import is_judging, is_marking, marking, rewording, units_in, weighing
from tests.people import BAKER, CLERK, corpus, snippet
from tests.test_tailor import House

LINES = (
    snippet("A baker with nine years at the ovens who baked for hotels and wedding parties", SnippetKind.SUMMARY),
    snippet("Was responsible for the baking of rye bread and rolls for 300 hotel guests on a daily basis", position=BAKER.id),
    snippet("Helped the owner plan the new shop of the bakery, which opened in the old town hall", position=BAKER.id),
    snippet("Taught three apprentices to shape rolls, ensuring that the dough was kept cool at all times", position=BAKER.id),
    snippet("Sold various cakes at the counter of the market hall to customers from the whole town", position=CLERK.id),
    snippet("Counted the till of the shop each night in order to report the takings of $2,400 to the owner", position=CLERK.id),
    snippet("Kafka", SnippetKind.SKILL),
)
KNOWN = corpus(*LINES)


@dataclass
class Modelled(House):
    """A house in which a model serves."""

    known: Corpus = KNOWN
    model: ChatModel | None = None
    critic: Skeptic | None = None
    memo: MemoryCache | None = None

    @property
    def tools(self) -> Tools:
        """With the model."""
        return replace(super().tools, model=self.model, critic=self.critic, memo=self.memo)


async def made(model: ChatModel | None, critic: Skeptic | None = None, memo: MemoryCache | None = None) -> tuple[Resume, House]:
    """The résumé with that model behind the writer, all questions skipped, and where it was made."""
    house = Modelled(model=model, critic=critic, memo=memo)
    await house.skip_the_rest()
    return await house.go(), house


def lies_in(resume: Resume, known: Corpus = KNOWN) -> list[str]:
    """The lines with a hard finding."""
    found = []
    for line, place in resume.placed():
        cited = tuple(s for s in known.snippets if s.id in line.cites)
        claim = Claim(text=line.text, kind=line.kind, position=place.id if place else None, cited=cited, positions=known.positions)
        found += [line.text] if any(f.severity is Severity.HARD for f in judge(claim)) else []
    return found


def writing(model: Behind) -> list[str]:
    """What the model was asked to write or mend."""
    return [p.name for p in model.asked if p.name in ("write", "mend")]


def cites(resume: Resume) -> list[tuple[str, ...]]:
    """What each line cites."""
    return [line.cites for line in resume.lines()]


@pytest.mark.parametrize("way", WAYS)
async def test_no_lie_of_a_malicious_model_gets_through(way: str) -> None:
    """By each of its ways: no planted words, no canary, no hard lie, and the same lines as without it."""
    plain, _ = await made(None)
    evil = Malicious(way)
    resume, _ = await made(Behind(evil), ChatSkeptic(Behind(Malicious(way))))
    assert not [lie for lie in evil.planted for line in resume.lines() if lie.stands_in(line.text, line.original)]
    assert not [line for line in resume.lines() if CANARY in line.text or "Quellmark" in line.text]
    assert lies_in(resume) == []
    assert cites(resume) == cites(plain)


async def test_a_malicious_model_plants_what_a_judge_can_find() -> None:
    """The lies are told to the writer, so their absence from the résumé means something."""
    evil = Malicious("lies")
    resume, house = await made(Behind(evil))
    drafted = Draft.model_validate_json(house.journal.steps["draft"]).proposals
    assert sum(any(lie.stands_in(p.text, p.original) for lie in evil.planted) for p in drafted) >= 4
    assert {r.text for r in resume.refused} >= {p.text for p in drafted if p.author is Author.MODEL}


CAREFUL = corpus(
    snippet("A baker with nine years at the ovens of two towns", SnippetKind.SUMMARY),
    snippet("Baked for 300 guests at the Grand Hotel in Lindau", SnippetKind.SUMMARY),
    snippet("Sold 2,000 cakes a month at the Market Hall", SnippetKind.SUMMARY),
    snippet("Known for attention to detail", SnippetKind.SUMMARY),
    snippet("Counted the till of the shop each night in order to report the takings to the owner", position=CLERK.id),
    *(snippet(name, SnippetKind.SKILL) for name in ("Kafka", "customer support")),
)
DETAIL = "Baker\nRequirements\n- Attention to detail\n- Client service skills\n- Counting tills\nAbout us\nWe bake in four towns and like good bread.\n"


def marks_all(user: str, schema: dict[str, Any]) -> str:
    """Marks every unit as asking, finds nothing shown, rewords nothing."""
    if is_marking(schema):
        return marking((unit.number, "nice", "experience", ()) for unit in units_in(user))
    if is_judging(schema):
        return weighing(item.says(Level.NONE) for item in items_in(user))
    return rewording({})


async def drafted(model: ChatModel | None) -> Draft:
    """What the plain writer wrote."""
    house = Modelled(known=CAREFUL, model=model, post=DETAIL)
    await house.finished()
    return Draft.model_validate_json(house.journal.steps["plain"])


@pytest.mark.parametrize("speaking", [marks_all, good, sloppy, nonsense, *(Malicious(way) for way in WAYS)])
async def test_no_model_chooses_lines(speaking: Speaking) -> None:
    """Whatever it says of the post and of the evidence: the plain writer's draft is the same as without it, word for word. Here a model that sees nothing
    shown would cost a sentence of the summary and the post's own name of a skill."""
    plain, other = [await drafted(model) for model in (None, Behind(speaking))]
    assert other == plain
    assert {"Known for attention to detail.", "Client service"} <= {p.text for p in plain.proposals}


@pytest.mark.parametrize("speaking", [sloppy, nonsense])
async def test_careless_models_change_words_and_no_facts(speaking: Speaking) -> None:
    """A model that paraphrases, and one that raves: every line still holds and cites what it cited."""
    plain, _ = await made(None)
    resume, _ = await made(Behind(speaking), ChatSkeptic(Behind(nonsense)))
    assert lies_in(resume) == []
    assert cites(resume) == cites(plain)


async def test_a_good_model_makes_lines_better() -> None:
    """Its wordings stand in the résumé, and nothing of them is refused."""
    plain, _ = await made(None)
    model = Behind(good)
    resume, _ = await made(model, ChatSkeptic(Behind(good)))
    changed = [line.text for line, before in zip(resume.lines(), plain.lines(), strict=True) if line.text != before.text]
    assert changed
    assert (resume.refused, [p.name for p in model.asked]) == ((), ["extract", "judge", "write"])


async def test_a_model_is_asked_for_a_bounded_number_of_times() -> None:
    """Once to read the post, once to judge, once to write and once in each round to mend, however long it lies."""
    model = Behind(lambda user, schema: sloppy(user + "x" * Random(user).randint(0, 1), schema))
    resume, _ = await made(model)
    assert 1 < len(model.asked) <= 3 + ROUNDS
    assert lies_in(resume) == []


async def test_a_second_run_asks_nothing_again() -> None:
    """What the model said of these lines is remembered, what it mended too; the résumé is the same."""
    memo = MemoryCache()
    first, _ = await made(Behind(sloppy), memo=memo)
    again = Behind(sloppy)
    assert (await made(again, memo=memo))[0] == first
    assert writing(again) == []


async def test_a_model_that_is_down_costs_nothing() -> None:
    """The user gets the plain writer's résumé."""

    def down(user: str, schema: dict[str, object]) -> str:
        raise NoAnswer("The model is down.")

    assert (await made(Behind(down), ChatSkeptic(Behind(down))))[0] == (await made(None))[0]


async def test_who_doubts_everything_gets_the_plain_lines() -> None:
    """A second opinion that vetoes each wording of the model leaves the plain writer's, and takes no line away."""
    plain, _ = await made(None)
    resume, _ = await made(Behind(good), ChatSkeptic(Behind(Malicious("vetoes"))))
    assert [line.text for line in resume.lines()] == [line.text for line in plain.lines()]
    assert {f.rule for r in resume.refused for f in r.findings} == {"second opinion"}
