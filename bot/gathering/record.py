"""What a judgement is made from: the version, whose it is, and how its messages read."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date

from pydantic import BaseModel
from sqlmodel import Session

from agent.adapters.models.filling import asked
from agent.adapters.models.schema import schema_of
from agent.domain.corpus import Corpus
from agent.domain.judgement import Judgement, Kind, Message
from agent.domain.prompt import Prompt
from agent.domain.value import digest, pseudonym
from agent.domain.version import Version
from agent.judging import Mask, decided, mask_of
from agent.profile.folding import folded_employer
from bot.showing.usage import ModelUse, usage
from bot.working.revising import calls_behind, stored
from storage import Store


@dataclass(frozen=True)
class Ground:
    """A version of a user with what is known of him now, what models had to do with it, the names to take out, and the run in which it was made."""

    user: str
    version: Version
    corpus: Corpus
    use: ModelUse
    mask: Mask
    run: int

    def judged(
        self, kind: Kind, prompt: Prompt, shape: type[BaseModel], chosen: str, rejected: str = "", *, truths: tuple[float, float | None], label: bool | None = None,
        feature: str = "", place: str = "", places: int = 0,
    ) -> Judgement | None:  # fmt: skip
        """The judgement without anybody's name, as it may be learned from; None where it teaches nothing."""
        schema = json.dumps(schema_of(shape), separators=(",", ":"), ensure_ascii=False)
        messages = tuple(Message(role=m.role, content=self.mask(m.content) if m.role == "user" else m.content) for m in asked(prompt, schema))
        return decided(
            Judgement(
                kind=kind, prompt=messages, chosen=self.mask(chosen), rejected=self.mask(rejected), truth_chosen=truths[0], truth_rejected=truths[1], label=label,
                person=pseudonym(self.user), company=digest("company", folded_employer(self.version.posting.employer) or self.version.posting.digest),
                feature=feature, place=place, places=places, version=self.version.resume.hash, model=self.use.name, digest=self.use.digest,
                prompts=self.use.prompts | {prompt.name: prompt.version},
            )  # fmt: skip
        )

    @property
    def on(self) -> date:
        """The day up to which a position that goes on is reckoned."""
        return date.today()


def ground(store: Store, user: str, hash: str, db: Session) -> Ground:
    """What there is of a version. Raises `UserCanAct` when it is no longer there."""
    version, row = stored(store, user, hash, db), store.versions.get(user, hash, db)
    corpus, run = store.corpus.load(user, db), (row.run if row else None) or 0
    return Ground(user, version, corpus, usage(calls_behind(store, user, run, db)), mask_of(corpus, (version.posting.employer,)), run)


def allowed(store: Store, user: str, db: Session) -> bool:
    """Whether anything may be kept of the user."""
    return store.consents.given(user, db)
