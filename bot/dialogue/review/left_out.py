"""What of the user's lines a version leaves out."""

from __future__ import annotations

from agent.domain.draft import LineKind
from agent.domain.evidence import Evidence
from agent.domain.wish import of_lines
from agent.stages.write import everything, lines_of
from bot.dialogue.talk import Review, ReviewStage
from bot.dialogue.turn import Turn
from bot.working.revising import stored


def with_left_out(turn: Turn, review: Review) -> Review:
    """What could be written and is not: lines that were trimmed, not chosen, edited or removed before, bullets first; not those that are put back already."""
    version = stored(turn.store, turn.user, review.version, turn.db)
    corpus = turn.store.corpus.load(turn.user, turn.db)
    stands = {p.mark for p in lines_of(version.resume).proposals} | {w.line for w in of_lines(review.wishes)}
    texts = {line.text for line in version.resume.lines()}
    there = everything(version.brief, version.plan, Evidence(corpus=corpus)).proposals
    left = dict.fromkeys(p.mark for p in there if p.mark not in stands and p.text not in texts)
    ranked = tuple(sorted(left, key=lambda mark: (mark.kind is not LineKind.BULLET, mark.kind is not LineKind.SUMMARY)))
    return review.model_copy(update={"stage": ReviewStage.BACK, "left": ranked, "shown": 0})
