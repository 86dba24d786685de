"""How a review asks: the line at hand with what can be done with it, what an edit adds, what was left out."""

from __future__ import annotations

from agent.domain.draft import LineKind, Mark
from agent.domain.resume import Line, Resume
from agent.domain.say import Option, Say, SayKind
from bot.dialogue.talk import Review, ReviewStage
from bot.files.result import Result
from bot.showing import phrases
from bot.showing.shortening import shortened
from bot.showing.tracing import refusal_lines, refused_at

AT_ONCE = 6
"""Lines that were left out which are shown at a time."""
_LABEL = 60
_SECTIONS = {LineKind.HEADLINE: "headline", LineKind.SUMMARY: "summary", LineKind.SKILL: "skills"}


def review_say(review: Review, resume: Resume, result: Result, ack: str = "") -> Say:
    """What is asked at this point of the review, begun with what was done just now."""
    text, options = {ReviewStage.LINE: _line, ReviewStage.EDIT: _edit, ReviewStage.SURE: _sure, ReviewStage.BACK: _back}[review.stage](review, resume, result)
    tapped = tuple(Option(label=label, data=f"review:{review.asked}:{what}") for label, what in options)
    return Say(kind=SayKind.QUESTION if tapped else SayKind.TEXT, text=f"{ack}\n{text}" if ack else text, options=tapped)


Asked = tuple[str, list[tuple[str, str]]]
"""A text, and of each option its label and what it means."""


def _line(review: Review, resume: Resume, result: Result) -> Asked:
    line, position = resume.placed()[review.at]
    where = position.label if position else _SECTIONS.get(line.kind, "")
    text = [f"Line {review.at + 1} of {len(resume.lines())} ({where}):", f"“{line.text}”"]
    refused = refused_at(result, review.at)
    text += [told for i in refused for told in refusal_lines(result.refused[i])]
    options = [(phrases.KEEP, "keep")]
    if has_own(line):
        text.append(f"In your own words: “{line.original}”")
        options.append((phrases.OWN, "own"))
    options += [(phrases.REMOVE, "drop"), (phrases.EDIT, "edit")]
    options += [(phrases.SECTION, "section")] if line.kind is LineKind.SKILL else []
    options += [(phrases.IS_TRUE, f"true{refused[0]}")] if refused else []
    return "\n".join(text), [*options, (phrases.BACK, "back"), (phrases.DONE, "done")]


def has_own(line: Line) -> bool:
    """Whether the user's own wording is another than what is printed."""
    return bool(line.original) and line.original != line.text


def _edit(review: Review, resume: Resume, result: Result) -> Asked:
    return f"“{resume.lines()[review.at].text}”\n{phrases.TYPE_LINE}", []


def _sure(review: Review, resume: Resume, result: Result) -> Asked:
    return f"“{review.words}”\n{phrases.adds(review.adds)}", [(phrases.YES_SO, "yes"), (phrases.NOT_SO, "no"), (phrases.TYPE_AGAIN, "edit")]


def _back(review: Review, resume: Resume, result: Result) -> Asked:
    shown = list(enumerate(review.left))[review.shown : review.shown + AT_ONCE]
    options = [(_named(mark, resume), f"back{i}") for i, mark in shown]
    standing = {line.text for line in resume.lines()}
    lost = [(i, r) for i, r in enumerate(result.refused) if r.instead not in standing] if not review.shown else []
    options += [(f"{phrases.IS_TRUE}: {_short(r.text)}", f"true{i}") for i, r in lost[:AT_ONCE]]
    options += [(phrases.MORE, "more")] if review.shown + AT_ONCE < len(review.left) else []
    told = [line for _, r in lost[:AT_ONCE] for line in refusal_lines(r)]
    return "\n".join([phrases.LEFT_OUT if shown else phrases.NONE_LEFT_OUT, *told]), [*options, (phrases.FINISH, "done")]


def _named(mark: Mark, resume: Resume) -> str:
    place = next((e.position.label for e in resume.experiences if e.position.id == mark.position), _SECTIONS.get(mark.kind, ""))
    return f"{_short(mark.words)} ({place})" if place else _short(mark.words)


def _short(text: str) -> str:
    return shortened(text, _LABEL)
