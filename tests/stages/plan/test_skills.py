"""Skills and experience: named in use, long enough, or only near."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent.domain.brief import Kind, Requirement
from agent.domain.corpus import Position, PositionKind, SnippetKind
from agent.domain.plan import Level
from tests.people import BAKER, CLERK, corpus, position, snippet
from tests.stages.plan.cases import FAR, NEAR, asked, baked, judged, level, planned, skill, sold, study

FULL, PARTIAL, NONE = Level.FULL, Level.PARTIAL, Level.NONE
TITLE = snippet("Line Cook, Kornblum", SnippetKind.TITLE, BAKER.id)
OLD_TITLE = snippet("Chef, Lindgren", SnippetKind.TITLE, CLERK.id)
WORDS = st.lists(
    st.sampled_from(["kneaded", "shaped", "sold", "counted", "loaves", "rolls", "tills", "daily", "guests", "ovens"]), min_size=3, max_size=8
).map(" ".join)


def cooking(years: float) -> Requirement:
    """So many years of cooking."""
    return asked("experience in cooking", "cooking", kind=Kind.EXPERIENCE, years=years)


@given(WORDS, st.sampled_from([k for k in Kind if k is not Kind.TRAIT]), st.floats(-1, 1))
def test_cosine_alone_never_makes_full(text: str, kind: Kind, cosine: float) -> None:
    """However near in meaning a line is, what it does not name it does not fully show."""
    assert level(asked("glassblowing", kind=kind), baked(text), skill(text), cosine=cosine) is not FULL


def test_a_near_line_is_partial_and_a_far_one_nothing() -> None:
    """Related work is worth a mention; unrelated work none."""
    assert level(asked("pottery"), baked("Shaped loaves by hand"), cosine=NEAR) is PARTIAL
    assert level(asked("pottery"), baked("Shaped loaves by hand"), cosine=FAR) is NONE


def test_a_tool_is_named_or_not_there() -> None:
    """A tool is not shown by what is near it in meaning."""
    assert level(asked("Kafka"), baked("Streamed orders between shops"), cosine=NEAR) is NONE
    assert level(asked("Kafka"), baked("Streamed orders between shops with Kafka")) is FULL


def test_a_verdict_cites_the_words_and_their_place() -> None:
    """Who is told "full" can look up where."""
    line = baked("Streamed orders between shops with Kafka")
    found = judged(asked("Kafka"), line, baked("Kneaded dough"))
    assert (found.cites, found.where) == ((line.id,), ("work[0].highlights[0]",))


def test_a_listed_skill_is_full_but_listed_experience_partial() -> None:
    """A skill may be listed; that something was done must be shown in a position."""
    assert level(asked("crowd control"), skill("Crowd control")) is FULL
    assert level(asked("experience in crowd control", "crowd control", kind=Kind.EXPERIENCE), skill("Crowd control")) is PARTIAL


@pytest.mark.parametrize("kind", [SnippetKind.EDUCATION, SnippetKind.COURSE])
def test_studied_is_not_done(kind: SnippetKind) -> None:
    """A course of a thing is partial evidence of it, as a skill and as experience."""
    course = snippet("Course in data analysis", kind)
    assert level(asked("data analysis"), course, cosine=NEAR) is PARTIAL
    assert level(asked("experience in data analysis", "data analysis", kind=Kind.EXPERIENCE), course, cosine=NEAR) is PARTIAL


@pytest.mark.parametrize(
    "term, line",
    [
        ("Excel", "Known for excellence in service to all guests"),
        ("Excel", "Helped apprentices excel at their final exams"),
        ("Shell", "Filled every tart shell by hand in the morning"),
        ("Word", "Spread the word about our new bread in town"),
        ("Go", "Helped the young bakery go to market with rye"),
        ("React", "Had to react to late orders from hotels"),
        ("Java", "Wrote the shop's pages in JavaScript every week"),
        ("R", "Worked with the R&D bakers of the whole group"),
        ("C", "Baked every loaf at 220 C for an hour"),
    ],
)
def test_a_word_that_looks_like_a_tool_is_none(term: str, line: str) -> None:
    """Stems, plain words and letters do not fully show the tool whose name they share, however near the line is."""
    assert level(asked(term), baked(line), cosine=NEAR) is not FULL


@pytest.mark.parametrize(
    "term, line", [("Excel", "Kept the stock lists in Excel"), ("T-SQL", "Counted loaves with T-SQL"), ("Word", "Wrote the menus in Microsoft Word")]
)
def test_the_tool_itself_is_seen(term: str, line: str) -> None:
    """With its capital, or under its full name, the same word is the tool."""
    assert level(asked(term), baked(line)) is FULL


@pytest.mark.parametrize("entry", ["Go", "Excel, Word", "R"])
def test_a_short_entry_of_the_skills_is_the_tool(entry: str) -> None:
    """In a list of skills a plain word is the tool."""
    assert level(asked(entry.split(", ")[0]), skill(entry)) is FULL


@pytest.mark.parametrize("title", ["R&D Baker", "Baker, R&D"])
def test_half_of_an_abbreviation_is_no_tool(title: str) -> None:
    """ "R&D" in a title is not the language R."""
    assert level(asked("R"), snippet(title, SnippetKind.TITLE, BAKER.id), cosine=NEAR) is not FULL


def test_a_homonym_is_not_enough() -> None:
    """ "Closing" of a shop, far in meaning, is not the closing of sales; near in meaning it may be."""
    shop = baked("Handled the closing of the shop each night")
    assert level(asked("closing"), shop, cosine=FAR) is NONE
    assert level(asked("closing"), shop, cosine=0.5) is PARTIAL


def test_a_plain_word_must_be_near_to_be_a_mention() -> None:
    """ "Planning", met in a line about something else, shows no planning."""
    line = baked("Kept to the planning of the owner")
    assert level(asked("planning"), line, cosine=0.5) is NONE
    assert level(asked("planning"), line, cosine=0.6) is PARTIAL


@pytest.mark.parametrize(
    "wanted, line",
    [
        ("surgical nursing", "Registered nurse"),
        ("real estate accounting", "Did the accounting of a bakery"),
        ("correctional care", "Emergency care for guests"),
        ("behavioral analytics", "Analytics of the sales of a bakery"),
        ("pastry school curriculum", "Wrote the curriculum of a course"),
        ("repairing engines", "Repairing clothes and shoes"),
    ],
)
def test_the_head_of_a_name_is_not_the_thing(wanted: str, line: str) -> None:
    """A nurse has not by that worked in surgery: the word that only says which sort of thing it is shows nothing, however near the line."""
    assert level(asked(wanted), baked(line), cosine=NEAR) is NONE


@pytest.mark.parametrize(
    "wanted, line",
    [
        ("neonatal care nursing", "Worked in a neonatal ward"),
        ("nursing theory", "Registered nurse on nights"),
        ("repairing engines", "Kept old engines running"),
        ("welding equipment", "Welded gates for the yard"),
    ],
)
def test_the_words_that_single_a_thing_out_show_part_of_it(wanted: str, line: str) -> None:
    """Who has what makes the thing this one has shown a part; a far line with the same words has not."""
    assert level(asked(wanted), baked(line), cosine=0.4) is PARTIAL
    assert level(asked(wanted), baked(line), cosine=FAR) is NONE


def test_a_deed_after_to_is_no_mark_of_the_thing() -> None:
    """In "ability to scope ovens" the ovens count, not the scoping."""
    wanted = asked("Ability to scope ovens", "scope ovens")
    assert level(wanted, baked("Bought new ovens"), cosine=0.4) is PARTIAL


def test_a_name_of_plain_words_needs_all_of_them_near() -> None:
    """ "Medical office": lines about the medical and about the office show it in part, one of the two does not, nor do entries of a list."""
    wanted = asked("medical office")
    assert level(wanted, baked("Answered medical calls"), skill("Office"), cosine=0.5) is PARTIAL
    assert level(wanted, skill("Office"), cosine=0.5) is NONE
    assert level(wanted, skill("Medical billing"), skill("Office"), cosine=0.5) is NONE
    assert level(wanted, baked("Answered medical calls"), skill("Office"), cosine=0.2) is NONE


@pytest.mark.parametrize("kind", [SnippetKind.LANGUAGE, SnippetKind.OTHER])
def test_a_language_or_an_award_shows_no_skill(kind: SnippetKind) -> None:
    """What is neither done, listed nor studied is no part of a skill, however near."""
    assert level(asked("glass theory"), snippet("Glass, fluent", kind), cosine=NEAR) is NONE


def test_years_are_not_shown_by_nearness_alone() -> None:
    """Near in meaning may be a skill in part; years of it need a word of it."""
    line = baked("Shaped loaves by hand")
    assert level(asked("pottery"), line, cosine=NEAR) is PARTIAL
    assert level(asked("2 years of pottery", "pottery", kind=Kind.EXPERIENCE, years=2), line, cosine=NEAR) is NONE


@pytest.mark.parametrize("cosine, expected", [(0.6, PARTIAL), (0.45, NONE)])
def test_only_a_close_meaning_is_related(cosine: float, expected: Level) -> None:
    """A line that shares no word must be close in meaning to be called related."""
    assert level(asked("pottery"), baked("Shaped loaves by hand"), cosine=cosine) is expected


def test_a_lone_deed_in_another_form_says_nothing() -> None:
    """Everyone has prepared something: "preparing" is not shown by preparing coffee."""
    assert level(asked("preparing"), baked("Prepared coffee for guests"), cosine=0.4) is NONE


@pytest.mark.parametrize("one, other", [("Microsoft Excel", "Word"), ("Microsoft Outlook", "PowerPoint")])
def test_office_programs_are_no_neighbours(one: str, other: str) -> None:
    """Who writes in Word has not by that kept a calendar in Outlook; Google's program of the same sort is near."""
    assert level(asked(one), skill(other), cosine=NEAR) is NONE
    assert level(asked("Microsoft Excel"), skill("Google Sheets"), cosine=NEAR) is PARTIAL


def test_other_people_s_department_is_not_one_s_own() -> None:
    """Who worked with the marketing department did no marketing."""
    assert level(asked("event marketing"), baked("Worked with the event marketing department"), cosine=NEAR) is PARTIAL


def test_half_of_an_and_is_partial() -> None:
    """Both are asked for: one of them is half, both together are all, in two lines as well."""
    both = asked("Docker and Kafka", "Docker", "Kafka")
    docker, kafka = baked("Packed the order system with Docker"), sold("Streamed sales with Kafka")
    assert level(both, docker) is PARTIAL
    assert level(both, docker, kafka) is FULL


def test_one_of_an_or_is_full() -> None:
    """Where the quote says "or", one of the two is enough."""
    assert level(asked("Docker or Kafka", "Docker", "Kafka"), baked("Packed the order system with Docker")) is FULL


@pytest.mark.parametrize(
    "general, specific",
    [
        ("SQL", "Postgres"),
        ("SQL database", "Postgres"),
        ("relational databases", "MySQL"),
        ("containers", "Docker"),
        ("spreadsheets", "Excel"),
        ("CAD", "AutoCAD"),
    ],
)
def test_the_specific_shows_the_general(general: str, specific: str) -> None:
    """Who has worked with Postgres has worked with SQL databases."""
    assert level(asked(general), skill(specific)) is FULL


@pytest.mark.parametrize("specific, general", [("PostgreSQL", "SQL"), ("EKS", "Kubernetes"), ("AutoCAD", "CAD")])
def test_the_general_shows_the_specific_in_part(specific: str, general: str) -> None:
    """Who knows SQL may never have seen Postgres."""
    assert level(asked(specific), skill(general)) is PARTIAL


@pytest.mark.parametrize("one, other", [("Tableau", "Power BI"), ("AWS", "Azure"), ("React", "Angular"), ("QuickBooks", "Xero")])
def test_a_sibling_is_partial(one: str, other: str) -> None:
    """A neighbouring tool is near, never the same."""
    assert level(asked(one), skill(other), cosine=NEAR) is PARTIAL


@pytest.mark.parametrize("asked_for, had", [("Kubernetes", "k8s"), ("CRM", "customer relationship management"), ("front end", "frontend")])
def test_another_name_is_the_thing_itself(asked_for: str, had: str) -> None:
    """Aliases stand for one another."""
    assert level(asked(asked_for), baked(f"Worked with {had} every day at the bakery")) is FULL


def test_members_show_a_suite() -> None:
    """Most members of a suite show it, a few in part."""
    office = [skill(name) for name in ("Word", "Excel", "Outlook")]
    assert level(asked("Microsoft Office"), *office) is FULL
    assert level(asked("Microsoft Office"), *office[:2]) is PARTIAL


def test_mentoring_a_junior_is_near_mentoring_juniors() -> None:
    """The deed in other words is partial evidence: it is neither missed nor taken for the whole."""
    assert level(asked("Mentoring of junior engineers"), baked("Mentors one junior developer"), cosine=0.5) is PARTIAL


def test_leading_a_team_is_near_leadership() -> None:
    """ "Led a team" does not pass unseen where leadership is asked for."""
    assert level(asked("leadership"), baked("Led a team of five bakers"), cosine=0.35) is PARTIAL


def test_years_are_those_of_the_positions_that_show_it() -> None:
    """From March 2021 to January 2026 are 4.8 years: enough for four, not for eight."""
    assert level(cooking(4), TITLE) is FULL
    short = judged(cooking(8), TITLE)
    assert (short.evidence, short.why) == (PARTIAL, "the dates show 4.8 of 8 years")


def test_years_of_two_positions_are_added() -> None:
    """4.6 and 4.8 years are more than nine."""
    assert level(cooking(9), TITLE, OLD_TITLE) is FULL
    assert level(cooking(10), TITLE, OLD_TITLE) is PARTIAL


def test_overlapping_positions_count_once() -> None:
    """Two jobs at the same time are no double years."""
    day, night = position("Chef", "Lindgren", "2020-01", "2022-01"), position("Line Cook", "Kornblum", "2020-01", "2022-01")
    titles = tuple(snippet(f"{p.title}, {p.employer}", SnippetKind.TITLE, p.id) for p in (day, night))
    assert planned(corpus(*titles, positions=(day, night)), cooking(3)).verdicts[0].evidence is PARTIAL
    assert planned(corpus(*titles, positions=(day, night)), cooking(2)).verdicts[0].evidence is FULL


@pytest.mark.parametrize("place", [position("Chef", "Lindgren", "2001", ""), position("Chef", "Lindgren", "2001", "2020", PositionKind.VOLUNTEER)])
def test_an_unknown_end_and_unpaid_work_count_no_years(place: Position) -> None:
    """What cannot be reckoned, or was no job, shows the thing but not the years of it."""
    known = corpus(snippet("Chef, Lindgren", SnippetKind.TITLE, place.id), positions=(place,))
    found = planned(known, cooking(1)).verdicts[0]
    assert (found.evidence, found.why) == (PARTIAL, "the dates show 0.0 of 1 years")


def test_one_stray_bullet_makes_no_profession() -> None:
    """A single line that names the thing does not turn the years of its position into years of it."""
    assert level(cooking(2), baked("Helped with cooking for a feast"), cosine=NEAR) is PARTIAL


def test_a_summary_may_state_the_years() -> None:
    """ "Chef with twelve years of …" is the person's own word; ten are not twelve."""
    wanted = asked("experience in menu planning", "menu planning", kind=Kind.EXPERIENCE, years=12)
    assert level(wanted, snippet("Chef with twelve years of menu planning", SnippetKind.SUMMARY)) is FULL
    assert level(wanted, snippet("Chef with ten years of menu planning", SnippetKind.SUMMARY)) is PARTIAL


def test_studying_shows_no_years() -> None:
    """A degree in the field is no year of work."""
    assert level(cooking(1), study("Diploma in cooking"), cosine=NEAR) is PARTIAL


def test_what_narrows_a_requirement_must_be_shown_too() -> None:
    """Much beside the term that no cited word names makes it partial; alternatives and plain adjectives do not narrow."""
    deed = baked("Exceeded sales goals at the counter every year")
    assert level(asked("exceeding sales goals", "sales goals"), deed) is FULL
    assert level(asked("exceeding sales goals in broadcast media advertising agencies", "sales goals"), deed) is PARTIAL
    assert level(asked("strong proven experience with sales goals", "sales goals"), deed) is FULL


def test_the_setting_that_is_asked_must_be_shown() -> None:
    """ "With a luxury cruise line" narrows experience of cooking; a fast-paced setting is an attitude and does not."""
    cruise = asked("experience in cooking with a luxury cruise line", "cooking", kind=Kind.EXPERIENCE)
    fast = asked("experience in cooking in a fast-paced kitchen", "cooking", kind=Kind.EXPERIENCE)
    assert [level(r, TITLE) for r in (cruise, fast)] == [PARTIAL, FULL]
    assert level(cruise, TITLE, snippet("Line Cook on a cruise ship", SnippetKind.TITLE, BAKER.id)) is FULL


def test_colleagues_of_a_trade_are_no_skill_in_it() -> None:
    """Who worked with customer service has not done it; who worked with Kubernetes has used it."""
    assert level(asked("customer service"), baked("Worked closely with customer service to resolve delays")) is not FULL
    assert level(asked("customer service"), baked("Praised for customer service at the counter")) is FULL
    assert level(asked("Kubernetes"), baked("Worked with Kubernetes to run the ovens")) is FULL


def test_a_word_in_another_form_is_near() -> None:
    """"Precepted" is near "precepting" and no more."""
    assert level(asked("precepting"), baked("Precepted nine new bakers"), cosine=0.2) is PARTIAL


def test_half_of_an_and_is_a_part() -> None:
    """Who shows one of two things that are asked for in one breath shows a part, and is asked for the rest."""
    both = asked("experience with sourdough and laminated doughs", "sourdough and laminated doughs", kind=Kind.EXPERIENCE)
    assert level(both, baked("Rolled laminated doughs for the counter")) is PARTIAL
    assert level(both, baked("Rolled out the barrels")) is NONE


MENTORING = asked("Experience mentoring engineers", "mentoring engineers", kind=Kind.EXPERIENCE)


@pytest.mark.parametrize("kind", [SnippetKind.TITLE, SnippetKind.HEADLINE])
@pytest.mark.parametrize("wanted", [MENTORING, asked("Mentoring engineers"), asked("managing engineers"), asked("Able to manage engineers", "manage engineers")])
def test_how_someone_is_called_shows_nothing_of_what_he_should_have_done(wanted: Requirement, kind: SnippetKind) -> None:
    """A senior engineer has mentored none, however near the two are."""
    for cosine in (0.5, NEAR):
        assert level(wanted, snippet("Senior Backend Engineer", kind, BAKER.id), cosine=cosine) is NONE


@pytest.mark.parametrize(
    ("term", "line"),
    [
        ("mentoring engineers", "Mentored three junior engineers"), ("Mentoring of junior engineers", "Mentored three junior engineers"),
        ("Mentoring junior engineers", "Wrote runbooks and mentored two junior engineers"), ("leading a team", "Led the small team of the night shift"),
        ("teaching adults", "Taught 12 adults to bake"), ("managing budgets", "Managed yearly budgets of two shops"), ("Automated testing with pytest", "Wrote integration tests with pytest"),
    ],
)  # fmt: skip
def test_a_line_about_doing_it_shows_it_in_whatever_form(term: str, line: str) -> None:
    """And then it is not asked about."""
    wanted = asked(term)
    assert level(wanted, baked(line)) is FULL
    assert planned(corpus(baked(line)), wanted).questions == ()


def test_of_what_was_done_an_entry_among_the_skills_shows_a_part() -> None:
    """It says that someone can, not that he did; the line that tells of it comes first among what is cited."""
    line = baked("Mentored three junior engineers")
    assert level(asked("Mentoring engineers"), skill("Mentoring engineers")) is PARTIAL
    found = judged(asked("Mentoring engineers"), skill("Mentoring engineers"), line)
    assert (found.evidence, found.cites[0]) == (FULL, line.id)


def test_the_deed_with_half_of_its_object_is_a_part() -> None:
    """Three engineers need not have been junior ones; another deed with the same object must be near."""
    wanted = asked("Mentoring junior engineers")
    assert level(wanted, baked("Mentored three engineers"), cosine=0.5) is PARTIAL
    assert level(wanted, baked("Paid three engineers"), cosine=FAR) is NONE
    assert level(asked("Load testing with JMeter"), baked("Drew charts of the till with JMeter"), cosine=0.5) is PARTIAL


@pytest.mark.parametrize(
    "wanted, line",
    [("sugar work", "Cut flour and sugar waste by 18 %"), ("chocolate tempering", "Stacked chocolate boxes on pallets"), ("glass blowing", "Washed glass doors of the shop")],
)
def test_a_noun_lent_to_another_thing_is_no_evidence(wanted: str, line: str) -> None:
    """The sugar of "sugar waste" shows no sugar work, unless the whole line is near."""
    assert level(asked(wanted), baked(line), cosine=0.45) is NONE


@pytest.mark.parametrize("line", ["Pulled sugar for wedding cakes", "Modelled flowers of sugar", "Sugar, marzipan and chocolate"])
def test_a_noun_of_its_own_shows_a_part(line: str) -> None:
    """Where sugar itself was worked, sugar work is partly shown."""
    assert level(asked("sugar work"), baked(line), cosine=0.45) is PARTIAL


@pytest.mark.parametrize(
    "wanted, line, expected",
    [
        ("ordering ingredients from suppliers", "Ordered dairy and flour from six suppliers", PARTIAL),
        ("Ordering materials from vendors", "Ordered timber from local vendors", PARTIAL),
        ("ordering ingredients from suppliers", "Took orders from guests", NONE),
        ("ordering ingredients from suppliers", "Collected flour from suppliers", NONE),
        ("ordering ingredients from suppliers", "Managers who ordered flour from suppliers praised me", NONE),
    ],
)
def test_the_same_deed_in_the_same_connection_is_a_part(wanted: str, line: str, expected: Level) -> None:
    """Who ordered flour from suppliers has in part ordered ingredients from them; who did something else there has not."""
    assert level(asked(wanted), baked(line), cosine=0.45) is expected


def test_a_thing_made_and_a_tool_with_its_purpose_are_parts() -> None:
    """Sourdough that was baked is part of its production, and Excel a part of Excel for something."""
    bread = asked("sourdough bread production", "Sourdough bread production")
    assert level(bread, baked("Baked sourdough and rye loaves for 200 guests a day"), skill("Sourdough"), cosine=0.45) is PARTIAL
    assert level(asked("Excel for price calculations"), skill("Excel"), cosine=0.45) is PARTIAL


@pytest.mark.parametrize(
    ("quote", "known", "found"),
    [
        ("Sage 100 and Excel", ("Excel",), Level.PARTIAL),
        ("Sage 100 et Excel", ("Excel",), Level.PARTIAL),
        ("Sage 100 et Excel", ("Excel", "Sage 50"), Level.PARTIAL),
        ("Sage 100 et Excel", ("Excel", "Sage 100"), Level.FULL),
        ("Foltrix, Brixo and Excel", ("Excel", "Brixo"), Level.PARTIAL),
        ("Foltrix, Brixo and Excel", ("Excel", "Brixo", "Foltrix"), Level.FULL),
        ("Foltrix or Excel", ("Excel",), Level.FULL),
        ("Sage 100 or Excel", ("Excel",), Level.FULL),
        ("Reports and Excel", ("Excel",), Level.FULL),
        ("Excel 2016", ("Excel",), Level.FULL),
    ],
)
def test_a_name_that_is_joined_to_another_is_asked_for_too(quote: str, known: tuple[str, ...], found: Level) -> None:
    """Whether or not a lexicon knows it; after an "or" one is enough, and a plain word with a capital is no name."""
    assert level(asked(quote, "Excel"), *map(skill, known)) is found
