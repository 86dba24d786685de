"""What an applicant-tracking system would search for."""

from __future__ import annotations

import re

from agent.domain.brief import Kind
from agent.lexicon.aliases import is_known
from agent.lexicon.files import lines, words
from agent.lexicon.plainness import is_deed, says_nothing

_STRIP = re.compile(
    r"(?:comprehensive|users? of|sound(?= (?:knowledge|understanding))|combined with|coupled with|along with|including|several|genuine|preference for|exposure to|grasp of|command of|mastery of|track record (?:of|in)|capabilit(?:y|ies) (?:to|of|for)|capacity (?:to|for)|aptitude for|between \w+ and (?=\w+\+? (?:years?|yrs?))|a|an|the|some|any|either|various|strong|excellent|good|great|solid|effective|exceptional|outstanding|superior|demonstrated|proven|highly|high|minimum(?: of)?|at least|prior|previous|hands[- ]on|"
    r"working|functional|basic|advanced|intermediate|deep|in-depth|real(?! estate)|thorough|extensive|practical|current|valid|must|have|has|be|possess|hold|holds|holding|able to|ability to|capable of|knowledge|understanding|experienced?|"
    r"proficien\w+|familiar\w*|comfort\w*|confiden\w*|grounding|background|expertise|skilled|skills?|competen\w+|paid|full[- ]time|professional|relevant|related|progressive|another|similar|directly|of|in|with|on|as|to|for|at|within|"
    r"working|using|use|(?:\d{1,2}(?:\.\d)?|one|two|three|four|five|six|seven|eight|nine|ten)(?:\s*(?:-|–|to)\s*(?:\d+|\w+))?(?=[\s-]*(?:\(\d{1,2}\)\s*)?(?:\+|[- ]plus\b)?\s*(?:or more\s+)?(?:years?|yrs?|months?\b))|years?|yrs?|months?|ideally|preferably|you(?:['’]ve)?|worked|willing(?:ness)?|or more|more(?=\s+years?)|and|or)\b(?!-(?!plus\b|years?\b|yrs?\b|months?\b))(?:\s*\(\d{1,2}\)|[- ]plus\b)?[\s,+'’-]*",
    re.I,
)
_VERDICT = re.compile(r",?\s*\b(?:is |are |would be )?(?:not )?(?:strongly |highly )?(?:preferred|required|desir(?:ed|able)|an? (?:big |huge |definite |strong )?(?:plus|asset|bonus|advantage)|preferably|essential|a must)\b.*$", re.I)
_END = re.compile(r"\s+(?:skills?|experience|abilit(?:y|ies)|capabilit(?:y|ies)|acumen|mindset|aptitude|know-how|roles?|principles|concepts|environment|environments|knowledge|preferred|tools?|software)$", re.I)
_BREAK = re.compile(r"\s+(?:up to|and/or|and|or|for|in|with|to|within|including|using|such as|at|on|from|that|which|who|by|across|over|rather than|instead of)\s+", re.I)
_AIM = re.compile(r"\s+(?:(?:needed|necessary|required|sufficient)\s+(?:to|for)\b|(?:in|for|with|at|as)\s+an?\s|(?:including|such as)\s).*$", re.I)
_MATTER = r"(?:principles?|practices?|methods?|techniques?|theor(?:y|ies)|concepts?|fundamentals?|procedures?|aspects?|components?)"
_ABOUT = re.compile(rf"(?:(?:the|basic|common|current|fundamental|general|generally accepted|modern)\s+)*{_MATTER}(?:(?:,\s*(?:and\s+)?|\s+(?:and|or)\s+){_MATTER})*\s+(?:of|in|for)\s+(?:both\s+|the\s+)?", re.I)
_DEED = re.compile(r"([a-z]+ing)(?:,?\s+(?:and|or|and/or)\s+|,\s*)(?=[a-z]+ing\b\s*[^\s,])", re.I)
_DEEDS = re.compile(r"(?:[a-z]+ing(?:,?\s+(?:and|or|and/or)\s+|,\s*))*[a-z]+ing\s+", re.I)
_REGISTERED = re.compile(r"(?:(?:an?|the|current|valid|active|full|must be|you are)\s+)*([A-Z]{3,6})\s+(?:registration|registered)\b")
_DEGREES = {
    r"ph\.?d|doctora": "PhD",
    r"master|\bm\.?b\.?a\b|\bm\.?s\.?c?\b": "Master's degree",
    r"bachelor|four[- ]year|\bb\.?s\.?c?\b|\bb\.?a\b": "Bachelor's degree",
    r"associate": "Associate degree",
    r"high school|\bged\b|g\.e\.d": "high school diploma",
}
_FIELD = re.compile(r"\b(?:degree|bachelor\S*|master\S*|diploma|major|graduation|coursework|ph\.?d)\b[^,;.]{0,20}?\b(?:in|of)\s+(?:an? )?(?!accredited|science\b|arts\b|the\b)([A-Za-z][A-Za-z &-]{2,40}?)(?=,|;|\.|$|\s+(?:or|and|from|is|required|preferred|with|degree|plus)\b)", re.I)


def terms_of(quote: str, kind: Kind) -> tuple[str, ...]:
    """The searched words of a requirement, most general first; empty where only an attitude is asked for."""
    if kind is Kind.TRAIT:
        return _trait(quote)
    if kind is Kind.EDUCATION:
        return _education(quote)
    if registered := _REGISTERED.match(quote):
        return (registered[1],)
    if kind is Kind.LANGUAGE and (named := _languages(quote)):
        return named
    bare = _thing_done(_last_deed(_thing_itself(_bare(quote))))
    if not bare:
        return ()
    if len(bare.split()) <= 5:
        return (bare,)
    first = re.sub(r"\s+experience$", "", _stripped(_BREAK.split(bare)[0]), flags=re.I)
    return (first,) if len(first) > 1 and len(first.split()) <= 5 else ()


def _bare(quote: str) -> str:
    text, before = _VERDICT.sub("", quote).strip(), ""
    while before != text:
        found = _STRIP.match(text) or _ABOUT.match(text)
        before, text = text, text[found.end() :].strip() if found else text
    before = ""
    while before != text and not is_known(text):
        before, text = text, _without_end(text)
    return text if len(text) > 1 or text in ("C", "R") else ""


def _without_end(text: str) -> str:
    """Without "skills", "tools" and the like behind the thing, unless what is left is one plain word: hand tools are more than a hand."""
    bare = _stripped(_END.sub("", text))
    ware = text.lower().endswith(("tool", "tools", "software", "environment", "environments", "concepts"))
    return text if ware and bare.islower() and " " not in bare else bare


def _stripped(text: str) -> str:
    """Without signs at its edges and brackets that are not whole: "teacher status (QTS)" keeps its own, "Go (or" has none."""
    bare = text.strip(" .,;:")
    if bare.startswith("(") and bare.find(")") in (-1, len(bare) - 1):
        bare = bare.strip("()")
    if bare.count("(") > bare.count(")"):
        bare = bare[: bare.rindex("(")]
    return (bare if bare.count("(") == bare.count(")") else bare.replace(")", "")).strip(" .,;:")


def _last_deed(text: str) -> str:
    """The last of several deeds that are done to one thing: "diagnosing and repairing engines" → "repairing engines"."""
    while (found := _DEED.match(text)) and is_deed(found[1].lower()):
        text = text[found.end() :]
    return text


def _thing_itself(text: str) -> str:
    """Without what it is for and where: "law firm in a big city" → "law firm"; unless only a plain word would be left."""
    cut = _AIM.sub("", text)
    return text if says_nothing(cut) else cut


def _thing_done(bare: str) -> str:
    """The thing itself where deeds are done to a thing of the lexicon: "building and running REST APIs" → "REST APIs"."""
    deeds = _DEEDS.match(bare)
    return bare[deeds.end() :] if deeds and is_known(bare[deeds.end() :]) else bare


def _trait(quote: str) -> tuple[str, ...]:
    pairs = (line.rsplit(":", 1) for line in lines("trait-names"))
    return tuple(dict.fromkeys(name.strip() for pattern, name in pairs if re.search(pattern, quote, re.I)))[:2]


def _languages(quote: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(word for word in re.findall(r"[A-Z][a-z]+", quote) if word.lower() in words("languages")))


def _education(quote: str) -> tuple[str, ...]:
    degrees = [name for pattern, name in _DEGREES.items() if re.search(pattern, quote, re.I)]
    field = _FIELD.search(quote)
    fields = [field.group(1).strip()] if field else []
    if not degrees and not fields:
        bare = _bare(re.sub(r"\b(?:(?:vocational|technical|trade) )?degree\b", "", quote, flags=re.I))
        fields = [bare] if 0 < len(bare.split()) <= 4 else []
    return tuple(dict.fromkeys(degrees + fields))
