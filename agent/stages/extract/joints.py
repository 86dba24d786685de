"""Where a list may be taken apart: "Word and Excel" are two things, "written and verbal communication skills" one.

Each joint (a comma, "and", "such as" …) is weighed by a logistic regression over the forms of what stands left and right
of it, of its list and of its clause; the weights are learned from annotated posts (`python -m tests.bench.training`).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from agent.lexicon.aliases import is_known
from agent.lexicon.cues import patterns
from agent.lexicon.files import words
from agent.lexicon.verbs import base_of
from agent.lexicon.word_classes import ClassedWord, word_classes
from agent.stages.extract.learned import Weights, probability
from agent.stages.extract.meeting import met

_NEW_START = re.compile(r"(?:(?:at least |minimum (?:of )?)?(?:\d{1,2}|one|two|three|four|five|six|seven|eight|ten)\+?(?: \(\d+\))? (?:or more )?years?\b|(?:the |an? )?(?:[\w-]+ )?(?:ability|able|knowledge|experience|familiarity|proficien\w+|understanding|strong|excellent|good|willing\w*|must|possess\w*|demonstrated|proven)\b)", re.I)
_LONE_ADJECTIVE = re.compile(r"(?:[\w-]+(?:ive|ous|ful|ic|able|ible|al|ant|ed|paced)|frozen|wet|dry|hot|cold|strong|solid|complex|clear|concise|good|deep|his|her|their|new|short|long|basic|fast|safe|clean|highly|written|verbal|oral)", re.I)
_PREPOSITION = re.compile(r"\b(?:of|in|with|for|to|on|at|from|by|into|between|across|under|through)\b", re.I)
_HEAD_NOUN = re.compile(r"(?:skills?|experience|knowledge|abilit(?:y|ies)|environments?|degree|systems?|tools?|software|equipment|techniques|principles|practices|procedures|methods|laws?|regulations?|standards?|technologies|methodologies|solutions|products|services|processes|policies)$", re.I)
_WORD = re.compile(r"[A-Za-z][\w'’+#.-]*")
_SUFFIXES = ("ing", "tion", "ment", "ity", "ness", "ship", "ance", "ence", "ive", "ous", "ful", "ical", "ic", "al", "able", "ible", "ed", "ly", "ers", "er", "or", "ies", "s", "y")
_ARTICLED = re.compile(r"\b(?:an?|the) ([\w-]+)$", re.I)
_GRADE, _GRADED = re.compile(r"\b([a-z]+) \d{1,2}$", re.I), re.compile(r"([a-z]+) \d{1,2} [a-z]", re.I)
_QUALIFIED = re.compile(rf"(?:{_LONE_ADJECTIVE.pattern}|[a-z]+y) [a-z]")
_WAITING = 40
"""So many characters before a joint are looked at for an adjective that waits for its noun."""
_SAYING = re.compile(r"[^\W\d]{2}|\b[CR]\b|C[#+]")
_LEANING = re.compile(r"^(?:max|min)\b|^[a-z]+ (?:it|them)\b|^(?:at least |minimum |level )?(?-i:[ABC][12])\b|^(?:for|in|within|with) (?:our|your|the)\b")
_SUBJECTS = {"maths", "math", "mathematics", "science"}
_DAY = re.compile(r"\b(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)(?:days?|nesdays?|sdays?|rsdays?|urdays?)?\b", re.I)
_ASKED = ("abilit", "experience", "knowledge", "skill", "degree", "familiar", "proficien")
_EXAMPLES = ("such as", "(", "e.g.", "like", "including", "for example")
THRESHOLD = 0.6
_LENGTHS = (1, 2, 4, 8, 16)
"""Words of a part; of a whole list, of both sides of a joint and of the clause the lengths are in characters."""
_LIST_LENGTHS = (25, 40, 60, 90, 140)
_JOINED_LENGTHS = (20, 35, 60, 90)
_CLAUSE_LENGTHS = (40, 60, 100, 160, 250)
_CLASSED = 1500
"""So many characters of a clause are looked at for the classes of their words."""
_NEAR = 5
"""So many words on each side of a joint count, whatever their order."""


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

    @property
    def sides(self) -> tuple[str, str]:
        """What stands left and right of it."""
        return self.text[slice(*self.left)].strip(), self.text[slice(*self.right)].strip()


def apart(joints: list[Joint], table: Weights) -> list[bool]:
    """For the joints of one list, in order, whether it is taken apart at each."""
    return [odd >= THRESHOLD for odd in probabilities(joints, table)]


def probabilities(joints: list[Joint], table: Weights) -> list[float]:
    """For the joints of one list, in order, the probability that it is taken apart at each; 0 or 1 where it is plain."""
    odds = (probability(table, row) for row in features(joints))
    return [odd if plain is None else float(plain) for plain, odd in zip(map(_plain, joints), odds, strict=True)]


def _plain(joint: Joint) -> bool | None:
    """True where plainly another thing begins ("… and two years of …", "such as AWS"), False where none can, else None."""
    left, right = joint.sides
    if _leans(left, right):
        return False
    if _is_range(left, right) or _are_subjects(left, right) or _are_days(left, right) or _share_a_noun(joint.text[max(joint.clause[0], joint.left[1] - _WAITING) : joint.left[1]].rstrip(), right):
        return False
    return True if (is_known(right) if _mark(joint.mark) in _EXAMPLES else _NEW_START.match(right)) else None


def _leans(left: str, right: str) -> bool:
    """Whether one side says nothing without the other: "2391 or an equivalent paper", "read a chart and explain it", "a clean licence, max 6 points"."""
    return not _SAYING.search(left) or _LEANING.search(right) is not None


def _is_range(left: str, right: str) -> bool:
    """ "Between 2 and 4 years" is no list."""
    return re.search(r"\bbetween (?:\d+|[a-z]+)$", left[-30:], re.I) is not None and re.match(r"(?:\d+|[a-z]+)\+? (?:years?|yrs?)\b", right, re.I) is not None


def _are_days(left: str, right: str) -> bool:
    """"Friday and Saturday nights" is one time."""
    return _DAY.search(left.rsplit(" ", 1)[-1]) is not None and _DAY.match(right) is not None


def _share_a_noun(before: str, right: str) -> bool:
    """"In a chilled or frozen warehouse", "level 2 or level 3 certificate": an adjective behind an article, or a level, waits for the noun of the next one."""
    graded, again = _GRADE.search(before), _GRADED.match(right)
    if graded and again and graded[1].lower() == again[1].lower():
        return True
    last = _ARTICLED.search(before)
    return last is not None and _LONE_ADJECTIVE.fullmatch(last[1]) is not None and _QUALIFIED.match(right) is not None


def _are_subjects(left: str, right: str) -> bool:
    """ "GCSE Maths and English" is one paper in two subjects: no language is asked for."""
    return right.strip(" .").lower() in words("languages") | _SUBJECTS and patterns("papers")["credential"].search(left) is not None


def features(joints: list[Joint]) -> Iterator[dict[str, float]]:
    """The features by name of each joint of one list, all 1.0."""
    if not joints:
        return
    shared = [*_of_clause(joints[0], joints[-1]), *_of_list(joints)]
    classed = _classed(joints[0])
    before = ["none", *(_mark(joint.mark) for joint in joints)]
    for joint, mark in zip(joints, before, strict=False):
        yield dict.fromkeys([*shared, f"previous mark {mark}", *_own(joint, classed)], 1.0)


def _classed(joint: Joint) -> list[ClassedWord]:
    """The words of its clause, placed as in its text."""
    start, end = joint.clause
    return [replace(word, start=word.start + start, end=word.end + start) for word in word_classes(joint.text[start : min(end, start + _CLASSED)])]


def _of_clause(first: Joint, last: Joint) -> list[str]:
    """What surrounds the list."""
    text, (start, end) = first.text, first.clause
    opening = _words(text[start : start + _CLAUSE_LENGTHS[-1]])[:2]
    named = [f"clause size {_step(end - start, _CLAUSE_LENGTHS)}", f"clause after {text[max(0, start - 3) : start].strip()[-1:]}", f"clause before {text[end : end + 1].strip()}"]
    named += [f"clause opens {word}" for word in (opening[:1] and opening[0], " ".join(opening)) if word]
    named += [f"ahead {word}" for word in _words(text[start : first.left[0]])[-_NEAR:]]
    named += [f"behind {word}" for word in _words(text[last.right[1] : end])[:_NEAR]]
    return named + [f"head {word}" for word in _words(first.head)]


def _of_list(joints: list[Joint]) -> list[str]:
    """What the list looks like as a whole."""
    parts = [joints[0].sides[0], *(joint.sides[1] for joint in joints)]
    opening, closing = _words(parts[0]), _words(parts[-1])
    named = [f"parts {min(len(parts), 8)}", f"shortest {_size(min(parts, key=len))}", f"longest {_size(max(parts, key=len))}", f"final size {_size(parts[-1])}"]
    named += [f"list size {_step(joints[-1].right[1] - joints[0].left[0], _LIST_LENGTHS)}", f"list closes {_mark(joints[-1].mark)}"]
    named += [f"list opens {opening[0]}"] if opening else []
    return named + ([f"list ends {closing[-1]}", f"list ends in {_suffix(closing[-1])}"] if closing else [])


def _own(joint: Joint, classed: list[ClassedWord]) -> list[str]:
    """What its sides are, and each of these with its mark."""
    (left, right), mark = joint.sides, _mark(joint.mark)
    forms = [*_around(joint), *_side("left", left), *_side("right", right), f"form {_form(left, last=True)} {_form(right, last=False)}"]
    forms += [f"both {what}" for what, holds in _SHOWN.items() if holds(left) and holds(right)]
    forms += [f"sizes {_size(left)} {_size(right)}", f"joined size {_step(joint.right[1] - joint.left[0], _JOINED_LENGTHS)}"]
    one, other = _words(left), _words(right)
    if one and other:
        forms += [f"ends {_suffix(one[-1])} {_suffix(other[-1])}", f"starts {_suffix(one[0])} {_suffix(other[0])}", f"meet {_suffix(one[-1])} {_suffix(other[0])}"]
    forms += met(joint.left, joint.right, joint.clause[1], classed)
    named = [f"mark {mark}", *forms, *(f"{mark} {form}" for form in forms), *_ends("left", one), *_ends("right", other)]
    return named + [f"left {word}" for word in one[-_NEAR:]] + [f"right {word}" for word in other[:_NEAR]]


def _around(joint: Joint) -> list[str]:
    before, after = joint.text[max(0, joint.clause[0] - 3) : joint.clause[0]], joint.text[joint.clause[1] : joint.clause[1] + 2]
    asked = next((word for word in _ASKED if word in joint.head.lower()), "some" if joint.head else "no")
    size = "many" if joint.parts > 4 else "few" if joint.parts > 2 else "two"
    found = [f"parts {size}", f"head {asked}"] + (["verbal"] if joint.verbal else [])
    return found + (["enumerated", f"enumerated {size}"] if ";" in before or ";" in after else [])


def _side(name: str, part: str) -> list[str]:
    if not _WORD.search(part):
        return [f"{name} bare"]
    return [f"{name} size {_size(part)}"] + [f"{name} {what}" for what, holds in _SHOWN.items() if holds(part)]


def _size(part: str) -> int:
    return _step(len(_WORD.findall(part)), _LENGTHS)


def _step(length: int, steps: tuple[int, ...]) -> int:
    return sum(length > step for step in steps)


_SHOWN: dict[str, Callable[[str], object]] = {
    "prepositional": _PREPOSITION.search,
    "head noun": _HEAD_NOUN.search,
    "known": is_known,
    "named": lambda part: part[:1].isupper() and len(part.split()) <= 4,
    "new start": _NEW_START.match,
    "deed": lambda part: _starts_with_verb(part),
}


def _ends(name: str, spoken: list[str]) -> list[str]:
    return [f"{name} first {spoken[0]}", f"{name} last {spoken[-1]}"] if spoken else []


def _words(part: str) -> list[str]:
    return _WORD.findall(part.lower())


def _suffix(word: str) -> str:
    return next((suffix for suffix in _SUFFIXES if word.endswith(suffix)), "none")


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


def _starts_with_verb(phrase: str) -> bool:
    """Whether another deed begins here: "… , prioritize goals and activities"."""
    word = re.match(r"(?:(?:clearly|effectively|quickly|independently|safely|accurately) (?:and \w+ly )?)?([a-z]+)\b", phrase)
    return bool(word and len(phrase.split()) > 1 and base_of(word.group(1)) == word.group(1))
