"""Tidies one line of the user's own words: no first person, no stray marks, one capital, one tense. It changes form, never facts."""

from __future__ import annotations

import re

from agent.lexicon.files import words as word_list
from agent.lexicon.leading import Form, leading
from agent.lexicon.person import first_person
from agent.lexicon.verbs import verb_of
from agent.stages.write.dating import dated
from agent.stages.write.person import impersonal, tells_a_deed
from agent.stages.write.spoken import written
from agent.stages.write.tense import Tense, in_tense

_GLYPHS = "•●▪◦‣∙·*–—>~■□►✓➢\uf0b7\uf0a7 \t"
_SPACES = (
    (re.compile(r"\s{2,}"), " "),
    (re.compile(r" \)(?=\w)"), ") "),
    (re.compile(r" ([,;:!?)]|\.(?![\w.]))"), r"\1"),
    (re.compile(r"(?<=\d) %"), "%"),
    (re.compile(r"([,;])(?=[A-Za-z]{2})"), r"\1 "),
    (re.compile(r"\( "), "("),
    (re.compile(r"([,;:!?])[,;.]+(?=\s|$)"), r"\1"),
)
_DUTY = re.compile(
    r"^(?:responsib(?:le|ilities|ility) (?:for|include[ds]?)"
    r"|(?:(?:his|her) )?(?:primary |main |key |daily )?(?:job )?(?:duties|responsibilities) (?:were|are|include[ds]?)"
    r"|tasked with|in charge of|involved in)\s*:?\s+(?P<rest>(?P<word>\w+ing)\b.*)$",
    re.I | re.S,
)
_HAVE = re.compile(r"^(?:have|has|had)\s+(?P<adverb>(?:also\s+)?(?:[a-z]+ly\s+)?)(?P<word>[a-z]+)\b", re.I)
_ALSO = re.compile(r"^(?:also|then)\s+(?P<word>[a-z]+)\b", re.I)
_EMPHASIS = re.compile(r"(?<!\w)\*\*(?=\w)|(?<=[\w.!?)%])\*\*(?!\w)")
_SENTENCE = re.compile(r"(?<=[a-z]{3}[.!?] )(?<!etc\. )(?<!inc\. )(?<!ltd\. )(?<!approx\. )[a-z](?=[a-z]* )")
_ABBREVIATED = re.compile(r"\b(?:etc|inc|ltd|co|corp|dept|approx|[a-z]\.[a-z])\.$", re.I)
TOGETHER = "As part of a team, "
_SHOUTED = 0.85
"""Share of capitals from which a line counts as shouted."""


def tidy(text: str, tense: Tense = Tense.AS_IT_IS) -> str:
    """The line as a résumé has it; the text itself where nothing is to be done."""
    line = _plain_case(written(unmarked(text)))
    return _shared(line, tense) or _alone(line, tense)


def _shared(line: str, tense: Tense) -> str:
    """"We built X" → "As part of a team, built X": what many did is not told as the deed of one; nothing where no verb follows."""
    if not line.startswith("We "):
        return ""
    deed = _alone(f"I{line[2:]}", tense)
    first, _, rest = deed.partition(" ")
    return f"{TOGETHER}{first.lower()} {rest}" if verb_of(first.lower()) and rest and not first_person(deed) else ""


def _alone(line: str, tense: Tense) -> str:
    told = tells_a_deed(line)
    line = dated(_duty(_past(impersonal(line)), tense))
    return _capital(_end(in_tense(line, tense, told)))


def unmarked(text: str) -> str:
    """The text without bullet glyphs, doubled marks and stray blanks; no word changes."""
    line = re.sub(r"^-+\s+", "", _EMPHASIS.sub("", text.strip()).lstrip(_GLYPHS))
    if "://" in line:
        return line.strip(" ,;|")
    for pattern, replacement in _SPACES:
        line = pattern.sub(replacement, line)
    return line.strip(" ,;|")


def _past(line: str) -> str:
    """"Have successfully met", "Also met" and "Then met" with a known verb → "Successfully met", "Met"."""
    also = _ALSO.match(line)
    if also and verb_of(also["word"].lower()):
        line = line[also.start("word") :]
    match = _HAVE.match(line)
    verb = verb_of(match["word"].lower()) if match else None
    if match is None or verb is None or match["word"].lower() != verb.participle:
        return line
    return match["adverb"].lower() + verb.past + line[match.end() :]


def _duty(line: str, tense: Tense) -> str:
    """"Responsible for managing X" → "Managed X"; unchanged where the verb or its tense is unsure."""
    match = _DUTY.match(line)
    if match is None:
        return line
    deed = in_tense(match["rest"][:1].upper() + match["rest"][1:], tense, told=True)
    found = leading(deed)
    return deed if found and found.form is not Form.GERUND else line


def _plain_case(line: str) -> str:
    """A shouted line in sentence case; short words in capitals may be names and stay."""
    letters = [ch for ch in line if ch.isalpha()]
    if len(line.split()) < 4 or sum(ch.isupper() for ch in letters) < _SHOUTED * len(letters):
        return line
    lowered = " ".join(w if _may_be_a_name(w.strip(",.;:()&")) else w.lower() for w in line.split())
    return re.sub(r"(?:^|(?<=[.!?] ))[a-z]", lambda m: m.group().upper(), lowered)


def _may_be_a_name(word: str) -> bool:
    plain = word.lower() in word_list("stopwords") or verb_of(word.lower()) is not None
    return re.search(r"\d", word) is not None or (len(word) <= 4 and not plain)


def _end(line: str) -> str:
    """No full stop at the end of a line."""
    line = re.sub(r"\s*!+$", "", line)
    return line if _ABBREVIATED.search(line) or line.endswith("...") else line.removesuffix(".").rstrip()


def _capital(line: str) -> str:
    """A capital at the beginning of each sentence, but not in names such as "iOS"."""
    line = _SENTENCE.sub(lambda m: m.group().upper(), line)
    return line if re.match(r"[a-z]+[A-Z0-9.]", line) else line[:1].upper() + line[1:]
