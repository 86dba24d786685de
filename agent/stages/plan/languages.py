"""Human languages: listed or said of oneself, with the level where one is stated."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from agent.domain.corpus import Snippet, SnippetKind
from agent.domain.plan import Level, Verdict
from agent.lexicon.files import words as word_list
from agent.lexicon.foreign.speech import asks_for_both, grade_in, level
from agent.stages.plan.case import Case

MOST_WORDS = 5
"""Words of an entry that may be a language and its level; longer ones are about something else."""

_LISTS = frozenset({SnippetKind.LANGUAGE, SnippetKind.SKILL, SnippetKind.CONFIRMED})
_SPEAKS = re.compile(r"\b(?:fluen\w+|bilingual|trilingual|native|speak\w*|spoken|proficien\w+|mother tongue|languages?)\b", re.I)
_SUBJECT = re.compile(r"\b(?:literature|language arts|composition|teach\w+|history|studies|cuisine)\b", re.I)
_WEAK = re.compile(r"\b(?:basic|beginner|elementary|limited|conversational|some|a1|a2|learning)\b", re.I)
_LETTER = re.compile(r"\(([ABC])\)")
_ANY = re.compile(r"\b(?:second|another|additional|foreign|other|further)\s+(?:(?P<european>european|EU)\s+|(?:modern|foreign|world|spoken|major)\s+)*languages?\b", re.I)
_MORE_THAN_ONE = re.compile(r"\b(?:two|three|four|[234]|several|multiple|programming|computer|sign|scripting)\b", re.I)
_EUROPEAN = frozenset(
    ["spanish", "french", "german", "italian", "czech", "slovak", "portuguese", "russian", "ukrainian", "polish", "dutch", "swedish", "norwegian", "danish", "finnish", "greek", "hungarian", "romanian", "bulgarian", "croatian", "serbian", "catalan", "welsh", "irish", "gaelic", "basque", "galician", "estonian", "latvian", "lithuanian", "slovenian", "slovene", "albanian", "macedonian", "bosnian", "maltese", "icelandic", "luxembourgish", "belarusian", "turkish"]
)
_OR = re.compile(r"\bor\b", re.I)


def spoken(text: str) -> frozenset[str]:
    """The languages a text names."""
    return frozenset(name.lower() for name in in_order(text))


def in_order(text: str) -> tuple[str, ...]:
    """The languages a text names, as it has them."""
    return tuple(dict.fromkeys(name for name in re.findall(r"[A-Za-z]+", text) if name.lower() in word_list("languages")))


def language(case: Case) -> Verdict:
    """Full where each language that is asked for is listed or said of oneself; English is shown in part by a résumé in English, which shows nothing where another is asked for too."""
    quote = case.requirement.quote
    groups = _wanted(case)
    wanted = frozenset(name for group in groups for name in group)
    named = sorted((s for s in case.corpus.snippets if spoken(s.text) & wanted and _is_own(s) and _steps_below(s, quote) <= 1), key=lambda s: s.kind is not SnippetKind.LANGUAGE)
    listed = {name for s in named for name in spoken(s.text)}
    reached = {name for s in named if _WEAK.search(quote) or not (_WEAK.search(s.text) or _steps_below(s, quote)) for name in spoken(s.text)}
    if named and all(group & reached for group in groups):
        return case.citing(Level.FULL, named[:2], "listed")
    own = frozenset({"english"} if case.corpus.language == "en" else ())
    foreign = any(group <= own for group in groups) and not all(group <= own for group in groups)
    if foreign and not listed & wanted - own:
        return case.verdict(Level.NONE, (), "only the language of the résumé is stated" if named else "not stated in the résumé")
    if named:
        return case.citing(Level.PARTIAL, named[:2], "listed at a lower level, or only in part")
    if wanted & own:
        return case.verdict(Level.PARTIAL, (), "the résumé is in English, the level is not stated", sure=False)
    return case.verdict(Level.NONE, (), "not stated in the résumé")


def _steps_below(snippet: Snippet, quote: str) -> int:
    """How many steps of the European frame the level of an entry is below the one that is asked for; 0 where one of them is not told in its letters. "B" alone is less than B2."""
    asked, letter = level(quote) if grade_in(quote) else None, _LETTER.search(snippet.text)
    held = level(snippet.text) if grade_in(snippet.text) else level(f"{letter[1]}1") if letter else None
    return max(0, asked - held) if asked and held else 0


def _wanted(case: Case) -> tuple[frozenset[str], ...]:
    """The languages asked for, one group for each that is needed: its members are alternatives. All but English where one "other than English" is."""
    quote = case.requirement.quote
    if barred := re.search(r"\bother than (\w+)", quote, re.I):
        return (frozenset(word_list("languages")) - spoken(barred[1].capitalize()),)
    return alternatives(quote) or alternatives(" ".join(case.requirement.terms)) or _any_other(quote)


def _any_other(quote: str) -> tuple[frozenset[str], ...]:
    """Every language but English where the post asks for "a second language", those of Europe for a European one."""
    found = _ANY.search(quote)
    if found is None or _MORE_THAN_ONE.search(quote):
        return ()
    return (_EUROPEAN if found["european"] else frozenset(word_list("languages")) - {"english"},)


def alternatives(text: str) -> tuple[frozenset[str], ...]:
    """The languages that a text names, those between which it leaves the choice together: "English and Spanish or French" → English; Spanish, French."""
    names = [match for match in re.finditer(r"[A-Za-z]+", text) if match.group().lower() in word_list("languages")]
    both = asks_for_both(text)
    own = [name.group().lower() == "english" for name in names]
    joints = [text[one.end() : other.start()] for one, other in itertools.pairwise(names)]
    groups: list[set[str]] = []
    for i, name in enumerate(names):
        if i and _is_choice(joints[i - 1 :], both=both or own[i - 1] or own[i]):
            groups[-1].add(name.group().lower())
        else:
            groups.append({name.group().lower()})
    return tuple(dict.fromkeys(map(frozenset, groups)))


def _is_choice(joints: Sequence[str], *, both: bool) -> bool:
    """Whether the first of the joints between languages is an "or"; a comma is what the next joint is, and a stroke joins where somebody is to be bilingual, and English with another."""
    for joint in joints:
        if _OR.search(joint):
            return True
        if "/" in joint:
            return not both
        if joint.strip() != ",":
            return False
    return False


def _is_own(snippet: Snippet) -> bool:
    if snippet.kind in _LISTS:
        short = len(snippet.text.split()) <= MOST_WORDS or _SPEAKS.search(snippet.text) is not None
        return short and _SUBJECT.search(snippet.text) is None
    own = snippet.kind in (SnippetKind.SUMMARY, SnippetKind.HEADLINE, SnippetKind.BULLET)
    return own and _SPEAKS.search(snippet.text) is not None and _SUBJECT.search(snippet.text) is None
