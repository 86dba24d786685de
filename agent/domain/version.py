"""A résumé that was made, with what it was made from."""

from __future__ import annotations

from agent.domain.brief import Brief
from agent.domain.plan import Plan
from agent.domain.posting import Posting
from agent.domain.resume import Resume
from agent.domain.value import Value


class Version(Value):
    """The résumé, the post it was made for, what that asks for, and the plan; `asked` is the plan from before the answers."""

    posting: Posting
    brief: Brief
    asked: Plan
    plan: Plan
    resume: Resume
