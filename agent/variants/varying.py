"""Makes variants of a version: each is a revision of its own, through the same check."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence

from agent.domain.answer import Answer, Question
from agent.domain.resume import Resume
from agent.domain.style import Feature
from agent.domain.value import Value
from agent.domain.version import Version
from agent.ports import Journal, Shape, Tools
from agent.tailor import revise
from agent.variants.alternatives import Alternative, alternatives

SHARED = frozenset({"evidence", "opinions", "final-plan"})
"""Steps of a revision that are the same for all variants of a version."""


class Varied(Value):
    """A variant as it would leave the house."""

    alternative: Alternative
    resume: Resume

    @property
    def shown(self) -> tuple[object, ...]:
        """What of it can be seen: two variants that agree in this are one."""
        r = self.resume
        return r.headline and r.headline.text, tuple(x.text for x in r.summary), tuple(x.text for x in r.skills), tuple((e.earlier, tuple(b.text for b in e.bullets)) for e in r.experiences), r.entries, r.dense


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


def branch_of(feature: Feature, style: str) -> str:
    """The name of the branch in which that variant is made."""
    return f"{feature}-{style}"


def branched(branch: str, step: str) -> str:
    """The name of a step of one variant."""
    return f"{branch}:{step}"


async def vary(version: Version, features: Sequence[Feature], run: Journal, tools: Tools) -> tuple[Varied, ...]:
    """The variants of the first of these features in which at least two of them can be told apart; nothing where there is none."""
    for feature in features:
        made = [
            Varied(alternative=one, resume=await revise(version, one.wishes, Branch(run, branch_of(feature, one.style)), tools))
            for one in alternatives(version.resume, feature, version.plan.pages)
        ]
        different = tuple(one for i, one in enumerate(made) if all(one.shown != other.shown for other in made[:i]))
        if len(different) > 1:
            return different
    return ()
