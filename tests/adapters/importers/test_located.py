"""What a doubt names by its id stands at a path of the JSON Resume that is printed."""

from __future__ import annotations

from agent.adapters.importers.located import located
from agent.domain.corpus import Change, Choice, Corpus, Doubt
from agent.profile import resolved
from tests.profile.files import BAKER, CLERK, corpus

MORE = (
    "## Projects\n\n### Sourdough Atlas\n\n- Mapped 40 starters\n\n## Education\n\n### Lindgren College\n\n**Diploma in Baking**\n\n## Skills\n\nRye, Spelt\n\n"
    "## Languages\n\nSwedish, French\n\n## Of ovens and stone\n\n- A proofing basket"
)
PATHS = (
    "work[1]", "work[1].name", "work[1].position", "work[0].startDate", "work[0].endDate", "work[0].dates", "work[0].highlights[1]", "projects[0].name", "projects[0].entity",
    "education[0].area", "education[0].studyType", "skills[1].name", "languages[1].language", "basics.email", "other[0]", "skills",
)  # fmt: skip


def known() -> Corpus:
    """A résumé with a bit of everything."""
    return corpus(BAKER, CLERK, more=MORE)


def test_every_path_is_found_again() -> None:
    """From the path of a file to the id and back, where the file has the form that is printed."""
    back = [located(resolved(Doubt(path=path, question="?"), known()), known()).path for path in PATHS]
    assert back == list(PATHS)


def test_what_a_choice_changes_is_found_again() -> None:
    """Also where a line would go."""
    choice = Choice(label="there", changes=(Change(path="work[0].highlights[0]", value="work[1]"), Change(path="work[0].name", value="Windmill")))
    doubt = Doubt(path="work[0]", question="?", choices=(choice,))
    assert located(resolved(doubt, known()), known()) == doubt
