"""Words that the evidence does not have and that only say otherwise what it says, and the lies that look like them."""

from __future__ import annotations

import pytest

from tests.claims.cases import rules


@pytest.mark.parametrize(
    "line, source",
    [
        ("Packed about 30 loaves a shift", "packed 30ish loaves a shift"),
        ("Sold about £2,000 of cakes a week", "sold abt 2k of cakes a week (pounds)"),
        ("Glazed up to 40 buns a day", "glazed buns, 40 a day max"),
        ("Trained up to 3 bakers at a time", "trained bakers, max 3 at once"),
        ("Counted the stock once a fortnight", "Counted the stock every fortnight"),
        ("Cleaned the ovens once a month", "Cleaned the ovens monthly"),
        ("Filled trays, usually 60-70 an hour", "filled trays, usually 60 to 70 an hr"),
        ("Cut the bake by 15 minutes, from 45 to 30", "Cut the bake from 45 minutes to 30"),
        ("Cut waste by 12 percentage points (30% to 18%)", "Cut waste from 30% to 18%"),
        ("Coached eight bakers, three of whom went on to college", "Coached bakers; three of the eight coached went on to college"),
        ("Taught a class of 30 kids, 3 with allergies", "taught a class of 30 kids, three have allergies"),
        ("Sold bread from March to October 2021", "sold bread, mar - oct 21"),
        ("Sold bread for three summers, 2015 to 2017", "sold bread, summers 2015 2016 2017"),
        ("Built an oven in a group of three", "Built an oven with 2 others"),
        ("Winner of the 2016 rye prize", "Won the 2016 rye prize"),
        ("Holder of a forklift licence", "Hold a forklift licence"),
        ("Coached the girls' team, county finalists", "Coached the girls' team to the county final"),
        ("Painted two flats, ceilings only", "painted two flats, just the ceilings"),
        ("Ran a book club as a volunteer, 10 kids", "i run a book club, 10 kids, volunteer so no pay"),
        ("Speak French and Dutch", "languages: french, dutch"),
        ("Beekeeping course taught at the college", "Taught a six-week course on beekeeping at the college"),
        ("Taught evening classes in baking", "Teaches baking to evening classes"),
        ("Reduced returns by 20% with a checklist I made", "Made a checklist that reduced returns by 20%"),
        ("Was on the committee that chose new ovens", "Member of the committee that chose new ovens"),
        ("Was on a crew that laid 40 slabs", "we laid 40 slabs, crew of 6, i was on it"),
        ("Swept the yard and ran the shop", "swept the yard, ran the shop, my boss (i reported to her) was the manager"),
        ("Did a poster and a leaflet, which went to 200 homes", "did a leaflet (went to 200 homes) and a poster"),
    ],
)
def test_what_is_said_otherwise_is_the_same(line: str, source: str) -> None:
    """Notation, notes and turns of phrase that say the very thing have no finding."""
    assert not rules(line, source)


@pytest.mark.parametrize(
    "line, source",
    [
        ("Packed over 30 loaves a shift", "packed 30ish loaves a shift"),
        ("Sold about $2,000 of cakes a week", "sold abt 2k of cakes a week (pounds)"),
        ("Glazed 40 buns a day", "glazed buns, 40 a day max"),
        ("Dealt with 4 complaints at a time", "Dealt with it at once, 4 complaints"),
        ("Counted the stock once a week", "Counted the stock every fortnight"),
        ("Filled trays, usually 60-70 a day", "filled trays, usually 60 to 70 an hr"),
        ("Cut waste by 40 percentage points", "Cut waste from 30% to 18%"),
        ("Coached eight bakers, five of whom went on to college", "Coached bakers; three of the eight coached went on to college"),
        ("Hired five bakers, two of whom left", "Interviewed nurses and hired bakers; two of the five interviewed left"),
        ("Sold bread from March to October 2021", "sold bread, mar 20 - oct 21"),
        ("Sold bread for three summers, 2015 to 2017", "sold bread, summers 2015 2017"),
        ("Painted the hall in a group of four", "Shared a house with 3 others, painted the hall"),
        ("Winner of the rye prize", "Won a round of the rye prize"),
        ("Holder of a forklift licence", "Held a forklift licence"),
        ("County finalists", "Sold tickets for the county final"),
        ("The only porter", "i was just the porter"),
        ("Ran the shop as a volunteer", "Ran 3 volunteers at the shop"),
        ("Speak Italian and Spanish", "languages: italian, basic spanish"),
        ("Speak French", "languages: french (reading only)"),
        ("Baking course of six weeks taught to adults", "Took a six-week baking course taught to adults"),
        ("Taught evening classes in glazes", "Teaches baking and sells glazes to evening classes"),
        ("Reduced returns by 20% with a checklist I made", "Tested a checklist that reduced returns by 20%"),
        ("Was on the panel that chose new ovens", "Reported to the panel that chose new ovens"),
        ("Swept the yard and ran the shop", "swept the yard, my boss ran the shop"),
        ("Did a leaflet and a poster, which went to 200 homes", "did a leaflet (went to 200 homes) and a poster"),
        ("Baked, as a school cook, 90 lunches a day", "Baked 90 lunches a day for the school cook"),
    ],
)
def test_what_is_said_otherwise_is_the_same_no_further(line: str, source: str) -> None:
    """Another number, bound, rhythm, role or deed is found."""
    assert rules(line, source)


@pytest.mark.parametrize(
    "line, source",
    [
        ("Participation in the yearly fire drill; oven cleaning", "Oven cleaning, took part in the yearly fire drill"),
        ("Iced 60 cakes together with two confectioners", "Iced 60 cakes with two confectioners"),
        ("Baked to drawings, taking own measurements of the ovens", "Baked to drawings, took measurements of the ovens myself"),
        ("Look after six ovens, incl. two for rye", "Look after six ovens, two of them for rye"),
        ("Taught a class of 12, including three vegan pupils", "Taught a class of 12, of whom three are vegan"),
        ("Coached the bread team to a third-place finish in 2017", "Coached the bread team, which came third in 2017"),
        ("Coached the bread team to a 4th-place finish in 2017", "Coached the bread team, placed fourth in 2017"),
    ],
)
def test_connecting_words_are_carried_by_what_they_connect(line: str, source: str) -> None:
    """Together with those who are named, own of what one did oneself, the pupils of a class, the finish of who came third."""
    assert not rules(line, source)


@pytest.mark.parametrize(
    "line, source",
    [
        ("Participation in the yearly fire drill", "Watched the yearly fire drill"),
        ("Participation in the yearly fire drill", "The porter took part in the yearly fire drill; I baked"),
        ("Iced 60 cakes together", "Iced 60 cakes for a hotel"),
        ("Iced 60 cakes together with the hotel", "Iced 60 cakes for the hotel"),
        ("Baked to own drawings", "Baked to the owner's drawings, took measurements of the ovens myself"),
        ("Baked to drawings, taking own measurements", "Baked to drawings, the fitter did the measurements"),
        ("Taught a class of 12 pupils", "Ran an oven class of 12 kilowatts"),
        ("Coached the bread team to a second-place finish in 2017", "Coached the bread team, which came third in 2017"),
        ("Coached the bread team to a third-place finish in 2017", "Coached the bread team, on its third try, in 2017"),
    ],
)
def test_connecting_words_connect_nothing_else(line: str, source: str) -> None:
    """Not with others than those named, not of another's work, not a better place."""
    assert rules(line, source)


@pytest.mark.parametrize(
    "line, source, right",
    [
        ("Built a rota for my former bakery", "Built a rota for the bakery where I used to work.", True),
        ("Built a rota for my former bakery", "Built a rota for the bakery where I work.", False),
        ("Built a rota for my former bakery", "Built a rota for the bakery where I used to work full time; I still help there on Sundays.", False),
        ("Built a rota for a former mill", "Built a rota for the bakery where I used to work.", False),
        ("Updated the list for joiners, movers and leavers", "Updated the list whenever people joined, moved or left.", True),
        ("Updated the list for joiners and visitors", "Updated the list whenever people joined, moved or left.", False),
        ("Hired bakers during a nine-month secondment to the mill", "For 9 months I was seconded to the mill, where I hired bakers.", True),
        ("Hired bakers during a one-year secondment to the mill", "The manager was seconded to the mill for a year. I hired bakers.", False),
        ("Hired bakers during a secondment", "Hired bakers on the second shift.", False),
        ("Pre-dispatch weighing of loaves each night", "Weighed loaves each night before dispatch.", True),
        ("Did pre-launch price checks", "Proofread the menus after printing and checked the prices before launch.", True),
        ("Did pre-launch proofreading", "Proofread the menus after printing and checked the prices before launch.", False),
        ("Post-dispatch weighing of loaves each night", "Weighed loaves each night before dispatch.", False),
    ],
)
def test_who_and_when_may_be_said_in_one_word(line: str, source: str, right: bool) -> None:
    """The former place, those who left, a secondment and what is done before a launch; not of what others did, nor of other things."""
    assert bool(rules(line, source)) is not right
