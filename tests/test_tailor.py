"""The story, with fakes around it: what is finished stays finished, what is open parks the run, what was taken back is gone."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from agent.domain.answer import Answer, Reply
from agent.domain.brief import Brief
from agent.domain.corpus import Corpus, Entry, EntryKind, SnippetKind
from agent.domain.draft import Author, Draft, LineKind
from agent.domain.evidence import Evidence
from agent.domain.plan import Level, Plan
from agent.domain.posting import Posting
from agent.domain.rendered import Design, Extent
from agent.domain.request import Request
from agent.domain.resume import Line, Resume
from agent.domain.version import Version
from agent.domain.wish import DropLine, Length, OwnWording, TellLine, Wish, of_lines, settled
from agent.ports import Near, Tools, Waiting
from agent.repair import repair
from agent.stages.check import Settled, release, settle, terse
from agent.stages.fit import fit, fit_whole
from agent.tailor import revise, tailor
from tests.fakes.cache import MemoryCache
from tests.fakes.compute import at_once
from tests.fakes.index import FixedIndex
from tests.fakes.journal import MemoryJournal
from tests.fakes.model import ScriptedModel
from tests.fakes.printer import PlainPrinter
from tests.fakes.reader import PlainReader
from tests.people import BAKER, CLERK, corpus, proposal, requirement, snippet
from tests.stages.plan.cases import TODAY

POST = "Baker\nRequirements\n- Knowledge of rye bread\n- Experience with Kafka\n- Ability to reconcile tills\n- Experience with Terraform\n"
LINES = (
    snippet("Baked rye bread for hotel guests", position=BAKER.id),
    snippet("Taught three apprentices to shape rolls", position=BAKER.id),
    snippet("Counted the till of the shop each night", position=CLERK.id),
    snippet("Kafka", SnippetKind.SKILL),
)
REQUEST = Request(user="robin", post=POST)


@dataclass
class House:
    """A run of one user with everything it needs; `corpus` may change between two tries."""

    known: Corpus = field(default_factory=lambda: corpus(*LINES))
    journal: MemoryJournal = field(default_factory=MemoryJournal)
    reader: PlainReader = field(default_factory=PlainReader)
    room: int = 30
    post: str = POST

    @property
    def tools(self) -> Tools:
        """The tools with the corpus as it is now."""
        index = FixedIndex(self.known, {s.text: 0.3 for s in self.known.snippets})
        return Tools(reader=self.reader, corpus=self.known, index=index, printer=PlainPrinter(self.room), compute=at_once, today=TODAY)

    async def go(self) -> Resume:
        """Call the story from the top."""
        return await tailor(Request(user="robin", post=self.post), self.journal, self.tools)

    async def asked(self) -> Waiting:
        """What is asked when the story stops."""
        with pytest.raises(Waiting) as waiting:
            await self.go()
        return waiting.value

    async def answer(self, subject: str, reply: Reply, text: str = "") -> Answer:
        """Answer the question about a subject; the words become a snippet of the person's, as the dialogue has it."""
        question = next(q for q in (await self.asked()).questions if q.subject == subject)
        place = BAKER.id if text else None
        said = Answer(requirement=question.requirement, subject=subject, reply=reply, text=text, position=place, on=TODAY, settles=question.settles)
        self.journal.answers[question.requirement] = said
        words = said.snippet()
        self.known = self.known.plus((words,)) if words else self.known
        return said

    async def finished(self) -> Resume:
        """What is made when every question is skipped."""
        with suppress(Waiting):
            return await self.go()
        await self.skip_the_rest()
        return await self.go()

    async def skip_the_rest(self) -> None:
        """Skip every open question."""
        for question in (await self.asked()).questions:
            said = Answer(requirement=question.requirement, subject=question.subject, reply=Reply.SKIP, on=TODAY)
            self.journal.answers[question.requirement] = said


def texts(resume: Resume) -> list[str]:
    """The lines of a résumé."""
    return [line.text for line in resume.lines()]


async def test_the_run_is_parked_while_questions_are_open() -> None:
    """`Waiting` names what is open, one less after each answer, and nothing is written before the last."""
    house = House()
    assert [q.subject for q in (await house.asked()).questions] == ["reconcile tills", "Terraform"]
    await house.answer("Terraform", Reply.NO)
    assert [q.subject for q in (await house.asked()).questions] == ["reconcile tills"]
    assert "draft" not in house.journal.done
    await house.skip_the_rest()
    assert await house.go()


async def test_a_finished_step_is_not_done_again() -> None:
    """However often the story is called from the top, each step is worked on once and the post is read once."""
    house = House()
    for _ in range(3):
        await house.asked()
    assert house.journal.done == ["posting", "brief", "evidence", "opinions", "plan"]
    await house.skip_the_rest()
    first, again = await house.go(), await house.go()
    assert (again, house.reader.read_texts) == (first, [POST])
    assert len(house.journal.done) == len(set(house.journal.done))


async def test_a_step_that_failed_is_tried_again() -> None:
    """Those before it are not."""
    house = House()
    with pytest.raises(ConnectionError):
        await tailor(REQUEST, house.journal, replace(house.tools, index=BrokenIndex()))
    assert house.journal.done == ["posting", "brief"]
    await house.asked()
    assert (house.journal.done, house.reader.read_texts) == (["posting", "brief", "evidence", "opinions", "plan"], [POST])


async def test_an_answer_in_words_becomes_a_line_where_it_was_done() -> None:
    """What the person said goes in, in the person's words, and cites them."""
    house = House()
    words = (await house.answer("Terraform", Reply.YES, "Built the oven network with Terraform")).snippet()
    await house.skip_the_rest()
    resume = await house.go()
    assert words in resume.evidence
    assert words is not None
    (told,) = (e for e in resume.experiences if any(words.id in b.cites for b in e.bullets))
    assert told.position.id == BAKER.id


async def test_an_answer_taken_back_is_dropped() -> None:
    """Who takes back what he said in the meantime does not read it in the résumé, nor is he asked again."""
    house = House()
    before = house.known
    words = (await house.answer("Terraform", Reply.YES, "Built the oven network with Terraform")).snippet()
    await house.skip_the_rest()
    house.known = before
    resume = await house.go()
    assert words not in resume.evidence
    assert not any("Terraform" in text for text in texts(resume))


async def test_a_bullet_taken_back_is_dropped() -> None:
    """What is taken back while the questions are open is neither told nor kept as evidence, though the search had found it."""
    house = House()
    await house.asked()
    house.known = corpus(*LINES[1:])
    await house.skip_the_rest()
    resume = await house.go()
    assert LINES[0] not in resume.evidence
    assert LINES[0].text not in texts(resume)
    assert LINES[1].text in texts(resume)


async def test_a_no_proves_nothing() -> None:
    """The thing that was denied stands nowhere."""
    house = House()
    await house.answer("Terraform", Reply.NO)
    await house.skip_the_rest()
    assert not any("Terraform" in text for text in texts(await house.go()))


async def test_a_bare_yes_names_the_skill_and_no_more() -> None:
    """Confirmed without words it stands among the skills, under no employer."""
    house = House()
    await house.answer("Terraform", Reply.YES)
    await house.skip_the_rest()
    resume = await house.go()
    assert any("Terraform" in line.text for line in resume.skills)
    assert not any("Terraform" in line.text for e in resume.experiences for line in e.bullets)


async def test_every_line_cites_words_of_the_person() -> None:
    """No line without evidence, and no evidence that is not in the corpus."""
    house = House()
    await house.skip_the_rest()
    resume = await house.go()
    held = {s.id for s in house.known.snippets}
    assert texts(resume)
    assert all(line.cites and set(line.cites) <= held for line in resume.lines())


async def test_a_post_that_asks_for_nothing_is_no_reason_to_stop() -> None:
    """Without requirements there are no questions, and the person's own lines are told."""
    house = House()
    resume = await tailor(Request(user="robin", post="Come and celebrate with us on Saturday."), house.journal, house.tools)
    assert {line.text for line in LINES[:3]} <= set(texts(resume))


THINGS = ["rye loaves", "oat rolls", "almond cakes", "plum tarts", "cheese sticks", "garlic knots", "lemon pies", "walnut braids", "poppy buns"]


def checked(counts: tuple[int, int]) -> Resume:
    """A checked résumé with so many bullets in each of two positions; the first of each is the most valuable."""
    lines = [
        snippet(f"{verb} {thing}", position=place.id)
        for place, verb, count in zip((BAKER, CLERK), ("Baked", "Sold"), counts, strict=True)
        for thing in THINGS[:count]
    ]
    places = {p.id: p for p in (BAKER, CLERK)}
    proposals = tuple(proposal(s.text, s, at=places[s.position or ""]).model_copy(update={"value": 1 - i / 100}) for i, s in enumerate(lines))
    evidence = Evidence(corpus=corpus(*lines))
    return release(settle(Draft(proposals=proposals), evidence), evidence)


def told(resume: Resume) -> list[str]:
    """The bullets, in reading order."""
    return [b.text for e in resume.experiences for b in e.bullets]


async def fitted(resume: Resume, room: int, pages: int = 1) -> Resume:
    """The résumé on so many pages with room for so many bullets each."""
    return await fit(resume, pages, replace(House().tools, printer=PlainPrinter(room)))


async def test_what_fits_is_left_as_it_is() -> None:
    """A résumé on one page is not touched."""
    whole = checked((4, 3))
    assert await fitted(whole, 7) == whole


@settings(deadline=None, max_examples=40)
@given(st.tuples(st.integers(0, 9), st.integers(0, 9)), st.integers(1, 12), st.integers(1, 2))
async def test_the_least_valuable_bullets_are_left_out_until_the_pages_fit(counts: tuple[int, int], room: int, pages: int) -> None:
    """As many bullets stay as the pages hold, not one fewer; every position stays; what stays keeps its order."""
    whole = checked(counts)
    short = await fitted(whole, room, pages)
    assert len(told(short)) == min(sum(counts), room * pages)
    assert [e.position for e in short.experiences] == [e.position for e in whole.experiences]
    assert told(short) == [t for t in told(whole) if t in told(short)]
    assert PlainPrinter(room).render(short, Design()).pages <= pages


async def test_a_position_thins_out_before_it_falls_silent() -> None:
    """The best bullet of each position outlasts the others; a position that lost all stands as an earlier one."""
    whole = checked((4, 3))
    two = await fitted(whole, 2)
    assert [[b.text for b in e.bullets] for e in two.experiences] == [[told(whole)[0]], [told(whole)[4]]]
    one = await fitted(whole, 1)
    assert [(len(e.bullets), e.earlier) for e in one.experiences] == [(1, False), (0, True)]


class LeanPrinter(PlainPrinter):
    """A sentence takes the room of a bullet."""

    def extent(self, resume: Resume, design: Design) -> Extent:
        """The pages that sentences and bullets need."""
        taken = len(resume.summary) + sum(len(e.bullets) for e in resume.experiences)
        return Extent(pages=max(1, -(-taken // self.room)))


@pytest.mark.parametrize(("room", "sentences", "bullets"), [(8, 1, 7), (7, 0, 7), (6, 0, 6), (4, 0, 4)])
async def test_a_sentence_of_a_model_costs_no_line(room: int, sentences: int, bullets: int) -> None:
    """Where there is room for both it stands; where a bullet would have to go for it, it goes itself."""
    whole = checked((4, 3))
    opening = Line(kind=LineKind.SUMMARY, text="A baker", cites=whole.experiences[0].bullets[0].cites, author=Author.MODEL)
    opened = whole.model_copy(update={"summary": (opening,)})
    short = await fit(opened, 1, replace(House().tools, printer=LeanPrinter(room)))
    assert (len(short.summary), len(told(short))) == (sentences, bullets)


class WordyPrinter(PlainPrinter):
    """A page holds `room` words of bullets."""

    def extent(self, resume: Resume, design: Design) -> Extent:
        """The pages that the words need."""
        words = sum(len(b.text.split()) for e in resume.experiences for b in e.bullets)
        return Extent(pages=max(1, -(-words // self.room)))


@pytest.mark.parametrize(("room", "wordings"), [(24, 2), (21, 1)])
async def test_a_longer_wording_of_a_model_costs_no_line(room: int, wordings: int) -> None:
    """Where the pages hold all, both of its wordings stand; where a bullet would have to go for the longer one, that one is told plainly and the shorter one stays."""
    said = [snippet(text, position=BAKER.id) for text in ("Baked the rye bread and the rolls for the guests of the hotel", "Counted the till and the stock of the shop each night")]
    short, long = "Baked rye bread and rolls for guests of the hotel", "Counted the till each night and counted the stock of the shop each night"
    evidence = Evidence(corpus=corpus(*said))
    lines = tuple(proposal(text, s, author=Author.MODEL).model_copy(update={"plain": s.text}) for text, s in zip((short, long), said, strict=True))
    settled_ = settle(Draft(proposals=lines), evidence)
    resume = await fit(release(settled_, evidence), 1, replace(House().tools, printer=WordyPrinter(room)), release(terse(settled_, evidence), evidence))
    assert told(resume) == [short, long][:wordings] + [s.text for s in said][wordings:]


async def test_what_cannot_fit_may_run_over() -> None:
    """A résumé whose facts alone need more pages is still made."""
    assert told(await fit(checked((2, 1)), 1, replace(House().tools, printer=EndlessPrinter()))) == []


def version(resume: Resume) -> Version:
    """A version of that résumé for a baker's post; its plan allows one page."""
    return Version(posting=Posting(text=POST, read_by="test"), brief=Brief(role="Baker"), asked=Plan(), plan=Plan(), resume=resume.made_for("d1"))


def wished(kind: type[DropLine] | type[OwnWording], resume: Resume, chosen: list[int]) -> tuple[Wish, ...]:
    """The same wish for each of the chosen lines."""
    placed = resume.placed()
    return tuple(kind(line=placed[i][0].mark(p.id if (p := placed[i][1]) else None)) for i in chosen if i < len(placed))


@settings(deadline=None, max_examples=30)
@given(st.tuples(st.integers(0, 5), st.integers(0, 5)), st.lists(st.integers(0, 9)), st.integers(1, 4))
async def test_a_revision_does_what_is_wished_and_no_more(counts: tuple[int, int], chosen: list[int], room: int) -> None:
    """Dropped lines are gone, all others stay in their order whatever the room, and every position stays."""
    before = checked(counts)
    house = House(known=corpus(*before.evidence), room=room)
    wishes = wished(DropLine, before, chosen)
    after = await revise(version(before), wishes, house.journal, house.tools)
    dropped = {wish.line.words for wish in of_lines(wishes)}
    assert told(after) == [text for text in told(before) if text not in dropped]
    assert [e.position for e in after.experiences] == [e.position for e in before.experiences]
    assert (after.post, after.wishes) == ("d1", settled(wishes))
    assert {c for line in after.lines() for c in line.cites} <= {s.id for s in after.evidence}


@pytest.mark.parametrize("wish", [Length(pages=1), Length(bullets=2)])
async def test_what_shows_the_post_s_wishes_best_outlasts_the_first_line_of_an_older_position(wish: Length) -> None:
    """Whatever lines were worth when they were made: the last ones of the newest position are kept, as they alone name what is asked for."""
    before = checked((4, 3))
    asked = Brief(role="Baker", requirements=(requirement("r0", THINGS[2]), requirement("r1", THINGS[3])))
    known = corpus(*(s for s in before.evidence if s.text not in (f"Sold {THINGS[2]}", f"Sold {THINGS[3]}")))
    house = House(known=known, room=2)
    after = await revise(version(before).model_copy(update={"brief": asked}), (wish,), house.journal, house.tools)
    assert told(after) == [f"Baked {THINGS[2]}", f"Baked {THINGS[3]}"]
    assert [e.earlier for e in after.experiences] == [False, True]


async def test_a_revision_lets_nothing_through_that_the_gate_does_not() -> None:
    """What is wished with words that say less falls back to these words; what was taken back meanwhile is not printed."""
    before = checked((2, 1))
    said = snippet("Baked bread for 300 guests", position=BAKER.id)
    line = before.placed()[0][0].mark(BAKER.id)
    house = House(known=corpus(*before.evidence, said))
    wish = TellLine(line=line, text="Led the baking of bread for 900 guests", snippet=said.id, cites=before.placed()[0][0].cites)
    assert told(await revise(version(before), (wish,), house.journal, house.tools))[0] == said.text
    without = House(known=corpus(*before.evidence[1:]))
    assert told(await revise(version(before), (wish,), without.journal, without.tools)) == told(before)[1:]


async def test_a_revision_judges_a_line_as_strictly_as_when_it_was_made() -> None:
    """A model's line with a word that its evidence no longer carries goes back to the user's; the same by the plain writer stays. Who wrote a line stays known."""
    said = snippet("Baked bread for 300 guests", position=BAKER.id)
    house = House(known=corpus(said))
    for author, text in ((Author.MODEL, said.text), (Author.PLAIN, "Baked fluffy bread for 300 guests")):
        line = proposal("Baked fluffy bread for 300 guests", said, author=author)
        kept = proposal("Baked bread for guests", said, author=author)
        made = release(Settled(draft=Draft(proposals=(proposal(said.text, said), kept))), Evidence(corpus=house.known))
        (place, *_), (first, second) = made.experiences, made.experiences[0].bullets
        before = made.model_copy(update={"experiences": (place.model_copy(update={"bullets": (first.model_copy(update={"text": line.text, "author": author}), second)}),)})
        after = await revise(version(before), (), MemoryJournal(), house.tools)
        assert told(after) == [text, kept.text]
        assert after.experiences[0].bullets[1].author is author


async def test_a_revision_hears_what_a_model_thinks_of_the_evidence() -> None:
    """The plan of the next version heeds it as that of the first did, and with a memo nothing is asked again."""
    near = snippet("Sold bread and cakes to 200 visitors of the weekly fair", position=CLERK.id)
    asked = Brief(role="Clerk", requirements=(requirement("r1", "market stall"),))
    model = ScriptedModel({"judge": lambda prompt: '{"items": [{"item": 1, "snippet": 1, "quote": "cakes to 200 visitors", "evidence": "partial"}]}'})
    known, memo = corpus(near), MemoryCache()
    made = release(settle(Draft(proposals=(proposal(near.text, near, at=CLERK),)), Evidence(corpus=known)), Evidence(corpus=known))
    tools = replace(House(known=known).tools, index=FixedIndex(known, {near.text: 0.45}), model=model, memo=memo)
    for _ in range(2):
        journal = MemoryJournal()
        await revise(version(made).model_copy(update={"brief": asked}), (), journal, tools)
        (verdict,) = Plan.model_validate_json(journal.steps["final-plan"]).verdicts
        assert (verdict.evidence, verdict.raised) == (Level.PARTIAL, True)
    assert [prompt.name for prompt in model.asked] == ["judge"]


async def test_positions_of_earlier_years_stay_where_they_were() -> None:
    """A position that stood under "Earlier experience" for want of room is not opened again by a revision."""
    before = await fitted(checked((3, 2)), 1)
    assert before.experiences[1].earlier
    house = House(known=corpus(*before.evidence))
    after = await revise(version(before), (), house.journal, house.tools)
    assert [e.earlier for e in after.experiences] == [e.earlier for e in before.experiences]


class EndlessPrinter(PlainPrinter):
    """Needs three pages for anything."""

    def extent(self, resume: Resume, design: Design) -> Extent:
        """Three pages."""
        return Extent(pages=3)


class BrokenIndex:
    """An index that is down."""

    async def nearest(self, texts: Sequence[str], limit: int) -> list[list[Near]]:
        """Fails."""
        raise ConnectionError("the index is down")


class AiryPrinter(PlainPrinter):
    """Has room for one bullet more on a page that is set closer; a last page with fewer than three is nearly empty."""

    def extent(self, resume: Resume, design: Design) -> Extent:
        """The pages that the bullets need."""
        room, bullets = self.room + resume.dense, sum(len(e.bullets) for e in resume.experiences)
        last = bullets % room or room
        return Extent(pages=max(1, -(-bullets // room)), filled=0.1 if last < 3 else 1.0)


class DensePrinter(PlainPrinter):
    """Prints twice as many bullets on a page that is set closer; a hobby takes the room of one bullet."""

    def extent(self, resume: Resume, design: Design) -> Extent:
        """The pages that the lines need."""
        hobbies = sum(e.kind is EntryKind.INTEREST for e in resume.entries)
        taken = sum(len(e.bullets) for e in resume.experiences) + hobbies
        return Extent(pages=max(1, -(-taken // (self.room * (1 + resume.dense)))))


async def closer(resume: Resume, room: int, pages: int = 1) -> Resume:
    """The résumé on so many pages by a printer that can set closer."""
    return await fit(resume, pages, replace(House().tools, printer=DensePrinter(room)))


async def test_a_page_is_set_closer_only_when_more_than_a_few_lines_would_go() -> None:
    """One line of six may go first; beyond that the page is set closer, and then no line is lost that fits."""
    slightly_long = await closer(checked((6, 0)), 5)
    assert (len(told(slightly_long)), slightly_long.dense) == (5, False)
    far_too_long = await closer(checked((6, 2)), 5)
    assert (len(told(far_too_long)), far_too_long.dense) == (8, True)


async def test_a_page_is_saved_where_setting_closer_does_it() -> None:
    """Two pages are allowed, but nothing hangs over onto the second that fits on one."""
    saved = await closer(checked((4, 3)), 5, pages=2)
    assert (len(told(saved)), saved.dense) == (7, True)


@pytest.mark.parametrize(("room", "bullets", "kept", "dense"), [(5, 7, 6, True), (5, 8, 8, False), (5, 6, 6, True), (2, 4, 4, False)])
async def test_no_last_page_is_left_nearly_empty(room: int, bullets: int, kept: int, dense: bool) -> None:
    """A page that would hold a single line is spared by setting closer and by at most one line of six; where that is not enough, no line is lost."""
    short = await fit(checked((bullets, 0)), 3, replace(House().tools, printer=AiryPrinter(room)))
    assert (len(told(short)), short.dense) == (kept, dense)


async def test_a_revision_loses_no_line_to_a_nearly_empty_page() -> None:
    """What its owner chose stays, however the last page looks."""
    assert len(told(await fit_whole(checked((7, 0)), 2, replace(House().tools, printer=AiryPrinter(5))))) == 7


class HonouredPrinter(PlainPrinter):
    """An award takes the room of a bullet."""

    def extent(self, resume: Resume, design: Design) -> Extent:
        """The pages that bullets and entries need."""
        taken = sum(len(e.bullets) for e in resume.experiences) + len(resume.entries)
        return Extent(pages=max(1, -(-taken // self.room)))


async def test_most_awards_go_before_lines() -> None:
    """Where the pages are full the first few awards stay and the others make room; where there is room all stay."""
    awards = tuple(Entry(id=f"a{n}", kind=EntryKind.AWARD, title=f"Rye prize {n}") for n in range(9))
    whole = checked((6, 3)).model_copy(update={"entries": awards})

    async def kept(room: int) -> tuple[int, int]:
        short = await fit(whole, 1, replace(House().tools, printer=HonouredPrinter(room)))
        return len(told(short)), len(short.entries)

    assert [await kept(room) for room in (18, 13, 8)] == [(9, 9), (9, 4), (4, 4)]


async def test_hobbies_go_before_lines() -> None:
    """Where even a denser page is too short, the hobbies make room."""
    hobby = Entry(id="e1", kind=EntryKind.INTEREST, title="Rowing")
    whole = checked((6, 2)).model_copy(update={"entries": (hobby,)})
    short = await closer(whole, 4)
    assert (len(told(short)), short.entries) == (8, ())


async def test_what_the_critic_refuses_is_mended_in_a_step_of_its_own() -> None:
    """The mended draft is kept in the journal, lets nothing untrue through, and a draft that holds costs no step."""
    bread = snippet("Baked bread for 300 guests", position=BAKER.id)
    evidence = Evidence(corpus=corpus(bread))
    invented = Draft(proposals=(proposal("Baked bread for 900 guests", bread),))
    run = MemoryJournal()
    *_, mended = await repair(invented, Brief(role="Baker"), evidence, run, House().tools)
    assert [p.text for p in mended.proposals] == [bread.text]
    assert run.done == ["repair-1"]
    again = MemoryJournal()
    assert await repair(mended, Brief(role="Baker"), evidence, again, House().tools) == (mended,)
    assert again.done == []
