"""The town of a school, which stands behind its name and belongs to it: "BSc Chemistry, University of Lindholm, Leeds"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from agent.adapters.importers.prose.foreign import is_country, may_be_city, names_organization
from agent.adapters.places import is_region, is_spaced
from agent.lexicon.files import groups

_NO_TOWN = re.compile(
    r"\b(?:laude|summa|magna|hon(?:ou)?rs?|hons|distinction|merit|class|pass|valedictorian|salutatorian|dean|minor|major|thesis|dissertation|focus|emphasis|concentration|speciali[sz]\w+|track|option|gpa|grade"
    r"|degree|diploma|certificate|coursework|studies|program(?:me)?|graduate|graduated|completed|exchange|semester|erasmus|scholar\w*|fellow\w*|faculty|department|campus|evening|online|distance|remote"
    r"|science|sciences|engineering|arts?|law|history|literature|education|business|design|music|medicine|nursing|philosophy|theology|languages?|english|french|german|spanish|czech)\b"
    r"|(?:ology|ography|onomy|onomics|istry|ysics|ematics|matics|istics|tics|ment|tion|sion|ism|thesis|gogy|ship|care)$",
    re.I,
)
"""Words, and endings of words, of what is studied and how it was passed."""


def town_behind(parts: Sequence[str], school: int, *, course: bool) -> int:
    """How many parts behind the school say where it is. A name without a state or country counts only where another part says what was studied (`course`), since it may be that."""
    behind = parts[school + 1 :]
    if not behind:
        return 0
    if is_area(behind[0]) or is_spaced(behind[0]):
        return 1
    if not may_be_city(behind[0]) or _is_field(behind[0]):
        return 0
    if len(behind) > 1 and is_area(behind[1]):
        return 2
    return 1 if course else 0


def is_area(part: str) -> bool:
    """Whether it is a state or a country."""
    return is_region(part) or is_country(part)


def _is_field(part: str) -> bool:
    lower = part.lower()
    return bool(_NO_TOWN.search(part)) or names_organization(part) or any(lower == member for group in groups("fields") for member in group)


_STATE = re.compile(r"(?:^|,|\s[-–—|])\s*(?P<town>(?:[^,|\s]|\s(?![-–—|]\s)){2,40}),\s+(?:MA|MS|MD)(?=$|[\s,|])")
"""States whose letters are those of degrees too."""


def without_state(text: str) -> str:
    """The text without a state behind a town that could be read as a degree: "Boston, MA"."""
    return _STATE.sub(lambda m: m.group("town") if may_be_city(m["town"].strip()) and not _is_field(m["town"].strip()) else m.group(), text)
