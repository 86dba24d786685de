"""The plain writer's draft."""

from __future__ import annotations

import pytest

from agent.domain.brief import Kind
from agent.domain.corpus import Snippet, SnippetKind, Source, SourceKind
from agent.domain.draft import Draft, LineKind
from agent.domain.evidence import Evidence
from agent.domain.plan import Level
from agent.stages.write import write
from tests.people import BAKER, CLERK, brief, corpus, plan, requirement, snippet, verdict

HEADLINE = snippet("Head Baker", SnippetKind.HEADLINE, path="basics.label")
BREAD = snippet("bakes bread for 300 guests", position=BAKER.id)
SALES = snippet("sell cakes and pastries", position=CLERK.id)


def texts(draft: Draft, kind: LineKind) -> list[str]:
    """The lines of a kind."""
    return [p.text for p in draft.proposals if p.kind is kind]


def test_bullets_are_the_chosen_ones_in_their_order_and_tense() -> None:
    """Selected and ordered by the plan, each in the tense of its position, each with its source and its own wording."""
    draft = write(brief(), plan((SALES, BREAD)), Evidence(corpus=corpus(BREAD, SALES)))
    assert texts(draft, LineKind.BULLET) == ["Sold cakes and pastries", "Bake bread for 300 guests"]
    assert [(p.cites, p.original) for p in draft.proposals if p.kind is LineKind.BULLET] == [((s.id,), s.text) for s in (SALES, BREAD)]


def test_words_of_the_chat_begin_as_a_line_in_any_language() -> None:
    """What was typed in small letters begins with a capital in a German résumé too; what the résumé has stands as it is."""
    typed = Snippet(id="s1", text="habe zwei Lehrlinge angeleitet", kind=SnippetKind.BULLET, position=CLERK.id, source=Source(kind=SourceKind.CHAT))
    own = snippet("iPad-Kassen eingeführt", position=CLERK.id)
    lines = texts(write(brief(), plan((typed, own)), Evidence(corpus=corpus(typed, own, language="de"))), LineKind.BULLET)
    assert lines == ["Habe zwei Lehrlinge angeleitet", "iPad-Kassen eingeführt"]


def test_the_post_s_own_name_replaces_an_abbreviation() -> None:
    """Who wrote k8s reads Kubernetes when the post says so, and k8s when it does not."""
    ovens = snippet("Ran ovens on k8s", position=CLERK.id)
    asked = brief(requirement("r1", "Kubernetes"))
    assert texts(write(asked, plan((ovens,)), Evidence(corpus=corpus(ovens))), LineKind.BULLET) == ["Ran ovens on Kubernetes"]
    assert texts(write(brief(), plan((ovens,)), Evidence(corpus=corpus(ovens))), LineKind.BULLET) == ["Ran ovens on k8s"]


def test_a_paragraph_becomes_lines_when_each_sentence_holds() -> None:
    """A bullet of more than 45 words is split where its sentences end; no word is lost."""
    sentence = "Baked bread, rolls, cakes and pastries for the guests of the house every single morning of the week. "
    long = snippet((sentence + "Sold cakes to hotels and cafés in the whole town and in the villages around it. " + "Trained two apprentices in all of it.").strip(), position=CLERK.id)
    lines = texts(write(brief(), plan((long,)), Evidence(corpus=corpus(long))), LineKind.BULLET)
    assert len(lines) == 3 or len(long.text.split()) <= 45
    assert sum(len(line.split()) for line in lines) == len(long.text.split())


def test_headings_among_bullets_are_left_out() -> None:
    """A line that only announces others is no bullet where there are real ones."""
    deeds = tuple(snippet(f"Baked {kind} bread daily", position=BAKER.id) for kind in ("rye", "wheat", "oat"))
    heading = snippet("My main tasks were:", position=BAKER.id)
    draft = write(brief(), plan((heading, *deeds)), Evidence(corpus=corpus(heading, *deeds)))
    assert len(texts(draft, LineKind.BULLET)) == 3


def test_the_headline_is_the_user_s_own_or_the_latest_title() -> None:
    """Never the title of the post."""
    title = snippet("Head Baker, Kornblum Bakery", SnippetKind.TITLE, position=BAKER.id)
    assert texts(write(brief(), plan(), Evidence(corpus=corpus(HEADLINE))), LineKind.HEADLINE) == ["Head Baker"]
    assert texts(write(brief(), plan(), Evidence(corpus=corpus(title))), LineKind.HEADLINE) == ["Head Baker"]
    assert texts(write(brief(), plan(), Evidence(corpus=corpus())), LineKind.HEADLINE) == []


def test_the_summary_tells_facts_without_i_and_without_wishes() -> None:
    """The user's own sentences, impersonal; what the person seeks is not about the post."""
    said = [snippet(t, SnippetKind.SUMMARY) for t in ("I am a baker with 9 years at the oven.", "I'm looking for a place to grow in.", "I love my bread.")]
    draft = write(brief(), plan(), Evidence(corpus=corpus(*said)))
    assert texts(draft, LineKind.SUMMARY) == ["A baker with 9 years at the oven."]


def test_a_wish_at_the_end_of_a_sentence_is_cut() -> None:
    """What comes before it stays."""
    said = snippet("Recent graduate with a diploma in baking looking to obtain a position as baker.", SnippetKind.SUMMARY)
    assert texts(write(brief(), plan(), Evidence(corpus=corpus(said))), LineKind.SUMMARY) == ["Recent graduate with a diploma in baking."]


def test_sentences_that_begin_alike_are_told_once() -> None:
    """Three ways to call oneself an experienced baker are one."""
    said = [snippet(f"{word} head baker with skill in {what}.", SnippetKind.SUMMARY) for word, what in (("Keen", "rye"), ("Proud", "oat"))]
    assert len(texts(write(brief(), plan(), Evidence(corpus=corpus(*said))), LineKind.SUMMARY)) == 1


def test_two_words_that_prove_something_are_a_sentence() -> None:
    """"Bilingual English/Spanish." stands where it proves what the post asks for, and says too little where it does not."""
    said = [snippet(t, SnippetKind.SUMMARY) for t in ("A baker with 9 years at the oven.", "Bilingual English/Spanish.")]
    for level, told in ((Level.FULL, [s.text for s in said]), (Level.NONE, [said[0].text])):
        draft = write(brief(requirement("r1", "English")), plan((), (verdict("r1", level, said[1]),)), Evidence(corpus=corpus(*said)))
        assert texts(draft, LineKind.SUMMARY) == told


def test_words_from_the_chat_without_a_place_support_the_summary() -> None:
    """They are no bullet, since nobody knows whose."""
    said = snippet("I have used Terraform for two years at home")
    draft = write(brief(), plan(), Evidence(corpus=corpus(said)))
    assert texts(draft, LineKind.SUMMARY) == ["Used Terraform for two years at home."]
    assert not texts(draft, LineKind.BULLET)


def test_asked_skills_come_first_in_the_post_s_words_and_once() -> None:
    """Wanted ones lead, other names of the same thing are merged, what was confirmed in the chat is named."""
    own = [snippet(t, SnippetKind.SKILL) for t in ("Baking", "k8s", "Kubernetes", "Sourdough", "sourdough", "etc.", "I know a lot about how to bake bread")]
    confirmed = snippet("Terraform", SnippetKind.CONFIRMED)
    asked = brief(requirement("r1", "Kubernetes"), requirement("r2", "Terraform"))
    judged = (verdict("r1", Level.FULL, own[1]), verdict("r2", Level.FULL, confirmed))
    draft = write(asked, plan((), judged), Evidence(corpus=corpus(*own, confirmed)))
    assert texts(draft, LineKind.SKILL) == ["Kubernetes", "Terraform", "Baking", "Sourdough"]


@pytest.mark.parametrize(
    ("entry", "term", "printed"),
    [
        ("Microsoft Office software", "Microsoft Office Suite", "Microsoft Office Suite"), ("Power Point", "PowerPoint", "PowerPoint"),
        ("Salesforce platform", "Salesforce", "Salesforce platform"), ("Customer service", "Customer", "Customer service"), ("Zorvex software", "Zorvex", "Zorvex software"),
    ],
)  # fmt: skip
def test_an_entry_takes_the_post_s_name_only_for_the_same_thing(entry: str, term: str, printed: str) -> None:
    """Another name of it, whatever generic word stands behind it; an entry that says the post's name says more and stays."""
    own = snippet(entry, SnippetKind.SKILL)
    draft = write(brief(requirement("r1", term)), plan((), (verdict("r1", Level.FULL, own),)), Evidence(corpus=corpus(own)))
    assert texts(draft, LineKind.SKILL) == [printed]


def test_what_the_post_calls_for_by_name_is_listed_though_it_is_an_attitude() -> None:
    """Of a long list "communication skills" stands where communication is asked for, and gives way to tools where it is not; a longer entry that only has the word does not come."""
    own = [snippet(t, SnippetKind.SKILL) for t in ("communication skills", "communication of complex plans", *(f"Tool{i}X press" for i in range(30)))]
    for terms, there in ((("communication",), True), (("rye",), False)):
        asked = brief(requirement("r1", *terms, kind=Kind.TRAIT))
        lines = texts(write(asked, plan(), Evidence(corpus=corpus(*own))), LineKind.SKILL)
        assert (("Communication skills" in lines), any("complex" in line for line in lines)) == (there, False)


def test_a_tool_named_in_a_bullet_is_a_skill_when_the_post_asks_for_it() -> None:
    """It cites that bullet; a tool that nobody named is never listed."""
    deed = snippet("Tracked orders in PostgreSQL", position=BAKER.id)
    asked = brief(requirement("r1", "PostgreSQL"), requirement("r2", "MongoDB"))
    judged = (verdict("r1", Level.FULL, deed), verdict("r2", Level.PARTIAL, deed))
    draft = write(asked, plan((deed,), judged), Evidence(corpus=corpus(deed)))
    assert [(p.text, p.cites) for p in draft.proposals if p.kind is LineKind.SKILL] == [("PostgreSQL", (deed.id,))]


def test_a_long_list_of_skills_is_cut_to_what_weighs() -> None:
    """Of a hundred keywords names and phrases stay; bare words go; small names keep their spelling."""
    own = [snippet(f"word{chr(97 + i % 26)}{chr(97 + i // 26)}", SnippetKind.SKILL) for i in range(60)]
    named = [snippet(f"Tool{i}X press", SnippetKind.SKILL) for i in range(10)]
    draft = write(brief(), plan(), Evidence(corpus=corpus(*own, *named)))
    assert texts(draft, LineKind.SKILL) == [s.text for s in named]


@pytest.mark.parametrize("language", ["de", "fr"])
def test_words_in_another_language_are_untouched(language: str) -> None:
    """Selected and ordered only."""
    brot = snippet("ich backe Brot ,  für 300 Gäste.", position=CLERK.id)
    draft = write(brief(), plan((brot,)), Evidence(corpus=corpus(brot, language=language)))
    assert texts(draft, LineKind.BULLET) == [brot.text]


def test_nothing_gives_an_empty_draft() -> None:
    """No snippets, no lines, no error."""
    assert write(brief(), plan(), Evidence(corpus=corpus(positions=()))) == Draft()


def test_a_position_that_goes_on_has_one_tense() -> None:
    """Past where some of it is told in the past and all of it can be; else present, since a verb that is unsure is not touched."""
    done, duty, unsure = (snippet(t, position=BAKER.id) for t in ("Moved the bakery to a new oven", "Bakes bread for 300 guests", "Plan menus and balance sheet reviews and more"))
    mixed = write(brief(), plan((done, duty)), Evidence(corpus=corpus(done, duty)))
    assert texts(mixed, LineKind.BULLET) == ["Moved the bakery to a new oven", "Baked bread for 300 guests"]
    going_on = write(brief(), plan((duty,)), Evidence(corpus=corpus(duty)))
    assert texts(going_on, LineKind.BULLET) == ["Bake bread for 300 guests"]
    kept = write(brief(), plan((duty, unsure)), Evidence(corpus=corpus(duty, unsure)))
    assert texts(kept, LineKind.BULLET)[0] == "Bake bread for 300 guests"


def test_a_longer_phrase_of_the_post_does_not_break_a_sentence() -> None:
    """Only a name may stand for a name: "CI/CD pipelines" does not replace the CI/CD of "CI/CD best practices"."""
    deed = snippet("Introduced CI/CD best practices", position=CLERK.id)
    asked = brief(requirement("r1", "CI/CD pipelines"))
    assert texts(write(asked, plan((deed,)), Evidence(corpus=corpus(deed))), LineKind.BULLET) == ["Introduced CI/CD best practices"]


def test_a_plain_word_of_a_bullet_is_no_skill() -> None:
    """Who guided associates has no skill "Associates", whatever the post asks for."""
    deed = snippet("Guided associates at the counter", position=CLERK.id)
    judged = (verdict("r1", Level.PARTIAL, deed),)
    draft = write(brief(requirement("r1", "Associates")), plan((deed,), judged), Evidence(corpus=corpus(deed)))
    assert texts(draft, LineKind.SKILL) == []


def test_skills_that_the_words_of_a_requirement_name_come_before_the_others() -> None:
    """Also where the searched term is another one."""
    own = [snippet(t, SnippetKind.SKILL) for t in ("Pastry", "Stock counts", "Sourdough")]
    asked = brief(requirement("r1", "baking of sourdough and rye"))
    assert texts(write(asked, plan(), Evidence(corpus=corpus(*own))), LineKind.SKILL) == ["Sourdough", "Pastry", "Stock counts"]


def test_a_tool_comes_before_an_attitude_and_glued_entries_are_left_out() -> None:
    """Of a long list tools lead; "Great communicator" comes last; what ran together is nothing that can be told."""
    own = [snippet(t, SnippetKind.SKILL) for t in ("Great communicator", *(f"Tool{i}X press" for i in range(20)), "Navisworks Cost control Schedule management")]
    lines = texts(write(brief(), plan(), Evidence(corpus=corpus(*own))), LineKind.SKILL)
    assert lines[:3] == ["Tool0X press", "Tool1X press", "Tool2X press"]
    assert not any("Navisworks" in line for line in lines)
    assert "Great communicator" not in lines
