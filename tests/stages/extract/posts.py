"""Invented posts, and short ways to look at what was read of them."""

from __future__ import annotations

from agent.domain.brief import Brief, Requirement
from agent.domain.posting import Posting
from agent.stages.extract import extract

PASTRY = """Pastry Cook
About us
Kornblum is a family bakery with three shops. Our forty bakers have decades of experience and must laugh a lot.
Requirements
- At least two years of experience in a hotel kitchen
- Food safety certification
- Knowledge of laminated doughs; experience with gluten-free baking is a plus
- Ability to read, write and speak English
- Ability to lift 50 pounds
- Must be willing to work early mornings and weekends
- Excellent communication skills
- High school diploma or GED
Benefits
- Health insurance, paid vacation and experience with the best ovens in town
- Free bread
How to apply
Send your résumé and two references to jobs@kornblum.example. Applicants must submit a cover letter.
Kornblum is an equal opportunity employer. All qualified applicants will receive consideration without regard to race, religion or age.
"""

FLAT = (
    "We make lamps.RequirementsMinimum 3 years of experience in metal workAbility to read technical drawings"
    "Familiar with TIG weldingStrong attention to detailBenefitsFree lunch and a pension"
)

LIST = "Backend Developer\nRequirements:\n- Python\n- SQL\n- AWS\n- Docker\n\nBenefits:\n- Dental\n- Gym\n"


def read(text: str, language: str = "en") -> Brief:
    """The brief of a text."""
    return extract(Posting(text=text, language=language, read_by="test"))


def listed(*lines: str) -> tuple[Requirement, ...]:
    """What is read of a list of requirements with these lines among others that ask plainly."""
    text = "Requirements\n" + "\n".join(f"- {line}" for line in (*lines, "Knowledge of beekeeping", "Knowledge of falconry"))
    return tuple(r for r in read(text).requirements if "beekeeping" not in r.quote and "falconry" not in r.quote)


def one(line: str) -> Requirement:
    """The one requirement that is read of a line of a list."""
    (found,) = listed(line)
    return found


def quotes(brief: Brief) -> str:
    """All quotes, a line each."""
    return "\n".join(r.quote for r in brief.requirements)
