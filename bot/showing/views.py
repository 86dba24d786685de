"""Values shown as text: the résumé as understood, the post, the scorecard, the lines and where they come from."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from textwrap import shorten

from agent.domain.application import Standing, Variant
from agent.domain.brief import Brief, Kind, Need, Requirement
from agent.domain.corpus import Corpus, Doubt, Entry, EntryKind, PositionKind, SnippetKind
from agent.domain.draft import LineKind
from agent.domain.plan import Level, Plan
from agent.domain.posting import Posting
from agent.domain.resume import Resume
from agent.domain.scorecard import Scorecard
from agent.lexicon.orders import is_instruction
from agent.lexicon.units import quantities
from agent.stages.differences import Difference, How
from agent.stages.extract import tells_duties
from bot.files.result import Result
from bot.showing import phrases
from bot.showing.languages import reading_of
from bot.showing.shortening import shortened
from bot.showing.usage import ModelUse, told
from storage.tables import LedgerRow

SAME_LINES = "The same lines in the same order, resting on the same words."
NO_CHANGE = "Every line stands as it stood: what you wished changes nothing that can be printed."
OTHER_ORDER = "Done: the same lines in another order."
MOST_SHOWN = 24
"""Requirements that are shown of a post."""
LONGEST = 120
"""Letters of one that is shown."""

LONGEST_PROFILE = 120
"""Characters of a profile that are shown."""
MOST_FACTS = 6
"""Certificates, awards and the like of which each has a line of its own."""

_SECTIONS = {LineKind.HEADLINE: "Headline", LineKind.SUMMARY: "Summary", LineKind.SKILL: "Skills", LineKind.BULLET: "Lines"}
_LEVELS = {Level.FULL: "shown", Level.PARTIAL: "partly shown", Level.NONE: "no evidence"}


def understood(corpus: Corpus, doubts: tuple[Doubt, ...] = ()) -> str:
    """What was understood of a résumé, and what the importer was unsure about."""
    head = corpus.person.name or "your résumé (I found no name in it)"
    lines = [f"I understood of {head}:", *([] if corpus.person.name else [phrases.TELL_NAME])]
    profile = " ".join(s.text for s in corpus.snippets if s.kind is SnippetKind.SUMMARY)
    lines += [f"  • profile: {shorten(profile, LONGEST_PROFILE, placeholder=' …')}"] if profile else []
    for position in corpus.positions:
        count = len(corpus.bullets_of(position.id))
        what = {PositionKind.WORK: "", PositionKind.PROJECT: "project: ", PositionKind.VOLUNTEER: "voluntary: "}[position.kind]
        when = f" ({position.period})" if str(position.period) else " (dates unknown)"
        lines.append(f"  • {what}{position.label}{when}, {count} line{'s' * (count != 1)}")
    skills = [s.text for s in corpus.snippets if s.kind is SnippetKind.SKILL]
    if skills:
        lines.append(f"  • {len(skills)} skills: {', '.join(skills[:8])}{' …' if len(skills) > 8 else ''}")
    lines += [f"  • {', '.join(p for p in (e.degree, e.area, e.institution) if p)}" for e in corpus.education]
    lines += _facts(corpus.entries)
    if doubts:
        lines.append("I was not sure about this:")
        lines += [f"  ? {d.question}" + (f" ({' / '.join(c.label for c in d.choices)})" if d.choices else "") for d in doubts]
    if corpus.language != "en":
        lines.append("It is not in English, so I will select and order your lines and leave the words untouched.")
    return "\n".join(lines)


def _facts(entries: Sequence[Entry]) -> list[str]:
    """A line for each language, with how well it is known, and for the first of the other facts; how many more there are."""
    others = [entry for entry in entries if entry.kind is not EntryKind.LANGUAGE]
    left = others[MOST_FACTS:]
    kept = [entry for entry in entries if entry not in left]
    lines = [f"  • {entry.kind.value}: {entry.title}{f' ({entry.by})' if entry.by and entry.kind is EntryKind.LANGUAGE else ''}" for entry in kept]
    return [*lines, *([f"  • {len(left)} more: {', '.join(entry.title for entry in left[:3])}{' …' if len(left) > 3 else ''}"] if left else [])]


def asked(posting: Posting, brief: Brief, plan: Plan) -> str:
    """What a post asks for, and how far the résumé shows it."""
    name = posting.title or brief.role or "This post"
    title = f"{name} at {posting.employer}" if posting.employer else name
    if not brief.requirements:
        return "\n".join([f"{title}: {phrases.ONLY_DUTIES if tells_duties(posting) else phrases.NO_REQUIREMENT}", *closing(posting)])
    things = _things(brief)
    musts = sum(members[0].need is Need.MUST for members in things)
    lines = [f"{title} asks for {len(things)} thing{'s' * (len(things) != 1)} ({musts} must, {len(things) - musts} nice to have; alternatives count once):"]
    lines += [_thing(members, plan) for members in things[:MOST_SHOWN]]
    if len(things) > MOST_SHOWN:
        lines.append(f"  … and {len(things) - MOST_SHOWN} more; the result lists all")
    if brief.confidence < 0.5:
        lines.append("I am not sure that I read this post well; please compare.")
    lines += closing(posting)
    return "\n".join(lines)


def _things(brief: Brief) -> list[list[Requirement]]:
    """The requirements, alternatives together, in the order of the post."""
    things: dict[str, list[Requirement]] = {}
    for requirement in brief.requirements:
        things.setdefault(requirement.any_of or requirement.id, []).append(requirement)
    return list(things.values())


def _thing(members: list[Requirement], plan: Plan) -> str:
    """One line for a requirement and its alternatives, with how far the best shown of them is; where only some are, it says which."""
    names = [shortened(" ".join(r.quote.split()), LONGEST) for r in members]
    whole = names[0] if len(names) == 1 else f"{', '.join(names[:-1])} or {names[-1]}"
    nice = " (nice to have)" if members[0].need is Need.NICE else ""
    judged = [(name, v.evidence) for name, r in zip(names, members, strict=True) if r.kind not in (Kind.ELIGIBILITY, Kind.PHYSICAL) and (v := plan.verdict(r.id))]
    if not judged:
        return f"  • {whole}{nice} – not for a résumé to say"
    best = next(level for level in _LEVELS if any(level is found for _, found in judged))
    by = [name for name, level in judged if level is best]
    beside = "" if best is Level.NONE or len(by) == len(names) else f": {', '.join(by)}"
    return f"  • {whole}{nice} – {_LEVELS[best]}{beside}"


def closing(posting: Posting) -> list[str]:
    """What must be said of the page: hidden text that was left out, a day that has passed, another language."""
    lines = []
    if posting.closes_on and posting.closes_on < date.today():
        lines.append(f"It says that one could apply until {posting.closes_on:%d %B %Y}: please check that it is still open.")
    if posting.language != "en":
        lines.append(reading_of(posting.language))
    orders = [d for d in posting.dropped if is_instruction(d.text)]
    if orders:
        lines.append(f"I left out hidden text that looked like an instruction to a machine: “{shortened(orders[0].text, 80)}”.")
    elif posting.dropped:
        lines.append("I left out hidden text in it: " + "; ".join(shortened(d.text, 60) for d in posting.dropped[:2]))
    return lines


def read(posting: Posting) -> str:
    """What was read of a post, as text."""
    facts = [("employer", posting.employer), ("place", posting.location), ("work", posting.work_mode), ("pay", posting.salary), ("until", posting.closes_on)]
    head = f"{posting.title or 'A post'} (read by {posting.read_by}, {posting.language}, {posting.confidence:.0%} sure)"
    return "\n".join([head, *(f"  {name}: {value}" for name, value in facts if value), *closing(posting), "", posting.text])


def _percent(share: float | None) -> str:
    return "–" if share is None else f"{share:.0%}"


def _figure(value: float | None) -> str:
    return "–" if value is None else f"{value:g}"


def _covered(scores: Scorecard) -> str:
    if not scores.musts:
        return "no must-haves were found in the post"
    waiting = scores.musts - round((scores.coverage or 0) * scores.musts) - scores.musts_without_evidence
    beside = f"{waiting} more shown by your words, but by no line of this version; " if waiting > 0 else ""
    return f"of {scores.musts} must-haves (alternatives count once) stand in a checked line, fully or partly; {beside}no evidence for {scores.musts_without_evidence}"


def _kept(scores: Scorecard, left_out: Sequence[str]) -> str:
    """What became of the numbers: those of the lines that stand, and the lines with numbers that do not."""
    gone = sum(bool(quantities(text)) for text in left_out)
    if not gone:
        return f"{_percent(scores.impact_kept)} of your numbers kept"
    kept = "" if scores.impact_kept is None else f"{_percent(scores.impact_kept)} of the numbers of these lines kept, "
    return f"{kept}{gone} line{'s' * (gone != 1)} with numbers left out"


def scorecard(scores: Scorecard, left_out: Sequence[str]) -> list[tuple[str, str, str]]:
    """(name, figure, what it means) of each metric; `left_out` are the words of the user's that stand in no line."""
    return [
        ("Coverage", _percent(scores.coverage), _covered(scores)),
        ("Nice to have", _percent(scores.coverage_nice), "of the nice-to-haves"),
        ("Truth", _percent(scores.truth), f"of the lines rest on your words ({_percent(scores.truth_draft)} before the gate)"),
        ("Impact", _percent(scores.impact), f"of the bullets have a number; {_kept(scores, left_out)}"),
        ("Readability", _figure(scores.grade), f"{'Flesch-Kincaid grade; ' if scores.grade is not None else ''}{_figure(scores.words_per_bullet)} words a bullet"),
        ("Keywords", _percent(scores.hit_rate), f"of those you have evidence for stand in the file; {_percent(scores.hit_rate_all)} of all"),
    ]


def summary(result: Result) -> str:
    """The scorecard, the changes and what must be said plainly, as text."""
    rows = [f"  {name:<13}{figure:>6}  {meaning}" for name, figure, meaning in scorecard(result.scores, result.changes.left_out)]
    lines = ["Here is your résumé.", *rows, changed(result)]
    lines += [f"Note: {note}" for note in result.notes]
    lost = sum(not r.instead and not r.extra for r in result.refused)
    if lost:
        lines.append(f"{lost} line{'s' * (lost != 1)} did not pass the check and {'were' if lost > 1 else 'was'} left out: /review tells which.")
    return "\n".join(lines)


def status(state: str, open_questions: int, run: ModelUse, all_runs: ModelUse) -> str:
    """What runs, and what the model cost in this or the last run and in all."""
    running = {"new": phrases.RUNNING, "running": phrases.RUNNING}.get(state, phrases.NOTHING_RUNS)
    if state == "waiting":
        running = phrases.WAITS.format(open=open_questions, s="s" * (open_questions != 1))
    if not all_runs.calls:
        return f"{running}\n{phrases.NO_MODEL}" if state else running
    which = "So far" if state in ("new", "running", "waiting") else "For the last one"
    asked = [f"{which} {told(run)}."] if run.calls else [f"{which} no model was asked."]
    return "\n".join([running, *asked, f"In all {told(all_runs)}."])


def revised(before: Resume, after: Resume, result: Result) -> str:
    """What is new against the version before, and the scorecard."""
    old, new = [line.text for line in before.lines()], [line.text for line in after.lines()]
    lines = [*(f"  – {text}" for text in old if text not in new), *(f"  + {text}" for text in new if text not in old)]
    if not lines and old != new:
        return "\n".join([OTHER_ORDER, summary(result)])
    return "\n".join(["Done:", *lines, summary(result)] if lines else [NO_CHANGE, summary(result)])


def particular(before: LedgerRow | None, row: LedgerRow) -> str:
    """What a version has that the one before for the same post had not, in a few words; of the first how long it is."""
    now = Variant.model_validate_json(row.variant) if row.variant else None
    if now is None:
        return ""
    was = Variant.model_validate_json(before.variant) if before and before.variant else None
    lines = f"{now.bullets} line{'s' * (now.bullets != 1)}"
    if was is None:
        return ", ".join([lines, *(["no summary"] if not now.summary else [])])
    told = [f"design {now.design}"] if was.design != now.design else []
    told += [f"{now.pages} page{'s' * (now.pages != 1)}"] if was.pages != now.pages else []
    told += ["with a summary" if now.summary else "no summary"] if was.summary != now.summary else ["another summary"] if was.sentences != now.sentences else []
    told += [f"{'shorter' if now.bullets < was.bullets else 'longer'}, {lines}"] if was.bullets != now.bullets else []
    told += ["skills in another order" if sorted(was.skills) == sorted(now.skills) else "other skills"] if was.skills != now.skills else []
    return ", ".join(told) or ("the same" if before and before.version == row.version else "some lines otherwise")


def made(number: int, row: LedgerRow, *, latest: bool, differs: str = "") -> str:
    """A version in the list of those that were handed over, with what differs in it."""
    told = [part for part, there in (("current", latest), ("pinned", row.pinned), (row.status, row.status != Standing.MADE)) if there]
    where = f"{row.role or phrases.A_POST}{' at ' + row.company if row.company else ''}"
    return f"{number}. {row.created:%Y-%m-%d} {where}{': ' + differs if differs else ''} ({row.version[:8]}){' – ' + ', '.join(told) if told else ''}"


def differing(before: tuple[int, LedgerRow], now: tuple[int, LedgerRow], found: Sequence[Difference]) -> str:
    """What differs between two versions, line by line, with the words of the user's that came or went as evidence."""
    lines = [f"From {made(*before, latest=False)}", f"to {made(*now, latest=False)}:"]
    looks = [Variant.model_validate_json(row.variant) if row.variant else None for _, row in (before, now)]
    if looks[0] and looks[1]:
        named = (("design", looks[0].design, looks[1].design), ("pages", looks[0].pages, looks[1].pages))
        lines += [f"  {name}: {old} → {new}" for name, old, new in named if old != new]
    place = ""
    for difference in found:
        head = difference.place or _SECTIONS[difference.kind]
        lines += [head] if head != place else []
        place = head
        lines += _difference(difference)
    lines += [] if found else [SAME_LINES]
    return "\n".join(lines)


def _difference(found: Difference) -> list[str]:
    told = {
        How.ADDED: [f"  + {found.now}"], How.REMOVED: [f"  – {found.before}"], How.REWORDED: [f"  – {found.before}", f"  + {found.now}"],
        How.MOVED: [f"  ↕ {found.now} (moved)"], How.RESTS: [f"  = {found.now}"],
    }[found.how]  # fmt: skip
    told += ["    also moved"] if found.moved and found.how is How.REWORDED else []
    if found.how is not How.REMOVED:
        told += [f"    rests {'' if found.how is How.ADDED else 'now also '}on “{words}”" for words in found.more if words != found.now]
        told += [f"    rests no longer on “{words}”" for words in found.less]
    return told


def changed(result: Result) -> str:
    """"4 lines reworded, 1 new, 3 moved, 5 left out."""
    made = result.changes
    return f"Against your résumé: {len(made.reworded)} line{'s' * (len(made.reworded) != 1)} reworded, {len(made.added)} new, {len(made.moved)} moved, {len(made.left_out)} left out."


def changes(result: Result) -> str:
    """Every change."""
    lines = [changed(result)]
    lines += [f"  – {c.original}\n  + {c.text}" for c in result.changes.reworded]
    lines += [f"  new: {text}" for text in result.changes.added]
    lines += [f"  moved: {text}" for text in result.changes.moved]
    lines += [f"  left out: {text}" for text in result.changes.left_out]
    return "\n".join(lines)
