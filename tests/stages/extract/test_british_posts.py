"""Posts whose headings are sentences: "What we need from you", "It would be great if you also have", "What we give you"."""

from __future__ import annotations

from agent.domain.brief import Need
from tests.stages.extract.posts import read

NURSE = """Lead Theatre Nurse – Fernhill Animal Hospital, Leeds

Fernhill is a referral hospital with nine specialists.

What you'll do
• Lead our theatre team of ten and plan the rota
• Teach student nurses

What we need from you
• RVN registration
• At least 4 years' experience in a surgical setting
• Experience of mechanical ventilation and blood gas analysis
• Confident with a practice system
• Full driving licence

It would be great if you also have
• An advanced certificate
• Experience with exotics
• Spoken Polish

What we give you
• £36,000–£42,000, 30 days' holiday, private health care
• £900 training budget and your own study leave
"""

BAKER = """Assistant Bakery Manager
Company: Crumb & Co

Essential
* Food hygiene level 2
* HACCP
* Right to work
Desirable:
* Sourdough
* Forklift licence

Our small print
* No agencies
* Interviews in May
"""


def asked(text: str, need: Need) -> list[str]:
    """The quotes of what is asked for with that need."""
    return [r.quote for r in read(text).requirements if r.need is need]


def test_lists_under_headings_that_are_sentences_are_read() -> None:
    """What stands under "What we need from you" is asked for, what stands under "It would be great if" is nice to have."""
    musts, nices = asked(NURSE, Need.MUST), asked(NURSE, Need.NICE)
    assert {"RVN registration", "Full driving licence", "blood gas analysis"} <= set(musts)
    assert {"An advanced certificate", "Experience with exotics", "Spoken Polish"} == set(nices)


def test_what_an_employer_gives_is_not_asked_for() -> None:
    """Pay, leave and budgets under "What we give you" are no requirements, nor are the duties."""
    assert not [q for q in asked(NURSE, Need.MUST) + asked(NURSE, Need.NICE) if "budget" in q or "leave" in q or "rota" in q or "£" in q]


def test_a_list_of_bare_names_is_read() -> None:
    """Two or three words on a line are enough under "Essential" and "Desirable"."""
    assert asked(BAKER, Need.MUST) == ["Food hygiene level 2", "HACCP", "Right to work"]
    assert asked(BAKER, Need.NICE) == ["Sourdough", "Forklift licence"]


def test_an_unknown_heading_closes_the_list_before_it() -> None:
    """What stands under a heading that nobody knows is not asked for because of the heading before."""
    assert not [q for q in asked(BAKER, Need.MUST) + asked(BAKER, Need.NICE) if "agencies" in q or "Interviews" in q]


def test_what_is_not_essential_is_nice() -> None:
    """A "lovely but not essential" is no must."""
    text = "About you\nSourdough experience would be lovely but isn't essential. You must hold a food hygiene certificate."
    assert any("Sourdough" in q for q in asked(text, Need.NICE))
    assert any("hygiene" in q for q in asked(text, Need.MUST))


def test_a_registration_is_searched_by_its_letters_and_confidence_is_no_part_of_a_name() -> None:
    """"RVN registration" is shown by a certificate that names the RVN, "confident with X" by X."""
    terms = {r.quote: r.terms for r in read(NURSE).requirements}
    assert terms["RVN registration"] == ("RVN",)
    assert terms["Confident with a practice system"] == ("practice system",)
