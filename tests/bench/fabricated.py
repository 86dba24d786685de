"""How the verifier judges the generated rewrites and fabrications."""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from agent.claims import judge
from agent.domain.draft import Finding, Severity
from bot.commands.cases import Case, claim_of
from tests.bench.claims import ON, share
from tests.bench.fabrication import Made, cases

SHOWN = 15
_SURE = {"number_changed", "number_added", "tool_added", "tool_swapped", "employer_swapped", "date_changed", "credential_added", "award_added"}
"""Kinds of which none may be missed."""


@dataclass(frozen=True)
class Verdict:
    """A case and the findings on it."""

    made: Made
    findings: tuple[Finding, ...]

    def wrong(self, strict: bool) -> bool:
        """Whether the verdict is not the right one."""
        refused = any(strict or f.severity is Severity.HARD for f in self.findings)
        return refused is self.made.faithful


def verdicts(data: Path) -> list[Verdict]:
    """The verdicts on all generated cases."""
    return [Verdict(made, judge(claim_of(Case(source=list(made.source), bullet=made.bullet), ON))) for made in cases(data)]


def report(data: Path) -> str:
    """The figures of all generated cases."""
    return "\n".join(lines(verdicts(data)))


def lines(found: list[Verdict]) -> list[str]:
    """Recall and false alarms of each kind in both modes, and how many were caught by the unknown words alone."""
    said = ["Generated rewrites and fabrications"]
    for faithful in (False, True):
        mine = [v for v in found if v.made.faithful is faithful]
        name = "false alarms" if faithful else "recall"
        kinds = ["", *sorted({v.made.kind for v in mine})]
        said += [f"  {name} {kind or 'all':<18}strict {_share(mine, kind, True)}; default {_share(mine, kind, False)}{'  *' * (kind in _SURE)}" for kind in kinds]
    soft = [v for v in found if v.findings and all(f.rule == "word" for f in v.findings)]
    fabricated = sum(not v.made.faithful for v in soft)
    return [*said, f"  refused for words alone that are nowhere in the evidence: {fabricated} fabrications, {len(soft) - fabricated} faithful ones; * no miss is allowed"]


def _share(found: Iterable[Verdict], kind: str, strict: bool) -> str:
    mine = [v for v in found if v.made.kind == kind or not kind]
    wrong = sum(v.wrong(strict) for v in mine)
    return share(wrong if mine and mine[0].made.faithful else len(mine) - wrong, len(mine))


def shown(found: Iterable[Verdict], most: int | None = None) -> str:
    """What was judged wrongly in strict mode, by kind."""
    by_kind: dict[str, list[str]] = defaultdict(list)
    for v in found:
        if v.wrong(True):
            rules = ", ".join(f"{f.rule} «{v.made.bullet[f.start : f.end]}»" for f in v.findings)
            by_kind[f"{'FALSE ALARM' if v.made.faithful else 'MISS'} {v.made.kind}"].append(f"{' ## '.join(v.made.source)}\n    => {v.made.bullet}\n    {rules}")
    return "\n".join(f"== {kind}: {len(rows)}\n" + "\n".join(rows[:most]) for kind, rows in sorted(by_kind.items()))


if __name__ == "__main__":
    _found = verdicts(Path(sys.argv[1]))
    print("\n".join(lines(_found)))
    if "--show" in sys.argv:
        print(shown(_found, SHOWN))
