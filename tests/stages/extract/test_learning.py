"""What the extraction learns from annotated posts, on a handful of invented ones."""

from __future__ import annotations

from functools import cache
from itertools import pairwise

from agent.domain.brief import Brief, Kind, Need, Requirement
from agent.domain.posting import Posting
from agent.stages.extract import decision, extract, joints
from agent.stages.extract.joints import Joint
from agent.stages.extract.learned import Learned
from agent.stages.extract.sections import passages
from agent.stages.extract.units import units
from tests.bench.gold import GoldPost
from tests.bench.requirements import read
from tests.bench.training import learn, lesson

ASKED = (
    (("Grelling forges", Kind.SKILL), ("patience", Kind.TRAIT)),
    (("Grelling looms", Kind.SKILL), ("kindness", Kind.TRAIT)),
    (("Grelling kilns", Kind.SKILL), ("calmness", Kind.TRAIT)),
    (("Grelling presses", Kind.SKILL), ("promptness", Kind.TRAIT)),
    (("Grelling lathes", Kind.SKILL), ("neatness", Kind.TRAIT)),
    (("Grelling saws", Kind.SKILL), ("boldness", Kind.TRAIT)),
    (("Grelling ovens", Kind.SKILL), ("politeness", Kind.TRAIT)),
    (("Grelling mills", Kind.SKILL), ("cleverness", Kind.TRAIT)),
)
LURE = "Morvath our founder collects rare clocks."


def annotated(number: int) -> GoldPost:
    """An invented post that asks in words of its own: "Zaffle" stands before what is asked for."""
    (tool, kind), (trait, other) = ASKED[number]
    text = f"Workshop hand {number}\nZaffle {tool}.\nZaffle {trait}.\n{LURE}\nMorvath sails on Sundays.\n"
    asked = (Requirement(id="r1", quote=f"Zaffle {tool}", need=Need.MUST, kind=kind), Requirement(id="r2", quote=f"Zaffle {trait}", need=Need.MUST, kind=other))
    return GoldPost(f"post-{number}", Posting(text=text, read_by="test"), Brief(role="hand", requirements=asked), traps=(LURE,))


@cache
def weights() -> Learned:
    """What is learned of all posts but the last."""
    return learn([lesson(annotated(number)) for number in range(len(ASKED) - 1)])


def test_an_unknown_way_of_asking_is_learned() -> None:
    """From a few posts that ask with a word nobody knows, a post left out is read as it is annotated, and its lure is not."""
    reading = read(annotated(len(ASKED) - 1), weights())
    assert [r.quote for r in reading.ours.requirements] == ["Zaffle Grelling mills", "Zaffle cleverness"]
    assert (reading.recall, reading.precision, reading.trapped) == (1.0, 1.0, 0)


def test_the_kind_of_unknown_things_is_learned() -> None:
    """Words that go with a kind in annotated posts tell it in others."""
    found = extract(annotated(len(ASKED) - 1).posting, weights()).requirements
    assert [r.kind for r in found] == [Kind.SKILL, Kind.TRAIT]


def test_a_word_of_one_post_is_not_learned() -> None:
    """What only one post says would be learned by heart: it gets no weight."""
    learned = weights()
    assert "word zaffle" in learned.decision
    assert not [name for table in (learned.decision, learned.joints, learned.items, *learned.kinds.values()) for name in table if "forges" in name]


def test_learning_twice_gives_the_same() -> None:
    """The weights depend on the annotations alone."""
    assert learn([lesson(annotated(number)) for number in range(len(ASKED) - 1)]) == weights()


def test_a_line_knows_what_introduced_its_list() -> None:
    """The cues of the line with the colon count for each line below it, and for none behind the next paragraph."""
    text = "Every baker must have:\n- Rye flour\n- Spelt flour\nWe bake at night. Our shop is old.\n"
    found = passages(text, units(text))
    rows = {text[p.start : p.end]: row for p, row in zip(found, decision.features(text, found), strict=True)}
    assert all("introduced cue must" in rows[line] for line in ("Rye flour", "Spelt flour"))
    assert not any("introduced" in rows[line] for line in ("Every baker must have:", "Our shop is old."))


def test_a_joint_knows_its_list() -> None:
    """The same two parts are weighed otherwise in a longer list."""

    def listed(*parts: str) -> list[dict[str, float]]:
        text = ", ".join(parts)
        spans = [(text.index(part), text.index(part) + len(part)) for part in parts]
        return list(joints.features([Joint(text, (0, len(text)), a, b, ",", len(parts)) for a, b in pairwise(spans)]))

    short, long = listed("rye", "spelt"), listed("rye", "spelt", "long fermented sourdough")
    assert short[0] != long[0]
    assert long[0].keys() - short[0].keys() >= {"longest 2", "list ends sourdough"}
    assert "previous mark ," in long[1]
    assert "previous mark none" in long[0]
    assert listed("rye") == []
