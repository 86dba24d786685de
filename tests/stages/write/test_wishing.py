"""What the owner of a résumé wishes is done to the letter, and nothing else."""

from __future__ import annotations

from agent.domain.corpus import Snippet, SnippetKind
from agent.domain.draft import Author, Draft, LineKind, Mark
from agent.domain.evidence import Evidence
from agent.domain.wish import DropLine, EditLine, OwnWording, PutBack, TellLine, Wish, settled
from agent.stages.write import everything, grant
from tests.people import BAKER, CLERK, brief, corpus, plan, proposal, snippet

BREAD = snippet("I baked bread for 300 guests", position=BAKER.id)
ROLLS = snippet("Baked rolls for the market hall", position=BAKER.id)
SALES = snippet("Sold cakes at the counter", position=CLERK.id)
SAID = snippet("Led a team of three", position=BAKER.id)
ANVIL = snippet("Polished the anvil", position=BAKER.id)
EVIDENCE = Evidence(corpus=corpus(BREAD, ANVIL, ROLLS, SALES, SAID))
DRAFT = Draft(proposals=(proposal("Baked bread for 300 guests", BREAD), proposal(ROLLS.text, ROLLS), proposal(SALES.text, SALES, at=CLERK)))
TEXTS = [p.text for p in DRAFT.proposals]


def mark(of: Snippet) -> Mark:
    """The line whose words these are."""
    return Mark(kind=LineKind.BULLET, words=of.text, position=of.position)


def granted(*wishes: Wish) -> list[str]:
    """The lines after the wishes."""
    return [p.text for p in grant(DRAFT, wishes, brief(), plan((BREAD, ROLLS, SALES)), EVIDENCE).proposals]


def test_each_wish_changes_its_line_alone() -> None:
    """A line goes, is said in its owner's words, says other words of his, or comes back where it stood in the résumé."""
    assert granted(DropLine(line=mark(ROLLS))) == [TEXTS[0], TEXTS[2]]
    assert granted(OwnWording(line=mark(BREAD))) == [BREAD.text, *TEXTS[1:]]
    assert granted(EditLine(line=mark(ROLLS), snippet=SAID.id)) == [TEXTS[0], SAID.text, TEXTS[2]]
    assert granted(PutBack(line=mark(ANVIL))) == [TEXTS[0], ANVIL.text, *TEXTS[1:]]
    assert granted() == TEXTS


def test_a_wish_about_what_is_gone_changes_nothing() -> None:
    """A line that is not there, words that were taken back, a line that stands already."""
    gone = snippet("Painted the shop", position=BAKER.id)
    for wish in (DropLine(line=mark(gone)), OwnWording(line=mark(gone)), EditLine(line=mark(gone), snippet=SAID.id), EditLine(line=mark(ROLLS), snippet=gone.id), PutBack(line=mark(gone))):
        assert granted(wish) == TEXTS
    assert granted(PutBack(line=mark(ROLLS))) == TEXTS


def test_an_edit_cites_the_new_words_alone_and_stands_once() -> None:
    """What it no longer says it no longer rests on; planned for the next post of the kind, the new words are not told twice."""
    draft = Draft(proposals=(*DRAFT.proposals, proposal(SAID.text, SAID)))
    lines = grant(draft, (EditLine(line=mark(ROLLS), snippet=SAID.id),), brief(), plan(), EVIDENCE).proposals
    (edited,) = (p for p in lines if p.text == SAID.text)
    assert (edited.cites, edited.author, edited.position) == ((SAID.id,), Author.USER, BAKER.id)
    assert not any(p.text == ROLLS.text for p in lines)


def test_a_refused_wording_is_proposed_with_the_new_words_and_judged_like_a_model_s() -> None:
    """It takes the place of the line that stood for it, cites both, and can fall back to what was told."""
    wish = TellLine(line=mark(ROLLS), text="Led a team of three bakers", snippet=SAID.id, cites=(ROLLS.id, SALES.id))
    told = grant(DRAFT, (wish,), brief(), plan(), EVIDENCE).proposals[1]
    assert (told.text, told.cites, told.original, told.author) == (wish.text, (ROLLS.id, SAID.id), SAID.text, Author.MODEL)


def test_everything_has_each_bullet_sentence_and_skill_of_the_person() -> None:
    """Chosen by the writer or not, each once for its snippet."""
    wish, skill = snippet("Looking for a bakery where I can grow", SnippetKind.SUMMARY), snippet("etc", SnippetKind.SKILL)
    known = EVIDENCE.corpus.plus((wish, skill))
    told = [c for p in everything(brief(), plan((ROLLS,)), Evidence(corpus=known)).proposals for c in p.cites]
    assert {s.id for s in known.snippets} == set(told)
    assert len(told) == len(set(told))


def test_of_several_wishes_about_one_line_the_last_counts() -> None:
    """The others keep their order."""
    first, second = DropLine(line=mark(ROLLS)), OwnWording(line=mark(BREAD))
    assert settled((first, second, PutBack(line=mark(ROLLS)))) == (second, PutBack(line=mark(ROLLS)))
    assert settled((second, second)) == (second,)
