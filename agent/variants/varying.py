"""Makes variants of a version: each is a revision of its own, through the same check."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence

from agent.domain.answer import Answer, Question
from agent.domain.draft import Author
from agent.domain.resume import Resume
from agent.domain.style import Feature
from agent.domain.trial import MODEL, Difference
from agent.domain.value import Value
from agent.domain.version import Version
from agent.ports import Journal, Shape, Tools
from agent.tailor import retell, revise
from agent.variants.alternatives import Alternative, alternatives

SHARED = frozenset({"evidence", "opinions", "final-plan", "plain"})
"""Steps that are the same for all variants of a version: what comes before a style, or a model, has a say."""


class Varied(Value):
    """A variant as it would leave the house."""

    alternative: Alternative
    resume: Resume

    @property
    def shown(self) -> tuple[object, ...]:
        """What of it can be seen: two variants that agree in this are one."""
        r = self.resume
        return r.headline and r.headline.text, tuple(x.text for x in r.summary), tuple(x.text for x in r.skills), tuple((e.earlier, tuple(b.text for b in e.bullets)) for e in r.experiences), r.entries, r.dense

    @property
    def worded(self) -> bool:
        """Whether a model worded any line of it."""
        return any(line.author is Author.MODEL for line in self.resume.lines())


class Branch:
    """A `Journal` in which the steps of one variant have names of their own: `style:draft`."""

    def __init__(self, inner: Journal, name: str) -> None:
        self._inner = inner
        self._name = name

    async def once(self, name: str, shape: type[Shape], work: Callable[[], Awaitable[Shape]]) -> Shape:
        """The kept result of the step."""
        return await self._inner.once(name if name in SHARED else branched(self._name, name), shape, work)

    async def ask(self, name: str, questions: Sequence[Question]) -> tuple[Answer, ...]:
        """Nothing is asked of a variant alone."""
        return await self._inner.ask(name, questions)


def branch_of(feature: Difference, style: str) -> str:
    """The name of the branch in which that variant is made."""
    return f"{feature}-{style}"


def branched(branch: str, step: str) -> str:
    """The name of a step of one variant."""
    return f"{branch}:{step}"


async def vary(version: Version, features: Sequence[Difference], run: Journal, tools: Tools, contenders: Mapping[str, Tools] | None = None) -> tuple[Varied, ...]:
    """The variants of the first of these features in which at least two of them can be told apart; nothing where there is none.
    `contenders`: the tools with each of the models that are compared, by the name of the model."""
    for feature in features:
        made = await _retold(version, run, contenders or {}) if feature == MODEL else await _styled(version, feature, run, tools)
        different = tuple(one for i, one in enumerate(made) if all(one.shown != other.shown for other in made[:i]))
        if len(different) > 1:
            return different
    return ()


async def _styled(version: Version, feature: Feature, run: Journal, tools: Tools) -> list[Varied]:
    """Each style of the feature."""
    return [
        Varied(alternative=one, resume=await revise(version, one.wishes, Branch(run, branch_of(feature, one.style)), tools))
        for one in alternatives(version.resume, feature, version.plan.pages)
    ]


async def _retold(version: Version, run: Journal, contenders: Mapping[str, Tools]) -> list[Varied]:
    """The wording of each model; nothing where one of them worded no line, for then the plain writer would stand in for it."""
    made = [
        Varied(alternative=Alternative(feature=MODEL, style=name), resume=await retell(version, Branch(run, branch_of(MODEL, name)), tools))
        for name, tools in contenders.items()
    ]
    return made if all(one.worded for one in made) else []
