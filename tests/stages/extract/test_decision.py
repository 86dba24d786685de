"""Which sentences of a post ask for something, and how sure the reading is."""

from __future__ import annotations

import pytest

from tests.stages.extract.posts import FLAT, LIST, PASTRY, quotes, read

LURES = {
    "benefits": "Benefits\n- Medical, dental and vision insurance\n- Paid training and experience with great people\n- Three weeks of vacation after two years",
    "equal opportunity": "We are an equal opportunity employer. All qualified applicants will receive consideration for employment without regard to race, sex or age.",
    "company": "About us\nLindgren has forty years of experience in groceries. Our team has strong knowledge of cheese.",
    "how to apply": "How to apply\nApplicants must submit a résumé and three references by Friday. Please include your degree.",
    "accommodation": "Reasonable accommodation is provided to persons with a disability who have the ability to perform the work.",
    "who may file": "You must have been appointed to a post of the county or be on a reserve list to file on a promotional basis.",
    "duty in general": "To succeed, an individual must be able to perform each essential duty satisfactorily.",
    "terms": "New bakers may be required to serve a probationary period of two years.",
    "pay": "Our hourly rates are set based on experience, certifications and strong knowledge.",
    "courtship": "Lindgren really values your skills and ability to provide quality service.",
    "colleagues": "You will bake with colleagues who are passionate about cheese and have strong communication skills.",
    "employer": "Lindgren Memorial is a 300 bed hospital with experience in all fields of care.",
    "what is not needed": "No experience in a kitchen required. If you do not have a licence not to worry. A degree isn't important to us.",
}


@pytest.mark.parametrize("name", LURES)
def test_a_lure_is_no_requirement(name: str) -> None:
    """Benefits, the company's own story, what the law makes every employer say and how to apply ask for nothing."""
    asked = "Requirements\n- Knowledge of rye\n- Ability to knead\n- Experience in a bakery\n"
    found = read(asked + LURES[name] + "\n").requirements
    assert [r.terms for r in found] == [("rye",), ("knead",), ("bakery",)]


@pytest.mark.parametrize("name", ["terms", "pay", "courtship", "employer", "what is not needed"])
def test_a_lure_alone_is_no_requirement(name: str) -> None:
    """Also where nothing else is said, as in a message of one sentence."""
    assert not read(LURES[name]).requirements


@pytest.mark.parametrize(
    "sentence",
    [
        "Must be a university graduate.",
        "Experience with customers who speak Danish is required.",
        "Must pay attention to detail.",
        "Ability to explain decisions to colleagues who are not bakers.",
        "Proven ability to work with colleagues who are far away.",
        "Experience in a university hospital that has been recognized for its care.",
        "Lindgren Memorial is a 300 bed hospital looking for a nurse with two years of experience.",
        "Must have a named licence, no later than the day of the examination required by law.",
    ],
)
def test_a_demand_in_the_words_of_a_lure_stays_one(sentence: str) -> None:
    """Only what is said of the employer, the pay and the others is left out, not every sentence that shares a word with it."""
    assert len(read(f"Requirements\n- Knowledge of rye\n- {sentence}\n").requirements) >= 2


def test_only_what_is_denied_is_left_out() -> None:
    """A clause that says what is not needed takes nothing from its neighbours."""
    assert quotes(read("Requirements\n- Knowledge of rye; no degree required; ability to knead\n")).splitlines() == ["Knowledge of rye", "ability to knead"]


def test_an_invented_post_is_read_whole() -> None:
    """Every line of its requirements is found, nothing of its other sections."""
    found = quotes(read(PASTRY))
    for asked in ("hotel kitchen", "Food safety", "laminated", "gluten-free", "English", "50 pounds", "weekends", "communication", "diploma", "GED"):
        assert asked in found
    for lure in ("insurance", "bread", "references", "cover letter", "religion", "forty", "laugh"):
        assert lure not in found


def test_a_post_without_line_breaks_is_cut_where_its_lines_were() -> None:
    """A flattened post keeps its requirements apart, and its benefits out."""
    assert quotes(read(FLAT)).splitlines() == [
        "Minimum 3 years of experience in metal work",
        "Ability to read technical drawings",
        "Familiar with TIG welding",
        "Strong attention to detail",
    ]


def test_bare_names_under_their_heading_are_requirements() -> None:
    """A list of tools asks for them without a verb; a tool in capitals is no heading."""
    assert quotes(read(LIST)).splitlines() == ["Python", "SQL", "AWS", "Docker"]
    assert quotes(read("Skills: Python, SQL, Docker and AWS")).splitlines() == ["Python", "SQL", "Docker", "AWS"]


def test_a_line_of_a_list_asks_like_its_fellows() -> None:
    """A short line without a cue counts where half of its list asks outright."""
    text = "Requirements\n- Experience with Java\n- Knowledge of SQL\n- Ability to test\n- Mentoring of junior engineers\n"
    assert "Mentoring of junior engineers" in quotes(read(text))


@pytest.mark.parametrize("sentence", ["You must have a CPA.", "Must know Rust.", "Applicants must speak Danish."])
def test_who_must_have_something_is_asked_for_it(sentence: str) -> None:
    """ "Must have" asks outright, also without any heading."""
    assert len(read(sentence).requirements) == 1


@pytest.mark.parametrize(
    "text", ["Our café turns ten this year. Come and celebrate with us on Saturday. There will be music and cake.", "", " \n ", "Hello", "12345"]
)
def test_a_text_that_asks_for_nothing_gives_nothing_and_says_how_unsure_it_is(text: str) -> None:
    """No requirement is invented, and the confidence is low, so that nobody reads it as "no gaps"."""
    brief = read(text)
    assert brief.requirements == ()
    assert brief.confidence <= 0.4


def test_another_language_lowers_the_confidence() -> None:
    """The rules are those of English: a post in German is read with little confidence."""
    text = "Wir suchen einen Bäcker. Drei Jahre Erfahrung und ein Führerschein sind erforderlich. Gute Kenntnisse in Excel."
    assert read(text, "de").confidence <= 0.3
    assert read(PASTRY, "de").confidence < read(PASTRY).confidence


def test_a_clear_post_is_read_with_confidence() -> None:
    """A post with a section of requirements and enough of them is trusted."""
    assert read(PASTRY).confidence >= 0.8


def test_what_is_asked_twice_counts_once() -> None:
    """The same words again are no second requirement."""
    text = "Requirements\n- Knowledge of rye\n- Ability to knead\n- knowledge of rye.\n"
    assert quotes(read(text)).splitlines() == ["Knowledge of rye", "Ability to knead"]


def test_abbreviations_in_a_list_are_no_heading() -> None:
    """A bullet "ACLS, BLS" under the requirements is one of them and does not end their section."""
    post = "Night Nurse\n\nRequirements:\n- RN license\n- Minimum 2 years of ward experience\n- ACLS, BLS\n- Cerner charting\n- Ability to lift 50 lbs\n- Night shifts\n"
    assert {"ACLS", "BLS", "Cerner charting", "Night shifts"} <= set(quotes(read(post)).splitlines())


def test_a_licence_keeps_the_places_in_its_brackets() -> None:
    """"RN license (AZ or compact)" is one licence, not a licence and two skills."""
    post = "Night Nurse\n\nRequirements:\n- RN license (AZ or compact)\n- Minimum 2 years of ward experience\n- Ability to lift 50 lbs\n"
    assert quotes(read(post)).splitlines()[0] == "RN license (AZ or compact)"


def test_competencies_of_a_bulletin_are_read_without_their_preamble() -> None:
    """A public bulletin's list of evaluated competencies is asked for, item by item, and so is the knowledge behind it."""
    bulletin = (
        "In the interview, the following competencies may be evaluated: Stress Tolerance, Customer Service, and Job Knowledge, "
        "including knowledge of: kiln firing methods; glaze chemistry; and clay bodies used in a studio."
    )
    asked = [r.quote for r in read(bulletin).requirements]
    assert asked == ["Stress Tolerance", "Customer Service", "kiln firing methods", "glaze chemistry", "clay bodies used in a studio"]


def test_two_things_joined_by_with_are_two() -> None:
    """ "Detail-oriented with strong communication skills" asks for two things."""
    found = read("Requirements\n- Detail-oriented with strong communication skills\n- Knowledge of kilns\n- Experience in a studio\n").requirements
    assert [r.quote for r in found][:2] == ["Detail-oriented", "strong communication skills"]


@pytest.mark.parametrize("title", ["Registered Nurse - Surgical Intensive Care", "Licensed Electrician, Nights", "Certified Welder (MIG/TIG)"])
def test_the_first_line_names_the_job_and_asks_for_nothing(title: str) -> None:
    """Also where its words could be asked for elsewhere."""
    text = f"{title}\nHollow Works\n\nRequirements\n- Knowledge of rye\n- Ability to knead\n"
    assert [r.quote for r in read(text).requirements] == ["Knowledge of rye", "Ability to knead"]


def test_a_first_line_that_asks_is_read() -> None:
    """A post may begin with what it asks for."""
    assert [r.quote for r in read("You must have a forklift licence.\nHollow Works\n\nRequirements\n- Knowledge of rye\n").requirements] == ["a forklift licence", "Knowledge of rye"]


@pytest.mark.parametrize("line", ["A Head Baker assigns, reviews and evaluates the work of bakers, and may be required to train them.", "A Night Shift Supervisor directly supervises the checking of ovens and must keep a log."])
def test_what_one_in_the_job_does_is_no_requirement(line: str) -> None:
    """Public bulletins begin with what the job is; none of it is asked of the applicant."""
    found = read(f"DUTIES\n\n{line}\n\nREQUIREMENTS\n\n1. Two years of experience as a baker\n2. A food hygiene certificate\n").requirements
    assert [r.quote for r in found] == ["Two years of experience as a baker", "A food hygiene certificate"]
