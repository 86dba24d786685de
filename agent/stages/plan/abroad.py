"""What evidence may say for a post in another language: words count, nearness of meaning does not.

The embedder was chosen for English: between languages, and within another one, its cosines say nothing of a thing.
"""

from __future__ import annotations

from agent.domain.brief import Kind, Requirement
from agent.domain.evidence import Evidence
from agent.domain.plan import Level, Verdict


def by_words(evidence: Evidence) -> Evidence:
    """The same evidence without its cosines."""
    return evidence.model_copy(update={"hits": tuple(hit.model_copy(update={"cosine": 0.0}) for hit in evidence.hits)})


def modest(requirement: Requirement, verdict: Verdict) -> Verdict:
    """A degree is met in part at most: of its field nothing can be told."""
    if requirement.kind is not Kind.EDUCATION or verdict.evidence is not Level.FULL:
        return verdict
    return verdict.model_copy(update={"evidence": Level.PARTIAL, "why": "a degree stands in the education; please compare its field", "sure": False})
