"""Promises of what stands among the skills and in a section of its own."""

from __future__ import annotations

import pytest

from agent.domain.brief import Kind
from agent.domain.corpus import Entry, EntryKind, SnippetKind
from agent.domain.evidence import Evidence
from agent.domain.plan import Level
from agent.stages.write.doubled import stands_elsewhere
from agent.stages.write.skills import skills
from tests.people import brief, corpus, plan, requirement, snippet, verdict
from tests.stages.plan.cases import skill

ENTRIES = tuple(
    Entry(id=title, kind=kind, title=title)
    for kind, title in [
        (EntryKind.CERTIFICATE, "Forklift Operator Certification (OSHA)"),
        (EntryKind.CERTIFICATE, "OSHA 10-Hour Card"),
        (EntryKind.CERTIFICATE, "Microsoft Excel Expert"),
        (EntryKind.CERTIFICATE, "ISO 9001 Lead Auditor"),
        (EntryKind.CERTIFICATE, "HACCP"),
        (EntryKind.CERTIFICATE, "Food Safety Certificate, Level 2"),
        (EntryKind.LANGUAGE, "Polish"),
        (EntryKind.LANGUAGE, "Spanish"),
        (EntryKind.AWARD, "Baker of the Year"),
    ]
)
KNOWN = corpus().model_copy(update={"entries": ENTRIES})


@pytest.mark.parametrize(
    "entry",
    ["Forklift Operator Certification", "forklift certification", "Forklift certified", "OSHA 10", "OSHA 10 card", "haccp", "Polish", "Polish (fluent)", "Fluent Spanish", "Spanish and Polish", "Polish language skills", "Polish – B2"],
)
def test_a_certificate_or_language_has_its_own_section(entry: str) -> None:
    """Under a shorter name, with its level, or several languages in one."""
    assert stands_elsewhere(entry, KNOWN)


@pytest.mark.parametrize(
    "entry", ["Forklift", "Forklift operation", "Excel", "Microsoft Excel", "ISO 9001", "OSHA 30", "OSHA", "French", "Polish and French", "Spanish cuisine", "Polish pottery", "Food Safety Certificate, Level 3", "Baker of the Year", "Food safety"]
)
def test_what_a_certificate_is_about_stays_a_skill(entry: str) -> None:
    """So does another level, and a language that stands nowhere else."""
    assert not stands_elsewhere(entry, KNOWN)


def test_nothing_is_shown_twice() -> None:
    """Also where the post asks for it, and the verdict cites the entry of the skills."""
    entries = [skill(text) for text in ("OSHA 10", "Polish", "Excel", "French")]
    certificate = snippet("OSHA 10-Hour Card", SnippetKind.CERTIFICATE)
    known = corpus(*entries, certificate).model_copy(update={"entries": ENTRIES})
    wanted = (requirement("a", "OSHA 10", kind=Kind.CREDENTIAL), requirement("b", "Polish"))
    made = skills(brief(*wanted), plan((), (verdict("a", Level.FULL, entries[0]), verdict("b", Level.FULL, entries[1]))), Evidence(corpus=known, hits=()))
    assert [p.text for p in made] == ["Excel", "French"]
