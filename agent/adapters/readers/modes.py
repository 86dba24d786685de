"""Whether one comes to the place of work, as fields and short labels say it."""

from __future__ import annotations

import re

_NOT = re.compile(r"\b(?:not|non|no)[ -]?(?:fully )?(?:remote|hybrid)", re.I)
_MODES = (("hybrid", r"hybrid"), ("remote", r"\bremote(?:ly)?\b|telecommut|home ?office"), ("on-site", r"\bon[-_ ]?site\b|\bin[-_ ]?office\b"))


def mode(*words: str) -> str | None:
    """"remote", "hybrid" or "on-site": what the first of these that says one of them says."""
    said = (next((name for name, pattern in _MODES if re.search(pattern, _NOT.sub("", word), re.I)), None) for word in words)
    return next((name for name in said if name), None)


def flagged(*, remote: bool | None = None, hybrid: bool | None = None, on_site: bool | None = None) -> str | None:
    """The same out of flags; two ways to choose between are none."""
    if hybrid or (remote and on_site):
        return "hybrid" if hybrid else None
    return "remote" if remote else "on-site" if on_site else None
