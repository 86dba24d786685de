"""The paper of a résumé where nobody chose one: A4 in most of the world, Letter in North America."""

from __future__ import annotations

import re

from agent.adapters.exporters.speech import language_of
from agent.domain.rendered import Design
from agent.domain.resume import Resume
from agent.lexicon.vitae import FILES

_EUROPEAN = re.compile(r"(?<![\w-])(?:[A-Z]{1,3}[- ])?(?:\d{5}|\d{3} \d{2}|\d{2}-\d{3}|\d{4} [A-Z]{2}|\d{4}-\d{3}) [^\W\d_a-z][^\W\d_]+(?:-[^\W\d_]+)*\s*(?:,|$)|(?<!\w)[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}(?!\w)")
"""A postal code before its town, or a British one."""
_AMERICAN = re.compile(r"canada|qu[eé]bec|(?<!\w)(?:usa|u\.s\.a?\.?|united states)(?!\w)|m[eé]xico|colombia|chile|venezuela|(?<!\w)[A-Z]\d[A-Z] \d[A-Z]\d(?!\w)|(?-i:[A-Z]{2}),? \d{5}(?:-\d{4})?$", re.I)


def on_paper(design: Design, resume: Resume) -> Design:
    """The design with its paper: the one that was chosen, or else that of where the résumé's owner lives, as far as address and language tell."""
    return design if design.paper else design.model_copy(update={"paper": "a4" if _is_european(resume) else "letter"})


def _is_european(resume: Resume) -> bool:
    place = resume.person.location or ""
    if _AMERICAN.search(place):
        return False
    return language_of(resume) in FILES or _EUROPEAN.search(place) is not None
