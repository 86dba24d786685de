"""What the product's writer asks a model about a case, and the answer that the case holds: the very messages that are served."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass

from agent.adapters.models.exchange import Message
from agent.adapters.models.filling import asked
from agent.adapters.models.schema import schema_of
from agent.domain.draft import Author, LineKind, Proposal
from agent.lab.answers import answer
from agent.lab.cases import Written
from agent.lab.grounds import draft_of, grounds
from agent.lab.reading import Reading
from agent.prompts import template
from agent.stages.write.asking import Rewording
from agent.stages.write.items import Item, item_of, worth_changing
from agent.stages.write.opening import Opening, opened, opening
from agent.stages.write.taking import lost_terms, same_words, taken

AS_IT_IS = "as it is"
"""The tense of a line whose verb tells none."""

@dataclass(frozen=True)
class Asked:
    """A line that is asked about; `proposal` is the plain writer's, none for the stuff of a first sentence."""

    item: Item
    cites: tuple[str, ...]
    proposal: Proposal | None = None


class Question:
    """What is asked about a case, and the answers to it."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self._opening: Opening | None = opening(reading.plain, (), reading.evidence.corpus)
        self.lines = tuple(self._lines())

    def _lines(self) -> list[Asked]:
        draft, evidence = self.reading.plain, self.reading.evidence
        proposals = [draft.proposals[i] for i in worth_changing(draft, (), evidence.corpus)]
        found = [Asked(item_of(p, self.reading.brief, evidence), p.cites, p) for p in proposals]
        return found + ([Asked(self._opening.item, self._opening.cites)] if self._opening else [])

    def messages(self) -> tuple[Message, ...]:
        """The messages of the prompt, as they go over the wire."""
        lines = "\n".join(line.item.shown(number) for number, line in enumerate(self.lines, 1))
        return asked(template("write").fill(lines=lines), json.dumps(schema_of(Rewording), separators=(",", ":"), ensure_ascii=False))

    def place(self, cites: tuple[str, ...]) -> int | None:
        """The number (from 0) of the line that stands on exactly these snippets, if it is asked about."""
        return next((i for i, line in enumerate(self.lines) if line.proposal and line.cites == cites), None)

    def answers(self) -> dict[int, str]:
        """The case's own wordings by line: those that the writer takes, loses no term with, and that change anything."""
        gold = self.reading.gold
        held = draft_of(gold).proposals
        texts = {p.cites: p.text for p in held if p.kind is not LineKind.SKILL and len(p.cites) == 1}
        told = {i: texts[line.cites] for i, line in enumerate(self.lines) if line.proposal and line.cites in texts and self.takes(i, texts[line.cites])}
        first = next((p for p in held if p.kind is LineKind.SUMMARY and len(p.cites) > 1), None)
        if first and self._opens(first):
            told[len(self.lines) - 1] = first.text
        return told

    def takes(self, number: int, text: str) -> bool:
        """Whether the writer would take this wording of a line for a better one."""
        line = self.lines[number]
        if line.proposal is None or same_words(text, line.item.text):
            return False
        return taken(text, line.proposal, line.item) is not None and not lost_terms(text, line.item)

    def keeps_tense(self, number: int, text: str) -> bool:
        """Whether the wording is in the tense that the line names to the model, as far as its verb tells."""
        line = self.lines[number]
        if line.proposal is None:
            return True
        said = item_of(line.proposal.worded(text, Author.MODEL).model_copy(update={"plain": ""}), self.reading.brief, self.reading.evidence).tense
        return said in (line.item.tense, AS_IT_IS) or line.item.tense == AS_IT_IS

    def _opens(self, first: Proposal) -> bool:
        """Whether the sentence can open the résumé: it rests on the lines that are offered for it, and holds."""
        if self._opening is None or not set(first.cites) <= set(self._opening.cites):
            return False
        return opened(self.reading.plain, self._opening, first.text, self.reading.evidence.corpus) != self.reading.plain

    def placed(self, lines: tuple[Written, ...]) -> dict[int, str]:
        """These wordings by line. Raises `KeyError` where one stands on words that are not asked about."""
        on, found = grounds(self.reading.gold), dict[int, str]()
        for line in lines:
            number = self.place(on.ids(line.cites))
            if number is None:
                raise KeyError(f"{self.reading.gold.id}: nothing is asked about {', '.join(line.cites)}")
            found[number] = line.text
        return found

    def completion(self, answers: Mapping[int, str]) -> str:
        """The answer as a model gives it."""
        return answer((i + 1, self.lines[i].item, answers[i]) for i in sorted(answers))
