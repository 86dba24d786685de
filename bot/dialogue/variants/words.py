"""What is said about variants that are shown blind."""

from __future__ import annotations

from collections.abc import Sequence

from agent.domain.style import Feature
from agent.domain.trial import LABELS, MODEL, NEITHER, TIE, Difference, Trial
from agent.outcomes import Standing, decisive_needed

ASKING = "I am drawing two or three versions of your last résumé that differ in one thing …"
WHICH = "Which of these would you rather send? Every line of each went through the same check. I say what differs once you have chosen."
ALIKE, NONE = "All the same to me", "None of them"
NOTHING_DIFFERS = "I found no two ways to write this résumé that can be told apart: it stays as it is."
FIRST_FINISH = "I am at work on a résumé: answer the open question or wait a moment, or say /cancel, then /variants."
FIRST_THE_LINES = "We are in the middle of your lines: say “done” to print what you wished so far, or /cancel, then /variants."
STAYS = "That is the one you have: it stays your current version."
PRINTING = "I print it: it is your current version then, with the one before as its parent (/versions)."
ALIKE_TAKEN = "Noted: no difference that matters to you. Your résumé stays as it is."
NONE_TAKEN = "Noted: none of them. Your résumé stays as it is; /review changes it line by line, or say what to change."
OUTDATED = "Your résumé has changed since these were drawn, so I noted your choice and changed nothing; /variants draws them anew."
FEATURES: dict[Difference, str] = {
    Feature.SUMMARY: "the summary", Feature.SKILLS: "the order of the skills", Feature.LEAD: "which lines lead",
    Feature.WORDING: "the wording", Feature.LENGTH: "the length", Feature.SPELLING: "the spelling",
    MODEL: "the model that worded your lines",
}  # fmt: skip
STYLES = {
    (Feature.SUMMARY, "whole"): "a summary of up to three sentences", (Feature.SUMMARY, "one"): "one sentence as its summary", (Feature.SUMMARY, "none"): "no summary",
    (Feature.SKILLS, "post"): "skills in the order of the post", (Feature.SKILLS, "own"): "skills in your own order",
    (Feature.LEAD, "post"): "lines chosen by what the post asks for", (Feature.LEAD, "numbers"): "lines with numbers first",
    (Feature.WORDING, "tidied"): "lines tidied", (Feature.WORDING, "own"): "lines in your own words, to the letter",
    (Feature.LENGTH, "whole"): "every line there is room for", (Feature.LENGTH, "short"): "three quarters of the lines",
    (Feature.SPELLING, "as told"): "spelling as you told it", (Feature.SPELLING, "british"): "British spelling",
}  # fmt: skip
WORDS: dict[str, Difference] = {
    "summary": Feature.SUMMARY, "skills": Feature.SKILLS, "skill": Feature.SKILLS, "lines": Feature.LEAD, "bullets": Feature.LEAD, "numbers": Feature.LEAD,
    "wording": Feature.WORDING, "words": Feature.WORDING, "length": Feature.LENGTH, "short": Feature.LENGTH,
    "model": MODEL, "models": MODEL,
}  # fmt: skip
"""How people name what may differ."""
HOW = "/variants shows versions of your last résumé that differ in one thing; name it if you like: summary, skills, lines, wording, length, or model where one is on trial. /variants score tells what you chose so far."
NO_CHALLENGER = "No model is on trial here beside the one that words your lines; /variants shows versions that differ in something else."
COUNTED = " Whoever runs this bot sees how often each model was chosen, by all together, and not by whom."
NO_PICKS = "You have not chosen between variants yet: /variants shows some."


def revealed(trial: Trial) -> str:
    """What the variants were."""
    told = "; ".join(f"{label}: {_style(trial.feature, shown.style)}" for label, shown in zip(LABELS, trial.shown, strict=False))
    counted = COUNTED if trial.feature == MODEL else ""
    return f"They differed in {FEATURES[trial.feature]}. {told}.{counted}"


def _style(feature: Difference, style: str) -> str:
    return style if feature == MODEL else STYLES[Feature(feature), style]


def settled_already(answer: str) -> str:
    """The question was answered before."""
    what = {TIE: "that they are all the same", NEITHER: "that none of them will do"}.get(answer, answer)
    return f"You said {what} to these already, so nothing was changed; /variants draws new ones."


def standing(found: Sequence[Standing], asked: int, models: int = 0) -> str:
    """What was chosen so far, with intervals, and how many more answers it takes; `models`: how often between models, which is no style."""
    lines = [f"You chose between variants {asked} time{'s' * (asked != 1)}."]
    lines += [f"• The model that words your lines: {models} time{'s' * (models != 1)}; whoever runs this bot counts that for all together."] if models else []
    lines += [*(_standing(one) for one in found), _needed(), NO_PROOF] if found else []
    return "\n".join(lines)


def _needed() -> str:
    few, many = decisive_needed(0.7), decisive_needed(0.6)
    return f"How many it takes: where you like one of two better seven times in ten, I see it after about {few} choices between these two; six times in ten, after about {many}."


NO_PROOF = "A 95 % interval is where your true share most likely lies: few choices make it wide. It is your taste, and says nothing about employers: /outcomes tells what came of applications."


def _standing(one: Standing) -> str:
    feature = Feature(one.feature)
    better, other = STYLES[feature, one.ahead], STYLES[feature, one.behind]
    share = f"{one.won} of {one.decisive}, {one.share:.0%} (95 % interval {one.interval.low:.0%} to {one.interval.high:.0%})"
    besides = f"; {one.ties} time{'s' * (one.ties != 1)} they were all the same to you" if one.ties else ""
    if one.claim:
        return f"• {FEATURES[feature].capitalize()}: you prefer {better} to {other}: chosen {share}{besides}."
    further = f"at least {one.further} more choice{'s' * (one.further != 1)} between these two {'is' if one.further == 1 else 'are'} needed" if one.further is not None else "you take now this, now that"
    return f"• {FEATURES[feature].capitalize()}: no preference shown; {further}. So far you took {better} rather than {other} {share}{besides}."
