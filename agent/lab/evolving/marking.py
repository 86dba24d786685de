"""What an answer to a case is worth, and what is to be said of it."""

from __future__ import annotations

from agent.domain.draft import Author
from agent.domain.value import Value
from agent.lab.asking import Question
from agent.lab.judging import refusals
from agent.stages.write.asking import Rewording
from agent.stages.write.taking import lost_terms, taken

MISREAD = "it names a line that is not there, or not by its first words"


class Mark(Value):
    """From 0 to 1, and the words for whoever writes the prompt anew."""

    score: float
    said: str


def marked(question: Question, answer: Rewording | None) -> Mark:
    """The share of the lines which the case words anew that the answer words anew so that the gate takes it, less as many as it refuses: truth first."""
    if answer is None:
        return Mark(score=0.0, said="There was no answer in the form that was asked for.")
    wanted, good, told = len(question.answers()), 0, list[str]()
    for one in answer.lines:
        fault = _fault(question, one.line - 1, one.original, one.text)
        good += 1 if not fault else -1
        if fault:
            told.append(f"“{one.text[:160]}” was thrown away: {fault}.")
    left = [question.lines[i].item.text for i in question.answers() if i + 1 not in {one.line for one in answer.lines}]
    told += [f"“{text[:160]}” could have been put better and was left as it is." for text in left[:3]]
    return Mark(score=max(0.0, min(1.0, good / max(1, wanted))), said="\n".join(told) or "Every wording was taken.")


def _fault(question: Question, number: int, original: str, text: str) -> str:
    """Why the product does not take the wording; empty where it does."""
    if not 0 <= number < len(question.lines):
        return MISREAD
    line = question.lines[number]
    if len(original.split()) < 2 or not line.item.text.casefold().startswith(original.casefold()):
        return MISREAD
    if line.proposal is None:
        return ""
    kept = taken(text, line.proposal, line.item)
    if kept is None:
        return "it is no plain line, says what stood there already, or loses a number or most of what was said"
    found = [*lost_terms(kept, line.item), *refusals(line.proposal.worded(kept, Author.MODEL), question.reading.gold)]
    return found[0].message if found else ""
