"""Several files of one person at once, without a memory."""

from __future__ import annotations

from collections.abc import Sequence

from agent.domain.corpus import Corpus, Doubt, Imported
from agent.profile.adopting import adopted
from agent.profile.asking import can_be_asked, ranked, with_choices
from agent.profile.contradicting import contradictions
from agent.profile.merging import merged
from agent.profile.paths import resolved


def together(files: Sequence[tuple[str, Imported]]) -> Imported:
    """The files (name and what was understood of each, the oldest first) made one, with the doubts of all, and those about what they contradict each other in.

    What the doubts are about is named by ids.
    """
    known: list[tuple[str, Corpus]] = []
    doubts: dict[str, list[Doubt]] = {}
    for name, imported in files:
        fresh = adopted(imported.corpus, merged([corpus for _, corpus in known]))
        own = [with_choices(resolved(d, fresh), fresh) for d in imported.doubts]
        against = [doubt for other in reversed(known) for doubt in contradictions((name, fresh), other)]
        for doubt in (*own, *against):
            doubts.setdefault(f"{doubt.path} {doubt.question}", []).append(doubt)
        known.append((name, fresh))
    corpus = merged([corpus for _, corpus in known])
    asked = [said[0] for said in doubts.values()]
    return Imported(corpus=corpus, doubts=(*ranked([d for d in asked if can_be_asked(d)], corpus), *(d for d in asked if not can_be_asked(d))))
