"""What a requirement in another language is: must or nice, its kind, its years, and the words to search for."""

from __future__ import annotations

from agent.domain.brief import Kind, Need
from agent.lexicon.foreign import driving, speech
from agent.lexicon.tongues import Tongue
from agent.stages.extract.foreign.names import tools
from agent.stages.extract.labels import need_of as english_need

MOST_YEARS = 15
"""More years are an age, or how old the company is."""
_EARLY = 30
"""Characters within which "experience" makes experience of whatever it is of."""


def need_of(quote: str, section: str, tongue: Tongue, *, nice: bool) -> Need:
    """Must or nice, by its own words first (also English ones), then by its list and its section."""
    must = tongue.shows("must", quote)
    if tongue.shows("nice", quote):
        return Need.NICE if not must or tongue.cues["nice-start"].match(quote) else Need.MUST
    if must:
        return Need.MUST
    return Need.NICE if nice or section == "pref" else english_need(quote, section)


def years_of(quote: str, tongue: Tongue) -> float | None:
    """The least number of years asked for, or None."""
    found = (pattern.search(quote) for pattern in tongue.years)
    said = next((tongue.number(match["n"]) for match in found if match), None)
    return said if said and said <= MOST_YEARS else None


def kind_of(quote: str, years: float | None, tongue: Tongue) -> Kind:
    """The kind by the words of the language; what names a tool is a skill unless years of it are asked, and to like or to want a thing is an attitude whatever the thing is."""
    shown = [kind for kind, pattern in tongue.kinds if pattern.search(quote)]
    early = dict(tongue.kinds)["experience"].search(quote[:_EARLY]) is not None
    if "experience" in shown and (years or early) and not {"language", "credential"} & set(shown):
        return Kind.EXPERIENCE if years or not tools(quote) else Kind.SKILL
    if tongue.cues["keen"].match(quote):
        return Kind.SKILL if tools(quote) else Kind.TRAIT
    firm = next((kind for kind in shown if kind not in ("trait", "experience")), None)
    if firm:
        return Kind(firm)
    if years:
        return Kind.EXPERIENCE
    if tools(quote):
        return Kind.SKILL
    return Kind(shown[0]) if shown else Kind.SKILL


def terms_of(quote: str, kind: Kind, tongue: Tongue) -> tuple[str, ...]:
    """Names of tools, which are the same in every language, and human languages and the driving licence as the language of the post calls them; of a degree its words."""
    if kind is Kind.LANGUAGE:
        return tuple(name for name in (speech.written(one, tongue.code) for one in speech.spoken(quote)) if name)
    if kind is Kind.EDUCATION:
        return tuple(dict.fromkeys(match.group() for _, pattern in tongue.terms if (match := pattern.search(quote))))
    if kind is Kind.CREDENTIAL:
        licence = driving.written(tongue.code, driving.named(quote)) if driving.names_a_licence(quote) else None
        return (licence,) if licence else tools(quote)
    return tools(quote) if kind in (Kind.SKILL, Kind.EXPERIENCE) else ()


def terms_of_step(of: str, quote: str, kind: Kind, tongue: Tongue) -> tuple[str, ...]:
    """The same of a quote that is only a class of the licence, or a grade of the language, that `of` names."""
    if kind is Kind.CREDENTIAL:
        licence = driving.written(tongue.code, driving.letters(quote))
        return (licence,) if licence else ()
    return terms_of(of, kind, tongue)
