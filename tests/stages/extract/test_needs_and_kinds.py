"""Must or nice, the kind, the years and the searched words of a requirement."""

from __future__ import annotations

import pytest

from agent.domain.brief import Kind, Need
from agent.stages.extract.terms import terms_of
from tests.stages.extract.posts import PASTRY, listed, one, read

MUST, NICE = Need.MUST, Need.NICE


@pytest.mark.parametrize(
    "line",
    [
        "Experience with sourdough preferred",
        "Experience with sourdough is a plus",
        "Experience with sourdough, a plus",
        "Experience with sourdough is desirable",
        "Experience with sourdough would be an advantage",
        "Experience with sourdough (preferred)",
        "Ideally you have worked with sourdough",
        "Experience with sourdough is not required but welcome",
        "Nice to have: experience with sourdough",
    ],
)
def test_the_words_of_a_clause_make_it_nice_to_have(line: str) -> None:
    """Preferred, a plus, desirable and their like say nice to have, under whatever heading, and are no searched words."""
    found = one(line)
    assert found.need is NICE
    assert found.terms == ("sourdough",)


@pytest.mark.parametrize("line", ["Experience with sourdough", "Experience with sourdough is required", "Must have experience with sourdough"])
def test_what_is_not_softened_is_a_must(line: str) -> None:
    """Without such words a requirement is a must."""
    assert one(line).need is MUST


def test_need_is_decided_per_clause() -> None:
    """One line may hold both: each clause has its own need."""
    needs = {r.quote: r.need for r in listed("Knowledge of doughs; experience with gluten-free baking is a plus", "SQL is a must, dbt is desirable")}
    assert needs == {
        "Knowledge of doughs": MUST,
        "experience with gluten-free baking is a plus": NICE,
        "SQL is a must": MUST,
        "dbt is desirable": NICE,
    }


def test_a_heading_of_nice_to_haves_counts_where_the_clause_is_silent() -> None:
    """Under "Nice to have" all is nice but what says that it is a must."""
    text = "Requirements\n- Knowledge of rye\n- Knowledge of oats\n- Knowledge of spelt\nNice to have\n- Knowledge of sugar art\n- Ability to drive\n- A food handler's licence is required"
    needs = {r.quote: r.need for r in read(text).requirements}
    assert needs["Knowledge of rye"] is MUST
    assert needs["Knowledge of sugar art"] is NICE
    assert needs["A food handler's licence is required"] is MUST


def test_saying_that_it_is_not_required_asks_for_nothing() -> None:
    """ "… preferred, but not required" is one requirement, not two."""
    assert [r.quote for r in listed("Experience with Kafka preferred, but not required")] == ["Experience with Kafka preferred"]


@pytest.mark.parametrize(
    "line, years",
    [
        ("3-5 years of experience in logistics", 3),
        ("3 – 5 years of experience in logistics", 3),
        ("Two to four years of experience in logistics", 2),
        ("Between 2 and 4 years of experience in logistics", 2),
        ("Five (5) years of experience in logistics", 5),
        ("Five years' experience in logistics", 5),
        ("10+ years of experience in logistics", 10),
        ("Three-plus years of experience in logistics", 3),
        ("Two or more years of experience in logistics", 2),
        ("At least 1.5 years of experience in logistics", 1.5),
        ("Minimum of one year of experience in logistics", 1),
        ("Six months of experience in logistics", 0.5),
        ("18 months of experience in logistics", 1.5),
        ("Experience in logistics", None),
    ],
)
def test_the_least_years_count(line: str, years: float | None) -> None:
    """In whichever notation years stand, the smallest number is asked for, and the rest of the words name the thing."""
    found = one(line)
    assert (found.kind, found.min_years, found.terms) == (Kind.EXPERIENCE, years, ("logistics",))


def test_years_count_for_what_stands_behind_them() -> None:
    """ "Three years of experience with Java or Kotlin": both alternatives; what stands before the years, or is a second thing, is asked for without."""
    assert [r.min_years for r in listed("Three years of experience with Java or Kotlin")] == [3, 3]
    found = {r.quote: r.min_years for r in listed("Bachelor's degree in geology and two years of experience in mining")}
    assert list(found.values()) == [None, 2]


@pytest.mark.parametrize("line", ["A diploma in baking may be substituted for two years of experience", "A diploma in baking in lieu of two years of experience"])
def test_replaced_years_are_not_asked_for(line: str) -> None:
    """What may stand for years of work asks for no years."""
    assert listed(line)[0].min_years is None


def test_a_hyphen_hides_no_years() -> None:
    """ "One-year experience" asks for one year."""
    assert one("One-year experience in logistics").min_years == 1


def test_months_that_are_a_term_are_no_experience() -> None:
    """ "Within six months" says when, not how long one has worked."""
    assert listed("First aid certificate within six months of hire")[0].min_years is None


def test_an_age_is_no_experience() -> None:
    """ "18 years of age" asks for no years of work."""
    found = one("Must be at least 18 years of age")
    assert (found.kind, found.min_years) == (Kind.ELIGIBILITY, None)


@pytest.mark.parametrize(
    "line, kind",
    [
        ("Knowledge of sourdough", Kind.SKILL),
        ("Proficiency in QuickBooks", Kind.SKILL),
        ("Experience as a shift supervisor", Kind.EXPERIENCE),
        ("Four years of experience in carpentry", Kind.EXPERIENCE),
        ("Bachelor's degree in hydrology", Kind.EDUCATION),
        ("High school diploma", Kind.EDUCATION),
        ("Valid driver's license", Kind.CREDENTIAL),
        ("CPA certification", Kind.CREDENTIAL),
        ("Fluent in Polish", Kind.LANGUAGE),
        ("Bilingual in English and Spanish", Kind.LANGUAGE),
        ("Excellent communication skills", Kind.TRAIT),
        ("Strong attention to detail", Kind.TRAIT),
        ("Willing to travel up to 30% of the time", Kind.ELIGIBILITY),
        ("Work permit for Canada", Kind.ELIGIBILITY),
        ("Must pass a background check", Kind.ELIGIBILITY),
        ("Able to lift 40 lbs", Kind.PHYSICAL),
    ],
)
def test_each_kind_is_told_by_its_words(line: str, kind: Kind) -> None:
    """Each sort of requirement has its own rule of evidence, so its kind is told apart."""
    assert listed(line)[0].kind is kind


def test_members_of_one_list_are_of_one_kind() -> None:
    """What a tool is called does not decide whether "experience with" it is a skill."""
    assert {r.kind for r in listed("Experience with Ruby, Python and Kotlin")} == {Kind.SKILL}


@pytest.mark.parametrize(
    "line, terms",
    [
        ("Strong working knowledge of sourdough", ("sourdough",)),
        ("Experience building REST APIs", ("REST APIs",)),
        ("Proficiency with hand tools", ("hand tools",)),
        ("Knowledge of accounting software", ("accounting software",)),
        ("Five (5) years of experience as a surveyor", ("surveyor",)),
        ("Bachelor's degree in hydrology", ("Bachelor's degree", "hydrology")),
        ("Fluent in Polish", ("Polish",)),
        ("Knowledge of C", ("C",)),
        ("Excellent verbal communication", ("communication",)),
        ("Ability to thrive", ("thrive",)),
    ],
)
def test_terms_are_what_one_would_search_for(line: str, terms: tuple[str, ...]) -> None:
    """The filler around the thing is left out, the thing itself never."""
    assert one(line).terms == terms


def test_the_role_is_bare_and_its_rung_apart() -> None:
    """The title without its rung and its brackets; the rung stands beside it."""
    brief = read("Sr. Pastry Cook (Remote)\n" + PASTRY)
    assert (brief.role, brief.seniority) == ("pastry cook", "senior")


@pytest.mark.parametrize(
    "quote, term",
    [
        ("One-year experience in sourdough baking preferred", "sourdough baking"),
        ("several years’ experience diagnosing and repairing ovens", "repairing ovens"),
        ("building and running CI/CD pipelines", "CI/CD pipelines"),
        ("fundamental principles and practices of supervision", "supervision"),
        ("principles, methods, and techniques of welding", "welding"),
        ("Demonstrated leadership capabilities", "leadership"),
        ("strong data science acumen", "data science"),
        ("genuine preference for sourdough over yeast in all of our daily breads", "sourdough"),
        ("3 years of sourdough experience with bakeries of the whole region", "sourdough"),
        ("Prior experience working for a law firm in a city", "law firm"),
        ("projects for a bank", "projects for a bank"),
        ("real estate accounting", "real estate accounting"),
        ("real-time systems", "real-time systems"),
        ("3+ years in a high-volume kitchen", "high-volume kitchen"),
        ("cooking and plating dishes", "cooking and plating dishes"),
        ("Comprehensive knowledge of rye", "rye"),
    ],
)
def test_a_term_is_the_thing_alone(quote: str, term: str) -> None:
    """Without what is said about the knowledge of it, the deeds done to it before the last, and what it is for; a name is not torn apart."""
    assert terms_of(quote, Kind.SKILL) == (term,)


def test_a_vocational_degree_has_its_field() -> None:
    """The sort of degree is no part of the field."""
    assert terms_of("Oven Construction vocational degree", Kind.EDUCATION) == ("Oven Construction",)


_FLAT = "Warehouse Associate Kestrel Freight moves parcels for shops in four states. What you'll do Load trailers and scan parcels. "


def test_a_heading_that_lost_its_line_holds_until_the_next() -> None:
    """In a post of one line "Nice to have" makes all that follows nice, though it has no colon and no full stop before it; what is to be done is not asked for."""
    text = f"{_FLAT}Requirements 2 years of warehouse experience. Forklift license. Ability to lift 60 lbs Nice to have Cold chain (HACCP) training. Experience with Manhattan WMS. Benefits Dental insurance."
    needs = {r.quote: r.need for r in read(text).requirements}
    assert needs == {
        "2 years of warehouse experience": MUST, "Forklift license": MUST, "Ability to lift 60 lbs": MUST, "Cold chain (HACCP) training": NICE, "Experience with Manhattan WMS": NICE,
    }  # fmt: skip


@pytest.mark.parametrize("lead", ["Bonus points for", "A plus if you know", "Preferred", "Ideally", "Nice to have", "Preferably", "Desired:", "It's a plus if you have"])
def test_words_before_a_thing_make_it_alone_nice_to_have(lead: str) -> None:
    """Between sentences and as an item of a list, whatever follows is a must again; the words themselves are not part of what is asked for."""
    last = "Extra bonus points for" if lead in ("Nice to have", "Desired:") else lead
    flat = f"{_FLAT}Requirements 2 years of warehouse experience. Forklift license. {last} Manhattan WMS. Ability to lift 60 lbs."
    assert {r.quote: r.need for r in read(flat).requirements} == {"2 years of warehouse experience": MUST, "Forklift license": MUST, "Manhattan WMS": NICE, "Ability to lift 60 lbs": MUST}
    found = {r.quote: r.need for r in listed("Two years of warehouse experience", f"{lead} Manhattan WMS", "Forklift license")}
    assert found == {"Two years of warehouse experience": MUST, "Manhattan WMS": NICE, "Forklift license": MUST}


@pytest.mark.parametrize("sentence", ["Ideally we meet in spring.", "Bonus points are paid in May."])
def test_a_sentence_that_only_begins_so_asks_for_nothing(sentence: str) -> None:
    """What follows must be a thing."""
    assert not [r for r in read(f"{_FLAT}Requirements 2 years of warehouse experience. Forklift license. {sentence}").requirements if r.need is NICE]


def test_what_a_bracket_prefers_is_preferred_alone() -> None:
    """A "preferred" in brackets is said of what the bracket holds, not of the whole line."""
    found = read("Requirements\n- 5 years' experience with cloud platforms (Azure preferred)\n- A valid driving licence\n").requirements
    assert [r.need for r in found if r.quote.startswith("5 years")] == [Need.MUST]
    assert [r.need for r in found if r.quote.startswith("Azure")] in ([], [Need.NICE])


@pytest.mark.parametrize("remark", ["not a must", "not a must but you'll feel at home faster", "a plus", "nice to have", "not essential", "bonus"])
def test_a_remark_behind_a_dash_says_how_much_the_thing_before_it_is_needed(remark: str) -> None:
    """"A banking background - not a must" is nice to have, and the remark is no requirement."""
    found = read(f"Requirements\n- Knowledge of rye flour\n- Experience in a hotel kitchen - {remark}\n- Valid food hygiene certificate\n").requirements
    assert [r.need for r in found] == [Need.MUST, Need.NICE, Need.MUST]
    assert not any("must" in r.quote or "plus" in r.quote for r in found)


@pytest.mark.parametrize("line", ["Hollybank is committed to safeguarding children.", "Send a portfolio and three lines on a project that went wrong.", "Please email your CV and two references to us."])
def test_what_the_employer_promises_or_wants_sent_is_no_requirement(line: str) -> None:
    """Promises of the employer and what to send are not asked of the résumé."""
    found = read(f"Teaching Assistant\n\nRequirements\n- Knowledge of Makaton\n- Two years in a primary school\n- Patience\n\n{line}\n").requirements
    assert [r.quote for r in found] == ["Knowledge of Makaton", "Two years in a primary school", "Patience"]


def test_two_levels_of_one_paper_and_two_subjects_are_one_thing() -> None:
    """"Level 2 or Level 3 certificate" and "GCSE in English and maths" are not taken apart."""
    found = read("Requirements\n- Hold a Level 2 or Level 3 Teaching Assistant qualification\n- GCSE grade 4 in English and maths\n- Two years in a school\n").requirements
    assert [r.quote for r in found][:2] == ["Hold a Level 2 or Level 3 Teaching Assistant qualification", "GCSE grade 4 in English and maths"]


@pytest.mark.parametrize("line", ["2391 or equivalent testing qualification", "Full UK driving licence, max 6 points", "Able to read a chart and explain it to a warehouse manager", "Fluent German, at least B2, for our exchange programme"])
def test_what_leans_on_the_thing_before_it_is_no_thing_of_its_own(line: str) -> None:
    """A number alone, a bound and an "it" ask for nothing without what they belong to."""
    found = read(f"Requirements\n- Knowledge of rye flour\n- {line}\n- Valid food hygiene certificate\n").requirements
    assert [r.quote for r in found] == ["Knowledge of rye flour", line, "Valid food hygiene certificate"]


def test_nobody_speaks_java() -> None:
    """"Fluent in Java" asks for a skill, "fluent in German" for a language."""
    found = read("Requirements\n- Fluent in Java\n- Fluent in German\n- Two years in a bakery\n").requirements
    assert [r.kind for r in found][:2] == [Kind.SKILL, Kind.LANGUAGE]
