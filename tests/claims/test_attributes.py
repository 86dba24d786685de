"""What limits a deed stays with it: helped, in a team, somebody else, not, planned, learning, sometimes, a prototype."""

from __future__ import annotations

import re

import pytest

from agent.lexicon.files import lines
from tests.claims.cases import hard, rules

LIMITED = [
    ("helped", "Redesigned the shop window", "Helped to redesign the shop window"),
    ("helped", "Redesigned the shop window", "Contributed to redesigning the shop window"),
    ("helped", "Balanced the till", "Supported the manager in balancing the till"),
    ("helped", "Decorated wedding cakes", "Worked on decorating wedding cakes"),
    ("helped", "Decorated wedding cakes", "Decorated wedding cakes with my boss"),
    ("helped", "Decorated wedding cakes", "Decorated wedding cakes, Jana and me"),
    ("helped", "Decorated wedding cakes", "Wedding cakes decorated by self and Jana"),
    ("helped", "Decorated wedding cakes", "My cousin and I decorated wedding cakes"),
    ("helped", "Decorated wedding cakes", "Me and a friend decorated wedding cakes"),
    ("team", "Decorated wedding cakes", "Our team decorated wedding cakes"),
    ("team", "Decorated wedding cakes", "Decorated wedding cakes in a team of six"),
    ("negated", "Did the ovens and the boiler", "Did the ovens, not including the boiler"),
    ("negated", "Wrote a menu plan", "Wrote a menu plan. It was not handed in"),
    ("negated", "Drew up a new rota", "Drew up a new rota, they kept the old one"),
    ("others", "Ordered the flour", "The ordering of flour is hers"),
    ("others", "Repaired the ovens", "Baked bread; the ovens were the owner's job"),
    ("others", "Repaired the ovens", "Baked bread; the ovens were not my job"),
    ("others", "Repaired the ovens", "It was the owner's job to repair the ovens"),
    ("small", "Iced cakes", "Iced cakes on a dummy"),
    ("learning", "Baked rye bread", "Trained by a master to bake rye bread"),
    ("part", "Printed two menus", "Wrote two menus, and of these one was printed"),
    ("others", "Iced cakes", "Baked cakes, the icing was done by the confectioner"),
    ("team", "Decorated wedding cakes", "Wedding cakes were decorated by our team"),
    ("team", "Decorated wedding cakes", "Our lot decorated wedding cakes"),
    ("team", "Decorated wedding cakes", "Four of us decorated wedding cakes"),
    ("we", "Decorated wedding cakes", "We decorated wedding cakes"),
    ("others", "Decorated wedding cakes", "My boss decorated wedding cakes"),
    ("others", "Decorated wedding cakes", "Wedding cakes were decorated by the pastry chef"),
    ("others", "Decorated wedding cakes", "Worked beside a chef who decorated wedding cakes"),
    ("others", "Decorated wedding cakes", "A chef taught me decorated wedding cakes"),
    ("others", "Repaired the ovens", "Repairing the ovens was contracted out"),
    ("others", "Checked and approved invoices", "Checked invoices and then they go to Mr Pohl for approval"),
    ("others", "Wrote and approved the rota", "Wrote the rota, for approval by the owner"),
    ("planned", "Covered the till", "Covered the till when the cashier was off"),
    ("others", "Collected and tested samples", "Collected samples and handed them to the lab for testing"),
    ("others", "Checked and signed the orders", "I check the orders and then the boss signs them"),
    ("helped", "Rewired the ovens", "Rewired the ovens, assistant to the electrician"),
    ("helped", "Built the ramp", "helpd to build the ramp"),
    ("limited", "Ran the till", "ocasionally ran the till"),
    ("limited", "Ran the depot", "temporarly ran the depot"),
    ("planned", "Led the shift", "Worked as on-call backup to lead the shift"),
    ("planned", "Drove the van", "Baked bread and, if needed, drove the van"),
    ("planned", "Drove the van", "Baked bread and drove the van as needed"),
    ("negated", "Drafted a new price list", "Baked bread and drafted a new price list, which was not adopted"),
    ("learning", "Decorated wedding cakes", "Decorated wedding cakes under supervison of the chef"),
    ("others", "Repaired the ovens", "The ovens were old and others repaired the ovens"),
    ("negated", "Met the target", "Did not meet the target"),
    ("negated", "Opened a second stall", "Opened a second stall, later abandoned"),
    ("negated", "Opened a second stall", "Nobody opened a second stall"),
    ("negated", "Wrote a handbook", "Wrote a handbook, which the guild did not adopt"),
    ("others", "Decorated wedding cakes", "I sold bread, he decorated wedding cakes"),
    ("others", "Decorated wedding cakes", "I sold and he decorated wedding cakes"),
    ("others", "Built the oven", "Cleaned the oven built by a mason"),
    ("learning", "Fitted 12 ovens", "Fitted 12 ovens under a senior fitter's eye"),
    ("limited", "Baker of the month", "The boss said I was basically baker of the month"),
    ("negated", "Won the prize for rolls", "The prize for rolls, but they dont have that"),
    ("lacking", "Baked bread with complaints", "Baked bread without complaints"),
    ("planned", "Introduced sourdough", "Planned to introduce sourdough"),
    ("planned", "Introduced sourdough", "We could introduce sourdough"),
    ("planned", "Drove the van", "On call to drive the van if needed"),
    ("planned", "Drove the van", "Drove the van as required"),
    ("watched", "Decorated wedding cakes", "Watched colleagues who decorated wedding cakes"),
    ("learning", "Decorated wedding cakes", "Learned to decorate wedding cakes"),
    ("learning", "Food hygiene diploma", "Food hygiene diploma, in progress"),
    ("learning", "Decorated wedding cakes", "As a trainee decorated wedding cakes"),
    ("learning", "Decorated wedding cakes", "Second in charge, decorated wedding cakes"),
    ("limited", "Decorated wedding cakes", "Sometimes decorated wedding cakes"),
    ("limited", "Decorated wedding cakes", "Decorated wedding cakes except in summer"),
    ("small", "Built an ordering tool", "Built an internal ordering tool"),
    ("small", "Built an ordering tool", "Built an ordering tool as a pilot"),
    ("small", "Ran the market stall", "Ran the market stall part-time"),
    ("small", "Wrote the handbook", "Wrote a draft of the handbook"),
    ("small", "Built an ordering tool", "Built an ordering tool, a side project"),
    ("learning", "Gave out medicine on the evening round", "Gave out medicine on the evening round under the head nurse's direct supervision"),
    ("others", "Set up alarms in production for 3 services", "Set up alarms for 3 services on staging. Production was another team's job."),
    ("helped", "Coded 600 open answers", "Coded 600 open answers with another student"),
    ("part", "Repaired all bicycles returned under warranty", "Repaired most of the bicycles returned under warranty"),
    ("part", "Chased 30 invoices and collected them", "Chased 30 invoices and collected most of them"),
    ("part", "Coached 12 pupils, who passed the exam", "Coached 12 pupils, most of whom passed the exam"),
    ("limited", "Passed the food course", "Three units passed so far of the food course"),
    ("learning", "NVQ Level 2", "Doing my NVQ Level 2"),
    ("learning", "CIPD Level 3", "Working towards CIPD Level 3"),
    ("negated", "Handled bookings, deposits and the night audit", "Handled bookings and deposits but never the night audit"),
    ("others", "Kept stock lists and payroll for 12 shops", "Kept stock lists for 12 shops. Payroll for these shops was done elsewhere."),
    ("negated", "Did the evening classes and the exams", "Did the evening classes without sitting the exams"),
    ("negated", "Replaced the paper rota with an online one", "Set up an online rota to replace the paper one, but the home closed before anybody had used it."),
    ("planned", "Wrote a handbook", "Wrote a handbook, not yet finished"),
    ("team", "Decorated 40 cakes", "In May 2020 our crew of 4 decorated 40 cakes"),
    ("others", "Kept the stock lists", "I knew a colleague who kept the stock lists"),
    ("others", "Kept the orders in Odoo", "Kept the orders in Excel (Odoo was only bought after I left)"),
    ("limited", "Ran the stall", "Ran the stall two evenings a week"),
    ("limited", "Ran the stall", "Ran the stall for one season"),
    ("limited", "Ran the stall", "One summer I ran the stall"),
    ("limited", "Ran the stall", "Ran the stall during maternity cover"),
    ("limited", "Ran the stall", "Ran the stall while the owner was on leave"),
    ("limited", "Ran the stall", "Ran the stall in the absence of the owner"),
    ("limited", "Ran the stall", "Ran the stall as deputy"),
    ("limited", "Ran the stall", "Ran the stall on a trial basis"),
    ("limited", "Ran the stall", "Ran the stall in a junior role"),
    ("learning", "Ran the stall", "In my training I ran the stall"),
    ("small", "Ran the stall", "Ran the stall in a simulation"),
    ("small", "Wrote the handbook", "Wrote the handbook in draft form"),
    ("limited", "Baked cakes", "Baked cakes for friends"),
    ("part", "Repaired ovens in the shops", "Repaired ovens in two of the nine shops"),
    ("limited", "Counted stock", "Counted stock at one branch"),
    ("team", "Ran the stall", "Ran the stall in pairs"),
    ("helped", "Ran the stall", "Ran the stall with the help of a neighbour"),
    ("helped", "Chose new ovens", "Was on the committee that chose new ovens"),
    ("limited", "Ran the stall", "Ran the stall on Saturdays only"),
    ("limited", "Ran the stall", "Ran the stall every so often"),
    ("limited", "Ran the stall", "Ran the stall in the summer months"),
    ("limited", "Appealed against the fine", "Appealed against the fine without success"),
    ("limited", "Checked the invoices", "Checked a third of the invoices"),
    ("limited", "Ran the stall", "Ran the stall twice"),
    ("limited", "Ran the stall from 2017 to 2020", "Ran the stall from 2017 to 2020 with gaps"),
    ("negated", "Drew up a new rota", "Drew up a new rota. The plan was later dropped"),
    ("team", "Repaired the ovens", "The ovens were repaired by us"),
    ("learning", "Repaired the ovens", "Repaired the ovens under my foreman"),
    ("others", "Repaired the ovens", "Thanks to a colleague, repaired the ovens"),
    ("others", "Repaired the ovens", "The ovens were repaired before I came"),
    ("planned", "Repaired the ovens", "Should have repaired the ovens"),
    ("learning", "Repaired the ovens", "Supervised by a fitter, repaired the ovens"),
    ("small", "Repaired the ovens", "Unpaid, I repaired the ovens"),
    ("part", "Checked invoices", "Checked a few invoices"),
    ("part", "Checked invoices", "Checked most invoices"),
    ("small", "Lecturer in baking", "Guest lecturer in baking"),
    ("limited", "Gas licence", "Gas licence held until 2019"),
    ("negated", "Gas licence", "Lapsed gas licence"),
    ("learning", "Gas licence", "Gas licence applied for"),
    ("small", "Certificate in welding", "Certificate of attendance in welding"),
    ("small", "Diploma in baking", "Equivalent to a diploma in baking"),
    ("small", "Certificate in welding", "In-house certificate in welding"),
    ("learning", "Degree in physics", "Two years of a degree in physics"),
    ("negated", "Degree in physics", "Left a degree in physics"),
    ("limited", "Served 90 guests", "Served 90 guests at most"),
    ("limited", "Ran the stall from 2019 to 2020", "Ran the stall in the summers of 2019 and 2020"),
    ("helped", "Repaired two ovens alongside the fitter", "Assisted the fitter in repairing two ovens"),
    ("helped", "Repaired two ovens together with the senior fitter", "Supported the senior fitter in repairing two ovens"),
    ("limited", "Drove the van", "Drove the van on days Jan was off"),
    ("limited", "Drove the van", "Drove the van when Jan was ill"),
    ("part", "Taught the bakers to write rotas", "Taught the bakers to write rotas, well the two that asked"),
    ("helped", "Wrote the rota", "Wrote the rota w my supervisor"),
    ("learning", "Wrote the rota", "Wrote the rota, the owner checked it before it went up"),
    ("others", "Wrote and approved the rota", "Wrote the rota, boss approved it"),
    ("part", "Trained two bakers, both of whom passed", "Trained two bakers, one passed and one left"),
    ("part", "Introduced rye bread in the shops", "Introduced rye bread in four shops out of nine"),
    ("learning", "Baker with a BSc in food science", "Baker. Started a BSc in food science"),
    ("learning", "Degree in physics", "Two years into a degree in physics"),
    ("learning", "Degree in physics", "Halfway through a degree in physics"),
    ("learning", "Degree in physics", "40 credits towards a degree in physics"),
    ("learning", "Degree in physics", "Three of the six years of a degree in physics"),
    ("learning", "Degree in physics", "Degree in physics, three of six years done"),
    ("learning", "Degree in physics by distance learning", "Began a degree in physics by distance learning"),
    ("limited", "Baker for ten days", "Stood in as baker for ten days"),
]
"""The kind of limit, a line that drops it, and the evidence that has it."""


@pytest.mark.parametrize("kind, line, source", LIMITED)
def test_a_limit_is_not_dropped(kind: str, line: str, source: str) -> None:
    """Whoever helped, planned, learned, or did it once, did not simply do it."""
    found = rules(line, source)
    assert found & {f"attribute: {kind}", "omission" if kind == "small" else f"attribute: {kind}"}, found
    assert kind == "we" or hard(line, source)


@pytest.mark.parametrize("line", lines("limits"))
def test_each_pattern_is_met_by_an_example(line: str) -> None:
    """No line of limits.txt is without an example of its kind which it matches at the beginning of a word."""
    kind, _, pattern = (part.strip() for part in line.split(":", 2))
    sources = [source for limit, _, source in LIMITED if limit == kind]
    matches = [(source, match) for source in sources for match in re.finditer(pattern, source, re.I)]
    assert any(match.start() == 0 or not source[match.start() - 1].isalnum() for source, match in matches)


KEPT = [
    ("Stood in as baker for 10 days", "Stood in as baker for ten days while ours was sick"),
    ("Helped to redesign the shop window", "Helped to redesign the shop window in May"),
    ("Assisted in redesigning the shop window", "Helped to redesign the shop window"),
    ("Decorated wedding cakes as part of a team", "Our team decorated wedding cakes"),
    ("Decorated wedding cakes in a team", "Decorated wedding cakes in a team of six"),
    ("The ovens were repaired by a mechanic", "A mechanic repaired the ovens"),
    ("Did not meet the target", "Didn't meet the target"),
    ("Baked bread without complaints", "Baked bread with no complaints"),
    ("Planned to introduce sourdough", "Planned to introduce sourdough in May"),
    ("Proposed a second stall", "Proposed opening a second stall"),
    ("Learned to decorate wedding cakes", "Learned decorating wedding cakes"),
    ("Occasionally decorated wedding cakes", "Occasionally decorated wedding cakes for hotels"),
    ("Cleaned the ovens", "Planned to introduce sourdough. Cleaned the ovens"),
    ("Cleaned the ovens", "Did not sell cakes; cleaned the ovens"),
    ("Manage a team of twelve", "Was not involved in sales; manage a team of twelve"),
    ("Cleaned the ovens", "Helped to bake. Cleaned the ovens"),
    ("Baked bread", "Baked bread and, if needed, drove the van"),
    ("Repaired two ovens together with the fitter", "Repaired two ovens alongside the fitter"),
    ("Helped repair two ovens together with the fitter", "Helped the fitter repair two ovens"),
    ("Baked bread", "Drove the van on days Jan was off, otherwise baked bread"),
    ("Degree in physics", "Started a degree in physics in 2009, graduated in 2012"),
    ("Trained two bakers, one of whom passed", "Trained two bakers, one passed and one left"),
    ("Baked bread", "Baked bread and drove the van as needed"),
    ("Baked bread", "Baked bread and drafted a new price list, which was not adopted"),
    ("Drafted a price list that was not adopted", "Drafted a price list, which was not adopted"),
    ("As a relief baker, baked bread", "As a relief baker, baked bread as needed"),
    ("Wrote the rota and sent it for approval", "Wrote the rota and sent it to the owner for approval"),
    ("Tested dough by HPLC", "Dough was tested by HPLC"),
    ("Assisted customers", "Assisted customers with orders"),
    ("Delivered cakes on time", "Delivered cakes on time and under budget"),
    ("Checked the rules of the guild", "Checked the rules of the guild for ongoing compliance"),
    ("Ran the stall 2 evenings per week", "Ran the stall two evenings a week"),
    ("Ran the Saturday stall only", "Ran the stall on Saturdays only"),
    ("Baked at the Mill Lane branch", "Baked at the Mill Lane branch, counted stock at one branch"),
    ("Answered a quarter of the mails", "Answered 1 in 4 of the mails"),
    ("Ran the stall as part of a team", "Ran the stall as part of the team"),
    ("Ran the stall for six years", "Ran the stall for six years"),
    ("Kept the bakery supplied", "Kept the bakery supplied with, but not limited to, flour and yeast"),
]
"""A line that keeps the limit, or tells what was never limited, and its evidence."""


@pytest.mark.parametrize("line, source", KEPT)
def test_a_limit_that_is_kept_has_no_hard_finding(line: str, source: str) -> None:
    """In kind or by its own words; and a limit does not reach what stands beside it."""
    assert not hard(line, source)


@pytest.mark.parametrize("line, source", [("Baked bread without flour", "Baked bread with flour"), ("Never sold cakes", "Sold cakes")])
def test_a_denial_is_not_invented(line: str, source: str) -> None:
    """A "not" that the evidence lacks is as false as one that was dropped."""
    assert "attribute: negated" in hard(line, source)


EACH = [
    ("Ran the stall and planned the fair", "Helped run the stall and planned the fair"),
    ("Ran the stall; helped open the fair", "Helped run the stall and helped open the fair"),
    ("Ran the stall, helping to open the fair", "Helped run the stall and helped open the fair"),
    ("Ran the stall while helping to open the fair", "Helped run the stall and helped open the fair"),
    ("Baked cakes, assisting with the fair", "Helped bake cakes and assisted with the fair"),
    ("Helped run the stall and opened the fair", "Helped run the stall and planned to open the fair"),
    ("Planned to open the fair and ran the stall", "Helped run the stall and planned to open the fair"),
]


@pytest.mark.parametrize("line, source", EACH)
def test_each_deed_keeps_its_own_limit(line: str, source: str) -> None:
    """A "helped" or "planned" with one deed does not stand for that of the other."""
    assert {rule.partition(":")[0] for rule in hard(line, source)} == {"attribute"}


@pytest.mark.parametrize("line, source", EACH)
def test_each_deed_keeps_its_own_limit_in_snippets_of_its_own(line: str, source: str) -> None:
    """The same where each deed is told by a snippet of its own."""
    assert "attribute" in {rule.partition(":")[0] for rule in hard(line, *source.split(" and "))}


@pytest.mark.parametrize(
    "line, source",
    [
        ("Helped run the stall and open the fair", "Helped run the stall and helped open the fair"),
        ("Planned to open the fair and helped run the stall", "Helped run the stall and planned to open the fair"),
        ("Ran the stall and helped open the fair", "Ran the stall and helped open the fair"),
        ("By opening the fair, helped run the stall", "Helped run the stall by opening the fair"),
        ("Helped run the stall, opening the fair", "Helped run the stall and open the fair"),
    ],
)
def test_a_limit_may_be_told_once_for_what_it_limits(line: str, source: str) -> None:
    """Where both deeds are limited alike, or each as before, nothing is enlarged."""
    assert not hard(line, source)


@pytest.mark.parametrize(
    "line, source",
    [
        ("Repaired ovens in the shop by the river", "Ovens were repaired in the shop by the river"),
        ("Cut waste by 35%", "Waste was cut by 35%"),
        ("Repaired the ovens by noon", "The ovens were repaired by noon"),
        ("12 bids were rejected", "Rejected 12 bids"),
        ("Took care of Excel and cakes", "Took care of cakes, Excel and bread"),
        ("Driving licence", "Driver's license"),
    ],
)
def test_what_looks_like_a_limit_and_is_none(line: str, source: str) -> None:
    """By the river, by noon and by so much name nobody; a deed of refusing denies nothing; a name is no verb."""
    assert not hard(line, source)


def test_by_somebody_stays_theirs() -> None:
    """A crew of the river did it, not the writer."""
    assert hard("Decorated cakes", "Cakes were decorated by the river crew")


@pytest.mark.parametrize(
    "line, source",
    [
        ("Brought my waste down from 9 to 4 kg", "In one year our team brought its waste down from 9 to 4 kg"),
        ("Sold 75 cakes", "In May 2020 our crew of 4 sold 75 cakes"),
        ("Kept the orders in Odoo", "Kept the orders in Excel (Odoo was only bought after I left)"),
        ("Kept the orders in Odoo", "Kept the orders in Excel; Odoo was introduced after I left"),
        ("Baked bread in the stone oven", "Baked bread; the stone oven was only built after my time"),
    ],
)
def test_what_others_did_before_or_after_is_not_ones_own(line: str, source: str) -> None:
    """A team stays a team behind a date; what came after one had left was not one's own."""
    assert {rule.partition(":")[0] for rule in hard(line, source)} == {"attribute"}


@pytest.mark.parametrize(
    "line, source",
    [
        ("Along with 2 others, planted 600 trees", "Planted 600 trees along with two others"),
        ("Along with three bakers, set up the stall", "Set up the stall along with 3 bakers"),
        ("With an apprentice, tested the oven", "The oven was tested by me and an apprentice"),
        ("With a postdoc, tested the oven", "The oven was tested by a postdoc and me"),
        ("Entered the orders into the planner set up by a colleague, and called the drivers", "my colleague Ivo set up the planner, i only entered the orders into it and called the drivers"),
        ("Filled in the forms handed out by the owner", "The owner handed out the forms, I filled them in"),
        ("Baked rolls for nine hotels and, under supervision of a pastry chef, decorated cakes", "Baked rolls for nine hotels. Decorated cakes under supervision of a pastry chef."),
        ("Decorated cakes and tempered chocolate, under supervision", "Under the supervision of a pastry chef, decorated cakes and tempered chocolate"),
        ("Returned the claims lacking receipts", "Returned the claims without receipts"),
        ("Drove the forklift, licence expired in 2021", "Drove the forklift. Licence ran out in 2021."),
    ],
)
def test_a_limit_told_in_other_words_is_kept(line: str, source: str) -> None:
    """Companions in figures or by their trade, "set up by", a limit before or behind two deeds, a lack by its verb."""
    assert not hard(line, source)


@pytest.mark.parametrize("line, source", [("Weighed and labelled 400 samples for the yeast study", "For the yeast study, 400 samples were weighed and labelled by me"), ("Saw the new ovens at work", "I have seen the new ovens at work")])
def test_a_study_is_no_lesson_and_seeing_is_told_as_seeing(line: str, source: str) -> None:
    """What was done for a study was done; who says that they saw it claims no more."""
    assert not hard(line, source)


def test_what_most_of_them_were_about_limits_nothing_else() -> None:
    """"50 calls, most of them about repairs" is still 50 calls."""
    assert not hard("Took 50 calls a day", "Took 50 calls a day, most of them about repairs")


@pytest.mark.parametrize(
    "line, source",
    [
        ("Under the supervision of Jana Holm, helped in decorating cakes", "Helped in the decorating of cakes under the supervision of Jana Holm"),
        ("Sent orders the baker prepared", "Sent orders prepared by the baker"),
        ("Wrote the recipe book, in use at the stall", "Wrote the recipe book, in use at the stall; the second oven was not adopted"),
    ],
)
def test_a_limit_may_stand_elsewhere(line: str, source: str) -> None:
    """In front, as a subject of its own, or with another thing behind a semicolon: what is limited stays so, what is not stays free."""
    assert not rules(line, source)


@pytest.mark.parametrize(
    "line, source",
    [
        ("Decorated cakes", "Helped in the decorating of cakes under the supervision of Jana Holm"),
        ("Sent orders and prepared cakes", "Sent orders prepared by the baker and cakes"),
        ("Moved the shop to the harbour", "Wrote a plan to move the shop to the harbour; the move was cancelled before it began"),
        ("Bake bread, with a course in pastry completed", "Bake bread; taking a course in pastry, with the exam due next summer"),
    ],
)
def test_a_limit_elsewhere_is_still_one(line: str, source: str) -> None:
    """The move behind the semicolon is that of what was moved, and the course is not done."""
    assert rules(line, source)


@pytest.mark.parametrize(
    "line, source",
    [
        ("Swept floors, washed pans and, under the chef's supervision, iced cakes", "Swept floors, iced cakes under the chef's supervision, and washed pans"),
        ("Opened crates and sold bread in a seasonal job at the market", "Seasonal job at the market: opened crates, sold bread"),
        ("Iced cakes and piped roses for weddings, under supervision", "Under supervision, iced cakes and piped roses for weddings"),
        ("BSc in Food Science, with merit", "Studied for a Bachelor of Science in Food Science, passed with merit"),
        ("Settled orders up to 90 loaves, with larger ones going to the head baker", "Settled orders up to 90 loaves; larger ones went to the head baker"),
        ("Logged orders at the mill and sent them for milling where needed", "Orders were logged and, where needed, sent for milling (that was my work at the mill)"),
        ("Waited on 6 tables", "we had about 90 guests and I waited on six tables"),
        ('Baked 80 loaves in 2 years', "baked loaves mainly, about 80 in the two years, the icing was someone else's job"),
        ("With my brother, baked four cakes", "My brother and me baked 4 cakes"),
        ("With my cousin, baked four cakes", "Me and my cousin baked four cakes"),
        ("Counted loaves; had no part in the pricing", "Counted loaves (no part in the pricing)"),
    ],
)
def test_a_limit_may_move_with_its_deed(line: str, source: str) -> None:
    """A limit stays with its deed wherever it stands, a phrase at the end of joined deeds limits all of them, and who passed has done with learning."""
    assert not rules(line, source)


@pytest.mark.parametrize(
    "line, source",
    [
        ("Iced cakes and, under the chef's supervision, swept floors", "Swept floors, iced cakes under the chef's supervision, and washed pans"),
        ("Opened crates and sold bread at the market", "Seasonal job at the market: opened crates, sold bread"),
        ("BSc in Food Science", "Studied for a Bachelor of Science in Food Science, left without finishing"),
        ("BSc in Food Science", "Studied for a Bachelor of Science in Food Science, never passed"),
        ("Settled orders up to 90 loaves and larger ones", "Settled orders up to 90 loaves; larger ones went to the head baker"),
        ("Waited on 90 guests", "we had about 90 guests and I waited on six tables"),
        ('Did icing and baked 80 loaves', "baked loaves mainly, about 80, the icing was someone else's job"),
        ("Baked four cakes", "My brother and me baked 4 cakes"),
        ("Took part in the pricing", "Counted loaves (no part in the pricing)"),
        ("Baked on ladders with no fall in the crew", "Baked on ladders, never without a rope, one fall in the crew in 2016"),
    ],
)
def test_a_limit_may_move_with_its_deed_no_further(line: str, source: str) -> None:
    """A limit that has gone, or that is put on another deed, leaves its own bare."""
    assert rules(line, source)


@pytest.mark.parametrize(
    "line, source",
    [
        ("Started a degree in baking (not completed)", "Started a degree in baking, did not complete it"),
        ("Mostly baked bread, sometimes cakes", "Baked bread mostly, cakes now and then"),
    ],
)
def test_a_denial_may_be_told_in_brackets(line: str, source: str) -> None:
    """"Did not complete it" is "not completed", now and then is sometimes."""
    assert not rules(line, source)


@pytest.mark.parametrize(
    "line, source",
    [
        ("Completed a degree in baking", "Started a degree in baking, did not complete it"),
        ("Drove the van on market days", "On market days loaded the van, sometimes drove it"),
        ("Planned menus and negotiated prices", "Planned menus, sat in when prices were negotiated"),
    ],
)
def test_a_denial_may_be_told_in_brackets_no_further(line: str, source: str) -> None:
    """What was not done, done at times or only watched is not told as done."""
    assert rules(line, source)


def test_who_passed_only_the_first_year_has_no_degree() -> None:
    """Qualified for the second year, or left after all: still only studied."""
    assert hard("Master of Science in Baking", "Studied for a Master of Science in Baking, qualified for the second year but left")
    assert hard("Master of Science in Baking", "Studied for a Master of Science in Baking, passed the first year")


@pytest.mark.parametrize(
    "line, source",
    [
        ("Read 90 meters a day", "Read about 90 meters a day"),
        ("Taught class of 26", "Taught a class of 26"),
        ("Went to a 2-day hygiene course", "Went to a two-day hygiene course"),
        ("Reads Welsh", "I can read Welsh"),
        ("Did packing for the fair", "We had a stall at the fair and I did the packing for the fair"),
        ("Wrote recipes", "Wrote recipes, and now and then fixed the oven"),
    ],
)
def test_what_only_looks_like_a_limit_limits_nothing(line: str, source: str) -> None:
    """A number behind "read about", a class that one teaches, what one can, and a limit of another deed."""
    assert not rules(line, source)


def test_one_of_two_is_not_both() -> None:
    """What became of one of them is not said of both."""
    assert "attribute: part" in hard("Wrote two menus, both of which were printed", "Wrote two menus, one of which was printed")


@pytest.mark.parametrize(
    "line, source",
    [
        ("Shelved flour and sold bread", "Sold bread, shelved flour and swept the shop"),
        ("Rejected mouldy flour and signed for deliveries", "Signed for deliveries, rejected mouldy flour"),
        ("Compared three ovens and recommended one to the owner", "Compared three ovens and recommended one of them to the owner"),
        ("Proposed a second counter, built before summer", "Proposed a second counter to the owner, who had it built before summer"),
        ("On nights with one other baker, filling the trays and writing the log", "on nights it's me and one other baker. We fill the trays and I write the log"),
        ("Iced the cakes for weddings", "We did weddings, I iced the cakes and my brother does the mains"),
    ],
)
def test_what_limits_another_deed_limits_nothing_here(line: str, source: str) -> None:
    """A deed with its own object denies nothing before it, "one of them" says nothing of who received it, and what became of a proposal is planned no more."""
    assert not {rule for rule in rules(line, source) if rule.startswith("attribute")}


@pytest.mark.parametrize(
    "rule, line, source",
    [
        ("negated", "Drew up a new menu", "Drew up a new menu, shelved last year"),
        ("negated", "Drew up a new menu", "Drew up a new menu, rejected by the owner"),
        ("part", "Recommended ovens to the owner", "Compared three ovens and recommended one of them to the owner"),
        ("planned", "Proposed a second counter and built it before summer", "Proposed a second counter to the owner, who had it built before summer"),
        ("planned", "Proposed and built a second counter", "Proposed a second counter to the owner, who had it built before summer"),
        ("planned", "Proposed a second counter, built before summer", "Proposed a second counter, which they wanted to have built before summer"),
        ("we", "On nights, filling the trays and writing the log", "on nights it's me and one other baker. We fill the trays and I write the log"),
        ("others", "Did the mains for weddings", "We did weddings, I iced the cakes and my brother does the mains"),
    ],
)
def test_what_limits_the_deed_still_does(rule: str, line: str, source: str) -> None:
    """What was put off, chosen from several, only proposed, or done in company stays so."""
    assert f"attribute: {rule}" in rules(line, source)


def test_a_team_may_be_named_by_its_number() -> None:
    """"With 9 staff" is with a team of 9; "for 9 staff" and another number are not."""
    assert not hard("Ran shifts with 9 staff", "Ran shifts with a team of 9")
    assert "attribute: team" in hard("Ran shifts for 9 staff", "Ran shifts with a team of 9")
    assert "attribute: team" in hard("Ran shifts with 8 staff", "Ran shifts with a team of 9")


def test_who_took_the_minutes_did_so() -> None:
    """Sitting in as the minute taker is the writer's own part; sitting in is not."""
    source = "Sat in on 9 panels as minute taker"
    assert not hard("Minute taker at 9 panels", source)
    assert rules("Chaired 9 panels", source)
    assert hard("Ran 9 panels", "Sat in on 9 panels where the head baker ran them")


def test_so_many_were_withdrawn_and_the_others_were_not() -> None:
    """A number right before the "were" is all that is denied; without one it is what was told before."""
    source = "Handled 31 claims. Of those, 19 settled, 8 were paid and 4 were withdrawn."
    assert not hard("Handled 31 claims, of which 19 settled", source)
    assert hard("Handled 31 claims, of which 4 settled", source)
    assert "attribute: negated" in hard("Wrote a plan", "Wrote a plan and it was withdrawn.")
