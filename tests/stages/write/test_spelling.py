"""A spelling that is wished for holds for every sentence, whoever worded it."""

from __future__ import annotations

from agent.domain.corpus import SnippetKind
from agent.domain.draft import Author, Draft, LineKind
from agent.domain.evidence import Evidence
from agent.domain.style import Feature
from agent.domain.wish import Styled
from agent.stages.check import settle
from agent.stages.write import grant, reword
from tests.people import BAKER, brief, corpus, plan, proposal, snippet
from tests.stages.write.test_rewording import EVIDENCE, PLAIN, saying, tools

BRITISH = (Styled(feature=Feature.SPELLING, style="british"),)


def test_sentences_are_turned_and_skills_are_not() -> None:
    """The name of a skill stays as the user writes it, and so does that of a firm; the check lets the other spelling through."""
    line, skill = snippet("Organized the color labels of the Color Center", position=BAKER.id), snippet("Color management", SnippetKind.SKILL)
    draft, told = Draft(proposals=(proposal(line.text, line), proposal(skill.text, skill, kind=LineKind.SKILL))), Evidence(corpus=corpus(line, skill))
    made = grant(draft, BRITISH, brief(), plan((line,)), told)
    assert [p.text for p in made.proposals] == ["Organised the colour labels of the Color Center", "Color management"]
    assert settle(made, told).refused == ()


async def test_a_models_words_are_turned_too() -> None:
    """Where it is wished for alone."""
    said = (4, "Organized cakes at the counter of the market hall")
    turned = await reword(PLAIN, brief(), EVIDENCE, tools(saying(said), BRITISH))
    left = await reword(PLAIN, brief(), EVIDENCE, tools(saying(said)))
    assert [p.text for p in turned.proposals if p.author is Author.MODEL] == ["Organised cakes at the counter of the market hall"]
    assert [p.text for p in left.proposals if p.author is Author.MODEL] == [said[1]]
