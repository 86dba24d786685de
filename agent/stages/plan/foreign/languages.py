"""Human languages across languages: which are listed, and whether as well as is asked."""

from __future__ import annotations

import re
from collections.abc import Iterable

from agent.domain.corpus import Snippet, SnippetKind
from agent.domain.plan import Level, Verdict
from agent.lexicon.foreign.speech import asks_for_both, code_of, grade_in, level, spoken
from agent.stages.plan.case import Case

MOST_WORDS = 6
"""Words of an entry that may be a language and its level; longer ones are about something else."""
WEAK = 2
"""The rank (A2) up to which a language is known a little."""

_LISTS = frozenset({SnippetKind.LANGUAGE, SnippetKind.SKILL, SnippetKind.CONFIRMED})
_SAID = frozenset({SnippetKind.SUMMARY, SnippetKind.HEADLINE})
_TONGUE = re.compile(r"sprache|language|langue|idioma|lengua|jazyk|lingua|taal|língua|język", re.I)
_EITHER = re.compile(r"\b(?:oder|or|ou|o|nebo|či|bzw)\b|/", re.I)
_RANK = {Level.NONE: 0, Level.PARTIAL: 1, Level.FULL: 2}


def language(case: Case) -> Verdict | None:
    """Full where each language is listed as well as is asked, in part where it is one step below or its level is not told, or where only some of several are listed, and more than that of the résumé;
    None where no language is named."""
    quote = case.requirement.quote
    wanted = spoken(quote) or spoken(" ".join(case.requirement.terms))
    if not wanted:
        return None
    asked = level(quote)
    found = {name: _best(case, name, asked, grade_in(quote) is not None) for name in wanted}
    order = sorted(found.values(), key=lambda one: _RANK[one[0]], reverse=len(wanted) > 1 and _is_choice(quote))
    verdict = order[0][0]
    if verdict is Level.NONE and any(level_ is not Level.NONE for name, (level_, _) in found.items() if code_of(name) != case.corpus.language):
        verdict = Level.PARTIAL
    cited = [s for level_, s in found.values() if s and level_ is not Level.NONE]
    if verdict is Level.NONE:
        return case.verdict(Level.NONE, (), "listed at a lower level" if any(s for level_, s in found.values() if level_ is Level.NONE) else "not stated in the résumé")
    if not cited:
        return case.verdict(Level.PARTIAL, (), "the résumé is in that language, the level is not stated", sure=False)
    return case.citing(verdict, cited[:2], "listed" if verdict is Level.FULL else "listed at a lower level, or only in part")


def _is_choice(quote: str) -> bool:
    """Whether one of the languages is enough; a stroke is no "or" where somebody is to be bilingual."""
    return any(match.group() != "/" or not asks_for_both(quote) for match in _EITHER.finditer(quote))


def _best(case: Case, name: str, asked: int | None, graded: bool) -> tuple[Level, Snippet | None]:
    """How far one language is shown, and by what; the language of the résumé itself is shown in part."""
    held = [s for s in case.corpus.snippets if name in spoken(s.text) and _is_own(s)]
    judged = [(_reached(_level_of(s, name), asked, graded, s), s) for s in held]
    if judged:
        return max(judged, key=lambda one: _RANK[one[0]])
    return (Level.PARTIAL, None) if code_of(name) == case.corpus.language else (Level.NONE, None)


def _level_of(snippet: Snippet, name: str) -> int | None:
    """The level beside the language, in the part of the text that names it: "Deutsch (C2), Englisch (A2)"."""
    parts = [part for part in _parts(snippet.text) if name in spoken(part)]
    return level(parts[0] if parts else snippet.text)


def _parts(text: str) -> Iterable[str]:
    """The text as it comes apart before each language that it names."""
    many = len(spoken(text)) > 1
    return re.split(r"[,;/|]|\s(?:und|and|et|y|a|e|en|i)\s", text) if many else (text,)


def _reached(held: int | None, asked: int | None, graded: bool, snippet: Snippet) -> Level:
    """A level in words is taken for a step less where a grade is asked; where no level is told, one in words may be met, a grade in part."""
    if held is None:
        return Level.PARTIAL if graded or (asked or 0) >= 7 else Level.FULL
    if asked is None:
        return Level.PARTIAL if held <= WEAK else Level.FULL
    least = held - 1 if graded and held < 6 and not grade_in(snippet.text) else held
    if least >= asked:
        return Level.FULL
    return Level.PARTIAL if held + 1 >= asked and held > WEAK else Level.NONE


def _is_own(snippet: Snippet) -> bool:
    if snippet.kind is SnippetKind.LANGUAGE:
        return True
    if snippet.kind in _LISTS:
        return len(snippet.text.split()) <= MOST_WORDS and (level(snippet.text) is not None or len(snippet.text.split()) == 1 or _TONGUE.search(snippet.text) is not None)
    return snippet.kind in _SAID and level(snippet.text) is not None and len(snippet.text.split()) <= 3 * MOST_WORDS
