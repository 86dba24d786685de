"""Why something is not in a version, told from the evidence."""

from __future__ import annotations

from agent.domain.answer import Reply
from agent.stages.write import shows
from bot.dialogue.turn import Turn
from bot.files.result import Result
from bot.showing import phrases
from bot.showing.profile import where
from bot.showing.tracing import refusal_lines
from storage.tables import VersionRow

MOST = 3


def reason(turn: Turn, row: VersionRow, words: str) -> str:
    """Where it stands, or why it does not: nobody told of it, it was said no to, a wording was refused, or other lines went before it."""
    resume, result = turn.store.versions.load(turn.user, row.hash, turn.db), Result.model_validate_json(row.result)
    standing = [(n, line.text) for n, line in enumerate(resume.lines(), 1) if shows(line.text, words)]
    if standing:
        return phrases.stands_already(words, standing[:MOST])
    noes = [a.subject for a in turn.store.answers.told(turn.user, session=turn.db) if a.reply is Reply.NO and shows(a.subject, words)]
    told = [s for s in turn.store.corpus.load(turn.user, turn.db).snippets if shows(s.text, words)]
    refused = [line for refusal in result.refused if shows(refusal.text, words) for line in refusal_lines(refusal)]
    if refused:
        return "\n".join([phrases.was_refused(words), *refused])
    if told:
        return phrases.left_out_for_others(words, [(s.text, where(s)) for s in told[:MOST]])
    return phrases.said_no_to(noes[-1]) if noes else phrases.nobody_told(words)
