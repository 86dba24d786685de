"""Degrees, licences, languages, attitudes and circumstances: each kind has its own rule of evidence."""

from __future__ import annotations

import pytest

from agent.domain.brief import Kind
from agent.domain.corpus import Snippet, SnippetKind
from agent.domain.plan import Level
from tests.people import CLERK, snippet
from tests.stages.plan.cases import FAR, NEAR, asked, baked, certificate, judged, level, skill, study

FULL, PARTIAL, NONE = Level.FULL, Level.PARTIAL, Level.NONE
SCHOOL, COLLEGE, UNIVERSITY, MASTER, DOCTOR = (
    study("High school diploma, Lindgren School"),
    study("Associate degree in Baking, Lindgren College"),
    study("Bachelor of Science in Chemistry, Kornblum University"),
    study("Master of Arts in History, Kornblum University"),
    study("PhD in Chemistry, Kornblum University"),
)
LADDER = (SCHOOL, COLLEGE, UNIVERSITY, MASTER, DOCTOR)
COMMUNICATION = asked("Excellent communication skills", "communication", kind=Kind.TRAIT)
NIGHTS = asked("Must be willing to work nights", "work nights", kind=Kind.ELIGIBILITY)


@pytest.mark.parametrize(
    "quote, levels",
    [
        ("High school diploma", (FULL, FULL, FULL, FULL, FULL)),
        ("Associate degree", (PARTIAL, FULL, FULL, FULL, FULL)),
        ("Bachelor's degree", (NONE, PARTIAL, FULL, FULL, FULL)),
        ("Master's degree", (NONE, NONE, PARTIAL, FULL, FULL)),
        ("PhD", (NONE, NONE, NONE, PARTIAL, FULL)),
    ],
)
def test_degrees_are_a_ladder(quote: str, levels: tuple[Level, ...]) -> None:
    """A higher degree includes the lower ones; one step below is partial, more is nothing."""
    assert tuple(level(asked(quote, kind=Kind.EDUCATION), held) for held in LADDER) == levels


def test_the_field_counts_where_one_is_asked() -> None:
    """The right degree in another field is partial; where "or a related field" is said, a neighbour counts."""
    chemistry = asked("Bachelor's degree in chemistry", "Bachelor's degree", "chemistry", kind=Kind.EDUCATION)
    related = asked("Bachelor's degree in biology or a related field", "Bachelor's degree", "biology", kind=Kind.EDUCATION)
    assert [level(chemistry, held) for held in (UNIVERSITY, DOCTOR, MASTER)] == [FULL, FULL, PARTIAL]
    assert [level(related, held) for held in (UNIVERSITY, MASTER)] == [FULL, PARTIAL]


def test_a_step_below_in_another_field_is_nothing() -> None:
    """An associate degree in baking is near a bachelor's degree, but not near one in chemistry."""
    chemistry = asked("Bachelor's degree in chemistry", "Bachelor's degree", "chemistry", kind=Kind.EDUCATION)
    assert level(asked("Bachelor's degree", kind=Kind.EDUCATION), COLLEGE) is PARTIAL
    assert level(chemistry, COLLEGE) is NONE


def test_a_graduate_of_a_school_of_a_field_has_studied_the_field() -> None:
    """No degree is named: a degree in the field is all that is asked, one in another field shows nothing of it."""
    school = asked("Graduate of an accredited school of chemistry", kind=Kind.EDUCATION)
    assert [level(school, held) for held in (UNIVERSITY, MASTER)] == [FULL, NONE]


@pytest.mark.parametrize("quote", ["Master's degree, which must be accredited", "Master's degree; MUST BE ACCREDITED"])
def test_must_be_is_no_degree(quote: str) -> None:
    """ "Be" is not the Bachelor of Engineering, which a lower degree would reach."""
    assert level(asked(quote, kind=Kind.EDUCATION), study("B.E. Mechanics, Lindgren College")) is PARTIAL
    assert level(asked(quote, kind=Kind.EDUCATION), COLLEGE) is NONE


def test_an_mba_is_a_master_of_business_administration() -> None:
    """The abbreviation names the field too."""
    wanted = asked("Master's degree in business administration", "Master's degree", "business administration", kind=Kind.EDUCATION)
    assert level(wanted, study("MBA, Lindgren College")) is FULL


@pytest.mark.parametrize("state", ["expected 2027", "in progress", "not completed"])
def test_an_unfinished_degree_is_partial(state: str) -> None:
    """Who is still studying does not hold the degree."""
    assert level(asked("Bachelor's degree", kind=Kind.EDUCATION), study(f"Bachelor of Science in Chemistry, {state}")) is PARTIAL


def test_work_is_no_degree() -> None:
    """A degree named in a bullet or near in meaning is none of one's own."""
    assert level(asked("Bachelor's degree", kind=Kind.EDUCATION), baked("Checked the bachelor's degree of each applicant"), cosine=NEAR) is NONE


@pytest.mark.parametrize(
    "held", [certificate("CPA"), certificate("Certified Public Accountant, 2019"), skill("CPA"), baked("Obtained the CPA while running the shop")]
)
def test_a_credential_is_held_by_name(held: Snippet) -> None:
    """Under its name or its abbreviation, as a certificate, a skill or said to be obtained."""
    assert level(asked("CPA", kind=Kind.CREDENTIAL), held) is FULL


@pytest.mark.parametrize(
    "near", [certificate("CMA"), certificate("Certified Baker"), study("BA in Accounting"), baked("Answered the auditor's questions")]
)
def test_a_near_credential_is_none(near: Snippet) -> None:
    """Another certificate, however near in meaning, is not the one that is asked for."""
    assert level(asked("CPA", kind=Kind.CREDENTIAL), near, cosine=NEAR) is NONE


@pytest.mark.parametrize("text", ["CPA candidate", "CPA in progress", "CPA, expired 2020"])
def test_a_wished_or_lapsed_credential_is_partial(text: str) -> None:
    """Who pursues a licence, or had it, does not hold it."""
    assert level(asked("CPA", kind=Kind.CREDENTIAL), certificate(text)) is PARTIAL


def test_a_bullet_that_mentions_a_credential_does_not_hold_it() -> None:
    """Working beside those who have it is not having it."""
    assert level(asked("CPA", kind=Kind.CREDENTIAL), baked("Prepared papers for the CPA of the shop")) is PARTIAL


def test_another_state_s_licence_is_partial() -> None:
    """A licence is bound to its place."""
    ohio = asked("Registered Nurse license in Ohio", "Registered Nurse license", kind=Kind.CREDENTIAL)
    assert level(ohio, certificate("Registered Nurse License, Texas")) is PARTIAL
    assert level(ohio, certificate("Registered Nurse License, Ohio")) is FULL


def test_a_state_of_two_words_is_a_place_of_its_own() -> None:
    """New York is a state too, and West Virginia is not Virginia."""
    for here, there in (("New York", "Texas"), ("West Virginia", "Virginia"), ("Virginia", "West Virginia")):
        wanted = asked(f"Registered Nurse license in {here}", "Registered Nurse license", kind=Kind.CREDENTIAL)
        assert level(wanted, certificate(f"Registered Nurse License, {there}")) is PARTIAL
        assert level(wanted, certificate(f"Registered Nurse License, {here}")) is FULL


def test_a_title_implies_a_licence_in_part() -> None:
    """An attorney will have been admitted; it is not stated."""
    title = snippet("Attorney, Lindgren Law", SnippetKind.TITLE, CLERK.id)
    assert level(asked("bar admission", kind=Kind.CREDENTIAL), title) is PARTIAL


def test_one_of_two_credentials_is_partial_or_full() -> None:
    """Both of an "and" are needed, one of an "or"."""
    assert level(asked("BLS and ACLS", "BLS", "ACLS", kind=Kind.CREDENTIAL), certificate("BLS")) is PARTIAL
    assert level(asked("BLS or ACLS", "BLS", "ACLS", kind=Kind.CREDENTIAL), certificate("BLS")) is FULL


@pytest.mark.parametrize(
    "quote, known, expected",
    [
        ("Fluent in Spanish", snippet("Spanish (native)", SnippetKind.LANGUAGE), FULL),
        ("Fluent in Spanish", skill("Spanish"), FULL),
        ("Fluent in Spanish", snippet("Bilingual baker, English and Spanish", SnippetKind.SUMMARY), FULL),
        ("Fluent in Spanish", snippet("Spanish (basic)", SnippetKind.LANGUAGE), PARTIAL),
        ("Basic Spanish", snippet("Spanish (basic)", SnippetKind.LANGUAGE), FULL),
        ("Spanish and French", snippet("Spanish", SnippetKind.LANGUAGE), PARTIAL),
        ("Spanish or French", snippet("Spanish", SnippetKind.LANGUAGE), FULL),
        ("Fluent in Spanish", baked("Baked Spanish almond cakes"), NONE),
        ("Fluent in Spanish", study("Spanish literature"), NONE),
        ("Fluent in Polish", baked("Polished the counters every evening"), NONE),
        ("Fluent in Polish", snippet("Spanish", SnippetKind.LANGUAGE), NONE),
        ("Speaks a language other than English", snippet("Spanish", SnippetKind.LANGUAGE), FULL),
        ("Speaks a language other than English", snippet("English", SnippetKind.LANGUAGE), NONE),
    ],
)
def test_a_language_is_listed_or_said_of_oneself(quote: str, known: Snippet, expected: Level) -> None:
    """Its name in another connection, or a neighbouring language, is none; a lower level is partial."""
    assert level(asked(quote, kind=Kind.LANGUAGE), known, cosine=NEAR) is expected


def test_a_resume_in_english_shows_english_in_part() -> None:
    """It is written in it; how well it is spoken is not stated."""
    assert level(asked("Fluent in English", kind=Kind.LANGUAGE), baked("Kneaded dough")) is PARTIAL


@pytest.mark.parametrize("saying", [snippet("Great communication skills", SnippetKind.SUMMARY), skill("Communication")])
def test_a_trait_that_is_only_said_is_never_full(saying: Snippet) -> None:
    """Anyone can say it of himself."""
    assert level(COMMUNICATION, saying, saying, cosine=NEAR) is PARTIAL


def test_a_trait_said_and_shown_is_full() -> None:
    """Deeds and words together show it; deeds alone in part; neither not at all."""
    deed = baked("Presented new breads to the buyers of hotels")
    assert level(COMMUNICATION, deed, skill("Communication"), cosine=NEAR) is FULL
    assert level(COMMUNICATION, deed, cosine=NEAR) is PARTIAL
    assert level(COMMUNICATION, baked("Kneaded dough"), cosine=FAR) is NONE


@pytest.mark.parametrize(
    "quote, line",
    [
        ("effective prioritization", "Introduced a scheduling model for the ovens"),
        ("act independently", "Dedicated and motivated baker"),
        ("ethical conduct", "Checked the compliance of ovens with drawings"),
        ("organized", "Baked for an organization of bakers"),
        ("creative thinker", "Created accounts for new customers"),
        ("working across organizational boundaries", "Planned and organized the ovens"),
        ("data-driven and self-motivated", "Spreadsheet-driven ordering of flour"),
    ],
)
def test_a_word_in_another_connection_shows_no_attitude(quote: str, line: str) -> None:
    """The letters of an attitude in a word that means something else are no sign of it."""
    bullet, summary = baked(line), snippet(line, SnippetKind.SUMMARY)
    assert level(asked(quote, kind=Kind.TRAIT), bullet, summary, cosine=0.4) is NONE


@pytest.mark.parametrize(
    "quote, line",
    [
        ("ability to prioritize", "Managed competing deadlines of four hotels"),
        ("works independently", "Independently ran the night shift"),
        ("collaborative", "Baked with the pastry team"),
        ("self-motivated", "Initiated a stall at the market"),
        ("highly organized", "Organized the store room"),
    ],
)
def test_a_deed_shows_an_attitude_in_part(quote: str, line: str) -> None:
    """Done, though not said, is partial."""
    assert level(asked(quote, kind=Kind.TRAIT), baked(line), cosine=0.4) is PARTIAL


def test_a_list_near_in_meaning_shows_no_attitude() -> None:
    """Only what was done may be near an attitude without a word of it."""
    assert level(asked("tolerance of noise", kind=Kind.TRAIT), skill("Ovens"), cosine=NEAR) is NONE
    assert level(asked("tolerance of noise", kind=Kind.TRAIT), baked("Baked beside the railway"), cosine=NEAR) is PARTIAL


def test_a_plain_word_touches_no_circumstance() -> None:
    """ "Plan" in a line about something else does not touch on a shift plan."""
    wanted = asked("Plan work for three shifts", "Plan", kind=Kind.ELIGIBILITY)
    assert level(wanted, baked("Filed the plan of the shop"), cosine=0.2) is NONE


def test_traits_and_circumstances_are_never_sure() -> None:
    """Rules cannot be sure of attitudes."""
    assert not judged(COMMUNICATION, skill("Communication"), cosine=NEAR).sure


def test_what_is_not_stated_is_not_lacking() -> None:
    """A résumé seldom says that one works nights: the verdict says that this means nothing."""
    found = judged(NIGHTS, baked("Kneaded dough"))
    assert (found.evidence, found.why) == (NONE, "not stated in the résumé, which does not mean that you lack it")
    assert level(NIGHTS, baked("Work nights in the bakery")) is PARTIAL


def test_a_university_in_a_field_asks_for_the_field() -> None:
    """"University in Chemistry" is not shown by a degree in law."""
    wanted = asked("university in Chemistry", kind=Kind.EDUCATION)
    assert level(wanted, study("Bachelor Law, Lindgren University")) is not Level.FULL
    assert level(wanted, study("Bachelor Chemistry, Lindgren University")) is Level.FULL


@pytest.mark.parametrize("name", ["Yoruba", "Igbo", "Nepali", "Welsh", "Amharic"])
@pytest.mark.parametrize("kind", [Kind.LANGUAGE, Kind.SKILL])
def test_a_language_that_is_listed_is_shown(name: str, kind: Kind) -> None:
    """Whatever language it is, and whether the post asks for it as a language or as a skill."""
    assert level(asked(f"Fluent in {name}", name, kind=kind), snippet(name, SnippetKind.LANGUAGE)) is FULL
    assert level(asked(f"Fluent in {name}", name, kind=kind), snippet("Spanish", SnippetKind.LANGUAGE)) is NONE


@pytest.mark.parametrize(
    "quote, listed, found",
    [
        ("safe lifting level 2 certificate", "safe lifting level 2", FULL), ("Level 2 safe lifting certificate", "Safe lifting level 2", FULL), ("safe lifting certificate", "safe lifting, level 2", FULL),
        ("safe lifting level 3 certificate", "safe lifting level 2", NONE), ("safe lifting certificate", "safe lifting", NONE), ("food handling level 2 certificate", "food level 2", NONE),
    ],
)  # fmt: skip
def test_a_paper_with_its_level_is_held_without_the_word_certificate(quote: str, listed: str, found: Level) -> None:
    """What is listed with a level was examined; without one, or with another, it is not the paper."""
    assert level(asked(quote, kind=Kind.CREDENTIAL), skill(listed)) is found


@pytest.mark.parametrize(
    "quote, known, found",
    [
        ("HACCP certification", (skill("HACCP"), baked("Ran the HACCP log")), Level.PARTIAL),
        ("HACCP certification", (baked("Maintained the HACCP records"),), Level.PARTIAL),
        ("HACCP certificate", (skill("HACCP certified"),), Level.FULL),
        ("HACCP certification", (certificate("HACCP"),), Level.FULL),
        ("HACCP certification", (baked("Passed the HACCP exam"),), Level.FULL),
        ("RN license", (snippet("RN, Kornblum Hospital", SnippetKind.TITLE),), Level.FULL),
    ],
)
def test_a_paper_is_shown_by_a_paper(quote: str, known: tuple[Snippet, ...], found: Level) -> None:
    """Who worked by a method, or lists it, has not by that its certificate."""
    assert level(asked(quote, kind=Kind.CREDENTIAL), *known) is found


@pytest.mark.parametrize(
    "quote, held, found",
    [
        ("Forklift certification", "Forklift Operator Certification (OSHA)", FULL),
        ("Forklift operator certification", "Certified Forklift Driver", FULL),
        ("Crane operator certificate", "Tower Crane Certificate, Lindgren Lifting", FULL),
        ("Food safety certificate", "Certified Food Safety Manager", FULL),
        ("Project management certification", "Project Management Professional (PMP)", FULL),
        ("First Aid certificate", "Emergency First Aid at Work", FULL),
        ("EPA 608 certification", "EPA 608 Universal Technician", FULL),
        ("OSHA 10 card", "OSHA 10-Hour General Industry", FULL),
        ("Forklift certification, class IV", "Forklift Operator Certification, Class 4", FULL),
        ("Dental assistant certification", "Certified Dental Assistant", FULL),
        ("Forklift and reach truck certification", "Forklift Operator Certification", PARTIAL),
        ("OSHA forklift certification", "Forklift Operator Certification", PARTIAL),
        ("Forklift certification, class IV", "Forklift Operator Certification", PARTIAL),
        ("Electrician license", "Electrician Certificate", PARTIAL),
        ("OSHA forklift certification", "Forklift Operator Certification (Lindgren Lifting)", NONE),
        ("Forklift certification", "Forklift mechanic certificate", NONE),
        ("Forklift certification", "Forklift maintenance certificate", NONE),
        ("Forklift certification", "Forklift trainee certificate", NONE),
        ("Forklift certification", "Forklift Operator Certification, in progress", NONE),
        ("Forklift certification", "Forklift Operator Certification, valid until 2019", NONE),
        ("Forklift certification, class IV", "Forklift Operator Certification, Class I", NONE),
        ("CPR certification", "CPR instructor course booked", NONE),
        ("CDL class A license", "CDL Class B License", NONE),
        ("Plumbing level 3 certificate", "Plumbing Certificate, Level 2", NONE),
        ("First Aid certificate", "First Aid at Work (expired 2019)", NONE),
        ("First Aid certificate", "Mental Health First Aid", NONE),
        ("OSHA 30 certification", "OSHA 10", NONE),
        ("Safety certification", "Certified Radiation Safety Specialist", NONE),
        ("Nursing assistant certificate", "Nursing home administrator certificate", NONE),
    ],
)
def test_a_paper_is_known_under_a_longer_name(quote: str, held: str, found: Level) -> None:
    """All the words of its name are needed; another level, trade, issuer or subject is another paper, and one that has lapsed or is only booked is none."""
    assert level(asked(quote, kind=Kind.CREDENTIAL), certificate(held), cosine=NEAR) is found


@pytest.mark.parametrize("entry, found", [("Forklift certified", FULL), ("Forklift driving", NONE), ("Forklift certification planned", PARTIAL)])
def test_a_skill_that_says_it_is_a_paper_is_one(entry: str, found: Level) -> None:
    """The thing alone is no paper of it, and one that is planned is only mentioned."""
    assert level(asked("Forklift certification", kind=Kind.CREDENTIAL), skill(entry)) is found


_ENGLISH, _SPANISH, _FRENCH = (snippet(f"{name} (fluent)", SnippetKind.LANGUAGE) for name in ("English", "Spanish", "French"))


@pytest.mark.parametrize(
    "quote, known, found",
    [
        ("Bilingual English/Spanish", (_ENGLISH, _SPANISH), FULL),
        ("Bilingual English/Spanish", (_SPANISH,), PARTIAL),
        ("Bilingual English/Spanish", (_ENGLISH, _FRENCH), NONE),
        ("Bilingual English/Spanish", (baked("Kneaded dough"),), NONE),
        ("Bilingual (English and Spanish)", (_ENGLISH,), NONE),
        ("Fluent in both French and English", (_ENGLISH, _FRENCH), FULL),
        ("Fluent in French and English", (_FRENCH,), PARTIAL),
        ("Fluent in French and English", (baked("Kneaded dough"),), NONE),
        ("Spanish/French speaker", (_FRENCH,), FULL),
        ("English/Spanish speaker", (_ENGLISH,), NONE),
        ("English or Spanish", (_ENGLISH,), FULL),
        ("English and Spanish or French", (_ENGLISH, _FRENCH), FULL),
        ("English and Spanish or French", (_ENGLISH,), NONE),
        ("English, Spanish and French", (_ENGLISH, _SPANISH), PARTIAL),
        ("Spanish, French or German", (_FRENCH,), FULL),
        ("Conversational Spanish and French", (snippet("Spanish (basic)", SnippetKind.LANGUAGE),), PARTIAL),
    ],
)
def test_each_language_that_is_asked_for_is_needed(quote: str, known: tuple[Snippet, ...], found: Level) -> None:
    """One is enough only where the post says "or"; the language of the résumé is no part of two."""
    assert level(asked(quote, kind=Kind.LANGUAGE), *known) is found


@pytest.mark.parametrize(
    "quote, held, found",
    [("German C1", "German (C1)", FULL), ("German C1", "German (C2)", FULL), ("German C1", "German (B2)", PARTIAL), ("German C1", "German (B1)", NONE), ("German C1", "German (B)", NONE), ("German C1", "German (fluent)", FULL), ("Fluent German", "German (B2)", FULL)],
)
def test_a_grade_of_the_european_frame_is_compared(quote: str, held: str, found: Level) -> None:
    """One step lower is a part, two are nothing; where one of them is told in words, words decide as ever."""
    assert level(asked(quote, "German", kind=Kind.LANGUAGE), snippet(held, SnippetKind.LANGUAGE)) is found


@pytest.mark.parametrize(
    ("quote", "held", "found"),
    [
        ("A second European language", ("Swedish (mother tongue)", "German (A2)"), FULL),
        ("A second European language", ("English (native)", "German (A2)"), PARTIAL),
        ("A second European language", ("English (native)", "Japanese (fluent)"), NONE),
        ("Any foreign language", ("English (native)", "Japanese (fluent)"), FULL),
        ("Any foreign language", ("English (native)",), NONE),
        ("Two foreign languages", ("Swedish (native)",), NONE),
        ("English as a second language", ("Swedish (native)",), PARTIAL),
    ],
)
def test_a_second_language_is_any_beside_english(quote: str, held: tuple[str, ...], found: Level) -> None:
    """One of Europe where that is asked; English alone is none, and one of two is not known to be both."""
    assert level(asked(quote, kind=Kind.LANGUAGE), *(snippet(one, SnippetKind.LANGUAGE) for one in held)) is found
