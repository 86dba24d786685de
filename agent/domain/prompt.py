"""What a model is asked."""

from __future__ import annotations

from agent.domain.value import Value


class Prompt(Value):
    """One question to a model. `version` is the number and the fingerprint of the file behind it ("2-5fe30a91"); `system` holds our words alone,
    `user` holds the material."""

    name: str
    version: str
    system: str
    user: str
