"""Where a list may be taken apart: "Word and Excel" are two things, "written and verbal communication skills" one.

Each joint (a comma, "and", "such as" …) is weighed by a logistic regression over the forms of what stands left and right
of it; the weights are learned from annotated posts (`python -m tests.bench.training`).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from agent.lexicon.aliases import is_known
from agent.lexicon.verbs import base_of
from agent.stages.extract.learned import Weights, probability

_SUBORDINATE = re.compile(r"(?:which|who|whose|where|when|while|to\b|in order|in (?:a|an|the|all)\b|for\b|on (?:a|an|the)\b|as (?:a|an|well|needed)|at\b|by\b|from\b|within\b|through\b|not\b|if\b|that\b|so\b|under\b|both\b|then\b|depending|during|prior to|with(?:in|out)?\b)", re.I)
_NEW_START = re.compile(r"(?:(?:at least |minimum (?:of )?)?(?:\d{1,2}|one|two|three|four|five|six|seven|eight|ten)\+?(?: \(\d+\))? (?:or more )?years?\b|(?:the |an? )?(?:[\w-]+ )?(?:ability|able|knowledge|experience|familiarity|proficien\w+|understanding|strong|excellent|good|willing\w*|must|possess\w*|demonstrated|proven)\b)", re.I)
_SHARED_ADJECTIVE = re.compile(r"(?:written|verbal|oral|spoken|interpersonal|analytical|organizational|technical|creative|fast|clear|concise|diverse|complex|internal|external|formal|informal|mental|physical|local|state|federal|public|private|\w+(?:ive|ous|ful|ic|able|ible))$", re.I)
_LONE_GERUND = re.compile(r"(?:[A-Za-z]+ing)(?:(?:,| and| or|, and|, or) [a-z]+ing)*", re.I)
_LONE_ADJECTIVE = re.compile(r"(?:\w+(?:ive|ous|ful|ic|able|ible|al|ant)|strong|solid|complex|clear|concise|good|deep|his|her|their|new|short|long|basic|fast|safe|clean|highly|written|verbal|oral)", re.I)
_COMPANIONS = re.compile(r"(?:practices|procedures|policies|methods|regulations|standards|principles|techniques|guidelines|processes|concepts|effectively|efficiently|accurately)", re.I)
_STANDS_ALONE = re.compile(r"(?:retail|dental|medical|clinical|electrical|mechanical|hydraulic|financial|legal|logistic|plastic|fiscal|mathematic|ethic|electronic|arithmetic|analytical|pneumatic|hydraulics|\w+ics)", re.I)
_ANY_FIELD = re.compile(r"(?:an?|any|another|some other)?\s*(?:closely )?(?:related|similar|relevant|comparable|equivalent) (?:fields?|disciplines?|areas?|subjects?|majors?|degrees?)(?: of study)?[\s.]*", re.I)
_PREPOSITION = re.compile(r"\b(?:of|in|with|for|to|on|at|from|by|into|between|across|under|through)\b", re.I)
_HEAD_NOUN = re.compile(r"(?:skills?|experience|knowledge|abilit(?:y|ies)|environments?|degree|systems?|tools?|software|equipment|techniques|principles|practices|procedures|methods|laws?|regulations?|standards?|technologies|methodologies|solutions|products|services|processes|policies)$", re.I)
_WORD = re.compile(r"[A-Za-z][\w'’+#.-]*")
_EXAMPLES = ("such as", "(", "e.g.", "like", "including", "for example")
THRESHOLD = 0.45
LONG = 4
"""So many joints make a list whose joints vote."""
_LENGTHS = (1, 2, 4, 8, 16)
_ASKED = ("abilit", "experience", "knowledge", "skill", "degree", "familiar", "proficien")


@dataclass(frozen=True)
class Joint:
    """Two neighbouring parts of a list of `parts` parts, the mark between them and the phrase (`head`) before the list."""

    text: str
    clause: tuple[int, int]
    left: tuple[int, int]
    right: tuple[int, int]
    mark: str
    parts: int
    head: str = ""
    verbal: bool = False


def apart(joints: list[Joint], table: Weights) -> list[bool]:
    """For the joints of one list, whether it is taken apart at each. The joints of a longer list are alike: they vote."""
    plain = [_plain(joint) for joint in joints]
    odds = [probability(table, features(joint)) if sure is None else sure for joint, sure in zip(joints, plain, strict=True)]
    shared = sum(odds) / len(odds) if len(odds) >= LONG else None
    return [(odd if shared is None else (odd + shared) / 2) >= THRESHOLD for odd in odds]


def _plain(joint: Joint) -> float | None:
    """1.0 where plainly another thing begins ("… and two years of …", "such as AWS"), 0.0 where none can ("between 2 and 4 years"), else None."""
    left, right = (joint.text[slice(*part)].strip() for part in (joint.left, joint.right))
    if _is_range(left, right):
        return 0.0
    if _mark(joint.mark) in _EXAMPLES:
        return 1.0 if is_known(right) else None
    return 1.0 if _NEW_START.match(right) and not belongs(left, right, joint.mark, joint.verbal) else None


def _is_range(left: str, right: str) -> bool:
    return re.search(r"\bbetween (?:\d+|[a-z]+)$", left[-30:], re.I) is not None and re.match(r"(?:\d+|[a-z]+)\+? (?:years?|yrs?)\b", right, re.I) is not None


def features(joint: Joint) -> dict[str, float]:
    """The features of a joint by name, all 1.0: what surrounds it, what its sides are, and each of these with its mark."""
    left, right = (joint.text[slice(*part)].strip() for part in (joint.left, joint.right))
    mark = _mark(joint.mark)
    forms = [*_around(joint), *_side("left", left), *_side("right", right), f"form {_form(left, last=True)} {_form(right, last=False)}"]
    forms += ["belongs"] if belongs(left, right, joint.mark, joint.verbal) else []
    forms += [f"both {what}" for what, holds in _SHOWN.items() if holds(left) and holds(right)]
    forms += [f"sizes {_size(left)} {_size(right)}"]
    named = [f"mark {mark}", *forms, *(f"{mark} {form}" for form in forms), *_words("left", left), *_words("right", right)]
    return dict.fromkeys(named, 1.0)


def _around(joint: Joint) -> list[str]:
    before, after = joint.text[max(0, joint.clause[0] - 3) : joint.clause[0]], joint.text[joint.clause[1] : joint.clause[1] + 2]
    asked = next((word for word in _ASKED if word in joint.head.lower()), "some" if joint.head else "no")
    size = "many" if joint.parts > 4 else "few" if joint.parts > 2 else "two"
    found = [f"parts {size}", f"head {asked}"] + (["verbal"] if joint.verbal else [])
    return found + (["enumerated", f"enumerated {size}"] if ";" in before or ";" in after else [])


def _side(name: str, part: str) -> list[str]:
    words = _WORD.findall(part)
    if not words:
        return [f"{name} bare"]
    return [f"{name} size {_size(part)}"] + [f"{name} {what}" for what, holds in _SHOWN.items() if holds(part)]


def _size(part: str) -> int:
    return sum(len(_WORD.findall(part)) > length for length in _LENGTHS)


_SHOWN: dict[str, Callable[[str], object]] = {
    "prepositional": _PREPOSITION.search,
    "head noun": _HEAD_NOUN.search,
    "known": is_known,
    "named": lambda part: part[:1].isupper() and len(part.split()) <= 4,
    "new start": _NEW_START.match,
    "deed": lambda part: _starts_with_verb(part),
}


def _words(name: str, part: str) -> list[str]:
    words = _WORD.findall(part.lower())
    return [f"{name} first {words[0]}", f"{name} last {words[-1]}"] if words else []


def _form(part: str, *, last: bool) -> str:
    """The form of the word at the joint."""
    words = _WORD.findall(part)
    word = (words[-1] if last else words[0]) if words else ""
    if not word:
        return "none"
    if word[:1].isupper():
        return "capital"
    endings = (("ing", "ing"), ("ly", "ly"), ("ed", "ed"), ("s", "s"))
    ending = next((form for end, form in endings if word.endswith(end)), "")
    return ending or ("adjective" if _LONE_ADJECTIVE.fullmatch(word) else "noun")


def _mark(mark: str) -> str:
    bare = mark.strip(" ")
    return "(" if bare.startswith("(") else bare or "none"


def belongs(left: str, right: str, separator: str, verbal: bool) -> bool:
    """Whether by its form the right part does not stand alone; a hint, not the verdict."""
    comma = separator.startswith(",")
    if _NEW_START.match(right):
        return False
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
