"""A model that keeps to the rules: it tightens a line with the line's own words, and calls things by the post's names where these are given."""

from __future__ import annotations

import json
import re
from typing import Any

from agent.domain.plan import Level
from agent.lexicon.aliases import find_mention, specifics
from agent.lexicon.deeds import told_deed
from agent.lexicon.files import words as word_list
from agent.lexicon.terms import find, words
from agent.lexicon.units import quantities
from agent.lexicon.verbs import verb_of
from agent.stages.plan.weighing import Weighed
from tests.fakes.judge import Item, first_words, items_in
from tests.fakes.models.asking import asks, marked
from tests.fakes.models.reading import (
    Asked,
    filled,
    is_doubting,
    is_judging,
    is_marking,
    is_rewriting,
    judgement,
    lines_in,
    marking,
    rewording,
    units_in,
    weighing,
)

WORTH = 2
"""Content words by which a line must change to be worth it."""

_PADDING = (
    (r"\bin order to\b", "to"), (r"\bon a (daily|weekly|monthly|regular) basis\b", r"\1"), (r"\bas well as\b", "and"), (r"\b(?:and also|and in addition)\b", "and"),
    (r"\b(?:a (?:wide |broad )?(?:variety|range|number) of|various|numerous)\s+", ""), (r",? (?:etc\.?|and so on)(?=$|[,;.])", ""), (r"\bin a timely (?:manner|fashion)\b", ""),
    (r"\b(?:successfully|effectively|efficiently|accurately|properly|consistently|diligently|thoroughly|promptly|timely|carefully|currently|actively|directly)\s+", ""),
    (r",? (?:efficiently|effectively|accurately|properly|promptly)(?=$|[,;.])", ""), (r"\butilizing\b", "using"),
    (r"\b(?:high[- ]quality|excellent|superior)\s+(?=[a-z])", ""), (r"\bthe purpose of\s+", ""), (r"\b(?:and/or)\b", "and"),
)  # fmt: skip
_AMOUNT = re.compile(r"\b(?:variety|range|number) of\b")
"""Words that a line may lose, but not together with another name of the thing behind them."""
_DUTY = re.compile(
    r"^(?:was |am |is )?(?:mainly |also |solely |primarily )?(?:responsible for|in charge of|tasked with|duties (?:included?|were))\s+(?:the )?(?P<verb>[a-z]+ing)\s+(?:of )?(?P<rest>.+)$", re.I
)
_TAIL = re.compile(
    r",?\s+(?:(?:while |thereby |thus |by |through |and )?(?:ensuring|making sure|allowing|enabling|maintaining|providing|using|utilizing|keeping|offering|giving|following|including"
    r"|such as|identifying|improving|creating|establishing|performing|completing|developing|conducting|assisting|building|handling|working|managing)\b"
    r"|(?:in order )?to (?:ensure|make sure|help|provide|allow|maintain|meet|support|determine|keep|improve|increase|achieve|identify|create|develop|resolve|facilitate|promote|assist)\b"
    r"|(?:so that|in accordance with|according to|based on|with (?:a )?focus on|as well|throughout|within|through|via|regarding|across|prior to|while|when|where)\b)[^.;]*$"
)
_SECOND = re.compile(r"(?:(?<=[a-z)])[.;]\s+(?=\S)|\s[–-]\s)(?!.*\b(?:not|never|only|team)\b).*$")
_LIST = re.compile(r"(?P<kept>\w[\w ]*, [\w ]+), (?P<third>[\w ]+)(?:, [\w /&-]+)*,? (?:and|&) [\w /&-]+$")
_BRACKET = re.compile(r"\s*\([^()]*\)")
_SENTENCES = re.compile(r"(?<=[a-z)])[.;]\s+(?=[A-Z])")
_PERCENT = re.compile(r"(?<=\d)\s?(?:percent|per cent)\b", re.I)


def good(user: str, schema: dict[str, Any]) -> str:
    """The lines that get better; the units that ask by their words; evidence by its words; a second opinion that finds nothing; of other shapes nothing."""
    if is_doubting(schema):
        return judgement(user, lambda asked: True)
    if is_marking(schema):
        return marking(marked(unit) for unit in units_in(user) if asks(unit))
    if is_judging(schema):
        return weighing(_weighed(item) for item in items_in(user))
    if not is_rewriting(schema):
        return json.dumps(filled(schema, lambda name, part: 0 if part.get("type") == "array" else part.get("enum", [""])[0]))
    texts = {asked: _mended(asked) if asked.faults else _summed(asked) if asked.tense == "summary" else _better(asked) for asked in lines_in(user)}
    return rewording({asked: text for asked, text in texts.items() if text})


def _weighed(item: Item) -> Weighed:
    """Full where a line has all the content words, partial where it has half, else none."""
    wanted = content_words(item.quote)
    number = max(item.lines, key=lambda n: len(wanted & content_words(item.lines[n])))
    share = len(wanted & content_words(item.lines[number])) / max(1, len(wanted))
    return item.says(Level.FULL if share == 1 else Level.PARTIAL, number, first_words(item.lines[number])) if share >= 0.5 else item.says(Level.NONE)


def _mended(asked: Asked) -> str:
    """The own words with their numbers as figures, and nothing left out."""
    own = (asked.own or (asked.text,))[0]
    return _shaped(_figures(own))


def _summed(asked: Asked) -> str:
    """"Baker at Kornblum: Baked bread; Taught apprentices" → "Baker at Kornblum who baked bread and taught apprentices"."""
    where, _, deeds = asked.text.partition(": ")
    told = [_without_tail(_without_brackets(_without_padding(deed))) for deed in deeds.split("; ")[:2]]
    return f"{where} who {' and '.join(deed[:1].lower() + deed[1:] for deed in told)}"


def _better(asked: Asked) -> str:
    """The line without padding and without what only trails behind, its sentences made one; empty where that changes little."""
    text = _figures(_without_padding(_deed(_one_sentence(asked.text.rstrip(".")), asked.tense)))
    for cut in (_without_brackets, _without_second, _without_tail, _without_tail, _with_three):
        shorter = cut(text)
        if _keeps(shorter, text, asked):
            text = shorter
    text = _shaped(text)
    whole = _shaped(_figures(asked.text.rstrip(".")))
    for line in (whole,) if _AMOUNT.search(whole) else (text, whole):
        named = _named(line, asked.terms)
        if named != line and len(named.split()) <= 38:
            return named
    return text if _difference(asked.text, text) >= WORTH and 4 <= len(text.split()) <= 38 else ""


def _named(text: str, terms: tuple[str, ...]) -> str:
    """The line with the given names that it has not, each where it fits: "teaching methods" → "teaching techniques", "on Terraform" → "on infrastructure as code
    (Terraform)", "solving hard problems" → "hard problem solving"."""
    for term in terms:
        if find(text, term) is None:
            text = _under_its_name(text, term) or _with_its_kind(text, term) or _as_a_noun(text, term) or text
    return text


def _under_its_name(text: str, term: str) -> str:
    span = find_mention(text, term)
    return f"{text[: span[0]]}{term}{text[span[1] :]}" if span and _ends_a_phrase(text, span[1]) else ""


def _with_its_kind(text: str, term: str) -> str:
    spans = (span for kind in specifics(term) if (span := find_mention(text, kind)))
    span = next((s for s in spans if text[s[0]].isupper() and _ends_a_phrase(text, s[1])), None)
    return f"{text[: span[0]]}{term} ({text[slice(*span)]}){text[span[1] :]}" if span and span[0] and not term.split()[0].endswith("ing") else ""


def _as_a_noun(text: str, term: str) -> str:
    span = told_deed(text, term)
    verb, _, thing = text[slice(*span)].partition(" ") if span else ("", "", "")
    if span is None or verb.lower() != term.split()[-1].lower() or not _ends_a_phrase(text, span[1]):
        return ""
    kept = thing.split()[: -len(term.split()) + 1]
    return f"{text[: span[0]]}{' '.join([*kept, term])}{text[span[1] :]}"


def _ends_a_phrase(text: str, at: int) -> bool:
    """Whether no noun follows that the words before would only describe."""
    rest = text[at:].split()
    return not rest or not text[at].isspace() or rest[0].lower().strip(",.;") in word_list("stopwords")


def _deed(text: str, tense: str) -> str:
    """"Was responsible for the baking of bread" → "Baked bread"."""
    duty = _DUTY.match(text)
    verb = verb_of(duty["verb"].lower()) if duty else None
    if duty is None or verb is None or re.search(r"\band (?:the )?[a-z]+ing\b", duty["rest"]):
        return text
    goes_on = tense == "present" or re.match(r"(?:am|is)\b", text, re.I)
    return f"{verb.base if goes_on else verb.past} {duty['rest']}"


def _without_padding(text: str) -> str:
    for pattern, replacement in _PADDING:
        text = re.sub(pattern, replacement, text, flags=re.I)
    return text


def _without_brackets(text: str) -> str:
    return _BRACKET.sub("", text)


def _without_tail(text: str) -> str:
    return _TAIL.sub("", text)


def _without_second(text: str) -> str:
    return _SECOND.sub("", text) if len(text.split()) > 14 else text


def _with_three(text: str) -> str:
    """Of a long list at the end the first three."""
    return _LIST.sub(r"\g<kept> and \g<third>", text) if text.count(",") > 3 else text


def _one_sentence(text: str) -> str:
    """Two sentences that begin with a deed in one form become one; of further ones the first two stay where nothing is lost."""
    parts = _SENTENCES.split(text)
    if len(parts) == 2 and all(_form(part) == _form(parts[0]) != "" for part in parts) and " and " not in parts[0]:
        return f"{parts[0].rstrip('.;')} and {parts[1][:1].lower()}{parts[1][1:]}"
    return text


def _form(text: str) -> str:
    word = text.split(" ", 1)[0].lower()
    verb = verb_of(word)
    return "past" if verb and word == verb.past else "base" if verb and word == verb.base else ""


def _figures(text: str) -> str:
    """Numbers above two as figures, percent as a sign."""
    for found in reversed(quantities(text)):
        written = text[found.start : found.end]
        if written.isalpha() and found.family == "" and found.value > 2 and found.value == int(found.value) and found.start:
            text = text[: found.start] + f"{int(found.value):,}" + text[found.end :]
    return _PERCENT.sub("%", text)


def _keeps(shorter: str, text: str, asked: Asked) -> bool:
    there = {q.value for q in quantities(shorter)}
    return len(shorter.split()) >= 5 and all(q.value in there for q in quantities(text)) and all(find(shorter, t) for t in asked.terms if find(text, t))


def _shaped(text: str) -> str:
    text = re.sub(r"\s+([,;.])", r"\1", re.sub(r"\s{2,}", " ", text)).strip(" ,;.")
    return text[:1].upper() + text[1:]


def _difference(one: str, other: str) -> int:
    """Content words that one of the two has and the other has not."""
    return len(content_words(one) ^ content_words(other))


def content_words(text: str) -> frozenset[str]:
    """The words of a text that carry meaning, in small letters."""
    return frozenset(w.lower for w in words(text) if w.lower not in word_list("stopwords"))
