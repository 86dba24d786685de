"""What somebody preferred to what, as a model can be trained on it."""

from __future__ import annotations

from enum import StrEnum

from agent.domain.value import Value


class Kind(StrEnum):
    """How it was said: a variant chosen blind, a line edited, a wording that the check refused, a thumb."""

    PICK = "pick"
    EDIT = "edit"
    REFUSED = "refused"
    THUMB = "thumb"


class Message(Value):
    """A message as a model is sent it."""

    role: str
    content: str


class Judgement(Value):
    """The very messages, the answer that was preferred and the other one; of a thumb only one answer and whether it was liked. How true each is, is the share of
    its lines that the words in the messages carry; `flipped`: the preferred one was the less true, so the two changed sides. `person` and `company` name, in a
    way that tells nothing, whose it is and for whom, to part rows by. `feature`, `place` and `places` are of variants: in what they differed, where the preferred
    one stood, and among how many."""

    kind: Kind
    prompt: tuple[Message, ...]
    chosen: str
    rejected: str = ""
    label: bool | None = None
    truth_chosen: float
    truth_rejected: float | None = None
    flipped: bool = False
    person: str
    company: str = ""
    feature: str = ""
    place: str = ""
    places: int = 0
    version: str = ""
    model: str = ""
    digest: str = ""
    prompts: dict[str, str] = {}
