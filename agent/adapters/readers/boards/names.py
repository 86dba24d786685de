"""The name of an employer that a system names only in its links."""

from __future__ import annotations

import re
from collections import Counter
from urllib.parse import unquote

LOOKED_AT = 20_000
"""Characters of a post in which the name is looked for."""


def name_of(tenant: str, text: str) -> str:
    """The name behind the one in a link, as the post spells it most often: "kornblumbakery" is Kornblum Bakery where the post says so.

    Else "acme-corp" is Acme Corp, and one word stays as it is.
    """
    plain = unquote(tenant)
    letters = [re.escape(letter) for letter in plain if letter.isalnum()]
    found = re.findall(rf"(?<!\w){'[ &.-]?'.join(letters)}(?!\w)", text[:LOOKED_AT], re.I) if letters else []
    spelled = Counter(name for name in found if not any(word[0].islower() for word in re.findall(r"\w+", name)))
    return spelled.most_common(1)[0][0] if spelled else _presentable(plain)


def _presentable(tenant: str) -> str:
    words = [word for word in re.split(r"[-_+\s]+", tenant) if word]
    return " ".join(word.capitalize() if word.islower() else word for word in words) if len(words) > 1 else "".join(words)
