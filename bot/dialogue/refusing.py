"""What is not offered, each with its one sentence."""

from __future__ import annotations

import re

from bot.showing import phrases

LONGEST = 200
_ASK = r"(?:(?:please|can|could|would|will) (?:you )?|i(?:['’]d| would) (?:like|want|need) (?:you to )?|i (?:want|need) (?:you to )?|do you |and |also |now |then )*"
_TABLE = (
    (r"(?:write|make|draft|create|generate|do|give|send|add)?\s*(?:me )?(?:an? |the |my )?(?:cover|motivation(?:al)?|application) ?letters?(?: too| as well| please| for .*)?", "letter"),
    (r"(?:translate|write|make|do|give)\s*(?:it|this|the (?:résumé|resume|cv)|my (?:résumé|resume|cv)|me (?:the|my) (?:résumé|resume|cv))?\s*(?:in|into|to)\s+(?:german|french|spanish|czech|italian|dutch|polish|portuguese|chinese|japanese|another language|my language).*", "language"),
    (r"(?:speak|talk|answer|reply|switch|chat)(?: to me)?(?: in| to)?\s+(?:german|french|spanish|czech|italian|dutch|polish|portuguese|chinese|japanese|another language|my language).*", "language"),
    (r"(?:apply|submit|send (?:it|this|my (?:résumé|resume|cv|application)))(?: (?:to|for) (?:them|it|me|the (?:company|employer|job|post)|this (?:job|post)))+.*|apply(?: now)?|auto-?apply.*", "apply"),
    (r"(?:add|put|insert|include|use|attach)\s+(?:a |an |my |the |this )?(?:photo|picture|photograph|headshot|selfie|portrait)(?: of me)?(?: (?:on|in|to|into) .*)?", "photo"),
    (r"(?:invent|make up|fake|fabricate|lie about|pretend)\b.{0,120}|(?:add|say|claim|write)\b.{0,80}\b(?:even though|although|but) i (?:never|don['’]?t|didn['’]?t|do not|did not|have no|haven['’]?t).{0,60}", "invent"),
)  # fmt: skip
_PATTERNS = tuple((re.compile(f"{_ASK}(?:{pattern})[\\s.!?]*", re.I), name) for pattern, name in _TABLE)


def not_offered(text: str) -> str:
    """The sentence on what a text asks for and is not offered; "" when it asks for nothing of that kind."""
    said = " ".join(text.split())
    if len(said) > LONGEST:
        return ""
    return next((phrases.NOT_OFFERED[name] for pattern, name in _PATTERNS if pattern.fullmatch(said)), "")
