"""truecut claims FILE.jsonl|-: whether lines hold, given the words they rest on."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from pydantic import BaseModel

from agent.claims import judge
from agent.domain.draft import Author, Finding, LineKind, Proposal
from bot.commands.cases import Case, claim_of, read_cases
from bot.commands.files import content_of

HELP = "judge whether lines hold, given the words they rest on"
MODES = {"strict": Author.MODEL, "default": Author.PLAIN}
"""As whose words a line is judged: a model's, or the user's own as the plain writer tidied them."""


class Found(BaseModel):
    """What is wrong: the rule, the words of the line with their place, why, and what to do."""

    rule: str
    span: str
    start: int
    end: int
    reason: str
    hint: str


class Judged(BaseModel):
    """Whether a line holds, and what was found; where it holds these are remarks that do not refuse it."""

    supported: bool
    findings: list[Found]


def configure(parser: ArgumentParser) -> None:
    """The arguments."""
    parser.add_argument("file", help='a file of JSON lines {"source": […], "bullet": …, "label"?, "kind"?}, or - for standard input')
    parser.add_argument("--mode", choices=tuple(MODES), default="strict", help="strict (default): soft findings refuse too; default: they are only told")


def run(arguments: Namespace) -> int:
    """Print a JSON line for each case; where cases have labels, how often the verdict agrees with them goes to standard error."""
    name = "the input" if arguments.file == "-" else Path(arguments.file).name
    cases, verdicts = read_cases(content_of(arguments.file), name), list[Judged]()
    for case in cases:
        verdicts.append(judged(case, MODES[arguments.mode]))
        print(json.dumps(verdicts[-1].model_dump()))  # ASCII: some signs that JSON allows end a line for other readers
    for line in agreement(cases, verdicts):
        print(line, file=sys.stderr)
    return 0


def judged(case: Case, author: Author) -> Judged:
    """The verdict on a case."""
    findings = judge(claim_of(case, date.today()))
    refused = Proposal(kind=LineKind.BULLET, text=case.bullet, cites=(), author=author).refused_by(findings)
    return Judged(supported=not refused, findings=[_found(case.bullet, f) for f in findings])


def _found(text: str, finding: Finding) -> Found:
    span = text[finding.start : finding.end]
    return Found(rule=finding.rule, span=span, start=finding.start, end=finding.end, reason=finding.message, hint=finding.hint)


def agreement(cases: Sequence[Case], verdicts: Sequence[Judged]) -> list[str]:
    """Recall over what is labelled unsupported and false alarms over what is labelled supported: in all, then for each kind."""
    told = [(case, verdict) for case, verdict in zip(cases, verdicts, strict=True) if case.label]
    lines = []
    for label, name in (("unsupported", "recall"), ("supported", "false alarms")):
        refused = [(case.kind or "of no kind", not verdict.supported) for case, verdict in told if case.label == label]
        lines += [_share(name, "all", [r for _, r in refused])] if refused else []
        lines += [_share(name, kind, [r for k, r in refused if k == kind]) for kind in sorted({k for k, _ in refused})]
    return lines


def _share(name: str, kind: str, refused: Sequence[bool]) -> str:
    return f"{name:<12} {kind:<24} {sum(refused):>4} of {len(refused):<4} {sum(refused) / len(refused):>6.1%}"
