"""The links of a message, and the one form of a link under which the same post is always the same."""

from __future__ import annotations

import re
from urllib.parse import SplitResult, parse_qsl, unquote, urlencode, urlsplit, urlunsplit

_LINK = re.compile(
    r"(?:https?://|www\.)[^\s<>\"“”„«»|\\^`{}]+|(?<![\w@./-])(?:[a-z0-9-]{1,63}\.){1,4}(?:com|org|net|io|co|jobs|careers|dev|ai|app|eu|de|cz|sk|at|ch|fr|es|it|nl|be|pl|pt|se|no|dk|fi|ie|uk|us|ca|au|nz|in|gov|edu|example)(?:\.(?:uk|au|nz|in|br|za))?/[^\s<>\"“”„«»|\\^`{}]+",
    re.I,
)  # fmt: skip
_ENDS = ".,;:!?…'’*_~"
_BRACKETS = {")": "(", "]": "[", "}": "{"}
_TRACKING = re.compile(
    r"utm_\w+|ga_\w+|gclid|dclid|fbclid|msclkid|yclid|twclid|ttclid|igshid?|mc_[ce]id|_hs\w+|hsctatracking|mkt_tok|vero_\w+|trk\w*|trackingid|refid|ref|ref_\w+|referrer|referer|referralid|src|source|sourceid|gh_src|lever-\w+|ashby_\w*|ebp|midtoken|midsig|lipi|licu|originalsubdomain|trackid|cmpid|campaign\w*|searchid|rps|_ga|_gl|jobsource",
    re.I,
)  # fmt: skip
_WRAPPERS = (
    (re.compile(r"(?:^|\.)google\.[a-z.]+$"), "/url", ("q", "url")),
    (re.compile(r"^lm?\.facebook\.com$|^l\.instagram\.com$"), "/l.php", ("u",)),
    (re.compile(r"safelinks\.protection\.outlook\.com$"), "/", ("url",)),
    (re.compile(r"(?:^|\.)linkedin\.com$"), "/safety/go", ("url",)),
    (re.compile(r"(?:^|\.)linkedin\.com$"), "/redir/redirect", ("url",)),
    (re.compile(r"^slack-redir\.net$"), "/link", ("url",)),
    (re.compile(r"(?:^|\.)urldefense\.proofpoint\.com$"), "/v1/url", ("u",)),
    (re.compile(r"^out\.reddit\.com$|^vk\.com$|^away\.vk\.com$|^t\.umblr\.com$"), "/", ("url", "to", "z")),
)
_DEFENDED = re.compile(r"https?://urldefense\.com/v3/__(.+?)__;", re.I)
_MOBILE = re.compile(r"^(?:m|mobile|touch|amp|de-m|i)\.(?=[^.]+\.[^.]+)")
_NO_POST = re.compile(
    r"unsubscribe|/privacy|/terms|/legal|/settings|preferences|/help\b|/support\b|\.(?:png|jpe?g|gif|svg|webp|ico|css|js|mp4|zip)(?:$|\?)|(?:twitter|x|facebook|instagram|youtube|tiktok)\.com/|apps\.apple\.com|play\.google\.com|mailto:|schemas?\.org|w3\.org|/email-(?:open|click)|tracking-?pixel|linkedin\.com/(?:in|comm/in)/|goo\.gl/maps|maps\.",
    re.I,
)  # fmt: skip
_POST = re.compile(r"job|career|karriere|vacanc|position|posting|opening|stelle|emploi|empleo|oferta|offre|recruit|greenhouse|lever\.co|ashby|workable|workday|personio|teamtailor|bamboohr|indeed|linkedin|glassdoor|praca|prace|hiring|apply", re.I)


def links_in(text: str) -> list[str]:
    """The different links of a message which may lead to a post, in their order, each in its one form.

    If some look like posts, the others are left out (a mail has many); what surely is none (an unsubscribe link, a picture) always is.
    """
    found = list(dict.fromkeys(link for link in map(normal, _written(text)) if link and not _NO_POST.search(link)))
    likely = [link for link in found if _POST.search(link)]
    return likely or found


def leads_to_post(text: str) -> bool:
    """Whether a link in the text looks like one to a post."""
    return any(_POST.search(link) for link in links_in(text))


def without_links(text: str) -> str:
    """The words around the links."""
    return _LINK.sub(" ", text).strip()


def _written(text: str) -> list[str]:
    return [_trimmed(match.group()) for match in _LINK.finditer(text)]


def _trimmed(link: str) -> str:
    """Without the punctuation and the brackets of the sentence around it."""
    while link and (link[-1] in _ENDS or (link[-1] in _BRACKETS and link.count(link[-1]) > link.count(_BRACKETS[link[-1]]))):
        link = link[:-1]
    return link


def normal(link: str) -> str:
    """The one form of a link: unwrapped, on the desktop host, without tracking and fragment; "" when it is none."""
    for _ in range(3):
        inner = _unwrapped(link)
        if not inner or inner == link:
            break
        link = inner
    try:
        parts = urlsplit(link if "://" in link else f"https://{link}")
        host, port = (parts.hostname or "").lower(), parts.port
    except ValueError:
        return ""
    if not host or parts.scheme.lower() not in ("http", "https"):
        return ""
    parts = parts._replace(scheme=parts.scheme.lower())
    return _on_board(parts, _MOBILE.sub("www.", host) if "." in host else host, port)


def _unwrapped(link: str) -> str:
    """The link inside a link of a mail filter or a social network, or ""."""
    defended = _DEFENDED.match(link)
    if defended:
        return defended.group(1)
    try:
        parts = urlsplit(link)
    except ValueError:
        return ""
    for host, path, names in _WRAPPERS:
        if host.search((parts.hostname or "").lower()) and parts.path.startswith(path):
            query = dict(parse_qsl(parts.query))
            inner = next((query[name] for name in names if query.get(name, "").startswith(("http", "www."))), "")
            return unquote(inner) if "%3A" in inner else inner
    return ""


def _on_board(parts: SplitResult, host: str, port: int | None) -> str:
    """The form of the boards that show one post under many links."""
    query = parse_qsl(parts.query, keep_blank_values=True)
    asked = dict(query)
    if host.endswith("linkedin.com"):
        id_: str | None = asked.get("currentJobId") or _last_number(r"/(?:comm/)?jobs/view/(?:[^/]*?-)?(\d{6,})(?:/|$)", parts.path)
        if id_ and id_.isdigit():
            return f"https://www.linkedin.com/jobs/view/{id_}"
    if ".indeed." in f".{host}" and (id_ := asked.get("jk") or asked.get("vjk")):
        return f"https://{host if host.startswith('www.') or host.count('.') > 1 else 'www.' + host}/viewjob?{urlencode({'jk': id_})}"
    own = "" if port in (None, 443 if parts.scheme == "https" else 80) else f":{port}"
    user = f"{parts.netloc.rpartition('@')[0]}@" if "@" in parts.netloc else ""
    kept = urlencode([(name, value) for name, value in query if not _TRACKING.fullmatch(name)])
    fragment = parts.fragment if parts.fragment.startswith(("/", "!")) else ""
    return urlunsplit((parts.scheme, f"{user}{host}{own}", parts.path or "/", kept, fragment))


def _last_number(pattern: str, path: str) -> str:
    found = re.search(pattern, path)
    return found.group(1) if found else ""
