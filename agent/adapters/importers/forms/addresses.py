"""Links whose words do not show where they lead."""

from __future__ import annotations

import re
from urllib.parse import unquote

_LABEL = re.compile(
    r"(?:my |view |see |visit )?(?:linked ?in|git ?hub|git ?lab|portfolio|(?:personal )?(?:web ?site|web ?page|homepage|site)|blog|twitter|x|xing|behance|dribbble|medium|kaggle|stack ?overflow|orcid"
    r"|google scholar|e-?mail|mail|links?|url|profile|contact)(?: ?(?:me|profile|page|account|link|url|here))?",
    re.I,
)
_PROFILES = re.compile(r"(?:^|\.)(?:linkedin|github|gitlab|xing|twitter|x|behance|dribbble|medium|kaggle|stackoverflow|orcid|bitbucket)\.", re.I)
_ADDRESS = re.compile(r"\S@\S|\w\.\w{2,}")


def shown(words: str, target: str) -> str:
    """The words of a link, or its address where they only name what it is: "LinkedIn", a handle, an e-mail without its address, the picture of one."""
    bare, kind, address = words.strip(" \t\n:|•·-–()[]"), *_address(target)
    if not address or _ADDRESS.search(bare) or "\n" in bare:
        return words
    host = address.split("://")[-1].split("/")[0].split("?")[0]
    handle = kind == "web" and len(bare.split()) == 1 and _PROFILES.search(host) and bare.lower().lstrip("@") in unquote(address).lower()
    if not bare:
        return address if kind == "mail" or _PROFILES.search(host) else words
    return words.replace(bare, address) if _LABEL.fullmatch(bare) or handle else words


def _address(target: str) -> tuple[str, str]:
    """What kind of address a link leads to, and the address itself; of any other kind it is empty."""
    target = target.strip()
    if target.lower().startswith("mailto:"):
        return "mail", unquote(target[7:].split("?")[0])
    return "web", target if re.match(r"https?://[^\s<>\"]{4,300}$", target, re.I) else ""
