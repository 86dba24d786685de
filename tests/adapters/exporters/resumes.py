"""Résumés that passed the gate, for the exporters."""

from __future__ import annotations

from agent.domain.corpus import Corpus, Education, Entry, EntryKind, Link, Person, Position, PositionKind, Snippet, SnippetKind
from agent.domain.dates import Period
from agent.domain.draft import Author, Draft, LineKind, Proposal
from agent.domain.evidence import Evidence
from agent.domain.resume import Resume
from agent.stages.check import release, settle
from tests.people import BAKER, CLERK, position, snippet

_KINDS = {SnippetKind.BULLET: LineKind.BULLET, SnippetKind.SUMMARY: LineKind.SUMMARY, SnippetKind.SKILL: LineKind.SKILL, SnippetKind.HEADLINE: LineKind.HEADLINE}


def whole(corpus: Corpus) -> Resume:
    """What the gate lets through of all the words of a corpus as lines, each in its own wording."""
    proposals = tuple(
        Proposal(kind=_KINDS[s.kind], text=s.text, cites=(s.id,), position=s.position, original=s.text, author=Author.USER) for s in corpus.snippets if s.kind in _KINDS
    )
    evidence = Evidence(corpus=corpus)
    return release(settle(Draft(proposals=proposals), evidence), evidence)


def released(corpus: Corpus) -> Resume:
    """All the words of a corpus as lines, each in its own wording."""
    resume = whole(corpus)
    assert len(resume.lines()) == sum(s.kind in _KINDS for s in corpus.snippets), [r.text for r in resume.refused]
    return resume


def bullets(*texts: str, at: Position = BAKER) -> tuple[Snippet, ...]:
    """Bullets of one position."""
    return tuple(snippet(text, position=at.id) for text in texts)


ATLAS = position("Sourdough Atlas", "", "2022", "", PositionKind.PROJECT).model_copy(update={"employer": None})
HELPER = position("Oven Assistant", "", "2014", "2015").model_copy(update={"employer": None, "location": "Lindholm, OR"})
KITCHEN = position("Cook", "Soup Kitchen", "2018", "2019", PositionKind.VOLUNTEER)

FULL = Corpus(
    person=Person(
        name="Robin Whitfield", email="robin@example.org", phone="+1 555 010 0199", location="Lindholm, OR",
        links=(Link(label="GitHub", url="https://github.com/example-robin/"),),
    ),
    positions=(BAKER, CLERK, HELPER, KITCHEN, ATLAS),
    snippets=(
        snippet("Head Baker", SnippetKind.HEADLINE),
        snippet("Bakes rye bread for affluent offices.", SnippetKind.SUMMARY),
        snippet("Leads teams of nine.", SnippetKind.SUMMARY),
        snippet("Sourdough", SnippetKind.SKILL), snippet("C#", SnippetKind.SKILL), snippet(".NET", SnippetKind.SKILL),
        *bullets("Baked rye for 300 staff in five affluent offices, a first-class finish", "Cut flour waste by 18 % in fifty shifts"),
        *bullets("Sold muffins worth $4,000 a week", at=CLERK),
        *bullets("Carried sacks off the waffle floor", at=HELPER),
        *bullets("Cooked for 40 guests", at=KITCHEN),
        *bullets("Mapped 40 starters", at=ATLAS),
    ),
    education=(Education(id="e1", institution="Lindgren College", degree="Diploma", area="Baking", period=Period.parse("2012", "2014"), score="3.8"),),
    entries=(
        Entry(id="n1", kind=EntryKind.CERTIFICATE, title="Food Safety Manager", by="State of Oregon", when="2020"),
        Entry(id="n2", kind=EntryKind.LANGUAGE, title="English", by="native"), Entry(id="n3", kind=EntryKind.LANGUAGE, title="Danish"),
        Entry(id="n4", kind=EntryKind.AWARD, title="Golden Rye"),
    ),
)  # fmt: skip

LINES = [
    "Robin Whitfield",
    "Head Baker",
    "Lindholm, OR | +1 555 010 0199 | robin@example.org | github.com/example-robin",
    "Summary", "Bakes rye bread for affluent offices. Leads teams of nine.",
    "Skills", "Sourdough, C#, .NET",
    "Experience",
    "Head Baker", "Kornblum Bakery", "Mar 2021 – Present",
    "Baked rye for 300 staff in five affluent offices, a first-class finish", "Cut flour waste by 18 % in fifty shifts",
    "Sales Clerk", "Lindgren Foods", "May 2016 – Dec 2020", "Sold muffins worth $4,000 a week",
    "Oven Assistant", "2014 – 2015", "Lindholm, OR", "Carried sacks off the waffle floor",
    "Projects", "Sourdough Atlas", "2022", "Mapped 40 starters",
    "Volunteering", "Cook", "Soup Kitchen", "2018 – 2019", "Cooked for 40 guests",
    "Education", "Lindgren College", "Diploma, Baking", "2012 – 2014", "GPA 3.8",
    "Certifications", "Food Safety Manager, State of Oregon, 2020",
    "Languages", "English (native), Danish",
    "Awards", "Golden Rye",
]  # fmt: skip
"""What a reader sees of `FULL`, in its order."""

HOSTILE = (
    "Baked <img src=x onerror=alert(1)> rye & spelt &amp; oats",
    "**Baked** *rye* _and_ `spelt` ~~oats~~ ![x](y) [a](b)",
    "# Baked rye under a hash",
    "1. Baked rye first",
    "2) Baked rye second",
    "- Baked rye after a dash",
    "+ Baked rye after a plus",
    "> Baked rye in a quote",
    "| Baked | rye | in | a | table |",
    "--- Baked rye below a rule",
    "Baked rye \\ with \\* a backslash, $x^2$ and {{ braces }} ${y}",
    "Baked rye at https://example.org/a_b_c?d=e&f=g for robin@example.org",
    "Baked rye <script>alert(1)</script> and </body></html> and <!-- that -->",
    "Baked rye for 5 < 7 and 9 > 3 ovens: 100 %, #1, @home, ~3, 'a' \"b\"",
)
"""Words that Markdown or HTML would take for its own."""
