"""Which lines a model is asked about, and what it is told of each: the person's own words, never the post's."""

from __future__ import annotations

import re
from itertools import islice

from agent.claims import Claim, judge
from agent.domain.brief import Brief
from agent.domain.corpus import Corpus, Position, Snippet
from agent.domain.draft import Author, Draft, Finding, LineKind, Proposal
from agent.domain.evidence import Evidence
from agent.domain.value import Value
from agent.domain.wish import Wish, of_lines
from agent.lexicon.aliases import names, specifics
from agent.lexicon.deeds import told_deed
from agent.lexicon.leading import Form, leading
from agent.lexicon.terms import content, find, words
from agent.lexicon.verbs import verb_of

SHORTEST, LONGEST = 6, 80
"""Words of a line that can be worth changing; what is shorter is as short as it can be."""
MOST_LINES, MOST_CHARACTERS = 40, 8_000
"""Lines of one question, and their characters; the least valuable stay as they are."""
MOST_TERMS, MOST_WORDS = 8, 400
"""Terms of the post that a line names otherwise and that are told with it, and characters of the person's own words."""

_KINDS = (LineKind.BULLET, LineKind.SUMMARY)
_TERM = re.compile(r"[\w.+#/&' -]{2,40}")


class Item(Value):
    """A line as a model sees it: the plain wording, the person's own words where they say it in others, the tense ("past", "present", "as it is",
    or "summary" for the stuff of a new sentence), and the post's terms that it has or that its words allow."""

    text: str
    own: tuple[str, ...] = ()
    tense: str
    terms: tuple[str, ...] = ()

    def shown(self, number: int) -> str:
        """The lines of the prompt that tell of it."""
        rows = [f"{number} | {self.tense} | {self.text}", *(f"   own words: {words}" for words in self.own)]
        return "\n".join(rows + ([f"   terms: {'; '.join(self.terms)}"] if self.terms else []))


class Fault(Value):
    """A line that was refused: its item, the text that did not pass, and why, in words of ours."""

    item: Item
    text: str
    reasons: tuple[str, ...]

    def shown(self, number: int) -> str:
        """The lines of the prompt that tell of it."""
        own = self.item.own or (self.item.text,)
        rows = [f"{number} | {self.item.tense} | {self.text}", *(f"   own words: {words}" for words in own)]
        return "\n".join(rows + [f"   fault: {reason}" for reason in self.reasons])


def worth_changing(draft: Draft, wishes: tuple[Wish, ...], corpus: Corpus) -> tuple[int, ...]:
    """The numbers of the plain writer's English sentences that are long enough and were not wished for, in their order."""
    if corpus.language != "en":
        return ()
    wished = {wish.line for wish in of_lines(wishes)}
    found = [i for i, p in enumerate(draft.proposals) if p.author is Author.PLAIN and p.kind in _KINDS and p.mark not in wished and _is_long_enough(p.text)]
    dearest = sorted(found, key=lambda i: -draft.proposals[i].value)[:MOST_LINES]
    while sum(len(draft.proposals[i].text) for i in dearest) > MOST_CHARACTERS:
        dearest.pop()
    return tuple(sorted(dearest))


def _is_long_enough(text: str) -> bool:
    """Long enough, and English as far as its verbs tell."""
    return SHORTEST <= len(text.split()) <= LONGEST and any(verb_of(word.lower) for word in words(text))


def item_of(proposal: Proposal, brief: Brief, evidence: Evidence) -> Item:
    """What a model is told of a line."""
    text = _one_line(proposal.plain or proposal.text)
    cited = [s.model_copy(update={"text": _one_line(s.text)}) for id_ in proposal.cites if (s := evidence.corpus.snippet(id_))]
    own = tuple(words for words in (s.text for s in cited) if len(words) <= MOST_WORDS and content(words) != content(text))
    return Item(text=text, own=own, tense=_tense(text, evidence.corpus.position(proposal.position)), terms=_terms(text, cited, brief))


def fault_of(proposal: Proposal, findings: tuple[Finding, ...], brief: Brief, evidence: Evidence) -> Fault:
    """What a model is told of its line that was refused."""
    refusing = tuple(f for f in findings if proposal.refused_by((f,)))
    return Fault(item=item_of(proposal, brief, evidence), text=proposal.text, reasons=tuple(dict.fromkeys(_reason(f, proposal.text) for f in refusing)))


def _reason(finding: Finding, text: str) -> str:
    """The words at fault where they are not the whole line, what is wrong with them, and what to do."""
    words = text[finding.start : finding.end]
    told = finding.message if words == text or f"“{words}”" in finding.message else f"“{words}”: {finding.message}"
    return f"{told}; {finding.hint}" if finding.hint else told


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _terms(text: str, cited: list[Snippet], brief: Brief) -> tuple[str, ...]:
    """The post's terms in the line, and those which every cited text says in other words: they bring no word of the post that says more."""
    every = dict.fromkeys(term for r in brief.requirements for term in r.terms)
    there = tuple(term for term in every if find(text, term))
    others = (term for term in every if term not in there and _TERM.fullmatch(term) and cited and all(_says(snippet, term) for snippet in cited))
    return there + tuple(islice(others, MOST_TERMS))


def _says(snippet: Snippet, term: str) -> bool:
    """Whether the snippet names the thing under another name, or a kind of it, or tells the deed that the term names, and the gate lets the bare term pass."""
    text = snippet.text
    if names(text, term):
        return True
    said = told_deed(text, term) is not None or any(names(text, kind) for kind in specifics(term))
    return said and not judge(Claim(text=term, kind=LineKind.BULLET, position=snippet.position, cited=(snippet,)))


def _tense(text: str, position: Position | None) -> str:
    found = leading(text)
    if found is not None:
        return "past" if found.form is Form.PAST else "present"
    return "past" if position and position.period.end and not position.period.current else "as it is"
