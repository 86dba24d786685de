"""Splits a passage into clauses and lists into their items, keeping verbatim spans."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from agent.lexicon.verbs import base_of

_CLAUSE = re.compile(r";\s*(?:and\s+|or\s+)?|\s*\.\s+(?=[A-Za-z])|(?<=required),\s*|(?<=preferred),\s*|(?<=desirable),\s*|(?<=desired),\s*|(?<= a plus),\s*|(?<= a must),\s*|,?\s+(?=(?:preferably|ideally)\b)|\s+[-–—]\s+(?!\d{1,2}\+? (?:years?|yrs?)\b)")
_LEAD = re.compile(
    r"(?:\W|\d{1,2}[.)]\s|with (?:an? |the )?|and\b|or\b|but\b|also\b|(?:the |all |suitable |qualified |successful |ideal |right |our )*(?:candidates?|applicants?|individual|incumbent|employees?|person|you|we)\b"
    r"[^,;.]{0,40}?\b(?:must|should|will(?: also)?|need to|need|shall|have|are|require|seek)\s+(?:(?:have|be|possess|bring|demonstrate|need|also)\b)?)\s*",
    re.I,
)
_HEAD = re.compile(
    r"(?:(?:an?|the|some|any|strong|excellent|good|solid|proven|demonstrated|working|hands[- ]on|extensive|deep|basic|advanced|thorough|practical|prior|previous|professional|relevant|in-depth|intermediate|general|broad|significant|technical|\d+\+? years(?: of)?)\s+)*"
    r"(?:(?:experience|knowledge|understanding|familiarity|proficien\w+|background|expertise|skills?|skilled|familiar|fluen\w+|competen\w+|experienced|grounding|interest|comfort(?:able)?|training|track record|degree|ability|working|use)(?:\s+(?:and|or|/)\s+(?:experience|knowledge|understanding|skills?|proficiency))?)\s+"
    r"(?:in|with|of|on|using|to use|working with|as|at|writing|within)\s+(?:(?:the use of|use of|using|the|a|an|one or more of|(?:at least )?one of|some of|any of|either|various|tools (?:such as|like)|the following)(?:\s+|:\s*))*",
    re.I,
)
_ENUMERATION = re.compile(r",?\s*(?:\bsuch as:?|\bincluding(?: but not limited to)?:?|\be\.g\.,?|\bfor example,?|\blike\b|(?<=\w):)\s+", re.I)
_ONE_OF = re.compile(r"\b(?:(?:one|one or more|any) of|either)\b[^,;:]{0,40}:?\s*$", re.I)
_OR, _AND = re.compile(r"\bor\b|/"), re.compile(r"\band\b(?!/or)|&|as well as")
_PAPER = re.compile(r"\b(?:licen[cs]e|licen[cs]ure|registration|certificat\w+)\s*$", re.I)
"""What one holds: a bracket behind it says for where or by whom."""
_EXAMPLES = re.compile(r"such as|e\.g|for example|like", re.I)
_BRACKET = re.compile(r"\s*\((?P<opening>e\.?g\.?,?|i\.?e\.?,?|such as|including|like)?\s*(?P<list>[^()]*(?:,|/| or | and )[^()]*)\)", re.I)
_SEPARATOR = re.compile(r"\s*,\s*(?:and/or\s+|and\s+|or\s+|as well as\s+|&\s+)?|\s+as well as\s+|\s+and/or\s+|\s+or\s+(?!more\b|less\b|older\b|greater\b|above\b|higher\b|better\b)|\s+and\s+(?!above\b)|\s+&\s+|(?<=[a-z]{2})\s?/\s?(?=[A-Z][a-z]{2})", re.I)
_SUBORDINATE = re.compile(r"(?:which|who|whose|where|when|while|to\b|in order|in (?:a|an|the|all)\b|for\b|on (?:a|an|the)\b|as (?:a|an|well|needed)|at\b|by\b|from\b|within\b|through\b|not\b|if\b|that\b|so\b|under\b|both\b|then\b|depending|during|prior to|with(?:in|out)?\b)", re.I)
_VERB_PHRASE = re.compile(r"(?:[\w' ]{0,30})?\b(?:ability|able|abilities|willing\w*|capable|comfortable|capacity|aptitude)\b[^,]{0,15}?\b(?:to|of)\b", re.I)
_NEW_START = re.compile(r"(?:the |an? )?(?:[\w-]+ )?(?:ability|able|knowledge|experience|familiarity|proficien\w+|understanding|strong|excellent|good|willing\w*|must|possess\w*|demonstrated|proven)\b", re.I)
_SHARED_ADJECTIVE = re.compile(r"(?:written|verbal|oral|spoken|interpersonal|analytical|organizational|technical|creative|fast|clear|concise|diverse|complex|internal|external|formal|informal|mental|physical|local|state|federal|public|private|\w+(?:ive|ous|ful|ic|able|ible))$", re.I)
_LONE_GERUND = re.compile(r"(?:[A-Za-z]+ing)(?:(?:,| and| or|, and|, or) [a-z]+ing)*", re.I)
_LONE_ADJECTIVE = re.compile(r"(?:\w+(?:ive|ous|ful|ic|able|ible|al|ant)|strong|solid|complex|clear|concise|good|deep|his|her|their|new|short|long|basic|fast|safe|clean|highly|written|verbal|oral)", re.I)
_COMPANIONS = re.compile(r"(?:practices|procedures|policies|methods|regulations|standards|principles|techniques|guidelines|processes|concepts|effectively|efficiently|accurately)", re.I)
_PURPOSE = re.compile(r",?\s+sufficient to\b|,?\s+in order to\b|,?\s+so that\b|\s+to ensure\b", re.I)
_STANDS_ALONE = re.compile(r"(?:retail|dental|medical|clinical|electrical|mechanical|hydraulic|financial|legal|logistic|plastic|fiscal|mathematic|ethic|electronic|arithmetic|analytical|pneumatic|hydraulics|\w+ics)", re.I)
_ANY_FIELD = re.compile(r"(?:an?|any|another|some other)?\s*(?:closely )?(?:related|similar|relevant|comparable|equivalent) (?:fields?|disciplines?|areas?|subjects?|majors?|degrees?)(?: of study)?[\s.]*", re.I)
_TAIL = re.compile(r"(?:[\s.,;:!?]|\betc\b|…|\s(?:and|or|etc)$)+$", re.I)


@dataclass(frozen=True)
class Item:
    """A span that asks for one thing. `group`: items of one number are alternatives. `head` is the phrase before its list."""

    start: int
    end: int
    clause: tuple[int, int]
    group: int | None = None
    head: str = ""


def clauses(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The clauses of a passage, outside brackets."""
    return [(a, b) for a, b, _ in _split(text, start, end, _CLAUSE)]


def items(text: str, clause: tuple[int, int], *, verbal: bool = False) -> list[Item]:
    """The items of a clause: its list taken apart, or the clause itself. `verbal`: it goes on with deeds after "ability to"."""
    start, end = _skip_lead(text, *clause), _before_purpose(text, *clause)
    parts = _listing(text, start, end, clause, verbal=True) if verbal else _items(text, start, end, clause)
    return [item for item in (_tidy(text, i) for i in parts) if item]


def _before_purpose(text: str, start: int, end: int) -> int:
    """Where the clause turns from what is asked to what it is for."""
    purpose = _PURPOSE.search(text, start + 15, end)
    return purpose.start() if purpose else end


def _skip_lead(text: str, start: int, end: int) -> int:
    for _ in range(6):
        match = _LEAD.match(text, start, end)
        if not match or not match.group():
            break
        start = match.end()
    return start


def _items(text: str, start: int, end: int, clause: tuple[int, int]) -> list[Item]:
    content = text[start:end]
    bracket = _BRACKET.search(content)
    if bracket and bracket.start() > 3 and not re.search(r"\d{3}", bracket["list"]) and (bracket["opening"] or not _PAPER.search(content[: bracket.start()])):
        head = _items(text, start, start + bracket.start(), clause)
        inner = _plain_list(text, start + bracket.start("list"), start + bracket.end("list"), clause)
        rest = _items(text, start + bracket.end(), end, clause) if len(content[bracket.end() :].split()) > 3 else []
        either = re.search(r"\bor\b", bracket["list"], re.I) is not None or _EXAMPLES.search(bracket["opening"] or "") is not None
        return _with_examples(head, inner, either=either) + rest
    listed = _ENUMERATION.search(content)
    if listed and _ONE_OF.search(content[: listed.start()]):
        return [replace(item, group=0) for item in _plain_list(text, start + listed.end(), end, clause)]
    if listed and listed.start() > 3:
        head = _items(text, start, start + listed.start(), clause)
        return _with_examples(head, _plain_list(text, start + listed.end(), end, clause), either=_EXAMPLES.search(listed.group()) is not None)
    return _listing(text, start, end, clause)


def _with_examples(head: list[Item], listed: list[Item], *, either: bool) -> list[Item]:
    """What follows "such as" stands for the last thing before it: one of them is enough. What is "included" is asked for as well."""
    if not head or not either:
        return head + listed
    return [*head[:-1], *(replace(item, group=0) for item in (head[-1], *listed))]


def _listing(text: str, start: int, end: int, clause: tuple[int, int], *, verbal: bool = False) -> list[Item]:
    head = _HEAD.match(text, start, end)
    body = head.end() if head else start
    parts = _joined(text, _split(text, body, end, _SEPARATOR), verbal=verbal or _VERB_PHRASE.match(text, start, end) is not None)
    if len(parts) <= 1:
        return [Item(start, end, clause)]
    phrase = text[start:body]
    made = [Item(a, b, clause, group, phrase) for (a, b, _), group in zip(parts, _groups(parts, phrase), strict=True)]
    short_enough = made[0].end - start <= 60
    return [Item(start, made[0].end, clause, made[0].group, phrase), *made[1:]] if short_enough else made


def _groups(parts: list[tuple[int, int, str]], head: str) -> list[int | None]:
    """For each part the number of its alternatives: "A or B, and C" asks for one of the first two, and for C."""
    if _ONE_OF.search(head):
        return [0] * len(parts)
    runs: list[list[str]] = [[]]
    for _, _, separator in parts[1:]:
        runs += [[]] if _AND.search(separator) else []
        runs[-1] += [] if _AND.search(separator) else [separator]
    numbers = [number if any(_OR.search(separator) for separator in run) else None for number, run in enumerate(runs)]
    return [number for number, run in zip(numbers, runs, strict=True) for _ in range(len(run) + 1)]


def _plain_list(text: str, start: int, end: int, clause: tuple[int, int]) -> list[Item]:
    parts = _joined(text, _split(text, start, end, _SEPARATOR), verbal=False)
    return [Item(a, b, clause, head=text[clause[0] : start]) for a, b, _ in parts]


def _split(text: str, start: int, end: int, pattern: re.Pattern[str]) -> list[tuple[int, int, str]]:
    """(start, end, separator before) of the parts, cut outside brackets only."""
    parts, last, before = [], start, ""
    for match in pattern.finditer(text, start, end):
        opened = text.count("(", start, match.start()) - text.count(")", start, match.start())
        if opened > 0 or match.start() < last:
            continue
        parts.append((last, match.start(), before))
        last, before = match.end(), match.group().strip().lower()
    parts.append((last, end, before))
    return [(a, b, s) for a, b, s in parts if text[a:b].strip(" .,;:()")]


def _joined(text: str, parts: list[tuple[int, int, str]], *, verbal: bool) -> list[tuple[int, int, str]]:
    """Parts which do not stand alone are put back together."""
    if not parts:
        return []
    kept = [parts[0]]
    for part in parts[1:]:
        if _belongs(text[kept[-1][0] : kept[-1][1]], text[part[0] : part[1]], part[2], verbal):
            kept[-1] = (kept[-1][0], part[1], kept[-1][2])
        else:
            kept.append(part)
    return kept


def _belongs(left: str, right: str, separator: str, verbal: bool) -> bool:
    comma = separator.startswith(",")
    if _NEW_START.match(right):
        return False
    if re.search(r"\bbetween (?:\d+|[a-z]+)$", left[-30:], re.I) and re.match(r"(?:\d+|[a-z]+)\+? (?:years?|yrs?)\b", right, re.I):
        return True
    if _SUBORDINATE.match(right) or re.search(r"\b(?:of|in|with|to|for|and|or|the|a|an)$", left[-10:]):
        return True
    if (re.match(r"(?:its |an? )?equivalent\b", right) and "experience" not in right) or _ANY_FIELD.fullmatch(right):
        return True
    last = left.split()[-1] if left.split() else ""
    if _LONE_GERUND.fullmatch(left) and (re.match(r"\w+ing\b", right) or _LONE_GERUND.search(left)):
        return True
    first = right.split()[0] if right.split() else ""
    if _COMPANIONS.fullmatch(first.strip(".,;")) and not comma:
        return True
    if comma and last.islower() and _LONE_ADJECTIVE.fullmatch(last) and (_LONE_ADJECTIVE.fullmatch(first) or "-" in first) and not _STANDS_ALONE.fullmatch(last):
        return True
    if len(left.split()) <= 2 and _LONE_ADJECTIVE.fullmatch(last) and not _STANDS_ALONE.fullmatch(last):
        return True
    if _SHARED_ADJECTIVE.match(last) and last.islower() and not comma:
        return True
    if verbal:
        return not comma or not _starts_with_verb(right)
    return len(right.split()) > 14 and not comma


def _starts_with_verb(phrase: str) -> bool:
    """Whether another deed begins here: "… , prioritize goals and activities"."""
    word = re.match(r"(?:(?:clearly|effectively|quickly|independently|safely|accurately) (?:and \w+ly )?)?([a-z]+)\b", phrase)
    return bool(word and len(phrase.split()) > 1 and base_of(word.group(1)) == word.group(1))


def _tidy(text: str, item: Item) -> Item | None:
    start = _skip_lead(text, item.start, item.end)
    quote = _TAIL.sub("", text[start : item.end])
    if quote.count("(") > quote.count(")"):
        quote = quote[: quote.rfind("(")].rstrip() if quote.rfind("(") > 5 else quote.lstrip("(")
    if quote.count(")") > quote.count("("):
        quote = quote.rstrip(") ")
    start = text.find(quote, start, item.end) if quote else start
    if (len(quote) < 2 and quote not in ("C", "R")) or not re.search(r"[A-Za-z]{2}|^(?:[CR]|[A-Z](?:\+\+|#))$", quote) or _EMPTY.fullmatch(quote.strip()):
        return None
    return Item(start, start + len(quote), item.clause, item.group, item.head)


_EMPTY = re.compile(
    r"(?:(?:not |but not )?(?:strongly |strictly |absolutely |highly )?(?:preferred|required|desired|necessary|mandatory|essential)|(?:preferably|ideally) (?:advanced|intermediate|expert)|others?|more|experience|skills?|a plus|is|are|must|used|the following|(?:other )?related.*|abilit(?:y|ies)|similar|"
    r"knowledge|any|MS|(?:the )?(?:knowledge of|ability to)|qualifications?|requirements?|responsibilities|equivalent|etc|years?|preferably|ideally|plus|minimum)",
    re.I,
)
