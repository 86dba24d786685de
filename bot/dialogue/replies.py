"""What a person means by an answer."""

from __future__ import annotations

import re
from dataclasses import dataclass

from agent.claims.saying import Worth, weigh
from agent.domain.answer import Reply
from agent.lexicon.foreign.replies import in_english
from agent.lexicon.verbs import verb_of
from agent.stages.write.spoken import written

_YES = re.compile(r"(?:yes|yep|yeah|yup|sure(?!-\w)|of course|i have(?=\W*$|[,.;:!])|i do(?=\W*$|[,.;:!])|y)\b[\s,.:;!–-]*", re.I)
_OWNS = re.compile(r"i(?:['’]ve| have| do| did| use| used| hold| speak| know)\s+\w", re.I)
_NO = re.compile(r"(?:none(?: of (?:these|those|them|the above|it))?|neither|nothing|no|nope|never|not really|n|i have not|i haven't|i don't)\b[\s,.:;!–-]*", re.I)
_SIMILAR = re.compile(r"(?:(?:something )?similar|something close(?: to (?:it|that))?(?:,? let me tell you)?)\b[\s,.:;!–-]*", re.I)
_HEDGED = re.compile(
    r"(?:(?:yes|yeah|yep|well|hm+|i guess|maybe|only)[\s,.:;!–-]+)*(?:(?:sort|kind) of|sorta|kinda|somewhat|in a way|more or less|partly|roughly|not (?:exactly|quite|precisely)|(?:something|a bit|a little|much) like (?:it|that)"
    r"|close(?: to (?:it|that)| enough)?)(?=\W*$|\s*[,.:;!–-]|\s+(?:at|in|but|with)\b)[\s,.:;!–-]*(?:but\s+)?",
    re.I,
)
"""Words that say it was nearly that."""
_NUMBERED = re.compile(r"(?:option |number |no\. ?)?(?P<number>[1-3])(?:\s*[,.:;)–-]+\s*|\s+)(?P<more>(?:(?:and|but|also|plus|because|as)\s+)*)(?P<rest>\S.*)", re.I | re.S)
"""A choice by its number, with words behind it."""
_CHOSEN = re.compile(r"(?:option |number |no\. ?)?(?P<number>\d{1,2})(?:\s*[,.:;)–-]+\s*|\s+)(?:(?:and|but|also|plus)\s+)*(?P<rest>[A-Za-z].*)", re.I | re.S)
_SKIP = re.compile(r"(?:skip|pass|later|next)\W*", re.I)
_ALL = re.compile(r"(?:skip (?:all|them|everything|the rest)|no more questions?|stop asking|enough)\W*", re.I)
_TURNED = re.compile(r"\b(?:wait|actually|yes|but|although|though|except|hmm)\b", re.I)
_ELSEWHERE_SAID = re.compile(
    r"\b(?:in|on|from) my (?:own )?(?:resume|résumé|cv|profile)\b|\b(?:already|just) (?:said|told|wrote|mentioned|answered)\b|\bsee (?:my |the )?(?:resume|résumé|cv|above)\b|\balready (?:there|in there)\b",
    re.I,
)
_DROP = re.compile(r"(?:no|nope|don'?t|do not|drop|leave it out|forget it|wrong|cancel that|stop)\b.*", re.I)
_GREETING = re.compile(r"(?:hi|hello|hey|good (?:morning|afternoon|evening)|thanks?|thank you)(?: there| truecut| so much| a lot)?[\s!.,]*", re.I)
_CONFUSED = re.compile(
    r"(?:h+m+|u+h+m*|e+r+m*|um+|so|sorry|but|wait|well|ok|okay)?[\s,.]*(?:h+m+|u+h+|what|why|how(?: so| come)?|where|when|which(?: one)?|who|huh|eh|pardon|come again|sorry|\?+"
    r"|i (?:really )?(?:don['’]?t|do not|didn['’]?t|did not|can['’]?t) (?:quite |really )?(?:understand|get|follow|know)(?:,? (?:it|this|that|you|what|which|how|why|where|the (?:question|post|word)|your)\b[^.]{0,60})?|(?:don['’]?t|do not) (?:understand|get|follow|know)(?:,? (?:it|this|that|you|what|which|how|why|where|the (?:question|post|word)|your)\b[^.]{0,60})?|no idea|no clue"
    r"|(?:what|which|how|why|where|who|when|can you|could you|do you|is (?:it|this|that)|are you|should i)\b[^.]{0,150}\?|what (?:do|did) you mean\b.{0,60}|explain\b.{0,40}|(?:i am|i['’]?m) (?:confused|lost|not sure)\b.{0,60})[\s?!.]*",
    re.I,
)
_FILLER = re.compile(r"(?:what|why|how|huh|eh|sorry|hello|hi|hey|ok|okay|thanks?|thank you|maybe|not sure|i don'?t know|dunno|\?+)[\s?!.]*", re.I)
_TRUE = re.compile(
    r"(?:but |no,? |yes,? |well,? )*(?:(?:that|it|this)(?:['’]s| is| was)? (?:all |quite |really |actually )?(?:true|correct|right|so|how it was|the truth)\b|i (?:really |actually |certainly |in fact )?did\b|(?:it|that) (?:really |actually )?(?:did|was)\b).*",
    re.I | re.S,
)
_AGREES = re.compile(r"(?:yes|yep|yeah|yup|y|sure|correct|right|true|of course|it is|that(?:['’]s| is) (?:so|true|right|correct))\b.{0,40}", re.I)
_LINE = {
    "keep": re.compile(r"k|keep(?: it| this)?|next|ok|okay|yes|fine|good|leave it(?: as it is)?", re.I),
    "own": re.compile(r"own|mine|(?:my|the) (?:own )?(?:words?|wording|original)|(?:use )?my own(?: words| wording)?", re.I),
    "drop": re.compile(r"(?:remove|drop|delete)(?: it| this| that)?|(?:leave|take) (?:it|this) out|out", re.I),
    "edit": re.compile(r"(?:edit|change|rewrite|reword)(?: it| this)?", re.I),
    "back": re.compile(r"(?:put|bring) (?:it |one |something |a line )?back|back", re.I),
    "done": re.compile(r"done|stop|finish(?:ed)?|that(?:['’]s| is) (?:all|it)|keep (?:all|everything|the rest)|enough|skip all", re.I),
}
_BARE_NO = re.compile(
    r"(?:(?:no|nope|none|neither|nothing|never|n)(?:[\s,.!–-]+(?:thanks?|thank you|sorry|no|nope|none|i (?:have|did)(?:n['’]?t| not)))?|none of (?:these|those|them|that|this|it|the above|my jobs?)|not really|nothing (?:really|like (?:it|that)|at all)"
    r"|never ?mind|forget (?:it|that|about it)|leave (?:it|that|this)(?: out)?|i (?:have not|haven['’]?t|did not|didn['’]?t|don['’]?t|do not|never (?:have|did)))[\s.,!]*",
    re.I,
)
"""A no and nothing beside it."""
_NAMES_ALONE = re.compile(r"(?:please |just |only )*(?:name|list|mention) (?:it|that|this)(?: (?:only|alone|please))*[\s.!]*", re.I)
_COMPLAINT = re.compile(
    r"\b(?:what (?:do|did|are|is|should|shall) (?:you|i|that|this|it) (?:mean|talking|asking|want|say|write|tell)\w*|(?:that|this|it)(?:['’]s| is| was) (?:not|n['’]t) (?:mine|me|true|right|what)|(?:that|this|it)(?:['’]s| is) (?:wrong|stupid|nonsense|silly|useless|annoying|ridiculous|confusing)"
    r"|none of (?:that|this|it|these|those|them) (?:is|are|was|were|applies|apply|fits|fit|has|have)|mak(?:es?|ing) no sense|(?:did(?:n['’]?t| not)|never|do(?:n['’]?t| not)) (?:say|said|ask|asked|write|mean|want) (?:that|this|it|you|to be asked)|you (?:are|keep|don['’]?t|do not|misunderst\w+|already asked)"
    r"|(?:leave me alone|go away|wtf|bullshit|why (?:do|are|did) you))\b",
    re.I,
)
"""What is said to whoever asks, and not of one's work."""
_CLAUSE = re.compile(r"[.,;:!?\n–—]+")
_BY_NUMBER = {"1": Reply.YES, "2": Reply.SIMILAR, "3": Reply.NO}


@dataclass(frozen=True)
class Meant:
    """A reply with the words that came with it; `all` settles every open question. `outright`: a yes, a no or a number was said, not words alone."""

    reply: Reply
    words: str = ""
    all: bool = False
    outright: bool = True


def meant(text: str) -> Meant | None:
    """The reply to a gap question, or None when it is none."""
    said = in_english(text).strip()
    if _ALL.fullmatch(said) or said == "4":
        return Meant(Reply.SKIP, all=True)
    if said in _BY_NUMBER:
        return Meant(_BY_NUMBER[said])
    if _SKIP.fullmatch(said):
        return Meant(Reply.SKIP)
    if is_filler(said):
        return None
    numbered = _by_number(said)
    if numbered:
        return numbered
    hedged = _HEDGED.match(said)
    if hedged:
        told = said[hedged.end() :].strip()
        return Meant(Reply.SIMILAR, told if _tells_a_deed(told) else "")
    for pattern, reply in ((_YES, Reply.YES), (_SIMILAR, Reply.SIMILAR), (_NO, Reply.NO)):
        match = pattern.match(said)
        if match and reply is Reply.NO and (turned := _TURNED.search(said[match.end() :])):
            told = said[match.end() + turned.end() :].strip(" ,.:;!–-")
            return Meant(Reply.SIMILAR, told) if len(told.split()) >= 3 and weigh(told) is Worth.DEED and not told.endswith("?") else None
        if match:
            words = said[match.end() :].strip()
            return Meant(reply, "" if reply is Reply.NO else words)
    if complains(said):
        return None
    told = written(said)
    long_enough = len(told.split()) >= 4 or _OWNS.match(said)
    return Meant(Reply.YES, said, outright=False) if long_enough and not told.endswith("?") else None


def _by_number(said: str) -> Meant | None:
    """The choice whose number stands before words: "2 and also I mentored them"; a number of things or years is none."""
    match = _NUMBERED.fullmatch(said)
    if match is None or not re.match(r"[A-Za-z]", match["rest"]):
        return None
    signed = said[: match.start("more")].rstrip()[-1] in ",.:;)–-"
    if not match["more"] and not re.match(r"(?:I|we|my)\b", match["rest"], re.I) and not (signed and _tells_a_deed(match["rest"])):
        return None
    reply = _BY_NUMBER[match["number"]]
    if reply is Reply.NO:
        return Meant(Reply.SIMILAR, match["rest"]) if "but" in match["more"].lower() and _tells_a_deed(match["rest"]) else Meant(reply)
    return Meant(reply, match["rest"].strip())


def _tells_a_deed(words: str) -> bool:
    """Whether the words begin with something done: "I ran it", "ran it"."""
    found = re.match(r"(?:(?:I|we)(?:['’]ve| have| did| also)* )?(?P<word>[a-z]+)\b", words, re.I)
    verb = verb_of(found["word"].lower()) if found else None
    return found is not None and (words[:2].lower() in ("i ", "i'", "i’", "we") or verb is not None) and weigh(words) is Worth.DEED


def rest_of_choice(text: str) -> tuple[str, str]:
    """A choice by number and what is told beside it: "2 and also I mentored them" → ("2", "I mentored them"); the text and nothing where it is no such."""
    match = _CHOSEN.fullmatch(text.strip())
    return (match["number"], match["rest"]) if match and _tells_a_deed(match["rest"]) else (text, "")


def begins_as_answer(text: str) -> bool:
    """Whether a text begins with a yes, a no or the like."""
    return any(pattern.match(in_english(text).strip()) for pattern in (_YES, _NO, _SIMILAR))


def is_skip(text: str) -> bool:
    """Whether the user wants to leave this open."""
    return bool(_SKIP.fullmatch(in_english(text).strip()))


def is_all(text: str) -> bool:
    """Whether the user wants no more questions."""
    return bool(_ALL.fullmatch(text.strip()))


def is_filler(text: str) -> bool:
    """Whether the text says nothing that could be evidence: "what?", "ok"."""
    return bool(_FILLER.fullmatch(text.strip())) or is_confused(text)


def is_confused(text: str) -> bool:
    """Whether the user does not know what is meant: "what?", "hm", "I don't understand", a question of his own."""
    return bool(_CONFUSED.fullmatch(in_english(text).strip()))


def is_no(text: str) -> bool:
    """Whether the text is a no and nothing beside it: "no", "none of that"."""
    return bool(_BARE_NO.fullmatch(in_english(text).strip()))


def names_alone(text: str) -> bool:
    """Whether the user would only name what was asked for, without words of what was done."""
    return bool(_NAMES_ALONE.fullmatch(text.strip()))


def complains(text: str) -> bool:
    """Whether the text asks back or complains and tells of nothing done: "None of that is mine, what do you mean"."""
    clauses = [clause.strip() for clause in _CLAUSE.split(text) if clause.strip()]
    if text.strip().endswith("?") or is_confused(text):
        return True
    puzzled = _COMPLAINT.search(text) is not None or any(is_confused(clause) for clause in clauses)
    return puzzled and not any(_tells_a_deed(clause) for clause in clauses if not (_COMPLAINT.search(clause) or is_confused(clause)))


def points_elsewhere(text: str) -> bool:
    """Whether the text only says that it was said before: "that is in my resume"."""
    return bool(_ELSEWHERE_SAID.search(text))


def drops(text: str) -> bool:
    """Whether the user would rather not have these words used."""
    return bool(_DROP.fullmatch(in_english(text).strip()))


def greets(text: str) -> bool:
    """Whether it is a greeting or thanks and nothing more."""
    return bool(_GREETING.fullmatch(text.strip()))


def holds_true(text: str) -> bool:
    """Whether the user stands by something that was refused: "that is true, I did lead it"."""
    return bool(_TRUE.fullmatch(text.strip()))


def agrees(text: str) -> bool:
    """Whether it is a yes to "is that so?"."""
    return bool(_AGREES.fullmatch(in_english(text).strip()))


def is_bare_reply(text: str) -> bool:
    """Whether the text only replies to a question, and says nothing where none is open."""
    return is_skip(text) or is_all(text) or agrees(text) or is_filler(text)


def about_line(text: str) -> str:
    """What is to be done with a line under review: keep, own, drop, edit, back or done; "" when it says none of these."""
    said = text.strip().rstrip(".!")
    return next((what for what, pattern in _LINE.items() if pattern.fullmatch(said)), "")
