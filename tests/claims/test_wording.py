"""Under which keys one word stands for another, seen from a line: spelling, forms, compounds, kinds."""

from __future__ import annotations

import pytest

from tests.claims.cases import hard, rules
from tests.people import position


@pytest.mark.parametrize(
    "line, source",
    [
        ("Organised the colour chart", "Organized the color chart"),
        ("Organized the color chart", "Organised the colour chart"),
        ("Oversaw and taught apprentices", "Oversee and teach apprentices"),
        ("Fed the children", "Fed a child"),
        ("Sharpened knives", "Sharpened a knife"),
        ("Wrote front-end code", "Wrote frontend code"),
        ("Wrote frontend code", "Wrote front end code"),
        ("Analysed sales", "Analysis of sales"),
        ("Planned the menus", "Menu planning"),
        ("Answered customer calls", "Answered calls from customers"),
        ("Served clients", "Served customers"),
        ("Curtains sewn", "Sewed curtains"),
        ("Brash burnt", "Burned the brash"),
        ("Cooked in the dept. kitchen", "Cooked in the department kitchen"),
    ],
)
def test_the_same_word_in_another_form_has_no_finding(line: str, source: str) -> None:
    """Spelling, number, tense, compounds, nouns of verbs and synonyms change nothing."""
    assert not rules(line, source)


@pytest.mark.parametrize(
    "line, source",
    [
        ("Baked fluffy bread", "Baked bread"),
        ("Wrote an estimate", "Trained an estimator"),
        ("Answered internal calls", "Answered calls as an intern"),
        ("Filed policies", "Filed police forms"),
        ("Worked with data", "Worked on that date"),
        ("Baked bread in an oven", "Baked bread"),
    ],
)
def test_another_word_is_reported(line: str, source: str) -> None:
    """A word without licence is soft, also where it only looks alike."""
    assert "word" in rules(line, source)


@pytest.mark.parametrize("general, specific", [("database", "PostgreSQL"), ("cloud", "AWS"), ("container", "Docker")])
def test_a_kind_may_be_told_as_the_general_thing_and_never_back(general: str, specific: str) -> None:
    """PostgreSQL is a database; a database is no PostgreSQL."""
    assert not rules(f"Worked with {general}", f"Worked with {specific}")
    assert "name" in hard(f"Worked with {specific}", f"Worked with {general}")


WEAKER = [
    ("Checked the ovens", "Audited the ovens"),
    ("Drafted the recipes", "Wrote the recipes"),
    ("Guided two apprentices", "Mentored two apprentices"),
    ("Started the bakery", "Established the bakery"),
    ("Troubleshot the mixer", "Repaired the mixer"),
    ("Offered tastings", "Provided tastings"),
    ("Updated the till", "Modernized the till"),
]


@pytest.mark.parametrize("weak, strong", WEAKER)
def test_a_word_that_claims_less_may_stand_but_not_back(weak: str, strong: str) -> None:
    """Who audited has checked; who checked has not audited."""
    assert not rules(weak, strong)
    assert rules(strong, weak)


@pytest.mark.parametrize(
    "line, source",
    [
        ("Resolved complaints", "Answered complaints"),
        ("Increased orders", "Took orders"),
        ("Ran the night audit", "Did the night audit"),
        ("Broke the tables", "Set the tables"),
        ("Served weddings", "Attended weddings"),
        ("Engineered the menu", "Wrote the menu"),
        ("Designed the trip", "Planned the trip"),
    ],
)
def test_another_size_of_deed_is_no_synonym(line: str, source: str) -> None:
    """Words that are near in one trade and larger in the next are none."""
    assert rules(line, source)


def test_notes_without_a_verb_may_get_one_that_says_nothing() -> None:
    """"Gave" makes a sentence of "baths for dogs"; where the notes have a verb it would be another claim."""
    assert not rules("Gave dogs baths and clips", "Baths and clips for dogs")
    assert "word" in rules("Gave talks on rye bread", "Attended talks on rye bread")


@pytest.mark.parametrize(
    "line, source",
    [
        ("Sold bread on Fridays and Saturdays", "sold bread fri and sat"),
        ("Sold bread on Saturdays and Sundays", "sold bread sat/sun"),
        ("Interpreted unpaid for the guild", "Interpreted for the guild, not paid"),
    ],
)
def test_notes_written_out_hold(line: str, source: str) -> None:
    """"Sat" beside another day is Saturday, "not paid" is unpaid."""
    assert not rules(line, source)


@pytest.mark.parametrize("line, source", [("Advised guests on allergens", "Told guests about allergens"), ("Advised the owner on flour", "Informed the owner about flour")])
def test_to_tell_is_not_to_advise(line: str, source: str) -> None:
    """Advice claims more than news."""
    assert rules(line, source)


def test_a_slip_of_the_pen_is_the_word_that_was_meant() -> None:
    """Notes are misspelt; the line is not, and says no other word."""
    assert not rules("Answered the phone and received deliveries at the restaurant", "answerd the phone and recieved delivarys at the resturant")
    assert "word" in rules("Scrapped old ovens", "scraped old ovens")


@pytest.mark.parametrize("line, source", [("Handled the post and client calls", "post, client calls"), ("Kept a fixed stock register", "cash, fixed stock register"), ("Wrote menus, which the owner then checked", "wrote menus, then the owner checked them")])
def test_notes_may_be_given_a_verb(line: str, source: str) -> None:
    """A list of things is what one had to do with; nothing else is said of it."""
    assert not rules(line, source)


@pytest.mark.parametrize("line, source", [("Handled complaints", "sorted complaints for the manager"), ("Kept the stock register", "audited the stock register"), ("Ran the post and client calls", "post, client calls"), ("Wrote menus and then checked them", "wrote menus, then the owner checked them")])
def test_a_deed_is_given_no_other_verb(line: str, source: str) -> None:
    """Where the evidence says what was done, the line says no other thing, nor does it make the notes larger."""
    assert rules(line, source)


def test_a_trade_lends_its_verb_to_bare_notes() -> None:
    """Who is a welder and notes "trailers, gates" welded them; no other thing, not what another verb was done to, and no authority."""
    welder, manager = position("Welder", "Fenn Yard", "2014", "2018"), position("Manager", "Fenn Yard", "2014", "2018")
    assert not rules("Welded trailers and gates", (welder, "trailers, gates"), at=welder)
    assert "word" in rules("Welded the hull", (welder, "sanded the hull"), at=welder)
    assert "word" in rules("Welded boats", (welder, "trailers, gates"), at=welder)
    assert "ownership" in rules("Managed trailers", (manager, "trailers, gates"), at=manager)


@pytest.mark.parametrize(
    "line, source",
    [
        ("Altered suits for the shop", "alterd suits for the shop"),
        ("Screened letters for the shop", "screend letters for the shop"),
        ("Drove with no accidents", "drove with no acidents"),
        ("Delivered letters to 620 households", "delivered letters to 620 housholds"),
        ("Cleaned the breathing apparatus", "cleaned the breathing aparatus"),
    ],
)
def test_a_slip_of_the_pen_is_read_as_meant(line: str, source: str) -> None:
    """A word that is none, one letter away from that of the line, is that word."""
    assert not rules(line, source)


@pytest.mark.parametrize(
    "line, source",
    [
        ("Filed patients for the clinic", "Filed patents for the clinic"),
        ("Cleaned statutes in the park", "Cleaned statues in the park"),
        ("Served desserts in the camp", "Served deserts in the camp"),
        ("Trained the personal of the shop", "Trained the personnel of the shop"),
        ("Wrote contracts for the shop", "Wrote contrasts for the shop"),
        ("Ran the shop at Olbrecht", "Ran the shop at Olbrech"),
    ],
)
def test_a_word_of_its_own_is_no_slip(line: str, source: str) -> None:
    """Two words that look alike are two words, and so are two names."""
    assert rules(line, source)


@pytest.mark.parametrize(
    "line, source",
    [
        ("Reconciled the bank daily", "Bank reconciliation daily"),
        ("Produced cakes for hotels", "Production of cakes for hotels"),
        ("Specified the ovens", "Specification of the ovens"),
        ("Approved orders", "Approval of orders"),
        ("Maintained the ovens", "Maintenance of the ovens"),
        ("Reconciliation of the bank daily", "Reconciled the bank daily"),
    ],
)
def test_a_verb_may_come_of_its_noun(line: str, source: str) -> None:
    """Notes without a verb name the deed."""
    assert not rules(line, source)


@pytest.mark.parametrize("line, source", [("Tried new cakes", "Trial of new cakes was done by others"), ("Missed the shop", "Mission of the shop"), ("Passed the ovens", "Passion for ovens"), ("Promoted bakers", "Promise of bakers")])
def test_a_noun_of_another_verb_is_none_of_it(line: str, source: str) -> None:
    """What only sounds alike is another word."""
    assert rules(line, source)


@pytest.mark.parametrize("title, line", [("Stagista", "As an intern, kept the stock lists"), ("Werkstudent", "As a working student, kept the stock lists"), ("Auszubildender", "As a trainee, kept the stock lists")])
def test_a_title_may_be_told_in_english(title: str, line: str) -> None:
    """An intern is one by the name of another language; a manager is none."""
    home = position(title, "Banca Montelieto", "2021-02", "2021-07")
    assert not rules(line, (home, "Kept the stock lists"), at=home)
    assert rules("As a manager, kept the stock lists", (home, "Kept the stock lists"), at=home)


def test_notes_of_gerunds_have_no_verb_of_their_own() -> None:
    """"Invoicing, dunning" may be told as handled; what was only watched may not."""
    assert not rules("Handled invoicing and dunning for hotels", "Invoicing, dunning for hotels")
    assert rules("Handled invoicing for hotels", "Watching invoicing for hotels")
    assert rules("Handled invoicing for hotels", "The owner did invoicing for hotels")


@pytest.mark.parametrize(
    "line, source",
    [
        ("Sold bread from own stall", "Sold bread from my stall"),
        ("Own loaves came back in under 3% of cases", "My loaves came back in less than 3% of cases"),
        ("Baked in a creche", "Baked in a crèche"),
        ("Decorated part of the window", "Decorated partly the window"),
        ("Interpreted at weddings", "I was an interpreter, weddings mostly"),
        ("Worked as a head baker", "Bread, cakes"),
        ("Average wait fell from 40 to 30 minutes", "Average wait from 40 to 30 minutes"),
        ("Spent most of the time baking bread", "Most of my time went into baking bread"),
    ],
)
def test_what_was_mine_is_own(line: str, source: str) -> None:
    """Own stands for my, an accent is no other word, who was an interpreter interpreted, and two numbers tell which way a thing moved."""
    assert not rules(line, source)


@pytest.mark.parametrize(
    "line, source",
    [
        ('Sold bread from own stall', "Sold bread from my uncle's stall"),
        ("Ran own bakery", "My master ran a bakery"),
        ("Interpreted at weddings", "Typed letters for the interpreter"),
        ("Average wait rose from 40 to 30 minutes", "Average wait from 40 to 30 minutes"),
        ("Lowered average wait from 40 to 30 minutes", "Average wait from 40 to 30 minutes"),
        ("Decorated the window", "Decorated partly the window"),
    ],
)
def test_what_was_mine_is_own_no_further(line: str, source: str) -> None:
    """What was an uncle's is not own, whoever typed for an interpreter is none, and nobody is said to have moved a thing."""
    assert rules(line, source)


@pytest.mark.parametrize(
    "line, source",
    [
        ("Handled lost order claims", "Lost order claims"),
        ("Did part-time work at the bakery", "Part-time at the bakery"),
        ("Prepared samples, up to 25 a day", "sample prep, up to 25 a day"),
        ("Washed 30 trays and mended the old ones", "Washed 30 trays and mended the old trays"),
    ],
)
def test_notes_without_a_verb_may_be_given_one(line: str, source: str) -> None:
    """A word that only looks like a verb, or names what was prepared, is no other deed."""
    assert not rules(line, source)


@pytest.mark.parametrize(
    "line, source",
    [
        ("Kept the H&S file", "Kept the health and safety file"),
        ("Volunteered as a scribe", "Scribe, voluntary"),
    ],
)
def test_initials_may_have_an_and(line: str, source: str) -> None:
    """H&S is health and safety, who is a voluntary scribe volunteered."""
    assert not rules(line, source)


@pytest.mark.parametrize(
    "line, source",
    [
        ("Kept the H&R file", "Kept the health and safety file"),
        ('Interpreted at weddings', "I was an interpreter's assistant at weddings"),
    ],
)
def test_initials_may_have_an_and_no_further(line: str, source: str) -> None:
    """Other initials are another name, an interpreter's assistant interpreted nothing."""
    assert rules(line, source)
