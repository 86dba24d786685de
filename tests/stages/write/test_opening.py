"""A person without a summary gets a first sentence only if a model makes one that holds to the last word."""

from __future__ import annotations

from dataclasses import replace

import pytest

from agent.domain.draft import Author, Draft, LineKind
from agent.domain.evidence import Evidence
from agent.domain.wish import DropLine, Wish
from agent.stages.check import doubt, release, settle
from agent.stages.write import reword
from agent.stages.write.asking import Reworded, Rewording
from tests.fakes.model import ScriptedModel
from tests.fakes.models import Behind, Malicious, good
from tests.fakes.models.malicious import WAYS
from tests.fakes.models.reading import lines_in
from tests.people import BAKER, CLERK, brief, corpus, proposal, snippet
from tests.stages.check.test_gate import Grim, second
from tests.test_tailor import House

BREAD = snippet("Baked rye bread and rolls for 300 hotel guests", position=BAKER.id)
TAUGHT = snippet("Taught three apprentices to shape rolls", position=BAKER.id)
SALES = snippet("Sold cakes at the counter of the market hall", position=CLERK.id)
EVIDENCE = Evidence(corpus=corpus(BREAD, TAUGHT, SALES))
PLAIN = Draft(proposals=(proposal("Head Baker", BREAD, kind=LineKind.HEADLINE), proposal(BREAD.text, BREAD), proposal(TAUGHT.text, TAUGHT), proposal(SALES.text, SALES, at=CLERK)))
HOLDS = "Head Baker at Kornblum Bakery who baked rye bread and rolls for 300 hotel guests and taught 3 apprentices to shape rolls."


def saying(text: str) -> ScriptedModel:
    """A writer that says this of the first sentence alone."""

    def answer(prompt: object) -> Rewording:
        asked = lines_in(model.asked[-1].user)[-1]
        return Rewording(lines=(Reworded(line=asked.number, original="Head Baker at Kornblum", text=text),))

    model = ScriptedModel({"write": answer})
    return model


async def opened(text: str, draft: Draft = PLAIN, wishes: tuple[Wish, ...] = ()) -> Draft:
    """The draft after the writer said this."""
    return await reword(draft, brief(), EVIDENCE, replace(House().tools, model=saying(text), wishes=wishes))


async def test_a_sentence_that_holds_opens_the_résumé() -> None:
    """Behind the headline, citing the lines that were shown, as a proposal of the model; the gate lets it through."""
    draft = await opened(HOLDS)
    line = draft.proposals[1]
    assert (line.text, line.kind, line.author, line.position) == (HOLDS, LineKind.SUMMARY, Author.MODEL, None)
    assert set(line.cites) == {BREAD.id, TAUGHT.id}
    assert [p for p in draft.proposals if p != line] == list(PLAIN.proposals)
    assert [s.text for s in release(settle(draft, EVIDENCE), EVIDENCE).summary] == [HOLDS]


FUSED = "Head Baker at Kornblum Bakery who baked rye bread for three apprentices."


@pytest.mark.parametrize(
    "text",
    [
        "", "Head Baker", FUSED, "Head Baker at Lindgren Foods who baked rye bread and rolls for 300 hotel guests.", "Head Baker who baked fluffy rye bread for 300 hotel guests.",
        "Head Baker who sold cakes at the counter of the market hall.", "Head Baker who taught 300 hotel guests to shape rolls.", "**Head Baker** who baked rye bread for 300 hotel guests.",
        "Award-winning Head Baker who baked rye bread and rolls for 300 hotel guests.", f"{HOLDS} " * 3,
    ],
)  # fmt: skip
async def test_a_sentence_that_does_not_hold_is_left_out(text: str) -> None:
    """Two deeds made one, another employer, a word too many, markup: the person has no summary then, as before."""
    assert await opened(text) == PLAIN


def test_the_gate_judges_a_sentence_from_several_snippets_like_a_bullet() -> None:
    """Whoever let it into the draft: what fuses two deeds is refused."""
    line = proposal(FUSED, BREAD, TAUGHT, kind=LineKind.SUMMARY, author=Author.MODEL).model_copy(update={"original": ""})
    settled = settle(Draft(proposals=(line,)), EVIDENCE)
    assert settled.draft.proposals == ()
    assert [f.rule for f in settled.refused[0].findings] == ["mixed"]
    assert (settled.refused[0].extra, settled.refused[0].instead) == (True, "")


async def test_a_vetoed_sentence_is_no_line_that_the_user_lost() -> None:
    """What a second opinion holds back was never theirs; it is shown the title and employer that the sentence names."""
    critic = Grim("who baked")
    draft = await doubt(await opened(HOLDS), EVIDENCE, second(critic, EVIDENCE))
    (refusal,) = settle(draft, EVIDENCE).refused
    assert (refusal.text, refusal.extra) == (HOLDS, True)
    assert critic.asked == [(HOLDS, (BAKER.label, BREAD.text, TAUGHT.text))]


async def test_who_has_a_summary_or_wished_for_none_is_not_asked() -> None:
    """Nor is one whose latest position tells of a single deed."""
    with_one = Draft(proposals=(*PLAIN.proposals, proposal("Bakes bread.", BREAD, kind=LineKind.SUMMARY)))
    dropped = DropLine(line=proposal(HOLDS, kind=LineKind.SUMMARY).mark)
    alone = Draft(proposals=(PLAIN.proposals[1], PLAIN.proposals[3]))
    assert await opened(HOLDS, with_one) == with_one
    assert await opened(HOLDS, PLAIN, (dropped,)) == PLAIN
    assert await opened(HOLDS, alone) == alone


@pytest.mark.parametrize("way", WAYS)
async def test_no_lie_opens_a_résumé(way: str) -> None:
    """By none of its ways does a malicious model get a first sentence in."""
    draft = await reword(PLAIN, brief(), EVIDENCE, replace(House().tools, model=Behind(Malicious(way))))
    assert not [p for p in release(settle(draft, EVIDENCE), EVIDENCE).summary if p.text != HOLDS]


async def test_a_good_model_opens_with_a_sentence() -> None:
    """Made of the title, the employer and two deeds."""
    draft = await reword(PLAIN, brief(), EVIDENCE, replace(House().tools, model=Behind(good)))
    assert [p.text.startswith("Head Baker at Kornblum Bakery who ") for p in draft.proposals if p.kind is LineKind.SUMMARY] == [True]
