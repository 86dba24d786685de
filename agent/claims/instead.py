"""What somebody says he has instead of what he was asked for: "only the 10-hour one" of an OSHA 30 card is an OSHA 10-hour card."""

from __future__ import annotations

import re

from agent.claims.saying import Worth, weigh
from agent.domain.answer import LONGEST_NAME, Question, holds
from agent.lexicon.aliases import is_known
from agent.lexicon.files import words as word_list
from agent.lexicon.foreign import driving
from agent.lexicon.foreign.replies import is_little, takes_back
from agent.lexicon.foreign.speech import grade_in, level, spoken

_ONLY = r"(?:only|just|merely|nur|bloß|seulement|uniquement|sólo|solo|solamente|jen|jenom|pouze|alleen|soltanto|apenas|tylko)"
_I_HAVE = r"(?:i(?:['’]ve| have| hold| got| passed| did| speak)(?: got)?|ich habe|j['’]ai|tengo|mám)"
_NO = r"(?:no|nope|nah|not (?:that|this)(?: one)?|nein|non|ne)\b[\s,.;:!–-]*"
_INSTEAD = re.compile(
    rf"^(?:{_NO})?(?:but |aber |mais |pero |ale )?(?:{_I_HAVE} {_ONLY}|i {_ONLY} (?:have|hold|got|passed|did|speak)|{_ONLY} {_I_HAVE}|{_ONLY})\s+(?P<what>\S.*)$"
    rf"|^not (?:the )?[\w-]+(?: one)?,? but (?:{_I_HAVE} )?(?P<but>\S.*)$",
    re.I | re.S,
)
_DENIED = re.compile(r"[\s,;(–-]*\b(?:but )?(?:not|no|nicht|kein\w*|pas|no el|ne)\b.*$", re.I | re.S)
_ARTICLE = re.compile(r"^(?:(?:the|an?|den|die|das|le|la|les|el|un|une)\s+|l['’])", re.I)
_ONE = re.compile(r"\s+(?:one|card|version|course|certificate|certification|licen[cs]e)$", re.I)
_GRADED = re.compile(r"\b(?P<of>level|class|grade|category|type|stage|tier|step|part|stufe|klasse|niveau|nivel)\s*(?P<which>\d+|[A-Z]{1,2}\d?)\b", re.I)
_NUMBER = re.compile(r"\b\d+(?:[ -]?(?:hours?|hrs?))?\b", re.I)
_OF_OTHERS = re.compile(r"\b(?:has|have|had|hat|haben|tiene|má|my|mein\w*|if|when)\b", re.I)
_LETTER = re.compile(r"[A-Z]{1,2}\d?")
_NAME = re.compile(r"(?<![^\W_])[A-Z][\w.+#-]*[A-Z0-9][\w.+#-]*")
_GENERIC = frozenset(["the", "and", "for", "with", "card", "licence", "license", "certificate", "certification", "level", "class", "grade"])


def instead(words: str, question: Question) -> str | None:
    """The name of what the words say one has instead of the thing that was asked about, in those words or put into the name of it; None where they name nothing of its own, or the thing itself."""
    told = _INSTEAD.match(" ".join(words.split()))
    if told is None:
        return None
    what = _DENIED.sub("", told["what"] or told["but"]).strip(" .,;:!–-")
    if not what or _is_nothing(what, question):
        return None
    bare = _ARTICLE.sub("", what)
    name = _put_into(bare, question) or (bare if _names(bare, question.subject) else None)
    return None if name is None or _is_the_thing(name, question) else name[:1].upper() + name[1:]


def with_grade(question: Question) -> str:
    """What was asked about, a language with the level that the post asks: "Englisch C1"."""
    grade = grade_in(question.quote) if spoken(question.subject) and not grade_in(question.subject) else None
    return f"{question.subject} {grade}" if grade else question.subject


def _is_nothing(what: str, question: Question) -> bool:
    """Whether the words are no short name, or tell of somebody else, of a little, or of another time."""
    if len(what.split()) > LONGEST_NAME or what.endswith("?") or _OF_OTHERS.search(what) or is_little(what) or takes_back(what):
        return True
    return not holds(what, question.subject) or weigh(f"I have {what}") in (Worth.DISOWNED, Worth.LITTLE)


def _put_into(bare: str, question: Question) -> str | None:
    """The name of what was asked with another level, class, number or grade in it; None where the words are none of these."""
    mark, subject = _ONE.sub("", bare), question.subject
    if spoken(subject) and (level(mark) is not None or re.fullmatch(r"[ABC][12]?", mark)) and not spoken(mark):
        return f"{subject} ({mark})"
    if licence := driving.with_classes(subject, mark):
        return licence
    asked = _GRADED.search(subject)
    if asked and (graded := _GRADED.fullmatch(mark)):
        return subject[: asked.start()] + graded.group() + subject[asked.end() :]
    if asked and (_LETTER.fullmatch(mark) or mark.isdigit()):
        return subject[: asked.start("which")] + mark + subject[asked.end("which") :]
    number = _NUMBER.search(subject)
    return subject[: number.start()] + mark + subject[number.end() :] if number and _NUMBER.fullmatch(mark) else None


def _names(bare: str, subject: str) -> bool:
    """Whether words name a thing by themselves: one that is known, a name by its spelling, or one that has a word of what was asked."""
    own, said = ({w for w in re.findall(r"\w+", text.lower()) if len(w) > 1} - _GENERIC - word_list("stopwords") for text in (subject, bare))
    return bool(said) and (is_known(bare) or _NAME.search(bare) is not None or bool(own & said) or bool(spoken(bare)))


def _is_the_thing(name: str, question: Question) -> bool:
    """Whether it is what was asked for, or a language as well known as that."""
    classes = driving.classes(name), driving.classes(question.subject)
    if classes[0] and classes[1]:
        return classes[0] >= classes[1]
    told, asked = level(name), level(question.quote)
    if told is not None and asked is not None and told >= asked:
        return True
    return set(re.findall(r"\w+", question.subject.lower())) <= set(re.findall(r"\w+", name.lower())) and not (spoken(name) and told != asked) and "(" not in name
